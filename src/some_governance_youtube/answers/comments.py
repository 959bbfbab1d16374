"""Comments, as answers show them: in threads, among replies, or alone."""

from attrs import evolve, frozen

from some_governance import Comment, Node, Reading, Reply
from some_governance_youtube.answers.asked import (
    LISTS,
    PUBLISHED,
    REJECTED,
    native,
    record_id,
    thread_of,
)
from some_governance_youtube.answers.reading import Found, Sight, kept
from some_governance_youtube.answers.videos import ELSEWHERE

HOMELESS = "a comment on a channel that nobody names: name the account in the manifest"
NO_VIDEO = "a comment on a channel itself, and on no video of it"
TIMELESS = "a comment of which nobody knows when: ask for the part snippet"
NO_COMMENT = "a thread without its comment: ask for the part snippet"
STATE = "a comment in a state of moderation that is not known"

_STATES = frozenset({*LISTS, REJECTED})


@frozen(kw_only=True)
class Under:
    """
    What a comment stands under, as far as the answer tells.

    Attributes:
        video: Id of the video's record; `None` when it doesn't tell.

        thread: Id of the comment that it answers; `None` when it answers none.

        listed: The state in which it was listed; `None` when nobody knows.

        replies: How many replies it has; `None` when unknown.
    """

    video: str | None = None
    thread: str | None = None
    listed: str | None = None
    replies: int | None = None


def found_thread(item: Node, reading: Reading) -> Found:
    """
    Find a comment, and those of its replies that came along.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    snippet = item.node("snippet")
    top = snippet.node("topLevelComment") if snippet else None
    if snippet is None or top is None:
        return kept(reading, item.fields, item.path, NO_COMMENT)
    video = snippet.identity("videoId")
    if video is None:
        return kept(reading, item.fields, item.path, NO_VIDEO)
    under = Under(
        video=record_id(video),
        listed=_listed(reading),
        replies=snippet.count("totalReplyCount"),
    )
    below = item.node("replies")
    replies = below.listed("comments") if below else ()
    within = Under(video=under.video, thread=record_id(top.own_id()))
    answers = [_found(each, reading, within) for each in replies]
    return Found.join([_found(top, reading, under), *answers])


def found_comment(item: Node, reading: Reading) -> Found:
    """
    Find a comment that stands alone, or among the replies to another.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    snippet = item.node("snippet")
    above = snippet.identity("parentId") if snippet else None
    video = snippet.identity("videoId") if snippet else None
    above = above or thread_of(item.own_id())
    if above is None and video is None:
        return kept(reading, item.fields, item.path, NO_VIDEO)
    under = Under(video=video and record_id(video), thread=above and record_id(above))
    return _found(item, reading, under)


def _found(item: Node, reading: Reading, under: Under) -> Found:
    """Find one comment."""
    snippet = item.node("snippet") or evolve(item, fields={})
    at = snippet.instant("publishedAt")
    edited = snippet.instant("updatedAt")
    observed = reading.answer.fetched_at or edited or at
    channel = snippet.identity("channelId")
    account = reading.answer.account or (channel and record_id(channel))
    status = snippet.text("moderationStatus") or under.listed
    if account is None or observed is None:
        why = TIMELESS if account else HOMELESS
        return kept(reading, item.fields, item.path, why)
    if channel not in (None, native(account)):
        return kept(reading, item.fields, item.path, ELSEWHERE)
    if status not in (None, *_STATES):
        return kept(reading, item.fields, item.path, STATE)
    sight = Sight(
        of=record_id(item.own_id()),
        account=account,
        source=reading.answer.source,
        observed=observed,
        status=status,
        video=under.video,
        thread=under.thread,
        replies=under.replies,
    )
    author = snippet.login("authorChannelId", "value")
    words = snippet.text("textOriginal") or snippet.text("textDisplay")
    stands_on = under.thread or under.video or ""
    if author == account:
        reply = Reply(
            id=sight.of,
            observed=observed,
            source=sight.source,
            to=stands_on,
            account=account,
            at=at,
            as_account=True,
            text=words,
        )
        return Found(facts=(reply,), sights=(sight,))
    comment = Comment(
        id=sight.of,
        observed=observed,
        source=sight.source,
        on=stands_on,
        account=account,
        at=at,
        author=snippet.text("authorDisplayName"),
        by=author,
        as_account=None if author is None else False,
        text=words,
    )
    return Found(facts=(comment,), sights=(sight,))


def _listed(reading: Reading) -> str | None:
    """
    Tell in which state a thread has to be so that it stands in a list.

    In a list of what is held, or may be spam, it may stand for one of its replies.
    """
    parameters = reading.answer.parameters
    asked = parameters.get("moderationStatus", PUBLISHED)
    return PUBLISHED if "videoId" in parameters and asked == PUBLISHED else None

"""One video or comment with all that stands below it, read live."""

from collections.abc import Iterator

from some_governance import (
    NOT_SEEN,
    Captured,
    Client,
    Gathering,
    Node,
    PlatformError,
    Shown,
    Sight,
    __version__,
)
from some_governance_youtube.answers.asked import (
    LISTS,
    PLATFORM,
    PUBLISHED,
    comment,
    native,
    record_id,
    thread_of,
    video,
)
from some_governance_youtube.answers.coverage import VIDEOS_UNKNOWN
from some_governance_youtube.answers.translation import translate
from some_governance_youtube.connecting import questions
from some_governance_youtube.connecting.acting import ONLY_COMMENTS
from some_governance_youtube.connecting.fetching import OWNER_NEEDED
from some_governance_youtube.connecting.objects import going_on, objects, text

BY = f"some_governance_youtube {__version__}"

NOT_CAPTURED = "only videos and comments are captured, by ids as youtube:<id>"
ANOTHER = "it stands on another channel than the one that was named: name that one"
NO_CHANNEL = "nobody knows on whose channel it stands"
NO_VIDEO = "nobody knows on which video it stands"
NO_FILM = "YouTube's API doesn't give the film: keep it from YouTube Studio"

_WATCH = "https://www.youtube.com/watch?v="


def capture(
    client: Client, account: str, of: str, *, owner: bool, media: bool
) -> Captured:
    """
    Capture a video, or a comment on one.

    Args:
        client: Whom to ask.

        account: Id of the account.

        of: Id of the thing.

        owner: Whether the channel's owner asks.

        media: Whether bytes are wanted. Comments have none, and the API gives none.

    Raises:
        PlatformError: It can't be read, or is something else.
        PayloadError: An answer can't be read, or holds what it can't hold.
    """
    gathering = Gathering(
        client, of, account, objects=objects, beside=(VIDEOS_UNKNOWN,)
    )
    if id := video(of):
        gathering.unable("hide", ONLY_COMMENTS)
        gathering.unable("remove", ONLY_COMMENTS)
        _video(gathering, account, id, owner)
        if media:
            gathering.lack(f"{of}: {NO_FILM}")
    elif id := comment(of):
        _comment(gathering, account, id, owner)
    else:
        raise PlatformError(PLATFORM, NOT_CAPTURED)
    if not owner:
        gathering.lack(OWNER_NEEDED)
    return gathering.captured(BY, translate, _sights, None)


def _video(gathering: Gathering, account: str, id: str, owner: bool) -> None:
    """Ask for a video, and what stands below it."""
    if not _own(account, gathering.thing(questions.videos([id])), gathering):
        return
    for state in LISTS if owner else (PUBLISHED,):
        threads = gathering.all(questions.threads(id, state), below=True)
        for each in going_on(thread.fields for thread in threads):
            gathering.all(questions.replies(each), below=True)


def _comment(gathering: Gathering, account: str, id: str, owner: bool) -> None:
    """
    Ask for a comment, what stands below it, and what it stands under.

    Replies that are held back stand in lists of the whole video only.
    """
    above = thread_of(id)
    if above is None:
        thread = gathering.thing(questions.thread(id))
        if thread is not None:
            gathering.all(questions.replies(id), below=True)
    else:
        reply = gathering.thing(questions.comment(id))
        found = gathering.all(questions.thread(above), below=False) if reply else ()
        thread = next(iter(found), None)
        if reply is not None and thread is None:
            gathering.lack(NO_VIDEO)
            return
    if thread is None:
        gathering.lack(NOT_SEEN)
        return
    stands_on = text(thread.fields, "snippet", "videoId")
    if not video(record_id(stands_on)):
        gathering.lack(NO_VIDEO)
        return
    shown = gathering.all(questions.videos([stands_on]), below=False)
    _own(account, next(iter(shown), None), gathering)
    for state in LISTS[1:] if owner and above is None else ():
        gathering.all(questions.threads(stands_on, state), below=False)


def _own(account: str, shown: Node | None, gathering: Gathering) -> bool:
    """
    Tell whether a video was seen, and see to it that it is the account's own.

    Raises:
        PlatformError: It is another channel's.
    """
    if shown is None:
        gathering.lack(NOT_SEEN)
        return False
    channel = text(shown.fields, "snippet", "channelId")
    if channel not in ("", native(account)):
        raise PlatformError(PLATFORM, ANOTHER)
    if not channel:
        gathering.lack(NO_CHANNEL)
    return True


def _sights(node: Node) -> Iterator[Sight]:
    """Tell where a video or a comment stands on the web, and that one has a film."""
    id, on = text(node.fields, "id"), text(node.fields, "snippet", "videoId")
    if video(record_id(id)):
        of = record_id(id)
        yield Sight(of=of, permalink=f"{_WATCH}{id}", shown=(Shown(key=of),))
    elif comment(record_id(id)) and video(record_id(on)):
        yield Sight(of=record_id(id), permalink=f"{_WATCH}{on}&lc={id}")

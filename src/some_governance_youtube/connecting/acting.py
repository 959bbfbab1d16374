"""How YouTube hides and removes, each with one call that is read back."""

import json
from collections.abc import Callable, Iterator, Mapping

from some_governance import (
    Act,
    Clearance,
    Client,
    Done,
    Invisible,
    Json,
    Once,
    Request,
    Unable,
)
from some_governance_youtube.answers.asked import (
    HELD,
    PLATFORM,
    REJECTED,
    comment,
    native,
    thread_of,
)
from some_governance_youtube.connecting import questions
from some_governance_youtube.connecting.objects import objects, text

ONLY_COMMENTS = "only comments are hidden and removed: a video, in YouTube Studio"
NOT_HELD = "it is not among those that are held for review"
NOT_LISTED = "it is not shown any more"


def hide(once: Once, clearance: Clearance) -> Done:
    """
    Hold a comment for review, so that nobody but the channel's own people sees it.

    Raises:
        Unable: The clearance is for something else; no call went out.
        PlatformError: It was used.
        Throttled: No call may go out now; the clearance is as good as before.
    """
    once.native(clearance, "hide")
    id = _comment(clearance)
    lists = [questions.held(native(clearance.account), HELD)]
    if above := thread_of(id):
        lists.append(questions.replies(above))

    def look() -> bool:
        if any(id in _held(once.client, each) for each in lists):
            return True
        raise Invisible(PLATFORM, NOT_HELD)

    return _moderated(once, clearance, questions.moderate(id, HELD), look)


def remove(once: Once, clearance: Clearance) -> Done:
    """
    Reject a comment, which is how a channel removes what others wrote.

    YouTube gives it back to nobody, and hides the replies to it, too. To delete
    comments is for those who wrote them.

    Raises:
        Unable: The clearance is for something else; no call went out.
        PlatformError: It was used.
        Throttled: No call may go out now; the clearance is as good as before.
    """
    once.native(clearance, "remove")
    id = _comment(clearance)

    def look() -> bool:
        if next(objects(once.client.ask(questions.comment(id))), None) is None:
            raise Invisible(PLATFORM, NOT_LISTED)
        return False

    return _moderated(
        once, clearance, questions.moderate(id, REJECTED), look, vanishes=True
    )


def _comment(clearance: Clearance) -> str:
    id = comment(clearance.of)
    if id is None:
        raise Unable(PLATFORM, ONLY_COMMENTS)
    return id


def _moderated(
    once: Once,
    clearance: Clearance,
    told: Request,
    look: Callable[[], bool],
    *,
    vanishes: bool = False,
) -> Done:
    act = Act(
        method="POST",
        request=told.request,
        parameters=told.parameters,
        look=look,
        vanishes=vanishes,
    )
    return once.done(clearance, act)


def _held(client: Client, question: Request) -> Iterator[str]:
    """Yield ids of comments that are shown to be held for review."""
    for page in client.pages(question):
        for item in objects(json.loads(page.body)):
            for each in _within(item):
                if text(each, "snippet", "moderationStatus") == HELD:
                    yield text(each, "id")


def _within(item: Mapping[str, Json]) -> Iterator[object]:
    """Yield the comments in a thread, or the comment that it is."""
    snippet, replies = item.get("snippet"), item.get("replies")
    top = snippet.get("topLevelComment") if isinstance(snippet, dict) else None
    yield item if top is None else top
    along = replies.get("comments") if isinstance(replies, dict) else None
    yield from along if isinstance(along, list) else ()

"""How Flickr removes, with one call that is read back; it hides nothing."""

from some_governance import Act, Clearance, Done, Effect, Invisible, Once, Unable
from some_governance_flickr.answers.asked import PLATFORM, native, photo_of
from some_governance_flickr.connecting import questions
from some_governance_flickr.connecting.objects import objects, text

ONLY_COMMENTS = "only comments are removed: a photo, on Flickr itself"
NO_HIDING = "Flickr can't hide a comment: it is there, or it is removed"
NOT_LISTED = "it is not shown any more"
KEY_ONLY = "nothing is removed without a token of the account's own"


def hide(once: Once, clearance: Clearance) -> Done:
    """
    Say that nothing can be hidden on Flickr.

    Raises:
        Unable: The clearance is for something else.
    """
    once.native(clearance, "hide")
    at = once.client.clock()
    return Done(clearance=clearance, effect=Effect.REFUSED, at=at, why=NO_HIDING)


def remove(once: Once, clearance: Clearance) -> Done:
    """
    Delete a comment, and read back whether it is gone.

    Raises:
        Unable: The clearance is for something else; no call went out.
        PlatformError: It was used.
        Throttled: No call may go out now; the clearance is as good as before.
    """
    once.native(clearance, "remove")
    photo, id = photo_of(clearance.of), native(clearance.of)
    if photo is None:
        raise Unable(PLATFORM, ONLY_COMMENTS)
    listed = questions.comments(photo)

    def look() -> bool:
        shown = objects(once.client.ask(listed))
        if id not in {text(each, "id") for each in shown}:
            raise Invisible(PLATFORM, NOT_LISTED)
        return False

    told = questions.delete(id)
    act = Act(
        method="POST",
        request=told.request,
        parameters=told.parameters,
        look=look,
        vanishes=True,
    )
    return once.done(clearance, act)

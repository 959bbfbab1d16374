"""One post or comment with all that stands below it, read live."""

from collections.abc import Iterator

from some_governance import (
    NOT_SEEN,
    Captured,
    Gathering,
    Node,
    Pictures,
    PlatformError,
    Sight,
    __version__,
)
from some_governance_facebook.answers.addresses import parts
from some_governance_facebook.answers.asked import DIALECT, PLATFORM
from some_governance_facebook.answers.attached import sight
from some_governance_facebook.answers.translation import translate
from some_governance_facebook.connecting import questions
from some_governance_facebook.graph.answers.discussions import posts_unknown
from some_governance_facebook.graph.client import Graph
from some_governance_facebook.graph.objects import objects

BY = f"some_governance_facebook {__version__}"

NOT_CAPTURED = (
    "only posts and comments are captured, by ids that Graph gave: "
    "facebook:<page>_<post> and facebook:<post>_<comment>"
)


def capture(graph: Graph, page: str, of: str, pictures: Pictures | None) -> Captured:
    """
    Capture a post or a comment of a page.

    Args:
        graph: Whom to ask.

        page: Facebook's id of the page.

        of: Id of the thing.

        pictures: Fetches the bytes of what goes with it; `None` for none.

    Raises:
        PlatformError: It can't be read, or is something else.
        PayloadError: An answer can't be read, or holds what it can't hold.
    """
    native = DIALECT.native(of)
    gathering = Gathering(
        graph,
        of,
        DIALECT.id(page),
        objects=objects,
        beside=(posts_unknown(DIALECT),),
    )
    match parts(native) if native != of else []:
        case [first, post] if first == page:
            _post(gathering, native)
        case [post, _]:
            _comment(gathering, native, f"{page}_{post}")
        case _:
            raise PlatformError(PLATFORM, NOT_CAPTURED)

    def sights(node: Node) -> Iterator[Sight]:
        yield sight(node, post)

    return gathering.captured(BY, translate, sights, pictures)


def _post(gathering: Gathering, post: str) -> None:
    """Ask for a post and what stands below it."""
    if gathering.thing(questions.post(post)) is None:
        gathering.lack(NOT_SEEN)
        return
    gathering.all(questions.comments(post), below=True)


def _comment(gathering: Gathering, comment: str, post: str) -> None:
    """Ask for a comment, what stands below it, and what it stands under."""
    thing = gathering.thing(questions.comment(comment))
    if thing is None:
        gathering.lack(NOT_SEEN)
        return
    gathering.all(questions.comments(comment), below=True)
    gathering.all(questions.post(post), below=False)
    asked = {comment}
    above = thing.node("parent")
    while above and (parent := above.own_id()) not in asked:
        asked.add(parent)
        found = gathering.all(questions.comment(parent), below=False)
        above = found[0].node("parent") if found else None

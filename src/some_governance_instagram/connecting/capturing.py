"""One medium or comment with all that stands below it, read live."""

from collections.abc import Sequence

from some_governance import (
    NOT_SEEN,
    Captured,
    Gathering,
    Node,
    Pictures,
    PlatformError,
    __version__,
)
from some_governance_facebook.graph.answers.discussions import posts_unknown
from some_governance_facebook.graph.client import Graph
from some_governance_facebook.graph.objects import objects
from some_governance_instagram.answers.asked import DIALECT, PLATFORM
from some_governance_instagram.answers.attached import sight
from some_governance_instagram.answers.translation import translate
from some_governance_instagram.connecting import questions
from some_governance_instagram.connecting.fetching import going_on

BY = f"some_governance_instagram {__version__}"

NOT_CAPTURED = "only media and comments are captured, by ids as instagram:<digits>"
ANOTHER = (
    "it stands on another account than the one that was named: name that one, and take "
    "its token"
)
ONLY_COMMENTS = "only comments are hidden: a medium, in Instagram itself"
NO_OWNER = "nobody knows on whose account it stands"
NO_MEDIUM = "nobody knows under which medium it stands"
PERHAPS_CUT = (
    f"exactly {questions.MOST_COMMENTS} replies came, after which Instagram may end "
    f"without a word: look on the platform whether there are more"
)


def capture(graph: Graph, account: str, of: str, pictures: Pictures | None) -> Captured:
    """
    Capture a medium or a comment of an account.

    Its id doesn't tell which of them it is: it is asked for as a comment first.

    Args:
        graph: Whom to ask.

        account: Id of the account.

        of: Id of the thing.

        pictures: Fetches the bytes of what goes with it; `None` for none.

    Raises:
        PlatformError: It can't be read, or is something else.
        PayloadError: An answer can't be read, or holds what it can't hold.
    """
    native = DIALECT.number(of)
    if native is None:
        raise PlatformError(PLATFORM, NOT_CAPTURED)
    gathering = Gathering(
        graph, of, account, objects=objects, beside=(posts_unknown(DIALECT),)
    )
    if comment := gathering.thing(questions.comment(native)):
        _comment(gathering, account, native, comment)
    elif medium := gathering.thing(questions.medium(native)):
        gathering.unable("hide", ONLY_COMMENTS)
        _own(gathering, account, [medium])
        comments = gathering.all(questions.comments(native), below=True)
        for each in going_on(comment.fields for comment in comments):
            gathering.all(questions.replies(each), below=True)
    else:
        gathering.lack(NOT_SEEN)
    return gathering.captured(BY, translate, lambda node: (sight(node),), pictures)


def _own(gathering: Gathering, account: str, media: Sequence[Node]) -> None:
    """
    See to it that a medium is the account's own.

    Raises:
        PlatformError: It is another account's.
    """
    owners = {medium.login("owner") for medium in media}
    if owners - {account, None}:
        raise PlatformError(PLATFORM, ANOTHER)
    if None in owners:
        gathering.lack(NO_OWNER)


def _comment(gathering: Gathering, account: str, id: str, comment: Node) -> None:
    """Ask for the replies to a comment, and what it stands under."""
    replies = gathering.all(questions.replies(id), below=True)
    if len(replies) == questions.MOST_COMMENTS:
        gathering.lack(PERHAPS_CUT)
    medium = comment.node("media")
    if medium is None:
        gathering.lack(NO_MEDIUM)
    else:
        above = gathering.all(questions.medium(medium.own_id()), below=False)
        _own(gathering, account, above)
    parent = comment.identity("parent_id")
    if parent is not None:
        gathering.all(questions.comment(parent), below=False)

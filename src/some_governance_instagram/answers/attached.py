"""What a medium shows, and where its bytes are."""

from some_governance import Node, Shown, Sight
from some_governance_facebook.graph.nodes import connected
from some_governance_instagram.answers.asked import DIALECT

NO_BYTES = "Instagram doesn't tell where it is: somebody may have claimed its rights"


def sight(thing: Node) -> Sight:
    """
    Tell what a medium shows; nothing goes with a comment.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    shown = [*connected(thing, "children")]
    if not shown and thing.has("media_type"):
        shown.append(thing)
    return Sight(
        of=DIALECT.id(thing.own_id()),
        permalink=thing.text("permalink"),
        shown=tuple(
            Shown(
                key=DIALECT.id(each.own_id()),
                url=each.text("media_url"),
                missing=NO_BYTES,
            )
            for each in shown
        ),
    )

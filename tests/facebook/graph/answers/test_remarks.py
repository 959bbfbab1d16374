"""A comment as one answer shows it, and the list that it stood in."""

from some_governance_facebook.graph.answers.remarks import (
    BELOW,
    LINKED,
    NONE,
    TOLD,
    Clue,
)


def test_the_weightiest_clue_holds() -> None:
    """That it answers a comment weighs more than that it seems to answer none."""
    clues = [Clue(LINKED, "b"), Clue(), Clue(NONE), Clue(TOLD, "a"), Clue(BELOW, "c")]

    assert Clue(TOLD, "a") == max(clues)
    assert Clue() == min(clues)

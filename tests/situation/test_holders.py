"""How many persons hold a role, at least and at most."""

import pytest

from some_governance.situation.holders import Holders


@pytest.mark.parametrize(
    ("persons", "strangers", "certain", "complete", "least", "most"),
    [
        ((), (), False, True, 0, 0),
        (("kari", "ola"), (), False, True, 2, 2),
        (("kari",), (), False, False, 1, None),
        ((), ("facebook:1",), True, True, 1, 1),
        ((), ("facebook:1",), False, True, 0, 1),
        (("kari",), ("facebook:1", "facebook:2"), True, True, 1, 3),
    ],
    ids=[
        "nobody",
        "two persons",
        "one, and nobody knows who else",
        "a human whom nobody knows",
        "a login that may be a machine",
        "two logins that may be hers",
    ],
)
def test_a_login_that_nobody_knows_may_be_anybody(
    persons: tuple[str, ...],
    strangers: tuple[str, ...],
    certain: bool,
    complete: bool,
    least: int,
    most: int | None,
) -> None:
    """A stranger may be one of the persons, or another one."""
    holders = Holders(
        persons=persons, strangers=strangers, certain=certain, complete=complete
    )

    assert (least, most) == (holders.least, holders.most)

"""What was not answered is told in few words."""

from datetime import UTC, datetime

from some_governance.loading.manifest import Unanswered
from some_governance.loading.missed import in_words

AT = datetime(2026, 10, 12, 6, tzinfo=UTC)


def unanswered(request: str, why: str) -> Unanswered:
    """Make one."""
    return Unanswered(request=request, at=AT, why=why)


def test_what_is_alike_is_told_once() -> None:
    """Of many requests of one kind with one reason, the first is named."""
    missing = [
        unanswered("/1_1/comments", "out of order"),
        unanswered("/1_2/comments", "gone"),
        unanswered("/1_3/comments", "out of order"),
        unanswered("/1/roles", "out of order"),
        unanswered("/1_4/comments", "out of order"),
    ]

    assert [
        "/1_1/comments and 2 more like it: out of order",
        "/1_2/comments: gone",
        "/1/roles: out of order",
    ] == list(in_words(missing))


def test_where_nothing_is_missing_nothing_is_told() -> None:
    """No words for nothing."""
    assert [] == list(in_words([]))

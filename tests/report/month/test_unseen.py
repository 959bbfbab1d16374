"""Of what nobody can speak in a time: what could not be seen."""

from typing import Any

import pytest
from builders import INSTAGRAM, account, coverage, coverage_without, situation, span

from some_governance import Record, UnseenFact
from some_governance.report.month.unseen import unseen

NOVEMBER = span("2026-11-01", "2026-12-01")


def lacking(*facts: Record, **situated: Any) -> list[tuple[str | None, str]]:
    """Give what nobody can tell all of in November."""
    told = situation(*facts, at="2026-12-01", **situated)
    return [(each.account, each.fact) for each in unseen(told, NOVEMBER)]


def test_where_everything_was_seen_nothing_is_unseen() -> None:
    """Also where nobody vouches for what the page doesn't tell."""
    assert [] == lacking(account(), covered=[coverage_without("image", "group")])


def test_what_nobody_vouches_for_is_named() -> None:
    """First what is the municipality's, then account by account."""
    assert [
        (None, "account"),
        (None, "plan"),
        (None, "plan-item"),
        (None, "sanction"),
        (None, "receipt"),
        *(
            (id, fact)
            for id in ("facebook:100", "instagram:200")
            for fact in ("publication", "comment", "reply", "message", "removal")
        ),
    ] == lacking(account(), account(INSTAGRAM), covered=[])


@pytest.mark.parametrize(
    ("since", "until", "seen"),
    [
        ("2026-11-01 00:00", "2026-12-01 00:00", True),
        ("2026-11-01 00:01", "2026-12-01 00:00", False),
        ("2026-11-01 00:00", "2026-11-30 23:59", False),
    ],
)
def test_a_month_is_seen_when_all_of_it_is(since: str, until: str, seen: bool) -> None:
    """A minute that nobody saw may have had anything in it."""
    covered = coverage("comment", account="facebook:100", span=span(since, until))

    assert seen is not bool(
        lacking(account(), covered=[coverage_without("comment"), covered])
    )


def test_an_account_is_seen_as_long_as_it_was_open() -> None:
    """Before, there was nothing to see."""
    covered = coverage("comment", span=span("2026-11-10", "2026-11-20"))
    sources = [coverage_without("comment"), covered]

    assert [] == lacking(
        account(opened="2026-11-10", closed="2026-11-20"), covered=sources
    )
    assert [UnseenFact(account="facebook:100", fact="comment")] == [
        UnseenFact(account=id, fact=fact)
        for id, fact in lacking(account(opened="2026-11-10"), covered=sources)
    ]

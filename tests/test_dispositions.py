"""What humans decided about findings stands beside them, and hides none."""

import pytest
from attrs import evolve
from builders import (
    AT,
    FACEBOOK,
    account,
    asked,
    oslo,
    publication,
)

from some_governance.dispositions import Lapse, disposed, outlived
from some_governance.findings import Report
from some_governance.records.decisions import Disposition
from some_governance.report.data import as_data
from some_governance.report.text import as_text
from some_governance.rules.roles import AppointedOnly

RULE = AppointedOnly(actions=("publish",))
FACTS = (account(), publication("p", by="ola"))
(FOUND,) = asked(RULE, *FACTS).findings


def disposition(**fields: object) -> Disposition:
    """Decide about the post by a stranger's hand."""
    made = Disposition(
        id="1",
        observed=oslo("2026-11-29 12:00"),
        finding=FOUND.id,
        basis=FOUND.basis,
        at=oslo("2026-11-26 12:00"),
        by="radgiver-1",
        reason="han var vikar, og blir oppnevnt",
    )
    return evolve(made, **fields)


def report(*made: Disposition) -> Report:
    """Report on the post, with what was decided."""
    return asked(RULE, *FACTS, *made)


def lapses(*made: Disposition) -> list[Lapse | None]:
    """Give whether each of them still holds."""
    told = report(*made)
    return [each.lapsed for each in disposed(told, told.findings[0])]


def test_it_holds_while_the_finding_says_the_same() -> None:
    """It stands beside the finding."""
    assert [None] == lapses(disposition())


def test_it_lapses_when_the_finding_says_something_else() -> None:
    """What was decided was decided about something else."""
    assert [Lapse.CHANGED] == lapses(disposition(basis="0123456789abcdef"))


@pytest.mark.parametrize(
    ("until", "lapsed"),
    [
        ("2026-11-29 23:59", Lapse.ENDED),
        (AT, Lapse.ENDED),
        ("2026-11-30 00:01", None),
    ],
)
def test_it_lapses_at_its_end(until: str, lapsed: Lapse | None) -> None:
    """A minute before, at, and a minute after the moment of asking."""
    assert [lapsed] == lapses(disposition(until=oslo(until)))


def test_what_was_decided_later_is_not_known() -> None:
    """A disposition counts from when it was made."""
    assert [] == lapses(disposition(at=oslo("2026-11-30 00:01")))


def test_it_changes_nothing_else() -> None:
    """Neither the finding nor its weight; only the records differ."""
    with_it, without = report(disposition()), report()

    assert with_it.findings == without.findings
    assert with_it.tallies == without.tallies
    assert [each.weight for each in with_it.findings] == [FOUND.weight]


def test_all_that_was_decided_is_shown_in_order_of_time() -> None:
    """An older one that has lapsed, and a newer one that holds."""
    old = disposition(id="2", basis="old", at=oslo("2026-11-25 12:00"))

    assert [Lapse.CHANGED, None] == lapses(disposition(), old)


def test_what_was_decided_about_what_is_gone_is_listed() -> None:
    """Nothing is found any more, and it is still told."""
    gone = disposition(id="3", finding="ffffffffffffffff")
    told = report(disposition(), gone)

    assert [gone] == list(outlived(told))
    assert [gone.finding] == [each["finding"] for each in as_data(told)["outlived"]]
    assert "Decided about findings that are gone (1)" in as_text(told)
    assert (
        "- ffffffffffffffff: by radgiver-1, 2026-11-26 12:00: han var vikar"
    ) in as_text(told)


@pytest.mark.parametrize(
    ("fields", "line", "lapsed"),
    [
        ({}, "decided by radgiver-1, 2026-11-26 12:00: han", None),
        (
            {"until": oslo("2027-01-01 00:00")},
            "decided by radgiver-1, 2026-11-26 12:00, until 2027-01-01 00:00: han",
            None,
        ),
        ({"basis": "old"}, "(lapsed, the finding has changed since): han", "changed"),
        (
            {"until": oslo("2026-11-27 00:00")},
            "(lapsed, it was for a time): han",
            "ended",
        ),
    ],
)
def test_it_is_shown_with_its_finding(
    fields: dict[str, object], line: str, lapsed: str | None
) -> None:
    """In the text, and in the data."""
    told = report(disposition(**fields))
    ((shown,),) = (each["dispositions"] for each in as_data(told)["findings"])

    assert line in " ".join(as_text(told).split())
    assert (lapsed, "radgiver-1") == (shown["lapsed"], shown["by"])


def test_the_text_names_what_one_has_to_write() -> None:
    """Id and basis of each finding, and what it is about."""
    assert f"{FOUND.id} {FOUND.basis} test/clause p\n" in as_text(report(), ids=True)
    assert FACEBOOK == FOUND.outcome.account

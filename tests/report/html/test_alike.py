"""Findings that say the same, told once; and of a flood, some of each account."""

import pytest
from attrs import evolve
from builders import FACEBOOK, INSTAGRAM, YOUTUBE, clause

from some_governance import Finding, Outcome, Verdict
from some_governance.report.html.alike import alike, parted
from some_governance.report.html.elements import SHOWN


def findings(*accounts: str | None, subject: str | None = None) -> list[Finding]:
    """Give a finding on each account, each with a subject of its own, or with one."""
    return [
        Finding(
            clause=clause(),
            outcome=Outcome(
                verdict=Verdict.BROKEN, account=account, subject=subject or f"{number}"
            ),
        )
        for number, account in enumerate(accounts)
    ]


def subject(finding: Finding) -> tuple[str, ...]:
    """Say the subject."""
    return (finding.outcome.subject or "",)


def test_what_says_the_same_is_told_once() -> None:
    """Of all accounts that it is said of."""
    (one,), shown = alike(findings(FACEBOOK, INSTAGRAM, None, subject="x"), subject)

    assert (("x",), [FACEBOOK, INSTAGRAM, None], 3) == (one.words, one.accounts, shown)


@pytest.mark.parametrize(("count", "shown"), [(19, 19), (20, 20), (21, 20), (500, 20)])
def test_of_very_many_some_are_told(count: int, shown: int) -> None:
    """In their order."""
    lines, told = alike(findings(*[FACEBOOK] * count), subject)

    assert shown == told
    assert [f"{number}" for number in range(shown)] == [each.words[0] for each in lines]


def test_one_accounts_flood_drowns_no_other() -> None:
    """Each is heard before any is heard again; told in the order that they had."""
    flood = findings(*[FACEBOOK] * 500, INSTAGRAM, YOUTUBE, YOUTUBE)
    lines, shown = alike(flood, subject)

    assert SHOWN == shown
    assert [*map(str, range(17)), "500", "501", "502"] == [
        each.words[0] for each in lines
    ]


def test_what_is_past_drowns_nothing_that_is_still_to_be_done() -> None:
    """However many accounts it is on."""
    left = findings(*[FACEBOOK] * SHOWN)
    past = [
        evolve(each, outcome=evolve(each.outcome, period="2026-W45", subject="past"))
        for each in findings(*(f"instagram:{number}" for number in range(SHOWN)))
    ]
    lines, _ = alike([*left, *past], subject)

    assert [f"{number}" for number in range(SHOWN)] == [each.words[0] for each in lines]


def test_what_says_the_same_takes_one_line_however_many_it_is() -> None:
    """So all accounts are named that a source can't see."""
    accounts = [f"facebook:{number}" for number in range(100)]
    (one,), shown = alike(findings(*accounts, subject="x"), subject)

    assert (accounts, 100) == (one.accounts, shown)


def test_a_finding_stands_for_as_many_things_as_it_counts() -> None:
    """Three open questions are one finding."""
    asked = Outcome(verdict=Verdict.NEEDS_JUDGEMENT, about="kind", count=3)
    _, shown = alike([Finding(clause=clause(), outcome=asked)], subject)

    assert 3 == shown


def test_findings_are_parted_in_the_order_in_which_each_part_begins() -> None:
    """None is lost."""
    first, second, third = findings(INSTAGRAM, FACEBOOK, INSTAGRAM)
    parts = parted([first, second, third], lambda each: each.outcome.account)

    assert [(INSTAGRAM, [first, third]), (FACEBOOK, [second])] == [*parts.items()]

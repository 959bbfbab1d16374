"""Why a report could not have a finding: it didn't ask, or it couldn't see."""

from typing import Any

import pytest
from attrs import evolve
from builders import FACEBOOK, INSTAGRAM, oslo
from saved_reports import asked_of, found, report

from some_governance import Gap, Verdict
from some_governance.report.over_time.hiding import Hidden, Hiding, Sight
from some_governance.report.saved.values import SavedFinding, SavedReport

OLD = found(at=oslo("2026-11-10 12:00"))
"""Something was published on the 10th."""


def why(
    finding: SavedFinding, newer: SavedReport, older: SavedReport | None = None
) -> list[Hidden]:
    """Give why a newer report could not have a finding of an older one."""
    return list(Sight(newer, older or report(finding)).hides(finding))


def test_what_was_asked_and_seen_hides_nothing() -> None:
    """The same clause, account and time: it would be there if it were so."""
    assert [] == why(OLD, report(tallies=asked_of(OLD)))


def test_a_clause_that_is_not_asked_finds_nothing() -> None:
    """Its version is not in force, or nobody gave it a rule."""
    other = found(version="quotas/films")

    assert [Hidden(Hiding.NOT_ASKED)] == why(OLD, report(other))


def test_a_clause_that_asks_something_else_finds_something_else() -> None:
    """Its digest differs, whether its version does or not."""
    asked = asked_of(OLD)
    changed = tuple(evolve(each, digest="f" * 16) for each in asked)
    versions = tuple(evolve(each, clause="quotas/news@2027-01-01") for each in asked)

    assert [Hidden(Hiding.ASKS_ELSE)] == why(OLD, report(tallies=changed))
    assert [] == why(OLD, report(tallies=versions))
    assert [] == why(OLD, report(tallies=(*changed, *versions)))


@pytest.mark.parametrize("which", ["older", "newer", "both"])
def test_without_a_digest_the_guidelines_have_to_be_the_same(which: str) -> None:
    """Reports of an earlier release don't tell what a clause asks."""

    def unsaid(side: str) -> Any:
        tallies = asked_of(OLD)
        if which in (side, "both"):
            tallies = tuple(evolve(each, digest=None) for each in tallies)
        return tallies

    older = report(OLD, tallies=unsaid("older"))
    newer = report(tallies=unsaid("newer"))
    edited = report(tallies=unsaid("newer"), digest="1" * 64)
    another = tuple(
        evolve(each, clause="quotas/news@2027-01-01") for each in newer.tallies
    )

    assert [] == why(OLD, newer, older)
    assert [Hidden(Hiding.ASKS_ELSE)] == why(OLD, edited, older)
    assert [Hidden(Hiding.ASKS_ELSE)] == why(OLD, evolve(newer, tallies=another), older)


def test_a_clause_that_its_own_report_did_not_count_needs_the_same_guidelines() -> None:
    """A file may say anything."""
    older = report(OLD, tallies=())

    assert [] == why(OLD, report(tallies=asked_of(OLD)), older)


def test_an_account_that_is_no_longer_registered_is_not_asked() -> None:
    """That nobody asks about it doesn't mend it."""
    newer = report(tallies=asked_of(OLD), accounts={})

    assert [Hidden(Hiding.ACCOUNT)] == why(OLD, newer)
    assert [] == why(OLD, newer, report(OLD, accounts={}))


@pytest.mark.parametrize(
    ("at", "hidden"),
    [
        ("2026-11-09 23:59", [Hidden(Hiding.BEFORE)]),
        ("2026-11-10 00:00", []),
        ("2026-11-19 23:59", []),
        ("2026-11-20 00:00", [Hidden(Hiding.AFTER)]),
        # It was before either asked, so that it doesn't depend on the window.
        ("2026-10-01 12:00", []),
    ],
)
def test_a_moment_has_to_lie_in_the_window(at: str, hidden: list[Hidden]) -> None:
    """Its beginning is part of it, and its end is not."""
    finding = found(at=oslo(at))
    newer = report(
        tallies=asked_of(finding), since="2026-11-10 00:00", at="2026-11-20 00:00"
    )

    assert hidden == why(finding, newer)


@pytest.mark.parametrize(
    ("key", "hidden"),
    [
        ("2026-W45", [Hidden(Hiding.BEFORE)]),
        ("2026-W46", []),
        ("2026-W47", []),
        ("2026-W48", [Hidden(Hiding.AFTER)]),
        ("2026-W44", []),
    ],
)
def test_a_period_has_to_end_in_the_window(key: str, hidden: list[Hidden]) -> None:
    """Or to last still when it is asked."""
    finding = found(period=key, at=oslo("2026-10-01 12:00"))
    newer = report(
        tallies=asked_of(finding), since="2026-11-09 00:00", at="2026-11-23 00:00"
    )

    assert hidden == why(finding, newer)


@pytest.mark.parametrize(
    ("window", "hidden"),
    [
        ({}, []),
        ({"since": "2026-11-01 00:00", "at": "2026-12-01 00:00"}, []),
        ({"since": "2026-11-03 00:00"}, [Hidden(Hiding.BEFORE)]),
        ({"at": "2026-11-29 00:00"}, [Hidden(Hiding.AFTER)]),
    ],
)
@pytest.mark.parametrize(
    "fields",
    [
        {"subject": None, "items": ("facebook:100_1",)},
        {"period": "spring"},
    ],
)
def test_what_was_at_no_known_time_may_lie_outside(
    fields: dict[str, Any], window: dict[str, str], hidden: list[Hidden]
) -> None:
    """Open questions don't tell when their things were; nor does a strange period."""
    finding = found(**fields)

    assert hidden == why(finding, report(tallies=asked_of(finding), **window))


def test_a_state_lies_in_any_window() -> None:
    """Two administrators are enough, or aren't, whenever one asks."""
    state = found(FACEBOOK)
    newer = report(tallies=asked_of(state), since="2026-11-20 00:00")

    assert [] == why(state, newer)


UNTOLD = (Verdict.MISSING_FACT, Verdict.NEEDS_JUDGEMENT)


def untold(verdict: Verdict, *items: str, **fields: Any) -> SavedFinding:
    """Say that nobody can tell something about some things."""
    made = {"subject": None, "about": "kind", "items": items, **fields}
    return found(verdict=verdict, **made)


@pytest.mark.parametrize("verdict", UNTOLD)
@pytest.mark.parametrize(
    ("items", "fields", "hides"),
    [
        (("facebook:100_1",), {}, True),
        (("facebook:100_2",), {}, False),
        (("facebook:100_2", "facebook:100_1#2026-W46"), {}, True),
        ((FACEBOOK,), {"about": "access"}, True),
        (("facebook:100_1",), {"account": None}, True),
        (("facebook:100_1",), {"account": INSTAGRAM}, False),
        (("facebook:100_1",), {"version": "quotas/films"}, False),
        (("crisis",), {"about": "mode"}, True),
        (("testbygda",), {"about": "accounts", "account": None}, True),
        (("removal",), {"about": "removal", "account": None}, True),
        (("removal",), {"about": "removal", "account": INSTAGRAM}, False),
    ],
)
def test_what_is_untold_of_a_thing_hides_it(
    verdict: Verdict, items: tuple[str, ...], fields: dict[str, Any], hides: bool
) -> None:
    """Of the thing itself, of its account, or of all that the clause asks about."""
    lacking = untold(verdict, *items, **fields)
    newer = report(lacking, tallies=asked_of(OLD, lacking))
    said = Hidden(Hiding(verdict.value), str(fields.get("about", "kind")))

    assert ([said] if hides else []) == why(OLD, newer)


@pytest.mark.parametrize("verdict", UNTOLD)
@pytest.mark.parametrize(
    ("whole", "hides"),
    [
        (found(FACEBOOK), True),
        (found(period="2026-W46", at=oslo("2026-11-10 12:00")), True),
        (found(INSTAGRAM, account=INSTAGRAM), False),
        (OLD, False),
    ],
)
def test_what_became_untold_of_any_thing_hides_what_rests_on_all(
    verdict: Verdict, whole: SavedFinding, hides: bool
) -> None:
    """Whose a login is decides how many administrators there are."""
    lacking = untold(verdict, "facebook:login-1", about="whose-login")
    newer = report(lacking, tallies=asked_of(whole))
    said = Hidden(Hiding(verdict.value), "whose-login")

    assert ([said] if hides else []) == why(whole, newer)
    assert [] == why(whole, newer, report(whole, lacking))


@pytest.mark.parametrize(
    ("verdict", "hides"),
    [(Verdict.MISSING_FACT, True), (Verdict.NEEDS_JUDGEMENT, False)],
)
def test_a_question_is_not_answered_by_what_is_missing(
    verdict: Verdict, hides: bool
) -> None:
    """Nobody is asked about a reply where nobody sees replies."""
    asked = untold(Verdict.NEEDS_JUDGEMENT, "facebook:reply", about="by")
    lacking = untold(verdict, "facebook:comment", about="reply")
    newer = report(lacking, tallies=asked_of(asked))

    assert ([Hidden(Hiding.MISSING_FACT, "reply")] if hides else []) == (
        why(asked, newer)
    )


def test_what_is_broken_elsewhere_hides_nothing() -> None:
    """That something else is known is no reason."""
    newer = report(found("facebook:100_1", period="2026-W47"), tallies=asked_of(OLD))

    assert [] == why(OLD, newer)


def test_a_municipality_s_own_finding_is_hidden_by_its_own() -> None:
    """What stands on no account has no account that could hide it."""
    whole = found("testbygda", account=None)
    lacking = untold(Verdict.MISSING_FACT, "testbygda", account=None)
    elsewhere = untold(Verdict.MISSING_FACT, FACEBOOK)

    assert [Hidden(Hiding.MISSING_FACT, "kind")] == why(
        whole, report(lacking, tallies=asked_of(whole))
    )
    assert [] == why(whole, report(elsewhere, tallies=asked_of(whole)))


@pytest.mark.parametrize(
    ("account", "of", "hides"),
    [
        (FACEBOOK, FACEBOOK, True),
        (INSTAGRAM, FACEBOOK, False),
        (None, FACEBOOK, True),
        (INSTAGRAM, None, True),
    ],
)
def test_a_new_gap_hides_what_it_may_touch(
    account: str | None, of: str | None, hides: bool
) -> None:
    """One that the older report had, too, hid nothing there."""
    finding = found(account=of)
    gap = Gap(source="facebook/main/api", why="page 2 is missing", account=account)
    newer = report(tallies=asked_of(finding), gaps=(gap,))
    said = Hidden(Hiding.GAP, "facebook/main/api: page 2 is missing")

    assert ([said] if hides else []) == why(finding, newer)
    assert [] == why(finding, newer, report(finding, gaps=(gap,)))

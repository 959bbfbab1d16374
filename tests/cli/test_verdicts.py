"""The exit status: what is broken goes before what nobody can tell."""

import pytest
from attrs import evolve
from builders import account, clause, guidelines, oslo, situation
from saved_reports import asked_of, found
from saved_reports import report as saved_report

from some_governance import (
    Administrators,
    Finding,
    Gap,
    Modality,
    Outcome,
    Report,
    Unrecognised,
    Verdict,
    assess,
)
from some_governance.cli.status import Status
from some_governance.cli.verdicts import status_of, status_of_comparison
from some_governance.findings import Weight
from some_governance.report.over_time.comparing import compare
from some_governance.report.saved.values import SavedReport


def report(*verdicts: Verdict, modality: Modality = Modality.SHALL) -> Report:
    """Make a report with findings of these verdicts, and nothing else."""
    sentence = clause(Administrators(at_least=1), modality=modality)
    asked = assess(guidelines(sentence), situation(account()))
    findings = (
        Finding(clause=sentence, outcome=Outcome(verdict=verdict))
        for verdict in verdicts
    )
    return evolve(asked, findings=tuple(findings))


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        ((), Status.ALL_MET),
        ((Verdict.PENDING,), Status.ALL_MET),
        ((Verdict.EXCUSED,), Status.ALL_MET),
        ((Verdict.PENDING, Verdict.EXCUSED), Status.ALL_MET),
        ((Verdict.BROKEN,), Status.BROKEN),
        ((Verdict.NEEDS_JUDGEMENT,), Status.UNTOLD),
        ((Verdict.MISSING_FACT,), Status.UNTOLD),
        ((Verdict.MISSING_FACT, Verdict.BROKEN), Status.BROKEN),
        ((Verdict.NEEDS_JUDGEMENT, Verdict.PENDING), Status.UNTOLD),
    ],
)
def test_the_status_follows_from_the_verdicts(
    verdicts: tuple[Verdict, ...], status: Status
) -> None:
    """1 goes before 2, and 2 before 0."""
    assert status == status_of(report(*verdicts))


@pytest.mark.parametrize(
    ("modality", "status"),
    [
        (Modality.SHALL, Status.BROKEN),
        (Modality.AS_A_RULE, Status.BROKEN),
        (Modality.SHOULD, Status.BROKEN),
        (Modality.TARGET, Status.BROKEN),
        (Modality.ADVICE, Status.ALL_MET),
        (Modality.MAY, Status.ALL_MET),
        (Modality.DEFINITION, Status.ALL_MET),
    ],
)
def test_advice_breaks_nothing(modality: Modality, status: Status) -> None:
    """Violation, deviation, warning and shortfall count; advice does not."""
    assert status == status_of(report(Verdict.BROKEN, modality=modality))


def test_a_report_that_asked_nothing_tells_nothing() -> None:
    """A window in which no clause had anything to ask about is no consent."""
    silent = assess(guidelines(clause(Administrators(at_least=1))), situation())

    assert Status.UNTOLD == status_of(silent)


def test_what_nobody_asked_or_saw_is_untold() -> None:
    """A clause without a rule, a gap, and what nobody understood are no consent."""
    fine = report()
    unread = Unrecognised(source="a", path="$", why="other", raw="{}")

    assert Status.UNTOLD == status_of(evolve(fine, undecided=(clause(),)))
    assert Status.UNTOLD == status_of(evolve(fine, gaps=(Gap(source="a", why="b"),)))
    assert Status.UNTOLD == status_of(evolve(fine, unrecognised=(unread,)))
    known = evolve(unread, left_out=True)
    assert Status.ALL_MET == status_of(evolve(fine, unrecognised=(known,)))
    broken = evolve(report(Verdict.BROKEN), undecided=(clause(),))
    assert Status.BROKEN == status_of(broken)


def test_the_numbers_are_what_scripts_rely_on() -> None:
    """The numbers are part of what the command line promises."""
    assert [0, 1, 2, 3, 70] == [int(status) for status in Status]


HEAVY = found(at=oslo("2026-11-10 12:00"))
ADVICE = evolve(HEAVY, weight=Weight.ADVICE)
PENDING = evolve(HEAVY, verdict=Verdict.PENDING, weight=None, basis="0" * 16)
ASKED = evolve(HEAVY, verdict=Verdict.NEEDS_JUDGEMENT, weight=None, basis="1" * 16)
GONE = saved_report(tallies=asked_of(HEAVY))
FOUND = saved_report(HEAVY)


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        (GONE, FOUND, Status.BROKEN),
        (GONE, saved_report(ADVICE), Status.ALL_MET),
        (GONE, saved_report(PENDING), Status.ALL_MET),
        (GONE, saved_report(ASKED), Status.UNTOLD),
        (saved_report(ADVICE), FOUND, Status.BROKEN),
        (saved_report(PENDING), FOUND, Status.BROKEN),
        (saved_report(PENDING), saved_report(ASKED), Status.UNTOLD),
        (FOUND, saved_report(ADVICE), Status.ALL_MET),
        (FOUND, FOUND, Status.ALL_MET),
        (FOUND, GONE, Status.ALL_MET),
        (FOUND, saved_report(tallies=()), Status.UNTOLD),
        (FOUND, saved_report(ASKED), Status.UNTOLD),
        (FOUND, evolve(GONE, since=oslo("2026-11-11 00:00")), Status.ALL_MET),
        (FOUND, evolve(GONE, at=oslo("2026-11-09 00:00")), Status.ALL_MET),
    ],
)
def test_the_status_follows_from_what_changed(
    old: SavedReport, new: SavedReport, status: Status
) -> None:
    """What is new or worse goes before what can't be told; a window may move."""
    assert status == status_of_comparison(compare(old, new))

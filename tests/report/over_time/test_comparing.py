"""Two reports are held against each other: nothing is mended that wasn't looked at."""

from typing import Any

import pytest
from attrs import evolve
from builders import FACEBOOK, clause, guidelines, oslo
from hypothesis import given, settings
from hypothesis import strategies as st
from saved_reports import asked_of, digest, found, report, saved
from strategies import RULES, SITUATIONS

from some_governance import Gap, Report, Situation, Verdict, assess
from some_governance.findings import Weight
from some_governance.report.over_time.comparing import Compared, Turn, compare
from some_governance.report.over_time.hiding import Hidden, Hiding
from some_governance.report.saved.values import SavedFinding, SavedReport

RULEBOOK = guidelines(
    *(clause(rule, id=f"test/{number}") for number, rule in enumerate(RULES))
)
FEW = settings(max_examples=max(3, settings().max_examples // 20))


def only(old: SavedReport, new: SavedReport) -> Compared:
    """Give what became of the one finding that doesn't say the same."""
    (one,) = compare(old, new).findings
    return one


def turn(before: SavedFinding, after: SavedFinding, **fields: Any) -> Turn:
    """Say what became of a finding."""
    return only(report(before), report(after, **fields)).turn


def test_what_is_the_same_is_counted() -> None:
    """A finding that says the same stays out."""
    same = found(at=oslo("2026-11-10 12:00"))
    comparison = compare(report(same), report(same, at="2026-11-29 00:00"))

    assert ((), 1) == (comparison.findings, comparison.unchanged)


def test_what_only_the_newer_report_has_is_new() -> None:
    """It comes with no reason where it came after the older one."""
    later = found(at=oslo("2026-11-29 12:00"))
    old = report(tallies=(), at="2026-11-20 00:00")

    assert Compared(turn=Turn.NEW, finding=later, before=None) == only(
        old, report(later)
    )


def test_what_is_new_may_have_been_there() -> None:
    """The older report didn't ask, or couldn't see, and that is told."""
    earlier = found(at=oslo("2026-11-10 12:00"))
    one = only(report(tallies=()), report(earlier))

    assert (Turn.NEW, Hidden(Hiding.NOT_ASKED)) == (one.turn, one.hidden)


def test_what_is_gone_and_was_looked_for_is_mended() -> None:
    """The newer report asked, and could see."""
    gone = found(at=oslo("2026-11-10 12:00"))

    assert Compared(turn=Turn.MENDED, finding=gone, before=gone) == only(
        report(gone), report(tallies=asked_of(gone))
    )


def test_what_is_gone_and_was_not_looked_for_is_not_mended() -> None:
    """The first reason is told."""
    gone = found(at=oslo("2026-11-10 12:00"))
    gap = Gap(source="facebook", why="it is out of order")
    newer = report(tallies=asked_of(gone), gaps=(gap,))

    assert Compared(
        turn=Turn.UNSEEN,
        finding=gone,
        before=gone,
        hidden=Hidden(Hiding.GAP, "facebook: it is out of order"),
    ) == only(report(gone), newer)


LIGHT = found(weight=Weight.WARNING)
MANY = {"subject": None, "about": "kind", "verdict": Verdict.NEEDS_JUDGEMENT}
TWO = found(**MANY, items=("a", "b"))
THREE = found(**MANY, items=("a", "b", "c"))


def changed(finding: SavedFinding, **fields: Any) -> SavedFinding:
    """Let a finding say something else."""
    made = evolve(finding, **fields)
    return evolve(made, basis=digest(made.verdict, made.values, made.items))


PENDING = changed(found(), verdict=Verdict.PENDING, weight=None)
EXCUSED = changed(found(), verdict=Verdict.EXCUSED, weight=None)
MISSING = changed(found(), verdict=Verdict.MISSING_FACT, weight=None)
ASKED = changed(found(), verdict=Verdict.NEEDS_JUDGEMENT, weight=None)
FINE = changed(found(), verdict=Verdict.MET, weight=None, count=3)
UNSPOKEN = changed(found(), verdict=Verdict.NOT_APPLICABLE, weight=None, count=9)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LIGHT, found()),
        (PENDING, found()),
        (EXCUSED, found()),
        (EXCUSED, PENDING),
        (MISSING, found()),
        (ASKED, found()),
        (PENDING, ASKED),
        (PENDING, MISSING),
        (FINE, EXCUSED),
        (TWO, THREE),
        (found(), changed(found(), count=2, values={"count": 2})),
    ],
)
def test_what_asks_for_more_is_worse(before: SavedFinding, after: SavedFinding) -> None:
    """It is heavier, more sure, or more; the other way round it is not."""
    assert Turn.WORSE == turn(before, after)
    assert Turn.WORSE != turn(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (found(), LIGHT),
        (found(), PENDING),
        (found(), EXCUSED),
        (PENDING, EXCUSED),
        (EXCUSED, FINE),
        (THREE, TWO),
        (MISSING, PENDING),
    ],
)
def test_what_asks_for_less_is_better(
    before: SavedFinding, after: SavedFinding
) -> None:
    """It is lighter, has a reason, or is less."""
    assert Turn.BETTER == turn(before, after)


def test_fewer_are_not_better_where_the_others_are_not_asked_about() -> None:
    """The window may have moved past what is missing."""
    assert Turn.CHANGED == turn(THREE, TWO, since="2026-11-10 00:00")
    assert Turn.BETTER == turn(
        evolve(THREE, at=oslo("2026-11-12 00:00")),
        evolve(TWO, at=oslo("2026-11-12 00:00")),
        since="2026-11-10 00:00",
    )


def test_a_breach_is_not_lighter_because_it_is_asked_otherwise() -> None:
    """Another text may weigh it less: that changed, and nothing got better."""
    other = tuple(evolve(each, digest="f" * 16) for each in asked_of(LIGHT))

    assert Turn.CHANGED == turn(found(), LIGHT, tallies=other)


@pytest.mark.parametrize("after", [MISSING, ASKED])
def test_a_breach_that_nobody_can_tell_any_more_is_unseen(after: SavedFinding) -> None:
    """Less knowledge never makes a report better."""
    one = only(report(found()), report(after))

    assert Turn.UNSEEN == one.turn
    assert Hidden(Hiding(after.verdict.value)) == one.hidden
    assert (after, found()) == (one.finding, one.before)


def test_one_thing_that_nobody_can_tell_is_as_good_as_another() -> None:
    """A question that is answered may leave a fact missing."""
    assert Turn.CHANGED == turn(ASKED, MISSING)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (found(), changed(found(), values={"count": 12})),
        (found(), evolve(found(), due=oslo("2026-11-29 12:00"))),
        (UNSPOKEN, FINE),
    ],
)
def test_what_says_something_else_is_told(
    before: SavedFinding, after: SavedFinding
) -> None:
    """Whether 12 are worse than 11 depends on what is asked."""
    assert Turn.CHANGED == turn(before, after)


def test_findings_of_one_id_are_told_apart() -> None:
    """Two versions of a clause may speak of one thing: the same stay the same."""
    one, other = found(), changed(found(), values={"count": 12})
    third = changed(found(), values={"count": 13})
    comparison = compare(report(one, other), report(other, third, third))

    assert 1 == comparison.unchanged
    assert [(Turn.NEW, None, third), (Turn.CHANGED, one, third)] == [
        (each.turn, each.before, each.finding) for each in comparison.findings
    ]
    assert 1 == len(compare(report(one, one), report(one)).turned(Turn.MENDED))


def test_the_heaviest_come_first() -> None:
    """First what is new; in it, what weighs most."""
    new = [
        found("a", weight=Weight.ADVICE),
        found("b", verdict=Verdict.PENDING, weight=None),
        found("c", weight=Weight.VIOLATION),
        found("d", weight=Weight.SHORTFALL),
    ]
    gone = found("e")
    old = report(gone, tallies=asked_of(*new, gone))
    comparison = compare(old, report(*new))

    assert ["c", "d", "a", "b", "e"] == [
        each.finding.subject for each in comparison.findings
    ]
    assert ["e"] == [each.finding.subject for each in comparison.turned(Turn.MENDED)]


def test_tallies_stand_side_by_side() -> None:
    """In the order of the newer report; what was not asked has none."""
    films, news = found(version="quotas/films"), found()
    comparison = compare(report(news, films), report(evolve(films, count=2)))

    assert [
        ("quotas/films", ((Verdict.BROKEN, 1),), ((Verdict.BROKEN, 2),)),
        ("quotas/news", ((Verdict.BROKEN, 1),), None),
    ] == [(each.clause, each.before, each.after) for each in comparison.tallies]


def test_an_account_is_mended_with_its_own_eyes(report: Report) -> None:
    """A real report, of which one finding is gone."""
    old = saved(report)
    gone, *others = old.findings
    new = evolve(old, findings=tuple(others))

    assert [(Turn.MENDED, gone)] == [
        (each.turn, each.finding) for each in compare(old, new).findings
    ]
    assert FACEBOOK == gone.account


@FEW
@given(SITUATIONS)
def test_a_report_is_like_itself(asked: Situation) -> None:
    """Whatever it says."""
    one = saved(assess(RULEBOOK, asked))
    comparison = compare(one, one)

    assert ((), len(one.findings)) == (comparison.findings, comparison.unchanged)
    assert all(each.before == each.after for each in comparison.tallies)


@FEW
@given(SITUATIONS, st.randoms(use_true_random=False))
def test_what_one_way_is_new_is_mended_the_other_way(asked: Situation, by: Any) -> None:
    """Where both ask the same, of the same time, and see the same."""
    whole = saved(assess(RULEBOOK, asked))
    firm = [each for each in whole.findings if not each.untold]
    one, other = (
        evolve(whole, findings=tuple(each for each in firm if by.random() < 0.5))
        for _ in range(2)
    )
    there, back = compare(one, other), compare(other, one)

    def those(turn: Turn, comparison: Any) -> list[str]:
        return sorted(each.finding.id for each in comparison.turned(turn))

    assert [] == [*there.turned(Turn.UNSEEN), *back.turned(Turn.UNSEEN)]
    assert those(Turn.NEW, there) == those(Turn.MENDED, back)
    assert those(Turn.MENDED, there) == those(Turn.NEW, back)
    assert there == compare(one, other)
    assert there.unchanged == back.unchanged


@FEW
@given(SITUATIONS, st.randoms(use_true_random=False))
def test_every_finding_turns_up_once(asked: Situation, by: Any) -> None:
    """Nothing of either report is dropped, whatever is missing where."""
    whole = saved(assess(RULEBOOK, asked))
    old, new = (
        evolve(
            whole,
            findings=tuple(each for each in whole.findings if by.random() < 0.7),
            tallies=tuple(each for each in whole.tallies if by.random() < 0.7),
        )
        for _ in range(2)
    )
    comparison = compare(old, new)
    before = [each for each in comparison.findings if each.before is not None]
    gone = [each for each in before if each.finding is each.before]

    assert len(old.findings) == comparison.unchanged + len(before)
    assert len(new.findings) == (
        comparison.unchanged + len(comparison.findings) - len(gone)
    )

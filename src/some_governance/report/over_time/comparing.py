"""What changed between two reports: new, mended, worse, and what is no longer seen."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, frozen

from some_governance.findings import Weight
from some_governance.outcomes import Verdict
from some_governance.report.over_time.hiding import Hidden, Hiding, Sight
from some_governance.report.saved.values import Counts, SavedFinding, SavedReport

Found: TypeAlias = list[SavedFinding]

_ASKS = MappingProxyType(
    {
        Verdict.MET: 0,
        Verdict.NOT_APPLICABLE: 0,
        Verdict.EXCUSED: 1,
        Verdict.PENDING: 2,
        Verdict.NEEDS_JUDGEMENT: 3,
        Verdict.MISSING_FACT: 3,
        Verdict.BROKEN: 4,
    }
)
"""From what asks nobody for anything to what weighs most."""
_LIGHTEST_FIRST = (None, *reversed(Weight))


class Turn(Enum):
    """What became of a finding between two reports."""

    NEW = "new"
    """The older report doesn't have it."""
    WORSE = "worse"
    """It is broken by now, can't be told by now, weighs more, or counts more."""
    CHANGED = "changed"
    """It says something else, and nothing tells that this is better or worse."""
    BETTER = "better"
    """It weighs less, or counts less."""
    MENDED = "mended"
    """The newer report asked, could see, and doesn't have it any more."""
    UNSEEN = "unseen"
    """The newer report doesn't have it, which doesn't say that it is mended."""


@frozen(kw_only=True)
class Compared:
    """
    What became of one finding.

    Attributes:
        turn: In one word.

        finding: As the newer report has it, or else the older one.

        before: As the older report has it; `None` where it is new.

        hidden: Why the newer report can't see it any more; of what is new, why the
            older one couldn't, other than that it came later; else `None`.
    """

    turn: Turn
    finding: SavedFinding
    before: SavedFinding | None
    hidden: Hidden | None = None


@frozen(kw_only=True)
class ComparedTally:
    """
    What came out of a version of a clause, side by side.

    Attributes:
        clause: The version.

        before: Subjects by verdict in the older report; `None` where it wasn't asked.

        after: Subjects by verdict in the newer report; `None` where it wasn't asked.
    """

    clause: str
    before: Counts | None
    after: Counts | None


@frozen(kw_only=True)
class Comparison:
    """
    What changed from one report to another.

    Attributes:
        old: The older report.

        new: The newer report.

        findings: What became of all findings that don't say the same in both; by
            `Turn`, and then by weight.

        unchanged: How many say the same.

        tallies: What came out of each clause that either asked.
    """

    old: SavedReport
    new: SavedReport
    findings: tuple[Compared, ...]
    unchanged: int
    tallies: tuple[ComparedTally, ...]

    def turned(self, turn: Turn) -> tuple[Compared, ...]:
        """Give the findings of which that became."""
        return tuple(each for each in self.findings if each.turn is turn)


def compare(old: SavedReport, new: SavedReport) -> Comparison:
    """
    Hold two reports against each other, finding by finding.

    A finding is the same by its id, whatever its numbers. One that is gone is mended
    only where the newer report asked its clause the same, about its time, and could
    see: else it is unseen, and the comparison says why.

    Args:
        old: The older one.

        new: The newer one.
    """
    alike, pairs, gone, came = _matched(old.findings, new.findings)
    older, newer = Sight(old, new), Sight(new, old)
    found = [
        *(_new(finding, older) for finding in came),
        *(_turned(before, after, newer) for before, after in pairs),
        *(_gone(finding, newer) for finding in gone),
    ]
    return Comparison(
        old=old,
        new=new,
        findings=tuple(sorted(found, key=_heaviest_first)),
        unchanged=alike,
        tallies=tuple(_tallies(old, new)),
    )


def _matched(
    old: Iterable[SavedFinding], new: Iterable[SavedFinding]
) -> tuple[int, list[tuple[SavedFinding, SavedFinding]], Found, Found]:
    """
    Find the same findings in both: several may have one id, in several versions.

    Returns:
        How many say the same; those that don't, in pairs; what only the older report
        has; and what only the newer one has.
    """
    known = defaultdict[object, deque[SavedFinding]](deque)
    for each in old:
        known[_says(each)].append(each)
    others = []
    alike = 0
    for each in new:
        if known[_says(each)]:
            known[_says(each)].popleft()
            alike += 1
        else:
            others.append(each)
    by_id = defaultdict[str, deque[SavedFinding]](deque)
    for each in chain.from_iterable(known.values()):
        by_id[each.id].append(each)
    pairs, came = [], []
    for each in others:
        if by_id[each.id]:
            pairs.append((by_id[each.id].popleft(), each))
        else:
            came.append(each)
    return alike, pairs, [*chain.from_iterable(by_id.values())], came


def _says(finding: SavedFinding) -> tuple[object, ...]:
    """Give what stays the same of a finding that says the same."""
    return finding.id, finding.basis, finding.weight, finding.due


def _new(finding: SavedFinding, older: Sight) -> Compared:
    reasons = tuple(older.hides(finding))
    # What came after the older report is simply new.
    later = any(each.why is Hiding.AFTER for each in reasons)
    hidden = None if later else next(iter(reasons), None)
    return Compared(turn=Turn.NEW, finding=finding, before=None, hidden=hidden)


def _gone(finding: SavedFinding, newer: Sight) -> Compared:
    hidden = next(newer.hides(finding), None)
    turn = Turn.MENDED if hidden is None else Turn.UNSEEN
    return Compared(turn=turn, finding=finding, before=finding, hidden=hidden)


def _turned(before: SavedFinding, after: SavedFinding, newer: Sight) -> Compared:
    """Say what became of a finding that both have; better only where that was seen."""
    was, now = _severity(before), _severity(after)
    hidden = None
    turn = Turn.CHANGED
    if now > was:
        turn = Turn.WORSE
    elif now < was and after.untold and not before.untold:
        turn = Turn.UNSEEN
        hidden = Hidden(Hiding(after.verdict.value), after.about or "")
    elif now < was and not any(newer.hides(_gone_from(before, after))):
        turn = Turn.BETTER
    return Compared(turn=turn, finding=after, before=before, hidden=hidden)


def _gone_from(before: SavedFinding, after: SavedFinding) -> SavedFinding:
    """Give a finding with those of its items that it isn't about any more."""
    there = {*after.items}
    return evolve(
        before, items=tuple(each for each in before.items if each not in there)
    )


def _severity(finding: SavedFinding) -> tuple[int, int, int]:
    """Give how much a finding asks for; how many count where they ask for anything."""
    asks = _ASKS[finding.verdict]
    many = finding.count if asks >= _ASKS[Verdict.PENDING] else 0
    return asks, _LIGHTEST_FIRST.index(finding.weight), many


def _heaviest_first(each: Compared) -> tuple[int, int]:
    weight = _LIGHTEST_FIRST.index(each.finding.weight)
    return list(Turn).index(each.turn), -weight


def _tallies(old: SavedReport, new: SavedReport) -> Iterator[ComparedTally]:
    """Yield the tallies side by side, in the order of the newer report."""
    before = {each.clause: each.counts for each in old.tallies}
    after = {each.clause: each.counts for each in new.tallies}
    for clause in {**after, **before}:
        yield ComparedTally(
            clause=clause, before=before.get(clause), after=after.get(clause)
        )

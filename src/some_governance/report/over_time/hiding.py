"""Why a report could not have a finding that another report has."""

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from some_governance.assessment.asking import MODE
from some_governance.outcomes import Verdict
from some_governance.report.over_time.times import lasted
from some_governance.report.saved.values import SavedFinding, SavedReport, SavedTally

_WHOLE = ""
"""Stands for all that a clause asks about."""


class Hiding(Enum):
    """What keeps a finding out of a report, other than that all is well."""

    NOT_ASKED = "not-asked"
    """Its clause is not asked."""
    ASKS_ELSE = "asks-else"
    """Its clause asks something else: another number, strength or mode."""
    ACCOUNT = "account"
    """Its account is not registered."""
    BEFORE = "before"
    """It lies before the time that is asked about, or may."""
    AFTER = "after"
    """It lies after the moment of asking, or may."""
    MISSING_FACT = "missing-fact"
    """A fact about it is missing."""
    NEEDS_JUDGEMENT = "needs-judgement"
    """It waits for a human's judgement."""
    GAP = "gap"
    """A source did not give all that it was asked for."""


@frozen
class Hidden:
    """
    Why a report could not have a finding.

    Attributes:
        why: Of which kind the reason is.

        what: The fact, the question or the gap, as the report names it; else empty.
    """

    why: Hiding
    what: str = ""


class Sight:
    """
    What a report asked, and could not see, of what another one has.

    Args:
        report: The report that lacks something.

        other: The report that has it.
    """

    def __init__(self, report: SavedReport, other: SavedReport) -> None:
        self._report = report
        self._other = other
        self._asks = {each.clause: each.digest for each in other.tallies}
        self._gaps = [each for each in report.gaps if each not in {*other.gaps}]
        self._asked = defaultdict[str, list[SavedTally]](list)
        for tally in report.tallies:
            self._asked[tally.id].append(tally)
        self._untold = defaultdict[tuple[str, str], list[SavedFinding]](list)
        self._darker = defaultdict[str, list[SavedFinding]](list)
        known = {one for each in other.findings if each.untold for one in _each(each)}
        for finding in report.findings:
            if finding.untold:
                for name in _names(finding, report.guidelines.id):
                    self._untold[finding.clause.id, name].append(finding)
                if not known.issuperset(_each(finding)):
                    self._darker[finding.clause.id].append(finding)

    def hides(self, finding: SavedFinding) -> Iterator[Hidden]:
        """Yield why the report could not have a finding; nothing where it could."""
        ours, other = self._report, self._other
        asked = self._asked[finding.clause.id]
        if not asked:
            yield Hidden(Hiding.NOT_ASKED)
        elif not any(self._is_asked(finding.clause.version, each) for each in asked):
            yield Hidden(Hiding.ASKS_ELSE)
        if finding.account in other.accounts and finding.account not in ours.accounts:
            yield Hidden(Hiding.ACCOUNT)
        if outside := self._outside(finding):
            yield Hidden(outside)
        for each in self._lacking(finding):
            yield Hidden(Hiding(each.verdict.value), each.about or "")
        for gap in self._gaps:
            if None in (gap.account, finding.account) or gap.account == finding.account:
                yield Hidden(Hiding.GAP, f"{gap.source}: {gap.why}")

    def _is_asked(self, version: str, asked: SavedTally) -> bool:
        """Tell whether a clause asks what a version asks in the other report."""
        digest = self._asks.get(version)
        if digest is not None and asked.digest is not None:
            return digest == asked.digest
        ours, theirs = self._report.guidelines, self._other.guidelines
        return asked.clause == version and ours.digest == theirs.digest

    def _outside(self, finding: SavedFinding) -> Hiding | None:
        """Say whether a finding lies outside what the report asks about."""
        ours, other = self._report, self._other
        span = lasted(finding, ours.zone)
        if span is not None:
            before = other.since < span.until <= ours.since
            after = ours.at <= span.since
        elif finding.items or finding.period is not None:
            # Nobody can tell when it was: it may lie where the report doesn't look.
            before = other.since < ours.since
            after = ours.at < other.at
        else:
            return None  # a state, which holds at a moment or doesn't
        if before:
            return Hiding.BEFORE
        return Hiding.AFTER if after else None

    def _lacking(self, finding: SavedFinding) -> Iterator[SavedFinding]:
        """Yield what waits or is missing of the things that a finding is about."""
        for name in sorted({_WHOLE, finding.account or _WHOLE, *_things(finding)}):
            for each in self._untold.get((finding.clause.id, name), ()):
                if each.account in (None, finding.account):
                    yield each
        # What is about all of an account may rest on any thing there, and what was
        # asked is asked no more where something else is missing.
        whole = finding.period is not None or _things(finding) <= {finding.account}
        for each in self._darker.get(finding.clause.id, ()):
            missing = each.verdict is Verdict.MISSING_FACT
            if finding.account == each.account and (
                whole or (finding.untold and missing)
            ):
                yield each


def _names(untold: SavedFinding, guidelines: str) -> set[str]:
    """Give the ids of what nobody can tell of; a mode, or a kind of facts, is all."""
    if untold.about == MODE or {untold.about, guidelines} & {*untold.items}:
        return {_WHOLE}
    return _things(untold)


def _each(untold: SavedFinding) -> set[tuple[str, str | None, str]]:
    """Give each thing of which nobody can tell what a clause asks about it."""
    return {(untold.clause.id, untold.account, thing) for thing in untold.things}


def _things(finding: SavedFinding) -> set[str]:
    """Give the ids of what a finding is about, whatever the period."""
    return {thing.partition("#")[0] for thing in finding.things}

"""What every clause answered, by account: more facts ask only what they touch."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from attrs import evolve, frozen

from some_governance.assessment.asking import Asked, asked_clauses, clauses_in_force
from some_governance.assessment.hearing import Hearing
from some_governance.findings import Finding, Provenance, Report, Tally
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.persons import unknown_persons
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.collection import Records
from some_governance.records.decisions import Disposition
from some_governance.records.digests import Undigested
from some_governance.situation.situation import Situation
from some_governance.version import VERSION

_FOLDED = (Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT)
_SILENT = (Verdict.MET, Verdict.NOT_APPLICABLE)


@frozen(kw_only=True)
class Answers:
    """
    What one clause answered.

    Attributes:
        clause: The version of the clause.

        unasked: What it couldn't be asked about.

        by_account: What came out, by account; under `None` for the municipality.
    """

    clause: Clause
    unasked: tuple[Outcome, ...]
    by_account: Mapping[str | None, tuple[Outcome, ...]]

    @property
    def outcomes(self) -> Iterator[Outcome]:
        """All that came out, the accounts in the order of the register."""
        yield from self.unasked
        for outcomes in self.by_account.values():
            yield from outcomes


@frozen(kw_only=True)
class Assessment:
    """
    Facts held against guidelines, so that more facts can follow.

    Attributes:
        answers: What each clause answered, in the order of the text.
    """

    _hearing: Hearing
    answers: tuple[Answers, ...]

    @classmethod
    def of(cls, guidelines: Guidelines, situation: Situation) -> "Assessment":
        """
        Ask every clause in force about a situation.

        Raises:
            GuidelinesError: As `assess`.
            PluginError: As `assess`.
        """
        return cls._asked(Hearing.of(guidelines, situation))

    @classmethod
    def _asked(cls, hearing: Hearing) -> "Assessment":
        asked = asked_clauses(hearing.guidelines, hearing.heard)
        return cls(hearing=hearing, answers=tuple(map(_answered, asked)))

    @property
    def situation(self) -> Situation:
        """What was asked about."""
        return self._hearing.told

    def extend(self, records: Records) -> "Assessment":
        """
        Give the assessment of more facts; only what they touch is asked again.

        It gives the same report as an assessment of all of them, of the same window
        at the same moment.

        Raises:
            PluginError: As `assess`.
            RecordError: As `Records.join`.
        """
        hearing, touched = self._hearing.extended(records)
        if touched.accounts is None:
            return self._asked(hearing)
        asked = asked_clauses(hearing.guidelines, hearing.heard)
        kinds = frozenset(map(type, records.facts))
        return Assessment(
            hearing=hearing,
            answers=tuple(
                _answered(question, known.by_account, touched.accounts)
                if touched.things is None or question.reads(kinds, touched.accounts)
                else evolve(known, unasked=question.unasked)
                for question, known in zip(asked, self.answers, strict=True)
            ),
        )

    @cached_property
    def report(self) -> Report:
        """What came out, as a report."""
        guidelines, situation = self._hearing.guidelines, self._hearing.told
        records = situation.records
        findings: list[Finding] = []
        tallies: list[Tally] = []
        for each in self.answers:
            findings += findings_of(each.clause, each.outcomes)
            tallies.append(tally(each.clause, each.outcomes))
        return Report(
            guidelines=guidelines,
            accounts=situation.names,
            zone=situation.calendar.zone.key,
            since=situation.since,
            at=situation.at,
            findings=tuple(findings),
            tallies=tuple(tallies),
            undecided=tuple(
                clause
                for clause in clauses_in_force(guidelines, situation)
                if clause.decider is None
            ),
            dispositions=tuple(situation.every(Disposition)),
            later=situation.later,
            unknown_words=(
                *self._hearing.unknown_words,
                *unknown_persons(guidelines, records),
            ),
            gaps=records.gaps,
            unrecognised=records.unrecognised,
            provenance=Provenance(
                library=VERSION,
                calendar=situation.calendar.made_with,
                guidelines=guidelines.digest,
                records=Undigested(records),
            ),
        )


def assess(guidelines: Guidelines, situation: Situation) -> Report:
    """
    Ask every clause in force about a situation.

    Pure: the same guidelines and situation give the same report.

    Raises:
        GuidelinesError: No clause in force in the window has a rule, so that
            nothing would be asked and silence would look like consent.
        PluginError: A rule of a plug-in fails.
    """
    return Assessment.of(guidelines, situation).report


def tally(clause: Clause, outcomes: Iterable[Outcome]) -> Tally:
    """Count how often each verdict came out of a clause."""
    counts = Counter[Verdict]()
    for outcome in outcomes:
        counts[outcome.verdict] += outcome.count
    return Tally(
        clause=clause,
        counts=tuple(
            (verdict, counts[verdict]) for verdict in Verdict if counts[verdict]
        ),
    )


def _answered(
    asked: Asked,
    known: Mapping[str | None, tuple[Outcome, ...]] | None = None,
    touched: frozenset[str] = frozenset(),
) -> Answers:
    """Ask a clause; of accounts that aren't touched, what is known holds."""
    by_account: dict[str | None, tuple[Outcome, ...]] = {}
    for account in asked.accounts():
        if known is None or account is None or account in touched:
            by_account[account] = tuple(asked.answers(account))
        else:
            by_account[account] = known[account]
    return Answers(clause=asked.clause, unasked=asked.unasked, by_account=by_account)


def findings_of(clause: Clause, outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """Stamp outcomes with their clause; what is alike on an account is one."""
    folded: dict[tuple[object, ...], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.verdict in _FOLDED or _is_of_many(outcome):
            folded.setdefault(_alike(outcome), []).append(outcome)
        elif outcome.verdict not in _SILENT or _tells(outcome):
            yield Finding(clause=clause, outcome=outcome)
    for ones in folded.values():
        items = ones[0].items
        if len(ones) > 1:
            items = tuple(chain.from_iterable(each.items for each in ones))
        disputed = sum(each.values.get("disputed") is True for each in ones)
        yield Finding(
            clause=clause,
            outcome=evolve(
                ones[0],
                subject=None,
                period=None,
                count=len(items),
                values={"disputed": disputed} if disputed else {},
                subjects=(),
            ),
            items=items,
        )


def _alike(outcome: Outcome) -> tuple[object, ...]:
    """Give what outcomes have in common that are one finding."""
    return (
        outcome.verdict,
        outcome.account,
        outcome.about,
        1 if outcome.subjects else outcome.count,
        outcome.at,
        outcome.due,
    )


def _is_of_many(outcome: Outcome) -> bool:
    """Tell whether something is told for information, alike of many subjects."""
    return outcome.verdict in _SILENT and outcome.about is not None


def _tells(outcome: Outcome) -> bool:
    """Tell whether an outcome that asks for nothing says something of its subject."""
    return outcome.subject is not None and bool(outcome.values)

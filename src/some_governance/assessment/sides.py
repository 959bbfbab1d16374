"""One side of a decision: what clauses answer with, or without, what is proposed."""

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from attrs import evolve, frozen

from some_governance.assessment.asking import MODE, Asked, asked_clauses
from some_governance.assessment.assessments import tally
from some_governance.assessment.hearing import Hearing
from some_governance.findings import Finding, Tally
from some_governance.guidelines.clause import Clause
from some_governance.outcomes import Outcome, Verdict, apart
from some_governance.records.decisions import Judgement
from some_governance.records.record import Record
from some_governance.rules.rule import Scope
from some_governance.situation.index import MANY
from some_governance.situation.touched import Threads, Touched

Key: TypeAlias = tuple[str, str | None, str | None, str | None, str | None, Verdict]
"""What tells an outcome: clause version, account, subject, period, about, verdict."""

_SILENT = (Verdict.MET, Verdict.NOT_APPLICABLE)
_WAITS = (Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT)
NARROW = (Scope.THREAD, Scope.PERIOD)
"""The scopes whose clauses are asked about no more than what is touched."""


_IN_THREADS = MANY - {Judgement}
"""Kinds of facts that stand in threads, or are about something there."""


@frozen(kw_only=True)
class Side:
    """
    What the clauses answer about what is touched, with or without the proposal.

    Attributes:
        answers: Each clause, and what came out.

        touched: What is touched.

        speaking: The scopes whose clauses speak of it, also where nothing changes.

        supposed: What each clause would answer if its mode held, where nobody knows
            whether it does.
    """

    answers: tuple[tuple[Asked, tuple[Outcome, ...]], ...]
    touched: Touched
    speaking: tuple[Scope, ...] = NARROW
    supposed: tuple[tuple[Outcome, ...], ...] = ()

    @classmethod
    def of(
        cls,
        hearing: Hearing,
        touched: Touched,
        other: Hearing,
        kinds: frozenset[type[Record]],
        asked: "Side | None" = None,
    ) -> "Side":
        """
        Ask about what is touched.

        Args:
            hearing: This side.

            touched: What is touched.

            other: How it is on the other side.

            kinds: Of what kinds the facts are that the sides differ in.

            asked: The other side, where it has answered for both what they share.
        """
        threads = None
        if touched.things is not None:
            told, beside = (each.heard.batches.told for each in (hearing, other))
            threads = Threads.among(told, touched.things, hearing.heard.at, beside)
        accounts = touched.accounts or frozenset()
        answers: list[tuple[Asked, tuple[Outcome, ...]]] = []
        for place, each in enumerate(asked_clauses(hearing.guidelines, hearing.heard)):
            if threads is None or each.reads(kinds, accounts):
                outcomes = tuple(_outcomes(each, touched, threads))
            elif asked is not None:
                outcomes = asked.answers[place][1]
            elif each.rule.scope in NARROW or each.reads(_IN_THREADS, accounts):
                outcomes = tuple(_outcomes(each, touched, threads))
            else:
                outcomes = ()  # it can't be about anything that is touched
            answers.append((each, outcomes))
        return cls(answers=tuple(answers), touched=touched)

    def closer(
        self,
        hearing: Hearing,
        things: frozenset[str],
        other: Hearing,
        scopes: tuple[Scope, ...],
        kinds: frozenset[type[Record]],
        asked: "Side | None" = None,
    ) -> "Side":
        """
        Look at some of what is touched: what is proposed itself, and what it is about.

        Args:
            hearing: This side.

            things: Ids of what to look at.

            other: The other side.

            scopes: Those whose clauses speak of it, also where it changes nothing.

            kinds: As in `of`.

            asked: As in `of`.
        """
        told, beside = (each.heard.batches.told for each in (hearing, other))
        threads = Threads.among(told, things, hearing.heard.at, beside)
        touched = evolve(self.touched, things=things)
        accounts = touched.accounts or frozenset()
        answers: list[tuple[Asked, tuple[Outcome, ...]]] = []
        for place, (each, outcomes) in enumerate(self.answers):
            if each.rule.scope not in NARROW:
                answers.append((each, outcomes))
            elif asked is not None and not each.reads(kinds, accounts):
                answers.append((each, asked.answers[place][1]))
            else:
                answers.append((each, tuple(_outcomes(each, touched, threads))))
        return Side(
            answers=tuple(answers),
            touched=touched,
            speaking=scopes,
            supposed=tuple(
                () if outcomes else tuple(_supposed(each, touched, threads))
                for each, outcomes in answers
            ),
        )

    def without(self, other: "Side") -> tuple[Finding, ...]:
        """Give what asks for something here, and doesn't there."""
        return tuple(
            finding
            for key, finding in self._findings.items()
            if key not in other._findings and key[-1] is not Verdict.EXCUSED
        )

    def unheard(self, other: "Side") -> tuple[Finding, ...]:
        """Give what may speak of it: nobody knows whether its mode holds."""
        return tuple(
            _finding(asked, unknown)
            for (asked, _), outcomes, others in zip(
                self.answers, self.supposed, other.supposed, strict=False
            )
            if outcomes != others or (outcomes and self._of_its_period(asked))
            for unknown in asked.unasked
            if unknown.about == MODE
        )

    def within(self, other: "Side") -> tuple[Finding, ...]:
        """Give what asks for something here and there, of what is touched."""
        return tuple(
            finding
            for asked, outcomes in self.answers
            for outcome in outcomes
            if outcome.verdict is not Verdict.EXCUSED and self._touches(asked, outcome)
            if (key := key_of(asked.clause, outcome)) in other._findings
            if (finding := self._findings.get(key)) is not None
        )

    def excused_but(self, other: "Side") -> tuple[Finding, ...]:
        """Give what is excused here, and isn't there."""
        return tuple(
            finding
            for key, finding in self._findings.items()
            if key not in other._findings and key[-1] is Verdict.EXCUSED
        )

    def spoke(self, other: "Side") -> tuple[Tally, ...]:
        """Count what the clauses answer here about what is touched."""
        return tuple(
            counted
            for (asked, outcomes), (_, others) in zip(
                self.answers, other.answers, strict=True
            )
            if outcomes != others or self._narrow(asked)
            if _says_something(counted := self._tally(asked, outcomes))
        )

    def _tally(self, asked: Asked, outcomes: tuple[Outcome, ...]) -> Tally:
        told = [each for each in outcomes if self._touches(asked, each)]
        return tally(asked.clause, told)

    def _narrow(self, asked: Asked) -> bool:
        """Tell whether a clause is asked of what is touched only, and speaks of it."""
        if self.touched.things is not None:
            return asked.rule.scope in self.speaking
        return (
            self.touched.accounts is None or asked.rule.scope is not Scope.MUNICIPALITY
        )

    def _of_its_period(self, asked: Asked) -> bool:
        """Tell whether a clause speaks of the whole period of what is touched."""
        return asked.rule.scope is Scope.PERIOD and Scope.PERIOD in self.speaking

    def _touches(self, asked: Asked, outcome: Outcome) -> bool:
        """Tell whether an outcome is about what is touched, or just beside it."""
        accounts, things = self.touched.accounts, self.touched.things
        if accounts is not None and outcome.account not in (None, *accounts):
            return False
        if things is None or outcome.subject in things:
            return True
        whole = outcome.subject is not None and outcome.item == outcome.account
        return self._narrow(asked) and not whole

    @cached_property
    def _findings(self) -> dict[Key, Finding]:
        return {
            key_of(asked.clause, outcome): _finding(asked, outcome)
            for asked, outcomes in self.answers
            for outcome in (*asked.unasked, *outcomes)
            if outcome.verdict not in _SILENT
        }


def key_of(clause: Clause, outcome: Outcome) -> Key:
    """Tell an outcome from others, whatever its numbers are."""
    about = outcome.account, outcome.subject, outcome.period, outcome.about
    return clause.version, *about, outcome.verdict


def _outcomes(
    asked: Asked, touched: Touched, threads: Threads | None
) -> Iterator[Outcome]:
    """Yield what comes out of a clause: of the touched accounts, or threads."""
    narrow = threads if asked.rule.scope in NARROW else None
    for account in asked.accounts(touched.accounts):
        yield from apart(asked.answers(account, narrow))


def _supposed(asked: Asked, touched: Touched, threads: Threads) -> Iterator[Outcome]:
    """Yield what a clause would answer, where nobody knows whether its mode holds."""
    if any(each.about == MODE for each in asked.unasked):
        always = asked.situation.narrowed(asked.situation.in_force)
        yield from _outcomes(evolve(asked, situation=always), touched, threads)


def _finding(asked: Asked, outcome: Outcome) -> Finding:
    """Stamp an outcome with its clause: each thing is a finding of its own."""
    items = (outcome.item or "",) if outcome.verdict in _WAITS else ()
    return Finding(clause=asked.clause, outcome=outcome, items=items)


def _says_something(counted: Tally) -> bool:
    """Tell whether a clause speaks of anything that it was asked about."""
    return any(verdict is not Verdict.NOT_APPLICABLE for verdict, _ in counted.counts)

"""One clause after the other is asked about a situation."""

from collections.abc import Collection, Iterator
from datetime import datetime

from attrs import evolve, frozen

from some_governance.errors import GuidelinesError, PluginError, SomeGovernanceError
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import holding
from some_governance.guidelines.questions import EXCEPTION
from some_governance.outcomes import NOT_SPOKEN_OF, Outcome, Verdict
from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.people import Access
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.spans import Span
from some_governance.rules.asking import YES, ask, missing
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.index import ON_ACCOUNTS
from some_governance.situation.situation import Situation
from some_governance.situation.touched import Threads

_ANYWHERE = frozenset({Account, Judgement})
"""What every rule may look at."""

_SHOWING = frozenset({*ON_ACCOUNTS, Profile, Access})
"""What shows an account that no register has: who looks at all accounts sees it."""

MODE = "mode"
"""What is missing where nobody can say whether a clause's mode holds."""


@frozen(kw_only=True)
class Asked:
    """
    A clause whose rule is asked about a situation.

    Attributes:
        guidelines: Where it stands.

        clause: The clause.

        rule: Its rule.

        situation: What it is asked about, narrowed to its dates and its mode.

        unasked: What it can't be asked about: modes and accounts of which too little
            is known.
    """

    guidelines: Guidelines
    clause: Clause
    rule: Rule
    situation: Situation
    unasked: tuple[Outcome, ...]

    def accounts(
        self, touched: Collection[str] | None = None
    ) -> tuple[str | None, ...]:
        """
        Give the accounts that it is asked about one at a time.

        Args:
            touched: Ids of the only ones that are wanted; `None` for all.

        Returns:
            Their ids; `None` alone where it is asked about all at once.
        """
        whole = self.rule.scope is Scope.MUNICIPALITY
        if whole or not self.situation.registered():
            return (None,)
        return self.situation.registered(touched)

    def reads(self, kinds: Collection[type[Record]], touched: Collection[str]) -> bool:
        """
        Tell whether facts of some kinds may change what comes out.

        Args:
            kinds: Of what kinds they are.

            touched: Ids of the accounts that they touch.
        """
        reads: Collection[str] | None = getattr(self.rule, "reads", None)
        if reads is None or not _ANYWHERE.isdisjoint(kinds):
            return True
        if self.rule.scope is Scope.MUNICIPALITY and not _SHOWING.isdisjoint(kinds):
            registered = self.situation.registered(touched)
            if len(registered) < len(touched):  # who sees all accounts may see one more
                return True
        return any(fact_name(kind) in reads for kind in kinds)

    def answers(
        self, account: str | None, threads: Threads | None = None
    ) -> Iterator[Outcome]:
        """Yield what comes out for an account, or some threads there, or for all."""
        about = self.situation
        if account is not None:
            about = about.on(account, threads)
        for outcome in _checked(self.rule, about):
            yield _weighed(self.clause, outcome, about)


def clauses_in_force(
    guidelines: Guidelines, situation: Situation
) -> tuple[Clause, ...]:
    """
    Give the clauses in force at some instant of the window, or at its end.

    Raises:
        GuidelinesError: None of them has a rule, so that nothing would be asked and
            silence would look like consent.
    """
    in_force = tuple(
        clause
        for clause in guidelines.clauses
        if _speaks(clause.in_force(situation.calendar), situation)
    )
    if not any(clause.rule for clause in in_force):
        raise GuidelinesError.of(
            guidelines.id,
            "clauses",
            f"no clause with a rule is in force between "
            f"{situation.since.isoformat()} and {situation.at.isoformat()}",
            "ask about another time, or take the edition that holds then",
        )
    return in_force


def asked_clauses(guidelines: Guidelines, situation: Situation) -> Iterator[Asked]:
    """
    Yield each clause in force that has a rule, in the order of the text.

    Raises:
        GuidelinesError: As `clauses_in_force`.
    """
    for clause in clauses_in_force(guidelines, situation):
        if clause.rule is not None:
            yield _asked(guidelines, clause, clause.rule, situation)


def _speaks(in_force: Span, situation: Situation) -> bool:
    return in_force.since <= situation.at and situation.since < in_force.until


def _asked(
    guidelines: Guidelines, clause: Clause, rule: Rule, situation: Situation
) -> Asked:
    holds = holding(situation, guidelines.modes, clause.when, clause.unless)
    in_force = clause.in_force(situation.calendar)
    unasked = [missing(MODE, mode, None) for mode in holds.unknown]
    if rule.scope is not Scope.MUNICIPALITY:
        asked = situation.window.meets(in_force)
        if not situation.covers_lately(Account, None, asked):
            unasked.append(missing("accounts", guidelines.id, None))
        for account, lacking in situation.unplaced(rule.accounts):
            unasked.append(missing(lacking, account, account))
    return Asked(
        guidelines=guidelines,
        clause=clause,
        rule=rule,
        situation=situation.narrowed(in_force, holds.during, holds.unsure),
        unasked=tuple(unasked),
    )


def _checked(rule: Rule, situation: Situation) -> Iterator[Outcome]:
    """Ask a rule; when one of a plug-in's fails, name it."""
    try:
        yield from rule.check(situation)
    except (Exception, SystemExit) as error:
        if type(rule) in BUILT_IN or isinstance(error, SomeGovernanceError):
            raise
        raise PluginError(
            rule.kind, f"its rule failed, {type(error).__name__}; update the plug-in"
        ) from error


def _weighed(clause: Clause, outcome: Outcome, situation: Situation) -> Outcome:
    """Give what comes out, by how strongly the clause is read."""
    if outcome.verdict is Verdict.PENDING and clause.force is Modality.MAY:
        # A power has nothing due: who doesn't use it has kept it.
        return evolve(NOT_SPOKEN_OF, account=outcome.account, count=outcome.count)
    return _excused(clause, outcome, situation)


def _excused(clause: Clause, outcome: Outcome, situation: Situation) -> Outcome:
    """
    Excuse what is broken as a rule and has a recorded reason.

    A reason that was not on record before the act still excuses, and says so.
    """
    if (
        outcome.verdict is not Verdict.BROKEN
        or clause.force is not Modality.AS_A_RULE
        or outcome.item is None
    ):
        return outcome
    answer = situation.answer(outcome.item, EXCEPTION)
    if answer.disputed:
        return ask(EXCEPTION, outcome.item, outcome.account, answer)
    if answer.given != YES or not all(each.reason for each in answer.standing):
        return outcome
    act = outcome.at or outcome.due or situation.at
    known = _on_record(clause, situation, outcome.item, act)
    return evolve(
        outcome,
        verdict=Verdict.EXCUSED,
        values={**outcome.values, "afterwards": not answer.came_before(act, known)},
    )


def _on_record(
    clause: Clause, situation: Situation, of: str, act: datetime
) -> frozenset[str] | None:
    """Give what was on record when a thing was taken away, where a ledger knows."""
    removal = fact_name(Removal)
    if removal not in getattr(clause.rule, "reads", (removal,)):
        return None
    known = [
        frozenset(each.judgements)
        for each in situation.about(Removal, of)
        if each.at == act and each.judgements is not None
    ]
    return frozenset.intersection(*known) if known else None

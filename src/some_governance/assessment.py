"""Facts held against guidelines: every clause in force is asked."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve

from some_governance.errors import GuidelinesError, PluginError, SomeGovernanceError
from some_governance.findings import Finding, Provenance, Report, Tally
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import EXCEPTION, Guidelines
from some_governance.guidelines.modes import holding
from some_governance.guidelines.vocabulary import understood, unknown_words
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.spans import Span
from some_governance.rules.asking import YES, ask, missing
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.index import is_known
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation
from some_governance.version import VERSION

_FOLDED = (Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT)
_SILENT = (Verdict.MET, Verdict.NOT_APPLICABLE)


def assess(guidelines: Guidelines, situation: Situation) -> Report:
    """
    Ask every clause in force about a situation.

    Pure: the same guidelines and situation give the same report.

    Raises:
        GuidelinesError: No clause in force in the window has a rule, so that
            nothing would be asked and silence would look like consent.
        PluginError: A rule of a plug-in fails.
    """
    asked = [
        clause
        for clause in guidelines.clauses
        if _speaks(clause.in_force(situation.calendar), situation)
    ]
    if not any(clause.rule for clause in asked):
        raise GuidelinesError.of(
            guidelines.id,
            "clauses",
            f"no clause with a rule is in force between "
            f"{situation.since.isoformat()} and {situation.at.isoformat()}",
            "ask about another time, or take the edition that holds then",
        )
    unknown = tuple(unknown_words(guidelines, situation.records))
    heard = situation
    if unknown:
        heard = evolve(situation, records=understood(guidelines, situation.records))
    findings: list[Finding] = []
    tallies: list[Tally] = []
    for clause in asked:
        if clause.rule is None:
            continue
        outcomes = list(_outcomes(guidelines, clause, clause.rule, heard))
        findings += _findings(clause, outcomes)
        tallies.append(_tally(clause, outcomes))
    return Report(
        guidelines=guidelines,
        accounts={
            account.id: account.name
            for account in situation.chosen(EVERY_ACCOUNT)
            if account.name is not None
        },
        zone=situation.calendar.zone.key,
        since=situation.since,
        at=situation.at,
        findings=tuple(findings),
        tallies=tuple(tallies),
        undecided=tuple(
            clause
            for clause in asked
            if clause.decider is None and clause.modality is not Modality.MAY
        ),
        later=Counter(
            fact_name(type(fact))
            for fact in situation.records.facts
            if not is_known(fact, situation.at)
        ),
        unknown_words=unknown,
        gaps=situation.records.gaps,
        unrecognised=situation.records.unrecognised,
        provenance=Provenance(
            library=VERSION,
            calendar=situation.calendar.made_with,
            guidelines=guidelines.digest,
            records=situation.records.digest,
        ),
    )


def duties(report: Report) -> tuple[Finding, ...]:
    """
    List what is pending or broken, the earliest due first, the undated last.

    Whose it is stands in each finding's `bearer`.
    """
    return tuple(
        sorted(
            report.having(Verdict.PENDING, Verdict.BROKEN),
            key=lambda each: (each.outcome.due is None, each.outcome.due or report.at),
        )
    )


def _speaks(in_force: Span, situation: Situation) -> bool:
    """Tell whether a clause is in force at some instant of the window, or its end."""
    return in_force.since <= situation.at and situation.since < in_force.until


def _outcomes(
    guidelines: Guidelines, clause: Clause, rule: Rule, situation: Situation
) -> Iterator[Outcome]:
    """Yield what comes out of one clause, and what it couldn't be asked about."""
    holds = holding(situation, guidelines.modes, clause.when, clause.unless)
    in_force = clause.in_force(situation.calendar)
    view = situation.narrowed(in_force, holds.during, holds.unsure)
    for mode in holds.unknown:
        yield missing("mode", mode, None)
    if rule.scope is Scope.ACCOUNT:
        asked = situation.window.meets(in_force)
        if not situation.covers_lately(Account, None, asked):
            yield missing("accounts", guidelines.id, None)
        for account, lacking in situation.unplaced(rule.accounts):
            yield missing(lacking, account, account)
    for outcome in _checked(rule, view):
        yield _excused(clause, outcome, situation)


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


def _excused(clause: Clause, outcome: Outcome, situation: Situation) -> Outcome:
    """
    Excuse what is broken as a rule and has a recorded reason.

    A reason that was not on record before the act still excuses, and says so.
    """
    if (
        outcome.verdict is not Verdict.BROKEN
        or clause.modality is not Modality.AS_A_RULE
        or outcome.item is None
    ):
        return outcome
    answer = situation.answer(outcome.item, EXCEPTION)
    if answer.disputed:
        return ask(EXCEPTION, outcome.item, outcome.account, answer)
    if answer.given != YES or not all(each.reason for each in answer.standing):
        return outcome
    act = outcome.at or outcome.due or situation.at
    return evolve(
        outcome,
        verdict=Verdict.EXCUSED,
        values={**outcome.values, "afterwards": not answer.came_before(act)},
    )


def _findings(clause: Clause, outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """Stamp outcomes with their clause; like questions of an account are one."""
    folded: dict[Outcome, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.verdict in _FOLDED:
            like = evolve(outcome, subject=None, period=None, values={})
            folded.setdefault(like, []).append(outcome)
        elif outcome.verdict not in _SILENT:
            yield Finding(clause=clause, outcome=outcome)
    for like, ones in folded.items():
        disputed = sum(each.values.get("disputed") is True for each in ones)
        yield Finding(
            clause=clause,
            outcome=evolve(
                like,
                count=len(ones),
                values={"disputed": disputed} if disputed else {},
            ),
            items=tuple(each.item or "" for each in ones),
        )


def _tally(clause: Clause, outcomes: Iterable[Outcome]) -> Tally:
    counts = Counter[Verdict]()
    for outcome in outcomes:
        counts[outcome.verdict] += outcome.count
    return Tally(
        clause=clause,
        counts=tuple(
            (verdict, counts[verdict]) for verdict in Verdict if counts[verdict]
        ),
    )

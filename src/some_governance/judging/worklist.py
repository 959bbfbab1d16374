"""The work list: what waits for a human, thing by thing, as somebody reads it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from some_governance.findings import Finding, Report
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.questions import EXCEPTION
from some_governance.guidelines.vocabulary import understood
from some_governance.judging.items import WorkItem
from some_governance.judging.questions import OpenQuestion
from some_governance.judging.things import Things
from some_governance.outcomes import Verdict
from some_governance.records.collection import Records
from some_governance.rules.absence import TOO_LATE
from some_governance.rules.asking import NO
from some_governance.situation.answers import Answer

OFFERED = (EXCEPTION, TOO_LATE)
"""Questions that somebody may answer though nothing waits for them."""


def worklist(
    report: Report, records: Records, *, offered: bool = False
) -> tuple[WorkItem, ...]:
    """
    List what waits for a human, each thing with its open questions.

    What was said comes first, thread by thread; then periods, accounts, grants and
    the rest. A question that the guidelines don't define has no answer that anybody
    would hear: it is left out.

    Args:
        report: What was assessed.

        records: The facts that it was made from.

        offered: Whether to list too what somebody may say and nobody waits for:
            that a breach of a main rule is an exception, and that a duty for which
            no deadline holds has waited too long.
    """
    things = Things.of(heard(report, records), report.at)
    asked: dict[tuple[str, str], list[Finding]] = {}
    for of, name, finding in _asked(report, things, offered=offered):
        asked.setdefault((of, name), []).append(finding)
    questions: defaultdict[str, list[OpenQuestion]] = defaultdict(list)
    accounts: dict[str, str | None] = {}
    for (of, name), findings in asked.items():
        if name in report.guidelines.questions:
            disputed = any(each.outcome.values.get("disputed") for each in findings)
            standing = _standing(report, things, of, name, disputed=disputed)
            clauses = [finding.clause for finding in findings]
            digest = things.digest(of)
            questions[of].append(_question(report, of, name, clauses, standing, digest))
            accounts.setdefault(of, findings[0].outcome.account)
    return things.in_order(
        evolve(things.item(of, accounts[of]), questions=tuple(open_))
        for of, open_ in questions.items()
    )


def revision(report: Report, records: Records, of: str) -> WorkItem | None:
    """
    Give a thing with all questions about it that have an answer; `None` for none.

    The questions come in the order of their names.

    Args:
        report: What was assessed.

        records: The facts that it was made from.

        of: Id of the thing.
    """
    things = Things.of(heard(report, records), report.at)
    answered = [
        _question(report, of, name, [], standing, things.digest(of))
        for name in report.guidelines.questions
        if (standing := _standing(report, things, of, name)).standing
    ]
    if not answered:
        return None
    return evolve(things.item(of), questions=tuple(answered))


def narrowed(
    items: Iterable[WorkItem],
    *,
    questions: Collection[str] = (),
    accounts: Collection[str] = (),
) -> tuple[WorkItem, ...]:
    """
    Keep some questions, on some accounts; what is empty doesn't narrow.

    Things of which no question is left are left out.
    """
    kept = (
        evolve(
            item,
            questions=tuple(
                each
                for each in item.questions
                if not questions or each.name in questions
            ),
        )
        for item in items
        if not accounts or item.account in accounts
    )
    return tuple(item for item in kept if item.questions)


def heard(report: Report, records: Records) -> Records:
    """Give the records as the rules heard them: without words nobody knows."""
    if not report.unknown_words:
        return records
    return understood(report.guidelines, records)


def _asked(
    report: Report, things: Things, *, offered: bool
) -> Iterator[tuple[str, str, Finding]]:
    """Yield each thing and question that is asked, and the finding that asks."""
    for finding in report.having(Verdict.NEEDS_JUDGEMENT):
        for item in finding.items:
            yield item, finding.outcome.about or "", finding
    if offered:
        for finding in report.having(Verdict.BROKEN, Verdict.PENDING):
            of, name = finding.outcome.item, _offered(finding)
            if of and name and things.answer(of, name).given != NO:
                yield of, name, finding


def _offered(finding: Finding) -> str | None:
    """Give the question that somebody may answer about a finding, if there is one."""
    clause, outcome = finding.clause, finding.outcome
    if outcome.verdict is Verdict.BROKEN:
        return EXCEPTION if clause.modality is Modality.AS_A_RULE else None
    questions = clause.rule.questions if clause.rule else ()
    return TOO_LATE if outcome.due is None and TOO_LATE in questions else None


def _standing(
    report: Report, things: Things, of: str, name: str, *, disputed: bool = False
) -> Answer:
    """
    Give the answers that a new one is to replace.

    What was answered of an account before the window is about an earlier one: it
    stays, unless the clause hears it.
    """
    answer = things.answer(of, name)
    if of not in things.accounts or name == EXCEPTION:
        return answer
    recent = answer.recorded_since(report.since)
    return answer if disputed and not recent.disputed else recent


def _question(
    report: Report,
    of: str,
    name: str,
    clauses: Iterable[Clause],
    answer: Answer,
    digest: str | None,
) -> OpenQuestion:
    question = report.guidelines.questions[name]
    return OpenQuestion(
        of=of,
        name=name,
        asks=question.asks,
        answers=question.answers,
        clauses=tuple({each.version: each for each in clauses}.values()),
        standing=answer.standing,
        digest=digest,
    )

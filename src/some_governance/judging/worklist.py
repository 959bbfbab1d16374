"""The work list: what waits for a human, thing by thing, as somebody reads it."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from attrs import evolve

from some_governance.findings import Finding, Report
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import EXCEPTION
from some_governance.guidelines.vocabulary import understood
from some_governance.judging.questions import OpenQuestion
from some_governance.judging.things import Things, WorkItem
from some_governance.outcomes import Verdict
from some_governance.records.collection import Records
from some_governance.rules.asking import NO
from some_governance.rules.dialogue.replies import TOO_LATE


def worklist(
    report: Report, records: Records, *, offered: bool = False
) -> tuple[WorkItem, ...]:
    """
    List what waits for a human, each thing with its open questions.

    What was said comes first, thread by thread; then periods, accounts, grants and
    the rest. A question that the guidelines don't define can't be answered, and is
    left out.

    Args:
        report: What was assessed.

        records: The facts that it was made from.

        offered: Whether to list too what somebody may say and nobody waits for:
            that a breach of a main rule is an exception, and that a reply without
            a deadline is too late.
    """
    if report.unknown_words:
        records = understood(report.guidelines, records)
    things = Things.of(records, report)
    found: dict[tuple[str, str], OpenQuestion] = {}
    accounts: dict[str, str | None] = {}
    for of, name, finding in _asked(report, offered=offered):
        question = things.question(
            of, name, disputed=bool(finding.outcome.values.get("disputed"))
        )
        if question is None or (finding not in ... ):
            continue
    ...

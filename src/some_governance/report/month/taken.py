"""What was taken away, on which ground, and what the archive has: as counts."""

from collections import Counter
from typing import get_args

from attrs import frozen

from some_governance.findings import Report
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.outcomes import Verdict
from some_governance.records.removals import ArchiveReceipt, Taking
from some_governance.records.sanctions import Sanction
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.removed import GROUND, taken_away, whose
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class TakenAway:
    """
    How much of what others wrote was taken away in one way, on one ground.

    Attributes:
        action: What was done to it.

        ground: On which ground, a word of the guidelines; `no` where a human judged
            that there is none; `None` where nobody said it, or people contradict
            each other.

        clause: What defines the ground, where a clause does.

        count: How many things.
    """

    action: Taking
    ground: str | None
    clause: Clause | None
    count: int


@frozen(kw_only=True)
class MonthArchive:
    """
    What the archive has of what it has to have.

    Attributes:
        confirmed: How many things it confirmed to have.

        lacking: How many it hasn't, or not as a clause wants it, due or not.

        untold: Of how many nobody can tell, or a human has to judge first.

        seen: Whether the sources saw all that it may have to have; else it may lack
            more.
    """

    confirmed: int
    lacking: int
    untold: int
    seen: bool


def taken(guidelines: Guidelines, situation: Situation) -> tuple[TakenAway, ...]:
    """
    Count what was taken away in the window, by action and ground.

    What an account took back of its own isn't counted; what may be its own is.
    """
    actions: tuple[Taking, ...] = get_args(Taking)
    counts = Counter(
        (action, situation.answer(removal.of, GROUND).given)
        for action in actions
        for account in situation.chosen(EVERY_ACCOUNT)
        for removal in taken_away(situation, account, (action,))
        if not whose(situation, removal)
    )
    return tuple(
        TakenAway(
            action=action,
            ground=ground,
            clause=None if ground is None else guidelines.definition(ground),
            count=count,
        )
        for (action, ground), count in sorted(
            counts.items(),
            key=lambda each: (actions.index(each[0][0]), -each[1], each[0][1] or ""),
        )
    )


def sanctions(situation: Situation) -> tuple[tuple[str, int], ...]:
    """Count the sanctions that were given in the window, by what they are; sorted."""
    given = (
        each.sanction
        for each in situation.every(Sanction)
        if each.at in situation.window
    )
    return tuple(sorted(Counter(given).items()))


def archived(report: Report, situation: Situation) -> MonthArchive:
    """Count what was confirmed in the window, and what the report misses; once each."""
    lacking, untold = set[str | None](), set[str | None]()
    seen = True
    for finding in report.findings:
        if isinstance(finding.clause.rule, ArchiveDuty):
            outcome = finding.outcome
            if outcome.verdict in (Verdict.BROKEN, Verdict.PENDING):
                lacking.add(outcome.subject)
            elif outcome.verdict in (Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT):
                untold.update({*finding.items} - {outcome.account})
                seen = seen and outcome.account not in finding.items
    return MonthArchive(
        confirmed=sum(
            any(each.at in situation.window for each in receipts)
            for _, receipts in situation.all_about(ArchiveReceipt)
        ),
        lacking=len(lacking),
        untold=len(untold - lacking),
        seen=seen,
    )

"""Whether there is a plan at all."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.facts import fact_name
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.spans import EARLIEST
from some_governance.rules.asking import missing
from some_governance.rules.planned import DAY, OWNER, Planned, may_reach, planned
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class PlanInForce:
    """
    A plan is in force, at the moment of asking.

    A plan is in force from when it was made to the end of the last day for which
    something stands in it.

    Attributes:
        owner: The unit that has to make it, a word of the guidelines.
    """

    kind: ClassVar[str] = "plan-in-force"
    reads: ClassVar[tuple[str, ...]] = ("plan", "plan-item")
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    owner: str

    @property
    def words(self) -> tuple[str, ...]:
        """The unit."""
        return (self.owner,)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield one outcome; one for each plan or item, where they leave it open.

        `MISSING_FACT` where no source can speak of all plans that there ever were.
        """
        if not situation.judges_states:
            return
        stands = tuple(planned(situation))
        ahead = [
            (plan, item)
            for plan, item in may_reach(situation, stands, situation.at)
            if plan.owner in (self.owner, None)
        ]
        if any(plan.owner and item.day for plan, item in ahead):
            yield FINE
        elif ahead:
            yield from dict.fromkeys(
                missing(DAY, item.id, None)
                if plan.owner
                else missing(OWNER, plan.id, None)
                for plan, item in ahead
            )
        else:
            yield self._lacking(situation, stands)

    def _lacking(self, situation: Situation, stands: Iterable[Planned]) -> Outcome:
        """Say what it means that no plan is in force."""
        for kind in (Plan, PlanItem):
            seen = situation.seen(kind, None)
            if seen.lacking(EARLIEST, situation.at, late=True) is Verdict.MISSING_FACT:
                return missing(fact_name(kind), self.owner, None)
        days = [
            each.item.day
            for each in stands
            if each.item.day and each.plan and each.plan.owner == self.owner
        ]
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=self.owner,
            values={"last": max(days).isoformat()} if days else {},
        )

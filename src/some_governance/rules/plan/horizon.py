"""How far ahead is planned."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import frozen
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.plans import Plan, PlanItem
from some_governance.rules.absence import untold
from some_governance.rules.asking import missing
from some_governance.rules.planned import (
    DAY,
    ITEMS,
    OWNER,
    Planned,
    planned,
)
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

_SOME_DAY = date(2000, 1, 1)


@frozen(kw_only=True)
class PlanHorizon:
    """
    A plan is made for at least, or at most, so long ahead.

    Counted from the day on which the plan was made, not from a meeting or a turn of
    the month, to the last day for which something stands in it, also what was put
    there later. A month counts to the same day of another month, or to its last one
    where it has no such day: two months from 31 December end on 28 February.

    Attributes:
        at_least: The last day lies so far ahead, inclusive; a plan in which nothing
            stands doesn't reach it. `None` when the text names no least.

        at_most: The last day lies no further ahead, inclusive; `None` when the text
            names no most.

        owner: Only plans of this unit, a word of the guidelines; `None` for all.

    Raises:
        ValueError: Neither is given, they lie in the past, or cross each other.
    """

    kind: ClassVar[str] = "plan-horizon"
    reads: ClassVar[tuple[str, ...]] = ("plan", "plan-item")
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_least: relativedelta | None = None
    at_most: relativedelta | None = None
    owner: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.at_least is None and self.at_most is None:
            raise ValueError("it has neither at_least nor at_most: name one")
        near, far = _after(_SOME_DAY, self.at_least), _after(_SOME_DAY, self.at_most)
        if min(near or _SOME_DAY, far or _SOME_DAY) < _SOME_DAY:
            raise ValueError("a plan is made for days ahead: leave the minus out")
        if near and far and far < near:
            raise ValueError("'at_most' is shorter than at_least")

    @property
    def words(self) -> tuple[str, ...]:
        """The unit."""
        return () if self.owner is None else (self.owner,)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each plan that was made in the window."""
        yield from untold(situation, Plan, PlanItem)
        stands = tuple(planned(situation))
        yield from counted(
            (
                outcome
                for plan in situation.every(Plan)
                if situation.judges(plan.made)
                for outcome in self._judged(situation, plan, stands)
            ),
            None,
        )

    def _judged(
        self, situation: Situation, plan: Plan, stands: tuple[Planned, ...]
    ) -> Iterator[Outcome]:
        if self.owner is not None and plan.owner is None:
            yield missing(OWNER, plan.id, None)
        elif self.owner not in (None, plan.owner):
            yield NOT_SPOKEN_OF
        else:
            items = [each.item for each in stands if each.item.plan == plan.id]
            yield from self._reached(situation, plan, items)

    def _reached(
        self, situation: Situation, plan: Plan, items: list[PlanItem]
    ) -> Iterator[Outcome]:
        """Hold the last day against the nearest and the furthest that is right."""
        made = situation.calendar.day_of(plan.made)
        near, far = _after(made, self.at_least), _after(made, self.at_most)
        last = max((item.day for item in items if item.day), default=None)
        undated = [item.id for item in items if item.day is None]
        short = near is not None and (last is None or last < near)
        if far is not None and last is not None and last > far:
            yield _wrong(plan, last, at_most=far)
        elif far is None and not short:
            yield FINE
        elif undated:
            yield from (missing(DAY, id, None) for id in undated)
        elif not situation.seen(PlanItem, None).knows_since(plan.made):
            yield missing(ITEMS, plan.id, None)
        elif short:
            yield _wrong(plan, last, at_least=near)
        else:
            yield FINE


def _after(on: date, length: relativedelta | None) -> date | None:
    return None if length is None else on + length


def _wrong(plan: Plan, last: date | None, **limit: date | None) -> Outcome:
    """Tell of the last day, and of the one at which it had to lie."""
    days = {"last": last, **limit}
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=plan.id,
        at=plan.made,
        values={name: day.isoformat() for name, day in days.items() if day},
    )

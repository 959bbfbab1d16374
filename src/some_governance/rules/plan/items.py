"""What each item of a plan has to say."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.calendars import Calendar
from some_governance.outcomes import FINE, Outcome, Value, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.spans import LATEST, Span, common, without
from some_governance.records.weekdays import Weekday
from some_governance.rules.absence import untold
from some_governance.rules.asking import missing
from some_governance.rules.planned import DAY, Planned, judged_items
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ACCOUNT = "account"
DAY_AND_TIME = "day-and-time"
CONTENT = "content"
GOAL = "goal"
FIELDS = (ACCOUNT, DAY_AND_TIME, CONTENT, GOAL)

ACCOUNTS = "accounts"
"""What a `MISSING_FACT` is about when no source can name all accounts."""

MISSING = "missing"
"""Why a field is wrong in which nothing stands."""


@frozen(kw_only=True)
class PlanItemFields:
    """
    Each item of a plan says what it has to say.

    An item is judged as of when it was put into its plan.

    Attributes:
        fields: Of what it speaks. `account`: one that the register has, and that is
            open at the item's time. `day-and-time`: a day and a clock; the text asks
            for «ukedag og tid», so a weekday alone stands for the day, and beside a
            day it has to be that day's. `content`: at least one thing; a mix is two
            or more. `goal`: in words, or as a purpose.

        content: What content may be, words of the guidelines; empty for anything.
    """

    kind: ClassVar[str] = "plan-item-fields"
    reads: ClassVar[tuple[str, ...]] = ("plan", "plan-item")
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    fields: tuple[str, ...] = field(validator=deep_iterable(in_(FIELDS), min_len(1)))
    content: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.content and CONTENT not in self.fields:
            raise ValueError("'content' is never asked: name it in fields, too")

    @property
    def words(self) -> tuple[str, ...]:
        """What content may be."""
        return self.content

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each field of each item."""
        yield from untold(situation, Plan, PlanItem)
        known = {each.id: each for each in situation.chosen(EVERY_ACCOUNT)}
        yield from counted(
            (
                self._said(situation, name, each, known)
                for each in judged_items(situation)
                for name in dict.fromkeys(self.fields)
            ),
            None,
        )

    def _said(
        self,
        situation: Situation,
        name: str,
        planned: Planned,
        known: dict[str, Account],
    ) -> Outcome:
        """Say what comes out for one field."""
        item = planned.item
        if name == ACCOUNT:
            return _account(situation, planned, known)
        if name == DAY_AND_TIME:
            return _day_and_time(item)
        if name == CONTENT:
            others = [each for each in item.content if each not in self.content]
            if self.content and others:
                return _wrong(item, CONTENT, "unknown-content", found=", ".join(others))
            return FINE if item.content else _wrong(item, CONTENT, MISSING)
        spoken = item.purposes or (item.goal or "").strip()
        return FINE if spoken else _wrong(item, GOAL, MISSING)


def _account(
    situation: Situation, planned: Planned, known: dict[str, Account]
) -> Outcome:
    item = planned.item
    if item.account is None:
        return _wrong(item, ACCOUNT, MISSING)
    if item.account not in known:
        if not situation.knows_now(Account, item.account):
            return missing(ACCOUNTS, item.id, None)
        return _wrong(item, ACCOUNT, "unknown-account", found=item.account)
    lifetime = known[item.account].lifetime
    time = _time(planned, situation.calendar)
    if not common([time], [lifetime]):
        return _wrong(item, ACCOUNT, "closed-account", found=item.account)
    return missing(DAY, item.id, None) if without([time], [lifetime]) else FINE


def _time(planned: Planned, calendar: Calendar) -> Span:
    """Give the time in which an item lies, as far as it says."""
    on, clock = planned.item.day, planned.item.clock
    if on is None:
        return Span(planned.since, LATEST)
    if clock is None:
        return Span(calendar.start_of(on), calendar.start_of(on + timedelta(days=1)))
    # What the clock leaves out, or reads twice, is near enough to tell.
    at = datetime.combine(on, clock, calendar.zone)
    return Span(at, at + timedelta.resolution)


def _day_and_time(item: PlanItem) -> Outcome:
    if item.day and item.weekday not in (None, Weekday.of(item.day)):
        found = f"{item.weekday.value} {item.day.isoformat()}"
        return _wrong(item, DAY_AND_TIME, "weekday", found=found)
    if item.clock is None or (item.day is None and item.weekday is None):
        return _wrong(item, DAY_AND_TIME, MISSING)
    return FINE


def _wrong(item: PlanItem, name: str, reason: str, **more: Value) -> Outcome:
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=item.id,
        about=name,
        values={"field": name, "reason": reason, **more},
    )

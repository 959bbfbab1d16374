"""Whether somebody looks after an account, day by day."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from some_governance.outcomes import Outcome, Verdict, met, not_applicable
from some_governance.records.accounts import Account
from some_governance.records.handlings import Handling
from some_governance.records.spans import ALWAYS, common, lies_in
from some_governance.records.weekdays import Weekday
from some_governance.rules.asking import NO, YES, ask
from some_governance.rules.rule import Scope
from some_governance.situation.periods import Per, Period
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

HANDLINGS = "handling"
"""What a `MISSING_FACT` is about when no source can speak of the handling log."""

ON_CLOSED_DAYS = "handling-on-closed-days"
"""Asks a human whether an account has to be handled on a day that is closed."""


class ClosedDays(Enum):
    """What a text says of days on which the municipality has no hours at all."""

    REQUIRED = "required"
    """Daily is daily: only the days that the text names are exempt."""
    EXEMPT = "exempt"
    """Daily is as often as the municipality is open."""
    UNSAID = "unsaid"
    """Both can be read from it: a human has to say."""


@frozen(kw_only=True)
class HandledDaily:
    """
    Each open account is handled on each day that the text doesn't exempt.

    A day is the calendar's own, of 23 to 25 hours where the clock changes, and is
    judged by the version of the clause that was in force when it began. A half day
    is no closed day. A day on which the account was opened or closed, or the
    clause's mode began or ended, is not held against it.

    Attributes:
        times: How often a day, inclusive: 1 is at least once.

        except_days: Days of the week that the text exempts, open or not.

        closed_days: Whether other days have to be handled on which the municipality
            is closed, a public holiday for one. `UNSAID` asks a human for each of
            them that wasn't handled.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "handled-daily"
    reads: ClassVar[tuple[str, ...]] = ("handling",)
    scope: ClassVar[Scope] = Scope.PERIOD
    judged: ClassVar[bool] = False

    times: int = field(default=1, validator=ge(1))
    except_days: tuple[Weekday, ...] = ()
    closed_days: ClosedDays = ClosedDays.UNSAID
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked, where the text leaves it open."""
        return (ON_CLOSED_DAYS,) if self.closed_days is ClosedDays.UNSAID else ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each account and each day that it was open."""
        days = tuple(situation.periods(Per.DAY))
        for account in situation.chosen(self.accounts):
            right = exempt = 0
            spoken_of = common([account.lifetime], situation.during)
            handled = situation.items(Handling, account, ALWAYS)
            entries = [each.happened for each in handled]
            for day in days:
                whole = lies_in(day.span, spoken_of)
                if not whole and not common([day.span], spoken_of):
                    continue
                on = situation.calendar.day_of(day.span.since)
                before = bisect_left(entries, day.span.since)
                count = bisect_left(entries, day.span.until) - before
                if not whole or self._exempts(situation, on):
                    exempt += 1
                elif count >= self.times:
                    right += 1
                elif outcome := self._lacking(situation, account, day, count):
                    yield outcome
                else:
                    exempt += 1
            yield from met(right, account.id)
            yield from not_applicable(exempt, account.id)

    def _exempts(self, situation: Situation, on: date) -> bool:
        """Tell whether the text itself exempts a day."""
        return Weekday.of(on) in self.except_days or (
            self.closed_days is ClosedDays.EXEMPT
            and not situation.calendar.hours_on(on)
        )

    def _lacking(
        self, situation: Situation, account: Account, day: Period, count: int
    ) -> Outcome | None:
        """Say what it means that there are so few entries; `None` if nothing."""
        on = situation.calendar.day_of(day.span.since)
        unsaid = self.closed_days is ClosedDays.UNSAID
        if unsaid and not situation.calendar.hours_on(on):
            subject = day.on(account.id)
            answer = situation.answer(subject, ON_CLOSED_DAYS)
            if answer.given == NO:
                return None
            if answer.given != YES:
                return ask(ON_CLOSED_DAYS, subject, account.id, answer)
        since, until = day.span.since, day.span.until
        verdict = situation.lacking(Handling, account.id, since, until)
        missing = verdict is Verdict.MISSING_FACT
        return Outcome(
            verdict=verdict,
            subject=account.id,
            account=account.id,
            period=day.key,
            about=HANDLINGS if missing else None,
            due=None if missing else until,
            values={"count": count, "at_least": self.times},
        )


RULES = (HandledDaily,)

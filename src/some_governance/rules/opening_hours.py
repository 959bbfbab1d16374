"""Whether an account keeps the municipality's opening hours."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.calendars import Calendar
from some_governance.outcomes import Outcome, met, not_applicable
from some_governance.records.accounts import Account
from some_governance.records.spans import Span
from some_governance.rules.acts import (
    ACTS,
    VOICE,
    asked,
    broken_by,
    shown_by,
    unseen,
)
from some_governance.rules.asking import missing
from some_governance.rules.rule import Scope
from some_governance.situation.index import Act
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


class HoursReading(Enum):
    """What «åpningstid» of an account is taken to mean."""

    PROMISE = "promise"
    """When residents can expect somebody: nothing that is published breaks it."""
    LIMIT = "limit"
    """When the account may act: what it does while closed breaks it."""


class OpeningDays(Enum):
    """Of which days a sentence about opening hours speaks."""

    EVERY = "every-day"
    ORDINARY = "ordinary-days"
    """Those of which the ordinary week alone speaks."""
    SPECIAL = "special-days"
    """Public holidays, days of a season, and special days."""

    def hold(self, calendar: Calendar, on: date) -> bool:
        """Tell whether a day is one of them."""
        match self:
            case OpeningDays.EVERY:
                return True
            case OpeningDays.ORDINARY:
                return calendar.is_ordinary(on)
            case _:
                return not calendar.is_ordinary(on)


@frozen(kw_only=True)
class FollowsOpeningHours:
    """
    An account is open when the municipality is.

    A text often says it in two sentences: that the ordinary hours hold, and that
    this goes for vacations and holidays too («i ferier og i høytider»). The second
    extends the first to other days and demands nothing twice, so each has the days
    of its own (`on`), and no act breaks both.

    Attributes:
        reading: What it means that an account is open. What such a sentence
            promises to residents, no act of the account can break: acts are counted
            as not applicable, nothing is asked, and whether replies come in time
            is for the clauses about replies. Read as a limit, an act in the
            account's voice while the municipality is closed breaks it.

        actions: `publish`, `reply`, `comment`.

        on: Which days the sentence speaks of, by the date of the calendar's zone.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "follows-opening-hours"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    reading: HoursReading
    actions: tuple[str, ...] = field(validator=deep_iterable(in_(ACTS), min_len(1)))
    on: OpeningDays = OpeningDays.EVERY
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each act in the window, at its own instant.

        `MISSING_FACT` for an account whose acts no source can speak of on those
        days, when that could matter.
        """
        for account in situation.chosen(self.accounts):
            right = beside = 0
            spans = tuple(self._judged_in(situation, account))
            for kind in shown_by(self.actions):
                yield from unseen(situation, kind, account, spans)
                for act in situation.subjects(kind, account):
                    if act.as_account is False or not self._judges(situation, act):
                        beside += 1
                    elif outcome := _judge(situation, account.id, act):
                        yield outcome
                    else:
                        right += 1
            yield from met(right, account.id)
            yield from not_applicable(beside, account.id)

    def _judges(self, situation: Situation, act: Act) -> bool:
        """Tell whether an act can break it: as a limit, on its own days."""
        on = situation.calendar.day_of(act.at)
        return self._limits and self.on.hold(situation.calendar, on)

    def _judged_in(self, situation: Situation, account: Account) -> Iterator[Span]:
        """Yield the times in which an act on an account could break it."""
        calendar, whole = situation.calendar, asked(situation, account)
        on = calendar.day_of(whole.since)
        while self._limits and (since := calendar.start_of(on)) < whole.until:
            following = on + timedelta(days=1)
            if self.on.hold(calendar, on):
                yield Span(since, calendar.start_of(following)).meets(whole)
            on = following

    @property
    def _limits(self) -> bool:
        return self.reading is HoursReading.LIMIT


def _judge(situation: Situation, account: str, act: Act) -> Outcome | None:
    """Say what is wrong with an act, if anything."""
    if act.as_account is None:
        return missing(VOICE, act.id, account)
    if situation.calendar.is_open(act.at):
        return None
    return broken_by(act, account)


RULES = (FollowsOpeningHours,)

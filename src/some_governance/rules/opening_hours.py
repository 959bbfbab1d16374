"""Whether an account keeps the municipality's opening hours."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import Enum
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.calendars import Calendar
from some_governance.outcomes import (
    FINE,
    NOT_SPOKEN_OF,
    Outcome,
    Verdict,
    counted,
    not_applicable,
)
from some_governance.records.accounts import Account
from some_governance.records.spans import Span
from some_governance.rules.acts import (
    ACTS,
    VOICE,
    asked,
    deed_of,
    shown_by,
    unseen,
)
from some_governance.rules.asking import missing
from some_governance.rules.hands import WHEN
from some_governance.rules.rule import Scope
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

        actions: `publish`, `reply`, `comment`, `message`.

        on: Which days the sentence speaks of, by the date of the calendar's zone.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "follows-opening-hours"
    reads: ClassVar[tuple[str, ...]] = ("publication", "reply", "message")
    scope: ClassVar[Scope] = Scope.THREAD
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
            spans = tuple(self._judged_in(situation, account))
            for kind in shown_by(self.actions):
                yield from unseen(situation, kind, account, spans)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        for kind in shown_by(self.actions):
            acts = situation.subjects(kind, account)
            if not self._limits:
                yield from not_applicable(len(acts))
                continue
            for act in acts:
                if act.as_account is False:
                    yield NOT_SPOKEN_OF
                elif act.at is None:
                    yield missing(WHEN, act.id, account.id)
                elif not self._speaks_of(situation, act.at):
                    yield NOT_SPOKEN_OF
                elif act.as_account is None:
                    yield missing(VOICE, act.id, account.id)
                elif situation.calendar.is_open(act.at):
                    yield FINE
                else:
                    yield Outcome(
                        verdict=Verdict.BROKEN,
                        subject=act.id,
                        account=account.id,
                        at=act.at,
                        values={"action": deed_of(act).actions[0]},
                    )

    def _speaks_of(self, situation: Situation, at: datetime) -> bool:
        """Tell whether an instant lies on one of the days that it speaks of."""
        return self.on.hold(situation.calendar, situation.calendar.day_of(at))

    def _judged_in(self, situation: Situation, account: Account) -> Iterator[Span]:
        """Yield the times in which an act on an account could break it."""
        calendar = situation.calendar
        for whole in asked(situation, account) if self._limits else ():
            on = calendar.day_of(whole.since)
            while (since := calendar.start_of(on)) < whole.until:
                following = on + timedelta(days=1)
                if self.on.hold(calendar, on):
                    yield Span(since, calendar.start_of(following)).meets(whole)
                on = following

    @property
    def _limits(self) -> bool:
        return self.reading is HoursReading.LIMIT


RULES = (FollowsOpeningHours,)

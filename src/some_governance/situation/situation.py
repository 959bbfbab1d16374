"""Facts, calendar and window, as a rule may ask about them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar, cast

from attrs import evolve, field, fields, frozen

from some_governance.calendars import Calendar
from some_governance.mappings import FrozenMapping
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.spans import ALWAYS, Span, common
from some_governance.situation.batches import Change
from some_governance.situation.extending import extended
from some_governance.situation.index import Happening
from some_governance.situation.periods import Per, Period, Periods, among
from some_governance.situation.rows import Rows
from some_governance.situation.selection import Accounts
from some_governance.situation.timelines import Series, within
from some_governance.situation.touched import Threads, Touched
from some_governance.situation.window import Window

E = TypeVar("E", bound=Happening)


@frozen(kw_only=True)
class Situation(Window):
    """
    What was known at a moment, and the window that is asked about.

    It sees no fact that happened after `at`; what humans judge counts whenever they
    say it, since it tells how a thing is. Which subjects a rule is asked about
    is narrowed to the window and to the clause's dates and mode; look-ups never are.

    Attributes:
        records: All facts and coverage.

        calendar: The municipality's calendar; in a view of one account, that account's.

        calendars: Calendars of accounts that have hours of their own, by id.

        since: From when it is asked about, inclusive.

        at: The moment at which it is asked, exclusive for what happens.

        fresh: How long ago a state may have been seen to speak for `at`, at most.

        in_force: When the clause that asks is in force.

        during: When its mode is known to hold: sorted spans.

        unsure: When nobody can say whether its mode holds: sorted spans.

        account: Id of the only account that is asked about; `None` for all.

        threads: The only threads that are asked about, and the only times; `None`
            for all.

        window: The time that is asked about.

    Raises:
        RecordError: `since` is not before `at`, or one of them has no zone.
    """

    calendars: Mapping[str, Calendar] = field(
        factory=FrozenMapping[Calendar], converter=FrozenMapping[Calendar]
    )
    account: str | None = None
    threads: Threads | None = None
    _worked_out: Periods = field(factory=Periods, eq=False, repr=False)

    def extend(self, records: Records) -> "Situation":
        """
        Give the situation that knows more; it shares what stays.

        It equals the one that is made of both batches joined, and asks about the
        same window.

        Raises:
            RecordError: As `Records.join`.
        """
        return self._grown(records)[0]

    def extended(self, records: Records) -> tuple["Situation", Touched]:
        """Extend it, and say what that touches."""
        grown, changes = self._grown(records)
        told = grown.batches.told
        return grown, Touched.by(told, changes, records.coverage)

    def _grown(self, records: Records) -> tuple["Situation", tuple[Change, ...]]:
        batches, changes = self._records.extended(records)
        index = extended(self._index, batches, changes, records.coverage)
        return evolve(self, records=batches, index=index), changes

    def narrowed(
        self,
        in_force: Span,
        during: tuple[Span, ...] = (ALWAYS,),
        unsure: tuple[Span, ...] = (),
    ) -> "Situation":
        """Give a view for a clause: its subjects only, the same look-ups."""
        view = self._view(in_force=in_force, during=during, unsure=unsure)
        view._judge()
        return view

    def on(self, account: str, threads: Threads | None = None) -> "Situation":
        """Give a view of one account, or of what stands in some threads there."""
        calendar = self.calendars.get(account, self.calendar)
        return self._view(calendar=calendar, account=account, threads=threads)

    def _view(self, **narrowed: object) -> "Situation":
        """Copy it, but for what narrows it; `evolve` would look at everything again."""
        view = object.__new__(Situation)
        for part in _PARTS:
            object.__setattr__(view, part, getattr(self, part))
        for part, value in narrowed.items():
            object.__setattr__(view, part, value)
        return view

    def subjects(self, kind: type[E], account: Account) -> tuple[E, ...]:
        """Give what happened on an account, judged by this clause, by time."""
        return self.rows(kind, account).facts

    def rows(self, kind: type[E], account: Account) -> Rows[E]:
        """Give the same, for who asks about very many things what was answered."""
        judged = self._judged
        whole = judged == (self.window,)

        def facts() -> tuple[E, ...]:
            events = self._events(kind, account)
            if whole:
                return tuple(within(events, self.window))
            found = chain.from_iterable(within(events, span) for span in judged)
            return tuple(each for each in found if each.at is not None)

        if self.threads is not None:
            return Rows(facts(), self._index.judged)
        asked = kind, account.id, judged, whole
        return cast("Rows[E]", self._index.rows(asked, facts))

    def adrift(self, kind: type[E], account: Account) -> Iterator[E]:
        """
        Yield what nobody can say of whether this clause judges it.

        It was seen in the window, nobody knows when it happened, and the clause was
        not in force, or not in its mode, all that time.
        """
        if self._judged != (self.window,):
            for event in within(self._events(kind, account), self.window):
                if event.at is None:
                    yield event

    def periods(self, per: Per | None) -> Iterator[Period]:
        """
        Yield the periods that end in the window, or last when it ends.

        Each is judged by the version of the clause that was in force when it began.

        Without a length of period it is the window itself, cut to the clause's mode;
        then each stretch is one. A period in which nobody can say whether the mode
        holds is not judged, nor is such a window.
        """
        asked: Sequence[Period] = self._stretches()
        if per is not None:
            asked = self._worked_out.of(per, self.calendar, self.window)
        if self.threads is not None:
            asked = among(asked, self.threads.moments)
        for period in asked:
            if period.span.since in self.in_force and not (
                self.unsure and common([period.span], self.unsure)
            ):
                yield period

    def states(self, accounts: Accounts) -> Iterator[Account]:
        """Yield the chosen accounts that are open at `at`, judged by this clause."""
        if self.judges_states:
            for account in self.chosen(accounts):
                if account.is_open(self.at):
                    yield account

    def chosen(self, accounts: Accounts) -> Iterable[Account]:
        """Give the registered accounts that are chosen for certain, in their order."""
        sure = self._index.register.choice(accounts).sure
        if self.account is None:
            return sure.values()
        return (sure[self.account],) if self.account in sure else ()

    def registered(self, among: Collection[str] | None = None) -> tuple[str, ...]:
        """Give the ids of registered accounts, in their order: all, or among some."""
        accounts = self._index.register.accounts
        if among is None:
            return tuple(accounts)
        some = tuple(id for id in among if id in accounts)
        return some if len(some) < 2 else tuple(id for id in accounts if id in some)

    def unplaced(self, accounts: Accounts) -> Iterator[tuple[str, str]]:
        """
        Yield accounts that may be chosen, and what the register doesn't say of them.

        `account`: the register doesn't have it; `tier-or-unit`, `lifecycle`: it
        doesn't say which.
        """
        for account in self._index.register.choice(accounts).unsure:
            if common([account.lifetime], [self.window]):
                yield account.id, accounts.unsaid(account)
        for unregistered in self._index.unregistered:
            if accounts.reaches(unregistered.partition(":")[0]):
                yield unregistered, "account"

    def items(self, kind: type[E], account: Account, span: Span) -> Iterator[E]:
        """Yield what happened on an account within a span, in the clause's mode."""
        events = cast("Series[E]", self._index.events.get((kind, account.id), ()))
        parts = common([span], self.during)
        return chain.from_iterable(within(events, part) for part in parts)

    def _events(self, kind: type[E], account: Account) -> Series[E]:
        """Give what happened on an account, where all of it is asked about, or some."""
        narrowed = self._index if self.threads is None else self.threads
        return cast("Series[E]", narrowed.events.get((kind, account.id), ()))


_PARTS = tuple(part.name for part in fields(Situation))

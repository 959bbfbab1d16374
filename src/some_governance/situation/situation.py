"""Facts, calendar and window, as a rule may ask about them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypeVar, cast

from attrs import evolve, field, frozen

from some_governance.calendars import Calendar
from some_governance.errors import RecordError
from some_governance.outcomes import Verdict
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Event
from some_governance.records.facts import fact_name
from some_governance.records.fields import utc
from some_governance.records.people import Access, Appointment, Grant
from some_governance.records.record import Record
from some_governance.records.spans import (
    ALWAYS,
    EARLIEST,
    LATEST,
    Span,
    common,
    united,
    without,
)
from some_governance.situation.answers import UNANSWERED, Answer
from some_governance.situation.holders import Holders
from some_governance.situation.index import Attached, Happening, Index, Utterance
from some_governance.situation.periods import Per, Period, periods
from some_governance.situation.selection import Accounts

E = TypeVar("E", bound=Happening)
A = TypeVar("A", bound=Attached)

MONTH = timedelta(days=31)


@frozen(kw_only=True)
class Situation:
    """
    What was known at a moment, and the window that is asked about.

    It sees no fact that happened after `at`; what humans judge counts whenever they
    say it, since it tells how a thing is. Which subjects a rule is asked about
    is narrowed to the window and to the clause's dates and mode; look-ups never are.

    Attributes:
        records: All facts and coverage.

        calendar: The municipality's calendar.

        since: From when it is asked about, inclusive.

        at: The moment at which it is asked, exclusive for what happens.

        fresh: How long ago a state may have been seen to speak for `at`, at most.

        in_force: When the clause that asks is in force.

        during: When its mode is known to hold: sorted spans.

        unsure: When nobody can say whether its mode holds: sorted spans.

    Raises:
        RecordError: `since` is not before `at`, or one of them has no zone.
    """

    records: Records
    calendar: Calendar
    since: datetime = field(converter=utc)
    at: datetime = field(converter=utc)
    fresh: timedelta = MONTH
    in_force: Span = ALWAYS
    during: tuple[Span, ...] = (ALWAYS,)
    unsure: tuple[Span, ...] = ()
    _index: Index = field(repr=False, eq=False)

    @_index.default
    def _build(self) -> Index:
        return Index.of(self.records, self.at)

    def __attrs_post_init__(self) -> None:
        if self.since >= self.at:
            raise RecordError(
                f"the window from {self.since.isoformat()} to {self.at.isoformat()} "
                f"is empty: let it begin before it ends"
            )
        if not self._index.shows(self.records, self.at):
            object.__setattr__(self, "_index", Index.of(self.records, self.at))

    def narrowed(
        self,
        in_force: Span,
        during: tuple[Span, ...] = (ALWAYS,),
        unsure: tuple[Span, ...] = (),
    ) -> "Situation":
        """Give a view for a clause: its subjects only, the same look-ups."""
        return evolve(
            self, in_force=in_force, during=during, unsure=unsure, index=self._index
        )

    @property
    def window(self) -> Span:
        """The time that is asked about."""
        return Span(self.since, self.at)

    # Subjects: narrowed to the window, the clause's dates and its mode.

    def subjects(self, kind: type[E], account: Account) -> Iterator[E]:
        """Yield what happened on an account, judged by this clause, by time."""
        for event in self.items(kind, account, self.window):
            if event.happened in self.in_force:
                yield event

    def periods(self, per: Per | None) -> Iterator[Period]:
        """
        Yield the periods that begin within the window, judged by this clause.

        Without a length of period it is the window itself. A period in which nobody
        can say whether the mode holds is not judged.
        """
        for period in (
            (Period(None, self.window),)
            if per is None
            else periods(per, self.calendar, self.window)
        ):
            if period.span.since in self.in_force and not common(
                [period.span], self.unsure
            ):
                yield period

    def states(self, accounts: Accounts) -> Iterator[Account]:
        """Yield the chosen accounts that are open at `at`, judged by this clause."""
        if self.judges_states:
            for account in self.chosen(accounts):
                if account.is_open(self.at):
                    yield account

    @property
    def judges_states(self) -> bool:
        """Whether this clause judges what holds at `at`."""
        return self.at in self.in_force and self._in_mode(self.at)

    def judges(self, at: datetime) -> bool:
        """Tell whether this clause judges what happened at an instant."""
        return at in self.window and at in self.in_force and self._in_mode(at)

    # Look-ups: they see everything that was known.

    def chosen(self, accounts: Accounts) -> Iterator[Account]:
        """Yield the registered accounts that are chosen for certain."""
        for account in self._index.accounts.values():
            if accounts.choose(account):
                yield account

    def unplaced(self, accounts: Accounts) -> Iterator[tuple[str, str]]:
        """
        Yield accounts that may be chosen, and what the register doesn't say of them.

        `account`: the register doesn't have it; `tier-or-unit`: it doesn't say which.
        """
        for account in self._index.accounts.values():
            in_window = common([account.lifetime], [self.window])
            if in_window and accounts.choose(account) is None:
                yield account.id, "tier-or-unit"
        for unregistered in self._index.unregistered:
            if accounts.reaches(unregistered.partition(":")[0]):
                yield unregistered, "account"

    def items(self, kind: type[E], account: Account, span: Span) -> Iterator[E]:
        """Yield what happened on an account within a span, in the clause's mode."""
        for event in self._index.events.get((kind, account.id), ()):
            if event.happened in span and self._in_mode(event.happened):
                yield cast(E, event)

    def about(self, kind: type[A], of: str) -> tuple[A, ...]:
        """Give what is about one thing, by time: its replies, its receipts."""
        return cast(tuple[A, ...], self._index.attached.get((kind, of), ()))

    def said(self, id: str) -> Utterance | None:
        """Give what was said, by its id; `None` for what nobody has seen."""
        return self._index.said.get(id)

    def person(self, hand: str) -> str:
        """Give the person behind a login; what is no known login stays as it is."""
        return self._index.persons.get(hand, hand)

    def is_known(self, hand: str) -> bool:
        """Tell whether a hand is a person, or the login of a known one."""
        return ":" not in self.person(hand)

    def unit(self, person: str) -> str | None:
        """Give the unit that a person works in, `None` when no register says."""
        return self._index.units.get(person)

    def unit_as(self, role: str, person: str, account: str) -> str | None:
        """
        Give the unit for which a person holds a role on an account at `at`.

        It is the unit of the appointment, else the person's own; `None` when no
        register says, or when they say two.
        """
        units = {
            held.unit or self.unit(person)
            for held in self.appointments(account, self.at)
            if held.role == role and self.person(held.person) == person
        } or {self.unit(person)}
        return units.pop() if len(units) == 1 else None

    def appointments(self, account: str | None, at: datetime) -> Iterator[Appointment]:
        """Yield the appointments on an account, or for all, that hold at an instant."""
        for place in dict.fromkeys((account, None)):
            for held in self._index.appointments.get(place, ()):
                if held.holds(at):
                    yield held

    def grants(self, account: str, at: datetime) -> Iterator[Grant]:
        """Yield the accesses granted to units that hold at an instant."""
        return (g for g in self._index.grants.get(account, ()) if g.holds(at))

    def holders(self, role: str, account: str | None) -> Holders:
        """
        Tell who holds a role at `at`, by appointment or as the platform shows.

        It is complete when the sources can name both all appointments and all
        accesses: a register that is the only source has to vouch for both.
        """
        hands = {
            held.person: True
            for held in self.appointments(account, self.at)
            if held.role == role
        }
        for access in self._accesses(account):
            if access.role == role and access.natural is not False:
                hands.setdefault(access.login, access.natural is True)
        strangers = sorted(hand for hand in hands if not self.is_known(hand))
        return Holders(
            persons=tuple(sorted({self.person(h) for h in hands if self.is_known(h)})),
            strangers=tuple(strangers),
            certain=any(hands[stranger] for stranger in strangers),
            complete=self.knows_now(Appointment, account)
            and (account is None or self._knows_accesses(account)),
        )

    def _accesses(self, account: str | None) -> Iterator[Access]:
        """
        Yield what was seen since the newest snapshot.

        Where the sources can't name all who have access, nobody is: an older sight
        of somebody who has lost it since would count.
        """
        if not self._knows_accesses(account):
            return
        snapshots = (
            span.since
            for span in self._coverage(Access, account)
            if span.since == span.until <= self.at
        )
        newest = max(snapshots, default=EARLIEST)
        for access in self._index.accesses.get(account or "", ()):
            if access.observed >= newest:
                yield access

    def _knows_accesses(self, account: str | None) -> bool:
        """Tell whether all accesses at `at` can be named: none was seen only later."""
        return account not in self._index.seen_later and self.knows_now(Access, account)

    def answer(self, of: str, question: str) -> Answer:
        """Give what humans answered to a question about one thing."""
        return self._index.answers.get((of, question), UNANSWERED)

    def declared(self, mode: str) -> tuple[Span, ...]:
        """Give the times for which a mode was declared, sorted."""
        return united(self._index.declared.get(mode, ()))

    def dated(self, event: str) -> tuple[Event, ...]:
        """Give the events of a name, also those that lie ahead, sorted by id."""
        return self._index.dated.get(event, ())

    # Knowing: what absence means.

    def covers(self, kind: type[Record], account: str | None, span: Span) -> bool:
        """Tell whether the sources can speak of every instant of a span."""
        return not without([span], self._coverage(kind, account))

    def covers_lately(
        self, kind: type[Record], account: str | None, span: Span
    ) -> bool:
        """Tell whether the sources can speak of a span, but for a fresh end of it."""
        return self.knows_now(kind, account) and all(
            left.until == span.until and self.at - left.since <= self.fresh
            for left in without([span], self._coverage(kind, account))
        )

    def unseen(self, kind: type[Record]) -> tuple[Span, ...]:
        """
        Give the times in the window that no source can speak of, sorted.

        The last of them goes on for ever where none can speak of `at` itself.
        """
        seen = self._coverage(kind, None)
        known = any(span.since <= self.at <= span.until for span in seen)
        ahead = Span(self.at, self.at if known else LATEST)
        return united([*without([self.window], seen), ahead])

    def knows(self, kind: type[Record], account: str | None, at: datetime) -> bool:
        """Tell whether the sources can name all that held at an instant."""
        return any(at in span for span in self._coverage(kind, account))

    def knows_now(self, kind: type[Record], account: str | None) -> bool:
        """
        Tell whether the sources can name all that holds at `at`.

        What was last seen not long before (`fresh`) speaks for `at`.
        """
        return any(
            span.since <= self.at and self.at - span.until <= self.fresh
            for span in self._coverage(kind, account)
        )

    def knows_since(
        self, kind: type[Record], account: str | None, since: datetime
    ) -> bool:
        """Tell whether the sources can name all that came from an instant until now."""
        return self.covers_lately(kind, account, Span(since, self.at)) and self.knows(
            kind, account, since
        )

    def lacking(
        self,
        kind: type[Record],
        account: str | None,
        since: datetime,
        due: datetime | None,
    ) -> Verdict:
        """
        Say what it means that something is not there: the one place that decides.

        Args:
            kind: What kind of fact is not there.

            account: Where it is not.

            since: From when it could have come.

            due: By when it had to come, exclusive; `since` itself where it had to be
                there from the beginning, and counts also when it was told later;
                `None` where nothing says by when.

        Returns:
            `PENDING` before `due`, and where there is none; `MISSING_FACT` where no
            coverage reaches from `since` to `due`, or to `at` when it may still
            come; else `BROKEN`.
        """
        if due is not None and self.at < due:
            return Verdict.PENDING
        if due is not None and due > since:
            known = self.covers(kind, account, Span(since, due))
        else:
            known = self.knows_since(kind, account, since)
        if not known:
            return Verdict.MISSING_FACT
        return Verdict.PENDING if due is None else Verdict.BROKEN

    def _coverage(self, kind: type[Record], account: str | None) -> list[Span]:
        return [
            each.span
            for each in self._index.coverage.get(fact_name(kind), ())
            if each.account in (None, account)
        ]

    def _in_mode(self, at: datetime) -> bool:
        return any(at in span for span in self.during)

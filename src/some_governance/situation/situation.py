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
    Span,
    common,
    united,
)
from some_governance.records.utterances import Comment, Publication
from some_governance.situation.answers import UNANSWERED, Answer
from some_governance.situation.holders import Holders
from some_governance.situation.index import Attached, Happening, Index, Utterance
from some_governance.situation.periods import Per, Period, periods
from some_governance.situation.seen import Seen
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
            if event.happened in self.in_force and not self._adrift(event):
                yield event

    def adrift(self, kind: type[E], account: Account) -> Iterator[E]:
        """
        Yield what nobody can say of whether this clause judges it.

        It was seen in the window, nobody knows when it happened, and the clause was
        not in force, or not in its mode, all that time.
        """
        for event in self._index.events.get((kind, account.id), ()):
            if event.happened in self.window and self._adrift(event):
                yield cast(E, event)

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

    def publication_over(self, said: Utterance) -> str:
        """Give the id of the publication that a comment or a reply stands under."""
        passed = {said.id}
        while not isinstance(said, Publication):
            above = said.on if isinstance(said, Comment) else said.to
            higher = self.said(above)
            if higher is None or above in passed:
                return above
            passed.add(above)
            said = higher
        return said.id

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
            for span in self.seen(Access, account).spans
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

    def seen(
        self, kind: type[Record], account: str | None, under: str | None = None
    ) -> Seen:
        """
        Tell how far the sources saw.

        Args:
            kind: What kind of fact.

            account: On which account; `None` for the whole municipality.

            under: Under which publication there; `None` for the whole account.
        """
        name = fact_name(kind)
        places = dict.fromkeys(((None, None), (account, None), (account, under)))
        return Seen(
            spans=tuple(
                span
                for place in places
                for span in self._index.coverage.get((name, *place), ())
            ),
            at=self.at,
            fresh=self.fresh,
        )

    def covers(self, kind: type[Record], account: str | None, span: Span) -> bool:
        """Tell whether the sources can speak of every instant of a span."""
        return self.seen(kind, account).covers(span)

    def covers_lately(
        self, kind: type[Record], account: str | None, span: Span
    ) -> bool:
        """Tell whether the sources can speak of a span, but for a fresh end of it."""
        return self.seen(kind, account).covers_lately(span)

    def unseen(self, kind: type[Record]) -> tuple[Span, ...]:
        """
        Give the times in the window that no source can speak of, sorted.

        The last of them goes on for ever where none can speak of `at` itself.
        """
        return self.seen(kind, None).unseen(self.window)

    def knows(self, kind: type[Record], account: str | None, at: datetime) -> bool:
        """Tell whether the sources can name all that held at an instant."""
        return self.seen(kind, account).knows(at)

    def knows_now(self, kind: type[Record], account: str | None) -> bool:
        """
        Tell whether the sources can name all that holds at `at`.

        What was last seen not long before (`fresh`) speaks for `at`.
        """
        return self.seen(kind, account).knows_now

    def lacking(
        self,
        kind: type[Record],
        account: str | None,
        since: datetime,
        due: datetime | None,
    ) -> Verdict:
        """Say what it means that something is not on an account: see `Seen`."""
        return self.seen(kind, account).lacking(since, due)

    def _adrift(self, event: Happening) -> bool:
        if event.at is not None:
            return False
        judged = common([self.window.meets(self.in_force)], self.during)
        return judged != (self.window,)

    def _in_mode(self, at: datetime) -> bool:
        return any(at in span for span in self.during)

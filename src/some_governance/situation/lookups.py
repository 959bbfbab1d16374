"""Facts as rules look them up: everything that was known, whoever asks."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import TypeVar, cast

from attrs import frozen

from some_governance.records.decisions import Event
from some_governance.records.people import Access, Appointment, Grant
from some_governance.records.spans import EARLIEST, LATEST, Span, united
from some_governance.records.utterances import Publication
from some_governance.situation.answers import Answer, Given, answer_of
from some_governance.situation.batches import above
from some_governance.situation.holders import Holders
from some_governance.situation.index import Attached, Utterance
from some_governance.situation.register import Kept
from some_governance.situation.sources import Sources
from some_governance.situation.timelines import Group, grouped, listed

A = TypeVar("A", bound=Attached)
T = TypeVar("T", bound=Kept)

SOON = timedelta(days=1)
"""How long after `at` a state may have been seen to speak for it, at most."""


@frozen(kw_only=True)
class Lookups(Sources):
    """What was known at a moment, where rules look for it."""

    def about(self, kind: type[A], of: str) -> tuple[A, ...]:
        """Give what is about one thing, by time: its replies, messages, receipts."""
        return tuple(listed(self.attached(kind).get(of)))

    def attached(self, kind: type[A]) -> Mapping[str, Group[A]]:
        """Give what is about things, by id: one fact, or several in order of time."""
        return cast("Mapping[str, Group[A]]", self._index.attached.get(kind, {}))

    def named_by(self, kind: type[A]) -> Callable[[str], object] | None:
        """
        Give what tells of very many ids whether something of a kind is about them.

        `None` where nothing is about anything. Where something went since, its group
        may be there, and empty.
        """
        attached = self.attached(kind)
        return attached.get if attached else None

    def all_about(self, kind: type[A]) -> Iterator[tuple[str, tuple[A, ...]]]:
        """Yield all things that something of a kind is about, in no order."""
        for of, facts in self.attached(kind).items():
            if some := tuple(listed(facts)):
                yield of, some

    def every(self, kind: type[T]) -> Iterator[T]:
        """Yield all of a kind that the registers keep, by time: plans, sanctions."""
        return cast("Iterator[T]", iter(self._index.register.kept[kind].values()))

    def one(self, kind: type[T], id: str) -> T | None:
        """Give one thing that the registers keep, by its id; `None` if they don't."""
        return cast("T | None", self._index.register.kept[kind].get(id))

    def said(self, id: str) -> Utterance | None:
        """Give what was said, by its id; `None` for what nobody has seen."""
        return self.utterances.get(id)

    @property
    def utterances(self) -> Mapping[str, Utterance | None]:
        """What was said, by its id; `None` where it turned out otherwise."""
        return self._index.said

    def publication_over(self, said: Utterance) -> str:
        """
        Give the id of the publication that a comment or a reply stands under.

        A message stands under none: of one it is the id of the conversation.
        """
        passed = {said.id}
        while not isinstance(said, Publication):
            over = above(said)
            higher = self.said(over)
            if higher is None or over in passed:
                return over
            passed.add(over)
            said = higher
        return said.id

    @property
    def names(self) -> Mapping[str, str]:
        """Names of the registered accounts that have one, by id."""
        return self._index.register.names

    def person(self, hand: str) -> str:
        """Give the person behind a login; what is no known login stays as it is."""
        return self._index.register.persons.get(hand, hand)

    def is_known(self, hand: str) -> bool:
        """Tell whether a hand is a person, or the login of a known one."""
        return ":" not in self.person(hand)

    def unit(self, person: str) -> str | None:
        """Give the unit that a person works in, `None` when no register says."""
        return self._index.register.units.get(person)

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
            for held in self._index.register.appointments.get(place, ()):
                if held.holds(at):
                    yield held

    def terms(self, roles: Collection[str], account: str) -> dict[str, Span]:
        """Give the longest time for which each hand holds one of some roles there."""
        held = grouped(
            (self.person(each.person), Span(each.since, each.until or LATEST))
            for place in (account, None)
            for each in self._index.register.appointments.get(place, ())
            if each.role in roles
        )
        return {
            hand: max(united(spans), key=_long)
            for person, spans in held.items()
            for hand in (person, *self._index.register.logins.get(person, ()))
            if self.person(hand) == person and united(spans)
        }

    def grants(self, account: str, at: datetime) -> Iterator[Grant]:
        """Yield the accesses granted to units that hold at an instant."""
        return (g for g in self._index.register.grants.get(account, ()) if g.holds(at))

    def holders(self, role: str, account: str | None, *, own: bool = False) -> Holders:
        """
        Tell who holds a role at `at`, by appointment or as the platform shows.

        Its `own` holders are those whom an appointment for all doesn't make one.

        It is complete when the sources can name both all appointments and all
        accesses: a register that is the only source has to vouch for both.
        """
        hands = {
            held.person: True
            for held in self.appointments(account, self.at)
            if held.role == role and not (own and held.account is None)
        }
        for access in self._accesses(account):
            if access.role == role and access.natural is not False:
                hands.setdefault(access.login, access.natural is True)
        strangers = sorted(hand for hand in hands if not self.is_known(hand))
        seen = account is None or self._looked(account) is not None
        return Holders(
            persons=tuple(sorted({self.person(h) for h in hands if self.is_known(h)})),
            strangers=tuple(strangers),
            certain=any(hands[stranger] for stranger in strangers),
            complete=seen and self.knows_now(Appointment, account),
            later=not seen and account in self._index.register.seen_later,
        )

    def _accesses(self, account: str | None) -> Iterator[Access]:
        """
        Yield who has access at `at`, as the platform shows it.

        Where the sources can't name all who have, nobody is: an older sight of
        somebody who has lost it since would count.
        """
        looked = self._looked(account)
        if looked is not None:
            for access in self._index.register.accesses.get(account or "", ()):
                if looked <= access.observed <= max(looked, self.at):
                    yield access

    def _looked(self, account: str | None) -> datetime | None:
        """
        Tell from when on sights of who has access speak for `at`.

        That is the newest snapshot before it. Where none is fresh, it is the first
        one soon after: whoever looks at everything looks at one thing after another.
        `None` where the sources can't name all.
        """
        spans = self.seen(Access, account).spans
        looks = [span.since for span in spans if span.since == span.until]
        newest = max((each for each in looks if each <= self.at), default=EARLIEST)
        if self.at - newest <= self.fresh:
            return newest
        only_later = account in self._index.register.seen_later
        if not only_later and self.knows_now(Access, account):
            return newest
        soon = (each for each in looks if self.at < each <= self.at + SOON)
        return min(soon, default=None)

    def answer(self, of: str, question: str) -> Answer:
        """Give what humans answered to a question about one thing."""
        return answer_of(self.answers(question).get(of))

    def answers(self, question: str) -> Mapping[str, Given]:
        """Give what humans answered to a question, by the id of what it is about."""
        return self._index.judged.get(question, {})

    def declared(self, mode: str) -> tuple[Span, ...]:
        """Give the times for which a mode was declared, sorted."""
        return united(self._index.register.declared.get(mode, ()))

    def dated(self, event: str) -> tuple[Event, ...]:
        """Give the events of a name, also those that lie ahead, sorted by id."""
        return self._index.register.dated.get(event, ())


def _long(span: Span) -> timedelta:
    return span.until - span.since

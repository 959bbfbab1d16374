"""The look-ups that rules share, built once for a situation and all its views."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter
from types import MappingProxyType
from typing import TypeAlias, TypeVar, cast

from attrs import evolve, field, frozen

from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Approval, Judgement
from some_governance.records.facts import fact_name
from some_governance.records.handlings import Handling
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.spans import Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation.answers import Given, judged
from some_governance.situation.batches import Batches
from some_governance.situation.register import Register
from some_governance.situation.rows import Rows
from some_governance.situation.seen import Seen
from some_governance.situation.timelines import (
    Group,
    Series,
    by_time,
    gathered,
    grouped,
)

Act: TypeAlias = Publication | Reply | Message
"""What is said on an account, in its voice or not."""

Utterance: TypeAlias = Act | Comment
"""What somebody said."""

Happening: TypeAlias = Utterance | Removal | Handling
"""What happens on an account."""

Attached: TypeAlias = Reply | Message | Removal | Step | ArchiveReceipt | Approval
"""What is about one other thing: an answer to it, a part of it, or done with it."""

R = TypeVar("R", bound=Record)

ON_ACCOUNTS: tuple[type[Happening], ...] = (
    Publication,
    Comment,
    Reply,
    Message,
    Removal,
    Handling,
)
"""Kinds of facts that happen on an account."""

ABOUT: Mapping[type[Attached], str] = MappingProxyType(
    {
        Reply: "to",
        Message: "conversation",
        Removal: "of",
        Step: "of",
        ArchiveReceipt: "of",
        Approval: "of",
    }
)
"""Kinds of facts that are about one other thing, and the field that names it."""

UTTERANCES: tuple[type[Utterance], ...] = (Publication, Comment, Reply, Message)
"""Kinds of what is said; of the same id, the last one holds."""

MANY = frozenset({*ON_ACCOUNTS, *ABOUT, Judgement})
"""Kinds of facts of which there may be very many."""


_ACCOUNT = attrgetter("account")
_HAPPENED = attrgetter("happened")
_ID = attrgetter("id")


def is_known(fact: Record, at: datetime) -> bool:
    """
    Tell whether a fact is known at a moment.

    What happens on an account has to have happened before it, all else by then.
    """
    if type(fact) in ON_ACCOUNTS:
        return fact.happened < at
    return fact.happened <= at


def _happened(
    kind: type[Happening], facts: Iterable[Record], at: datetime
) -> Iterator[tuple[tuple[type[Record], str], tuple[Happening, ...]]]:
    """Yield what happened before a moment, account by account, of sorted facts."""
    for account, events in groupby(cast(Iterable[Happening], facts), _ACCOUNT):
        row = tuple(events)
        yield (kind, account), row[: bisect_left(row, at, key=_HAPPENED)]


def _said(
    events: Mapping[tuple[type[Record], str], Series[Happening]],
) -> dict[str, Utterance | None]:
    """Give what was said, by its id; of the same id, what the last kind says."""
    said: dict[str, Utterance | None] = {}
    for utterance in UTTERANCES:
        for (kind, _), row in events.items():
            if kind is utterance:
                some = cast(tuple[Utterance, ...], row)
                said.update(zip(map(_ID, some), some, strict=True))
    return said


@frozen(kw_only=True)
class Index:
    """
    The facts of a batch up to a moment, each where it is looked for.

    Attributes:
        batches: All that was told.

        at: The moment.

        register: What is said of accounts, people and plans.

        events: What happened on an account, by kind and account, in order of time.

        said: What somebody said, by its id; `None` where it turned out otherwise.

        attached: What is about one thing, by kind and then its id, in order of time.

        judged: What humans answered, by the question and then what was judged.

        coverage: Times that sources speak of, by name of the kind of fact, account,
            and publication.

        later: How many facts of each kind come after the moment, by its name.
    """

    batches: Batches
    at: datetime
    register: Register
    events: Mapping[tuple[type[Record], str], Series[Happening]]
    said: Mapping[str, Utterance | None]
    attached: Mapping[type[Record], Mapping[str, Group[Attached]]]
    judged: Mapping[str, Mapping[str, Given]]
    coverage: Mapping[tuple[str, str | None, str | None], tuple[Span, ...]]
    later: Mapping[str, int]
    _rows: dict[tuple[object, ...], Rows[Happening]] = field(
        factory=dict, init=False, eq=False, repr=False
    )
    _sights: dict[tuple[str, str | None, str | None, timedelta], Seen] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    @classmethod
    def of(cls, batches: Batches, at: datetime) -> "Index":
        """Build it from what was known at a moment: nothing later is seen."""
        records = batches.records
        register: dict[type[Record], tuple[Record, ...]] = {}
        events: dict[tuple[type[Record], str], Series[Happening]] = {}
        attached: dict[type[Record], Mapping[str, Group[Attached]]] = {}
        answers: Mapping[str, Mapping[str, Given]] = {}
        later: dict[str, int] = {}
        # One kind after the other: of millions, nothing but the tables is kept.
        for kind, group in groupby(records.facts, type):
            facts = tuple(group)
            known = facts
            if kind is Judgement:
                answers = judged(cast(tuple[Judgement, ...], facts))
            elif kind in ON_ACCOUNTS:
                here = dict(_happened(kind, facts, at))
                events |= here
                if sum(map(len, here.values())) < len(facts):
                    known = tuple(chain.from_iterable(here.values()))
            else:
                known = tuple(fact for fact in facts if is_known(fact, at))
            if kind in ABOUT:
                some = cast(tuple[Attached, ...], known)
                attached[kind] = gathered(some, ABOUT[kind])
            if kind not in MANY:
                register[kind] = tuple(sorted(facts, key=by_time))
            if len(known) < len(facts):
                later[fact_name(kind)] = len(facts) - len(known)
        return cls(
            batches=batches,
            at=at,
            register=Register(facts=register, at=at),
            events=events,
            said=_said(events),
            attached=attached,
            judged=answers,
            coverage=grouped(vouched(records.coverage)),
            later=later,
        )

    @cached_property
    def unregistered(self) -> tuple[str, ...]:
        """Ids of accounts that platforms show and no register has."""
        busy = {account for (_, account), events in self.events.items() if events}
        return tuple(
            sorted((self.register.shown | busy) - self.register.accounts.keys())
        )

    def rows(
        self, asked: tuple[object, ...], facts: Callable[[], tuple[Happening, ...]]
    ) -> Rows[Happening]:
        """Give the rows that somebody asks about, laid out once for all who do."""
        if asked not in self._rows:
            self._rows[asked] = Rows(facts(), self.judged)
        return self._rows[asked]

    def sight(
        self, fact: str, account: str | None, under: str | None, fresh: timedelta
    ) -> Seen:
        """Tell how far the sources saw, worked out once for all who ask."""
        if (fact, account, under) not in self.coverage:
            under = None  # nearly always: sources speak of a whole account, or of all
        key = fact, account, under, fresh
        if key not in self._sights:
            places = dict.fromkeys(((None, None), (account, None), (account, under)))
            self._sights[key] = Seen(
                spans=tuple(
                    span
                    for place in places
                    for span in self.coverage.get((fact, *place), ())
                ),
                at=self.at,
                fresh=fresh,
            )
        return self._sights[key]

    def shows(self, batches: Batches, at: datetime) -> bool:
        """Tell whether it was built from what was told, up to that moment."""
        return self.batches is batches and self.at == at

    def moved(self, batches: Batches, at: datetime) -> "Index":
        """Give one for another moment, or for what else was told."""
        if self.batches is batches and self.at <= at and not self.later:
            return evolve(self, at=at, register=evolve(self.register, at=at))
        return Index.of(batches, at)


def about(fact: Attached) -> str:
    """Give the id of what a fact is about, or a part of."""
    return cast(str, getattr(fact, ABOUT[type(fact)]))


def vouched(
    coverage: Iterable[Coverage],
) -> Iterator[tuple[tuple[str, str | None, str | None], Span]]:
    """Yield what sources can speak of, each with its key."""
    for each in coverage:
        for fact in each.facts:
            yield (fact, each.account, each.under), each.span

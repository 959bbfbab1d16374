"""The look-ups that rules share, built once for a situation and all its views."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import TypeAlias, TypeVar, cast

from attrs import frozen

from some_governance.records.accounts import Account, Profile
from some_governance.records.collection import Records
from some_governance.records.decisions import Approval, Event, Judgement, Mode
from some_governance.records.handlings import Handling
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.spans import LATEST, Span
from some_governance.records.utterances import Comment, Publication, Reply
from some_governance.situation.answers import Answer

Act: TypeAlias = Publication | Reply
"""What is done on an account, in its voice or not."""

Utterance: TypeAlias = Publication | Comment | Reply
"""What somebody said."""

Happening: TypeAlias = Act | Comment | Removal | Handling
"""What happens on an account."""

Attached: TypeAlias = Reply | Removal | Step | ArchiveReceipt | Approval
"""What is about one other thing: an answer to it, or what was done with it."""

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=Record)

ON_ACCOUNTS: tuple[type[Happening], ...] = (
    Publication,
    Comment,
    Reply,
    Removal,
    Handling,
)
"""Kinds of facts that happen on an account."""

ATTACHED: tuple[type[Attached], ...] = (Reply, Removal, Step, ArchiveReceipt, Approval)
"""Kinds of facts that are about one other thing."""


def is_known(fact: Record, at: datetime) -> bool:
    """
    Tell whether a fact is known at a moment.

    What happens on an account has to have happened before it, all else by then.
    """
    if type(fact) in ON_ACCOUNTS:
        return fact.happened < at
    return fact.happened <= at


@frozen(kw_only=True)
class Index:
    """
    The facts of a batch up to a moment, each where it is looked for.

    Attributes:
        records: The batch.

        at: The moment.

        accounts: Registered accounts by id.

        unregistered: Ids of accounts that platforms show and no register has.

        events: What happened on an account, by kind and account, in order of time.

        said: What somebody said, by its id.

        attached: What is about one thing, by kind and its id, in order of time.

        persons: Ids of persons by login.

        units: Units by person, where the register says.

        appointments: By account, `None` for the whole municipality.

        grants: By account.

        seen_later: Accounts of which somebody's access was seen after the moment,
            and how it was before is not known.

        accesses: By account.

        answers: By what was judged and the question.

        declared: Spans of declared modes, by mode.

        dated: Events by name.

        coverage: Times that sources speak of, by name of the kind of fact, account,
            and publication.
    """

    records: Records
    at: datetime
    accounts: Mapping[str, Account]
    unregistered: tuple[str, ...]
    events: Mapping[tuple[type[Record], str], tuple[Happening, ...]]
    said: Mapping[str, Utterance]
    attached: Mapping[tuple[type[Record], str], tuple[Attached, ...]]
    persons: Mapping[str, str]
    units: Mapping[str, str]
    appointments: Mapping[str | None, tuple[Appointment, ...]]
    grants: Mapping[str, tuple[Grant, ...]]
    seen_later: frozenset[str]
    accesses: Mapping[str, tuple[Access, ...]]
    answers: Mapping[tuple[str, str], Answer]
    declared: Mapping[str, tuple[Span, ...]]
    dated: Mapping[str, tuple[Event, ...]]
    coverage: Mapping[tuple[str, str | None, str | None], tuple[Span, ...]]

    @classmethod
    def of(cls, records: Records, at: datetime) -> "Index":
        """Build it from what was known at a moment: nothing later is seen."""
        by_kind = _grouped(
            (type(fact), fact) for fact in records.facts if is_known(fact, at)
        )

        def each(kind: type[R]) -> tuple[R, ...]:
            return cast(tuple[R, ...], by_kind.get(kind, ()))

        accounts = {account.id: account for account in each(Account)}
        said: Iterator[Utterance] = chain(each(Publication), each(Comment), each(Reply))
        attached: Iterator[tuple[tuple[type[Record], str], Attached]] = (
            ((kind, fact.to if isinstance(fact, Reply) else fact.of), fact)
            for kind in ATTACHED
            for fact in sorted(each(kind), key=_by_time)
        )
        happened: Iterator[tuple[tuple[type[Record], str], Happening]] = (
            ((kind, event.account), event)
            for kind in ON_ACCOUNTS
            for event in each(kind)
        )
        events = _grouped(happened)
        shown = {account for _, account in events}.union(
            (profile.account for profile in each(Profile)),
            (access.account for access in each(Access)),
        )
        judged = _grouped(
            ((judgement.of, judgement.question), judgement)
            for judgement in each(Judgement)
        )
        return cls(
            records=records,
            at=at,
            accounts=accounts,
            unregistered=tuple(sorted(shown.difference(accounts))),
            events=events,
            said={each.id: each for each in said},
            attached=_grouped(attached),
            persons={
                login: person.id for person in each(Person) for login in person.logins
            },
            units={
                person.id: person.unit
                for person in each(Person)
                if person.unit is not None
            },
            appointments=_grouped((held.account, held) for held in each(Appointment)),
            grants=_grouped((grant.account, grant) for grant in each(Grant)),
            seen_later=frozenset(
                access.account
                for access in records.each(Access)
                if access.observed > at
            ),
            accesses=_grouped((access.account, access) for access in each(Access)),
            answers={key: Answer.among(group) for key, group in judged.items()},
            declared=_grouped(
                (mode.mode, Span(mode.since, mode.until or LATEST))
                for mode in each(Mode)
            ),
            dated=_grouped((event.name, event) for event in each(Event)),
            coverage=_grouped(
                ((fact, each.account, each.under), each.span)
                for each in records.coverage
                for fact in each.facts
            ),
        )

    def shows(self, records: Records, at: datetime) -> bool:
        """Tell whether it was built from that batch, up to that moment."""
        return self.records is records and self.at == at


def _by_time(fact: Record) -> tuple[datetime, str]:
    return fact.happened, fact.id


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Put together what has the same key, in the order in which it comes."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(group) for key, group in groups.items()}

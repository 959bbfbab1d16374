"""The look-ups that rules share, built once for a situation and all its views."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import TypeAlias, TypeVar, cast

from attrs import evolve, frozen

from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Approval, Judgement
from some_governance.records.facts import fact_name
from some_governance.records.handlings import Handling
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.spans import Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation.answers import Answer
from some_governance.situation.batches import Batches
from some_governance.situation.register import Register
from some_governance.situation.timelines import (
    Series,
    by_time,
    grouped,
    series,
    timelines,
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

ATTACHED: tuple[type[Attached], ...] = (
    Reply,
    Message,
    Removal,
    Step,
    ArchiveReceipt,
    Approval,
)
"""Kinds of facts that are about one other thing."""

UTTERANCES: tuple[type[Utterance], ...] = (Publication, Comment, Reply, Message)
"""Kinds of what is said; of the same id, the last one holds."""

MANY = frozenset({*ON_ACCOUNTS, *ATTACHED, Judgement})
"""Kinds of facts of which there may be very many."""


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
        batches: All that was told.

        at: The moment.

        register: What is said of accounts, people and plans.

        events: What happened on an account, by kind and account, in order of time.

        said: What somebody said, by its id; `None` where it turned out otherwise.

        attached: What is about one thing, by kind and its id, in order of time.

        answers: By what was judged and the question.

        coverage: Times that sources speak of, by name of the kind of fact, account,
            and publication.

        later: How many facts of each kind come after the moment, by its name.
    """

    batches: Batches
    at: datetime
    register: Register
    events: Mapping[tuple[type[Record], str], Series[Happening]]
    said: Mapping[str, Utterance | None]
    attached: Mapping[tuple[type[Record], str], Series[Attached]]
    answers: Mapping[tuple[str, str], Answer]
    coverage: Mapping[tuple[str, str | None, str | None], tuple[Span, ...]]
    later: Mapping[str, int]

    @classmethod
    def of(cls, batches: Batches, at: datetime) -> "Index":
        """Build it from what was known at a moment: nothing later is seen."""
        records = batches.records
        told = grouped((type(fact), fact) for fact in records.facts)
        by_kind = {
            kind: tuple(fact for fact in facts if is_known(fact, at))
            for kind, facts in told.items()
        }
        later = {
            fact_name(kind): len(facts) - len(by_kind[kind])
            for kind, facts in told.items()
        }

        def each(kind: type[R]) -> tuple[R, ...]:
            return cast(tuple[R, ...], by_kind.get(kind, ()))

        said = chain.from_iterable(each(kind) for kind in UTTERANCES)
        attached: Iterator[tuple[tuple[type[Record], str], Attached]] = (
            ((kind, about(fact)), fact)
            for kind in ATTACHED
            for fact in sorted(each(kind), key=by_time)
        )
        happened: Iterator[tuple[tuple[type[Record], str], Happening]] = (
            ((kind, event.account), event)
            for kind in ON_ACCOUNTS
            for event in each(kind)
        )
        judged = grouped(((each.of, each.question), each) for each in each(Judgement))
        return cls(
            batches=batches,
            at=at,
            register=Register(
                facts={
                    kind: series(sorted(facts, key=by_time))
                    for kind, facts in told.items()
                    if kind not in MANY
                },
                at=at,
            ),
            events=timelines(happened),
            said={each.id: each for each in said},
            attached=timelines(attached),
            answers={key: Answer.among(group) for key, group in judged.items()},
            coverage=grouped(vouched(records.coverage)),
            later={name: count for name, count in later.items() if count},
        )

    @cached_property
    def unregistered(self) -> tuple[str, ...]:
        """Ids of accounts that platforms show and no register has."""
        busy = {account for (_, account), events in self.events.items() if events}
        return tuple(
            sorted((self.register.shown | busy) - self.register.accounts.keys())
        )

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
    if isinstance(fact, Message):
        return fact.conversation
    return fact.to if isinstance(fact, Reply) else fact.of


def vouched(
    coverage: Iterable[Coverage],
) -> Iterator[tuple[tuple[str, str | None, str | None], Span]]:
    """Yield what sources can speak of, each with its key."""
    for each in coverage:
        for fact in each.facts:
            yield (fact, each.account, each.under), each.span

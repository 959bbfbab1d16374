"""All that was told so far, batch by batch, and what each of them changed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from attrs import field, frozen

from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.sights import latest
from some_governance.records.utterances import Comment, Message, Reply
from some_governance.situation.layered import changed
from some_governance.situation.timelines import (
    MOST,
    Series,
    by_time,
    grouped,
    regrouped,
)

Change: TypeAlias = tuple[Record | None, Record]
"""What was told of a thing so far, if anything was, and what holds now."""

Below: TypeAlias = Comment | Reply | Message | Removal
"""What stands under another thing, or in a conversation, or took something away."""


@frozen(kw_only=True)
class Told:
    """
    Facts by their identity, and by what they stand under.

    Attributes:
        facts: By kind and id.

        below: What stands right under a thing, or took it away, by its id.
    """

    facts: Mapping[type[Record], Mapping[str, Record]]
    below: Mapping[str, Series[Below]]

    @classmethod
    def by(cls, facts: Iterable[Record]) -> "Told":
        """Sort facts of a batch."""
        by_kind: dict[type[Record], dict[str, Record]] = {}
        below: list[Below] = []
        for fact in facts:
            by_kind.setdefault(type(fact), {})[fact.id] = fact
            if isinstance(fact, Below):
                below.append(fact)
        return cls(
            facts=by_kind,
            below=grouped((above(each), each) for each in sorted(below, key=by_time)),
        )

    def fact(self, kind: type[Record], id: str) -> Record | None:
        """Give what was told of a thing; `None` when nothing was."""
        return self.facts.get(kind, {}).get(id)

    def named(self, id: str) -> Iterator[Record]:
        """Yield the facts of all kinds that have an id."""
        for facts in self.facts.values():
            if (fact := facts.get(id)) is not None:
                yield fact

    def changes(self, facts: Iterable[Record]) -> Iterator[Change]:
        """
        Yield what other facts would change.

        Raises:
            RecordError: As `Records.join`.
        """
        for fact in facts:
            known = self.fact(type(fact), fact.id)
            holds = fact if known is None else latest([known, fact])
            if holds is not known:
                yield known, holds

    def changed(self, changes: Iterable[Change]) -> "Told":
        """Give it with what has changed."""
        changes = tuple(changes)
        by_kind: dict[type[Record], dict[str, Record]] = {}
        for _, fact in changes:
            by_kind.setdefault(type(fact), {})[fact.id] = fact
        return Told(
            facts={
                **self.facts,
                **{
                    kind: changed(self.facts.get(kind, {}), facts)
                    for kind, facts in by_kind.items()
                },
            },
            below=regrouped(
                self.below,
                ((above(old), old) for old, _ in changes if isinstance(old, Below)),
                ((above(new), new) for _, new in changes if isinstance(new, Below)),
            ),
        )


def above(fact: Below) -> str:
    """Give the id of what a fact stands under, or in, or took away."""
    match fact:
        case Comment():
            return fact.on
        case Reply():
            return fact.to
        case Message():
            return fact.conversation
        case _:
            return fact.of


@frozen(kw_only=True, eq=False)
class Batches:
    """
    Batches of facts, as they came. They are joined when somebody asks for all.

    Attributes:
        each: The batches, in parts, so that one more copies only the last part.
    """

    each: tuple[tuple[Records, ...], ...]
    _told: Told | None = field(default=None, repr=False)

    @cached_property
    def records(self) -> Records:
        """All of them as one."""
        first, *others = chain.from_iterable(self.each)
        return Records.join([first, *others]) if others else first

    @cached_property
    def told(self) -> Told:
        """All facts by their identity."""
        return Told.by(self.records.facts) if self._told is None else self._told

    def extended(self, batch: Records) -> tuple["Batches", tuple[Change, ...]]:
        """
        Add a batch, and say what it changes.

        Raises:
            RecordError: As `Records.join`.
        """
        changes = tuple(self.told.changes(batch.facts))
        told = self.told.changed(changes)
        *parts, last = self.each
        grown = ((*last, batch),) if len(last) < MOST else (last, (batch,))
        return Batches(each=(*parts, *grown), told=told), changes

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Batches):
            return NotImplemented
        return self is other or self.records == other.records

    def __hash__(self) -> int:
        return hash(self.records)


def as_batches(told: Records | Batches) -> Batches:
    """Take one batch as several; what is several stays as it is."""
    return told if isinstance(told, Batches) else Batches(each=((told,),))

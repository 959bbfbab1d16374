"""A batch of facts, with what it can speak of; batches join."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from typing import Self, TypeVar

from attrs import field, frozen

from some_governance.records.coverage import Coverage, Gap, Unrecognised
from some_governance.records.facts import FACTS, fact_name
from some_governance.records.fields import FieldClass
from some_governance.records.record import Record, field_classes
from some_governance.records.sights import latest

R = TypeVar("R", bound=Record)

_DIGESTED = frozenset({FieldClass.PUBLIC, FieldClass.OFFICIAL})
_BESIDE = frozenset({"source", "earlier"})


def _settled(facts: Iterable[Record]) -> tuple[Record, ...]:
    """Keep one record for each identity, sorted."""
    told: defaultdict[tuple[type[Record], str], list[Record]] = defaultdict(list)
    for fact in facts:
        told[type(fact), fact.id].append(fact)
    return tuple(sorted(map(latest, told.values()), key=_fact_order))


def _fact_order(fact: Record) -> tuple[str, str, datetime, str]:
    account = getattr(fact, "account", None) or ""
    return fact_name(type(fact)), account, fact.happened, fact.id


@frozen(kw_only=True)
class Records:
    """
    An immutable batch of facts and of what it can speak of.

    Equal batches hold the same, in the same order: facts are sorted by kind,
    account, moment and id.

    Attributes:
        facts: One record for each identity.

        coverage: What the batch can speak of.

        gaps: What was asked for and not given.

        unrecognised: What nobody understood.
    """

    facts: tuple[Record, ...] = field(default=(), converter=_settled)
    coverage: tuple[Coverage, ...] = ()
    gaps: tuple[Gap, ...] = ()
    unrecognised: tuple[Unrecognised, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        *facts: Record,
        coverage: Iterable[Coverage] = (),
        gaps: Iterable[Gap] = (),
        unrecognised: Iterable[Unrecognised] = (),
    ) -> Self:
        """
        Make a batch of facts in any order.

        Raises:
            RecordError: As `join`.
        """
        return cls(
            facts=facts,
            coverage=tuple(sorted(set(coverage), key=_coverage_order)),
            gaps=tuple(sorted(set(gaps), key=_gap_order)),
            unrecognised=tuple(sorted(set(unrecognised), key=_unrecognised_order)),
        )

    @classmethod
    def join(cls, many: "Iterable[Records]") -> Self:
        """
        Join batches; blind to their order, linear in their size.

        Of two records with the same identity, the one observed last holds; what
        was said keeps what only earlier ones told of it (`Sighted`).

        Raises:
            RecordError: Two were observed at the same instant and differ.
        """
        many = tuple(many)
        return cls.of(
            *(fact for batch in many for fact in batch.facts),
            coverage=(each for batch in many for each in batch.coverage),
            gaps=(each for batch in many for each in batch.gaps),
            unrecognised=(each for batch in many for each in batch.unrecognised),
        )

    def each(self, kind: type[R]) -> Iterator[R]:
        """Yield the facts of one kind, in order."""
        return (fact for fact in self.facts if type(fact) is kind)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of facts and coverage, in hex; citizens' words and names stay out."""
        digest = hashlib.sha256()
        names = {
            kind: sorted(
                name
                for name, whose in field_classes(kind).items()
                if whose in _DIGESTED and name not in _BESIDE
            )
            for kind in FACTS.values()
        }
        for fact in self.facts:
            row: list[str | None] = [fact_name(type(fact))]
            row += [_plain(getattr(fact, name)) for name in names[type(fact)]]
            digest.update(json.dumps(row).encode())
        for each in self.coverage:
            row = [each.source, *each.facts, each.account, each.under]
            row += [_plain(each.span.since), _plain(each.span.until)]
            digest.update(json.dumps(row).encode())
        return digest.hexdigest()


def _coverage_order(each: Coverage) -> tuple[object, ...]:
    return each.source, each.facts, each.account or "", each.under or "", each.span


def _gap_order(gap: Gap) -> tuple[str, ...]:
    return gap.source, gap.account or "", gap.why, *gap.facts


def _unrecognised_order(each: Unrecognised) -> tuple[str, ...]:
    return each.source, each.path, each.why, each.raw


def _plain(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, datetime) else repr(value)

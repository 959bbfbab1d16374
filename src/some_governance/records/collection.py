"""A batch of facts, with what it can speak of; batches join."""

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby, islice
from operator import attrgetter, eq
from typing import Self, TypeAlias, TypeVar, cast

from attrs import field, frozen

from some_governance.records.coverage import Coverage, Gap, Unrecognised
from some_governance.records.decisions import Judgement
from some_governance.records.digests import digested
from some_governance.records.facts import fact_name
from some_governance.records.packing import Columns, packed, unpacked
from some_governance.records.record import Record
from some_governance.records.shares import shared
from some_governance.records.sights import latest
from some_governance.records.words import SPOKEN, spoken

R = TypeVar("R", bound=Record)


def _settled(facts: Iterable[Record]) -> tuple[Record, ...]:
    """Keep one record for each identity, sorted."""
    kinds: defaultdict[type[Record], list[Record]] = defaultdict(list)
    for fact in facts:
        kinds[type(fact)].append(fact)
    settled: list[Record] = []
    for kind in sorted(kinds, key=fact_name):
        # One key after the other, the last first: no fact needs a key of its own.
        some = sorted(kinds.pop(kind), key=_ID)
        if any(map(eq, map(_ID, some), map(_ID, islice(some, 1, None)))):
            some = [latest(tuple(same)) for _, same in groupby(some, _ID)]
        some.sort(key=_HAPPENED)
        some.sort(key=_account)
        settled += some
    return tuple(settled)


_FIELDS = ("facts", "coverage", "gaps", "unrecognised")
_State: TypeAlias = tuple[
    tuple[tuple[type[Record], Columns], ...],
    tuple[Coverage, ...],
    tuple[Gap, ...],
    tuple[Unrecognised, ...],
]
_ID = attrgetter("id")
_HAPPENED = attrgetter("happened")
_JUDGED = attrgetter("question", "answer", "ground", "by")


def _account(fact: Record) -> str:
    return getattr(fact, "account", None) or ""


def _name(fact: Record) -> str:
    return fact_name(type(fact))


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

    def by_account(self) -> dict[str | None, Self]:
        """
        Give what concerns one account only, by its id, and under `None` all the rest.

        With the rest, an account's share is all that its answers rest on; so accounts
        can be asked about apart (`ReportPart`). No fact is in two shares: joined, they
        are this batch again.
        """
        shares = shared(self.facts)
        covered = defaultdict[str | None, list[Coverage]](list)
        for each in self.coverage:
            covered[each.account].append(each)
        return {
            account: type(self)(
                facts=shares.get(account, ()),
                coverage=tuple(covered.get(account, ())),
                gaps=self.gaps if account is None else (),
                unrecognised=self.unrecognised if account is None else (),
            )
            for account in dict.fromkeys((*shares, *covered))
        }

    def __getstate__(self) -> _State:
        return packed(self.facts), self.coverage, self.gaps, self.unrecognised

    def __setstate__(self, state: _State) -> None:
        kinds, *others = state
        # They are settled: a constructor would sort them again.
        for name, value in zip(_FIELDS, (tuple(unpacked(kinds)), *others), strict=True):
            object.__setattr__(self, name, value)

    def each(self, kind: type[R]) -> Iterator[R]:
        """Yield the facts of one kind, in order."""
        name = fact_name(kind)
        first = bisect_left(self.facts, name, key=_name)
        last = bisect_right(self.facts, name, lo=first, key=_name)
        return iter(cast(tuple[R, ...], self.facts[first:last]))

    @cached_property
    def words(self) -> frozenset[tuple[type[Record], str]]:
        """The words of guidelines that facts say, judgements apart, by their kind."""
        return frozenset(
            (kind, word) for kind in SPOKEN for word in spoken(self.each(kind), kind)
        )

    @cached_property
    def answers(self) -> frozenset[tuple[str, str, str | None]]:
        """What judgements say, without of what: question, answer, and ground."""
        return frozenset(each[:-1] for each in self._judged)

    @cached_property
    def judges(self) -> frozenset[str]:
        """Whose hands judged."""
        return frozenset(each[-1] for each in self._judged)

    @cached_property
    def _judged(self) -> frozenset[tuple[str, str, str | None, str]]:
        # There may be millions, of a few kinds: each is looked at once.
        return frozenset(map(_JUDGED, self.each(Judgement)))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of facts and coverage, in hex; citizens' words and names stay out."""
        digest = hashlib.sha256()
        for part in digested(self.facts):
            digest.update(part)
        for each in self.coverage:
            row = [each.source, *each.facts, each.account, each.under]
            row += [each.span.since.isoformat(), each.span.until.isoformat()]
            digest.update(json.dumps(row).encode())
        return digest.hexdigest()


def _coverage_order(each: Coverage) -> tuple[object, ...]:
    return each.source, each.facts, each.account or "", each.under or "", each.span


def _gap_order(gap: Gap) -> tuple[str, ...]:
    return gap.source, gap.account or "", gap.why, *gap.facts


def _unrecognised_order(each: Unrecognised) -> tuple[str, ...]:
    return each.source, each.path, each.why, each.raw

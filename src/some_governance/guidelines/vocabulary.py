"""Words in facts that the guidelines don't know: for the most part, slips."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any

from attrs import evolve, frozen

from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.known import Known
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.decisions import (
    Approval,
    Delegation,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.facts import fact_name
from some_governance.records.people import Appointment
from some_governance.records.plans import AgendaItem, Plan
from some_governance.records.record import Record
from some_governance.records.removals import Step
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Publication

_ABSENCE_COUNTS = (
    AgendaItem,
    Appointment,
    Approval,
    Delegation,
    Event,
    Mode,
    Plan,
    Sanction,
    Step,
)
"""Kinds of facts that nobody can name all of, where one of them is not understood."""


@frozen(kw_only=True)
class UnknownWord:
    """
    A word that facts use and the guidelines don't know: no rule hears it.

    Attributes:
        fact: Name of the kind of fact.

        field: In which of its fields it stands.

        word: The word.

        count: How many facts say it.

        source: Where the first of them was read.

        instead: What may be meant.
    """

    fact: str
    field: str
    word: str
    count: int
    source: str
    instead: str


def unknown_words(guidelines: Guidelines, records: Records) -> Iterator[UnknownWord]:
    """Yield each word in the facts that the guidelines don't know, in order."""
    known = Known.by(guidelines)
    kinds = [kind for kind, word in records.words if word not in known.words]
    if not known.understands(records.answers):
        kinds.append(Judgement)
    yield from counted(
        (
            (fact, field, word, partial(nearest, word, right))
            for kind in dict.fromkeys(kinds)
            for fact in records.each(kind)
            for field, word, right in known.slips(fact)
        )
    )


def counted(
    slips: Iterable[tuple[Record, str, str, Callable[[], str]]],
) -> Iterator[UnknownWord]:
    """Count slips: each with its fact, its field, its word, and what is meant."""
    counts = Counter[tuple[str, str, str]]()
    first: dict[tuple[str, str, str], tuple[str, str]] = {}
    for fact, field, word, instead in slips:
        place = fact_name(type(fact)), field, word
        counts[place] += 1
        if place not in first:
            first[place] = fact.source, instead()
    for (name, field, word), count in sorted(counts.items()):
        source, right = first[name, field, word]
        yield UnknownWord(
            fact=name,
            field=field,
            word=word,
            count=count,
            source=source,
            instead=right,
        )


def spoken_words(records: Records) -> frozenset[str]:
    """Give the words that facts use, whether the guidelines know them or not."""
    return frozenset(word for _, word in records.words)


def understood(guidelines: Guidelines, records: Records) -> Records:
    """
    Give the records without what they say in unknown words.

    A slip never settles anything: an account has no tier then, a publication no
    kind, a question no answer; and of other facts of that kind nobody can name all.
    """
    known = Known.by(guidelines)
    kept: list[Record] = []
    doubted: set[tuple[str, str | None]] = set()
    for fact in records.facts:
        slips: dict[str, Any] = {field: None for field, _, _ in known.slips(fact)}
        if not slips:
            kept.append(fact)
        elif isinstance(fact, Account | Publication):
            kept.append(evolve(fact, **slips))
        elif isinstance(fact, _ABSENCE_COUNTS):
            doubted.add((fact_name(type(fact)), getattr(fact, "account", None)))
    coverage = [left for each in records.coverage for left in _left(each, doubted)]
    return evolve(records, facts=tuple(kept), coverage=tuple(coverage))


def _left(
    coverage: Coverage, doubted: Collection[tuple[str, str | None]]
) -> Iterator[Coverage]:
    """Yield what a coverage can still speak of."""
    facts = tuple(
        fact
        for fact in coverage.facts
        if not any(
            fact == name and (account is None or coverage.account in (None, account))
            for name, account in doubted
        )
    )
    if facts:
        yield evolve(coverage, facts=facts)

"""Words in facts that the guidelines don't know: for the most part, slips."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from some_governance.guidelines.guidelines import EXCEPTION, Guidelines
from some_governance.nearest import nearest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Event, Judgement, Mode
from some_governance.records.facts import fact_name
from some_governance.records.people import Appointment
from some_governance.records.record import Record
from some_governance.records.utterances import Publication
from some_governance.rules.asking import NO, YES

_SPOKEN: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Account: ("tier",),
        Appointment: ("role",),
        Event: ("name",),
        Judgement: ("question", "answer", "ground"),
        Mode: ("mode",),
        Publication: ("kind",),
    }
)
"""The fields that hold words of the guidelines, by kind of fact."""

_ALWAYS = frozenset({EXCEPTION, YES, NO})


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
    known = _known(guidelines)
    counts = Counter[tuple[str, str, str]]()
    sources: dict[tuple[str, str, str], str] = {}
    for fact in records.facts:
        for field, word in _unknown(fact, known):
            place = fact_name(type(fact)), field, word
            counts[place] += 1
            sources.setdefault(place, fact.source)
    for (name, field, word), count in sorted(counts.items()):
        yield UnknownWord(
            fact=name,
            field=field,
            word=word,
            count=count,
            source=sources[name, field, word],
            instead=nearest(word, known),
        )


def understood(guidelines: Guidelines, records: Records) -> Records:
    """
    Give the records without what they say in unknown words.

    A slip never settles anything: an account has no tier then, a publication no
    kind, a question no answer; and of appointments, modes and events nobody can
    name all.
    """
    known = _known(guidelines)
    kept: list[Record] = []
    doubted: set[tuple[str, str | None]] = set()
    for fact in records.facts:
        slips = dict(_unknown(fact, known))
        if not slips:
            kept.append(fact)
        elif isinstance(fact, Account):
            kept.append(evolve(fact, tier=None))
        elif isinstance(fact, Publication):
            kept.append(evolve(fact, kind=None))
        elif isinstance(fact, Appointment):
            doubted.add(("appointment", fact.account))
        elif isinstance(fact, Mode | Event):
            doubted.add((fact_name(type(fact)), None))
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


def _known(guidelines: Guidelines) -> frozenset[str]:
    return _ALWAYS.union(guidelines.words, guidelines.modes).union(
        *(clause.defines for clause in guidelines.clauses),
        *((mode.event,) for mode in guidelines.modes.values() if mode.event),
    )


def _unknown(fact: Record, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of a fact that hold an unknown word, and the word."""
    for field in _SPOKEN.get(type(fact), ()):
        word = getattr(fact, field)
        if word is not None and word not in known:
            yield field, word

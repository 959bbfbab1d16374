"""Words in facts that the guidelines don't know: for the most part, slips."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.questions import EXCEPTION, Question
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

_SPOKEN: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Account: ("tier", "lifecycle"),
        AgendaItem: ("body",),
        Appointment: ("role",),
        Approval: ("body",),
        Delegation: ("body",),
        Event: ("name",),
        Mode: ("mode",),
        Plan: ("owner",),
        Publication: ("kind",),
        Sanction: ("sanction",),
        Step: ("step",),
    }
)
"""The fields that hold words of the guidelines, by kind of fact."""

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

_EXCEPTION = Question(asks="")


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
    known = _Known.by(guidelines)
    counts = Counter[tuple[str, str, str]]()
    sources: dict[tuple[str, str, str], str] = {}
    meant: dict[tuple[str, str, str], str] = {}
    for fact in records.facts:
        if known.understands(fact):
            continue
        for field, word, right in known.slips(fact):
            place = fact_name(type(fact)), field, word
            counts[place] += 1
            sources.setdefault(place, fact.source)
            meant.setdefault(place, nearest(word, right))
    for (name, field, word), count in sorted(counts.items()):
        yield UnknownWord(
            fact=name,
            field=field,
            word=word,
            count=count,
            source=sources[name, field, word],
            instead=meant[name, field, word],
        )


def spoken_words(records: Records) -> frozenset[str]:
    """Give the words that facts use, whether the guidelines know them or not."""
    return frozenset(
        word
        for fact in records.facts
        for field in _SPOKEN.get(type(fact), ())
        if (word := getattr(fact, field)) is not None
    )


def understood(guidelines: Guidelines, records: Records) -> Records:
    """
    Give the records without what they say in unknown words.

    A slip never settles anything: an account has no tier then, a publication no
    kind, a question no answer; and of other facts of that kind nobody can name all.
    """
    known = _Known.by(guidelines)
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


@frozen(kw_only=True)
class _Known:
    """
    What the guidelines know.

    Attributes:
        words: Words of all kinds.

        questions: What humans are asked.

        answers: Each question with each answer that is possible.
    """

    words: frozenset[str]
    questions: Mapping[str, Question]
    answers: frozenset[tuple[str, str]]

    @classmethod
    def by(cls, guidelines: Guidelines) -> "_Known":
        questions = {EXCEPTION: _EXCEPTION, **guidelines.questions}
        return cls(
            words=frozenset({*guidelines.words, *guidelines.modes}).union(
                *(clause.defines for clause in guidelines.clauses),
                *((each.event,) for each in guidelines.modes.values() if each.event),
            ),
            questions=questions,
            answers=frozenset(
                (name, answer)
                for name, question in questions.items()
                for answer in question.answers
            ),
        )

    def understands(self, fact: Record) -> bool:
        """Tell at a glance, of the facts that are very many, that nothing slips."""
        if type(fact) is Judgement:
            return fact.ground is None and (fact.question, fact.answer) in self.answers
        return type(fact) not in _SPOKEN

    def slips(self, fact: Record) -> Iterator[tuple[str, str, Collection[str]]]:
        """Yield the fields of a fact with an unknown word, the word, and the known."""
        if isinstance(fact, Judgement):
            yield from self._judged(fact)
        for field in _SPOKEN.get(type(fact), ()):
            word = getattr(fact, field)
            if word is not None and word not in self.words:
                yield field, word, self.words

    def _judged(self, fact: Judgement) -> Iterator[tuple[str, str, Collection[str]]]:
        question = self.questions.get(fact.question)
        if question is None:
            yield "question", fact.question, self.questions.keys()
        elif fact.answer not in question.answers:
            yield "answer", fact.answer, question.answers
        if fact.ground is not None and fact.ground not in self.words:
            yield "ground", fact.ground, self.words

"""The words that guidelines know."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.questions import EXCEPTION, Question
from some_governance.records.decisions import Event, Judgement, Mode
from some_governance.records.record import Record
from some_governance.records.removals import Step
from some_governance.records.sanctions import Sanction
from some_governance.records.words import SPOKEN
from some_governance.rules.deletion.duty import RemovalDuty
from some_governance.rules.deletion.steps import RemovalSteps
from some_governance.rules.dialogue.replies import ReplyDuty
from some_governance.rules.sanctions.ladder import SanctionLadder
from some_governance.rules.sanctions.terms import SanctionTerms

_EXCEPTION = Question(asks="")


@frozen(kw_only=True)
class Known:
    """
    What the guidelines know.

    Attributes:
        words: Words of all kinds.

        guidelines: Themselves.

        questions: What humans are asked.

        answers: Each question with each answer that is possible.
    """

    words: frozenset[str]
    guidelines: Guidelines
    questions: Mapping[str, Question]
    answers: frozenset[tuple[str, str]]

    @classmethod
    def by(cls, guidelines: Guidelines) -> "Known":
        """Gather what some guidelines know."""
        questions = {EXCEPTION: _EXCEPTION, **guidelines.questions}
        return cls(
            words=frozenset({*guidelines.words, *guidelines.modes}).union(
                *(clause.defines for clause in guidelines.clauses),
                _events(guidelines),
            ),
            guidelines=guidelines,
            questions=questions,
            answers=frozenset(
                (name, answer)
                for name, question in questions.items()
                for answer in question.answers
            ),
        )

    def understands(self, judged: Iterable[tuple[str, str, str | None]]) -> bool:
        """Tell of answers, each with its question and its ground, that none slips."""
        return all(
            (question, answer) in self.answers
            and (ground is None or ground in self.words)
            for question, answer, ground in judged
        )

    def slips(self, fact: Record) -> Iterator[tuple[str, str, Collection[str]]]:
        """Yield the fields of a fact with an unknown word, the word, and the known."""
        if isinstance(fact, Judgement):
            yield from self._judged(fact)
        for field in SPOKEN.get(type(fact), ()):
            word = getattr(fact, field)
            if word is not None and word not in self.words:
                yield field, word, self._meant(fact) or self.words

    def _meant(self, fact: Record) -> Collection[str]:
        """Give the words that such a fact uses, where it uses no others."""
        match fact:
            case Step():
                return set(_steps(self.guidelines))
            case Mode():
                return self.guidelines.modes.keys()
            case Event():
                return set(_events(self.guidelines))
            case Sanction():
                return set(_sanctions(self.guidelines))
            case _:
                return ()

    def _judged(self, fact: Judgement) -> Iterator[tuple[str, str, Collection[str]]]:
        question = self.questions.get(fact.question)
        if question is None:
            yield "question", fact.question, self.questions.keys()
        elif fact.answer not in question.answers:
            yield "answer", fact.answer, question.answers
        if fact.ground is not None and fact.ground not in self.words:
            yield "ground", fact.ground, self.words


def _steps(guidelines: Guidelines) -> Iterator[str]:
    """Yield the steps that rules ask for."""
    for clause in guidelines.clauses:
        match clause.rule:
            case RemovalDuty(before=steps) | ReplyDuty(removed_with=steps):
                yield from steps
            case RemovalSteps(before=first, after=then, never=never):
                yield from (*first, *then, *never)


def _sanctions(guidelines: Guidelines) -> Iterator[str]:
    """Yield the sanctions that rules speak of."""
    for clause in guidelines.clauses:
        if isinstance(clause.rule, SanctionLadder | SanctionTerms):
            yield from clause.rule.words


def _events(guidelines: Guidelines) -> Iterator[str]:
    """Yield the events that modes are counted from."""
    return (each.event for each in guidelines.modes.values() if each.event)

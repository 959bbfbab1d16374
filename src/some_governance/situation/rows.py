"""What happened on an account, row by row, beside what humans answered about it."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Generic, TypeVar

from attrs import field, frozen

from some_governance.records.decisions import Judgement
from some_governance.records.record import Record
from some_governance.situation.answers import Given, answer_of

R = TypeVar("R", bound=Record)

DISPUTED = ""
"""Stands where humans contradict each other; no answer is empty."""

_ID = attrgetter("id")


@frozen(eq=False)
class Rows(Generic[R]):
    """
    Facts of one kind, in order of time, for all clauses that look at them.

    Attributes:
        facts: The facts.

        judged: What humans answered, by the question and then what was judged.
    """

    facts: tuple[R, ...]
    judged: Mapping[str, Mapping[str, Given]] = field(repr=False)
    _columns: dict[str, Sequence[str | None]] = field(
        factory=dict, init=False, repr=False
    )

    def answers(self, question: str) -> Sequence[str | None]:
        """
        Give what was answered to a question about each, looked up once.

        `None` where nobody was asked, or nobody answered.
        """
        if question not in self._columns:
            self._columns[question] = self._looked_up(question)
        return self._columns[question]

    def _looked_up(self, question: str) -> Sequence[str | None]:
        given = self.judged.get(question)
        if not given:
            return (None,) * len(self.facts)
        return [
            # Nearly always there is one judgement, or none.
            one.answer if type(one) is Judgement else _agreed(one)
            for one in map(given.get, map(_ID, self.facts))
        ]


def _agreed(given: Given | None) -> str | None:
    """Give what several answers, or none, come to."""
    answer = answer_of(given)
    return DISPUTED if answer.disputed else answer.given

"""What happened on an account, row by row, beside what humans answered about it."""

from collections.abc import Mapping
from functools import cached_property
from itertools import repeat
from operator import attrgetter
from typing import Generic, TypeVar

from attrs import field, frozen

from some_governance.records.record import Record
from some_governance.situation.answers import NOBODY, Given

R = TypeVar("R", bound=Record)

_ID = attrgetter("id")
_VOICE = attrgetter("as_account")
_ANSWER = attrgetter("answer")


@frozen(eq=False)
class Rows(Generic[R]):
    """
    Facts of one kind, in order of time, for all clauses that look at them.

    What is known of each stands in columns: whoever asks first looks it up, and the
    others go along it.

    Attributes:
        facts: The facts.

        judged: What humans answered, by the question and then what was judged.
    """

    facts: tuple[R, ...]
    judged: Mapping[str, Mapping[str, Given]] = field(repr=False)
    _columns: dict[str, tuple[str | None, ...] | None] = field(
        factory=dict, init=False, repr=False
    )

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each."""
        return tuple(map(_ID, self.facts))

    @cached_property
    def voices(self) -> frozenset[bool | None]:
        """In what voices they were said (`as_account`)."""
        return frozenset(map(_VOICE, self.facts))

    def answers(self, question: str) -> tuple[str | None, ...] | None:
        """
        Give what was answered to a question about each, looked up once.

        Returns:
            Of each the answer, `DISPUTED` where humans contradict each other, or
            `None` where there is none. No column where there is none of any, as to
            most questions, nor where there are no facts.
        """
        if question not in self._columns:
            self._columns[question] = self._looked_up(question)
        return self._columns[question]

    def _looked_up(self, question: str) -> tuple[str | None, ...] | None:
        given = self.judged.get(question)
        if given is None:
            return None
        column = tuple(map(_ANSWER, map(given.get, self.ids, repeat(NOBODY))))
        return None if column.count(None) == len(column) else column

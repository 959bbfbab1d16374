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
    _columns: dict[str, tuple[str | None, ...]] = field(
        factory=dict, init=False, repr=False
    )

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each."""
        return tuple(map(_ID, self.facts))

    @cached_property
    def voices(self) -> tuple[bool | None, ...]:
        """Of each whether it was said in the account's voice (`as_account`)."""
        return tuple(map(_VOICE, self.facts))

    @cached_property
    def unanswered(self) -> tuple[None, ...]:
        """What was answered to a question that nobody answered about any of them."""
        return (None,) * len(self.facts)

    def answers(self, question: str) -> tuple[str | None, ...]:
        """
        Give what was answered to a question about each, looked up once.

        `None` where nobody was asked, or nobody answered, and `DISPUTED` where humans
        contradict each other.
        """
        if question not in self._columns:
            self._columns[question] = self._looked_up(question)
        return self._columns[question]

    def _looked_up(self, question: str) -> tuple[str | None, ...]:
        given = self.judged.get(question)
        if given is None:
            return self.unanswered
        column = tuple(map(_ANSWER, map(given.get, self.ids, repeat(NOBODY))))
        # Nobody's answers are shared: most questions are never asked of some facts.
        return self.unanswered if column == self.unanswered else column

"""What a human answered, as guidelines choose by it."""

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import Generic, TypeVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import Outcome
from some_governance.rules.asking import ask_all
from some_governance.situation.answers import DISPUTED
from some_governance.situation.index import Utterance
from some_governance.situation.rows import Rows
from some_governance.situation.situation import Situation

T = TypeVar("T")
U = TypeVar("U", bound=Utterance)


@frozen(eq=False)
class Unsettled(Generic[U]):
    """
    Things that somebody has to look at.

    Attributes:
        rows: All things.

        question: What was asked about each.

        left: Of each whether it is one of them; `None` where all of them are, and
            nothing where none is.
    """

    rows: Rows[U]
    question: str
    left: Sequence[bool] | None

    @cached_property
    def facts(self) -> tuple[U, ...]:
        """The things, in order of time."""
        return self._those(self.rows.facts)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each."""
        return self._those(self.rows.ids)

    @property
    def unanswered(self) -> list[bool]:
        """Of each whether nobody has answered."""
        answers = self.rows.answers(self.question)
        if answers is None:
            return [True] * len(self.facts)
        return [answer is None for answer in self._those(answers)]

    def _those(self, column: tuple[T, ...]) -> tuple[T, ...]:
        return column if self.left is None else tuple(compress(column, self.left))


@frozen(kw_only=True)
class Answered:
    """
    A question, and those of its answers that choose a thing.

    Attributes:
        question: What a human is asked, a word of the guidelines.

        answers: At least one; `yes`, `no`, or words of the guidelines.
    """

    question: str
    answers: tuple[str, ...] = field(validator=min_len(1))

    def chooses(self, situation: Situation, of: str) -> bool | None:
        """
        Tell whether a thing was answered so.

        Returns:
            `None` when nobody has said, or when some said so and some didn't.
        """
        return situation.answer(of, self.question).lies_in(self.answers)

    def may_choose(self, said: Rows[U]) -> Unsettled[U]:
        """Leave out, of very many things, those that it doesn't choose for certain."""
        may = {DISPUTED, *self.answers}
        given = filter(None, said.answers(self.question) or ())
        return unsettled(said, self.question, {*given} - may)


def unsettled(
    said: Rows[U],
    question: str,
    words: Container[str],
    *,
    voice: bool | None = None,
    but: Callable[[str], object] | None = None,
) -> Unsettled[U]:
    """
    Leave out, of very many things, those that an answer settles at a glance.

    Args:
        said: The things.

        question: What was asked about each.

        words: The answers that settle it, where nobody contradicts.

        voice: Only in this voice (`as_account`); `None` for whichever.

        but: Tells of an id whether no answer settles it.
    """
    answers = said.answers(question)
    open_ = {answer: answer not in words for answer in {*(answers or ())}}
    if answers is None or all(open_.values()):
        return Unsettled(said, question, None)
    left = [*map(open_.__getitem__, answers)]
    if not _speak_as(said, voice):
        left = [
            each or fact.as_account is not voice
            for each, fact in zip(left, said.facts, strict=True)
        ]
    if but is not None:
        left = [each or bool(but(id)) for each, id in zip(left, said.ids, strict=True)]
    return Unsettled(said, question, left if True in left else ())


def looked_at(
    unsettled: Unsettled[U],
    account: str,
    closer: Callable[[U], Outcome | None],
    *,
    voice: bool | None = None,
    but: Callable[[str], object] | None = None,
) -> Iterator[Outcome]:
    """
    Yield what comes out for things that no answer settles, in order.

    Those in a row of which nobody has answered are asked about at once.

    Args:
        unsettled: The things.

        account: Id of the account.

        closer: Looks at all else, one by one.

        voice: Only what is said in this voice waits for an answer and nothing else;
            `None` for whichever.

        but: Tells of an id whether it may not wait for it, or for more.
    """
    facts, ids = unsettled.facts, unsettled.ids
    waits = unsettled.unanswered
    if not _speak_as(unsettled.rows, voice):
        waits = [
            each and fact.as_account is voice
            for each, fact in zip(waits, facts, strict=True)
        ]
    if but is not None:
        waits = [each and not but(id) for each, id in zip(waits, ids, strict=True)]
    for since, until in _runs(waits):
        if waits[since]:
            yield ask_all(unsettled.question, ids[since:until], account)
        else:
            yield from filter(None, map(closer, facts[since:until]))


def _speak_as(said: Rows[U], voice: bool | None) -> bool:
    """Tell whether all is said in a voice, or whichever will do."""
    return voice is None or said.voices <= {voice}


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where runs of what is alike begin, and where they end."""
    since = 0
    while since < len(flags):
        try:
            until = flags.index(not flags[since], since)
        except ValueError:
            until = len(flags)
        yield since, until
        since = until

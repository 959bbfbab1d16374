"""What a human answered, as guidelines choose by it."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import compress, groupby
from typing import Generic, Self, TypeVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.outcomes import Outcome
from some_governance.rules.asking import ask_all
from some_governance.situation.index import Utterance
from some_governance.situation.rows import DISPUTED, Rows
from some_governance.situation.situation import Situation

U = TypeVar("U", bound=Utterance)


@frozen
class Unsettled(Generic[U]):
    """
    Things that somebody has to look at.

    Attributes:
        facts: The things, in order of time.

        answers: What was answered about each.
    """

    facts: Sequence[U]
    answers: Sequence[str | None]

    @classmethod
    def among(cls, said: Rows[U], question: str, left: Sequence[bool]) -> Self:
        """Keep those that are left."""
        answers = compress(said.answers(question), left)
        return cls([*compress(said.facts, left)], [*answers])


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
        may = {None, DISPUTED, *self.answers}
        left = [answer in may for answer in said.answers(self.question)]
        return Unsettled.among(said, self.question, left)


def unsettled(
    said: Rows[U],
    question: str,
    words: Container[str | None],
    *,
    voice: bool | None = None,
    but: Container[str] = (),
) -> Unsettled[U]:
    """
    Leave out, of very many things, those that an answer settles at a glance.

    Args:
        said: The things.

        question: What was asked about each.

        words: The answers that settle it, where nobody contradicts.

        voice: Only in this voice (`as_account`); `None` for whichever.

        but: Ids of what no answer settles.
    """
    left = [
        answer not in words
        or (voice is not None and each.as_account is not voice)
        or each.id in but
        for each, answer in zip(said.facts, said.answers(question), strict=True)
    ]
    return Unsettled.among(said, question, left)


def looked_at(
    unsettled: Unsettled[U],
    question: str,
    account: str,
    closer: Callable[[U], Outcome | None],
    *,
    voice: bool | None = None,
    but: Container[str] = (),
) -> Iterator[Outcome]:
    """
    Yield what comes out for things that no answer settles, in order.

    Those in a row of which nobody has answered are asked about at once.

    Args:
        unsettled: The things.

        question: What was asked about each.

        account: Id of the account.

        closer: Looks at all else, one by one.

        voice: Only what is said in this voice waits for an answer and nothing else;
            `None` for whichever.

        but: Ids of what may not wait for it, or for more.
    """

    def waits(one: tuple[U, str | None]) -> bool:
        said, answer = one
        in_voice = voice is None or said.as_account is voice
        return answer is None and in_voice and said.id not in but

    each = zip(unsettled.facts, unsettled.answers, strict=True)
    for waiting, some in groupby(each, waits):
        if waiting:
            yield ask_all(question, [said.id for said, _ in some], account)
        else:
            yield from filter(None, (closer(said) for said, _ in some))

"""What a human answered, as guidelines choose by it."""

from collections.abc import Container, Iterable, Mapping
from typing import TypeVar

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.situation.answers import Given
from some_governance.situation.index import Utterance
from some_governance.situation.situation import Situation

U = TypeVar("U", bound=Utterance)


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

    def may_choose(self, situation: Situation, said: Iterable[U]) -> list[U]:
        """Leave out, of very many things, those that it doesn't choose for certain."""
        given = situation.answers(self.question)
        return [
            each
            for each in said
            if (one := given.get(each.id)) is None
            or one.answer is None
            or one.answer in self.answers
        ]


def unsettled(
    said: Iterable[U],
    given: Mapping[str, Given],
    words: Container[str | None],
    *,
    voice: bool | None = None,
    but: Container[str] = (),
) -> list[U]:
    """
    Leave out, of very many things, those that an answer settles at a glance.

    Args:
        said: The things.

        given: What was answered about each.

        words: The answers that settle it, where nobody contradicts.

        voice: Only in this voice (`as_account`); `None` for whichever.

        but: Ids of what no answer settles.
    """
    return [
        each
        for each in said
        if (voice is not None and each.as_account is not voice)
        or (one := given.get(each.id)) is None
        or one.answer not in words
        or each.id in but
    ]

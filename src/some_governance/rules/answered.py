"""What a human answered, as guidelines choose by it."""

from attrs import field, frozen
from attrs.validators import min_len

from some_governance.situation.situation import Situation


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

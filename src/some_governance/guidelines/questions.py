"""What humans are asked, and what they may answer."""

from attrs import field, frozen

from some_governance.rules.asking import NO, YES

EXCEPTION = "exception"
"""Asks a human whether a reason excuses a breach of an as-a-rule clause."""


@frozen(kw_only=True)
class Question:
    """
    A question that rules ask humans.

    Attributes:
        asks: The sentence that a human is shown.

        answers: What may be answered: `yes`, `no`, words of the guidelines. Another
            answer is not heard.

    Raises:
        ValueError: There are fewer than two answers, or one stands there twice.
    """

    asks: str
    answers: tuple[str, ...] = field(default=(YES, NO))

    def __attrs_post_init__(self) -> None:
        if len(self.answers) < 2:
            raise ValueError("'answers' leaves no choice: name two or more")
        if len(set(self.answers)) < len(self.answers):
            raise ValueError("'answers' has one of them twice: keep one")

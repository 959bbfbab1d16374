"""A question leaves a choice."""

import pytest

from some_governance.guidelines.questions import Question


def test_a_question_is_answered_with_yes_or_no() -> None:
    """Where nothing else is said, a human says yes or no."""
    assert ("yes", "no") == Question(asks="Hører dette hjemme her?").answers


@pytest.mark.parametrize(
    "answers", [("news", "event"), ("no", "news"), ("yes", "no", "news")]
)
def test_a_question_may_have_answers_of_its_own(answers: tuple[str, ...]) -> None:
    """Two are enough, and they stay in the order in which they are written."""
    assert answers == Question(asks="Hva er dette?", answers=answers).answers


@pytest.mark.parametrize("answers", [(), ("yes",)])
def test_one_answer_is_no_choice(answers: tuple[str, ...]) -> None:
    """Who may only say one thing isn't asked."""
    with pytest.raises(ValueError, match="'answers' leaves no choice: name two or m"):
        Question(asks="Hva er dette?", answers=answers)


@pytest.mark.parametrize(
    "answers", [("yes", "yes"), ("news", "event", "news"), ("a", "b", "c", "a", "b")]
)
def test_no_answer_stands_there_twice(answers: tuple[str, ...]) -> None:
    """The second of them is a slip of the pen."""
    with pytest.raises(ValueError, match="'answers' has one of them twice: keep one"):
        Question(asks="Hva er dette?", answers=answers)

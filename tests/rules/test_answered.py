"""What a human answered, as guidelines choose by it."""

import pytest
from builders import judgement, situation

from some_governance.rules.answered import Answered

NEWS = Answered(question="kind", answers=("news", "event"))


@pytest.mark.parametrize(
    ("answers", "chosen"),
    [
        ([], None),
        (["news"], True),
        (["event"], True),
        (["news", "event"], True),
        (["greeting"], False),
        (["news", "greeting"], None),
    ],
)
def test_it_chooses_what_was_answered_so(
    answers: list[str], chosen: bool | None
) -> None:
    """Two that disagree on what it is may agree that it is one of them."""
    judged = [judgement("p", "kind", answer) for answer in answers]

    assert chosen is NEWS.chooses(situation(*judged), "p")


def test_another_question_is_not_this_one() -> None:
    """That it is praise doesn't tell of what kind it is."""
    judged = judgement("p", "sentiment", "news"), judgement("q", "kind", "news")

    assert NEWS.chooses(situation(*judged), "p") is None


def test_without_an_answer_it_chooses_nothing_and_is_refused() -> None:
    """It names at least one answer."""
    with pytest.raises(ValueError, match="answers"):
        Answered(question="kind", answers=())

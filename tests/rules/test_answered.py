"""What a human answered, as guidelines choose by it."""

import pytest
from attrs import evolve
from builders import judgement, publication, situation

from some_governance.rules.answered import Answered, unsettled

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


POST = publication("p")


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ([], True),
        (["news"], True),
        (["news", "event"], True),
        (["greeting"], False),
        (["greeting", "greeting"], False),
        (["news", "greeting"], True),
    ],
)
def test_what_it_does_not_choose_for_certain_is_left_out(
    answers: list[str], left: bool
) -> None:
    """Of very many things, those stay that have to be looked at."""
    judged = (
        evolve(judgement("p", "kind", answer), id=f"{number}")
        for number, answer in enumerate(answers)
    )

    assert [POST] * left == NEWS.may_choose(situation(*judged), [POST])


@pytest.mark.parametrize(
    ("answers", "options", "left"),
    [
        ([], {}, True),
        (["no"], {}, False),
        (["yes"], {}, True),
        (["no", "yes"], {}, True),
        (["no"], {"voice": True}, False),
        (["no"], {"voice": False}, True),
        (["no"], {"but": {"p"}}, True),
        (["no"], {"but": {"q"}}, False),
    ],
)
def test_what_an_answer_settles_is_left_out(
    answers: list[str], options: dict[str, object], left: bool
) -> None:
    """Unless somebody contradicts, it is said in another voice, or it is named."""
    given = situation(*(judgement("p", "irony", each) for each in answers))
    found = unsettled([POST], given.answers("irony"), ("no",), **options)

    assert [POST] * left == found

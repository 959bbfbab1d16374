"""What a human answered, as guidelines choose by it."""

import pytest
from attrs import evolve
from builders import FACEBOOK, account, judgement, publication, situation

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.utterances import Publication
from some_governance.rules.answered import Answered, looked_at, unsettled
from some_governance.situation.index import Utterance
from some_governance.situation.rows import Rows

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


def seen(*facts: Record) -> Rows[Utterance]:
    """Lay out the post on its account, beside what was said of it."""
    return situation(account(), POST, *facts).rows(Publication, account())


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

    found = NEWS.may_choose(seen(*judged))

    assert (POST,) * left == found.facts


@pytest.mark.parametrize(
    ("answers", "options", "left"),
    [
        ([], {}, True),
        (["no"], {}, False),
        (["yes"], {}, True),
        (["no", "yes"], {}, True),
        (["no"], {"voice": True}, False),
        (["no"], {"voice": False}, True),
        (["no"], {"but": {"p"}.__contains__}, True),
        (["no"], {"but": {"q"}.__contains__}, False),
    ],
)
def test_what_an_answer_settles_is_left_out(
    answers: list[str], options: dict[str, object], left: bool
) -> None:
    """Unless somebody contradicts, it is said in another voice, or it is named."""
    judged = (judgement("p", "irony", each) for each in answers)
    found = unsettled(seen(*judged), "irony", ("no",), **options)

    assert (POST,) * left == found.facts


class TestLookedAt:
    """What nobody has answered is asked at once, as far as it lies in a row."""

    POSTS = tuple(
        publication(each, f"2026-11-2{number} 10:00")
        for number, each in enumerate("abcd", start=4)
    )

    def came(self, *facts: Record, **options: object) -> list[tuple[str, ...] | str]:
        """Tell what is asked at once, and what is looked at by itself."""
        world = situation(account(), *self.POSTS, *facts)
        rows = world.rows(Publication, account())

        def closer(said: Utterance) -> Outcome | None:
            return (
                None
                if said.id == "d"
                else Outcome(verdict=Verdict.MET, subject=said.id)
            )

        rest = unsettled(rows, "irony", ("no",))
        found = looked_at(rest, FACEBOOK, closer, **options)
        return [each.subject or each.subjects for each in found]

    @pytest.mark.parametrize(
        ("answered", "options", "came"),
        [
            ((), {}, [("a", "b", "c", "d")]),
            ((("a", "no"),), {}, [("b", "c", "d")]),
            ((("b", "no"),), {}, [("a", "c", "d")]),
            ((("b", "yes"),), {}, ["a", "b", ("c", "d")]),
            ((("b", "yes"), ("b", "no")), {}, ["a", "b", ("c", "d")]),
            ((("d", "yes"),), {}, [("a", "b", "c")]),
            ((), {"but": {"a", "b"}.__contains__}, ["a", "b", ("c", "d")]),
            ((), {"voice": True}, [("a", "b", "c", "d")]),
            ((), {"voice": False}, ["a", "b", "c"]),
        ],
    )
    def test_what_may_be_otherwise_is_looked_at(
        self,
        answered: tuple[tuple[str, str], ...],
        options: dict[str, object],
        came: list[tuple[str, ...] | str],
    ) -> None:
        """It is answered, said in another voice, or named; the order stays."""
        judged = [judgement(of, "irony", answer) for of, answer in answered]

        assert came == self.came(*judged, **options)

"""Which comments a clause speaks of, by what humans said of them."""

import pytest
from builders import account, comment, judgement, situation

from some_governance.records.utterances import Comment
from some_governance.rules.dialogue.enquiries import Choice, To

COMMENT = comment("c")

NEGATIVE = To(sentiments=("negative",))
QUESTION = To(kinds=("question",))
ADDRESSED = To(addressed=True)
NEUTRAL_COMMENTS = To(kinds=("comment",), sentiments=("neutral",))
NATURAL = To(kinds=("comment",), sentiments=("neutral",), addressed=True)


def opened(to: To, *said: tuple[str, str]) -> tuple[str, ...] | None:
    """Tell what has to be answered after some answers."""
    answers = [judgement("c", question, answer) for question, answer in said]
    asked = situation(account(), COMMENT, *answers)
    questions = [question for question, _ in to.wanted]
    return to.open_questions(
        {each: asked.answer("c", each).given for each in questions}
    )


def decides(choice: Choice, *said: tuple[str, str]) -> str | None:
    """Tell which question decides next after some answers."""
    answers = [judgement("c", question, answer) for question, answer in said]
    rows = situation(account(), COMMENT, *answers).rows(Comment, account())
    ((question, _),) = choice.open_questions(rows)
    return question


class TestTo:
    """A choice of comments by their sentiment, their kind and their addressee."""

    def test_what_is_empty_chooses_every_comment(self) -> None:
        """«svare på spørsmål og kommentarer» leaves none out."""
        assert () == opened(To())

    @pytest.mark.parametrize(
        ("to", "question", "right", "wrong"),
        [
            (NEGATIVE, "sentiment", "negative", "praise"),
            (QUESTION, "enquiry", "question", "comment"),
            (ADDRESSED, "addressed", "yes", "no"),
        ],
    )
    def test_a_human_says_what_a_comment_is(
        self, to: To, question: str, right: str, wrong: str
    ) -> None:
        """Nobody has said it, it is one, it isn't, or two people disagree."""
        assert (question,) == opened(to)
        assert () == opened(to, (question, right))
        assert None is opened(to, (question, wrong))
        assert (question,) == opened(to, (question, right), (question, wrong))

    @pytest.mark.parametrize("sentiment", ["praise", "negative"])
    def test_each_of_several_answers_chooses_it(self, sentiment: str) -> None:
        """What is praise or negative is chosen, what is neutral isn't."""
        to = To(sentiments=("praise", "negative"))

        assert () == opened(to, ("sentiment", sentiment))
        assert None is opened(to, ("sentiment", "neutral"))

    @pytest.mark.parametrize(
        ("said", "left"),
        [
            ((), ("sentiment", "enquiry", "addressed")),
            ((("sentiment", "neutral"),), ("enquiry", "addressed")),
            ((("enquiry", "comment"),), ("sentiment", "addressed")),
            ((("sentiment", "neutral"), ("enquiry", "comment")), ("addressed",)),
            (
                (
                    ("sentiment", "neutral"),
                    ("enquiry", "comment"),
                    ("addressed", "yes"),
                ),
                (),
            ),
        ],
    )
    def test_all_that_is_named_has_to_hold(
        self, said: tuple[tuple[str, str], ...], left: tuple[str, ...]
    ) -> None:
        """Neutral, no question, and addressed to the municipality."""
        assert left == opened(NATURAL, *said)

    @pytest.mark.parametrize(
        "said", [("sentiment", "praise"), ("enquiry", "question"), ("addressed", "no")]
    )
    def test_one_that_does_not_hold_is_enough(self, said: tuple[str, str]) -> None:
        """Whatever else somebody may say of praise, it isn't neutral."""
        assert None is opened(NATURAL, said)

    def test_it_names_its_words_and_questions(self) -> None:
        """What isn't narrowed isn't asked."""
        assert ("comment", "neutral") == NATURAL.words
        assert (
            ("sentiment", ("neutral",)),
            ("enquiry", ("comment",)),
            ("addressed", ("yes",)),
        ) == NATURAL.wanted
        assert () == To().wanted == To().words


class TestChoice:
    """Comments of one kind, but those of which another sentence speaks."""

    ALL_BUT_NEUTRAL = Choice(to=To(), unless=NEUTRAL_COMMENTS)

    @pytest.mark.parametrize(
        ("said", "next_"),
        [
            ((), "sentiment"),
            ((("sentiment", "negative"),), ""),
            ((("enquiry", "question"),), ""),
            ((("sentiment", "neutral"),), "enquiry"),
            ((("enquiry", "comment"),), "sentiment"),
            ((("sentiment", "neutral"), ("enquiry", "question")), ""),
            ((("sentiment", "neutral"), ("enquiry", "comment")), None),
        ],
    )
    def test_what_is_excepted_is_not_chosen(
        self, said: tuple[tuple[str, str], ...], next_: str | None
    ) -> None:
        """Of neutral comments another sentence speaks; neutral questions stay."""
        assert next_ == decides(self.ALL_BUT_NEUTRAL, *said)

    @pytest.mark.parametrize(
        ("said", "next_"),
        [
            ((), "sentiment"),
            ((("sentiment", "negative"),), ""),
            ((("sentiment", "praise"),), None),
            ((("sentiment", "negative"), ("sentiment", "praise")), "sentiment"),
        ],
    )
    def test_without_an_exception_the_choice_decides(
        self, said: tuple[tuple[str, str], ...], next_: str | None
    ) -> None:
        """Negative comments, and no others."""
        assert next_ == decides(Choice(to=NEGATIVE, unless=None), *said)

    @pytest.mark.parametrize(
        ("said", "next_"),
        [
            ((), "enquiry"),
            ((("addressed", "no"),), "enquiry"),
            ((("addressed", "yes"),), None),
            ((("enquiry", "comment"),), None),
            ((("enquiry", "comment"), ("addressed", "no")), None),
            ((("enquiry", "question"),), "addressed"),
            ((("enquiry", "question"), ("addressed", "no")), ""),
        ],
    )
    def test_either_answer_can_settle_it(
        self, said: tuple[tuple[str, str], ...], next_: str | None
    ) -> None:
        """Questions, but those to the municipality: one answer may be enough."""
        assert next_ == decides(Choice(to=QUESTION, unless=ADDRESSED), *said)

    def test_two_who_disagree_except_nothing(self) -> None:
        """A disputed sentiment is asked about again."""
        said = (
            ("enquiry", "comment"),
            ("sentiment", "neutral"),
            ("sentiment", "praise"),
        )

        assert "sentiment" == decides(self.ALL_BUT_NEUTRAL, *said)

    def test_it_names_its_words_and_each_question_once(self) -> None:
        """Both parts may ask for the sentiment."""
        choice = Choice(to=NEGATIVE, unless=NEUTRAL_COMMENTS)

        assert ("negative", "comment", "neutral") == choice.words
        assert ("sentiment", "enquiry") == choice.questions
        assert ("negative",) == Choice(to=NEGATIVE, unless=None).words
        assert ("sentiment",) == Choice(to=NEGATIVE, unless=None).questions

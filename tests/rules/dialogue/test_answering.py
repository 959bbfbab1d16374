"""What answers somebody: what is said to them, or beside what they wrote."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    appointment,
    comment,
    judgement,
    message,
    oslo,
    person,
    reply,
    situation,
)

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.utterances import Message
from some_governance.rules.dialogue.answering import (
    answered,
    answering,
    beside,
    in_thread,
)
from some_governance.rules.dialogue.voices import NOBODY, Heard
from some_governance.rules.hands import Hands

PAGE = account()
# A Tuesday, half past twelve.
ASKED = message("q", "2026-11-24 12:30")
COMMENT = comment("c")
TO_COMMENT = reply("r", to="c")
BESIDE = reply("b")


def answer(
    at: str | None = "2026-11-24 13:00", id: str = "a", **fields: object
) -> Message:
    """Write in the same conversation, in the account's voice."""
    return message(id, at, **{"as_account": True, "by": None, **fields})


def told(said: Record, *facts: Record, **when: object) -> Heard:
    """Tell what answers something by itself."""
    return answering(situation(PAGE, said, *facts), said, None, **when)


def missing(about: str, subject: str) -> Outcome:
    """Give what nobody knows."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=FACEBOOK, about=about
    )


class TestAnswering:
    """A reply answers its comment, a message those before it."""

    def test_a_comment_is_answered_by_its_replies_alone(self) -> None:
        """What stands beside it is no answer by itself."""
        assert Heard((TO_COMMENT,), ()) == told(COMMENT, TO_COMMENT, BESIDE)

    @pytest.mark.parametrize(
        ("at", "counts"),
        [
            ("2026-11-24 12:29:59", False),
            ("2026-11-24 12:30", True),
            ("2026-11-24 12:30:01", True),
        ],
        ids=["a second before", "at once", "a second later"],
    )
    def test_a_message_is_answered_by_what_comes_later(
        self, at: str, counts: bool
    ) -> None:
        """What the account wrote before answers something else."""
        said = answer(at)

        assert (Heard((said,), ()) if counts else NOBODY) == told(ASKED, said)

    def test_in_another_conversation_nobody_answers(self) -> None:
        """What is said to somebody else is said to them."""
        assert NOBODY == told(ASKED, answer(conversation="facebook:t_2"))

    def test_another_citizen_s_message_is_no_answer(self) -> None:
        """Nor is one that the same person writes after it."""
        assert NOBODY == told(ASKED, answer(as_account=False))

    def test_an_unknown_voice_may_be_the_account_s(self) -> None:
        """Nobody can say that it wasn't."""
        unsure = answer(as_account=None)

        assert Heard((), (missing("as-account", "a"),)) == told(ASKED, unsure)

    def test_an_answer_of_unknown_time_may_have_come_before(self) -> None:
        """Messages are put in order by their times alone, also without a deadline."""
        assert Heard((), (missing("at", "a"),)) == told(ASKED, answer(None))

    @pytest.mark.parametrize(
        ("others", "expected"),
        [
            ([], NOBODY),
            ([answer(as_account=False)], NOBODY),
            ([answer()], Heard((), (missing("at", "q"),))),
            ([answer(as_account=None)], Heard((), (missing("at", "q"),))),
        ],
        ids=["nobody", "citizens alone", "the account", "perhaps the account"],
    )
    def test_of_a_message_of_unknown_time_nobody_can_say_what_is_later(
        self, others: list[Record], expected: Heard
    ) -> None:
        """But where the account said nothing, it didn't answer."""
        assert expected == told(message("q", None), *others)

    @pytest.mark.parametrize("said", [ASKED, COMMENT])
    def test_from_a_moment_on_and_until_another(self, said: Record) -> None:
        """The first moment counts, the last one doesn't."""
        one, two, three = (
            evolve(answer(at, id), conversation=ASKED.conversation)
            if said is ASKED
            else reply(id, at, to="c")
            for id, at in (
                ("1", "2026-11-24 13:00"),
                ("2", "2026-11-24 14:00"),
                ("3", "2026-11-24 15:00"),
            )
        )
        times = {"since": oslo("2026-11-24 14:00"), "due": oslo("2026-11-24 15:00")}

        assert Heard((two,), ()) == told(said, one, two, three, **times)

    def test_who_may_not_answer_is_private(self) -> None:
        """A hand that is known counts as under a comment."""
        people = (person("kari"), person("per"), appointment("kari"))
        hands = Hands(roles=("administrator",))
        right, wrong = answer(by="kari"), answer(by="per", id="p")
        known = situation(PAGE, ASKED, right, wrong, *people)

        assert Heard((right,), ()) == answering(known, ASKED, hands)


class TestBeside:
    """Beside a comment others may stand, beside a message nothing does."""

    def test_a_reply_under_the_post_stands_beside_the_comment(self) -> None:
        """From when the comment was written."""
        early = reply("e", "2026-11-24 12:29")
        known = situation(PAGE, COMMENT, TO_COMMENT, BESIDE, early)

        assert Heard((BESIDE,), ()) == beside(known, COMMENT, None, since=COMMENT.at)

    def test_a_conversation_is_one_thread(self) -> None:
        """What comes later answers it by itself: no human is asked."""
        known = situation(PAGE, ASKED, answer())

        assert NOBODY == beside(known, ASKED, None, since=ASKED.at)
        assert None is in_thread(known, ASKED, None, None)

    def test_a_human_says_whether_it_answers_the_comment(self) -> None:
        """«answered-in-thread»: until then it is asked."""
        known = situation(PAGE, COMMENT, BESIDE)
        judged = situation(PAGE, COMMENT, BESIDE, judgement("c", "answered-in-thread"))
        asks = Outcome(
            verdict=Verdict.NEEDS_JUDGEMENT,
            subject="c",
            account=FACEBOOK,
            about="answered-in-thread",
        )

        assert [asks, FINE] == [
            in_thread(each, COMMENT, None, None) for each in (known, judged)
        ]


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ([], None),
        ([answer()], FINE),
        ([answer(as_account=None), answer(id="b")], FINE),
        ([answer(as_account=None), answer(None, "b")], missing("as-account", "a")),
    ],
    ids=["nothing", "an answer", "one of two for certain", "two doubts"],
)
def test_one_certain_answer_is_enough(
    facts: list[Record], outcome: Outcome | None
) -> None:
    """Of several doubts the first is told."""
    assert outcome == answered(situation(PAGE, ASKED, *facts), ASKED, None, None)

"""Who is heard when somebody replies: the account, or a private voice."""

from datetime import datetime

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    appointment,
    coverage_without,
    grant,
    judgement,
    message,
    oslo,
    person,
    reply,
    situation,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.utterances import Message, Reply
from some_governance.rules.dialogue.voices import NOBODY, Heard, heard
from some_governance.rules.hands import Hands

ADMINISTRATORS = Hands(roles=("administrator",), units=("servicetorget",))
PEOPLE = (
    account(),
    person("kari", unit="kommunikasjon"),
    person("ola", unit="servicetorget"),
    person("per", unit="kommunikasjon"),
    appointment("kari"),
)
ANSWER = reply("r", to="c")


def doubt(about: str, verdict: Verdict = Verdict.MISSING_FACT) -> Heard:
    """Give what has to be known of the reply."""
    told = Outcome(verdict=verdict, subject="r", account=FACEBOOK, about=about)
    return Heard((), (told,))


def listen(*facts: Record, hands: Hands | None = None, **when: str) -> Heard:
    """Tell who is heard under the comment."""
    times = {name: oslo(value) for name, value in when.items()}
    return heard(situation(*PEOPLE, *facts), "c", hands, **times)


def test_under_a_comment_nobody_replied_to_nobody_is_heard() -> None:
    """What stands under another comment stands there."""
    assert NOBODY == listen(reply("r", to="d"))


@pytest.mark.parametrize(
    ("voice", "told"),
    [(True, Heard((ANSWER,), ())), (False, NOBODY), (None, doubt("as-account"))],
    ids=["the account's", "a private one", "unknown"],
)
@pytest.mark.parametrize("hands", [None, ADMINISTRATORS])
def test_the_voice_decides(
    voice: bool | None, told: Heard, hands: Hands | None
) -> None:
    """A private reply is nothing; of an unknown voice nobody can say."""
    said = evolve(ANSWER, as_account=voice)
    counting = tuple(evolve(each, as_account=voice) for each in told.counting)

    assert Heard(counting, told.doubts) == listen(said, hands=hands)


@pytest.mark.parametrize(
    ("by", "facts", "told"),
    [
        ("kari", [], "counts"),
        (None, [], "counts"),
        ("per", [], NOBODY),
        ("ola", [], NOBODY),
        ("ola", [grant("reply")], "counts"),
        (
            "ola",
            [grant("publish")],
            doubt("covered-by-access", Verdict.NEEDS_JUDGEMENT),
        ),
        ("ola", [grant("publish"), judgement("r", "covered-by-access")], "counts"),
        ("ola", [grant("publish"), judgement("r", "covered-by-access", "no")], NOBODY),
    ],
    ids=[
        "appointed",
        "unknown",
        "not appointed",
        "of a unit without access",
        "of a unit that may reply",
        "of a unit that may do something else",
        "and it is covered",
        "and it isn't",
    ],
)
def test_the_hand_decides_where_the_text_says_whose(
    by: str | None, facts: list[Record], told: Heard | str
) -> None:
    """A hand that may not reply is private; an unknown one may be anybody's."""
    said = evolve(ANSWER, by=by)
    expected = Heard((said,), ()) if told == "counts" else told

    assert expected == listen(said, *facts, hands=ADMINISTRATORS)


def test_where_the_text_names_nobody_every_hand_counts() -> None:
    """The account speaks, whoever holds the pen."""
    said = evolve(ANSWER, by="per")

    assert Heard((said,), ()) == listen(said)


def test_without_the_appointments_a_hand_is_a_doubt() -> None:
    """Whoever is not known to be appointed may be."""
    said = evolve(ANSWER, by="per")
    facts = situation(*PEOPLE, said, covered=[coverage_without("appointment")])

    assert doubt("appointment") == heard(facts, "c", ADMINISTRATORS)


@pytest.mark.parametrize(
    ("at", "since", "due", "counts"),
    [
        ("2026-11-24 13:00", {}, {}, True),
        ("2026-11-24 13:00", {"since": "2026-11-24 13:00"}, {}, True),
        ("2026-11-24 13:00", {"since": "2026-11-24 13:01"}, {}, False),
        ("2026-11-24 13:00", {}, {"due": "2026-11-24 13:01"}, True),
        ("2026-11-24 13:00", {}, {"due": "2026-11-24 13:00"}, False),
    ],
)
@pytest.mark.parametrize("voice", [True, None])
def test_only_what_came_in_time(
    at: str,
    since: dict[str, str],
    due: dict[str, str],
    counts: bool,
    voice: bool | None,
) -> None:
    """What came too early, or too late, is neither an answer nor a doubt."""
    told = listen(evolve(ANSWER, at=oslo(at), as_account=voice), **since, **due)

    assert counts == (told != NOBODY)


@pytest.mark.parametrize(
    ("when", "hands", "told"),
    [
        ({}, None, "counts"),
        ({"since": "2026-11-24 12:00"}, None, "counts"),
        ({"due": "2026-11-24 12:00"}, None, doubt("at")),
        ({}, ADMINISTRATORS, doubt("at")),
        ({"due": "2026-11-24 12:00"}, ADMINISTRATORS, doubt("at")),
    ],
    ids=["no end", "a beginning", "an end", "a hand", "both"],
)
def test_a_reply_of_unknown_time_is_a_doubt_where_time_matters(
    when: dict[str, str], hands: Hands | None, told: Heard | str
) -> None:
    """Whether it came in time, or somebody was appointed then, nobody can say."""
    said: Reply = evolve(ANSWER, at=None)
    expected = Heard((said,), ()) if told == "counts" else told

    assert expected == listen(said, hands=hands, **when)


def test_replies_are_heard_by_time() -> None:
    """Several may stand there; those that count stand apart from the doubts."""
    first, second = (
        reply("b", "2026-11-24 13:00", to="c"),
        reply("a", "2026-11-24 14:00", to="c"),
    )
    unsure = reply("r", "2026-11-24 13:30", to="c", as_account=None)

    assert Heard((first, second), doubt("as-account").doubts) == listen(
        second, unsure, first
    )


class TestConversations:
    """In a conversation messages are heard, and replies are not."""

    SAID = message("m", as_account=True, by=None)

    def listen(self, *facts: Record, **when: datetime) -> Heard:
        """Tell who is heard in the conversation."""
        known = situation(*PEOPLE, *facts)
        return heard(known, self.SAID.conversation, None, kind=Message, **when)

    @pytest.mark.parametrize(
        ("voice", "counts"), [(True, True), (False, False), (None, False)]
    )
    def test_the_voice_decides(self, voice: bool | None, counts: bool) -> None:
        """A citizen is no answer; of an unknown voice nobody can say."""
        told = self.listen(evolve(self.SAID, as_account=voice))

        assert counts == bool(told.counting)
        assert (voice is None) == bool(told.doubts)

    def test_only_messages_are_heard(self) -> None:
        """And in that conversation only."""
        other = evolve(self.SAID, id="o", conversation="facebook:t_2")

        assert NOBODY == self.listen(other, reply("r", to=self.SAID.conversation))

    def test_a_message_of_unknown_time_is_always_a_doubt(self) -> None:
        """Nothing but its time says what it answers."""
        undated = evolve(self.SAID, at=None)
        told = Outcome(
            verdict=Verdict.MISSING_FACT, subject="m", account=FACEBOOK, about="at"
        )

        assert Heard((), (told,)) == self.listen(undated)
        assert Heard((), (told,)) == self.listen(undated, due=oslo("2026-11-25"))

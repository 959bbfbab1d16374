"""What others write to an account, and what of it is the account's own."""

import pytest
from builders import FACEBOOK, comment, message

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome, Verdict
from some_governance.rules.dialogue.incoming import ANSWERS, INCOMING, not_theirs

UNKNOWN = Outcome(
    verdict=Verdict.MISSING_FACT,
    subject="m",
    account=FACEBOOK,
    about="as-account",
)


@pytest.mark.parametrize(
    ("voice", "outcome"),
    [(False, None), (True, NOT_SPOKEN_OF), (None, UNKNOWN)],
    ids=["somebody else's", "the account's", "unknown"],
)
def test_the_voice_says_whose_message_it_is(
    voice: bool | None, outcome: Outcome | None
) -> None:
    """What the account wrote itself needs no answer; what it may have, nobody knows."""
    assert outcome == not_theirs(message("m", as_account=voice))


@pytest.mark.parametrize("voice", [False, None])
def test_a_comment_is_always_somebody_else_s(voice: bool | None) -> None:
    """What the account itself writes below a post is no comment, but a reply."""
    assert None is not_theirs(comment("c", as_account=voice))


def test_each_kind_has_its_answers() -> None:
    """A comment is answered by a reply, a message by another message."""
    assert {"comment": "Reply", "message": "Message"} == {
        name: ANSWERS[kind].__name__ for name, kind in INCOMING.items()
    }

"""An answer becomes a judgement, when it is one of those that are possible."""

import pytest
from builders import judgement, oslo

from some_governance import OpenQuestion, RecordError
from some_governance.loading.judgements import identified

NOON = oslo("2026-12-01 12:00")


def question(name: str = "sentiment", **fields: object) -> OpenQuestion:
    """Ask of what sentiment a comment is."""
    given = {"answers": ("praise", "neutral", "negative"), **fields}
    return OpenQuestion(of="facebook:1", name=name, asks=f"{name}?", **given)  # type: ignore[arg-type]


def test_an_answer_is_recorded_when_it_is_made() -> None:
    """Who, when and why; and its id is the one that the log gives it."""
    made = question().answered("praise", by="ola", at=NOON, reason="takk")

    assert (
        identified(
            judgement(
                "facebook:1",
                "sentiment",
                "praise",
                at=NOON,
                recorded_at=NOON,
                observed=NOON,
                reason="takk",
            )
        )
        == made
    )


@pytest.mark.parametrize("digest", [None, "5a17" * 16])
def test_an_answer_names_what_was_judged(digest: str | None) -> None:
    """By its digest, where anybody knows that."""
    asked = question(digest=digest)

    assert asked.answered("praise", by="ola", at=NOON).digest == digest


def test_an_answer_replaces_all_that_stand() -> None:
    """Whoever decides a dispute says what their answer replaces."""
    standing = tuple(
        judgement("facebook:1", "sentiment", answer) for answer in ("praise", "neutral")
    )
    asked = question(standing=standing)

    assert asked.disputed
    assert asked.given is None
    assert tuple(each.id for each in standing) == (
        asked.answered("neutral", by="kari", at=NOON).supersedes
    )


def test_one_answer_is_no_dispute() -> None:
    """Two who say the same agree."""
    standing = (judgement("facebook:1", "sentiment", "praise"),)

    assert not question(standing=standing).disputed
    assert "praise" == question(standing=standing).given


@pytest.mark.parametrize(
    ("text", "meant"),
    [("praise", "praise"), ("Praise", "praise"), ("PRAISE", "praise"), ("p", None)],
)
def test_capital_letters_don_t_matter(text: str, meant: str | None) -> None:
    """A spreadsheet makes them by itself."""
    assert meant == question().meant(text)


def test_of_two_answers_that_differ_in_capitals_each_can_be_given() -> None:
    """What is written exactly is what is meant."""
    both = question(answers=("news", "News"))

    assert ("news", "News") == (both.meant("news"), both.meant("News"))


def test_an_answer_that_isn_t_possible_is_refused() -> None:
    """The error says which are."""
    with pytest.raises(RecordError) as refusal:
        question().answered("good", by="ola", at=NOON)

    assert (
        "facebook:1: it is no answer to sentiment; write praise, neutral, negative"
    ) == str(refusal.value)


@pytest.mark.parametrize("reason", [None, ""])
def test_an_exception_needs_a_reason(reason: str | None) -> None:
    """Without one it excuses nothing, so it isn't taken."""
    asked = question("exception", answers=("yes", "no"))

    with pytest.raises(RecordError, match="an exception needs a reason; write why"):
        asked.answered("yes", by="ola", at=NOON, reason=reason)


def test_that_it_is_no_exception_needs_none() -> None:
    """Nothing is excused by it."""
    asked = question("exception", answers=("yes", "no"))

    assert asked.answered("no", by="ola", at=NOON).reason is None
    assert asked.answered("yes", by="ola", at=NOON, reason="storm").reason == "storm"

"""Error bodies are told in our words, and hold nobody's name."""

import pytest
from youtube.samples import answer, kept, refused, told

from some_governance import Json
from some_governance_youtube.answers.refusals import Kind, Refusal


def detailed(reason: str) -> Json:
    """Make an error whose details say more than its errors."""
    return {
        "error": {
            "code": 400,
            "errors": [{"reason": "badRequest"}],
            "status": "INVALID_ARGUMENT",
            "details": [{"@type": "type.googleapis.com/x"}, {"reason": reason}],
        }
    }


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (refused("quotaExceeded"), Kind.QUOTA),
        (refused("userRateLimitExceeded"), Kind.RATE),
        (refused("insufficientPermissions"), Kind.LACKING),
        (refused("accessNotConfigured"), Kind.SETUP),
        (refused("authError", 401), Kind.TOKEN),
        (refused("videoNotFound", 404), Kind.GONE),
        (refused("backendError", 500), Kind.BUSY),
        (refused("commentsDisabled"), Kind.CLOSED),
        (detailed("API_KEY_INVALID"), Kind.TOKEN),
        (detailed("SOMETHING_NEW"), Kind.OTHER),
        (refused("somethingNew", 403), Kind.LACKING),
        (refused("somethingNew", 404), Kind.GONE),
        (refused("somethingNew", 429), Kind.RATE),
        (refused("somethingNew", 503), Kind.BUSY),
        (refused("somethingNew", 400), Kind.OTHER),
        ({"error": {}}, Kind.OTHER),
        ({"error": {"code": "403", "errors": [1, {"reason": 2}]}}, Kind.OTHER),
        ({"error": "invalid_grant"}, Kind.OTHER),
    ],
)
def test_an_error_has_a_meaning(body: Json, kind: Kind) -> None:
    """By the closest of its reasons that is known, else by its number."""
    refusal = Refusal.within(body)

    assert refusal is not None
    assert kind is refusal.kind


@pytest.mark.parametrize("body", [{}, {"error": None}, [], "error", None])
def test_what_is_no_error_is_none(body: Json) -> None:
    """Only a body with an `error` in it refuses."""
    assert Refusal.within(body) is None


def test_an_error_is_told_in_our_words() -> None:
    """YouTube's own may name somebody."""
    refusal = Refusal.within(refused("quotaExceeded"))

    assert refusal is not None
    assert (
        "YouTube error quotaExceeded (the quota of the day is used up): "
        "ask again after midnight, Pacific time"
    ) == refusal.why


def test_an_error_without_a_reason_says_so() -> None:
    """What it means is told all the same."""
    assert (
        "YouTube error without a reason (no such thing, or not visible)"
        == Refusal.by_code(404).what
    )


@pytest.mark.parametrize(
    ("request_", "facts"),
    [
        ("/playlistItems", ("publication",)),
        ("/videos", ("publication",)),
        ("/commentThreads", ("comment", "reply")),
        ("/comments", ("comment", "reply")),
        ("/channels", ()),
        (None, ()),
    ],
)
def test_an_error_in_place_of_an_answer_is_a_gap(
    request_: str | None, facts: tuple[str, ...]
) -> None:
    """It names what is missing for it."""
    records = told(answer(refused("backendError", 500), request_))
    whys = {gap.why: gap.facts for gap in records.gaps}

    assert () == records.facts
    assert (
        facts == whys["YouTube error backendError (YouTube is out of order): ask again"]
    )


def test_closed_comments_need_a_video() -> None:
    """Where nobody knows what was asked, it is an error like others."""
    records = told(answer(refused("commentsDisabled"), "/commentThreads"))

    assert ["nobody can comment on this video"] == [
        gap.why.partition("(")[2].partition(")")[0] for gap in records.gaps
    ]


def test_a_body_that_is_no_object_is_kept() -> None:
    """So is the answer to something else."""
    assert "no object" == kept(told(answer([]))).why

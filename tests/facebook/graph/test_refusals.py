"""Error bodies of the Graph API, in our words."""

import pytest

from some_governance import Json
from some_governance_facebook.graph.refusals import Refusal


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ({"code": 80001}, "Graph error 80001 (page rate limit): ask again later"),
        ({"code": 4}, "Graph error 4 (app rate limit)"),
        ({"code": "190"}, "Graph error 190 (token rejected): whoever gave"),
        ({"code": 190, "error_subcode": 463}, "Graph error 190/463 (token expired)"),
        ({"code": 190, "error_subcode": 9}, "Graph error 190/9 (token rejected)"),
        ({"code": 100, "error_subcode": 33}, "Graph error 100/33 (object gone, or not"),
        ({"code": 199}, "Graph error 199 (unknown error)"),
        ({"code": 200}, "Graph error 200 (permission missing)"),
        ({"code": 299}, "Graph error 299 (permission missing)"),
        ({"code": 300}, "Graph error 300 (unknown error)"),
        ({"code": 10**10 - 1}, "Graph error 9999999999 (unknown error)"),
        ({"code": 10**10}, "Graph error without a number (unknown error)"),
        ({"code": -1}, "Graph error without a number"),
        ({"code": True}, "Graph error without a number"),
        ({"code": "ukjent"}, "Graph error without a number"),
        ({"code": [1]}, "Graph error without a number"),
        ({}, "Graph error without a number (unknown error)"),
    ],
)
def test_an_error_is_told_in_our_words(error: Json, words: str) -> None:
    """An error says what it means and what to do, whatever number it has."""
    refusal = Refusal.within({"error": error})

    assert refusal is not None
    assert refusal.why.startswith(words)


def test_the_flat_form_of_the_log_in_is_an_error() -> None:
    """The log-in sends its errors without an `error` around them."""
    body: dict[str, Json] = {
        "error_type": "OAuthException",
        "code": 102,
        "error_message": "Session of Ola Eksempel expired",
    }

    assert Refusal(code=102) == Refusal.within(body)


@pytest.mark.parametrize(
    "body",
    [{}, {"data": []}, {"error": "invalid_request"}, {"error_type": "A", "code": 1}],
)
def test_anything_else_is_no_error(body: dict[str, Json]) -> None:
    """An answer that has no error in it is none."""
    assert Refusal.within(body) is None

"""What Graph says of a token."""

from datetime import UTC, datetime

import pytest

from some_governance import Json, PlatformError, TokenState
from some_governance_facebook.graph.tokens import NO_STATE, token_state

ACCOUNT = "facebook:100"
NEEDED = ("pages_read_engagement", "pages_messaging")


def state(**data: Json) -> TokenState:
    """Read what is said of a token that is accepted, but for what is given."""
    return token_state(
        {"data": {"is_valid": True, **data}}, ACCOUNT, NEEDED, "facebook"
    )


def test_a_token_says_when_it_ends_and_what_it_opens() -> None:
    """Two ends, permissions that it has and lacks, and who gave it."""
    assert TokenState(
        account=ACCOUNT,
        valid=True,
        expires=datetime(2026, 12, 1, tzinfo=UTC),
        data_expires=datetime(2026, 11, 20, tzinfo=UTC),
        permissions=("pages_read_engagement", "public_profile"),
        missing=("pages_messaging",),
        who="facebook:200",
    ) == state(
        expires_at=1796083200,
        data_access_expires_at=1795132800,
        scopes=["public_profile", "pages_read_engagement"],
        user_id="200",
    )


@pytest.mark.parametrize(
    "seconds", [0, None, True, "1796083200", -1, 253402300800, 10**30]
)
def test_a_token_without_an_end(seconds: Json) -> None:
    """Nought is no end, and what is no moment tells none."""
    assert state(expires_at=seconds).expires is None


@pytest.mark.parametrize("seconds", [1, 253402300799])
def test_an_end_is_a_moment(seconds: int) -> None:
    """The first and the last second that can be an end are."""
    assert state(expires_at=seconds).expires is not None


@pytest.mark.parametrize(("user", "who"), [(200, "facebook:200"), ("Ola", None)])
def test_who_gave_it_is_a_login(user: Json, who: str | None) -> None:
    """A number names a person on Facebook; nothing else does."""
    assert who == state(user_id=user).who


@pytest.mark.parametrize("scopes", [None, "all", [7]])
def test_permissions_that_can_not_be_read_are_missing(scopes: Json) -> None:
    """What isn't told isn't there."""
    told = state(scopes=scopes)

    assert ((), tuple(sorted(NEEDED))) == (told.permissions, told.missing)


def test_a_dead_token_is_not_valid() -> None:
    """Graph says so itself."""
    assert not state(is_valid=False).valid


@pytest.mark.parametrize(
    "body", [None, [], {}, {"data": []}, {"data": {"is_valid": "yes"}}]
)
def test_another_answer_tells_nothing(body: Json) -> None:
    """What is no state of a token is an error, and not a dead token."""
    with pytest.raises(PlatformError) as caught:
        token_state(body, ACCOUNT, NEEDED, "facebook")

    assert NO_STATE == caught.value.what

"""What Graph says of a token."""

from datetime import UTC, datetime

import pytest

from some_governance import LATEST, Json, PlatformError, TokenState
from some_governance_facebook.graph.tokens import NO_STATE, token_state

ACCOUNT = "facebook:100"
TO_READ = ("pages_read_engagement", "pages_messaging")
TO_ACT = ("pages_manage_engagement", "pages_show_list")


def state(**data: Json) -> TokenState:
    """Read what is said of a token that is accepted, but for what is given."""
    body: Json = {"data": {"is_valid": True, **data}}
    return token_state(body, ACCOUNT, "facebook", to_read=TO_READ, to_act=TO_ACT)


def test_a_token_says_when_it_ends_and_what_it_opens() -> None:
    """Two ends, permissions that it has and lacks, and who gave it."""
    assert TokenState(
        account=ACCOUNT,
        valid=True,
        expires=datetime(2026, 12, 1, tzinfo=UTC),
        data_expires=datetime(2026, 11, 20, tzinfo=UTC),
        permissions=("pages_read_engagement", "public_profile"),
        missing=("pages_messaging",),
        missing_to_act=("pages_manage_engagement", "pages_show_list"),
        who="facebook:200",
    ) == state(
        expires_at=1796083200,
        data_access_expires_at=1795132800,
        scopes=["public_profile", "pages_read_engagement"],
        user_id="200",
    )


def test_a_token_without_an_end() -> None:
    """Nought is no end, which is not the same as an end that isn't told."""
    told = state(expires_at=0, data_access_expires_at=0)

    assert (LATEST, LATEST, LATEST) == (told.expires, told.data_expires, told.ends())


@pytest.mark.parametrize(
    "seconds", [None, False, True, "1796083200", -1, 253402300800, 10**30]
)
def test_an_end_that_is_not_told(seconds: Json) -> None:
    """What is no moment tells none."""
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

    assert () == told.permissions
    assert tuple(sorted(TO_READ)) == told.missing
    assert tuple(sorted(TO_ACT)) == told.missing_to_act


def test_a_dead_token_is_not_valid() -> None:
    """Graph says so itself."""
    assert not state(is_valid=False).valid


@pytest.mark.parametrize(
    "body", [None, [], {}, {"data": []}, {"data": {"is_valid": "yes"}}]
)
def test_another_answer_tells_nothing(body: Json) -> None:
    """What is no state of a token is an error, and not a dead token."""
    with pytest.raises(PlatformError) as caught:
        token_state(body, ACCOUNT, "facebook", to_read=TO_READ, to_act=TO_ACT)

    assert NO_STATE == caught.value.what

"""What passes between the library and a live connection."""

from datetime import UTC, datetime

import pytest

from some_governance import Credentials, Request, Secret, TokenState, Wanted

JANUARY, JUNE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)


def test_credentials_keep_their_secrets_to_themselves() -> None:
    """What opens an account appears in no message and no log."""
    credentials = Credentials(
        secrets={"token": Secret("EAAcanary")}, settings={"business": "77"}
    )

    assert "EAAcanary" not in repr(credentials)
    assert "EAAcanary" == credentials.secrets["token"].reveal()
    assert {"business": "77"} == dict(credentials.settings)


def test_nothing_was_asked_before_unless_somebody_says_so() -> None:
    """Without a saved folder, every question has to be asked."""
    assert Wanted(account="example:1").saved(Request(request="/1/posts")) is None


@pytest.mark.parametrize(
    ("expires", "data_expires", "ends"),
    [
        (None, None, None),
        (JUNE, None, JUNE),
        (None, JUNE, JUNE),
        (JANUARY, JUNE, JANUARY),
        (JUNE, JANUARY, JANUARY),
    ],
)
def test_a_token_ends_when_it_first_stops_opening_something(
    expires: datetime | None, data_expires: datetime | None, ends: datetime | None
) -> None:
    """Data access may end while the token itself is still accepted."""
    state = TokenState(
        account="example:1", valid=True, expires=expires, data_expires=data_expires
    )

    assert ends == state.ends()

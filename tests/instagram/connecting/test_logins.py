"""The two ways to log in to Instagram."""

import pytest

from some_governance import PlatformError
from some_governance_instagram.connecting.logins import NO_LOGIN, Login, Way


@pytest.mark.parametrize(
    ("settings", "way"),
    [
        ({}, Way(login=Login.INSTAGRAM)),
        ({"page": "900"}, Way(login=Login.FACEBOOK, page="900")),
        ({"login": "facebook"}, Way(login=Login.FACEBOOK)),
        (
            {"login": "instagram", "page": "900"},
            Way(login=Login.INSTAGRAM, page="900"),
        ),
        (
            {"page": "900", "business": "7"},
            Way(login=Login.FACEBOOK, page="900", business="7"),
        ),
    ],
)
def test_a_linked_page_is_opened_through_facebook(
    settings: dict[str, str], way: Way
) -> None:
    """Without one, and with nothing said, the account logs in itself."""
    assert way == Way.of(settings)


def test_another_login_is_none() -> None:
    """There are two of them."""
    with pytest.raises(PlatformError) as caught:
        Way.of({"login": "threads"})

    assert NO_LOGIN == caught.value.what
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("login", "address"),
    [
        (Login.INSTAGRAM, "https://graph.instagram.com"),
        (Login.FACEBOOK, "https://graph.facebook.com"),
    ],
)
def test_each_login_has_its_own_host(login: Login, address: str) -> None:
    """A token of one is nothing to the other."""
    assert address == Way(login=login).address


@pytest.mark.parametrize(
    ("request_", "through_instagram", "through_facebook"),
    [
        ("/100/media", "instagram_business_basic", "instagram_basic"),
        ("/me", "instagram_business_basic", "instagram_basic"),
        (
            "/1/comments",
            "instagram_business_manage_comments",
            "instagram_manage_comments",
        ),
        (
            "/11/replies",
            "instagram_business_manage_comments",
            "instagram_manage_comments",
        ),
        (
            "/me/conversations",
            "instagram_business_manage_messages",
            "instagram_manage_messages",
        ),
        (
            "/aWdf5/messages",
            "instagram_business_manage_messages",
            "instagram_manage_messages",
        ),
        ("/900/roles", "pages_manage_metadata", "pages_manage_metadata"),
        ("/900/assigned_users", "pages_manage_metadata", "pages_manage_metadata"),
    ],
)
def test_each_request_needs_a_permission(
    request_: str, through_instagram: str, through_facebook: str
) -> None:
    """Which one that is depends on the log-in."""
    assert (through_instagram, through_facebook) == (
        Way(login=Login.INSTAGRAM).permission(request_),
        Way(login=Login.FACEBOOK).permission(request_),
    )


@pytest.mark.parametrize(
    ("way", "needed"),
    [
        (
            Way(login=Login.INSTAGRAM),
            {
                "instagram_business_basic",
                "instagram_business_manage_comments",
                "instagram_business_manage_messages",
            },
        ),
        (
            Way(login=Login.FACEBOOK),
            {
                "instagram_basic",
                "instagram_manage_comments",
                "instagram_manage_messages",
                "pages_read_engagement",
            },
        ),
        (
            Way(login=Login.FACEBOOK, page="900", business="7"),
            {
                "business_management",
                "instagram_basic",
                "instagram_manage_comments",
                "instagram_manage_messages",
                "pages_manage_metadata",
                "pages_read_engagement",
            },
        ),
    ],
)
def test_all_that_is_read_needs_permissions(way: Way, needed: set[str]) -> None:
    """A linked page, and a business, need more."""
    assert needed == set(way.needed)

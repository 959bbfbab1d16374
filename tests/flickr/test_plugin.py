"""What the package offers to the library."""

import pytest
from flickr.samples import NSID, answer, comment, comments, ok, photo, photos

from some_governance import PlatformError
from some_governance.testing import check_platform
from some_governance_flickr.answers.translation import translate
from some_governance_flickr.connecting.connection import connect
from some_governance_flickr.plugin import provide_platforms


def test_the_platform_is_flickr() -> None:
    """Ids and folders of Flickr begin with `flickr`, and its API is translated."""
    (platform,) = provide_platforms()

    assert ("flickr", "Flickr") == (platform.name, platform.title)
    assert translate is platform.translate
    assert ("translate", "connect") == platform.capabilities


def test_it_can_be_connected_to() -> None:
    """With a key; and what signs, for the account's own."""
    (platform,) = provide_platforms()
    connector = platform.connector

    assert connector is not None
    assert connect is connector.connect
    assert ("key", "app-secret", "token", "token-secret") == connector.secrets
    assert ("key",) == connector.needed
    assert () == connector.settings


def test_it_keeps_what_every_platform_promises() -> None:
    """As the test kit holds against any."""
    (platform,) = provide_platforms()
    person = ok(person={"nsid": NSID, "username": {"_content": "eksempel"}})

    check_platform(
        platform,
        [
            answer(person, "/flickr.people.getInfo", {"user_id": NSID}),
            photos(photo(count_comments="2"), photo(2)),
            comments(comment(), comment(12, author=NSID)),
        ],
    )


@pytest.mark.parametrize(
    ("capability", "why"),
    [
        ("webhook", "Flickr has no webhook: fetch instead"),
        ("read-export", "downloads of Flickr's are not read: fetch instead"),
    ],
)
def test_it_says_why_it_can_t_do_the_rest(capability: str, why: str) -> None:
    """No other version of the plug-in could."""
    (platform,) = provide_platforms()
    with pytest.raises(PlatformError) as caught:
        platform.able(capability, None)

    assert why == caught.value.what

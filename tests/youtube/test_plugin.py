"""What the package offers to the library."""

import pytest
from youtube.samples import (
    channels,
    comment,
    looked_at,
    replies,
    reply,
    thread,
    threads,
    uploads,
    video,
    videos,
)

from some_governance import PlatformError
from some_governance.testing import check_platform
from some_governance_youtube.answers.translation import translate
from some_governance_youtube.connecting.connection import connect
from some_governance_youtube.plugin import provide_platforms


def test_the_platform_is_youtube() -> None:
    """Ids and folders of YouTube begin with `youtube`, and its API is translated."""
    (platform,) = provide_platforms()

    assert ("youtube", "YouTube") == (platform.name, platform.title)
    assert translate is platform.translate
    assert ("translate", "connect") == platform.capabilities


def test_it_can_be_connected_to() -> None:
    """With a key, a token, or what renews one."""
    (platform,) = provide_platforms()
    connector = platform.connector

    assert connector is not None
    assert connect is connector.connect
    assert ("token", "refresh-token", "client-secret", "key") == connector.secrets
    assert ("token", "refresh-token", "key") == connector.needed
    assert ("client-id",) == connector.settings


def test_it_keeps_what_every_platform_promises() -> None:
    """As the test kit holds against any."""
    (platform,) = provide_platforms()
    hidden = thread(comment(12, moderationStatus="heldForReview"))

    check_platform(
        platform,
        [
            channels(),
            uploads(1),
            videos(video()),
            threads(thread(comment(), reply(), count=2)),
            threads(hidden, state="heldForReview"),
            looked_at()[2],
            replies(reply(), reply(22)),
        ],
    )


@pytest.mark.parametrize(
    ("capability", "why"),
    [
        ("webhook", "YouTube has no webhook that tells of comments: fetch them"),
        ("read-export", "downloads of YouTube's are not read: fetch instead"),
    ],
)
def test_it_says_why_it_can_t_do_the_rest(capability: str, why: str) -> None:
    """No other version of the plug-in could."""
    (platform,) = provide_platforms()
    with pytest.raises(PlatformError) as caught:
        platform.able(capability, None)

    assert why == caught.value.what

"""What the package offers to the library."""

from some_governance_facebook.graph.signatures import challenge, verify
from some_governance_instagram.answers.translation import translate
from some_governance_instagram.connecting.connection import connect
from some_governance_instagram.downloads.reading import read_export
from some_governance_instagram.plugin import provide_platforms
from some_governance_instagram.webhooks.translation import translate as delivered


def test_the_platform_is_instagram() -> None:
    """Ids and folders of Instagram begin with `instagram`; its API is translated."""
    (platform,) = provide_platforms()

    assert ("instagram", "Instagram") == (platform.name, platform.title)
    assert translate is platform.translate


def test_it_has_a_webhook() -> None:
    """What it delivers is checked and translated; who registers it gets an answer."""
    (platform,) = provide_platforms()

    assert platform.webhook is not None
    assert (verify, challenge, delivered) == (
        platform.webhook.verify,
        platform.webhook.challenge,
        platform.webhook.translate,
    )


def test_the_account_may_be_opened_in_two_ways() -> None:
    """By a token alone, or by a token of Facebook, a linked page and its business."""
    (platform,) = provide_platforms()

    assert platform.connector is not None
    assert connect is platform.connector.connect
    assert (("token", "app-secret"), ("login", "page", "business")) == (
        platform.connector.secrets,
        platform.connector.settings,
    )


def test_it_reads_downloads() -> None:
    """What somebody downloaded is translated, too."""
    (platform,) = provide_platforms()

    assert read_export is platform.read_export

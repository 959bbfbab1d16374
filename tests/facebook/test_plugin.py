"""What the package offers to the library."""

import os
import subprocess
import sys

from some_governance_facebook.answers.translation import translate
from some_governance_facebook.connecting.connection import connect
from some_governance_facebook.downloads.reading import read_export
from some_governance_facebook.graph.signatures import challenge, verify
from some_governance_facebook.plugin import provide_platforms
from some_governance_facebook.webhooks.translation import translate as delivered


def test_the_platform_is_facebook() -> None:
    """Ids and folders of Facebook begin with `facebook`, and its API is translated."""
    (platform,) = provide_platforms()

    assert ("facebook", "Facebook") == (platform.name, platform.title)
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


def test_it_can_be_connected_to() -> None:
    """With the page's token, perhaps the app's secret, and perhaps the business."""
    (platform,) = provide_platforms()

    assert platform.connector is not None
    assert connect is platform.connector.connect
    assert ("token", "app-secret") == platform.connector.secrets
    assert ("business",) == platform.connector.settings


def test_nobody_waits_for_httpx_who_does_not_connect() -> None:
    """It takes a tenth of a second to load."""
    code = (
        "import some_governance_facebook.plugin, some_governance_instagram.plugin, sys;"
        "import some_governance_flickr.plugin, some_governance_youtube.plugin;"
        "sys.exit('httpx' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, check=False)

    assert 0 == ran.returncode


def test_it_reads_downloads() -> None:
    """What somebody downloaded is translated, too."""
    (platform,) = provide_platforms()

    assert read_export is platform.read_export

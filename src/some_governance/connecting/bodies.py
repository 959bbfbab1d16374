"""What came back, read without secrets, or why it can't be read."""

from collections.abc import Iterable

from some_governance.connecting.transport import Received
from some_governance.credentials import Secret
from some_governance.errors import PayloadError, PlatformError, Unavailable
from some_governance.limits import Json, Limits, read_json
from some_governance.loading.scrubbed import Scrub

WEB_PAGE = (
    "a web page came in place of an answer: a proxy's, perhaps, that wants somebody to "
    "log in"
)
"""What is said where HTML came, and no answer."""


def read_body(
    received: Received, platform: str, secrets: Iterable[Secret], limits: Limits
) -> tuple[Json, PlatformError | None]:
    """
    Read what came as JSON, once secrets are taken out of it.

    Args:
        received: What came.

        platform: Whose name an error carries.

        secrets: Those that are in use.

        limits: Bounds on it.

    Returns:
        What it holds, and `None`; or `None`, and why it can't be read.
    """
    try:
        return read_json(Scrub(secrets).bytes(received.body), platform, limits), None
    except PayloadError as error:
        if received.headers.get("content-type", "").startswith("text/html"):
            return None, Unavailable(platform, WEB_PAGE, received.status)
        return None, PlatformError(platform, error.hint, received.status)

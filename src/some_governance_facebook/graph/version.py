"""The version of the Graph API that is asked for, and the one that answers."""

import re

VERSION = "v26.0"
"""Here and nowhere else. Graph silently answers with another one when it is over."""

_WRITTEN = re.compile(r"v[0-9]{1,4}\.[0-9]{1,4}")


def told(header: str | None) -> str | None:
    """Read `facebook-api-version`; `None` when it is missing, or is no version."""
    return header if header and _WRITTEN.fullmatch(header) else None

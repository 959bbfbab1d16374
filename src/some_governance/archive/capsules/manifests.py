"""The manifest of a capsule, read back."""

import re

from attrs import field, frozen
from attrs.validators import matches_re

from some_governance.archive.capsules.capsule import MANIFEST, SCHEMA, VERSION
from some_governance.archive.values import json_of, reader
from some_governance.errors import ArchiveError
from some_governance.limits import Limits

_NAME = re.compile(r"(?:[a-z]+/)?[a-z0-9]+\.[a-z0-9]+")


@frozen(kw_only=True)
class Listed:
    """
    What a manifest says of one file.

    Attributes:
        name: Its path in the capsule.

        bytes: How many it has.

        media_type: What it is.

        sha256: Of its bytes, in lower-case hex.
    """

    name: str = field(validator=matches_re(_NAME))
    bytes: int
    media_type: str
    sha256: str = field(validator=matches_re("[0-9a-f]{64}"))


@frozen(kw_only=True)
class _Manifest:
    """A manifest, as it is written."""

    schema: str
    version: int
    parts: tuple[Listed, ...]


def read_manifest(body: bytes, limits: Limits) -> tuple[Listed, ...]:
    """
    Read the manifest of a capsule.

    Raises:
        ArchiveError: It isn't one, is of another version, or names what no capsule
            has.
    """
    written = json_of(body, MANIFEST, limits)
    said = written if isinstance(written, dict) else {}
    if (said.get("schema"), said.get("version")) != (SCHEMA, VERSION):
        raise ArchiveError(
            f"{MANIFEST}: it is no capsule of version {VERSION}: keep it, and read it "
            f"with the library that wrote it"
        )
    return reader(_Manifest, MANIFEST)(said).parts

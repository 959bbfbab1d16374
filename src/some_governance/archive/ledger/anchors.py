"""Anchors: heads of the ledger that others hold, and so bear witness of."""

import json
from collections.abc import Iterable
from pathlib import Path

from attrs import asdict, field, frozen

from some_governance.archive.ledger.kinds import is_digest, is_number
from some_governance.errors import ArchiveError

SCHEMA = "some-governance/anchors"
VERSION = 1


@frozen(kw_only=True)
class Anchor:
    """
    A head of the ledger.

    Whoever holds it can tell that no entry up to there was changed since, and that
    none of them was cut off.

    Attributes:
        sequence: The number of its last entry.

        digest: Digest of that entry, in lower-case hex.
    """

    sequence: int = field()
    digest: str = field()

    @sequence.validator
    def _is_number(self, _: object, value: object) -> None:
        if not is_number(value):
            raise ArchiveError("an anchor's sequence is a number from 1 on")

    @digest.validator
    def _is_digest(self, _: object, value: object) -> None:
        if not is_digest(value):
            raise ArchiveError("an anchor's digest is 64 digits of lower-case hex")


def anchors_as_json(anchors: Iterable[Anchor]) -> bytes:
    """Write anchors down, for somebody else to hold."""
    said = {
        "schema": SCHEMA,
        "version": VERSION,
        "anchors": [asdict(each) for each in anchors],
    }
    return json.dumps(said, indent=1, sort_keys=True).encode() + b"\n"


def read_anchors(path: Path) -> tuple[Anchor, ...]:
    """
    Read a file of anchors.

    Raises:
        ArchiveError: It can't be read, or isn't one.
    """
    try:
        said = json.loads(path.read_bytes())
        if (said["schema"], said["version"]) != (SCHEMA, VERSION):
            raise ArchiveError(f"{path}: write schema {SCHEMA!r} and version {VERSION}")
        return tuple(
            Anchor(sequence=each["sequence"], digest=each["digest"])
            for each in said["anchors"]
        )
    except OSError as error:
        raise ArchiveError(f"{path}: it can't be read: {error.strerror}") from None
    except (KeyError, RecursionError, TypeError, ValueError):
        raise ArchiveError(
            f'{path}: this is no file of anchors: it has "schema", "version" and '
            f'"anchors", a list of {{"sequence": 17, "digest": "…"}}'
        ) from None

"""In which format a file is, by what its bytes begin with."""

from enum import Enum
from pathlib import PurePosixPath

from attrs import frozen


class FormatStyle(Enum):
    """How an archive wants formats to be named."""

    PUID = "puid"
    """By their number in PRONOM: `fmt/817`."""

    EXTENSION = "extension"
    """By the ending of the file's name: `json`."""


@frozen
class _Signature:
    """
    A format of PRONOM, and the bytes by which it is known.

    Attributes:
        puid: Its number.

        name: What people call it.

        begins: Bytes that it holds.

        at: After how many bytes.

        then: Bytes that it holds further on.

        then_at: After how many bytes.
    """

    puid: str
    name: str
    begins: bytes
    at: int = 0
    then: bytes = b""
    then_at: int = 0

    def fits(self, body: bytes) -> bool:
        return body.startswith(self.begins, self.at) and body.startswith(
            self.then, self.then_at
        )


@frozen
class Format:
    """
    The format of one file.

    Attributes:
        puid: Its number in PRONOM; `av/0` when it isn't known.

        name: What people call it.

        archival: Whether it may be deposited as it is.
    """

    puid: str
    name: str
    archival: bool


_KINDS = (
    ("application/json", Format("fmt/817", "JSON", True)),
    ("application/xml", Format("fmt/101", "XML", True)),
    ("text/plain", Format("x-fmt/16", "Unicode Text File", True)),
)
# The first that fits: what is said more exactly comes first.
_SIGNATURES = (
    _Signature("fmt/42", "JPEG 1.00", b"\xff\xd8\xff", 0, b"JFIF\0\1\0", 6),
    _Signature("fmt/43", "JPEG 1.01", b"\xff\xd8\xff", 0, b"JFIF\0\1\1", 6),
    _Signature("fmt/44", "JPEG 1.02", b"\xff\xd8\xff", 0, b"JFIF\0\1\2", 6),
    _Signature("fmt/41", "Raw JPEG Stream", b"\xff\xd8\xff"),
    _Signature("fmt/11", "PNG", b"\x89PNG\r\n\x1a\n"),
    _Signature("fmt/3", "GIF 87a", b"GIF87a"),
    _Signature("fmt/4", "GIF 89a", b"GIF89a"),
    _Signature("fmt/566", "WebP, lossy", b"RIFF", 0, b"WEBPVP8 ", 8),
    _Signature("fmt/567", "WebP, lossless", b"RIFF", 0, b"WEBPVP8L", 8),
    _Signature("fmt/568", "WebP, extended", b"RIFF", 0, b"WEBPVP8X", 8),
    _Signature("x-fmt/384", "QuickTime", b"ftypqt  ", 4),
    _Signature("fmt/199", "MPEG-4", b"ftyp", 4),
)
# What the national archives take as it is; other formats are converted by an archive.
_ARCHIVAL = frozenset({"fmt/11", "fmt/41", "fmt/42", "fmt/43", "fmt/44", "fmt/199"})
_UNKNOWN = Format("av/0", "Ukjent format", False)


def format_of(body: bytes, media_type: str) -> Format:
    """
    Tell the format of a file; of a PNG, whose version its first bytes don't tell, 1.0.

    Args:
        body: Its bytes. Pictures and films are known by them, whatever is said.

        media_type: What is said of it. It is believed of JSON, XML and text, which
            no bytes tell apart.
    """
    said = media_type.partition(";")[0].strip().lower()
    for kind, known in _KINDS:
        if kind == said:
            return known
    for each in _SIGNATURES:
        if each.fits(body):
            return Format(each.puid, each.name, each.puid in _ARCHIVAL)
    return _UNKNOWN


def ending(name: str) -> str:
    """Give the ending of a file's name, `.json`, in lower case; empty without one."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() else ""

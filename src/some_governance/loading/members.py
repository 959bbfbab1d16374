"""What a folder or a zip lists of a download: checked, and never unpacked."""

import re
import struct
import zlib
from collections.abc import Callable
from typing import IO, NoReturn, TypeVar
from zipfile import BadZipFile

from attrs import define, field, frozen

from some_governance.errors import PayloadError
from some_governance.limits import Limits

T = TypeVar("T")

_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading raises when the disk, or a zip, is broken."""

_STRAYING = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\\\0]|^[A-Za-z]:")
"""A name that is absolute, leads upwards or nowhere, or that systems read apart."""

_OF_SYSTEMS = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$)")
"""What a system leaves beside the files that somebody put there."""


@frozen(kw_only=True)
class Entry:
    """
    A file, as its folder or zip lists it. No `repr` shows its name.

    Attributes:
        open: Opens it.

        packed: How many bytes of the disk it takes, at most.
    """

    open: Callable[[], IO[bytes]] = field(repr=False)
    packed: int


@frozen(kw_only=True)
class Place:
    """
    Where a download lies, for errors: they never repeat the name of a file in it.

    Attributes:
        platform: Whose download it is.

        source: What it is called.
    """

    platform: str
    source: str

    def refuse(self, hint: str, what: str = "") -> NoReturn:
        """
        Refuse the download.

        Args:
            hint: Why, and what to do.

            what: Which part of it, without its name; empty for the whole.
        """
        where = f"{self.source}/{what}" if what else self.source
        raise PayloadError(self.platform, where, hint) from None

    def attempt(self, read: Callable[[], T], what: str = "") -> T:
        """
        Read something of it.

        Raises:
            PayloadError: It is broken. Who says so is not repeated, not even as the
                cause: a zip's own errors name its files.
        """
        try:
            return read()
        except _BROKEN as error:
            told = error.strerror if isinstance(error, OSError) else None
        self.refuse(
            f"it can't be read: {told or 'it is broken'}; download it anew", what
        )


@define(kw_only=True)
class Members:
    """
    The members of a download, taken in one by one.

    Attributes:
        place: Where it lies.

        limits: Bounds to keep.

        files: Its files by their names, without those that systems leave.
    """

    place: Place
    limits: Limits
    files: dict[str, Entry] = field(factory=dict, repr=False)
    _names: set[str] = field(factory=set, init=False, repr=False)

    def take(self, name: str, entry: Entry | None, flaw: str | None = None) -> None:
        """
        Take one in.

        Args:
            name: Its path within the download, with `/`.

            entry: The file; `None` for a folder.

            flaw: Why it can't be taken, where its folder or zip tells that.

        Raises:
            PayloadError: It has a flaw, or a name that no platform gives, or there
                are too many.
        """
        number = len(self._names) + 1
        if number > self.limits.members:
            self.place.refuse(f"more than {self.limits.members} files, the limit")
        if flaw is None and _STRAYING.search(name):
            flaw = "its name leads out of the download, or nowhere"
        if flaw is None and name in self._names:
            flaw = "another one has the same name"
        self._names.add(name)
        if flaw is not None:
            hint = f"{flaw}: download it anew from the platform"
            self.place.refuse(hint, f"<member #{number}>")
        if entry is not None and not _OF_SYSTEMS.search(name):
            self.files[name] = entry

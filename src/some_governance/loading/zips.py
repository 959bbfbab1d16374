"""Zips from outside: what they say of their members is checked, or not believed."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BufferedReader, FileIO
from itertools import pairwise
from pathlib import Path
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from some_governance.limits import Limits
from some_governance.loading.members import Entry, Members, Place

_LISTED = b"PK\1\2"
_LISTING = 200
"""Bytes that the listing of one member may take, on the average."""

_HEADER = 30
"""Bytes before each member, without its name."""

_LOCKED = 1
_SHARES = "it shares its place with another one"


@contextmanager
def zipped(path: Path, place: Place, limits: Limits) -> Iterator[Members]:
    """
    List what is in a zip, as long as it is open.

    Raises:
        PayloadError: It is no zip, breaks a limit, or holds what no platform puts in.
    """
    if not path.is_file():
        place.refuse("it is neither a folder nor a zip: save what the platform gave")
    members = Members(place=place, limits=limits)
    with place.attempt(lambda: _Watched(path, place, limits)) as file:
        archive = place.attempt(lambda: ZipFile(file))
        crowded = _crowded(archive)
        for info in archive.infolist():
            entry = Entry(open=partial(archive.open, info), packed=info.compress_size)
            name = info.orig_filename
            members.take(
                name.removesuffix("/"),
                None if name.endswith("/") else entry,
                _SHARES if info in crowded else _flaw(info),
            )
        yield members


class _Watched(BufferedReader):
    """A zip on the disk, whose list of members is read only when it isn't too long."""

    def __init__(self, path: Path, place: Place, limits: Limits) -> None:
        super().__init__(FileIO(path))
        self._place = place
        self._most = limits.members

    def read(self, size: int | None = -1, /) -> bytes:
        """Read so many bytes, all at once: so does whoever reads the list."""
        if size is not None and size > self._most * _LISTING:
            self._refuse()
        read = super().read(size)
        if read.count(_LISTED) > self._most:
            self._refuse()
        return read

    def _refuse(self) -> NoReturn:
        self._place.refuse(f"it lists more than {self._most} files, the limit")


def _crowded(archive: ZipFile) -> frozenset[ZipInfo]:
    """Find the members on which another one, or the list of all, begins too early."""
    by_place = sorted(archive.infolist(), key=lambda info: info.header_offset)
    begins = [*(info.header_offset for info in by_place), archive.start_dir]
    return frozenset(
        info
        for info, (begin, end) in zip(by_place, pairwise(begins), strict=True)
        if begin + _HEADER + info.compress_size > end
    )


def _flaw(info: ZipInfo) -> str | None:
    """Tell why a member can't be taken."""
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    if info.flag_bits & _LOCKED:
        return "it is locked with a password"
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "it is packed in a way that platforms don't use"
    return None

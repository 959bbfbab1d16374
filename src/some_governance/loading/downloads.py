"""Downloads, opened where they lie: a folder, or a zip."""

import stat
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from io import FileIO
from pathlib import Path
from zipfile import is_zipfile

from attrs import define, field

from some_governance.limits import Limits
from some_governance.loading.members import Entry, Members, Place
from some_governance.loading.zips import zipped
from some_governance.platforms.downloads import Files

_PIECE = 64 * 1024
_NO_FILE = "it is a link, or no file"
_JSON = ".json"
_FREE = 1024 * 1024
"""What may come out before it is compared with what went in."""


def is_download(path: Path) -> bool:
    """Tell whether it may be a download: a folder, or what is or calls itself a zip."""
    return path.is_dir() or path.suffix.lower() == ".zip" or is_zipfile(path)


@contextmanager
def opened(
    path: Path,
    source: str,
    platform: str,
    limits: Limits,
    *,
    watch: Callable[[], float] = time.monotonic,
) -> Iterator[Files]:
    """
    Open a download, a folder or a zip, as long as it is read.

    Nothing is unpacked: a file is read when it is asked for, and what is said of its
    size is not believed. Files are named after people, so that errors call them by
    their number among all, in the order of their names: `<file #3>`.

    Args:
        path: The folder or zip.

        source: What errors call it; no person's name in it.

        platform: Whose download it is, for errors.

        limits: Bounds on each file, on their number, on all that is read, on how much
            larger than packed that is, and on the time that it takes.

        watch: A stop watch, in seconds.

    Raises:
        PayloadError: It is neither a folder nor a zip, breaks a limit, or holds what
            no platform puts there: a link, a name that leads out of it, the same
            name twice, a file that is locked, or two in the same place.
    """
    paths = {source: path}
    with opened_together(paths, platform, limits, watch=watch) as downloads:
        yield downloads[source]


@contextmanager
def opened_together(
    paths: Mapping[str, Path],
    platform: str,
    limits: Limits,
    *,
    watch: Callable[[], float] = time.monotonic,
) -> Iterator[Mapping[str, Files]]:
    """
    Open what may be the parts of one download, and give the downloads that these are.

    They are one where no file of JSON is in two of them; else each is one by itself.
    One keeps the limits as a whole.

    Args:
        paths: The folders or zips, by what errors call each.

        platform: As in `opened`.

        limits: As in `opened`.

        watch: As in `opened`.

    Raises:
        PayloadError: As `opened`.
    """
    with ExitStack() as stack:
        listed: dict[str, Members] = {}
        for source, path in paths.items():
            place = Place(platform=platform, source=source)
            members = (_walked if path.is_dir() else zipped)(path, place, limits)
            listed[source] = stack.enter_context(members)
        if len(listed) > 1 and _are_parts(listed.values()):
            source, first = next(iter(listed.items()))
            listed = {source: _joined(first, listed.values())}
        yield {
            source: _Opened(members=members, watch=watch)
            for source, members in listed.items()
        }


def _are_parts(many: Iterable[Members]) -> bool:
    """Tell whether no file of JSON is in two of them."""
    names = Counter(
        name
        for members in many
        for name in members.files
        if name.lower().endswith(_JSON)
    )
    return all(times == 1 for times in names.values())


def _joined(first: Members, many: Iterable[Members]) -> Members:
    """Put the members of several together, under the name of the first."""
    files = {name: entry for members in many for name, entry in members.files.items()}
    joined = Members(place=first.place, limits=first.limits, files=files)
    if len(files) > first.limits.members:
        first.place.refuse(f"more than {first.limits.members} files, the limit")
    return joined


@contextmanager
def _walked(path: Path, place: Place, limits: Limits) -> Iterator[Members]:
    """List what is in a folder and in the folders below it; no link is followed."""
    members = Members(place=place, limits=limits)
    below = [path]
    while below:
        folder = below.pop()
        for each in place.attempt(lambda: sorted(folder.iterdir())):  # noqa: B023
            about = place.attempt(each.lstat)
            is_folder = stat.S_ISDIR(about.st_mode)
            if is_folder:
                below.append(each)
            entry = Entry(open=partial(FileIO, each), packed=about.st_size)
            members.take(
                each.relative_to(path).as_posix(),
                None if is_folder else entry,
                None if is_folder or stat.S_ISREG(about.st_mode) else _NO_FILE,
            )
    yield members


@define
class _Opened:
    """The files of a download that is open; what is read of them adds up."""

    _members: Members
    _watch: Callable[[], float]
    _began: float = field(init=False)
    _numbers: dict[str, int] = field(init=False, repr=False)
    _packed: int = 0
    _read: int = 0

    def __attrs_post_init__(self) -> None:
        self._began = self._watch()
        names = sorted(self._members.files)
        self._numbers = {name: number for number, name in enumerate(names, start=1)}

    @property
    def names(self) -> Sequence[str]:
        """Their paths within the download."""
        return tuple(self._numbers)

    def read(self, name: str, /) -> bytes:
        """Give the bytes of one file."""
        place, number = self._members.place, self._numbers.get(name)
        if number is None:
            place.refuse("there is no such file in it", "<unknown file>")
        what = f"<file #{number}>"
        entry = self._members.files[name]
        self._packed += entry.packed
        return place.attempt(lambda: b"".join(self._pieces(entry, what)), what)

    def _pieces(self, entry: Entry, what: str) -> Iterator[bytes]:
        """Yield a file piece by piece, as long as no limit is broken."""
        left = self._members.limits.bytes
        with entry.open() as file:
            while piece := file.read(_PIECE):
                left -= len(piece)
                self._read += len(piece)
                broken = self._broken(left)
                if broken:
                    self._members.place.refuse(broken, what)
                yield piece

    def _broken(self, left: int) -> str | None:
        """Tell which limit is broken, if one is."""
        limits = self._members.limits
        if left < 0:
            return f"it has more than {limits.bytes} bytes, the limit for one file"
        if self._read > limits.total:
            return f"more than {limits.total} bytes of the download, the limit for all"
        if self._read > _FREE + limits.ratio * self._packed:
            return f"more than {limits.ratio} times as large as packed: it is a bomb"
        if self._watch() - self._began > limits.seconds:
            return f"reading the download took more than {limits.seconds} seconds"
        return None

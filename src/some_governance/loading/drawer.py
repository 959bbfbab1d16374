"""A folder in which something of one account was saved."""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from some_governance.errors import PayloadError
from some_governance.limits import Limits
from some_governance.loading.manifest import MANIFEST, Manifest, read_manifest
from some_governance.platforms.platform import Platform
from some_governance.records.coverage import Gap

JSON = ".json"
SYSTEMS = frozenset({"__macosx", "desktop.ini", "thumbs.db"})
"""What systems leave in folders, in small letters."""

ABSENT = "the manifest names this file, and it isn't there"


def left_by_people(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder, but what systems left there."""
    for each in folder.iterdir():
        if not each.name.startswith(".") and each.name.lower() not in SYSTEMS:
            yield each


@frozen(kw_only=True, slots=False)
class Drawer:
    """
    One folder, as `facebook/1000/api`, and how it is read.

    Attributes:
        folder: Where it lies.

        root: The saved folder that it is in; messages begin there.

        platform: Whose it is.

        limits: Bounds for each file.

        reading: Told the name of each file before it is read.
    """

    folder: Path
    root: Path
    platform: Platform
    limits: Limits
    reading: Callable[[str], None] = field(eq=False)

    def source(self, name: str = "") -> str:
        """Say where the folder lies, or a file in it, within the saved folder."""
        return (self.folder / name).relative_to(self.root).as_posix()

    def lying(self) -> set[str]:
        """Give the names of what lies in it, but its manifest and what systems left."""
        return {each.name for each in left_by_people(self.folder)} - {MANIFEST}

    def gap(self, why: str, source: str = "") -> Gap:
        """Make the gap that it leaves, or that something in it leaves."""
        account = self.manifest.account
        return Gap(source=source or self.source(), why=why, account=account)

    @cached_property
    def manifest(self) -> Manifest:
        """
        What is known of what lies in it; nothing, where there is no manifest.

        Raises:
            PayloadError: The manifest can't be read.
        """
        if not (self.folder / MANIFEST).exists():
            return Manifest()
        body, source = self.bytes(MANIFEST), self.source(MANIFEST)
        return read_manifest(body, self.platform.name, source, self.limits)

    def bytes(self, name: str) -> bytes:
        """
        Read a file that lies in it.

        Raises:
            PayloadError: It can't be read, or is larger than the limit.
        """
        source = self.source(name)
        self.reading(source)
        try:
            with (self.folder / name).open("rb") as file:
                body = file.read(self.limits.bytes + 1)
        except OSError as error:
            hint = f"it can't be read: {error.strerror}"
            raise PayloadError(self.platform.name, source, hint) from None
        if len(body) > self.limits.bytes:
            hint = f"it has more than {self.limits.bytes} bytes, which is the limit"
            raise PayloadError(self.platform.name, source, hint)
        return body

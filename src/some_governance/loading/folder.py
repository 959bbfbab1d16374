"""A saved folder: registers, judgements, and all that was kept of platforms."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from attrs import field, frozen

from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.drawer import Drawer, left_by_people
from some_governance.loading.fetched import as_of
from some_governance.loading.gone import found_gone
from some_governance.loading.judgements import JUDGEMENTS, load_judgements
from some_governance.loading.kept import answered, delivered, exported
from some_governance.loading.manifest import Manifest
from some_governance.loading.register_calendar import CalendarOf
from some_governance.loading.registers import Registers, load_registers
from some_governance.loading.twins import told_once
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap
from some_governance.records.removals import Removal

REGISTERS = "registers.toml"

Read: TypeAlias = Callable[[Drawer], Iterator[Records]]
"""Reads what was kept in one way."""

KINDS: Mapping[str, Read] = MappingProxyType(
    {"api": answered, "webhook": delivered, "export": exported}
)
"""What is kept of a platform, by the name of its folder, and how it is read."""


@frozen(kw_only=True)
class Folder:
    """
    Everything that a saved folder tells.

    Attributes:
        path: Where it lies.

        registers: What `registers.toml` says.

        records: Its records, the judgements in its log, and what all platforms told,
            joined.

        fetched: The moment of which all tells that was fetched (`fetched_as_of`);
            `None` where nothing was.
    """

    path: Path
    registers: Registers
    records: Records = field(repr=False)
    fetched: datetime | None = None


def load_folder(
    path: Path,
    platforms: Mapping[str, Platform],
    *,
    calendar_of: CalendarOf | None = None,
    limits: Limits = DEFAULT_LIMITS,
    reading: Callable[[str], None] = lambda _: None,
) -> Folder:
    """
    Load `registers.toml`, `judgements.csv`, and what was kept of platforms.

    That is every `<platform>/<account>/` with its answers of an API in `api/`, its
    deliveries of a webhook in `webhook/`, and its downloads in `export/`. What can't
    be read for want of a plug-in that can, or of a file that the manifest names,
    becomes a gap; so does what lies among them and is none. Folders that hold nothing
    of a platform are left alone. A comment that was seen, and then was not where all
    was looked at again, comes with a removal by a hand that nobody knows. What a
    download and another source both tell is told once (`told_once`).

    Args:
        path: The folder.

        platforms: By name; those that answers may come from.

        calendar_of: As in `load_registers`.

        limits: Bounds for each file.

        reading: Told the name of each file before it is read.

    Raises:
        GuidelinesError: `registers.toml` is missing, or it or `judgements.csv` wrong.
        PayloadError: Something that was kept, or a manifest, can't be read.
        PluginError: A plug-in failed while it translated.
        RecordError: Two sources contradict each other.
    """
    reading(REGISTERS)
    registers = load_registers(path / REGISTERS, calendar_of=calendar_of, limits=limits)
    batches = [registers.records]
    if (path / JUDGEMENTS).exists():
        reading(JUDGEMENTS)
        batches.append(load_judgements(path / JUDGEMENTS, limits=limits))
    removed = [each for batch in batches for each in batch.each(Removal)]
    manifests: list[Manifest] = []
    for folder in sorted(each for each in path.iterdir() if each.is_dir()):
        downloads: list[Records] = []
        others = [Records.of(gaps=_unread(folder, platforms))]
        for read, drawer in _drawers(folder, path, platforms, limits, reading):
            (downloads if read is exported else others).extend(read(drawer))
            manifests.append(drawer.manifest)
        told = told_once(Records.join(downloads), Records.join(others))
        batches += [told, Records.of(*found_gone(told, removed))]
    return Folder(
        path=path,
        registers=registers,
        records=Records.join(batches),
        fetched=as_of(manifests, registers.records),
    )


def _drawers(
    folder: Path,
    root: Path,
    platforms: Mapping[str, Platform],
    limits: Limits,
    reading: Callable[[str], None],
) -> Iterator[tuple[Read, Drawer]]:
    """Yield what was kept in one platform's folder, each with who reads it."""
    platform = platforms.get(folder.name)
    if platform is not None:
        for kind, read in KINDS.items():
            for each in _kept(folder, kind):
                yield (
                    read,
                    Drawer(
                        folder=each,
                        root=root,
                        platform=platform,
                        limits=limits,
                        reading=reading,
                    ),
                )


def _kept(folder: Path, kind: str) -> Sequence[Path]:
    """List the folders of one kind in a platform's folder, account by account."""
    return sorted(each for each in folder.glob(f"*/{kind}") if each.is_dir())


def _unread(folder: Path, platforms: Mapping[str, Platform]) -> Iterator[Gap]:
    """Yield what lies in a folder and isn't read, where it may be a platform's."""
    if folder.name in platforms:
        yield from _beside(folder)
    elif any(_kept(folder, kind) for kind in KINDS):
        known = ", ".join(platforms) or "none"
        why = f"no plug-in reads {folder.name}; the platforms that are known: {known}"
        yield Gap(source=folder.name, why=why)


def _beside(folder: Path) -> Iterator[Gap]:
    """Yield that something lies in a platform's folder where nobody looks for it."""
    belong = (
        f"answers belong in {folder.name}/<account>/api, deliveries of a webhook in "
        f"webhook beside it, downloads in export"
    )
    lying = set(left_by_people(folder))
    accounts = {each for each in lying if any((each / kind).is_dir() for kind in KINDS)}
    if not accounts:
        yield Gap(source=folder.name, why=f"nothing in it is read: {belong}")
        return
    beside = {folder.name: len(lying - accounts)}
    for account in sorted(accounts):
        others = {each.name for each in left_by_people(account)} - KINDS.keys()
        beside[f"{folder.name}/{account.name}"] = len(others)
    for source, count in beside.items():
        if count:
            why = f"not read: {count} of what lies in it; {belong}"
            yield Gap(source=source, why=why)

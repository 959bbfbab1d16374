"""A saved folder: registers, judgements, and all that was kept of platforms."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import field, frozen

from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.drawer import Drawer
from some_governance.loading.gone import found_gone
from some_governance.loading.judgements import JUDGEMENTS, load_judgements
from some_governance.loading.kept import answered, delivered, exported
from some_governance.loading.register_calendar import CalendarOf
from some_governance.loading.registers import Registers, load_registers
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap
from some_governance.records.removals import Removal

REGISTERS = "registers.toml"

_KINDS: Mapping[str, Callable[[Drawer], Iterator[Records]]] = MappingProxyType(
    {"api": answered, "webhook": delivered, "export": exported}
)


@frozen(kw_only=True)
class Folder:
    """
    Everything that a saved folder tells.

    Attributes:
        path: Where it lies.

        registers: What `registers.toml` says.

        records: Its records, the judgements in its log, and what all platforms told,
            joined.
    """

    path: Path
    registers: Registers
    records: Records = field(repr=False)


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
    was looked at again, comes with a removal by a hand that nobody knows.

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
    for folder in sorted(each for each in path.iterdir() if each.is_dir()):
        told = Records.join(_platform(folder, path, platforms, limits, reading))
        batches += [told, Records.of(*found_gone(told, removed))]
    return Folder(path=path, registers=registers, records=Records.join(batches))


def _platform(
    folder: Path,
    root: Path,
    platforms: Mapping[str, Platform],
    limits: Limits,
    reading: Callable[[str], None],
) -> Iterator[Records]:
    """Yield what one platform's folder tells; another folder tells nothing."""
    platform = platforms.get(folder.name)
    saved = {
        kind: sorted(each for each in folder.glob(f"*/{kind}") if each.is_dir())
        for kind in _KINDS
    }
    if platform is None and any(saved.values()):
        known = ", ".join(platforms) or "none"
        why = f"no plug-in reads {folder.name}; the platforms that are known: {known}"
        yield _gap(folder, why)
    if platform is None:
        return
    if not any(saved.values()):
        why = f"nothing in it is read: answers belong in {folder.name}/<account>/api"
        yield _gap(folder, why)
    for kind, read in _KINDS.items():
        for each in saved[kind]:
            yield from read(
                Drawer(
                    folder=each,
                    root=root,
                    platform=platform,
                    limits=limits,
                    reading=reading,
                )
            )


def _gap(folder: Path, why: str) -> Records:
    return Records.of(gaps=[Gap(source=folder.name, why=why)])

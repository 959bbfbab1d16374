"""A saved folder: registers, and what platforms answered, with its manifests."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from some_governance.errors import PayloadError, PlatformError
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.judgements import JUDGEMENTS, load_judgements
from some_governance.loading.manifest import Manifest, read_manifest
from some_governance.loading.register_calendar import CalendarOf
from some_governance.loading.registers import Registers, load_registers
from some_governance.platforms.answers import Answer
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap

REGISTERS = "registers.toml"
MANIFEST = "manifest.json"
ANSWER = ".json"
MISSING = "the manifest names this file, and it isn't there"
UNREAD = f"not read: answers are saved as {ANSWER} here"

_KINDS = ("api", "webhook", "export")


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
    Load `registers.toml`, `judgements.csv`, and every `<platform>/<account>/api/`.

    What can't be read for want of a plug-in that can, or of a file that the manifest
    names, becomes a gap; so does what lies among the answers and is none. Folders
    that hold nothing of a platform are left alone.

    Args:
        path: The folder.

        platforms: By name; those that answers may come from.

        calendar_of: As in `load_registers`.

        limits: Bounds for each file.

        reading: Told the name of each file before it is read.

    Raises:
        GuidelinesError: `registers.toml` is missing, or it or `judgements.csv` wrong.
        PayloadError: An answer or a manifest can't be read.
        PluginError: A plug-in failed while it translated.
        RecordError: Two sources contradict each other.
    """
    reading(REGISTERS)
    registers = load_registers(path / REGISTERS, calendar_of=calendar_of, limits=limits)
    batches = [registers.records]
    if (path / JUDGEMENTS).exists():
        reading(JUDGEMENTS)
        batches.append(load_judgements(path / JUDGEMENTS, limits=limits))
    for folder in sorted(each for each in path.iterdir() if each.is_dir()):
        batches += _platform(folder, path, platforms, limits, reading)
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
        yield _gap(folder, root, why)
    if platform is None:
        return
    if not any(saved.values()):
        why = f"nothing in it is read: answers belong in {folder.name}/<account>/api"
        yield _gap(folder, root, why)
    for kind in ("webhook", "export"):
        for each in saved[kind]:
            yield _gap(each, root, f"{kind}s are not read in this version")
    for each in saved["api"]:
        if not (each / MANIFEST).exists():
            yield _gap(each, root, f"there is no {MANIFEST}: it vouches for nothing")
        answers, gaps = _answers(each, root, platform.name, limits, reading)
        yield Records.of(gaps=gaps)
        try:
            yield platform.translated(answers, limits)
        except PlatformError as error:
            yield _gap(each, root, error.what)


def _gap(folder: Path, root: Path, why: str) -> Records:
    return Records.of(gaps=[Gap(source=_named(folder, root), why=why)])


def _answers(
    folder: Path,
    root: Path,
    platform: str,
    limits: Limits,
    reading: Callable[[str], None],
) -> tuple[list[Answer], list[Gap]]:
    """Read the answers that lie in one folder, with what its manifest knows."""
    lying = {each.name for each in folder.iterdir()} - {MANIFEST}
    names = {name for name in lying if name.lower().endswith(ANSWER)}
    manifest = Manifest()
    if (folder / MANIFEST).exists():
        source = _named(folder / MANIFEST, root)
        reading(source)
        body = _bytes(folder / MANIFEST, root, platform, limits)
        manifest = read_manifest(body, platform, source, limits)
    answers = []
    for name in sorted(names):
        source = _named(folder / name, root)
        reading(source)
        known = manifest.requests.get(name)
        answer = Answer(
            source=source,
            body=_bytes(folder / name, root, platform, limits),
            account=manifest.account,
        )
        if known is not None:
            answer = evolve(
                answer,
                request=known.request,
                parameters=known.parameters,
                page=known.page,
                fetched_at=known.fetched_at,
            )
        answers.append(answer)
    lacking = dict.fromkeys(manifest.requests.keys() - names, MISSING)
    unread = dict.fromkeys(filter(_is_meant, lying - names), UNREAD)
    gaps = [
        Gap(source=_named(folder / name, root), why=why, account=manifest.account)
        for name, why in sorted({**lacking, **unread}.items())
    ]
    return answers, gaps


def _is_meant(name: str) -> bool:
    """Tell whether somebody put it there; systems leave files of their own."""
    return not name.startswith(".") and name != "__MACOSX"


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _bytes(path: Path, root: Path, platform: str, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(limits.bytes + 1)
    except OSError as error:
        raise PayloadError(
            platform, _named(path, root), f"it can't be read: {error.strerror}"
        ) from None
    if len(body) > limits.bytes:
        hint = f"it has more than {limits.bytes} bytes, which is the limit"
        raise PayloadError(platform, _named(path, root), hint)
    return body

"""Captures what a saved folder holds of one thing, where nobody asks the platform."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from attrs import evolve, frozen

from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.drawer import Drawer
from some_governance.loading.folder import KINDS
from some_governance.platforms.captures import Attachment, Captured, Uttered
from some_governance.platforms.pages import Page, Request
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.removals import Removal
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication

SAVED = (
    "it was captured from what was saved: nobody vouches that all is there that stood "
    "below it, and the bytes of pictures and films are not"
)
DOWNLOADED = (
    "some of it is told by a download, whose files are not among the answers: keep the "
    "download, too"
)
"""What is told in `lacking`."""


@frozen
class _Told:
    """What lies in one folder, and what that tells."""

    drawer: Drawer
    records: Records


def captured_from(
    folder: Path,
    of: str,
    platforms: Mapping[str, Platform],
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Captured:
    """
    Capture one thing, with all that stands below it, from a saved folder.

    It is for what is kept and stays where it is. `lacking` says why it isn't whole, so
    that nothing is taken away on its strength.

    Args:
        folder: The saved folder, as `load_folder` reads it.

        of: Id of the thing.

        platforms: By name; those that answers may come from.

        limits: Bounds for each file.

    Raises:
        ArchiveError: No plug-in reads that platform, or nothing there tells of it.
        PayloadError: As `load_folder`.
        PluginError: As `load_folder`.
        RecordError: As `load_folder`.
    """
    return next(captured_each(folder, [of], platforms, limits=limits))


def captured_each(
    folder: Path,
    many: Iterable[str],
    platforms: Mapping[str, Platform],
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Captured]:
    """
    Capture several things, as `captured_from`; the folder is read once.

    Args:
        folder: As in `captured_from`.

        many: Ids of the things.

        platforms: As in `captured_from`.

        limits: As in `captured_from`.

    Raises:
        ArchiveError: As in `captured_from`.
        PayloadError: As in `captured_from`.
        PluginError: As in `captured_from`.
        RecordError: As in `captured_from`.
    """
    read: dict[str, tuple[tuple[_Told, ...], Records]] = {}
    for of in many:
        name = of.partition(":")[0]
        platform = platforms.get(name)
        if platform is None:
            known = ", ".join(platforms) or "none"
            raise ArchiveError(
                f"{of}: no plug-in reads {name}; the platforms that are known: {known}"
            )
        if name not in read:
            told = tuple(_told(folder, platform, limits))
            read[name] = told, Records.join(each.records for each in told)
        told, records = read[name]
        captured = _captured(of, records)
        if captured is None:
            raise ArchiveError(f"{of}: nothing in {folder} tells of it: fetch it first")
        yield _with_answers(_alone(captured), told)


def _captured(of: str, records: Records) -> Captured | None:
    """Capture one thing with all that is known; `None` where nothing tells of it."""
    for each in records.facts:
        if each.id == of and isinstance(each, Uttered):
            return Captured(
                of=of,
                account=each.account,
                at=each.observed,
                by=f"{of.partition(':')[0]}, what was saved",
                pages=(),
                records=records,
                lacking=(SAVED,),
            )
    return None


def _told(folder: Path, platform: Platform, limits: Limits) -> Iterator[_Told]:
    """Yield what each folder of a platform tells."""
    for kind, read in KINDS.items():
        for path in sorted((folder / platform.name).glob(f"*/{kind}")):
            drawer = Drawer(
                folder=path,
                root=folder,
                platform=platform,
                limits=limits,
                reading=lambda _: None,
            )
            yield _Told(drawer, Records.join(read(drawer)))


def _alone(captured: Captured) -> Captured:
    """Leave out what has nothing to do with the thing."""
    shown = (*captured.above, *captured.thread)
    ids = {each.id for each in shown}
    hidden = (each for each in captured.records.each(Removal) if each.of in ids)
    pictures = [
        Attachment(of=each.id, key=image)
        for each in shown
        if isinstance(each, Publication)
        for image in each.images or ()
    ]
    return evolve(
        captured, records=Records.of(*shown, *hidden), attachments=tuple(pictures)
    )


def _with_answers(captured: Captured, told: Iterable[_Told]) -> Captured:
    """Add the answers that tell of any of it."""
    kept = {(type(each), each.id) for each in captured.records.facts}
    pages: list[Page] = []
    lacking = captured.lacking
    for each in told:
        seen: dict[str, datetime] = {}
        for fact in each.records.facts:
            if (type(fact), fact.id) in kept:
                seen[fact.source] = max(fact.observed, seen.get(fact.source, EARLIEST))
        names = {each.drawer.source(name): name for name in each.drawer.lying()}
        pages += (
            _page(each.drawer, names[source], at)
            for source, at in seen.items()
            if source in names
        )
        if seen.keys() - names.keys():
            lacking = (SAVED, DOWNLOADED)
    first = min((page.fetched_at for page in pages), default=captured.at)
    return evolve(captured, at=first, pages=tuple(pages), lacking=lacking)


def _page(drawer: Drawer, name: str, seen: datetime) -> Page:
    """Give an answer; where nobody knows what was asked, its folder stands for that."""
    asked, body = drawer.manifest.requests.get(name), drawer.bytes(name)
    if asked is None:
        return Page(
            question=Request(request=f"/{drawer.folder.name}"),
            number=1,
            last=False,
            fetched_at=drawer.manifest.deliveries.get(name, seen),
            body=body,
        )
    return Page(
        question=Request(request=asked.request, parameters=asked.parameters),
        number=asked.page,
        last=asked.last,
        fetched_at=asked.fetched_at,
        body=body,
        version=asked.version,
    )

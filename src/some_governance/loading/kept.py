"""What was kept of a platform: API answers, deliveries of a webhook, downloads."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from some_governance.errors import PlatformError
from some_governance.loading.downloads import is_download, opened_together
from some_governance.loading.drawer import ABSENT, JSON, Drawer
from some_governance.loading.manifest import MANIFEST, Export, FetchState
from some_governance.loading.missed import in_words
from some_governance.loading.parts import parts
from some_governance.platforms.answers import Answer
from some_governance.platforms.deliveries import Delivery
from some_governance.platforms.downloads import Download
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap

NO_DOWNLOAD = "not read: a download is a folder or a zip"
NO_MANIFEST = f"there is no {MANIFEST}: it vouches for nothing"


def answered(drawer: Drawer) -> Iterator[Records]:
    """
    Yield what the answers of an API tell that lie in a folder, and what is missing.

    Raises:
        PayloadError: An answer or the manifest can't be read.
        PluginError: The plug-in failed.
        RecordError: Two answers contradict each other.
    """
    if not (drawer.folder / MANIFEST).exists():
        yield Records.of(gaps=[drawer.gap(NO_MANIFEST)])
    manifest = drawer.manifest
    names = _json(drawer)
    yield Records.of(gaps=_beside(drawer, names, manifest.requests, "answers"))
    why = [*in_words(manifest.missing), *_unfinished(manifest.fetch)]
    yield Records.of(gaps=[drawer.gap(each, drawer.source(MANIFEST)) for each in why])
    answers = []
    for name in names:
        answer = Answer(
            source=drawer.source(name),
            body=drawer.bytes(name),
            account=manifest.account,
        )
        known = manifest.requests.get(name)
        if known is not None:
            answer = evolve(
                answer,
                request=known.request,
                parameters=known.parameters,
                page=known.page,
                last=known.last,
                fetched_at=known.fetched_at,
            )
        answers.append(answer)
    try:
        yield drawer.platform.translated(answers, drawer.limits)
    except PlatformError as error:
        yield Records.of(gaps=[drawer.gap(error.what)])


def delivered(drawer: Drawer) -> Iterator[Records]:
    """
    Yield what the deliveries of a webhook tell that lie in a folder.

    Raises:
        PayloadError: As `answered`.
        PluginError: As `answered`.
        RecordError: As `answered`.
    """
    manifest = drawer.manifest
    names = _json(drawer)
    yield Records.of(gaps=_beside(drawer, names, manifest.deliveries, "deliveries"))
    deliveries = [
        Delivery(
            source=drawer.source(name),
            body=drawer.bytes(name),
            accounts=frozenset(filter(None, [manifest.account])),
            received_at=manifest.deliveries.get(name),
        )
        for name in names
    ]
    try:
        yield drawer.platform.delivered(deliveries, drawer.limits)
    except PlatformError as error:
        yield Records.of(gaps=[drawer.gap(error.what)])


def exported(drawer: Drawer) -> Iterator[Records]:
    """
    Yield what each download tells that lies in a folder: a folder, a zip, or several.

    Downloads are named after people, so that messages call them by their number, in
    the order of their names, with those that only the manifest names; one of several
    zips by that of the first. Where one of those is not there, the others vouch for
    nothing.

    Raises:
        PayloadError: As `answered`.
        PluginError: As `answered`.
        RecordError: As `answered`.
    """
    platform, manifest = drawer.platform, drawer.manifest
    try:
        platform.able("read-export", platform.read_export)
    except PlatformError as error:
        yield Records.of(gaps=[drawer.gap(error.what)])
        return
    lying = drawer.lying()
    ordered = sorted({*lying, *manifest.exports})
    sources, names = {}, set[str]()
    for number, name in enumerate(ordered, start=1):
        sources[name] = drawer.source(f"<download #{number}>")
        if name not in lying:
            why = f"{ABSENT}; by name it is number {number} of {len(ordered)}"
            yield Records.of(gaps=[drawer.gap(why, sources[name])])
        elif name in manifest.exports or is_download(drawer.folder / name):
            names.add(name)
        else:
            yield Records.of(gaps=[drawer.gap(NO_DOWNLOAD, sources[name])])
    for those in parts({*names, *manifest.exports}, manifest.exports):
        there = {sources[name]: drawer.folder / name for name in those if name in names}
        for source in there:
            drawer.reading(source)
        known = manifest.exports.get(those[0], Export())
        with opened_together(there, platform.name, drawer.limits) as downloads:
            for source, files in downloads.items():
                download = Download(
                    source=source,
                    files=files,
                    account=manifest.account,
                    asked=known.asked,
                    made_at=known.made_at,
                )
                told = platform.exported(download, drawer.limits)
                whole = len(there) == len(those)
                yield told if whole else evolve(told, coverage=())


def _json(drawer: Drawer) -> list[str]:
    return sorted(name for name in drawer.lying() if name.lower().endswith(JSON))


def _beside(
    drawer: Drawer, names: Iterable[str], known: Mapping[str, object], what: str
) -> Iterator[Gap]:
    """Yield what the manifest names and isn't there, and what is no JSON."""
    unread = f"not read: {what} are saved as {JSON} here"
    names = frozenset(names)
    for name in sorted(known.keys() - names):
        yield drawer.gap(ABSENT, drawer.source(name))
    for name in sorted(drawer.lying() - names):
        yield drawer.gap(unread, drawer.source(name))


def _unfinished(fetch: FetchState | None) -> Iterator[str]:
    """Yield that not all was asked for, where somebody set out to."""
    if fetch is not None and fetch.finished is None:
        yield (
            f"the fetch that began {fetch.began:%Y-%m-%d %H:%M} UTC did not get all: "
            f"{fetch.stopped or 'it was stopped'}; fetch again, and it goes on"
        )

"""What was kept of a platform: API answers, deliveries of a webhook, downloads."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from some_governance.errors import PlatformError
from some_governance.loading.downloads import opened
from some_governance.loading.drawer import ABSENT, JSON, Drawer
from some_governance.loading.manifest import MANIFEST, Export, FetchState
from some_governance.loading.missed import in_words
from some_governance.platforms.answers import Answer
from some_governance.platforms.deliveries import Delivery
from some_governance.platforms.downloads import Download
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap

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
    Yield what each download tells that lies in a folder: a folder, or a zip.

    Downloads are named after people, so that messages call them by their number, in
    the order of their names.

    Raises:
        PayloadError: As `answered`.
        PluginError: As `answered`.
        RecordError: As `answered`.
    """
    platform, manifest = drawer.platform, drawer.manifest
    try:
        platform.able(platform.read_export, "read a download")
    except PlatformError as error:
        yield Records.of(gaps=[drawer.gap(error.what)])
        return
    names = sorted(drawer.lying())
    for number, name in enumerate(manifest.exports, start=1):
        if name not in names:
            source = f"{drawer.source(MANIFEST)}.exports[<download #{number}>]"
            yield Records.of(gaps=[drawer.gap(ABSENT, source)])
    for number, name in enumerate(names, start=1):
        source = drawer.source(f"<download #{number}>")
        drawer.reading(source)
        known = manifest.exports.get(name, Export())
        path = drawer.folder / name
        with opened(path, source, platform.name, drawer.limits) as files:
            download = Download(
                source=source,
                files=files,
                account=manifest.account,
                asked=known.asked,
                made_at=known.made_at,
            )
            yield platform.exported(download, drawer.limits)


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

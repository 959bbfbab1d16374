"""The files of a download, as they were read."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from some_governance import (
    Download,
    Json,
    Limits,
    Node,
    PayloadError,
    Unrecognised,
    read_json,
)
from some_governance_facebook.graph.exports.places import in_order, placed
from some_governance_facebook.graph.lists import lists
from some_governance_facebook.graph.mojibake import repaired
from some_governance_facebook.graph.scrubbing import as_raw, scrubbed
from some_governance_facebook.graph.tidying import tidied

WRAPPED = "a zip within the download: unpack it, and save it as a download of its own"

_JSON, _HTML, _ZIP = ".json", (".html", ".htm"), ".zip"


@frozen(kw_only=True)
class Sheet:
    """
    One file of JSON, mended, and without what must not be kept.

    Attributes:
        platform: Name of the platform.

        name: Its path in the download; it may name persons.

        source: Where it lies, without their names.

        body: What it holds.
    """

    platform: str
    name: str = field(repr=False)
    source: str
    body: Json = field(default=None, repr=False)

    def node(self, fields: Mapping[str, Json], path: str = "") -> Node:
        """Make one of its objects readable."""
        return Node(
            platform=self.platform, source=self.source, path=path, fields=fields
        )

    def unrecognised(self, why: str, raw: Json = None, path: str = "$") -> Unrecognised:
        """Name a part of it that is not translated; without `raw`, nothing is kept."""
        return Unrecognised(source=self.source, path=path, why=why, raw=as_raw(raw))


def sheets(download: Download, platform: str, limits: Limits) -> Iterator[Sheet]:
    """
    Read each file of JSON, the parts of a list in order. Other files are left unread.

    Raises:
        PayloadError: One can't be read, or breaks a limit; or the download was asked
            for as HTML.
    """
    names = download.files.names
    found = in_order(name for name in names if name.lower().endswith(_JSON))
    if not found and any(name.lower().endswith(_HTML) for name in names):
        hint = "it is HTML, which is made for the eye: ask for the download as JSON"
        raise PayloadError(platform, download.source, hint)
    places = placed(names)
    for name in found:
        source = f"{download.source}/{places[name]}"
        sheet = Sheet(platform=platform, name=name, source=source)
        body = repaired(_read(sheet, download, limits))
        yield evolve(sheet, body=tidied(scrubbed(body)))


def wrapped(download: Download) -> Sequence[Unrecognised]:
    """Name the zips within a download, which nobody opens."""
    places = placed(download.files.names)
    return [
        Unrecognised(
            source=f"{download.source}/{place}", path="$", why=WRAPPED, raw=as_raw(None)
        )
        for name, place in places.items()
        if name.lower().endswith(_ZIP)
    ]


def _read(sheet: Sheet, download: Download, limits: Limits) -> Json:
    """Read what a file holds."""
    body = download.files.read(sheet.name)
    try:
        read = read_json(body, sheet.platform, limits)
    except PayloadError as error:
        path, hint = error.path, error.hint
    else:
        if all(len(items) <= limits.items for _, items in lists(read)):
            return read
        path, hint = "$", f"a list has more than {limits.items} items, the limit"
    raise PayloadError(sheet.platform, path, f"{hint} (in {sheet.source})")

"""From a download of an account to neutral records."""

from some_governance import Download, Json, Limits, Records
from some_governance_facebook.graph.exports.reading import read
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import Told, named
from some_governance_instagram.answers.asked import PLATFORM
from some_governance_instagram.downloads.media import published
from some_governance_instagram.downloads.shapes import MEDIA, WRAPPED, Shape, shape_of


def read_export(download: Download, limits: Limits) -> Records:
    """
    Translate a download of an account, and say what it can speak of.

    What it published becomes publications, also what it archived or deleted since;
    conversations become messages. Its comments are named: a download doesn't say
    under what they stand. Likes are named, and not kept.

    Raises:
        PayloadError: As `ReadExport`.
    """
    return read(download, PLATFORM, limits, tell=_told, keys=WRAPPED)


def _told(sheet: Sheet, key: str | None, items: list[Json], path: str) -> Told:
    shape = shape_of(sheet.name, key, items)
    if shape in MEDIA:
        return published(sheet, items, path, shape)
    raw = None if shape is Shape.LIKES else items
    return named(sheet, shape.value, raw, path or "$")

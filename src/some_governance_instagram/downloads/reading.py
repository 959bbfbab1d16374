"""From a download of an account to neutral records."""

from some_governance import Download, Json, Limits, Records
from some_governance_facebook.graph.exports.reading import read
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import Told, named, passed_over
from some_governance_instagram.answers.asked import PLATFORM
from some_governance_instagram.downloads.media import published
from some_governance_instagram.downloads.shapes import (
    MEDIA,
    PASSED_OVER,
    WRAPPED,
    shape_of,
)


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
    if shape in PASSED_OVER:
        return passed_over(sheet, shape.value, path or "$")
    return named(sheet, shape.value, items, path or "$")

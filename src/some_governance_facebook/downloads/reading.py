"""From a download of a page to neutral records."""

from some_governance import Download, Json, Limits, Records
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.downloads.posts import posts
from some_governance_facebook.downloads.shapes import (
    PASSED_OVER,
    WRAPPED,
    Shape,
    shape_of,
)
from some_governance_facebook.graph.exports.reading import read
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import Told, named, passed_over


def read_export(download: Download, limits: Limits) -> Records:
    """
    Translate a download of a page, and say what it can speak of.

    Posts become publications, conversations messages. Comments of the page are
    named: a download doesn't say under what they stand. Reactions are named, and not
    kept.

    Raises:
        PayloadError: As `ReadExport`.
    """
    return read(download, PLATFORM, limits, tell=_told, keys=WRAPPED)


def _told(sheet: Sheet, key: str | None, items: list[Json], path: str) -> Told:
    shape = shape_of(sheet.name, key, items)
    if shape is Shape.POSTS:
        return posts(sheet, items, path)
    if shape in PASSED_OVER:
        return passed_over(sheet, shape.value, path or "$")
    return named(sheet, shape.value, items, path or "$")

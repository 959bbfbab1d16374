"""Findings as a table for a spreadsheet: to be sorted, filtered and counted."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from attrs import evolve

from some_governance.assessment import is_past
from some_governance.findings import Finding, Report
from some_governance.loading.cells import uncut, written_rows
from some_governance.report.due import days
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.names import WEIGHTS, account_name, place
from some_governance.report.printable import printable
from some_governance.report.said import decided, said
from some_governance.report.summary import PARTS

COLUMNS: Final = (
    # Translators: heads of the columns of a table, as in a spreadsheet.
    message("Result"),
    message("Weight"),
    message("Due"),
    message("Days old"),
    # Translators: heads a column of "yes": it was done, or its time is over.
    message("Past"),
    message("Account"),
    # Translators: heads a column of roles and units: whose it is to act.
    message("Whose"),
    # Translators: heads a column of ids: what it is about.
    message("About"),
    message("Count"),
    message("When"),
    message("Period"),
    # Translators: heads a column of the questions asked and the facts missing.
    message("Question or fact"),
    message("What it says"),
    message("Decided"),
    message("Quote"),
    message("Place"),
    message("Clause"),
    message("Finding"),
    message("Basis"),
)
"""What the first line says."""

_RESULTS: Final = MappingProxyType(
    {verdict: name for name, verdicts in PARTS for verdict in verdicts}
)
_BOM: Final = "\ufeff"
"""Without it, spreadsheets guess the letters."""


def as_csv(report: Report, *, language: Language = ENGLISH) -> str:
    """
    Write the findings of a report as CSV, in their order.

    A finding that is about several things has a row for each of them. Days and moments
    are written so that they can be sorted, in every language, in the calendar's zone.
    It begins with a byte order mark; where Norwegian is spoken, `;` stands between
    cells.
    """
    return findings_as_csv(report, report.findings, language=language)


def findings_as_csv(
    report: Report, findings: Iterable[Finding], *, language: Language = ENGLISH
) -> str:
    """
    Write findings as CSV, in the order in which they are given, as `as_csv` does.

    Args:
        report: What they stand in.

        findings: Some of its findings: what is due, for one.

        language: Of our own words; what is quoted stays as it is.
    """
    head = [language.say(column) for column in COLUMNS]
    rows = (row for each in findings for row in _rows(each, report, language))
    # Where a comma stands in numbers, spreadsheets expect another sign between cells.
    delimiter = "," if language == ENGLISH else ";"
    return _BOM + written_rows([head, *rows], delimiter)


def _rows(
    finding: Finding, report: Report, language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield a row for a finding, or for each thing that it is about."""
    clause, outcome = finding.clause, finding.outcome
    before = _shown(
        language.say(_RESULTS[outcome.verdict]),
        language.say(WEIGHTS[finding.weight]) if finding.weight else "",
        _clock(outcome.due, report),
        _number(days(finding, report)),
        language.say("yes") if is_past(finding) else "",
        account_name(report, outcome.account),
        finding.bearer or "",
    )
    when = _clock(outcome.at, report), outcome.period or "", outcome.about or ""
    after = _shown(
        "; ".join(decided(finding, report, language)),
        clause.text,
        place(clause, language),
        clause.version,
        finding.id,
        finding.basis,
    )
    for item, count, one in _apart(finding):
        sentence = said(one, report, language)
        yield *before, *_shown(item, _number(count), *when, sentence), *after


def _shown(*cells: str) -> tuple[str, ...]:
    """Write words so that they stand in their cells, and nothing hides in them."""
    return tuple(uncut(printable(cell)) for cell in cells)


def _apart(finding: Finding) -> Iterator[tuple[str, int, Finding]]:
    """
    Yield each thing that a finding is about, how many it counts for, and its finding.

    Of how many the answers contradict each other stays said of them all: a finding
    doesn't tell of which.
    """
    if not finding.items:
        yield finding.outcome.subject or "", finding.outcome.count, finding
    for item in finding.items:
        yield item, 1, evolve(finding, items=(item,))


def _clock(at: datetime | None, report: Report) -> str:
    """Write a moment as every spreadsheet reads it."""
    return (
        "" if at is None else f"{at.astimezone(ZoneInfo(report.zone)):%Y-%m-%d %H:%M}"
    )


def _number(number: int | None) -> str:
    return "" if number is None else str(number)

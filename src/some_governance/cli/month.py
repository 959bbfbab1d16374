"""`some-governance month`: a month's page for those who lead."""

from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import click
from attrs import evolve
from rich.console import Console

from some_governance.assessment import assess
from some_governance.calendars import Calendar
from some_governance.cli.inquiry import Inquiry, asks_about_a_month
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.cli.verdicts import status_of
from some_governance.errors import GuidelinesError
from some_governance.findings import Report
from some_governance.records.spans import EARLIEST, Span
from some_governance.report import month as page
from some_governance.report.language import Language

_FORMS = MappingProxyType(
    {
        "text": page.month_as_text,
        "html": page.month_as_html,
        "json": lambda month, _: page.month_as_json(month),
    }
)


@click.command()
@asks_about_a_month
@click.option(
    "--month",
    "key",
    metavar="MONTH",
    help="Which month, 2026-11. [default: the last whole one before that moment]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMS)),
    default="text",
    show_default=True,
    help="Words for a terminal or a mail, a page for people, or JSON for programs.",
)
@is_told
def month(
    folder: Path,
    guidelines: str | None,
    at: str | None,
    key: str | None,
    form: str,
    language: Language,
    output: Path,
) -> Status:
    """
    Put a month of FOLDER on a page for those who lead, without personal data.

    It has the publishing plan of that month and the next, the figures of each account,
    what was taken away and on which ground, what the archive has, and what nobody
    could see; and beside what came out what came out of the month before, where as
    much was seen of that. It ends as assess does of that month.
    """
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        inquiry = Inquiry.into(
            folder,
            guidelines,
            EARLIEST,  # the month says from when on
            at,
            plugins=plugins,
            reading=waiting,
            as_fetched=True,
        )
        calendar = inquiry.folder.registers.calendar
        span = _asked(key, calendar, inquiry.at)
        waiting("assessing")
        situation = _within(inquiry, span).situation()
        report = assess(inquiry.guidelines, situation)
        before = page.last_whole_month(calendar, span.since)
        told = page.month(
            report, situation, _report(inquiry, page.month_span(calendar, before))
        )
    tell(_FORMS[form](told, language), output)
    return status_of(report)


def _asked(key: str | None, calendar: Calendar, at: datetime) -> Span:
    """Give the month that is asked for, up to the moment of asking."""
    if key is None:
        return page.month_span(calendar, page.last_whole_month(calendar, at))
    try:
        on = date.fromisoformat(f"{key}-01")
    except ValueError:
        raise click.BadParameter(
            f"{key!r} is no month: write 2026-11", param_hint="--month"
        ) from None
    span = page.month_span(calendar, on)
    if at <= span.since:
        raise click.BadParameter(
            f"{key} hasn't begun at {at.astimezone(calendar.zone).isoformat()}: ask of "
            "an earlier month, or --at a later moment",
            param_hint="--month",
        )
    return span


def _within(inquiry: Inquiry, span: Span) -> Inquiry:
    return evolve(inquiry, since=span.since, at=min(span.until, inquiry.at))


def _report(inquiry: Inquiry, span: Span) -> Report | None:
    """Assess another month; `None` where no clause was in force then."""
    try:
        return _within(inquiry, span).report()
    except GuidelinesError:
        return None

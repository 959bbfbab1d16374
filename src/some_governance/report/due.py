"""What is due, when, and whose it is: as text and as data."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from some_governance.assessment import is_past
from some_governance.findings import Finding, Report
from some_governance.limits import Json
from some_governance.report.data import finding_data, plain
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.lines import quote, title, wrapped
from some_governance.report.names import WEIGHTS, account_name
from some_governance.report.printable import printable, printable_json
from some_governance.report.said import said

SCHEMA = "some-governance/due"
VERSION = 1


def due_as_text(
    report: Report, duties: Iterable[Finding], language: Language = ENGLISH
) -> str:
    """
    Write duties as text, in their order, each with its sentence; the past ones last.

    Args:
        report: What they stand in.

        duties: Some of its findings, in the order in which to show them.

        language: In which our own words are.
    """
    duties = tuple(duties)
    past = tuple(duty for duty in duties if is_past(duty))
    left = language.number(len(duties) - len(past))
    at = language.clock(report.at, ZoneInfo(report.zone))
    lines = [
        printable(f"{report.guidelines.owner}: {report.guidelines.title}"),
        language.say(
            "As of {at}, {zone}: {count} due", at=at, zone=report.zone, count=left
        ),
    ]
    for duty in duties:
        if not is_past(duty):
            lines += _duty(duty, report, language)
    if past:
        over = language.say("Past: it was done, or its time is over")
        lines += title(over, len(past), language)
    for duty in past:
        lines += _duty(duty, report, language)
    return "\n".join(lines) + "\n"


def due_as_json(report: Report, duties: Iterable[Finding]) -> str:
    """Write duties as JSON, in their order; ids are strings, moments are UTC."""
    data: dict[str, Json] = {
        "schema": SCHEMA,
        "version": VERSION,
        "guidelines": report.guidelines.id,
        "at": plain(report.at),
        "zone": report.zone,
        "due": [
            {
                **finding_data(each),
                "days": days(each, report),
                "past": is_past(each),
            }
            for each in duties
        ],
    }
    return printable_json(data)


def _duty(duty: Finding, report: Report, language: Language) -> Iterator[str]:
    bearer = "" if duty.bearer is None else f", {duty.bearer}"
    weight = WEIGHTS[duty.weight] if duty.weight else message("not yet due")
    at = when(duty, report, language)
    yield ""
    yield printable(f"{at}: {duty.clause.version} ({language.say(weight)}{bearer})")
    yield from quote(duty.clause, language=language)
    name = account_name(report, duty.outcome.account)
    text = said(duty, report, language)
    yield from wrapped(f"{name}: {text}" if name else text, "  ", "  ")


def when(duty: Finding, report: Report, language: Language) -> str:
    """Say by when; where nothing says so, for how long it has been so."""
    if duty.outcome.due is not None:
        return language.deadline(duty.outcome.due, ZoneInfo(report.zone))
    count = days(duty, report)
    if count is None:
        return language.say("no date")
    return language.many("no date, {count} day old", "no date, {count} days old", count)


def days(duty: Finding, report: Report) -> int | None:
    """Count the whole days since it happened; `None` for what didn't at a moment."""
    return None if duty.outcome.at is None else (report.at - duty.outcome.at).days

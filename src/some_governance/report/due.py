"""What is due, when, and whose it is: as text and as data."""

from collections.abc import Iterable, Iterator

from some_governance.assessment import is_past
from some_governance.findings import Finding, Report
from some_governance.limits import Json
from some_governance.report.data import finding_data, plain
from some_governance.report.lines import clock, quote, title, wrapped
from some_governance.report.names import account_name
from some_governance.report.printable import printable, printable_json
from some_governance.report.said import said

SCHEMA = "some-governance/due"
VERSION = 1


def due_as_text(report: Report, duties: Iterable[Finding]) -> str:
    """
    Write duties as text, in their order, each with its sentence; the past ones last.

    Args:
        report: What they stand in.

        duties: Some of its findings, in the order in which to show them.
    """
    duties = tuple(duties)
    past = tuple(duty for duty in duties if is_past(duty))
    left = len(duties) - len(past)
    lines = [
        printable(f"{report.guidelines.owner}: {report.guidelines.title}"),
        f"As of {clock(report.at, report.zone)}, {report.zone}: {left} due",
    ]
    for duty in duties:
        if not is_past(duty):
            lines += _duty(duty, report)
    if past:
        lines += title(f"Past: it was done, or its time is over ({len(past)})")
    for duty in past:
        lines += _duty(duty, report)
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
                "days": _days(each, report),
                "past": is_past(each),
            }
            for each in duties
        ],
    }
    return printable_json(data)


def _duty(duty: Finding, report: Report) -> Iterator[str]:
    bearer = "" if duty.bearer is None else f", {duty.bearer}"
    weight = duty.weight.value if duty.weight else "not yet due"
    yield ""
    yield printable(f"{_when(duty, report)}: {duty.clause.version} ({weight}{bearer})")
    yield from quote(duty.clause)
    name = account_name(report, duty.outcome.account)
    text = said(duty, report)
    yield from wrapped(f"{name}: {text}" if name else text, "  ", "  ")


def _when(duty: Finding, report: Report) -> str:
    """Say by when; where nothing says so, for how long it has been so."""
    if duty.outcome.due is not None:
        return clock(duty.outcome.due, report.zone)
    days = _days(duty, report)
    if days is None:
        return "no date"
    return f"no date, {days} {'day' if days == 1 else 'days'} old"


def _days(duty: Finding, report: Report) -> int | None:
    """Count the whole days since it happened; `None` for what didn't at a moment."""
    return None if duty.outcome.at is None else (report.at - duty.outcome.at).days

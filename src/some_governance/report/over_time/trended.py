"""A trend, as text and as data."""

from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from some_governance.findings import Weight
from some_governance.limits import Json
from some_governance.outcomes import Verdict
from some_governance.report.language import ENGLISH, Language
from some_governance.report.lines import listed, title, wrapped
from some_governance.report.names import WEIGHTS
from some_governance.report.over_time.data import counts_data, report_data
from some_governance.report.over_time.trending import Trend
from some_governance.report.printable import printable, printable_json
from some_governance.report.saved.values import SavedReport
from some_governance.report.summary import PARTS

SCHEMA = "some-governance/trend"
VERSION = 1

_BARS = "▁▂▃▄▅▆▇█"
_NOT_ASKED = "-"
_SHOWN = tuple(
    (name, verdict)
    for name, verdicts in PARTS
    for verdict in verdicts
    if verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE)
)
"""What is told of clauses, and what that is called."""


def trend_as_text(trend: Trend, language: Language = ENGLISH) -> str:
    """
    Write how it went: one number for each report, and then bars of the same.

    Args:
        trend: What to write.

        language: In which our own words are.
    """
    lines = [*_head(trend, language)]
    lines += title(language.say("Findings by weight"))
    for weight in Weight:
        name = language.say(WEIGHTS[weight])
        lines += _series(name, trend.weighing(weight), language)
    for name, verdict in _SHOWN[1:]:
        lines += _series(language.say(name), trend.count(verdict), language)
    lines += title(language.say("By clause"))
    lines += _clauses(trend, language)
    return "\n".join(lines) + "\n"


def _head(trend: Trend, language: Language) -> Iterator[str]:
    """Write which reports there are, and where one was made in another way."""
    last = trend.reports[-1]
    yield printable(f"{last.guidelines.owner}: {last.guidelines.title}")
    count = len(trend.reports)
    yield language.many("{count} report", "{count} reports", count)
    yield from listed(_told(trend.reports, language))


def _told(reports: Iterable[SavedReport], language: Language) -> Iterator[str]:
    before: SavedReport | None = None
    for report in reports:
        zone = ZoneInfo(report.zone)
        told = language.say(
            "{at}, asked from {since} on",
            at=language.clock(report.at, zone),
            since=language.clock(report.since, zone),
        )
        if before and before.guidelines.digest != report.guidelines.digest:
            told = language.say("{report}; with other guidelines", report=told)
        if before and before.provenance.library != report.provenance.library:
            told = language.say("{report}; with another release", report=told)
        yield told
        before = report


def _clauses(trend: Trend, language: Language) -> Iterator[str]:
    silent = 0
    for clause in trend.clauses:
        lines = [
            line
            for name, verdict in _SHOWN
            for line in _series(language.say(name), clause.count(verdict), language)
        ]
        silent += not lines
        if lines:
            yield printable(clause.clause)
            yield from (f"  {line}" for line in lines)
    if silent:
        yield language.many(
            "{count} other clause was asked, and nothing came of it",
            "{count} other clauses were asked, and nothing came of them",
            silent,
        )


def _series(
    name: str, numbers: Sequence[int | None], language: Language
) -> Iterator[str]:
    """Write one number for each report, and bars; nothing where all are 0."""
    if any(numbers):
        shown = (_NOT_ASKED if n is None else language.number(n) for n in numbers)
        said = f"{name}: {', '.join(shown)}  {bars(numbers)}"
        yield from wrapped(said, "", "  ")


def bars(numbers: Sequence[int | None]) -> str:
    """Draw numbers from 0 up as bars, one sign for each; a gap where there is none."""
    most = max((number for number in numbers if number is not None), default=0) or 1
    steps = len(_BARS) - 1
    return "".join(
        " " if number is None else _BARS[-(-number * steps // most)]
        for number in numbers
    )


def trend_as_json(trend: Trend) -> str:
    """Write it as JSON; ids are strings, moments are UTC."""
    weights = {weight.value: trend.weighing(weight) for weight in Weight}
    data: dict[str, Json] = {
        "schema": SCHEMA,
        "version": VERSION,
        "reports": [
            {
                **report_data(report),
                "weights": {name: counts[number] for name, counts in weights.items()},
                "totals": {each.value: report.count(each) for each in Verdict},
            }
            for number, report in enumerate(trend.reports)
        ],
        "clauses": [
            {"clause": each.clause, "counts": [counts_data(e) for e in each.counts]}
            for each in trend.clauses
        ],
    }
    return printable_json(data)

"""A report as plain text, for a terminal or a mail."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from zoneinfo import ZoneInfo

from some_governance.findings import Finding, Report, Tally
from some_governance.guidelines.clause import Clause
from some_governance.outcomes import Verdict
from some_governance.report.printable import printable
from some_governance.report.sentences import sentence

_WIDTH = 88
_PARTS = (
    ("Broken", Verdict.BROKEN),
    ("Waiting for a human's judgement", Verdict.NEEDS_JUDGEMENT),
    ("Could not be told", Verdict.MISSING_FACT),
    ("Not yet due", Verdict.PENDING),
    ("Excused", Verdict.EXCUSED),
)
_COLUMNS = (
    ("met", Verdict.MET),
    ("broken", Verdict.BROKEN),
    ("excused", Verdict.EXCUSED),
    ("pending", Verdict.PENDING),
    ("judge", Verdict.NEEDS_JUDGEMENT),
    ("missing", Verdict.MISSING_FACT),
    ("n/a", Verdict.NOT_APPLICABLE),
)


def as_text(report: Report) -> str:
    """
    Write a report as text: what is broken first, and each clause with its quote.

    The same report gives the same text. Moments are shown in the calendar's zone.
    """
    return "\n".join([*_head(report), *_body(report), *_foot(report)]) + "\n"


def _head(report: Report) -> Iterator[str]:
    zone = ZoneInfo(report.zone)
    guidelines = report.guidelines
    since, at = (
        f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
        for moment in (report.since, report.at)
    )
    yield printable(f"{guidelines.owner}: {guidelines.title}")
    yield printable(f"From {since} to {at}, {report.zone}")


def _body(report: Report) -> Iterator[str]:
    for title, verdict in _PARTS:
        found = list(report.having(verdict))
        if found:
            yield from _title(f"{title} ({sum(f.outcome.count for f in found)})")
            for _, group in groupby(found, key=lambda each: each.clause.version):
                yield from _clause(list(group), report)


def _title(title: str) -> tuple[str, ...]:
    return "", title, "-" * len(title)


def _clause(findings: list[Finding], report: Report) -> Iterator[str]:
    """Write the findings of one clause under its own words."""
    clause, weight = findings[0].clause, findings[0].weight
    mark = f"{weight.value}: " if weight else ""
    yield ""
    yield printable(f"{mark}{clause.version}")
    yield from _quote(clause)
    for finding in findings:
        said = sentence(finding, report.guidelines.words, ZoneInfo(report.zone))
        if finding.outcome.account is not None:
            said = f"{finding.outcome.account}: {said}"
        yield from _wrapped(said, "  - ", "    ")
    if clause.bearer is not None:
        yield printable(f"  whose: {clause.bearer}")


def _quote(clause: Clause) -> Iterator[str]:
    yield from _wrapped(f"«{clause.text}» ({clause.place})", "  ", "  ")


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return wrap(
        printable(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _foot(report: Report) -> Iterator[str]:
    yield from _title("What was asked")
    yield from _table(report.tallies)
    if report.undecided:
        yield from _title(
            f"Not asked: clauses without a rule ({len(report.undecided)})"
        )
        ids = ", ".join(clause.id for clause in report.undecided)
        yield from _wrapped(ids, "", "")
    if report.gaps:
        yield from _title(f"What sources did not give ({len(report.gaps)})")
        yield from _listed(f"{gap.source}: {gap.why}" for gap in report.gaps)
    if report.unrecognised:
        yield from _title(f"What nobody understood ({len(report.unrecognised)})")
        yield from _listed(
            f"{each.source}: {each.path}: {each.why}" for each in report.unrecognised
        )
    made = report.provenance
    yield from _title("Made with")
    yield printable(", ".join([f"some-governance {made.library}", *made.calendar]))
    yield f"guidelines {made.guidelines}"
    yield f"records    {made.records}"


def _table(tallies: Iterable[Tally]) -> Iterator[str]:
    rows = [
        (tally.clause.version, *(tally.count(verdict) for _, verdict in _COLUMNS))
        for tally in tallies
    ]
    wide = max((len(str(row[0])) for row in rows), default=0)
    yield "".join([" " * wide, *(f"{name:>9}" for name, _ in _COLUMNS)])
    for version, *counts in rows:
        cells = (f"{count or '·':>9}" for count in counts)
        yield printable(f"{version:<{wide}}") + "".join(cells)


def _listed(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(line, "- ", "  ")

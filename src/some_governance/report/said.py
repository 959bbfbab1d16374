"""Findings under the words of the clauses that they rest on."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from types import MappingProxyType
from zoneinfo import ZoneInfo

from some_governance.assessment import Decision
from some_governance.dispositions import Disposed, Lapse, disposed
from some_governance.findings import Finding, Report, Tally
from some_governance.guidelines.clause import Clause, Modality
from some_governance.outcomes import Verdict
from some_governance.report.lines import clock, quote, wrapped
from some_governance.report.names import Told, account_name
from some_governance.report.printable import printable
from some_governance.report.proposed import in_words
from some_governance.report.sentences import sentence

_EXPLAINED = (Verdict.BROKEN, Verdict.NEEDS_JUDGEMENT, Verdict.EXCUSED)
_LAPSES = MappingProxyType(
    {
        Lapse.CHANGED: "lapsed, the finding has changed since",
        Lapse.ENDED: "lapsed, it was for a time",
    }
)


LIKE_THE_NEXT = "  - as under the next clause"


def clauses(found: Iterable[Finding], report: Told) -> Iterator[str]:
    """Write findings under the words of their clauses; what several say, once."""
    like: dict[tuple[str, ...], list[Finding]] = {}
    for _, group in groupby(found, key=lambda each: each.clause.version):
        findings = list(group)
        lines = tuple(_lines(findings, report))
        like.setdefault(lines, []).append(findings[0])
    for lines, (*others, last) in like.items():
        for each in others:
            yield from _heading(each, report)
            yield LIKE_THE_NEXT
        yield from _heading(last, report)
        yield from lines


def said(finding: Finding, report: Told) -> str:
    """Say what a finding says, without its account and its quote."""
    if isinstance(report, Decision):
        finding = in_words(finding, report)
    return sentence(
        finding, report.guidelines.questions, ZoneInfo(report.zone), report.at
    )


def _heading(finding: Finding, report: Told) -> Iterator[str]:
    """Write the words of a clause."""
    clause, weight = finding.clause, finding.weight
    mark = f"{weight.value}: " if weight else ""
    yield ""
    yield printable(f"{mark}{clause.version}")
    yield from quote(clause)
    for meant in _definitions(clause, report):
        yield from quote(meant)
    for mark, others in _explained(finding, report):
        for other in others:
            yield from quote(other, mark)


def _lines(findings: Iterable[Finding], report: Told) -> Iterator[str]:
    """Write what the findings of one clause say, and whose it is to act."""
    like: dict[tuple[str, ...], list[str]] = {}
    bearer = None
    for finding in findings:
        lines = said(finding, report), *_decided(finding, report)
        like.setdefault(lines, []).append(account_name(report, finding.outcome.account))
        bearer = finding.bearer
    for (text, *under), accounts in like.items():
        named = ", ".join(account for account in accounts if account)
        yield from wrapped(f"{named}: {text}" if named else text, "  - ", "    ")
        for line in under:
            yield from wrapped(line, "    ", "    ")
    if bearer is not None:
        yield printable(f"  whose: {bearer}")


def _definitions(clause: Clause, report: Told) -> Iterator[Clause]:
    """Yield the clauses that it links to and that define a word of its rule."""
    words = set(clause.rule.words) if clause.rule else set()
    for each in report.guidelines.clauses:
        if (
            each.modality is Modality.DEFINITION
            and each.id in clause.see
            and words.intersection(each.defines)
            and _held(each, report)
        ):
            yield each


def _explained(
    finding: Finding, report: Told
) -> Iterator[tuple[str, Iterator[Clause]]]:
    """Yield what stands beside a clause, where it is broken or waits for a human."""
    clause = finding.clause
    if finding.outcome.verdict not in _EXPLAINED:
        return
    others = [each for each in report.guidelines.clauses if _held(each, report)]
    yield "because: ", (each for each in others if each.id in clause.because)
    yield (
        "against it: ",
        (each for each in others if each.id in clause.against and _on(each, report)),
    )
    yield (
        "advice: ",
        (
            each
            for each in others
            if each.force is Modality.ADVICE and clause.id in each.see
        ),
    )


def _on(clause: Clause, report: Told) -> bool:
    """Tell whether a clause without a mode, or in its mode, spoke of anything."""
    return clause.when is None or any(
        tally.counts for tally in _tallies(report) if tally.clause is clause
    )


def _held(clause: Clause, report: Told) -> bool:
    """Tell whether a version of a clause was in force on some day of the window."""
    zone = ZoneInfo(report.zone)
    first, last = (at.astimezone(zone).date() for at in (report.since, report.at))
    return (clause.since or first) <= last and first < (clause.until or date.max)


def _decided(finding: Finding, report: Told) -> Iterator[str]:
    """Write what humans decided about a finding, and whether it still holds."""
    if isinstance(report, Report):
        for each in disposed(report, finding):
            yield _disposition(each, report.zone)


def _disposition(each: Disposed, zone: str) -> str:
    made = each.disposition
    until = "" if made.until is None else f", until {clock(made.until, zone)}"
    lapsed = "" if each.lapsed is None else f" ({_LAPSES[each.lapsed]})"
    return f"decided by {made.by}, {clock(made.at, zone)}{until}{lapsed}: {made.reason}"


def _tallies(report: Told) -> tuple[Tally, ...]:
    return report.tallies if isinstance(report, Report) else report.spoke

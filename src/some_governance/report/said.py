"""Findings under the words of the clauses that they rest on."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from types import MappingProxyType
from zoneinfo import ZoneInfo

from some_governance.assessment import Decision
from some_governance.dispositions import Disposed, Lapse, disposed
from some_governance.findings import Finding, Report
from some_governance.report.beside import Beside, definitions, explained
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.lines import quote, wrapped
from some_governance.report.names import WEIGHTS, Told, account_name
from some_governance.report.printable import printable
from some_governance.report.proposed import in_words
from some_governance.report.sentences import sentence

_MARKS = MappingProxyType(
    {
        Beside.BECAUSE: message("because: {quote}"),
        Beside.AGAINST: message("against it: {quote}"),
        Beside.ADVICE: message("advice: {quote}"),
    }
)
_DECIDED = MappingProxyType(
    {
        None: message("decided by {by}, {when}: {reason}"),
        Lapse.CHANGED: message(
            "decided by {by}, {when} (lapsed, the finding has changed since): {reason}"
        ),
        Lapse.ENDED: message(
            "decided by {by}, {when} (lapsed, it was for a time): {reason}"
        ),
    }
)

LIKE_THE_NEXT = message("as under the next clause")


def clauses(
    found: Iterable[Finding], report: Told, language: Language = ENGLISH
) -> Iterator[str]:
    """Write findings under the words of their clauses; what several say, once."""
    like: dict[tuple[str, ...], list[Finding]] = {}
    for _, group in groupby(found, key=lambda each: each.clause.version):
        findings = list(group)
        lines = tuple(_lines(findings, report, language))
        like.setdefault(lines, []).append(findings[0])
    for lines, (*others, last) in like.items():
        for each in others:
            yield from _heading(each, report, language)
            yield f"  - {language.say(LIKE_THE_NEXT)}"
        yield from _heading(last, report, language)
        yield from lines


def said(finding: Finding, report: Told, language: Language = ENGLISH) -> str:
    """Say what a finding says, without its account and its quote."""
    if isinstance(report, Decision):
        finding = in_words(finding, report, language)
    return sentence(
        finding, report.guidelines.questions, ZoneInfo(report.zone), report.at, language
    )


def _heading(finding: Finding, report: Told, language: Language) -> Iterator[str]:
    """Write the words of a clause."""
    clause, weight = finding.clause, finding.weight
    mark = f"{language.say(WEIGHTS[weight])}: " if weight else ""
    yield ""
    yield printable(f"{mark}{clause.version}")
    yield from quote(clause, language=language)
    for meant in definitions(clause, report):
        yield from quote(meant, language=language)
    for why, other in explained(finding, report):
        yield from quote(other, _MARKS[why], language)


def _lines(
    findings: Iterable[Finding], report: Told, language: Language
) -> Iterator[str]:
    """Write what the findings of one clause say, and whose it is to act."""
    like: dict[tuple[str, ...], list[str]] = {}
    bearer = None
    for finding in findings:
        lines = said(finding, report, language), *decided(finding, report, language)
        like.setdefault(lines, []).append(account_name(report, finding.outcome.account))
        bearer = finding.bearer
    for (text, *under), accounts in like.items():
        named = ", ".join(account for account in accounts if account)
        yield from wrapped(f"{named}: {text}" if named else text, "  - ", "    ")
        for line in under:
            yield from wrapped(line, "    ", "    ")
    if bearer is not None:
        whose = language.say("whose: {bearer}", bearer=bearer)
        yield printable(f"  {whose}")


def decided(
    finding: Finding, report: Told, language: Language = ENGLISH
) -> Iterator[str]:
    """Write what humans decided about a finding, and whether it still holds."""
    if isinstance(report, Report):
        for each in disposed(report, finding):
            yield _disposition(each, ZoneInfo(report.zone), language)


def _disposition(each: Disposed, zone: ZoneInfo, language: Language) -> str:
    made = each.disposition
    when = language.clock(made.at, zone)
    if made.until is not None:
        until = language.clock(made.until, zone)
        when = language.say("{at}, until {until}", at=when, until=until)
    template = _DECIDED[each.lapsed]
    return language.say(template, by=made.by, when=when, reason=made.reason)

"""A report as plain text, for a terminal or a mail."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sized
from datetime import date
from itertools import groupby
from textwrap import wrap
from zoneinfo import ZoneInfo

from some_governance.findings import Finding, Report, Tally, Weight
from some_governance.guidelines.clause import Clause, Modality
from some_governance.outcomes import Verdict
from some_governance.report.names import account_name
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
_WEIGHTS = (
    (Weight.VIOLATION, ("violation", "violations")),
    (Weight.DEVIATION, ("deviation", "deviations")),
    (Weight.WARNING, ("warning", "warnings")),
    (Weight.SHORTFALL, ("shortfall", "shortfalls")),
    (Weight.ADVICE, ("piece of advice", "pieces of advice")),
)
_UNTOLD = (
    (Verdict.NEEDS_JUDGEMENT, ("open question", "open questions")),
    (Verdict.MISSING_FACT, ("missing fact", "missing facts")),
    (Verdict.PENDING, ("not yet due", "not yet due")),
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
    yield from _wrapped(f"In short: {_summary(report)}", "", "  ")


def _summary(report: Report) -> str:
    """Say in one line how it stands: what weighs most comes first."""
    weights = Counter(finding.weight for finding in report.findings)
    counts = [(weights[weight], names) for weight, names in _WEIGHTS]
    counts += [(report.count(verdict), names) for verdict, names in _UNTOLD]
    counts += [(len(found), names) for found, names in _unheard(report)]
    said = ", ".join(
        f"{count} {one if count == 1 else many}"
        for count, (one, many) in counts
        if count
    )
    if not any(tally.counts for tally in report.tallies):
        return "there was nothing to ask about"
    return said or "nothing asks for anything"


def _body(report: Report) -> Iterator[str]:
    for title, verdict in _PARTS:
        found = sorted(report.having(verdict), key=_heaviest_first)
        if found:
            yield from _title(f"{title} ({sum(f.outcome.count for f in found)})")
            yield from _clauses(found, report)


def _unheard(report: Report) -> Iterator[tuple[Sized, tuple[str, str]]]:
    """Yield what could not be asked or used, and what it is called."""
    yield report.undecided, ("clause without a rule", "clauses without a rule")
    yield report.unknown_words, ("unknown word", "unknown words")
    yield report.gaps, ("gap in the sources", "gaps in the sources")
    yield report.unrecognised, ("thing not understood", "things not understood")


def _heaviest_first(finding: Finding) -> int:
    return -1 if finding.weight is None else list(Weight).index(finding.weight)


def _title(title: str) -> tuple[str, ...]:
    return "", title, "-" * len(title)


def _clauses(found: Iterable[Finding], report: Report) -> Iterator[str]:
    """Write findings under the words of their clauses; what several say, once."""
    said: dict[tuple[str, ...], list[str]] = {}
    for _, group in groupby(found, key=lambda each: each.clause.version):
        findings = list(group)
        lines = tuple(_lines(findings, report))
        said.setdefault(lines, []).extend(_heading(findings[0], report))
    for lines, headings in said.items():
        yield from headings
        yield from lines


def _heading(finding: Finding, report: Report) -> Iterator[str]:
    """Write the words of a clause."""
    clause, weight = finding.clause, finding.weight
    mark = f"{weight.value}: " if weight else ""
    yield ""
    yield printable(f"{mark}{clause.version}")
    yield from _quote(clause)
    for meant in _definitions(clause, report):
        yield from _quote(meant)


def _lines(findings: Iterable[Finding], report: Report) -> Iterator[str]:
    """Write what the findings of one clause say, and whose it is to act."""
    like: dict[str, list[str]] = {}
    bearer = None
    for finding in findings:
        said = sentence(
            finding, report.guidelines.questions, ZoneInfo(report.zone), report.at
        )
        like.setdefault(said, []).append(account_name(report, finding.outcome.account))
        bearer = finding.bearer
    for said, accounts in like.items():
        named = ", ".join(account for account in accounts if account)
        yield from _wrapped(f"{named}: {said}" if named else said, "  - ", "    ")
    if bearer is not None:
        yield printable(f"  whose: {bearer}")


def _definitions(clause: Clause, report: Report) -> Iterator[Clause]:
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


def _held(clause: Clause, report: Report) -> bool:
    """Tell whether a version of a clause was in force on some day of the window."""
    zone = ZoneInfo(report.zone)
    first, last = (at.astimezone(zone).date() for at in (report.since, report.at))
    return (clause.since or first) <= last and first < (clause.until or date.max)


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
    for tally in report.tallies:
        yield from _wrapped(_counts(tally), "", "  ")
    if report.undecided:
        yield from _title(
            f"Clauses without a rule, not asked ({len(report.undecided)})"
        )
        chapters = Counter(clause.id.partition("/")[0] for clause in report.undecided)
        named = ", ".join(f"{name} {count}" for name, count in chapters.items())
        yield from _wrapped(f"By chapter: {named}", "", "  ")
    if report.later:
        yield from _title(f"Not used: after the moment of asking ({_total(report)})")
        yield from _listed(f"{kind}: {count}" for kind, count in report.later.items())
    if report.unknown_words:
        yield from _title(
            f"Words that the guidelines don't know ({len(report.unknown_words)})"
        )
        yield from _listed(
            f"{each.source}: {each.field} {each.word}; {each.instead}"
            for each in report.unknown_words
        )
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


def _total(report: Report) -> int:
    return sum(report.later.values())


def _counts(tally: Tally) -> str:
    """Say of one clause how often each verdict came out."""
    counts = ", ".join(f"{count} {verdict.value}" for verdict, count in tally.counts)
    return f"{tally.clause.version}: {counts or 'nothing to ask about'}"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(line, "- ", "  ")

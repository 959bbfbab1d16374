"""A report as plain text, for a terminal or a mail."""

from collections import Counter
from collections.abc import Iterator, Sized

from some_governance.dispositions import outlived
from some_governance.findings import Finding, Report, Tally, Weight
from some_governance.outcomes import Verdict
from some_governance.report.lines import clock, listed, title, wrapped
from some_governance.report.names import WEIGHTS
from some_governance.report.printable import printable
from some_governance.report.said import clauses

_PARTS = (
    ("Broken", (Verdict.BROKEN,)),
    ("Waiting for a human's judgement", (Verdict.NEEDS_JUDGEMENT,)),
    ("Could not be told", (Verdict.MISSING_FACT,)),
    ("Not yet due", (Verdict.PENDING,)),
    ("Excused", (Verdict.EXCUSED,)),
    ("For information", (Verdict.MET, Verdict.NOT_APPLICABLE)),
)
_UNTOLD = (
    (Verdict.NEEDS_JUDGEMENT, ("open question", "open questions")),
    (Verdict.MISSING_FACT, ("missing fact", "missing facts")),
    (Verdict.PENDING, ("not yet due", "not yet due")),
)


def as_text(report: Report, *, ids: bool = False) -> str:
    """
    Write a report as text: what is broken first, and each clause with its quote.

    The same report gives the same text. Moments are shown in the calendar's zone.

    Args:
        report: What to write.

        ids: Whether to list the findings by id and basis, as a disposition names them.
    """
    return "\n".join([*_head(report), *_body(report), *_foot(report, ids)]) + "\n"


def _head(report: Report) -> Iterator[str]:
    guidelines = report.guidelines
    since, at = (clock(moment, report.zone) for moment in (report.since, report.at))
    yield printable(f"{guidelines.owner}: {guidelines.title}")
    yield printable(f"From {since} to {at}, {report.zone}")
    yield from wrapped(f"In short: {_summary(report)}", "", "  ")


def _summary(report: Report) -> str:
    """Say in one line how it stands: what weighs most comes first."""
    weights = Counter(finding.weight for finding in report.findings)
    counts = [(weights[weight], names) for weight, names in WEIGHTS]
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
    for name, verdicts in _PARTS:
        found = sorted(report.having(*verdicts), key=_heaviest_first)
        if found:
            yield from title(f"{name} ({sum(f.outcome.count for f in found)})")
            yield from clauses(found, report)


def _unheard(report: Report) -> Iterator[tuple[Sized, tuple[str, str]]]:
    """Yield what could not be asked or used, and what it is called."""
    yield report.undecided, ("clause without a rule", "clauses without a rule")
    yield report.unknown_words, ("unknown word", "unknown words")
    yield _gaps(report), ("gap in the sources", "gaps in the sources")
    yield report.not_understood, ("thing not understood", "things not understood")


def _heaviest_first(finding: Finding) -> int:
    return -1 if finding.weight is None else list(Weight).index(finding.weight)


def _decided(report: Report, ids: bool) -> Iterator[str]:
    """Write what is needed to decide about findings, and what was once decided."""
    if report.findings and ids:
        yield from title(f"Findings by id, and basis ({len(report.findings)})")
        for each in report.findings:
            of = each.outcome.item or each.outcome.about or each.outcome.account or ""
            yield printable(f"{each.id} {each.basis} {each.clause.id} {of}".rstrip())
    gone = tuple(outlived(report))
    if gone:
        yield from title(f"Decided about findings that are gone ({len(gone)})")
        yield from listed(
            f"{each.finding}: by {each.by}, {clock(each.at, report.zone)}: "
            f"{each.reason}"
            for each in gone
        )


def _foot(report: Report, ids: bool) -> Iterator[str]:
    yield from title("What was asked")
    for tally in report.tallies:
        yield from wrapped(_counts(tally), "", "  ")
    if report.undecided:
        yield from title(f"Clauses without a rule, not asked ({len(report.undecided)})")
        chapters = Counter(clause.id.partition("/")[0] for clause in report.undecided)
        named = ", ".join(f"{name} {count}" for name, count in chapters.items())
        yield from wrapped(f"By chapter: {named}", "", "  ")
    if report.later:
        yield from title(f"Not used: after the moment of asking ({_total(report)})")
        yield from listed(f"{kind}: {count}" for kind, count in report.later.items())
    if report.unknown_words:
        yield from title(
            f"Words that the guidelines don't know ({len(report.unknown_words)})"
        )
        yield from listed(
            f"{each.source}: {each.field} {each.word}; {each.instead}"
            for each in report.unknown_words
        )
    if gaps := _gaps(report):
        yield from title(f"What sources did not give ({len(gaps)})")
        yield from listed(gaps)
    for heading, those in (
        ("What nobody understood", report.not_understood),
        ("What no rule looks at", report.left_out),
    ):
        if those:
            yield from title(f"{heading} ({len(those)})")
            yield from listed(
                f"{each.source}: {each.path}: {each.why}" for each in those
            )
    yield from _decided(report, ids)
    made = report.provenance
    yield from title("Made with")
    yield printable(", ".join([f"some-governance {made.library}", *made.calendar]))
    yield f"guidelines {made.guidelines}"
    yield f"records    {made.records}"


def _gaps(report: Report) -> tuple[str, ...]:
    """Say what sources did not give; what several kinds of facts lack, once."""
    return tuple(dict.fromkeys(f"{gap.source}: {gap.why}" for gap in report.gaps))


def _total(report: Report) -> int:
    return sum(report.later.values())


def _counts(tally: Tally) -> str:
    """Say of one clause how often each verdict came out."""
    counts = ", ".join(f"{count} {verdict.value}" for verdict, count in tally.counts)
    return f"{tally.clause.version}: {counts or 'nothing to ask about'}"

"""A report as plain text, for a terminal or a mail."""

from collections import Counter
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from some_governance.dispositions import outlived
from some_governance.findings import Finding, Report, Weight
from some_governance.report.counts import tallied
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.lines import listed, title, wrapped
from some_governance.report.names import fact
from some_governance.report.printable import printable
from some_governance.report.said import clauses
from some_governance.report.summary import PARTS, gaps, in_short


def as_text(report: Report, *, ids: bool = False, language: Language = ENGLISH) -> str:
    """
    Write a report as text: what is broken first, and each clause with its quote.

    The same report gives the same text. Moments are shown in the calendar's zone.

    Args:
        report: What to write.

        ids: Whether to list the findings by id and basis, as a disposition names them.

        language: In which our own words are.
    """
    lines = [
        *_head(report, language),
        *_body(report, language),
        *_foot(report, ids, language),
    ]
    return "\n".join(lines) + "\n"


def _head(report: Report, language: Language) -> Iterator[str]:
    guidelines = report.guidelines
    zone = ZoneInfo(report.zone)
    yield printable(f"{guidelines.owner}: {guidelines.title}")
    yield printable(
        language.say(
            "From {since} to {at}, {zone}",
            since=language.clock(report.since, zone),
            at=language.clock(report.at, zone),
            zone=report.zone,
        )
    )
    short = ", ".join(said for _, said in in_short(report, language))
    summary = language.say("In short: {summary}", summary=short)
    yield from wrapped(summary, "", "  ")


def _body(report: Report, language: Language) -> Iterator[str]:
    for name, verdicts in PARTS:
        found = sorted(report.having(*verdicts), key=_heaviest_first)
        if found:
            count = sum(each.outcome.count for each in found)
            yield from title(language.say(name), count, language)
            yield from clauses(found, report, language)


def _heaviest_first(finding: Finding) -> int:
    return -1 if finding.weight is None else list(Weight).index(finding.weight)


def _foot(report: Report, ids: bool, language: Language) -> Iterator[str]:
    yield from _asked(report, language)
    yield from _unused(report, language)
    if report.findings and ids:
        found = language.say("Findings by id, and basis")
        yield from title(found, len(report.findings), language)
        for each in report.findings:
            of = each.outcome.item or each.outcome.about or each.outcome.account or ""
            yield printable(f"{each.id} {each.basis} {each.clause.id} {of}".rstrip())
    yield from _outlived(report, language)
    yield from _provenance(report, language)


def _asked(report: Report, language: Language) -> Iterator[str]:
    """Write which clauses were asked, and which could not be."""
    yield from title(language.say("What was asked"))
    for tally in report.tallies:
        counts = tallied(tally, language) or language.say("nothing to ask about")
        yield from wrapped(f"{tally.clause.version}: {counts}", "", "  ")
    if report.undecided:
        without = language.say("Clauses without a rule, not asked")
        yield from title(without, len(report.undecided), language)
        chapters = Counter(clause.id.partition("/")[0] for clause in report.undecided)
        named = (f"{name} {language.number(count)}" for name, count in chapters.items())
        said = language.say("By chapter: {chapters}", chapters=", ".join(named))
        yield from wrapped(said, "", "  ")


def _unused(report: Report, language: Language) -> Iterator[str]:
    """Write what sources said that was not used, and what they didn't say."""
    if report.later:
        unused = language.say("Not used: after the moment of asking")
        yield from title(unused, sum(report.later.values()), language)
        yield from listed(
            f"{fact(kind, language)}: {language.number(count)}"
            for kind, count in report.later.items()
        )
    if report.unknown_words:
        unknown = language.say("Words that the guidelines don't know")
        yield from title(unknown, len(report.unknown_words), language)
        yield from listed(
            f"{each.source}: {each.field} {each.word}; {each.instead}"
            for each in report.unknown_words
        )
    if lacking := gaps(report):
        missing = language.say("What sources did not give")
        yield from title(missing, len(lacking), language)
        yield from listed(f"{source}: {why}" for source, why in lacking)
    for heading, those in (
        (message("What nobody understood"), report.not_understood),
        (message("What no rule looks at"), report.left_out),
    ):
        if those:
            yield from title(language.say(heading), len(those), language)
            yield from listed(
                f"{each.source}: {each.path}: {each.why}" for each in those
            )


def _outlived(report: Report, language: Language) -> Iterator[str]:
    """Write what was once decided about findings that are no more."""
    gone = tuple(outlived(report))
    if gone:
        zone = ZoneInfo(report.zone)
        decided = language.say("Decided about findings that are gone")
        yield from title(decided, len(gone), language)
        yield from listed(
            language.say(
                "{finding}: by {by}, {at}: {reason}",
                finding=each.finding,
                by=each.by,
                at=language.clock(each.at, zone),
                reason=each.reason,
            )
            for each in gone
        )


def _provenance(report: Report, language: Language) -> Iterator[str]:
    made = report.provenance
    digests = {
        language.say("guidelines"): made.guidelines,
        language.say("records"): made.records,
    }
    width = max(map(len, digests))
    yield from title(language.say("Made with"))
    yield printable(", ".join([f"some-governance {made.library}", *made.calendar]))
    for name, digest in digests.items():
        yield f"{name:<{width}} {digest}"

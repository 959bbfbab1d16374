"""A comparison, as text and as data."""

from collections.abc import Iterable, Iterator

from some_governance.limits import Json
from some_governance.report.language import ENGLISH, Language
from some_governance.report.lines import listed, quote, title, wrapped
from some_governance.report.over_time.comparing import Compared, Comparison, Turn
from some_governance.report.over_time.data import (
    counts_data,
    report_data,
    saved_finding_data,
)
from some_governance.report.over_time.telling import (
    TALLIES,
    TURNS,
    by_clause,
    differing,
    in_short,
    told,
    unlike,
    weighed,
    windows,
)
from some_governance.report.printable import printable, printable_json
from some_governance.report.saved.again import as_finding

SCHEMA = "some-governance/comparison"
VERSION = 1


def comparison_as_text(comparison: Comparison, language: Language = ENGLISH) -> str:
    """
    Write what changed between two reports: what is new and worse comes first.

    Args:
        comparison: What to write.

        language: In which our own words are.
    """
    lines = [*_head(comparison, language)]
    for turn in Turn:
        if found := comparison.turned(turn):
            lines += title(language.say(TURNS[turn]), len(found), language)
            lines += _clauses(found, comparison, language)
    lines += _tallies(comparison, language)
    return "\n".join(lines) + "\n"


def _head(comparison: Comparison, language: Language) -> Iterator[str]:
    new = comparison.new
    yield printable(f"{new.guidelines.owner}: {new.guidelines.title}")
    yield from windows(comparison, language)
    summary = language.say(
        "In short: {summary}", summary=", ".join(in_short(comparison, language))
    )
    yield from wrapped(summary, "", "  ")
    yield from listed(unlike(comparison, language))


def _clauses(
    found: Iterable[Compared], comparison: Comparison, language: Language
) -> Iterator[str]:
    """Write what became of findings, under the words of their clauses."""
    for compared in by_clause(found):
        finding = compared[0].finding
        yield ""
        yield printable(weighed(finding, finding.clause.version, language))
        yield from quote(as_finding(finding).clause, language=language)
        for each in compared:
            yield from _lines(each, comparison, language)


def _lines(each: Compared, comparison: Comparison, language: Language) -> Iterator[str]:
    """Write what a finding says, what it said before, and what hides it."""
    name, *said = told(each, comparison, language)
    said[0] = f"{name}: {said[0]}" if name else said[0]
    yield from wrapped(said[0], "  - ", "    ")
    for more in said[1:]:
        yield from wrapped(more, "    ", "    ")


def _tallies(comparison: Comparison, language: Language) -> Iterator[str]:
    """Write what came out of the clauses of which something else came out."""
    differ = tuple(differing(comparison, language))
    if differ:
        yield from title(language.say(TALLIES))
    for clause, was, now in differ:
        yield from wrapped(f"{clause}: {was} → {now}", "", "  ")


def comparison_as_json(comparison: Comparison) -> str:
    """Write it as JSON; ids are strings, moments are UTC."""
    turns: dict[str, Json] = {turn.value: len(comparison.turned(turn)) for turn in Turn}
    data: dict[str, Json] = {
        "schema": SCHEMA,
        "version": VERSION,
        "old": report_data(comparison.old),
        "new": report_data(comparison.new),
        "totals": {**turns, "unchanged": comparison.unchanged},
        "findings": [_data(each) for each in comparison.findings],
        "tallies": [
            {
                "clause": each.clause,
                "before": counts_data(each.before),
                "after": counts_data(each.after),
            }
            for each in comparison.tallies
        ],
    }
    return printable_json(data)


def _data(each: Compared) -> dict[str, Json]:
    hidden, before = each.hidden, each.before
    return {
        "turn": each.turn.value,
        "hidden": {"why": hidden.why.value, "what": hidden.what} if hidden else None,
        "finding": saved_finding_data(each.finding),
        "before": saved_finding_data(before) if before else None,
    }

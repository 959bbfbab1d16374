"""Each clause in its own words, with what came out when it was asked."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

import htpy as h

from some_governance.findings import Finding, Report, Tally, Weight
from some_governance.guidelines.clause import Clause
from some_governance.report.beside import Beside, definitions, explained
from some_governance.report.counts import tallied
from some_governance.report.html.alike import parted
from some_governance.report.html.elements import anchor, part, table
from some_governance.report.html.findings import findings
from some_governance.report.html.telling import Telling
from some_governance.report.language import Language, message
from some_governance.report.names import place
from some_governance.report.summary import PARTS

CLAUSES: Final = "clauses"

_WHY = MappingProxyType(
    {
        # Translators: before the words of another clause.
        Beside.BECAUSE: message("because"),
        Beside.AGAINST: message("against it"),
        Beside.ADVICE: message("advice"),
    }
)


_ASKS = tuple(verdict for _, verdicts in PARTS for verdict in verdicts)
_WEIGHTS = (*Weight, None)


def clauses(telling: Telling) -> h.Element:
    """Write each clause that something came of, the heaviest first; then the others."""
    report, language = telling.report, telling.language
    tallies = {each.clause.version: each for each in report.tallies}
    spoken = [
        _clause(found, tallies.pop(found[0].clause.version, None), telling)
        for found in _speaking(report)
    ]
    return part(
        CLAUSES,
        language.say("Clause by clause"),
        spoken,
        _silent(tuple(tallies.values()), telling),
    )


def _speaking(report: Report) -> list[list[Finding]]:
    """Give the findings of each clause that has some, the heaviest clause first."""
    of_clauses = parted(report.findings, lambda each: each.clause.version)
    return sorted(of_clauses.values(), key=_heaviest)


def _heaviest(found: Sequence[Finding]) -> tuple[int, int]:
    """Rank a clause by what asks for most in it: by verdict, and then by weight."""
    asked = {(each.outcome.verdict, each.weight) for each in found}
    return min((_ASKS.index(verdict), _WEIGHTS.index(each)) for verdict, each in asked)


def _clause(
    found: Sequence[Finding], tally: Tally | None, telling: Telling
) -> h.Element:
    clause = found[0].clause
    language = telling.language
    weight = _WEIGHTS[_heaviest(found)[1]]
    return h.article(".clause", id=anchor("clause", clause.version))[
        h.h3[weight and [telling.weight(weight), ": "], h.code[clause.version]],
        h.blockquote(lang=telling.report.guidelines.language)[h.p[f"«{clause.text}»"]],
        h.p(".quiet")[_place(clause, telling)],
        _beside(found, telling),
        _came_out(tally, language),
        [findings(found, telling)],
    ]


def _came_out(tally: Tally | None, language: Language) -> h.Node:
    if tally is None:
        return None
    counts = tallied(tally, language)
    return h.p(".quiet")[language.say("What came out: {counts}", counts=counts)]


def _place(clause: Clause, telling: Telling) -> str:
    """Say where a clause stands, and whose it is to act."""
    where = place(clause, telling.language)
    if clause.bearer is None:
        return where
    return telling.language.say(
        "{place}; whose: {bearer}", place=where, bearer=clause.bearer
    )


def _beside(found: Sequence[Finding], telling: Telling) -> h.Node:
    """Write the sentences that explain a clause, or pull the other way."""
    report, language = telling.report, telling.language
    beside: dict[str, dict[str, Clause]] = {}
    meaning = language.say("what its words mean")
    for meant in definitions(found[0].clause, report):
        beside.setdefault(meaning, {})[meant.version] = meant
    for finding in {each.outcome.verdict: each for each in found}.values():
        for why, other in explained(finding, report):
            beside.setdefault(language.say(_WHY[why]), {})[other.version] = other
    return (
        beside
        and h.dl(".beside")[
            [
                [h.dt[why], [h.dd[telling.quote(each)] for each in others.values()]]
                for why, others in beside.items()
            ]
        ]
    )


def _named(clause: Clause, telling: Telling) -> h.Node:
    """Write a clause to which something may lead, as a quota's weeks do."""
    name = h.code(id=anchor("clause", clause.version))[clause.version]
    return [telling.quote(clause), " ", name]


def _silent(tallies: Sequence[Tally], telling: Telling) -> h.Node:
    """Name the clauses that were asked, and of which nothing came."""
    if not tallies:
        return None
    language = telling.language
    title = language.many(
        "{count} more clause was asked, and asks for nothing",
        "{count} more clauses were asked, and ask for nothing",
        len(tallies),
    )
    return h.details[
        h.summary[title],
        table(
            language.say("Clauses that ask for nothing"),
            [language.say("Clause"), language.say("What came out")],
            [
                [
                    _named(each.clause, telling),
                    tallied(each, language) or language.say("nothing to ask about"),
                ]
                for each in tallies
            ],
        ),
    ]

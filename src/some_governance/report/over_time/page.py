"""A comparison as a page: what is new and worse comes first."""

import htpy as h

from some_governance.report.html.elements import (
    SHOWN,
    counted,
    more,
    part,
    table,
    weighs,
)
from some_governance.report.html.frame import framed
from some_governance.report.language import Language
from some_governance.report.names import WEIGHTS, place
from some_governance.report.over_time.comparing import Compared, Comparison, Turn
from some_governance.report.over_time.telling import (
    TALLIES,
    TURNS,
    by_clause,
    differing,
    in_short,
    told,
    unlike,
    windows,
)
from some_governance.report.saved.again import as_finding

_TALLIES = "tallies"


def page(comparison: Comparison, language: Language) -> str:
    """Write a comparison as a page."""
    guidelines = comparison.new.guidelines
    turns = [turn for turn in Turn if comparison.turned(turn)]
    differ = tuple(differing(comparison, language))
    title = language.say("What has changed")
    return framed(
        f"{guidelines.owner}: {title}",
        language,
        _head(title, comparison, language),
        h.ul[
            [
                h.li[h.a(href=f"#{turn.value}")[language.say(TURNS[turn])]]
                for turn in turns
            ],
            differ and h.li[h.a(href=f"#{_TALLIES}")[language.say(TALLIES)]],
        ],
        *(_turned(turn, comparison, language) for turn in turns),
        differ and _differing(differ, language),
    )


def _head(title: str, comparison: Comparison, language: Language) -> h.Node:
    """Write whose guidelines it was, when, how it went, and what isn't alike."""
    guidelines = comparison.new.guidelines
    notes = tuple(unlike(comparison, language))
    return h.fragment[
        h.p(".owner", lang=guidelines.language)[
            f"{guidelines.owner}: {guidelines.title}"
        ],
        h.h1[title],
        [h.p[window] for window in windows(comparison, language)],
        h.ul(".short", aria_label=language.say("In short"))[
            [h.li[count] for count in in_short(comparison, language)]
        ],
        notes and h.ul[[h.li[note] for note in notes]],
    ]


def _turned(turn: Turn, comparison: Comparison, language: Language) -> h.Element:
    found = comparison.turned(turn)
    return part(
        turn.value,
        counted(language.say(TURNS[turn]), len(found), language),
        [_clause(each, comparison, language) for each in by_clause(found)],
    )


def _clause(
    found: tuple[Compared, ...], comparison: Comparison, language: Language
) -> h.Element:
    """Write what became of findings under one sentence."""
    finding = found[0].finding
    report = comparison.new if finding is not found[0].before else comparison.old
    weight, clause = finding.weight, as_finding(finding).clause
    mark: h.Node = weight and [weighs(weight, language.say(WEIGHTS[weight])), ": "]
    shown = found[:SHOWN]
    return h.article(".clause")[
        h.h3[mark, h.code[clause.version]],
        h.blockquote(lang=report.guidelines.language)[h.p[f"«{clause.text}»"]],
        h.p(".quiet")[place(clause, language)],
        h.ul[[h.li[_said(each, comparison, language)] for each in shown]],
        more(len(shown), len(found), language),
    ]


def _said(each: Compared, comparison: Comparison, language: Language) -> h.Node:
    name, text, *others = told(each, comparison, language)
    return [
        name and [h.bdi[name], ": "],
        text,
        [h.p(".decided")[other] for other in others],
    ]


def _differing(differ: tuple[tuple[str, str, str], ...], language: Language) -> h.Node:
    heads = [language.say("Clause"), language.say("Before"), language.say("Now")]
    rows: list[list[h.Node]] = [
        [h.code[clause], was, now] for clause, was, now in differ
    ]
    caption = language.say(TALLIES)
    return part(_TALLIES, caption, table(caption, heads, rows))

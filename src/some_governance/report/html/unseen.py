"""What a report could not see, or did not use, and what it was made from."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

import htpy as h

from some_governance.dispositions import outlived
from some_governance.guidelines.vocabulary import UnknownWord
from some_governance.records.coverage import Unrecognised
from some_governance.records.decisions import Disposition
from some_governance.report.html.elements import (
    SOURCES,
    counted,
    facts,
    listed,
    part,
)
from some_governance.report.html.telling import Telling
from some_governance.report.names import FACTS
from some_governance.report.summary import gaps

T = TypeVar("T")

UNSEEN: Final = "unseen"
MADE: Final = "made-with"


def unseen(telling: Telling) -> h.Element:
    """Write what nobody gave, understood, asked or used, so far as that is known."""
    report, say = telling.report, telling.language.say

    def group(
        id: str, title: str, things: Sequence[T], write: Callable[[T], h.Node]
    ) -> h.Node:
        if not things:
            return None
        return [
            h.h3(id=id)[counted(title, len(things), telling.language)],
            listed(things, write, telling.language),
        ]

    later = report.later
    groups = [
        group("gaps", say("What sources did not give"), gaps(report), _gap),
        group(
            "not-understood",
            say("What nobody understood"),
            report.not_understood,
            _unrecognised,
        ),
        group(
            "unknown-words",
            say("Words that the guidelines don't know"),
            report.unknown_words,
            _word,
        ),
        group(
            "undecided",
            say("Clauses without a rule, not asked"),
            report.undecided,
            lambda each: [telling.quote(each), " ", h.code[each.version]],
        ),
        group(
            "not-used",
            say("Not used: after the moment of asking"),
            tuple(later),
            lambda kind: f"{say(FACTS[kind])}: {telling.language.number(later[kind])}",
        ),
        group(
            "left-out",
            say("What no rule looks at"),
            report.left_out,
            _unrecognised,
        ),
        group(
            "outlived",
            say("Decided about findings that are gone"),
            tuple(outlived(report)),
            lambda each: _outlived(each, telling),
        ),
    ]
    if not any(groups):
        groups = [h.p[say("Nothing, as far as anybody knows.")]]
    return part(UNSEEN, say("What could not be seen"), groups)


def _gap(told: tuple[str, str]) -> h.Node:
    """Write what is missing somewhere, in the words of what reads it."""
    source, why = told
    return [h.code[source], ": ", h.span(lang=SOURCES)[why]]


def _unrecognised(each: Unrecognised) -> h.Node:
    return _gap((f"{each.source}: {each.path}", each.why))


def _word(word: UnknownWord) -> h.Node:
    return _gap((f"{word.source}: {word.field} {word.word}", word.instead))


def _outlived(each: Disposition, telling: Telling) -> h.Node:
    return [
        h.code[each.finding],
        ": ",
        telling.language.say(
            "by {by}, {at}: {reason}",
            by=each.by,
            at=telling.clock(each.at),
            reason=each.reason,
        ),
    ]


def made(telling: Telling) -> h.Element:
    """Write what a report was made from: with the same, it comes out the same."""
    provenance, say = telling.report.provenance, telling.language.say
    return part(
        MADE,
        say("Made with"),
        facts(
            [
                ("some-governance", provenance.library),
                (say("calendar"), ", ".join(provenance.calendar)),
                (say("guidelines"), h.code[provenance.guidelines]),
                (say("records"), h.code[provenance.records]),
            ]
        ),
    )

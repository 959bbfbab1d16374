"""What is to be done today, this week and later, and whose it is."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

import htpy as h
from attrs import field, frozen

from some_governance.assessment import duties, is_past
from some_governance.calendars import Calendar
from some_governance.findings import Finding
from some_governance.outcomes import Verdict
from some_governance.report.html.alike import Alike, alike, parted
from some_governance.report.html.elements import counted, more, part
from some_governance.report.html.telling import Telling

TO_DO: Final = "to-do"


def to_do(telling: Telling, calendar: Calendar) -> h.Element:
    """Write what is left to do: first what is due today, or was due before."""
    say = telling.language.say
    today, this_week, later, undated = _by_time(telling, calendar)
    return part(
        TO_DO,
        say("To be done"),
        None if today else h.p[say("Nothing is due today.")],
        _group("today", say("Today, or overdue"), today, telling),
        _group("this-week", say("This week"), this_week, telling),
        _group("later", say("Later"), later, telling),
        _group("undated", say("No date is set"), undated, telling),
        _to_judge(telling),
    )


def _to_judge(telling: Telling) -> h.Node:
    """Say how much waits for a human's judgement, and how to give it."""
    count = _total(telling.report.having(Verdict.NEEDS_JUDGEMENT))
    if not count:
        return None
    said = telling.language.many(
        "{count} question waits for a human to judge: `some-governance judge` asks it.",
        "{count} questions wait for a human to judge: `some-governance judge` asks "
        "them, one by one.",
        count,
    )
    return h.p(".quiet")[said]


def _by_time(telling: Telling, calendar: Calendar) -> tuple[list[Finding], ...]:
    """Part what is left to do: today, this week, later, and some day."""
    today = calendar.day_of(telling.report.at)
    ends = [
        calendar.start_of(today + timedelta(days=days))
        for days in (1, 7 - today.weekday())
    ]
    found: tuple[list[Finding], ...] = ([], [], [], [])
    for each in duties(telling.report):
        if not is_past(each):
            due = each.outcome.due
            when = 3 if due is None else sum(end < due for end in ends)
            found[when].append(each)
    return found


def _group(id: str, title: str, found: list[Finding], telling: Telling) -> h.Node:
    """Write what is due in one time, by whose it is, the earliest first."""
    if not found:
        return None
    return h.section(aria_labelledby=id)[
        h.h3(id=id)[counted(title, _total(found), telling.language)],
        [
            _borne(bearer, those, telling)
            for bearer, those in parted(found, lambda each: each.bearer).items()
        ],
    ]


def _total(found: Iterable[Finding]) -> int:
    return sum(each.outcome.count for each in found)


@frozen(kw_only=True)
class _Asked:
    """
    What one or more clauses ask for alike.

    Attributes:
        lines: What is to be done.

        shown: How many duties that is.

        total: How many duties each clause has in all.

        duties: A duty of each clause that asks for it.
    """

    lines: list[Alike]
    shown: int
    total: int
    duties: list[Finding] = field(factory=list, eq=False)


def _borne(bearer: str | None, found: list[Finding], telling: Telling) -> h.Node:
    """Write what is one bearer's to do; what several clauses ask alike, once."""
    language = telling.language

    def words(finding: Finding) -> tuple[str, ...]:
        return _when(finding, telling), telling.said(finding)

    asked: list[_Asked] = []
    for those in parted(found, lambda each: each.clause.version).values():
        lines, shown = alike(those, words)
        one = _Asked(lines=lines, shown=shown, total=_total(those))
        if one not in asked:
            asked.append(one)
        asked[asked.index(one)].duties.append(those[0])
    name = language.say("Nobody is named") if bearer is None else bearer
    return [
        h.h4[counted(name, _total(found), language)],
        h.ul(".duties")[[h.li[_asked(each, telling)] for each in asked]],
    ]


def _asked(asked: _Asked, telling: Telling) -> h.Node:
    return [
        [_clause(each, telling) for each in asked.duties],
        h.ul[[h.li[_line(each, telling)] for each in asked.lines]],
        more(asked.shown, asked.total, telling.language),
    ]


def _clause(duty: Finding, telling: Telling) -> h.Element:
    return h.p[
        duty.weight and [telling.weight(duty.weight), ": "],
        telling.quote(duty.clause),
        " ",
        telling.link(duty.clause),
    ]


def _line(line: Alike, telling: Telling) -> h.Node:
    when, said = line.words
    return [when and [h.strong[when], ". "], telling.accounts(line.accounts), said]


def _when(duty: Finding, telling: Telling) -> str:
    """Say by when; nothing, where nothing says so."""
    due = duty.outcome.due
    if due is None:
        return ""
    at = telling.deadline(due)
    if due <= telling.report.at:
        return telling.language.say("was due {at}", at=at)
    return telling.language.say("due {at}", at=at)

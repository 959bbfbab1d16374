"""What a finding says, in words: a template for each kind of rule."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from some_governance.findings import Finding
from some_governance.guidelines.questions import Question
from some_governance.outcomes import Value, Verdict

BROKEN = MappingProxyType(
    {
        ("publication-quota", "at_most"): (
            "{subject}, published {at}, is number {count} in {period}; "
            "at most {at_most}"
        ),
        ("publication-quota", "at_least"): "{count} in {period}; at least {at_least}",
        ("office-filled", "at_least"): (
            "persons who hold the role: {count}; at least {at_least}"
        ),
        ("administrators", "at_most"): "administrators: {count}; at most {at_most}",
        ("administrators", "at_least"): "administrators: {count}; at least {at_least}",
        ("administered-by", "others"): (
            "administrators: {count}, of whom {others} are not of {unit}"
        ),
        ("appointed-only", "action"): (
            "{subject}: {action}, {at}, by somebody who is not appointed"
        ),
        ("handled-daily", "at_least"): (
            "entries in the handling log, {period}: {count}; at least {at_least}"
        ),
        ("follows-opening-hours", "action"): (
            "{subject}: {action}, {at}, outside the municipality's opening hours"
        ),
    }
)
"""By the kind of rule, and a value that the outcome has; the first one speaks."""

_MISSING = MappingProxyType(
    {
        "publication": (
            "no source can speak of all publications{where}; fetch them, or let the "
            "register vouch for them"
        ),
        "reply": (
            "no source can speak of all replies{where}; fetch them, or let the "
            "register vouch for them"
        ),
        "handling": (
            "no source can speak of the handling log{where}; let the register vouch "
            "for it"
        ),
        "as-account": "whether the account itself spoke is unknown: {items}",
        "by": "nobody knows whose hand it was: {items}",
        "whose-login": (
            "a login belongs to nobody in the register; add it to a person: {items}"
        ),
        "appointment": (
            "no source can name all who are appointed and all who have access; let the "
            "register vouch for both"
        ),
        "grant": (
            "no source can name all accesses that units were granted; let the register "
            "vouch for them"
        ),
        "unit": "the register doesn't say of which unit a person is",
        "account": "the register doesn't have this account; add it",
        "accounts": (
            "no source can name all accounts of the municipality; let the register "
            "vouch for them"
        ),
        "tier-or-unit": "the register doesn't say of which tier or unit it is",
        "lifetime": "published while the register has the account closed: {items}",
        "mode": "no source can say when this held: {items}",
    }
)
"""By what is missing."""

_SHOWN_ITEMS = 3
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


class _Shown(dict[str, str]):
    """What a finding holds, by name; a plug-in's may lack what a sentence tells."""

    def __missing__(self, _: str) -> str:
        return "?"


def sentence(
    finding: Finding, questions: Mapping[str, Question], zone: ZoneInfo
) -> str:
    """
    Say what a finding says, without its account and its quote.

    Args:
        finding: Any finding, of a rule of our own or of a plug-in.

        questions: What humans are asked, by name.

        zone: In which moments are shown.
    """
    outcome = finding.outcome
    shown = _Shown({key: _shown(value, zone) for key, value in outcome.values.items()})
    shown |= {
        "subject": outcome.subject or "",
        "period": _period(outcome.period),
        "where": _where(finding),
        "at": _shown(outcome.at, zone),
        "items": _items(finding.items),
        "about": outcome.about or "",
    }
    match outcome.verdict:
        case Verdict.NEEDS_JUDGEMENT:
            said = _question(finding, questions)
        case Verdict.MISSING_FACT:
            template = _MISSING.get(outcome.about or "", "missing: {about}: {items}")
            said = template.format_map(shown)
        case Verdict.PENDING:
            said = _pending(finding, shown, zone)
        case _:
            said = _broken(finding, shown, questions)
    if outcome.values.get("afterwards"):
        said += "; excused with a reason that was recorded afterwards"
    return said


def _question(finding: Finding, questions: Mapping[str, Question]) -> str:
    question = finding.outcome.about or ""
    asked = _asked(question, questions)
    disputed = " (answers contradict each other)" * bool(
        finding.outcome.values.get("disputed")
    )
    return f"{asked}{disputed} [{question}: {_items(finding.items)}]"


def _pending(finding: Finding, shown: _Shown, zone: ZoneInfo) -> str:
    due = finding.outcome.due
    by_when = "no date is set" if due is None else f"due {_shown(due, zone)}"
    count = f"{shown['count']} so far in " if "count" in shown else ""
    if "unsure" in shown:
        count = f"{shown['count']} so far, and {shown['unsure']} not judged, in "
    return f"{count}{shown['period']}; {by_when}"


def _broken(finding: Finding, shown: _Shown, questions: Mapping[str, Question]) -> str:
    values = finding.outcome.values
    kind = finding.clause.rule.kind if finding.clause.rule else ""
    for (of, key), template in BROKEN.items():
        if of == kind and key in values:
            return template.format_map(shown)
    if {"question", "answer"} <= values.keys():
        asked = _asked(shown["question"], questions)
        judged = f"judged: {shown['answer']}"
        return f"{asked} {judged} [{shown['question']}: {shown['subject']}]"
    facts = ", ".join(f"{key} {shown[key]}" for key in values if key != "afterwards")
    return ": ".join(part for part in (shown["subject"], facts) if part) or "no details"


def _asked(name: str, questions: Mapping[str, Question]) -> str:
    return questions[name].asks if name in questions else name


def _items(items: tuple[str, ...]) -> str:
    shown = ", ".join(items[:_SHOWN_ITEMS])
    more = len(items) - _SHOWN_ITEMS
    return f"{shown} and {more} more" if more > 0 else shown


def _period(key: str | None) -> str:
    """Name a period; a week with its first and last day."""
    if key is None:
        return "the window"
    week = _WEEK.fullmatch(key)
    if week is None:
        return key
    year, number = int(week[1]), int(week[2])
    try:
        first, last = (date.fromisocalendar(year, number, day) for day in (1, 7))
    except ValueError:  # a plug-in may name a week that no year has
        return key
    return f"{key} ({first} to {last})"


def _where(finding: Finding) -> str:
    """Name the periods that a finding is about, if it is about periods."""
    keys = [item.partition("#")[2] for item in finding.items if "#" in item]
    return f" in {_items(tuple(keys))}" if keys else ""


def _shown(value: Value, zone: ZoneInfo) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    return str(value)

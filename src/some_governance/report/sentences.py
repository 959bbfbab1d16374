"""What a finding says, in words."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from some_governance.findings import Finding
from some_governance.guidelines.questions import Question
from some_governance.outcomes import Value, Verdict
from some_governance.report.templates import BROKEN, DONE, MISSING, PENDING, TOLD

_SHOWN_ITEMS = 3
_NEVER = "never"
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


class _Shown(dict[str, str]):
    """What a finding holds, by name; a plug-in's may lack what a sentence tells."""

    def __missing__(self, _: str) -> str:
        return "?"


def sentence(
    finding: Finding,
    questions: Mapping[str, Question],
    zone: ZoneInfo,
    now: datetime,
) -> str:
    """
    Say what a finding says, without its account and its quote.

    Args:
        finding: Any finding, of a rule of our own or of a plug-in.

        questions: What humans are asked, by name.

        zone: In which moments are shown.

        now: The moment of asking, from which ages are told.
    """
    outcome = finding.outcome
    shown = _Shown({key: _shown(value, zone) for key, value in outcome.values.items()})
    shown |= {
        "subject": outcome.subject or "",
        "period": _period(outcome.period),
        "where": _where(finding),
        "at": _shown(outcome.at, zone) if outcome.at else "nobody knows when",
        "due": _shown(outcome.due, zone),
        "done": DONE.get(shown["action"], "removed"),
        "age": _age(outcome.at, now),
        "late": _late(shown, _shown(now, zone)),
        "approval": _approval(shown),
        "items": _items(finding.items),
        "about": outcome.about or "",
    }
    match outcome.verdict:
        case Verdict.NEEDS_JUDGEMENT:
            said = _question(finding, questions)
        case Verdict.MISSING_FACT:
            template = MISSING.get(outcome.about or "", "missing: {about}: {items}")
            said = template.format_map(shown)
        case Verdict.PENDING:
            said = _pending(finding, shown)
        case Verdict.MET | Verdict.NOT_APPLICABLE if _kind(finding) in TOLD:
            said = TOLD[_kind(finding)].format_map(shown)
        case _:
            said = _broken(finding, shown, questions)
    if outcome.values.get("afterwards"):
        said += "; excused with a reason that was recorded afterwards"
    return said


def _question(finding: Finding, questions: Mapping[str, Question]) -> str:
    question = finding.outcome.about or ""
    asked = _asked(question, questions)
    count = finding.outcome.values.get("disputed", 0)
    of = "" if count == finding.outcome.count else f"of {count} of them, "
    disputed = f" ({of}answers contradict each other)" if count else ""
    return f"{asked}{disputed} [{question}: {_items(finding.items)}]"


def _pending(finding: Finding, shown: _Shown) -> str:
    by_when = "no date is set" if finding.outcome.due is None else f"due {shown['due']}"
    count = f"{shown['count']} so far in " if "count" in shown else ""
    if "unsure" in shown:
        count = f"{shown['count']} so far, and {shown['unsure']} not judged, in "
    template = PENDING.get(_kind(finding), f"{count}{{period}}")
    return f"{template.format_map(shown)}; {by_when}"


def _broken(finding: Finding, shown: _Shown, questions: Mapping[str, Question]) -> str:
    values = finding.outcome.values
    if {"question", "answer"} <= values.keys():
        asked = _asked(shown["question"], questions)
        judged = f"judged: {shown['answer']}"
        return f"{asked} {judged} [{shown['question']}: {shown['subject']}]"
    for (of, key), template in BROKEN.items():
        if of == _kind(finding) and _fits(key, shown):
            return template.format_map(shown)
    facts = ", ".join(f"{key} {shown[key]}" for key in values if key != "afterwards")
    return ": ".join(part for part in (shown["subject"], facts) if part) or "no details"


def _kind(finding: Finding) -> str:
    return finding.clause.rule.kind if finding.clause.rule else ""


def _age(at: datetime | None, now: datetime) -> str:
    """Say for how many whole days something has been so, if it was for one."""
    days = 0 if at is None else (now - at).days
    return f", {days} {'day' if days == 1 else 'days'}" if days > 0 else ""


def _fits(key: str, shown: _Shown) -> bool:
    """Tell whether there is a value, and whether it is so, where the key says how."""
    name, _, word = key.partition("=")
    return not name or (name in shown and word in ("", shown[name]))


def _late(shown: _Shown, now: str) -> str:
    """Say whether a reply came too late, or not at all so far, where that is known."""
    match shown.get("replied"):
        case None:
            return ""
        case at if at == _NEVER:
            return f", nor until {now}"
        case late:
            return f"; it came {late}"


def _approval(shown: _Shown) -> str:
    """Say when something was approved, if it was."""
    approved = shown["approved"]
    if approved == _NEVER:
        return "no approval is recorded"
    return f"it was approved {approved}"


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
    if value is None:
        return _NEVER
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    return str(value)

"""What a finding says, in words."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from some_governance.findings import Finding
from some_governance.guidelines.questions import Question
from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.templates import (
    BROKEN,
    MISSING,
    MISSING_IN,
    PENDING,
    TOLD,
)
from some_governance.report.values import Shown, Words


def sentence(
    finding: Finding,
    questions: Mapping[str, Question],
    zone: ZoneInfo,
    now: datetime,
    language: Language = ENGLISH,
) -> str:
    """
    Say what a finding says, without its account and its quote.

    Args:
        finding: Any finding, of a rule of our own or of a plug-in.

        questions: What humans are asked, by name.

        zone: In which moments are shown.

        now: The moment of asking, from which ages are told.

        language: In which language; what humans are asked stays as it is.
    """
    shown = Shown(finding, Words(language, questions, zone, now))
    said = language.fill(_template(finding), shown)
    outcome = finding.outcome
    if outcome.verdict is Verdict.PENDING:
        if outcome.due is None:
            said = language.say("{what}; no date is set", what=said)
        else:
            said = language.say("{what}; due {due}", what=said, due=shown["due"])
    if outcome.values.get("afterwards"):
        said = language.say(
            "{what}; excused with a reason that was recorded afterwards", what=said
        )
    return said


def _template(finding: Finding) -> str:
    match finding.outcome.verdict:
        case Verdict.NEEDS_JUDGEMENT:
            return _question(finding.outcome)
        case Verdict.MISSING_FACT:
            return _missing(finding)
        case Verdict.PENDING:
            return PENDING.get(_kind(finding)) or _counted(finding.outcome.values)
        case Verdict.MET | Verdict.NOT_APPLICABLE if told := _fitting(TOLD, finding):
            return told
    if {"question", "answer"} <= finding.outcome.values.keys():
        return message("{asked} judged: {answer} [{question}: {subject}]")
    return _fitting(BROKEN, finding) or "{facts}"


def _question(outcome: Outcome) -> str:
    disputed = outcome.values.get("disputed")
    if not disputed:
        return "{asked} [{about}: {items}]"
    if disputed == outcome.count:
        return message("{asked} (answers contradict each other) [{about}: {items}]")
    return message(
        "{asked} (of {disputed} of them, answers contradict each other) "
        "[{about}: {items}]"
    )


def _missing(finding: Finding) -> str:
    about = finding.outcome.about or ""
    if about in MISSING_IN and any("#" in item for item in finding.items):
        return MISSING_IN[about]
    return MISSING.get(about, message("missing: {about}: {items}"))


def _counted(values: Mapping[str, Value]) -> str:
    """Tell how far it has come in a period."""
    if "unsure" in values:
        return message("{count} so far, and {unsure} not judged, in {period}")
    if "count" in values:
        return message("{count} so far in {period}")
    return "{period}"


def _fitting(templates: Mapping[tuple[str, str], str], finding: Finding) -> str:
    """Give the first template that fits a kind of rule and its values, if one does."""
    values = finding.outcome.values
    for (kind, key), template in templates.items():
        if kind == _kind(finding) and _fits(key, values):
            return template
    return ""


def _fits(key: str, values: Mapping[str, Value]) -> bool:
    """Tell whether there is a value, and whether it is so, where the key says how."""
    name, _, word = key.partition("=")
    if name not in values:
        return not name
    value = values[name]
    return word in ("", "never" if value is None else str(value))


def _kind(finding: Finding) -> str:
    return finding.clause.rule.kind if finding.clause.rule else ""

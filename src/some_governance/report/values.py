"""What a finding holds, in words that its sentence is made of."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from attrs import frozen

from some_governance.findings import Finding
from some_governance.guidelines.questions import Question
from some_governance.outcomes import Outcome, Value
from some_governance.report.language import Language
from some_governance.report.templates import DONE, WORDS

_SHOWN_ITEMS: Final = 3
_BETWEEN = re.compile(r"(,? )")


@frozen
class Words:
    """
    Puts what findings hold into words.

    Attributes:
        language: Of which language.

        questions: What humans are asked, by name, which stays as it is.

        zone: In which moments are shown.

        now: The moment of asking, from which ages are told.
    """

    language: Language
    questions: Mapping[str, Question]
    zone: ZoneInfo
    now: datetime

    def tell(self, name: str, finding: Finding) -> str:
        """Say what a name in a sentence stands for; `?` for what nobody knows."""
        outcome = finding.outcome
        match name:
            case "subject":
                return outcome.subject or ""
            case "about":
                return outcome.about or ""
            case "asked":
                return self._asked(outcome)
            case "period":
                return self._period(outcome.period)
            case "where":
                return self._where(finding)
            case "at":
                return self._at(outcome.at)
            case "ago":
                return self._ago(outcome.at)
            case "now":
                return self.value(self.now)
            case "due":
                return self._due(outcome.due)
            case "done":
                return self._done(outcome.values)
            case "approval":
                return self._approval(outcome.values)
            case "items":
                return self.items(finding.items)
            case "facts":
                return self._facts(outcome)
            case _ if name in outcome.values:
                return self.value(outcome.values[name], name)
        return "?"

    def value(self, value: Value, name: str = "") -> str:
        """Write a value; what words mean depends on what it is called."""
        match value:
            case None:
                # Translators: instead of a moment: "it was approved never".
                return self.language.say("never")
            case datetime():
                return self.language.clock(value, self.zone)
            case bool():
                return str(value)
            case int():
                return self.language.number(value)
            case _ if name in WORDS:
                parts = _BETWEEN.split(value)
                return "".join(self._word(each, WORDS[name]) for each in parts)
            case _:
                return self._word(value, {})

    def _due(self, due: datetime | None) -> str:
        if due is None:
            return self.value(due)
        return self.language.deadline(due, self.zone)

    def items(self, items: tuple[str, ...]) -> str:
        """Name some things, and count the others."""
        shown = ", ".join(items[:_SHOWN_ITEMS])
        more = len(items) - _SHOWN_ITEMS
        if more <= 0:
            return shown
        return self.language.many(
            "{items} and {count} more", "{items} and {count} more", more, items=shown
        )

    def _word(self, word: str, words: Mapping[str, str]) -> str:
        """Write a word of our own, or a day, in the language; others as they are."""
        if word in words:
            return self.language.say(words[word])
        try:
            day = date.fromisoformat(word)
        except ValueError:
            return word
        return self.language.day(day) if day.isoformat() == word else word

    def _at(self, at: datetime | None) -> str:
        if at is None:
            # Translators: instead of a moment: "c-1, written nobody knows when".
            return self.language.say("nobody knows when")
        return self.language.clock(at, self.zone)

    def _ago(self, at: datetime | None) -> str:
        """Say when something was, and how many whole days ago, if it was one."""
        days = 0 if at is None else (self.now - at).days
        if days <= 0:
            return self._at(at)
        # Translators: a moment, and how long ago it was: "since 2026-11-25, 3 days".
        return self.language.many(
            "{at}, {count} day", "{at}, {count} days", days, at=self._at(at)
        )

    def _approval(self, values: Mapping[str, Value]) -> str:
        """Say when something was approved, if it was."""
        approved = values.get("approved")
        if approved is None:
            # Translators: a sentence that stands behind another, and a semicolon.
            return self.language.say("no approval is recorded")
        # Translators: a sentence that stands behind another, and a semicolon.
        return self.language.say("it was approved {at}", at=self.value(approved))

    def _done(self, values: Mapping[str, Value]) -> str:
        action = values.get("action")
        done = DONE.get(action) if isinstance(action, str) else None
        return self.language.say(done or DONE["remove"])

    def _facts(self, outcome: Outcome) -> str:
        """Write all values by their names: nobody here knows what else to say."""
        facts = ", ".join(
            f"{name} {self.value(value, name)}"
            for name, value in outcome.values.items()
            if name != "afterwards"
        )
        parts = [each for each in (outcome.subject, facts) if each]
        return ": ".join(parts) or self.language.say("no details")

    def _asked(self, outcome: Outcome) -> str:
        name = str(outcome.values.get("question", outcome.about))
        return self.questions[name].asks if name in self.questions else name

    def _period(self, key: str | None) -> str:
        if key is None:
            # Translators: the time that is asked about: "3 so far in the window".
            return self.language.say("the window")
        return self._word(self.language.period(key), {})

    def _where(self, finding: Finding) -> str:
        """Name the periods that a finding is about, if it is about periods."""
        keys = (item.partition("#")[2] for item in finding.items if "#" in item)
        return self.items(
            tuple(self._word(self.language.week(key), {}) for key in keys)
        )


class Shown(dict[str, str]):
    """
    What a sentence may tell of a finding, by name: put into words when it is asked for.

    Args:
        finding: What it tells of.

        words: Puts it into words.
    """

    def __init__(self, finding: Finding, words: Words) -> None:
        self._finding = finding
        self._words = words

    def __missing__(self, name: str) -> str:
        """Put it into words; a plug-in's finding may lack what a sentence tells."""
        return self._words.tell(name, self._finding)

"""A sentence of the guidelines, and what it demands."""

import hashlib
import json
from datetime import date
from enum import Enum
from types import MappingProxyType

from attrs import Attribute, asdict, frozen

from some_governance.calendars import Calendar
from some_governance.records.spans import ALWAYS, EARLIEST, LATEST, Span
from some_governance.rules.rule import Rule


class Modality(Enum):
    """How strongly a sentence demands. Never flattened to yes or no."""

    SHALL = "shall"
    """«skal, må, bare, alltid, aldri»"""
    AS_A_RULE = "as-a-rule"
    """«skal som hovedregel»: a recorded reason excuses."""
    SHOULD = "should"
    """«bør, det er viktig»"""
    TARGET = "target"
    """A goal to reach."""
    MAY = "may"
    """A power, not a duty."""
    ADVICE = "advice"
    """«gode råd, det er klokt å»"""
    DEFINITION = "definition"
    """What is so: definitions, purposes, rationales, exemptions."""


class Decider(Enum):
    """What decides a clause."""

    RULE = "rule"
    """Facts decide, by the clause's rule."""
    JUDGEMENT = "judgement"
    """A human decides; the rule asks, and holds the answer against the clause."""
    DEFINITION = "definition"
    """Nothing: it says what is so, and rules use it."""
    ADVICE = "advice"
    """Nobody: it is shown."""
    POWER = "power"
    """Nobody: it may be used, or not."""


_UNRULED = MappingProxyType(
    {
        Modality.DEFINITION: Decider.DEFINITION,
        Modality.ADVICE: Decider.ADVICE,
        Modality.MAY: Decider.POWER,
    }
)


@frozen(kw_only=True)
class Clause:
    """
    One version of one sentence.

    Attributes:
        id: `<chapter>/<slug>`, the library's own and stable.

        quote: The sentence, word for word; several fragments where it stands in
            several places.

        place: Where it stands in the text.

        modality: How strongly it demands.

        bearer: Whose duty it is: a role or unit, a word of the guidelines.

        defines: Words that it defines.

        because: Ids of clauses that give its reason.

        against: Ids of clauses that pull the other way: each names the other. Where
            one of them speaks, the other is shown beside it.

        see: Ids of other clauses that belong to it: an exception, what it rests on.

        since: The first day on which this version is in force, `None` for always.

        until: The first day on which it no longer is, `None` for ever.

        after_gap: Whether it is meant that no version was in force right before.

        when: It holds only in this mode.

        unless: It doesn't hold in this mode.

        read_as: How strongly it is read, where that is not how strongly the text
            demands: a duty that nobody can be held to is `ADVICE`, a purpose that
            is held against what is done is `SHOULD`. `None` to read it as it stands.

        rule: What decides it; `None` when nothing does, or nothing does yet.
    """

    id: str
    quote: tuple[str, ...]
    place: str
    modality: Modality
    bearer: str | None = None
    defines: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    after_gap: bool = False
    when: str | None = None
    unless: str | None = None
    read_as: Modality | None = None
    rule: Rule | None = None

    @property
    def text(self) -> str:
        """The quote in one piece; `…` stands between fragments."""
        return " … ".join(self.quote)

    @property
    def links(self) -> tuple[str, ...]:
        """Ids of all clauses that it names."""
        return (*self.because, *self.against, *self.see)

    @property
    def version(self) -> str:
        """Id, and the day since which this version is in force, if there is one."""
        return self.id if self.since is None else f"{self.id}@{self.since.isoformat()}"

    @property
    def force(self) -> Modality:
        """How strongly it is read: what a breach weighs follows from this."""
        return self.modality if self.read_as is None else self.read_as

    @property
    def decider(self) -> Decider | None:
        """What decides it; `None` when it demands and nothing decides it yet."""
        if self.rule is not None:
            return Decider.JUDGEMENT if self.rule.judged else Decider.RULE
        return _UNRULED.get(self.force)

    @property
    def digest(self) -> str:
        """
        Digest of what it asks, in hex: of its rule, its strength and its mode.

        Two versions have the same where they ask the same, whatever their words. What
        is at its default stays out, so that a release may add a field to a rule.
        """
        said = asdict(self, filter=_is_said, value_serializer=as_written)
        kind = self.rule.kind if self.rule else None
        asked = [self.id, kind, said.get("rule"), self.force.value]
        asked += [self.when, self.unless]
        written = json.dumps(asked, sort_keys=True, default=str).encode()
        return hashlib.sha256(written).hexdigest()[:16]

    def in_force(self, calendar: Calendar) -> Span:
        """Give the time in which this version is in force, by a calendar's days."""
        if self.since is None and self.until is None:  # nearly always
            return ALWAYS
        return Span(
            EARLIEST if self.since is None else calendar.start_of(self.since),
            LATEST if self.until is None else calendar.start_of(self.until),
        )


def _is_said(key: "Attribute[object]", value: object) -> bool:
    # Durations refuse to be held against anything else.
    return type(value) is not type(key.default) or value != key.default


def as_written(_: type, __: "Attribute[object]", value: object) -> object:
    """Give the word that a file has for a value, where it has one, to be digested."""
    return value.value if isinstance(value, Enum) else value

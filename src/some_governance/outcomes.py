"""What a rule answers: data about one subject, never prose."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from some_governance.mappings import FrozenMapping

Value: TypeAlias = str | int | bool | datetime | None
"""What an outcome can say of itself."""


class Verdict(Enum):
    """What came out when a rule was asked about one subject."""

    MET = "met"
    BROKEN = "broken"
    EXCUSED = "excused"
    """Broken as a rule, with a recorded reason."""
    PENDING = "pending"
    """Not yet due."""
    NEEDS_JUDGEMENT = "needs-judgement"
    """A human has to answer a question first."""
    MISSING_FACT = "missing-fact"
    """No source can tell."""
    NOT_APPLICABLE = "not-applicable"


class Values(FrozenMapping[Value]):
    """The numbers behind an outcome, by name."""

    __slots__ = ()


NO_VALUES: Final = Values()
"""Nothing lies behind an outcome, as of nearly all."""


def _values(given: Mapping[str, Value]) -> Values:
    """Keep what is behind an outcome; what doesn't change is shared."""
    if type(given) is Values:
        return given
    return Values(given) if given else NO_VALUES


@frozen(kw_only=True)
class Outcome:
    """
    A rule's answer about one subject, or its count of subjects that are fine.

    Attributes:
        verdict: What came out.

        subject: Id of what it is about; `None` for a count. Stable: the item that
            is too many, not the week that holds too many.

        account: Id of the account; `None` for the whole municipality.

        period: Key of the period (`2026-W48`), when it is about one.

        about: What is asked or missing (`kind`, `by`): the question of a
            `NEEDS_JUDGEMENT`, the fact of a `MISSING_FACT`; else what is told alike
            of several subjects, or which of several duties it is.

        count: How many subjects it stands for.

        at: When it happened, for what happened at a moment.

        due: By when, exclusive; `None` when there is no such moment.

        values: The numbers behind it.

        subjects: Ids of all that it is about, where it stands for several that nothing
            tells apart: questions that nobody has answered.
    """

    verdict: Verdict
    subject: str | None = None
    account: str | None = None
    period: str | None = None
    about: str | None = None
    count: int = 1
    at: datetime | None = None
    due: datetime | None = None
    values: Values = field(default=NO_VALUES, converter=_values)
    subjects: tuple[str, ...] = field(default=(), repr=False)

    @property
    def items(self) -> tuple[str, ...]:
        """What a judgement of each is of."""
        return self.subjects or (self.item or "",)

    @property
    def item(self) -> str | None:
        """What a judgement of it is of: the subject, or the period of the whole."""
        if self.period is None or self.account not in (None, self.subject):
            return self.subject
        return f"{self.subject}#{self.period}"


FINE: Final = Outcome(verdict=Verdict.MET)
"""One subject that keeps the rule, to be counted."""

NOT_SPOKEN_OF: Final = Outcome(verdict=Verdict.NOT_APPLICABLE)
"""One subject that the rule doesn't speak of, to be counted."""


def apart(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield what stands for several subjects one by one."""
    for outcome in outcomes:
        if not outcome.subjects:
            yield outcome
        for subject in outcome.subjects:
            yield evolve(outcome, subject=subject, count=1, subjects=())


def counted(outcomes: Iterable[Outcome], account: str | None) -> Iterator[Outcome]:
    """Pass on what asks for something; count what is met, or not applicable."""
    right = unspoken = 0
    for outcome in outcomes:
        if outcome.verdict is Verdict.MET:
            right += outcome.count
        elif outcome.verdict is Verdict.NOT_APPLICABLE:
            unspoken += outcome.count
        else:
            yield outcome
    yield from met(right, account)
    yield from not_applicable(unspoken, account)


def met(count: int, account: str | None = None) -> Iterator[Outcome]:
    """Yield the count of subjects that keep the rule, when there are any."""
    return _counted(Verdict.MET, count, account)


def not_applicable(count: int, account: str | None = None) -> Iterator[Outcome]:
    """Yield the count of subjects that the rule doesn't speak of, if any."""
    return _counted(Verdict.NOT_APPLICABLE, count, account)


def _counted(verdict: Verdict, count: int, account: str | None) -> Iterator[Outcome]:
    if count:
        yield Outcome(verdict=verdict, account=account, count=count)

"""Whether those who decide discuss the plan."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.facts import fact_name
from some_governance.records.plans import AgendaItem
from some_governance.records.spans import without
from some_governance.rules.rule import Scope
from some_governance.situation.periods import Per, Period
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class OnAgenda:
    """
    A plan stands on the agenda of a body so often in a period.

    More often is fine. A period is judged by the version of the clause that was in
    force when it began; one in which the clause's mode began or ended is not held
    against it.

    Attributes:
        body: Whose agenda, a word of the guidelines.

        per: How long a period is, in the calendar's zone.

        at_least: How often, inclusive.
    """

    kind: ClassVar[str] = "on-agenda"
    reads: ClassVar[tuple[str, ...]] = ("agenda-item",)
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    body: str
    per: Per
    at_least: int = field(default=1, validator=ge(1))

    @property
    def words(self) -> tuple[str, ...]:
        """The body."""
        return (self.body,)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each period."""
        return counted(
            (self._held(situation, each) for each in situation.periods(self.per)), None
        )

    def _held(self, situation: Situation, period: Period) -> Outcome:
        if without([period.span], situation.during):
            return NOT_SPOKEN_OF
        span = period.span
        count = sum(
            each.body == self.body and each.at in span
            for each in situation.every(AgendaItem)
        )
        if count >= self.at_least:
            return FINE
        verdict = situation.lacking(AgendaItem, None, span.since, span.until)
        missing = verdict is Verdict.MISSING_FACT
        return Outcome(
            verdict=verdict,
            subject=self.body,
            period=period.key,
            about=fact_name(AgendaItem) if missing else None,
            due=None if missing else span.until,
            values={"count": count, "at_least": self.at_least},
        )

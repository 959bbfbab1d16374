"""How long a sanction lasts."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import optional
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, Outcome, Verdict, counted
from some_governance.records.sanctions import Sanction
from some_governance.rules.absence import untold
from some_governance.rules.rule import Scope
from some_governance.rules.sanctions.given import is_lifted
from some_governance.rules.within import forward, longer
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class SanctionTerms:
    """
    A sanction lasts for at least, or at most, so long.

    It lasts until it ends, or until it is lifted before that. A month is one of the
    calendar, to the same time of the day.

    Attributes:
        sanction: A word of the guidelines.

        at_least: Inclusive: exactly so long is enough.

        at_most: Inclusive; what has no end is too long.

    Raises:
        ValueError: It has neither, or they contradict each other.
    """

    kind: ClassVar[str] = "sanction-terms"
    reads: ClassVar[tuple[str, ...]] = ("sanction",)
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    sanction: str
    at_least: relativedelta | None = field(default=None, validator=optional(forward))
    at_most: relativedelta | None = field(default=None, validator=optional(forward))

    def __attrs_post_init__(self) -> None:
        if self.at_least is None and self.at_most is None:
            raise ValueError("it has neither at_least nor at_most: name one")
        if self.at_least and self.at_most and longer(self.at_least, self.at_most):
            raise ValueError("'at_least' is longer than at_most")

    @property
    def words(self) -> tuple[str, ...]:
        """The word for the sanction."""
        return (self.sanction,)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each such sanction that was given in the window.

        `MISSING_FACT` when no source can speak of all sanctions.
        """
        yield from untold(situation, Sanction)
        outcomes = (
            self._lasted(situation, each)
            for each in situation.every(Sanction)
            if each.sanction == self.sanction and situation.judges(each.at)
        )
        yield from counted(outcomes, None)

    def _lasted(self, situation: Situation, given: Sanction) -> Outcome:
        """Hold how long a sanction lasts against the text."""
        lifted = given.lifted if is_lifted(given, situation.at) else None
        ends = min((end for end in (given.until, lifted) if end), default=None)
        limits = {}
        if self.at_least is not None:
            least = situation.calendar.shifted(given.at, self.at_least)
            if ends is not None and ends < least:
                limits["at_least"] = least
        if self.at_most is not None:
            most = situation.calendar.shifted(given.at, self.at_most)
            if ends is None or ends > most:
                limits["at_most"] = most
        if not limits:
            return FINE
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=given.id,
            account=given.account,
            at=given.at,
            values={"sanction": self.sanction, "ends": ends, **limits},
        )

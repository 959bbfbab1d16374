"""Whether so many warnings lead to a sanction, and nothing else does."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, min_len, optional
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.absence import untold
from some_governance.rules.answered import Answered
from some_governance.rules.asking import ask, missing
from some_governance.rules.rule import Scope
from some_governance.rules.sanctions.given import SANCTIONS, is_lifted
from some_governance.rules.within import forward
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

BECAUSE_OF = "because-of"
"""What a `MISSING_FACT` is about when nobody says what a sanction was given for."""


@frozen(kw_only=True)
class Rung:
    """
    One rung of a ladder.

    Attributes:
        at: With this strike, the first is 1.

        sanction: What it leads to, a word of the guidelines.
    """

    at: int = field(validator=ge(1))
    sanction: str


@frozen(kw_only=True)
class SanctionLadder:
    """
    So many warnings lead to a sanction, and without them there is none.

    Strikes are counted for each person, on the account on which they were given;
    those for all accounts count on each. A strike that was lifted no longer counts.
    The text names no time, so what a strike leads to is due from then on, without a
    moment by which it has to be there.

    Attributes:
        strike: The sanction that counts, a word of the guidelines.

        rungs: What the strikes lead to.

        window: How long a strike counts; `None` for ever.

        shortcut: A question about what a sanction was given for, and the answers with
            which it needs no strikes.

    Raises:
        ValueError: Two rungs are at one strike, or a strike leads to a strike.
    """

    kind: ClassVar[str] = "sanction-ladder"
    reads: ClassVar[tuple[str, ...]] = ("sanction",)
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    judged: ClassVar[bool] = False

    strike: str
    rungs: tuple[Rung, ...] = field(validator=min_len(1))
    window: relativedelta | None = field(default=None, validator=optional(forward))
    shortcut: Answered | None = None

    def __attrs_post_init__(self) -> None:
        if len({rung.at for rung in self.rungs}) < len(self.rungs):
            raise ValueError("'rungs' has two at one strike: keep one")
        if any(rung.sanction == self.strike for rung in self.rungs):
            raise ValueError(f"'rungs' leads from {self.strike} to {self.strike}")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (self.shortcut.question,) if self.shortcut else ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words for sanctions."""
        return (self.strike, *(rung.sanction for rung in self.rungs))

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each strike, and each rung's sanction, in the window.

        `MISSING_FACT` when no source can speak of all sanctions.
        """
        yield from untold(situation, Sanction)
        sanctions = sorted(situation.every(Sanction), key=lambda each: each.person)
        outcomes = (
            outcome
            for _, given in groupby(sanctions, key=lambda each: each.person)
            for outcome in self._climbed(situation, tuple(given))
        )
        yield from counted(outcomes, None)

    def _climbed(
        self, situation: Situation, given: tuple[Sanction, ...]
    ) -> Iterator[Outcome]:
        """Yield what comes out of all that was given to one person, by time."""
        for each in given:
            if each.sanction not in self.words or not situation.judges(each.at):
                continue
            since = EARLIEST
            if self.window is not None:
                since = situation.calendar.shifted(each.at, -self.window)
            asked = Span(since, each.at + datetime.resolution)
            if not situation.covers(Sanction, None, asked):
                yield missing(SANCTIONS, each.id, each.account)
                continue
            strikes = sum(self._counts(strike, each, asked) for strike in given)
            if each.sanction == self.strike:
                yield self._followed(situation, each, strikes, given)
            else:
                yield self._earned(situation, each, strikes)

    def _counts(self, strike: Sanction, towards: Sanction, asked: Span) -> bool:
        """Tell whether a strike counts towards another, or towards what follows."""
        stands = strike.lifted is None or strike.lifted > towards.at
        earlier = (strike.at, strike.id) <= (towards.at, towards.id)
        return (
            strike.sanction == self.strike
            and strike.at in asked
            and strike.account in (None, towards.account)
            and stands
            and (earlier or towards.sanction != self.strike)
        )

    def _followed(
        self,
        situation: Situation,
        strike: Sanction,
        number: int,
        given: tuple[Sanction, ...],
    ) -> Outcome:
        """Say whether what a strike leads to was given."""
        due = next((rung for rung in self.rungs if rung.at == number), None)
        if due is None or is_lifted(strike, situation.at):
            return NOT_SPOKEN_OF
        for each in given:
            covers = each.account in (None, strike.account)
            if each.sanction == due.sanction and covers and _reaches(each, strike.at):
                return FINE
        verdict = situation.lacking(Sanction, None, strike.at, None)
        if verdict is Verdict.MISSING_FACT:
            return missing(SANCTIONS, strike.id, strike.account)
        return Outcome(
            verdict=verdict,
            subject=strike.id,
            account=strike.account,
            at=strike.at,
            values={"strikes": number, "sanction": due.sanction},
        )

    def _earned(
        self, situation: Situation, sanction: Sanction, strikes: int
    ) -> Outcome:
        """Say whether there were enough strikes for a sanction, or a shortcut."""
        needed = min(
            rung.at for rung in self.rungs if rung.sanction == sanction.sanction
        )
        if strikes >= needed:
            return FINE
        if self.shortcut is not None:
            grave = {
                of: self.shortcut.chooses(situation, of) for of in sanction.because_of
            }
            if True in grave.values():
                return FINE
            if not grave:
                return missing(BECAUSE_OF, sanction.id, sanction.account)
            for of, answered in grave.items():
                if answered is None:
                    question = self.shortcut.question
                    answer = situation.answer(of, question)
                    return ask(question, of, sanction.account, answer)
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=sanction.id,
            account=sanction.account,
            at=sanction.at,
            values={
                "sanction": sanction.sanction,
                "strikes": strikes,
                "at_least": needed,
            },
        )


def _reaches(given: Sanction, at: datetime) -> bool:
    """Tell whether it was given at an instant or later, or still held then."""
    holds = given.until is None or at < given.until
    return at <= given.at or (holds and not is_lifted(given, at))

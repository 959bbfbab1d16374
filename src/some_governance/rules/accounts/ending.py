"""When an account has to be closed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar, Literal

from attrs import Attribute, field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.handlings import Handling
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Publication
from some_governance.rules.acts import VOICE
from some_governance.rules.asking import NO, YES, ask, missing
from some_governance.rules.rule import UNSAID, Scope, Unnumbered
from some_governance.rules.within import forward
from some_governance.situation.selection import EVERY_ACCOUNT, LIFECYCLE, Accounts
from some_governance.situation.situation import Situation

INACTIVE = "inactive"
"""Asks a human whether an account is inactive."""

PLANNED_END = "planned-end"
"""What a `MISSING_FACT` is about when an account that has to end has no last day."""


@frozen(kw_only=True)
class AccountEnds:
    """
    An account is closed when its time is over, or when nobody uses it.

    What the account itself publishes, and that somebody looks after it, shows that it
    is used. An account that is closed is not spoken of, whenever it was.

    Attributes:
        planned_end: Whether it has to be closed after the last day that was planned.

        lifecycle: Accounts with one of these lives have to have such a day, words of
            the guidelines.

        idle_for: Nothing was done there for so long: then it has to be closed;
            `UNSAID` when the text names no time: then a human judges, at most as
            long before as any state may have been seen (`Situation.fresh`).

        except_lifecycle: Accounts with one of these lives may lie idle, words of the
            guidelines.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: It demands nothing, or something of a demand that it doesn't make.
    """

    kind: ClassVar[str] = "account-ends"
    reads: ClassVar[tuple[str, ...]] = ("publication", "handling")
    scope: ClassVar[Scope] = Scope.ACCOUNT

    planned_end: bool = False
    lifecycle: tuple[str, ...] = ()
    idle_for: relativedelta | Literal[Unnumbered.UNSAID] | None = field(default=None)
    except_lifecycle: tuple[str, ...] = ()
    accounts: Accounts = EVERY_ACCOUNT

    @idle_for.validator
    def _forward(self, field: "Attribute[relativedelta]", value: object) -> None:
        if isinstance(value, relativedelta):
            forward(self, field, value)

    def __attrs_post_init__(self) -> None:
        if not self.planned_end and self.idle_for is None:
            raise ValueError("it has neither planned_end nor idle_for: name one")
        if self.lifecycle and not self.planned_end:
            raise ValueError("'lifecycle' needs a planned end: add planned_end = true")
        if self.except_lifecycle and self.idle_for is None:
            raise ValueError("'except_lifecycle' excepts from idle_for: name it too")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        return (INACTIVE,) if self.idle_for is UNSAID else ()

    @property
    def words(self) -> tuple[str, ...]:
        """The lives of accounts, and the words for accounts."""
        return (*self.lifecycle, *self.except_lifecycle, *self.accounts.words)

    @property
    def judged(self) -> bool:
        """Whether the text speaks of inactive accounts alone, without a number."""
        return self.idle_for is UNSAID and not self.planned_end

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each account, as it is at `at`."""
        if not situation.judges_states:
            return
        for account in situation.chosen(self.accounts):
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        if not account.is_open(situation.at):
            yield NOT_SPOKEN_OF
            return
        if self.planned_end:
            yield self._over(situation, account)
        if self.idle_for is not None:
            yield self._used(situation, account)

    def _over(self, situation: Situation, account: Account) -> Outcome:
        """Say whether the last day that was planned has passed."""
        last = account.planned_end
        if last is None:
            if not self.lifecycle:
                return NOT_SPOKEN_OF
            if account.lifecycle is None:
                return missing(LIFECYCLE, account.id, account.id)
            if account.lifecycle in self.lifecycle:
                return missing(PLANNED_END, account.id, account.id)
            return NOT_SPOKEN_OF
        calendar = situation.calendar
        if calendar.day_of(situation.at) <= last:
            return FINE
        return Outcome(
            verdict=Verdict.BROKEN,
            subject=account.id,
            account=account.id,
            about=PLANNED_END,
            due=calendar.start_of(last + timedelta(days=1)),
            values={"planned_end": last.isoformat()},
        )

    def _used(self, situation: Situation, account: Account) -> Outcome:
        """Say whether it lies idle, where it may not."""
        if account.lifecycle is not None and account.lifecycle in self.except_lifecycle:
            return NOT_SPOKEN_OF
        if isinstance(self.idle_for, relativedelta):
            outcome = _idle(situation, account, self.idle_for)
        else:
            outcome = _inactive(situation, account)
        may_be_excepted = self.except_lifecycle and account.lifecycle is None
        if outcome.verdict is Verdict.BROKEN and may_be_excepted:
            return missing(LIFECYCLE, account.id, account.id)
        return outcome


def _inactive(situation: Situation, account: Account) -> Outcome:
    """Let a human say whether it lies idle; what was said long ago is asked again."""
    lately = situation.at - situation.fresh
    answer = situation.answer(account.id, INACTIVE).recorded_since(lately)
    if answer.given == NO:
        return FINE
    if answer.given != YES:
        return ask(INACTIVE, account.id, account.id, answer)
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=account.id,
        account=account.id,
        about=INACTIVE,
        values={"question": INACTIVE, "answer": YES},
    )


def _idle(situation: Situation, account: Account, long: relativedelta) -> Outcome:
    """Say whether nothing was done there for so long."""
    since = situation.calendar.shifted(situation.at, -long)
    # What was done in a mode of which the clause doesn't speak was done all the same.
    always, span = situation.narrowed(ALWAYS), Span(since, situation.at)
    voices = {each.as_account for each in always.items(Publication, account, span)}
    handled = any(always.items(Handling, account, span))
    if account.happened > since or handled or True in voices:
        return FINE
    if None in voices:
        return missing(VOICE, account.id, account.id)
    for kind in (Publication, Handling):
        seen = situation.seen(kind, account.id)
        if seen.lacking(since, situation.at, late=True) is Verdict.MISSING_FACT:
            return missing(fact_name(kind), account.id, account.id)
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=account.id,
        account=account.id,
        about=INACTIVE,
        values={"idle_since": since},
    )

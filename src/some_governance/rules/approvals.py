"""What somebody has to approve first."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len

from some_governance.outcomes import FINE, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.decisions import Approval
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication, Reply
from some_governance.rules.acts import asked, not_ours, unseen
from some_governance.rules.asking import missing
from some_governance.rules.hands import WHEN
from some_governance.rules.rule import Scope
from some_governance.situation.index import Act
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

APPROVALS = "approval"
"""What a `MISSING_FACT` is about when no source can speak of all approvals."""

OPENED = "opened"
"""What a `MISSING_FACT` is about when nobody knows when an account was opened."""

ACCOUNTS = "account"

_ACTS: Mapping[str, type[Act]] = MappingProxyType(
    {"publication": Publication, "reply": Reply}
)


@frozen(kw_only=True)
class ApprovalNeeded:
    """
    Something is approved before it is done.

    That an account is opened is approved by the day on which it is; what is said, by
    the moment at which it is. What is not said in the account's voice is a private
    utterance, and not spoken of.

    Attributes:
        of: `account` for its opening, `publication`, `reply`.

        by: On behalf of one of these: roles or units, words of the guidelines.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "approval-needed"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(
        validator=deep_iterable(in_((ACCOUNTS, *_ACTS)), min_len(1))
    )
    by: tuple[str, ...] = field(validator=min_len(1))
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def words(self) -> tuple[str, ...]:
        """Who approves, and the words for accounts."""
        return (*self.by, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each opening, and each act, in the window.

        `MISSING_FACT` for an account whose acts no source can speak of.
        """
        for account in situation.chosen(self.accounts):
            for name in self.of:
                if name != ACCOUNTS:
                    spans = asked(situation, account)
                    yield from unseen(situation, _ACTS[name], account, spans)
            yield from counted(self._judged(situation, account), account.id)

    def _judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        if ACCOUNTS in self.of:
            yield from self._opened(situation, account)
        for name, kind in _ACTS.items():
            if name not in self.of:
                continue
            for act in situation.subjects(kind, account):
                if outcome := not_ours(act):
                    yield outcome
                elif act.at is None:
                    yield missing(WHEN, act.id, account.id)
                else:
                    yield self._approved(situation, act.id, account, act.at, act.at)

    def _opened(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        if account.opened is None:
            yield missing(OPENED, account.id, account.id)
        elif situation.judges(account.opened):
            calendar = situation.calendar
            following = calendar.day_of(account.opened) + timedelta(days=1)
            due = calendar.start_of(following)
            yield self._approved(situation, account.id, account, account.opened, due)

    def _approved(
        self,
        situation: Situation,
        of: str,
        account: Account,
        at: datetime,
        due: datetime,
    ) -> Outcome:
        """Say whether it was approved by when it was done, or had to be."""
        given = [
            approval.at
            for approval in situation.about(Approval, of)
            if approval.body in self.by
        ]
        if any(each <= at or each < due for each in given):
            return FINE
        verdict = situation.lacking(Approval, account.id, EARLIEST, due)
        if verdict is Verdict.MISSING_FACT:
            return missing(APPROVALS, of, account.id)
        return Outcome(
            verdict=verdict,
            subject=of,
            account=account.id,
            at=at,
            due=due,
            values={"approved": min(given) if given else None},
        )


RULES = (ApprovalNeeded,)

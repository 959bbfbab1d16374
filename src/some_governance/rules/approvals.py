"""What somebody has to approve first."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, min_len, optional
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import FINE, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.decisions import Approval
from some_governance.records.removals import Removal, Taking
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication
from some_governance.rules.acts import OURS, UTTERANCES, asked, not_ours, unseen
from some_governance.rules.approved import (
    GIVEN,
    SURE,
    Asked,
    Bodies,
    by_another,
    delegated,
    lacking,
    unmatched,
)
from some_governance.rules.asking import missing
from some_governance.rules.foreseen import Foreseen
from some_governance.rules.hands import WHEN
from some_governance.rules.planned import PLANNING
from some_governance.rules.removed import REMOVE, removals_on, telling, unplaced
from some_governance.rules.rule import Scope
from some_governance.rules.within import forward
from some_governance.situation.index import Act
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

APPROVALS = "approval"
"""What a `MISSING_FACT` is about when no source can speak of all approvals."""

OPENED = "opened"
"""What a `MISSING_FACT` is about when nobody knows when an account was opened."""

ACCOUNTS = "account"

REMOVALS = "removal"


@frozen(kw_only=True)
class ApprovalNeeded:
    """
    Something is approved before it is done.

    That an account is opened is approved by the day on which it is; what is said, by
    the moment at which it is. What is not said in the account's voice is a private
    utterance, and not spoken of. That something is removed which others wrote is
    approved, by the id of what is removed, by the moment at which it is. Who holds a
    delegation of a body approves for it.

    Attributes:
        of: `account` for its opening, `publication`, `reply`, `message`, `removal`.

        by: On behalf of one of these: roles or units, words of the guidelines.

        by_all: On behalf of each of these, by an approval of its own.

        ordered: Whether they approve in this order, beside `by_all`.

        own: Whether one may approve what one says, or removes, oneself.

        valid_for: An approval that is older is none; `None` where none gets too old.

        actions: Of which removals it speaks: `remove`, `remove-part`, `hide`,
            `close-comments`, `mute`.

        except_planned: Whether publications need none that carry out what stood in a
            plan before the clause's mode began; without a mode it means nothing.

        accounts: Which accounts the clause speaks of.

    Raises:
        ValueError: It has neither `by` nor `by_all`, or both; it leaves the order of
            `by` open, where one is enough; or nobody may approve their own opening of
            an account, of which nobody knows whose it was.
    """

    kind: ClassVar[str] = "approval-needed"
    reads: ClassVar[tuple[str, ...]] = (*UTTERANCES, "removal", *GIVEN, *PLANNING)
    scope: ClassVar[Scope] = Scope.THREAD
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    of: tuple[str, ...] = field(
        validator=deep_iterable(in_((ACCOUNTS, *OURS, REMOVALS)), min_len(1))
    )
    by: Bodies = ()
    by_all: Bodies = ()
    ordered: bool = True
    own: bool = True
    valid_for: relativedelta | None = field(default=None, validator=optional(forward))
    actions: tuple[Taking, ...] = field(default=REMOVE, validator=min_len(1))
    except_planned: bool = False
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if bool(self.by) == bool(self.by_all):
            raise ValueError("name one of by and by_all, who has to approve")
        if not (self.ordered or self.by_all):
            raise ValueError("'ordered' is for by_all: one of 'by' is enough")
        if not self.own and ACCOUNTS in self.of:
            raise ValueError(
                "'own' can't be false of an account: nobody knows who opened it"
            )

    @property
    def words(self) -> tuple[str, ...]:
        """Who approves, and the words for accounts."""
        return (*self.by, *self.by_all, *self.accounts.words)

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each opening, and each act, in the window.

        `MISSING_FACT` for an account whose acts no source can speak of.
        """
        foreseen = Foreseen.of(situation) if self.except_planned else None
        for account in situation.chosen(self.accounts):
            for name in self.of:
                if name != ACCOUNTS:
                    kind = OURS.get(name, Removal)
                    spans = asked(situation, account)
                    yield from unseen(situation, kind, account, spans)
            if REMOVALS in self.of:
                yield from unplaced(situation, account, self.actions)
            outcomes = self._judged(situation, account, foreseen)
            yield from counted(outcomes, account.id)

    def _judged(
        self, situation: Situation, account: Account, foreseen: Foreseen | None
    ) -> Iterator[Outcome]:
        if ACCOUNTS in self.of:
            yield from self._opened(situation, account)
        for name, kind in OURS.items():
            if name not in self.of:
                continue
            for act in situation.subjects(kind, account):
                outcome = self._acted(situation, act)
                if foreseen is not None and isinstance(act, Publication):
                    outcome = foreseen.spare(situation, act, outcome)
                yield outcome
        if REMOVALS in self.of:
            for gone in removals_on(situation, account, self.actions):
                yield self._removed(situation, gone)

    def _acted(self, situation: Situation, act: Act) -> Outcome:
        if outcome := not_ours(act):
            return outcome
        if act.at is None:
            return missing(WHEN, act.id, act.account)
        asked = Asked(act.id, act.account, act.at, act.at, act.by)
        return self._approved(situation, asked)

    def _removed(self, situation: Situation, removal: Removal) -> Outcome:
        of, account, at = removal.of, removal.account, removal.at
        if at is None:
            return missing(WHEN, of, account)
        asked = Asked(of, account, at, at, removal.by)
        return telling(self._approved(situation, asked), removal.action)

    def _opened(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        if account.opened is None:
            yield missing(OPENED, account.id, account.id)
        elif situation.judges(account.opened):
            calendar = situation.calendar
            following = calendar.day_of(account.opened) + timedelta(days=1)
            due = calendar.start_of(following)
            asked = Asked(account.id, account.id, account.opened, due, None)
            yield self._approved(situation, asked)

    def _approved(self, situation: Situation, asked: Asked) -> Outcome:
        """Say whether it was approved by when it was done, or had to be."""
        given = situation.about(Approval, asked.of)
        timely = [each for each in given if self._is_timely(situation, each, asked)]
        parties = [self.by] if self.by else [(body,) for body in self.by_all]
        counts = [
            {each.id: self._doubt(situation, each, party, asked) for each in given}
            for party in parties
        ]
        first = lacking if self.ordered else unmatched
        lacks = first(timely, counts, sure=True)
        if lacks is None:
            return FINE
        verdict = situation.lacking(Approval, asked.account, EARLIEST, asked.due)
        if verdict is Verdict.MISSING_FACT:
            return missing(APPROVALS, asked.of, asked.account)
        if verdict is Verdict.BROKEN and first(timely, counts, sure=False) is None:
            doubts = (of[each.id] for of in counts for each in timely)
            return missing(next(filter(None, doubts)), asked.of, asked.account)
        approved = (
            each.at for each in given if any(of[each.id] == SURE for of in counts)
        )
        return Outcome(
            verdict=verdict,
            subject=asked.of,
            account=asked.account,
            at=asked.at,
            due=asked.due,
            values={
                **({} if self.ordered else {"ordered": False}),
                **({"lacks": self.by_all[lacks]} if self.by_all else {}),
                "approved": min(approved, default=None),
            },
        )

    def _is_timely(
        self, situation: Situation, approval: Approval, asked: Asked
    ) -> bool:
        """Tell whether it came in time, and wasn't too old by then."""
        if not (approval.at <= asked.at or approval.at < asked.due):
            return False
        if self.valid_for is None:
            return True
        return asked.at <= situation.calendar.shifted(approval.at, self.valid_for)

    def _doubt(
        self, situation: Situation, approval: Approval, party: Bodies, asked: Asked
    ) -> str | None:
        """Say what has to be known before an approval counts; `None` if it can't."""
        doubts = [delegated(situation, approval, party)]
        if not self.own:
            doubts.append(by_another(situation, approval, asked))
        return None if None in doubts else max(filter(None, doubts), default=SURE)


RULES = (ApprovalNeeded,)

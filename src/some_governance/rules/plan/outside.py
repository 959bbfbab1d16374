"""What is published without standing in a plan."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict, counted
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.plans import Plan, PlanItem
from some_governance.records.spans import EARLIEST
from some_governance.records.utterances import Publication
from some_governance.rules.acts import asked, not_ours, unseen
from some_governance.rules.asking import NO, YES, missing, wrong
from some_governance.rules.planned import Planned, by_name, may_reach, planned
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

IN_FORCE = "plan-in-force"
"""What a `MISSING_FACT` is about when what stands in a plan has no day."""


@frozen(kw_only=True)
class OutsidePlan:
    """
    What is published outside the plan has a reason to be.

    A publication carries out an item that stood in a plan when it was published:
    either of the two names the other. What no register ties to such an item is
    outside the plan; it is asked about only where a plan was in force at that moment.
    What isn't said in the account's voice is a private utterance, and not spoken of.

    Attributes:
        question: Asks a human for the reason: `yes` if there is one, «spesielle
            hendelser»; a word of the guidelines.

        accounts: Which accounts the clause speaks of.
    """

    kind: ClassVar[str] = "outside-plan"
    reads: ClassVar[tuple[str, ...]] = ("publication", "plan", "plan-item")
    scope: ClassVar[Scope] = Scope.THREAD
    judged: ClassVar[bool] = False

    question: str
    accounts: Accounts = EVERY_ACCOUNT

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human is asked."""
        return (self.question,)

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """Yes or no."""
        return {self.question: (YES, NO)}

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each publication in the window.

        `MISSING_FACT` where no source can speak of all plans that there were.
        """
        stands = tuple(planned(situation))
        items = by_name(stands)
        for account in situation.chosen(self.accounts):
            yield from unseen(
                situation, Publication, account, asked(situation, account)
            )
            yield from counted(
                self._judged(situation, account, stands, items), account.id
            )

    def _judged(
        self,
        situation: Situation,
        account: Account,
        stands: tuple[Planned, ...],
        items: Mapping[str, Planned],
    ) -> Iterator[Outcome]:
        for publication in situation.subjects(Publication, account):
            carried = items.get(publication.plan_item or publication.id)
            if outcome := not_ours(publication):
                yield outcome
            elif carried is not None and carried.since <= publication.at:
                yield FINE
            else:
                yield self._outside(situation, publication, stands)

    def _outside(
        self,
        situation: Situation,
        publication: Publication,
        stands: tuple[Planned, ...],
    ) -> Outcome:
        """Say what it means that something carries out no item that is known."""
        id, account, at = publication.id, publication.account, publication.at
        days = [item.day for _, item in may_reach(situation, stands, at)]
        if publication.plan_item is not None or not any(days):
            for kind in (Plan, PlanItem):
                verdict = situation.lacking(kind, None, EARLIEST, at)
                if verdict is Verdict.MISSING_FACT:
                    return missing(fact_name(kind), id, account)
        if not any(days):
            return missing(IN_FORCE, id, account) if days else NOT_SPOKEN_OF
        answer = situation.answer(id, self.question)
        if answer.given == YES:
            return FINE
        return wrong(self.question, id, account, answer, at)

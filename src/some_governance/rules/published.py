"""What an account published, as quotas count it."""

from collections.abc import Iterator

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.utterances import Publication
from some_governance.rules.acts import VOICE
from some_governance.rules.answered import Answered
from some_governance.rules.asking import ask, missing, wrong
from some_governance.rules.foreseen import Foreseen, unseen
from some_governance.rules.planned import ITEMS, PLANS
from some_governance.situation.periods import Period
from some_governance.situation.situation import Situation

KIND = "kind"
"""Asks a human of what kind a publication is; the answer is the kind."""

PUBLICATIONS = "publication"

LIFETIME = "lifetime"
"""What a `MISSING_FACT` is about when something was published by a closed account."""


@frozen(kw_only=True)
class Counts:
    """
    Which publications count: those in the account's voice, of a kind.

    Attributes:
        kinds: Only these kinds; empty for all.

        unless: Not those that were so judged.

        foreseen: Not those that were planned before the clause's mode began.
    """

    kinds: tuple[str, ...] = ()
    unless: Answered | None = None
    foreseen: Foreseen | None = None

    def doubts(self, situation: Situation, item: Publication) -> tuple[str, ...] | None:
        """
        Tell what has to be known before a publication counts.

        Returns:
            Nothing when it counts; `None` when it doesn't, whatever else is known.
        """
        kind = kind_of(situation, item) if self.kinds else None
        left_out = self.unless.chooses(situation, item.id) if self.unless else False
        if item.as_account is False or left_out or (kind and kind not in self.kinds):
            return None
        if self.foreseen and self.foreseen.has(situation, item):
            return None
        planned = unseen(situation, item) if self.foreseen else None
        doubts = [VOICE] if item.as_account is None else []
        doubts += [KIND] if self.kinds and kind is None else []
        doubts += [self.unless.question] if self.unless and left_out is None else []
        doubts += [planned] if planned else []
        return tuple(doubts)


def lacks(situation: Situation, item: Publication, about: str) -> Outcome:
    """Say what has to be known of a publication: a fact, or an answer."""
    if about in (VOICE, PLANS, ITEMS):
        return missing(about, item.id, item.account)
    return ask(about, item.id, item.account, situation.answer(item.id, about))


@frozen(kw_only=True)
class Items:
    """
    What an account published in a period, or several that share a quota.

    Attributes:
        accounts: Ids of the accounts that were open then.

        account: Id of the only account; `None` for several.

        sure: What counts, in order of time.

        unsure: What may count, each with what has to be known first.

        others: What isn't known of each account that may share the quota, and how
            much it may have published.
    """

    situation: Situation
    accounts: tuple[str, ...]
    account: str | None
    period: Period
    sure: tuple[Publication, ...]
    unsure: tuple[tuple[Publication, str], ...]
    others: tuple[tuple[Outcome, float], ...] = ()

    @classmethod
    def of(
        cls,
        counts: Counts,
        situation: Situation,
        account: Account,
        period: Period,
    ) -> "Items":
        """Sort what was published by whether it counts."""
        sure, unsure = [], []
        for item in situation.items(Publication, account, period.span):
            doubts = counts.doubts(situation, item)
            if doubts:
                unsure.append((item, doubts[0]))
            elif doubts is not None:
                sure.append(item)
        return cls(
            situation=situation,
            accounts=(account.id,),
            account=account.id,
            period=period,
            sure=tuple(sure),
            unsure=tuple(unsure),
        )

    @property
    def most(self) -> float:
        """How much may count: infinitely much where nobody sees."""
        others = sum(count for _, count in self.others)
        return len(self.sure) + len(self.unsure) + others

    def absence(self) -> Verdict:
        """Say what it means that there isn't more than there is."""
        span = self.period.span
        verdicts = [
            self.situation.lacking(Publication, account, span.since, span.until)
            for account in self.accounts
        ]
        unlike = (each for each in verdicts if each is not Verdict.BROKEN)
        return next(unlike, Verdict.BROKEN)

    def beyond(self, limit: int) -> Iterator[Outcome]:
        """Yield each publication in the window that is too many for certain."""
        for count, item in enumerate(self.sure[limit:], start=limit + 1):
            if item.at in self.situation.window:
                yield Outcome(
                    verdict=Verdict.BROKEN,
                    subject=item.id,
                    account=item.account,
                    period=self.period.key,
                    at=item.at,
                    values={"count": count, "at_most": limit},
                )

    def ask(self) -> Iterator[Outcome]:
        """Yield what has to be known of each publication that may count."""
        for item, about in self.unsure:
            yield lacks(self.situation, item, about)
        for outcome, _ in self.others:
            yield outcome

    def out_of_reach(self, *, numbered: bool) -> Iterator[Outcome]:
        """Yield what was published while the register has the account closed."""
        if numbered:
            for item in (*self.sure, *(item for item, _ in self.unsure)):
                yield missing(LIFETIME, item.id, item.account)
        for outcome, _ in self.others:
            yield outcome

    def judge(self, question: str, *, right: str) -> Iterator[Outcome]:
        """Let a human judge the period once it is over, the window while it lasts."""
        span, subject = self.period.span, self.period.on(self._subject)
        if self.situation.at < span.until:
            yield self.whole(Verdict.PENDING)
            return
        begins = span.since if self.period.key is None else span.until
        answer = self.situation.answer(subject, question).recorded_since(begins)
        if answer.given != right:
            yield wrong(question, subject, self.account, answer)

    def whole(self, verdict: Verdict, **limit: int) -> Outcome:
        """Make an outcome about the account's whole period."""
        return Outcome(
            verdict=verdict,
            subject=self._subject,
            account=self.account,
            period=self.period.key,
            about=PUBLICATIONS if verdict is Verdict.MISSING_FACT else None,
            due=None if verdict is Verdict.MISSING_FACT else self.period.span.until,
            values={"count": len(self.sure), **limit, **self._unsure()},
        )

    @property
    def _subject(self) -> str:
        return self.account or PUBLICATIONS

    def _unsure(self) -> dict[str, int]:
        return {"unsure": len(self.unsure)} if self.unsure else {}


def kind_of(situation: Situation, item: Publication) -> str | None:
    """Give the kind of a publication; none where its record and a human differ."""
    answer = situation.answer(item.id, KIND)
    kinds = {item.kind, answer.given} - {None}
    return kinds.pop() if len(kinds) == 1 and not answer.disputed else None

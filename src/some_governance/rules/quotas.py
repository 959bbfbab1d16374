"""How much is published: at most so much, at least so much."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict, met, not_applicable
from some_governance.records.accounts import Account
from some_governance.records.spans import common, without
from some_governance.records.utterances import Publication
from some_governance.rules.acts import VOICE
from some_governance.rules.asking import NO, YES, ask, missing, wrong
from some_governance.rules.rule import (
    UNLIMITED,
    UNSAID,
    Amount,
    Approx,
    Scope,
    Unnumbered,
    ceiling,
    floor,
)
from some_governance.situation.answers import Answer
from some_governance.situation.periods import Per, Period
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

KIND = "kind"
"""Asks a human of what kind a publication is; the answer is the kind."""

ENOUGH = "publishes-enough"
TOO_MUCH = "publishes-too-much"
PUBLICATIONS = "publication"
LIFETIME = "lifetime"


@frozen(kw_only=True)
class PublicationQuota:
    """
    Publish at least, or at most, so much in a period.

    Only what the account itself publishes counts, and only what was published
    while the clause's mode held. A period is judged by the version of the clause
    that was in force when it began. The subject of a broken ceiling is each
    publication that is too many, in order of time; that of a broken floor is the
    account.

    Attributes:
        per: How long a period is, in the calendar's zone; `UNSAID` when the text
            names none: then a human judges the window that is asked about.

        at_most: Publications, inclusive: 10 of 10 is right. `UNLIMITED` when the
            text says «ved behov», `UNSAID` when it demands and names no number.

        at_least: Publications, inclusive; `UNSAID` as above. A period in which the
            account was opened or closed, or the clause's mode began or ended, is not
            held against it.

        accounts: Which accounts the clause speaks of; each has its own quota.

        counts: Which kinds of publications count; empty for all. A publication of
            unknown kind asks for a judgement where it could tip the quota.
    """

    kind: ClassVar[str] = "publication-quota"
    scope: ClassVar[Scope] = Scope.ACCOUNT

    per: Per | Unnumbered
    at_most: Amount | None = None
    at_least: Amount | None = None
    accounts: Accounts = EVERY_ACCOUNT
    counts: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        amounts = (self.at_most, self.at_least)
        if amounts == (None, None):
            raise ValueError("it has neither at_most nor at_least: name one")
        if self.at_least is UNLIMITED:
            raise ValueError('at_least = "unlimited" demands nothing: leave it out')
        if self.per is UNLIMITED:
            raise ValueError('per = "unlimited" is no period: write "unsaid"')
        for amount in amounts:
            if isinstance(amount, int) and amount < 0:
                raise ValueError(f"{amount} publications: write 0 or more")
            if isinstance(amount, int | Approx) and self.per is UNSAID:
                raise ValueError("a number needs a period: name per")

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        asked = [KIND] if self.counts else []
        asked += [TOO_MUCH] if self.at_most is UNSAID else []
        asked += [ENOUGH] if self.at_least is UNSAID else []
        return tuple(asked)

    @property
    def words(self) -> tuple[str, ...]:
        """The kinds that count, and the words for accounts."""
        return (*self.counts, *self.accounts.words)

    @property
    def judged(self) -> bool:
        """Whether the text names no amount at all."""
        return {self.at_most, self.at_least} <= {UNSAID, None}

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each account and period."""
        per = self.per if isinstance(self.per, Per) else None
        stretches = tuple(situation.periods(per))
        for account in situation.chosen(self.accounts):
            right = partial = 0
            spoken_of = common([account.lifetime], situation.during)
            for period in stretches:
                items = _Items.of(self.counts, situation, account, period)
                if not common([period.span], spoken_of):
                    yield from self._out_of_reach(items)
                    continue
                whole = not without([period.span], spoken_of)
                outcomes = dict.fromkeys(
                    [*self._ceiling(items), *(self._floor(items) if whole else ())]
                )
                if outcomes:
                    yield from outcomes
                elif whole or self.at_most is not None:
                    right += 1
                else:
                    partial += 1
            yield from met(right, account.id)
            yield from not_applicable(partial, account.id)

    def _out_of_reach(self, items: "_Items") -> Iterator[Outcome]:
        """Yield what was published while the register has the account closed."""
        if isinstance(self.at_most, int | Approx):
            for item in (*items.sure, *(item for item, _ in items.unsure)):
                yield missing(LIFETIME, item.id, items.account)

    def _ceiling(self, items: "_Items") -> Iterator[Outcome]:
        """Yield what is wrong with the most."""
        if self.at_most is None or self.at_most is UNLIMITED:
            return
        if self.at_most is UNSAID:
            yield from items.judge(TOO_MUCH, right=NO)
            return
        limit = ceiling(self.at_most)
        yield from items.beyond(limit)
        if len(items.sure) + len(items.unsure) > limit:
            yield from items.ask()
        elif (absence := items.absence()) is not Verdict.BROKEN:
            yield items.whole(absence)

    def _floor(self, items: "_Items") -> Iterator[Outcome]:
        """Yield what is wrong with the least."""
        if self.at_least is None:
            return
        if isinstance(self.at_least, Unnumbered):
            yield from items.judge(ENOUGH, right=YES)
            return
        limit = floor(self.at_least)
        if len(items.sure) >= limit:
            return
        if (absence := items.absence()) is not Verdict.BROKEN:
            yield items.whole(absence)
        elif len(items.sure) + len(items.unsure) >= limit:
            yield from items.ask()
        else:
            yield items.whole(absence, at_least=limit)


@frozen(kw_only=True)
class _Items:
    """
    What an account published in a period.

    Attributes:
        sure: What counts, in order of time.

        unsure: What may count, each with what has to be known first.
    """

    situation: Situation
    account: str
    period: Period
    sure: tuple[Publication, ...]
    unsure: tuple[tuple[Publication, str], ...]

    @classmethod
    def of(
        cls,
        counts: tuple[str, ...],
        situation: Situation,
        account: Account,
        period: Period,
    ) -> "_Items":
        sure, unsure = [], []
        for item in situation.items(Publication, account, period.span):
            kind = _kind(item, situation.answer(item.id, KIND))
            if item.as_account is False or (counts and kind and kind not in counts):
                continue
            if item.as_account is None:
                unsure.append((item, VOICE))
            elif counts and kind is None:
                unsure.append((item, KIND))
            else:
                sure.append(item)
        return cls(
            situation=situation,
            account=account.id,
            period=period,
            sure=tuple(sure),
            unsure=tuple(unsure),
        )

    def absence(self) -> Verdict:
        """Say what it means that there isn't more than there is."""
        span = self.period.span
        return self.situation.lacking(Publication, self.account, span.since, span.until)

    def beyond(self, limit: int) -> Iterator[Outcome]:
        """Yield each publication that is too many for certain."""
        for count, item in enumerate(self.sure[limit:], start=limit + 1):
            yield Outcome(
                verdict=Verdict.BROKEN,
                subject=item.id,
                account=self.account,
                period=self.period.key,
                at=item.at,
                values={"count": count, "at_most": limit},
            )

    def ask(self) -> Iterator[Outcome]:
        """Yield what has to be known of each publication that may count."""
        for item, about in self.unsure:
            if about is KIND:
                answer = self.situation.answer(item.id, KIND)
                yield ask(KIND, item.id, self.account, answer)
            else:
                yield missing(about, item.id, self.account)

    def judge(self, question: str, *, right: str) -> Iterator[Outcome]:
        """Let a human judge the period once it is over, the window while it lasts."""
        span, subject = self.period.span, self.period.on(self.account)
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
            subject=self.account,
            account=self.account,
            period=self.period.key,
            about=PUBLICATIONS if verdict is Verdict.MISSING_FACT else None,
            due=None if verdict is Verdict.MISSING_FACT else self.period.span.until,
            values={"count": len(self.sure), **limit, **self._unsure()},
        )

    def _unsure(self) -> dict[str, int]:
        return {"unsure": len(self.unsure)} if self.unsure else {}


def _kind(item: Publication, answer: Answer) -> str | None:
    """Give the kind of a publication; none where its record and a human differ."""
    kinds = {item.kind, answer.given} - {None}
    return kinds.pop() if len(kinds) == 1 and not answer.disputed else None


RULES = (PublicationQuota,)

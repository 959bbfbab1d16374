"""How often one and the same correspondent is answered."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeAlias

from attrs import evolve, frozen

from some_governance.outcomes import Outcome, Verdict, met
from some_governance.records.accounts import Account
from some_governance.records.facts import fact_name
from some_governance.records.spans import Span, common
from some_governance.records.utterances import Publication, Reply
from some_governance.rules.acts import VOICE
from some_governance.rules.asking import missing
from some_governance.rules.hands import WHEN
from some_governance.rules.rule import Approx, Scope, ceiling
from some_governance.situation.index import Utterance
from some_governance.situation.periods import Per, Period
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

AUTHOR = "author"
"""What a `MISSING_FACT` is about when nobody knows whom a reply answers."""


_Replies: TypeAlias = defaultdict[str | None, list[Reply]]
"""Replies that count, by whom they answer."""

_Doubts: TypeAlias = defaultdict[str | None, list[Outcome]]
"""What has to be known, by whom it is about; under `None`, by whomever it may be."""


@frozen(kw_only=True)
class ReplyCap:
    """
    Answer one and the same correspondent at most so often in a period.

    Counts replies to what they wrote, in the account's voice. The subject of a
    breach is each reply that is too many, in order of time, and never the person.

    Attributes:
        at_most: Replies, inclusive; of about so many, the upper end.

        per: How long a period is, in the calendar's zone.

        accounts: Which accounts the clause speaks of; each counts its own.

    Raises:
        ValueError: The most is negative.
    """

    kind: ClassVar[str] = "reply-cap"
    reads: ClassVar[tuple[str, ...]] = ("publication", "comment", "reply")
    scope: ClassVar[Scope] = Scope.ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    at_most: int | Approx
    per: Per
    accounts: Accounts = EVERY_ACCOUNT

    def __attrs_post_init__(self) -> None:
        if ceiling(self.at_most) < 0:
            raise ValueError(f"{self.at_most} replies: write 0 or more")

    @property
    def words(self) -> tuple[str, ...]:
        """The words for accounts."""
        return self.accounts.words

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """
        Yield what comes out for each account and period.

        `MISSING_FACT` where no source can speak of all replies, or something isn't
        known of one that could tip the count.
        """
        periods = tuple(situation.periods(self.per))
        for account in situation.chosen(self.accounts):
            right = 0
            for period in periods:
                if not common([period.span], [account.lifetime]):
                    continue
                outcomes = tuple(self._counted(situation, account, period))
                yield from outcomes
                right += not outcomes
            yield from met(right, account.id)

    def _counted(
        self, situation: Situation, account: Account, period: Period
    ) -> Iterator[Outcome]:
        """Yield what is wrong with a period, or can't be told of it."""
        limit = ceiling(self.at_most)
        sure, unsure = _Replies(list), _Doubts(list)
        for reply, whom in _answers(situation, account, period):
            if doubt := _doubt(reply, whom):
                unsure[whom].append(doubt)
            else:
                sure[whom].append(reply)
        doubts: list[Outcome] = []
        for whom in dict.fromkeys((*sure, *unsure)):
            may = [*unsure[whom], *(unsure[None] if whom is not None else ())]
            yield from _beyond(situation, sure[whom], limit, period)
            if len(sure[whom]) + len(may) > limit:
                doubts += may
        yield from dict.fromkeys(doubts)
        if not doubts:
            yield from _unseen(situation, account, period)


def _answers(
    situation: Situation, account: Account, period: Period
) -> Iterator[tuple[Reply, str | None]]:
    """
    Yield what the account answered in a period, or may have, and whom, by time.

    Whom it answered is `None` where nobody knows.
    """
    for reply in situation.items(Reply, account, Span(since=period.span.since)):
        if reply.as_account is False:
            continue
        if reply.at is not None and reply.at not in period.span:
            continue
        answered = _answered(situation, reply)
        if not isinstance(answered, Publication):
            yield reply, answered.by if answered else None


def _answered(situation: Situation, reply: Reply) -> Utterance | None:
    """Give what a reply answers; what answers a reply goes on with its thread."""
    passed = {reply.id}
    above = situation.said(reply.to)
    while isinstance(above, Reply):
        if above.id in passed:
            return None
        passed.add(above.id)
        above = situation.said(above.to)
    return above


def _doubt(reply: Reply, whom: str | None) -> Outcome | None:
    """Say what has to be known of a reply before it counts."""
    if reply.as_account is None:
        return missing(VOICE, reply.id, reply.account)
    if reply.at is None:
        return missing(WHEN, reply.id, reply.account)
    return missing(AUTHOR, reply.to, reply.account) if whom is None else None


def _beyond(
    situation: Situation, replies: Sequence[Reply], limit: int, period: Period
) -> Iterator[Outcome]:
    """Yield each reply in the window that is too many for certain."""
    for count, reply in enumerate(replies[limit:], start=limit + 1):
        if reply.at is not None and reply.at in situation.window:
            yield Outcome(
                verdict=Verdict.BROKEN,
                subject=reply.id,
                account=reply.account,
                period=period.key,
                at=reply.at,
                values={"count": count, "at_most": limit},
            )


def _unseen(
    situation: Situation, account: Account, period: Period
) -> Iterator[Outcome]:
    """Say of a period that it isn't over, or that nobody can tell of all replies."""
    span = period.span
    verdict = situation.lacking(Reply, account.id, span.since, span.until)
    if verdict is Verdict.MISSING_FACT:
        yield evolve(
            missing(fact_name(Reply), account.id, account.id), period=period.key
        )
    elif verdict is Verdict.PENDING:
        yield Outcome(
            verdict=verdict,
            subject=account.id,
            account=account.id,
            period=period.key,
            due=span.until,
        )

"""How much is published: at most so much, at least so much."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import ClassVar, Literal

from attrs import frozen

from some_governance.outcomes import Outcome, Verdict, counted, met, not_applicable
from some_governance.records.accounts import Account
from some_governance.records.spans import common, lies_in
from some_governance.records.utterances import Publication
from some_governance.rules.acts import asked, unseen
from some_governance.rules.answered import Answered
from some_governance.rules.asking import NO, YES
from some_governance.rules.foreseen import Foreseen
from some_governance.rules.jointly import strangers, together
from some_governance.rules.published import KIND, Counts, Items
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
from some_governance.rules.topics import AGAIN, PerTopic
from some_governance.situation.periods import Per
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ENOUGH = "publishes-enough"
TOO_MUCH = "publishes-too-much"


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
            names none: then a human judges the window that is asked about, or each
            stretch of it in the clause's mode.

        at_most: Publications, inclusive: 10 of 10 is right. `UNLIMITED` when the
            text says «ved behov», `UNSAID` when it demands and names no number.

        at_least: Publications, inclusive; `UNSAID` as above. A period in which the
            account was opened or closed, or the clause's mode began or ended, is not
            held against it.

        accounts: Which accounts the clause speaks of.

        counts: Which kinds of publications count; empty for all. A publication of
            unknown kind asks for a judgement where it could tip the quota.

        each: Whether an account has its quota, or they share one, `all` of them; or
            each topic of an account: then a human says of a publication that may be
            too many whether it is, where topics don't tell. `per = "ever"` counts all
            that was published on a topic before.

        except_answered: Publications that were so judged don't count.

        except_planned: Whether publications don't count that carry out what stood in a
            plan before the clause's mode began; without a mode it means nothing. Not
            beside a least: what was planned would be missing from it.
    """

    kind: ClassVar[str] = "publication-quota"
    reads: ClassVar[tuple[str, ...]] = ("publication", "plan", "plan-item")

    per: Per | Unnumbered | Literal["ever"]
    at_most: Amount | None = None
    at_least: Amount | None = None
    accounts: Accounts = EVERY_ACCOUNT
    counts: tuple[str, ...] = ()
    each: Literal["account", "topic", "all"] = "account"
    except_answered: Answered | None = None
    except_planned: bool = False

    def __attrs_post_init__(self) -> None:
        amounts = (self.at_most, self.at_least)
        if amounts == (None, None):
            raise ValueError("it has neither at_most nor at_least: name one")
        if self.at_least is UNLIMITED:
            raise ValueError('at_least = "unlimited" demands nothing: leave it out')
        if self.per is UNLIMITED:
            raise ValueError('per = "unlimited" is no period: write "unsaid"')
        if self.per == "ever" and self.each != "topic":
            raise ValueError('per = "ever" needs topics: add each = "topic"')
        numbered = isinstance(self.at_most, int | Approx) and self.at_least is None
        if self.each == "topic" and not numbered:
            raise ValueError(
                'each = "topic" needs a number: name at_most, and it alone'
            )
        if self.except_planned and not numbered:
            raise ValueError("'except_planned' is for a number at_most, and it alone")
        if self.each == "all" and {UNSAID, UNLIMITED}.intersection(amounts):
            raise ValueError('each = "all" needs a number: name at_most or at_least')
        for amount in amounts:
            if isinstance(amount, int) and amount < 0:
                raise ValueError(f"{amount} publications: write 0 or more")
            if isinstance(amount, int | Approx) and self.per is UNSAID:
                raise ValueError("a number needs a period: name per")

    @property
    def scope(self) -> Scope:
        """What it has to see at once: a topic goes on from period to period."""
        if self.each == "all":
            return Scope.MUNICIPALITY
        return Scope.ACCOUNT if self.each == "topic" else Scope.PERIOD

    @property
    def questions(self) -> tuple[str, ...]:
        """What a human may be asked."""
        asked = [KIND] if self.counts else []
        asked += [AGAIN] if self.each == "topic" else []
        asked += [self.except_answered.question] if self.except_answered else []
        asked += [TOO_MUCH] if self.at_most is UNSAID else []
        asked += [ENOUGH] if self.at_least is UNSAID else []
        return tuple(asked)

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds that count, and the answers that leave one out."""
        left_out = self.except_answered
        return {
            KIND: self.counts,
            **({left_out.question: left_out.answers} if left_out else {}),
        }

    @property
    def words(self) -> tuple[str, ...]:
        """The kinds that count, and the words for accounts."""
        return (*self.counts, *self.accounts.words)

    @property
    def judged(self) -> bool:
        """Whether the text names no amount at all."""
        return {self.at_most, self.at_least} <= {UNSAID, None}

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each account and period, or each publication."""
        if isinstance(self.at_most, int | Approx) and self.each == "topic":
            yield from self._per_topic(situation, ceiling(self.at_most))
        else:
            yield from self._per_period(situation)

    def _per_topic(self, situation: Situation, limit: int) -> Iterator[Outcome]:
        """Yield what comes out for each publication in the window."""
        per = self.per if isinstance(self.per, Per) else None
        topics = PerTopic(limit=limit, per=per, counts=counting(self, situation))
        for account in situation.chosen(self.accounts):
            spans = asked(situation, account)
            yield from unseen(situation, Publication, account, spans)
            yield from counted(topics.judged(situation, account), account.id)

    def _per_period(self, situation: Situation) -> Iterator[Outcome]:
        """Yield what comes out for each account, or all of them, and each period."""
        stretches = tuple(
            situation.periods(self.per if isinstance(self.per, Per) else None)
        )
        sharing = tuple(situation.chosen(self.accounts))
        counts = counting(self, situation)
        if self.each == "all":
            yield from strangers(situation, self.accounts)
            of = partial(together, counts, situation, self.accounts)
            yield from self._held(situation, sharing, map(of, stretches), None)
            return
        for account in sharing:
            alone = partial(Items.of, counts, situation, account)
            items = map(alone, stretches)
            yield from self._held(situation, [account], items, account.id)

    def _held(
        self,
        situation: Situation,
        sharing: Iterable[Account],
        parts: Iterable[Items],
        account: str | None,
    ) -> Iterator[Outcome]:
        """Yield what comes out for those that have one quota, for each period."""
        right = partly = 0
        told: dict[Outcome, None] = {}
        spoken_of = common([each.lifetime for each in sharing], situation.during)
        for items in parts:
            span = items.period.span
            whole = lies_in(span, spoken_of)
            if not whole and not common([span], spoken_of):
                numbered = isinstance(self.at_most, int | Approx)
                told |= dict.fromkeys(items.out_of_reach(numbered=numbered))
                continue
            outcomes = [*self._ceiling(items), *(self._floor(items) if whole else ())]
            told |= dict.fromkeys(outcomes)
            if not outcomes and (whole or self.at_most is not None):
                right += 1
            elif not outcomes:
                partly += 1
        yield from told
        yield from met(right, account)
        yield from not_applicable(partly, account)

    def _ceiling(self, items: Items) -> Iterator[Outcome]:
        """Yield what is wrong with the most."""
        if self.at_most is None or self.at_most is UNLIMITED:
            return
        if self.at_most is UNSAID:
            yield from items.judge(TOO_MUCH, right=NO)
            return
        limit = ceiling(self.at_most)
        yield from items.beyond(limit)
        if items.most > limit:
            yield from items.ask()
        elif (absence := items.absence()) is not Verdict.BROKEN:
            yield items.whole(absence)

    def _floor(self, items: Items) -> Iterator[Outcome]:
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
        elif items.most >= limit:
            yield from items.ask()
        else:
            yield items.whole(absence, at_least=limit)


def counting(rule: PublicationQuota, situation: Situation) -> Counts:
    """Tell which publications count for a quota."""
    foreseen = Foreseen.of(situation) if rule.except_planned else None
    return Counts(kinds=rule.counts, unless=rule.except_answered, foreseen=foreseen)


RULES = (PublicationQuota,)

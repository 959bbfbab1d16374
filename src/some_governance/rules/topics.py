"""How often one and the same matter is published."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from attrs import Factory, frozen

from some_governance.outcomes import FINE, NOT_SPOKEN_OF, Outcome, Verdict
from some_governance.records.accounts import Account
from some_governance.records.spans import ALWAYS, EARLIEST, Span
from some_governance.records.utterances import Publication
from some_governance.rules.asking import NO, wrong
from some_governance.rules.published import Counts, lacks
from some_governance.situation.periods import Per
from some_governance.situation.situation import Situation

AGAIN = "same-matter-again"
"""Asks a human whether a publication is about what was published often enough."""


@frozen(kw_only=True)
class PerTopic:
    """
    A most for each topic of an account.

    A human's word about a publication holds before its topic. Where there is none,
    it is asked for only if the publication may be too many for all that is known.

    Attributes:
        limit: Publications on one topic, inclusive.

        per: In which period; `None` for all time.

        counts: Which publications count.
    """

    limit: int
    per: Per | None
    counts: Counts

    def judged(self, situation: Situation, account: Account) -> Iterator[Outcome]:
        """Yield what comes out for each publication in the window."""
        subjects = {each.id for each in situation.subjects(Publication, account)}
        before = _Before()
        for item in situation.items(Publication, account, ALWAYS):
            since = self._since(situation, item)
            if since != before.since:
                before = _Before(since=since)
            doubts = self.counts.doubts(situation, item)
            if item.id in subjects:
                known = Span(max(since, account.happened), item.at)
                complete = situation.covers(Publication, account.id, known)
                yield self._said(situation, item, doubts, before, complete)
            # Nobody has to vouch for what came before the account was opened.
            if doubts is not None and item.at in account.lifetime:
                topics = before.unsure if doubts or not item.topic else before.sure
                topics[item.topic or ""] += 1

    def _since(self, situation: Situation, item: Publication) -> datetime:
        """Give the first instant of the period that a publication lies in."""
        if self.per is None:
            return EARLIEST
        calendar = situation.calendar
        return calendar.start_of(self.per.first_day(calendar.day_of(item.at)))

    def _said(
        self,
        situation: Situation,
        item: Publication,
        doubts: tuple[str, ...] | None,
        before: "_Before",
        complete: bool,
    ) -> Outcome:
        """Say whether a publication is too many."""
        if item.as_account is False:
            return NOT_SPOKEN_OF
        if doubts is None:
            return FINE  # without a human's word it would count, and might fit as well
        outcome = self._held(situation, item, before, complete)
        if outcome.verdict is Verdict.BROKEN and doubts:
            return lacks(situation, item, doubts[0])
        return outcome

    def _held(
        self,
        situation: Situation,
        item: Publication,
        before: "_Before",
        complete: bool,
    ) -> Outcome:
        """Hold a publication against the most, as if it counted."""
        answer = situation.answer(item.id, AGAIN)
        if answer.given == NO:
            return FINE
        count = before.sure[item.topic or ""] + 1
        if not answer.standing and count > self.limit:
            return Outcome(
                verdict=Verdict.BROKEN,
                subject=item.id,
                account=item.account,
                at=item.at,
                values={"topic": item.topic, "count": count, "at_most": self.limit},
            )
        fits = complete and before.most(item.topic) < self.limit
        if not answer.standing and fits:
            return FINE
        return wrong(AGAIN, item.id, item.account, answer, item.at)


@frozen(kw_only=True)
class _Before:
    """
    What was published earlier in a period.

    Attributes:
        since: Its first instant.

        sure: How many count for certain, by topic.

        unsure: How many may count, by topic; under an empty one, on whichever.
    """

    since: datetime = EARLIEST
    sure: Counter[str] = Factory(Counter)
    unsure: Counter[str] = Factory(Counter)

    def most(self, topic: str | None) -> int:
        """Give how many there may have been on a topic, or on an unknown one."""
        may = self.sure + self.unsure
        anybody = may.pop("", 0)
        return anybody + (may[topic] if topic else max(may.values(), default=0))

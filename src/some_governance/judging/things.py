"""What the records tell of the things that humans judge."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain

from attrs import evolve, frozen

from some_governance.judging.items import OTHER, PERIOD, WorkItem
from some_governance.judging.threads import above, in_threads
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.images import Image
from some_governance.records.people import Grant
from some_governance.records.utterances import Comment, Publication, Reply
from some_governance.situation.answers import UNANSWERED, Answer
from some_governance.situation.index import Utterance
from some_governance.situation.register import KEPT

_LAST = (PERIOD, fact_name(Account), fact_name(Grant))
"""What comes after all that was said, in this order; the rest comes after it."""


@frozen(kw_only=True)
class Things:
    """
    What can be judged, by id.

    Attributes:
        said: What somebody said.

        replies: By what they answer.

        accounts: Those that are registered.

        grants: Accesses of units.

        kept: Ids of what else the registers keep: plans and what stands in them,
            pictures, sanctions.

        judged: Answers, by what was judged and the question.
    """

    said: Mapping[str, Utterance]
    replies: Mapping[str, tuple[Reply, ...]]
    accounts: Mapping[str, Account]
    grants: Mapping[str, Grant]
    kept: frozenset[str]
    judged: Mapping[str, Mapping[str, Answer]]

    @classmethod
    def of(cls, records: Records, at: datetime) -> "Things":
        """Look through a batch once; what was answered after `at` is not shown."""
        replies: defaultdict[str, list[Reply]] = defaultdict(list)
        for reply in sorted(records.each(Reply), key=lambda each: each.happened):
            if reply.happened < at:
                replies[reply.to].append(reply)
        judgements: defaultdict[str, defaultdict[str, list[Judgement]]]
        judgements = defaultdict(lambda: defaultdict(list))
        for judgement in records.each(Judgement):
            judgements[judgement.of][judgement.question].append(judgement)
        said: Iterator[Utterance] = chain(
            records.each(Publication), records.each(Comment), records.each(Reply)
        )
        return cls(
            said={each.id: each for each in said},
            replies={to: tuple(each) for to, each in replies.items()},
            accounts={each.id: each for each in records.each(Account)},
            grants={each.id: each for each in records.each(Grant)},
            kept=frozenset(each.id for each in records.facts if isinstance(each, KEPT)),
            judged={
                of: {name: Answer.among(each) for name, each in by_name.items()}
                for of, by_name in judgements.items()
            },
        )

    def knows(self, of: str) -> bool:
        """Tell whether it is a thing, a part of one, or was judged before."""
        whole, _, _ = of.partition("#")
        return (
            whole in self.said
            or whole in self.accounts
            or of in self.grants
            or of in self.kept
            or of in self.judged
        )

    def answer(self, of: str, question: str) -> Answer:
        """Give the judgements on a question that stand."""
        return self.judged.get(of, {}).get(question, UNANSWERED)

    def item(self, of: str, account: str | None = None) -> WorkItem:
        """Describe a thing; the account is for one that tells none itself."""
        if of in self.said:
            return self._said(self.said[of])
        if of in self.grants:
            grant = self.grants[of]
            return WorkItem(
                of=of,
                fact=fact_name(Grant),
                account=grant.account,
                text=f"{grant.unit}: {', '.join(grant.actions)}",
            )
        if of in self.accounts:
            return WorkItem(of=of, fact=fact_name(Account), account=of)
        whole, _, _ = of.partition("#")
        if whole in self.accounts:
            return WorkItem(of=of, fact=PERIOD, account=whole)
        if whole in self.said:
            shown = self._said(self.said[whole])
            return evolve(shown, of=of, fact=fact_name(Image))
        return WorkItem(of=of, fact=OTHER, account=account)

    def in_order(self, items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
        """Order things as somebody reads them: threads first, what is unknown last."""
        by_id = {item.of: item for item in items}
        threads = in_threads(
            (self.said[of] for of in by_id if of in self.said), self.said
        )
        read = [by_id.pop(each.id) for each in threads]
        return (*read, *sorted(by_id.values(), key=_after_threads))

    def _said(self, utterance: Utterance) -> WorkItem:
        over = above(utterance)
        return WorkItem(
            of=utterance.id,
            fact=fact_name(type(utterance)),
            account=utterance.account,
            at=utterance.at,
            under=self.said.get(over or ""),
            text=utterance.text,
            replies=self._answers(utterance),
        )

    def _answers(self, utterance: Utterance) -> tuple[Reply, ...]:
        """Give what was answered to a comment, or stands beside it and is later."""
        if not isinstance(utterance, Comment):
            return ()
        beside = (
            reply
            for reply in self.replies.get(utterance.on, ())
            if utterance.happened <= reply.happened
        )
        answers = chain(self.replies.get(utterance.id, ()), beside)
        return tuple(sorted(answers, key=lambda each: each.happened))


def _after_threads(item: WorkItem) -> tuple[int, str, str]:
    place = _LAST.index(item.fact) if item.fact in _LAST else len(_LAST)
    return place, item.account or "", item.of

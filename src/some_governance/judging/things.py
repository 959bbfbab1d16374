"""What the records tell of the things that humans judge."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain

from attrs import evolve, frozen

from some_governance.judging.items import OTHER, PERIOD, WorkItem
from some_governance.judging.threads import above, in_threads
from some_governance.platforms.captures import said_digest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.images import Image
from some_governance.records.people import Grant
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.situation import batches
from some_governance.situation.answers import UNANSWERED, Answer
from some_governance.situation.index import Utterance
from some_governance.situation.register import KEPT
from some_governance.situation.timelines import by_time, grouped

_LAST = (PERIOD, fact_name(Account), fact_name(Grant))
"""What comes after all that was said, in this order; the rest comes after it."""


@frozen(kw_only=True)
class Things:
    """
    What can be judged, by id.

    Attributes:
        said: What somebody said.

        replies: Replies by what they answer, and messages by their conversation, in
            order of time.

        accounts: Those that are registered.

        grants: Accesses of units.

        kept: Ids of what else the registers keep: plans and what stands in them,
            pictures, sanctions.

        judged: Answers, by what was judged and the question.
    """

    said: Mapping[str, Utterance]
    replies: Mapping[str, tuple[Reply | Message, ...]]
    accounts: Mapping[str, Account]
    grants: Mapping[str, Grant]
    kept: frozenset[str]
    judged: Mapping[str, Mapping[str, Answer]]

    @classmethod
    def of(cls, records: Records, at: datetime) -> "Things":
        """Look through a batch once; what was answered after `at` is not shown."""
        answers: Iterator[Reply | Message] = chain(
            records.each(Reply), records.each(Message)
        )
        judgements: defaultdict[str, defaultdict[str, list[Judgement]]]
        judgements = defaultdict(lambda: defaultdict(list))
        for judgement in records.each(Judgement):
            judgements[judgement.of][judgement.question].append(judgement)
        said: Iterator[Utterance] = chain(
            records.each(Publication),
            records.each(Comment),
            records.each(Reply),
            records.each(Message),
        )
        return cls(
            said={each.id: each for each in said},
            replies=grouped(
                (batches.above(each), each)
                for each in sorted(answers, key=by_time)
                if each.happened < at
            ),
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

    def digest(self, of: str) -> str | None:
        """Give the digest of what a thing says; `None` where nobody knows that."""
        said = self.said.get(of)
        return None if said is None or said.text is None else said_digest(said)

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
        return WorkItem(
            of=utterance.id,
            fact=fact_name(type(utterance)),
            account=utterance.account,
            at=utterance.at,
            under=self._over(utterance),
            text=utterance.text,
            replies=self._answers(utterance),
        )

    def _over(self, utterance: Utterance) -> Utterance | None:
        """Give what something stands under; of a message, the one before it."""
        if not isinstance(utterance, Message):
            return self.said.get(above(utterance) or "")
        earlier, _ = self._around(utterance)
        return earlier[-1] if earlier else None

    def _around(
        self, message: Message
    ) -> tuple[Sequence[Reply | Message], Sequence[Reply | Message]]:
        """Give what stands before a message in its conversation, and after it."""
        said = self.replies.get(message.conversation, ())
        here = bisect_left(said, by_time(message), key=by_time)
        return said[:here], said[here + 1 :]

    def _answers(self, utterance: Utterance) -> tuple[Reply | Message, ...]:
        """Give what was answered to a comment, or stands beside it and is later."""
        if isinstance(utterance, Message):
            _, later = self._around(utterance)
            return tuple(each for each in later if each.as_account is not False)
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

"""Whether those who comment are answered, and after how long."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from attrs import frozen

from some_governance.assessment.asking import Asked
from some_governance.calendars import Calendar, open_times_between
from some_governance.errors import CalendarError
from some_governance.findings import Finding
from some_governance.guidelines.clause import Clause
from some_governance.outcomes import Verdict
from some_governance.records.accounts import Account
from some_governance.records.spans import common
from some_governance.records.utterances import Comment, Reply
from some_governance.rules.asking import YES
from some_governance.rules.dialogue.answering import IN_THREAD, answering, beside
from some_governance.rules.dialogue.incoming import Outgoing
from some_governance.rules.dialogue.replies import ReplyDuty
from some_governance.rules.within import Within
from some_governance.situation.situation import Situation

Waited: TypeAlias = tuple[datetime, datetime]
"""When somebody wrote, and when the account first answered."""


@frozen(kw_only=True)
class ReplyPromise:
    """
    How long a clause lets people wait for an answer, and whether that was kept.

    Attributes:
        clause: The clause.

        within: How long there is.

        kept: How much of what it speaks of was settled in time, as its rule counts:
            answered, or removed or left open as the text lets one.

        decided: How much was settled in time, or wasn't: also with an excuse.

        untold: Of how much nobody can tell, or a human has to judge first. What isn't
            due yet is in neither.
    """

    clause: Clause
    within: Within
    kept: int
    decided: int
    untold: int

    @property
    def share(self) -> float | None:
        """How much of what was decided was kept; `None` where nothing was decided."""
        return self.kept / self.decided if self.decided else None


@frozen(kw_only=True)
class ReplyFigures:
    """
    What became of the comments that were written on an account in the window.

    Messages are only in what clauses promise. A time is the first answer's of the
    account itself, where it is known when both were written; open time is what lies
    within the hours of the account's calendar.

    Attributes:
        comments: How many were written.

        answered: How many the account answered, and no clause holds open.

        open: How many a clause wants answered that have no answer.

        undated: How many of these have none by when it is due.

        median: The time at which half of the answered ones had their answer; `None`
            where no time is known, as below.

        slowest: The longest that one had to wait.

        open_median: As `median`, in open time; `None` where the calendar can't tell,
            too.

        open_slowest: As `slowest`, in open time.

        seen: Whether the sources saw all comments and all replies; else the counts may
            be too low, and what is open may have an answer.

        promises: What clauses promise that name a time, in the order of the text.
    """

    comments: int
    answered: int
    open: int
    undated: int
    median: timedelta | None
    slowest: timedelta | None
    open_median: timedelta | None
    open_slowest: timedelta | None
    seen: bool
    promises: tuple[ReplyPromise, ...]


def replying(
    situation: Situation,
    account: Account,
    findings: Iterable[Finding],
    asked: Iterable[Asked],
) -> ReplyFigures:
    """
    Give the figures of one account.

    Args:
        situation: A view of the account.

        account: The account.

        findings: What the report has about it.

        asked: What clauses ask.
    """
    comments = situation.subjects(Comment, account)
    dated = _open(situation, findings)
    answered = 0
    waited: list[Waited] = []
    for said, replies in _answers(situation, comments):
        if said.id in dated:
            continue
        answered += 1
        times = [each.at for each in replies if each.at is not None]
        if said.at is not None and (later := [at for at in times if said.at <= at]):
            waited.append((said.at, min(later)))
    walls = sorted(until - since for since, until in waited)
    opens = _open_times(situation.calendar, waited)
    return ReplyFigures(
        comments=len(comments),
        answered=answered,
        open=len(dated),
        undated=sum(not each for each in dated.values()),
        median=_median(walls),
        slowest=max(walls, default=None),
        open_median=_median(opens),
        open_slowest=max(opens, default=None),
        seen=all(
            situation.covers(kind, account.id, span)
            for kind in (Comment, Reply)
            for span in common([situation.window], [account.lifetime])
        ),
        promises=tuple(_promises(account, asked)),
    )


def _open(situation: Situation, findings: Iterable[Finding]) -> dict[str, bool]:
    """Give the comments that a clause wants answered, and whether one says by when."""
    dated: dict[str, bool] = {}
    for finding in findings:
        outcome = finding.outcome
        if (
            isinstance(finding.clause.rule, ReplyDuty)
            and outcome.verdict in (Verdict.PENDING, Verdict.BROKEN)
            and not isinstance(outcome.values.get("replied"), datetime)
            and isinstance(said := situation.said(outcome.subject or ""), Comment)
        ):
            dated[said.id] = dated.get(said.id, False) or outcome.due is not None
    return dated


def _answers(
    situation: Situation, comments: Iterable[Comment]
) -> Iterator[tuple[Comment, Sequence[Outgoing]]]:
    """Yield the comments that the account answered, each with what answers it."""
    replied, judged = situation.attached(Reply), situation.answers(IN_THREAD)
    for said in comments:
        replies: tuple[Outgoing, ...] = ()
        if said.id in replied:
            replies = answering(situation, said, None).counting
        if said.id in judged and situation.answer(said.id, IN_THREAD).given == YES:
            replies += beside(situation, said, None, since=said.at).counting
        if replies:
            yield said, replies


def _open_times(calendar: Calendar, waited: Sequence[Waited]) -> list[timedelta]:
    """Give how long each waited while it was open, sorted; nothing if unknowable."""
    try:
        for since, _ in waited[:1]:
            calendar.next_opening(since)  # one that never opens measures nothing
        return sorted(open_times_between(calendar, waited))
    except CalendarError:
        return []


def _median(times: Sequence[timedelta]) -> timedelta | None:
    """Give the middle of sorted times, or of its two middles."""
    if not times:
        return None
    return (times[(len(times) - 1) // 2] + times[len(times) // 2]) / 2


def _promises(account: Account, asked: Iterable[Asked]) -> Iterator[ReplyPromise]:
    """Yield what clauses promise on an account; each counts as its rule does."""
    for each in asked:
        rule = each.rule
        if not isinstance(rule, ReplyDuty) or not isinstance(rule.within, Within):
            continue
        if not any(each.situation.on(account.id).chosen(rule.accounts)):
            continue
        counts = Counter[Verdict]()
        for outcome in each.answers(account.id):
            counts[outcome.verdict] += outcome.count
        kept = counts[Verdict.MET]
        yield ReplyPromise(
            clause=each.clause,
            within=rule.within,
            kept=kept,
            decided=kept + counts[Verdict.BROKEN] + counts[Verdict.EXCUSED],
            untold=counts[Verdict.NEEDS_JUDGEMENT] + counts[Verdict.MISSING_FACT],
        )

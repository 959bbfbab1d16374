"""What a municipality did in a month, in figures."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from zoneinfo import ZoneInfo

from attrs import frozen

from some_governance.assessment.hearing import Hearing
from some_governance.errors import ReportError
from some_governance.findings import Report, Weight
from some_governance.guidelines.known import Known
from some_governance.outcomes import Verdict
from some_governance.records.spans import Span
from some_governance.report.figures import AccountFigures, account_figures
from some_governance.report.month.planned import MonthPlan, plans, undated
from some_governance.report.month.taken import (
    MonthArchive,
    TakenAway,
    archived,
    sanctions,
    taken,
)
from some_governance.report.month.unseen import UnseenFact, unseen
from some_governance.report.month.window import month_span
from some_governance.situation.periods import Per
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation

_THIS_AND_NEXT = 2


@frozen(kw_only=True)
class MonthTotals:
    """
    What came out of a month, over all clauses.

    Attributes:
        weights: How many breaches weigh so much, the heaviest first; also none.

        questions: How often a human has to judge first.

        untold: How often nobody can tell.

        pending: How much isn't due yet.
    """

    weights: tuple[tuple[Weight, int], ...]
    questions: int
    untold: int
    pending: int

    @property
    def counts(self) -> tuple[int, ...]:
        """All of them, in this order."""
        weights = (count for _, count in self.weights)
        return (*weights, self.questions, self.untold, self.pending)


@frozen(kw_only=True)
class Month:
    """
    A month's page: what leaders have to know, and nobody's personal data.

    It has counts, words of the guidelines, and names of the municipality's accounts.
    It has no id but theirs, no name of a person, and no word that anybody wrote.

    Attributes:
        key: The month's name, `2026-11`.

        since: Its first instant.

        at: The moment of asking: its end, or earlier.

        over: Whether it was over then.

        zone: Name of the calendar's zone.

        owner: Whose guidelines it was held against.

        title: As the guidelines call themselves.

        language: BCP 47 tag of what they say.

        totals: What came out.

        before: What came out of the month before; `None` where less was seen of it,
            so that nobody can compare.

        plans: What stood in plans for the month, and for the next one.

        undated: How much stood in plans without a day, that nothing carries out.

        accounts: The figures of each account.

        taken: What was taken away of what others wrote, by action and ground.

        sanctions: How many sanctions were given, by what they are.

        archived: What the archive has.

        unseen: What nobody can tell all of.

        unregistered: How many accounts platforms show that no register has.

        gaps: How often a source didn't give what it was asked for.

        not_understood: How many things nobody understood.
    """

    key: str
    since: datetime
    at: datetime
    over: bool
    zone: str
    owner: str
    title: str
    language: str
    totals: MonthTotals
    before: MonthTotals | None
    plans: tuple[MonthPlan, ...]
    undated: int
    accounts: tuple[AccountFigures, ...]
    taken: tuple[TakenAway, ...]
    sanctions: tuple[tuple[str, int], ...]
    archived: MonthArchive
    unseen: tuple[UnseenFact, ...]
    unregistered: int
    gaps: int
    not_understood: int

    def sees(self, *facts: str) -> bool:
        """Tell whether some kinds of facts, by name, were seen all the time."""
        return not any(each.fact in facts for each in self.unseen)

    def name(self, account: str | None) -> str:
        """Name an account as people know it, and its platform; else by its id."""
        for each in self.accounts:
            if each.account == account and each.name is not None:
                return f"{each.name} ({each.platform})"
        return account or ""

    def has_ended(self, until: date) -> bool:
        """Tell whether what ends with a day, exclusive, had ended when it was asked."""
        return until <= self.at.astimezone(ZoneInfo(self.zone)).date()


def month(report: Report, situation: Situation, before: Report | None = None) -> Month:
    """
    Put together the page of a month.

    Pure: the same report, situation and report before give the same page.

    Args:
        report: What came out of the month.

        situation: What the report was made of; its window begins with a month of its
            calendar, and ends with that or earlier (`month_span`).

        before: What came out of the month before; `None` where nobody asked.

    Raises:
        ReportError: The window is no month.
    """
    calendar = situation.calendar
    first = calendar.day_of(situation.since)
    span = month_span(calendar, first)
    if situation.since != span.since or situation.at > span.until:
        raise ReportError(
            f"the window from {situation.since.isoformat()} to "
            f"{situation.at.isoformat()} is no month: let it begin on the first, and "
            f"end with the month or before"
        )
    guidelines = report.guidelines
    heard = Hearing.of(guidelines, situation).heard
    lacking = tuple(unseen(heard, heard.window))
    return Month(
        key=Per.MONTH.key(first),
        since=situation.since,
        at=situation.at,
        over=situation.at == span.until,
        zone=report.zone,
        owner=guidelines.owner,
        title=guidelines.title,
        language=guidelines.language,
        totals=_totals(report),
        before=_comparable(before, heard, lacking),
        plans=plans(heard, Known.by(guidelines).words, first, _THIS_AND_NEXT),
        undated=undated(heard),
        accounts=account_figures(report, situation),
        taken=taken(guidelines, heard),
        sanctions=sanctions(heard),
        archived=archived(report, heard),
        unseen=lacking,
        unregistered=sum(1 for _ in heard.unplaced(EVERY_ACCOUNT)),
        gaps=len(report.gaps),
        not_understood=len(report.not_understood),
    )


def _totals(report: Report) -> MonthTotals:
    weights = Counter(finding.weight for finding in report.findings)
    return MonthTotals(
        weights=tuple((weight, weights[weight]) for weight in Weight),
        questions=report.count(Verdict.NEEDS_JUDGEMENT),
        untold=report.count(Verdict.MISSING_FACT),
        pending=report.count(Verdict.PENDING),
    )


def _comparable(
    before: Report | None, situation: Situation, lacking: Collection[UnseenFact]
) -> MonthTotals | None:
    """Sum up the month before, where all was seen of it that is seen of this one."""
    if before is None:
        return None
    less = unseen(situation, Span(before.since, before.at))
    return _totals(before) if set(less) <= set(lacking) else None

"""How much an account published, week by week, beside its quotas."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from attrs import asdict, frozen

from some_governance.assessment.asking import Asked
from some_governance.guidelines.clause import Clause
from some_governance.records.accounts import Account
from some_governance.records.spans import Span, common, lies_in
from some_governance.records.utterances import Publication
from some_governance.rules.published import Items, kind_of
from some_governance.rules.quotas import PublicationQuota, counting
from some_governance.rules.rule import Amount, Approx, ceiling, floor
from some_governance.situation.periods import Per, Period
from some_governance.situation.situation import Situation

_WEEK = timedelta(days=7)


@frozen(kw_only=True)
class Published:
    """
    What an account published in its own voice in a time.

    Attributes:
        count: How many publications.

        by_kind: How many of each kind, a word of the guidelines, sorted; last, under
            `None`, those of which nobody said it.

        unsure: How many more may be the account's: nobody knows whose voice they are.

        seen: Whether the sources saw all of that time in which the account was open,
            up to the moment of asking; else there may be more.
    """

    count: int
    by_kind: tuple[tuple[str | None, int], ...]
    unsure: int
    seen: bool


@frozen(kw_only=True)
class Quota:
    """
    How much the guidelines let, or want, an account publish in a week.

    Attributes:
        clause: Where they say so.

        at_most: Publications, inclusive; `None` where it sets no most.

        at_least: Publications, inclusive; `None` where it sets no least, and for a
            week in which the account or the clause's mode began or ended.

        counts: Which kinds of publications count; empty for all.

        count: How many count.

        unsure: How many more may count.
    """

    clause: Clause
    at_most: int | None
    at_least: int | None
    counts: tuple[str, ...]
    count: int
    unsure: int


@frozen(kw_only=True)
class WeekFigures(Published):
    """
    What an account published in an ISO week: up to the moment of asking.

    Attributes:
        key: The week's name, `2026-W48`.

        since: Its Monday.

        until: The Monday after it, exclusive.

        whole: Whether the window has all of it. A week that began before the window
            is counted from its own beginning, as quotas are.

        quotas: What clauses say in numbers of each account's week, in the order of
            the text. Those that several accounts share, or that are about one topic,
            aren't an account's own.
    """

    key: str
    since: date
    until: date
    whole: bool
    quotas: tuple[Quota, ...]


def published(situation: Situation, account: Account, span: Span) -> Published:
    """Count what an account published in a span."""
    kinds = Counter[str | None]()
    unsure = 0
    for item in situation.items(Publication, account, span):
        if item.as_account:
            kinds[kind_of(situation, item)] += 1
        elif item.as_account is None:
            unsure += 1
    return Published(
        count=kinds.total(),
        by_kind=tuple(
            sorted(kinds.items(), key=lambda one: (one[0] is None, one[0] or ""))
        ),
        unsure=unsure,
        seen=all(
            situation.covers(Publication, account.id, part)
            for part in common(
                [span.meets(Span(until=situation.at))], [account.lifetime]
            )
        ),
    )


def weeks(
    situation: Situation, account: Account, asked: Iterable[Asked]
) -> tuple[WeekFigures, ...]:
    """
    Give the figures of each week that the window touches, the oldest first.

    Args:
        situation: A view of the account.

        account: The account.

        asked: What clauses ask.
    """
    quotas: defaultdict[str | None, list[Quota]] = defaultdict(list)
    for each in asked:
        for key, quota in _quotas(each, account):
            quotas[key].append(quota)
    return tuple(
        _week(situation, account, period, tuple(quotas[period.key]))
        for period in situation.periods(Per.ISO_WEEK)
    )


def _week(
    situation: Situation, account: Account, period: Period, quotas: tuple[Quota, ...]
) -> WeekFigures:
    since = Per.ISO_WEEK.first_day(situation.calendar.day_of(period.span.since))
    return WeekFigures(
        **asdict(published(situation, account, period.span), recurse=False),
        key=Per.ISO_WEEK.key(since),
        since=since,
        until=since + _WEEK,
        whole=lies_in(period.span, [situation.window]),
        quotas=quotas,
    )


def _quotas(asked: Asked, account: Account) -> Iterator[tuple[str | None, Quota]]:
    """Yield what a clause says of an account's weeks, each with the week's name."""
    rule = asked.rule
    if not (
        isinstance(rule, PublicationQuota)
        and (rule.per, rule.each) == (Per.ISO_WEEK, "account")
    ):
        return
    situation = asked.situation.on(account.id)
    spoken_of = common([account.lifetime], situation.during)
    counts = counting(rule, situation)
    for each in situation.chosen(rule.accounts):
        for period in situation.periods(Per.ISO_WEEK):
            whole = lies_in(period.span, spoken_of)
            at_most = _number(rule.at_most, ceiling)
            at_least = _number(rule.at_least, floor) if whole else None
            numbered = (at_most, at_least) != (None, None)
            if numbered and common([period.span], spoken_of):
                items = Items.of(counts, situation, each, period)
                yield (
                    period.key,
                    Quota(
                        clause=asked.clause,
                        at_most=at_most,
                        at_least=at_least,
                        counts=rule.counts,
                        count=len(items.sure),
                        unsure=len(items.unsure),
                    ),
                )


def _number(amount: Amount | None, end: Callable[[int | Approx], int]) -> int | None:
    """Give an end of an amount, where the text names a number."""
    return end(amount) if isinstance(amount, int | Approx) else None

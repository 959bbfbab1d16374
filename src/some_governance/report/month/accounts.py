"""What a month's page says of accounts, and of how people were answered there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from some_governance.report.durations import allowed, open_time
from some_governance.report.figures import (
    AccountFigures,
    Quota,
    ReplyFigures,
    ReplyPromise,
)
from some_governance.report.language import Language
from some_governance.report.month.month import Month
from some_governance.report.month.sheet import Fact, Group


def answering(month: Month, language: Language) -> Group:
    """Sum up how people were answered on all accounts."""
    replies = [each.replies for each in month.accounts]
    promises = (_promise(each, language) for each in _together(replies))
    return Group(facts=(*_answered(replies, language), *promises))


def _answered(replies: Sequence[ReplyFigures], language: Language) -> Iterator[Fact]:
    """Say how many comments there are, and what became of them."""
    say = language.say
    seen = all(each.seen for each in replies)
    comments = sum(each.comments for each in replies)
    waiting = sum(each.open for each in replies)
    yield Fact(say("comments"), _count(comments, seen, language))
    if comments:
        answered = sum(each.answered for each in replies)
        yield Fact(say("answered"), _count(answered, seen, language))
        yield Fact(say("to be answered"), _count(waiting, seen, language))
    if waiting:
        undated = sum(each.undated for each in replies)
        yield Fact(say("of these without a due date"), _count(undated, seen, language))


def _together(replies: Iterable[ReplyFigures]) -> Iterable[ReplyPromise]:
    """Add up what was kept of each promise on all accounts."""
    total: dict[str, ReplyPromise] = {}
    for figures in replies:
        for each in figures.promises:
            sofar = total.get(each.clause.version)
            if sofar is not None:
                each = evolve(
                    each,
                    kept=sofar.kept + each.kept,
                    decided=sofar.decided + each.decided,
                    untold=sofar.untold + each.untold,
                )
            total[each.clause.version] = each
    return total.values()


def _promise(promise: ReplyPromise, language: Language) -> Fact:
    name = language.say(
        "answered within {time}", time=allowed(promise.within, language)
    )
    return Fact(
        name,
        _of(promise.kept, promise.decided, promise.untold, language),
        promise.clause,
    )


def account_groups(month: Month, language: Language) -> tuple[Group, ...]:
    """Give what is to be said of each account."""
    return tuple(
        Group(
            title=month.name(each.account),
            facts=tuple(_facts(each, month, language)),
        )
        for each in month.accounts
    )


def _facts(figures: AccountFigures, month: Month, language: Language) -> Iterator[Fact]:
    say, number, replies = language.say, language.number, figures.replies
    yield Fact(say("published"), _published(figures, language))
    yield from _quotas(figures, month, language)
    yield from _answered([replies], language)
    if replies.open_median is not None and replies.open_slowest is not None:
        yield Fact(
            say("time to an answer, in opening hours"),
            say(
                "half within {median}, the slowest after {slowest}",
                median=open_time(replies.open_median, language),
                slowest=open_time(replies.open_slowest, language),
            ),
        )
    yield Fact(say("open questions"), number(sum(figures.questions.values())))
    yield Fact(
        say("administrators"),
        say("nobody can tell")
        if figures.administrators is None
        else number(figures.administrators),
    )


def _published(figures: AccountFigures, language: Language) -> str:
    published = figures.published
    count = _count(published.count, published.seen and not published.unsure, language)
    if not published.by_kind:
        return count
    unknown = language.say("of unknown kind")
    kinds = ", ".join(
        f"{language.number(number)} {kind or unknown}"
        for kind, number in published.by_kind
    )
    return f"{count}: {kinds}"


def _quotas(
    figures: AccountFigures, month: Month, language: Language
) -> Iterator[Fact]:
    """Say of each quota in how many of the weeks that are over it wasn't kept."""
    over: defaultdict[str, list[tuple[Quota, bool]]] = defaultdict(list)
    for week in figures.weeks:
        if month.has_ended(week.until):
            for quota in week.quotas:
                over[quota.clause.version].append((quota, week.seen))
    for weeks in over.values():
        clause = weeks[0][0].clause
        much = [
            _exceeds(quota, quota.at_most, seen)
            for quota, seen in weeks
            if quota.at_most is not None
        ]
        enough = [
            _exceeds(quota, quota.at_least - 1, seen)
            for quota, seen in weeks
            if quota.at_least is not None
        ]
        if much:
            name = language.say("weeks with too much")
            yield Fact(name, _of_all(much, True, language), clause)
        if enough:
            name = language.say("weeks with too little")
            yield Fact(name, _of_all(enough, False, language), clause)


def _exceeds(quota: Quota, number: int, seen: bool) -> bool | None:
    """Tell whether more than a number count; `None` where nobody can."""
    if quota.count > number:
        return True
    return False if seen and quota.count + quota.unsure <= number else None


def _of_all(told: Sequence[bool | None], wrong: bool, language: Language) -> str:
    """Say of how many weeks it is so, and of how many nobody can tell."""
    unknown = told.count(None)
    return _of(told.count(wrong), len(told) - unknown, unknown, language)


def _of(count: int, total: int, unknown: int, language: Language) -> str:
    """Say of how many it is so, and of how many more nobody can tell."""
    if not unknown:
        return language.say(
            "{count} of {total}",
            count=language.number(count),
            total=language.number(total),
        )
    if not total:
        return language.say("nobody can tell")
    return language.say(
        "{count} of {total}; of {unknown} more nobody can tell",
        count=language.number(count),
        total=language.number(total),
        unknown=language.number(unknown),
    )


def _count(count: int, seen: bool, language: Language) -> str:
    """Write how many there are; of what wasn't all seen, how many at least."""
    if seen:
        return language.number(count)
    if not count:
        return language.say("nobody can tell")
    return language.say("at least {count}", count=language.number(count))

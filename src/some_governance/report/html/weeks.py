"""An account's weeks beside its quotas: as charts, and as a table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import htpy as h

from some_governance.guidelines.clause import Clause
from some_governance.report.figures import AccountFigures, Quota, WeekFigures
from some_governance.report.html.charts import Bar, bar_chart
from some_governance.report.html.elements import anchor, table
from some_governance.report.html.telling import Telling
from some_governance.report.language import Language

_LABELLED: Final = 12
"""So many bars have room for names of their own."""


def weeks(figures: AccountFigures, telling: Telling) -> h.Node:
    """
    Draw an account's weeks against each of its quotas, and list them.

    Where it has no quota, they are drawn as they are; where there is nothing in them,
    not at all.
    """
    quotas = _by_clause(figures.weeks)
    if not quotas and not any(each.count + each.unsure for each in figures.weeks):
        return None
    charts = [
        _against(number, clause, of_weeks, figures, telling)
        for number, (clause, of_weeks) in enumerate(quotas.values())
    ] or [_alone(figures, telling)]
    return [
        charts,
        _listed(figures, [clause for clause, _ in quotas.values()], telling),
    ]


def _by_clause(
    weeks: Sequence[WeekFigures],
) -> dict[str, tuple[Clause, dict[str, Quota]]]:
    """Give the quotas of each clause, by the week that each is for."""
    found: dict[str, tuple[Clause, dict[str, Quota]]] = {}
    for week in weeks:
        for quota in week.quotas:
            _, of_weeks = found.setdefault(quota.clause.version, (quota.clause, {}))
            of_weeks[week.key] = quota
    return found


def _against(
    number: int,
    clause: Clause,
    quotas: Mapping[str, Quota],
    figures: AccountFigures,
    telling: Telling,
) -> h.Element:
    """Draw what counts for one quota."""
    bars = [_bar(week, quotas.get(week.key)) for week in figures.weeks]
    caption: h.Node = [telling.quote(clause), " ", _limits(quotas, telling.language)]
    return _figure(number, caption, bars, figures, telling)


def _bar(week: WeekFigures, quota: Quota | None) -> Bar:
    whole = week.whole and week.seen
    if quota is None:
        return Bar(count=0, whole=whole)
    return Bar(
        count=quota.count,
        at_most=quota.at_most,
        at_least=quota.at_least,
        whole=whole and not quota.unsure,
    )


def _alone(figures: AccountFigures, telling: Telling) -> h.Element:
    """Draw how much was published, of whatever kind."""
    bars = [
        Bar(count=each.count, whole=each.whole and each.seen and not each.unsure)
        for each in figures.weeks
    ]
    caption = telling.language.say("No clause says in numbers how much in a week.")
    return _figure(0, caption, bars, figures, telling)


def _figure(
    number: int,
    caption: h.Node,
    bars: Sequence[Bar],
    figures: AccountFigures,
    telling: Telling,
) -> h.Element:
    weeks = figures.weeks
    title = telling.language.say(
        "Publications per week, {first} to {last}",
        first=telling.language.week(weeks[0].key),
        last=telling.language.week(weeks[-1].key),
    )
    says = " ".join(_says(weeks, bars, telling.language))
    id = anchor("weeks", f"{figures.account}/{number}")
    return h.figure[
        h.figcaption[caption],
        h.div(".plot")[
            bar_chart(id, title, says, bars), _labels(weeks, bars, telling.language)
        ],
        h.p(".quiet", aria_hidden="true")[says],
    ]


def _labels(
    weeks: Sequence[WeekFigures], bars: Sequence[Bar], language: Language
) -> h.Element:
    """Name the bars: each, with its number; or the first and the last of very many."""
    if len(weeks) > _LABELLED:
        return h.p(".weeks", aria_hidden="true")[
            [h.span[language.week(each.key)] for each in (weeks[0], weeks[-1])]
        ]
    return h.p(".weeks.each", aria_hidden="true")[
        [
            h.span[h.b[language.number(bar.count)], language.short_week(week.key)]
            for week, bar in zip(weeks, bars, strict=True)
        ]
    ]


def _says(
    weeks: Sequence[WeekFigures], bars: Sequence[Bar], language: Language
) -> Iterator[str]:
    """Say what there is to be seen in a chart."""
    top = max(range(len(bars)), key=lambda number: bars[number].count)
    if not bars[top].count:
        yield (
            language.say("Nothing that counts was published.")
            if all(each.whole for each in bars)
            else language.say("Nothing that counts is known to have been published.")
        )
        return
    yield language.say(
        "The most was {count}, in {week}.",
        count=language.number(bars[top].count),
        week=language.week(weeks[top].key),
    )
    if above := sum(each.above for each in bars):
        yield language.many(
            "Above the limit in {count} week.",
            "Above the limit in {count} weeks.",
            above,
        )


def _limits(quotas: Mapping[str, Quota], language: Language) -> str:
    """Say how much of what a clause lets, or wants, an account publish in a week."""
    most, least = (
        next((language.number(end) for end in ends if end is not None), None)
        for ends in (
            [each.at_most for each in quotas.values()],
            [each.at_least for each in quotas.values()],
        )
    )
    counts = next(iter(quotas.values())).counts
    if least is None:
        limits = language.say("At most {at_most} a week", at_most=most)
    elif most is None:
        limits = language.say("At least {at_least} a week", at_least=least)
    else:
        limits = language.say(
            "{at_least} to {at_most} a week", at_least=least, at_most=most
        )
    if counts:
        # Translators: "At most 10 a week, of news".
        return language.say(
            "{limits}, of {kinds}", limits=limits, kinds=", ".join(counts)
        )
    return limits


def _listed(
    figures: AccountFigures, clauses: Sequence[Clause], telling: Telling
) -> h.Element:
    """List the weeks: what was published, and what of it counts for each quota."""
    say = telling.language.say
    return h.details[
        h.summary[say("The weeks in numbers")],
        table(
            say("Publications per week"),
            [say("Week"), say("Published"), *map(telling.link, clauses)],
            [_row(week, clauses, telling.language) for week in figures.weeks],
        ),
    ]


def _row(
    week: WeekFigures, clauses: Sequence[Clause], language: Language
) -> Sequence[h.Node]:
    quotas = {each.clause.version: each for each in week.quotas}
    key = language.week(week.key)
    if not week.whole:
        key = language.say("{week}, in part", week=key)
    count = _number(week.count, week.unsure, language)
    if not week.seen:
        count = language.say("{count}, or more", count=count)
    return [
        key,
        count,
        *(_cell(quotas.get(each.version), language) for each in clauses),
    ]


def _cell(quota: Quota | None, language: Language) -> str:
    """Write what counts for a quota; where it isn't for the week, nothing."""
    if quota is None:
        return "–"
    count = _number(quota.count, quota.unsure, language)
    if quota.at_most is not None and quota.count > quota.at_most:
        return language.say("{count}: above the limit", count=count)
    return count


def _number(count: int, unsure: int, language: Language) -> str:
    """Write how many there are, from what is sure to what may be."""
    if not unsure:
        return language.number(count)
    return language.say(
        "{least} to {most}",
        least=language.number(count),
        most=language.number(count + unsure),
    )

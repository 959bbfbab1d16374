"""What a month's page says of publishing plans."""

from collections.abc import Iterator
from types import MappingProxyType

from some_governance.report.language import Language, message
from some_governance.report.month.month import Month
from some_governance.report.month.planned import Carried, MonthPlan, PlannedItem
from some_governance.report.month.sheet import Fact, Group

_CARRIED = MappingProxyType(
    {
        Carried.AHEAD: message("not yet due"),
        Carried.NOTHING_KNOWN: message("nothing is known to carry it out"),
        Carried.UNSEEN: message("nobody saw all that was published that day"),
    }
)


def plan_groups(month: Month, language: Language) -> Iterator[Group]:
    """Yield what was planned for the month and the next, and what isn't known."""
    for plan in month.plans:
        yield _plan(plan, month, language)
    notes = []
    if month.undated:
        notes.append(
            language.many(
                "{count} thing is planned without a day.",
                "{count} things are planned without a day.",
                month.undated,
            )
        )
    if not month.sees("plan", "plan-item"):
        notes.append(language.say("Not all plans were seen: there may be more."))
    if notes:
        yield Group(notes=tuple(notes))


def _plan(plan: MonthPlan, month: Month, language: Language) -> Group:
    return Group(
        title=language.period(plan.key),
        facts=tuple(_item(each, month, language) for each in plan.items),
        notes=() if plan.items else (language.say("Nothing is planned, so far."),),
    )


def _item(item: PlannedItem, month: Month, language: Language) -> Fact:
    when = language.day(item.day)
    if item.clock is not None:
        when = language.say("{day}, {time}", day=when, time=f"{item.clock:%H:%M}")
    what = ", ".join(
        each
        for each in (month.name(item.account), *item.content, *item.purposes)
        if each
    )
    if item.carried is Carried.PUBLISHED:
        came = language.many(
            "{count} publication", "{count} publications", item.publications
        )
    else:
        came = language.say(_CARRIED[item.carried])
    if not what:
        return Fact(when, came)
    return Fact(when, f"{what}: {came}")

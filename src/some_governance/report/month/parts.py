"""What stands on a month's page, part by part, in words."""

from types import MappingProxyType
from zoneinfo import ZoneInfo

from some_governance.findings import Weight
from some_governance.report.language import Language, message
from some_governance.report.month.accounts import account_groups, answering
from some_governance.report.month.month import Month
from some_governance.report.month.planning import plan_groups
from some_governance.report.month.sheet import Fact, Group, Part
from some_governance.report.month.taken import TakenAway
from some_governance.report.names import FACTS, WEIGHTS
from some_governance.rules.asking import NO

_ACTIONS = MappingProxyType(
    {
        "remove": message("Removed"),
        "remove-part": message("Removed in part"),
        "hide": message("Hidden"),
        "close-comments": message("Closed for comments"),
        "mute": message("Muted"),
    }
)


def title(month: Month, language: Language) -> str:
    """Give the title of the page."""
    return language.say("The month {month}", month=language.period(month.key))


def asked(month: Month, language: Language) -> str:
    """Say of which time the page is."""
    zone = ZoneInfo(month.zone)
    since, at = (language.clock(each, zone) for each in (month.since, month.at))
    if month.over:
        return language.say(
            "From {since} to {at}, {zone}", since=since, at=at, zone=month.zone
        )
    return language.say(
        "From {since} to {at}, {zone}: the month isn't over",
        since=since,
        at=at,
        zone=month.zone,
    )


def parts(month: Month, language: Language) -> tuple[Part, ...]:
    """Give the parts of the page, in order."""
    say = language.say
    return (
        Part(id="totals", title=say("In short"), groups=(_totals(month, language),)),
        Part(
            id="answers",
            title=say("Questions and answers"),
            groups=(answering(month, language),),
        ),
        Part(
            id="plan",
            title=say("The publishing plan"),
            groups=tuple(plan_groups(month, language)),
        ),
        Part(
            id="accounts",
            title=say("Accounts"),
            groups=account_groups(month, language)
            or (Group(notes=(say("The register has no accounts."),)),),
        ),
        Part(
            id="taken",
            title=say("Removed, hidden, and given a sanction"),
            groups=(_taken(month, language), _sanctions(month, language)),
        ),
        Part(id="archive", title=say("Archive"), groups=(_archived(month, language),)),
        Part(
            id="unseen",
            title=say("What could not be seen"),
            groups=(_unseen(month, language),),
        ),
    )


def _totals(month: Month, language: Language) -> Group:
    say = language.say
    names = (
        *(say(WEIGHTS[weight]) for weight in Weight),
        say("open questions"),
        say("missing facts"),
        say("not yet due"),
    )
    counts = [language.number(count) for count in month.totals.counts]
    if month.before is None:
        return Group(
            facts=tuple(map(Fact, names, counts)),
            notes=(
                say(
                    "Nobody can compare it with the month before: less was seen of "
                    "that, or no clause was in force."
                ),
            ),
        )
    earlier = [language.number(count) for count in month.before.counts]
    return Group(
        facts=tuple(
            Fact(
                name,
                say("{count}, in the month before {earlier}", count=now, earlier=then),
            )
            for name, now, then in zip(names, counts, earlier, strict=True)
        ),
        notes=()
        if month.over
        else (say("The month before is told whole, and this one isn't over."),),
    )


def _taken(month: Month, language: Language) -> Group:
    say = language.say
    notes = []
    if not month.taken:
        notes.append(say("Nothing is known to have been taken away."))
    if not month.sees("removal"):
        notes.append(say("Not everything was seen: there may be more."))
    return Group(
        facts=tuple(
            Fact(
                say(_ACTIONS[each.action]),
                f"{language.number(each.count)}: {_ground(each, language)}",
                each.clause,
            )
            for each in month.taken
        ),
        notes=tuple(notes),
    )


def _ground(taken: TakenAway, language: Language) -> str:
    if taken.ground is None:
        return language.say("no ground is on record")
    if taken.ground == NO:
        return language.say("judged to be without a ground")
    return taken.ground


def _sanctions(month: Month, language: Language) -> Group:
    say = language.say
    notes = []
    if not month.sanctions:
        notes.append(say("No sanction is known to have been given."))
    if not month.sees("sanction"):
        notes.append(say("Not all sanctions were seen: there may be more."))
    return Group(
        title=say("Sanctions"),
        facts=tuple(
            Fact(name, language.number(count)) for name, count in month.sanctions
        ),
        notes=tuple(notes),
    )


def _archived(month: Month, language: Language) -> Group:
    say, number, archived = language.say, language.number, month.archived
    notes = []
    if not month.sees("receipt"):
        notes.append(say("Not all that the archive has was seen: there may be more."))
    if not archived.seen:
        notes.append(say("Not everything was seen: there may be more."))
    return Group(
        facts=(
            Fact(say("confirmed by the archive"), number(archived.confirmed)),
            Fact(say("lacking"), number(archived.lacking)),
            Fact(say("nobody can tell yet"), number(archived.untold)),
        ),
        notes=tuple(notes),
    )


def _unseen(month: Month, language: Language) -> Group:
    say, number = language.say, language.number
    lacking: dict[str | None, list[str]] = {}
    for each in month.unseen:
        lacking.setdefault(each.account, []).append(say(FACTS[each.fact]))
    counts = (
        (say("accounts that no register has"), month.unregistered),
        (say("gaps in the sources"), month.gaps),
        (say("things not understood"), month.not_understood),
    )
    facts = (
        *(
            Fact(month.name(account) or say("the municipality"), ", ".join(kinds))
            for account, kinds in lacking.items()
        ),
        *(Fact(name, number(count)) for name, count in counts if count),
    )
    return Group(
        facts=facts,
        notes=(say("Named is what no source can tell all of, of the whole month."),)
        if lacking
        else (() if facts else (say("Nothing, as far as anybody knows."),)),
    )

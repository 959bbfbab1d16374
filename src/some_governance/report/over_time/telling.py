"""What is told of a comparison, whatever it is written as."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from some_governance.findings import Weight
from some_governance.report.counts import decided
from some_governance.report.language import Language, message
from some_governance.report.names import FACTS, WEIGHTS, account_name
from some_governance.report.over_time.comparing import Compared, Comparison, Turn
from some_governance.report.over_time.hiding import Hidden, Hiding
from some_governance.report.saved.again import as_finding
from some_governance.report.saved.values import Counts, SavedFinding, SavedReport
from some_governance.report.sentences import sentence

TURNS = MappingProxyType(
    {
        Turn.NEW: message("New"),
        Turn.WORSE: message("Worse"),
        Turn.CHANGED: message("Says something else"),
        Turn.BETTER: message("Better"),
        Turn.MENDED: message("Gone: mended, done or answered"),
        Turn.UNSEEN: message("No longer seen, which doesn't say that it is mended"),
    }
)
"""What the parts of a comparison are called."""

TALLIES: Final = message("What came out of clauses, before and now")
"""What the tallies side by side are called."""

_WHY = MappingProxyType(
    {
        Hiding.NOT_ASKED: message("its clause is not asked"),
        Hiding.ASKS_ELSE: message("its clause asks something else"),
        Hiding.ACCOUNT: message("its account is not registered"),
        Hiding.BEFORE: message("it lies before the time that is asked about, or may"),
        Hiding.AFTER: message("it lies after the moment of asking, or may"),
        Hiding.MISSING_FACT: message("a fact is missing: {what}"),
        Hiding.NEEDS_JUDGEMENT: message("it waits for a human's judgement: {what}"),
        Hiding.GAP: message("a source did not give all: {what}"),
    }
)


def turned(count: int, turn: Turn, language: Language) -> str:
    """Say of how many findings something became."""
    match turn:
        case Turn.NEW:
            return language.many("{count} new", "{count} new", count)
        case Turn.WORSE:
            return language.many("{count} worse", "{count} worse", count)
        case Turn.CHANGED:
            return language.many("{count} changed", "{count} changed", count)
        case Turn.BETTER:
            return language.many("{count} better", "{count} better", count)
        case Turn.MENDED:
            return language.many("{count} mended", "{count} mended", count)
        case _:
            return language.many(
                "{count} no longer seen", "{count} no longer seen", count
            )


def in_short(comparison: Comparison, language: Language) -> Iterator[str]:
    """Say how many findings became what."""
    for turn in Turn:
        if found := comparison.turned(turn):
            yield turned(len(found), turn, language)
    same = comparison.unchanged
    yield language.many("{count} unchanged", "{count} unchanged", same)


def windows(comparison: Comparison, language: Language) -> Iterator[str]:
    """Say of which times the two reports are."""
    old, new = (_window(each, language) for each in (comparison.old, comparison.new))
    yield language.say("Before: {window}", window=old)
    yield language.say("Now: {window}", window=new)


def by_clause(found: Iterable[Compared]) -> Iterator[tuple[Compared, ...]]:
    """Part findings that are in order: by clause, and by what they weigh."""
    for _, group in groupby(found, _heading):
        yield tuple(group)


def told(each: Compared, comparison: Comparison, language: Language) -> tuple[str, ...]:
    """Give an account's name, what is said there, and what there is to say of that."""
    finding, before = each.finding, each.before
    report = comparison.old if finding is before else comparison.new
    more = []
    if before is not None and before is not finding:
        was = weighed(before, said_of(before, comparison.old, language), language)
        more.append(language.say("before: {what}", what=was))
    more += filter(None, [unseen_by(each, language)])
    name = account_name(report, finding.account)
    return name, said_of(finding, report, language), *more


def weighed(finding: SavedFinding, text: str, language: Language) -> str:
    """Put what a finding weighs before something that is said of it."""
    if finding.weight is None:
        return text
    return f"{language.say(WEIGHTS[finding.weight])}: {text}"


def differing(
    comparison: Comparison, language: Language
) -> Iterator[tuple[str, str, str]]:
    """Yield clauses of which something else came out, with what did before and now."""
    for each in comparison.tallies:
        was, now = (_counts(said, language) for said in (each.before, each.after))
        if was != now:
            yield each.clause, was, now


def said_of(finding: SavedFinding, report: SavedReport, language: Language) -> str:
    """Say what a saved finding says, in a report, without its account and its quote."""
    zone = ZoneInfo(report.zone)
    return sentence(as_finding(finding), {}, zone, report.at, language)


def unseen_by(each: Compared, language: Language) -> str:
    """Say why one of the reports could not have a finding; empty where it could."""
    if each.hidden is None:
        return ""
    why = _because(each.hidden, language)
    if each.turn is Turn.NEW:
        return language.say("the older report could not have it: {why}", why=why)
    return language.say("the newer report could not have it: {why}", why=why)


def unlike(comparison: Comparison, language: Language) -> Iterator[str]:
    """Say what the reports were made from, where that differs."""
    old, new = comparison.old, comparison.new
    if old.at > new.at:
        yield language.say("The older report was given as the newer one")
    if old.guidelines.id != new.guidelines.id:
        yield language.say(
            "They are of several guidelines: {old} and {new}",
            old=old.guidelines.id,
            new=new.guidelines.id,
        )
    elif old.guidelines.digest != new.guidelines.digest:
        yield language.say("The guidelines were changed in between")
    if old.since != new.since:
        yield language.say("They ask about times that begin at several moments")
    made = [(each.provenance.library, *each.provenance.calendar) for each in (old, new)]
    if made[0] != made[1]:
        yield language.say(
            "They were made with several releases: {old}; {new}",
            old=", ".join(made[0]),
            new=", ".join(made[1]),
        )


def _because(hidden: Hidden, language: Language) -> str:
    what = hidden.what
    if hidden.why is Hiding.MISSING_FACT and what in FACTS:
        what = language.say(FACTS[what])
    return language.say(_WHY[hidden.why], what=what)


def _window(report: SavedReport, language: Language) -> str:
    zone = ZoneInfo(report.zone)
    return language.say(
        "from {since} to {at}, {zone}",
        since=language.clock(report.since, zone),
        at=language.clock(report.at, zone),
        zone=report.zone,
    )


def _heading(each: Compared) -> tuple[str, Weight | None]:
    """Give what findings have in common that stand under one heading."""
    return each.finding.clause.version, each.finding.weight


def _counts(counts: Counts | None, language: Language) -> str:
    if counts is None:
        return language.say("not asked")
    said = [decided(count, verdict, language) for verdict, count in counts]
    return ", ".join(said) or language.say("nothing to ask about")

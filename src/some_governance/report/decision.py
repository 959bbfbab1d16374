"""A decision, as text and as data: what would follow if something were done."""

from collections import Counter
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from some_governance.assessment import Decision
from some_governance.findings import Finding, Weight
from some_governance.limits import Json
from some_governance.outcomes import Verdict
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.report.counts import decided, tallied, weighing
from some_governance.report.data import (
    clause_data,
    finding_data,
    plain,
    tally_data,
    word_data,
)
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.lines import listed, quote, title, wrapped
from some_governance.report.names import fact
from some_governance.report.printable import printable, printable_json
from some_governance.report.proposed import proposal
from some_governance.report.said import clauses

SCHEMA = "some-governance/decision"
VERSION = 1

_CAUSED = (
    (message("Would be broken"), Verdict.BROKEN),
    (message("Would wait for a human's judgement"), Verdict.NEEDS_JUDGEMENT),
    (message("Could not be told"), Verdict.MISSING_FACT),
    (message("Would have to follow"), Verdict.PENDING),
)


def decision_as_text(decision: Decision, language: Language = ENGLISH) -> str:
    """Write what would be caused, cured and left, with every clause that spoke."""
    lines = [
        *_head(decision, language),
        *_body(decision, language),
        *_foot(decision, language),
    ]
    return "\n".join(lines) + "\n"


def decision_as_json(decision: Decision) -> str:
    """Write it as JSON; ids are strings, moments are UTC."""
    data: dict[str, Json] = {
        "schema": SCHEMA,
        "version": VERSION,
        "guidelines": decision.guidelines.id,
        "accounts": dict(decision.accounts),
        "since": plain(decision.since),
        "at": plain(decision.at),
        "zone": decision.zone,
        "proposed": [_named(each) for each in decision.proposed],
        "caused": _data(decision.caused),
        "cured": _data(decision.cured),
        "left": _data(decision.left),
        "excused": _data(decision.excused),
        "spoke": [tally_data(each) for each in decision.spoke],
        "advice": [clause_data(each) for each in decision.advice],
        "unknown_words": [word_data(each) for each in decision.unknown_words],
    }
    return printable_json(data)


def _named(record: Record) -> dict[str, Json]:
    return {"fact": fact_name(type(record)), "id": record.id}


def _data(findings: Iterable[Finding]) -> list[Json]:
    return [finding_data(each) for each in findings]


def _head(decision: Decision, language: Language) -> Iterator[str]:
    guidelines = decision.guidelines
    at = language.clock(decision.at, ZoneInfo(decision.zone))
    yield printable(f"{guidelines.owner}: {guidelines.title}")
    yield language.say("If it were done, as of {at}, {zone}", at=at, zone=decision.zone)
    done = sorted(decision.proposed, key=lambda each: isinstance(each, Judgement))
    proposed = "; ".join(proposal(each, decision, language) for each in done)
    said = language.say("Proposed: {proposed}", proposed=proposed)
    yield from wrapped(said, "", "  ")
    said = language.say("In short: {summary}", summary=_summary(decision, language))
    yield from wrapped(said, "", "  ")


def _summary(decision: Decision, language: Language) -> str:
    weights = Counter(each.weight for each in decision.caused)
    said = [
        *(weighing(weights[each], each, language) for each in Weight if weights[each]),
        *(words for count, words in _beside(decision, language) if count),
    ]
    if decision.spoke and not said:
        return language.say("it would change nothing in what the guidelines ask for")
    return ", ".join(said) or language.say("the guidelines say nothing of it")


def _beside(decision: Decision, language: Language) -> Iterator[tuple[int, str]]:
    """Yield how much there is beside what breaks something, and that in words."""
    many = language.many
    verdicts = Counter(each.outcome.verdict for each in decision.caused)
    count = verdicts[Verdict.NEEDS_JUDGEMENT]
    yield count, many("{count} to be judged", "{count} to be judged", count)
    count = verdicts[Verdict.MISSING_FACT]
    yield count, many("{count} not known", "{count} not known", count)
    count = verdicts[Verdict.PENDING]
    yield count, many("{count} to follow", "{count} to follow", count)
    count = len(decision.cured)
    yield count, many("{count} cured", "{count} cured", count)
    count = len(decision.excused)
    yield count, many("{count} excused", "{count} excused", count)


def _body(decision: Decision, language: Language) -> Iterator[str]:
    parts = [
        *(
            (
                name,
                [each for each in decision.caused if each.outcome.verdict is verdict],
            )
            for name, verdict in _CAUSED
        ),
        (message("Would be excused"), decision.excused),
        (message("Would be cured"), decision.cured),
    ]
    for name, found in parts:
        if found:
            yield from title(language.say(name), len(found), language)
            yield from clauses(found, decision, language)
    if decision.left:
        yield from title(language.say("Stays as it is"), len(decision.left), language)
        for (clause, verdict), count in Counter(
            (each.clause.version, each.outcome.verdict) for each in decision.left
        ).items():
            counted = decided(count, verdict, language)
            yield from wrapped(f"{clause}: {counted}", "", "  ")


def _foot(decision: Decision, language: Language) -> Iterator[str]:
    if decision.spoke:
        yield from title(language.say("What has something to say of it"))
        for tally in decision.spoke:
            counts = tallied(tally, language)
            yield from wrapped(f"{tally.clause.version}: {counts}", "", "  ")
    if decision.advice:
        yield from title(language.say("Also read"))
        for clause in decision.advice:
            yield printable(clause.version)
            yield from quote(clause, language=language)
    if decision.unknown_words:
        yield from title(language.say("Words that the guidelines don't know"))
        yield from listed(
            f"{fact(each.fact, language)}: {each.field} {each.word}; {each.instead}"
            for each in decision.unknown_words
        )

"""Facts that come in batches: whether they come to what all of them come to at once."""

import random
from collections.abc import Iterator, Sequence

from attrs import evolve

from some_governance import Guidelines, Record, Records, Situation, assess
from some_governance.assessment import Assessment, Decision, decide
from some_governance.assessment.sides import Key, key_of
from some_governance.outcomes import Verdict, apart
from some_governance.report.data import as_json

_SILENT = (Verdict.MET, Verdict.NOT_APPLICABLE)


def some(records: Records, count: int, chance: random.Random) -> Records:
    """Keep so many facts, in a row from anywhere, and all that is about them."""
    threads: dict[str, list[Record]] = {}
    for fact in records.facts:
        threads.setdefault(_thread(fact), []).append(fact)
    kept: list[Record] = []
    for _, facts in chance.sample(sorted(threads.items()), len(threads)):
        kept += facts
        if len(kept) >= count:
            break
    accounts = [fact for fact in records.facts if fact.id.count("_") == 0]
    return evolve(records, facts=(*kept, *accounts[: count // 2]))


def _thread(fact: Record) -> str:
    """Give what the facts of a thread have in common: its first digits."""
    return str(getattr(fact, "of", getattr(fact, "on", getattr(fact, "to", fact.id))))


def split(
    records: Records, chance: random.Random
) -> tuple[Records, tuple[Records, ...]]:
    """Deal out facts and coverage: a first batch, and one to three that follow."""
    hands = chance.randint(2, 4)
    facts: list[list[Record]] = [[] for _ in range(hands)]
    for fact in records.facts:
        facts[chance.randrange(hands)].append(fact)
    apart = chance.randrange(hands) if chance.random() < 0.2 else 0
    first, *others = (
        Records.of(*each, coverage=records.coverage if number == apart else ())
        for number, each in enumerate(facts)
    )
    return first, tuple(others)


def told_apart(
    guidelines: Guidelines, situation: Situation, chance: random.Random
) -> Iterator[str]:
    """Say where batch by batch comes to something else than all at once."""
    first, others = split(situation.records, chance)
    grown = Assessment.of(guidelines, evolve(situation, records=first))
    for batch in others:
        grown = grown.extend(batch)
    whole = evolve(situation, records=Records.join([first, *others]))
    if grown.situation != whole:
        yield "another situation"
    if as_json(grown.report) != as_json(assess(guidelines, whole)):
        yield "another report"


def decided_apart(
    guidelines: Guidelines, situation: Situation, chance: random.Random
) -> Iterator[str]:
    """Say where a decision differs from what two whole assessments differ in."""
    facts: Sequence[Record] = situation.records.facts
    proposed = chance.choice(facts)
    rest = tuple(fact for fact in facts if fact is not proposed)
    known = evolve(situation, records=evolve(situation.records, facts=rest))
    decision = decide(guidelines, known, proposed)
    before, after = (
        asks(guidelines, evolve(situation, records=each.records, at=decision.at))
        for each in (known, situation)
    )
    yield from differences(decision, before, after)


def asks(guidelines: Guidelines, situation: Situation) -> frozenset[Key]:
    """Give what asks for something in a situation, whatever its numbers are."""
    return frozenset(
        key_of(each.clause, outcome)
        for each in Assessment.of(guidelines, situation).answers
        for outcome in apart(each.outcomes)
        if outcome.verdict not in _SILENT
    )


def differences(
    decision: Decision, before: frozenset[Key], after: frozenset[Key]
) -> Iterator[str]:
    """Say where a decision differs from what was asked before and after."""
    caused, cured, left, excused = (
        frozenset(key_of(each.clause, each.outcome) for each in found)
        for found in (decision.caused, decision.cured, decision.left, decision.excused)
    )
    if caused | excused != after - before:
        yield "it causes something else"
    if cured != frozenset(key for key in before - after if not _is_excused(key)):
        yield "it cures something else"
    if any(map(_is_excused, caused)) or not all(map(_is_excused, excused)):
        yield "what is excused stands elsewhere"
    if not left <= before & after:
        yield "it leaves what isn't there"


def _is_excused(key: Key) -> bool:
    return key[-1] is Verdict.EXCUSED

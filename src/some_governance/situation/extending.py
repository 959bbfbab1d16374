"""An index of more facts, made from the one of fewer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.situation.answers import Answer, Given, answer_of
from some_governance.situation.batches import Batches, Change
from some_governance.situation.index import (
    MANY,
    UTTERANCES,
    Attached,
    Happening,
    Index,
    Utterance,
    about,
    is_known,
    vouched,
)
from some_governance.situation.layered import changed
from some_governance.situation.timelines import Group, grouped, regathered, regrouped


def extended(
    index: Index,
    batches: Batches,
    changes: Iterable[Change],
    coverage: Iterable[Coverage],
) -> Index:
    """
    Give the index of more that was told; it shares all that stays.

    Args:
        index: The index of what was told so far.

        batches: All that was told.

        changes: What that changes.

        coverage: What the new batch can speak of.
    """
    changes = tuple(changes)
    few = [each for each in changes if type(each[1]) not in MANY]
    gone = [old for old, _ in changes if old and is_known(old, index.at)]
    come = [new for _, new in changes if is_known(new, index.at)]
    later = Counter(index.later)
    for old, new in changes:
        name = fact_name(type(new))
        later[name] += not is_known(new, index.at)
        later[name] -= old is not None and not is_known(old, index.at)
    return Index(
        batches=batches,
        at=index.at,
        register=index.register.changed(few) if few else index.register,
        events=regrouped(index.events, _events(gone), _events(come)),
        said=changed(index.said, _said(index, batches, changes)),
        attached=_all_attached(index, gone, come),
        judged=_judged(index, gone, come),
        coverage=changed(index.coverage, _coverage(index, coverage)),
        later={name: count for name, count in sorted(later.items()) if count},
    )


def _said(
    index: Index, batches: Batches, changes: Iterable[Change]
) -> dict[str, Utterance | None]:
    """Give what was said, by the ids of utterances that changed."""
    said: dict[str, Utterance | None] = {}
    for _, new in changes:
        if isinstance(new, Utterance):
            facts = (batches.told.fact(kind, new.id) for kind in UTTERANCES)
            known = [fact for fact in facts if fact and is_known(fact, index.at)]
            said[new.id] = cast(Utterance, known[-1]) if known else None
    return said


def _judged(
    index: Index, gone: Iterable[Record], come: Iterable[Record]
) -> Mapping[str, Mapping[str, Given]]:
    """Give what was answered, with other judgements that came or went."""
    recorded: dict[tuple[str, str], dict[str, Judgement]] = {}
    for fact in (*gone, *come):
        if isinstance(fact, Judgement):
            known = answer_of(index.judged.get(fact.question, {}).get(fact.of))
            recorded.setdefault(
                (fact.question, fact.of), {each.id: each for each in known.recorded}
            )
    for fact in gone:
        if isinstance(fact, Judgement):
            del recorded[fact.question, fact.of][fact.id]
    for fact in come:
        if isinstance(fact, Judgement):
            recorded[fact.question, fact.of][fact.id] = fact
    given: defaultdict[str, dict[str, Given]] = defaultdict(dict)
    for (question, of), ones in recorded.items():
        given[question][of] = Answer.among(ones.values())
    return {
        **index.judged,
        **{
            question: changed(index.judged.get(question, {}), answers)
            for question, answers in given.items()
        },
    }


def _coverage(
    index: Index, coverage: Iterable[Coverage]
) -> dict[tuple[str, str | None, str | None], tuple[Span, ...]]:
    """Give the times that sources speak of, where one has more to say."""
    return {
        key: tuple(dict.fromkeys((*index.coverage.get(key, ()), *spans)))
        for key, spans in grouped(vouched(coverage)).items()
    }


def _events(
    facts: Iterable[Record],
) -> Iterator[tuple[tuple[type[Record], str], Happening]]:
    return (((type(f), f.account), f) for f in facts if isinstance(f, Happening))


def _all_attached(
    index: Index, gone: Iterable[Record], come: Iterable[Record]
) -> Mapping[type[Record], Mapping[str, Group[Attached]]]:
    """Give what is about things, by its kind, with others that came or went."""
    kinds = {type(fact) for fact in (*gone, *come) if isinstance(fact, Attached)}
    return {
        **index.attached,
        **{
            kind: regathered(
                index.attached.get(kind, {}),
                _attached(kind, gone),
                _attached(kind, come),
            )
            for kind in kinds
        },
    }


def _attached(
    kind: type[Record], facts: Iterable[Record]
) -> list[tuple[str, Attached]]:
    return [(about(f), f) for f in facts if type(f) is kind and isinstance(f, Attached)]

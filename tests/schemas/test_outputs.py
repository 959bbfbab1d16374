"""What we write as JSON is what its schema says, key by key, and nothing else."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import clause, guidelines
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from ledgers import ACCOUNT, KARI, NOW, REPLY, created, remove
from outputs import WRITERS, written
from strategies import RULES, SITUATIONS

from some_governance import ReportError, Situation, as_json, assess, duties
from some_governance.archive.ledger.exporting import ledger_as_lines
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.report.due import due_as_json
from some_governance.schemas.outputs import OUTPUTS, output_schema

NO_TYPE = 0.5
"""We write no number with a point anywhere."""
NAMED = (
    "accounts",
    "values",
    "later",
    "counts",
    "judgements",
    "answers",
    "permalinks",
    "parameters",
    "says",
    "questions",
)
"""What is told by name, each of which may be missing."""
ANYTHING = ("says", "before", "after")
"""What the keys of guidelines say, which rules of plug-ins may have too."""
MAY_LACK = {"plan": {"ground", "basis", "subject"}}
"""A plan has no key for what there is none of: so its id stays."""
RULEBOOK = guidelines(
    *(clause(rule, id=f"test/{number}") for number, rule in enumerate(RULES))
)


def validator(name: str) -> Draft202012Validator:
    """Give what holds an output against its schema."""
    return Draft202012Validator(output_schema(name))


def short(value: Any) -> Any:
    """Give an output with the first item of each list: the others are alike."""
    match value:
        case dict():
            return {key: short(each) for key, each in value.items()}
        case list():
            return [short(each) for each in value[:1]]
    return value


def mutated(
    value: Any, place: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Change each part of an output in turn; give what was done, and where."""
    match value:
        case dict():
            for key in [*value]:
                was = value.pop(key)
                yield "dropped", (*place, key)
                value[key] = NO_TYPE
                yield "retyped", (*place, key)
                value[key] = was
                yield from mutated(was, (*place, key))
            value["another"] = NO_TYPE
            yield "added", place
            del value["another"]
        case [first]:
            value[0] = NO_TYPE
            yield "retyped", (*place, "0")
            value[0] = first
            yield from mutated(first, place)


def test_all_that_is_written_is_tried() -> None:
    """Each schema has an output that these tests look at, and the other way round."""
    assert OUTPUTS.keys() == WRITERS.keys()


@pytest.mark.parametrize("name", OUTPUTS)
def test_what_is_written_is_as_its_schema_says(name: str, tmp_path: Path) -> None:
    """Programs can rely on it, and hold what they get against it."""
    errors = validator(name).iter_errors(written(name, tmp_path))

    assert [] == [f"{each.json_path}: {each.message}" for each in errors]


@pytest.mark.parametrize("name", OUTPUTS)
def test_nothing_else_is(name: str, tmp_path: Path) -> None:
    """A key that is dropped, added, or of another type is refused, wherever it is."""
    said, holds = short(written(name, tmp_path)), validator(name)
    let_pass = [
        f"{done} {'.'.join(place)}"
        for done, place in mutated(said)
        if holds.is_valid(said)
        and not (done == "dropped" and place[-2:-1] and place[-2] in NAMED)
        and not (done == "dropped" and place[-1] in MAY_LACK.get(name, ()))
        and not {*place} & {*ANYTHING}
    ]

    assert [] == let_pass


def test_each_entry_of_a_ledger_has_the_facts_of_its_kind(tmp_path: Path) -> None:
    """Also those that it may have besides, and no others."""
    more = {"judgements": ("j-1",), "covers": (REPLY,)}
    with created(tmp_path) as ledger:
        remove(ledger)
        ledger.append(
            EntryKind.OPENED,
            case="case-2",
            item=REPLY,
            account=ACCOUNT,
            at=NOW,
            actor=KARI,
            facts={"action": "keep", **more},
        )
        lines = [json.loads(line) for line in ledger_as_lines(ledger.entries())]
    holds = validator("entry")

    assert [] == [line["entry"]["kind"] for line in lines if not holds.is_valid(line)]
    lines[-1]["entry"]["facts"]["capsule"] = "0" * 64
    assert not holds.is_valid(lines[-1])


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_schema_has_an_id_of_its_version(name: str) -> None:
    """No address: nobody has to be asked for it, and nothing is to be looked up."""
    assert f"urn:x-some-governance:{name}:1" == output_schema(name)["$id"]


def test_what_is_not_written_has_no_schema() -> None:
    """A slip is told what may be meant."""
    with pytest.raises(ReportError, match="did you mean report"):
        output_schema("repot")


@settings(max_examples=max(3, settings().max_examples // 10))
@given(SITUATIONS)
def test_whatever_is_reported_is_as_its_schema_says(asked: Situation) -> None:
    """Also what nobody thought of."""
    report = assess(RULEBOOK, asked)
    due = due_as_json(report, duties(report))

    assert validator("report").is_valid(json.loads(as_json(report)))
    assert validator("due").is_valid(json.loads(due))

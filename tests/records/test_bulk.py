"""Many records at once are what their constructor makes one by one."""

import pickle
from datetime import UTC, datetime
from itertools import repeat

import pytest
from attrs import NOTHING, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st
from strategies import COMMENT, PUBLICATION, REPLY

from some_governance import Bulk, Comment, Record
from some_governance.records.facts import FACTS

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


def remade(records: list[Record]) -> list[Record]:
    """Make records of one kind anew, of their fields as columns."""
    kind = type(records[0])
    columns = {
        part.name: [getattr(record, part.name) for record in records]
        for part in fields(kind)
    }
    return Bulk(kind)(len(records), {}, **columns)


@given(
    st.lists(COMMENT, min_size=1, max_size=4)
    | st.lists(REPLY, min_size=1, max_size=4)
    | st.lists(PUBLICATION, min_size=1, max_size=4)
)
def test_records_of_columns_are_the_same(records: list[Record]) -> None:
    """Nobody can tell which way they were made."""
    made = remade(records)

    assert records == made
    assert [type(each) for each in records] == [type(each) for each in made]
    assert [*map(hash, records)] == [*map(hash, made)]
    assert [*map(repr, records)] == [*map(repr, made)]
    assert [each.happened for each in records] == [each.happened for each in made]
    assert made == pickle.loads(pickle.dumps(made))


@pytest.mark.parametrize("name", FACTS)
def test_each_kind_has_its_defaults(name: str) -> None:
    """What is given for none of them is as it is by default, for every kind of fact."""
    kind = FACTS[name]
    given = {"since": AT, "at": AT, "observed": AT}
    needed = {
        part.name: given.get(part.name, "x")
        for part in fields(kind)
        if part.default is NOTHING
    }
    (made,) = Bulk(kind)(1, needed)

    assert {
        part.name: needed.get(part.name, part.default) for part in fields(kind)
    } == {part.name: getattr(made, part.name) for part in fields(kind)}


def test_what_was_made_cannot_be_changed() -> None:
    """Once made, a record is as any other."""
    (made,) = Bulk(Comment)(1, {"id": "1", "observed": AT, "on": "2", "account": "3"})

    with pytest.raises(FrozenInstanceError):
        made.id = "2"  # type: ignore[misc]


def test_what_is_the_same_is_told_once() -> None:
    """What isn't has a column."""
    same = {"observed": AT, "account": "3"}
    made = Bulk(Comment)(2, same, id=["1", "2"], on=repeat("4", 2))

    assert [
        Comment(id="1", observed=AT, account="3", on="4"),
        Comment(id="2", observed=AT, account="3", on="4"),
    ] == made


@pytest.mark.parametrize(
    ("columns", "names"), [({}, "id"), ({"id": ["1"], "ID": ["1"]}, "ID")]
)
def test_a_field_too_few_or_too_many_is_named(
    columns: dict[str, list[object]], names: str
) -> None:
    """A slip of whoever reads is told at once."""
    with pytest.raises(TypeError, match=f"a Comment is not made of these: {names}$"):
        Bulk(Comment)(1, {"observed": AT, "account": "3", "on": "4"}, **columns)


@pytest.mark.parametrize("length", [1, 3])
def test_columns_are_equally_long(length: int) -> None:
    """Nothing is left out because a column ends."""
    same = {"observed": AT, "account": "3", "on": "4"}

    with pytest.raises(ValueError, match="zip"):
        Bulk(Comment)(2, same, id=["1"] * length)

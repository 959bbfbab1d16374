"""A table is read key by key, and all that is wrong with it is told at once."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from attrs import field, frozen
from attrs.validators import deep_iterable, ge, in_, instance_of, max_len

from some_governance.errors import CalendarError
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.structure import strict_converter
from some_governance.loading.tables import Table, Written

ACTIONS: Mapping[str, int] = MappingProxyType({"publish": 1, "reply": 2})


@frozen(kw_only=True)
class Sheet:
    """A table with all that a class may ask for."""

    name: str
    _count: int = field(default=0, validator=ge(0))
    actions: tuple[str, ...] = field(
        default=(), validator=deep_iterable(in_(ACTIONS), max_len(2))
    )
    worked_out: int = field(init=False, default=7)

    def __attrs_post_init__(self) -> None:
        if self.name == "bare":
            raise ValueError
        if self.name == "closed":
            raise CalendarError("it never opens: give it hours")


SHEET = Table.of(Sheet, strict_converter())


def refused(table: Table[object], value: object) -> tuple[Misfit, ...]:
    """Tell why a table is refused."""
    with pytest.raises(Misfits) as refusal:
        table.read(value)
    return refusal.value.found


def test_a_table_becomes_a_value() -> None:
    """What isn't written is as the class has it."""
    assert Sheet(name="a", count=2) == SHEET.read({"name": "a", "_count": 2})


@pytest.mark.parametrize(
    ("value", "misfits"),
    [
        ([], [Misfit("it is a list", "write a table")]),
        ({}, [Misfit("it is missing", "write a text in quotes", ("name",))]),
        (
            {"nmae": "x", "b c": 1, "_count": "2"},
            [
                Misfit("it is missing", "write a text in quotes", ("name",)),
                Misfit("it is a text in quotes", "write a whole number", ("_count",)),
                Misfit(
                    "unknown key",
                    "did you mean name? Known are _count, actions, name",
                    ("nmae",),
                ),
                Misfit("unknown key", "known are _count, actions, name", ("<key #2>",)),
            ],
        ),
        (
            {"name": "a", "worked_out": 1},
            [Misfit("unknown key", "known are _count, actions, name", ("worked_out",))],
        ),
        (
            {"name": "a", "_count": -1},
            [Misfit("'_count' must be >= 0: -1", "", ("_count",))],
        ),
        (
            {"name": "a", "actions": ["publis"]},
            [
                Misfit(
                    '"publis" is not known here',
                    "did you mean publish? Known are publish, reply",
                    ("actions",),
                )
            ],
        ),
        (
            {"name": "a", "actions": ["reply", "reply", "reply"]},
            [Misfit("Length of 'actions' must be <= 2: 3", "", ("actions",))],
        ),
        ({"name": "bare"}, [Misfit("ValueError")]),
        ({"name": "closed"}, [Misfit("it never opens: give it hours")]),
    ],
)
def test_a_wrong_table_is_refused(value: object, misfits: list[Misfit]) -> None:
    """Each key that is missing, unknown or wrong is named, and the nearest one."""
    assert tuple(misfits) == refused(SHEET, value)


def test_a_class_may_refuse_a_type() -> None:
    """A validator that raises a `TypeError` speaks of what is written, too."""

    @frozen
    class Strict:
        a: object = field(validator=instance_of(int))

    table = Table.of(
        Strict, strict_converter(), written={"a": Written("x", lambda each, _: each)}
    )

    (misfit,) = refused(table, {"a": "b"})
    assert ("a",) == misfit.path


def test_a_field_may_be_called_something_else() -> None:
    """A file says `holidays`, and the class `public_holidays`."""
    table = Table.of(Sheet, strict_converter(), named={"name": "called"})

    assert Sheet(name="a") == table.read({"called": "a"})
    assert ("called",) == refused(table, {})[0].path


def test_a_field_may_be_written_in_another_way() -> None:
    """How it is written is then what a message asks for."""
    shout = Written("a shout", lambda value, _: f"{value}!")
    table = Table.of(Sheet, strict_converter(), written={"name": shout})

    assert Sheet(name="a!") == table.read({"name": "a"})
    assert (Misfit("it is missing", "write a shout", ("name",)),) == refused(table, {})


def test_a_field_may_be_given_by_the_reader() -> None:
    """What no file says is no key, and the one who reads it knows it."""
    table = Table.of(Sheet, strict_converter(), given=["name"])

    assert Sheet(name="a") == table.read({}, {"name": "a"})
    assert ("name",) == refused(table, {"name": "b"})[0].path


def test_a_field_may_be_left_out_and_given() -> None:
    """What the file says goes before what the reader gives."""
    table = Table.of(Sheet, strict_converter(), optional=["name"])

    assert Sheet(name="a") == table.read({}, {"name": "a"})
    assert Sheet(name="b") == table.read({"name": "b"}, {"name": "a"})


def test_a_key_may_be_read_elsewhere() -> None:
    """It isn't unknown, and nothing else is done with it."""
    table = Table.of(Sheet, strict_converter(), elsewhere=["kind"])

    assert Sheet(name="a") == table.read({"name": "a", "kind": 3})
    (misfit,) = refused(table, {"name": "a", "kidn": 3})
    assert "did you mean kind? Known are _count, actions, kind, name" == misfit.instead


def test_a_function_may_make_the_value() -> None:
    """The class then only says which keys there are."""

    def named(name: str, **_: object) -> str:
        return name

    table = Table.of(named, strict_converter(), shape=Sheet)

    assert "a" == table.hook({"name": "a"}, Sheet)

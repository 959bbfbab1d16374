"""Many records of one kind at once, of columns that were checked before."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, Generic, TypeVar

from attrs import NOTHING, fields

from some_governance.records.record import Record

R = TypeVar("R", bound=Record)


class Bulk(Generic[R]):
    """
    Makes records of one kind, the same as its constructor, in a fifth of the time.

    Nothing is checked and nothing is converted: each column holds what the field holds
    in the end, instants in UTC. It is for values that were checked where they came in.

    Records can't be changed, and a constructor goes a long way around that, field by
    field. Here something that is laid out like a record, and can be changed, is filled;
    then it becomes one.

    Args:
        kind: Whose records are made.
    """

    def __init__(self, kind: type[R]) -> None:
        self._kind = kind
        self._like = _like(kind)
        self._names = [part.name for part in fields(kind)]
        self._usual: Mapping[str, object] = {
            part.name: part.default
            for part in fields(kind)
            if part.default is not NOTHING
        }
        self._fill = _fill(self._names)

    def __call__(
        self, number: int, same: Mapping[str, object], **columns: Iterable[object]
    ) -> list[R]:
        """
        Make records; a field that is given in neither way has its default.

        Args:
            number: How many.

            same: What is the same in all of them, by field.

            columns: What isn't, by field.

        Raises:
            TypeError: A field is missing, or there is none of that name.
            ValueError: A column is longer or shorter.
        """
        alike = {
            name: repeat(it, number) for name, it in {**self._usual, **same}.items()
        }
        columns = alike | columns
        if columns.keys() != {*self._names}:
            names = ", ".join(sorted(columns.keys() ^ {*self._names}))
            raise TypeError(f"a {self._kind.__name__} is not made of these: {names}")
        made: list[R] = [*map(object.__new__, repeat(self._like, number))]
        self._fill(self._kind, made, *(columns[name] for name in self._names))
        return made


def _like(kind: type[R]) -> type[R]:
    """Make a class that is laid out like a kind of record, and can be changed."""
    # Python assigns right away only where neither of the two is anybody's own.
    ways = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    laid_out = {"__slots__": vars(kind)["__slots__"]}
    return type(kind.__name__, kind.__bases__, ways | laid_out)


def _fill(names: Sequence[str]) -> Callable[..., None]:
    """
    Write the loop that fills records: one assignment for each field.

    Any other way to assign what is only known by name takes several times as long.
    """
    values = [f"value_of_{name}" for name in names]
    lines = [
        "def fill(kind, made, *columns):",
        f"    for one, {', '.join(values)} in zip(made, *columns, strict=True):",
        *(f"        one.{name} = value_of_{name}" for name in names),
        "        one.__class__ = kind",
    ]
    space: dict[str, Any] = {}
    exec("\n".join(lines), space)
    fill: Callable[..., None] = space["fill"]
    return fill

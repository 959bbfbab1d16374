"""What type checkers are told at the front door: never that it may be anything."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import FunctionType
from typing import Any, ForwardRef, get_args, get_type_hints

from attrs import frozen

import some_governance
from some_governance import testing

PUBLIC = {
    f"{door.__name__}.{name}": getattr(door, name)
    for door in (some_governance, testing)
    for name in door.__all__
}


def called(thing: object) -> Iterator[type | FunctionType]:
    """Yield a function; or a class of ours, and what can be called on it."""
    if isinstance(thing, FunctionType):
        yield inspect.unwrap(thing)
    kinds = thing.__mro__ if isinstance(thing, type) else ()
    for kind in kinds:
        if kind.__module__.startswith(("some_governance", __name__)):
            yield kind
            yield from (
                function
                for name, member in vars(kind).items()
                if name in ("__init__", "__call__") or not name.startswith("_")
                for function in functions(member)
            )


def functions(member: object) -> Iterator[FunctionType]:
    """Yield the function behind a member of a class, if it is one."""
    match member:
        case FunctionType():
            yield member
        case classmethod(__func__=function) | staticmethod(__func__=function):
            yield function
        case property(fget=function) | cached_property(func=function):
            yield function


def hints(thing: type | FunctionType) -> Mapping[str, object]:
    """Give what it is annotated with; as written, where names can't be resolved."""
    try:
        return get_type_hints(thing)
    except (NameError, TypeError):  # what only type checkers import, or can join
        return inspect.get_annotations(thing)


def is_any(hint: object) -> bool:
    """Tell whether a hint says *anything*, however deep inside."""
    match hint:
        case str():
            return "Any" in hint.replace("[", " ").replace("]", " ").split()
        case ForwardRef():
            return is_any(hint.__forward_arg__)
        case list():
            return any(map(is_any, hint))
    return hint is Any or any(map(is_any, get_args(hint)))


def loose(thing: object) -> list[str]:
    """Name what may be anything in something public."""
    return [
        f"{each.__qualname__}: {name}"
        for each in called(thing)
        for name, hint in hints(each).items()
        if not name.startswith("_") and is_any(hint)
    ]


def anything(what: Any) -> None:
    """Take anything."""


@frozen
class Loose:
    """A class as none of ours may be."""

    field: list[Any]
    late: "list[Missing | Any]"  # type: ignore[name-defined]  # noqa: F821

    @classmethod
    def made(cls) -> Callable[[Any], None]:
        """Give what takes anything."""
        raise NotImplementedError

    @property
    def told(self) -> Mapping[str, Any]:
        """Tell anything."""
        raise NotImplementedError

    def ask(self, fine: str, what: "Any | None") -> None:
        """Ask for anything."""


def test_what_may_be_anything_is_seen() -> None:
    """Whatever hides in a field, a property, a method or a quoted hint is found."""
    assert [
        "Loose: field",
        "Loose: late",
        "Loose.made: return",
        "Loose.told: return",
        "Loose.ask: what",
        "Loose.__init__: field",
        "Loose.__init__: late",
    ] == loose(Loose)
    assert ["anything: what"] == [each.rpartition(".")[2] for each in loose(anything)]


def test_nothing_public_may_be_anything() -> None:
    """Who embeds us under a strict type checker is told what they get."""
    found = {name: loose(thing) for name, thing in PUBLIC.items()}

    assert {} == {name: parts for name, parts in found.items() if parts}

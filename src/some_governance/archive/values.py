"""What the files of a capsule say, read strictly: nothing is converted or guessed."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import reduce
from operator import or_
from types import MappingProxyType, NoneType
from typing import TypeVar, get_args

from attrs import AttrsInstance, fields
from cattrs import Converter

from some_governance.errors import ArchiveError, PayloadError, RecordError
from some_governance.limits import Json, Limits, read_json
from some_governance.loading.expected import arms_of, exactly, is_union
from some_governance.loading.misfits import Misfits, refusal
from some_governance.loading.structure import add_hook, strict_converter
from some_governance.loading.tables import Hook, Table
from some_governance.records.fields import utc

T = TypeVar("T", bound=AttrsInstance)

_MOMENT = "a moment with its offset, 2026-01-31T08:00:00+00:00"


def json_of(body: bytes, name: str, limits: Limits) -> Json:
    """
    Read the JSON of one file.

    Raises:
        ArchiveError: It is none, or breaks a limit.
    """
    try:
        return read_json(body, name, limits, unique=True)
    except PayloadError as error:
        raise ArchiveError(str(error)) from None


def reader(
    kind: type[T],
    name: str,
    *,
    given: Mapping[str, object] = MappingProxyType({}),
    elsewhere: Collection[str] = (),
) -> Callable[[object], T]:
    """
    Make a way to read values of a class; what has no default has to be said.

    What it gives raises an `ArchiveError` of all that doesn't fit.

    Args:
        kind: The class.

        name: The file's, for the error.

        given: What no file says; it says nothing that is no part of a value either,
            and doesn't count when two are compared.

        elsewhere: Keys that are read elsewhere.
    """
    converter = strict_converter()
    converter.register_structure_hook_factory(_may_be_null, _nullable)
    converter.register_structure_hook(str, lambda value, _: exactly(value, str))
    add_hook(converter, datetime, _moment)
    converter.register_structure_hook_func(_are_texts, _texts)
    beside = [each.name for each in fields(kind) if not each.eq]
    table = Table.of(kind, converter, given=[*given, *beside], elsewhere=elsewhere)

    def read(value: object) -> T:
        try:
            return table.read(value, given)
        except Misfits as misfits:
            raise ArchiveError(str(refusal(name, misfits.found))) from None

    return read


def _may_be_null(kind: object) -> bool:
    return is_union(kind) and NoneType in get_args(kind)


def _nullable(union: object, converter: Converter) -> Hook:
    other = reduce(or_, arms_of(union))
    hook: Hook = converter.get_structure_hook(other)
    return lambda value, _: None if value is None else hook(value, other)


def _are_texts(kind: object) -> bool:
    return kind == Mapping[str, str]


def _texts(value: object, _: object) -> dict[str, str]:
    """Read texts by any names: those of parameters are the platform's own."""
    return {key: exactly(each, str) for key, each in exactly(value, dict).items()}


def _moment(value: object, _: object) -> datetime:
    try:
        return utc(datetime.fromisoformat(exactly(value, str, _MOMENT)))
    except (ValueError, RecordError):
        raise Misfits.of("it is no moment", f"write {_MOMENT}") from None

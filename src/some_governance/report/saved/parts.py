"""How each part of a saved report is read: what JSON says, and nothing guessed."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar, get_args, get_origin

from attrs import has
from cattrs import Converter

from some_governance.calendars.zones import zone_of
from some_governance.errors import CalendarError, RecordError
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import (
    Misfit,
    Misfits,
    key_step,
    mismatch,
    unknown,
)
from some_governance.loading.structure import (
    add_hook,
    checked_year,
    matching,
    strict_converter,
)
from some_governance.loading.tables import Hook, Table, Written
from some_governance.outcomes import Value, Verdict
from some_governance.records.fields import utc
from some_governance.report.saved.values import (
    Counts,
    SavedClause,
    SavedFinding,
    SavedGuidelines,
    SavedProvenance,
    SavedReport,
    SavedTally,
)

T = TypeVar("T")

_MOMENT = "a moment in UTC: 2026-01-31T07:00:00+00:00"
_AS_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?\+00:00"
)


def report_converter() -> Converter:
    """Make a converter that reads each kind of value that a report holds."""
    converter = strict_converter()
    converter.register_structure_hook_factory(has, _open_table)
    converter.register_structure_hook_factory(_is_mapping, _by_name)
    converter.register_structure_hook(str, lambda value, _: exactly(value, str))
    add_hook(converter, datetime, _moment)
    return converter


def _open_table(kind: type[object], converter: Converter) -> Hook:
    """Read an object; a later release may have added keys, and null says nothing."""
    table = Table.of(kind, converter, written=_WRITTEN.get(kind, {}))

    def read(value: object, _: object) -> object:
        said = exactly(value, dict, "an object").items()
        return table.read({k: v for k, v in said if k in table.keys and v is not None})

    return read


def _is_mapping(kind: object) -> bool:
    return get_origin(kind) is Mapping


def _by_name(kind: object, converter: Converter) -> Hook:
    """Read an object whose keys may be anything."""
    member = get_args(kind)[1]
    hook: Hook = converter.get_structure_hook(member)
    return lambda value, _: _each(value, lambda said: hook(said, member))


def _each(value: object, read: Callable[[object], T]) -> dict[str, T]:
    """Read what stands under each key of an object."""
    members, found = dict[str, T](), list[Misfit]()
    for number, (name, said) in enumerate(
        exactly(value, dict, "an object").items(), start=1
    ):
        try:
            members[name] = read(said)
        except Misfits as misfits:
            found += misfits.under(key_step(name, number))
    if found:
        raise Misfits(*found)
    return members


def _moment(value: object, _: object) -> datetime:
    try:
        at = utc(datetime.fromisoformat(exactly(value, str, _MOMENT)))
    except (ValueError, RecordError):
        raise Misfits.of("it is no moment", f"write {_MOMENT}") from None
    checked_year(at)
    return at


def _zone(value: object, _: object) -> str:
    name = exactly(value, str)
    try:
        zone_of(name)
    except CalendarError as error:
        raise Misfits.of(str(error)) from None
    return name


def _values(value: object, _: object) -> dict[str, Value]:
    return _each(value, _value)


def _value(said: object) -> Value:
    """Read what lies behind a finding; what is written as a moment is one."""
    if isinstance(said, str):
        return _moment(said, said) if _AS_MOMENT.fullmatch(said) else said
    if said is None or isinstance(said, int):
        return said
    raise mismatch(said, "a text, a whole number, true, false or null")


def _counts(value: object, _: object) -> Counts:
    """Read how often each verdict came out."""
    counts = _each(value, lambda said: exactly(said, int))
    verdicts = {each.value: each for each in Verdict}
    if new := [name for name in counts if name not in verdicts]:
        raise unknown(new[0], verdicts)
    return tuple(
        (each, counts[each.value]) for each in Verdict if counts.get(each.value, 0) > 0
    )


def _version(value: object, _: object) -> str:
    """Read an id, with a day behind it where a version is in force from then on."""
    version = exactly(value, str)
    _, at, day = version.partition("@")
    with suppress(ValueError):
        if not at or date.fromisoformat(day).isoformat() == day:
            return version
    raise Misfits.of("it is no version of a clause", "write an id, or id@2027-01-01")


_ID = matching("[0-9a-f]{16}", "16 hexadecimal digits")
_DIGEST = matching("[0-9a-f]{64}", "64 hexadecimal digits")
_VERSION = Written("the version of a clause", _version)

_WRITTEN: Mapping[type, Mapping[str, Written[object]]] = MappingProxyType(
    {
        SavedReport: {"zone": Written("a zone like Europe/Oslo", _zone)},
        SavedGuidelines: {"digest": _DIGEST},
        SavedProvenance: {"records": _DIGEST},
        SavedClause: {"version": _VERSION},
        SavedFinding: {
            "id": _ID,
            "basis": _ID,
            "values": Written("an object of values", _values),
        },
        SavedTally: {
            "clause": _VERSION,
            "digest": _ID,
            "counts": Written("an object of counts", _counts),
        },
    }
)

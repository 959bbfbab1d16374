"""Guidelines that are wrong somewhere: what can be read of them all the same."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import fields_dict, frozen
from cattrs import Converter

from some_governance.guidelines.agreement import Unread
from some_governance.guidelines.clause import Clause
from some_governance.loading.clauses import Parts, is_clause_id
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfit, key_step
from some_governance.loading.tables import Table

_DEFINES = "defines"
_ELSEWHERE = frozenset(fields_dict(Clause)) - {_DEFINES}


@frozen(kw_only=True)
class Draft:
    """
    What could be read of a file, and what may stand in the rest.

    Attributes:
        parts: Each word, question, mode and clause that could be read.

        places: Where in the file each of its clauses stands, from 0.

        unread: What may stand in the others.
    """

    parts: Parts
    places: tuple[int, ...]
    unread: Unread


def draft(
    written: Mapping[str, object], found: Iterable[Misfit], converter: Converter
) -> Draft:
    """
    Leave out each word, question, mode and clause in which something is wrong.

    Args:
        written: The file.

        found: All that doesn't fit in it.

        converter: Knows how each kind of value is read.
    """
    wrong = {each.path[:2] for each in found}
    left: dict[str, object] = {}
    names = set[str]()
    places: tuple[int, ...] = ()
    lost: list[object] = []
    for number, (table, value) in enumerate(written.items(), start=1):
        if (key_step(table, number),) in wrong:
            names.update(_said(value))
            continue
        if isinstance(value, dict):
            kept = {
                key: each
                for step, key, each in _entries(value)
                if (table, step) not in wrong
            }
            names.update(set(value).difference(kept))
            left[table] = kept
        else:
            clauses = exactly(value, list)
            places = tuple(at for at in range(len(clauses)) if (table, at) not in wrong)
            left[table] = [clauses[at] for at in places]
            lost = [each for at, each in enumerate(clauses) if at not in places]
    parts = Table.of(Parts, converter, elsewhere=["guidelines", "calendar"]).read(left)
    return Draft(
        parts=parts,
        places=places,
        unread=Unread(
            names=frozenset(names.union(*map(_may_name, lost))),
            nameless=not all(map(_is_named, lost)),
            formless=not all(isinstance(each, dict) for each in lost),
        ),
    )


def _entries(table: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
    """Yield the step to each key, the key, and what stands there."""
    for number, (key, each) in enumerate(table.items(), start=1):
        yield key_step(key, number), key, each


def _is_named(clause: object) -> bool:
    """Tell whether it is known which clause it is."""
    match clause:
        case {"id": str() as id}:
            return is_clause_id(id)
    return False


def _may_name(clause: object) -> Iterator[str]:
    """Yield what a clause that can't be read may be called, and what it may define."""
    for key, value in clause.items() if isinstance(clause, dict) else ():
        if key == "id" or key not in _ELSEWHERE:
            yield from _said(value)


def _said(value: object) -> Iterator[str]:
    """Yield all names and texts in something, however deep."""
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _said(each)
        case dict():
            for key, each in value.items():
                yield key
                yield from _said(each)

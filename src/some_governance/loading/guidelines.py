"""Guidelines from their TOML file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any

from attrs import asdict, evolve, fields_dict
from cattrs import Converter

from some_governance.errors import GuidelinesError, Problem
from some_governance.guidelines.agreement import Agreement
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.clauses import (
    File,
    Parts,
    clauses_converter,
    is_clause_id,
)
from some_governance.loading.drafts import draft
from some_governance.loading.misfits import Misfit, Misfits, Steps, refusal
from some_governance.loading.tables import Table
from some_governance.loading.toml import read_document, read_file
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule

_PLACE = re.compile(r"^(\w*)(?:\[(\d+)\])?")


def load_guidelines(
    path: Path,
    *,
    rules: Iterable[type[Rule]] = BUILT_IN,
    base_of: Callable[[str], Guidelines] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Guidelines:
    """
    Load a municipality's guidelines.

    Args:
        path: The TOML file.

        rules: The kinds of rules that its clauses may have.

        base_of: Gives the guidelines that a file extends, by the name that it says:
            `load_municipality`, for one; `None` to refuse a file that extends any.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is missing or wrong; it names all that is.
        PluginError: A kind of rule is wrong in itself.
    """
    body = read_file(path, limits)
    return read_guidelines(body, path.name, rules=rules, base_of=base_of, limits=limits)


def read_guidelines(
    body: bytes,
    name: str,
    *,
    rules: Iterable[type[Rule]] = BUILT_IN,
    base_of: Callable[[str], Guidelines] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Guidelines:
    """
    Read a municipality's guidelines from the bytes of a file.

    Args:
        body: What the TOML file holds.

        name: What the error calls the file.

        rules: The kinds of rules that its clauses may have.

        base_of: As in `load_guidelines`.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is wrong; it names all that is.
        PluginError: A kind of rule is wrong in itself.
    """
    converter = clauses_converter(rules)
    written = read_document(body, name, limits)
    try:
        file = Table.of(File, converter).read(written)
    except Misfits as misfits:
        wrong = _all_wrong(written, misfits, converter, base_of, name)
        raise GuidelinesError(name, _in_order(wrong, written)) from None
    extends = file.guidelines.extends
    base = None if extends is None else _base(extends, base_of, name)
    whole, again = _extended(file, base)
    head = asdict(file.guidelines, filter=lambda each, _: each.name != "extends")
    inherited = None if base is None else base.calendar
    try:
        guidelines = Guidelines(
            **head, **_tables(whole), calendar=file.calendar or inherited
        )
    except GuidelinesError as error:
        wrong = chain(again, _placed(error.problems, file.clauses, count()))
        raise GuidelinesError(name, _in_order(wrong, written)) from None
    if again:
        raise GuidelinesError(name, _in_order(again, written))
    return guidelines


def _all_wrong(
    written: Mapping[str, object],
    misfits: Misfits,
    converter: Converter,
    base_of: Callable[[str], Guidelines] | None,
    name: str,
) -> Iterator[Problem]:
    """Yield what can't be read of a file, and what the rest contradicts for certain."""
    yield from refusal(
        name, misfits.found, lambda steps: _clause_at(steps, written)
    ).problems
    drawn = draft(written, misfits.found, converter)
    base = None
    match written.get("guidelines"):
        case {"extends": str() as extends}:
            try:
                base = _base(extends, base_of, name)
            except GuidelinesError as error:
                yield from _of_base(error, name)
                return  # whatever seems to be missing may stand there
    whole, again = _extended(drawn.parts, base)
    yield from again
    agreement = Agreement(**_tables(whole), unread=drawn.unread)
    yield from _placed(agreement.problems(), drawn.parts.clauses, drawn.places)


def _tables(parts: Parts) -> dict[str, Any]:
    return asdict(
        parts, recurse=False, filter=lambda each, _: each.name in fields_dict(Parts)
    )


def _clause_at(steps: Steps, written: Mapping[str, object]) -> str | None:
    """Give the id of the clause that lies on a path, if it has one."""
    match steps, written.get("clauses"):
        case ("clauses", int() as index, *_), list() as clauses:
            match clauses[index]:
                case {"id": str() as id} if is_clause_id(id):
                    return id
    return None


def _base(
    extends: str, base_of: Callable[[str], Guidelines] | None, name: str
) -> Guidelines:
    """Load what a file extends."""
    if base_of is None:
        raise GuidelinesError.of(
            name,
            "guidelines.extends",
            f"it extends {extends}, and nobody says what that is",
            "load it with base_of=load_municipality, or leave extends out",
        )
    return base_of(extends)


def _of_base(error: GuidelinesError, name: str) -> Iterable[Problem]:
    """Tell that what a file extends can't be read; if it is another file, no more."""
    if error.file == name:
        return error.problems
    what = f"what it extends is wrong, {error.file}"
    return refusal(
        "", [Misfit(what, "check that too", ("guidelines", "extends"))]
    ).problems


def _extended(
    parts: Parts, base: Guidelines | None
) -> tuple[Parts, tuple[Problem, ...]]:
    """Put what a file says to what it extends; it may not say anything again."""
    if base is None:
        return parts, ()
    again = [
        Misfit(f"{base.id} has it already", "give it another name", (table, key))
        for table, ours, theirs in (
            ("words", parts.words, base.words),
            ("questions", parts.questions, base.questions),
            ("modes", parts.modes, base.modes),
        )
        for key in ours
        if key in theirs
    ]
    whole = Parts(
        words={**parts.words, **base.words},
        questions={**parts.questions, **base.questions},
        modes={**parts.modes, **base.modes},
        clauses=(*base.clauses, *parts.clauses),
    )
    return whole, refusal("", again).problems


def _placed(
    problems: Iterable[Problem], clauses: Iterable[Clause], places: Iterable[int]
) -> Iterator[Problem]:
    """Tell where in the file a clause stands that contradicts another."""
    known = {
        each.version: f"clauses[{at}]"
        for each, at in zip(clauses, places, strict=False)
    }
    for problem in problems:
        yield evolve(problem, where=known.get(problem.clause or "", problem.where))


def _in_order(
    problems: Iterable[Problem], written: Mapping[str, object]
) -> tuple[Problem, ...]:
    """Sort problems as the tables and the clauses stand in the file."""
    tables = {table: place for place, table in enumerate(written)}

    def place(problem: Problem) -> tuple[int, int]:
        table, index = _PLACE.findall(problem.where)[0]
        return tables.get(table, len(tables)), int(index or 0)

    return tuple(sorted(problems, key=place))

"""Guidelines from their TOML file."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from attrs import asdict, evolve, field, frozen
from cattrs import Converter

from some_governance.errors import GuidelinesError
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.kinds import read_rules
from some_governance.loading.misfits import Misfit, Misfits, Steps, refusal
from some_governance.loading.modes import make_mode
from some_governance.loading.structure import (
    TEXTS,
    add_hook,
    matching,
    read_texts,
    strict_converter,
)
from some_governance.loading.tables import Table, Written
from some_governance.loading.toml import read_document, read_file
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule

_ID = r"[a-z_]+/[a-z0-9-]+"


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
    table = Table.of(_File, _converter(rules))
    written = read_document(body, name, limits)
    try:
        file = table.read(written)
    except Misfits as misfits:
        raise refusal(
            name, misfits.found, lambda steps: _clause_at(steps, written)
        ) from None
    own, extends = file.clauses, file.guidelines.extends
    if extends is not None:
        file = _extended(file, _base(extends, base_of, name), name)
    head = asdict(file.guidelines, filter=lambda each, _: each.name != "extends")
    try:
        return Guidelines(
            **head,
            words=file.words,
            questions=file.questions,
            modes=file.modes,
            clauses=file.clauses,
        )
    except GuidelinesError as error:
        raise _placed(error, name, own) from None


@frozen(kw_only=True)
class _Head:
    """The table `[guidelines]`; fields as in `Guidelines`."""

    id: str
    title: str
    owner: str
    language: str
    source: str
    read_on: date
    extends: str | None = None


@frozen(kw_only=True)
class _File:
    """All that a guidelines file says; fields as in `Guidelines`."""

    guidelines: _Head
    words: dict[str, str] = field(factory=dict)
    questions: dict[str, Question] = field(factory=dict)
    modes: dict[str, DefinedMode] = field(factory=dict)
    clauses: tuple[Clause, ...]

    def __attrs_post_init__(self) -> None:
        if not self.clauses:
            raise ValueError("'clauses' is empty: write a clause for each sentence")


def _converter(rules: Iterable[type[Rule]]) -> Converter:
    converter = strict_converter()
    read_rules(converter, rules)
    texts = Written(TEXTS, read_texts)
    clause = Table.of(
        Clause,
        converter,
        written={
            "id": matching(_ID, '<chapter>/<slug>, like "quotas/news-per-week"'),
            "quote": Written(TEXTS, _quote),
            "defines": texts,
            "see": texts,
            "shown_as_advice": Written('"advice"', _shown_as_advice),
        },
        named={"shown_as_advice": "shown_as"},
    )
    language = matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 'a tag like "nb" or "en"')
    head = Table.of(_Head, converter, written={"language": language})
    mode = Table.of(make_mode, converter, shape=DefinedMode)
    add_hook(converter, Clause, clause.hook)
    add_hook(converter, _Head, head.hook)
    add_hook(converter, DefinedMode, mode.hook)
    return converter


def _shown_as_advice(value: object, _: object) -> bool:
    if value != "advice":
        raise Misfits.of("it can't be shown as that", 'write "advice"')
    return True


def _quote(value: object, kind: object) -> tuple[str, ...]:
    fragments = read_texts(value, kind)
    if not fragments:
        raise Misfits.of("it is empty", "write the sentence, word for word")
    return fragments


def _clause_at(steps: Steps, written: Mapping[str, object]) -> str | None:
    """Give the id of the clause that lies on a path, if it has one."""
    match steps, written.get("clauses"):
        case ("clauses", int() as index, *_), list() as clauses:
            match clauses[index]:
                case {"id": str() as id} if re.fullmatch(_ID, id):
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


def _extended(file: _File, base: Guidelines, name: str) -> _File:
    """Put what a file says to what it extends; it may not say anything again."""
    again = [
        Misfit(f"{base.id} has it already", "give it another name", (table, key))
        for table, ours, theirs in (
            ("words", file.words, base.words),
            ("questions", file.questions, base.questions),
            ("modes", file.modes, base.modes),
        )
        for key in ours
        if key in theirs
    ]
    if again:
        raise refusal(name, again)
    return evolve(
        file,
        words={**base.words, **file.words},
        questions={**base.questions, **file.questions},
        modes={**base.modes, **file.modes},
        clauses=(*base.clauses, *file.clauses),
    )


def _placed(
    error: GuidelinesError, name: str, clauses: Iterable[Clause]
) -> GuidelinesError:
    """Name the file, and where in it a clause stands that contradicts another."""
    places = {each.version: f"clauses[{at}]" for at, each in enumerate(clauses)}
    return GuidelinesError(
        name,
        tuple(
            evolve(problem, where=places.get(problem.clause or "", problem.where))
            for problem in error.problems
        ),
    )

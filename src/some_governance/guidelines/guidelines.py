"""All clauses of one municipality, held against each other when they are made."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import groupby, pairwise

from attrs import Attribute, asdict, field, frozen

from some_governance.errors import GuidelinesError, Problem
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.mappings import FrozenMapping
from some_governance.rules.asking import NO, YES

EXCEPTION = "exception"
"""Asks a human whether a reason excuses a breach of an as-a-rule clause."""


@frozen(kw_only=True)
class Guidelines:
    """
    What a municipality has written, clause by clause, in the order of the text.

    Attributes:
        id: Short name, `randaberg`.

        title: As the text calls itself.

        owner: Whose guidelines they are.

        language: BCP 47 tag of the quotes, `nb`.

        source: Where the text stands.

        read_on: The day on which the text was read there.

        words: Words that rules or answers name and no clause defines, each with its
            meaning.

        questions: What rules ask humans, by name.

        modes: States out of the ordinary, by name.

        clauses: All versions of all clauses.

    Raises:
        GuidelinesError: Clauses contradict each other: two versions at once or a
            gap between them, a word without a definition or with two, a question
            that is not defined, a link to nowhere.
    """

    id: str
    title: str
    owner: str
    language: str
    source: str
    read_on: date
    clauses: tuple[Clause, ...]
    words: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    questions: Mapping[str, Question] = field(
        factory=FrozenMapping[Question], converter=FrozenMapping[Question]
    )
    modes: Mapping[str, DefinedMode] = field(
        factory=FrozenMapping[DefinedMode], converter=FrozenMapping[DefinedMode]
    )

    def __attrs_post_init__(self) -> None:
        problems = (
            *self._version_problems(),
            *self._word_problems(),
            *self._question_problems(),
            *self._link_problems(),
        )
        if problems:
            raise GuidelinesError(self.id, problems)

    def clause(self, id: str) -> Clause:
        """
        Give the newest version of a clause.

        Raises:
            KeyError: There is none of that id.
        """
        versions = [clause for clause in self.clauses if clause.id == id]
        if not versions:
            raise KeyError(id)
        return max(versions, key=_beginning)

    def definition(self, word: str) -> Clause | None:
        """Give the clause that defines a word, `None` when no clause does."""
        return next((each for each in self.clauses if word in each.defines), None)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything in it, in hex."""
        plain = asdict(self, value_serializer=_plain)
        kinds = [each.rule.kind if each.rule else None for each in self.clauses]
        return hashlib.sha256(
            json.dumps([plain, kinds], sort_keys=True, default=str).encode()
        ).hexdigest()

    def _version_problems(self) -> Iterator[Problem]:
        ordered = sorted(self.clauses, key=lambda each: (each.id, _beginning(each)))
        for _, group in groupby(ordered, key=lambda each: each.id):
            for one, other in pairwise(group):
                if one.until is None or _beginning(other) < one.until:
                    yield _problem(
                        other,
                        f"two versions of it are in force on "
                        f"{_beginning(other).isoformat()}",
                        "let the earlier one end (until) where the later begins",
                    )
                elif one.until != other.since and not other.after_gap:
                    yield _problem(
                        other,
                        f"no version of it is in force from {one.until.isoformat()}",
                        "close the gap, or say that it is meant: after_gap = true",
                    )
        for clause in self.clauses:
            if clause.since and clause.until and clause.since >= clause.until:
                yield _problem(clause, "it ends (until) before it begins (since)")

    def _word_problems(self) -> Iterator[Problem]:
        defined = Counter(list(self.words))
        for _, group in groupby(
            sorted(self.clauses, key=lambda each: each.id), key=lambda each: each.id
        ):
            defined.update({word for each in group for word in each.defines})
        for word, times in defined.items():
            if times > 1:
                yield Problem(
                    where=f"word {word}",
                    what=f"it is defined {times} times",
                    instead="define it in one clause, or in [words], once",
                )
        for clause in self.clauses:
            for word in _needed(clause):
                if word not in defined:
                    yield _problem(
                        clause,
                        f"the word {word} is defined nowhere",
                        "let a clause define it (defines), or add it to [words]",
                    )

    def _question_problems(self) -> Iterator[Problem]:
        for clause in self.clauses:
            for asked in _asked(clause):
                if asked not in self.questions:
                    yield _problem(
                        clause,
                        f"the question {asked} is defined nowhere",
                        f"add [questions.{asked}]",
                    )
        known = {YES, NO, *self.words}.union(*(each.defines for each in self.clauses))
        for name, question in self.questions.items():
            for answer in question.answers:
                if answer not in known:
                    yield Problem(
                        where=f"question {name}",
                        what=f"its answer {answer} is defined nowhere",
                        instead="let a clause define it (defines), or add it to "
                        "[words]",
                    )

    def _link_problems(self) -> Iterator[Problem]:
        ids = {clause.id for clause in self.clauses}
        for clause in self.clauses:
            for link in clause.see:
                if link not in ids:
                    yield _problem(clause, f"it links to {link}, which is no clause")
            for mode in (clause.when, clause.unless):
                if mode is not None and mode not in self.modes:
                    yield _problem(
                        clause, f"the mode {mode} is not defined", f"add [modes.{mode}]"
                    )


def _problem(clause: Clause, what: str, instead: str = "") -> Problem:
    return Problem(
        where=clause.place, what=what, instead=instead, clause=clause.version
    )


def _beginning(clause: Clause) -> date:
    return clause.since or date.min


def _needed(clause: Clause) -> Iterator[str]:
    """Yield the words that a clause leans on."""
    if clause.bearer is not None:
        yield clause.bearer
    if clause.rule is not None:
        yield from clause.rule.words


def _asked(clause: Clause) -> Iterator[str]:
    """Yield the questions that a clause may ask a human."""
    if clause.rule is not None:
        yield from clause.rule.questions
        if clause.modality is Modality.AS_A_RULE:
            yield EXCEPTION


def _plain(_: type, __: "Attribute[object]", value: object) -> object:
    return value.value if isinstance(value, Enum) else value

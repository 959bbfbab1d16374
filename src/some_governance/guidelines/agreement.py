"""What of guidelines can't stand together: versions, words, questions, links."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise

from attrs import frozen

from some_governance.errors import Problem
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import EXCEPTION, Question
from some_governance.nearest import meant
from some_governance.rules.asking import NO, YES
from some_governance.rules.rule import AwaitsAnswers


@frozen(kw_only=True)
class Unread:
    """
    What may stand in those parts of a file that could not be read.

    Nothing is said to be missing that may stand there.

    Attributes:
        names: What words, questions, modes and clauses there may be called.

        nameless: Whether there is a clause among them that may be called anything.

        formless: Whether there is something among them that may be anything.
    """

    names: frozenset[str] = frozenset()
    nameless: bool = False
    formless: bool = False

    def may_hold(self, name: str) -> bool:
        """Tell whether a word, a question or a mode may be defined there."""
        return self.formless or name in self.names

    def may_hold_clause(self, id: str) -> bool:
        """Tell whether a clause of that id may stand there."""
        return self.nameless or self.may_hold(id)


ALL_READ = Unread()
"""Every part could be read."""


@frozen(kw_only=True)
class Agreement:
    """
    What has to stand together; fields as in `Guidelines`.

    Attributes:
        unread: What may stand there too.
    """

    clauses: tuple[Clause, ...]
    words: Mapping[str, str]
    questions: Mapping[str, Question]
    modes: Mapping[str, DefinedMode]
    unread: Unread = ALL_READ

    def problems(self) -> Iterator[Problem]:
        """Yield all that contradicts itself, or leans on what isn't there."""
        yield from self._versions()
        yield from self._words()
        yield from self._questions()
        yield from self._links()

    def _versions(self) -> Iterator[Problem]:
        ordered = sorted(self.clauses, key=lambda each: (each.id, beginning(each)))
        for id, group in groupby(ordered, key=lambda each: each.id):
            whole = not self.unread.may_hold_clause(id)
            for one, other in pairwise(group):
                if one.until is None or beginning(other) < one.until:
                    yield _problem(
                        other,
                        f"two versions of it are in force on "
                        f"{beginning(other).isoformat()}",
                        "let the earlier one end (until) where the later begins",
                    )
                elif whole and one.until != other.since and not other.after_gap:
                    yield _problem(
                        other,
                        f"no version of it is in force from {one.until.isoformat()}",
                        "close the gap, or say that it is meant: after_gap = true",
                    )
        for clause in self.clauses:
            if clause.since and clause.until and clause.since >= clause.until:
                yield _problem(clause, "it ends (until) before it begins (since)")

    def _words(self) -> Iterator[Problem]:
        for word, times in self._defined.items():
            if times > 1:
                yield Problem(
                    where=f"word {word}",
                    what=f"it is defined {times} times",
                    instead="define it in one clause, or in [words], once",
                )
        for clause in self.clauses:
            for word in dict.fromkeys(_needed(clause)):
                if not self._knows(word, self._defined):
                    yield _problem(
                        clause, f"the word {word} is defined nowhere", self._add(word)
                    )

    def _questions(self) -> Iterator[Problem]:
        for clause in self.clauses:
            for asked in dict.fromkeys(asked_by(clause)):
                if not self._knows(asked, self.questions):
                    yield _problem(
                        clause,
                        f"the question {asked} is defined nowhere",
                        f"add [questions.{asked}]",
                    )
            yield from self._awaited(clause)
        for name, question in self.questions.items():
            for answer in question.answers:
                if not self._knows(answer, (YES, NO, *self._defined)):
                    yield Problem(
                        where=f"question {name}",
                        what=f"its answer {answer} is defined nowhere",
                        instead=self._add(answer),
                    )

    def _awaited(self, clause: Clause) -> Iterator[Problem]:
        """Yield the answers that a rule waits for, and that nobody may give."""
        needed = {*_needed(clause)}
        for name, awaited in _awaited_by(clause).items():
            if name not in self.questions:
                continue
            answers = self.questions[name].answers
            for answer in dict.fromkeys(awaited):
                told = answer in needed and not self._knows(answer, self._defined)
                if told or answer in answers:
                    continue
                yield _problem(
                    clause,
                    f"it waits for the answer {answer} to {name}, which nobody may "
                    f"give",
                    _or_else(
                        answer,
                        answers,
                        f"add it to the answers of [questions.{name}]: "
                        f"{', '.join(answers)}",
                    ),
                )

    def _links(self) -> Iterator[Problem]:
        ids = {clause.id for clause in self.clauses}
        pulling = {(each.id, other) for each in self.clauses for other in each.against}
        for clause in self.clauses:
            for other in clause.against:
                known = other in ids and not self.unread.may_hold_clause(other)
                if known and (other, clause.id) not in pulling:
                    yield _problem(
                        clause,
                        f"it stands against {other}, which doesn't say so of it",
                        "write it in both, or write see",
                    )
            for link in clause.links:
                if link not in ids and not self.unread.may_hold_clause(link):
                    yield _problem(
                        clause,
                        f"it links to {link}, which is no clause",
                        meant(link, ids),
                    )
            for mode in dict.fromkeys((clause.when, clause.unless)):
                if mode is not None and not self._knows(mode, self.modes):
                    yield _problem(
                        clause,
                        f"the mode {mode} is not defined",
                        _or_else(mode, self.modes, f"add [modes.{mode}]"),
                    )

    @cached_property
    def _defined(self) -> Counter[str]:
        """How often each word is defined; versions of one clause define it once."""
        defined = Counter(list(self.words))
        for _, group in groupby(
            sorted(self.clauses, key=lambda each: each.id), key=lambda each: each.id
        ):
            defined.update({word for each in group for word in each.defines})
        return defined

    def _knows(self, name: str, known: Iterable[str]) -> bool:
        return name in known or self.unread.may_hold(name)

    def _add(self, word: str) -> str:
        return _or_else(
            word,
            self._defined,
            "let a clause define it (defines), or add it to [words]",
        )


def beginning(clause: Clause) -> date:
    """Give the first day of a version, or the first day that there is."""
    return clause.since or date.min


def asked_by(clause: Clause) -> Iterator[str]:
    """Yield the questions that a clause may ask a human."""
    if clause.rule is not None:
        yield from clause.rule.questions
        if clause.force is Modality.AS_A_RULE:
            yield EXCEPTION


def _problem(clause: Clause, what: str, instead: str = "") -> Problem:
    return Problem(
        where=clause.place, what=what, instead=instead, clause=clause.version
    )


def _needed(clause: Clause) -> Iterator[str]:
    """Yield the words that a clause leans on."""
    if clause.bearer is not None:
        yield clause.bearer
    if clause.rule is not None:
        yield from clause.rule.words


def _awaited_by(clause: Clause) -> Mapping[str, tuple[str, ...]]:
    """Give the answers that a clause waits for, by question."""
    rule: object = clause.rule
    return rule.awaited if isinstance(rule, AwaitsAnswers) else {}


def _or_else(name: str, known: Iterable[str], otherwise: str) -> str:
    """Offer a name that is close, if there is one, before what else can be done."""
    close = meant(name, known)
    return f"{close} Else {otherwise}" if close else otherwise

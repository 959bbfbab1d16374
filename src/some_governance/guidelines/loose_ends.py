"""What hangs loose in guidelines that hold: not wrong, but perhaps forgotten."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from some_governance.errors import Problem
from some_governance.guidelines.agreement import asked_by
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode

# Four years have every day that there is, 29 February among them.
_FIRST = date(2024, 1, 1)
_DAYS = 4 * 365 + 1


def loose_ends(
    guidelines: Guidelines,
    base: Guidelines | None = None,
    *,
    spoken: Collection[str] = (),
) -> Iterator[Problem]:
    """
    Yield what somebody may have forgotten.

    Clauses that demand something and that nothing decides; clauses that hold on no
    day; words, questions and modes that no clause names.

    Args:
        guidelines: Where to look.

        base: What they extend, if they do: of that, nothing is told.

        spoken: Words that registers use.
    """
    for clause in guidelines.clauses:
        if base is not None and clause in base.clauses:
            continue
        if clause.decider is None:
            yield Problem(
                where=f"{clause.place} of the text",
                clause=clause.version,
                what="it demands something, and nothing decides it",
                instead='give it a rule, or read_as = "advice" if nobody can be held '
                "to it",
            )
        if _never(clause, guidelines.modes):
            yield Problem(
                where=f"{clause.place} of the text",
                clause=clause.version,
                what="it holds on no day",
                instead="where it should hold (when), it doesn't (unless)",
            )
    words = _words(guidelines, base).difference(spoken)
    yield from _idle("words", words, "fine if registers use them; else leave them out")
    asked = {name for each in guidelines.clauses for name in asked_by(each)}
    questions = set(guidelines.questions).difference(base.questions if base else ())
    yield from _idle("questions", questions - asked, "leave out what no rule asks")
    held = {mode for each in guidelines.clauses for mode in (each.when, each.unless)}
    modes = set(guidelines.modes).difference(base.modes if base else ())
    yield from _idle("modes", modes - held, "leave them out, or name them in a clause")


def _idle(kind: str, names: Iterable[str], instead: str) -> Iterator[Problem]:
    if told := ", ".join(sorted(names)):
        what = f"defined, and no clause needs them: {told}"
        yield Problem(where=kind, what=what, instead=instead)


def _words(guidelines: Guidelines, base: Guidelines | None) -> set[str]:
    """Give the words that neither a rule nor a bearer nor an answer names."""
    named = {word for each in guidelines.questions.values() for word in each.answers}
    for clause in guidelines.clauses:
        named |= {clause.bearer or "", *(clause.rule.words if clause.rule else ())}
    known = _defined(guidelines) - (_defined(base) if base else set())
    return known - named


def _defined(guidelines: Guidelines) -> set[str]:
    return set(guidelines.words).union(*(each.defines for each in guidelines.clauses))


def _never(clause: Clause, modes: Mapping[str, DefinedMode]) -> bool:
    """Tell whether a clause is taken out again wherever it would hold."""
    if clause.when is None or clause.unless is None:
        return False
    inner, outer = modes[clause.when], modes[clause.unless]
    if clause.when == clause.unless:
        return True
    if inner.event is None or inner.event != outer.event:
        return False
    return all(
        on + outer.since <= on + inner.since and on + inner.until <= on + outer.until
        for on in (_FIRST + timedelta(days=day) for day in range(_DAYS))
    )

"""What a guidelines file has to keep, whosever it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from some_governance.assessment import assess
from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.loose_ends import loose_ends
from some_governance.loading.guidelines import load_guidelines
from some_governance.mappings import FrozenMapping
from some_governance.municipalities import load_municipality
from some_governance.report.text import as_text
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule
from some_governance.situation.situation import Situation
from some_governance.testing import builders
from some_governance.testing.discretion import named
from some_governance.testing.promises import Promise, hold


@frozen(kw_only=True)
class Example:
    """
    What one clause says of a situation.

    Attributes:
        clause: Its id.

        says: The case, in a sentence.

        situation: What is so, and what is asked.

        tally: How often each verdict comes out, `{"broken": 1}`; those that don't are
            left out.
    """

    clause: str
    says: str
    situation: Situation = field(repr=False)
    tally: Mapping[str, int] = field(converter=FrozenMapping[int])


@frozen(kw_only=True)
class _Read:
    """Guidelines that are checked; none, where they can't be loaded."""

    guidelines: Guidelines | None
    error: GuidelinesError | None
    text: str | None
    spoken: frozenset[str]
    examples: tuple[Example, ...]


def check_guidelines(
    guidelines: Path | Guidelines,
    *,
    text: str | None = None,
    spoken: Iterable[str] = (),
    examples: Iterable[Example] = (),
    rules: Iterable[type[Rule]] = BUILT_IN,
    base_of: Callable[[str], Guidelines] = load_municipality,
) -> None:
    """
    Hold guidelines against all that guidelines promise.

    Args:
        guidelines: They, or their file.

        text: The text that they quote, if it is at hand: each quote has to stand in
            it, word for word; white space aside.

        spoken: Words that no rule names, and registers use.

        examples: What single clauses say of situations.

        rules: The kinds of rules that a file may use: also those of a plug-in.

        base_of: Gives what a file extends, by the name that it says.

    Raises:
        PromiseBroken: They break some; each is named, with where, and how to mend it.
    """
    error = None
    read = guidelines if isinstance(guidelines, Guidelines) else None
    if isinstance(guidelines, Path):
        try:
            read = load_guidelines(guidelines, rules=rules, base_of=base_of)
        except GuidelinesError as wrong:
            error = wrong
    of = read.id if read else str(guidelines)
    checked = _Read(
        guidelines=read,
        error=error,
        text=text,
        spoken=frozenset(spoken),
        examples=tuple(examples),
    )
    hold(f"the guidelines {of}", GUIDELINES_PROMISES, checked)


def _unread(read: _Read) -> Iterator[str]:
    if read.error is not None:
        yield str(read.error)


def _unsourced(guidelines: Guidelines, _: _Read) -> Iterator[str]:
    for clause in guidelines.clauses:
        if not clause.quote or not all(each.strip() for each in clause.quote):
            yield f"{clause.version} quotes nothing"
        if not clause.place.strip():
            yield f"{clause.version} doesn't say where it stands"
    for name in ("title", "owner", "source"):
        if not getattr(guidelines, name).strip():
            yield f"[guidelines] {name} is empty"


def _misquoted(guidelines: Guidelines, read: _Read) -> Iterator[str]:
    if read.text is None:
        return
    text = _flat(read.text)
    for clause in guidelines.clauses:
        for quote in clause.quote:
            if _flat(quote) not in text:
                yield f"{clause.version}: «{quote}» doesn't stand in the text"


def _unfinished(guidelines: Guidelines, _: _Read) -> Iterator[str]:
    for name, question in guidelines.questions.items():
        if not question.asks.strip().endswith("?"):
            yield f"[questions.{name}] asks = «{question.asks}» is no question"
    for word, meaning in guidelines.words.items():
        if not meaning.strip().endswith("."):
            yield f"[words] {word} = «{meaning}» is no sentence"


def _lapsed(guidelines: Guidelines, _: _Read) -> Iterator[str]:
    day = guidelines.read_on
    if not any(
        (each.since is None or each.since <= day)
        and (each.until is None or day < each.until)
        for each in guidelines.clauses
    ):
        yield f"no clause is in force on {day}, the day on which the text was read"


def _loose(guidelines: Guidelines, read: _Read) -> Iterator[str]:
    yield from map(str, loose_ends(guidelines, spoken=read.spoken))


def _speechless(guidelines: Guidelines, _: _Read) -> Iterator[str]:
    """Yield whether a rule fails at facts of all kinds, or at none."""
    for asked in (builders.situation(), builders.situation(*builders.one_of_each())):
        try:
            as_text(assess(guidelines, asked))
        except Exception as error:  # noqa: BLE001 - a plug-in's rule may raise anything
            yield f"assessing a sample raises {named(error)}"


def _unshown(guidelines: Guidelines, read: _Read) -> Iterator[str]:
    """Yield examples of which something else comes out."""
    for each in read.examples:
        tallies = {
            tally.clause.id: {verdict.value: count for verdict, count in tally.counts}
            for tally in assess(guidelines, each.situation).tallies
        }
        expected = dict(each.tally)
        if (found := tallies.get(each.clause)) != expected:
            yield f"{each.clause}, «{each.says}»: {found}, and not {expected}"


def _of_read(
    look: Callable[[Guidelines, _Read], Iterator[str]],
) -> Callable[[_Read], Iterable[str]]:
    """Look at guidelines that could be loaded; of others, the errors say enough."""
    return lambda read: () if read.guidelines is None else look(read.guidelines, read)


def _flat(text: str) -> str:
    return " ".join(text.split())


GUIDELINES_PROMISES: tuple[Promise[_Read], ...] = (
    Promise(
        name="loads",
        says="the file can be read, and every word that a rule names is defined",
        mend="Mend what it names; some-governance check says the same.",
        breaks=_unread,
    ),
    Promise(
        name="sourced",
        says="each clause has its words, and where they stand",
        mend="Copy the sentence from the text, and say its place.",
        breaks=_of_read(_unsourced),
    ),
    Promise(
        name="verbatim",
        says="what is quoted stands in the text, word for word",
        mend="Copy it anew; where it stands in pieces, quote the pieces.",
        breaks=_of_read(_misquoted),
    ),
    Promise(
        name="sentences",
        says="questions are questions, and meanings are sentences",
        mend="End what is asked with a question mark, and what is explained with a "
        "full stop: people read it.",
        breaks=_of_read(_unfinished),
    ),
    Promise(
        name="in-force",
        says="something is in force on the day on which the text was read",
        mend="See since and until of the clauses, and read_on.",
        breaks=_of_read(_lapsed),
    ),
    Promise(
        name="loose-ends",
        says="what is defined is used, and what demands is decided",
        mend="Leave out what nobody needs, or say that registers use it (spoken); give "
        "the clause a rule, or say how it is read.",
        breaks=_of_read(_loose),
    ),
    Promise(
        name="assessed",
        says="facts of any kind can be held against them, and the outcome told",
        mend="See what the rule makes of a fact that it doesn't expect.",
        breaks=_of_read(_speechless),
    ),
    Promise(
        name="examples",
        says="of each example comes out what is said",
        mend="See which of the two is wrong: the example, or the clause's rule.",
        breaks=_of_read(_unshown),
    ),
)
"""All that guidelines promise."""

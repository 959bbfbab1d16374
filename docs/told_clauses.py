"""The clauses of the municipalities that come along, told sentence by sentence."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from textwrap import dedent
from types import MappingProxyType

from attrs import frozen

from some_governance import (
    Clause,
    Decider,
    Guidelines,
    load_municipality,
    municipality_names,
)

WHOLE = "randaberg"
"""Whose text stands here whole; it has a page of its own."""

UNDECIDED = MappingProxyType(
    {
        Decider.DEFINITION: "it says what is so, and can't be broken",
        Decider.ADVICE: "it is read as advice, which is shown and held against nobody",
        Decider.POWER: "it is a power, which may be used or not",
        None: "nothing decides it yet; the report lists it as not asked",
    }
)
"""Why a clause has no rule, by what decides it."""

_SIGNS = re.compile(r"([\\`*_#<>\[\]$|])")


@frozen(kw_only=True)
class Sentence:
    """
    A clause, as its file has it.

    Attributes:
        of: The municipality.

        clause: The clause.

        rule: The lines of its rule; empty where there is none.

        remark: What the file says of how it is read.
    """

    of: Guidelines
    clause: Clause
    rule: str
    remark: str

    @property
    def anchor(self) -> str:
        """Its name among all that pages link to."""
        return f"{self.of.id}-{self.clause.id}".replace("/", "-").replace("_", "-")

    @property
    def kind(self) -> str | None:
        """The kind of its rule, if it has one."""
        return None if self.clause.rule is None else self.clause.rule.kind


@cache
def sentences(name: str) -> tuple[Sentence, ...]:
    """Give all clauses of a municipality, in the order of its text."""
    guidelines = load_municipality(name)
    file = files("some_governance.municipalities").joinpath(f"{name}.toml")
    blocks = file.read_text("utf-8").split("\n[[clauses]]\n")[1:]
    return tuple(
        Sentence(of=guidelines, clause=clause, rule=_rule(block), remark=_remark(block))
        for clause, block in zip(guidelines.clauses, blocks, strict=True)
    )


def everywhere() -> Iterator[Sentence]:
    """Yield the clauses of all municipalities, those of the whole text first."""
    for name in (WHOLE, *(each for each in municipality_names() if each != WHOLE)):
        yield from sentences(name)


def whole() -> str:
    """Tell the whole text, chapter by chapter."""
    chapters = groupby(sentences(WHOLE), lambda each: each.clause.id.partition("/")[0])
    return "\n\n".join(
        f"## {_title(chapter)}\n\n{_told(each)}" for chapter, each in chapters
    )


def others() -> str:
    """Tell the passages that others are quoted with, body by body."""
    bodies = groupby(
        (each for each in everywhere() if each.of.id != WHOLE), lambda each: each.of
    )
    return "\n\n".join(
        f"### {body.owner}: {body.title}\n\n{_told(each, level=4)}"
        for body, each in bodies
    )


def ruleless() -> str:
    """List the clauses of the whole text that have no rule, by the reason why."""
    reasons: dict[str, list[str]] = {why: [] for why in UNDECIDED.values()}
    for each in sentences(WHOLE):
        if each.clause.rule is None:
            reasons[UNDECIDED[each.clause.decider]].append(link(each))
    return "\n".join(
        f"- {len(links)}, since {why}: {', '.join(links)}."
        for why, links in reasons.items()
        if links
    )


def link(sentence: Sentence) -> str:
    """Link to a clause."""
    return f"[`{sentence.clause.id}`](#{sentence.anchor})"


def quoted(sentence: Sentence) -> str:
    """Quote a clause in its own language."""
    words = _SIGNS.sub(r"\\\1", sentence.clause.text)
    return f"{{.language-{sentence.of.language}}}\n> {words}"


def _told(of: Iterable[Sentence], level: int = 3) -> str:
    return "\n\n".join(_one(each, level) for each in of)


def _one(sentence: Sentence, level: int) -> str:
    """Tell one clause: its words, what it demands of whom, and what decides it."""
    parts = [
        f"({sentence.anchor})=\n{'#' * level} `{sentence.clause.id}`",
        quoted(sentence),
        "\n".join(f"- {line}" for line in _facts(sentence)),
    ]
    if sentence.rule:
        parts.append(f"```toml\n{sentence.rule}\n```")
    if sentence.remark:
        parts.append(f"How it is read: {sentence.remark}")
    return "\n\n".join(parts)


def _facts(sentence: Sentence) -> Iterator[str]:
    clause = sentence.clause
    read = "" if clause.read_as is None else f", read as *{clause.read_as.value}*"
    yield f"{clause.place.capitalize()}: *{clause.modality.value}*{read}"
    if clause.bearer:
        yield f"Bearer: `{clause.bearer}`"
    if clause.defines:
        yield f"Defines: {_words(clause.defines)}"
    if clause.when or clause.unless:
        yield f"Only in `{clause.when}`" if clause.when else f"Not in `{clause.unless}`"
    yield f"Rule: {_decided(clause)}"
    for said, ids in (
        ("Because of", clause.because),
        ("Against", clause.against),
        ("See", clause.see),
    ):
        if ids:
            named = {each.clause.id: each for each in sentences(sentence.of.id)}
            yield f"{said}: {', '.join(link(named[id]) for id in ids)}"


def _decided(clause: Clause) -> str:
    if clause.rule is None:
        return f"none, since {UNDECIDED[clause.decider]}"
    judged = "; a human's answer decides" if clause.rule.judged else ""
    return f"[`{clause.rule.kind}`](rules.md#{clause.rule.kind}){judged}"


def _rule(block: str) -> str:
    """Give the lines of a clause's rule."""
    _, _, rule = block.partition("  [clauses.rule]\n")
    lines = rule.partition("\n\n")[0].rstrip()
    return dedent(f"  [clauses.rule]\n{lines}") if rule else ""


def _remark(block: str) -> str:
    """Give the comments inside a clause; what is not indented belongs to a chapter."""
    return " ".join(re.findall(r"^  # (.*)$", block, re.MULTILINE))


def _title(chapter: str) -> str:
    return chapter.replace("_", " ").capitalize()


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)

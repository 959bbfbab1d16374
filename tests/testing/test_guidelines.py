"""Whoever writes guidelines hears of each promise that they break."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import evolve, frozen
from example_platform import GUIDELINES

from some_governance import (
    BUILT_IN,
    EVERY_ACCOUNT,
    Accounts,
    Guidelines,
    Outcome,
    Scope,
    Situation,
    load_guidelines,
    load_municipality,
    municipality_names,
)
from some_governance.testing import (
    GUIDELINES_PROMISES,
    Example,
    PromiseBroken,
    builders,
    check_guidelines,
)

QUOTE = "Det skal ikke legges ut mer enn 2 saker i uka."
KEPT = Example(
    clause="quotas/few",
    says="Two in a week are few.",
    situation=builders.situation(
        builders.account(), builders.publication(), builders.publication(id="example:2")
    ),
    tally={"met": 4},
)
WORD = '\n[words]\nnews = "Whatever is new."\n'
SPOKEN = ("permanent", "private-utterance", "store-finished-media")


@frozen(kw_only=True)
class Failing:
    """A rule that doesn't expect comments."""

    kind: ClassVar[str] = "failing"
    scope: ClassVar[Scope] = Scope.ACCOUNT
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Fail."""
        raise IndexError(len(situation.records.facts))


def written(folder: Path, was: str = "", instead: str = "") -> Path:
    """Write guidelines in which something is said otherwise."""
    path = folder / "ours.toml"
    path.write_text(GUIDELINES.replace(was, instead) if was else GUIDELINES, "utf-8")
    return path


def test_guidelines_that_keep_their_promises_pass(tmp_path: Path) -> None:
    """As a file, and as what was read of it; a text may break its lines elsewhere."""
    path = written(tmp_path)

    check_guidelines(path, text=QUOTE.replace(" ", "\n"), examples=[KEPT])
    check_guidelines(load_guidelines(path))


@pytest.mark.parametrize("name", municipality_names())
def test_what_we_ship_keeps_its_promises(name: str, project: Path) -> None:
    """Each municipality, held against its own text."""
    text = (project / f"tests/municipalities/{name}.txt").read_text("utf-8")
    spoken = (*SPOKEN, "stream-to-residents") if name == "randaberg" else ()

    check_guidelines(load_municipality(name), text=text, spoken=spoken)


def flaws() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Yield promises, and how the guidelines break them."""
    head = "[[clauses]]"
    yield "loads", "publication-quota", "publication-quote", {}
    yield "verbatim", "", "", {"text": "Det skal ikke legges ut noe."}
    yield "sentences", head, f"{WORD.replace('.', '')}\n{head}", {}
    yield "sentences", head, f'[questions.why]\nasks = "Why"\n\n{head}', {}
    yield "in-force", 'place = "line 1"', 'place = "line 1"\nuntil = 2026-10-01', {}
    yield "in-force", 'place = "line 1"', 'place = "line 1"\nsince = 2026-10-02', {}
    yield "loose-ends", head, f"{WORD}\n{head}", {}
    rule = '"publication-quota"\n  at_most = 2\n  per = "iso-week"'
    yield "assessed", rule, '"failing"', {"rules": [*BUILT_IN, Failing]}
    wrong = Example(
        clause="quotas/few", says="It breaks.", situation=KEPT.situation, tally={}
    )
    yield "examples", "", "", {"examples": [KEPT, wrong]}


@pytest.mark.parametrize(("promise", "was", "instead", "how"), [*flaws()])
def test_a_flaw_is_told_by_its_promise(
    tmp_path: Path, promise: str, was: str, instead: str, how: dict[str, Any]
) -> None:
    """The first thing that is told is what is wrong, where, and how to mend it."""
    path = written(tmp_path, was, instead)
    (kept,) = (each for each in GUIDELINES_PROMISES if each.name == promise)

    with pytest.raises(PromiseBroken) as caught:
        check_guidelines(path, **how)

    broken = caught.value.broken[0]
    assert (promise, kept.says, kept.mend) == (broken.promise, broken.says, broken.mend)


@pytest.mark.parametrize(
    ("of_clause", "of_all", "where"),
    [
        ({"quote": ()}, {}, "quotes nothing"),
        ({"quote": (" ",)}, {}, "quotes nothing"),
        ({"place": " "}, {}, "doesn't say where it stands"),
        ({}, {"owner": ""}, "owner is empty"),
    ],
)
def test_what_rests_on_no_text_is_told(
    tmp_path: Path, of_clause: dict[str, Any], of_all: dict[str, Any], where: str
) -> None:
    """A file can't be so, and what a program puts together can."""
    read = load_guidelines(written(tmp_path))
    (clause,) = read.clauses
    loose = evolve(read, clauses=(evolve(clause, **of_clause),), **of_all)

    with pytest.raises(PromiseBroken, match=where) as caught:
        check_guidelines(loose)

    assert "sourced" == caught.value.broken[0].promise


def test_each_promise_can_be_broken() -> None:
    """There is a flaw for each, and each flaw is of a promise."""
    broken = {"sourced", *(each[0] for each in flaws())}

    assert {each.name for each in GUIDELINES_PROMISES} == broken


def test_an_example_of_no_clause_is_told(tmp_path: Path) -> None:
    """Whoever misspells a clause has an example of nothing."""
    stray = Example(
        clause="quotas/fewer", says="?", situation=KEPT.situation, tally={"met": 4}
    )

    with pytest.raises(PromiseBroken, match="quotas/fewer, «\\?»: None, and not"):
        check_guidelines(written(tmp_path), examples=[stray])


def test_what_extends_is_found(tmp_path: Path) -> None:
    """A file may extend what the library ships, or what it is told of."""
    path = written(tmp_path, 'title = "Våre', 'extends = "ha"\ntitle = "Våre')
    found: list[str] = []

    def base_of(name: str) -> Guidelines:
        found.append(name)
        return load_municipality(name)

    check_guidelines(path)
    check_guidelines(path, base_of=base_of)

    assert ["ha"] == found

"""Each sentence with a rule is shown kept, and shown broken, in its body's world."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

import pytest
from municipalities.cases import BROKEN, MET, Case, CaseTable, case, cases_of

from some_governance import Guidelines, load_municipality, municipality_names

ALL = [(name, each) for name in municipality_names() for each in cases_of(name).cases]

Loaded: TypeAlias = Callable[[str], Guidelines]

each_municipality = pytest.mark.parametrize("name", municipality_names())


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """Give the way to load shipped guidelines, each once."""
    return cache(load_municipality)


def unshown(guidelines: Guidelines, table: CaseTable) -> set[tuple[str, str]]:
    """Give the sentences with a rule for which no case shows it kept, or broken."""
    ruled = {clause.id for clause in guidelines.clauses if clause.rule is not None}
    wanted = {(id, MET) for id in ruled.difference(table.never_met)}
    wanted |= {(id, BROKEN) for id in ruled.difference(table.never_broken)}
    return wanted - {(each.clause, each.shows or "") for each in table.cases}


@pytest.mark.parametrize(
    ("name", "shown"), ALL, ids=[f"{name}: {each.says}" for name, each in ALL]
)
def test_a_sentence_says_of_a_case(loaded: Loaded, name: str, shown: Case) -> None:
    """What comes out of a sentence is what its words make of the case."""
    assert dict(shown.tally) == shown.tallied(loaded(name))


@each_municipality
def test_each_sentence_with_a_rule_is_shown_kept_and_broken(
    loaded: Loaded, name: str
) -> None:
    """No rule is shipped that nobody has seen decide either way."""
    assert set() == unshown(loaded(name), cases_of(name))


@each_municipality
def test_what_is_said_never_to_come_out_never_does(loaded: Loaded, name: str) -> None:
    """A sentence that nothing can break has a case all the same, and says why."""
    table = cases_of(name)
    shown = {each.clause for each in table.cases}

    for never, verdict in ((table.never_broken, BROKEN), (table.never_met, MET)):
        assert set() == set(never) - shown
        assert set() == {e.clause for e in table.cases if e.shows == verdict} & set(
            never
        )
        assert all(loaded(name).clause(id).rule and why for id, why in never.items())


@each_municipality
def test_no_case_is_told_twice(name: str) -> None:
    """Each case is a sentence of its own, about a sentence that there is."""
    told = [each.says for each in cases_of(name).cases]

    assert len(told) == len(set(told))
    assert all(each.endswith(".") for each in told)


def test_a_sentence_without_its_case_is_seen(loaded: Loaded) -> None:
    """What is lacking is named: which sentence, and what no case shows of it."""
    table = CaseTable(
        cases=[
            case("accounts/one-facebook-page", "Kept.", MET),
            case("accounts/separate-page-by-agreement", "Broken.", {MET: 1, BROKEN: 1}),
        ],
        never_broken={"channels/hashtags": "nobody has to"},
    )

    assert {
        ("accounts/one-facebook-page", BROKEN),
        ("accounts/separate-page-by-agreement", MET),
        ("channels/hashtags", MET),
    } == unshown(loaded("vestre-toten"), table)

"""The municipalities that come with the library, by name."""

import pytest

from some_governance import (
    BUILT_IN,
    Guidelines,
    GuidelinesError,
    PublicationQuota,
    load_municipality,
    municipality_names,
)


def test_randaberg_comes_with_the_library() -> None:
    """The names are sorted, and each of them can be loaded."""
    names = municipality_names()

    assert "randaberg" in names
    assert tuple(sorted(names)) == names


@pytest.mark.parametrize("name", municipality_names())
def test_each_municipality_can_be_loaded(name: str) -> None:
    """A file is called what its guidelines are called."""
    guidelines = load_municipality(name)

    assert isinstance(guidelines, Guidelines)
    assert name == guidelines.id
    assert guidelines.clauses


@pytest.mark.parametrize("name", municipality_names())
def test_loading_twice_gives_the_same(name: str) -> None:
    """Nothing is kept between two loadings, and nothing differs."""
    one, other = load_municipality(name), load_municipality(name)

    assert one is not other
    assert one.digest == other.digest


@pytest.mark.parametrize(
    "name", ["", "oslo", "Randaberg", "randaberg.toml", "../randaberg", "__init__"]
)
def test_an_unknown_municipality_is_told_with_the_known(name: str) -> None:
    """Who misspells a name learns which there are, and no other file is opened."""
    with pytest.raises(GuidelinesError) as caught:
        load_municipality(name)

    assert name == caught.value.file
    assert (
        f"{name}: name: no municipality of that name comes with the library; "
        f"take one of {', '.join(municipality_names())}, or give a file"
    ) == str(caught.value)


def test_without_its_kinds_of_rules_a_municipality_cannot_be_loaded() -> None:
    """A clause whose rule nobody knows is an error, not a clause without one."""
    rules = [rule for rule in BUILT_IN if rule is not PublicationQuota]

    with pytest.raises(GuidelinesError, match="publication-quota"):
        load_municipality("randaberg", rules=rules)

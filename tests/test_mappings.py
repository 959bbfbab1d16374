"""A mapping that nobody can change."""

import pickle

import pytest

from some_governance.mappings import FrozenMapping


def test_it_is_sorted_and_stays_as_it_is() -> None:
    """What was given in any order comes out sorted, and can't be changed."""
    given = {"b": 2, "a": 1}
    frozen = FrozenMapping(given)
    given["c"] = 3

    assert [("a", 1), ("b", 2)] == list(frozen.items())
    with pytest.raises(TypeError):
        frozen["c"] = 3
    assert "FrozenMapping({'a': 1, 'b': 2})" == repr(frozen)


def test_it_survives_a_trip_between_processes() -> None:
    """Equal mappings have equal hashes, here and there."""
    frozen = FrozenMapping({"a": 1})
    copy = pickle.loads(pickle.dumps(frozen))

    assert (frozen, hash(frozen)) == (copy, hash(copy))
    assert {} == FrozenMapping()

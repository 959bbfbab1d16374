"""A table over another shares what stays."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pytest

from some_governance.situation.layered import FEW, Layered, changed, keep

BELOW = {"a": 1, "b": 2}


def numbers(first: int, last: int) -> dict[int, str]:
    """Make a table of numbers in words, both ends included."""
    return {number: f"{number}" for number in range(first, last + 1)}


def grown(table: Mapping[int, str], first: int, last: int) -> Mapping[int, str]:
    """Add numbers to a table, one at a time, both ends included."""
    for number in range(first, last + 1):
        table = changed(table, {number: f"{number}"})
    return table


def layers(table: Mapping[int, str]) -> Iterator[int]:
    """Yield how much lies in each layer, from the top, and then at the bottom."""
    while isinstance(table, Layered):
        yield len(table.above)
        table = table.below
    yield len(table)


class TestLayered:
    """What is above holds."""

    TABLE = Layered(BELOW, {"b": 3, "c": 4}, FEW)

    def test_it_reads_as_one_table(self) -> None:
        """Each key once, those below first."""
        assert {"a": 1, "b": 3, "c": 4} == dict(self.TABLE)
        assert (3, ["a", "b", "c"]) == (len(self.TABLE), list(self.TABLE))

    @pytest.mark.parametrize(
        ("key", "found"), [("a", 1), ("b", 3), ("c", 4), ("d", None)]
    )
    def test_it_gives_what_stands_under_a_key(self, key: str, found: int) -> None:
        """Or nothing, or another value where one is named."""
        assert found == self.TABLE.get(key)
        assert (found or 9) == self.TABLE.get(key, 9)

    def test_a_key_that_is_in_neither_is_an_error(self) -> None:
        """As in any table."""
        with pytest.raises(KeyError):
            self.TABLE["d"]

    @pytest.mark.parametrize(
        ("below", "above", "some"),
        [({}, {}, False), ({"a": 1}, {}, True), ({}, {"a": 1}, True)],
    )
    def test_it_is_true_where_it_holds_anything(
        self, below: dict[str, int], above: dict[str, int], some: bool
    ) -> None:
        """Above, or below; nobody has to count it."""
        assert some is bool(Layered(below, above, FEW))


class TestKeep:
    """What is dear to change is held in another form."""

    def test_it_lies_where_it_lay(self) -> None:
        """In its layer, for all who share that."""
        below, above = {"a": 1, "b": 2}, {"b": 3}
        table = Layered(below, above, FEW)
        keep(table, "a", 10)
        keep(table, "b", 30)

        assert ({"a": 10, "b": 2}, {"b": 30}) == (below, above)

    def test_what_nobody_can_write_stays(self) -> None:
        """It is no dearer than it was."""
        below = MappingProxyType({"a": 1})
        keep(below, "a", 10)

        assert {"a": 1} == below


class TestChanged:
    """More is laid over what there is, in layers that are copied the more seldom."""

    def test_without_changes_it_stays_itself(self) -> None:
        """Nothing is copied."""
        assert BELOW is changed(BELOW, {})

    def test_what_lies_below_stays_as_it_is(self) -> None:
        """Who holds the old table sees no change."""
        old = changed(BELOW, {"b": 3})
        new = changed(old, {"c": 4, "b": 5})

        assert ({"a": 1, "b": 5, "c": 4}, {"a": 1, "b": 3}) == (dict(new), dict(old))
        assert {"a": 1, "b": 2} == BELOW

    @pytest.mark.parametrize(
        ("already", "more", "expected"),
        [
            (FEW, FEW, [FEW, FEW]),
            (FEW, FEW + 1, [2 * FEW + 1]),
            (FEW + 1, FEW + 1, [FEW + 1, FEW + 1]),
            (FEW + 1, FEW + 2, [1, FEW + 1, FEW + 1]),
            (FEW + 1, 2 * FEW + 2, [2 * FEW + 2, FEW + 1]),
        ],
    )
    def test_a_full_layer_goes_into_the_next(
        self, already: int, more: int, expected: list[int]
    ) -> None:
        """What is as small as a layer is copied; what is larger stays as it is."""
        bottom = numbers(1, already)
        table = grown(bottom, already + 1, already + more)

        assert expected == list(layers(table))
        assert numbers(1, already + more) == dict(table)
        assert numbers(1, already) == bottom

    def test_layers_grow_by_the_same_factor(self) -> None:
        """The second is full with that many times what the first one holds."""
        step = FEW + 1  # so much goes down at a time
        most = FEW * FEW // step * step
        bottom = numbers(1, 2 * FEW * FEW)
        start = len(bottom)
        full = grown(bottom, start + 1, start + most + FEW)
        over = grown(full, start + most + step, start + most + step)
        more = grown(over, start + most + step + 1, start + most + 2 * step)

        assert [FEW, most, start] == list(layers(full))
        assert [most + step, start] == list(layers(over))
        assert [step, most + step, start] == list(layers(more))
        assert numbers(1, start + most + 2 * step) == dict(more)

    def test_one_more_copies_the_top_layer_only(self) -> None:
        """All else is shared, however much it is."""
        table = grown(numbers(1, 10_000), 10_001, 10_000 + FEW + 2)
        more = changed(table, {0: "0"})

        assert isinstance(table, Layered)
        assert isinstance(more, Layered)
        assert more.below is table.below
        assert (1, 2) == (len(table.above), len(more.above))

    def test_many_changes_at_once_go_where_they_find_room(self) -> None:
        """They don't pass through the small layers one by one."""
        table = changed(numbers(1, 10_000), numbers(9_001, 11_000))

        assert [2_000, 10_000] == list(layers(table))
        assert numbers(1, 11_000) == dict(table)

    def test_many_changes_of_a_small_table_hold(self) -> None:
        """What is copied together holds as it is above."""
        table = changed({1: "en"}, numbers(1, FEW + 1))

        assert numbers(1, FEW + 1) == table

    def test_a_later_change_of_the_same_key_holds(self) -> None:
        """In whichever layer the older ones lie."""
        table = grown(numbers(1, 100), 1, 100)
        for word in ("en", "ein", "one"):
            table = grown(changed(table, {1: word}), 101, 100 + FEW)

        assert "one" == table[1]
        assert 100 + FEW == len(table)

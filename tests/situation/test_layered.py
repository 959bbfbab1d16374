"""A table over another shares what stays."""

import pytest
from builders import FACEBOOK, comment, publication, removal, reply

from some_governance.situation.layered import Layered, changed, regrouped

BELOW = {"a": 1, "b": 2}


class TestLayered:
    """What is above holds."""

    TABLE = Layered(BELOW, {"b": 3, "c": 4})

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


class TestChanged:
    """More is laid over, until it is much."""

    def test_without_changes_it_stays_itself(self) -> None:
        """Nothing is copied."""
        assert BELOW is changed(BELOW, {})

    def test_what_lies_below_stays_as_it_is(self) -> None:
        """Who holds the old table sees no change."""
        new = changed(changed(BELOW, {"b": 3}), {"c": 4})

        assert ({"a": 1, "b": 3, "c": 4}, {"a": 1, "b": 2}) == (dict(new), BELOW)
        assert isinstance(new, Layered)

    @pytest.mark.parametrize(("count", "layered"), [(100, True), (101, False)])
    def test_much_becomes_a_table_of_its_own(self, count: int, layered: bool) -> None:
        """So what is above never grows long."""
        new = changed({}, {number: number for number in range(count)})

        assert (count, layered) == (len(new), isinstance(new, Layered))


class TestRegrouped:
    """Groups stay in order of time."""

    EARLY = publication("a", "2026-11-24 12:00")
    LATE = publication("b", "2026-11-24 14:00")

    def test_what_comes_stands_where_its_time_is(self) -> None:
        """Between two others, in no group, before all."""
        between = publication("c", "2026-11-24 13:00")
        first = publication("d", "2026-11-24 11:00")
        groups = regrouped(
            {FACEBOOK: (self.EARLY, self.LATE)},
            (),
            [(FACEBOOK, between), ("new", between), (FACEBOOK, first)],
        )

        assert {
            FACEBOOK: (first, self.EARLY, between, self.LATE),
            "new": (between,),
        } == dict(groups)

    def test_what_goes_leaves_the_others(self) -> None:
        """A group may become empty."""
        groups = {FACEBOOK: (self.EARLY, self.LATE), "other": (self.LATE,)}
        gone = [(FACEBOOK, self.EARLY), ("other", self.LATE)]

        assert {FACEBOOK: (self.LATE,), "other": ()} == dict(
            regrouped(groups, gone, ())
        )

    def test_kinds_of_the_same_moment_and_id_are_told_apart(self) -> None:
        """A comment goes, and the reply with its id stays."""
        said = comment("x", "2026-11-24 12:00")
        ours, gone = reply("x", said.at), removal("y", said.at, id="x")

        assert {"on": (said, ours)} == dict(
            regrouped({"on": (said, ours, gone)}, [("on", gone)], ())
        )

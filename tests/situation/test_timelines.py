"""Facts in order of time share all parts but the one where something changes."""

import pickle
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import pytest
from builders import FACEBOOK, comment, oslo, publication, removal, reply
from hypothesis import given
from hypothesis import strategies as st

from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Publication
from some_governance.situation import timelines
from some_governance.situation.timelines import (
    MOST,
    Pieces,
    Series,
    Timeline,
    by_time,
    gathered,
    grouped,
    listed,
    regathered,
    regrouped,
    within,
)

BEGAN = oslo("2026-11-24 12:00")


def minute(number: float) -> datetime:
    """Give the moment so many minutes after noon."""
    return BEGAN + timedelta(minutes=number)


def post(number: float) -> Publication:
    """Publish something so many minutes after noon."""
    return publication(f"p{number}", minute(number))


def posts(count: int) -> tuple[Publication, ...]:
    """Publish something every minute."""
    return tuple(map(post, range(count)))


class Moment:
    """Something that happened so many minutes after noon, and notes who looks."""

    id = ""

    def __init__(self, number: int, looked: list[int]) -> None:
        self.number = number
        self.looked = looked

    @property
    def happened(self) -> datetime:
        """When it happened."""
        self.looked.append(self.number)
        return minute(self.number)


def parts(facts: Series[Publication]) -> Pieces[Publication]:
    """Give the parts in which facts stand."""
    assert isinstance(facts, Timeline)
    return facts.parts


def depths(facts: Series[Publication]) -> set[int]:
    """Give how deep the parts stand that hold facts."""
    if isinstance(facts, Timeline):
        return {depth + 1 for part in facts.parts for depth in depths(part)}
    return {0}


def nodes(facts: Series[Publication]) -> Iterator[Series[Publication]]:
    """Yield a series and all parts of it, of whatever depth."""
    yield facts
    if isinstance(facts, Timeline):
        for part in facts.parts:
            yield from nodes(part)


def size(facts: Series[Publication]) -> int:
    """Give how much stands in a series, at its own depth."""
    return len(facts.parts if isinstance(facts, Timeline) else facts)


def changed(
    facts: Series[Publication],
    gone: Iterable[Publication] = (),
    come: Iterable[Publication] = (),
) -> Series[Publication]:
    """Give facts without some, and with others."""
    table = regrouped(
        {FACEBOOK: facts},
        ((FACEBOOK, each) for each in gone),
        ((FACEBOOK, each) for each in come),
    )
    return table[FACEBOOK]


def cut(facts: tuple[Publication, ...]) -> Series[Publication]:
    """Give a row as its table holds it from the first change on."""
    table: dict[str, Series[Publication]] = {FACEBOOK: facts}
    regrouped(table, (), [(FACEBOOK, post(-1))])
    return table[FACEBOOK]


class TestSeries:
    """A row that changes is one part where it holds few facts; more are cut."""

    @pytest.mark.parametrize("count", [0, 1, MOST])
    def test_few_stay_together(self, count: int) -> None:
        """Nothing lies around them."""
        assert posts(count) == cut(posts(count))

    @pytest.mark.parametrize("count", [0, 1, 7, 8, 63, 64, 65, 500, 512, 4_000])
    def test_parts_stand_in_parts_as_deep_as_need_be(
        self, count: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nowhere stands more than the most, and everything stands equally deep."""
        monkeypatch.setattr(timelines, "MOST", 8)
        row = cut(posts(count))

        assert posts(count) == tuple(row)
        assert max(map(size, nodes(row))) <= 8
        assert 1 == len(depths(row))
        for last in range(0, count, max(1, count // 20)):
            span = Span(minute(last // 2), minute(last))
            assert posts(last)[last // 2 :] == tuple(within(row, span))

    @pytest.mark.parametrize("count", [MOST + 1, 2 * MOST, 2 * MOST + 1, 5 * MOST])
    def test_many_are_cut_into_even_parts(self, count: int) -> None:
        """As few as can hold them."""
        row = cut(posts(count))
        sizes = [len(part) for part in parts(row)]

        assert posts(count) == tuple(row)
        assert max(sizes) <= MOST < count / (len(sizes) - 1)
        assert max(sizes) - min(sizes) <= 1

    def test_it_survives_a_trip_between_processes(self) -> None:
        """Pickled, it is the same."""
        row = cut(posts(MOST + 1))

        assert row == pickle.loads(pickle.dumps(row))

    def test_what_has_the_same_key_comes_together(self) -> None:
        """In the order in which it comes, whatever it is."""
        assert {"a": (2, 1), "b": (3,)} == grouped([("a", 2), ("b", 3), ("a", 1)])


class TestWithin:
    """A span is half-open, wherever parts begin and end."""

    CUT = Timeline((tuple(posts(3)), (post(3),), (post(4), post(5))))

    @pytest.mark.parametrize("since", [-1, 0, 0.5, 2, 3, 4, 5, 6])
    @pytest.mark.parametrize("length", [0, 1, 2, 3, 9])
    @pytest.mark.parametrize("facts", [CUT, tuple(CUT)], ids=["many", "few"])
    def test_what_happened_from_one_moment_to_another(
        self, facts: Series[Publication], since: float, length: float
    ) -> None:
        """The first moment counts, the last one doesn't."""
        span = Span(minute(since), minute(since + length))

        assert [each for each in posts(6) if each.happened in span] == list(
            within(facts, span)
        )

    def test_of_all_time(self) -> None:
        """Everything, and of nothing nothing."""
        assert posts(6) == tuple(within(self.CUT, ALWAYS))
        assert [] == list(within((), ALWAYS))

    @pytest.mark.parametrize("since", [0, 0.2, 0.5, 1])
    def test_a_short_time_is_found_without_looking_at_all(self, since: float) -> None:
        """Of very many facts, at the start, amid or at the end, few are looked at."""
        looked: list[int] = []
        moments = tuple(Moment(each, looked) for each in range(2 * MOST * MOST))
        at = minute(since * len(moments))
        row = cut(moments)
        looked.clear()
        few = within(row, Span(at, at + timedelta(minutes=10)))

        assert len(list(few)) <= 10
        assert len(looked) < 150

    def test_of_no_time(self) -> None:
        """A span that ends before it begins holds nothing."""
        assert [] == list(within(self.CUT, Span(minute(4), minute(1))))


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
        """A group may become empty, and what comes then is alone in it."""
        groups = {FACEBOOK: (self.EARLY, self.LATE), "other": (self.LATE,)}
        gone = [(FACEBOOK, self.EARLY), ("other", self.LATE)]

        assert {FACEBOOK: (self.LATE,), "other": ()} == dict(
            regrouped(groups, gone, ())
        )
        assert {FACEBOOK: (self.LATE,), "other": (self.EARLY,)} == dict(
            regrouped(groups, gone, [("other", self.EARLY)])
        )

    def test_kinds_of_the_same_moment_and_id_are_told_apart(self) -> None:
        """A comment goes, and the reply with its id stays."""
        said = comment("x", "2026-11-24 12:00")
        ours, gone = reply("x", said.at), removal("y", said.at, id="x")
        facts: tuple[Record, ...] = (said, gone, ours)

        assert facts == tuple(sorted((ours, gone, said), key=by_time))
        assert {"on": (said, ours)} == dict(
            regrouped({"on": facts}, [("on", gone)], ())
        )

    @pytest.mark.parametrize("at", [-1, 0.5, 499.5, 999])
    def test_one_more_copies_what_it_stands_in(
        self, at: float, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Before all, among them, after all: of all other parts not one is copied."""
        monkeypatch.setattr(timelines, "MOST", 8)
        facts = cut(posts(999))
        more = changed(facts, come=[post(at)])
        known = {id(node) for node in nodes(facts)}
        new = [node for node in nodes(more) if id(node) not in known]

        assert sorted((*posts(999), post(at)), key=by_time) == list(more)
        assert len(new) <= 2 * 4
        assert {3} == depths(facts) == depths(more)
        assert max(map(size, nodes(more))) <= 8

    def test_a_long_row_is_cut_once(self) -> None:
        """What changes it next shares the parts with what changed it first."""
        table = {FACEBOOK: posts(MOST + 2)}
        first, second = (
            parts(regrouped(table, (), [(FACEBOOK, post(at))])[FACEBOOK])
            for at in (-1, -2)
        )

        assert first[0] != second[0]
        assert first[1] is second[1]

    def test_a_part_that_grows_too_large_is_cut_in_two(self) -> None:
        """One more than it can hold."""
        facts = Timeline((posts(MOST), (post(MOST + 1),)))
        more = changed(facts, come=[post(0.5)])

        assert [MOST // 2, MOST // 2 + 1, 1] == [len(p) for p in parts(more)]

    def test_a_part_that_becomes_empty_is_no_part(self) -> None:
        """What is left in one part stands by itself."""
        first, second, third = (post(0),), (post(1),), (post(2),)
        facts = Timeline((first, second, third))

        assert Timeline((first, third)) == changed(facts, gone=second)
        assert first == changed(facts, gone=(*second, *third))
        assert () == changed(facts, gone=posts(3))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3))))
def test_whatever_comes_and_goes_stays_in_order(edits: list[tuple[int, int]]) -> None:
    """Many parts, some of the same moment: it is what sorting all of it gives."""
    facts: Series[Publication] = ()
    there: set[Publication] = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timelines, "MOST", 3)
        for at, name in edits:
            each = publication(f"p{name}-{at}", minute(at))
            gone, come = ((each,), ()) if each in there else ((), (each,))
            facts = changed(facts, gone, come)
            there ^= {each}

        assert sorted(there, key=by_time) == list(facts)
        assert max(map(size, nodes(facts))) <= 3
        assert there == set() or all(map(size, nodes(facts)))
        assert all(size(node) > 1 for node in nodes(facts) if type(node) is Timeline)


class TestGathered:
    """What is about a thing stands alone, as nearly always, or in order of time."""

    ALONE = reply("a", "2026-11-24 12:00", to="c")
    LATE = reply("b", "2026-11-24 14:00", to="d")
    EARLY = reply("z", "2026-11-24 13:00", to="d")

    def test_one_alone_has_no_row(self) -> None:
        """Two that answer the same are in order, however they come."""
        table = gathered([self.ALONE, self.LATE, self.EARLY], "to")

        assert {"c": self.ALONE, "d": (self.EARLY, self.LATE)} == table
        assert [(self.ALONE,), (self.EARLY, self.LATE), ()] == [
            listed(table.get(each)) for each in "cde"
        ]

    def test_others_come_and_go(self) -> None:
        """To one alone comes another, and of two one goes."""
        table = gathered([self.ALONE, self.LATE, self.EARLY], "to")
        after = reply("e", "2026-11-24 15:00", to="c")
        changed = regathered(table, [("d", self.LATE)], [("c", after), ("f", after)])

        assert {"c": (self.ALONE, after), "d": (self.EARLY,), "f": (after,)} == {
            of: listed(group) for of, group in changed.items()
        }

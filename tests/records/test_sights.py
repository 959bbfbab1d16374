"""Several sources each show a part of what was said, and none is lost."""

import random
from collections.abc import Callable
from datetime import timedelta
from itertools import permutations

import pytest
from attrs import evolve
from builders import comment, message, oslo, publication, removal, reply
from hypothesis import given
from hypothesis import strategies as st

from some_governance.errors import RecordError
from some_governance.records.collection import Records
from some_governance.records.record import Record, Sighted
from some_governance.records.sights import latest
from some_governance.records.utterances import Publication

FIRST = oslo("2026-11-24 12:00")
PARTS = ("by", "kind", "tags", "text", "as_account")


def sight(hour: int, source: str = "a", **parts: object) -> Publication:
    """Show a publication at an hour of the day, with these parts alone."""
    unknown = dict.fromkeys(PARTS) | {"media": ()}
    observed = FIRST + timedelta(hours=hour)
    return publication(observed=observed, source=source, **{**unknown, **parts})


def hours(fact: Record) -> dict[str, int]:
    """Give the hours at which parts were seen that the newest sight doesn't tell."""
    assert isinstance(fact, Sighted)
    return {name: (at - FIRST) // timedelta(hours=1) for name, at in fact.earlier}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_the_newest_sight_does_not_know_is_kept(order: tuple[int, ...]) -> None:
    """A webhook's edit brings new words, and the pictures and the hand stay."""
    sights = [
        sight(1, by="kari", media=("image",), text="Velkomen"),
        sight(2, by="ola", kind="news"),
        sight(3, text="Velkommen", tags=()),
    ]
    (told,) = Records.of(*(sights[each] for each in order)).facts

    assert told == sight(
        3, by="ola", media=("image",), kind="news", text="Velkommen", tags=()
    )
    assert {"by": 2, "kind": 2, "media": 1} == hours(told)


@pytest.mark.parametrize(
    ("part", "some", "none"),
    [
        ("tags", ("jul",), ()),
        ("images", ("facebook:1",), ()),
        ("as_account", True, False),
        ("text", "Kari er dum", ""),
    ],
)
def test_that_there_is_none_is_known(part: str, some: object, none: object) -> None:
    """No tags, no pictures and no words are told as much as some are."""
    told = latest([sight(1, **{part: some}), sight(2, **{part: none})])

    assert told == sight(2, **{part: none})
    assert {} == hours(told)


def test_a_part_is_as_old_as_the_sight_that_told_it() -> None:
    """Joined before with what is newer, it still gives way to what came between."""
    joined = latest([sight(1, kind="news"), sight(3, by="kari")])

    assert latest([joined, sight(2, kind="event")]) == sight(3, by="kari", kind="event")
    assert {"kind": 2} == hours(latest([joined, sight(2, kind="event")]))
    assert {"kind": 2} == hours(latest([joined, sight(2, kind="news")]))
    assert joined is latest([joined, sight(0, kind="event")])


def test_of_one_instant_each_source_tells_its_part() -> None:
    """That one source doesn't know what another one does is no contradiction."""
    told = latest([sight(1, "b", kind="news"), sight(1, "a", by="kari")])

    assert told == sight(1, kind="news", by="kari")
    assert ("a", {}) == (told.source, hours(told))


@pytest.mark.parametrize("newer", [[], [sight(2, text="Hei")]])
def test_a_part_that_is_contradicted_names_both_sources(newer: list[Record]) -> None:
    """Also where a newer sight doesn't settle it."""
    two = [sight(1, "b", kind="news"), sight(1, "c", kind="event")]

    with pytest.raises(RecordError, match=r"100_1: b and c say different things"):
        latest([*newer, *two])
    assert latest([*two, sight(2, kind="news")]) == sight(2, kind="news")


@pytest.mark.parametrize("make", [publication, comment, reply, message])
def test_what_was_said_is_seen_in_parts(make: Callable[..., Record]) -> None:
    """Posts, comments, replies and messages keep their words."""
    first = make(text="Hei", observed="2026-11-25 12:00")
    told = make(text="Hei", observed="2026-11-26 12:00")

    assert (told,) == Records.of(first, make(observed="2026-11-26 12:00")).facts


def test_other_facts_hold_as_a_whole() -> None:
    """That a removal has no end is told by whoever saw it last."""
    first = removal(action="hide", until="2026-11-25 14:00", by="kari")
    again = evolve(
        first, until=None, by=None, observed=first.observed + timedelta(hours=1)
    )

    assert (again,) == Records.of(first, again).facts


def test_other_facts_contradict_each_other_as_a_whole() -> None:
    """One source knows a hand, another doesn't: of one instant, both can't be right."""
    two = [removal(source="a"), removal(source="b", by=None)]

    with pytest.raises(RecordError, match="a and b say different things"):
        latest(two)
    assert removal() == latest([two[0], evolve(two[0], source="c")])


def test_where_a_part_was_seen_is_not_part_of_the_fact() -> None:
    """Put together or told at once, it is the same fact, and looks the same."""
    told = latest([sight(1, kind="news"), sight(2)])

    assert (told, hash(told)) == (sight(2, kind="news"), hash(sight(2, kind="news")))
    assert repr(told) == repr(sight(2, kind="news"))
    assert Records.of(told).digest == Records.of(sight(2, kind="news")).digest


def _told(hour: int, parts: set[str]) -> Publication:
    """Show some parts, each as it was at that hour."""
    values = {"tags": (f"{hour}",), "as_account": bool(hour % 2)}
    return sight(hour, **{name: values.get(name, f"{hour}") for name in parts})


SIGHTS = st.lists(
    st.builds(_told, st.integers(1, 5), st.sets(st.sampled_from(PARTS))), max_size=6
)


@given(SIGHTS, st.randoms(use_true_random=False))
def test_sights_join_in_any_order_and_grouping(
    sights: list[Publication], shuffle: random.Random
) -> None:
    """All at once, by twos, or one after the other: each part is its newest."""
    at_once = Records.of(*sights)
    mixed = shuffle.sample(sights, len(sights))
    cut = shuffle.randrange(len(mixed) + 1)
    halves = [Records.of(*mixed[:cut]), Records.of(*mixed[cut:])]
    one_by_one = Records()
    for each in mixed:
        one_by_one = Records.join([one_by_one, Records.of(each)])

    for joined in (Records.of(*mixed), Records.join(halves), one_by_one):
        assert at_once == joined
        assert list(map(hours, at_once.facts)) == list(map(hours, joined.facts))
    for fact in at_once.facts:
        for name in PARTS:
            known = [each for each in sights if getattr(each, name) is not None]
            newest = max(known, key=lambda each: each.observed, default=fact)
            assert getattr(newest, name) == getattr(fact, name)

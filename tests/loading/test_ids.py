"""Ids are short and plain, and what has none is known by what it says."""

from datetime import date, time

import pytest
from attrs import evolve
from builders import (
    appointment,
    approval,
    grant,
    judgement,
    mode,
    oslo,
    plan_item,
    receipt,
    removal,
    step,
)

from some_governance.loading.ids import (
    ID,
    IDS,
    NATIVE,
    NATIVES,
    derived_id,
    identity_of,
)
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.tables import Written
from some_governance.records.facts import FACTS
from some_governance.records.record import Record
from some_governance.records.weekdays import Weekday


def refused(how: Written[object], value: object) -> tuple[Misfit, ...]:
    """Tell why something is no id."""
    with pytest.raises(Misfits) as refusal:
        how.hook(value, str)
    return refusal.value.found


@pytest.mark.parametrize(
    "written", ["employee-1", "facebook:1000#2026-W48", "åse", "x" * 200]
)
def test_an_id_is_read_as_it_is(written: str) -> None:
    """Ids are somebody else's, and stay as they are."""
    assert written == ID.hook(written, str)


@pytest.mark.parametrize(
    "written",
    ["", " ", "Kari Nordmann", "a\n", "a\x1b[31m", "a\u202eb", "a\u00a0b", "x" * 201],
)
def test_what_is_no_id_is_refused(written: str) -> None:
    """No white space, nothing that a terminal would obey, and not a whole book."""
    assert (
        Misfit(
            "it is no id", "write an id without white space, of at most 200 characters"
        ),
    ) == refused(ID, written)


def test_a_number_is_no_id() -> None:
    """Numbers of a platform are longer than some programs can count."""
    assert (
        Misfit("it is a whole number", "write an id without white space"),
    ) == refused(ID, 1000)


@pytest.mark.parametrize("written", ["facebook:1000", "youtube:UC:1"])
def test_a_platforms_id_begins_with_its_name(written: str) -> None:
    """What comes after the first colon is the platform's own."""
    assert written == NATIVE.hook(written, str)


@pytest.mark.parametrize("written", ["1000", "facebook", "facebook:", ":1000", ":"])
def test_an_id_without_a_platform_is_refused(written: str) -> None:
    """Nobody could tell on which platform the account is."""
    assert (
        Misfit(
            "it names no platform",
            "write <platform>:<its id there>, like facebook:1000",
        ),
    ) == refused(NATIVE, written)


def test_logins_are_a_list() -> None:
    """Each of them begins with its platform."""
    assert ("facebook:1", "instagram:1") == NATIVES.hook(
        ["facebook:1", "instagram:1"], tuple
    )
    assert [(0,), (1,)] == [each.path for each in refused(NATIVES, ["kari", 1])]


@pytest.mark.parametrize(
    ("written", "ids"),
    [("a", ("a",)), (["a"], ("a",)), (["b", "a"], ("b", "a")), ([], ())],
)
def test_one_id_needs_no_list(written: object, ids: tuple[str, ...]) -> None:
    """One is written as it is, several as a list, in their order."""
    assert ids == IDS.hook(written, tuple)


@pytest.mark.parametrize(
    ("written", "paths"),
    [("", [()]), ("a b", [()]), (["a", "", "a b"], [(1,), (2,)])],
)
def test_each_of_several_ids_has_to_be_one(
    written: object, paths: list[tuple[int, ...]]
) -> None:
    """Each that is none is named by its place."""
    assert [(path, "it is no id") for path in paths] == [
        (each.path, each.what) for each in refused(IDS, written)
    ]


@pytest.mark.parametrize("written", [3, {"a": 1}, True])
def test_what_is_neither_an_id_nor_a_list_is_refused(written: object) -> None:
    """The message names both ways to write it."""
    (misfit,) = refused(IDS, written)

    assert "write an id without white space, or a list of them" == misfit.instead


def known(fact: Record) -> str:
    """Give the id that a fact would have if it had none."""
    return derived_id(fact, identity_of(type(fact)))


@pytest.mark.parametrize(
    ("fact", "id"),
    [
        (appointment("kari"), "register:2c281a58c07eafcd"),
        (grant("publish"), "register:57db17f554c865aa"),
        (judgement("facebook:100_1", "kind", "news"), "register:1f477263f2899678"),
        (mode("crisis", "2026-11-01 00:00"), "register:6aece7af29274a2d"),
        (removal(), "register:345a38ce892bc6f5"),
        (step("documented"), "register:a6f835466afab40c"),
        (receipt(), "register:d0e068957d478847"),
        (approval("facebook:100_1"), "register:113ee4675cf1a179"),
        (
            judgement("a", "kind", "news", supersedes=("b",)),
            "register:62beb822cf56ca32",
        ),
    ],
)
def test_a_derived_id_never_changes(fact: Record, id: str) -> None:
    """Findings rest on these ids: they stay the same in all later versions."""
    assert id == known(fact)


@pytest.mark.parametrize(
    ("fact", "change"),
    [
        (appointment("kari"), {"until": oslo("2026-11-30 00:00")}),
        (appointment("kari"), {"observed": oslo("2026-11-30 00:00")}),
        (appointment("kari"), {"source": "registers.toml: appointments[3]"}),
        (appointment("kari"), {"id": "another"}),
        (judgement("facebook:100_1", "kind"), {"reason": "because she wrote so"}),
        (judgement("facebook:100_1", "kind"), {"digest": "5a17" * 16}),
        (step("documented"), {"why": "because she wrote so"}),
        (approval("facebook:100_1"), {"basis": "because she wrote so"}),
    ],
)
def test_what_changes_later_is_not_in_the_id(
    fact: Record, change: dict[str, object]
) -> None:
    """An appointment that ends is still the same appointment; words are no id."""
    assert known(fact) == known(evolve(fact, **change))


@pytest.mark.parametrize(
    ("fact", "change"),
    [
        (appointment("kari"), {"person": "ola"}),
        (appointment("kari"), {"role": "editor"}),
        (appointment("kari"), {"account": None}),
        (appointment("kari"), {"unit": "servicetorget"}),
        (appointment("kari"), {"since": oslo("2020-01-02 00:00")}),
        (grant("publish"), {"actions": ("publish", "reply")}),
        (grant("publish"), {"logins": ("facebook:77",)}),
        (judgement("facebook:100_1", "kind"), {"answer": "no"}),
        (judgement("facebook:100_1", "kind"), {"by": "kari"}),
        (judgement("facebook:100_1", "kind"), {"supersedes": ("a",)}),
        (mode("crisis", "2026-11-01 00:00"), {"mode": "election"}),
        (removal(), {"of": "facebook:100_2_c"}),
        (removal(), {"at": None}),
        (removal(), {"by": None}),
        (removal(), {"action": "hide"}),
        (step("documented"), {"step": "followed-up"}),
        (step("documented"), {"at": oslo("2026-11-25 11:01")}),
        (receipt(), {"ref": "arkiv-2"}),
        (receipt(), {"captured": None}),
        (approval("facebook:100_1"), {"body": "servicetorget"}),
        (approval("facebook:100_1"), {"by": "kari"}),
        (plan_item(), {"weekday": Weekday.MONDAY}),
        (plan_item(weekday=Weekday.TUESDAY), {"weekday": Weekday.MONDAY}),
        (plan_item(), {"day": date(2026, 11, 26)}),
        (plan_item(), {"clock": time(11)}),
    ],
)
def test_another_fact_has_another_id(fact: Record, change: dict[str, object]) -> None:
    """Whatever tells two facts apart tells their ids apart."""
    assert known(fact) != known(evolve(fact, **change))


@pytest.mark.parametrize("kind", FACTS.values())
def test_no_words_are_in_an_id(kind: type[Record]) -> None:
    """Neither a citizen's words nor an official's reasons are digested."""
    assert {"text", "author", "reason", "why", "basis"}.isdisjoint(identity_of(kind))

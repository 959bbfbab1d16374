"""The chain: one entry after the other, and one open case about a thing."""

import pytest
from attrs import evolve
from ledgers import (
    KARI,
    NOW,
    REPLY,
    THING,
    again,
    append,
    begin,
    keep,
    remove,
)

from some_governance.archive.ledger.chain import Chain
from some_governance.archive.ledger.entries import FIRST, Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.errors import ArchiveError


@pytest.fixture
def entries(ledger: Ledger) -> list[Entry]:
    """Give the entries of a whole removal."""
    remove(ledger)
    return list(ledger.entries())


def followed(entries: list[Entry]) -> Chain:
    """Follow entries."""
    chain = Chain()
    for entry in entries:
        chain.take(entry)
    return chain


def test_before_the_first_entry_there_is_nothing() -> None:
    """A new chain waits for the beginning."""
    chain = Chain()

    assert (None, {}, (1, FIRST)) == (
        chain.municipality,
        dict(chain.cases),
        chain.next,
    )


def test_entries_are_followed(entries: list[Entry]) -> None:
    """All that they tell is known."""
    chain = followed(entries)

    assert (10, entries[-1].digest) == (chain.sequence, chain.digest)
    assert "nowhere" == chain.municipality
    assert ["case-1"] == list(chain.cases)


def test_a_missing_entry_is_named(entries: list[Entry]) -> None:
    """The chain stays where it was."""
    chain = followed(entries[:4])

    with pytest.raises(ArchiveError, match="entry 5 is missing"):
        chain.take(entries[5])
    assert 4 == chain.sequence


def test_a_changed_entry_breaks_the_next(entries: list[Entry]) -> None:
    """Each holds the digest of the one before it."""
    chain = followed([*entries[:8], evolve(entries[8], actor=None)])

    with pytest.raises(ArchiveError, match="entry 10 doesn't follow"):
        chain.take(entries[9])


def test_a_ledger_begins_once(entries: list[Entry]) -> None:
    """Neither later nor twice."""
    with pytest.raises(ArchiveError, match="begins"):
        Chain().take(evolve(entries[1], sequence=1, previous=FIRST))
    chain = followed(entries[:1])
    sequence, previous = chain.next
    with pytest.raises(ArchiveError, match="begins"):
        chain.take(evolve(entries[0], sequence=sequence, previous=previous))


def test_a_thing_has_one_open_case(ledger: Ledger) -> None:
    """The error says who has it, since when, and what to do."""
    begin(ledger, "case-1")

    with pytest.raises(
        ArchiveError,
        match=r"facebook:100_1_c is in case case-1 already, which kari "
        r"\(administrator\) opened at 2026-11-24T13:00:00\+00:00: go on there, or",
    ):
        begin(ledger, "case-2")


def test_a_thing_under_another_account_is_the_same_thing(ledger: Ledger) -> None:
    """Its id says whose it is: nobody gets round an open case by an alias."""
    begin(ledger)
    with pytest.raises(ArchiveError, match="is in case case-1 already"):
        ledger.append(
            EntryKind.OPENED,
            case="case-2",
            item=THING,
            account="facebook:alias",
            at=NOW,
            actor=KARI,
            facts={"action": "hide"},
        )


def test_what_is_kept_may_be_taken_away(ledger: Ledger) -> None:
    """An archive that takes its time stands in nobody's way."""
    begin(ledger, "case-1", action="keep")
    begin(ledger, "case-2")
    begin(ledger, "case-3", action="keep")
    with pytest.raises(ArchiveError, match="case-2"):
        begin(ledger, "case-4", action="hide")


def test_a_case_that_nobody_opened_holds_a_thing_too(ledger: Ledger) -> None:
    """A program of the municipality's, for instance."""
    opened = begin(ledger)
    chain = followed([*ledger.entries()][:1])
    chain.take(evolve(opened, actor=None))
    sequence, previous = chain.next

    with pytest.raises(ArchiveError, match="which nobody opened"):
        chain.take(evolve(opened, case="case-2", sequence=sequence, previous=previous))


def test_another_thing_has_a_case_of_its_own(ledger: Ledger) -> None:
    """At the same time; and the first one again, once its case is closed."""
    begin(ledger, "case-1")
    begin(ledger, "case-2", REPLY)
    append(ledger, EntryKind.CLOSED, "case-1", why="stale")
    begin(ledger, "case-3", THING)
    with pytest.raises(ArchiveError, match="case-3"):
        begin(ledger, "case-4", THING)
    with pytest.raises(ArchiveError, match="case-2"):
        begin(ledger, "case-4", REPLY)


def opens(ledger: Ledger, case: str, item: str, *along: str) -> Entry:
    """Let Kari open a case that takes along what stands below the thing."""
    return ledger.append(
        EntryKind.OPENED,
        case=case,
        item=item,
        account="facebook:100",
        at=NOW,
        actor=KARI,
        facts={"action": "remove", "covers": (item, *along)},
    )


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ((THING, REPLY), (REPLY,), REPLY),
        ((REPLY,), (THING, REPLY), REPLY),
        ((THING, REPLY), ("facebook:100_1_x", REPLY), REPLY),
    ],
)
def test_what_goes_along_is_in_one_open_case(
    ledger: Ledger, first: tuple[str, ...], second: tuple[str, ...], taken: str
) -> None:
    """Whichever is begun first, and however each of them came to it."""
    opens(ledger, "case-1", *first)
    with pytest.raises(ArchiveError, match=f"{taken} is in case case-1 already"):
        opens(ledger, "case-2", *second)

    append(ledger, EntryKind.CLOSED, "case-1", why="withdrawn")
    assert "case-2" == opens(ledger, "case-2", *second).case


def test_of_two_processes_one_begins(ledger: Ledger) -> None:
    """What the other one has committed meanwhile counts, though nobody asked for it."""
    with again(ledger) as other:
        assert () == other.open_cases
        opens(ledger, "case-1", THING, REPLY)
        with pytest.raises(ArchiveError, match=f"{REPLY} is in case case-1 already"):
            opens(other, "case-2", REPLY)
        assert ["case-1"] == [each.id for each in other.open_cases]


def test_who_opens_the_ledger_anew_finds_what_goes_along(ledger: Ledger) -> None:
    """An open case from before the last entry is recalled."""
    opens(ledger, "case-1", THING, REPLY)
    remove(ledger, "case-2", "facebook:100_2_c")
    with again(ledger) as anew, pytest.raises(ArchiveError, match=f"{REPLY} is in"):
        opens(anew, "case-3", REPLY)


def test_what_is_only_kept_stands_in_nobody_s_way(ledger: Ledger) -> None:
    """Nor does what goes along with something else stand in the way of keeping it."""
    opens(ledger, "case-1", THING, REPLY)
    begin(ledger, "case-2", REPLY, action="keep")
    append(ledger, EntryKind.CLOSED, "case-1", why="withdrawn")

    assert "case-3" == opens(ledger, "case-3", THING, REPLY).case


def test_what_is_captured_besides_may_have_a_case_of_its_own(ledger: Ledger) -> None:
    """A case takes along what it says as it is opened, and nothing else."""
    begin(ledger, "case-1")
    keep(ledger, "case-1", REPLY)
    begin(ledger, "case-2", REPLY)

    with pytest.raises(ArchiveError, match="case-2"):
        begin(ledger, "case-3", REPLY)


def test_disposing_lets_nobody_else_in(ledger: Ledger) -> None:
    """What belongs to a closed case doesn't let go of the next one."""
    name = remove(ledger, "case-1")
    begin(ledger, "case-2")
    ledger.dispose(name, "retention", at=ledger.cases["case-1"].since, actor=KARI)

    with pytest.raises(ArchiveError, match="case-2"):
        begin(ledger, "case-3")

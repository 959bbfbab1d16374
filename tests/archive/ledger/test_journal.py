"""The chain in its file: read, and made longer."""

import sqlite3
from datetime import timedelta

import pytest
from attrs import evolve
from ledgers import NOW, REPLY, again, append, begin, confirm, keep, remove

from some_governance.archive.ledger.entries import FIRST
from some_governance.archive.ledger.journal import SOFTWARE
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.tables import row_of
from some_governance.errors import ArchiveError, RecordError
from some_governance.version import VERSION


def test_a_ledger_begins_with_whose_it_is(ledger: Ledger) -> None:
    """Its first entry is its beginning."""
    (first,) = ledger.entries()

    assert "nowhere" == ledger.municipality
    assert (1, EntryKind.BEGUN, FIRST) == (first.sequence, first.kind, first.previous)
    assert {"municipality": "nowhere", "version": 1} == dict(first.facts)
    assert (NOW, NOW, None) == (first.at, first.recorded_at, first.actor)


def test_each_entry_follows_the_last(ledger: Ledger) -> None:
    """Numbers without gaps, each with the digest of the one before it."""
    remove(ledger)
    entries = list(ledger.entries())

    assert list(range(1, 11)) == [each.sequence for each in entries]
    assert [FIRST, *(each.digest for each in entries)][:-1] == [
        each.previous for each in entries
    ]
    assert (10, entries[-1].digest) == (ledger.head.sequence, ledger.head.digest)


def test_an_entry_says_what_wrote_it(ledger: Ledger) -> None:
    """This version, and SQLite's."""
    assert f"some-governance/{VERSION};sqlite/{sqlite3.sqlite_version}" == SOFTWARE
    assert SOFTWARE == begin(ledger).software


def test_what_is_given_back_is_what_was_written(ledger: Ledger) -> None:
    """By a case, and from a number on."""
    opened = begin(ledger)
    other = begin(ledger, "case-2", REPLY)
    closed = append(ledger, EntryKind.CLOSED, why="stale")

    assert [opened, closed] == list(ledger.entries(case="case-1"))
    assert [other, closed] == list(ledger.entries(since=3))
    assert [closed] == list(ledger.entries(case="case-1", since=3))
    assert [] == list(ledger.entries(since=5))


def test_what_one_process_writes_another_reads(ledger: Ledger) -> None:
    """And goes on from there."""
    with again(ledger) as other:
        begin(other)
        name = keep(ledger)
        receipt = confirm(other, name)

        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)

        assert ledger.head == other.head
        assert ledger.cases == other.cases


def test_whoever_comes_second_is_told_who_has_it(ledger: Ledger) -> None:
    """Two processes open a case about the same thing: one of them does."""
    with again(ledger) as other:
        begin(other, "case-1")
        with pytest.raises(ArchiveError, match="in case case-1 already, which kari"):
            begin(ledger, "case-2")

    assert ["case-1"] == list(ledger.cases)


def test_a_case_knows_its_thing(ledger: Ledger) -> None:
    """Whoever writes a step need not say again what it is about."""
    opened = begin(ledger)
    closed = append(ledger, EntryKind.CLOSED, why="stale")

    assert (opened.item, opened.account) == (closed.item, closed.account)


def test_two_times_are_kept(ledger: Ledger) -> None:
    """When it was, as is claimed, and when it was written down."""
    before = NOW - timedelta(days=1)
    opened = ledger.append(
        EntryKind.OPENED,
        case="case-1",
        item=REPLY,
        account="facebook:100",
        at=before,
        actor=None,
        facts={"action": "keep"},
    )

    assert (before, NOW) == (opened.at, opened.recorded_at)


def test_a_clock_that_goes_back_changes_no_order(ledger: Ledger) -> None:
    """The sequence is the order."""
    begin(ledger)
    with Ledger.open(ledger.path, clock=lambda: NOW - timedelta(days=1)) as other:
        append(other, EntryKind.CLOSED, why="stale")

    assert [EntryKind.BEGUN, EntryKind.OPENED, EntryKind.CLOSED] == [
        each.kind for each in ledger.entries()
    ]


def test_a_moment_without_a_zone_is_refused(ledger: Ledger) -> None:
    """And nothing is written."""
    with pytest.raises(RecordError, match="no zone"):
        ledger.append(
            EntryKind.OPENED,
            case="case-1",
            item=REPLY,
            account="facebook:100",
            at=NOW.replace(tzinfo=None),
            actor=None,
            facts={"action": "keep"},
        )

    assert 1 == ledger.head.sequence
    begin(ledger)


def test_what_is_refused_is_not_written(ledger: Ledger) -> None:
    """Neither an entry nor what it would have kept."""
    with pytest.raises(ArchiveError, match="no such case"):
        keep(ledger)

    connection = sqlite3.connect(ledger.path)
    assert (0,) == connection.execute("SELECT count(*) FROM contents").fetchone()
    connection.close()
    assert 1 == ledger.head.sequence


def test_a_broken_chain_takes_nothing(ledger: Ledger) -> None:
    """It says behind which entry it is broken."""
    begin(ledger)
    (last,) = ledger.entries(since=2)
    wrong = evolve(
        last, sequence=3, kind=EntryKind.REMOVED, facts={}, previous=last.digest
    )
    with sqlite3.connect(ledger.path) as stranger:
        stranger.execute(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row_of(wrong)
        )
    stranger.close()

    with pytest.raises(
        ArchiveError, match=r"entry 3 is broken: .* nothing was asked.*; stop, and run"
    ):
        append(ledger, EntryKind.CLOSED, why="stale")


@pytest.mark.parametrize("value", ["x'00'", "7", "'words'"])
def test_a_row_that_holds_no_entry_is_told(ledger: Ledger, value: str) -> None:
    """Whatever a damaged file may hold instead."""
    begin(ledger)
    with sqlite3.connect(ledger.path) as stranger:
        stranger.execute("DROP TRIGGER entries_stay")
        stranger.execute(f"UPDATE entries SET body = {value} WHERE sequence = 2")
    stranger.close()

    with pytest.raises(ArchiveError, match="entry 2 is broken"):
        append(ledger, EntryKind.CLOSED, why="stale")
    with pytest.raises(ArchiveError, match="digest"):
        list(ledger.entries())


def test_it_lets_go_of_the_file(ledger: Ledger) -> None:
    """When its block ends."""
    with again(ledger) as other:
        pass

    with pytest.raises(ArchiveError, match="closed"):
        begin(other)
    begin(ledger)

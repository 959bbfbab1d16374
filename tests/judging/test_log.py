"""The log grows by whole rows, whoever else writes to it, and whatever ends it."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import evolve
from builders import judgement, oslo

from some_governance import (
    GuidelinesError,
    Judgement,
    RecordError,
    append_judgements,
    load_judgements,
)
from some_governance.loading.judgements import HEAD, identified

NOON = oslo("2026-12-01 12:00")


def made(number: int = 1, **fields: object) -> Judgement:
    """Judge one comment."""
    fields = {"at": NOON, "recorded_at": NOON, "observed": NOON, **fields}
    return identified(judgement(f"facebook:{number}", "sentiment", "praise", **fields))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Give the place of a log that isn't there yet."""
    return tmp_path / "judgements.csv"


def read(log: Path) -> list[str]:
    """Give what the log is about, in its order."""
    facts = load_judgements(log).each(Judgement)
    return [
        each.of
        for each in sorted(facts, key=lambda each: int(each.source.split(" ")[-1]))
    ]


def test_the_first_answer_makes_the_log(log: Path) -> None:
    """Its first line is the head."""
    append_judgements(log, [made(1)])
    append_judgements(log, [made(2), made(3)])

    assert log.read_bytes().startswith(HEAD.encode())
    assert ["facebook:1", "facebook:2", "facebook:3"] == read(log)


def test_no_answer_makes_no_log(log: Path) -> None:
    """Nothing is written where there is nothing to write."""
    append_judgements(log, [])

    assert not log.exists()


def test_what_is_there_stays_as_it_is(log: Path) -> None:
    """The log is added to, never rewritten."""
    append_judgements(log, [made(1)])
    before = log.read_bytes()
    append_judgements(log, [made(2)])

    assert log.read_bytes().startswith(before)


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_a_last_line_may_lack_its_end(log: Path, end: bytes) -> None:
    """An editor has taken it away: the next row still begins on a line of its own."""
    append_judgements(log, [made(1)])
    log.write_bytes(log.read_bytes().rstrip() + end)
    append_judgements(log, [made(2)])

    assert ["facebook:1", "facebook:2"] == read(log)


def test_what_follows_an_older_log_has_its_own_head(log: Path) -> None:
    """That one has no digests, and stays as it is."""
    append_judgements(log, [made(1)])
    lines = log.read_text("utf-8").splitlines()
    older = "\n".join(each.rpartition(",")[0] for each in lines)
    log.write_text(older, "utf-8")
    digest = "5a17" * 16
    append_judgements(log, [made(2, digest=digest)])
    append_judgements(log, [made(3, digest=digest)])
    told = log.read_text("utf-8")
    log.write_text(f"{told}{older}", "utf-8")
    append_judgements(log, [made(4, digest=digest)])

    assert told.startswith(older)
    assert told.count("question") == 2
    assert read(log) == ["facebook:1", "facebook:2", "facebook:3", "facebook:4"]
    digests = {each.of: each.digest for each in load_judgements(log).each(Judgement)}
    assert digests.pop("facebook:1") is None
    assert {*digests.values()} == {digest}


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_head_is_written_once(log: Path, end: bytes) -> None:
    """Whatever a spreadsheet ends its lines with."""
    append_judgements(log, [made(1)])
    log.write_bytes(log.read_bytes().replace(b"\r\n", end))
    append_judgements(log, [made(2)])

    assert log.read_text("utf-8").count("question") == 1


def test_two_writers_lose_no_row(log: Path) -> None:
    """Colleagues judge at the same time, from the first answer on."""

    def write(writer: int) -> None:
        for number in range(100):
            append_judgements(log, [made(1000 * writer + number)])

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(4)))

    assert 400 == len(load_judgements(log).facts)


def test_rows_are_on_the_disk_before_it_returns(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut after an answer doesn't take it back."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(log.stat().st_size))
    append_judgements(log, [made(1), made(2)])

    assert [log.stat().st_size] == synced


def test_a_disk_that_is_full_is_told(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that were not written whole are not said to be saved."""

    class Full:
        """A file of which only a part fits."""

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def seek(self, *_: int) -> int:
            """Be empty."""
            return 0

        def read(self) -> bytes:
            """Hold nothing."""
            return b""

        def write(self, rows: bytes) -> int:
            """Take all but the last byte."""
            return len(rows) - 1

    monkeypatch.setattr(Path, "open", lambda *_, **__: Full())

    with pytest.raises(GuidelinesError) as refusal:
        append_judgements(log, [made(1)])

    assert (
        f"judgements.csv: the file: it can't be written: {os.strerror(28)}; see to it, "
        f"then look which rows are there"
    ) == str(refusal.value)


def test_a_log_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    """There is a folder of that name."""
    with pytest.raises(GuidelinesError, match="it can't be written"):
        append_judgements(tmp_path, [made(1)])


@pytest.mark.parametrize(
    "broken",
    [
        evolve(made(), id="mine"),
        evolve(made(), recorded_at=None),
        evolve(made(), observed=NOON + timedelta(seconds=1)),
        made(reason=""),
        made(reason="  "),
        made(reason="\ud800"),
        made(reason="a" * 200_000),
        made(by="Ola Nordmann"),
        made(supersedes=("one two",)),
        made(digest="5a17"),
    ],
)
def test_what_would_not_come_back_is_not_written(log: Path, broken: Judgement) -> None:
    """What the log can't hold is refused, and nothing of it is written."""
    with pytest.raises(RecordError):
        append_judgements(log, [made(1), broken])

    assert not log.exists()

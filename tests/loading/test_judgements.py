"""The log of judgements is read strictly, and what is wrong with it is told at once."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from attrs import evolve
from builders import judgement, oslo
from example_platform import EXAMPLE, save
from hypothesis import given
from hypothesis import strategies as st

from some_governance import (
    GuidelinesError,
    Judgement,
    Limits,
    load_folder,
    load_judgements,
    load_registers,
)
from some_governance.loading.judgements import (
    COLUMNS,
    HEAD,
    identified,
    read_judgements,
    written_judgements,
)

ROW = (
    "facebook:100_1,sentiment,neutral,ola,2026-11-29T10:00:00+01:00,"
    "2026-11-29T10:05:00+01:00,,,,"
)
OLDER = "of,question,answer,by,at,recorded_at,reason,ground,supersedes"
DIGEST = "5a17" * 16
CANARY = "Kari Nordmann"


def read(*rows: str) -> tuple[Judgement, ...]:
    """Read a log with these rows."""
    body = "\r\n".join([HEAD.strip(), *rows]).encode()
    return tuple(read_judgements(body).each(Judgement))


def refused(*rows: str) -> list[str]:
    """Tell why a log with these rows is refused."""
    with pytest.raises(GuidelinesError) as refusal:
        read(*rows)
    return str(refusal.value).splitlines()


def row(**cells: str) -> str:
    """Give the row, with some of its cells changed."""
    said = dict(zip(COLUMNS, ROW.split(","), strict=True)) | cells
    return ",".join(said.values())


def test_a_row_is_a_judgement() -> None:
    """It is known from when it was recorded, and from where."""
    (read_back,) = read(ROW)

    assert (
        identified(
            judgement(
                "facebook:100_1",
                "sentiment",
                "neutral",
                at="2026-11-29 10:00",
                recorded_at="2026-11-29 10:05",
                observed="2026-11-29 10:05",
            )
        )
        == read_back
    )
    assert "judgements.csv: line 2" == read_back.source


def test_its_id_is_that_of_a_register_row(tmp_path: Path) -> None:
    """Who moves a row into the registers keeps what supersedes it."""
    registers = tmp_path / "registers.toml"
    registers.write_text(
        """\
format = 1
observed = 2026-11-30T07:00:00Z
calendar = { zone = "Europe/Oslo", hours = { monday = ["08:00-15:30"] } }

[[judgements]]
of = "facebook:100_1"
question = "sentiment"
answer = "neutral"
by = "ola"
at = 2026-11-29T09:00:00Z
recorded_at = 2026-11-29T09:05:00Z
""",
        "utf-8",
    )
    (registered,) = load_registers(registers).records.each(Judgement)

    assert [registered.id] == [each.id for each in read(ROW)]


def test_all_columns_are_read() -> None:
    """Why, on which ground, what it replaces, and what it is of."""
    (read_back,) = read(
        row(
            reason='"Ja,\nnei ""ja"""',
            ground="off-topic",
            supersedes="one two",
            digest=DIGEST,
        )
    )

    assert 'Ja,\nnei "ja"' == read_back.reason
    assert "off-topic" == read_back.ground
    assert ("one", "two") == read_back.supersedes
    assert read_back.digest == DIGEST


@pytest.mark.parametrize("body", [b"", b"\xef\xbb\xbf", HEAD.encode(), b"\r\n\r\n"])
def test_a_log_may_hold_nothing(body: bytes) -> None:
    """Before the first answer, there is none."""
    assert () == read_judgements(body).facts


def test_two_identical_rows_are_one() -> None:
    """Copying a row twice doesn't make two judgements."""
    assert 1 == len(read(ROW, ROW))


def test_two_logs_one_after_the_other_are_one_log() -> None:
    """Each brings its head along."""
    assert 2 == len(read(ROW, HEAD.strip(), row(of="facebook:100_2")))


@pytest.mark.parametrize("other", [{"reason": "derfor"}, {"digest": DIGEST}])
def test_the_same_judgement_with_another_reason_is_refused(
    other: dict[str, str],
) -> None:
    """Somebody has changed a row: which one holds, nobody can say."""
    assert [
        (
            "judgements.csv: line 4: it says the same as line 2, with another reason "
            "or digest; keep one of the two"
        )
    ] == refused(ROW, row(of="facebook:100_2"), row(**other))


def test_an_older_log_has_no_digests() -> None:
    """Nobody knows what was judged there; what comes after it has its own head."""
    older, newer = ROW.removesuffix(","), row(of="facebook:100_2", digest=DIGEST)
    body = "\r\n".join([OLDER, older, HEAD.strip(), newer, OLDER, older]).encode()
    told = read_judgements(body).each(Judgement)

    assert {"facebook:100_1": None, "facebook:100_2": DIGEST} == {
        each.of: each.digest for each in told
    }


def test_a_row_is_held_against_the_head_above_it() -> None:
    """An older one has a cell less."""
    body = "\r\n".join([HEAD.strip(), ROW, OLDER, ROW]).encode()
    with pytest.raises(GuidelinesError, match="line 4: it has 10 cells; write 9"):
        read_judgements(body)


def test_its_id_tells_nothing_of_what_was_judged() -> None:
    """It is kept for ever, also where the words are disposed of."""
    (with_digest,), (without,) = read(row(digest=DIGEST)), read(ROW)

    assert with_digest.id == without.id


@pytest.mark.parametrize(
    "head", ["of,question", HEAD.strip() + ",more", "question,of", CANARY]
)
def test_another_head_is_refused(head: str) -> None:
    """What isn't a log of judgements is not read as one."""
    with pytest.raises(GuidelinesError) as refusal:
        read_judgements(f"\r\n{head}\r\n{ROW}".encode(), "log.csv")

    assert (
        "log.csv: line 2: its columns are not those of a log of judgements; write "
        f"{HEAD.strip()}"
    ) == str(refusal.value)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"of": ""}, "of: it is missing; write an id without white space"),
        ({"question": ""}, "question: it is missing; write a word of the guidelines"),
        ({"answer": " "}, "answer: it is empty; write something"),
        ({"by": ""}, "by: it is missing; write an id without white space"),
        (
            {"by": CANARY},
            (
                "by: it is no id; write an id without white space, of at most 200 "
                "characters"
            ),
        ),
        (
            {"at": ""},
            (
                "at: it is missing; write a moment with its offset: "
                "2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            {"at": CANARY},
            (
                "at: it is no moment; write a moment with its offset: "
                "2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            {"recorded_at": "2026-11-29"},
            (
                "recorded_at: it has no offset; write a moment with its offset: "
                "2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            {"recorded_at": ""},
            (
                "recorded_at: it is missing; write a moment with its offset: "
                "2026-01-31T08:00:00+01:00"
            ),
        ),
        (
            {"at": "0001-01-01T00:00:00+01:00"},
            (
                "at: the year 1 is out of reach; write one from 1900 to 2199, or leave "
                "out what nobody knows"
            ),
        ),
        (
            {"supersedes": "one  two"},
            (
                "supersedes[1]: it is no id; write an id without white space, of at "
                "most 200 characters"
            ),
        ),
        *(
            (
                {"digest": digest},
                (
                    "digest: it is no digest; write a SHA-256 in lower-case hex, or "
                    "leave it out"
                ),
            )
            for digest in ("5a17", DIGEST.upper(), DIGEST[1:], f"{DIGEST}5")
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(cells: dict[str, str], told: str) -> None:
    """Where, what, and what would be right; never what stands there."""
    assert [f"judgements.csv: line 3: {told}"] == refused(ROW, row(**cells))


@pytest.mark.parametrize("count", [9, 11])
def test_a_row_has_as_many_cells_as_the_head(count: int) -> None:
    """A cell too few or too many puts all others into question."""
    broken = ",".join(["x"] * count)

    assert [
        f"judgements.csv: line 2: it has {count} cells; write 10, as in the head"
    ] == refused(broken)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Nobody mends a log one error at a time."""
    told = refused(row(of="", by=""), ROW, row(at="x"), '"')

    assert ["line 2: of", "line 2: by", "line 4: at", "line 5: it is no CSV"] == [
        ": ".join(line.split(": ")[1:3]) for line in told
    ]


def test_what_is_not_utf8_is_refused() -> None:
    """A spreadsheet that saved it in letters of its own is told to do otherwise."""
    with pytest.raises(GuidelinesError, match="line 2: it is not UTF-8"):
        read_judgements(HEAD.encode() + "æ".encode("latin-1"))


def test_a_log_that_is_too_large_is_refused() -> None:
    """No more is read than the limits allow."""
    body = f"{HEAD}{ROW}".encode()

    assert 1 == len(read_judgements(body, limits=Limits(bytes=len(body))).facts)
    with pytest.raises(GuidelinesError, match="the file: it is larger than"):
        read_judgements(body, limits=Limits(bytes=len(body) - 1))


def test_a_log_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Who names a file that isn't there has mistyped its name."""
    with pytest.raises(GuidelinesError, match="it is not there"):
        load_judgements(tmp_path / "judgements.csv")


def test_a_folder_has_the_judgements_of_its_log(tmp_path: Path) -> None:
    """The log beside the registers is read with them."""
    folder = save(tmp_path)
    seen: list[str] = []
    (folder / "judgements.csv").write_text(f"{HEAD}{ROW}\r\n", "utf-8")

    loaded = load_folder(folder, {"example": EXAMPLE}, reading=seen.append)

    assert ["judgements.csv: line 2"] == [
        each.source for each in loaded.records.each(Judgement)
    ]
    assert ["registers.toml", "judgements.csv"] == seen[:2]


def test_a_broken_log_is_an_error_of_its_folder(tmp_path: Path) -> None:
    """A judgement that can't be read is not left out."""
    folder = save(tmp_path)
    (folder / "judgements.csv").write_text(f"{HEAD}x\r\n", "utf-8")

    with pytest.raises(GuidelinesError, match=r"^judgements\.csv: line 2: "):
        load_folder(folder, {"example": EXAMPLE})


# All that can be printed, without space of any kind.
IDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20
)
WORDS = st.text(
    st.sampled_from("=+-@\t\r\n'\"\\,; a\0") | st.characters(codec="utf-8"), min_size=1
).filter(str.strip)
MOMENTS = st.datetimes(
    datetime(1900, 1, 2),
    datetime(2199, 12, 30),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)
JUDGEMENTS = st.builds(
    lambda recorded_at, **fields: identified(
        Judgement(id="", observed=recorded_at, recorded_at=recorded_at, **fields)
    ),
    of=IDS,
    question=WORDS,
    answer=WORDS,
    by=IDS,
    at=MOMENTS,
    recorded_at=MOMENTS,
    reason=st.none() | WORDS,
    ground=st.none() | WORDS,
    supersedes=st.lists(IDS, max_size=3).map(tuple),
    digest=st.none() | st.binary(min_size=32, max_size=32).map(bytes.hex),
)


@given(JUDGEMENTS)
def test_a_judgement_comes_back_as_it_was(made: Judgement) -> None:
    """Whatever the words, the log gives the very judgement back."""
    body = HEAD + written_judgements([made])

    assert (made,) == read_judgements(body.encode()).facts


def test_an_id_follows_from_what_is_said() -> None:
    """The same said later is another judgement; the same with a reason is not."""
    made = identified(judgement("facebook:100_1", "kind", "news"))
    later = identified(evolve(made, at=oslo("2026-11-29 11:00")))

    assert made.id != later.id
    assert made.id == identified(evolve(made, reason="derfor")).id

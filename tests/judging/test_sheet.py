"""Open questions go out as a sheet, and come back with answers."""

import csv
from io import StringIO

import pytest
from builders import FACEBOOK, account, asked, clause, comment, publication
from hypothesis import given
from hypothesis import strategies as st

from some_governance import (
    GuidelinesError,
    Limits,
    OpenQuestion,
    Report,
    WorkItem,
)
from some_governance.judging.sheet import (
    COLUMNS,
    Delimiter,
    Filled,
    Sheet,
    as_sheet,
    read_sheet,
)
from some_governance.rules.judged import Judged

REPORT: Report = asked(
    clause(Judged(of=("comment",), question="irony", right=("no",), wrong=("yes",))),
    account(name="Testbygda kommune"),
)
POST = publication(text="Vi åpner\nfredag.")
HOSTILE = st.text(st.sampled_from("=+-@\t\r\n'\",; a\0") | st.characters(codec="utf-8"))


DIGEST = "5a17" * 16


def question(of: str, name: str) -> OpenQuestion:
    """Ask something that has two answers."""
    return OpenQuestion(
        of=of, name=name, asks=f"{name}?", answers=("yes", "no"), digest=DIGEST
    )


def item(of: str = "facebook:1", *names: str, **fields: object) -> WorkItem:
    """Let a comment wait for some questions."""
    questions = tuple(question(of, name) for name in names or ("irony",))
    given = {"fact": "comment", "account": FACEBOOK, **fields}
    return WorkItem(of=of, questions=questions, **given)  # type: ignore[arg-type]


def rows(body: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """Read a sheet as any program would."""
    text = StringIO(body.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


def refused(text: str, limits: Limits | None = None) -> list[str]:
    """Tell why a sheet is refused."""
    with pytest.raises(GuidelinesError) as refusal:
        read_sheet(text.encode(), "open.csv", limits=limits or Limits())
    return str(refusal.value).splitlines()


def test_a_row_has_all_that_somebody_needs_to_judge() -> None:
    """What, where, when, under what, in which words; and what may be answered."""
    one = comment(text="Når?\n\nTakk.")
    waiting = item(one.id, at=one.at, text=one.text, under=POST)

    assert [
        {
            "subject": one.id,
            "fact": "comment",
            "account": "Testbygda kommune (facebook)",
            "at": "2026-11-24 12:30",
            "under": "Vi åpner fredag.",
            "text": "Når? Takk.",
            "question": "irony",
            "asks": "irony?",
            "answers": "yes | no",
            "answer": "",
            "reason": "",
            "digest": DIGEST,
        }
    ] == rows(as_sheet(REPORT, [waiting]))


def test_what_is_unknown_stays_empty() -> None:
    """No moment, no words; what is above and has none is named by its id."""
    (row,) = rows(as_sheet(REPORT, [item(under=publication(), account=None)]))

    assert ("", "", "", "facebook:100_1") == (
        row["at"],
        row["account"],
        row["text"],
        row["under"],
    )


def test_a_sheet_is_sorted_by_question_then_as_it_is_read() -> None:
    """Who filters by question fills down in the order of the threads."""
    items = [item("facebook:2", "kind", "irony"), item("facebook:1", "irony", "kind")]

    assert [
        ("irony", "facebook:2"),
        ("irony", "facebook:1"),
        ("kind", "facebook:2"),
        ("kind", "facebook:1"),
    ] == [(row["question"], row["subject"]) for row in rows(as_sheet(REPORT, items))]


def test_a_sheet_says_in_which_letters_it_is_written() -> None:
    """Without the mark, a spreadsheet shows Ã¥ for å."""
    assert as_sheet(REPORT, [item()]).startswith("\ufeffsubject,".encode())


def test_norwegian_spreadsheets_get_their_delimiter() -> None:
    """There, a comma belongs to numbers."""
    (row,) = rows(as_sheet(REPORT, [item(text="a;b,c")], delimiter=";"), ";")

    assert "a;b,c" == row["text"]


@given(HOSTILE, st.sampled_from([",", ";"]), st.sampled_from(",;"))
def test_no_cell_is_a_formula_however_it_is_cut(
    text: str, delimiter: Delimiter, opened_with: str
) -> None:
    """A citizen's words are never run, also where a sheet is opened wrongly."""
    body = as_sheet(REPORT, [item(text=text, under=POST)], delimiter=delimiter)
    cells = csv.reader(
        StringIO(body.decode("utf-8-sig"), newline=""), delimiter=opened_with
    )

    assert not any(cell.startswith(tuple("=+-@")) for row in cells for cell in row)


@given(HOSTILE)
def test_words_never_break_a_sheet(text: str) -> None:
    """However hostile a comment is, its sheet can be read back."""
    body = as_sheet(REPORT, [item(text=text, under=comment(text=text))])

    assert Sheet(filled=(), empty=1) == read_sheet(body, "open.csv")


def test_half_a_letter_is_shown_as_its_code() -> None:
    """No file can hold a lone surrogate."""
    (row,) = rows(as_sheet(REPORT, [item("facebook:\ud83d", text="\ud83d")]))

    assert ("\\ud83d", "facebook:\\ud83d") == (row["text"], row["subject"])


@pytest.mark.parametrize("count", [30_000, 30_001])
def test_a_cell_holds_no_more_than_spreadsheets_do(count: int) -> None:
    """Longer words are cut, and show it."""
    (row,) = rows(as_sheet(REPORT, [item(text="a" * count)]))

    assert 30_000 == len(row["text"])
    assert (count > 30_000) is row["text"].endswith("…")


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_answers_come_back(delimiter: Delimiter) -> None:
    """Rows without an answer are counted; white space around one is none of it."""
    body = as_sheet(
        REPORT,
        [item("facebook:1"), item("facebook:2"), item("facebook:3")],
        delimiter=delimiter,
    )
    lines = body.decode("utf-8-sig").splitlines()
    end = f"{delimiter}{delimiter}{delimiter}{DIGEST}"
    yes, no = ("", " Yes ", "", DIGEST), ("", "no", " '=derfor ", f" {DIGEST} ")
    lines[1] = lines[1].removesuffix(end) + delimiter.join(yes)
    lines[2] = lines[2].removesuffix(end) + delimiter.join(no)

    assert Sheet(
        filled=(
            Filled(
                line=2,
                of="facebook:1",
                question="irony",
                answer="Yes",
                reason=None,
                digest=DIGEST,
            ),
            Filled(
                line=3,
                of="facebook:2",
                question="irony",
                answer="no",
                reason="'=derfor",
                digest=DIGEST,
            ),
        ),
        empty=1,
    ) == read_sheet("\n".join(lines).encode(), "open.csv")


def test_columns_may_be_moved_and_those_to_look_at_left_out() -> None:
    """Who takes the words out of a sheet before it is sent on, may; the digest too."""
    text = "Reason,ANSWER,question, subject,,\nfordi,yes,irony,facebook:1,,\n"

    assert (
        Filled(line=2, of="facebook:1", question="irony", answer="yes", reason="fordi"),
    ) == read_sheet(text.encode(), "open.csv").filled


@pytest.mark.parametrize("digest", ["5a17", DIGEST.upper(), f"{DIGEST}5", "1.2E+63"])
def test_a_digest_that_is_none_is_refused(digest: str) -> None:
    """Nobody could tell any more what was judged."""
    assert [
        "open.csv: line 2: its digest is none; let it stand as the sheet had it"
    ] == refused(f"subject,question,answer,reason,digest\na,irony,yes,,{digest}\n")


def test_a_spreadsheet_may_leave_out_empty_cells_and_add_empty_rows() -> None:
    """Both happen when it saves."""
    text = "subject,question,answer,reason,text\na,irony,yes\n,,,,\nb,irony\n"
    sheet = read_sheet(text.encode(), "open.csv")

    assert (["a"], 1) == ([each.of for each in sheet.filled], sheet.empty)


HOW = f"keep the first line as it was written: {', '.join(COLUMNS)}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "subject,question,answer,reason,mood,Kari Nordmann\n",
            [
                "line 1: column mood is none of a sheet's; " + HOW,
                "line 1: column number 6 is none of a sheet's; " + HOW,
            ],
        ),
        (
            "subject,answer,answer\n",
            [
                "line 1: column answer stands there twice; " + HOW,
                "line 1: column question is missing; " + HOW,
                "line 1: column reason is missing; " + HOW,
            ],
        ),
        (
            "subject,question,answer,reason\na,irony,,why\n,irony,yes,\na,,no,\nb,c,d\n",
            [
                "line 2: it has a reason and no answer; write an answer, or neither",
                (
                    "line 3: it has an answer, and no subject or no question; let both "
                    "stand as the sheet had them"
                ),
                (
                    "line 4: it has an answer, and no subject or no question; let both "
                    "stand as the sheet had them"
                ),
            ],
        ),
        (
            'subject,question,answer,reason\na,irony,,why\n"',
            [
                "line 2: it has a reason and no answer; write an answer, or neither",
                (
                    "line 3: it is no CSV: a quote is not closed, or stands alone, or "
                    "a cell is too long; put what holds quotes in quotes, and write "
                    'each of its own twice: ""'
                ),
            ],
        ),
        (
            "subject,question,answer,reason\na,irony,yes,,,=\n",
            [
                (
                    "line 2: it has more cells than the first line; put what holds a "
                    "delimiter in quotes"
                )
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_sheet_is_told_at_once(text: str, told: list[str]) -> None:
    """Where, what, and what would be right; no words of a cell."""
    assert [f"open.csv: {line}" for line in told] == refused(text)


def test_an_empty_file_is_no_sheet() -> None:
    """Its columns are missing."""
    assert "open.csv: line 1: column subject is missing; " + HOW == refused("")[0]


def test_letters_of_another_code_are_refused() -> None:
    """Excel's plain CSV has others than its «CSV UTF-8»."""
    with pytest.raises(GuidelinesError, match=r"open\.csv: line 2: it is not UTF-8"):
        read_sheet("subject\nå".encode("cp1252"), "open.csv")


def test_a_sheet_that_is_too_large_is_refused() -> None:
    """No more is read than the limits allow."""
    assert [
        "open.csv: the file: it is larger than 9 bytes; split it, or raise limits"
    ] == (refused("subject,,,", Limits(bytes=9)))


def test_answers_are_not_shown_by_accident() -> None:
    """What somebody wrote into a sheet may be anything."""
    filled = Filled(line=1, of="a", question="b", answer="CANARY", reason="CANARY")

    assert "CANARY" not in repr(filled)

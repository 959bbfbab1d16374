"""Findings as a spreadsheet shows them: a row for each thing, in sorted columns."""

import csv
import re
from io import StringIO
from itertools import chain
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Disposition,
    Finding,
    Outcome,
    Report,
    Verdict,
    duties,
)
from some_governance.loading.cells import read_rows
from some_governance.report.data import as_data
from some_governance.report.language import ENGLISH, Language
from some_governance.report.printable import printable
from some_governance.report.table import COLUMNS, as_csv, findings_as_csv


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Read a table back, as whoever opens it sees it."""
    assert text.startswith("\ufeff")
    head, *others = read_rows(text[1:], delimiter)
    return [dict(zip(head.cells, row.cells, strict=True)) for row in others]


def finding(report: Report, **fields: Any) -> Finding:
    """Give a finding of a report, with something else in it."""
    first = report.findings[0]
    return evolve(first, outcome=evolve(first.outcome, **fields))


def test_a_finding_is_a_row_with_all_that_it_says(report: Report) -> None:
    """Its columns have the names of what stands in them."""
    found = report.findings[0]

    assert {
        "Result": "Broken",
        "Weight": "deviation",
        "Due": "",
        "Days old": "22",
        "Past": "yes",
        "Account": "facebook:100",
        "Whose": "",
        "About": "facebook:100_news1103T1102",
        "Count": "1",
        "When": "2026-11-03 12:02",
        "Period": "2026-W45",
        "Question or fact": "",
        "What it says": (
            "facebook:100_news1103T1102, published 2026-11-03 12:02, is number 3 in "
            "2026-W45 (2026-11-02 to 2026-11-08); at most 2"
        ),
        "Decided": "",
        "Quote": "Slik skal det være.",
        "Place": "line 1",
        "Clause": "quotas/weekly",
        "Finding": found.id,
        "Basis": found.basis,
    } == rows(as_csv(report))[0]


def test_all_findings_come_and_each_thing_has_a_row(report: Report) -> None:
    """In their order, so that it can be counted how many things wait for a human."""
    told = [
        (each.id, item)
        for each in report.findings
        for item in each.items or [each.outcome.subject or ""]
    ]
    table = rows(as_csv(report))
    counts = sum(each.outcome.count for each in report.findings)

    assert told == [(row["Finding"], row["About"]) for row in table]
    assert counts == sum(int(row["Count"]) for row in table)
    assert any(len(each.items) > 1 for each in report.findings)


def test_what_is_asked_of_several_is_asked_of_each(report: Report) -> None:
    """A row says nothing of the others."""
    asked = [row for row in rows(as_csv(report)) if row["Question or fact"] == "kind"]

    assert len(asked) > 1
    assert [f"kind? [kind: {row['About']}]" for row in asked] == [
        row["What it says"] for row in asked
    ]


@pytest.mark.parametrize(
    ("disputed", "said"),
    [
        (1, "kind? (of 1 of them, answers contradict each other)"),
        (2, "kind? (answers contradict each other)"),
    ],
)
def test_of_one_thing_nobody_hears_that_its_answers_contradict_each_other(
    report: Report, disputed: int, said: str
) -> None:
    """Where that is so of another one alone."""
    asked = Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        about="kind",
        count=2,
        values={"disputed": disputed},
    )
    told = evolve(report.findings[0], outcome=asked, items=("c-1", "c-2"))

    assert [("1", f"{said} [kind: c-1]"), ("1", f"{said} [kind: c-2]")] == [
        (row["Count"], row["What it says"])
        for row in rows(findings_as_csv(report, [told]))
    ]


@pytest.mark.parametrize("verdict", Verdict)
def test_each_result_has_a_name(report: Report, verdict: Verdict) -> None:
    """Also what is told for information."""
    (row,) = rows(findings_as_csv(report, [finding(report, verdict=verdict)]))

    assert row["Result"]


def test_a_table_may_be_of_some_findings(report: Report) -> None:
    """Of what is due, say: what is past is marked, what has a moment has its day."""
    found = duties(report)
    table = rows(findings_as_csv(report, found))
    due = finding(report, verdict=Verdict.PENDING, due=report.at, at=None)
    (row,) = rows(findings_as_csv(report, [due]))

    assert [each.id for each in found] == [row["Finding"] for row in table]
    assert {"yes", ""} == {row["Past"] for row in table}
    assert ("2026-11-26 07:00", "", "") == (row["Due"], row["Days old"], row["When"])


def test_what_was_decided_stands_beside_it(report: Report) -> None:
    """By whom, when, and why; what was decided before, too."""
    found = report.findings[0]
    made = Disposition(
        id="one",
        observed=report.at,
        finding=found.id,
        basis=found.basis,
        at=report.at,
        by="leder",
        reason="Springflo.",
    )
    other = evolve(made, id="two", basis="0" * 16)
    table = rows(as_csv(evolve(report, dispositions=(other, made))))

    assert (
        "decided by leder, 2026-11-26 07:00 (lapsed, the finding has changed since): "
        "Springflo. ; decided by leder, 2026-11-26 07:00: Springflo."
    ).replace(" ; ", "; ") == table[0]["Decided"]
    assert {""} == {row["Decided"] for row in table[1:]}


def test_where_a_comma_stands_in_numbers_cells_are_cut_elsewhere(
    report: Report,
) -> None:
    """Spreadsheets expect what their country writes."""
    assert as_csv(report).startswith("\ufeffResult,Weight,")
    assert len(COLUMNS) == len(rows(as_csv(report, language=pseudo()), ";")[0])


def test_days_can_be_sorted_in_every_language(report: Report) -> None:
    """A column of days is no sentence."""
    row = rows(as_csv(report, language=pseudo()), ";")[0]

    assert "2026-11-03 12:02" == [*row.values()][COLUMNS.index("When")]


def test_no_word_of_ours_is_left_in_english(report: Report) -> None:
    """Headings, results and sentences, in another language."""
    text = as_csv(report, language=pseudo())
    columns = ("When", "Due", "Question or fact")
    told = [row[column] for row in rows(as_csv(report)) for column in columns]
    data = as_data(report), told, "rudeness"

    assert set() == left_in_english(text, *data)


HOSTILE = st.text(
    st.sampled_from("=+-@\t\r\n'\"\\,; a\0\x1b\u2028\u202e\ud800Æ\uff1d")
    | st.characters(),
    max_size=80,
)
HOSTILE_COLUMNS = ("Account", "Whose", "About", "Period", "Question or fact", "Quote")


@settings(max_examples=max(20, settings().max_examples // 4))
@given(HOSTILE, st.sampled_from([ENGLISH, pseudo()]))
@example("=cmd|' /C calc'!A0", ENGLISH)
@example(",=1+1;@x", ENGLISH)
@example("\r\n", pseudo())
def test_whatever_stands_in_it_is_read_back(
    report: Report, hostile: str, language: Language
) -> None:
    """Each cell in its place, no formula, and nothing lost but what is escaped."""
    clause = evolve(
        report.findings[0].clause,
        quote=(hostile,),
        place=hostile,
        bearer=hostile,
        rule=None,
    )
    outcome = Outcome(
        verdict=Verdict.BROKEN,
        subject=hostile,
        account=hostile,
        period=hostile,
        about=hostile,
        values={"said": hostile},
    )
    folded = evolve(outcome, verdict=Verdict.NEEDS_JUDGEMENT, subject=None)
    found = [
        Finding(clause=clause, outcome=outcome),
        Finding(clause=clause, outcome=folded, items=("one", hostile)),
    ]
    text = findings_as_csv(report, found, language=language)
    lines = text.split("\r\n")
    own, other = (",", ";") if language == ENGLISH else (";", ",")

    assert (5, "") == (len(lines), lines[-1])
    assert lines[0][1:] + lines[1] == printable(lines[0][1:] + lines[1])
    assert {len(COLUMNS)} == {len(row) for row in cells(text, own)}
    assert not any(map(is_formula, chain.from_iterable(cells(text, own))))
    assert not any(map(is_formula, chain.from_iterable(cells(text, other))))
    for row in rows(text, own)[::2]:
        shown = dict(zip(COLUMNS, row.values(), strict=True))
        assert {escaped(hostile)} == {shown[name] for name in HOSTILE_COLUMNS}


def cells(text: str, delimiter: str) -> list[list[str]]:
    """Cut a table into cells, as spreadsheets do."""
    file = StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.reader(file, delimiter=delimiter))


def is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet would work a cell out."""
    return cell.lstrip('"').startswith((*"=+-@\uff1d\uff0b\uff0d\uff20",))


def escaped(text: str) -> str:
    """Write words as the table does: what can't be seen, by its code."""
    return re.sub(r'([,;])(?=["=+\-@])', r"\1 ", printable(text))

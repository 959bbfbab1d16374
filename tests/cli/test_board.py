"""Duties fill a terminal of any size, or are written line by line."""

import io

import pytest
from attrs import evolve
from builders import FACEBOOK, account, clause, guidelines, oslo, published, situation
from hypothesis import given, settings
from hypothesis import strategies as st
from report.pseudo import left_in_english, pseudo
from rich.console import Console

from some_governance import (
    Accounts,
    Language,
    Modality,
    Per,
    PublicationQuota,
    Report,
    assess,
    duties,
)
from some_governance.cli.board import Board, Lines, Screen
from some_governance.cli.watching import Seen
from some_governance.report.data import as_data
from some_governance.report.language import ENGLISH
from some_governance.report.printable import printable

MANY = 30


def asked(*clauses: str, name: str = "Testbygda") -> Report:
    """Ask clauses of a week in which too little is published, and too much."""
    quota = PublicationQuota(
        at_least=3, per=Per.ISO_WEEK, accounts=Accounts(platform="facebook")
    )
    most = clause(
        evolve(quota, at_least=None, at_most=0),
        id="quotas/none",
        modality=Modality.ADVICE,
    )
    least = [
        clause(quota, id=each, bearer="kommunikasjon", modality=Modality.SHOULD)
        for each in clauses
    ]
    return assess(
        guidelines(*least, most),
        situation(
            account(name=name),
            *published(2, "2026-11-24 12:00"),
            since="2026-11-23 00:00",
            at="2026-11-26 07:00",
        ),
    )


def seen(*clauses: str, name: str = "Testbygda") -> Seen:
    """Look at it."""
    report = asked(*clauses, name=name)
    return Seen(report=report, duties=duties(report))


ONE = seen("quotas/some")


def drawn(board: Board, width: int = 80, height: int = 24) -> list[str]:
    """Give the lines that a terminal of some size shows."""
    file = io.StringIO()
    console = Console(file=file, width=width, height=height, _environ={})
    console.print(board, end="")
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_a_board_shows_what_is_to_be_done() -> None:
    """When, what, and whose; what is past is counted."""
    assert [
        "Testbygda kommune: Retningslinjer",
        "As of 2026-11-26 07:00, Europe/Oslo: 1 due",
        "",
        "Due             What                                            Whose",
        "",
        "2026-11-29      quotas/some                                     kommunikasjon",
        "24:00           Testbygda (facebook): 2 so far in 2026-W48",
        "                (2026-11-23 to 2026-11-29); due 2026-11-29",
        "                24:00",
        "Past: it was done, or its time is over (2)",
    ] == drawn(Board(ONE, ENGLISH))


def test_where_nothing_is_past_that_is_not_said() -> None:
    """Nor whose it is, nor what it weighs, where nothing says so."""
    report = evolve(
        ONE.report, findings=tuple(e for e in ONE.report.findings if not e.weight)
    )
    lines = drawn(Board(Seen(report=report, duties=duties(report)), ENGLISH))

    assert not any("Past" in line for line in lines)


def test_a_breach_says_what_it_weighs() -> None:
    """In brackets behind the clause."""
    (finding, *_) = ONE.report.findings
    broken = evolve(
        finding,
        clause=evolve(finding.clause, bearer=None),
        outcome=evolve(
            finding.outcome, verdict=ONE.duties[-1].outcome.verdict, period=None
        ),
    )
    lines = drawn(Board(evolve(ONE, duties=(broken,)), ENGLISH))

    assert "2026-11-29      quotas/some (warning)" in lines


def test_what_is_old_is_marked() -> None:
    """With the moment of which it is, and why."""
    lines = drawn(Board(ONE, ENGLISH, why="registers.toml: no TOML\nand more"))

    assert [
        "As of 2026-11-26 07:00, Europe/Oslo: 1 due",
        "That is old: it can't be read now",
        "registers.toml: no TOML",
        "and more",
    ] == lines[1:5]


@pytest.mark.parametrize("height", [1, 2, 9, 10, 11, 24])
def test_a_board_fits_its_terminal(height: int) -> None:
    """The last line says where there is more; the count is true anyway."""
    lines = drawn(Board(ONE, ENGLISH), height=height)
    more = "… the rest doesn't fit: `due` lists it all"

    assert min(height, 10) == len(lines)
    assert (height < 10) == (lines[-1] == more)


def test_each_duty_has_a_row() -> None:
    """In their order."""
    lines = drawn(Board(seen("quotas/a", "quotas/b"), ENGLISH))

    assert ["quotas/a", "quotas/b"] == [
        line.split()[1] for line in lines if "quotas/" in line
    ]


def test_many_duties_are_counted_and_cropped() -> None:
    """Nobody waits for what doesn't fit."""
    many = seen(*(f"quotas/n{number}" for number in range(MANY)))
    lines = drawn(Board(many, ENGLISH), width=40, height=12)

    assert f"As of 2026-11-26 07:00, Europe/Oslo: {MANY}" in " ".join(lines)
    assert 12 == len(lines)
    assert lines[-1].startswith("… the rest doesn't fit")
    assert max(map(len, lines)) <= 40


@settings(max_examples=max(5, settings().max_examples // 10))
@given(st.text(st.characters()))
def test_hostile_words_are_escaped(hostile: str) -> None:
    """No name moves the cursor, or is taken for a style."""
    words = f"[red]{hostile}[/red]"
    report = ONE.report
    everywhere = Seen(
        report=evolve(report, accounts={FACEBOOK: words}), duties=ONE.duties
    )
    lines = drawn(Board(everywhere, ENGLISH, why=words), width=200)

    assert all(line == printable(line) for line in lines)
    assert any("[red]" in line for line in lines)


def test_all_of_it_can_be_told_in_another_language() -> None:
    """What stays is the guidelines' own."""
    lines = drawn(Board(ONE, pseudo(), why="!"), width=200)
    due = left_in_english("\n".join(lines), as_data(ONE.report))

    assert set() == due


def written(
    capsys: pytest.CaptureFixture[str], *steps: tuple[Seen, bool | str]
) -> tuple[str, str]:
    """Give what is written line by line; a reason stands for what can't be read."""
    lines = Lines(ENGLISH)
    for view, said in steps:
        if isinstance(said, str):
            lines.keep(view, said)
        else:
            lines.show(view, changed=said)
    return capsys.readouterr()


OTHER = evolve(ONE, duties=())
LATER = evolve(ONE, report=evolve(ONE.report, at=oslo("2026-11-26 08:00")))


def test_line_by_line_each_change_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As `due` writes it; what time alone doesn't change is not repeated."""
    out, err = written(capsys, (ONE, True), (LATER, False), (ONE, True))

    assert (2, "") == (out.count("As of 2026-11-26 07:00, Europe/Oslo: 1 due"), err)
    assert "08:00" not in out


def test_line_by_line_what_time_changes_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A duty that came, or went."""
    out, _ = written(capsys, (ONE, True), (OTHER, False), (OTHER, False))

    assert [": 1 due", ": 0 due"] == [
        line[line.rindex(":") :] for line in out.splitlines() if "As of" in line
    ]


def test_line_by_line_a_reason_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, escaped; then again what is read."""
    out, err = written(
        capsys,
        (ONE, True),
        (ONE, "no TOML\n\x1b"),
        (ONE, "no TOML\n\x1b"),
        (ONE, "gone"),
        (ONE, False),
    )

    assert (
        "some-governance: no TOML\nsome-governance: \\x1b\nsome-governance: gone\n"
        == err
    )
    assert 2 == out.count("As of")


@pytest.mark.parametrize("language", [ENGLISH, pseudo()], ids=["en", "pseudo"])
def test_a_screen_is_drawn_anew_and_put_back(language: Language) -> None:
    """Who stops finds the terminal as it was."""
    file = io.StringIO()
    console = Console(
        file=file, force_terminal=True, width=80, height=24, _environ={"TERM": "xterm"}
    )
    with Screen(console, language) as screen:
        screen.show(ONE, changed=True)
        shown = file.getvalue()
        screen.keep(ONE, "no TOML")
    said = file.getvalue()

    assert "quotas/some" in shown
    assert "no TOML" not in shown
    assert "no TOML" in said
    assert said.index("\x1b[?1049h") < said.index("quotas/some")
    assert said.endswith("\x1b[?1049l\x1b[?25h") or "\x1b[?1049l" in said[-20:]

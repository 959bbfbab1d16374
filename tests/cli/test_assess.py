"""`some-governance assess`: a folder goes in, a report and a status come out."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from example_platform import GUIDELINES, REGISTERS, save

from some_governance import Language, Report
from some_governance.cli.app import run
from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
THREE = ("2026-10-06", "2026-10-07", "2026-10-08")


def report(command: Command, *arguments: str | Path) -> dict[str, object]:
    """Give the report of a folder as data."""
    status, out, err = command("assess", "--format", "json", *arguments)
    assert (True, "") == (status < 3, err)
    return json.loads(out)


def broken(data: dict[str, object]) -> int:
    """Count what is broken."""
    return data["totals"]["broken"]  # type: ignore[index]


def test_all_met_ends_with_0(command: Command, folder: Path) -> None:
    """Two of two items in the week are right."""
    status, out, err = command("assess", folder)

    assert (Status.ALL_MET, "") == (status, err)
    assert out.startswith("Eksempel kommune: Våre retningslinjer\n")
    assert "From 2026-10-05 00:00 to 2026-10-12 00:00, Europe/Oslo\n" in out


def test_what_is_broken_ends_with_1(command: Command, tmp_path: Path) -> None:
    """The third item in a week of two breaks the sentence, which is quoted."""
    status, out, err = command("assess", save(tmp_path, THREE))

    assert (Status.BROKEN, "") == (status, err)
    assert "violation: quotas/few" in out
    assert "«Det skal ikke legges ut mer enn 2 saker i uka.»" in out
    assert "example:2026-10-08, published 2026-10-08 14:00, is number 3" in out


def test_what_cannot_be_told_ends_with_2(command: Command, folder: Path) -> None:
    """Without a manifest nobody knows whether that was all."""
    (folder / "example" / "main" / "api" / "manifest.json").unlink()
    status, out, err = command("assess", folder)

    assert (Status.UNTOLD, "") == (status, err)
    assert "Could not be told (1)" in out


def test_bad_input_ends_with_3(command: Command, folder: Path) -> None:
    """A register that can't be read is told with its place, and nothing is shown."""
    (folder / "registers.toml").write_text("format = 1\nat =", "utf-8")
    status, out, err = command("assess", folder)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert err.startswith("some-governance: registers.toml: line 2")


def test_a_broken_answer_ends_with_3(command: Command, folder: Path) -> None:
    """An answer that is no JSON is an error, and no half of a report is written."""
    (folder / "example" / "main" / "api" / "posts-1.json").write_text("{")
    status, out, err = command("assess", folder)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "some-governance: example: $: " in err


def test_a_fault_of_a_writer_leaves_standard_output_empty(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report is written whole, or not at all."""

    def as_text(_: Report, *, ids: bool, language: Language) -> str:
        raise RuntimeError(ids, language)

    monkeypatch.setattr("some_governance.cli.assess.as_text", as_text)
    status, out, err = command("assess", folder)

    assert (Status.OUR_FAULT, "") == (status, out)
    assert "RuntimeError" in err


def test_a_platform_without_a_plugin_is_told(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without its plug-in a platform's answers are missing, and said to be."""
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: ())
    status = run(["assess", str(folder)])

    assert Status.UNTOLD == status
    assert "no plug-in reads example" in capsys.readouterr().out


def test_a_plugin_that_failed_is_told_and_the_others_serve(
    command: Command, folder: Path, install: Callable[..., None]
) -> None:
    """A broken plug-in is named on standard error, and takes no other one down."""
    install("bad", provide_platforms=lambda: [1 // 0])
    status, _, err = command("assess", folder)

    assert Status.ALL_MET == status
    assert (
        "some-governance: plug-in bad: provide_platforms failed: "
        "ZeroDivisionError: integer division or modulo by zero\n"
    ) == err


def test_json_is_one_document(command: Command, folder: Path) -> None:
    """Standard output is JSON and nothing else."""
    data = report(command, folder)

    assert "some-governance/report" == data["schema"]
    assert "Europe/Oslo" == data["zone"]
    assert 0 == broken(data)


def test_a_page_can_be_opened(command: Command, folder: Path, tmp_path: Path) -> None:
    """It stands in one file, in the language that was asked for."""
    page = tmp_path / "report.html"
    told = ["--format", "html", "--language", "nb", "-o", page]

    assert (Status.ALL_MET, "", "") == command("assess", *told, folder)
    text = page.read_text("utf-8")
    assert text.startswith('<!doctype html><html lang="nb">')
    assert "<h1" in text
    assert "Våre retningslinjer</h1>" in text


def test_a_spreadsheet_can_be_sorted(command: Command, folder: Path) -> None:
    """It has a head, also where nothing is found."""
    status, out, err = command("assess", "--format", "csv", folder)

    assert (Status.ALL_MET, "") == (status, err)
    assert out.startswith("\ufeffResult,Weight,Due,")
    assert out.endswith("\r\n")


def test_since_and_at_go_before_the_registers(command: Command, folder: Path) -> None:
    """Who gives a window asks about that one."""
    data = report(
        command, folder, "--since", "2026-09-28", "--at", "2026-10-05T07:00+01:00"
    )

    assert "2026-09-27T22:00:00+00:00" == data["since"]
    assert "2026-10-05T06:00:00+00:00" == data["at"]


def test_one_option_leaves_the_other_to_the_registers(
    command: Command, folder: Path
) -> None:
    """Each option stands for itself."""
    data = report(command, folder, "--since", "2026-10-06T08:00")

    assert "2026-10-06T06:00:00+00:00" == data["since"]
    assert "2026-10-11T22:00:00+00:00" == data["at"]


def test_without_at_it_is_now(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock is read where neither an option nor the registers say when."""
    noon = datetime(2026, 10, 8, 12, tzinfo=UTC)
    monkeypatch.setattr("some_governance.cli.edge.now", lambda: noon)
    registers = REGISTERS.replace("at = 2026-10-12\n", "")
    data = report(command, save(tmp_path, registers=registers))

    assert "2026-10-08T12:00:00+00:00" == data["at"]


def test_what_was_fetched_is_asked_about_as_of_the_fetch(
    command: Command, tmp_path: Path
) -> None:
    """Of a moment that nobody has asked the platform about, nothing is known."""
    registers = REGISTERS.replace("at = 2026-10-12\n", "")
    folder = save(tmp_path, registers=registers)
    path = folder / "example" / "main" / "api" / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["fetch"] = {
        "began": "2026-10-12T05:59:00Z",
        "finished": "2026-10-12T06:00:00Z",
    }
    path.write_text(json.dumps(manifest), "utf-8")

    assert "2026-10-12T05:59:00+00:00" == report(command, folder)["at"]


def test_without_since_nobody_knows_what_to_ask(
    command: Command, tmp_path: Path
) -> None:
    """A window without a beginning isn't guessed."""
    registers = REGISTERS.replace("since = 2026-10-05\n", "")
    status, out, err = command("assess", save(tmp_path, registers=registers))

    assert (Status.BAD_INPUT, "") == (status, out)
    assert (
        "nothing says from when on to ask: give --since, or write since in "
        "registers.toml"
    ) in " ".join(err.split())


def test_an_empty_window_is_refused(command: Command, folder: Path) -> None:
    """A window that ends before it begins holds nothing to ask about."""
    status, out, err = command("assess", folder, "--at", "2026-10-05")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "is empty: let it begin before it ends" in err


@pytest.mark.parametrize("option", ["--since", "--at", "--guidelines"])
def test_an_empty_option_is_not_left_out(
    command: Command, folder: Path, option: str
) -> None:
    """A script whose variable is empty is told, not answered about something else."""
    status, out, _ = command("assess", folder, option, "")

    assert (Status.BAD_INPUT, "") == (status, out)


def test_guidelines_lie_beside_the_registers_that_name_them(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The registers' file is found from wherever the command is run."""
    monkeypatch.chdir(tmp_path)

    assert Status.ALL_MET == command("assess", folder)[0]


def test_the_option_names_another_file(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file on the command line is found from where the command is run."""
    folder = save(tmp_path / "saved", THREE)
    looser = GUIDELINES.replace("at_most = 2", "at_most = 3")
    (tmp_path / "looser.toml").write_text(looser, "utf-8")
    monkeypatch.chdir(tmp_path)

    assert Status.BROKEN == command("assess", folder)[0]
    assert Status.ALL_MET == command("assess", folder, "--guidelines", "looser.toml")[0]


def test_the_option_names_a_municipality(command: Command, folder: Path) -> None:
    """Another municipality's sentences may be held against the same folder."""
    data = report(command, folder, "--guidelines", "randaberg")

    assert "randaberg" == data["guidelines"]["id"]  # type: ignore[index]


def test_without_guidelines_there_is_nothing_to_hold_it_against(
    command: Command, tmp_path: Path
) -> None:
    """Nobody guesses whose guidelines are meant."""
    registers = REGISTERS.replace('guidelines = "ours.toml"\n', "")
    status, out, err = command("assess", save(tmp_path, registers=registers))

    assert (Status.BAD_INPUT, "") == (status, out)
    assert (
        "some-governance: registers.toml: guidelines: nothing says which guidelines "
        "to hold it against; give --guidelines NAME or FILE, or name them in the "
        "registers\n"
    ) == err


@pytest.mark.parametrize(
    "text", ["yesterday", "2026-13-01", "2026-10-25T02:30", "2026-03-29T02:30"]
)
@pytest.mark.parametrize("option", ["--since", "--at"])
def test_a_moment_that_is_none_is_refused(
    command: Command, folder: Path, option: str, text: str
) -> None:
    """The error names the option, and what was given to it."""
    status, out, err = command("assess", folder, option, text)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert f"Invalid value for {option}: " in err


def test_a_file_is_no_folder(command: Command, folder: Path) -> None:
    """A folder is asked for, and a file is told to be none."""
    status, out, err = command("assess", folder / "registers.toml")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "is a file" in err


def test_the_same_folder_gives_the_same_bytes(command: Command, folder: Path) -> None:
    """A report can be made again."""
    assert command("assess", folder) == command("assess", folder)


def test_the_sample_of_the_tutorial_is_assessed(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From what Facebook sends to Randaberg's sentences, by the adapter itself."""
    point = EntryPoint("facebook", "some_governance_facebook.plugin", "some_governance")
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: (point,))
    sample = project / "docs" / "tutorial" / "randaberg"
    status = run(["assess", str(sample), "--format", "json"])
    out, err = capsys.readouterr()
    data = json.loads(out)

    assert (Status.BROKEN, "") == (status, err)
    assert "randaberg-with-a-service-goal" == data["guidelines"]["id"]
    assert ("quotas/news-per-week", "deviation") in {
        (finding["clause"]["id"], finding["weight"]) for finding in data["findings"]
    }

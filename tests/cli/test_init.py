"""`some-governance init`: files to begin with, that hold and say something."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]

WRITTEN = [
    "guidelines.schema.json",
    "guidelines.toml",
    "registers.schema.json",
    "registers.toml",
]


@pytest.fixture
def started(command: Command, tmp_path: Path) -> Path:
    """Begin in a folder that isn't there yet."""
    folder = tmp_path / "our" / "files"
    status, out, err = command("init", folder)
    assert (Status.ALL_MET, "") == (status, err)
    assert f"next: some-governance check {folder}" == out.splitlines()[-1]
    assert sorted(out.splitlines()[:-1]) == [str(folder / each) for each in WRITTEN]
    return folder


def test_it_writes_four_files(started: Path) -> None:
    """Guidelines, registers, and what editors need for each."""
    assert WRITTEN == sorted(each.name for each in started.iterdir())


def test_the_first_line_names_the_schema(started: Path) -> None:
    """Editors find the schema beside the file, without any network."""
    for name in ("guidelines", "registers"):
        first, *_ = (started / f"{name}.toml").read_text("utf-8").splitlines()
        directive, schema = first.split()
        assert "#:schema" == directive
        assert "object" == json.loads((started / schema).read_text("utf-8"))["type"]


def test_what_it_writes_is_right(command: Command, started: Path) -> None:
    """Neither an error nor a note: whoever begins here begins with whole files."""
    status, out, err = command("check", started)

    assert (Status.ALL_MET, "") == (status, err)
    assert [
        f"{started}/registers.toml: right (registers)",
        f"{started}/guidelines.toml: right (guidelines)",
    ] == out.splitlines()


def test_what_it_writes_says_something(command: Command, started: Path) -> None:
    """One post too many, one question that is open: the report shows how it works."""
    status, out, _ = command("assess", started, "--format", "json")
    totals = json.loads(out)["totals"]

    assert Status.BROKEN == status
    assert {"broken": 1, "needs-judgement": 1} == {
        verdict: count
        for verdict, count in totals.items()
        if count and verdict not in ("met", "not-applicable")
    }
    assert totals["met"] > 3


def test_every_clause_has_its_decider(command: Command, started: Path) -> None:
    """Nothing in it is half done."""
    _, out, _ = command("clauses", started / "guidelines.toml")

    assert out.splitlines()[-1].endswith(", 0 lack theirs")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Sandvær kommune", "sandvær-kommune"),
        ('The "old" \\ town', "the-old-town"),
        ("…", "fjellvik"),
    ],
)
def test_it_bears_the_name(
    command: Command, tmp_path: Path, name: str, id: str
) -> None:
    """The files are the municipality's own from the beginning."""
    command("init", tmp_path, "--name", name)
    head = tomllib.loads((tmp_path / "guidelines.toml").read_text("utf-8"))
    registers = tomllib.loads((tmp_path / "registers.toml").read_text("utf-8"))

    assert (name, id) == (head["guidelines"]["owner"], head["guidelines"]["id"])
    assert name == registers["accounts"][0]["name"]
    assert "fjellvik" in id or "fjellvik" not in head["guidelines"]["source"]
    assert Status.ALL_MET == command("check", tmp_path)[0]


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\x7fb"])
def test_a_name_stands_on_one_line(command: Command, tmp_path: Path, name: str) -> None:
    """What can't be shown can't be a name, and nothing is written."""
    status, _, err = command("init", tmp_path, "--name", name)

    assert Status.BAD_INPUT == status
    assert "--name: write it on one line" in err
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("there", WRITTEN)
def test_nothing_is_overwritten(command: Command, tmp_path: Path, there: str) -> None:
    """One file that is there already, and none of them is written."""
    (tmp_path / there).write_text("mine", "utf-8")
    status, out, err = command("init", tmp_path)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert f"has {there} already: name another folder" in err.replace("\n", " ")
    assert {there: "mine"} == {
        each.name: each.read_text("utf-8") for each in tmp_path.iterdir()
    }


def test_what_leads_elsewhere_is_not_followed(command: Command, tmp_path: Path) -> None:
    """A link whose file isn't there yet is no place to write to."""
    (tmp_path / "guidelines.toml").symlink_to(tmp_path / "elsewhere.toml")
    status, _, err = command("init", tmp_path)

    assert Status.BAD_INPUT == status
    assert "can't be written to: File exists" in err.replace("\n", " ")
    assert not (tmp_path / "elsewhere.toml").exists()


def test_a_folder_that_cannot_be_made_is_told(command: Command, tmp_path: Path) -> None:
    """Where a file stands in the way, the reason is said."""
    (tmp_path / "file").write_text("", "utf-8")
    status, _, err = command("init", tmp_path / "file" / "folder")

    assert Status.BAD_INPUT == status
    assert "can't be written to" in err

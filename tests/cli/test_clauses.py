"""`some-governance clauses`: every sentence, and what decides it."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import GUIDELINES

from some_governance import load_municipality, municipality_names
from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]

MORE = """
[[clauses]]
id = "dialogue/polite"
quote = ["Vær høflig.", "Alltid!"]
place = "lines 2-3"
modality = "should"
since = 2026-01-01
until = 2027-01-01

[[clauses]]
id = "images/tips"
quote = "Et bilde sier mer."
place = "line 4"
modality = "advice"

[[clauses]]
id = "quotas/enough"
quote = "Det skal legges ut nok."
place = "line 5"
modality = "shall"
  [clauses.rule]
  kind = "publication-quota"
  at_least = "unsaid"
  per = "unsaid"

[[clauses]]
id = "quotas/what"
quote = "En sak er en nyhet."
place = "line 6"
modality = "definition"
defines = "news"

[questions.publishes-enough]
asks = "Er det nok?"
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Give guidelines in which each decider occurs, and none."""
    path = tmp_path / "ours.toml"
    path.write_text(GUIDELINES + MORE, "utf-8")
    return path


def listed(command: Command, of: str | Path) -> list[dict[str, object]]:
    """List the clauses as data."""
    status, out, err = command("clauses", of, "--format", "json")
    assert (Status.ALL_MET, "") == (status, err)
    data = json.loads(out)
    assert ("some-governance/clauses", 1) == (data["schema"], data["version"])
    return data["clauses"]


def test_randaberg_has_89_clauses(command: Command) -> None:
    """Each has its id, its sentence, its modality, and what decides it."""
    clauses = listed(command, "randaberg")

    assert 89 == len(clauses)
    assert [clause.id for clause in load_municipality("randaberg").clauses] == [
        clause["id"] for clause in clauses
    ]
    assert all(clause["quote"] and clause["modality"] for clause in clauses)
    assert {"rule", "judgement", "definition", "advice"} == {
        clause["decider"] for clause in clauses
    }


def test_a_clause_is_told_with_all_that_decides_it(
    command: Command, ours: Path
) -> None:
    """What lacks its rule says so with `null`, not with silence."""
    clauses = {clause["id"]: clause for clause in listed(command, ours)}

    assert {
        "id": "dialogue/polite",
        "quote": "Vær høflig. … Alltid!",
        "place": "lines 2-3",
        "modality": "should",
        "read_as": None,
        "decider": None,
        "rule": None,
        "says": {},
        "defines": [],
        "since": "2026-01-01",
        "until": "2027-01-01",
    } == clauses["dialogue/polite"]
    assert {
        "quotas/few": ("rule", "publication-quota"),
        "dialogue/polite": (None, None),
        "images/tips": ("advice", None),
        "quotas/enough": ("judgement", "publication-quota"),
        "quotas/what": ("definition", None),
    } == {id: (each["decider"], each["rule"]) for id, each in clauses.items()}
    assert {"per": "iso-week", "at_most": 2} == clauses["quotas/few"]["says"]


def test_the_text_shows_each_sentence(command: Command, ours: Path) -> None:
    """A reader sees the sentence under its id, and plainly what lacks a rule."""
    status, out, err = command("clauses", ours)

    assert (Status.ALL_MET, "") == (status, err)
    lines = [line.rstrip() for line in out.splitlines()]
    assert ["Clause", "Modality", "Decided", "by"] == lines[0].split()
    assert ["dialogue/polite@2026-01-01", "should", "lacks", "its", "rule"] in [
        line.split() for line in lines
    ]
    assert "«Vær høflig. … Alltid!»" in out
    assert "publication-quota, per iso-week, at_most 2" in lines
    assert "\\n" not in out
    assert lines[-1] == (
        "Våre retningslinjer: 4 of 5 clauses have a decider (2 by rules or "
        "judgements, 1 as definitions, 1 as advice), 1 lack theirs"
    )


def test_the_text_shows_all_of_randaberg(command: Command) -> None:
    """The last line counts them."""
    deciders = Counter(each["decider"] for each in listed(command, "randaberg"))
    status, out, _ = command("clauses", "randaberg")

    assert Status.ALL_MET == status
    assert out.splitlines()[-1].endswith(
        f": {89 - deciders[None]} of 89 clauses have a decider "
        f"({deciders['rule'] + deciders['judgement']} by rules or judgements, "
        f"{deciders['definition']} as definitions, {deciders['advice']} as advice), "
        f"{deciders[None]} lack theirs"
    )


def test_how_a_sentence_is_read_stands_beside_its_modality(command: Command) -> None:
    """And all that its rule says below it: a list is one piece."""
    _, out, _ = command("clauses", "randaberg")
    lines = [line.split() for line in out.splitlines()]

    assert [
        *("channels/instagram-share-with-hashtags", "definition,", "read", "as"),
        *("advice", "rule"),
    ] in lines
    assert "tags irandaberg | mittrandaberg" in " ".join(out.split())


def test_a_power_without_a_rule_lacks_none(command: Command, tmp_path: Path) -> None:
    """It may be used, or not: nobody has to decide it."""
    path = tmp_path / "ours.toml"
    path.write_text(GUIDELINES + MORE.replace('"should"', '"may"'), "utf-8")
    _, out, _ = command("clauses", path)

    assert "power" in {each["decider"] for each in listed(command, path)}
    assert out.endswith("1 as advice, 1 as powers), 0 lack theirs\n")


def test_a_hostile_sentence_is_harmless(command: Command, tmp_path: Path) -> None:
    """Neither ESC nor rich's own markup does anything in a quote."""
    path = tmp_path / "bad.toml"
    quote = "[bold]Rød[/] [/] \\u001b[31m \\u202e :smile:"
    text = GUIDELINES.replace("Det skal ikke legges ut mer enn 2 saker i uka.", quote)
    path.write_text(text, "utf-8")
    _, out, _ = command("clauses", path)

    assert "«[bold]Rød[/] [/] \\x1b[31m \\u202e :smile:»" in " ".join(out.split())
    _, out, _ = command("clauses", path, "--format", "json")
    assert not set(out) & {"\x1b", "\u202e"}
    assert (
        "[bold]Rød[/] [/] \x1b[31m \u202e :smile:"
        == json.loads(out)["clauses"][0]["quote"]
    )


def test_an_unknown_municipality_is_told_with_the_known(command: Command) -> None:
    """Who misspells a name learns which there are."""
    status, out, err = command("clauses", "randabærg")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert (
        "some-governance: randabærg: name: no municipality of that name comes with "
        f"the library; take one of {', '.join(municipality_names())}, or give a file\n"
    ) == err


@pytest.mark.parametrize("name", municipality_names())
def test_every_municipality_can_be_shown(command: Command, name: str) -> None:
    """All that come along are shown by their names, and none lacks a decider."""
    status, out, err = command("clauses", name)
    guidelines = load_municipality(name)
    total = len(guidelines.clauses)

    assert (Status.ALL_MET, "") == (status, err)
    assert f"{guidelines.title}: {total} of {total} clauses have a decider" in out


def test_a_file_that_is_not_there_is_named(command: Command) -> None:
    """A missing file is bad input."""
    status, out, err = command("clauses", "nowhere.toml")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert err.startswith("some-governance: nowhere.toml: ")


def test_a_plugin_brings_its_own_municipality(
    command: Command, ours: Path, install: Callable[..., None]
) -> None:
    """Guidelines of a plug-in are known by the name of their file."""
    install("neighbour", provide_guidelines=lambda: [ours])

    assert 5 == len(listed(command, "ours"))


def test_a_plugin_that_failed_is_told(
    command: Command, ours: Path, install: Callable[..., None]
) -> None:
    """Who misses a kind of rule learns that a plug-in failed."""
    install("bad", provide_rules=lambda: 5)
    status, out, err = command("clauses", ours)

    assert Status.ALL_MET == status
    assert "quotas/few" in out
    assert err.startswith("some-governance: plug-in bad: provide_rules failed: ")


EXTENDING = """\
format = 1

[guidelines]
id = "goals"
title = "Mål"
owner = "Eksempel kommune"
language = "nb"
source = "https://example.org/mal"
read_on = 2026-10-01
extends = "{0}"

[[clauses]]
id = "dialogue/{1}"
quote = "Vi svarer innen et døgn."
place = "line 1"
modality = "target"
"""


def test_a_file_beside_it_is_extended(command: Command, ours: Path) -> None:
    """Our goals stand after the sentences of the file that they extend."""
    goals = ours.with_name("goals.toml")
    goals.write_text(EXTENDING.format("ours.toml", "goal"), "utf-8")

    clauses = [clause["id"] for clause in listed(command, goals)]

    assert (6, "quotas/few", "dialogue/goal") == (
        len(clauses),
        clauses[0],
        clauses[-1],
    )


def test_goals_of_our_own_may_extend_randaberg(command: Command, ours: Path) -> None:
    """A municipality that comes with the library is extended by its name."""
    goals = ours.with_name("goals.toml")
    goals.write_text(EXTENDING.format("randaberg", "goal"), "utf-8")

    assert 90 == len(listed(command, goals))


def test_files_that_extend_each_other_are_refused(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes round in a circle is shown it."""
    monkeypatch.chdir(tmp_path)
    for name, extended in (("a", "b.toml"), ("b", "a.toml")):
        text = EXTENDING.format(extended, name)
        Path(f"{name}.toml").write_text(text, "utf-8")
    status, out, err = command("clauses", "a.toml")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert (
        "some-governance: b.toml: guidelines.extends: a.toml extends b.toml extends "
        "a.toml; let the innermost of them extend nothing\n"
    ) == err

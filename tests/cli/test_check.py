"""`some-governance check`: all that is wrong with files, at once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import GUIDELINES, REGISTERS
from loading.written import changed

from some_governance.cli.status import Status
from some_governance.loading.judgements import HEAD

Command = Callable[..., tuple[Status, str, str]]
Written = Callable[..., Path]

LOOSE = """
[[clauses]]
id = "dialogue/polite"
quote = "Vær høflig."
place = "line 2"
modality = "should"
"""


@pytest.fixture
def write(tmp_path: Path) -> Written:
    """Give the way to write a file beside the others."""

    def write(name: str, text: str, *changes: tuple[str, str]) -> Path:
        for old, new in changes:
            text = changed(text, old, new)
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def folder(tmp_path: Path, write: Written) -> Path:
    """Write registers, and the guidelines that they name."""
    write("ours.toml", GUIDELINES)
    write("registers.toml", REGISTERS)
    return tmp_path


def checked(command: Command, *files: Path) -> list[str]:
    """Tell what is said of files, without the way to them; nothing else is said."""
    status, out, err = command("check", *files)
    told = [line.replace(f"{files[0].parent}/", "") for line in out.splitlines()]
    wrong = any("error" in line for line in told)
    assert (Status.BAD_INPUT if wrong else Status.ALL_MET, "") == (status, err)
    return told


class TestGuidelines:
    """A file of clauses."""

    def test_what_is_right_is_called_so(self, command: Command, write: Written) -> None:
        """One line for each file."""
        assert ["ours.toml: right (guidelines)"] == checked(
            command, write("ours.toml", GUIDELINES)
        )

    def test_all_errors_are_told_at_once(
        self, command: Command, write: Written
    ) -> None:
        """What can't be read, and what contradicts the rest: place, clause, remedy."""
        file = write(
            "ours.toml",
            GUIDELINES + LOOSE,
            ("at_most = 2", "at_mots = 2"),
            ('modality = "should"', 'modality = "should"\nbearer = "editor"'),
            ('language = "nb"', ""),
        )

        assert [
            (
                "ours.toml: guidelines.language: it is missing; write a tag like "
                '"nb" or "en"'
            ),
            (
                "ours.toml: clauses[0].rule.at_mots (clause quotas/few): unknown "
                "key; did you mean at_most?"
            ),
            (
                "ours.toml: clauses[1] (clause dialogue/polite): the word editor is "
                "defined nowhere; let a clause define it (defines), or add it to "
                "[words]"
            ),
            "ours.toml: 3 errors (guidelines)",
        ] == [line.partition(" Known are")[0] for line in checked(command, file)]

    def test_what_is_loose_is_noted(self, command: Command, write: Written) -> None:
        """A note is no error: the status is that of a file that is right."""
        assert [
            (
                "ours.toml: note: line 2 of the text (clause dialogue/polite): it "
                "demands something, and nothing decides it; give it a rule, or "
                'read_as = "advice" if nobody can be held to it'
            ),
            "ours.toml: right, 1 note (guidelines)",
        ] == checked(command, write("ours.toml", GUIDELINES + LOOSE))

    def test_of_what_it_extends_nothing_is_noted(
        self, command: Command, write: Written
    ) -> None:
        """Each file answers for its own; the one that is extended is looked at too."""
        write("ours.toml", GUIDELINES + LOOSE)
        more = write(
            "more.toml",
            GUIDELINES + LOOSE,
            ("read_on", 'extends = "ours.toml"\nread_on'),
            ('id = "quotas/few"', 'id = "quotas/fewer"'),
            ('id = "dialogue/polite"', 'id = "dialogue/friendly"'),
        )

        notes = [line for line in checked(command, more) if "note:" in line]
        assert [
            ("more.toml", "dialogue/friendly"),
            ("ours.toml", "dialogue/polite"),
        ] == [(line.partition(":")[0], line.split()[8][:-2]) for line in notes]

    def test_what_it_extends_may_come_along(
        self, command: Command, write: Written
    ) -> None:
        """A municipality of the library is known by its name."""
        more = write(
            "more.toml", GUIDELINES, ("read_on", 'extends = "randaberg"\nread_on')
        )

        assert ["more.toml: right (guidelines)"] == checked(command, more)

    def test_what_it_extends_may_be_wrong(
        self, command: Command, write: Written
    ) -> None:
        """Both files are told of, each with what is wrong in it."""
        write("ours.toml", GUIDELINES, ("at_most = 2", "at_most = true"))
        more = write(
            "more.toml", GUIDELINES, ("read_on", 'extends = "ours.toml"\nread_on')
        )

        assert [
            "more.toml: guidelines.extends: what it extends is wrong, ours.toml; ",
            "more.toml: 1 error (guidelines)",
            "ours.toml: clauses[0].rule.at_most (clause quotas/few): ",
            "ours.toml: 1 error (guidelines)",
        ] == [
            line if line.endswith("(guidelines)") else line[: len(start)]
            for line, start in zip(
                checked(command, more), [*STARTS, "", ""], strict=False
            )
        ]

    def test_a_circle_ends(self, command: Command, write: Written) -> None:
        """Two files that extend each other are each looked at once."""
        one = write("a.toml", GUIDELINES, ("read_on", 'extends = "b.toml"\nread_on'))
        write("b.toml", GUIDELINES, ("read_on", 'extends = "a.toml"\nread_on'))

        told = checked(command, one)
        assert ["a.toml: 1 error (guidelines)", "b.toml: 1 error (guidelines)"] == [
            line for line in told if line.endswith("(guidelines)")
        ]


STARTS = [
    "more.toml: guidelines.extends: what it extends is wrong, ours.toml; ",
    "",
    "ours.toml: clauses[0].rule.at_most (clause quotas/few): ",
]


class TestRegisters:
    """A register, the log beside it, and the guidelines that it names."""

    def test_a_folder_stands_for_its_registers(
        self, command: Command, folder: Path
    ) -> None:
        """What they name is looked at too."""
        status, out, _ = command("check", folder)

        assert Status.ALL_MET == status
        assert [
            f"{folder}/registers.toml: right (registers)",
            f"{folder}/ours.toml: right (guidelines)",
        ] == out.splitlines()

    def test_each_file_is_looked_at_once(self, command: Command, folder: Path) -> None:
        """Also where it is named twice."""
        told = checked(command, folder / "ours.toml", folder / "registers.toml", folder)

        assert [
            "ours.toml: right (guidelines)",
            "registers.toml: right (registers)",
        ] == told

    def test_both_may_be_wrong(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """Registers and guidelines are told of in one go."""
        write("ours.toml", GUIDELINES, ("at_most = 2", "at_most = true"))
        write("registers.toml", REGISTERS, ('id = "example:1000"', 'id = "1000"'))

        told = checked(command, folder / "registers.toml")
        assert [
            "registers.toml: accounts[0].id",
            "registers.toml: 1 error (registers)",
            "ours.toml: clauses[0].rule.at_most (clause quotas/few)",
            "ours.toml: 1 error (guidelines)",
        ] == [
            line if line.endswith("s)") else line.rpartition(": ")[0] for line in told
        ]

    def test_a_word_that_the_guidelines_do_not_know(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """A slip is told with its place, and with what may be meant."""
        write(
            "ours.toml",
            GUIDELINES,
            ('modality = "shall"', 'defines = "main"\nmodality = "shall"'),
        )
        write(
            "registers.toml",
            REGISTERS + '\n[[accounts]]\nid = "example:2"\ntier = "mainn"\n',
            ('id = "example:1000"', 'id = "example:1000"\ntier = "mainn"'),
        )

        assert [
            (
                "registers.toml: accounts[0].tier: mainn is not known to the "
                "guidelines, here and once more; did you mean main?"
            ),
            "registers.toml: 1 error (registers)",
        ] == [
            line
            for line in checked(command, folder / "registers.toml")
            if line.startswith("registers")
        ]

    @pytest.mark.parametrize(
        ("more", "said"), [(0, ""), (2, ", here and 2 times more")]
    )
    def test_how_often_a_word_is_said(
        self, command: Command, folder: Path, write: Written, more: int, said: str
    ) -> None:
        """One line for a slip, however often it is made."""
        rows = [
            f'\n[[accounts]]\nid = "example:{number}"\ntier = "mainn"\n'
            for number in range(more + 1)
        ]
        write("registers.toml", REGISTERS + "".join(rows))

        told = checked(command, folder / "registers.toml")
        start = "registers.toml: accounts[1].tier: mainn is not known to the guidelines"
        assert told[0].startswith(f"{start}{said}; ")

    def test_a_person_whom_nobody_registered(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """A slip in a hand is told as slips in words are."""
        rows = (
            '\n[[persons]]\nid = "kari"\n\n[[handlings]]\naccount = "example:1000"\n'
            'at = 2026-10-06T12:00:00Z\nby = "kair"\n'
        )
        write("registers.toml", REGISTERS + rows)

        told = checked(command, folder / "registers.toml")
        assert (
            "registers.toml: handlings[0].by: kair is not known to the register; did "
            "you mean kari?"
        ) == told[0]

    def test_a_file_that_is_not_there(self, command: Command, folder: Path) -> None:
        """The guidelines that it names have to lie beside it."""
        (folder / "ours.toml").unlink()

        told = checked(command, folder / "registers.toml")
        assert told[0].startswith(
            "registers.toml: guidelines: ours.toml: it is not there; "
        )
        assert ["registers.toml: 1 error (registers)"] == told[1:]

    def test_a_municipality_that_nobody_knows(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """The names that there are, are told."""
        write("registers.toml", REGISTERS, ('"ours.toml"', '"randabreg"'))

        told = checked(command, folder / "registers.toml")
        assert told[0].startswith("registers.toml: guidelines: randabreg: no munic")
        assert "randaberg" in told[0]

    def test_it_may_name_no_guidelines(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """Then each command has to be told: a note."""
        write("registers.toml", REGISTERS, ('guidelines = "ours.toml"', ""))

        assert [
            (
                "registers.toml: note: guidelines: it doesn't say which guidelines "
                "hold; name them, or give them to each command: --guidelines"
            ),
            "registers.toml: right, 1 note (registers)",
        ] == checked(command, folder / "registers.toml")

    def test_what_names_guidelines_is_a_name(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """Anything else is told once."""
        write(
            "registers.toml", REGISTERS, ('guidelines = "ours.toml"', "guidelines = 3")
        )

        assert [
            "registers.toml: guidelines: it is a whole number; write a text in quotes",
            "registers.toml: 1 error (registers)",
        ] == checked(command, folder / "registers.toml")

    def test_the_calendar_may_be_that_of_the_guidelines(
        self, command: Command, folder: Path, write: Written
    ) -> None:
        """What the guidelines say of it nobody misses, nor what they may say."""
        calendar = REGISTERS[REGISTERS.index("[calendar]") :].partition("\n\n")[0]
        write("registers.toml", REGISTERS, (calendar, ""))
        missing = "registers.toml: calendar: it is missing; write a table, or name "

        told = checked(command, folder / "registers.toml")
        assert told[0].startswith(missing)

        write("ours.toml", GUIDELINES, ("[[clauses]]", f"{calendar}\n[[clauses]]"))
        assert "registers.toml: right (registers)" in checked(
            command, folder / "registers.toml"
        )

        write("ours.toml", GUIDELINES, ("at_most = 2", "at_most = true"))
        assert "registers.toml: right (registers)" in checked(
            command, folder / "registers.toml"
        )


class TestLog:
    """The judgements beside the registers."""

    def log(self, folder: Path, text: str) -> None:
        """Write the log."""
        (folder / "judgements.csv").write_bytes(text.encode())

    def test_a_log_is_looked_at(self, command: Command, folder: Path) -> None:
        """It is named among the files."""
        self.log(folder, HEAD)

        assert "judgements.csv: right (judgements)" in checked(
            command, folder / "registers.toml"
        )

    def test_a_log_may_be_wrong(self, command: Command, folder: Path) -> None:
        """Its lines are told."""
        self.log(folder, HEAD + "example:1000,exception\r\n")

        told = checked(command, folder / "registers.toml")
        assert any(line.startswith("judgements.csv: line 2") for line in told)

    def test_a_log_may_use_words_that_nobody_knows(
        self, command: Command, folder: Path
    ) -> None:
        """That is told of the log, and not of the registers."""
        at = "2026-10-08T10:00:00+02:00"
        row = f"example:1000,excepton,yes,ola,{at},{at},,,,\r\n"
        self.log(folder, HEAD + row)

        told = checked(command, folder / "registers.toml")
        assert "registers.toml: right (registers)" in told
        assert any(
            line.startswith(
                "judgements.csv: line 2.question: excepton is not known to the "
                "guidelines; did you mean exception?"
            )
            for line in told
        )


class TestOther:
    """What is neither."""

    def test_a_file_may_be_neither(self, command: Command, write: Written) -> None:
        """Both kinds are described."""
        assert [
            (
                "odd.toml: the file: it is neither guidelines nor registers; "
                "guidelines have [guidelines] and [[clauses]], registers have "
                "observed and [calendar]"
            ),
            "odd.toml: 1 error (unknown)",
        ] == checked(command, write("odd.toml", "format = 1\n"))

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("format = ", "odd.toml: line 1, column 1"),
            ("", "odd.toml: format: it is missing"),
        ],
    )
    def test_a_file_may_be_no_toml(
        self, command: Command, write: Written, text: str, start: str
    ) -> None:
        """Where it breaks is told."""
        told = checked(command, write("odd.toml", text))

        assert told[0].startswith(start)
        assert ["odd.toml: 1 error (unread)"] == told[1:]

    def test_a_file_may_be_missing(self, command: Command, tmp_path: Path) -> None:
        """One that isn't there doesn't hide what is wrong with the others."""
        (tmp_path / "ours.toml").write_text(GUIDELINES, "utf-8")

        assert [
            "none.toml: the file: it is not there; check its name and its folder",
            "none.toml: 1 error (unread)",
            "ours.toml: right (guidelines)",
        ] == checked(command, tmp_path / "none.toml", tmp_path / "ours.toml")

    def test_nothing_to_check_is_no_way_to_ask(self, command: Command) -> None:
        """At least one file has to be named."""
        status, _, err = command("check")

        assert Status.BAD_INPUT == status
        assert "Missing argument 'FILE...'" in err


def test_programs_read_it(command: Command, folder: Path, write: Written) -> None:
    """The same as JSON: each file, what it holds, errors and notes."""
    write("ours.toml", GUIDELINES + LOOSE)
    write("registers.toml", REGISTERS, ('id = "example:1000"', 'id = "1000"'))
    status, out, _ = command("check", folder, "--format", "json")
    data = json.loads(out)

    assert (Status.BAD_INPUT, "some-governance/check", 1) == (
        status,
        data["schema"],
        data["version"],
    )
    assert [("registers", 1, 0), ("guidelines", 0, 1)] == [
        (each["holds"], len(each["errors"]), len(each["notes"]))
        for each in data["files"]
    ]
    assert {
        "where": "line 2 of the text",
        "clause": "dialogue/polite",
        "what": "it demands something, and nothing decides it",
        "instead": 'give it a rule, or read_as = "advice" if nobody can be held to it',
    } == data["files"][1]["notes"][0]


def test_how_long_things_are_kept_is_checked(
    command: Command, folder: Path, write: Written
) -> None:
    """It lies beside the registers; by itself it is known by its name."""
    path = write("retention.toml", "format = 1\n[[classes]]\nname = 'removals'\n")
    right = checked(command, folder / "registers.toml")
    write("retention.toml", "format = 1\n[[classes]]\nkeep = 'P5Y'\n")

    assert "retention.toml: right (retention)" in right
    for wrong in (checked(command, folder / "registers.toml"), checked(command, path)):
        assert any(each.startswith("retention.toml: classes[0]") for each in wrong)
        assert "retention.toml: 1 error (retention)" in wrong

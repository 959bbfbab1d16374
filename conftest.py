"""The examples in the README and the docs are run as tests."""

import os
import shlex
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent
COMMAND = "from some_governance.cli import main; main()"
OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE


def run(command: str) -> tuple[str, int]:
    """Run `some-governance …` as a reader would, in a terminal of 80 columns."""
    program, *arguments = shlex.split(command)
    if program != "some-governance":
        raise ValueError(f"an example runs some-governance, not {program}")
    ran = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout, ran.returncode


def console(example: Example) -> str | None:
    """Hold a terminal session against what its commands print and end with."""
    status = 0
    for part in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, wanted = part.partition("\n")
        if command == "echo $?":
            got = f"{status}\n"
        else:
            got, status = run(command)
        wanted = wanted.rstrip("\n") + "\n" if wanted.strip() else ""
        if not OutputChecker().check_output(wanted, got, OPTIONS):
            return f"$ {command}\nprinted:\n{got}\nand not:\n{wanted}"
    return None


pytest_collect_file = Sybil(
    parsers=[
        CodeBlockParser("console", console),
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
    ],
    pattern="*.md",
).pytest()

"""The examples in the README and the docs are run as tests."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent
COMMAND = "from some_governance.cli import main; main()"
ELSEWHERE = 'cd "$(mktemp -d)"'
OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE


def run(command: str, folder: Path) -> tuple[str, int]:
    """Run `some-governance …` as a reader would, in a terminal of 80 columns."""
    program, *arguments = shlex.split(command)
    if program not in ("some-governance", "cp", "sed"):
        raise ValueError(f"an example runs some-governance, cp or sed, not {program}")
    ours = [sys.executable, "-c", COMMAND]
    ran = subprocess.run(
        [*(ours if program == "some-governance" else [program]), *arguments],
        cwd=folder,
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
        elif command == ELSEWHERE:
            example.namespace["folder"], got = Path(tempfile.mkdtemp()), ""
        else:
            got, status = run(command, example.namespace["folder"])
        wanted = wanted.rstrip("\n") + "\n" if wanted.strip() else ""
        if not OutputChecker().check_output(wanted, got, OPTIONS):
            return f"$ {command}\nprinted:\n{got}\nand not:\n{wanted}"
    return None


def begin(namespace: dict[str, object]) -> None:
    """Let the examples of a page begin where the project lies."""
    namespace["folder"] = ROOT


def end(namespace: dict[str, object]) -> None:
    """Leave nothing behind where a page has gone elsewhere."""
    folder = namespace["folder"]
    if isinstance(folder, Path) and folder != ROOT:
        shutil.rmtree(folder)


pytest_collect_file = Sybil(
    parsers=[
        CodeBlockParser("console", console),
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
    ],
    pattern="*.md",
    setup=begin,
    teardown=end,
).pytest()

"""The program itself: it leaves with its status, also without its extra."""

import io
import os
import runpy
import subprocess
import sys

import pytest

from some_governance.cli import main

RUN = "from some_governance.cli import main; main()"
WITHOUT = "import sys; sys.modules[{!r}] = None; " + RUN


def run(
    *arguments: str, script: str = RUN, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        env=os.environ | environment,
        encoding="utf-8",
        check=False,
    )


def test_the_program_leaves_with_its_status() -> None:
    """What a shell sees is what the command ended with."""
    assert 3 == run("clauses", "nowhere").returncode
    assert 0 == run("--version").returncode


def test_it_is_a_module_that_can_be_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where scripts are not on the path, `python -m some_governance` is the same."""
    monkeypatch.setattr(sys, "argv", ["some-governance", "--version"])

    with pytest.raises(SystemExit) as left:
        runpy.run_module("some_governance", run_name="__main__")
    assert 0 == left.value.code
    assert capsys.readouterr().out.startswith("some-governance, version ")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra_it_says_how_to_install_it(missing: str) -> None:
    """One line on standard error, and bad input: the installation is wrong."""
    ran = run("--version", script=WITHOUT.format(missing))

    assert (3, "") == (ran.returncode, ran.stdout)
    assert (
        "some-governance: the command line needs its extra; "
        "install it with: pip install 'some-governance[cli]'\n"
    ) == ran.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_gets_utf_8_whatever_the_machine(encoding: str, form: str) -> None:
    """Norwegian letters, and all others, are written the same everywhere."""
    ran = run("clauses", "randaberg", "--format", form, PYTHONIOENCODING=encoding)

    assert 0 == ran.returncode
    assert "«Hovedkontoer: …" in ran.stdout or '"Hovedkontoer: …' in ran.stdout


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_pipe_that_nobody_reads_ends_it_silently(form: str) -> None:
    """Who looks at the first lines with `head` is told of no fault."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "wb") as closed:
        ran = subprocess.run(
            [sys.executable, "-c", RUN, "clauses", "randaberg", "--format", form],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (3, b"") == (ran.returncode, ran.stderr)


def test_a_terminal_that_lacks_a_letter_shows_its_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An old terminal keeps its encoding, and loses no letter in silence."""

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", Terminal(written, encoding="latin-1"))
    leave(monkeypatch, "--version")
    sys.stdout.write("Ålgård, čáhci")
    sys.stdout.flush()

    assert written.getvalue().endswith("Ålgård, \\u010d\xe1hci".encode("latin-1"))


def test_a_program_may_have_put_something_else_in_place_of_the_output(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is no stream of bytes is left as it is."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stdout", written)

    assert 0 == leave(monkeypatch, "--version")
    assert written.getvalue().startswith("some-governance, version ")


def leave(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the program within the test, and give what it leaves with."""
    monkeypatch.setattr("sys.argv", ["some-governance", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


def test_it_reads_its_arguments(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The arguments are those of the process."""
    assert 0 == leave(monkeypatch, "--version")
    assert capsys.readouterr().out.startswith("some-governance, version ")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_the_line_comes_whichever_package_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    """Both packages come with the extra."""
    monkeypatch.setitem(sys.modules, missing, None)

    assert 3 == leave(monkeypatch)
    assert "pip install 'some-governance[cli]'" in capsys.readouterr().err


def test_another_missing_module_is_no_missing_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who lacks something else isn't sent to install the extra."""
    monkeypatch.setitem(sys.modules, "some_governance.cli.app", None)

    with pytest.raises(ModuleNotFoundError):
        main()

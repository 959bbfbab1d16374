"""What a program that embeds us never notices: threads of ours, handlers, logs."""

import ast
import logging
import re
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from some_governance import (
    Situation,
    assess,
    discover,
    load_folder,
    load_municipality,
)

SIDE_BY_SIDE = {
    "asyncio",
    "concurrent",
    "multiprocessing",
    "sched",
    "signal",
    "subprocess",
    "threading",
    "_thread",
}
LOCKS = {"Lock", "Future"}
STARTERS = {
    "some_governance/cli/progress.py": {"Timer"},
    "some_governance/connecting/sweeping.py": {"ThreadPoolExecutor"},
}
"""The command's bar, and a fetch that asks side by side and waits for all of it."""


def starters(module: ast.Module) -> set[str]:
    """Name what a module imports to do things side by side, locks aside."""
    names: set[str] = set()
    for node in ast.walk(module):
        match node:
            case ast.Import(names=aliases):
                modules = {each.name.partition(".")[0] for each in aliases}
                names |= modules & SIDE_BY_SIDE
            case ast.ImportFrom(module=str(name), names=aliases) if (
                name.partition(".")[0] in SIDE_BY_SIDE
            ):
                names |= {each.name for each in aliases} - LOCKS
    return names


def test_what_works_side_by_side_is_seen() -> None:
    """However it is imported."""
    source = """
import asyncio, json
import concurrent.futures
from threading import Lock, Thread
from signal import signal
"""

    assert {"asyncio", "concurrent", "Thread", "signal"} == starters(ast.parse(source))


def test_nothing_runs_beside_the_caller(modules: Mapping[str, ast.Module]) -> None:
    """No loop, process, timer or thread, but for two that end with their call."""
    found = {path: starters(module) for path, module in modules.items()}

    assert STARTERS == {path: names for path, names in found.items() if names}


def test_assessing_leaves_no_thread_and_no_handler_behind(project: Path) -> None:
    """From plug-ins to report, and the program's own logging is as it was."""
    before = set(threading.enumerate()), list(logging.getLogger().handlers)

    saved = load_folder(project / "docs/tutorial/randaberg", {})
    registers = saved.registers
    situation = Situation(
        records=saved.records,
        calendar=registers.calendar,
        since=registers.since,
        at=registers.at,
    )
    report = assess(load_municipality("vestre-toten"), situation)

    assert "vestre-toten" == report.guidelines.id
    assert () == discover([]).failed
    assert before == (set(threading.enumerate()), logging.getLogger().handlers)


OURS = re.compile(r"logging\.getLogger\('some_governance\.[a-z_.]+'\)")
SILENT = "_log.addHandler(logging.NullHandler())"


def loose_logs(module: ast.Module) -> Iterator[str]:
    """Yield what a module's own logger does otherwise than it should."""
    loggers, silent = [], False
    for node in ast.walk(module):
        match node:
            case ast.Assign(targets=[ast.Name(id="_log")], value=value):
                loggers.append(ast.unparse(value))
            case ast.Call(func=ast.Attribute(value=ast.Name(id="_log"))) if (
                SILENT == ast.unparse(node)
            ):
                silent = True
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="_log")), args=[argument]
            ) if isinstance(argument, ast.Constant | ast.Name):
                pass
            case ast.Call(func=ast.Attribute(value=ast.Name(id="_log"))):
                yield ast.unparse(node)
    yield from (each for each in loggers if not OURS.fullmatch(each))
    if loggers and not silent:
        yield "it isn't silent unasked"


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ('_log.warning("it is over")', []),
        ("_log.warning(OVER)", []),
        ('_log.warning("it is %s", what)', ["_log.warning('it is %s', what)"]),
        ("_log.info(f'it is {what}')", ["_log.info(f'it is {what}')"]),
        (
            "_log = logging.getLogger('some_governance.graph')",
            ["it isn't silent unasked"],
        ),
        (
            f"_log = logging.getLogger(__name__)\n{SILENT}",
            ["logging.getLogger(__name__)"],
        ),
        (f"_log = logging.getLogger('some_governance.graph')\n{SILENT}", []),
    ],
)
def test_what_a_logger_may_not_do_is_seen(source: str, faults: list[str]) -> None:
    """A message is a constant, so that nobody's word is ever in it."""
    assert faults == list(loose_logs(ast.parse(source)))


def test_loggers_are_named_silent_and_constant(
    modules: Mapping[str, ast.Module],
) -> None:
    """They begin with our name, say nothing unasked, and never what somebody wrote."""
    found = {path: list(loose_logs(module)) for path, module in modules.items()}

    assert {} == {path: faults for path, faults in found.items() if faults}

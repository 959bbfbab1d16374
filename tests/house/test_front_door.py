"""The front door: one import, cheap, and the same for people and type checkers."""

import ast
import importlib
import subprocess
import sys

import pytest

import some_governance

HEAVY = {"cattrs", "click", "holidays", "httpx", "pluggy", "rich"}


@pytest.fixture(scope="module")
def door(modules: dict[str, ast.Module]) -> ast.Module:
    """Give the syntax tree of the front door."""
    return modules["some_governance/__init__.py"]


@pytest.fixture(scope="module")
def homes(door: ast.Module) -> dict[str, str]:
    """Give the table of names and the modules in which they live."""
    for node in door.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="_HOME")], value=value):
                return ast.literal_eval(value)
            case ast.AnnAssign(target=ast.Name(id="_HOME"), value=ast.expr() as value):
                return ast.literal_eval(value)
    pytest.fail("the front door has no table _HOME")


def loaded(script: str) -> set[str]:
    """Give what a script loads in a process of its own; Python's own modules aside."""
    begin, end = (
        "import sys; there = {*sys.modules}",
        "print(*({*sys.modules} - there))",
    )
    ran = subprocess.run(
        [sys.executable, "-c", f"{begin}; {script}; {end}"],
        capture_output=True,
        check=True,
        text=True,
    )
    return {
        name
        for name in ran.stdout.split()
        if name.partition(".")[0] not in sys.stdlib_module_names
    }


def test_importing_the_library_is_cheap() -> None:
    """`import some_governance` loads Python's own modules, and no room of ours."""
    assert {"some_governance", "some_governance.version"} == loaded(
        "import some_governance"
    )


@pytest.mark.parametrize(
    ("script", "heavy"),
    [
        ("from some_governance import Calendar, Records, Situation, assess", set()),
        ("from some_governance import load_guidelines, load_folder", {"cattrs"}),
        (
            "import some_governance as it; it.load_municipality('randaberg')",
            {"cattrs"},
        ),
        ("from some_governance import discover; discover()", {"cattrs", "pluggy"}),
    ],
)
def test_a_name_loads_only_what_it_needs(script: str, heavy: set[str]) -> None:
    """Holidays wait for a year, and the network for somebody who connects."""
    assert heavy == HEAVY & loaded(script)


def by_kind(name: str) -> tuple[bool, bool, str]:
    """Order constants before classes before functions, as the linter does."""
    return not name.isupper(), not name[0].isupper(), name


def test_the_names_are_sorted_and_unique() -> None:
    """A name is quickly found in `__all__`, and stands there once."""
    names = some_governance.__all__

    assert sorted(set(names), key=by_kind) == list(names)


def test_every_name_has_a_home(homes: dict[str, str]) -> None:
    """What `__all__` promises is what can be loaded."""
    assert set(some_governance.__all__) == set(homes)


def test_type_checkers_see_what_is_loaded(
    door: ast.Module, homes: dict[str, str]
) -> None:
    """What a type checker imports comes from the module that is loaded."""
    seen = {
        alias.asname or alias.name: node.module
        for guard in door.body
        if isinstance(guard, ast.If) and "TYPE_CHECKING" in ast.unparse(guard.test)
        for node in guard.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert homes == seen


@pytest.mark.parametrize("name", some_governance.__all__)
def test_a_name_opens(name: str, homes: dict[str, str]) -> None:
    """Each name gives the very object of the module that it lives in."""
    assert getattr(some_governance, name) is getattr(
        importlib.import_module(homes[name]), name
    )


def test_the_names_are_listed() -> None:
    """`dir` shows the names before they are loaded."""
    assert set(some_governance.__all__) <= set(dir(some_governance))


def test_a_name_that_is_not_there_is_named() -> None:
    """Asking for what isn't there says so in Python's own way."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = some_governance.no_such_name

"""Names, hooks, errors, rules, clauses and commands: all of them stand on a page."""

import inspect
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import click
import pytest
import told
from attrs import fields
from told_clauses import WHOLE
from told_rules import asked, meanings
from told_values import names, said

import some_governance
import some_governance.testing
from some_governance import (
    BUILT_IN,
    Hooks,
    SomeGovernanceError,
    errors,
    load_municipality,
    municipality_names,
)
from some_governance.cli.app import app
from some_governance.cli.commands import Later

AUTODOC = """\
.. automodule:: {}
   :members:
   :imported-members:
"""
VALUES = names()


@pytest.fixture(scope="module")
def page(project: Path) -> Callable[[str], str]:
    """Give the way to read a page of the reference, as it is built."""
    folder = project / "docs/reference"
    return cache(lambda name: told.filled((folder / f"{name}.md").read_text("utf-8")))


def subclasses(kind: type) -> Iterator[type]:
    """Yield a class, and all that are made from it."""
    yield kind
    for each in kind.__subclasses__():
        yield from subclasses(each)


def called(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield each command of a group with all the words that call it."""
    for name, each in group.commands.items():
        command = each.load() if isinstance(each, Later) else each
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from called(command, f"{path} {name}")


COMMANDS = dict(called(app, "some-governance"))


@pytest.mark.parametrize("door", [some_governance, some_governance.testing])
def test_every_public_name_says_what_it_is(door: object) -> None:
    """The page shows what has a docstring of its own, and leaves out what has none."""
    public = {name: getattr(door, name) for name in door.__all__}

    assert [] == [
        name
        for name, each in public.items()
        if (inspect.isclass(each) or inspect.isfunction(each))
        and not vars(each).get("__doc__", each.__doc__)
    ]


def test_the_pages_show_all_that_comes_through_the_doors(
    page: Callable[[str], str],
) -> None:
    """Names are not listed by hand, so that none can be forgotten."""
    assert AUTODOC.format("some_governance") in page("api")
    assert AUTODOC.format("some_governance.testing") in page("testing")


@pytest.mark.parametrize("name", VALUES)
def test_every_public_value_says_what_it_is(
    page: Callable[[str], str], name: str
) -> None:
    """What is neither class nor function stands on the page with its docstring."""
    assert said(name)
    assert f".. py:data:: some_governance.{name}\n" in page("api")
    assert f"   {said(name)}\n" in page("api")


def test_every_hook_is_there(page: Callable[[str], str]) -> None:
    """Who writes a plug-in finds all that it can provide, and what each gives."""
    hooks = {name: each for name, each in vars(Hooks).items() if name[0] != "_"}

    assert 4 == len(hooks)
    assert [] == [
        name
        for name, each in hooks.items()
        if f"| `{name}` | {each.__doc__} |" not in page("hooks")
    ]


def test_every_error_is_there(page: Callable[[str], str]) -> None:
    """The page shows the tree of errors, and the tree has all that are ours."""
    ours = {
        each
        for each in subclasses(SomeGovernanceError)
        if each.__module__.startswith("some_governance")
    }
    tree = inspect.getdoc(errors) or ""

    assert ".. automodule:: some_governance.errors" in page("errors")
    assert [] == sorted(each.__name__ for each in ours if each.__name__ not in tree)


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.kind)
def test_every_rule_is_there(page: Callable[[str], str], rule: type) -> None:
    """What it asks, what each field means, and what it asks humans."""
    _, heading, section = page("rules").partition(f"\n### `{rule.kind}`\n")
    section = section.partition("\n### ")[0]
    meant = meanings(rule)

    assert heading
    assert [each.name for each in fields(rule)] == [*meant]
    assert [] == [name for name in meant if f"\n- `{name}`: `" not in section]
    assert [] == [name for name in meant if f"\n  {meant[name]}" not in section]
    assert f"\n- Asks humans: {asked(rule.kind)}\n" in section
    assert asked(rule.kind).endswith(".")


@pytest.mark.parametrize("name", municipality_names())
def test_every_clause_is_there(page: Callable[[str], str], name: str) -> None:
    """Each sentence that comes along can be looked up, with its rule."""
    text = page("randaberg" if name == WHOLE else "municipalities")
    sections = {part.partition("`\n")[0]: part for part in text.split("## `")}

    for clause in load_municipality(name).clauses:
        section = sections[clause.id].replace("\\", "")
        assert f"\n> {clause.text}\n" in section
        assert f"*{clause.modality.value}*" in section
        assert f"\n- Rule: {'none' if clause.rule is None else '['}" in section
        assert clause.rule is None or f"rules.md#{clause.rule.kind})" in section
        assert clause.bearer is None or f"Bearer: `{clause.bearer}`" in section


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_there(page: Callable[[str], str], path: str) -> None:
    """Each command says what it is for, and what each of its options does."""
    _, heading, section = page("commands").partition(f"## `{path}`\n")
    section = section.partition("\n## ")[0].partition("\n### ")[0]
    options = [each for each in COMMANDS[path].params if isinstance(each, click.Option)]

    assert heading
    assert COMMANDS[path].help
    assert all(each.help for each in options)
    assert [] == [
        each.name for each in options if f"\n- `{each.opts[0]}" not in section
    ]

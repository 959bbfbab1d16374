"""The public names that are neither classes nor functions, told by their docstrings."""

import ast
from datetime import timedelta
from importlib import import_module
from inspect import getsource, isclass, isfunction
from itertools import pairwise
from textwrap import indent

import some_governance


def values() -> str:
    """Describe each value, so that pages and the index can name it."""
    told = "\n".join(_one(name) for name in names())
    return f"```{{eval-rst}}\n{told}```"


def names() -> tuple[str, ...]:
    """Give the names of all values; autodoc doesn't follow these through the door."""
    return tuple(
        name
        for name in some_governance.__all__
        if not isclass(getattr(some_governance, name))
        and not isfunction(getattr(some_governance, name))
    )


def said(name: str, module: str = "some_governance") -> str | None:
    """Give the docstring of a value, from the module that it is made in."""
    statements = ast.parse(getsource(import_module(module))).body
    for node, below in pairwise([*statements, ast.Pass()]):
        match node:
            case ast.If(body=imports):
                sources = [each for each in imports if isinstance(each, ast.ImportFrom)]
            case ast.ImportFrom():
                sources = [node]
            case (
                ast.Assign(targets=[ast.Name(id=found)])
                | ast.AnnAssign(target=ast.Name(id=found))
            ) if found == name:
                match below:
                    case ast.Expr(value=ast.Constant(value=str(docstring))):
                        return " ".join(docstring.split())
                return None
            case _:
                continue
        for source in sources:
            if source.module and name in {alias.name for alias in source.names}:
                return said(name, source.module)
    return None


def _one(name: str) -> str:
    value = getattr(some_governance, name)
    plain = isinstance(value, int | str | timedelta)
    shown = f"   :value: {value!r}\n" if plain else ""
    return f".. py:data:: some_governance.{name}\n{shown}\n" + indent(
        f"{said(name)}\n", "   "
    )

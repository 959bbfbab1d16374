"""The municipalities that come with the library, a file for each."""

from collections.abc import Iterable
from importlib.resources import files

from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.guidelines import read_guidelines
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule

_FOLDER = files(__name__)


def municipality_names() -> tuple[str, ...]:
    """List the municipalities that can be loaded by name, sorted."""
    return tuple(
        sorted(
            entry.name.removesuffix(".toml")
            for entry in _FOLDER.iterdir()
            if entry.name.endswith(".toml")
        )
    )


def load_municipality(
    name: str, *, rules: Iterable[type[Rule]] = BUILT_IN
) -> Guidelines:
    """
    Load the guidelines of a municipality that comes with the library.

    Args:
        name: One of `municipality_names()`.

        rules: The kinds of rules that its file may use.

    Raises:
        GuidelinesError: There is none of that name.
    """
    known = municipality_names()
    if name not in known:
        raise GuidelinesError.of(
            name,
            "name",
            "no municipality of that name comes with the library",
            f"take one of {', '.join(known)}, or give a file",
        )
    body = _FOLDER.joinpath(f"{name}.toml").read_bytes()
    return read_guidelines(body, f"{name}.toml", rules=rules)

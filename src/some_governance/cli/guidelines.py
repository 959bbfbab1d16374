"""Guidelines by the name, or the file, that somebody gives."""

from pathlib import Path

from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.guidelines import load_guidelines
from some_governance.municipalities import load_municipality
from some_governance.plugins import Plugins


def named_guidelines(
    name: str, plugins: Plugins, *, folder: Path, within: tuple[str, ...] = ()
) -> Guidelines:
    """
    Load guidelines by the name of a municipality, or from a file in a folder.

    Args:
        name: The name, or the file's.

        plugins: Those that are installed: they may bring guidelines, and rules.

        folder: Where the file lies; what it extends lies beside it.

        within: The files that extend it, outermost first.

    Raises:
        GuidelinesError: There is none of that name, it is wrong, or it extends
            itself.
    """
    if name in within:
        raise GuidelinesError.of(
            within[-1],
            "guidelines.extends",
            f"{' extends '.join((*within, name))}",
            "let the innermost of them extend nothing",
        )

    if name.endswith(".toml"):
        path = folder / name
    elif name in plugins.guidelines:
        path = plugins.guidelines[name]
    else:
        return load_municipality(name, rules=plugins.rules)

    def base_of(extended: str) -> Guidelines:
        return named_guidelines(
            extended, plugins, folder=path.parent, within=(*within, name)
        )

    return load_guidelines(path, rules=plugins.rules, base_of=base_of)

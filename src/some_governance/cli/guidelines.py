"""Guidelines by the name, or the file, that somebody gives."""

from pathlib import Path

from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.guidelines import load_guidelines
from some_governance.municipalities import load_municipality
from some_governance.plugins import Plugins


def named_guidelines(name: str, plugins: Plugins, *, folder: Path) -> Guidelines:
    """Load guidelines by the name of a municipality, or from a file in a folder."""
    if name.endswith(".toml"):
        return load_guidelines(folder / name, rules=plugins.rules)
    if name in plugins.guidelines:
        return load_guidelines(plugins.guidelines[name], rules=plugins.rules)
    return load_municipality(name, rules=plugins.rules)

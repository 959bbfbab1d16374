"""What stands among answers, and tells of the connection: tokens, and usage."""

from enum import Enum

from some_governance import Node

_USAGE = ("x-app-usage", "x-page-usage", "x-business-use-case-usage")
_TOKEN = ("is_valid", "scopes", "granular_scopes")


class Aside(Enum):
    """What something is; the value says it to whoever reads what was not understood."""

    TOKEN = "what Graph says about a token"
    USAGE = "usage headers: how much of the rate limits is used"


def aside(node: Node) -> Aside | None:
    """Tell what something is that tells of the connection; `None` for all else."""
    if {key.lower() for key in node.fields}.intersection(_USAGE):
        return Aside.USAGE
    inner = node.fields.get("data")
    if isinstance(inner, dict) and any(key in inner for key in _TOKEN):
        return Aside.TOKEN
    return None

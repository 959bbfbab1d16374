"""Text for a terminal or a log: nothing in it can move the cursor or hide."""

import json
import unicodedata
from collections.abc import Callable

from some_governance.limits import Json

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of what is no sign: controls, bidi marks, lone surrogates …"""


def printable(text: str) -> str:
    """Write controls, line ends, bidi marks and lone surrogates as escapes."""
    return _escaped(text, lambda sign: sign.encode("unicode_escape").decode())


def printable_json(data: Json) -> str:
    """Write JSON, line by line, with the same signs as escapes that JSON knows."""
    lines = json.dumps(data, ensure_ascii=False, indent=2).split("\n")
    return "".join(
        _escaped(line, lambda sign: json.dumps(sign)[1:-1]) + "\n" for line in lines
    )


def _escaped(text: str, escape: Callable[[str], str]) -> str:
    if text.isprintable():
        return text
    return "".join(
        escape(sign) if unicodedata.category(sign) in _HIDDEN else sign for sign in text
    )

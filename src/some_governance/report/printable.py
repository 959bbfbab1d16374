"""Text for a terminal or a log: nothing in it can move the cursor or hide."""

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of what is no sign: controls, bidi marks, lone surrogates …"""


def printable(text: str) -> str:
    """Write controls, line ends, bidi marks and lone surrogates as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character
        if unicodedata.category(character) not in _HIDDEN
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text
    )

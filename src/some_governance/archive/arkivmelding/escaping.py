r"""
Characters that XML can't hold, written so that they can be read back.

XML 1.0 has no way to write U+0000, most other control characters, lone surrogates,
U+FFFE and U+FFFF. Each of them is written as `\u` and its four hexadecimal digits, in
lower case, and a backslash as two. All else stands as it is.
"""

import re

_UNWRITABLE = re.compile("[\\\\\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WRITTEN = re.compile(r"\\(?:\\|u([0-9a-f]{4}))")


def escaped(text: str) -> str:
    """Write a text with what XML can hold."""
    return _UNWRITABLE.sub(_escape, text)


def unescaped(text: str) -> str:
    """Give back what `escaped` was given."""
    return _WRITTEN.sub(_unescape, text)


def _escape(found: re.Match[str]) -> str:
    return "\\\\" if found[0] == "\\" else f"\\u{ord(found[0]):04x}"


def _unescape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else "\\"

"""What docstrings say of classes and of their attributes."""

import inspect
import re

_SECTION = re.compile(r"^(?:Attributes|Raises|Args|Returns|Yields):$")
_MEMBER = re.compile(r"`([A-Z][A-Z_]+)`")
_ATTRIBUTE = re.compile(r"^    (\w+): (.*)$")


def summary(kind: type) -> str:
    """Give the first paragraph of a class's docstring, on one line."""
    paragraph, _, _ = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")
    return " ".join(paragraph.split())


def attributes(kind: type, none: str = "left out") -> dict[str, str]:
    """
    Give what a class, and those that it builds on, say of their attributes.

    Args:
        kind: The class.

        none: What a file has for `None`.
    """
    told: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        told |= _attributes(inspect.cleandoc(each.__doc__ or ""), none)
    return told


def _attributes(doc: str, none: str) -> dict[str, str]:
    told: dict[str, list[str]] = {}
    section, name = "", ""
    for line in doc.splitlines():
        if _SECTION.match(line):
            section = line
        elif section == "Attributes:" and (found := _ATTRIBUTE.match(line)):
            name = found[1]
            told[name] = [found[2]]
        elif section == "Attributes:" and line.startswith("     ") and name:
            told[name].append(line)
    return {name: _as_written(" ".join(lines), none) for name, lines in told.items()}


def _as_written(text: str, none: str) -> str:
    """Speak of what a file says, and not of Python: `UNSAID` is written "unsaid"."""
    text = " ".join(text.split()).replace("`None`", none)
    return _MEMBER.sub(lambda found: f'"{found[1].lower().replace("_", "-")}"', text)

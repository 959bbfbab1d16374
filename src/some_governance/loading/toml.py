"""From bytes to a TOML table, with the line and the column where that fails."""

import re
import tomllib
from pathlib import Path
from typing import TypeAlias

from some_governance.errors import GuidelinesError
from some_governance.limits import Limits

Table: TypeAlias = dict[str, object]
"""A TOML table as it was written."""

FORMAT = 1
"""The format of guidelines and registers that this version reads."""

# Messages of `tomllib` that name a key, which may hold anything.
_TWICE = ("Cannot", "Duplicate")
_DAY = re.compile(r"=\s*[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2,4}")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_file(path: Path, limits: Limits) -> bytes:
    """
    Read a file; of one that is too large, no more than shows that it is.

    Raises:
        GuidelinesError: There is no such file, or it can't be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(limits.bytes + 1)
    except FileNotFoundError:
        raise _whole(
            str(path), "it is not there", "check its name and its folder"
        ) from None
    except IsADirectoryError:
        raise _whole(str(path), "it is a folder", "name the TOML file itself") from None
    except PermissionError:
        raise _whole(
            str(path), "you may not read it", "ask its owner for the right to"
        ) from None
    except (OSError, ValueError) as error:
        raise _whole(
            str(path), f"it can't be read ({type(error).__name__})", "check its name"
        ) from None


def read_document(body: bytes, name: str, limits: Limits) -> Table:
    """
    Read a TOML file of our format; its key `format` is taken out.

    Args:
        body: As the file holds it: UTF-8, with or without a byte order mark.

        name: Name of the file, for the error.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: It is too large, not UTF-8, not TOML, or of another format.
    """
    table = read_table(body, name, limits)
    if "format" not in table:
        raise GuidelinesError.of(
            name, "format", "it is missing", f"write format = {FORMAT}"
        )
    written = table.pop("format")
    if type(written) is not int or written != FORMAT:
        raise GuidelinesError.of(
            name,
            "format",
            f"this version of the library reads format {FORMAT} and no other",
            f"write format = {FORMAT}, or update the library",
        )
    return table


def read_table(body: bytes, name: str, limits: Limits) -> Table:
    """
    Read a TOML file of any format.

    Args:
        body: As in `read_document`.

        name: As in `read_document`.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: It is too large, not UTF-8, or not TOML.
    """
    return _parsed(decoded(body, name, limits), name)


def decoded(body: bytes, name: str, limits: Limits) -> str:
    """
    Give the text of a file, without its byte order mark.

    Raises:
        GuidelinesError: It is too large, or not UTF-8.
    """
    if len(body) > limits.bytes:
        raise _whole(
            name, f"it is larger than {limits.bytes} bytes", "split it, or raise limits"
        )
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise GuidelinesError.of(
            name, f"line {line}", "it is not UTF-8", "save the file as UTF-8"
        ) from None


def _whole(name: str, what: str, instead: str) -> GuidelinesError:
    return GuidelinesError.of(name, "the file", what, instead)


def _parsed(text: str, name: str) -> Table:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _whole(name, "it is nested too deep", "write it flatter") from None
    except ValueError as error:
        raise _syntax(str(error), text.replace("\r\n", "\n"), name) from None


def _syntax(message: str, text: str, name: str) -> GuidelinesError:
    """Tell where the TOML breaks. What somebody wrote there stays out of it."""
    if not _PLACE.search(message):
        return _whole(name, "it holds a number that is too long", "write it shorter")
    what, line, column = _PLACE.split(message)[:3]
    if line is None:
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    if what.startswith(_TWICE):
        what, instead = "it was given before", "keep one of the two"
    elif _DAY.search(text.split("\n")[int(line) - 1]):
        instead = "write a day as 2024-01-31, without quotes"
    elif _foreign(text, int(line), int(column)):
        instead = 'put a key with other letters than a to z in quotes: "grønn" = …'
    else:
        instead = "put texts in quotes, and close what is opened"
    return GuidelinesError.of(
        name, f"line {line}, column {column}", f"no TOML: {what}", instead
    )


def _foreign(text: str, line: int, column: int) -> bool:
    """Tell whether a letter of a key stands there that TOML takes in quotes only."""
    written = text.split("\n")[line - 1]
    before, letter = written[: column - 1], written[column - 1 : column]
    return "=" not in before and letter.isalpha() and not letter.isascii()

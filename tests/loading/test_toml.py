"""Bytes become TOML, or the error says in which line and column they don't."""

from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance.errors import GuidelinesError
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.toml import read_document, read_file


def refused(body: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    """Tell why a file is refused."""
    with pytest.raises(GuidelinesError) as refusal:
        read_document(body, "our.toml", limits)
    return str(refusal.value)


def test_the_format_is_read_and_taken_out() -> None:
    """What is left of a file of our format is what its author wanted to say."""
    assert {"word": "æ"} == read_document(
        'format = 1\nword = "æ"'.encode(), "our.toml", DEFAULT_LIMITS
    )


def test_a_byte_order_mark_is_no_error() -> None:
    """Some editors begin a file with a mark that nobody sees."""
    body = b"\xef\xbb\xbfformat = 1"

    assert {} == read_document(body, "our.toml", DEFAULT_LIMITS)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "format: it is missing; write format = 1"),
        *(
            (
                b"format = " + other,
                (
                    "format: this version of the library reads format 1 and no other; "
                    "write format = 1, or update the library"
                ),
            )
            for other in (b"2", b"0", b"true", b"1.0", b'"1"')
        ),
    ],
)
def test_another_format_is_refused(body: bytes, message: str) -> None:
    """A file says that it is of format 1, and as a whole number."""
    assert f"our.toml: {message}" == refused(body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            b"a = 1\nb = main",
            (
                "line 2, column 5: no TOML: Invalid value; "
                "put texts in quotes, and close what is opened"
            ),
        ),
        (
            b"a = 1\nb = 01.01.2024",
            (
                "line 2, column 6: no TOML: Expected newline or end of document after "
                "a statement; write a day as 2024-01-31, without quotes"
            ),
        ),
        (
            b"a = 1\nb = 1/2/2024",
            (
                "line 2, column 6: no TOML: Expected newline or end of document after "
                "a statement; write a day as 2024-01-31, without quotes"
            ),
        ),
        (
            "a = 1\nspärr = 2".encode(),
            (
                "line 2, column 3: no TOML: Expected '=' after a key in a key/value "
                'pair; put a key with other letters than a to z in quotes: "grønn" = …'
            ),
        ),
        (
            "a = 1\nåpen = 2".encode(),
            (
                "line 2, column 1: no TOML: Invalid statement; put a key with other "
                'letters than a to z in quotes: "grønn" = …'
            ),
        ),
        (
            "a = 1\nb = åpen".encode(),
            (
                "line 2, column 5: no TOML: Invalid value; "
                "put texts in quotes, and close what is opened"
            ),
        ),
        (
            b'a = 1\nb = ["x"',
            (
                "line 2, column 9: no TOML: Unclosed array; "
                "put texts in quotes, and close what is opened"
            ),
        ),
        (
            b'a = 1\r\nb = "x\r\n',
            (
                "line 2, column 7: no TOML: Illegal character '\\n'; "
                "put texts in quotes, and close what is opened"
            ),
        ),
        (
            b"[a]\n[b]\n[a]\n",
            "line 3, column 3: no TOML: it was given before; keep one of the two",
        ),
        (
            b"a = 1\na = 2\n",
            "line 2, column 6: no TOML: it was given before; keep one of the two",
        ),
        (
            b"t = {a = 1, a = 2}",
            "line 1, column 18: no TOML: it was given before; keep one of the two",
        ),
        (
            b"a = 1\nb = '\xe6'",
            "line 2: it is not UTF-8; save the file as UTF-8",
        ),
        (
            b"\xef\xbb\xbf\xff",
            "line 1: it is not UTF-8; save the file as UTF-8",
        ),
        (
            b"a = 1" + b"0" * 5000,
            "the file: it holds a number that is too long; write it shorter",
        ),
        (
            b"a = " + b"[" * 100_000,
            "the file: it is nested too deep; write it flatter",
        ),
    ],
)
def test_what_is_no_toml_is_placed(body: bytes, message: str) -> None:
    """The error says in which line and column, and what may be done."""
    assert f"our.toml: {message}" == refused(body)


@pytest.mark.parametrize(
    "body",
    [b'"secret words" = 1\n"secret words" = 2', b'["secret words"]\n["secret words"]'],
)
def test_a_key_stays_out_of_the_message(body: bytes) -> None:
    """Whatever somebody wrote as a key, an error of the syntax doesn't show it."""
    assert "secret" not in refused(body)


def test_a_file_may_be_as_large_as_the_limit() -> None:
    """The limit is inclusive; one byte more is refused."""
    body = b"format = 1"

    assert {} == read_document(body, "our.toml", Limits(bytes=10))
    assert (
        "our.toml: the file: it is larger than 9 bytes; split it, or raise limits"
        == refused(body, Limits(bytes=9))
    )


def test_no_more_is_read_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    """A file without end doesn't fill the memory."""
    file = tmp_path / "our.toml"
    file.write_bytes(b"format = 1")

    assert b"format" == read_file(file, Limits(bytes=5))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Who mistypes a name sees the name, and what to do."""
    file = tmp_path / "ours.toml"

    with pytest.raises(GuidelinesError) as refusal:
        read_file(file, DEFAULT_LIMITS)

    assert f"{file}: the file: it is not there; check its name and its folder" == str(
        refusal.value
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Who gives the folder is asked for the file."""
    with pytest.raises(
        GuidelinesError, match="it is a folder; name the TOML file itself"
    ):
        read_file(tmp_path, DEFAULT_LIMITS)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(), "you may not read it; ask its owner for the right to"),
        (BlockingIOError(), r"it can't be read \(BlockingIOError\); check its name"),
    ],
)
def test_what_the_disk_refuses_is_said(
    tmp_path: Path, error: OSError, message: str
) -> None:
    """An error of the disk becomes one that says what to do."""
    with (
        patch.object(Path, "open", side_effect=error),
        pytest.raises(GuidelinesError, match=message),
    ):
        read_file(tmp_path / "our.toml", DEFAULT_LIMITS)


def test_a_name_that_no_disk_knows_is_refused() -> None:
    """A name with a NUL in it is an error of ours, not of Python."""
    with pytest.raises(GuidelinesError, match=r"it can't be read \(ValueError\)"):
        read_file(Path("our\0.toml"), DEFAULT_LIMITS)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_bytes_are_read_or_refused(body: bytes) -> None:
    """Whatever lies in the file, it is a table or the library's own error."""
    with suppress(GuidelinesError):
        assert "format" not in read_document(body, "our.toml", DEFAULT_LIMITS)

"""The files of a download are read, or named; none is passed over."""

import pytest
from attrs import evolve
from exported import MADE, NOON, SOURCE, download

from some_governance import (
    DEFAULT_LIMITS,
    Download,
    Json,
    Limits,
    PayloadError,
    Publication,
)
from some_governance.testing import HeldFiles
from some_governance_facebook.downloads.reading import read_export

POST: Json = {"timestamp": NOON, "data": [{"post": "Blåbær og rømme"}]}


def files(**bodies: bytes) -> Download:
    """Make a download of files, whose names end in what follows the last `_`."""
    named = {".".join(name.rsplit("_", 1)): bodies[name] for name in bodies}
    held = HeldFiles(bodies=named)
    return Download(source=SOURCE, files=held, account="facebook:100")


def refusal(of: Download, limits: Limits = DEFAULT_LIMITS) -> PayloadError:
    """Give the error with which a download is refused."""
    with pytest.raises(PayloadError) as refused:
        read_export(of, limits)
    assert refused.value.__context__ is None
    return refused.value


def test_texts_are_mended() -> None:
    """What a download broke is read as it was written."""
    (post,) = read_export(download({"posts_1.json": [POST]}), DEFAULT_LIMITS).facts

    assert isinstance(post, Publication)
    assert "Blåbær og rømme" == post.text


def test_html_is_refused_in_words() -> None:
    """What is made for the eye can't be read; the error says what to ask for."""
    error = refusal(files(start__here_html=b"<html>", a_jpg=b""))

    assert (SOURCE, True) == (error.path, "ask for the download as JSON" in error.hint)


def test_html_beside_json_is_no_harm() -> None:
    """Downloads of JSON may begin with a page that leads through them."""
    assert (
        () == read_export(files(index_html=b"", posts_json=b"[]"), DEFAULT_LIMITS).facts
    )


def test_pictures_alone_tell_nothing() -> None:
    """One part of a large download may hold nothing else; that is said."""
    records = read_export(files(kari_jpg=b"..."), DEFAULT_LIMITS)

    (gap,) = records.gaps
    assert "no file of JSON" in gap.why


def test_a_zip_within_is_named() -> None:
    """Nobody opens it: it may hold another, and that another."""
    records = read_export(files(kari_zip=b"PK", posts_json=b"[]"), DEFAULT_LIMITS)

    (kept,) = records.unrecognised
    assert f"{SOURCE}/<file #1>" == kept.source
    assert kept.why.startswith("a zip within the download")
    assert "null" == kept.raw


@pytest.mark.parametrize(
    ("body", "path", "hint"),
    [
        (b"[", "$", "nested deeper"),
        (b"kari", "$", "not JSON at line 1"),
        (b"[1e999]", "$", "out of range"),
        (b"[1, 2, 3, 4]", "$", "a list has more than 3 items, the limit"),
        (b'{"a": {"b": [1, 2, 3, 4]}}', "$", "more than 3 items"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(body: bytes, path: str, hint: str) -> None:
    """The error says which file it is, by its number where it has somebody's name."""
    error = refusal(files(a_json=b"[]", kari_json=body), Limits(items=3))

    assert path == error.path
    assert hint in error.hint
    assert error.hint.endswith(f"(in {SOURCE}/<file #2>)")


def test_an_account_that_nobody_names_has_no_facts() -> None:
    """Somebody's download is kept out of everybody's records, and that is said."""
    records = read_export(
        download({"posts_1.json": [POST]}, account=None, made_at=MADE), DEFAULT_LIMITS
    )

    assert () == records.facts
    assert () == records.coverage
    (gap,) = records.gaps
    assert gap.why.startswith("nobody knows whose download it is")


def test_what_holds_no_list_is_named_as_a_whole() -> None:
    """It is kept without positions and tokens."""
    token = "EAAB" + "x" * 30
    body: Json = {"profile_v2": {"ip": "198.51.100.7", "about": token}}
    records = read_export(download({"a.json": body}), DEFAULT_LIMITS)

    (kept,) = records.unrecognised
    assert ("$", f"{SOURCE}/<file #1>") == (kept.path, kept.source)
    assert '{"profile_v2": {"ip": "***", "about": "***"}}' == kept.raw


def test_what_is_no_object_either_is_named() -> None:
    """A file may hold a single number."""
    (kept,) = read_export(download({"a.json": 7}), DEFAULT_LIMITS).unrecognised

    assert ("$", "7") == (kept.path, kept.raw)


def test_an_unknown_list_is_named_by_its_number() -> None:
    """What wraps it may be a name, so that it isn't said where."""
    body: Json = {"date": 1, "Kari": [1], "comments_v2": [], "x": {"y": [2], "z": 1}}
    records = read_export(download({"a.json": body}), DEFAULT_LIMITS)

    assert [
        ("<list #1>", "[1]"),
        ("<list #3>", "[2]"),
        ("comments_v2", "[]"),
    ] == [(each.path, each.raw) for each in records.unrecognised]


def test_no_name_is_in_what_shows() -> None:
    """Whoever looks at a file, or at what it tells, sees no name."""
    whole = evolve(download({"kari.json": [POST]}), account=None)

    assert "kari" not in repr(whole).lower()

"""Formats are known by the bytes of a file."""

import pytest

from some_governance.archive.arkivmelding.formats import Format, ending, format_of


@pytest.mark.parametrize(
    ("body", "media_type", "expected"),
    [
        (b"{}", "application/json", "fmt/817"),
        (b"{}", "Application/JSON; charset=utf-8", "fmt/817"),
        (b"<a/>", "application/xml", "fmt/101"),
        (b"hi", "text/plain", "x-fmt/16"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\0", "image/jpeg", "fmt/42"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1", "image/jpeg", "fmt/43"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\2", "image/jpeg", "fmt/44"),
        (b"\xff\xd8\xff\xe1\x00\x10Exif\0\0", "image/jpeg", "fmt/41"),
        (b"\x89PNG\r\n\x1a\n", "image/jpeg", "fmt/11"),
        (b"GIF87a", "image/gif", "fmt/3"),
        (b"GIF89a", "image/gif", "fmt/4"),
        (b"RIFF\1\2\3\4WEBPVP8 ", "image/webp", "fmt/566"),
        (b"RIFF\1\2\3\4WEBPVP8L", "image/webp", "fmt/567"),
        (b"RIFF\1\2\3\4WEBPVP8X", "image/webp", "fmt/568"),
        (b"\0\0\0\x14ftypqt  ", "video/mp4", "x-fmt/384"),
        (b"\0\0\0\x18ftypmp42", "video/quicktime", "fmt/199"),
        (b"RIFF\1\2\3\4WAVEfmt ", "image/webp", "av/0"),
        (b"", "image/jpeg", "av/0"),
    ],
)
def test_a_file_has_its_number_in_pronom(
    body: bytes, media_type: str, expected: str
) -> None:
    """What is said of a picture or film is not believed; what nobody knows is av/0."""
    assert expected == format_of(body, media_type).puid


def test_some_formats_may_be_deposited_as_they_are() -> None:
    """JSON and JPEG may; a GIF is to be converted."""
    assert Format("fmt/817", "JSON", True) == format_of(b"{}", "application/json")
    assert format_of(b"\xff\xd8\xff", "image/jpeg").archival
    assert not format_of(b"GIF89a", "image/gif").archival


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("captured/0001.json", ".json"),
        ("media/0001.JPG", ".jpg"),
        ("media/0001", ""),
        ("media/0001.", ""),
        ("media/0001.a b", ""),
        ("media/0001.ø", ""),
    ],
)
def test_an_ending_is_plain_or_left_out(name: str, expected: str) -> None:
    """Names in a message are ASCII, whatever a part is called."""
    assert expected == ending(name)

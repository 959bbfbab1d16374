"""The plug-in that the docs show is found, translates, and keeps to what it must."""

import sys
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from some_governance import Answer, PayloadError, Platform, Records, discover

PAGE = "how-to/write-a-platform-plugin.md"
SEEN = datetime(2026, 11, 2, 6, tzinfo=UTC)
POST = '{"id": 7, "at": "2026-10-05T10:00:00Z", "text": "Ny gangvei"}'


@pytest.fixture
def torget(
    blocks: Callable[[str, str], list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Platform:
    """Install the plug-in as the page says, and give its platform."""
    (package,) = blocks(PAGE, "toml")
    toy, whole, *_ = blocks(PAGE, "python")
    points = tomllib.loads(package)["project"]["entry-points"]["some_governance"]
    ((name, module),) = points.items()
    (tmp_path / f"{module}.py").write_text(f"{toy}\n{whole}", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, module, raising=False)
    found = [EntryPoint(name=name, value=module, group="some_governance")]
    return discover(found=found).platform("torget")


def told(torget: Platform, body: str, **known: object) -> Records:
    """Give what the plug-in makes of one answer."""
    answer = Answer(
        source="posts-1.json",
        body=body.encode(),
        **{"account": "torget:fjellvik", "fetched_at": SEEN, **known},
    )
    return torget.translated([answer])


def test_the_plug_in_is_found_by_its_entry_point(torget: Platform) -> None:
    """Who copies the page has a platform that can translate."""
    assert ("Torget", ("translate",)) == (torget.title, torget.capabilities)


@pytest.mark.parametrize(
    ("body", "known", "vouches"),
    [
        (f'{{"posts": [{POST}], "more": false}}', {}, 1),
        (f'{{"posts": [{POST}], "more": true}}', {}, 0),
        (f'{{"posts": [{POST}], "more": false}}', {"page": 2}, 0),
        (f'{{"posts": [{POST}], "more": false}}', {"fetched_at": None}, 0),
    ],
    ids=["whole", "goes on", "second page", "nobody knows when"],
)
def test_only_what_was_seen_whole_is_vouched_for(
    torget: Platform, body: str, known: dict[str, object], vouches: int
) -> None:
    """A post counts in any case; that there are no others needs the whole list."""
    records = told(torget, body, **known)

    assert (1, vouches) == (len(records.facts), len(records.coverage))


@pytest.mark.parametrize(
    ("body", "gaps", "kept"),
    [('{"error": "busy"}', 1, 0), ('{"likes": 3}', 0, 1), ("[]", 0, 1)],
)
def test_what_was_not_given_or_understood_is_named(
    torget: Platform, body: str, gaps: int, kept: int
) -> None:
    """An error is a gap, another shape is kept, and neither vouches for anything."""
    records = told(torget, body)

    assert (gaps, kept, 0) == (
        len(records.gaps),
        len(records.unrecognised),
        len(records.coverage),
    )


@pytest.mark.parametrize(
    "post",
    [
        "3",
        '{"id": 7, "at": "hemmelig", "text": ""}',
        '{"id": 7, "at": "2026-10-05T10:00:00", "text": "hemmelig"}',
        '{"id": 7, "text": "hemmelig"}',
    ],
)
def test_what_cannot_be_is_refused_without_a_word(torget: Platform, post: str) -> None:
    """A post without its moment is refused by its place, and nothing of it is told."""
    with pytest.raises(PayloadError, match=r"posts\[0\]") as refused:
        told(torget, f'{{"posts": [{post}], "more": false}}')

    assert "hemmelig" not in str(refused.value)

"""Several zips of one download are read as one, and others each by itself."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from exported import MADE, NOON, conversation

from benchmarks.zips import Member, zip_of
from some_governance import (
    DEFAULT_LIMITS,
    Json,
    Limits,
    Message,
    PayloadError,
    Publication,
    Records,
)
from some_governance.loading.downloads import opened_together
from some_governance.loading.drawer import Drawer
from some_governance.loading.kept import exported
from some_governance.loading.manifest import Export
from some_governance.loading.parts import parts
from some_governance_facebook.plugin import provide_platforms

TIME = {
    "since": "2026-10-01T00:00:00Z",
    "until": "2026-12-01T00:00:00Z",
    "made_at": MADE.isoformat(),
}
OTHER = TIME | {"since": "2026-09-01T00:00:00Z"}
INBOX = conversation(("Kari Eksempel", "Hei"), others=["Kari Eksempel"])
KNOWN = Export(made_at=MADE)


def posts(*ats: int) -> list[Json]:
    """Make posts of the page, each at its time."""
    return [{"timestamp": at, "data": [{"post": "Åpent i dag"}]} for at in ats]


FIRST: dict[str, Json] = {"posts/profile_posts_1.json": posts(NOON)}
SECOND: dict[str, Json] = {
    "posts/profile_posts_2.json": posts(NOON + 60),
    "messages/inbox/kari_1/message_1.json": INBOX,
}


@pytest.mark.parametrize(
    ("names", "known", "expected"),
    [
        ([], {}, []),
        (["a-2.zip", "a-1.zip"], {}, [("a-1.zip", "a-2.zip")]),
        (["a-1.zip", "b-1.zip"], {}, [("a-1.zip",), ("b-1.zip",)]),
        (["a-1", "a-2"], {}, [("a-1",), ("a-2",)]),
        (["a1.ZIP", "a02.ZIP"], {}, [("a02.ZIP", "a1.ZIP")]),
        (["a.zip", "b.zip"], {"a.zip": KNOWN, "b.zip": KNOWN}, [("a.zip", "b.zip")]),
        (["a.zip", "b.zip"], {"a.zip": KNOWN}, [("a.zip",), ("b.zip",)]),
        (["a1.zip", "a2.zip"], {"a1.zip": KNOWN}, [("a1.zip",), ("a2.zip",)]),
    ],
)
def test_parts_are_told_the_same_of(
    names: list[str], known: Mapping[str, Export], expected: list[tuple[str, ...]]
) -> None:
    """By the manifest; where it says nothing, by names that differ in numbers only."""
    assert expected == list(parts(names, known))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the folder of an account's downloads."""
    place = tmp_path / "facebook" / "100" / "export"
    place.mkdir(parents=True)
    return place


def save(place: Path, zips: Mapping[str, Mapping[str, Json]]) -> None:
    """Save zips."""
    for name, files in zips.items():
        members = (
            Member(name=each, body=json.dumps(body).encode())
            for each, body in files.items()
        )
        (place / name).write_bytes(zip_of(tuple(members)))


def told(place: Path, exports: Mapping[str, Mapping[str, str]] | None) -> Records:
    """Read all downloads in the folder of a page."""
    if exports is not None:
        manifest = {
            "schema": "some-governance/manifest",
            "version": 1,
            "account": "facebook:100",
            "exports": exports,
        }
        (place / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    [platform] = provide_platforms()
    drawer = Drawer(
        folder=place,
        root=place.parents[2],
        platform=platform,
        limits=DEFAULT_LIMITS,
        reading=lambda _: None,
    )
    return Records.join(exported(drawer))


def kinds(records: Records) -> list[str]:
    """Name the kinds of facts of which all were told."""
    return sorted(kind for each in records.coverage for kind in each.facts)


def test_several_zips_are_one_download(place: Path) -> None:
    """Posts and messages of all of them, and all of their time."""
    save(place, {"x-1.zip": FIRST, "x-2.zip": SECOND})
    records = told(place, {"x-1.zip": TIME, "x-2.zip": TIME})

    assert 2 == len(list(records.each(Publication)))
    assert 1 == len(list(records.each(Message)))
    assert ["message", "publication"] == kinds(records)
    assert () == records.gaps


def test_what_is_no_json_may_be_in_each(place: Path) -> None:
    """A page to look at lies in every part."""
    looks = {"start_here.html": "<html>"}
    save(place, {"x-1.zip": FIRST | looks, "x-2.zip": SECOND | looks})
    records = told(place, {"x-1.zip": TIME, "x-2.zip": TIME})

    assert ["message", "publication"] == kinds(records)


def test_a_part_that_is_missing_leaves_nothing_known_whole(place: Path) -> None:
    """What is there counts; what isn't there is a gap, and nothing is vouched for."""
    save(place, {"x-1.zip": FIRST})
    records = told(place, {"x-1.zip": TIME, "x-2.zip": TIME})

    assert 1 == len(list(records.each(Publication)))
    assert [] == kinds(records)
    assert 1 == len(records.gaps)


@pytest.mark.parametrize("second", [OTHER, TIME])
def test_two_downloads_are_two(place: Path, second: Mapping[str, str]) -> None:
    """They are of other times, or hold the same file, though it says something else."""
    same = {"posts/profile_posts_1.json": posts(NOON + 60)}
    save(place, {"x-1.zip": FIRST, "x-2.zip": same})
    records = told(place, {"x-1.zip": TIME, "x-2.zip": second})

    assert 2 == len(list(records.each(Publication)))
    assert ["publication", "publication"] == kinds(records)


def test_the_limits_are_those_of_one_download(place: Path) -> None:
    """Parts together hold no more files, and no more bytes, than one zip may."""
    save(place, {"x-1.zip": FIRST, "x-2.zip": SECOND})
    paths = {f"<download #{n}>": place / f"x-{n}.zip" for n in (1, 2)}

    def names(limits: Limits) -> list[tuple[str, ...]]:
        with opened_together(paths, "facebook", limits) as downloads:
            return [tuple(each.names) for each in downloads.values()]

    assert [tuple(sorted([*FIRST, *SECOND]))] == names(Limits(members=3))
    with pytest.raises(PayloadError, match="<download #1>: more than 2 files"):
        names(Limits(members=2))
    with (
        opened_together(paths, "facebook", Limits(total=100)) as downloads,
        pytest.raises(PayloadError, match="more than 100 bytes of the download"),
    ):
        [*map(downloads["<download #1>"].read, [*FIRST, *SECOND])]

"""A saved folder: what it tells, and what it can't tell, is named."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve
from example_platform import ACCOUNT, EXAMPLE, NEWS, manifest, save

from some_governance import (
    Account,
    Answer,
    Download,
    Folder,
    Gap,
    GuidelinesError,
    Limits,
    PayloadError,
    Platform,
    PluginError,
    Publication,
    RecordError,
    Records,
    load_folder,
)

PLATFORMS = {"example": EXAMPLE}


class Listening:
    """A platform that keeps what it is given."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []

    def __call__(self, answers: Sequence[Answer], _: Limits) -> Records:
        """Translate to nothing."""
        self.answers += answers
        return Records.of()

    def load(self, folder: Path) -> Folder:
        """Load a folder with this platform."""
        platform = Platform(name="example", title="Example", translate=self)
        return load_folder(folder, {"example": platform})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a saved folder with registers and one answer of one platform."""
    return save(tmp_path / "saved")


@pytest.fixture
def api(folder: Path) -> Path:
    """Give the folder in which that answer lies."""
    return folder / "example" / "main" / "api"


def gaps(folder: Path) -> list[tuple[str, str]]:
    """List what a folder doesn't tell, and why."""
    found = load_folder(folder, PLATFORMS).records.gaps
    return [(gap.source, gap.why) for gap in found]


def test_a_folder_joins_registers_and_platforms(folder: Path) -> None:
    """The register's accounts and the platform's publications are one batch."""
    loaded = load_folder(folder, PLATFORMS)

    assert folder == loaded.path
    assert "ours.toml" == loaded.registers.guidelines
    assert [ACCOUNT] == [each.id for each in loaded.records.each(Account)]
    assert [f"example:{day}" for day in NEWS] == [
        each.id for each in loaded.records.each(Publication)
    ]
    assert ["example/main/api/posts-1.json", "registers.toml: coverage[0]"] == [
        each.source for each in loaded.records.coverage
    ]
    assert () == loaded.records.gaps


def test_an_answer_comes_with_what_its_manifest_knows(folder: Path) -> None:
    """A platform learns what was asked for, when, and about whom."""
    listening = Listening()
    listening.load(folder)

    assert [
        Answer(
            source="example/main/api/posts-1.json",
            body=json.dumps(NEWS).encode(),
            account=ACCOUNT,
            request="/1000/posts",
            parameters={"fields": "id"},
            page=1,
            fetched_at=datetime(2026, 10, 12, 6, tzinfo=UTC),
        )
    ] == listening.answers


def test_without_a_manifest_nothing_is_known_of_the_request(
    folder: Path, api: Path
) -> None:
    """No manifest, no coverage: the answer is there, and vouches for nothing."""
    (api / "manifest.json").unlink()
    listening = Listening()
    listening.load(folder)

    [answer] = listening.answers
    assert (None, None, None) == (answer.account, answer.request, answer.fetched_at)
    loaded = load_folder(folder, PLATFORMS).records
    assert ["registers.toml: coverage[0]"] == [each.source for each in loaded.coverage]


def test_a_file_that_no_manifest_names_is_read_all_the_same(
    folder: Path, api: Path
) -> None:
    """Nothing is dropped: its account is known, its request isn't."""
    (api / "loose.json").write_text("[]")
    listening = Listening()
    listening.load(folder)

    assert [("example/main/api/loose.json", ACCOUNT, None)] == [
        (answer.source, answer.account, answer.request)
        for answer in listening.answers
        if answer.fetched_at is None
    ]


def test_a_file_that_is_missing_is_a_gap(folder: Path, api: Path) -> None:
    """What the manifest names and nobody has is told, and whose it was."""
    whole = manifest("posts-1.json", "posts-2.json")
    (api / "manifest.json").write_text(json.dumps(whole))

    assert (
        Gap(
            source="example/main/api/posts-2.json",
            why="the manifest names this file, and it isn't there",
            account=ACCOUNT,
        ),
    ) == load_folder(folder, PLATFORMS).records.gaps


def test_a_platform_that_nobody_reads_is_a_gap(folder: Path) -> None:
    """Without its plug-in a platform is one gap, not silence."""
    (folder / "myspace" / "main" / "api").mkdir(parents=True)

    assert [
        (
            "myspace",
            "no plug-in reads myspace; the platforms that are known: example",
        )
    ] == gaps(folder)


def test_without_any_plugin_every_platform_is_a_gap(folder: Path) -> None:
    """Even then the registers are read."""
    records = load_folder(folder, {}).records

    assert ["no plug-in reads example; the platforms that are known: none"] == [
        gap.why for gap in records.gaps
    ]
    assert [ACCOUNT] == [each.id for each in records.each(Account)]


@pytest.mark.parametrize(
    ("kind", "can"),
    [("webhook", "translate what a webhook delivered"), ("export", "read a download")],
)
def test_what_a_platform_cannot_read_is_a_gap(
    folder: Path, kind: str, can: str
) -> None:
    """Events and downloads that no plug-in understands are named as not read."""
    (folder / "example" / "main" / kind).mkdir()

    assert [
        (
            f"example/main/{kind}",
            f"its plug-in can't {can}; keep what you have, and update the plug-in",
        )
    ] == gaps(folder)


def test_a_platform_that_cannot_translate_is_a_gap(folder: Path) -> None:
    """A plug-in without that capability takes no other platform down."""
    mute = Platform(name="mute", title="Mute")
    save_api = folder / "mute" / "main" / "api"
    save_api.mkdir(parents=True)
    (save_api / "posts.json").write_text("[]")
    records = load_folder(folder, {**PLATFORMS, "mute": mute}).records

    assert [
        (
            "mute/main/api",
            (
                "its plug-in can't translate answers of an API; keep what you have, "
                "and update the plug-in"
            ),
        ),
        ("mute/main/api", "there is no manifest.json: it vouches for nothing"),
    ] == [(gap.source, gap.why) for gap in records.gaps]
    assert 2 == len(list(records.each(Publication)))


def test_what_a_download_tells_too_counts_once(folder: Path) -> None:
    """The API knows a post by its own id, and a download by none."""

    def read_export(download: Download, _: Limits) -> Records:
        """Tell of the first day's post, and of another."""
        return Records.of(
            *(
                Publication(
                    id=f"example:download-{day}",
                    observed=datetime(2026, 10, 12, 7, tzinfo=UTC),
                    source=download.source,
                    account=ACCOUNT,
                    at=datetime(2026, 10, day, 12, tzinfo=UTC),
                    media=("text",),
                )
                for day in (6, 9)
            )
        )

    def translated(answers: Sequence[Answer], limits: Limits) -> Records:
        """Tell what each post shows."""
        assert EXAMPLE.translate is not None
        told = EXAMPLE.translate(answers, limits)
        facts = (evolve(each, media=("text",)) for each in told.each(Publication))
        return Records.of(*facts, coverage=told.coverage)

    (folder / "example/main/export/one").mkdir(parents=True)
    platform = evolve(EXAMPLE, translate=translated, read_export=read_export)
    records = load_folder(folder, {"example": platform}).records

    assert ["example:2026-10-06", "example:2026-10-07"] == [
        each.id for each in records.each(Publication)
    ]
    assert "1 publications in the download agree with none" in str(records.gaps)


def test_a_platform_that_fails_is_an_error(folder: Path) -> None:
    """A plug-in that breaks is a fault to mend, not a fact to report on."""
    broken = Platform(name="example", title="", translate=lambda *_: 1 // 0)  # type: ignore[arg-type,return-value]

    with pytest.raises(PluginError, match="translate raised ZeroDivisionError"):
        load_folder(folder, {"example": broken})


def test_a_platform_folder_without_accounts_is_a_gap(folder: Path) -> None:
    """Answers that lie one folder too high are missed, and that is told."""
    misplaced = folder / "other" / "api"
    misplaced.mkdir(parents=True)
    other = Platform(name="other", title="Other")
    records = load_folder(folder, {**PLATFORMS, "other": other}).records

    assert [
        (
            "other",
            (
                "nothing in it is read: answers belong in other/<account>/api, "
                "deliveries of a webhook in webhook beside it, downloads in export"
            ),
        )
    ] == [(gap.source, gap.why) for gap in records.gaps]


def test_what_lies_beside_its_place_is_a_gap(folder: Path, api: Path) -> None:
    """A download beside `export/` is missed, and told without its name."""
    belong = (
        "answers belong in example/<account>/api, deliveries of a webhook in webhook "
        "beside it, downloads in export"
    )
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store"):
        (api.parent / name).write_bytes(b"")
        (api.parents[1] / name).write_bytes(b"")
    assert [] == gaps(folder)
    (api.parent / "kari-nordmann.zip").write_bytes(b"")
    (api.parent / "kari-nordmann").mkdir()
    (api.parents[1] / "kari-nordmann.zip").write_bytes(b"")

    assert [
        ("example", f"not read: 1 of what lies in it; {belong}"),
        ("example/main", f"not read: 2 of what lies in it; {belong}"),
    ] == gaps(folder)


def test_other_folders_and_files_are_left_alone(folder: Path) -> None:
    """Minutes, pictures and whatever else lies there tell nothing."""
    (folder / "minutes").mkdir()
    (folder / "minutes" / "october.txt").write_text("Referat")
    (folder / "pictures" / "2026").mkdir(parents=True)
    (folder / "notes.txt").write_text("Husk!")
    (folder / "odd" / "main").mkdir(parents=True)
    (folder / "odd" / "main" / "api").write_text("a file, and no folder")

    assert [] == gaps(folder)


def test_only_json_is_an_answer(folder: Path, api: Path) -> None:
    """A note beside the answers is none, nor is the manifest itself."""
    (api / "read-me.txt").write_text("Hentet av Kari")
    listening = Listening()
    listening.load(folder)

    assert ["example/main/api/posts-1.json"] == [
        answer.source for answer in listening.answers
    ]


@pytest.mark.parametrize("name", ["posts-2.json.gz", "posts-2.csv", "READ-ME"])
def test_a_file_that_is_no_answer_is_a_gap(folder: Path, api: Path, name: str) -> None:
    """What somebody saved in another form is missed, and that is told."""
    (api / name).write_text("[]")

    assert (
        Gap(
            source=f"example/main/api/{name}",
            why="not read: answers are saved as .json here",
            account=ACCOUNT,
        ),
    ) == load_folder(folder, PLATFORMS).records.gaps


def test_a_folder_among_the_answers_is_a_gap(folder: Path, api: Path) -> None:
    """Answers that lie one folder too deep are missed, and that is told."""
    (api / "october").mkdir()
    (api / "october" / "posts.json").write_text("[]")

    assert [
        ("example/main/api/october", "not read: answers are saved as .json here")
    ] == gaps(folder)


def test_what_systems_leave_behind_is_no_gap(folder: Path, api: Path) -> None:
    """Nobody saved these: a desktop, or an unpacked archive, did."""
    (api / ".DS_Store").write_bytes(b"\0")
    (api / "__MACOSX").mkdir()

    assert [] == gaps(folder)


@pytest.mark.parametrize("name", ["posts-2.JSON", "posts-2.Json"])
def test_an_answer_may_be_named_in_capitals(folder: Path, api: Path, name: str) -> None:
    """Which letters are small is no difference on many disks, and so on none."""
    (api / name).write_text("[]")
    whole = manifest("posts-1.json", name)
    (api / "manifest.json").write_text(json.dumps(whole))
    listening = Listening()

    assert () == listening.load(folder).records.gaps
    assert {"example/main/api/posts-1.json", f"example/main/api/{name}"} == {
        answer.source for answer in listening.answers if answer.request is not None
    }


def test_every_account_has_its_own_manifest(folder: Path) -> None:
    """Two accounts of a platform are read one by one, in order of their names."""
    api = folder / "example" / "a-campaign" / "api"
    api.mkdir(parents=True)
    (api / "posts.json").write_text("[]")
    listening = Listening()
    listening.load(folder)

    assert [
        ("example/a-campaign/api/posts.json", None),
        ("example/main/api/posts-1.json", ACCOUNT),
    ] == [(answer.source, answer.account) for answer in listening.answers]


def test_without_registers_there_is_nothing_to_load(tmp_path: Path) -> None:
    """The registers are the one thing that a saved folder needs."""
    with pytest.raises(GuidelinesError, match=r"registers\.toml"):
        load_folder(tmp_path, PLATFORMS)


def test_sources_that_contradict_each_other_are_refused(folder: Path) -> None:
    """A register and a platform that differ on one moment are both named."""
    text = (folder / "registers.toml").read_text("utf-8")
    text = text.replace("2026-10-13T06:00:00Z", "2026-10-12T06:00:00Z")
    more = """
        [[publications]]
        id = "example:2026-10-06"
        account = "example:1000"
        at = 2026-10-06T13:00:00Z
    """
    (folder / "registers.toml").write_text(text + more, "utf-8")

    with pytest.raises(RecordError) as caught:
        load_folder(folder, PLATFORMS)

    assert "example/main/api/posts-1.json" in str(caught.value)
    assert "registers.toml" in str(caught.value)


@pytest.mark.parametrize("name", ["posts-1.json", "manifest.json"])
def test_the_limit_of_bytes_holds_for_each_file(
    folder: Path, api: Path, name: str
) -> None:
    """A file of exactly so many bytes is read, one of a byte more is refused."""
    size = (folder / "registers.toml").stat().st_size
    (api / name).write_bytes((api / name).read_bytes().ljust(size))
    limits = Limits(bytes=size)
    load_folder(folder, PLATFORMS, limits=limits)
    (api / name).write_bytes((api / name).read_bytes() + b" ")

    with pytest.raises(PayloadError) as caught:
        load_folder(folder, PLATFORMS, limits=limits)

    assert (
        f"example: example/main/api/{name}: it has more than {size} bytes, "
        "which is the limit"
    ) == str(caught.value)


@pytest.mark.parametrize("name", ["posts-1.json", "manifest.json"])
def test_a_file_that_cannot_be_read_is_named(
    folder: Path, api: Path, name: str
) -> None:
    """A folder in the place of a file is told as what the system says."""
    (api / name).unlink()
    (api / name).mkdir()

    with pytest.raises(PayloadError) as caught:
        load_folder(folder, PLATFORMS)

    assert f"example: example/main/api/{name}: it can't be read: Is a directory" == str(
        caught.value
    )


def test_a_manifest_that_cannot_be_read_is_named(folder: Path, api: Path) -> None:
    """A broken manifest is an error: what is in doubt vouches for nothing."""
    (api / "manifest.json").write_text("{")

    with pytest.raises(PayloadError) as caught:
        load_folder(folder, PLATFORMS)

    assert "example/main/api/manifest.json" == caught.value.path


def test_each_file_is_told_before_it_is_read(folder: Path) -> None:
    """Who waits sees what is being read."""
    told: list[str] = []
    load_folder(folder, PLATFORMS, reading=told.append)

    assert [
        "registers.toml",
        "example/main/api/manifest.json",
        "example/main/api/posts-1.json",
    ] == told


def test_platforms_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The order in which a disk lists its folders shows nowhere."""
    names = [f"p{number}" for number in range(20)]
    saved = save(tmp_path)
    for name in reversed(names):
        (saved / name / "main" / "api").mkdir(parents=True)
        (saved / name / "main" / "api" / "posts.json").write_text("[]")
    platforms = {
        name: Platform(name=name, title="", translate=lambda *_: Records.of())
        for name in names
    }
    told: list[str] = []
    load_folder(saved, platforms, reading=told.append)

    assert sorted(f"{name}/main/api/posts.json" for name in names) == told[1:]


def test_loading_twice_gives_the_same(folder: Path) -> None:
    """The same folder gives the same records, and the same digest."""
    one, other = (load_folder(folder, PLATFORMS) for _ in range(2))

    assert one == other
    assert one.records.digest == other.records.digest

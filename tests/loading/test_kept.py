"""Answers, deliveries and downloads of a platform, as they lie in a saved folder."""

import json
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from example_platform import ACCOUNT, EXAMPLE, manifest, save

from some_governance import (
    EARLIEST,
    Answer,
    Comment,
    Coverage,
    Delivery,
    Download,
    Gap,
    Limits,
    PayloadError,
    PlatformError,
    Publication,
    Records,
    Removal,
    Secret,
    Span,
    Webhook,
    load_folder,
)

AT = datetime(2026, 10, 12, 6, tzinfo=UTC)
CANARY = "kari-nordmann-2026"


class Listening:
    """A platform that keeps what it is given, and tells what it was told to tell."""

    def __init__(self) -> None:
        self.deliveries: list[Delivery] = []
        self.downloads: list[tuple[Download, dict[str, bytes]]] = []
        self.tells = Records.of()
        self.platform = evolve(
            EXAMPLE,
            webhook=Webhook(
                verify=lambda *_: None,
                challenge=lambda _, __: "",
                translate=self.translate,
            ),
            read_export=self.read,
        )

    def translate(self, deliveries: Sequence[Delivery], _: Limits) -> Records:
        """Take deliveries in."""
        self.deliveries += deliveries
        return self.tells

    def read(self, download: Download, _: Limits) -> Records:
        """Take a download in, with its files as they are now."""
        files = {name: download.files.read(name) for name in download.files.names}
        self.downloads.append((download, files))
        return self.tells

    def load(self, folder: Path) -> Records:
        """Load a folder with this platform."""
        return load_folder(folder, {"example": self.platform}).records


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a saved folder."""
    return save(tmp_path / "saved")


@pytest.mark.parametrize("last", [True, False])
def test_a_last_page_is_known_as_such(folder: Path, last: bool) -> None:
    """Also where only a header said so, which the manifest keeps."""
    place = folder / "example/main/api/manifest.json"
    kept = json.loads(place.read_bytes())
    kept["answers"]["posts-1.json"]["last"] = last
    place.write_text(json.dumps(kept), "utf-8")
    heard: list[Answer] = []

    def translate(answers: Sequence[Answer], _: Limits) -> Records:
        heard.extend(answers)
        return Records.of()

    load_folder(folder, {"example": evolve(EXAMPLE, translate=translate)})

    assert [last] == [each.last for each in heard]


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    """Give a function that writes a manifest, and files, for one kind of thing."""

    def write(kind: str, known: dict[str, Any] | None = None, **files: bytes) -> Path:
        place = folder / "example" / "main" / kind
        place.mkdir(exist_ok=True)
        for name, body in files.items():
            (place / name.replace("__", ".")).write_bytes(body)
        if known is not None:
            whole = {**manifest(), **known}
            (place / "manifest.json").write_text(json.dumps(whole), "utf-8")
        return place

    return write


def gaps(records: Records) -> list[tuple[str, str, str | None]]:
    """List what is missing, where, why and of whom."""
    return [(each.source, each.why, each.account) for each in records.gaps]


def test_deliveries_come_with_what_their_manifest_knows(
    folder: Path, write: Callable[..., Path]
) -> None:
    """A platform learns whose they are, and when they were received."""
    known = {"1.json": {"received_at": "2026-10-12T06:00:00Z"}}
    write("webhook", {"deliveries": known}, **{"1__json": b"[1]", "2__json": b"[2]"})
    listening = Listening()

    assert () == listening.load(folder).gaps
    assert [
        Delivery(
            source="example/main/webhook/1.json",
            body=b"[1]",
            accounts=frozenset({ACCOUNT}),
            received_at=AT,
        ),
        Delivery(
            source="example/main/webhook/2.json",
            body=b"[2]",
            accounts=frozenset({ACCOUNT}),
        ),
    ] == listening.deliveries


def test_deliveries_need_no_manifest(folder: Path, write: Callable[..., Path]) -> None:
    """They vouch for nothing with one, so nothing is missing without it."""
    write("webhook", **{"1__json": b"[1]"})
    listening = Listening()

    assert () == listening.load(folder).gaps
    [delivery] = listening.deliveries
    assert (frozenset(), None) == (delivery.accounts, delivery.received_at)


def test_deliveries_that_are_not_there_or_not_read_are_gaps(
    folder: Path, write: Callable[..., Path]
) -> None:
    """What the manifest names, and what lies there in another form."""
    known = {"1.json": {"received_at": "2026-10-12T06:00:00Z"}}
    write("webhook", {"deliveries": known}, **{"2__txt": b""})
    listening = Listening()

    assert [
        (
            "example/main/webhook/1.json",
            "the manifest names this file, and it isn't there",
            ACCOUNT,
        ),
        (
            "example/main/webhook/2.txt",
            "not read: deliveries are saved as .json here",
            ACCOUNT,
        ),
    ] == gaps(listening.load(folder))


def test_a_download_is_a_folder_or_a_zip(
    folder: Path, write: Callable[..., Path]
) -> None:
    """Each comes with its files, and with what the manifest knows of it."""
    known = {
        CANARY: {"since": "2026-10-01T00:00:00Z", "made_at": "2026-10-12T06:00:00Z"}
    }
    place = write("export", {"exports": known})
    (place / CANARY / "posts").mkdir(parents=True)
    (place / CANARY / "posts" / "posts_1.json").write_bytes(b"[1]")
    with zipfile.ZipFile(place / "z.zip", "w") as packed:
        packed.writestr("posts_2.json", b"[2]")
    listening = Listening()

    assert () == listening.load(folder).gaps
    (first, files), (second, others) = listening.downloads
    assert {"posts/posts_1.json": b"[1]"} == files
    assert {"posts_2.json": b"[2]"} == others
    assert (
        "example/main/export/<download #1>",
        ACCOUNT,
        Span(datetime(2026, 10, 1, tzinfo=UTC), AT),
        AT,
    ) == (first.source, first.account, first.asked, first.made_at)
    assert ("example/main/export/<download #2>", ACCOUNT, None, None) == (
        second.source,
        second.account,
        second.asked,
        second.made_at,
    )


def test_a_download_that_is_not_there_is_a_gap(
    folder: Path, write: Callable[..., Path]
) -> None:
    """It is named after somebody, so that its number has to do."""
    write("export", {"exports": {CANARY: {}}})

    assert [
        (
            "example/main/export/<download #1>",
            (
                "the manifest names this file, and it isn't there; by name it is "
                "number 1 of 1"
            ),
            ACCOUNT,
        )
    ] == gaps(Listening().load(folder))


def test_a_number_means_the_same_download_wherever_it_stands(
    folder: Path, write: Callable[..., Path]
) -> None:
    """What lies there is numbered with what only the manifest names."""
    place = write("export", {"exports": {f"{CANARY}-1": {}}})
    (place / f"{CANARY}-2").mkdir()
    listening = Listening()
    [(source, why, _)] = gaps(listening.load(folder))
    [(download, _)] = listening.downloads

    assert ("example/main/export/<download #1>", True) == (
        source,
        why.endswith("by name it is number 1 of 2"),
    )
    assert "example/main/export/<download #2>" == download.source


@pytest.mark.parametrize("name", ["lesmeg.txt", CANARY])
def test_a_file_that_is_no_download_is_a_gap(
    folder: Path, write: Callable[..., Path], name: str
) -> None:
    """The others are read all the same; what a system left isn't even told."""
    place = write("export")
    (place / name).write_text("Hentet av Kari")
    (place / "Thumbs.db").write_bytes(b"x")
    with zipfile.ZipFile(place / "zipped", "w") as packed:
        packed.writestr("posts_2.json", b"[2]")
    listening = Listening()

    assert [
        (
            "example/main/export/<download #1>",
            "not read: a download is a folder or a zip",
            None,
        )
    ] == gaps(listening.load(folder))
    assert 1 == len(listening.downloads)


def test_a_download_that_cannot_be_read_is_named_by_its_number(
    folder: Path, write: Callable[..., Path]
) -> None:
    """No name of a person gets into the error, or into what somebody watches."""
    place = write("export")
    (place / f"{CANARY}.zip").write_bytes(b"no zip")
    told: list[str] = []

    with pytest.raises(PayloadError) as caught:
        load_folder(folder, {"example": Listening().platform}, reading=told.append)

    assert "example/main/export/<download #1>" in str(caught.value)
    assert CANARY not in f"{caught.value} {told}"
    assert "example/main/export/<download #1>" == told[-1]


def test_what_systems_leave_behind_is_no_download(
    folder: Path, write: Callable[..., Path]
) -> None:
    """Nobody downloaded these."""
    write("export", __DS_Store=b"\0")
    listening = Listening()

    assert () == listening.load(folder).gaps
    assert [] == listening.downloads


def test_what_was_not_answered_is_a_gap(
    folder: Path, write: Callable[..., Path]
) -> None:
    """The report says what was asked, of whom, and why it isn't there."""
    missing = {"request": "/1000/roles", "at": "2026-10-12T06:00:00Z", "why": "refused"}
    write("api", {**manifest("posts-1.json"), "missing": [missing]})

    assert [
        ("example/main/api/manifest.json", "/1000/roles: refused", ACCOUNT)
    ] == gaps(Listening().load(folder))


@pytest.mark.parametrize(
    ("stopped", "why"), [("slow down", "slow down"), (None, "it was stopped")]
)
def test_a_fetch_that_did_not_end_is_a_gap(
    folder: Path, write: Callable[..., Path], stopped: str | None, why: str
) -> None:
    """What nobody asked for isn't known, and the report says what to do."""
    fetch = {"began": "2026-10-12T06:00:00Z", "stopped": stopped}
    write("api", {**manifest("posts-1.json"), "fetch": fetch})

    assert [
        (
            "example/main/api/manifest.json",
            (
                f"the fetch that began 2026-10-12 06:00 UTC did not get all: {why}; "
                "fetch again, and it goes on"
            ),
            ACCOUNT,
        )
    ] == gaps(Listening().load(folder))


def test_a_fetch_that_ended_is_no_gap(folder: Path, write: Callable[..., Path]) -> None:
    """All that there was to ask was asked."""
    fetch = {"began": "2026-10-12T06:00:00Z", "finished": "2026-10-12T06:10:00Z"}
    write("api", {**manifest("posts-1.json"), "fetch": fetch})

    assert () == Listening().load(folder).gaps


def test_a_platform_that_refuses_is_a_gap(
    folder: Path, write: Callable[..., Path]
) -> None:
    """What an adapter can't do is told as it says it."""
    write("webhook", **{"1__json": b"[1]"})
    listening = Listening()

    def refuse(*_: object) -> Records:
        raise PlatformError("example", "not today")

    webhook = evolve(listening.platform.webhook, translate=refuse)
    listening.platform = evolve(listening.platform, webhook=webhook)

    assert [Gap(source="example/main/webhook", why="not today", account=None)] == list(
        listening.load(folder).gaps
    )


def comment(observed: datetime) -> Comment:
    """Make a comment that was seen, under a post of the account itself."""
    return Comment(
        id="example:1_1",
        observed=observed,
        account=ACCOUNT,
        on="example:1",
        at=datetime(2026, 10, 10, tzinfo=UTC),
    )


def post() -> Publication:
    """Make that post."""
    at = datetime(2026, 10, 9, tzinfo=UTC)
    return Publication(
        id="example:1", observed=at, account=ACCOUNT, at=at, as_account=True
    )


def look(until: datetime) -> Coverage:
    """Make a look at all comments."""
    span = Span(EARLIEST, until)
    return Coverage(source="look", facts=("comment",), account=ACCOUNT, span=span)


def test_what_a_webhook_saw_and_the_api_does_not_is_gone(
    folder: Path, write: Callable[..., Path]
) -> None:
    """A removal by an unknown hand comes with the folder."""
    write("webhook", **{"1__json": b"[1]"})
    listening = Listening()
    seen = datetime(2026, 10, 11, tzinfo=UTC)
    listening.tells = Records.of(post(), comment(seen), coverage=[look(AT)])

    [removal] = listening.load(folder).each(Removal)
    assert ("example:1_1", AT, None) == (removal.of, removal.observed, removal.by)


def test_what_a_register_says_was_removed_is_not_told_twice(
    folder: Path, write: Callable[..., Path]
) -> None:
    """The register knows whose hand it was."""
    write("webhook", **{"1__json": b"[1]"})
    listening = Listening()
    seen = datetime(2026, 10, 11, tzinfo=UTC)
    listening.tells = Records.of(post(), comment(seen), coverage=[look(AT)])
    registers = folder / "registers.toml"
    more = """
        [[removals]]
        of = "example:1_1"
        account = "example:1000"
        at = 2026-10-11T12:00:00Z
        by = "kari"
    """
    registers.write_text(registers.read_text("utf-8") + more, "utf-8")

    [removal] = listening.load(folder).each(Removal)
    assert "kari" == removal.by


def test_a_platform_needs_no_secret_to_be_read() -> None:
    """What was checked when it came isn't checked again."""
    webhook = Listening().platform.webhook

    assert webhook is not None
    assert None is webhook.verify(b"", {}, [Secret("a-secret-of-no-use")])
    assert "" == webhook.challenge({}, Secret("a-secret-of-no-use"))

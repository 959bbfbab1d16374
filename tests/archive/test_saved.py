"""A thing is captured from what was saved: the answers that tell of it, and no more."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from example_platform import ACCOUNT, EXAMPLE, manifest

from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.capsules.reading import capsule_asking
from some_governance.archive.saved import (
    DOWNLOADED,
    SAVED,
    captured_each,
    captured_from,
)
from some_governance.errors import ArchiveError
from some_governance.limits import Limits, read_json
from some_governance.platforms.answers import Answer
from some_governance.platforms.captures import Attachment, Captured
from some_governance.platforms.deliveries import Delivery, Webhook
from some_governance.platforms.downloads import Download
from some_governance.platforms.pages import Page, Request
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.utterances import Comment, Message, Publication

MONDAY = datetime(2026, 10, 12, 6, tzinfo=UTC)
TUESDAY = datetime(2026, 10, 13, 6, tzinfo=UTC)
POST, SAID, BELOW = "example:1", "example:2", "example:3"

Save = Callable[..., Path]


def facts(body: bytes, source: str, observed: datetime) -> list[Record]:
    """Read what an answer tells: `["comment", "2", "1", "Fint."]`, line by line."""
    told = read_json(body, "example")
    found: list[Record] = []
    for kind, id, on, text in told if isinstance(told, list) else ():  # type: ignore[misc]
        fields: dict[str, Any] = {
            "id": f"example:{id}",
            "observed": observed,
            "source": source,
            "account": ACCOUNT,
        }
        if kind == "post":
            fields |= {"observed": MONDAY, "images": (f"example:{on}",)}
            found.append(Publication(**fields, at=MONDAY, text=str(text)))
        elif kind == "message":
            found.append(Message(**fields, conversation=f"example:{on}"))
        elif kind == "hidden":
            found.append(Removal(**fields, of=f"example:{on}", action="hide"))
        else:
            found.append(Comment(**fields, on=f"example:{on}", text=str(text)))
    return found


def translate(answers: Sequence[Answer], _: Limits) -> Records:
    """Translate answers."""
    told = [facts(a.body, a.source, a.fetched_at or TUESDAY) for a in answers]
    return Records.join(Records.of(*each) for each in told)


def translate_deliveries(deliveries: Sequence[Delivery], _: Limits) -> Records:
    """Translate deliveries."""
    told = [facts(d.body, d.source, d.received_at or TUESDAY) for d in deliveries]
    return Records.join(Records.of(*each) for each in told)


def read_export(download: Download, _: Limits) -> Records:
    """Translate a download of one file."""
    (name,) = download.files.names
    body = download.files.read(name)
    return Records.of(*facts(body, f"{download.source}/<file #1>", MONDAY))


PLATFORM = Platform(
    name="example",
    title="Example",
    translate=translate,
    webhook=Webhook(
        verify=lambda *_: None,
        challenge=lambda _, __: "",
        translate=translate_deliveries,
    ),
    read_export=read_export,
)
PLATFORMS = {"example": PLATFORM}


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Give a function that saves an answer, and what its manifest knows of it."""

    def save(kind: str, file: str, *rows: list[str], **known: Any) -> Path:
        place = tmp_path / "example" / "main" / kind
        (place / file).parent.mkdir(parents=True, exist_ok=True)
        (place / file).write_text(json.dumps(rows), "utf-8")
        path = place / "manifest.json"
        whole = json.loads(path.read_text()) if path.exists() else manifest()
        if known:
            whole["deliveries" if kind == "webhook" else "answers"] = {
                **whole.get("answers" if kind == "api" else "deliveries", {}),
                file: known,
            }
            path.write_text(json.dumps(whole), "utf-8")
        return tmp_path

    return save


def asked(request: str, at: str = "2026-10-12T06:00:00Z", **known: Any) -> Any:
    """Make what a manifest knows of an answer."""
    return {
        "request": request,
        "parameters": {"fields": "id"},
        "fetched_at": at,
    } | known


def page(request: str, body: list[list[str]], **fields: Any) -> Page:
    """Make the page that an answer is."""
    return Page(
        **{
            "question": Request(request=request, parameters={"fields": "id"}),
            "number": 1,
            "last": False,
            "fetched_at": MONDAY,
            "body": json.dumps(body).encode(),
            **fields,
        }
    )


HEAD = ["post", "1", "9", "Ny bru."]
WORDS = ["comment", "2", "1", "Fint."]
REPLY = ["comment", "3", "2", "Takk."]
ASIDE = ["comment", "4", "1", "Kva?"]


def test_the_answers_that_tell_of_it_are_captured(save: Save) -> None:
    """What stands above and below it comes along, and nothing else of the account."""
    save("api", "a.json", HEAD, **asked("/1", version="v1", last=True))
    save("api", "b.json", WORDS, ASIDE, **asked("/1/c", "2026-10-13T06:00:00Z", page=2))
    save("api", "d.json", REPLY, **asked("/2/c"))
    folder = save("api", "e.json", ["comment", "5", "7", "Nei."], **asked("/7/c"))

    read = captured_from(folder, SAID, PLATFORMS)

    assert (ACCOUNT, MONDAY, "example, what was saved") == (
        read.account,
        read.at,
        read.by,
    )
    assert [POST, SAID, BELOW] == sorted(each.id for each in read.records.facts)
    assert [
        page("/1", [HEAD], version="v1", last=True),
        page("/1/c", [WORDS, ASIDE], number=2, fetched_at=TUESDAY),
        page("/2/c", [REPLY]),
    ] == sorted(read.pages, key=lambda each: each.question.request)
    assert (Attachment(of=POST, key="example:9"),) == read.attachments
    assert (SAVED,) == read.lacking


def test_several_things_are_captured_with_one_reading(save: Save) -> None:
    """Each is the same as it would be alone, and the answers are read once."""
    read: list[str] = []

    def counted(answers: Sequence[Answer], limits: Limits) -> Records:
        read.extend(answer.source for answer in answers)
        return translate(answers, limits)

    folder = save("api", "a.json", HEAD, WORDS, ASIDE, **asked("/1"))
    once = {"example": evolve(PLATFORM, translate=counted)}

    assert [
        captured_from(folder, POST, PLATFORMS),
        captured_from(folder, SAID, PLATFORMS),
    ] == [*captured_each(folder, [POST, SAID], once)]
    assert ["example/main/api/a.json"] == read


def test_it_can_be_packed(save: Save) -> None:
    """The capsule says that it was made of what was saved, and what isn't in it."""
    folder = save("api", "a.json", HEAD, WORDS, **asked("/1"))
    capsule = pack_capsule(captured_from(folder, SAID, PLATFORMS))

    assert (SAVED,) == capsule_asking(capsule).lacking
    assert capsule.id == pack_capsule(captured_from(folder, SAID, PLATFORMS)).id


def test_where_the_folder_lies_does_not_show(save: Save, tmp_path: Path) -> None:
    """The same answers give the same capsule on another machine."""
    folder = save("api", "a.json", HEAD, WORDS, **asked("/1"))
    first = pack_capsule(captured_from(folder, SAID, PLATFORMS))
    (tmp_path / "example").rename(tmp_path / "else")
    (tmp_path / "moved").mkdir()
    (tmp_path / "else").rename(tmp_path / "moved" / "example")

    assert first == pack_capsule(captured_from(tmp_path / "moved", SAID, PLATFORMS))


def test_a_delivery_is_captured_with_the_moment_it_came(save: Save) -> None:
    """Nobody asked for it: the webhook's folder stands for the question."""
    folder = save("webhook", "a.json", WORDS, received_at="2026-10-12T06:00:00Z")
    read = captured_from(folder, SAID, PLATFORMS)

    question = Request(request="/webhook")
    assert (page("", [WORDS], question=question),) == read.pages


def test_an_answer_that_nobody_dated_is_as_old_as_what_it_tells(save: Save) -> None:
    """Without a manifest, the moment is the one that its facts have."""
    folder = save("webhook", "a.json", WORDS, REPLY)
    (read,) = captured_from(folder, SAID, PLATFORMS).pages

    assert TUESDAY == read.fetched_at


def test_a_file_that_tells_of_several_times_is_as_old_as_the_last(save: Save) -> None:
    """It can't have been seen before what it tells was."""
    folder = save("api", "a.json", HEAD, WORDS)
    (read,) = captured_from(folder, SAID, PLATFORMS).pages

    assert (TUESDAY, "/api") == (read.fetched_at, read.question.request)


def test_several_sources_are_captured_side_by_side(save: Save) -> None:
    """What a webhook told and an answer repeats is in both; it began with the first."""
    save("webhook", "w.json", WORDS, received_at="2026-10-12T06:00:00Z")
    folder = save("api", "a.json", WORDS, **asked("/1", "2026-10-13T06:00:00Z"))
    read = captured_from(folder, SAID, PLATFORMS)

    assert ["/1", "/webhook"] == sorted(each.question.request for each in read.pages)
    assert MONDAY == read.at


def test_what_was_hidden_of_it_is_told(save: Save) -> None:
    """A removal of something else is not."""
    folder = save(
        "api",
        "a.json",
        WORDS,
        ["hidden", "h2", "2", ""],
        ["hidden", "h4", "4", ""],
        **asked("/1"),
    )
    read = captured_from(folder, SAID, PLATFORMS)

    assert ["example:h2"] == [each.id for each in read.records.each(Removal)]


def test_a_download_is_not_kept_with_it(save: Save) -> None:
    """What only a download tells is packed, and the reader told to keep that too."""
    folder = save("export", "october/posts.json", HEAD)
    read = captured_from(folder, POST, PLATFORMS)

    assert () == read.pages
    assert (MONDAY, (SAVED, DOWNLOADED)) == (read.at, read.lacking)
    assert [POST] == [each.id for each in read.thread]


def test_a_message_stands_in_its_conversation(save: Save) -> None:
    """What was written in private can be kept, too."""
    folder = save("api", "a.json", ["message", "m", "t", ""], **asked("/t"))
    read: Captured = captured_from(folder, "example:m", PLATFORMS)

    assert ["example:m"] == [each.id for each in read.thread]
    assert () == read.attachments


def test_what_nobody_saved_is_named(save: Save) -> None:
    """Whoever wants to keep it has to fetch it first."""
    folder = save("api", "a.json", ["hidden", "2", "2", ""], **asked("/1"))
    with pytest.raises(ArchiveError) as refused:
        captured_from(folder, SAID, PLATFORMS)

    assert f"example:2: nothing in {folder} tells of it: fetch it first" == str(
        refused.value
    )


@pytest.mark.parametrize(("platforms", "known"), [({}, "none"), (PLATFORMS, "example")])
def test_a_platform_that_nobody_reads_is_named(
    tmp_path: Path, platforms: dict[str, Platform], known: str
) -> None:
    """The message says which there are."""
    with pytest.raises(ArchiveError) as refused:
        captured_from(tmp_path, "myspace:2", platforms)

    assert (
        f"myspace:2: no plug-in reads myspace; the platforms that are known: {known}"
    ) == str(refused.value)


def test_limits_are_kept(save: Save) -> None:
    """An answer that is too large is not read."""
    folder = save("api", "a.json", HEAD, **asked("/1"))
    with pytest.raises(Exception, match="which is the limit"):
        captured_from(folder, POST, {"example": EXAMPLE}, limits=Limits(bytes=5))

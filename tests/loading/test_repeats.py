"""Fetched daily, a folder keeps what tells something, and tells the same."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from example_connection import Clock
from facebook import samples as facebook
from hypothesis import given
from hypothesis import strategies as st
from instagram import samples as instagram

from some_governance import (
    Json,
    Page,
    Request,
    Situation,
    assess,
    load_folder,
    load_municipality,
)
from some_governance.loading.saving import Saving, saving
from some_governance_facebook import plugin as of_facebook
from some_governance_instagram import plugin as of_instagram

ACCOUNT = "facebook:100"
COMMENTS = Request(request="/100_1/comments", parameters={"filter": "stream"})
DAY = timedelta(days=1)

REGISTERS = """\
format = 1
guidelines = "randaberg"
observed = 2026-12-01T12:00:00+01:00

[calendar]
zone = "Europe/Oslo"
hours = {{ monday-friday = ["08:00-15:30"] }}

[[coverage]]
facts = ["account", "judgement"]

[[accounts]]
id = "{account}"
tier = "main"
"""


@pytest.fixture(autouse=True, scope="module")
def quickly() -> Iterator[None]:
    """What a power cut leaves is another test's, and a disk is slow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("some_governance.loading.atomic.os.fsync", lambda _: None)
        yield


def kept(
    folder: Path,
    days: Sequence[Sequence[bytes] | None],
    *,
    below: bool = True,
    question: Request = COMMENTS,
) -> list[bytes]:
    """Fetch an answer day after day, `None` for a day without; give what is there."""
    clock = Clock()
    for pages in days:
        clock.at += DAY
        with saving(folder, ACCOUNT, clock=clock) as open_:
            for number, body in enumerate(pages or (), start=1):
                open_.keep(
                    Page(
                        question=question,
                        number=number,
                        last=number == len(pages or ()),
                        fetched_at=clock(),
                        body=body,
                        below=below,
                    )
                )
            open_.end()
    manifest = json.loads((folder / "manifest.json").read_bytes())
    names = [*manifest["answers"]]
    lying = {each.name for each in folder.glob("*.json")} - {"manifest.json"}
    assert {*names} == lying
    return [(folder / name).read_bytes() for name in names]


A, B, C = (b"[1]",), (b"[2]",), (b"[1]", b"[2]")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([A], [A]),
        ([A, A], [A, A]),
        ([A, A, A], [A, A]),
        ([A, A, A, A, A], [A, A]),
        ([A, B, A], [A, B, A]),
        ([A, A, B, B, B, A], [A, A, B, B, A]),
        ([A, C, C, C, A], [A, C, C, A]),
        ([A, A, None, A, A], [A, A]),
        ([C, A, A], [C, A, A]),
    ],
)
def test_of_the_same_the_first_and_the_last_are_kept(
    tmp_path: Path,
    days: Sequence[Sequence[bytes] | None],
    expected: Sequence[Sequence[bytes]],
) -> None:
    """Between them, nothing tells anything; another answer begins anew."""
    assert [page for pages in expected for page in pages] == kept(tmp_path, days)


def test_what_is_told_of_the_account_itself_is_kept(tmp_path: Path) -> None:
    """When all posts were seen tells when a comment under them was gone."""
    assert [*A, *A, *A] == kept(tmp_path, [A, A, A], below=False)


def test_an_answer_that_was_cut_off_is_no_answer(tmp_path: Path) -> None:
    """What didn't come to its end is neither the same as another, nor another."""
    clock = Clock()
    for last in (True, True, False, True):
        clock.at += DAY
        with saving(tmp_path, ACCOUNT, clock=clock) as open_:
            given = {"question": COMMENTS, "number": 1, "fetched_at": clock()}
            open_.keep(Page(last=last, body=b"[1]", below=True, **given))
            open_.end()

    assert 4 == len(list(tmp_path.glob("2*.json")))


def test_what_somebody_took_away_is_not_compared(tmp_path: Path) -> None:
    """A file that the manifest names and that isn't there stays named."""
    kept(tmp_path, [A, A])
    (first, *_) = sorted(tmp_path.glob("2*.json"))
    first.unlink()
    clock = Clock()
    clock.at += 9 * DAY
    with saving(tmp_path, ACCOUNT, clock=clock) as open_:
        given = {"question": COMMENTS, "number": 1, "fetched_at": clock()}
        open_.keep(Page(last=True, body=b"[1]", below=True, **given))
        open_.end()

    manifest = json.loads((tmp_path / "manifest.json").read_bytes())
    assert 3 == len(manifest["answers"])
    assert 2 == len(list(tmp_path.glob("2*.json")))


def test_a_file_goes_after_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the manifest can't be written, everything that it names is there."""
    kept(tmp_path, [A, A])
    clock = Clock()
    clock.at += 9 * DAY

    def full(*_: object) -> None:
        raise OSError("no space")

    def filling() -> None:
        with saving(tmp_path, ACCOUNT, clock=clock) as open_:
            given = {"question": COMMENTS, "number": 1, "fetched_at": clock()}
            monkeypatch.setattr("some_governance.loading.growing.replace", full)
            open_.keep(Page(last=True, body=b"[1]", below=True, **given))

    with pytest.raises(OSError, match="no space"):
        filling()

    manifest = json.loads((tmp_path / "manifest.json").read_bytes())
    assert all((tmp_path / name).exists() for name in manifest["answers"])


STATES = st.sampled_from(["gone", "there", "there", "changed", "hidden"])
"""How a comment is found: not at all, as it was, with other words, or hidden."""

THREAD = st.lists(STATES, min_size=3, max_size=3)
FOUND = st.none() | st.tuples(THREAD, THREAD, st.integers(0, 2))
"""What a day's fetch finds under two posts, and messages; `None` where it fails."""

Found = tuple[list[str], list[str], int]
Answered = Iterator[tuple[str, Mapping[str, str], Json, bool]]
"""Requests, parameters, bodies, and whether each stands below one thing."""


def on_facebook(found: Found) -> Answered:
    """Yield what a page answers."""
    yield (
        "/100/published_posts",
        {},
        facebook.listed(*map(facebook.post, (1, 2))),
        False,
    )
    for number, thread in enumerate(found[:2], start=1):
        said = [
            facebook.comment(
                id=f"{number}_{each}",
                message="Bedre" if state == "changed" else "Fint",
                is_hidden=state == "hidden",
            )
            for each, state in enumerate(thread, start=11)
            if state != "gone"
        ]
        fields = {"filter": "stream", "fields": "id,parent,message,is_hidden"}
        yield f"/100_{number}/comments", fields, facebook.listed(*said), True
    yield "/100/conversations", {}, facebook.listed({"id": "t_5"}), False
    written = [facebook.message(51 + each) for each in range(found[2])]
    yield "/t_5/messages", {}, facebook.listed(*written), True


def on_instagram(found: Found) -> Answered:
    """Yield what an account answers."""
    threads = found[:2]
    counts = [len(thread) - thread.count("gone") for thread in threads]
    media = (
        instagram.medium(number, comments_count=count)
        for number, count in enumerate(counts, start=1)
    )
    fields = {"fields": instagram.MEDIA_FIELDS}
    yield f"/{instagram.USER}/media", fields, instagram.listed(*media), False
    for number, thread in enumerate(threads, start=1):
        said = [
            instagram.comment(
                10 * number + each,
                text="Bedre" if state == "changed" else "Fint",
                hidden=state == "hidden",
            )
            for each, state in enumerate(thread)
            if state != "gone"
        ]
        fields = {"fields": f"hidden,{instagram.REPLIES}", "limit": "50"}
        yield f"/{number}/comments", fields, instagram.listed(*said), True
    fields = {"platform": "instagram"}
    yield "/900/conversations", fields, instagram.listed({"id": "aWdf5"}), False
    written = [instagram.message(51 + each) for each in range(found[2])]
    yield "/aWdf5/messages", {}, instagram.listed(*written), True


PLATFORMS = {
    each.name: (each, answers, account)
    for plugin, answers, account in (
        (of_facebook, on_facebook, facebook.ACCOUNT),
        (of_instagram, on_instagram, instagram.ACCOUNT),
    )
    for each in plugin.provide_platforms()
}


def fetch(open_: Saving, clock: Clock, answered: Answered, *, below: bool) -> None:
    """Keep all that a day's fetch was answered."""
    for request, parameters, body, single in answered:
        open_.keep(
            Page(
                question=Request(request=request, parameters=parameters),
                number=1,
                last=True,
                fetched_at=clock(),
                body=json.dumps(body).encode(),
                below=single and below,
            )
        )


@pytest.mark.parametrize("name", PLATFORMS)
@given(st.lists(FOUND, min_size=3, max_size=7), st.data())
def test_the_report_is_the_same(
    name: str, found: list[Found | None], data: st.DataObject
) -> None:
    """Comments come, change, are hidden and vanish; whenever it is asked about."""
    platform, answers, account = PLATFORMS[name]
    guidelines = load_municipality("randaberg")
    day = data.draw(st.integers(1, len(found) + 1))
    with TemporaryDirectory() as place:
        told = []
        for below in (True, False):
            root, clock = Path(place, str(below)), Clock()
            folder = root / name / account.partition(":")[2] / "api"
            clock.at = facebook.FETCHED
            for each in found:
                clock.at += DAY
                with saving(folder, account, clock=clock) as open_:
                    fetch(
                        open_, clock, answers(each) if each else iter(()), below=below
                    )
                    open_.end()
            registers = REGISTERS.format(account=account)
            (root / "registers.toml").write_text(registers, "utf-8")
            loaded = load_folder(root, {name: platform})
            situation = Situation(
                records=loaded.records,
                calendar=loaded.registers.calendar,
                since=facebook.FETCHED - 30 * DAY,
                at=facebook.FETCHED + day * DAY,
            )
            told.append((loaded.records.facts, assess(guidelines, situation).findings))
    pruned, whole = told

    assert whole == pruned

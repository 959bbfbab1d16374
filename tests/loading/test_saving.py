"""What comes from a connection is kept, file by file, so that a fetch can go on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from example_connection import BEGAN, TOKEN, Clock

from some_governance import (
    Missed,
    Page,
    PayloadError,
    PermissionMissing,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.loading.saving import Saving, saving

ACCOUNT = "example:1000"
POSTS = Request(request="/1000/posts", parameters={"limit": "2"})
ROLES = Request(request="/1000/roles")


class Kept:
    """A folder in which answers are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()

    @contextmanager
    def open(self, **how: Any) -> Iterator[Saving]:
        """Open it."""
        with saving(self.folder, ACCOUNT, clock=self.clock, **how) as kept:
            yield kept

    @property
    def manifest(self) -> dict[str, Any]:
        """What its manifest says."""
        return json.loads((self.folder / "manifest.json").read_text("utf-8"))

    @property
    def pages(self) -> list[tuple[str, int, bytes]]:
        """What was asked and answered, with the body."""
        return [
            (row["request"], row["page"], (self.folder / name).read_bytes())
            for name, row in self.manifest["answers"].items()
        ]

    @property
    def files(self) -> set[str]:
        """What lies there and doesn't hide, but the manifest."""
        names = {each.name for each in self.folder.iterdir()} - {"manifest.json"}
        return {name for name in names if not name.startswith(".")}

    def page(
        self,
        number: int = 1,
        *,
        last: bool = False,
        body: bytes = b"[]",
        question: Request = POSTS,
        version: str | None = None,
    ) -> Page:
        """Make a page that came just now."""
        return Page(
            question=question,
            number=number,
            last=last,
            fetched_at=self.clock(),
            body=body,
            version=version,
        )

    def missed(self, error: PlatformError, question: Request = ROLES) -> Missed:
        """Make a question that was not answered."""
        return Missed(question=question, at=self.clock(), error=error)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Give a folder that isn't there yet."""
    return Kept(tmp_path / "saved" / "example" / "1000" / "api")


def denied() -> PermissionMissing:
    """Make the error of somebody who may not see who has access."""
    return PermissionMissing("example", "it isn't enough", "see_roles", 403)


def out_of_order() -> Unavailable:
    """Make the error of a platform that is out of order."""
    return Unavailable("example", "out of order", 500)


def test_each_page_is_a_file_that_the_manifest_names(kept: Kept) -> None:
    """The manifest says what was asked, when, and which version answered."""
    with kept.open() as open_:
        open_.keep(kept.page(1, body=b"[1]", version="v26.0"))
        open_.keep(kept.page(2, body=b"[2]", last=True))
        open_.end()

    first, second = kept.manifest["answers"]
    assert "20261012T060000Z-1000-posts-" == first[:28]
    assert first.endswith("-1.json")
    assert second == first.replace("-1.json", "-2.json")
    assert {first, second} == kept.files
    assert {
        "request": "/1000/posts",
        "parameters": {"limit": "2"},
        "page": 1,
        "fetched_at": "2026-10-12T06:00:00.300000+00:00",
        "version": "v26.0",
    } == kept.manifest["answers"][first]
    assert {"last": True, "page": 2}.items() <= kept.manifest["answers"][second].items()
    assert [("/1000/posts", 1, b"[1]"), ("/1000/posts", 2, b"[2]")] == kept.pages
    assert 2 == open_.pages


def test_the_manifest_says_whose_answers_these_are(kept: Kept) -> None:
    """It names itself, its version and the account."""
    with kept.open():
        pass

    assert {
        "schema": "some-governance/manifest",
        "version": 1,
        "account": ACCOUNT,
        "answers": {},
        "missing": [],
    }.items() <= kept.manifest.items()


def test_a_fetch_that_ends_is_finished(kept: Kept) -> None:
    """When it began, since when it asked and when it ended stand in the manifest."""
    with kept.open(since=BEGAN - timedelta(days=7)) as open_:
        open_.keep(kept.page(last=True))
        open_.end()

    assert {
        "began": "2026-10-12T06:00:00.100000+00:00",
        "since": "2026-10-05T06:00:00+00:00",
        "finished": "2026-10-12T06:00:00.500000+00:00",
        "stopped": None,
        "before": None,
    } == kept.manifest["fetch"]
    assert BEGAN - timedelta(days=7) == open_.wanted.since
    assert ACCOUNT == open_.wanted.account


def test_what_was_not_answered_is_told(kept: Kept) -> None:
    """The manifest says what was asked, when it was given up, and why."""
    with kept.open() as open_:
        open_.keep(kept.missed(denied()))
        open_.end()

    why = "it isn't enough (HTTP 403); ask for the permission see_roles"
    assert [
        {
            "request": "/1000/roles",
            "parameters": {},
            "at": "2026-10-12T06:00:00.300000+00:00",
            "why": why,
        }
    ] == kept.manifest["missing"]
    assert [("/1000/roles", why)] == [
        (each.request, each.why) for each in open_.missing
    ]
    assert open_.fetch.finished is not None


def test_whole_answers_are_not_asked_for_again(kept: Kept) -> None:
    """Who goes on gets the pages of a question that was answered whole, in order."""
    with kept.open() as open_:
        assert open_.wanted.saved(POSTS) is None
        open_.keep(kept.page(1, body=b"[1]"))
        open_.keep(kept.page(2, body=b"[2]", last=True))
    with kept.open() as open_:
        answers = open_.wanted.saved(POSTS)
        assert answers == open_.wanted.saved(POSTS)

    assert answers is not None
    assert [(1, False, b"[1]"), (2, True, b"[2]")] == [
        (each.page, each.last, each.body) for each in answers
    ]
    assert {("/1000/posts", ACCOUNT)} == {
        (each.request, each.account) for each in answers
    }
    assert [BEGAN + timedelta(milliseconds=each) for each in (300, 500)] == [
        each.fetched_at for each in answers
    ]
    assert (0, 2) == (open_.pages, open_.reused)


@pytest.mark.parametrize(
    "asked",
    [
        ROLES,
        Request(request="/1000/posts"),
        Request(request="/1000/posts", parameters={"limit": "3"}),
    ],
)
def test_another_question_has_another_answer(kept: Kept, asked: Request) -> None:
    """What is asked of another thing, or in another way, was not answered."""
    with kept.open() as open_:
        open_.keep(kept.page(last=True))

        assert open_.wanted.saved(asked) is None


def test_half_an_answer_is_asked_for_again(kept: Kept) -> None:
    """A list whose last page is missing is no answer, whatever is there."""
    with kept.open() as open_:
        open_.keep(kept.page(1))
    with kept.open() as open_:
        assert open_.wanted.saved(POSTS) is None


def test_an_answer_whose_file_is_gone_is_asked_for_again(kept: Kept) -> None:
    """What somebody deleted is not there, whatever the manifest says."""
    with kept.open() as open_:
        open_.keep(kept.page(last=True))
    [name] = kept.files
    (kept.folder / name).unlink()
    with kept.open() as open_:
        assert open_.wanted.saved(POSTS) is None


def test_asking_again_takes_the_place_of_what_was_there(kept: Kept) -> None:
    """A list that became shorter leaves no page of the earlier try behind it."""
    with kept.open() as open_:
        for number in (1, 2, 3):
            open_.keep(kept.page(number, body=b"[0]"))
    with kept.open() as open_:
        open_.keep(kept.page(1, body=b"[1]"))
        assert 3 == len(kept.files)
        open_.keep(kept.page(2, body=b"[2]", last=True))

    assert [("/1000/posts", 1, b"[1]"), ("/1000/posts", 2, b"[2]")] == kept.pages
    assert 2 == len(kept.files)


def test_a_fetch_that_ended_is_kept_and_a_new_one_begins(kept: Kept) -> None:
    """What was seen before tells, later, what is gone."""
    for body in (b"[1]", b"[2]"):
        kept.clock.at += timedelta(days=1)
        with kept.open() as open_:
            assert open_.wanted.saved(POSTS) is None
            open_.keep(kept.page(body=body, last=True))
            open_.end()

    assert [("/1000/posts", 1, b"[1]"), ("/1000/posts", 1, b"[2]")] == kept.pages


def test_a_fetch_knows_when_the_last_whole_one_began(kept: Kept) -> None:
    """One that didn't come to its end is none, and takes its place nowhere."""
    whole = []
    for ends in (True, False, False, True, True):
        kept.clock.at += timedelta(days=1)
        with kept.open(anew=True) as open_:
            whole.append(open_.fetch.before)
            began = open_.fetch.began
            if ends:
                open_.end()
        if ends:
            last = began

    first, second, third, fourth, fifth = whole
    assert (None, True) == (first, second == third == fourth < fifth < last)


def test_a_new_fetch_in_the_same_second_asks_anew(kept: Kept) -> None:
    """What was answered before it began is none of its answers."""
    with kept.open() as open_:
        open_.keep(kept.page(last=True))
        open_.end()
    with kept.open() as open_:
        assert open_.wanted.saved(POSTS) is None


@pytest.mark.parametrize("how", [{"anew": True}, {"since": BEGAN}])
def test_who_asks_for_something_else_begins_anew(
    kept: Kept, how: dict[str, object]
) -> None:
    """Another since, or the wish to, begins a fetch though the last one didn't end."""
    with kept.open() as open_:
        open_.keep(kept.page(last=True))
        open_.keep(kept.missed(denied()))
        began = open_.fetch.began
    with kept.open(**how) as open_:
        assert began < open_.fetch.began
        assert open_.wanted.saved(POSTS) is None
        assert () == open_.missing


def test_a_fetch_that_was_stopped_says_why_and_goes_on(kept: Kept) -> None:
    """The reason goes when it goes on; when it began stays."""
    until = BEGAN + timedelta(hours=1)
    with kept.open() as open_:
        open_.keep(kept.missed(denied()))
        open_.end(Throttled("example", "slow down", until))
    began, stopped = kept.manifest["fetch"]["began"], kept.manifest["fetch"]["stopped"]
    with kept.open() as open_:
        assert (began, None, None) == (
            kept.manifest["fetch"]["began"],
            kept.manifest["fetch"]["finished"],
            kept.manifest["fetch"]["stopped"],
        )
        assert ["/1000/roles"] == [each.request for each in open_.missing]

    assert "slow down; ask again from 2026-10-12 07:00 UTC" == stopped


def test_what_is_answered_later_is_no_longer_missing(kept: Kept) -> None:
    """A question that failed in passing is answered by its last page."""
    with kept.open() as open_:
        open_.keep(kept.missed(out_of_order(), POSTS))
        open_.keep(kept.page(1))
        assert ["/1000/posts"] == [each.request for each in open_.missing]
        open_.keep(kept.page(2, last=True))

        assert () == open_.missing


def test_what_nobody_asks_any_more_is_no_longer_missing(kept: Kept) -> None:
    """A post may be gone whose comments could not be had before."""
    with kept.open() as open_:
        open_.keep(kept.missed(out_of_order()))
    with kept.open() as open_:
        open_.keep(kept.missed(denied(), POSTS))
        open_.end()

    assert ["/1000/posts"] == [each["request"] for each in kept.manifest["missing"]]


@pytest.mark.parametrize(
    "error",
    [out_of_order(), Throttled("example", "", BEGAN), TokenRejected("x", "", "")],
)
def test_what_failed_in_passing_is_worth_another_try(
    kept: Kept, error: PlatformError
) -> None:
    """The fetch goes on as long as a try brings something, and then it ends."""
    with kept.open() as open_:
        open_.keep(kept.page(last=True))
        open_.keep(kept.missed(error))
        open_.end()
    first = kept.manifest["fetch"]
    with kept.open() as open_:
        open_.keep(kept.missed(error))
        open_.end()

    assert (None, "some requests failed in passing") == (
        first["finished"],
        first["stopped"],
    )
    assert kept.manifest["fetch"]["finished"] is not None


def test_a_crash_leaves_a_manifest_of_what_is_there(kept: Kept) -> None:
    """However it ends, what came before can be read."""

    def stopped() -> None:
        with kept.open() as open_:
            open_.keep(kept.page(last=True))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()

    assert [("/1000/posts", 1, b"[]")] == kept.pages
    assert (None, None) == (
        kept.manifest["fetch"]["finished"],
        kept.manifest["fetch"]["stopped"],
    )


@pytest.mark.parametrize(("later", "written"), [(799, 0), (800, 1), (801, 1)])
def test_the_manifest_is_written_once_a_second(
    kept: Kept, later: int, written: int
) -> None:
    """Many pages come in a second; not each of them costs a manifest."""
    with kept.open() as open_:
        # Two looks at the clock, of a tenth of a second each.
        kept.clock.at += timedelta(milliseconds=later)
        open_.keep(kept.page(1))
        assert written == len(kept.manifest["answers"])


def test_the_next_second_begins_when_it_was_written(kept: Kept) -> None:
    """What comes just after waits for its turn."""
    with kept.open() as open_:
        kept.clock.at += timedelta(seconds=1)
        open_.keep(kept.page(1))
        open_.keep(kept.page(2))

        assert 1 == len(kept.manifest["answers"])


def test_a_clock_that_is_put_back_stops_nothing(kept: Kept) -> None:
    """The manifest is written then, too."""
    with kept.open() as open_:
        kept.clock.at -= timedelta(hours=1)
        open_.keep(kept.page())

        assert 1 == len(kept.manifest["answers"])


def test_secrets_are_nowhere(kept: Kept) -> None:
    """Neither by name nor by value does a token get into the folder."""
    asked = Request(
        request=f"/1000/{TOKEN}",
        parameters={"Access_Token": "x", "input_token": "y", "fields": TOKEN, "no": ""},
    )
    error = PlatformError("example", f"refused {TOKEN}")
    with kept.open(secrets=[Secret(TOKEN)]) as open_:
        open_.keep(
            kept.page(
                body=json.dumps({"next": TOKEN}).encode(),
                question=asked,
                version=TOKEN,
                last=True,
            )
        )
        open_.keep(kept.missed(error, Request(request=f"/{TOKEN}")))
        assert open_.wanted.saved(asked) is not None
        open_.end(error)

    everything = b"".join(
        each.name.encode() + each.read_bytes() for each in kept.folder.iterdir()
    )
    assert b"canary" not in everything.lower()
    [row] = kept.manifest["answers"].values()
    assert ({"fields": "***"}, "/1000/***", "***") == (
        row["parameters"],
        row["request"],
        row["version"],
    )
    assert "refused ***" == kept.manifest["fetch"]["stopped"]


def test_what_others_wrote_in_the_manifest_stays(kept: Kept) -> None:
    """An answer that was saved by hand, and keys that we don't know, are kept."""
    kept.folder.mkdir(parents=True)
    row = {"request": "/1000", "fetched_at": "2026-10-01T06:00:00+02:00", "by": "Ola"}
    written = {
        "schema": "some-governance/manifest",
        "version": 1,
        "account": ACCOUNT,
        "answers": {"page.json": row},
        "note": "for the audit",
    }
    (kept.folder / "manifest.json").write_text(json.dumps(written), "utf-8")
    with kept.open() as open_:
        open_.keep(kept.page())

    assert "for the audit" == kept.manifest["note"]
    assert row == kept.manifest["answers"]["page.json"]
    assert 2 == len(kept.manifest["answers"])


def test_a_folder_of_another_account_is_left_alone(kept: Kept) -> None:
    """Answers about two accounts don't lie in one folder."""
    with kept.open():
        pass

    with (
        pytest.raises(PlatformError, match="holds answers about example:1000: fetch"),
        saving(kept.folder, "example:2000", clock=kept.clock),
    ):
        pass


def test_a_manifest_that_cannot_be_read_is_left_alone(kept: Kept) -> None:
    """What is in doubt is not overwritten."""
    kept.folder.mkdir(parents=True)
    (kept.folder / "manifest.json").write_text("{")

    with pytest.raises(PayloadError, match="a bracket left open"), kept.open():
        pass

    assert "{" == (kept.folder / "manifest.json").read_text()


def test_a_folder_in_the_place_of_the_manifest_is_named(kept: Kept) -> None:
    """The error says what the system says."""
    (kept.folder / "manifest.json").mkdir(parents=True)

    with (
        pytest.raises(PayloadError, match="it can't be read: Is a directory"),
        kept.open(),
    ):
        pass


def test_two_fetches_do_not_share_a_folder(kept: Kept) -> None:
    """The second is refused as long as the first is at work, and told where."""
    with (
        kept.open(),
        pytest.raises(PlatformError, match=r"another fetch writes to .*api: wait"),
        kept.open(),
    ):
        pass
    with kept.open() as open_:
        assert isinstance(open_.fetch.began, datetime)

"""A manifest tells what was asked; one that can't be read says where and why."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from example_platform import manifest

from some_governance import (
    DEFAULT_LIMITS,
    EARLIEST,
    LATEST,
    Json,
    Limits,
    PayloadError,
    Span,
)
from some_governance.loading.manifest import (
    Asked,
    FetchState,
    Manifest,
    Unanswered,
    read_manifest,
)

SOURCE = "example/main/api/manifest.json"
CANARY = "Kari Nordmann"


def read(whole: Json, limits: Limits = DEFAULT_LIMITS) -> Manifest:
    """Read a manifest from what its JSON says."""
    return read_manifest(json.dumps(whole).encode(), "example", SOURCE, limits)


def changed(**keys: object) -> dict[str, Any]:
    """Give a manifest with one answer in which some keys differ."""
    whole: dict[str, Any] = manifest("posts-1.json")
    whole["answers"]["posts-1.json"].update(keys)
    return whole


def refused(whole: Json) -> str:
    """Give the message with which a manifest is refused."""
    with pytest.raises(PayloadError) as caught:
        read(whole)
    return str(caught.value)


def test_a_manifest_tells_what_was_asked() -> None:
    """Each file is bound to its request, its page and its moment in UTC."""
    wanted = Asked(
        request="/1000/posts",
        parameters={"fields": "id"},
        page=1,
        fetched_at=datetime(2026, 10, 12, 6, tzinfo=UTC),
    )

    assert Manifest(account="example:1000", requests={"posts-1.json": wanted}) == read(
        manifest("posts-1.json")
    )


def test_without_a_manifest_nothing_is_known() -> None:
    """The manifest that isn't there knows no account and no request."""
    assert (None, {}) == (Manifest().account, Manifest().requests)


def test_a_manifest_may_have_no_answers() -> None:
    """Somebody who asked for nothing may say so."""
    assert {} == read(manifest()).requests


def test_page_and_parameters_may_be_left_out() -> None:
    """What has one page and no parameters needs neither key."""
    whole = changed()
    del whole["answers"]["posts-1.json"]["page"]
    del whole["answers"]["posts-1.json"]["parameters"]

    request = read(whole).requests["posts-1.json"]
    assert (1, {}) == (request.page, request.parameters)


@pytest.mark.parametrize("page", [1, 2, 400])
def test_pages_count_from_one(page: int) -> None:
    """The first page is number 1."""
    assert page == read(changed(page=page)).requests["posts-1.json"].page


@pytest.mark.parametrize("page", [0, -1, 1.0, "1", True, None])
def test_what_is_no_page_is_refused(page: object) -> None:
    """A page is a whole number from 1, and nothing that Python takes for one."""
    assert (
        f"example: {SOURCE}.answers[posts-1.json].page: "
        "it has to be a whole number from 1"
    ) == refused(changed(page=page))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026-10-12T06:00:00Z", 6),
        ("2026-10-12T06:00:00+00:00", 6),
        ("2026-10-12T06:00:00+02:00", 4),
        ("2026-10-12T06:00:00+0200", 4),
    ],
)
def test_a_moment_is_kept_in_utc(text: str, hour: int) -> None:
    """The offset says which instant it was."""
    fetched_at = read(changed(fetched_at=text)).requests["posts-1.json"].fetched_at

    assert datetime(2026, 10, 12, hour, tzinfo=UTC) == fetched_at
    assert UTC is fetched_at.tzinfo


@pytest.mark.parametrize(
    "text", ["2026-10-12", "2026-10-12T06:00:00", "yesterday", "0001-01-01T00:00+01:00"]
)
def test_a_moment_without_its_offset_is_refused(text: str) -> None:
    """A moment that may be any of several instants vouches for nothing."""
    assert (
        f"example: {SOURCE}.answers[posts-1.json].fetched_at: it has to be a moment "
        "with its offset, 2026-11-02T06:00:00Z"
    ) == refused(changed(fetched_at=text))


@pytest.mark.parametrize("key", ["request", "fetched_at"])
@pytest.mark.parametrize("value", [None, "", 5, ["x"]])
def test_what_is_no_text_is_refused(key: str, value: object) -> None:
    """What was asked, and when, are texts that say something."""
    assert (
        f"example: {SOURCE}.answers[posts-1.json].{key}: "
        "it has to be a text, and not empty"
    ) == refused(changed(**{key: value}))


def test_a_parameter_is_a_text() -> None:
    """Parameters are what stood in the request, where everything is text."""
    assert (
        f"example: {SOURCE}.answers[posts-1.json].parameters.limit: "
        "it has to be a text, and not empty"
    ) == refused(changed(parameters={"limit": 25}))


@pytest.mark.parametrize(
    ("whole", "path"),
    [
        ([], ""),
        (None, ""),
        ({**manifest(), "answers": []}, ".answers"),
        ({**manifest(), "answers": {"posts-1.json": 5}}, ".answers[posts-1.json]"),
        (changed(parameters=["fields"]), ".answers[posts-1.json].parameters"),
    ],
)
def test_what_is_no_object_is_refused(whole: Json, path: str) -> None:
    """The error leads to the place that has another shape."""
    assert f"example: {SOURCE}{path}: it has to be an object" == refused(whole)


@pytest.mark.parametrize(
    "other",
    [{"schema": "other"}, {"version": 2}, {"schema": None}, {"schema": {"x": CANARY}}],
)
def test_another_schema_or_version_is_refused(other: dict[str, Json]) -> None:
    """A manifest of a later version isn't read as if it were of this one."""
    message = refused({**manifest(), **other})

    assert (
        f'example: {SOURCE}: it needs "schema": "some-governance/manifest" '
        'and "version": 1'
    ) == message
    assert CANARY not in message


@pytest.mark.parametrize("account", ["1000", "facebook:1000", "example:", ":1000"])
def test_an_account_of_another_platform_is_refused(account: str) -> None:
    """What lies in a platform's folder was asked of that platform."""
    assert (
        f"example: {SOURCE}.account: write it as example:<id at the platform>"
    ) == refused({**manifest(), "account": account})


@pytest.mark.parametrize(
    "name",
    ["../posts.json", "/posts.json", "a/posts.json", "a\\posts.json", "posts", ""],
)
def test_an_answer_lies_beside_its_manifest(name: str) -> None:
    """A manifest speaks of no file outside its folder."""
    assert (
        f"example: {SOURCE}.answers[{name}]: "
        "name a file that ends in .json, beside the manifest"
    ) == refused(manifest(name))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"version" 1}', "not JSON at line 1, column 12"),
        (b"\xff\xfe", "not UTF-8 at byte 0; save the answer as it was received"),
        (b'{"version": NaN}', "NaN is not JSON"),
        (b"", "not JSON at line 1, column 1"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(body: bytes, said: str) -> None:
    """The error names the manifest, not only the place in it."""
    with pytest.raises(PayloadError) as caught:
        read_manifest(body, "example", SOURCE, DEFAULT_LIMITS)

    assert ("example", SOURCE) == (caught.value.platform, caught.value.path)
    assert said == caught.value.hint


def test_a_manifest_keeps_the_limits() -> None:
    """A manifest is as far from trusted as an answer."""
    with pytest.raises(PayloadError, match="the limit is 10"):
        read(manifest("posts-1.json"), Limits(bytes=10))


def test_parameters_are_not_shown() -> None:
    """A careless tool may have saved a token under a name that nobody knows."""
    request = read(changed(parameters={"key": "EAAcanary"}))

    assert "EAAcanary" not in repr(request)


@pytest.mark.parametrize("key", ["access_token", "appsecret_proof", "Access_Token"])
def test_a_secret_among_the_parameters_is_refused(key: str) -> None:
    """A folder is passed on: who saved a token in it is told, and it isn't repeated."""
    assert (
        f"example: {SOURCE}.answers[posts-1.json].parameters.{key}: take the secret out"
    ) == refused(changed(parameters={"limit": "25", key: "EAAcanary"}))


def test_a_request_ends_before_its_query() -> None:
    """A whole address may have been saved, and a token stands in its query."""
    whole = read(changed(request="/1000/posts?access_token=EAAcanary"))

    assert "/1000/posts" == whole.requests["posts-1.json"].request
    assert "EAAcanary" not in repr(whole)


def with_fetch(**keys: Json) -> dict[str, Any]:
    """Give a manifest that says how far it was fetched."""
    fetch = {"began": "2026-10-12T06:00:00+00:00", **keys}
    return {**manifest(), "fetch": fetch}


def test_a_manifest_says_which_page_was_the_last() -> None:
    """It isn't, where nothing says so."""
    assert read(changed(last=True)).requests["posts-1.json"].last
    assert not read(changed(last=False)).requests["posts-1.json"].last
    assert not read(changed()).requests["posts-1.json"].last
    assert (
        f"example: {SOURCE}.answers[posts-1.json].last: it has to be true or false"
    ) == refused(changed(last="yes"))


@pytest.mark.parametrize("version", [None, "v25.0"])
def test_the_version_of_the_api_is_known_where_it_is_said(version: str | None) -> None:
    """Who reads an answer in fifty years knows which API it came from."""
    assert version == read(changed(version=version)).requests["posts-1.json"].version


def test_a_manifest_says_how_far_it_was_fetched() -> None:
    """When it began, since when, when it ended, or why it didn't."""
    whole = with_fetch(
        since="2026-10-05T00:00:00+02:00",
        finished="2026-10-12T06:10:00Z",
        stopped="slow down",
    )

    assert (
        FetchState(
            began=datetime(2026, 10, 12, 6, tzinfo=UTC),
            since=datetime(2026, 10, 4, 22, tzinfo=UTC),
            finished=datetime(2026, 10, 12, 6, 10, tzinfo=UTC),
            stopped="slow down",
        )
        == read(whole).fetch
    )


def test_a_fetch_may_have_begun_and_nothing_else() -> None:
    """What is null, or not there, nobody knows."""
    began = FetchState(began=datetime(2026, 10, 12, 6, tzinfo=UTC))

    assert began == read(with_fetch()).fetch
    assert began == read(with_fetch(since=None, finished=None, stopped=None)).fetch
    assert read(manifest()).fetch is None


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"began": None}, ".began: it has to be a text, and not empty"),
        ({"finished": 5}, ".finished: it has to be a text, and not empty"),
        ({"since": "today"}, ".since: it has to be a moment with its offset"),
        ({"stopped": ""}, ".stopped: it has to be a text, and not empty"),
    ],
)
def test_a_fetch_that_cannot_be_read_is_refused(
    keys: dict[str, Json], said: str
) -> None:
    """What is in doubt is not gone on with."""
    assert refused(with_fetch(**keys)).startswith(f"example: {SOURCE}.fetch{said}")


MISSING: dict[str, Json] = {
    "request": "/1000/roles?access_token=EAAcanary",
    "parameters": {"fields": "id"},
    "at": "2026-10-12T08:00:00+02:00",
    "why": "not allowed",
}


def test_a_manifest_says_what_was_not_answered() -> None:
    """What was asked, when that was given up, and why."""
    [missing] = read({**manifest(), "missing": [MISSING]}).missing

    assert (
        Unanswered(
            request="/1000/roles",
            parameters={"fields": "id"},
            at=datetime(2026, 10, 12, 6, tzinfo=UTC),
            why="not allowed",
        )
        == missing
    )
    assert "EAAcanary" not in repr(missing)


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({}, ".missing: it has to be a list"),
        ([5], ".missing[0]: it has to be an object"),
        ([MISSING, {**MISSING, "why": ""}], ".missing[1].why: it has to be a text"),
        ([{**MISSING, "at": None}], ".missing[0].at: it has to be a text"),
        ([{**MISSING, "request": 1}], ".missing[0].request: it has to be a text"),
        (
            [{**MISSING, "parameters": {"access_token": "x"}}],
            ".missing[0].parameters.access_token: take the secret out",
        ),
    ],
)
def test_what_is_missing_in_another_way_is_refused(missing: Json, said: str) -> None:
    """The error leads to the place."""
    whole = {**manifest(), "missing": missing}

    assert refused(whole).startswith(f"example: {SOURCE}{said}")


def kept(**keys: Json) -> dict[str, Any]:
    """Give the manifest of a folder without answers of an API."""
    whole: dict[str, Any] = {**manifest(), **keys}
    del whole["answers"]
    return whole


def test_a_manifest_says_when_deliveries_were_received() -> None:
    """Beside what a webhook delivered there are no answers to speak of."""
    delivery: Json = {"1.json": {"received_at": "2026-10-12T08:00:00+02:00"}}
    whole = read(kept(deliveries=delivery))

    assert {"1.json": datetime(2026, 10, 12, 6, tzinfo=UTC)} == whole.deliveries
    assert {} == whole.requests


@pytest.mark.parametrize(
    ("deliveries", "said"),
    [
        ([], ": it has to be an object"),
        ({"a/1.json": {}}, "[a/1.json]: name a file that ends in .json"),
        ({"1.json": []}, "[1.json]: it has to be an object"),
        ({"1.json": {}}, "[1.json].received_at: it has to be a text"),
    ],
)
def test_deliveries_in_another_form_are_refused(deliveries: Json, said: str) -> None:
    """The error leads to the place."""
    assert refused(kept(deliveries=deliveries)).startswith(
        f"example: {SOURCE}.deliveries{said}"
    )


SINCE, UNTIL, MADE = (f"2026-10-0{day}T00:00:00Z" for day in (1, 5, 7))


@pytest.mark.parametrize(
    ("known", "since", "until", "made_at"),
    [
        ({"since": SINCE, "until": UNTIL}, 1, 5, None),
        ({"since": SINCE, "made_at": MADE}, 1, 7, 7),
        ({"until": UNTIL}, None, 5, None),
        ({"until": MADE, "made_at": UNTIL}, None, 5, 5),
        ({"since": SINCE, "until": UNTIL, "made_at": MADE}, 1, 5, 7),
    ],
)
def test_a_manifest_says_which_time_a_download_is_of(
    known: dict[str, Json], since: int | None, until: int, made_at: int | None
) -> None:
    """It ends when it was chosen to end, and at the latest when it was made."""

    def day(number: int | None) -> datetime | None:
        return number and datetime(2026, 10, number, tzinfo=UTC)  # type: ignore[return-value]

    export = read(kept(exports={"october.zip": known})).exports["october.zip"]

    assert (Span(day(since) or EARLIEST, day(until) or LATEST), day(made_at)) == (
        export.asked,
        export.made_at,
    )


@pytest.mark.parametrize("known", [{}, {"made_at": MADE}])
def test_a_download_whose_time_nobody_says_vouches_for_none(
    known: dict[str, Json],
) -> None:
    """When it was made is not which time was chosen."""
    assert (
        read(kept(exports={"october.zip": known})).exports["october.zip"].asked is None
    )


@pytest.mark.parametrize(
    ("exports", "said"),
    [
        ([], ": it has to be an object"),
        ({"a": {}, CANARY: 5}, "[<key #2>]: it has to be an object"),
        (
            {CANARY: {"since": SINCE}},
            "[<key #1>].until: say to when it reaches, or when it was made",
        ),
        (
            {CANARY: {"since": UNTIL, "until": UNTIL}},
            "[<key #1>].until: it has to lie after since",
        ),
        (
            {CANARY: {"made_at": "today"}},
            "[<key #1>].made_at: it has to be a moment with its offset",
        ),
    ],
)
def test_downloads_in_another_form_are_refused(exports: Json, said: str) -> None:
    """A download is named after somebody: the error says which one it is, not that."""
    message = refused(kept(exports=exports))

    assert message.startswith(f"example: {SOURCE}.exports{said}")
    assert CANARY not in message


def test_a_manifest_without_anything_is_refused() -> None:
    """One that names no answers, deliveries or downloads was cut off."""
    assert f"example: {SOURCE}.answers: it has to be an object" == refused(kept())

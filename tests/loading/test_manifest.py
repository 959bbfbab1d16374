"""A manifest tells what was asked; one that can't be read says where and why."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from example_platform import manifest

from some_governance import DEFAULT_LIMITS, Json, Limits, PayloadError
from some_governance.loading.manifest import Manifest, Request, read_manifest

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
    wanted = Request(
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

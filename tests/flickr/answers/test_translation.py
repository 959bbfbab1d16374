"""Answers become records, purely; what isn't understood is kept, and named."""

import json

import pytest
from attrs import evolve
from flickr.samples import (
    COMMENTS,
    PHOTOS,
    PUBLIC,
    answer,
    comment,
    comments,
    fail,
    kept,
    ok,
    photo,
    photos,
    told,
)

from some_governance import Json, PayloadError
from some_governance_flickr.answers.refusals import Kind, Refusal
from some_governance_flickr.answers.translation import NO_OBJECT, OTHER, SIZES


@pytest.mark.parametrize(
    "body", [{}, ok(), ok(galleries={}), ok(photos=[]), ok(comments="none")]
)
def test_what_is_not_translated_is_kept(body: Json) -> None:
    """By what stands in it."""
    left = kept(told(answer(body)))

    assert (OTHER, "$", False) == (left.why, left.path, left.left_out)
    assert body == json.loads(left.raw)


def test_a_body_that_is_no_object_is_kept() -> None:
    """It answers nothing."""
    assert NO_OBJECT == kept(told(answer([1]))).why


def test_sizes_are_known_and_left_out() -> None:
    """No rule looks at them."""
    left = kept(told(answer(ok(sizes={"size": []}))))

    assert (SIZES, True) == (left.why, left.left_out)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (fail(1), Kind.GONE),
        (fail("2"), Kind.GONE),
        (fail(96), Kind.SETUP),
        (fail(98), Kind.TOKEN),
        (fail(99), Kind.LACKING),
        (fail(100), Kind.TOKEN),
        (fail(105), Kind.BUSY),
        (fail(112), Kind.OTHER),
        (fail(None), Kind.OTHER),
        (fail(True), Kind.OTHER),
        (fail("x"), Kind.OTHER),
        (fail("9" * 5000), Kind.OTHER),
    ],
)
def test_an_error_has_a_meaning(body: Json, kind: Kind) -> None:
    """By its number, if it has one."""
    refusal = Refusal.within(body)

    assert refusal is not None
    assert kind is refusal.kind
    assert "Kari" not in refusal.why


@pytest.mark.parametrize("body", [ok(), {}, [], None, "fail"])
def test_what_is_no_error_is_none(body: Json) -> None:
    """Only `stat` says it."""
    assert Refusal.within(body) is None


def test_an_error_is_told_in_our_words() -> None:
    """With its number, or without."""
    assert "Flickr error 105 (Flickr is out of order): ask again" == (
        Refusal(kind=Kind.BUSY, code=105).why
    )
    assert "Flickr error without a number (unknown error)" == (
        Refusal(kind=Kind.OTHER).what
    )


@pytest.mark.parametrize(
    ("asked", "facts"),
    [
        (PHOTOS, ("publication",)),
        (PUBLIC, ("publication",)),
        ("/flickr.photos.getInfo", ("publication",)),
        (COMMENTS, ("comment",)),
        ("/flickr.people.getInfo", ()),
        (None, ()),
    ],
)
def test_an_error_under_http_200_is_a_gap(
    asked: str | None, facts: tuple[str, ...]
) -> None:
    """It names what is missing for it."""
    records = told(answer(fail(105), asked))
    whys = {gap.why: gap.facts for gap in records.gaps}

    assert () == records.facts
    assert facts == whys[Refusal(kind=Kind.BUSY, code=105).why]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", "$"),
        (b"jsonFlickrApi({})", "$"),
        (b'{"photos": {"photo": 1}, "stat": "ok"}', "photos.photo"),
        (b'{"photos": {"photo": [1]}, "stat": "ok"}', "photos.photo[0]"),
        (b'{"photos": {"page": "x"}, "stat": "ok"}', "photos.page"),
    ],
)
def test_what_can_t_be_read_is_refused(body: bytes, path: str) -> None:
    """By its place."""
    with pytest.raises(PayloadError) as caught:
        told(evolve(photos(), body=body))

    assert path in (caught.value.path, "$")
    assert "getPhotos" in caught.value.hint


def test_two_that_contradict_each_other_are_refused() -> None:
    """At the same moment, a comment can't say two things."""
    one, other = comments(comment()), comments(comment(_content="Noe annet"))
    with pytest.raises(PayloadError, match="say different things of the same instant"):
        told(one, evolve(other, source="another"))


@pytest.mark.parametrize(
    ("page", "pages", "more"), [(1, 2, True), ("1", "2", True), (2, 2, False)]
)
def test_a_list_says_which_page_it_is(page: Json, pages: Json, more: bool) -> None:
    """In numbers, or in texts."""
    inner: Json = {"page": page, "pages": pages, "photo": [photo()]}
    records = told(answer(ok(photos=inner), PHOTOS))

    assert more is any("page 2 is missing" in gap.why for gap in records.gaps)

"""Accounts and photos, as records: what was published, and whether it wants a name."""

from datetime import UTC, datetime

import pytest
from flickr.samples import (
    ACCOUNT,
    FETCHED,
    KARI,
    NSID,
    alone,
    answer,
    kept,
    listed,
    ok,
    only,
    photo,
    photos,
    told,
)

from some_governance import (
    EARLIEST,
    Image,
    Json,
    Limits,
    PayloadError,
    Profile,
    Publication,
)
from some_governance_flickr.answers.photos import (
    ELSEWHERE,
    HOMELESS,
    PRIVATE,
    SHELTERED,
    TIMELESS,
)
from some_governance_flickr.answers.translation import translate

WORDS = "Ny gangvei\n\nÅpnet av ordføreren. #irandaberg"


def test_a_photo_is_a_publication() -> None:
    """In the account's own voice, with its picture and its words."""
    publication = only(told(photos(photo())), Publication)

    assert isinstance(publication, Publication)
    assert ("flickr:1", ACCOUNT, True) == (
        publication.id,
        publication.account,
        publication.as_account,
    )
    assert datetime(2026, 11, 1, 12, tzinfo=UTC) == publication.at
    assert (("image",), ("flickr:1",)) == (publication.media, publication.images)
    assert ("irandaberg", "kommune", "gangvei") == publication.tags
    assert (WORDS, FETCHED) == (publication.text, publication.observed)


def test_a_photo_by_itself_tells_the_same() -> None:
    """In other fields."""
    shown = answer(ok(photo=alone()), "/flickr.photos.getInfo", {"photo_id": "1"})
    publication = only(told(shown), Publication)

    assert isinstance(publication, Publication)
    assert ("flickr:1", WORDS, ("irandaberg", "kommune")) == (
        publication.id,
        publication.text,
        publication.tags,
    )
    assert datetime(2026, 11, 1, 12, tzinfo=UTC) == publication.at


def test_a_film_is_a_video() -> None:
    """It has no picture that somebody took."""
    records = told(photos(photo(media="video")))
    publication = only(records, Publication)

    assert isinstance(publication, Publication)
    assert (("video",), ()) == (publication.media, publication.images)
    assert [] == list(records.each(Image))


@pytest.mark.parametrize(
    ("licence", "credit"),
    [
        (0, None),
        ("1", True),
        (6, True),
        (7, False),
        (10, False),
        (11, True),
        ("16", True),
        (17, None),
        (None, None),
    ],
)
def test_a_licence_may_want_the_photographer_named(
    licence: Json, credit: bool | None
) -> None:
    """Those of Creative Commons do; who reserves all rights says nothing of it."""
    image = only(told(photos(photo(license=licence))), Image)

    assert isinstance(image, Image)
    assert ("flickr:1", credit) == (image.id, image.credit_required)
    assert (None, None) == (image.own, image.photographer)


@pytest.mark.parametrize("public", [0, "0"])
def test_what_not_everybody_may_see_is_not_published(public: Json) -> None:
    """It is known what it is, and named."""
    left = kept(told(photos(photo(ispublic=public))))

    assert (PRIVATE, "photos.photo[0]", True) == (left.why, left.path, left.left_out)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"owner": None}, HOMELESS),
        ({"owner": KARI}, ELSEWHERE),
        ({"ispublic": None}, SHELTERED),
        ({"dateupload": None}, TIMELESS),
    ],
)
def test_a_photo_that_nobody_can_place_is_kept(
    fields: dict[str, Json], why: str
) -> None:
    """Nothing is told of another account, nor of what has no time."""
    assert why == kept(told(photos(photo(**fields)))).why


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"owner": None}, HOMELESS),
        ({"visibility": None}, SHELTERED),
        ({"dates": None}, TIMELESS),
    ],
)
def test_a_photo_by_itself_may_be_kept_too(fields: dict[str, Json], why: str) -> None:
    """For the same reasons."""
    assert why == kept(told(answer(ok(photo=alone(**fields))))).why


@pytest.mark.parametrize("tags", [None, {}, {"tag": []}])
def test_a_photo_may_have_no_tags(tags: Json) -> None:
    """Then those in its words are all."""
    publication = only(told(answer(ok(photo=alone(tags=tags)))), Publication)

    assert isinstance(publication, Publication)
    assert ("irandaberg",) == publication.tags


def test_a_photo_may_have_no_words() -> None:
    """Nor tags."""
    bare = photo(title="", description=None, tags=None)
    publication = only(told(photos(bare)), Publication)

    assert isinstance(publication, Publication)
    assert ("", ()) == (publication.text, publication.tags)


def test_a_photo_names_its_account_itself() -> None:
    """Where nobody knows of which it was asked; it was seen when it was uploaded."""
    shown = answer(listed(photo()), account=None, fetched=False)
    publication = only(told(shown), Publication)

    assert isinstance(publication, Publication)
    assert (ACCOUNT, publication.at) == (publication.account, publication.observed)


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (
            {
                "nsid": NSID,
                "username": {"_content": "eks"},
                "realname": {"_content": "Eksempel kommune"},
            },
            "Eksempel kommune",
        ),
        ({"id": NSID, "username": {"_content": "eksempel"}}, "eksempel"),
        ({"id": NSID, "realname": {}}, None),
    ],
)
def test_an_account_is_a_profile(person: Json, name: str | None) -> None:
    """By its own name, or the one that it goes by."""
    profile = only(told(answer(ok(person=person))), Profile)

    assert isinstance(profile, Profile)
    assert (ACCOUNT, name, FETCHED) == (profile.account, profile.name, profile.observed)


def test_an_account_that_was_seen_at_no_time_is_older_than_all() -> None:
    """Whatever else is known of it is newer."""
    profile = only(told(answer(ok(person={"id": NSID}), fetched=False)), Profile)

    assert EARLIEST == profile.observed


def test_another_account_is_kept() -> None:
    """Nobody asked about it."""
    assert ELSEWHERE == kept(told(answer(ok(person={"id": KARI})))).why


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": 1}, "photos.photo[0].title"),
        ({"description": {"_content": 1}}, "photos.photo[0].description._content"),
        ({"dateupload": "i går"}, "photos.photo[0].dateupload"),
        ({"dateupload": "9999999999"}, "photos.photo[0].dateupload"),
        ({"dateupload": "99999999999"}, "photos.photo[0].dateupload"),
        ({"license": -1}, "photos.photo[0].license"),
        ({"license": {"_content": "x"}}, "photos.photo[0].license._content"),
        ({"id": "a b"}, "photos.photo[0].id"),
        ({"tags": ["a"]}, "photos.photo[0].tags"),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """By its place, and never by itself."""
    with pytest.raises(PayloadError) as caught:
        told(photos(photo(**fields)))

    assert path == caught.value.path


def test_the_last_year_is_read() -> None:
    """After it, nobody can have published."""
    publication = only(told(photos(photo(dateupload="7258118399"))), Publication)

    assert isinstance(publication, Publication)
    assert 2199 == publication.at.year


@pytest.mark.parametrize(("most", "fits"), [(1, False), (2, True), (3, True)])
def test_limits_are_kept(most: int, fits: bool) -> None:
    """More photos than somebody wants to read are refused."""
    answers = [photos(photo(), photo(2))]
    if fits:
        assert 4 == len(translate(answers, Limits(items=most)).facts)
        return
    with pytest.raises(PayloadError, match=f"2 items; the limit is {most}"):
        translate(answers, Limits(items=most))

"""What happens on a page becomes publications, comments, replies and removals."""

import pytest
from facebook.posted import (
    ACCOUNT,
    PAGE,
    SENT,
    changed,
    delivery,
    entry,
    fact,
    feed,
    kept,
    moment,
    seen,
    told,
    whys,
)

from some_governance import (
    Comment,
    Json,
    PayloadError,
    Publication,
    Record,
    Removal,
    Reply,
)
from some_governance_facebook.graph.envelopes import TIMELESS, UNKNOWN
from some_governance_facebook.graph.folding import LOOSE, UNDATED
from some_governance_facebook.webhooks.feed import NAMELESS, TRASH, UNPUBLISHED

KARI = Comment(
    id="facebook:1_11",
    observed=seen(),
    on=f"facebook:{PAGE}_1",
    account=ACCOUNT,
    at=moment(),
    author="Kari Eksempel",
    by="facebook:300",
    as_account=False,
    text="Så fint!",
)
OWN: Json = {"id": PAGE, "name": "Testbygda kommune"}


def post(item: str = "status", verb: str = "add", **value: Json) -> dict[str, Json]:
    """Make a change about a post of the page itself."""
    return feed(item, verb, **{"from": OWN, "message": "Åpent til 19.", **value})


def test_what_a_citizen_writes_under_a_post_is_a_comment() -> None:
    """It has the id by which the API knows it, its time, and who wrote it."""
    assert KARI == fact(feed())


def test_what_the_page_writes_under_a_comment_is_a_reply() -> None:
    """`parent_id` is the comment that it answers."""
    assert Reply(
        id="facebook:1_12",
        observed=seen(),
        to="facebook:1_11",
        account=ACCOUNT,
        at=moment(),
        as_account=True,
        text="Takk!",
    ) == fact(
        feed(comment_id="1_12", parent_id="1_11", message="Takk!", **{"from": OWN})
    )


@pytest.mark.parametrize(
    ("value", "id", "on"),
    [
        ({"comment_id": "100_1_11"}, "1_11", "100_1"),
        ({"comment_id": "11"}, "1_11", "100_1"),
        ({"comment_id": 11}, "1_11", "100_1"),
        ({"post_id": "1"}, "1_11", "100_1"),
        ({"post_id": "1", "parent_id": "1"}, "1_11", "100_1"),
        ({"post_id": None, "parent_id": "100_1"}, "1_11", "100_1"),
        ({"parent_id": "100_1_12"}, "1_11", "1_12"),
        ({"parent_id": "12"}, "1_11", "1_12"),
        ({"comment_id": "7_11"}, "7_11", "100_1"),
        ({"post_id": None, "comment_id": "x", "parent_id": "y"}, "x", "y"),
    ],
)
def test_an_id_is_that_of_the_api(value: dict[str, Json], id: str, on: str) -> None:
    """However an id is written, it becomes the one that the API translator gives."""
    said = fact(feed(**value))

    assert isinstance(said, Comment)
    assert (f"facebook:{id}", f"facebook:{on}") == (said.id, said.on)


def test_who_wrote_it_may_stand_in_sender_id() -> None:
    """So it was before `from`."""
    value: dict[str, Json] = {"sender_id": 300, "sender_name": "Kari Eksempel"}

    assert KARI == fact(feed(**{"from": None, **value}))


def test_nobody_knows_whose_a_comment_without_an_author_is() -> None:
    """It isn't a citizen's for that."""
    said = fact(feed(**{"from": None}))

    assert isinstance(said, Comment)
    assert (None, None, None) == (said.by, said.author, said.as_account)


@pytest.mark.parametrize("key", ["photo", "video"])
def test_a_comment_that_is_a_picture_has_no_words(key: str) -> None:
    """That is no comment whose words nobody knows."""
    said = fact(feed(message=None, **{key: "https://example.org/1"}))
    unknown = fact(feed(message=None))

    assert isinstance(said, Comment)
    assert isinstance(unknown, Comment)
    assert ("", None) == (said.text, unknown.text)


def test_a_comment_without_a_parent_stands_under_the_post_and_is_loose() -> None:
    """A gap says that it may answer another comment."""
    records = changed(feed(parent_id=None))

    assert (KARI,) == records.facts
    assert [(LOOSE, ("comment", "reply"), ACCOUNT, "1.json")] == [
        (gap.why, gap.facts, gap.account, gap.source) for gap in records.gaps
    ]


def test_a_comment_that_came_hidden_is_hidden_since_nobody_knows_when() -> None:
    """Facebook may hide one by itself, by its words."""
    said, hidden = changed(feed(is_hidden=True)).facts

    assert KARI == said
    assert (
        Removal(
            id="facebook:1_11:hide",
            observed=moment(),
            of="facebook:1_11",
            account=ACCOUNT,
            action="hide",
        )
        == hidden
    )
    assert KARI == fact(feed(is_hidden=False))


def test_a_post_of_the_page_is_a_publication() -> None:
    """Its words tell its hashtags."""
    assert Publication(
        id="facebook:100_1",
        observed=seen(),
        account=ACCOUNT,
        at=moment(),
        as_account=True,
        tags=("irandaberg",),
        text="Åpent #irandaberg",
    ) == fact(post(message="Åpent #irandaberg"))


def test_a_post_of_a_visitor_is_not_in_the_page_s_voice() -> None:
    """An author whom nobody names may be either."""
    visitor, unknown = (
        fact(feed("post")),
        fact(feed("post", **{"from": None})),
    )

    assert isinstance(visitor, Publication)
    assert isinstance(unknown, Publication)
    assert (False, None) == (visitor.as_account, unknown.as_account)


@pytest.mark.parametrize(
    ("value", "shown", "images"),
    [
        ({"item": "status"}, (), None),
        ({"item": "photo", "photo_id": 7}, ("image",), ("facebook:7",)),
        ({"item": "photo"}, ("image",), None),
        (
            {"item": "status", "photo_ids": ["7", 8]},
            ("image",),
            ("facebook:7", "facebook:8"),
        ),
        ({"item": "status", "photos": ["https://example.org/7"]}, ("image",), None),
        ({"item": "video"}, ("video",), None),
        ({"item": "share", "link": "https://example.org"}, ("link",), None),
        ({"item": "event"}, ("event",), None),
        ({"item": "status", "status_type": "added_video"}, ("video",), None),
    ],
)
def test_what_a_post_shows(
    value: dict[str, Json], shown: tuple[str, ...], images: tuple[str, ...] | None
) -> None:
    """Its pictures tell it, its name, or its `status_type`."""
    published = fact(post(**value))

    assert isinstance(published, Publication)
    assert (shown, images) == (published.media, published.images)


def test_a_post_without_words_has_none() -> None:
    """It isn't that nobody knows them."""
    published = fact(post("photo", message=None))

    assert isinstance(published, Publication)
    assert ("", ()) == (published.text, published.tags)


@pytest.mark.parametrize(
    "value", [{"published": 0}, {"is_published": False}, {"published": False}]
)
def test_an_unpublished_post_is_no_publication(value: dict[str, Json]) -> None:
    """It comes as a status that was added, and nobody can see it."""
    assert UNPUBLISHED == kept(changed(post(**value))).why


@pytest.mark.parametrize("value", [{"published": 1}, {"is_published": True}])
def test_a_published_post_is_one(value: dict[str, Json]) -> None:
    """Both flags are there when it is."""
    assert isinstance(fact(post(**value)), Publication)


def test_an_edit_without_words_may_be_the_trash() -> None:
    """The words that it had stay, and a human is told to look."""
    records = changed(
        post(), post("status", "edited", message=None, created_time=SENT - 9)
    )
    (published,) = records.facts

    assert isinstance(published, Publication)
    assert ("Åpent til 19.", [TRASH]) == (published.text, whys(records))


def test_an_edit_of_a_picture_s_post_may_have_no_words() -> None:
    """It is not in the trash for that, and the words that it had stay."""
    records = changed(
        post("photo"), post("photo", "edited", message=None, photo_id="7")
    )
    (published,) = records.facts

    assert isinstance(published, Publication)
    assert ("Åpent til 19.", []) == (published.text, whys(records))


def test_a_video_first_comes_as_an_edit() -> None:
    """It was published when it was created, which lies before it was sent."""
    published = fact(post("video", "edited", video_id="7"))

    assert isinstance(published, Publication)
    assert (moment(), seen(5)) == (published.at, published.observed)


@pytest.mark.parametrize(
    "value",
    [
        post(created_time=None),
        post("status", "edited", created_time=SENT + 5),
        post("status", "edited", created_time=None),
        post("status", "edited", edited_time=SENT),
    ],
)
def test_a_post_that_was_published_nobody_knows_when_is_named(value: Json) -> None:
    """The `created_time` of an edit may be that of the edit."""
    named = kept(changed(value))

    assert (UNDATED, "entry[0].changes[0].value") == (named.why, named.path)
    assert "100_1" in named.raw


def test_the_last_edit_of_a_comment_holds() -> None:
    """What did not change is known from the first words."""
    edits = [
        feed("comment", "edited", message="Så gøy!", edited_time=SENT + 60),
        feed("comment", "edit", message="Så rart!", edited_time=SENT + 50),
        feed("comment", "update", message="Så trist!", edited_time=SENT + 40),
        feed(),
    ]
    said = fact(*edits)

    assert isinstance(said, Comment)
    assert ("Så gøy!", moment(), seen(60)) == (said.text, said.at, said.observed)


def test_an_edit_alone_says_when_only_beside_its_own_time() -> None:
    """Else `created_time` may be when it was edited."""
    known = fact(feed("comment", "edited", edited_time=SENT + 3))
    unknown = fact(feed("comment", "edited"))

    assert isinstance(known, Comment)
    assert isinstance(unknown, Comment)
    assert (moment(), seen(3)) == (known.at, known.observed)
    assert (None, seen(5)) == (unknown.at, unknown.observed)


def test_an_edit_of_which_nothing_else_is_known_was_when_it_was_created() -> None:
    """Without a time of sending, there is no other."""
    records = told(delivery(entry(feed("comment", "edited"), time=None)))
    (said,) = records.facts

    assert isinstance(said, Comment)
    assert (None, seen()) == (said.at, said.observed)


@pytest.mark.parametrize(
    "item", ["comment", "status", "photo", "video", "share", "post"]
)
@pytest.mark.parametrize(
    ("verb", "action"), [("hide", "hide"), ("remove", "remove"), ("delete", "remove")]
)
def test_what_is_taken_away_is_a_removal_by_nobody_knows_whom(
    item: str, verb: str, action: str
) -> None:
    """`from` is the author, or the page; `created_time` is when it was done."""
    of = "facebook:1_11" if item == "comment" else "facebook:100_1"
    since = f":{moment().isoformat()}" if action == "hide" else ""

    for author in ({"id": "300", "name": "Joe"}, OWN, None):
        assert Removal(
            id=f"{of}:{action}{since}",
            observed=moment(),
            of=of,
            account=ACCOUNT,
            at=moment(),
            by=None,
            action="hide" if action == "hide" else "remove",
        ) == fact(feed(item, verb, message=None, **{"from": author}))


def test_a_removal_may_not_say_when_it_was() -> None:
    """It was not after it was sent."""
    removal = fact(feed("comment", "remove", created_time=None))

    assert isinstance(removal, Removal)
    assert (None, moment(5)) == (removal.at, removal.observed)


@pytest.mark.parametrize("item", ["reaction", "like"])
@pytest.mark.parametrize("verb", ["add", "remove"])
def test_reactions_are_named_once_and_never_kept(item: str, verb: str) -> None:
    """Not who liked what, nor how often it came: only that there were some."""
    reaction = feed(item, verb, reaction_type="love", comment_id="1_11")
    other = feed(item, verb, reaction_type="wow", comment_id="1_11")
    named = kept(changed(reaction, other, reaction))

    assert "reactions and likes: who likes what is never kept" == named.why
    assert named.left_out
    assert ('{"events": 2}', "$") == (named.raw, named.path)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (feed("comment", "add", comment_id=None), NAMELESS),
        (feed("comment", "add", comment_id=""), NAMELESS),
        (feed("comment", "hide", comment_id=""), NAMELESS),
        (feed("status", "add", post_id=""), NAMELESS),
        (feed("status", "remove", post_id=None), NAMELESS),
        (feed("rating"), "an event about a rating: not translated"),
        (feed("Kari"), UNKNOWN),
        (feed("video", "mute"), "the verb mute of a video: not translated"),
        (feed("comment", "Kari"), UNKNOWN),
        ({"field": "feed", "value": {}}, UNKNOWN),
    ],
)
def test_what_is_not_translated_is_named(change: Json, why: str) -> None:
    """It is kept as it came, and no word that isn't known is repeated."""
    assert why == kept(changed(change)).why


@pytest.mark.parametrize(
    "change",
    [
        feed(created_time=None),
        feed("status", created_time=None),
        feed("comment", "hide", created_time=None),
    ],
)
def test_what_happened_nobody_knows_when_is_named(change: Json) -> None:
    """Unless somebody knows when it was received."""
    bare = entry(change, time=None)

    assert TIMELESS == kept(told(delivery(bare))).why
    records = told(delivery(bare, received_at=moment(9)))
    assert TIMELESS not in whys(records)
    assert all(each.observed in (moment(9), seen(9)) for each in records.facts)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"item": 1}, "item"),
        ({"verb": []}, "verb"),
        ({"comment_id": "1 11"}, "comment_id"),
        ({"comment_id": True}, "comment_id"),
        ({"post_id": {}}, "post_id"),
        ({"created_time": "Kari"}, "created_time"),
        ({"message": 7}, "message"),
        ({"from": "Kari"}, "from"),
        ({"is_hidden": "Kari"}, "is_hidden"),
        ({"item": "status", "published": "Kari"}, "published"),
        ({"item": "status", "is_published": []}, "is_published"),
        ({"item": "photo", "photo_ids": "Kari"}, "photo_ids"),
        ({"item": "photo", "photo_ids": ["7", "å"]}, "photo_ids[1]"),
    ],
)
def test_an_impossible_value_is_refused(value: dict[str, Json], path: str) -> None:
    """The error names the place, and no word of anybody."""
    with pytest.raises(PayloadError) as refused:
        changed(feed(**value))

    assert f"entry[0].changes[0].value.{path}" == refused.value.path
    assert "1.json" in refused.value.hint
    assert "Kari" not in str(refused.value)


def test_records_tell_where_they_were_read() -> None:
    """The delivery is the source."""
    records: list[Record] = [*changed(feed(), post(), feed("comment", "hide")).facts]

    assert {"1.json"} == {each.source for each in records}

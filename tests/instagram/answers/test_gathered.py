"""What is read of a page all at once is what is read of it one by one."""

import random
from types import MappingProxyType

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from instagram.samples import (
    ACCOUNT,
    FETCHED,
    NAME,
    REPLIES,
    USER,
    answer,
    comment,
    comments,
    listed,
    medium,
    ours,
)

from benchmarks.graph_pages import sheet
from benchmarks.hostile import mutated
from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Comment,
    Json,
    PayloadError,
    Records,
    Removal,
    Reply,
)
from some_governance_facebook.graph.answers import translating
from some_governance_instagram.answers import comments as one_by_one
from some_governance_instagram.answers import translation

SLOW = evolve(translation._FINDERS, at_once=MappingProxyType({}))
PAGE = sheet("Instagram comments", 6).answer
TOKEN = "IGQVcanaryCANARYcanary0123456789"

ODD: dict[str, list[Json]] = {
    "id": [None, 12, "", "a", "12\n13", TOKEN, [], "11"],
    "timestamp": [None, 7, "2026-11-01T12:00:00Z", "2026-02-30T12:00:00+0000"],
    "text": [None, "", 7, f"se {TOKEN}"],
    "from": [
        None,
        {},
        [],
        {"id": None, "username": None},
        {"id": 300},
        {"id": USER},
        {"id": "300", "username": ""},
        {"id": "300", "username": NAME},
        {"id": "300", "self_ig_scoped_id": "7"},
        {"username": TOKEN},
        {"username": 7},
    ],
    "username": [None, "", NAME, "kari", 7],
    "user": [None, {"id": USER}, 7],
    "hidden": [None, True, False, 1],
    "parent_id": [None, "", "10", 10, "a"],
    "media": [None, {"id": "1"}, {"id": "2"}, {"id": []}, 7],
    "replies": [
        None,
        {},
        [],
        {"data": []},
        {"paging": {}},
        {"data": [comment(21), ours(22, parent_id="11")]},
        {"data": [comment(21)], "paging": {"next": "https://x"}},
        {"data": [comment(21)], "paging": {"next": None}},
        {"data": [comment(21)], "paging": 7},
        {"data": [comment(21, hidden=True, replies={"data": []})]},
        {"data": [7]},
        {"data": {}},
    ],
}
"""What a field of a comment may hold, some of it out of the way, some of it wrong."""


ASKED = (
    REPLIES,
    "id,text",
    "id,replies.limit(5){id}",
    "id,replies.order(x){id}",
    "id,replies{id,replies{id}}",
)
"""Which fields may be asked for."""


def told(answers: list[Answer], finders: translating.Finders) -> Records | str:
    """Give what answers tell, or why they can't be read."""
    try:
        return translating.translated(answers, DEFAULT_LIMITS, finders)
    except PayloadError as error:
        return str(error)


def both(*answers: Answer) -> Records | str:
    """Read all at once and one by one: it has to be the same, down to the sources."""
    quick = told([*answers], translation._FINDERS)
    slow = told([*answers], SLOW)

    assert slow == quick
    if isinstance(slow, Records) and isinstance(quick, Records):
        assert [each.source for each in slow.facts] == [
            each.source for each in quick.facts
        ]
    return quick


MEDIA = answer(
    listed(medium(owner={"id": USER}, username=NAME, comments_count=3)),
    f"/{USER}/media",
    parameters={"fields": "id,caption,timestamp,media_type,comments_count"},
)


@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={name: st.sampled_from(values) for name, values in ODD.items()}
        ),
        max_size=3,
    ),
    st.sampled_from(ASKED),
    st.sampled_from(["comments", "replies"]),
    st.sampled_from([FETCHED, None]),
    st.booleans(),
)
def test_whatever_a_page_holds(
    odd: list[dict[str, Json]], fields: str, edge: str, at: object, named: bool
) -> None:
    """Whether it is out of the way, or wrong, either way tells the same of it."""
    items = [comment(11 + number, **each) for number, each in enumerate(odd)]
    asked = evolve(comments(*items, fields=fields, edge=edge), fetched_at=at)

    both(asked, *([MEDIA] if named else []))


@pytest.mark.parametrize(
    ("field", "value"),
    [(field, value) for field, values in ODD.items() for value in values],
)
@pytest.mark.parametrize("beside", [(), (MEDIA,)])
def test_whatever_one_field_holds(
    field: str, value: Json, beside: tuple[Answer, ...]
) -> None:
    """Beside comments that are as they always are, each odd value tells the same."""
    both(comments(comment(11), comment(12, **{field: value}), ours(14)), *beside)


@pytest.mark.parametrize("fields", ASKED)
@pytest.mark.parametrize("count", [3, 4, 5])
def test_however_it_was_asked_for(fields: str, count: int) -> None:
    """What is claimed of a list, and of the replies in it, is the same."""
    media = answer(
        listed(medium(owner={"id": USER}, comments_count=count)),
        f"/{USER}/media",
        parameters={"fields": "id,caption,timestamp,media_type,comments_count"},
    )
    said = [
        comment(11, replies={"data": [comment(21)]}),
        comment(12, replies={"data": [comment(22)]}),
    ]

    both(media, comments(*said, fields=fields))
    both(media, comments(comment(11), comment(12), fields=fields))


def test_an_empty_list_of_which_nobody_knows_what_was_asked() -> None:
    """Its paging names what it is, and is no manifest: it is kept by name."""
    paging: Json = {"previous": "https://graph.instagram.com/v26.0/1/comments"}

    records = both(answer({"data": [], "paging": paging}, None))

    assert isinstance(records, Records)
    assert translating.EMPTY == records.unrecognised[0].why


@given(st.integers(min_value=0))
def test_whatever_becomes_of_a_page(seed: int) -> None:
    """A page whose bytes were changed is read, or refused, in the same words."""
    both(evolve(PAGE, body=mutated(PAGE.body, random.Random(seed))))


def test_a_page_that_is_as_always_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody looks at comments one by one: what is told is all there all the same."""

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(one_by_one, "_found", never)
    seen = sheet("Instagram comments", 40)
    records = translating.translated(
        [seen.answer], DEFAULT_LIMITS, translation._FINDERS
    )
    said = [*records.each(Comment), *records.each(Reply)]

    assert dict(seen.told) == {
        each.id.removeprefix("instagram:"): (each.at, each.text) for each in said
    }
    assert {Comment, Reply} == {*map(type, records.facts)}


def test_the_name_of_the_account_tells_its_voice() -> None:
    """Another id is no proof that it is somebody else, and the name tells who it is."""
    own = comment(12, **{"from": {"id": "7", "username": NAME}, "hidden": True})
    records = both(comments(comment(11), own), MEDIA)

    assert isinstance(records, Records)
    (citizen,) = records.each(Comment)
    (reply,) = records.each(Reply)
    assert (False, ACCOUNT) == (citizen.as_account, citizen.account)
    assert ("instagram:12", True, None) == (reply.id, reply.as_account, reply.by)
    assert ["instagram:12"] == [each.of for each in records.each(Removal)]

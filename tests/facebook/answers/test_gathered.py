"""What is read of a page all at once is what is read of it one by one."""

import json
import random
from types import MappingProxyType

import pytest
from attrs import evolve
from facebook.samples import (
    CANARY,
    FETCHED,
    answer,
    comment,
    comments,
    later,
    listed,
    post,
    translated,
)
from hypothesis import given
from hypothesis import strategies as st

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
from some_governance_facebook.answers import comments as one_by_one
from some_governance_facebook.answers import translation
from some_governance_facebook.graph.answers import translating

SLOW = evolve(translation._FINDERS, at_once=MappingProxyType({}))
FIELDS = "id,created_time,message,from,parent,comment_count"
PAGE = sheet("comments, a stream", 8).answer

ODD: dict[str, list[Json]] = {
    "id": [None, 12, "12", "100_1_12", "1_", "1_12\n1_13", CANARY, [], "1_11"],
    "created_time": [
        None,
        7,
        "2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00.5+0100",
        "2026-11-01T12:00:00",
        "2026-11-01 12:00:00+0000",
        "2026-11-01T24:00:00+0000",
        "2026-02-30T12:00:00+0000",
        "1799-12-31T23:59:59+0000",
        "1800-01-01T00:00:00+0000",
        "2199-12-31T23:59:59+0000",
        "2200-01-01T00:00:00+0000",
        "٢026-11-01T12:00:00+0000",
    ],
    "message": [None, "", 7, f"se {CANARY}", "app_secret=x", "a_b", "IGQVx", "\ud800"],
    "from": [
        None,
        {},
        [],
        {"id": None},
        {"id": 300},
        {"id": "300"},
        {"id": "100", "name": "Kari Eksempel"},
        {"id": ""},
        {"id": "a.b"},
        {"id": CANARY},
        {"name": CANARY},
        {"name": 7},
    ],
    "admin_creator": [None, {}, {"id": "200"}, {"id": 200}, {"name": "Siri"}, "200"],
    "is_hidden": [None, True, False, 1, "true"],
    "comment_count": [None, 0, 1, 3, -1, True, 1.5, "1"],
    "parent": [
        None,
        {},
        {"id": "1_11"},
        {"id": "1_12"},
        {"id": 11},
        {"name": "Kari"},
        {"id": "1_11", "message": "Når åpner dere?"},
        {"id": "1_11", "created_time": "2026-11-01T12:00:00+0000"},
        "1_11",
    ],
    "permalink_url": [
        None,
        "https://www.facebook.com/100/posts/1?comment_id=12",
        "https://www.facebook.com/100/posts/1?comment_id=11&reply_comment_id=12",
        "https://www.facebook.com/200/posts/1?comment_id=12",
        7,
    ],
    "comments": [None, {"data": []}, {"data": [comment(13)]}, [], {}, 0],
}
"""What a field of a comment may hold, some of it out of the way, some of it wrong."""


ASKED: list[dict[str, str]] = [
    {"filter": "stream", "fields": FIELDS},
    {"filter": "stream"},
    {"filter": "toplevel", "order": "chronological"},
    {"filter": "toplevel", "order": "chronological", "fields": FIELDS},
    {"filter": "stream", "fields": f"{FIELDS},comments{{id}}"},
    {
        "filter": "toplevel",
        "order": "chronological",
        "fields": f"{FIELDS},comments.order(chronological){{id}}",
    },
]
"""How comments may be asked for."""


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


@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={name: st.sampled_from(values) for name, values in ODD.items()}
        ),
        max_size=3,
    ),
    st.sampled_from(ASKED),
    st.sampled_from(["100_1", "1_11", "1", "200_1"]),
    st.sampled_from([FETCHED, None]),
)
def test_whatever_a_page_holds(
    odd: list[dict[str, Json]], parameters: dict[str, str], node: str, at: object
) -> None:
    """Whether it is out of the way, or wrong, either way tells the same of it."""
    items = [comment(11 + number, **fields) for number, fields in enumerate(odd)]
    page = evolve(comments(*items, node=node, **parameters), fetched_at=at)

    both(page)


@pytest.mark.parametrize(
    ("field", "value"),
    [(field, value) for field, values in ODD.items() for value in values],
)
def test_whatever_one_field_holds(field: str, value: Json) -> None:
    """Beside comments that are as they always are, each odd value tells the same."""
    both(comments(comment(11), comment(12, **{field: value}), comment(14)))


@pytest.mark.parametrize("parameters", ASKED)
@pytest.mark.parametrize("count", [None, 0, 1])
def test_however_it_was_asked_for(parameters: dict[str, str], count: Json) -> None:
    """What is claimed of a list, and of what stands below it, is the same."""
    posts = answer(listed(post()), parameters={"fields": "id,created_time"})

    both(posts, comments(comment(11, comment_count=count), comment(12), **parameters))
    both(posts, comments(**parameters))


@given(st.integers(min_value=0))
def test_whatever_becomes_of_a_page(seed: int) -> None:
    """A page whose bytes were changed is read, or refused, in the same words."""
    both(evolve(PAGE, body=mutated(PAGE.body, random.Random(seed))))


def test_a_comment_that_two_answers_show() -> None:
    """Of each, what is not in the other is kept, so that a closer look is taken."""
    named = comments(comment(message=None))
    newer = comments(comment(**{"from": None}), minutes=60)

    records = both(named, newer)

    assert isinstance(records, Records)
    (fact,) = records.facts
    assert isinstance(fact, Comment)
    assert ("Kari Eksempel", "Så fint!", later(60)) == (
        fact.author,
        fact.text,
        fact.observed,
    )


def test_a_page_that_is_as_always_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody looks at comments one by one: what is told is all there all the same."""

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(one_by_one, "_found", never)
    page = sheet("comments, a stream", 150)
    records = translating.translated(
        [page.answer], DEFAULT_LIMITS, translation._FINDERS
    )
    said = [*records.each(Comment), *records.each(Reply)]

    assert dict(page.told) == {
        each.id.removeprefix("facebook:"): (each.at, each.text) for each in said
    }
    assert {Comment, Reply, Removal} == {*map(type, records.facts)}


def test_a_token_in_words_is_taken_out() -> None:
    """In the words and in the names of whoever wrote them."""
    author: Json = {"id": "300", "name": f"{CANARY} Eksempel"}
    (fact,) = translated(comments(comment(message=CANARY, **{"from": author}))).facts

    assert isinstance(fact, Comment)
    assert ("***", "*** Eksempel") == (fact.text, fact.author)


def test_an_answer_that_is_refused_in_part() -> None:
    """What came beside an error is told, and the gap with it."""
    page = comments(comment())
    body = json.loads(page.body) | {"error": {"code": 1, "message": "x"}}
    records = both(evolve(page, body=json.dumps(body).encode()))

    assert isinstance(records, Records)
    assert 1 == len(records.facts)
    assert records.gaps

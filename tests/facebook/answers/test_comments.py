"""Comments, as answers show them: in lists, within posts and comments, or alone."""

import json
import random

import pytest
from facebook.samples import (
    ACCOUNT,
    answer,
    comment,
    comments,
    kept,
    later,
    listed,
    post,
    translated,
    unasked,
    whys,
)
from hypothesis import given
from hypothesis import strategies as st

from some_governance import Answer, Comment, Json, PayloadError, Records, Reply
from some_governance_facebook.answers.comments import TIMELESS
from some_governance_facebook.graph.answers.voices import LOOSE

DEEP = "id,parent,comments.filter(stream){id,message,parent}"


def tree(records: Records) -> list[tuple[str, str]]:
    """Tell what stands under what."""
    said = [
        *((each.id, each.on) for each in records.each(Comment)),
        *((each.id, each.to) for each in records.each(Reply)),
    ]
    return sorted(said)


THREAD: list[tuple[str, str]] = [
    ("facebook:1_11", "facebook:100_1"),
    ("facebook:1_12", "facebook:1_11"),
    ("facebook:1_13", "facebook:1_12"),
]


def within(*items: Json, more: bool = False) -> Json:
    """Make a list of comments that comes along with something."""
    return listed(*items, more=more)


NESTED = comment(
    11, comments=within(comment(12, comments=within(comment(13, comments=None))))
)
FIELDS = "comments{id,comments{id,comments{id}}}"


@pytest.mark.parametrize(
    "told",
    [
        [comments(NESTED, order="chronological", fields=FIELDS)],
        [
            answer(
                listed(post(comments=within(NESTED))),
                parameters={"fields": f"id,{FIELDS}"},
            )
        ],
        [
            answer(
                post(comments=within(NESTED)), "/100_1", parameters={"fields": FIELDS}
            )
        ],
        [
            comments(comment(11), order="chronological"),
            comments(comment(12), node="1_11", order="chronological"),
            comments(comment(13), node="1_12", order="chronological"),
        ],
        [
            comments(
                comment(11),
                comment(12, parent={"id": "1_11"}),
                comment(13, parent={"id": "1_12"}),
            )
        ],
        [
            answer(
                comment(number, comment_count=0, parent=parent),
                f"/1_{number}",
                parameters={"fields": "id,parent"},
            )
            for number, parent in ((11, None), (12, {"id": "1_11"}), (13, {"id": 12}))
        ],
    ],
    ids=["nested", "within-posts", "within-a-post", "lists", "stream", "alone"],
)
def test_a_thread_is_the_same_however_it_comes(told: list[Answer]) -> None:
    """Three comments, each under the one before, asked for in six ways."""
    records = translated(*told)

    assert THREAD == tree(records)
    assert LOOSE not in whys(records)


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ("comments.filter(stream){id}", False),
        ("comments.filter(stream){id,parent}", True),
        ("comments{id}", True),
        ("id", False),
    ],
)
def test_the_request_tells_what_nested_comments_answer(
    fields: str, known: bool
) -> None:
    """Only a request for what stands right under a post says that it does."""
    told = answer(
        listed(post(comments=within(comment()))), parameters={"fields": fields}
    )

    assert known == (LOOSE not in whys(translated(told)))


def test_a_parent_that_was_sent_along_is_a_comment_too() -> None:
    """The field `parent` brings words, time and author, and they are not dropped."""
    above: Json = {**comment(11), "message": "Når åpner dere?"}
    records = translated(comments(comment(12, parent=above), node="1_11"))

    assert {"facebook:1_11": "Når åpner dere?", "facebook:1_12": "Så fint!"} == {
        each.id: each.text for each in records.each(Comment)
    }


def test_a_parent_that_cannot_be_placed_costs_nothing() -> None:
    """What is said of a parent is beside the point."""
    above: Json = {"message": "Når åpner dere?"}
    records = translated(comments(comment(12, parent=above)))

    assert ["facebook:1_12"] == [each.id for each in records.each(Comment)]
    assert "data[0].parent" == kept(records).path
    assert not any("could not be understood" in why for why in whys(records))


def test_without_a_manifest_a_comment_was_seen_when_it_was_written() -> None:
    """It can't have been seen earlier."""
    (said,) = translated(unasked(comment(comment_count=0), ACCOUNT)).facts

    assert isinstance(said, Comment)
    assert said.at == said.observed


def test_a_comment_at_no_time_at_all_is_kept_by_name() -> None:
    """Neither a manifest nor its own time: nobody can say when it was seen."""
    timeless = comment(comment_count=0, created_time=None)
    records = translated(unasked(timeless, ACCOUNT))

    assert ((), TIMELESS) == (records.facts, kept(records).why)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": {}}, "id"),
        ({"created_time": "i går"}, "created_time"),
        ({"message": 5}, "message"),
        ({"from": "Kari Eksempel"}, "from"),
        ({"from": {"name": 5}}, "from.name"),
        ({"from": {"id": False}}, "from.id"),
        ({"admin_creator": []}, "admin_creator"),
        ({"is_hidden": "nei"}, "is_hidden"),
        ({"comment_count": -1}, "comment_count"),
        ({"permalink_url": 1}, "permalink_url"),
        ({"parent": "1_11"}, "parent"),
        ({"parent": {"id": []}}, "parent.id"),
        ({"comments": []}, "comments"),
        ({"comments": {"data": [1]}}, "comments.data[0]"),
        ({"comments": {"data": [{"id": []}]}}, "comments.data[0].id"),
        ({"comments": {"data": [], "paging": 1}}, "comments.paging"),
        (
            {"comments": {"data": [], "summary": {"total_count": ""}}},
            "comments.summary.total_count",
        ),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """The error names the place of what can't be, and no word of it."""
    with pytest.raises(PayloadError) as refused:
        translated(comments(comment(), comment(12) | fields))

    assert f"data[1].{path}" == refused.value.path
    assert "Kari" not in str(refused.value)


AUTHORS: tuple[Json, ...] = (None, {"id": "100"}, {"id": "300"}, {"id": "400"})


@st.composite
def threads(draw: st.DrawFn) -> list[Answer]:
    """Draw answers about the same few comments, each with other fields."""
    authors = draw(st.lists(st.sampled_from(AUTHORS), min_size=6, max_size=6))
    told = []
    for number in range(draw(st.integers(1, 6))):
        items: list[Json] = []
        for each in draw(st.lists(st.integers(0, 5), max_size=6, unique=True)):
            fields: dict[str, Json] = {"comment_count": draw(st.integers(0, 2))}
            fields["from"] = draw(st.sampled_from((None, authors[each])))
            if each and draw(st.booleans()):
                fields["parent"] = {"id": f"1_{each - 1}"}
            if draw(st.booleans()):
                fields["is_hidden"] = draw(st.booleans())
            items.append(comment(each, **fields))
        node = draw(st.sampled_from(("100_1", "1_0", "1_5")))
        depth = draw(st.sampled_from(("stream", "toplevel")))
        told.append(comments(*items, node=node, minutes=number, filter=depth))
    return told


@given(threads(), st.randoms())
def test_each_comment_is_one_record(
    answers: list[Answer], chance: random.Random
) -> None:
    """In whatever answers a comment was seen, it is a comment or a reply, and once."""
    shuffled = sorted(answers, key=lambda _: chance.random())
    records = translated(*answers)
    seen = {
        f"facebook:{item['id']}"
        for each in answers
        for item in json.loads(each.body)["data"]
    }

    assert sorted(seen) == [said for said, _ in tree(records)]
    assert records == translated(*shuffled)
    assert records == translated(*answers)


def test_a_later_answer_moves_no_comment() -> None:
    """Where a comment stands does not change."""
    first = comments(comment(12, parent={"id": "1_11"}))
    second = answer(
        comment(12, comment_count=0, **{"from": None}), "/1_12", fetched_at=later(5)
    )

    assert [("facebook:1_12", "facebook:1_11")] == tree(translated(first, second))

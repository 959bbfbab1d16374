"""Answers become records, purely; what isn't understood is kept, and named."""

import json
from datetime import timedelta

import pytest
from attrs import evolve
from youtube.samples import (
    FETCHED,
    answer,
    comment,
    kept,
    listed,
    looked_at,
    reply,
    thread,
    threads,
    told,
    video,
    videos,
)

from some_governance import Comment, Json, Limits, PayloadError, Reply
from some_governance_youtube.answers.translation import OTHER, translate

NOTHING: Json = {"kind": "youtube#videoListResponse"}


@pytest.mark.parametrize("kind", ["youtube#searchListResponse", None, 1, ""])
def test_what_is_not_translated_is_kept(kind: Json) -> None:
    """By what YouTube says that it is."""
    left = kept(told(answer({"kind": kind, "items": [{"id": 1}]})))

    assert (OTHER, "$", False) == (left.why, left.path, left.left_out)
    assert {"kind": kind, "items": [{"id": 1}]} == json.loads(left.raw)


@pytest.mark.parametrize("body", [NOTHING, listed("video")])
def test_an_empty_list_tells_nothing(body: Json) -> None:
    """YouTube leaves the list out where nothing is in it."""
    records = told(answer(body))

    assert ((), (), ()) == (records.facts, records.gaps, records.unrecognised)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", "$"),
        (b"<html>", "$"),
        (b'{"items": NaN}', "$"),
        (b'{"kind": "youtube#videoListResponse", "items": {}}', "items"),
        (b'{"kind": "youtube#videoListResponse", "items": [1]}', "items[0]"),
        (b'{"kind": "youtube#channelListResponse", "items": [{}]}', "items[0].id"),
    ],
)
def test_what_can_t_be_read_is_refused(body: bytes, path: str) -> None:
    """By its place."""
    with pytest.raises(PayloadError) as caught:
        told(evolve(videos(), body=body))

    assert "videos-video000001-1" in caught.value.hint
    assert path in (caught.value.path, "$")


@pytest.mark.parametrize(("most", "fits"), [(1, False), (2, True), (3, True)])
def test_limits_are_kept(most: int, fits: bool) -> None:
    """More items than somebody wants to read are refused."""
    answers = [videos(video(), video(2))]
    if fits:
        assert 2 == len(translate(answers, Limits(items=most)).facts)
        return
    with pytest.raises(PayloadError, match=f"2 items; the limit is {most}"):
        translate(answers, Limits(items=most))


def test_two_that_contradict_each_other_are_refused() -> None:
    """At the same moment, a comment can't say two things."""
    one, other = thread(), thread(comment(textDisplay="Noe annet"))
    with pytest.raises(PayloadError, match="say different things of the same instant"):
        told(threads(one), threads(other, state="likelySpam"))


def test_the_last_sight_of_a_comment_holds() -> None:
    """It was edited in between."""
    changed = thread(comment(textDisplay="Så fint, takk!"))
    records = told(*looked_at(thread()), *looked_at(changed, after=timedelta(days=1)))
    (said,) = records.each(Comment)

    assert "Så fint, takk!" == said.text
    assert FETCHED + timedelta(days=1) == said.observed


def test_a_channel_that_everybody_can_name_is_not_the_account() -> None:
    """Who speaks is told by the id, and never by the name."""
    alike = comment(authorDisplayName="Eksempel kommune")
    records = told(threads(thread(alike, reply())))

    assert (1, 1) == (
        len(list(records.each(Comment))),
        len(list(records.each(Reply))),
    )

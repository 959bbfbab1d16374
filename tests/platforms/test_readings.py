"""An answer is read within limits, and what isn't translated of it is kept."""

import json

import pytest

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Json,
    Limits,
    PayloadError,
    Reading,
    Unrecognised,
)


def reading(body: Json = None, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read an answer."""
    answer = Answer(source="posts-1.json", body=json.dumps(body).encode())
    return Reading.of(answer, "example", limits)


def test_an_answer_is_read() -> None:
    """Its objects know where they stand."""
    told = reading({"posts": [{"id": "7"}]})
    node = told.node({"posts": [{"id": "7"}]})
    (post,) = node.listed("posts")

    assert {"posts": [{"id": "7"}]} == told.body
    assert ("example", "posts-1.json", "posts[0]") == (
        post.platform,
        post.source,
        post.path,
    )


def test_what_can_t_be_read_is_refused_by_its_source() -> None:
    """And never repeated."""
    with pytest.raises(PayloadError) as caught:
        Reading.of(Answer(source="posts-1.json", body=b"{"), "example", DEFAULT_LIMITS)

    assert "posts-1.json" in caught.value.hint


@pytest.mark.parametrize(("path", "told"), [("", "$"), ("posts[0]", "posts[0]")])
@pytest.mark.parametrize("left_out", [True, False])
def test_a_part_of_it_is_kept(path: str, told: str, left_out: bool) -> None:
    """With its place, and why."""
    assert Unrecognised(
        source="posts-1.json",
        path=told,
        why="no post",
        raw='{"a": 1}',
        left_out=left_out,
    ) == reading().unrecognised({"a": 1}, path, "no post", left_out=left_out)


@pytest.mark.parametrize(("most", "fits"), [(1, False), (2, True), (3, True)])
def test_a_list_may_have_a_limit(most: int, fits: bool) -> None:
    """Inclusive."""
    node = reading().node({"posts": [{}, {}]})
    if fits:
        assert 2 == len([*node.listed("posts", most)])
        return
    with pytest.raises(PayloadError, match=f"2 items; the limit is {most}"):
        list(node.listed("posts", most))

"""Where a comment stands: on which account, under which publication and comment."""

import pytest
from facebook.samples import (
    ACCOUNT,
    answer,
    comment,
    comments,
    kept,
    translated,
    unasked,
    whys,
)

from some_governance import Answer, Comment, Json
from some_governance_facebook.answers.threads import HOMELESS, NAMELESS, NOWHERE
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.voices import LOOSE

HOST = "https://www.facebook.com"
POST = "facebook:100_1"
PARENT = "facebook:1_11"
TOP = {"order": "chronological"}


def link(comment_id: int, reply: int | None = None, page: str = "100") -> str:
    """Write the address of a comment under the first post."""
    deeper = f"&reply_comment_id={reply}" if reply else ""
    return f"{HOST}/{page}/posts/1/?comment_id={comment_id}{deeper}"


def placed(*answers: Answer) -> list[tuple[str, str, bool]]:
    """Tell of each comment what it stands under, and whether that is all known."""
    records = translated(*answers)
    known = LOOSE not in whys(records)
    return [(each.id, each.on, known) for each in records.each(Comment)]


@pytest.mark.parametrize("identity", ["1_12", "100_1_12", "12", 12])
@pytest.mark.parametrize(
    ("fields", "on"),
    [
        ({}, POST),
        ({"parent": {"id": "1_11"}}, PARENT),
        ({"parent": {"id": "100_1_11"}}, PARENT),
        ({"parent": {"id": 11}}, PARENT),
        ({"parent": {"permalink_url": link(11)}}, PARENT),
        ({"permalink_url": link(12)}, POST),
        ({"permalink_url": link(11, 12)}, PARENT),
    ],
)
def test_a_stream_tells_where_each_stands(
    identity: Json, fields: dict[str, Json], on: str
) -> None:
    """However the ids are written, a comment stands under its parent or its post."""
    stream = comments(comment(id=identity, **fields))

    assert [("facebook:1_12", on, True)] == placed(stream)


@pytest.mark.parametrize(
    ("fields", "on", "known"),
    [
        ({}, POST, False),
        ({"permalink_url": link(12)}, POST, True),
        ({"permalink_url": link(11, 12)}, PARENT, True),
        ({"permalink_url": link(13)}, POST, False),
        ({"permalink_url": link(12, 12)}, POST, False),
        ({"permalink_url": f"{HOST}/1?comment_id=a"}, POST, False),
        ({"parent": {"id": "1_11"}}, PARENT, True),
        ({"parent": {"id": "1_12"}}, POST, False),
        ({"parent": {"name": "Kari"}}, POST, False),
    ],
)
def test_a_stream_without_parents_claims_nothing(
    fields: dict[str, Json], on: str, known: bool
) -> None:
    """Where neither field nor address tells it, nobody calls a comment top-level."""
    stream = comments(comment(12, **fields), filter="stream")

    assert [("facebook:1_12", on, known)] == placed(stream)


def test_one_parent_in_a_list_says_that_parents_were_asked_for() -> None:
    """Graph leaves the field out where there is none."""
    stream = comments(comment(11), comment(12, parent={"id": "1_11"}), filter="stream")

    assert [("facebook:1_11", POST, True), ("facebook:1_12", PARENT, True)] == placed(
        stream
    )


@pytest.mark.parametrize(
    ("node", "parameters", "on", "known"),
    [
        ("100_1", {}, POST, True),
        ("100_1", {"filter": "toplevel"}, POST, True),
        ("100_1", {"filter": "other"}, POST, False),
        ("1", TOP, POST, True),
        ("1_11", TOP, PARENT, True),
        ("100_1_11", TOP, PARENT, True),
        ("1_11", {"filter": "stream"}, PARENT, False),
        ("1_12", TOP, POST, False),
        ("11", TOP, POST, False),
        ("7_8", TOP, POST, False),
        ("eksempel", TOP, POST, False),
    ],
)
def test_the_node_that_was_asked_about_tells(
    node: str, parameters: dict[str, str], on: str, known: bool
) -> None:
    """A list of what stands right under something tells what that is."""
    asked = {"limit": "25", **parameters}

    assert [("facebook:1_12", on, known)] == placed(
        comments(comment(12), node=node, **asked)
    )


def test_the_deepest_parent_is_told_by_the_field() -> None:
    """The address names the comment at the top, the field the one that is answered."""
    deep = comment(13, parent={"id": "1_12"}, permalink_url=link(11, 13))

    assert [("facebook:1_13", "facebook:1_12", True)] == placed(comments(deep))


@pytest.mark.parametrize(
    ("fields", "on"),
    [
        ({}, POST),
        ({"permalink_url": f"{HOST}/100/posts/2/?comment_id=11"}, "facebook:100_2"),
        ({"object": {"id": "100_3"}}, "facebook:100_3"),
        ({"object": {"id": "3"}}, POST),
        ({"object": {"id": "300_3"}}, POST),
    ],
)
def test_a_comment_alone_tells_its_publication(
    fields: dict[str, Json], on: str
) -> None:
    """Its object does, else its address, else its id begins with the post's."""
    alone = answer(comment(comment_count=0, **fields), "/1_11")

    assert [on] == [each for _, each, _ in placed(alone)]


def test_the_request_knows_the_publication_best() -> None:
    """A comment on a post's photo has the photo's id, and stands under the post."""
    alone = answer(comment(id="9_11", comment_count=0), "/9_11")
    asked = comments(comment(id="9_11"))

    assert ["facebook:100_9"] == [on for _, on, _ in placed(alone)]
    assert ["facebook:100_1"] == [on for _, on, _ in placed(alone, asked)]


@pytest.mark.parametrize("account", [ACCOUNT, None])
def test_where_ids_are_withheld_addresses_tell_them(account: str | None) -> None:
    """Some apps get no ids; the address has what they are made of."""
    many = [
        comment(id=None, permalink_url=link(11)),
        comment(id=None, permalink_url=link(11, 12)),
    ]
    known = comments(*many, filter="stream", account=account)
    paging = {"next": "https://graph.facebook.com/v26.0/100_1/comments?after=QVFJ"}
    alone = unasked({"data": many, "paging": paging}, account)

    for told in (known, alone):
        assert [("facebook:1_11", POST, True), ("facebook:1_12", PARENT, True)] == (
            placed(told)
        )


@pytest.mark.parametrize(
    ("fields", "account", "why"),
    [
        ({"id": None, "comment_count": 0}, ACCOUNT, NAMELESS),
        ({"id": None, "permalink_url": f"{HOST}/1?comment_id=1"}, ACCOUNT, NAMELESS),
        ({"comment_count": 0}, None, HOMELESS),
        ({"id": "11", "comment_count": 0}, ACCOUNT, NOWHERE),
        ({"id": "abc", "comment_count": 0}, ACCOUNT, NOWHERE),
        ({"permalink_url": link(11, page="999")}, ACCOUNT, ELSEWHERE),
        ({"id": "999_1_11"}, ACCOUNT, ELSEWHERE),
    ],
)
def test_what_has_no_place_is_kept_by_name(
    fields: dict[str, Json], account: str | None, why: str
) -> None:
    """Without an id, an account or a post, nobody can say what it stands under."""
    records = translated(unasked(comment(**fields), account))

    assert () == records.facts
    assert why == kept(records).why


def test_an_id_of_another_form_is_taken_as_it_is() -> None:
    """Where its place is known, any id will do."""
    told = placed(comments(comment(id="abc"), **TOP))
    below = placed(comments(comment(id="abd"), node="1_11", **TOP))

    assert [("facebook:abc", POST, True)] == told
    assert [("facebook:abd", POST, False)] != below


@pytest.mark.parametrize("node", ["999_1", "999_1_11"])
def test_comments_of_another_page_are_not_this_accounts(node: str) -> None:
    """A file that was put into the wrong account's folder is kept, and named."""
    records = translated(comments(comment(), node=node))

    assert () == records.facts
    assert ("$", ELSEWHERE) == (kept(records).path, kept(records).why)


@pytest.mark.parametrize("node", ["100_1", "100_1_11"])
def test_where_no_account_is_named_the_node_tells_it(node: str) -> None:
    """A post's id begins with its page's, and an old comment's too."""
    records = translated(comments(comment(12), node=node, account=None))

    assert [ACCOUNT] == [each.account for each in records.each(Comment)]


def test_a_pages_address_may_have_another_id() -> None:
    """A page's profile has an id of its own: who knows what was asked minds it not."""
    told = comments(comment(permalink_url=link(11, page="615")))

    assert [("facebook:1_11", POST, True)] == placed(told)

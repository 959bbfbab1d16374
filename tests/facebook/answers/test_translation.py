"""From what the Graph API answered to neutral records, purely."""

import json
import random

import pytest
from attrs import asdict
from facebook.samples import (
    ACCOUNT,
    CANARY,
    answer,
    comment,
    comments,
    kept,
    later,
    listed,
    person,
    post,
    translated,
    unasked,
)
from hypothesis import given
from hypothesis import strategies as st

from some_governance import Answer, Json, PayloadError, Records
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.translating import (
    EMPTY,
    NO_LIST,
    NO_OBJECT,
)
from some_governance_facebook.graph.scrubbing import scrubbed

ERROR: dict[str, Json] = {
    "error": {
        "message": f"Error validating access token {CANARY}: Ola Eksempel logged out",
        "type": "OAuthException",
        "code": 190,
        "error_subcode": 463,
        "fbtrace_id": "AmFGcW",
    }
}
COMMENT: dict[str, Json] = {"id": "1_2", "can_remove": True, "message": "Så fint!"}


def test_nothing_tells_nothing() -> None:
    """Without answers there is nothing to say."""
    assert Records() == translated()


def test_an_error_is_a_gap() -> None:
    """An error says in our words what is missing, and nothing of its own."""
    (gap,) = translated(answer(ERROR)).gaps

    assert "100/published_posts-1.json" == gap.source
    assert (("publication",), ACCOUNT) == (gap.facts, gap.account)
    assert (
        "Graph error 190/463 (token expired): whoever gave the access must" in gap.why
    )
    assert CANARY not in gap.why
    assert "Ola" not in gap.why


def test_an_error_beside_data_costs_the_coverage_only() -> None:
    """What came in spite of an error is told, and vouches for nothing."""
    records = translated(answer(listed(post()) | ERROR))

    assert (1, 0, 1) == (len(records.facts), len(records.coverage), len(records.gaps))


@pytest.mark.parametrize(
    ("body", "request_", "why"),
    [
        (listed({"id": "1"}), "/100/photos", "a request that is not translated"),
        (listed(), None, EMPTY),
        ([post()], None, NO_OBJECT),
        ("hei", "/100/roles", NO_OBJECT),
        (post(), "/100/published_posts", NO_LIST),
        ({"data": {}}, "/100/roles", NO_LIST),
        (listed(post()), "/999/published_posts", ELSEWHERE),
        ({"success": True}, "/100_1", "of a shape that is not known"),
    ],
)
def test_what_is_not_translated_is_kept_by_name(
    body: Json, request_: str | None, why: str
) -> None:
    """All but the cursors of its pages is kept, and named as what it is."""
    only = kept(translated(answer(body, request_)))

    assert "$" == only.path
    assert why in only.why
    assert scrubbed(body) == json.loads(only.raw)


def test_each_item_of_a_mixed_list_stands_by_itself() -> None:
    """What is known in a list is translated, and the rest is named by its place."""
    records = translated(unasked(listed(post(shares={}), COMMENT, 5)))

    assert ["facebook:100_1"] == [each.id for each in records.facts]
    assert [("data[1]", COMMENT), ("data[2]", 5)] == [
        (each.path, json.loads(each.raw)) for each in records.unrecognised
    ]


def test_an_empty_list_that_was_asked_for_is_understood() -> None:
    """Nobody wrote, and that is all there is to say."""
    assert Records() == translated(answer(listed(), "/100/visitor_posts"))


def test_an_item_that_is_none_costs_the_coverage() -> None:
    """A post that came as something else may be any post."""
    records = translated(answer(listed(post(), "100_2")))

    assert ("data[1]", NO_OBJECT) == (kept(records).path, kept(records).why)
    assert () == records.coverage


def test_an_answer_elsewhere_neither_vouches_nor_hinders() -> None:
    """A file in the wrong folder says nothing of this account, good or bad."""
    strayed = answer(listed(person()), "/999/roles")
    records = translated(
        answer(listed(person()), "/100/roles"),
        answer(listed(), "/100/assigned_users"),
        strayed,
    )

    assert (1, 1, 0) == (len(records.facts), len(records.coverage), len(records.gaps))
    assert ELSEWHERE == kept(records).why


def test_an_error_elsewhere_is_nobodys() -> None:
    """A refusal about another page is no gap of this account."""
    (gap,) = translated(answer(ERROR, "/999/roles")).gaps

    assert gap.account is None


SECRET: tuple[Answer, ...] = (
    unasked({"id": "1", "access_token": CANARY}),
    unasked(listed(COMMENT, more=True)),
    unasked({f"https://h/?access_token={CANARY}": {"next": CANARY}}),
    unasked([f"https://h/?input_token={CANARY}", {"appsecret_proof": CANARY}]),
    answer(listed(post(message=f"se ?access_token={CANARY}"), more=True)),
    answer(listed(post(9, created_time=None, via=CANARY))),
    answer({"id": "100", "name": CANARY, "access_token": CANARY}, "/100"),
    answer(ERROR, page=2),
    answer({"error_type": "A", "code": 1, "error_message": CANARY}, "/100/roles"),
)


@pytest.mark.parametrize("secret", SECRET)
def test_no_token_survives(secret: Answer) -> None:
    """A token is in no record, gap, repr or kept answer."""
    records = translated(secret)
    held = [asdict(each) for each in (*records.facts, *records.unrecognised)]

    assert CANARY not in repr(records)
    assert CANARY not in repr(held)


@pytest.mark.parametrize("field", ["id", "created_time", "message", "from", "via"])
def test_no_token_survives_in_an_error(field: str) -> None:
    """An error names the place of what is wrong, whatever stands there."""
    wrong: Json = [{"access_token": CANARY, "n": CANARY}]
    try:
        told = repr(translated(answer(listed(post(**{field: wrong})))))
    except PayloadError as error:
        told = f"{error} {error!r}"

    assert CANARY not in told


ANSWERS = (
    answer(listed(post(1, admin_creator={"id": "200"}), more=True)),
    answer(listed(post(2)), page=2, fetched_at=later(1)),
    answer(listed(post(1), post(3, **{"from": {"id": "7"}})), "/100/feed"),
    answer(listed(post(4)), "/100/visitor_posts", fetched_at=later(3)),
    answer(listed(person(200)), "/100/roles"),
    answer(listed(person(200), person(300)), "/100/assigned_users"),
    answer(listed(person(400)), "/100/roles", fetched_at=later(2000), source="b"),
    answer({"id": "100", "name": "Eksempel"}, "/100"),
    answer(ERROR, "/100/roles", page=2, fetched_at=later(1)),
    unasked(COMMENT),
    comments(comment(11), comment(12, parent={"id": "1_11"}), more=True),
    comments(comment(13, **{"from": {"id": "100"}}), page=2, minutes=1),
    comments(comment(12, message="Nei"), node="1_11", minutes=2, order="chronological"),
    answer(comment(13, is_hidden=True), "/1_13", fetched_at=later(5)),
    unasked(listed(person(500, business={})), ACCOUNT),
    unasked(listed(person(500, "ANALYZE", user_type="SYSTEM")), ACCOUNT),
)


@given(st.lists(st.sampled_from(ANSWERS), unique_by=id), st.randoms())
def test_translation_is_pure_and_blind_to_order(
    answers: list[Answer], chance: random.Random
) -> None:
    """The same answers tell the same, in whatever order they are read."""
    shuffled = list(answers)
    chance.shuffle(shuffled)
    records = translated(*answers)

    assert records == translated(*answers)
    assert records == translated(*shuffled)
    assert records.digest == translated(*shuffled).digest

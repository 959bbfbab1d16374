"""What of a page is asked is what the translation can vouch for."""

from datetime import UTC, datetime, timedelta

import pytest

from some_governance import Request
from some_governance_facebook.answers.asked import leaves_out
from some_governance_facebook.connecting import questions
from some_governance_facebook.graph.answers.wanted import wanted

SINCE = datetime(2026, 11, 1, tzinfo=UTC)
ALL = (
    questions.page("100"),
    questions.published("100", SINCE),
    questions.visitors("100", None),
    questions.comments("100_1"),
    questions.roles("100"),
    questions.assigned("100", "5"),
    questions.conversations("100"),
    questions.messages("t_1"),
)


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.request)
def test_nothing_is_left_out(question: Request) -> None:
    """Each is asked so that all of it comes, and its fields can be read."""
    edge = question.request.split("/")[2:]

    assert leaves_out(edge[0] if edge else None, question.parameters) is None
    assert "id" in wanted(question.parameters["fields"])


def test_no_names_of_administrators_are_asked_for() -> None:
    """Who has access is told by ids and tasks."""
    for question in (questions.roles("100"), questions.assigned("100", None)):
        assert "name" not in question.parameters["fields"]
        assert "business" not in question.parameters


def test_comments_are_asked_for_whatever_graph_thinks_of_them() -> None:
    """A stream, in order, unfiltered, counted, and with what each answers."""
    parameters = questions.comments("100_1").parameters

    assert ("stream", "no_filter", "true") == (
        parameters["filter"],
        parameters["live_filter"],
        parameters["summary"],
    )
    assert "parent" in wanted(parameters["fields"])


@pytest.mark.parametrize(
    ("since", "seconds"),
    [
        (SINCE, "1793491200"),
        (SINCE + timedelta(microseconds=1), "1793491200"),
        (SINCE - timedelta(microseconds=1), "1793491199"),
        (None, None),
    ],
)
def test_posts_may_be_asked_for_since_a_moment(
    since: datetime | None, seconds: str | None
) -> None:
    """In whole seconds, so that rather more comes than less."""
    for asked in (questions.published("100", since), questions.visitors("100", since)):
        assert seconds == asked.parameters.get("since")


@pytest.mark.parametrize(
    ("request_", "permission"),
    [
        ("/100", "pages_read_engagement"),
        ("/me", "pages_read_engagement"),
        ("/100/published_posts", "pages_read_engagement"),
        ("/100/visitor_posts", "pages_read_user_content"),
        ("/100_1/comments", "pages_read_user_content"),
        ("/100/roles", "pages_manage_metadata"),
        ("/100/assigned_users", "business_management"),
        ("/100/conversations", "pages_messaging"),
        ("/t_1/messages", "pages_messaging"),
        ("/1_11", "pages_manage_engagement"),
    ],
)
def test_each_request_has_its_permission(request_: str, permission: str) -> None:
    """So that whoever lacks it knows what to ask for."""
    assert permission == questions.permission(request_)


def test_what_is_needed_is_all_of_them() -> None:
    """The business's only where there is one."""
    told = {questions.permission(question.request) for question in ALL}
    told.add(questions.permission("/1_11"))

    assert told == {*questions.to_read("5"), *questions.TO_ACT}
    assert told - {"business_management"} == {
        *questions.to_read(None),
        *questions.TO_ACT,
    }

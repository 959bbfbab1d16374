"""What is asked of a platform, and how it answers page by page."""

from datetime import datetime, timedelta, timezone

from some_governance import Page, Request


def test_a_question_is_the_same_whatever_the_order_of_its_parameters() -> None:
    """It is looked up among those that were answered; its query is never kept."""
    one = Request(request="/1/posts?x=1", parameters={"limit": "9", "fields": "id"})
    other = Request(request="/1/posts", parameters={"fields": "id", "limit": "9"})

    assert one == other
    assert hash(one) == hash(other)


def test_a_page_keeps_its_words_to_itself() -> None:
    """They are citizens', and stand in no message; when it came is told in UTC."""
    page = Page(
        question=Request(request="/1/posts"),
        number=1,
        last=True,
        fetched_at=datetime(2026, 11, 2, 7, tzinfo=timezone(timedelta(hours=1))),
        body=b"canary",
    )

    assert "canary" not in repr(page)
    assert "2026-11-02T06:00:00+00:00" == page.fetched_at.isoformat()


def test_calls_that_differ_by_what_goes_along_are_two() -> None:
    """Whatever the order of its fields; and what goes along shows nowhere."""
    one = Request(request="/1", json={"a": [1], "b": "canary"})
    other = Request(request="/1", json={"b": "canary", "a": [1]})

    assert one == other
    assert hash(one) == hash(other)
    assert one != Request(request="/1", json={"a": [1]})
    assert "canary" not in repr(one)

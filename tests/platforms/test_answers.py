"""What is known of an answer, and what of it is never shown."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from some_governance import Answer

CANARY = "Kari Nordmann skriver at bussen aldri kommer"


def test_an_answer_keeps_its_moment_in_utc() -> None:
    """The moment of asking is an instant, whatever the offset that it came with."""
    here = datetime(2026, 11, 2, 7, tzinfo=timezone(timedelta(hours=1)))
    answer = Answer(source="posts.json", body=b"", fetched_at=here)

    assert answer.fetched_at is not None
    assert UTC is answer.fetched_at.tzinfo
    assert "2026-11-02T06:00:00+00:00" == answer.fetched_at.isoformat()


@pytest.mark.parametrize(
    ("request_", "kept"),
    [
        ("/1000/posts?access_token=EAAcanary", "/1000/posts"),
        ("/1000/posts?a=1?access_token=EAAcanary", "/1000/posts"),
        ("/1000/posts", "/1000/posts"),
        (None, None),
    ],
)
def test_a_request_ends_before_its_query(
    request_: str | None, kept: str | None
) -> None:
    """A whole address may have been saved, and a token stands in its query."""
    answer = Answer(source="posts.json", body=b"", request=request_)

    assert kept == answer.request
    assert "EAAcanary" not in repr(answer)


def test_an_answer_shows_neither_its_body_nor_its_parameters() -> None:
    """A body holds citizens' words, and a careless manifest may hold a token."""
    answer = Answer(
        source="posts.json",
        body=CANARY.encode(),
        parameters={"access_token": "EAAcanary"},
    )

    assert "Nordmann" not in repr(answer)
    assert "EAAcanary" not in repr(answer)

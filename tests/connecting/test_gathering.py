"""What is gathered for a capture is translated with all that is known of it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from some_governance import (
    Answer,
    Client,
    Gathering,
    Heard,
    Limits,
    Records,
    Request,
)

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)


class Pages:
    """A line on which every list has two pages."""

    platform = "example"

    def turn(self, _: timedelta) -> None:
        """Wait for nobody."""

    def hear(self, _: str, __: Request, place: dict[str, str], ___: object) -> Heard:
        """Answer; only the first page says that another one comes."""
        return Heard(at=NOW, body=[], onward=None if place else {"page": "2"})

    def close(self) -> None:
        """Nothing is open."""


def test_the_last_page_is_known_as_such() -> None:
    """Also where the body itself doesn't say so."""
    heard: list[Answer] = []

    def translate(answers: Sequence[Answer], _: Limits) -> Records:
        heard.extend(answers)
        return Records.of()

    client = Client(Pages(), clock=lambda: NOW, sleep=lambda _: None)
    gathering = Gathering(client, "example:1", "example:2", objects=lambda _: ())
    gathering.all(Request(request="/1/comments"), below=False)
    gathering.captured("example 1.0", translate, lambda _: (), None)

    assert [(1, False), (2, True)] == [(each.page, each.last) for each in heard]


def test_what_can_t_be_done_is_told_with_it() -> None:
    """So nobody plans that."""
    client = Client(Pages(), clock=lambda: NOW, sleep=lambda _: None)
    gathering = Gathering(client, "example:1", "example:2", objects=lambda _: ())
    gathering.unable("hide", "it hides nothing")
    told = gathering.captured(
        "example 1.0", lambda _, __: Records.of(), lambda _: (), None
    )

    assert {"hide": "it hides nothing"} == told.unable

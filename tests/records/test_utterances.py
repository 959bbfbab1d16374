"""What was said happened when it was said, and shows nobody's words."""

from collections.abc import Callable

import pytest
from builders import comment, message, oslo, publication, reply

from some_governance.records.utterances import Comment, Message, Reply


def test_a_publication_happened_when_it_was_published() -> None:
    """Not when it was seen, days later."""
    assert oslo("2026-11-24 12:00") == publication(at="2026-11-24 12:00").happened


@pytest.mark.parametrize("said", [comment, reply, message])
def test_what_was_answered_happened_when_it_was_written(
    said: Callable[..., Comment | Reply | Message],
) -> None:
    """Not when it was seen, days later."""
    assert oslo("2026-11-24 13:00") == said(at="2026-11-24 13:00").happened


@pytest.mark.parametrize("said", [comment, reply, message])
def test_what_has_no_moment_happened_when_it_was_seen(
    said: Callable[..., Comment | Reply | Message],
) -> None:
    """Some platforms don't say when a comment was written; it was there then."""
    seen = said(at=None, observed="2026-11-27 06:00")

    assert (None, oslo("2026-11-27 06:00")) == (seen.at, seen.happened)


def test_what_nobody_knows_is_unknown() -> None:
    """Hand, voice and kind have no default but that nobody knows them."""
    said = publication(by=None, as_account=None, kind=None)

    assert (None, None, None) == (said.by, said.as_account, said.kind)


def test_nobody_guesses_who_wrote_a_comment() -> None:
    """Name, id and voice of its author have no default but that nobody knows them."""
    said = comment(as_account=None)

    assert (None, None, None) == (said.author, said.by, said.as_account)

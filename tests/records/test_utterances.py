"""What was said happened when it was said, and shows nobody's words."""

from builders import oslo, publication, reply


def test_a_publication_happened_when_it_was_published() -> None:
    """Not when it was seen, days later."""
    assert oslo("2026-11-24 12:00") == publication(at="2026-11-24 12:00").happened


def test_a_reply_happened_when_it_was_written() -> None:
    """Not when it was seen, days later."""
    assert oslo("2026-11-24 13:00") == reply(at="2026-11-24 13:00").happened


def test_what_nobody_knows_is_unknown() -> None:
    """Hand, voice and kind have no default but that nobody knows them."""
    said = publication(by=None, as_account=None, kind=None)

    assert (None, None, None) == (said.by, said.as_account, said.kind)

"""What has no id in a download gets one that the next download gives it, too."""

from datetime import UTC, datetime

from some_governance_facebook.graph.exports.identities import numbered, synthetic

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def test_an_id_follows_from_what_tells_it_from_others() -> None:
    """The same row gives the same id, in every version of the library."""
    id = synthetic("facebook", "publication", "facebook:100", "2026-11-01#1")

    assert "facebook:download-13ad0fbf1bc6f3a0feafca10" == id
    assert id != synthetic("facebook", "publication", "facebook:100", "2026-11-01#2")
    assert id != synthetic("facebook", "publication", "facebook:1", "002026-11-01#1")


def test_those_of_one_moment_are_numbered() -> None:
    """Two posts in the same second are two; one without a moment has a number, too."""
    things = [(NOON, "a"), (None, "b"), (NOON, "c"), (None, "d")]

    assert [
        ("2026-11-01T12:00:00+00:00#1", "a"),
        ("#1", "b"),
        ("2026-11-01T12:00:00+00:00#2", "c"),
        ("#2", "d"),
    ] == list(numbered(things))

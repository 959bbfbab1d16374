"""What is known of a webhook's delivery, and what of it is never shown."""

from datetime import UTC, datetime, timedelta, timezone

from some_governance import Delivery


def test_a_delivery_keeps_its_moment_in_utc_and_its_words_to_itself() -> None:
    """A body holds citizens' words; the moment is an instant."""
    here = datetime(2026, 11, 2, 7, tzinfo=timezone(timedelta(hours=1)))
    delivery = Delivery(
        source="1.json",
        body=b"Kari Nordmann skriver",
        accounts=frozenset({"example:1"}),
        received_at=here,
    )

    assert datetime(2026, 11, 2, 6, tzinfo=UTC) == delivery.received_at
    assert "Nordmann" not in repr(delivery)
    assert delivery == Delivery(
        source="1.json",
        body=b"Kari Nordmann skriver",
        accounts=frozenset({"example:1"}),
        received_at=datetime(2026, 11, 2, 6, tzinfo=UTC),
    )

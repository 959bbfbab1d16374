"""What a webhook of a page names, by which field of the page it comes."""

from datetime import datetime

import pytest
from attrs import evolve
from facebook.posted import changed, feed, kept, moment, seen
from facebook.samples import comment, comments, translated

from some_governance import Comment, Records
from some_governance_facebook.graph.envelopes import UNKNOWN
from some_governance_facebook.webhooks.translation import MENTIONED, RATED


@pytest.mark.parametrize(
    ("field", "why"),
    [("mention", MENTIONED), ("ratings", RATED), ("Kari", UNKNOWN), ("", UNKNOWN)],
)
def test_what_is_not_on_the_page_is_named(field: str, why: str) -> None:
    """A mention stands elsewhere, and a rating under no post of the page."""
    change = {**feed(), "field": field}

    assert why == kept(changed(change)).why


@pytest.mark.parametrize("field", ["messages", "messaging_kari", "standby"])
def test_a_field_of_messages_that_holds_none_is_named(field: str) -> None:
    """Nobody wrote, and nobody was written to."""
    assert UNKNOWN == kept(changed({**feed(), "field": field})).why


def listed_by_the_api(fetched_at: datetime | None) -> Records:
    """Tell the same comment as the API does; without a moment, in a lost manifest."""
    shown = comment(created_time=moment().isoformat(), can_hide=True)
    sent = comments(shown, minutes=0)
    if fetched_at is None:
        return translated(evolve(sent, fetched_at=None))
    return translated(evolve(sent, fetched_at=fetched_at))


@pytest.mark.parametrize("fetched_at", [moment(3600), None])
def test_what_a_webhook_tells_joins_with_what_the_api_tells(
    fetched_at: datetime | None,
) -> None:
    """It is the same comment, in the same place, and was seen at another moment."""
    ours, theirs = changed(feed()), listed_by_the_api(fetched_at)
    (said,) = Records.join([ours, theirs]).each(Comment)

    assert said == evolve(*ours.facts, observed=said.observed)
    assert said == evolve(*theirs.facts, observed=said.observed)
    assert (fetched_at or seen()) == said.observed

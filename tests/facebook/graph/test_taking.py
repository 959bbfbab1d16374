"""Whichever source tells of it, what was taken away has one name."""

from datetime import UTC, datetime, timedelta

from facebook.posted import PAGE, changed, feed, moment
from facebook.samples import ACCOUNT, answer, listed, translated

from some_governance import Json, Records, Removal
from some_governance_facebook.graph.taking import taken

SEEN = datetime(2026, 10, 26, 8, tzinfo=UTC)
OF = "facebook:1_11"


def told(*, hidden: bool, minutes: int = 0) -> Records:
    """Let the API show a comment, hidden or not."""
    comment: Json = {
        "id": "1_11",
        "created_time": "2026-10-26T06:00:00+0000",
        "message": "Hei",
        "is_hidden": hidden,
    }
    return translated(
        answer(
            listed(comment),
            f"/{PAGE}_1/comments",
            fetched_at=SEEN + timedelta(minutes=minutes),
        )
    )


def held(*batches: Records) -> list[tuple[datetime | None, datetime | None]]:
    """Give from when to when sources together tell that it was hidden."""
    joined = Records.join(batches)
    assert joined == Records.join(batches[::-1])
    return [(each.at, each.until) for each in joined.each(Removal)]


def test_what_an_api_saw_hidden_a_webhook_may_show_again() -> None:
    """Of both it is the same hiding: when it began, neither knows."""
    shown = changed(feed("comment", "unhide", created_time=moment().isoformat()))
    late = moment(3600 * 24)
    later = changed(feed("comment", "unhide", created_time=late.isoformat()))

    assert [(None, None)] == held(told(hidden=True), shown)
    assert [(None, late)] == held(told(hidden=True), later)


def test_each_hiding_has_a_name_of_its_own() -> None:
    """By when it began, where that is known; what is removed is removed once."""
    again = timedelta(hours=1)
    fields = {"account": ACCOUNT, "observed": SEEN, "source": "x"}
    names = [
        taken(OF, "hide", **fields).id,  # type: ignore[arg-type]
        taken(OF, "hide", at=SEEN, **fields).id,  # type: ignore[arg-type]
        taken(OF, "hide", at=SEEN + again, **fields).id,  # type: ignore[arg-type]
        taken(OF, "remove", at=SEEN, **fields).id,  # type: ignore[arg-type]
        taken(OF, "remove", at=SEEN + again, **fields).id,  # type: ignore[arg-type]
    ]

    assert [
        f"{OF}:hide",
        f"{OF}:hide:2026-10-26T08:00:00+00:00",
        f"{OF}:hide:2026-10-26T09:00:00+00:00",
        f"{OF}:remove",
        f"{OF}:remove",
    ] == names

"""Publications of a week are counted as somebody would by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from benchmarks.weeks import as_rules_look, by_hand, counted, situation
from some_governance import Account, Publication, Records

ACCOUNT = "facebook:1"
OBSERVED = datetime(2027, 1, 10, tzinfo=UTC)
SUMMER, WINTER = timedelta(hours=2), timedelta(hours=1)


def _published(at: datetime) -> Publication:
    return Publication(
        id=at.isoformat(),
        observed=OBSERVED,
        account=ACCOUNT,
        at=at,
        by="kari",
        as_account=True,
        kind="news",
        media=("text",),
        images=(),
    )


@pytest.mark.parametrize(
    ("monday", "ahead", "before", "after"),
    [
        (date(2026, 3, 30), SUMMER, "2026-W13", "2026-W14"),
        (date(2026, 10, 26), WINTER, "2026-W43", "2026-W44"),
        (date(2026, 12, 28), WINTER, "2026-W52", "2026-W53"),
        (date(2027, 1, 4), WINTER, "2026-W53", "2027-W01"),
    ],
)
def test_where_a_week_ends(
    monday: date, ahead: timedelta, before: str, after: str
) -> None:
    """On Monday in Oslo, also after the clock was changed, and after week 53."""
    begins = datetime.combine(monday, datetime.min.time(), UTC) - ahead
    moments = [begins + number * datetime.resolution for number in (-1, 0, 1)]
    account = Account(id=ACCOUNT, observed=OBSERVED, tier="main")
    records = Records.of(account, *map(_published, moments))
    asked = situation(records)

    expected = {(ACCOUNT, before): 1, (ACCOUNT, after): 2}
    assert expected == by_hand(records, asked) == as_rules_look(asked)


def test_each_way_stands_beside_the_one_by_hand() -> None:
    """The first row is that way."""
    first, *others = counted(40, 2, 1)

    assert 1 == first.ratio
    assert 3 == len(others)
    assert {first.work} == {f"{each.against}, 40 posts" for each in others}


def test_another_count_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts otherwise isn't measured at all."""
    monkeypatch.setattr("benchmarks.weeks.as_rules_look", lambda _: {})

    with pytest.raises(ValueError, match="counted otherwise than by hand"):
        [*counted(40, 2, 1)]

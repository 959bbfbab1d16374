"""The cases that separate right from nearly right, 1 to 8, by Randaberg's own text."""

from collections.abc import Iterator

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    appointment,
    judgement,
    oslo,
    person,
    publication,
    published,
    situation,
)

from some_governance import (
    Finding,
    Guidelines,
    Publication,
    Record,
    Report,
    Tally,
    Verdict,
    Weight,
    assess,
    load_municipality,
)

NEWS = "quotas/news-per-week"
BY_NEED = "quotas/other-main-accounts-by-need"
APPOINTED = "roles/only-appointed-administrators"
TWO = "roles/at-least-two-administrators"

WINTER = {"since": "2026-12-07 00:00", "at": "2027-01-18 00:00"}


@pytest.fixture(scope="module")
def randaberg() -> Guidelines:
    """Give Randaberg's guidelines, word for word."""
    return load_municipality("randaberg")


def ask(randaberg: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold facts on the main page against Randaberg's guidelines."""
    return assess(randaberg, situation(account(), *facts, **window))


def found(report: Report, clause: str, *verdicts: Verdict) -> list[Finding]:
    """Give what was found under one clause, with these verdicts or any."""
    return [
        each
        for each in report.having(*(verdicts or Verdict))
        if each.clause.id == clause
    ]


def tally(report: Report, clause: str) -> Tally:
    """Give how often each verdict came out of one clause."""
    return next(each for each in report.tallies if each.clause.id == clause)


def spread(count: int, since: str, account: str = FACEBOOK) -> Iterator[Publication]:
    """Publish news within one minute, one in each second."""
    for second in range(count):
        yield publication(
            f"{account}_{since[:10]}_{second}", f"{since}:{second:02}", account=account
        )


@pytest.mark.parametrize("count", [9, 10])
def test_1_ten_news_items_in_a_week_are_right(
    randaberg: Guidelines, count: int
) -> None:
    """10 news items in an ISO week are met, and so are fewer."""
    report = ask(randaberg, *published(count))

    assert [] == found(report, NEWS)
    assert 4 == tally(report, NEWS).count(Verdict.MET)


def test_1_the_eleventh_is_a_deviation(randaberg: Guidelines) -> None:
    """The 11th news item in an ISO week is a deviation, not a violation."""
    items = list(published(11))
    (finding,) = found(ask(randaberg, *items), NEWS)

    assert Weight.DEVIATION is finding.weight
    assert items[-1].id == finding.outcome.subject
    assert {"at_most": 10, "count": 11} == dict(finding.outcome.values)
    assert (
        "På hovedsiden på Facebook skal det som hovedregel ikke legges ut mer enn 10 "
        "nyhetssaker per uke, inklusiv film og bildenyheter."
    ) in finding.clause.quote


def test_1_with_a_reason_the_eleventh_is_excused(randaberg: Guidelines) -> None:
    """With a recorded reason the 11th news item is right, with the reason."""
    items = list(published(11))
    reason = judgement(items[-1].id, "exception", reason="Farevarsel fra NVE.")
    (finding,) = found(ask(randaberg, *items, reason), NEWS)

    assert Verdict.EXCUSED is finding.outcome.verdict
    assert finding.weight is None


def test_1_a_yes_without_a_reason_excuses_nothing(randaberg: Guidelines) -> None:
    """What is lawful only with a reason needs the reason."""
    items = list(published(11))
    (finding,) = found(
        ask(randaberg, *items, judgement(items[-1].id, "exception")), NEWS
    )

    assert Weight.DEVIATION is finding.weight


def test_2_film_and_picture_news_count_as_news(randaberg: Guidelines) -> None:
    """6 text + 3 film + 2 picture news items are 11."""
    media = [("text",)] * 6 + [("video",)] * 3 + [("image",)] * 2
    items = [
        publication(f"{FACEBOOK}_{number}", f"2026-11-24 12:{number:02}", media=shown)
        for number, shown in enumerate(media)
    ]
    (finding,) = found(ask(randaberg, *items), NEWS)

    assert 11 == finding.outcome.values["count"]


def test_3_what_is_no_news_does_not_count(randaberg: Guidelines) -> None:
    """10 news items and 5 posts about events are right."""
    report = ask(randaberg, *published(10), *published(5, kind="event"))

    assert [] == found(report, NEWS)


def test_4_instagram_publishes_by_need(randaberg: Guidelines) -> None:
    """11 items on Instagram are right: «publiseres det ved behov»."""
    report = ask(randaberg, account(INSTAGRAM), *published(11, account=INSTAGRAM))

    assert [] == found(report, NEWS) + found(report, BY_NEED)
    assert 1 == tally(report, BY_NEED).count(Verdict.MET)


def test_5_a_week_ends_at_midnight_in_oslo(randaberg: Guidelines) -> None:
    """6 on Sunday 23:30 and 5 on Monday 00:10, Oslo time, are two weeks."""
    sunday = list(spread(6, "2027-01-03 23:30"))
    monday = list(spread(5, "2027-01-04 00:10"))

    assert [] == found(ask(randaberg, *sunday, *monday, **WINTER), NEWS)


def test_5_in_utc_they_would_be_one_week(randaberg: Guidelines) -> None:
    """The same instants lie in one week of UTC, and 11 would be wrong."""
    instants = [*spread(6, "2027-01-03 23:30"), *spread(5, "2027-01-04 00:10")]
    elsewhere = situation(account(), *instants, zone="UTC", **WINTER)
    (finding,) = found(assess(randaberg, elsewhere), NEWS, Verdict.BROKEN)

    assert ("2026-W53", 11) == (
        finding.outcome.period,
        finding.outcome.values["count"],
    )


def test_6_week_53_does_not_end_with_the_year(randaberg: Guidelines) -> None:
    """7 before New Year and 4 after it are 11 in week 53 of 2026."""
    december = list(spread(7, "2026-12-28 10:00"))
    january = list(spread(4, "2027-01-03 10:00"))
    (finding,) = found(ask(randaberg, *december, *january, **WINTER), NEWS)

    assert ("2026-W53", 11, january[-1].id) == (
        finding.outcome.period,
        finding.outcome.values["count"],
        finding.outcome.subject,
    )


@pytest.mark.parametrize(
    ("at", "verdict"),
    [
        ("2026-11-30 23:59:59", Verdict.MET),
        ("2026-11-30 23:59:59.999999", Verdict.MET),
        ("2026-12-01 00:00", Verdict.BROKEN),
    ],
)
def test_7_an_appointment_ends_when_its_last_day_does(
    randaberg: Guidelines, at: str, verdict: Verdict
) -> None:
    """An appointment until 1 December holds at 23:59:59, and no longer at midnight."""
    report = ask(
        randaberg,
        person("kari"),
        appointment("kari", until="2026-12-01 00:00"),
        publication(at=at, by="kari"),
        since="2026-11-02 00:00",
        at="2026-12-07 00:00",
    )

    assert 1 == tally(report, APPOINTED).count(verdict)
    assert [Weight.VIOLATION] * (verdict is Verdict.BROKEN) == [
        finding.weight for finding in found(report, APPOINTED)
    ]


def test_8_one_person_with_two_logins_is_one_administrator(
    randaberg: Guidelines,
) -> None:
    """Persons count, not logins: two logins of one person are 1 administrator."""
    logins = ("facebook:kari-1", "facebook:kari-2")
    report = ask(
        randaberg,
        person("kari", *logins),
        *(appointment(login) for login in logins),
    )
    (finding,) = found(report, TWO)

    assert (Weight.WARNING, 1, 2) == (
        finding.weight,
        finding.outcome.values["count"],
        finding.outcome.values["at_least"],
    )


def test_8_two_persons_are_enough(randaberg: Guidelines) -> None:
    """2 of 2 is enough, each with a login of their own."""
    report = ask(
        randaberg,
        person("kari", "facebook:kari"),
        person("ola", "facebook:ola"),
        appointment("facebook:kari"),
        appointment("ola"),
    )

    assert [] == found(report, TWO)
    assert oslo("2026-11-30 00:00") == report.at

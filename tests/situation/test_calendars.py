"""Hours of an account's own decide when what happens there is due."""

from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    calendar,
    clause,
    comment,
    guidelines,
    judgement,
    oslo,
    situation,
)

from some_governance.assessment import assess
from some_governance.calendars import WeeklyHours
from some_governance.rules.dialogue.replies import ReplyDuty
from some_governance.rules.within import Within

ALL_DAY = evolve(
    calendar(),
    hours=WeeklyHours.parse({"tuesday": "00:00-24:00", "wednesday": "00:00-24:00"}),
)
ELSEWHERE = "instagram:200_1_c"


def test_each_account_goes_by_its_own_hours() -> None:
    """Two opening hours: the next morning in one place, the same day in the other."""
    asked = situation(
        account(),
        account(INSTAGRAM),
        comment(at="2026-11-24 15:00"),
        comment(ELSEWHERE, "2026-11-24 15:00", on="instagram:200_1", account=INSTAGRAM),
        *(
            judgement(of, "enquiry", "question")
            for of in ("facebook:100_1_c", ELSEWHERE)
        ),
    )
    duty = clause(ReplyDuty(within=Within(opening_hours=2)))
    own = evolve(asked, calendars={INSTAGRAM: ALL_DAY})
    report = assess(guidelines(duty), own)

    assert {
        FACEBOOK: oslo("2026-11-25 09:30"),
        INSTAGRAM: oslo("2026-11-24 17:00"),
    } == {each.outcome.account: each.outcome.due for each in report.findings}
    assert calendar() == own.on(FACEBOOK).calendar
    assert ALL_DAY == own.on(INSTAGRAM).calendar

"""What is left to do stands before what is past."""

from datetime import date

import pytest
from attrs import evolve
from builders import (
    account,
    agenda_item,
    appointment,
    approval,
    clause,
    comment,
    guidelines,
    judgement,
    person,
    plan,
    plan_item,
    publication,
    published,
    receipt,
    removal,
    reply,
    situation,
)
from dateutil.relativedelta import relativedelta

from some_governance.assessment import assess, duties, is_past
from some_governance.outcomes import Verdict
from some_governance.records.record import Record
from some_governance.rules.accounts import AccountEnds
from some_governance.rules.approvals import ApprovalNeeded
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds
from some_governance.rules.dialogue import (
    Corrected,
    InterimFollowUp,
    ReplyCap,
    ReplyDuty,
)
from some_governance.rules.plan import OnAgenda, PlanItemFields
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, AppointedOnly
from some_governance.rules.rule import UNSAID, Rule
from some_governance.rules.within import Within
from some_governance.situation.periods import Per

PAGE = account()
POST = publication("p")
COMMENT = comment("c", on="p")
ATTACK = judgement("c", "removal-ground", "personal-attack")
GONE = removal("c")
DAY = Within(hours=24)
PROMPT = ReplyDuty(within=DAY)
ARCHIVED = ArchiveDuty(of=("removal",))
WORTHY = judgement("c", "archive-worthy", "documented")
KEPT = RemovalDuty(grounds=("personal-attack",))
APPROVED = ApprovalNeeded(of=("publication",), by=("kriseledelse",))
OPENED = ApprovalNeeded(of=("account",), by=("kommunikasjon",))
NEW = account(opened="2026-11-24 10:00")
LATE_REPLY = reply("r", "2026-11-26 09:00", to="c")
INTERIM = (
    reply("i", "2026-11-24 13:00", to="c"),
    judgement("i", "interim"),
)

LEFT: dict[str, tuple[Rule, list[Record]]] = {
    "a duty without a date": (ReplyDuty(), [PAGE, POST, COMMENT]),
    "one that waited too long": (
        ReplyDuty(),
        [PAGE, POST, COMMENT, judgement("c", "too-late")],
    ),
    "a reply that never came": (PROMPT, [PAGE, POST, COMMENT]),
    "nobody followed up": (
        InterimFollowUp(within=DAY),
        [PAGE, POST, COMMENT, *INTERIM],
    ),
    "an error that stands": (
        Corrected(),
        [
            PAGE,
            POST,
            COMMENT,
            judgement("c", "factual-error"),
            judgement("c", "corrected", "no"),
        ],
    ),
    "what stands lacks its copy": (
        ArchiveDuty(of=("comment",), criteria=("documented",)),
        [PAGE, POST, COMMENT, WORTHY],
    ),
    "an agreement about an account": (OPENED, [NEW]),
    "too few administrators": (
        Administrators(at_least=2),
        [PAGE, person("kari"), appointment("kari")],
    ),
    "still open": (
        AccountEnds(planned_end=True),
        [account(planned_end=date(2026, 11, 22))],
    ),
    "a plan with a gap": (
        PlanItemFields(fields=("goal",)),
        [plan(), plan_item(goal=None)],
    ),
    "a month that isn't over": (
        OnAgenda(body="leadership-group", per=Per.MONTH, at_least=1),
        [agenda_item("2026-10-06 09:00")],
    ),
}

PAST: dict[str, tuple[Rule, list[Record]]] = {
    "a reply that came late": (PROMPT, [PAGE, POST, COMMENT, LATE_REPLY]),
    "published without approval": (APPROVED, [PAGE, POST]),
    "approved afterwards": (
        OPENED,
        [NEW, approval(NEW.id, "kommunikasjon", "2026-11-26 12:00")],
    ),
    "removed without a copy": (KEPT, [PAGE, POST, COMMENT, ATTACK, GONE]),
    "removed without a copy, of another clause": (
        ARCHIVED,
        [PAGE, POST, COMMENT, GONE],
    ),
    "removed before it was copied": (
        evolve(ARCHIVED, captured_first=True),
        [PAGE, POST, COMMENT, GONE, receipt("c", captured="2026-11-25 12:01")],
    ),
    "removed on no ground": (
        RemovalGrounds(grounds=("off-topic",)),
        [PAGE, POST, COMMENT, ATTACK, GONE],
    ),
    "a stranger's hand": (
        AppointedOnly(actions=("publish",)),
        [PAGE, POST, person("kari")],
    ),
    "one too many": (
        PublicationQuota(at_most=1, per=Per.ISO_WEEK, counts=("news",)),
        [PAGE, *published(2)],
    ),
    "a week with too few": (
        PublicationQuota(at_least=1, per=Per.ISO_WEEK),
        [account(opened="2026-11-16 00:00", closed="2026-11-23 00:00")],
    ),
}


def verdicts_of(rule: Rule, facts: list[Record]) -> list[tuple[bool, Verdict]]:
    """Tell of each duty whether it is past."""
    report = assess(guidelines(clause(rule)), situation(*facts))
    return [(is_past(each), each.outcome.verdict) for each in duties(report)]


@pytest.mark.parametrize(("rule", "facts"), LEFT.values(), ids=LEFT)
def test_what_can_still_be_done_is_left(rule: Rule, facts: list[Record]) -> None:
    """Late or not, it isn't there yet; or it merely holds."""
    assert {False} == {past for past, _ in verdicts_of(rule, facts)}


@pytest.mark.parametrize(("rule", "facts"), PAST.values(), ids=PAST)
def test_what_was_done_is_past(rule: Rule, facts: list[Record]) -> None:
    """It happened so, or its time is over."""
    assert {(True, Verdict.BROKEN)} == set(verdicts_of(rule, facts))


@pytest.mark.parametrize(
    ("rule", "listed"),
    [
        (PublicationQuota(at_most=3, per=Per.ISO_WEEK), 0),
        (PublicationQuota(at_most=UNSAID, per=Per.ISO_WEEK), 0),
        (ReplyCap(at_most=3, per=Per.ISO_WEEK), 0),
        (PublicationQuota(at_least=1, per=Per.ISO_WEEK), 1),
        (PublicationQuota(at_least=1, at_most=3, per=Per.ISO_WEEK), 1),
    ],
)
def test_a_most_asks_nobody_to_do_anything(rule: Rule, listed: int) -> None:
    """A week that isn't over may still have too many; a least has to be reached."""
    report = assess(
        guidelines(clause(rule)),
        situation(PAGE, since="2026-11-23 00:00", at="2026-11-25 00:00"),
    )

    assert [Verdict.PENDING] == [each.outcome.verdict for each in report.findings]
    assert listed == len(duties(report))


def test_too_many_is_listed() -> None:
    """It has to be explained."""
    rule = PublicationQuota(at_most=0, per=Per.ISO_WEEK)

    assert [(True, Verdict.BROKEN)] == verdicts_of(rule, [PAGE, POST])


def test_the_past_stands_last() -> None:
    """Whatever its date is."""
    report = assess(
        guidelines(
            clause(APPROVED, id="test/approved"),
            clause(PROMPT, id="test/prompt"),
            clause(ReplyDuty(), id="test/open"),
        ),
        situation(PAGE, POST, COMMENT),
    )

    assert ["test/prompt", "test/open", "test/approved"] == [
        each.clause.id for each in duties(report)
    ]


def test_an_account_that_ends_when_idle_is_left() -> None:
    """Since when it is idle is no moment at which anybody did anything."""
    rule = AccountEnds(idle_for=relativedelta(days=2))

    assert [(False, Verdict.BROKEN)] == verdicts_of(rule, [PAGE, POST])

"""What a finding says can be read, whoever's rule it comes from."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve, frozen
from builders import (
    FACEBOOK,
    OSLO,
    SINCE,
    access,
    account,
    agenda_item,
    appointment,
    approval,
    asked,
    clause,
    comment,
    coverage,
    coverage_without,
    disposal,
    group,
    guidelines,
    image,
    judgement,
    oslo,
    person,
    plan,
    plan_item,
    profile,
    publication,
    published,
    receipt,
    removal,
    reply,
    sanction,
    situation,
    span,
    step,
)
from dateutil.relativedelta import relativedelta
from hypothesis import given
from report.pseudo import left_in_english, pseudo
from strategies import OUTCOMES

from some_governance import (
    Accounts,
    AdministeredBy,
    Administrators,
    AppointedOnly,
    ApprovalNeeded,
    Approx,
    ArchiveDuty,
    Corrected,
    Coverage,
    DefinedMode,
    Finding,
    FollowsOpeningHours,
    HandledDaily,
    HoursReading,
    InterimFollowUp,
    OfficeFilled,
    Outcome,
    Per,
    PublicationQuota,
    Question,
    Record,
    RemovalDuty,
    RemovalGrounds,
    RemovalSteps,
    ReplyDuty,
    Rule,
    UnitAccess,
    Value,
    Verdict,
    Weekday,
    Within,
    assess,
)
from some_governance.records.removals import Taking
from some_governance.report import templates
from some_governance.report.data import finding_data
from some_governance.report.sentences import sentence
from some_governance.rules.accounts import AccountCount, AccountEnds
from some_governance.rules.answered import Answered
from some_governance.rules.case_handling import CaseHandling
from some_governance.rules.channels import Hashtags, MediaFits, PurposeFits
from some_governance.rules.dialogue import ReplyCap
from some_governance.rules.employees import GroupSize
from some_governance.rules.images import Credited, ImageApproved
from some_governance.rules.plan import (
    OnAgenda,
    OutsidePlan,
    PlanHorizon,
    PlanInForce,
    PlanItemFields,
)
from some_governance.rules.retention import Retention
from some_governance.rules.roles import OwnAdministrators
from some_governance.rules.sanctions import SanctionLadder, SanctionTerms
from some_governance.rules.sanctions.ladder import Rung
from some_governance.rules.weeding import ArchiveOnly

QUESTIONS = {
    "kind": Question(asks="Er dette en nyhetssak?", answers=("news", "event")),
    "covered-by-access": Question(asks="Omfattes det?"),
    "too-late": Question(asks="Har det ventet for lenge?"),
}
NOW = oslo("2026-11-29 12:00")
QUOTA = PublicationQuota(at_most=10, per=Per.ISO_WEEK)
ADMINISTRATORS = Administrators(at_least=2, at_most=4)


@frozen(kw_only=True)
class Politeness(OfficeFilled):
    """A rule of a plug-in, which says what nobody here knows."""

    kind = "politeness"


POLITENESS = Politeness(role="administrator")


def said(
    verdict: Verdict,
    rule: Rule | None = None,
    *,
    items: tuple[str, ...] = (),
    values: Mapping[str, Value] | None = None,
    zone: ZoneInfo = OSLO,
    now: datetime = NOW,
    **fields: object,
) -> str:
    """Give the sentence of an outcome of a rule."""
    outcome = Outcome(verdict=verdict, values=values or {}, **fields)  # type: ignore[arg-type]
    finding = Finding(clause=clause(rule), outcome=outcome, items=items)
    return sentence(finding, QUESTIONS, zone, now)


def told(
    verdict: Verdict, rule: Rule, *facts: Record, **situated: object
) -> list[tuple[str | None, str]]:
    """Give what a report says of facts, each with what it is about."""
    report = asked(
        rule, *facts, since="2026-10-01 00:00", at="2026-11-29 12:00", **situated
    )
    return [
        (finding.outcome.about, sentence(finding, QUESTIONS, OSLO, report.at))
        for finding in report.having(verdict)
    ]


@pytest.mark.parametrize(
    ("rule", "fields", "values", "wanted"),
    [
        (
            QUOTA,
            {
                "subject": "1_11",
                "period": "2026-W48",
                "at": oslo("2026-11-27 09:30"),
            },
            {"count": 11, "at_most": 10},
            (
                "1_11, published 2026-11-27 09:30, is number 11 in "
                "2026-W48 (2026-11-23 to 2026-11-29); at most 10"
            ),
        ),
        (
            QUOTA,
            {"subject": FACEBOOK, "period": "2026-W48"},
            {"count": 1, "at_least": 2},
            "1 in 2026-W48 (2026-11-23 to 2026-11-29); at least 2",
        ),
        (QUOTA, {}, {"count": 1, "at_least": 2}, "1 in the window; at least 2"),
        (
            OfficeFilled(role="web-editor"),
            {"subject": FACEBOOK},
            {"count": 0, "at_least": 1},
            "persons who hold the role: 0; at least 1",
        ),
        (
            ADMINISTRATORS,
            {"subject": FACEBOOK},
            {"count": 1, "at_least": 2},
            "administrators: 1; at least 2",
        ),
        (
            ADMINISTRATORS,
            {"subject": FACEBOOK},
            {"count": 5, "at_most": 4},
            "administrators: 5; at most 4",
        ),
        (
            AdministeredBy(unit="kommunikasjon"),
            {"subject": FACEBOOK},
            {"count": 3, "others": 1, "unit": "kommunikasjon"},
            "administrators: 3, of whom 1 are not of kommunikasjon",
        ),
        (
            AppointedOnly(actions=("reply",)),
            {"subject": "facebook:1_2", "at": oslo("2026-11-27 09:30")},
            {"action": "reply"},
            "facebook:1_2: reply, 2026-11-27 09:30, by somebody who is not appointed",
        ),
        (
            HandledDaily(times=2),
            {"subject": FACEBOOK, "period": "2026-11-27"},
            {"count": 1, "at_least": 2},
            "entries in the handling log, 2026-11-27: 1; at least 2",
        ),
        (
            FollowsOpeningHours(reading=HoursReading.LIMIT, actions=("publish",)),
            {"subject": "facebook:1_2", "at": oslo("2026-11-27 20:30")},
            {"action": "publish"},
            (
                "facebook:1_2: publish, 2026-11-27 20:30, outside the municipality's "
                "opening hours"
            ),
        ),
        (
            UnitAccess(unit="servicetorget", actions=("publish",)),
            {"subject": "desk"},
            {"question": "covered-by-access", "answer": "no"},
            "Omfattes det? judged: no [covered-by-access: desk]",
        ),
        (
            PublicationQuota(at_least=1, per=Per.DAY),
            {"subject": FACEBOOK},
            {"question": "unheard-of", "answer": "no"},
            f"unheard-of judged: no [unheard-of: {FACEBOOK}]",
        ),
        (
            ReplyDuty(),
            {"subject": "c", "at": oslo("2026-11-24 12:30")},
            {"question": "too-late", "answer": "yes"},
            "Har det ventet for lenge? judged: yes [too-late: c]",
        ),
        (
            ReplyDuty(),
            {
                "subject": "c",
                "at": oslo("2026-11-24 12:30"),
                "due": oslo("2026-11-25 12:30"),
            },
            {"question": "too-late"},
            "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30",
        ),
    ],
)
def test_a_broken_clause_says_how(
    rule: Rule, fields: dict[str, object], values: dict[str, Value], wanted: str
) -> None:
    """Each kind of rule has its sentence, with the numbers of the text."""
    assert wanted == said(Verdict.BROKEN, rule, values=values, **fields)


KARI, OLA = appointment("kari"), appointment("ola")
PAGE = account()
COMMENT, GONE = comment("c"), removal("c")
ATTACK = judgement("c", "removal-ground", "personal-attack")
INTERIM = reply("r", to="c"), judgement("r", "interim")
LATE = reply("r", "2026-11-26 09:00", to="c")
DUTY = RemovalDuty(grounds=("personal-attack",), before=("documented",))
STEPS = RemovalSteps(after=("followed-up",), within=Within(hours=24))
REMOVED = ArchiveDuty(of=("removal",))
ONLY = ArchiveOnly(classes={"short-term": relativedelta(days=1)}, of=("comment",))
ARCHIVE = ArchiveDuty(of=("removal",), captured_first=True)
PICTURE = "facebook:image-1"
SHOWN = publication("p", images=(PICTURE,), credited=False)
GROUPS = GroupSize(band=Approx(low=20, high=30))

BLOCK = SanctionLadder(
    strike="warning",
    rungs=(Rung(at=2, sanction="block"),),
    shortcut=Answered(question="extraordinary", answers=("yes",)),
)
ENDS = AccountEnds(planned_end=True, lifecycle=("time-limited",))
MONTH = relativedelta(months=1)
CAP = ReplyCap(at_most=1, per=Per.ISO_WEEK)
KEPT = Retention(classes={"short-term": MONTH})

BROKEN = {
    ("publication-quota", "topic"): (
        PublicationQuota(at_most=1, per="ever", each="topic"),
        [account(opened="2026-10-01 00:00"), *published(2, topic="fair")],
        (
            "facebook:100_news1124T1101, published 2026-11-24 12:01, is number 2 about "
            "fair; at most 1"
        ),
    ),
    ("own-administrators", "at_least"): (
        OwnAdministrators(),
        [PAGE, appointment("kari", None)],
        "administrators of its own: 0; at least 1",
    ),
    ("reply-cap", "at_most"): (
        CAP,
        [
            account(opened="2026-11-16 00:00", closed="2026-11-23 00:00"),
            comment("c", by="facebook:citizen-1"),
            reply("r1", "2026-11-20 12:00", to="c"),
            reply("r2", "2026-11-20 13:00", to="c"),
        ],
        (
            "r2, of 2026-11-20 13:00, is reply number 2 to the same person in "
            "2026-W47 (2026-11-16 to 2026-11-22); at most 1"
        ),
    ),
    ("retention", "keep_until"): (
        KEPT,
        [receipt("c", retention="short-term"), disposal("c")],
        "c, disposed of 2026-11-27 12:00, had to be kept until 2026-12-25 11:00",
    ),
    ("archive-only", ""): (
        ONLY,
        [PAGE, COMMENT, receipt("c", "2026-11-25 11:30", retention="short-term")],
        (
            "c, of 2026-11-24 12:30, is in the archive, and was not removed by "
            "2026-11-26 11:30"
        ),
    ),
    ("approval-needed", "ordered"): (
        ApprovalNeeded(
            of=("removal",), by_all=("editor", "kommunikasjon"), ordered=False
        ),
        [PAGE, COMMENT, GONE, approval("c", "editor", "2026-11-24 13:00")],
        (
            "c, 2026-11-25 12:00, was not approved by kommunikasjon in time; it was "
            "approved 2026-11-24 13:00"
        ),
    ),
    ("approval-needed", "lacks"): (
        ApprovalNeeded(of=("publication",), by_all=("editor", "kommunikasjon")),
        [PAGE, publication("p"), approval("p", "editor", "2026-11-24 11:00")],
        (
            "p, 2026-11-24 12:00, was not approved by kommunikasjon, in time and in "
            "order; it was approved 2026-11-24 11:00"
        ),
    ),
    ("account-ends", "planned_end"): (
        ENDS,
        [account(planned_end=date(2026, 11, 22))],
        "still open after its last day, which was 2026-11-22",
    ),
    ("account-ends", "idle_since"): (
        AccountEnds(idle_for=MONTH),
        [PAGE],
        ("nothing was published, and nobody looked after it, since 2026-10-29 12:00"),
    ),
    ("account-count", "at_most"): (
        AccountCount(at_most=0),
        [PAGE],
        "facebook:100 is open account number 1; at most 0",
    ),
    ("account-count", "at_least"): (
        AccountCount(at_least=2),
        [PAGE],
        "open accounts: 1; at least 2",
    ),
    ("sanction-ladder", "strikes"): (
        evolve(BLOCK, shortcut=None),
        [sanction("block", id="s")],
        "s: block, 2026-11-24 12:00, after 0 strikes; at least 2",
    ),
    ("sanction-terms", "at_least"): (
        SanctionTerms(sanction="block", at_least=MONTH),
        [sanction("block", id="s", until="2026-11-25 12:00")],
        (
            "s: block, 2026-11-24 12:00, ends 2026-11-25 12:00; 2026-12-24 12:00 at "
            "the earliest"
        ),
    ),
    ("sanction-terms", "at_most"): (
        SanctionTerms(sanction="block", at_most=MONTH),
        [sanction("block", id="s")],
        "s: block, 2026-11-24 12:00, ends never; 2026-12-24 12:00 at the latest",
    ),
    ("publication-quota", "at_most"): (
        PublicationQuota(at_most=1, per=Per.MONTH),
        [account(), *published(2)],
        (
            "facebook:100_news1124T1101, published 2026-11-24 12:01, is number 2 in "
            "2026-11; at most 1"
        ),
    ),
    ("publication-quota", "at_least"): (
        PublicationQuota(at_least=2, per=Per.MONTH),
        [account(), publication(at="2026-10-05 12:00")],
        "1 in 2026-10; at least 2",
    ),
    ("office-filled", "at_least"): (
        OfficeFilled(role="administrator", at_least_persons=2),
        [account(), KARI, person("kari")],
        "persons who hold the role: 1; at least 2",
    ),
    ("administrators", "at_most"): (
        Administrators(at_most=1),
        [account(), KARI, OLA, person("kari"), person("ola")],
        "administrators: 2; at most 1",
    ),
    ("administrators", "at_least"): (
        Administrators(at_least=2, at_most=3),
        [account(), KARI, person("kari")],
        "administrators: 1; at least 2",
    ),
    ("administered-by", "others"): (
        AdministeredBy(unit="kommunikasjon"),
        [account(), KARI, person("kari", unit="servicetorget")],
        "administrators: 1, of whom 1 are not of kommunikasjon",
    ),
    ("appointed-only", "action"): (
        AppointedOnly(actions=("publish",)),
        [account(), publication(), person("kari")],
        "facebook:100_1: publish, 2026-11-24 12:00, by somebody who is not appointed",
    ),
    ("handled-daily", "at_least"): (
        HandledDaily(times=1),
        [
            account(opened="2026-11-27 00:00", closed="2026-11-28 00:00"),
        ],
        "entries in the handling log, 2026-11-27: 0; at least 1",
    ),
    ("follows-opening-hours", "action"): (
        FollowsOpeningHours(reading=HoursReading.LIMIT, actions=("publish",)),
        [account(), publication(at="2026-11-24 19:00")],
        (
            "facebook:100_1: publish, 2026-11-24 19:00, outside the municipality's "
            "opening hours"
        ),
    ),
    ("reply-duty", ""): (
        ReplyDuty(within=Within(hours=24)),
        [PAGE, COMMENT, evolve(LATE, as_account=None)],
        "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30",
    ),
    ("reply-duty", "replied"): (
        ReplyDuty(within=Within(hours=24)),
        [PAGE, COMMENT, LATE],
        (
            "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30; it came "
            "2026-11-26 09:00"
        ),
    ),
    ("reply-duty", "replied=never"): (
        ReplyDuty(within=Within(hours=24)),
        [PAGE, COMMENT],
        (
            "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30, nor until "
            "2026-11-29 12:00"
        ),
    ),
    ("interim-follow-up", ""): (
        InterimFollowUp(within=Within(hours=24)),
        [PAGE, COMMENT, *INTERIM],
        (
            "r, an interim reply of 2026-11-24 13:00, was not followed up by "
            "2026-11-25 13:00"
        ),
    ),
    ("removal-grounds", "ground"): (
        RemovalGrounds(grounds=("off-topic",)),
        [PAGE, COMMENT, GONE, ATTACK],
        (
            "c, removed 2026-11-25 12:00: the ground is personal-attack, which is not "
            "on the list"
        ),
    ),
    ("removal-duty", "taken"): (
        DUTY,
        [PAGE, COMMENT, GONE, ATTACK, step("documented", "c", "2026-11-26 12:00")],
        "c, removed 2026-11-25 12:00: documented only 2026-11-26 12:00",
    ),
    ("removal-duty", "step"): (
        DUTY,
        [PAGE, COMMENT, GONE, ATTACK],
        "c, removed 2026-11-25 12:00: documented is not recorded",
    ),
    ("removal-duty", "receipt"): (
        DUTY,
        [PAGE, COMMENT, GONE, ATTACK, step("documented", "c")],
        "c, removed 2026-11-25 12:00: the archive has confirmed no copy",
    ),
    ("removal-duty", "precedes"): (
        evolve(DUTY, before=("documented", "followed-up")),
        [
            *(PAGE, COMMENT, GONE, ATTACK, step("documented", "c")),
            step("followed-up", "c", "2026-11-25 10:00"),
        ],
        (
            "c, removed 2026-11-25 12:00: followed-up, 2026-11-25 10:00, came before "
            "documented"
        ),
    ),
    ("removal-steps", "never"): (
        RemovalSteps(roles=(), never=("followed-up",)),
        [PAGE, COMMENT, GONE, step("followed-up", "c", "2026-11-25 13:00")],
        (
            "c, removed 2026-11-25 12:00: followed-up was recorded, 2026-11-25 13:00, "
            "and may not be"
        ),
    ),
    ("removal-steps", "precedes"): (
        RemovalSteps(roles=(), before=("documented", "followed-up")),
        [
            *(PAGE, COMMENT, GONE, step("documented", "c")),
            step("followed-up", "c", "2026-11-25 10:00"),
        ],
        (
            "c, removed 2026-11-25 12:00: followed-up, 2026-11-25 10:00, came before "
            "documented"
        ),
    ),
    ("removal-steps", "taken"): (
        RemovalSteps(roles=(), before=("documented",)),
        [PAGE, COMMENT, GONE, step("documented", "c", "2026-11-26 12:00")],
        "c, removed 2026-11-25 12:00: documented only 2026-11-26 12:00",
    ),
    ("removal-steps", "action"): (
        RemovalSteps(),
        [PAGE, COMMENT, GONE, person("kari")],
        "c: remove, 2026-11-25 12:00, by somebody who is not appointed",
    ),
    ("removal-steps", "step"): (
        STEPS,
        [PAGE, COMMENT, GONE, person("kari"), KARI],
        "c, removed 2026-11-25 12:00: followed-up was not recorded by 2026-11-26 12:00",
    ),
    ("archive-duty", "captured"): (
        ARCHIVE,
        [PAGE, COMMENT, GONE, receipt("c", captured="2026-11-25 12:30")],
        (
            "c, removed 2026-11-25 12:00: the copy was taken only afterwards, "
            "2026-11-25 12:30"
        ),
    ),
    ("archive-duty", "metadata"): (
        evolve(REMOVED, metadata=("documented", "unfit", "formal")),
        [PAGE, COMMENT, GONE, receipt("c", metadata=("unfit",), form="formal")],
        "c, 2026-11-25 12:00: the copy in the archive lacks documented, formal",
    ),
    ("archive-duty", "form"): (
        evolve(REMOVED, form="formal"),
        [PAGE, COMMENT, GONE, receipt("c", form="unfit")],
        "c, 2026-11-25 12:00: the copy in the archive has the form unfit",
    ),
    ("archive-duty", "confirmed"): (
        evolve(REMOVED, within=Within(hours=24)),
        [PAGE, COMMENT, GONE, receipt("c", "2026-11-27 12:00")],
        (
            "c, 2026-11-25 12:00: the archive confirmed a copy only 2026-11-27 12:00; "
            "due 2026-11-26 12:00"
        ),
    ),
    ("archive-duty", "receipt"): (
        ArchiveDuty(of=("comment",), criteria=("legal-documentation",)),
        [PAGE, COMMENT, judgement("c", "archive-worthy", "legal-documentation")],
        "c, 2026-11-24 12:30: the archive has confirmed no copy",
    ),
    ("approval-needed", "approved"): (
        ApprovalNeeded(of=("publication",), by=("kriseledelse",)),
        [PAGE, publication("p")],
        "p, 2026-11-24 12:00, was not approved in time; no approval is recorded",
    ),
    ("hashtags", "tags"): (
        Hashtags(tags=("#fjellvik", "#jul")),
        [PAGE, publication("p", tags=("jul",))],
        "p, published 2026-11-24 12:00, lacks #fjellvik",
    ),
    ("media-fits", "media"): (
        MediaFits(media={"facebook": ("text",)}),
        [PAGE, publication("p", media=("link",))],
        (
            "p, published 2026-11-24 12:00, shows link, for which the platform is not "
            "used"
        ),
    ),
    ("purpose-fits", "purposes"): (
        PurposeFits(purposes=("dialogue",)),
        [PAGE, plan(), plan_item(purposes=("reputation",))],
        "item-1 is planned for reputation, for which the channel is not meant",
    ),
    ("plan-in-force", "last"): (
        PlanInForce(owner="kommunikasjon"),
        [plan(), plan_item()],
        "kommunikasjon has no plan in force; the last one ended 2026-11-25",
    ),
    ("plan-in-force", ""): (
        PlanInForce(owner="kommunikasjon"),
        [],
        "kommunikasjon has no plan in force",
    ),
    ("on-agenda", "at_least"): (
        OnAgenda(body="leadership-group", per=Per.MONTH, at_least=2),
        [agenda_item("2026-10-06 09:00")],
        "times on the agenda of leadership-group, 2026-10: 1; at least 2",
    ),
    ("plan-horizon", "at_most"): (
        PlanHorizon(at_most=relativedelta(months=2)),
        [plan(), plan_item(day="2027-01-03")],
        "plan-1, made 2026-11-02 12:00, ends 2027-01-03; at the latest 2027-01-02",
    ),
    ("plan-horizon", "last"): (
        PlanHorizon(at_least=relativedelta(months=1)),
        [plan(), plan_item(day="2026-12-01")],
        "plan-1, made 2026-11-02 12:00, ends 2026-12-01; at the earliest 2026-12-02",
    ),
    ("plan-horizon", "at_least"): (
        PlanHorizon(at_least=relativedelta(months=1)),
        [plan()],
        "plan-1, made 2026-11-02 12:00, is empty; it ends 2026-12-02 at the earliest",
    ),
    ("plan-item-fields", "reason=weekday"): (
        PlanItemFields(fields=("day-and-time",)),
        [plan(), plan_item(weekday=Weekday.TUESDAY)],
        "item-1 is planned for tuesday 2026-11-25, which is another weekday",
    ),
    ("plan-item-fields", "reason=unknown-account"): (
        PlanItemFields(fields=("account",)),
        [account(), plan(), plan_item(account="x:1")],
        "item-1 is planned for x:1, an account that nobody has registered",
    ),
    ("plan-item-fields", "reason=closed-account"): (
        PlanItemFields(fields=("account",)),
        [account(closed="2026-11-03 00:00"), plan(), plan_item(account=FACEBOOK)],
        "item-1 is planned for facebook:100, an account that is closed then",
    ),
    ("plan-item-fields", "reason=unknown-content"): (
        PlanItemFields(fields=("content",), content=("image",)),
        [plan(), plan_item(content=("text",))],
        "item-1 holds text, which the text doesn't name",
    ),
    ("plan-item-fields", "field=account"): (
        PlanItemFields(fields=("account",)),
        [plan(), plan_item(account=None)],
        "item-1 doesn't say for which account it is planned",
    ),
    ("plan-item-fields", "field=day-and-time"): (
        PlanItemFields(fields=("day-and-time",)),
        [plan(), plan_item(clock=None)],
        "item-1 doesn't say on which day and at what time it is published",
    ),
    ("plan-item-fields", "field=content"): (
        PlanItemFields(fields=("content",)),
        [plan(), plan_item(content=())],
        "item-1 doesn't say what kind of content it is",
    ),
    ("plan-item-fields", "field=goal"): (
        PlanItemFields(fields=("goal",)),
        [plan(), plan_item(goal=None)],
        "item-1 doesn't say what its goal is",
    ),
    ("image-approved", "approved"): (
        ImageApproved(),
        [PAGE, SHOWN, approval(PICTURE, at="2026-11-25 12:00")],
        (
            "facebook:image-1, used 2026-11-24 12:00 in p, was not approved in time; "
            "it was approved 2026-11-25 12:00"
        ),
    ),
    ("credited", "image"): (
        Credited(),
        [PAGE, SHOWN, image()],
        "p, published 2026-11-24 12:00, doesn't say who took facebook:image-1",
    ),
}
"""By template, a rule and facts that break it, and what is said of it."""

PENDING = {
    "archive-duty": (
        evolve(REMOVED, within=Within(working_days=5)),
        [PAGE, COMMENT, GONE],
        "c, of 2026-11-25 12:00, 4 days, is to be archived; due 2026-12-02 24:00",
    ),
    "archive-only": (
        evolve(ONLY, classes={"short-term": relativedelta(months=1)}),
        [PAGE, COMMENT, receipt("c", "2026-11-25 11:30", retention="short-term")],
        (
            "c, of 2026-11-24 12:30, is in the archive, and is to be removed; due "
            "2026-12-25 11:30"
        ),
    ),
    "case-handling": (
        CaseHandling(
            question="handles-a-case",
            incoming=Answered(question="case-matter", answers=("yes",)),
            referred="referred",
        ),
        [
            PAGE,
            COMMENT,
            judgement("c", "case-matter"),
            judgement("c", "referred", "no"),
        ],
        (
            "c, written 2026-11-24 12:30, 4 days, is to be taken to the ordinary "
            "channel; no date is set"
        ),
    ),
    "on-agenda": (
        OnAgenda(body="leadership-group", per=Per.MONTH, at_least=2),
        [agenda_item("2026-11-06 09:00")],
        (
            "times on the agenda of leadership-group so far, 2026-11: 1; due "
            "2026-11-30 24:00"
        ),
    ),
    "approval-needed": (
        ApprovalNeeded(of=("account",), by=("kommunikasjon",)),
        [account(opened="2026-11-29 10:00")],
        (
            "facebook:100, opened 2026-11-29 10:00, is to be approved; "
            "due 2026-11-29 24:00"
        ),
    ),
    "reply-duty": (
        ReplyDuty(),
        [PAGE, COMMENT],
        ("c has waited for a reply since 2026-11-24 12:30, 4 days; no date is set"),
    ),
    "interim-follow-up": (
        InterimFollowUp(within=Within(hours=144)),
        [PAGE, COMMENT, *INTERIM],
        (
            "r, an interim reply of 2026-11-24 13:00, is to be followed up; "
            "due 2026-11-30 13:00"
        ),
    ),
    "removal-duty": (
        DUTY,
        [PAGE, COMMENT, ATTACK],
        "c, written 2026-11-24 12:30, 4 days, is to be removed; no date is set",
    ),
    "removal-steps": (
        RemovalSteps(after=("followed-up",), within=Within(hours=120)),
        [PAGE, COMMENT, GONE, person("kari"), KARI],
        (
            "c, removed 2026-11-25 12:00, 4 days: followed-up is not recorded yet; "
            "due 2026-11-30 12:00"
        ),
    ),
    "sanction-ladder": (
        BLOCK,
        [sanction(id="s1"), sanction(id="s2")],
        (
            "s2, strike 2, given 2026-11-24 12:00, 5 days, leads to: block; no date is "
            "set"
        ),
    ),
}
"""By template, a rule and facts that wait for something, and what is said of it."""

TOLD = {
    **{("group-size", f"position={each}"): () for each in ("below", "within", "above")},
    ("retention", ""): (),
}
"""By template, what is told for information; its own tests say how."""


def test_a_reply_that_came_late_is_told_with_its_moment() -> None:
    """Late is not never; where nobody can tell, nothing is said."""
    duty = ReplyDuty(within=Within(hours=24))
    late = reply("r", "2026-11-26 09:00", to="c")
    unclear = evolve(late, as_account=None)
    without = "c, written 2026-11-24 12:30, had no reply by 2026-11-25 12:30"

    assert [(None, f"{without}; it came 2026-11-26 09:00")] == told(
        Verdict.BROKEN, duty, PAGE, COMMENT, late
    )
    assert [(None, without)] == told(Verdict.BROKEN, duty, PAGE, COMMENT, unclear)


@pytest.mark.parametrize(
    ("action", "done"),
    [
        ("remove", "removed"),
        ("remove-part", "removed in part"),
        ("hide", "hidden"),
        ("close-comments", "closed for comments"),
        ("mute", "muted"),
    ],
)
def test_what_was_done_is_called_by_its_name(action: Taking, done: str) -> None:
    """What was hidden is not said to be removed, nor that it has to be."""
    grounds = RemovalGrounds(grounds=("off-topic",), actions=(action,))
    steps = RemovalSteps(roles=(), before=("documented",), actions=(action,))
    duty = RemovalDuty(grounds=("personal-attack",), actions=(action,))
    post = publication("p", "2026-11-24 12:30")
    ugly = judgement("p", "removal-ground", "personal-attack")
    private = evolve(post, as_account=False)
    gone = removal("p", action=action)
    said, facts = comment("p"), (PAGE, ugly)

    assert [
        (
            None,
            (
                f"p, {done} 2026-11-25 12:00: the ground is personal-attack, which is "
                f"not on the list"
            ),
        )
    ] == told(Verdict.BROKEN, grounds, private, gone, *facts)
    assert [
        (
            "documented",
            (
                f"p, {done} 2026-11-25 12:00: documented was not recorded by "
                f"2026-11-25 12:00"
            ),
        )
    ] == told(Verdict.BROKEN, steps, private, gone, *facts)
    stands = post if action == "close-comments" else said
    assert [
        (None, f"p, written 2026-11-24 12:30, 4 days, is to be {done}; no date is set")
    ] == told(Verdict.PENDING, duty, stands, *facts)


def blind(*facts: str) -> list[Coverage]:
    """See all kinds of facts but these."""
    return [coverage_without(*facts)]


EVERYTHING = [coverage()]
UNDATED = reply("r", None, to="c", observed="2026-11-26 12:00")
REPLIERS = AppointedOnly(actions=("reply",))

MISSING = {
    "delegation": (
        ApprovalNeeded(of=("publication",), by=("kriseledelse",)),
        [PAGE, publication("p"), approval("p", by="kari")],
        blind("delegation"),
        ("no source can speak of all delegations; let the register vouch for them: p"),
    ),
    "disposal": (
        KEPT,
        [],
        blind("disposal"),
        (
            "no source can speak of all that was disposed of; let the register vouch "
            "for it"
        ),
    ),
    "sanction": (
        BLOCK,
        [],
        blind("sanction"),
        (
            "no source can speak of all sanctions; let the register vouch for them, "
            "for as long as they count"
        ),
    ),
    "lifecycle": (
        ENDS,
        [PAGE],
        EVERYTHING,
        "the register doesn't say what kind of life it has",
    ),
    "planned-end": (
        ENDS,
        [account(lifecycle="time-limited")],
        EVERYTHING,
        "the register doesn't say on which day it is meant to end",
    ),
    "author": (
        CAP,
        [
            account(opened="2026-11-16 00:00", closed="2026-11-23 00:00"),
            *(
                each
                for number in (1, 2)
                for each in (
                    comment(f"c{number}"),
                    reply(f"r{number}", "2026-11-20 12:00", to=f"c{number}"),
                )
            ),
        ],
        EVERYTHING,
        "nobody knows who wrote it: c1, c2",
    ),
    "because-of": (
        BLOCK,
        [sanction("block", id="s")],
        EVERYTHING,
        "nobody says what it was given for: s",
    ),
    "metadata": (
        evolve(REMOVED, metadata=("documented",)),
        [PAGE, COMMENT, GONE, receipt("c")],
        EVERYTHING,
        "nobody says what is told of the copy in the archive: c",
    ),
    "form": (
        evolve(REMOVED, form="formal"),
        [PAGE, COMMENT, GONE, receipt("c")],
        EVERYTHING,
        "nobody says which form the copy in the archive has: c",
    ),
    "retention": (
        KEPT,
        [receipt("c", at="2026-11-20 12:00"), disposal("c")],
        EVERYTHING,
        "nobody says how long it is to be kept: c",
    ),
    "publication": (
        PublicationQuota(at_least=1, per=Per.MONTH),
        [PAGE],
        blind("publication"),
        (
            "no source can speak of all publications in 2026-10; fetch them, or let "
            "the register vouch for them"
        ),
    ),
    "reply": (
        REPLIERS,
        [PAGE],
        blind("reply"),
        (
            "no source can speak of all replies; fetch them, or let the register "
            "vouch for them"
        ),
    ),
    "comment": (
        Corrected(),
        [PAGE],
        blind("comment"),
        (
            "no source can speak of all comments; fetch them, or let the register "
            "vouch for them"
        ),
    ),
    "message": (
        ReplyDuty(of=("message",)),
        [PAGE],
        blind("message"),
        (
            "no source can speak of all messages; fetch them, or let the register "
            "vouch for them"
        ),
    ),
    "removal": (
        RemovalGrounds(grounds=("off-topic",)),
        [PAGE],
        blind("removal"),
        "no source can speak of all removals; let the register vouch for them",
    ),
    "step": (
        DUTY,
        [PAGE, COMMENT, GONE, ATTACK],
        blind("step"),
        (
            "no source can speak of all that was done about it; let the register "
            "vouch for the steps: c"
        ),
    ),
    "receipt": (
        ARCHIVE,
        [PAGE, COMMENT, GONE],
        blind("receipt"),
        (
            "no source can speak of all that the archive has confirmed; let the "
            "register vouch for the receipts: c"
        ),
    ),
    "approval": (
        ApprovalNeeded(of=("publication",), by=("kriseledelse",)),
        [PAGE, publication("p")],
        [*blind("approval"), coverage("approval", span=span(SINCE, "2026-11-30"))],
        (
            "no source can speak of all approvals that there ever were; let the "
            "register vouch for them, without since: p"
        ),
    ),
    "handling": (
        HandledDaily(),
        [account(opened="2026-11-27 00:00", closed="2026-11-28 00:00")],
        blind("handling"),
        (
            "no source can speak of the handling log in 2026-11-27; let the register "
            "vouch for it"
        ),
    ),
    "as-account": (
        RemovalGrounds(grounds=("off-topic",)),
        [PAGE, removal("x")],
        EVERYTHING,
        "whether the account itself spoke is unknown: x",
    ),
    "by": (
        REPLIERS,
        [PAGE, reply("r", by=None)],
        EVERYTHING,
        "nobody knows whose hand it was: r",
    ),
    "whose-hand": (
        REPLIERS,
        [PAGE, reply("r", by="facebook:9")],
        blind("person"),
        "whose hand did it isn't in the register; add its login to a person there: r",
    ),
    "whose-login": (
        Administrators(at_least=2),
        [PAGE, appointment("kari"), access("facebook:9")],
        EVERYTHING,
        "a login belongs to nobody in the register; add it to a person: facebook:9",
    ),
    "access-later": (
        Administrators(at_least=1),
        [PAGE, access("facebook:9", observed="2026-12-10 00:00")],
        EVERYTHING,
        (
            "who has access was first seen after this moment; ask as of a later one, "
            "or let the register vouch for who had it"
        ),
    ),
    "appointment": (
        Administrators(at_least=1),
        [PAGE],
        blind("appointment"),
        (
            "no source can name all who are appointed and all who have access; let "
            "the register vouch for both"
        ),
    ),
    "grant": (
        UnitAccess(unit="servicetorget", actions=("reply",)),
        [PAGE],
        blind("grant"),
        (
            "no source can name all accesses that units were granted; let the "
            "register vouch for them"
        ),
    ),
    "unit": (
        AdministeredBy(unit="kommunikasjon"),
        [PAGE, person("kari"), KARI],
        EVERYTHING,
        "the register doesn't say of which unit a person is",
    ),
    "account": (
        Corrected(),
        [profile()],
        EVERYTHING,
        "the register doesn't have this account; add it",
    ),
    "accounts": (
        Corrected(),
        [PAGE],
        blind("account"),
        (
            "no source can name all accounts of the municipality; let the register "
            "vouch for them"
        ),
    ),
    "tier-or-unit": (
        Corrected(accounts=Accounts(tier="main")),
        [account(tier=None)],
        EVERYTHING,
        (
            "the register doesn't say of which tier or unit it is, in a word that the "
            "guidelines know"
        ),
    ),
    "lifetime": (
        PublicationQuota(at_most=1, per=Per.MONTH),
        [account(closed="2026-09-01 00:00"), publication("p", "2026-10-05 12:00")],
        EVERYTHING,
        "published while the register has the account closed: p",
    ),
    "above": (
        ReplyDuty(expires_after=relativedelta(days=4)),
        [account(), comment("c", on="unseen")],
        EVERYTHING,
        "nobody has seen the publication that it stands under: c",
    ),
    "at": (
        InterimFollowUp(within=Within(hours=24)),
        [PAGE, COMMENT, UNDATED, judgement("r", "interim")],
        EVERYTHING,
        "nobody knows when it was: r",
    ),
    "captured": (
        ARCHIVE,
        [PAGE, COMMENT, GONE, receipt("c", captured=None)],
        EVERYTHING,
        "nobody knows when the copy was taken: c",
    ),
    "opened": (
        ApprovalNeeded(of=("account",), by=("kommunikasjon",)),
        [PAGE],
        EVERYTHING,
        "the register doesn't say when it was opened",
    ),
    "media": (
        MediaFits(media={"facebook": ("text",)}),
        [PAGE, publication("p")],
        EVERYTHING,
        "nobody knows what it shows: p",
    ),
    "tags": (
        Hashtags(tags=("#jul",)),
        [PAGE, publication("p")],
        EVERYTHING,
        "nobody knows its hashtags: p",
    ),
    "plan": (
        PlanInForce(owner="kommunikasjon"),
        [],
        blind("plan"),
        (
            "no source can speak of all plans that there ever were; let the register "
            "vouch for them, without since"
        ),
    ),
    "plan-item": (
        PlanInForce(owner="kommunikasjon"),
        [plan()],
        blind("plan-item"),
        (
            "no source can speak of all that stands in plans; let the register vouch "
            "for it, without since"
        ),
    ),
    "plan-owner": (
        PlanInForce(owner="kommunikasjon"),
        [plan(owner=None), plan_item(day="2026-12-24")],
        EVERYTHING,
        "the register doesn't say whose plan it is: plan-1",
    ),
    "planned-account": (
        PurposeFits(purposes=("dialogue",)),
        [plan(), plan_item(account=None, purposes=("reputation",))],
        EVERYTHING,
        "the register doesn't say for which account it is planned: item-1",
    ),
    "planned-day": (
        PlanHorizon(at_most=relativedelta(months=2)),
        [plan(), plan_item(day=None)],
        EVERYTHING,
        "the register doesn't say for when it is planned: item-1",
    ),
    "plan-in-force": (
        OutsidePlan(question="special-event"),
        [PAGE, plan(), plan_item(day=None), publication("p")],
        EVERYTHING,
        (
            "whether a plan was in force is unknown: something stands in one without "
            "a day: p"
        ),
    ),
    "agenda-item": (
        OnAgenda(body="leadership-group", per=Per.MONTH),
        [],
        blind("agenda-item"),
        (
            "no source can speak of all agendas in 2026-10; let the register vouch for "
            "them"
        ),
    ),
    "images": (
        ImageApproved(),
        [PAGE, publication("p")],
        EVERYTHING,
        "nobody knows which pictures it shows: p",
    ),
    "image": (
        Credited(),
        [PAGE, SHOWN],
        EVERYTHING,
        "the register doesn't have this picture; add it: p#facebook:image-1",
    ),
    "own-image": (
        Credited(),
        [PAGE, SHOWN, image(own=None)],
        EVERYTHING,
        "the register doesn't say whether it is our own: p#facebook:image-1",
    ),
    "credit-required": (
        Credited(),
        [PAGE, SHOWN, image(credit_required=None)],
        EVERYTHING,
        (
            "the register doesn't say whether its photographer has to be named: "
            "p#facebook:image-1"
        ),
    ),
    "group": (
        GROUPS,
        [],
        blind("group"),
        "no source can name all groups; let the register vouch for them",
    ),
    "group-closed": (
        GROUPS,
        [group(31, closed=None)],
        EVERYTHING,
        "the register doesn't say whether it is closed: facebook:group-1",
    ),
    "group-members": (
        GROUPS,
        [group(None)],
        EVERYTHING,
        "the register doesn't say how many are in it: facebook:group-1",
    ),
}
"""By what is missing, a rule that misses it, and what is said of it."""


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (templates.BROKEN, BROKEN),
        (templates.PENDING, PENDING),
        (templates.MISSING, {**MISSING, "mode": ()}),
        (templates.TOLD, TOLD),
    ],
    ids=["broken", "pending", "missing", "told"],
)
def test_every_sentence_is_of_a_rule_that_says_it(
    written: Mapping[object, str], seen: Mapping[object, object]
) -> None:
    """No template is left that nobody has seen with its rule's own values."""
    assert written.keys() == seen.keys()


@pytest.mark.parametrize(
    ("rule", "facts", "wanted"), BROKEN.values(), ids=map(str, BROKEN)
)
def test_a_sentence_fits_what_its_rule_really_says(
    rule: Rule, facts: list[Record], wanted: str
) -> None:
    """Each sentence is made of what its rule yields when it is broken."""
    assert [wanted] == [each for _, each in told(Verdict.BROKEN, rule, *facts)]


@pytest.mark.parametrize(
    ("rule", "facts", "wanted"), PENDING.values(), ids=map(str, PENDING)
)
def test_what_waits_says_for_what(rule: Rule, facts: list[Record], wanted: str) -> None:
    """Since when, for how many days, and until when."""
    assert [wanted] == [each for _, each in told(Verdict.PENDING, rule, *facts)]


@pytest.mark.parametrize(
    ("about", "rule", "facts", "covered", "wanted"),
    [(about, *case) for about, case in MISSING.items()],
    ids=MISSING,
)
def test_what_is_missing_is_named(
    about: str, rule: Rule, facts: list[Record], covered: list[Coverage], wanted: str
) -> None:
    """Who could find out learns what nobody can tell."""
    assert (about, wanted) in told(Verdict.MISSING_FACT, rule, *facts, covered=covered)


@pytest.mark.parametrize(
    ("members", "position"), [(20, "below"), (21, "within"), (31, "above")]
)
def test_what_is_told_for_information_is_a_sentence(
    members: int, position: str
) -> None:
    """Where a group lies, in words, and nothing more."""
    wanted = f"facebook:group-1 has {members} members: {position} the band of 20 to 30"

    assert [(None, wanted)] == told(Verdict.NOT_APPLICABLE, GROUPS, group(members))


def test_what_may_go_is_named() -> None:
    """What was kept for its time, one line for an account."""
    copies = [
        receipt(of, "2026-10-15 12:00", captured="2026-10-15 12:00", retention=each)
        for of, each in (("a", "short-term"), ("b", "short-term"), ("c", "long-term"))
    ]
    wanted = "kept for their time, and may be disposed of: a, b"

    assert [("kept-for-its-time", wanted)] == told(
        Verdict.NOT_APPLICABLE, KEPT, *copies
    )


def test_a_mode_of_which_nobody_can_speak_is_named() -> None:
    """Whether there was a crisis, only the municipality can say."""
    rules = guidelines(
        clause(Corrected(), when="crisis"), modes={"crisis": DefinedMode()}
    )
    report = assess(rules, situation(PAGE, covered=blind("mode")))

    assert ["no source can say when this held: crisis"] == [
        sentence(each, QUESTIONS, OSLO, NOW) for each in report.findings
    ]


def test_what_only_a_plugin_misses_is_named_by_its_word() -> None:
    """Nobody here knows what else to say of it."""
    assert "missing: politeness: a" == said(
        Verdict.MISSING_FACT, about="politeness", items=("a",)
    )


@pytest.mark.parametrize(
    ("at", "age"),
    [
        ("2026-11-28 12:00:01", ""),
        ("2026-11-28 12:00", ", 1 day"),
        ("2026-11-27 12:00:01", ", 1 day"),
        ("2026-11-27 12:00", ", 2 days"),
        ("2026-10-25 00:00", ", 35 days"),
        (NOW, ""),
        ("2026-11-30 12:00", ""),
    ],
)
def test_how_long_something_has_waited(at: str | datetime, age: str) -> None:
    """In whole days, from the moment itself to that of asking."""
    at = oslo(at) if isinstance(at, str) else at

    assert (
        f"c, written {at.astimezone(OSLO):%Y-%m-%d %H:%M}{age}, is to be removed"
        in (said(Verdict.PENDING, DUTY, subject="c", at=at))
    )


@pytest.mark.parametrize(
    ("verdict", "rule", "values", "wanted"),
    [
        (
            Verdict.BROKEN,
            DUTY,
            {"receipt": False},
            "c, removed nobody knows when: the archive has confirmed no copy",
        ),
        (
            Verdict.PENDING,
            DUTY,
            {},
            "c, written nobody knows when, is to be removed; no date is set",
        ),
    ],
)
def test_what_has_no_moment_was_at_some_time(
    verdict: Verdict, rule: Rule, values: dict[str, Value], wanted: str
) -> None:
    """It has no age, either."""
    assert wanted == said(verdict, rule, subject="c", values=values)


def test_a_value_that_is_not_there_is_shown_as_such() -> None:
    """A rule that says less than its sentence takes no report down."""
    assert "administrators: ?; at least 2" == said(
        Verdict.BROKEN, ADMINISTRATORS, values={"at_least": 2}
    )


@pytest.mark.parametrize(
    ("values", "fields", "wanted"),
    [
        (
            {"rudeness": 7, "loud": True, "note": None},
            {"subject": "facebook:1_2"},
            "facebook:1_2: loud True, note never, rudeness 7",
        ),
        ({"rudeness": 7}, {}, "rudeness 7"),
        ({}, {"subject": "facebook:1_2"}, "facebook:1_2"),
        ({}, {}, "no details"),
        (
            {"seen": oslo("2026-07-01 12:00")},
            {"subject": "x"},
            "x: seen 2026-07-01 12:00",
        ),
        ({"{subject}": "{items}"}, {"subject": "x"}, "x: {subject} {items}"),
    ],
)
def test_a_rule_of_a_plugin_gets_a_readable_line(
    values: dict[str, Value], fields: dict[str, object], wanted: str
) -> None:
    """Values that nobody here knows are shown by their names."""
    assert wanted == said(Verdict.BROKEN, POLITENESS, values=values, **fields)


def test_a_clause_without_a_rule_gets_a_readable_line_too() -> None:
    """A finding that was made by hand needs no rule."""
    assert "x: count 1" == said(Verdict.BROKEN, subject="x", values={"count": 1})


def test_an_excuse_says_what_is_excused() -> None:
    """An excuse that was on record before the act needs no more words."""
    values: dict[str, Value] = {"count": 1, "at_least": 2, "afterwards": False}

    assert "administrators: 1; at least 2" == said(
        Verdict.EXCUSED, ADMINISTRATORS, values=values
    )


def test_an_excuse_that_came_afterwards_says_so() -> None:
    """A reason that was recorded after the act is excused, and it shows."""
    assert (
        "x: rudeness 7; excused with a reason that was recorded afterwards"
    ) == said(
        Verdict.EXCUSED,
        POLITENESS,
        subject="x",
        values={"rudeness": 7, "afterwards": True},
    )


@pytest.mark.parametrize(
    ("about", "values", "wanted"),
    [
        ("kind", {}, "Er dette en nyhetssak? [kind: a]"),
        (
            "kind",
            {"disputed": True},
            "Er dette en nyhetssak? (answers contradict each other) [kind: a]",
        ),
        (
            "kind",
            {"disputed": 2},
            (
                "Er dette en nyhetssak? (of 2 of them, answers contradict each other) "
                "[kind: a]"
            ),
        ),
        ("is-it-rude", {}, "is-it-rude [is-it-rude: a]"),
    ],
)
def test_a_question_is_asked_in_its_own_words(
    about: str, values: dict[str, Value], wanted: str
) -> None:
    """A human is shown the sentence, and the word to answer with."""
    assert wanted == said(
        Verdict.NEEDS_JUDGEMENT, about=about, items=("a",), values=values
    )


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (("a",), "a"),
        (("a", "b", "c"), "a, b, c"),
        (("a", "b", "c", "d"), "a, b, c and 1 more"),
        (tuple("abcdefghij"), "a, b, c and 7 more"),
    ],
)
def test_of_many_items_the_first_are_shown(items: tuple[str, ...], shown: str) -> None:
    """Three items are named, the others are counted."""
    assert f"Er dette en nyhetssak? [kind: {shown}]" == said(
        Verdict.NEEDS_JUDGEMENT, about="kind", items=items
    )


@pytest.mark.parametrize(
    ("items", "where"),
    [
        (("facebook:1",), ""),
        (("facebook:1#2026-W48",), " in 2026-W48"),
        (("flickr:1@N06#2026-W48", "flickr:1@N06#2026-11"), " in 2026-W48, 2026-11"),
    ],
)
def test_what_is_missing_of_a_period_names_it(
    items: tuple[str, ...], where: str
) -> None:
    """Who fetches the rest learns which weeks are wanted."""
    assert (
        f"no source can speak of all publications{where}; fetch them, or let the "
        f"register vouch for them"
    ) == said(Verdict.MISSING_FACT, about="publication", items=items)


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("2026-W53", "2026-W53 (2026-12-28 to 2027-01-03)"),
        ("2026-11", "2026-11"),
        ("2026-11-27", "2026-11-27"),
        (None, "the window"),
    ],
)
def test_a_week_is_shown_with_its_days(period: str | None, shown: str) -> None:
    """Nobody knows by heart when week 53 is."""
    assert f"{shown}; no date is set" == said(Verdict.PENDING, period=period)


@pytest.mark.parametrize(
    ("values", "period", "due", "wanted"),
    [
        (
            {"count": 3},
            "2026-W49",
            oslo("2026-12-07 00:00"),
            "3 so far in 2026-W49 (2026-11-30 to 2026-12-06); due 2026-12-06 24:00",
        ),
        (
            {"count": 0, "unsure": 2},
            "2026-11",
            oslo("2026-12-01 00:00"),
            "0 so far, and 2 not judged, in 2026-11; due 2026-11-30 24:00",
        ),
        ({}, "2026-W49", None, "2026-W49 (2026-11-30 to 2026-12-06); no date is set"),
        ({}, None, oslo("2026-12-07 00:00"), "the window; due 2026-12-06 24:00"),
        (
            {"unsure": 2},
            "2026-11",
            None,
            "? so far, and 2 not judged, in 2026-11; no date is set",
        ),
    ],
)
def test_what_is_not_yet_due_says_until_when(
    values: dict[str, Value], period: str | None, due: object, wanted: str
) -> None:
    """A duty without a date is said to have none."""
    assert wanted == said(Verdict.PENDING, values=values, period=period, due=due)


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("Europe/Oslo", "2026-10-25 02:30"),
        ("UTC", "2026-10-25 01:30"),
        ("Asia/Tokyo", "2026-10-25 10:30"),
    ],
)
def test_moments_are_shown_in_the_zone(zone: str, shown: str) -> None:
    """The clock on the municipality's wall is the one that people know."""
    due = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    assert f"the window; due {shown}" == said(
        Verdict.PENDING, due=due, zone=ZoneInfo(zone)
    )


@given(OUTCOMES)
def test_every_outcome_has_a_sentence(outcome: Outcome) -> None:
    """Whatever a plug-in's rule says, the report is written."""
    finding = Finding(clause=clause(POLITENESS), outcome=outcome)

    assert sentence(finding, QUESTIONS, OSLO, NOW)


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("2026-W53", "2026-W53 (2026-12-28 to 2027-01-03)"),
        ("2026-W54", "2026-W54"),
        ("2025-W53", "2025-W53"),
        ("0000-W01", "0000-W01"),
        ("2026-11", "2026-11"),
    ],
)
def test_a_week_is_told_by_its_days_if_there_is_one(period: str, shown: str) -> None:
    """Week 53 of 2026 ends in 2027; a week that no year has stays as it is."""
    assert f"{shown}; no date is set" == said(Verdict.PENDING, period=period)


@pytest.mark.parametrize(
    ("rule", "facts", "covered"),
    [
        *(
            (rule, facts, {})
            for rule, facts, _ in (*BROKEN.values(), *PENDING.values())
        ),
        *(
            (rule, facts, {"covered": covered})
            for rule, facts, covered, _ in MISSING.values()
        ),
    ],
    ids=map(str, (*BROKEN, *PENDING, *MISSING)),
)
def test_no_word_of_ours_is_left_in_english(
    rule: Rule, facts: list[Record], covered: dict[str, object]
) -> None:
    """Each sentence can be told in another language, with all that it holds."""
    report = asked(
        rule, *facts, since="2026-10-01 00:00", at="2026-11-29 12:00", **covered
    )

    for each in report.findings:
        said = sentence(each, QUESTIONS, OSLO, report.at, pseudo())
        question = each.outcome.about in report.guidelines.questions
        asks = [each.outcome.about, QUESTIONS] if question else []
        assert set() == left_in_english(said, finding_data(each), asks)

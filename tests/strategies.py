"""Facts, coverage, situations and guidelines, as Hypothesis draws them."""

from datetime import date, datetime, time, timedelta
from itertools import chain

from attrs import evolve
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    QUESTIONS,
    WORDS,
    access,
    account,
    agenda_item,
    appointment,
    approval,
    calendar,
    clause,
    comment,
    coverage,
    delegation,
    disposal,
    event,
    grant,
    group,
    guidelines,
    handling,
    image,
    judgement,
    message,
    mode,
    oslo,
    person,
    plan,
    plan_item,
    profile,
    publication,
    receipt,
    removal,
    reply,
    sanction,
    step,
)
from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from some_governance.guidelines.clause import Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Values, Verdict
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.facts import FACTS
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Comment, Message, Publication, Reply
from some_governance.rules.accounts import (
    AccountCount,
    AccountEnds,
    OfficialAccounts,
)
from some_governance.rules.answered import Answered
from some_governance.rules.approvals import ApprovalNeeded
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.case_handling import CaseHandling
from some_governance.rules.channels import Hashtags, MediaFits, PurposeFits
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds, RemovalSteps
from some_governance.rules.dialogue import (
    Corrected,
    InterimFollowUp,
    ReplyCap,
    ReplyDuty,
)
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.employees import GroupSize
from some_governance.rules.handling import ClosedDays, HandledDaily, Weekday
from some_governance.rules.images import Credited, ImageApproved
from some_governance.rules.judged import Judged
from some_governance.rules.opening_hours import (
    FollowsOpeningHours,
    HoursReading,
    OpeningDays,
)
from some_governance.rules.plan import (
    OnAgenda,
    OutsidePlan,
    PlanHorizon,
    PlanInForce,
    PlanItemFields,
)
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.retention import Retention
from some_governance.rules.roles import (
    AdministeredBy,
    Administrators,
    AppointedOnly,
    OfficeFilled,
    OwnAdministrators,
    UnitAccess,
)
from some_governance.rules.rule import UNLIMITED, UNSAID, Approx, Scope
from some_governance.rules.sample import Sample
from some_governance.rules.sanctions import SanctionLadder, SanctionTerms
from some_governance.rules.sanctions.ladder import Rung
from some_governance.rules.weeding import ArchiveOnly
from some_governance.rules.within import Within
from some_governance.situation import batches
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation

ACCOUNTS = (FACEBOOK, INSTAGRAM, FLICKR)
PERSONS = ("kari", "ola", "per")
LOGINS = ("facebook:1", "facebook:2", "instagram:3", "flickr:4")
HANDS = (*PERSONS, *LOGINS)
WINDOW = Span(oslo("2026-11-09 00:00"), oslo("2026-11-23 00:00"))

MOMENTS = st.one_of(
    st.sampled_from(
        [
            oslo("2026-11-08 23:59"),
            oslo("2026-11-09 00:00"),
            oslo("2026-11-15 23:59"),
            oslo("2026-11-16 00:00"),
            oslo("2026-11-22 23:59"),
            oslo("2026-11-23 00:00"),
        ]
    ),
    st.integers(-3 * 24, 17 * 24).map(lambda hours: WINDOW.since + _hours(hours)),
)
KINDS = st.sampled_from([None, "news", "news", "event"])
VOICES = st.sampled_from([True, True, True, False, None])
WORDS_OF_CITIZENS = st.none() | st.text(max_size=8)


def _hours(hours: int) -> timedelta:
    return timedelta(hours=hours)


def _identity(fact: Record) -> str:
    return fact.id


def _maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


def _ending(since: datetime, until: datetime | None) -> dict[str, datetime | None]:
    """Give an end that comes after the beginning, or none."""
    return {"since": since, "until": until if until and until > since else None}


LASTING = st.builds(_ending, MOMENTS, _maybe(MOMENTS))
LONG = st.sampled_from([_ending(oslo("2026-01-01 00:00"), None)]) | LASTING
OBSERVED = st.sampled_from([oslo("2026-11-20 12:00"), oslo("2026-11-22 12:00")])

ACCOUNT = st.builds(
    lambda drawn, life: evolve(drawn, opened=life["since"], closed=life["until"]),
    st.builds(
        account,
        st.sampled_from(ACCOUNTS),
        tier=st.sampled_from(["main", "main", "campaign", None]),
        unit=st.sampled_from([None, "kommunikasjon"]),
        lifecycle=st.sampled_from([None, "time-limited", "dormant"]),
        planned_end=st.sampled_from([None, date(2026, 11, 21), date(2026, 11, 23)]),
        source=st.sampled_from("ab"),
    ),
    st.builds(
        _ending,
        st.sampled_from([oslo("2026-01-01 00:00")]) | MOMENTS,
        st.sampled_from([None, None, oslo("2026-11-18 12:00")]),
    )
    | st.just({"since": None, "until": None}),
)
PROFILE = st.builds(profile, st.sampled_from(ACCOUNTS), observed=OBSERVED)
# No login belongs to two persons.
PERSON = st.sampled_from(
    [
        person("kari", "facebook:1", "instagram:3", unit="kommunikasjon"),
        person("ola", "facebook:2", unit="servicetorget"),
        person("per"),
    ]
)
APPOINTMENT = st.builds(
    lambda held, lasting, number: evolve(held, id=f"{held.id}-{number}", **lasting),
    st.builds(
        appointment,
        st.sampled_from(HANDS),
        _maybe(st.sampled_from(ACCOUNTS)),
        role=st.sampled_from(["administrator", "administrator", "web-editor"]),
        unit=st.sampled_from([None, None, "kommunikasjon", "servicetorget"]),
    ),
    LONG,
    st.integers(1, 2),
)
GRANT = st.builds(
    lambda given, lasting: evolve(given, **lasting),
    st.builds(
        grant,
        st.sampled_from(["publish", "update", "reply"]),
        id=st.sampled_from(["desk-1", "desk-2"]),
        account=st.sampled_from(ACCOUNTS),
        logins=st.sampled_from([(), ("facebook:2",), ("flickr:4",)]),
    ),
    LONG,
)
ACCESS = st.builds(
    access,
    st.sampled_from(LOGINS),
    st.sampled_from(ACCOUNTS),
    role=st.sampled_from(["administrator", "editor"]),
    natural=st.sampled_from([True, True, False, None]),
    observed=MOMENTS,
)
_ITEMS = tuple(f"publication-{number}" for number in range(1, 13))
_COMMENTS = tuple(f"comment-{number}" for number in range(1, 5))
_REPLIES = tuple(f"reply-{number}" for number in range(1, 7))
_MESSAGES = tuple(f"message-{number}" for number in range(1, 6))
_DAYS = tuple(f"{each}#2026-11-{day}" for each in ACCOUNTS for day in (14, 15, 21))
_PERIODS = tuple(f"{each}#2026-W{week}" for each in ACCOUNTS for week in (46, 47))
_CITIZENS = ("facebook:citizen-1", "facebook:citizen-2")
_PLANS = ("plan-1", "plan-2")
_PLANNED = ("item-1", "item-2", "item-3")
_IMAGES = ("image-1", "image-2")

PUBLICATION = st.builds(
    publication,
    st.sampled_from(_ITEMS),
    MOMENTS,
    account=st.sampled_from(ACCOUNTS),
    by=_maybe(st.sampled_from(HANDS)),
    as_account=VOICES,
    kind=KINDS,
    media=st.sampled_from([(), ("text",), ("image",), ("text", "video"), ("other",)]),
    images=st.sampled_from([None, (), _IMAGES[:1], _IMAGES]),
    credited=st.sampled_from([True, False, None]),
    tags=st.sampled_from([None, (), ("jul",), ("Jul", "fjellvik")]),
    plan_item=st.sampled_from([None, None, *_PLANNED, "nowhere"]),
    topic=st.sampled_from([None, "fair", "fair", "concert"]),
    text=WORDS_OF_CITIZENS,
)
COMMENT = st.builds(
    comment,
    st.sampled_from(_COMMENTS),
    _maybe(MOMENTS),
    on=st.sampled_from([*_ITEMS[:3], _COMMENTS[0], "nowhere"]),
    account=st.sampled_from(ACCOUNTS),
    observed=OBSERVED,
    as_account=st.sampled_from([False, False, None]),
    author=WORDS_OF_CITIZENS,
    by=_maybe(st.sampled_from(_CITIZENS)),
    text=WORDS_OF_CITIZENS,
)
REPLY = st.builds(
    reply,
    st.sampled_from(_REPLIES),
    _maybe(MOMENTS),
    to=st.sampled_from([*_COMMENTS, *_COMMENTS, *_ITEMS[:3], "nowhere"]),
    account=st.sampled_from(ACCOUNTS),
    observed=OBSERVED,
    by=_maybe(st.sampled_from(HANDS)),
    as_account=VOICES,
    text=WORDS_OF_CITIZENS,
)
MESSAGE = st.builds(
    message,
    st.sampled_from(_MESSAGES),
    _maybe(MOMENTS),
    conversation=st.sampled_from(["conversation-1", "conversation-2"]),
    account=st.sampled_from(ACCOUNTS),
    observed=OBSERVED,
    as_account=st.sampled_from([False, False, True, True, None]),
    author=WORDS_OF_CITIZENS,
    by=_maybe(st.sampled_from([*HANDS, *_CITIZENS])),
    text=WORDS_OF_CITIZENS,
)
_TAKEN = (*_COMMENTS, *_COMMENTS, _ITEMS[0], _REPLIES[0], _MESSAGES[0], "nowhere")
_ON_RECORD = st.sampled_from([None, None, (), tuple(f"exception-{x}" for x in _TAKEN)])
REMOVAL = st.builds(
    removal,
    st.sampled_from(_TAKEN),
    _maybe(MOMENTS),
    id=st.integers(1, 4).map("removal-{}".format),
    account=st.sampled_from(ACCOUNTS),
    observed=OBSERVED,
    by=_maybe(st.sampled_from(HANDS)),
    action=st.sampled_from(
        ["remove", "remove", "hide", "remove-part", "close-comments", "mute"]
    ),
    judgements=_ON_RECORD,
) | st.builds(
    lambda drawn, until: evolve(
        drawn, until=until if until and until > drawn.happened else None
    ),
    st.builds(
        removal,
        st.sampled_from(_TAKEN),
        _maybe(MOMENTS),
        id=st.integers(1, 4).map("removal-{}".format),
        account=st.sampled_from(ACCOUNTS),
        observed=OBSERVED,
        action=st.sampled_from(["hide", "hide", "close-comments", "mute"]),
    ),
    _maybe(MOMENTS),
)
STEP = st.builds(
    step,
    st.sampled_from(["documented", "followed-up"]),
    st.sampled_from([*_COMMENTS, _REPLIES[0]]),
    MOMENTS,
    id=st.integers(1, 4).map("step-{}".format),
)
RECEIPT = st.builds(
    receipt,
    st.sampled_from([*_COMMENTS, *_ITEMS[:3], _REPLIES[0], *_MESSAGES[:2]]),
    MOMENTS,
    id=st.integers(1, 4).map("receipt-{}".format),
    captured=_maybe(MOMENTS),
    retention=st.sampled_from([None, "short-term", "short-term", "long-term"]),
    metadata=st.sampled_from([None, (), ("documented",), ("documented", "unfit")]),
    form=st.sampled_from([None, "formal", "formal", "unfit"]),
)
DISPOSAL = st.builds(
    disposal,
    st.sampled_from([*_COMMENTS, _ITEMS[0], _REPLIES[0]]),
    MOMENTS,
    id=st.integers(1, 3).map("disposal-{}".format),
)
SANCTION = st.builds(
    lambda given, until: evolve(
        given, until=until if until and until > given.at else None
    ),
    st.builds(
        sanction,
        st.sampled_from(["warning", "warning", "block"]),
        MOMENTS,
        st.sampled_from(_CITIZENS),
        id=st.integers(1, 6).map("sanction-{}".format),
        account=_maybe(st.sampled_from(ACCOUNTS)),
        lifted=_maybe(MOMENTS),
        because_of=st.sampled_from([(), _COMMENTS[:1], _COMMENTS[:2]]),
    ),
    _maybe(MOMENTS),
)
DELEGATION = st.builds(
    lambda held, lasting, number: evolve(held, id=f"{held.id}-{number}", **lasting),
    st.builds(
        delegation,
        st.sampled_from(PERSONS),
        st.sampled_from(["kommunikasjon", "kriseledelse"]),
    ),
    LONG,
    st.integers(1, 2),
)
APPROVAL = st.builds(
    lambda given, at: evolve(given, at=at),
    st.builds(
        approval,
        st.sampled_from(
            [*_ITEMS[:3], *_REPLIES[:2], *_MESSAGES[:2], *ACCOUNTS, *_IMAGES]
        ),
        st.sampled_from(["kommunikasjon", "kriseledelse"]),
        id=st.integers(1, 4).map("approval-{}".format),
        by=_maybe(st.sampled_from(HANDS)),
    ),
    MOMENTS,
)
HANDLING = st.builds(
    handling,
    MOMENTS,
    st.sampled_from(ACCOUNTS),
    id=st.integers(1, 6).map("handling-{}".format),
    by=_maybe(st.sampled_from(HANDS)),
)
PLAN = st.builds(
    plan,
    st.sampled_from(_PLANS),
    MOMENTS,
    owner=st.sampled_from(["kommunikasjon", "kommunikasjon", "servicetorget", None]),
)
PLAN_ITEM = st.builds(
    lambda item, day, weekday: evolve(item, day=day, weekday=weekday),
    st.builds(
        plan_item,
        st.sampled_from(_PLANNED),
        plan=st.sampled_from([*_PLANS, "nowhere"]),
        made=_maybe(MOMENTS),
        account=_maybe(st.sampled_from(ACCOUNTS)),
        clock=st.sampled_from([None, time(2, 30), time(10)]),
        content=st.sampled_from([(), ("text",), ("text", "song")]),
        goal=_maybe(st.just("That people come.")),
        purposes=st.sampled_from([(), ("dialogue",), ("dialogue", "reputation")]),
    ),
    _maybe(st.dates(date(2026, 11, 1), date(2027, 1, 31))),
    st.sampled_from([None, None, Weekday.MONDAY]),
)
AGENDA_ITEM = st.builds(
    lambda item, at: evolve(item, at=at),
    st.builds(
        agenda_item,
        st.just("2026-11-10 09:00"),
        st.sampled_from(["leadership-group", "kriseledelse"]),
        id=st.integers(1, 3).map("agenda-{}".format),
    ),
    MOMENTS,
)
IMAGE = st.builds(
    image,
    st.sampled_from(_IMAGES),
    own=st.sampled_from([True, False, False, None]),
    credit_required=st.sampled_from([True, True, False, None]),
    photographer=WORDS_OF_CITIZENS,
)
GROUP = st.builds(
    group,
    st.none() | st.integers(0, 40),
    st.sampled_from(["group-1", "group-2"]),
    closed=st.sampled_from([True, True, False, None]),
    observed=OBSERVED,
)


def _judged(
    question: str,
    of: str,
    answer: str,
    at: datetime,
    reason: str | None,
    digest: str | None = None,
) -> object:
    """Judge once: of two judgements on one thing, Hypothesis keeps one."""
    made = judgement(
        of, question, answer, at=at, recorded_at=at, reason=reason, digest=digest
    )
    return evolve(made, id=f"{question}-{of}")


_OF_COMMENTS = (
    "addressed",
    "answered-in-thread",
    "case-matter",
    "corrected",
    "enquiry",
    "extraordinary",
    "factual-error",
    "feels-natural",
    "must-be-removed",
    "referred",
    "removal-ground",
    "sentiment",
    "too-late",
)
_OF_REPLIES = ("form-of-reply", "handles-a-case", "interim", "notice")
_JUDGED = {
    **dict.fromkeys(_OF_COMMENTS, (*_COMMENTS, *_MESSAGES, "reply-1", "nowhere")),
    **dict.fromkeys(_OF_REPLIES, (*_REPLIES, *_MESSAGES)),
    "archive-worthy": (*_COMMENTS, *_ITEMS, *_REPLIES, *_MESSAGES),
    "centrally-steered": _ITEMS,
    "credited": _ITEMS,
    "covered-by-access": (
        *_COMMENTS,
        *_ITEMS,
        "desk-1",
        "desk-2",
        *_REPLIES,
        *_MESSAGES,
    ),
    "exception": (*_COMMENTS, *_ITEMS, *_PERIODS, *_REPLIES),
    "handling-on-closed-days": _DAYS,
    "grave": _COMMENTS,
    "inactive": ACCOUNTS,
    "irony": (*_COMMENTS, *_ITEMS, *_MESSAGES),
    "kind": _ITEMS,
    "publishes-enough": (*ACCOUNTS, *_PERIODS),
    "publishes-too-much": (*ACCOUNTS, *_PERIODS),
    "same-matter-again": _ITEMS,
    "special-event": _ITEMS,
}
"""Each question, and what it may be asked about."""

_ANSWERS = {
    question: st.sampled_from(answers or ("yes", "no"))
    for question, answers in QUESTIONS.items()
}
JUDGEMENT = st.sampled_from(list(QUESTIONS)).flatmap(
    lambda question: st.builds(
        _judged,
        st.just(question),
        st.sampled_from(_JUDGED[question]),
        _ANSWERS[question],
        MOMENTS,
        st.sampled_from([None, "en stor hendelse"]),
        st.sampled_from([None, "5a17" * 16]),
    )
)


@st.composite
def threads(draw: st.DrawFn) -> list[Record]:
    """Draw a comment with what is about it: drawn apart, they would seldom meet."""
    account = draw(st.sampled_from([FACEBOOK, FACEBOOK, INSTAGRAM]))
    said = evolve(draw(COMMENT), account=account)
    to = st.sampled_from([said.id, said.id, said.on])
    replies = [
        evolve(each, to=draw(to), account=account)
        for each in draw(st.lists(REPLY, max_size=2))
    ]
    about = draw(st.lists(REMOVAL | STEP | RECEIPT, max_size=4))
    answers = draw(
        st.fixed_dictionaries(
            {},
            optional={
                question: _ANSWERS[question]
                for question in (
                    *_OF_COMMENTS,
                    *_OF_REPLIES,
                    "archive-worthy",
                    "covered-by-access",
                    "irony",
                )
            },
        )
    )
    at = draw(MOMENTS)
    return [
        said,
        *replies,
        *(
            evolve(each, of=said.id, account=account)
            if isinstance(each, Removal)
            else evolve(each, of=said.id)
            for each in about
        ),
        *(
            _judged(question, of.id, answer, at, None)
            for question, answer in answers.items()
            for of in (replies if question in _OF_REPLIES else [said])
        ),
    ]


@st.composite
def conversations(draw: st.DrawFn) -> list[Record]:
    """Draw messages of one conversation, and what humans say of each."""
    account = draw(st.sampled_from([FACEBOOK, FACEBOOK, INSTAGRAM]))
    drawn = draw(st.lists(MESSAGE, min_size=1, max_size=4, unique_by=_identity))
    said = [
        evolve(each, conversation="conversation-1", account=account) for each in drawn
    ]
    questions = st.sampled_from(
        (
            *_OF_COMMENTS,
            *_OF_REPLIES,
            "archive-worthy",
            "covered-by-access",
            "irony",
        )
    )
    about = draw(st.lists(RECEIPT | APPROVAL, max_size=2))
    return [
        *said,
        *(evolve(each, of=said[0].id) for each in about),
        *(
            _judged(question, each.id, draw(_ANSWERS[question]), draw(MOMENTS), None)
            for each in said
            for question in draw(st.lists(questions, max_size=3, unique=True))
        ),
    ]


MODE = st.builds(
    lambda declared, lasting, number: evolve(
        declared, id=f"crisis-{number}", **lasting
    ),
    st.just(mode("crisis", "2026-11-10 00:00")),
    LASTING,
    st.integers(1, 2),
)
EVENT = st.builds(
    lambda at: evolve(event("election", "2026-11-20 00:00"), since=at), MOMENTS
)

FACT = st.one_of(
    ACCOUNT,
    PROFILE,
    PERSON,
    APPOINTMENT,
    GRANT,
    ACCESS,
    PUBLICATION,
    COMMENT,
    REPLY,
    MESSAGE,
    REMOVAL,
    STEP,
    RECEIPT,
    APPROVAL,
    HANDLING,
    PLAN,
    PLAN_ITEM,
    AGENDA_ITEM,
    IMAGE,
    GROUP,
    DISPOSAL,
    SANCTION,
    DELEGATION,
    JUDGEMENT,
    MODE,
    EVENT,
)
"""Any fact."""


def _in_one_world(facts: list[Record]) -> list[Record]:
    """
    Keep one fact for each identity, and let none contradict another.

    A thread stands on one account, and so does a conversation; and of what kind a
    publication is, either the register says or a human.
    """
    kept = list({(type(fact), fact.id): fact for fact in facts}.values())
    judged = {
        fact.of
        for fact in kept
        if isinstance(fact, Judgement) and fact.question == "kind"
    }
    above = {
        fact.id: batches.above(fact)
        for fact in kept
        if isinstance(fact, Comment | Reply | Message)
    }
    accounts = {fact.id: fact.account for fact in kept if isinstance(fact, Publication)}

    def top(of: str) -> str:
        return of if above.get(of, of) == of else top(above[of])

    def settled(fact: Record) -> Record:
        if isinstance(fact, Publication) and fact.id in judged:
            return evolve(fact, kind=None)
        if isinstance(fact, Comment | Reply | Message | Removal):
            of = top(fact.of if isinstance(fact, Removal) else fact.id)
            return evolve(fact, account=accounts.setdefault(of, fact.account))
        return fact

    return [settled(fact) for fact in kept]


_PARTS = (
    st.lists(ACCOUNT, min_size=1, max_size=3),
    st.lists(PERSON | PROFILE, max_size=4),
    st.lists(APPOINTMENT | GRANT | ACCESS, max_size=6),
    st.lists(PUBLICATION | PUBLICATION | HANDLING, max_size=10),
    st.lists(
        COMMENT | REPLY | MESSAGE | REMOVAL | STEP | RECEIPT | APPROVAL, max_size=6
    ),
    st.lists(PLAN | PLAN_ITEM | PLAN_ITEM | AGENDA_ITEM | IMAGE | GROUP, max_size=6),
    st.lists(DISPOSAL | SANCTION | SANCTION | DELEGATION, max_size=6),
    st.lists(JUDGEMENT, max_size=8),
    st.lists(MODE | EVENT, max_size=3),
)


@st.composite
def worlds(draw: st.DrawFn) -> list[Record]:
    """Draw some of everything; as one strategy, it would be named by all its parts."""
    drawn = [
        *chain.from_iterable(draw(st.lists(threads(), max_size=2))),
        *draw(st.just([]) | conversations()),
        *chain.from_iterable(draw(part) for part in _PARTS),
    ]
    return _in_one_world(drawn)


FACTS_AT_ONCE = worlds()
"""Facts that live in one world: one for each identity."""

SPANS = st.sampled_from(
    [
        ALWAYS,
        ALWAYS,
        Span(since=oslo("2026-11-16 00:00")),
        Span(until=oslo("2026-11-20 12:00")),
        Span(oslo("2026-11-20 12:00"), oslo("2026-11-20 12:00")),
    ]
)
COVERAGE = st.builds(
    lambda facts, account, span, source: coverage(
        *sorted(facts), account=account, span=span, source=source
    ),
    st.sets(st.sampled_from(list(FACTS)), min_size=1),
    _maybe(st.sampled_from(ACCOUNTS)),
    SPANS,
    st.sampled_from(["register", "api"]),
)
COVERED = st.just([coverage()]) | st.lists(COVERAGE, max_size=5)
RECORDS = st.builds(
    lambda facts, covered: Records.of(*facts, coverage=covered), FACTS_AT_ONCE, COVERED
)

# Observed at their own instant, batches can differ without contradicting each other.
BATCHES = st.lists(
    st.lists(FACT, max_size=4).map(
        lambda facts: list({(type(fact), fact.id): fact for fact in facts}.values())
    ),
    min_size=1,
    max_size=4,
).map(
    lambda batches: [
        Records.of(
            *(evolve(fact, observed=WINDOW.since + _hours(hour)) for fact in facts)
        )
        for hour, facts in enumerate(batches)
    ]
)


def seen(records: Records) -> Situation:
    """Ask about the window of this module."""
    return Situation(
        records=records, calendar=calendar(), since=WINDOW.since, at=WINDOW.until
    )


SITUATIONS = RECORDS.map(seen)


_MAIN = Accounts(tier="main")
RULES = (
    PublicationQuota(at_most=2, per=Per.ISO_WEEK, accounts=_MAIN, counts=("news",)),
    PublicationQuota(at_most=1, per=Per.DAY),
    PublicationQuota(
        at_least=Approx(low=1, high=2), at_most=3, per=Per.ISO_WEEK, counts=("news",)
    ),
    PublicationQuota(at_least=UNSAID, per=UNSAID),
    PublicationQuota(at_most=UNSAID, at_least=UNSAID, per=Per.ISO_WEEK),
    PublicationQuota(at_most=UNLIMITED, per=UNSAID, accounts=_MAIN),
    OfficeFilled(role="web-editor", each=Scope.MUNICIPALITY),
    OfficeFilled(role="administrator"),
    Administrators(at_least=2, at_most=3),
    Administrators(at_most=1, accounts=Accounts(except_platform="facebook")),
    AdministeredBy(unit="kommunikasjon", accounts=_MAIN),
    AppointedOnly(actions=("publish", "reply", "message")),
    UnitAccess(unit="servicetorget", actions=("publish", "update")),
    HandledDaily(except_days=(Weekday.SUNDAY,), closed_days=ClosedDays.UNSAID),
    HandledDaily(times=2, closed_days=ClosedDays.EXEMPT, accounts=_MAIN),
    FollowsOpeningHours(
        reading=HoursReading.LIMIT, actions=("publish", "reply", "message")
    ),
    FollowsOpeningHours(
        reading=HoursReading.LIMIT, actions=("publish",), on=OpeningDays.SPECIAL
    ),
    FollowsOpeningHours(reading=HoursReading.PROMISE, actions=("reply",)),
    ReplyDuty(
        unless=To(kinds=("comment",), sentiments=("neutral",)),
        roles=("administrator",),
        units=("servicetorget",),
        removed_for=("personal-attack",),
        removed_with=("followed-up",),
    ),
    ReplyDuty(to=To(sentiments=("negative",)), within=Within(hours=24), accounts=_MAIN),
    ReplyDuty(
        to=To(kinds=("comment",), addressed=True),
        within=Within(working_days=1),
        optional="feels-natural",
        removed_for=("personal-attack",),
    ),
    InterimFollowUp(notice=True),
    InterimFollowUp(within=Within(opening_hours=8)),
    InterimFollowUp(
        within=Within(working_days=1),
        roles=("administrator",),
        units=("servicetorget",),
        accounts=_MAIN,
    ),
    Corrected(),
    Judged(
        of=("reply",), question="form-of-reply", right=("formal",), wrong=("unfit",)
    ),
    Judged(
        of=("publication", "comment", "message"),
        question="irony",
        right=("no",),
        wrong=("yes",),
        accounts=_MAIN,
    ),
    RemovalGrounds(grounds=("personal-attack",), also_judged=("extraordinary",)),
    RemovalGrounds(grounds=("off-topic",), actions=("remove", "hide")),
    RemovalDuty(grounds=("personal-attack",), before=("documented",)),
    RemovalDuty(grounds=("off-topic",), archived=False, accounts=_MAIN),
    RemovalSteps(after=("followed-up",)),
    RemovalSteps(
        units=("servicetorget",),
        after=("documented", "followed-up"),
        within=Within(working_days=1),
        actions=("remove", "hide"),
    ),
    ArchiveDuty(
        of=("publication", "comment", "reply", "message"),
        criteria=("legal-documentation",),
    ),
    ArchiveDuty(of=("removal",), captured_first=True),
    ArchiveDuty(
        of=("comment", "removal"), criteria=("legal-documentation",), accounts=_MAIN
    ),
    ApprovalNeeded(of=("account",), by=("kommunikasjon",)),
    ApprovalNeeded(of=("publication", "reply", "message"), by=("kriseledelse",)),
    OfficialAccounts(),
    Hashtags(tags=("#fjellvik", "#jul"), media=("image",)),
    Hashtags(tags=("#fjellvik", "#jul"), every=False, accounts=_MAIN),
    MediaFits(media={"facebook": ("text", "image"), "flickr": ("image",)}),
    PurposeFits(purposes=("dialogue",), accounts=Accounts(platform="facebook")),
    PlanInForce(owner="kommunikasjon"),
    OnAgenda(body="leadership-group", per=Per.ISO_WEEK),
    PlanHorizon(at_least=relativedelta(months=1), at_most=relativedelta(months=2)),
    PlanHorizon(at_least=relativedelta(weeks=1), owner="kommunikasjon"),
    PlanItemFields(
        fields=("account", "day-and-time", "content", "goal"), content=("text",)
    ),
    OutsidePlan(question="special-event"),
    ImageApproved(),
    ImageApproved(by=("kommunikasjon",), accounts=_MAIN),
    Credited(),
    CaseHandling(
        of=("reply", "message"),
        question="handles-a-case",
        incoming=Answered(question="case-matter", answers=("yes",)),
        referred="referred",
    ),
    GroupSize(band=Approx(low=20, high=30)),
    AccountEnds(planned_end=True, lifecycle=("time-limited",)),
    AccountEnds(idle_for=relativedelta(weeks=1), except_lifecycle=("dormant",)),
    AccountEnds(idle_for=UNSAID, accounts=Accounts(except_lifecycle=("dormant",))),
    AccountCount(
        at_least=1, at_most=1, accounts=Accounts(platform="facebook", tier="main")
    ),
    OwnAdministrators(),
    ApprovalNeeded(
        of=("publication",),
        by_all=("kommunikasjon", "kriseledelse"),
        own=False,
        valid_for=relativedelta(weeks=1),
    ),
    PublicationQuota(
        at_most=1,
        per="ever",
        each="topic",
        except_answered=Answered(question="centrally-steered", answers=("yes",)),
    ),
    PublicationQuota(at_most=2, per=Per.ISO_WEEK, each="topic", counts=("news",)),
    # What accounts share, another platform's would change: YouTube has no part in it.
    PublicationQuota(
        at_most=2,
        per=Per.ISO_WEEK,
        each="all",
        accounts=Accounts(except_platform="youtube"),
    ),
    PublicationQuota(
        at_least=2,
        at_most=3,
        per=Per.ISO_WEEK,
        each="all",
        accounts=Accounts(tier="main", except_platform="youtube"),
        counts=("news",),
    ),
    ReplyDuty(
        within=Within(hours=24, stops="weekends"), expires_after=relativedelta(days=4)
    ),
    ReplyCap(at_most=1, per=Per.ISO_WEEK),
    Retention(
        classes={
            "short-term": relativedelta(days=3),
            "long-term": relativedelta(years=1),
        }
    ),
    SanctionLadder(strike="warning", rungs=(Rung(at=2, sanction="block"),)),
    SanctionLadder(
        strike="warning",
        rungs=(Rung(at=2, sanction="block"),),
        window=relativedelta(weeks=1),
        shortcut=Answered(question="grave", answers=("yes",)),
    ),
    SanctionTerms(
        sanction="block", at_least=relativedelta(days=1), at_most=relativedelta(weeks=1)
    ),
    RemovalSteps(
        roles=(),
        before=("documented", "followed-up"),
        actions=("remove", "remove-part", "mute"),
    ),
    RemovalDuty(
        grounds=("personal-attack",),
        before=("documented",),
        actions=("hide", "remove", "close-comments"),
        archived=False,
    ),
    RemovalGrounds(grounds=("off-topic",), actions=("close-comments",)),
    ReplyDuty(
        removed_for=("personal-attack",),
        removed_judged=("extraordinary",),
        removed_with=("followed-up",),
    ),
    ApprovalNeeded(
        of=("removal",),
        by_all=("kommunikasjon", "kriseledelse"),
        ordered=False,
        actions=("remove", "hide"),
    ),
    RemovalSteps(roles=(), never=("followed-up",), actions=("remove", "hide")),
    ReplyDuty(
        of=("comment", "message"),
        unless=To(kinds=("comment",), sentiments=("neutral",)),
        roles=("administrator",),
        units=("servicetorget",),
    ),
    ReplyDuty(
        of=("message",),
        within=Within(hours=24),
        optional="feels-natural",
        removed_for=("personal-attack",),
    ),
    InterimFollowUp(
        of=("comment", "message"),
        notice=True,
        within=Within(working_days=1),
        roles=("administrator",),
        units=("servicetorget",),
    ),
    Corrected(of=("message",)),
)
COMPLETE = (
    ArchiveDuty(
        of=("comment", "removal"),
        criteria=("legal-documentation",),
        metadata=("documented", "unfit"),
    ),
    ArchiveDuty(of=("removal",), form="formal"),
    ArchiveDuty(
        of=("publication", "comment", "removal"),
        within=Within(hours=24),
        sample=Sample(every=2),
    ),
    ArchiveDuty(
        of=("comment", "reply", "removal"),
        criteria=("legal-documentation",),
        captured_first=True,
        form="formal",
        within=Within(working_days=2),
        sample=Sample(weeks=(47,)),
    ),
    Retention(classes={"short-term": relativedelta(days=1)}, keep_from="confirmed"),
    ArchiveOnly(
        classes={"short-term": relativedelta(days=3)},
        of=("publication", "comment", "reply", "message"),
    ),
)
FORESEEING = (
    Judged(
        of=("publication",),
        question="irony",
        right=("no",),
        wrong=("yes",),
        except_planned=True,
    ),
    ApprovalNeeded(of=("publication",), by=("kriseledelse",), except_planned=True),
    PublicationQuota(at_most=1, per=Per.ISO_WEEK, except_planned=True),
    PublicationQuota(at_most=1, per="ever", each="topic", except_planned=True),
)
SOME_RULES = (
    *(RULES[number] for number in (2, 3, 8, 11, 13, 15, 19, 22, 29, 36)),
    *FORESEEING,
)

MODES = {
    "crisis": DefinedMode(),
    "before-election": DefinedMode(event="election", since=relativedelta(days=-7)),
}

RULEBOOK = guidelines(
    *(
        clause(
            rule,
            id=f"test/{name}-{number}",
            modality=Modality.AS_A_RULE if number % 2 else Modality.SHALL,
            **narrowing,
        )
        for name, narrowing, rules in (
            ("always", {}, (*RULES, *COMPLETE)),
            ("in-crisis", {"when": "crisis"}, SOME_RULES),
            ("but-in-crisis", {"unless": "crisis"}, SOME_RULES),
            ("before", {"when": "before-election", "unless": "crisis"}, SOME_RULES),
            ("but-before", {"unless": "before-election"}, SOME_RULES),
        )
        for number, rule in enumerate(rules)
    ),
    modes=MODES,
    words=WORDS,
)
"""Every kind of rule always; some of them in a mode, and but in a mode."""

VALUES = st.dictionaries(
    st.text(max_size=4),
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | MOMENTS,
    max_size=4,
).map(Values)
OUTCOMES = st.builds(
    Outcome,
    verdict=st.sampled_from(Verdict),
    subject=_maybe(st.sampled_from(_ITEMS)),
    account=_maybe(st.sampled_from(ACCOUNTS)),
    period=_maybe(st.just("2026-W47")),
    count=st.integers(1, 9),
    at=_maybe(MOMENTS),
    values=VALUES,
)

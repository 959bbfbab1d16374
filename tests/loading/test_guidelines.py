"""Guidelines are read whole, or refused with all that is wrong in them."""

import tomllib
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from loading.mutations import as_toml, mutations
from loading.written import GUIDELINES, changed, refused_guidelines

from some_governance.errors import GuidelinesError, PluginError, Problem
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.limits import Limits
from some_governance.loading.guidelines import load_guidelines, read_guidelines
from some_governance.municipalities import load_municipality
from some_governance.rules.accounts import AccountEnds, OfficialAccounts
from some_governance.rules.answered import Answered
from some_governance.rules.approvals import ApprovalNeeded
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.case_handling import CaseHandling
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.channels import Hashtags, MediaFits, PurposeFits
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds, RemovalSteps
from some_governance.rules.dialogue import Corrected, InterimFollowUp, ReplyDuty
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
from some_governance.rules.roles import OwnAdministrators
from some_governance.rules.roles.acting import AppointedOnly, UnitAccess
from some_governance.rules.roles.holding import (
    AdministeredBy,
    Administrators,
    OfficeFilled,
)
from some_governance.rules.rule import (
    UNLIMITED,
    UNSAID,
    Approx,
    Rule,
    Scope,
    Unnumbered,
)
from some_governance.rules.within import Within
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts

MUNICIPALITIES = "src/some_governance/municipalities"
MAIN = Accounts(tier="main")
OF_ALL = (
    "dialogue-with-residents",
    "news-and-information",
    "reputation",
    "preparedness-and-crisis",
)
GROUNDS = ("personal-attack", "names-third-party", "against-norwegian-law")
CRITERIA = (
    "case-handling",
    "cultural-value",
    "research-value",
    "legal-documentation",
    "important-administrative-documentation",
)


@pytest.fixture(scope="module")
def randaberg(project: Path) -> Guidelines:
    """Give Randaberg's guidelines."""
    return load_guidelines(project / MUNICIPALITIES / "randaberg.toml")


def read(text: str) -> Guidelines:
    """Read guidelines as they are written."""
    return read_guidelines(text.encode(), "our.toml")


def test_randaberg_is_loaded(randaberg: Guidelines) -> None:
    """All 89 sentences of the text are there."""
    assert (89, "Randaberg kommune", "nb", date(2026, 11, 22)) == (
        len(randaberg.clauses),
        randaberg.owner,
        randaberg.language,
        randaberg.read_on,
    )


@pytest.mark.parametrize(
    ("clause", "rule"),
    [
        (
            "roles/web-editor-and-administrators",
            OfficeFilled(role="web-editor", each=Scope.MUNICIPALITY),
        ),
        (
            "roles/only-appointed-administrators",
            AppointedOnly(
                actions=("publish", "reply", "comment", "message"),
                units=("servicetorget",),
            ),
        ),
        (
            "roles/kommunikasjon-runs-main-accounts",
            AdministeredBy(unit="kommunikasjon", accounts=MAIN),
        ),
        (
            "roles/servicetorget-access-to-facebook",
            UnitAccess(
                unit="servicetorget",
                actions=("publish", "update"),
                accounts=Accounts(platform="facebook", tier="main"),
            ),
        ),
        ("roles/at-least-two-administrators", Administrators(at_least=2)),
        ("roles/account-has-responsible-person", OfficeFilled(role="administrator")),
        ("quotas/enough-to-be-active", PublicationQuota(per=UNSAID, at_least=UNSAID)),
        (
            "quotas/news-per-week",
            PublicationQuota(
                per=Per.ISO_WEEK,
                at_most=10,
                accounts=Accounts(platform="facebook", tier="main"),
                counts=("news",),
            ),
        ),
        (
            "quotas/other-main-accounts-by-need",
            PublicationQuota(
                per=UNSAID,
                at_most=UNLIMITED,
                accounts=Accounts(tier="main", except_platform="facebook"),
            ),
        ),
        (
            "handling/daily-except-weekends",
            HandledDaily(
                times=1,
                except_days=(Weekday.SATURDAY, Weekday.SUNDAY),
                closed_days=ClosedDays.EXEMPT,
            ),
        ),
        (
            "accounts/new-account-by-agreement",
            ApprovalNeeded(of=("account",), by=("kommunikasjon",)),
        ),
        (
            "crisis/through-crisis-management",
            ApprovalNeeded(
                of=("publication", "reply", "message"), by=("kriseledelse",)
            ),
        ),
        ("dialogue/on-official-accounts", OfficialAccounts()),
        (
            "dialogue/reply-to-questions-and-comments",
            ReplyDuty(
                unless=To(kinds=("comment",), sentiments=("neutral",)),
                roles=("administrator",),
                units=("servicetorget",),
                removed_for=GROUNDS,
                removed_judged=("extraordinary",),
                removed_with=("followed-up",),
            ),
        ),
        (
            "dialogue/thank-for-praise",
            ReplyDuty(
                to=To(sentiments=("praise",)),
                roles=("administrator",),
                units=("servicetorget",),
            ),
        ),
        (
            "dialogue/neutral-if-natural",
            ReplyDuty(
                to=To(kinds=("comment",), sentiments=("neutral",), addressed=True),
                optional="feels-natural",
                roles=("administrator",),
                units=("servicetorget",),
            ),
        ),
        (
            "dialogue/always-reply-to-negative",
            ReplyDuty(
                to=To(sentiments=("negative",)),
                roles=("administrator",),
                units=("servicetorget",),
                removed_for=GROUNDS,
                removed_judged=("extraordinary",),
                removed_with=("followed-up",),
            ),
        ),
        ("dialogue/general-reply-with-notice", InterimFollowUp(notice=True)),
        (
            "dialogue/check-next-working-day",
            InterimFollowUp(
                within=Within(working_days=1),
                roles=("administrator",),
                units=("servicetorget",),
            ),
        ),
        ("dialogue/always-correct-factual-errors", Corrected()),
        (
            "dialogue/adapt-form-of-reply",
            Judged(
                of=("reply",),
                question="form-of-reply",
                right=("factual", "formal", "humorous"),
                wrong=("unfit",),
            ),
        ),
        (
            "dialogue/no-irony-or-sarcasm",
            Judged(
                of=("reply",),
                question="irony-or-sarcasm",
                right=("no",),
                wrong=("yes",),
            ),
        ),
        (
            "deletion/only-in-extraordinary-cases",
            RemovalGrounds(grounds=GROUNDS, also_judged=("extraordinary",)),
        ),
        (
            "deletion/document-remove-archive",
            RemovalDuty(grounds=GROUNDS, before=("documented",), archived=True),
        ),
        (
            "deletion/administrators-delete-and-follow-up",
            RemovalSteps(
                roles=("administrator",), after=("followed-up",), within=UNSAID
            ),
        ),
        (
            "deletion/deleted-posts-are-archived",
            ArchiveDuty(of=("removal",), captured_first=True),
        ),
        (
            "archiving/case-handling-or-documentation-value",
            ArchiveDuty(
                of=("publication", "comment", "reply", "message"), criteria=CRITERIA
            ),
        ),
        (
            "archiving/administrator-sees-to-archiving",
            ArchiveDuty(
                of=("publication", "comment", "reply", "message", "removal"),
                criteria=CRITERIA,
            ),
        ),
        (
            "opening_hours/follow-the-municipality",
            FollowsOpeningHours(
                reading=HoursReading.PROMISE,
                actions=("publish", "reply"),
                on=OpeningDays.ORDINARY,
            ),
        ),
        (
            "opening_hours/also-in-vacations-and-holidays",
            FollowsOpeningHours(
                reading=HoursReading.PROMISE,
                actions=("publish", "reply"),
                on=OpeningDays.SPECIAL,
            ),
        ),
        (
            "accounts/other-accounts",
            MediaFits(
                media={
                    "flickr": ("image", "video", "live"),
                    "youtube": ("video", "live"),
                },
                accounts=Accounts(tier="other"),
            ),
        ),
        (
            "accounts/unit-accounts-have-own-administrators",
            OwnAdministrators(accounts=Accounts(tier="unit")),
        ),
        (
            "channels/facebook-good-stories",
            PurposeFits(
                purposes=(
                    *OF_ALL,
                    "good-stories",
                    "events-and-measures",
                    "help-to-use-services",
                ),
                accounts=Accounts(platform="facebook", tier="main"),
            ),
        ),
        (
            "channels/instagram-soul-and-charm",
            PurposeFits(
                purposes=(
                    *OF_ALL,
                    "soul-and-charm",
                    "follow-local-pictures",
                    "meet-the-staff",
                    "share-pictures-with-hashtags",
                ),
                accounts=Accounts(platform="instagram", tier="main"),
            ),
        ),
        (
            "channels/instagram-share-with-hashtags",
            Hashtags(
                tags=("irandaberg", "mittrandaberg"),
                every=True,
                media=("image",),
                accounts=Accounts(platform="instagram", tier="main"),
            ),
        ),
        (
            "accounts/close-when-period-ends",
            AccountEnds(planned_end=True, lifecycle=("time-limited",)),
        ),
        ("accounts/close-when-inactive", AccountEnds(idle_for=UNSAID)),
        ("plan/kommunikasjon-sees-to-a-plan", PlanInForce(owner="kommunikasjon")),
        (
            "plan/on-agenda-every-month",
            OnAgenda(body="leadership-group", per=Per.MONTH, at_least=1),
        ),
        (
            "plan/one-to-two-months-ahead",
            PlanHorizon(
                at_least=relativedelta(months=1),
                at_most=relativedelta(months=2),
                owner="kommunikasjon",
            ),
        ),
        ("plan/flexible-for-special-events", OutsidePlan(question="special-event")),
        ("plan/item-names-account", PlanItemFields(fields=("account",))),
        ("plan/item-names-weekday-and-time", PlanItemFields(fields=("day-and-time",))),
        (
            "plan/item-names-content",
            PlanItemFields(
                fields=("content",), content=("text", "graphics", "video", "image")
            ),
        ),
        ("plan/item-names-goal", PlanItemFields(fields=("goal",))),
        ("images/approved-for-use", ImageApproved()),
        ("images/credit-where-necessary", Credited()),
        (
            "case_handling/not-in-social-media",
            CaseHandling(
                question="handles-a-case",
                of=("reply", "message"),
                incoming=Answered(
                    question="archive-worthy", answers=("case-handling",)
                ),
                referred="taken-to-the-ordinary-channel",
            ),
        ),
        (
            "employees/large-closed-groups-are-public",
            GroupSize(band=Approx(low=20, high=30)),
        ),
    ],
)
def test_randabergs_rules_hold_its_own_numbers(
    randaberg: Guidelines, clause: str, rule: Rule
) -> None:
    """What the sentence says, the rule holds as a value."""
    assert rule == randaberg.clause(clause).rule


def test_no_other_clause_of_randaberg_has_a_rule(randaberg: Guidelines) -> None:
    """Forty-nine sentences are decided by a rule; each stands above."""
    assert 49 == sum(clause.rule is not None for clause in randaberg.clauses)


def test_what_randabergs_rules_ask_can_be_answered(randaberg: Guidelines) -> None:
    """Each answer that a rule waits for is one that its question lets a human give."""
    waited_for = {
        "kind": {"news"},
        "sentiment": {"praise", "neutral", "negative"},
        "enquiry": {"comment"},
        "removal-ground": {"no", *GROUNDS},
        "archive-worthy": {"no", *CRITERIA},
        "form-of-reply": {"factual", "formal", "humorous", "unfit"},
    }
    yes_or_no = set(randaberg.questions) - set(waited_for)

    assert dict.fromkeys(waited_for, True) == {
        name: answers <= set(randaberg.questions[name].answers)
        for name, answers in waited_for.items()
    }
    assert {("yes", "no")} == {randaberg.questions[name].answers for name in yes_or_no}


def test_randaberg_comes_with_the_library(randaberg: Guidelines) -> None:
    """The file and the municipality of that name are the same."""
    assert load_municipality("randaberg") == randaberg


def test_a_file_becomes_guidelines() -> None:
    """Every key that may be written is read."""
    assert Guidelines(
        id="our",
        title="Our guidelines",
        owner="Our municipality",
        language="nb",
        source="https://www.example.org/guidelines",
        read_on=date(2026, 11, 22),
        words={"event": "Something to come to.", "greeting": "Somebody says hello."},
        questions={
            "kind": Question(
                asks="Is this news?", answers=("news", "event", "greeting")
            ),
            "exception": Question(asks="Is there a reason?", answers=("yes", "no")),
        },
        modes={
            "crisis": DefinedMode(),
            "campaign": DefinedMode(event="election", since=relativedelta(months=-4)),
        },
        clauses=(
            Clause(
                id="accounts/main",
                quote=("Our main account is on Facebook.",),
                place="line 1",
                modality=Modality.DEFINITION,
                defines=("main",),
            ),
            Clause(
                id="quotas/news-per-week",
                quote=("At most ten news items", "a week."),
                place="lines 2, 4",
                modality=Modality.AS_A_RULE,
                defines=("news",),
                see=("accounts/main",),
                since=date(2026, 1, 1),
                until=date(2027, 1, 1),
                unless="crisis",
                rule=PublicationQuota(
                    per=Per.ISO_WEEK,
                    at_most=10,
                    accounts=Accounts(platform="facebook", tier="main"),
                    counts=("news",),
                ),
            ),
            Clause(
                id="quotas/courage",
                quote=("Be brave.",),
                place="line 5",
                modality=Modality.SHOULD,
                read_as=Modality.ADVICE,
                when="campaign",
            ),
        ),
    ) == read(GUIDELINES)


CLAUSE = "(clause quotas/news-per-week)"
KINDS = ", ".join(sorted(rule.kind for rule in BUILT_IN))
RULE = GUIDELINES[GUIDELINES.index('  kind = "publication-quota"') : -1].partition(
    "\n\n"
)[0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "at_most = 10",
            "at_mots = 10",
            (
                f"clauses[1].rule.at_mots {CLAUSE}: unknown key; did you mean at_most? "
                "Known are accounts, at_least, at_most, counts, each, "
                "except_answered, except_planned, kind, per"
            ),
        ),
        (
            "at_most = 10",
            'at_most = "10"',
            (
                f'clauses[1].rule.at_most {CLAUSE}: "10" is not known here; write a '
                'whole number, { approx = [3, 4] }, "unlimited" or "unsaid"'
            ),
        ),
        (
            "at_most = 10",
            "at_most = true",
            (
                f"clauses[1].rule.at_most {CLAUSE}: it is a truth value; write a whole "
                'number, { approx = [3, 4] }, "unlimited" or "unsaid"'
            ),
        ),
        (
            "at_most = 10",
            "at_most = 10.0",
            (
                f"clauses[1].rule.at_most {CLAUSE}: it is a number with a decimal "
                'point; write a whole number, { approx = [3, 4] }, "unlimited" or '
                '"unsaid"'
            ),
        ),
        (
            "at_most = 10",
            "at_most = -1",
            f"clauses[1].rule {CLAUSE}: -1 publications: write 0 or more",
        ),
        (
            "  at_most = 10\n",
            "",
            f"clauses[1].rule {CLAUSE}: it has neither at_most nor at_least: name one",
        ),
        (
            '"iso-week"',
            '"week"',
            (
                f'clauses[1].rule.per {CLAUSE}: "week" is not known here; did you mean '
                'iso-week? Write "day", "iso-week", "month", "half-year", "year", '
                '"unlimited", "unsaid" or "ever"'
            ),
        ),
        (
            '  per = "iso-week"\n',
            "",
            (
                f"clauses[1].rule.per {CLAUSE}: it is missing; "
                'write "day", "iso-week", "month", "half-year", "year", "unlimited", '
                '"unsaid" or "ever"'
            ),
        ),
        (
            'counts = ["news"]',
            'counts = "news"',
            f"clauses[1].rule.counts {CLAUSE}: it is a text in quotes; write a list",
        ),
        (
            'tier = "main"',
            'teir = "main"',
            (
                f"clauses[1].rule.accounts.teir {CLAUSE}: unknown key; did you mean "
                "tier? Known are except_lifecycle, except_platform, lifecycle, "
                "platform, tier, unit"
            ),
        ),
        (
            '"publication-quota"',
            '"publication-qouta"',
            (
                f"clauses[1].rule.kind {CLAUSE}: there is no rule of the kind "
                "publication-qouta; did you mean publication-quota? Known are "
                f"{KINDS}; or install the plug-in that brings it"
            ),
        ),
        (
            '"as-a-rule"',
            '"as_a_rule"',
            (
                f'clauses[1].modality {CLAUSE}: "as_a_rule" is not known here; did you '
                'mean as-a-rule? Write "shall", "as-a-rule", "should", "target", '
                '"may", "advice" or "definition"'
            ),
        ),
        (
            "since = 2026-01-01",
            'since = "2026-01-01"',
            (
                f"clauses[1].since {CLAUSE}: it is a text in quotes; "
                "write a date like 2026-01-31"
            ),
        ),
        (
            "since = 2026-01-01",
            "since = 2026-01-01T00:00:00Z",
            (
                f"clauses[1].since {CLAUSE}: it is a date-time; "
                "write a date like 2026-01-31"
            ),
        ),
        (
            "since = 2026-01-01",
            "since = 0226-01-01",
            (
                f"clauses[1].since {CLAUSE}: the year 226 is out of reach; write one "
                "from 1900 to 2199, or leave out what nobody knows"
            ),
        ),
        (
            'place = "lines 2, 4"\n',
            "",
            f"clauses[1].place {CLAUSE}: it is missing; write a text in quotes",
        ),
        (
            'quote = ["At most ten news items", "a week."]',
            "quote = []",
            (
                f"clauses[1].quote {CLAUSE}: it is empty; "
                "write the sentence, word for word"
            ),
        ),
        (
            '"a week."]',
            '" "]',
            f"clauses[1].quote[1] {CLAUSE}: it is empty; write something",
        ),
        (
            'quote = ["At most ten news items", "a week."]\n',
            "",
            (
                f"clauses[1].quote {CLAUSE}: it is missing; "
                "write a text in quotes, or a list of them"
            ),
        ),
        (
            'read_as = "advice"',
            'read_as = "rule"',
            (
                'clauses[2].read_as (clause quotas/courage): "rule" is not known here; '
                'did you mean as-a-rule? Write "shall", "as-a-rule", "should", '
                '"target", "may", "advice" or "definition"'
            ),
        ),
        (
            'read_as = "advice"',
            "read_is = true",
            (
                "clauses[2].read_is (clause quotas/courage): unknown key; did "
                "you mean read_as? Known are after_gap, against, bearer, because, "
                "defines, id, modality, place, quote, read_as, rule, see, since, "
                "unless, until, when"
            ),
        ),
        *(
            (
                'id = "accounts/main"',
                f"id = {wrong}",
                (
                    f"clauses[0].id: {what}; "
                    'write <chapter>/<slug>, like "quotas/news-per-week"'
                ),
            )
            for wrong, what in (
                ('"main"', "it is not well-formed"),
                ('"Accounts/main"', "it is not well-formed"),
                ('"accounts/main account"', "it is not well-formed"),
                ('"accounts/main\\n"', "it is not well-formed"),
                ("3", "it is a whole number"),
            )
        ),
        (
            'id = "accounts/main"\n',
            "",
            (
                "clauses[0].id: it is missing; "
                'write <chapter>/<slug>, like "quotas/news-per-week"'
            ),
        ),
        (
            'language = "nb"',
            'language = "Norwegian"',
            (
                "guidelines.language: it is not well-formed; "
                'write a tag like "nb" or "en"'
            ),
        ),
        (
            "read_on = 2026-11-22\n",
            "",
            "guidelines.read_on: it is missing; write a date like 2026-01-31",
        ),
        (
            'event = "Something to come to."',
            "event = 1",
            "words.event: it is a whole number; write a text in quotes",
        ),
        (
            'asks = "Is this news?"\n',
            "",
            "questions.kind.asks: it is missing; write a text in quotes",
        ),
        (
            'asks = "Is this news?"',
            'asks = " "',
            "questions.kind.asks: it is empty; write something",
        ),
        (
            'asks = "Is this news?"',
            'ask = "Is this news?"',
            (
                "questions.kind.asks: it is missing; write a text in quotes",
                (
                    "questions.kind.ask: unknown key; did you mean asks? Known are "
                    "answers, asks"
                ),
            ),
        ),
        (
            'answers = ["news", "event", "greeting"]',
            'answer = ["news", "event"]',
            (
                "questions.kind.answer: unknown key; did you mean answers? Known are "
                "answers, asks"
            ),
        ),
        (
            'answers = ["news", "event", "greeting"]',
            'answers = "news"',
            "questions.kind.answers: it is a text in quotes; write a list",
        ),
        (
            'answers = ["news", "event", "greeting"]',
            'answers = ["news", true]',
            ("questions.kind.answers[1]: it is a truth value; write a text in quotes"),
        ),
        (
            'answers = ["news", "event", "greeting"]',
            'answers = ["news", "event", "news"]',
            ("questions.kind.answers: 'answers' has one of them twice: keep one"),
        ),
        *(
            (
                'answers = ["news", "event", "greeting"]',
                f"answers = {few}",
                (
                    "questions.kind.answers: 'answers' leaves no choice: name two "
                    "or more"
                ),
            )
            for few in ("[]", '["news"]')
        ),
        (
            '[questions.exception]\nasks = "Is there a reason?"',
            '[questions]\nexception = "Is there a reason?"',
            "questions.exception: it is a text in quotes; write a table",
        ),
        (
            "[modes.crisis]",
            "[modes.crisis]\nsince = 'P1D'",
            "modes.crisis: since and until count from an event: name it",
        ),
        (
            "[modes.crisis]",
            "[modes.crisis]\nuntil = 'P1D'",
            "modes.crisis: since and until count from an event: name it",
        ),
        (
            'since = "-P4M"',
            'until = "-P4M"',
            "modes.campaign: it begins (since) when it is over (until): swap them",
        ),
        (
            'since = "-P4M"\n',
            "",
            "modes.campaign: it begins (since) when it is over (until): swap them",
        ),
        (
            'since = "-P4M"',
            'since = "4 months"',
            (
                "modes.campaign.since: it is no duration in whole days; "
                'write a duration like "P4M", "-P10D" or "P2W"'
            ),
        ),
        (
            "[words]",
            "[wrods]",
            (
                "wrods: unknown key; did you mean words? Known are calendar, clauses, "
                "guidelines, modes, questions, words"
            ),
        ),
    ],
)
def test_what_is_wrong_is_placed(
    old: str, new: str, message: str | tuple[str, ...]
) -> None:
    """The error says where, in which clause, what is wrong, and what would be right."""
    messages = (message,) if isinstance(message, str) else message

    assert [f"our.toml: {each}" for each in messages] == refused_guidelines(old, new)


WITHIN = "hours, opening_hours, starts, stops, working_days"


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            'kind = "reply-duty"\nwithin = "unsaied"',
            (
                f'.within {CLAUSE}: "unsaied" is not known here; '
                'did you mean unsaid? Write a table or "unsaid"'
            ),
        ),
        (
            'kind = "reply-duty"\nwithin = "unlimited"',
            (
                f'.within {CLAUSE}: "unlimited" is not known here; '
                'write a table or "unsaid"'
            ),
        ),
        (
            'kind = "reply-duty"\nwithin = 24',
            f'.within {CLAUSE}: it is a whole number; write a table or "unsaid"',
        ),
        (
            'kind = "reply-duty"\nwithin = { day = 1 }',
            f".within.day {CLAUSE}: unknown key; known are {WITHIN}",
        ),
        *(
            (
                f'kind = "reply-duty"\nwithin = {within}',
                (
                    f".within {CLAUSE}: name one of hours, opening_hours and "
                    f"working_days"
                ),
            )
            for within in ("{}", "{ hours = 24, working_days = 1 }")
        ),
        *(
            (
                f'kind = "reply-duty"\nwithin = {{ {clock} = 0 }}',
                f".within.{clock} {CLAUSE}: '{clock}' must be >= 1: 0",
            )
            for clock in ("hours", "opening_hours", "working_days")
        ),
        (
            'kind = "reply-duty"\nwithin = { hours = 10001 }',
            f".within.hours {CLAUSE}: 'hours' must be <= 10000: 10001",
        ),
        (
            'kind = "reply-duty"\nunless = {}',
            (
                f".unless {CLAUSE}: 'unless' excepts everything: name some of it, or "
                f"leave it out"
            ),
        ),
        (
            'kind = "reply-duty"\nto = { sentiment = ["praise"] }',
            (
                f".to.sentiment {CLAUSE}: unknown key; did you mean sentiments? Known "
                f"are addressed, kinds, sentiments"
            ),
        ),
        (
            'kind = "interim-follow-up"',
            f" {CLAUSE}: it has neither notice nor within: name one",
        ),
        (
            'kind = "interim-follow-up"\nwithin = "unsaid"',
            f".within {CLAUSE}: it is a text in quotes; write a table",
        ),
        (
            'kind = "removal-grounds"\ngrounds = ["off-topic"]\nactions = ["delete"]',
            (
                f'.actions[0] {CLAUSE}: "delete" is not known here; '
                f'write "remove", "remove-part", "hide", "close-comments" or "mute"'
            ),
        ),
        (
            'kind = "removal-grounds"',
            f".grounds {CLAUSE}: it is missing; write a list",
        ),
    ],
)
def test_what_is_wrong_with_a_rule_is_placed(rule: str, message: str) -> None:
    """A word that may stand in place of a table is named beside it."""
    assert [f"our.toml: clauses[1].rule{message}"] == refused_guidelines(RULE, rule)


def test_a_question_may_be_answered_with_a_word_of_another_kind() -> None:
    """Yes, no, what `[words]` holds, and what a clause defines: in any mixture."""
    answers = '["no", "greeting", "main", "yes", "news"]'
    text = changed(GUIDELINES, '["news", "event", "greeting"]', answers)

    kind = read(text).questions["kind"]

    assert ("no", "greeting", "main", "yes", "news") == kind.answers


def test_guidelines_without_a_clause_are_none() -> None:
    """Who has written nothing has nothing to be held to."""
    head = GUIDELINES.partition("[[clauses]]")[0]

    for clauses, message in (
        ("clauses = []\n", "clauses: 'clauses' is empty: write a clause for each"),
        ("", "clauses: it is missing; write a list"),
    ):
        with pytest.raises(GuidelinesError, match=message):
            read(clauses + head)


def test_a_clause_is_a_table() -> None:
    """What isn't one has no id that could be named."""
    head = GUIDELINES.partition("[[clauses]]")[0]

    with pytest.raises(GuidelinesError) as refusal:
        read(f"clauses = [3]\n{head}")

    assert (
        Problem(
            where="clauses[0]", what="it is a whole number", instead="write a table"
        ),
    ) == refusal.value.problems


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Nobody mends a file error by error."""
    text = changed(GUIDELINES, "at_most = 10", 'at_most = "ten"')
    text = changed(text, 'place = "line 1"', "place = 1")
    text = changed(text, 'owner = "Our municipality"\n', "")

    with pytest.raises(GuidelinesError) as refusal:
        read(text)

    assert [
        ("guidelines.owner", None),
        ("clauses[0].place", "accounts/main"),
        ("clauses[1].rule.at_most", "quotas/news-per-week"),
    ] == [(problem.where, problem.clause) for problem in refusal.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'counts = ["news"]',
            'counts = ["newz"]',
            (
                "clauses[1] (clause quotas/news-per-week@2026-01-01): the word newz is "
                "defined nowhere; did you mean news? Else let a clause define it "
                "(defines), or add it to [words]"
            ),
        ),
        (
            'see = "accounts/main"',
            'see = "accounts/other"',
            (
                "clauses[1] (clause quotas/news-per-week@2026-01-01): it links to "
                "accounts/other, which is no clause; did you mean accounts/main?"
            ),
        ),
        (
            'id = "quotas/courage"',
            'id = "accounts/main"',
            (
                "clauses[2] (clause accounts/main): two versions of it are in force on "
                "0001-01-01; let the earlier one end (until) where the later begins"
            ),
        ),
        (
            'defines = ["news"]',
            'defines = ["news", "event"]',
            (
                "word event: it is defined 2 times; define it in one clause, or in "
                "[words], once"
            ),
        ),
        *(
            (
                f"[questions.{question}]",
                f"[questions.{question}s]",
                (
                    "clauses[1] (clause quotas/news-per-week@2026-01-01): the question "
                    f"{question} is defined nowhere; add [questions.{question}]"
                ),
            )
            for question in ("kind", "exception")
        ),
        (
            'answers = ["news", "event", "greeting"]',
            'answers = ["news", "event", "greetings"]',
            (
                "question kind: its answer greetings is defined nowhere; did you mean "
                "greeting? Else let a clause define it (defines), or add it to [words]"
            ),
        ),
        (
            "[modes.crisis]\n",
            "",
            (
                "clauses[1] (clause quotas/news-per-week@2026-01-01): the mode crisis "
                "is not defined; add [modes.crisis]"
            ),
        ),
    ],
)
def test_clauses_that_contradict_each_other_are_placed(
    old: str, new: str, message: str
) -> None:
    """What only shows when all clauses stand together has its place in the file."""
    assert [f"our.toml: {message}"] == refused_guidelines(old, new)


def test_the_file_has_a_name(tmp_path: Path) -> None:
    """An error names the file, not the way to it."""
    file = tmp_path / "our.toml"
    file.write_text(changed(GUIDELINES, "format = 1", "format = 2"), "utf-8")

    with pytest.raises(GuidelinesError) as refusal:
        load_guidelines(file)

    assert "our.toml" == refusal.value.file


def test_limits_are_kept(tmp_path: Path) -> None:
    """A file larger than the caller allows is refused."""
    file = tmp_path / "our.toml"
    file.write_text(GUIDELINES, "utf-8")

    with pytest.raises(GuidelinesError, match="it is larger than 99 bytes"):
        load_guidelines(file, limits=Limits(bytes=99))


def test_only_the_given_kinds_of_rules_are_known(tmp_path: Path) -> None:
    """The caller says which rules there are."""
    file = tmp_path / "our.toml"
    file.write_text(GUIDELINES, "utf-8")

    with pytest.raises(GuidelinesError, match="known are administrators; or install"):
        load_guidelines(file, rules=[Administrators])
    assert read(GUIDELINES) == load_guidelines(file, rules=iter([PublicationQuota]))


def test_a_clash_of_rules_is_the_plug_ins_error() -> None:
    """Two rules of one kind are refused whatever the file says."""

    class Namesake(Administrators):
        """A rule of the same kind."""

    with pytest.raises(PluginError, match="both have the kind administrators"):
        read_guidelines(b"", "our.toml", rules=[Administrators, Namesake])


class TestExtending:
    """A file may put its own sentences to those of other guidelines."""

    OURS = """\
format = 1

[guidelines]
id = "ours-and-more"
title = "Our goals"
owner = "Our municipality"
language = "nb"
source = "https://www.example.org/goals"
read_on = 2026-11-23
extends = "our"

[words]
answered = "It was answered."

[[clauses]]
id = "dialogue/goal"
quote = "We answer within a day."
place = "line 1"
modality = "target"
when = "crisis"
see = "accounts/main"
"""

    @staticmethod
    def extended(old: str = "", new: str = "") -> Guidelines:
        """Read our goals on top of our guidelines."""
        bases = {"our": read(GUIDELINES)}
        text = changed(TestExtending.OURS, old, new)
        return read_guidelines(text.encode(), "goals.toml", base_of=bases.__getitem__)

    def test_what_it_extends_comes_first(self) -> None:
        """Words, questions, modes and clauses of both are there; the head is ours."""
        base, whole = read(GUIDELINES), self.extended()

        assert ("ours-and-more", date(2026, 11, 23)) == (whole.id, whole.read_on)
        assert base.clauses == whole.clauses[:-1]
        assert "dialogue/goal" == whole.clauses[-1].id
        assert {**base.words, "answered": "It was answered."} == whole.words
        assert (base.questions, base.modes) == (whole.questions, whole.modes)

    @pytest.mark.parametrize(
        ("old", "new", "where"),
        [
            ('answered = "It was', 'event = "It was', "words.event"),
            (
                "[[clauses]]",
                '[questions.kind]\nasks = "?"\n\n[[clauses]]',
                "questions.kind",
            ),
            ("[[clauses]]", "[modes.crisis]\n\n[[clauses]]", "modes.crisis"),
        ],
    )
    def test_nothing_is_said_twice(self, old: str, new: str, where: str) -> None:
        """Which of two meanings holds, nobody can say."""
        with pytest.raises(GuidelinesError) as refusal:
            self.extended(old, new)

        assert (
            f"goals.toml: {where}: our has it already; give it another name"
        ) == str(refusal.value)

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            (
                'id = "dialogue/goal"',
                'id = "accounts/main"',
                (
                    "clauses[0] (clause accounts/main): two versions of it are in "
                    "force on 0001-01-01; let the earlier one end (until) where the "
                    "later begins"
                ),
            ),
            (
                'when = "crisis"',
                'when = "criss"',
                (
                    "clauses[0] (clause dialogue/goal): the mode criss is not defined; "
                    "did you mean crisis? Else add [modes.criss]"
                ),
            ),
        ],
    )
    def test_its_clauses_are_held_against_the_others(
        self, old: str, new: str, message: str
    ) -> None:
        """What contradicts the extended guidelines has its place in our own file."""
        with pytest.raises(GuidelinesError) as refusal:
            self.extended(old, new)

        assert f"goals.toml: {message}" == str(refusal.value)

    def test_somebody_has_to_say_what_it_extends(self) -> None:
        """A file that is read alone can't know other guidelines by their name."""
        with pytest.raises(GuidelinesError) as refusal:
            read_guidelines(self.OURS.encode(), "goals.toml")

        assert (
            "goals.toml: guidelines.extends: it extends our, and nobody says what that "
            "is; load it with base_of=load_municipality, or leave extends out"
        ) == str(refusal.value)

    def test_a_file_is_loaded_on_top_of_a_municipality(self, tmp_path: Path) -> None:
        """What comes with the library is extended by its name."""
        file = tmp_path / "goals.toml"
        text = changed(self.OURS, 'extends = "our"', 'extends = "randaberg"')
        file.write_text(
            changed(text, "accounts/main", "accounts/main-accounts"), "utf-8"
        )

        whole = load_guidelines(file, base_of=load_municipality)

        assert 90 == len(whole.clauses)


@given(mutations(GUIDELINES))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    """No file, however broken, raises anything but the library's own error."""
    with suppress(GuidelinesError):
        read(text)


AMOUNTS = st.one_of(
    st.integers(0, 2**63 - 1),
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(
        lambda pair: Approx(low=min(pair), high=max(pair))
    ),
)
QUOTAS = st.builds(
    PublicationQuota,
    per=st.sampled_from(Per),
    at_most=AMOUNTS | st.sampled_from([UNLIMITED, UNSAID]),
    at_least=AMOUNTS | st.sampled_from([UNSAID, None]),
    accounts=st.builds(
        Accounts, tier=st.sampled_from(["main", None]), platform=st.text(min_size=1)
    ).filter(lambda accounts: (accounts.platform or "").strip()),
    counts=st.sampled_from([(), ("news",), ("main", "news")]),
)


def plain(value: object) -> Any:
    """Give what a file says for a value of a rule."""
    match value:
        case Approx():
            return {"approx": [value.low, value.high]}
        case Accounts() | PublicationQuota():
            told = asdict(value, recurse=False).items()
            return {name: plain(each) for name, each in told if each is not None}
        case Per() | Unnumbered():
            return value.value
        case tuple():
            return [*value]
    return value


@given(QUOTAS)
def test_a_rule_is_read_as_it_was_written(quota: PublicationQuota) -> None:
    """Written to a file and read again, a rule is the same value."""
    table = tomllib.loads(GUIDELINES)
    answers = ["yes", "no", *quota.counts]
    table["questions"] |= {
        name: {"asks": "Which?", "answers": answers} for name in quota.questions
    }
    table["clauses"][1]["rule"] = {"kind": quota.kind, **plain(quota)}

    assert quota == read(as_toml(table)).clause("quotas/news-per-week").rule

"""
Holds what a municipality did on social media against its own guidelines.

This is the front door: everything public is imported from here, and loaded when it
is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from some_governance.version import VERSION

if TYPE_CHECKING:
    from some_governance.assessment import (
        assess,
        duties,
    )
    from some_governance.assessment.assessments import (
        Assessment,
    )
    from some_governance.assessment.deciding import (
        Decision,
        decide,
    )
    from some_governance.calendars import (
        Calendar,
        Day,
        EasterRelative,
        OnDate,
        OnDates,
        OpenInterval,
        PublicHolidays,
        Season,
        SpecialDay,
        WeeklyHours,
        Yearly,
    )
    from some_governance.calendars.frame import (
        CalendarFrame,
    )
    from some_governance.credentials import (
        Secret,
    )
    from some_governance.dispositions import (
        Disposed,
        Lapse,
        disposed,
        outlived,
    )
    from some_governance.errors import (
        ArchiveError,
        CalendarError,
        GuidelinesError,
        PayloadError,
        PermissionMissing,
        PlatformError,
        PluginError,
        Problem,
        RecordError,
        SignatureError,
        SomeGovernanceError,
        Throttled,
        TokenRejected,
        Unavailable,
        UnknownPlatform,
    )
    from some_governance.findings import (
        Finding,
        Provenance,
        Report,
        Tally,
        Weight,
    )
    from some_governance.guidelines.clause import (
        Clause,
        Decider,
        Modality,
    )
    from some_governance.guidelines.differences import (
        Change,
        Difference,
        Part,
        Side,
        differences,
    )
    from some_governance.guidelines.guidelines import (
        Guidelines,
    )
    from some_governance.guidelines.loose_ends import (
        loose_ends,
    )
    from some_governance.guidelines.modes import (
        DefinedMode,
    )
    from some_governance.guidelines.questions import (
        EXCEPTION,
        Question,
    )
    from some_governance.guidelines.vocabulary import (
        UnknownWord,
    )
    from some_governance.hookspecs import (
        Hooks,
        hookimpl,
    )
    from some_governance.judging.items import (
        WorkItem,
    )
    from some_governance.judging.log import (
        append_judgements,
    )
    from some_governance.judging.questions import (
        OpenQuestion,
    )
    from some_governance.judging.worklist import (
        revision,
        worklist,
    )
    from some_governance.limits import (
        DEFAULT_LIMITS,
        Json,
        Limits,
        read_json,
    )
    from some_governance.loading.fetching import (
        fetch_into,
    )
    from some_governance.loading.folder import (
        Folder,
        load_folder,
    )
    from some_governance.loading.guidelines import (
        load_guidelines,
    )
    from some_governance.loading.judgements import (
        load_judgements,
    )
    from some_governance.loading.manifest import (
        FetchState,
        Unanswered,
    )
    from some_governance.loading.register_calendar import (
        CalendarOf,
    )
    from some_governance.loading.registers import (
        Registers,
        load_registers,
    )
    from some_governance.loading.saving import (
        Saving,
        saving,
    )
    from some_governance.municipalities import (
        load_municipality,
        municipality_names,
    )
    from some_governance.outcomes import (
        Outcome,
        Value,
        Values,
        Verdict,
        met,
        not_applicable,
    )
    from some_governance.platforms.answers import (
        Answer,
        Translate,
    )
    from some_governance.platforms.clearances import (
        Clearance,
    )
    from some_governance.platforms.connections import (
        Connect,
        Connection,
        Connector,
        Credentials,
        Done,
        Effect,
        Missed,
        Page,
        Request,
        TokenState,
        Wanted,
    )
    from some_governance.platforms.deliveries import (
        Challenge,
        Delivery,
        TranslateDeliveries,
        Verify,
        Webhook,
    )
    from some_governance.platforms.downloads import (
        Download,
        Files,
        ReadExport,
    )
    from some_governance.platforms.platform import (
        Platform,
    )
    from some_governance.plugins import (
        Plugins,
        discover,
    )
    from some_governance.records.accounts import (
        Account,
        Profile,
    )
    from some_governance.records.collection import (
        Records,
    )
    from some_governance.records.coverage import (
        Coverage,
        Gap,
        Unrecognised,
    )
    from some_governance.records.decisions import (
        Approval,
        Delegation,
        Disposition,
        Event,
        Judgement,
        Mode,
    )
    from some_governance.records.facts import (
        FACTS,
        fact_name,
    )
    from some_governance.records.fields import (
        FieldClass,
        utc,
    )
    from some_governance.records.groups import (
        Group,
    )
    from some_governance.records.handlings import (
        Handling,
    )
    from some_governance.records.images import (
        Image,
    )
    from some_governance.records.people import (
        Access,
        Appointment,
        Grant,
        Person,
    )
    from some_governance.records.plans import (
        AgendaItem,
        Plan,
        PlanItem,
    )
    from some_governance.records.record import (
        Lasting,
        Record,
        field_classes,
    )
    from some_governance.records.removals import (
        ArchiveReceipt,
        Disposal,
        Removal,
        Step,
    )
    from some_governance.records.sanctions import (
        Sanction,
    )
    from some_governance.records.spans import (
        ALWAYS,
        EARLIEST,
        LATEST,
        Span,
    )
    from some_governance.records.utterances import (
        Comment,
        Message,
        Publication,
        Reply,
    )
    from some_governance.records.weekdays import (
        Weekday,
    )
    from some_governance.report.data import (
        as_json,
    )
    from some_governance.report.differences import (
        differences_as_json,
        differences_as_text,
    )
    from some_governance.report.text import (
        as_text,
    )
    from some_governance.rules.accounts.counting import (
        AccountCount,
    )
    from some_governance.rules.accounts.ending import (
        AccountEnds,
    )
    from some_governance.rules.accounts.official import (
        OfficialAccounts,
    )
    from some_governance.rules.answered import (
        Answered,
    )
    from some_governance.rules.approvals import (
        ApprovalNeeded,
    )
    from some_governance.rules.archiving import (
        ArchiveDuty,
    )
    from some_governance.rules.case_handling import (
        CaseHandling,
    )
    from some_governance.rules.catalogue import (
        BUILT_IN,
    )
    from some_governance.rules.channels import (
        Hashtags,
        MediaFits,
        PurposeFits,
    )
    from some_governance.rules.deletion.duty import (
        RemovalDuty,
    )
    from some_governance.rules.deletion.grounds import (
        RemovalGrounds,
    )
    from some_governance.rules.deletion.steps import (
        RemovalSteps,
    )
    from some_governance.rules.dialogue.caps import (
        ReplyCap,
    )
    from some_governance.rules.dialogue.corrections import (
        Corrected,
    )
    from some_governance.rules.dialogue.enquiries import (
        To,
    )
    from some_governance.rules.dialogue.interim import (
        InterimFollowUp,
    )
    from some_governance.rules.dialogue.replies import (
        ReplyDuty,
    )
    from some_governance.rules.employees import (
        GroupSize,
    )
    from some_governance.rules.handling import (
        ClosedDays,
        HandledDaily,
    )
    from some_governance.rules.images import (
        Credited,
        ImageApproved,
    )
    from some_governance.rules.judged import (
        Judged,
    )
    from some_governance.rules.opening_hours import (
        FollowsOpeningHours,
        HoursReading,
        OpeningDays,
    )
    from some_governance.rules.plan.agenda import (
        OnAgenda,
    )
    from some_governance.rules.plan.force import (
        PlanInForce,
    )
    from some_governance.rules.plan.horizon import (
        PlanHorizon,
    )
    from some_governance.rules.plan.items import (
        PlanItemFields,
    )
    from some_governance.rules.plan.outside import (
        OutsidePlan,
    )
    from some_governance.rules.quotas import (
        PublicationQuota,
    )
    from some_governance.rules.retention import (
        Retention,
    )
    from some_governance.rules.roles.acting import (
        AppointedOnly,
        UnitAccess,
    )
    from some_governance.rules.roles.holding import (
        AdministeredBy,
        Administrators,
        OfficeFilled,
        OwnAdministrators,
    )
    from some_governance.rules.rule import (
        UNLIMITED,
        UNSAID,
        Approx,
        AwaitsAnswers,
        Rule,
        Scope,
        Unnumbered,
    )
    from some_governance.rules.sample import (
        Sample,
    )
    from some_governance.rules.sanctions.ladder import (
        Rung,
        SanctionLadder,
    )
    from some_governance.rules.sanctions.terms import (
        SanctionTerms,
    )
    from some_governance.rules.weeding import (
        ArchiveOnly,
    )
    from some_governance.rules.within import (
        Within,
    )
    from some_governance.schemas.files import (
        guidelines_schema,
        registers_schema,
    )
    from some_governance.situation.holders import (
        Holders,
    )
    from some_governance.situation.periods import (
        Per,
        Period,
    )
    from some_governance.situation.seen import (
        Seen,
    )
    from some_governance.situation.selection import (
        EVERY_ACCOUNT,
        Accounts,
    )
    from some_governance.situation.situation import (
        Situation,
    )
    from some_governance.situation.touched import (
        Threads,
        Touched,
    )

__version__ = VERSION

_HOME = {
    "ALWAYS": "some_governance.records.spans",
    "Access": "some_governance.records.people",
    "Account": "some_governance.records.accounts",
    "AccountCount": "some_governance.rules.accounts.counting",
    "AccountEnds": "some_governance.rules.accounts.ending",
    "Accounts": "some_governance.situation.selection",
    "AdministeredBy": "some_governance.rules.roles.holding",
    "Administrators": "some_governance.rules.roles.holding",
    "AgendaItem": "some_governance.records.plans",
    "Answer": "some_governance.platforms.answers",
    "Answered": "some_governance.rules.answered",
    "AppointedOnly": "some_governance.rules.roles.acting",
    "Appointment": "some_governance.records.people",
    "Approval": "some_governance.records.decisions",
    "ApprovalNeeded": "some_governance.rules.approvals",
    "Approx": "some_governance.rules.rule",
    "ArchiveDuty": "some_governance.rules.archiving",
    "ArchiveError": "some_governance.errors",
    "ArchiveOnly": "some_governance.rules.weeding",
    "ArchiveReceipt": "some_governance.records.removals",
    "Assessment": "some_governance.assessment.assessments",
    "AwaitsAnswers": "some_governance.rules.rule",
    "BUILT_IN": "some_governance.rules.catalogue",
    "Calendar": "some_governance.calendars",
    "CalendarError": "some_governance.errors",
    "CalendarFrame": "some_governance.calendars.frame",
    "CalendarOf": "some_governance.loading.register_calendar",
    "CaseHandling": "some_governance.rules.case_handling",
    "Challenge": "some_governance.platforms.deliveries",
    "Change": "some_governance.guidelines.differences",
    "Clause": "some_governance.guidelines.clause",
    "Clearance": "some_governance.platforms.clearances",
    "ClosedDays": "some_governance.rules.handling",
    "Comment": "some_governance.records.utterances",
    "Connect": "some_governance.platforms.connections",
    "Connection": "some_governance.platforms.connections",
    "Connector": "some_governance.platforms.connections",
    "Corrected": "some_governance.rules.dialogue.corrections",
    "Coverage": "some_governance.records.coverage",
    "Credentials": "some_governance.platforms.connections",
    "Credited": "some_governance.rules.images",
    "DEFAULT_LIMITS": "some_governance.limits",
    "Day": "some_governance.calendars",
    "Decider": "some_governance.guidelines.clause",
    "Decision": "some_governance.assessment.deciding",
    "DefinedMode": "some_governance.guidelines.modes",
    "Delegation": "some_governance.records.decisions",
    "Delivery": "some_governance.platforms.deliveries",
    "Difference": "some_governance.guidelines.differences",
    "Disposal": "some_governance.records.removals",
    "Disposed": "some_governance.dispositions",
    "Disposition": "some_governance.records.decisions",
    "Done": "some_governance.platforms.connections",
    "Download": "some_governance.platforms.downloads",
    "EARLIEST": "some_governance.records.spans",
    "EVERY_ACCOUNT": "some_governance.situation.selection",
    "EXCEPTION": "some_governance.guidelines.questions",
    "EasterRelative": "some_governance.calendars",
    "Effect": "some_governance.platforms.connections",
    "Event": "some_governance.records.decisions",
    "FACTS": "some_governance.records.facts",
    "FetchState": "some_governance.loading.manifest",
    "FieldClass": "some_governance.records.fields",
    "Files": "some_governance.platforms.downloads",
    "Finding": "some_governance.findings",
    "Folder": "some_governance.loading.folder",
    "FollowsOpeningHours": "some_governance.rules.opening_hours",
    "Gap": "some_governance.records.coverage",
    "Grant": "some_governance.records.people",
    "Group": "some_governance.records.groups",
    "GroupSize": "some_governance.rules.employees",
    "Guidelines": "some_governance.guidelines.guidelines",
    "GuidelinesError": "some_governance.errors",
    "HandledDaily": "some_governance.rules.handling",
    "Handling": "some_governance.records.handlings",
    "Hashtags": "some_governance.rules.channels",
    "Holders": "some_governance.situation.holders",
    "Hooks": "some_governance.hookspecs",
    "HoursReading": "some_governance.rules.opening_hours",
    "Image": "some_governance.records.images",
    "ImageApproved": "some_governance.rules.images",
    "InterimFollowUp": "some_governance.rules.dialogue.interim",
    "Json": "some_governance.limits",
    "Judged": "some_governance.rules.judged",
    "Judgement": "some_governance.records.decisions",
    "LATEST": "some_governance.records.spans",
    "Lapse": "some_governance.dispositions",
    "Lasting": "some_governance.records.record",
    "Limits": "some_governance.limits",
    "MediaFits": "some_governance.rules.channels",
    "Message": "some_governance.records.utterances",
    "Missed": "some_governance.platforms.connections",
    "Modality": "some_governance.guidelines.clause",
    "Mode": "some_governance.records.decisions",
    "OfficeFilled": "some_governance.rules.roles.holding",
    "OfficialAccounts": "some_governance.rules.accounts.official",
    "OnAgenda": "some_governance.rules.plan.agenda",
    "OnDate": "some_governance.calendars",
    "OnDates": "some_governance.calendars",
    "OpenInterval": "some_governance.calendars",
    "OpenQuestion": "some_governance.judging.questions",
    "OpeningDays": "some_governance.rules.opening_hours",
    "Outcome": "some_governance.outcomes",
    "OutsidePlan": "some_governance.rules.plan.outside",
    "OwnAdministrators": "some_governance.rules.roles.holding",
    "Page": "some_governance.platforms.connections",
    "Part": "some_governance.guidelines.differences",
    "PayloadError": "some_governance.errors",
    "Per": "some_governance.situation.periods",
    "Period": "some_governance.situation.periods",
    "PermissionMissing": "some_governance.errors",
    "Person": "some_governance.records.people",
    "Plan": "some_governance.records.plans",
    "PlanHorizon": "some_governance.rules.plan.horizon",
    "PlanInForce": "some_governance.rules.plan.force",
    "PlanItem": "some_governance.records.plans",
    "PlanItemFields": "some_governance.rules.plan.items",
    "Platform": "some_governance.platforms.platform",
    "PlatformError": "some_governance.errors",
    "PluginError": "some_governance.errors",
    "Plugins": "some_governance.plugins",
    "Problem": "some_governance.errors",
    "Profile": "some_governance.records.accounts",
    "Provenance": "some_governance.findings",
    "PublicHolidays": "some_governance.calendars",
    "Publication": "some_governance.records.utterances",
    "PublicationQuota": "some_governance.rules.quotas",
    "PurposeFits": "some_governance.rules.channels",
    "Question": "some_governance.guidelines.questions",
    "ReadExport": "some_governance.platforms.downloads",
    "Record": "some_governance.records.record",
    "RecordError": "some_governance.errors",
    "Records": "some_governance.records.collection",
    "Registers": "some_governance.loading.registers",
    "Removal": "some_governance.records.removals",
    "RemovalDuty": "some_governance.rules.deletion.duty",
    "RemovalGrounds": "some_governance.rules.deletion.grounds",
    "RemovalSteps": "some_governance.rules.deletion.steps",
    "Reply": "some_governance.records.utterances",
    "ReplyCap": "some_governance.rules.dialogue.caps",
    "ReplyDuty": "some_governance.rules.dialogue.replies",
    "Report": "some_governance.findings",
    "Request": "some_governance.platforms.connections",
    "Retention": "some_governance.rules.retention",
    "Rule": "some_governance.rules.rule",
    "Rung": "some_governance.rules.sanctions.ladder",
    "Sample": "some_governance.rules.sample",
    "Sanction": "some_governance.records.sanctions",
    "SanctionLadder": "some_governance.rules.sanctions.ladder",
    "SanctionTerms": "some_governance.rules.sanctions.terms",
    "Saving": "some_governance.loading.saving",
    "Scope": "some_governance.rules.rule",
    "Season": "some_governance.calendars",
    "Secret": "some_governance.credentials",
    "Seen": "some_governance.situation.seen",
    "Side": "some_governance.guidelines.differences",
    "SignatureError": "some_governance.errors",
    "Situation": "some_governance.situation.situation",
    "SomeGovernanceError": "some_governance.errors",
    "Span": "some_governance.records.spans",
    "SpecialDay": "some_governance.calendars",
    "Step": "some_governance.records.removals",
    "Tally": "some_governance.findings",
    "Threads": "some_governance.situation.touched",
    "Throttled": "some_governance.errors",
    "To": "some_governance.rules.dialogue.enquiries",
    "TokenRejected": "some_governance.errors",
    "TokenState": "some_governance.platforms.connections",
    "Touched": "some_governance.situation.touched",
    "Translate": "some_governance.platforms.answers",
    "TranslateDeliveries": "some_governance.platforms.deliveries",
    "UNLIMITED": "some_governance.rules.rule",
    "UNSAID": "some_governance.rules.rule",
    "Unanswered": "some_governance.loading.manifest",
    "Unavailable": "some_governance.errors",
    "UnitAccess": "some_governance.rules.roles.acting",
    "UnknownPlatform": "some_governance.errors",
    "UnknownWord": "some_governance.guidelines.vocabulary",
    "Unnumbered": "some_governance.rules.rule",
    "Unrecognised": "some_governance.records.coverage",
    "Value": "some_governance.outcomes",
    "Values": "some_governance.outcomes",
    "Verdict": "some_governance.outcomes",
    "Verify": "some_governance.platforms.deliveries",
    "Wanted": "some_governance.platforms.connections",
    "Webhook": "some_governance.platforms.deliveries",
    "Weekday": "some_governance.records.weekdays",
    "WeeklyHours": "some_governance.calendars",
    "Weight": "some_governance.findings",
    "Within": "some_governance.rules.within",
    "WorkItem": "some_governance.judging.items",
    "Yearly": "some_governance.calendars",
    "append_judgements": "some_governance.judging.log",
    "as_json": "some_governance.report.data",
    "as_text": "some_governance.report.text",
    "assess": "some_governance.assessment",
    "decide": "some_governance.assessment.deciding",
    "differences": "some_governance.guidelines.differences",
    "differences_as_json": "some_governance.report.differences",
    "differences_as_text": "some_governance.report.differences",
    "discover": "some_governance.plugins",
    "disposed": "some_governance.dispositions",
    "duties": "some_governance.assessment",
    "fact_name": "some_governance.records.facts",
    "fetch_into": "some_governance.loading.fetching",
    "field_classes": "some_governance.records.record",
    "guidelines_schema": "some_governance.schemas.files",
    "hookimpl": "some_governance.hookspecs",
    "load_folder": "some_governance.loading.folder",
    "load_guidelines": "some_governance.loading.guidelines",
    "load_judgements": "some_governance.loading.judgements",
    "load_municipality": "some_governance.municipalities",
    "load_registers": "some_governance.loading.registers",
    "loose_ends": "some_governance.guidelines.loose_ends",
    "met": "some_governance.outcomes",
    "municipality_names": "some_governance.municipalities",
    "not_applicable": "some_governance.outcomes",
    "outlived": "some_governance.dispositions",
    "read_json": "some_governance.limits",
    "registers_schema": "some_governance.schemas.files",
    "revision": "some_governance.judging.worklist",
    "saving": "some_governance.loading.saving",
    "utc": "some_governance.records.fields",
    "worklist": "some_governance.judging.worklist",
}

__all__ = [
    "ALWAYS",
    "BUILT_IN",
    "DEFAULT_LIMITS",
    "EARLIEST",
    "EVERY_ACCOUNT",
    "EXCEPTION",
    "FACTS",
    "LATEST",
    "UNLIMITED",
    "UNSAID",
    "Access",
    "Account",
    "AccountCount",
    "AccountEnds",
    "Accounts",
    "AdministeredBy",
    "Administrators",
    "AgendaItem",
    "Answer",
    "Answered",
    "AppointedOnly",
    "Appointment",
    "Approval",
    "ApprovalNeeded",
    "Approx",
    "ArchiveDuty",
    "ArchiveError",
    "ArchiveOnly",
    "ArchiveReceipt",
    "Assessment",
    "AwaitsAnswers",
    "Calendar",
    "CalendarError",
    "CalendarFrame",
    "CalendarOf",
    "CaseHandling",
    "Challenge",
    "Change",
    "Clause",
    "Clearance",
    "ClosedDays",
    "Comment",
    "Connect",
    "Connection",
    "Connector",
    "Corrected",
    "Coverage",
    "Credentials",
    "Credited",
    "Day",
    "Decider",
    "Decision",
    "DefinedMode",
    "Delegation",
    "Delivery",
    "Difference",
    "Disposal",
    "Disposed",
    "Disposition",
    "Done",
    "Download",
    "EasterRelative",
    "Effect",
    "Event",
    "FetchState",
    "FieldClass",
    "Files",
    "Finding",
    "Folder",
    "FollowsOpeningHours",
    "Gap",
    "Grant",
    "Group",
    "GroupSize",
    "Guidelines",
    "GuidelinesError",
    "HandledDaily",
    "Handling",
    "Hashtags",
    "Holders",
    "Hooks",
    "HoursReading",
    "Image",
    "ImageApproved",
    "InterimFollowUp",
    "Json",
    "Judged",
    "Judgement",
    "Lapse",
    "Lasting",
    "Limits",
    "MediaFits",
    "Message",
    "Missed",
    "Modality",
    "Mode",
    "OfficeFilled",
    "OfficialAccounts",
    "OnAgenda",
    "OnDate",
    "OnDates",
    "OpenInterval",
    "OpenQuestion",
    "OpeningDays",
    "Outcome",
    "OutsidePlan",
    "OwnAdministrators",
    "Page",
    "Part",
    "PayloadError",
    "Per",
    "Period",
    "PermissionMissing",
    "Person",
    "Plan",
    "PlanHorizon",
    "PlanInForce",
    "PlanItem",
    "PlanItemFields",
    "Platform",
    "PlatformError",
    "PluginError",
    "Plugins",
    "Problem",
    "Profile",
    "Provenance",
    "PublicHolidays",
    "Publication",
    "PublicationQuota",
    "PurposeFits",
    "Question",
    "ReadExport",
    "Record",
    "RecordError",
    "Records",
    "Registers",
    "Removal",
    "RemovalDuty",
    "RemovalGrounds",
    "RemovalSteps",
    "Reply",
    "ReplyCap",
    "ReplyDuty",
    "Report",
    "Request",
    "Retention",
    "Rule",
    "Rung",
    "Sample",
    "Sanction",
    "SanctionLadder",
    "SanctionTerms",
    "Saving",
    "Scope",
    "Season",
    "Secret",
    "Seen",
    "Side",
    "SignatureError",
    "Situation",
    "SomeGovernanceError",
    "Span",
    "SpecialDay",
    "Step",
    "Tally",
    "Threads",
    "Throttled",
    "To",
    "TokenRejected",
    "TokenState",
    "Touched",
    "Translate",
    "TranslateDeliveries",
    "Unanswered",
    "Unavailable",
    "UnitAccess",
    "UnknownPlatform",
    "UnknownWord",
    "Unnumbered",
    "Unrecognised",
    "Value",
    "Values",
    "Verdict",
    "Verify",
    "Wanted",
    "Webhook",
    "Weekday",
    "WeeklyHours",
    "Weight",
    "Within",
    "WorkItem",
    "Yearly",
    "append_judgements",
    "as_json",
    "as_text",
    "assess",
    "decide",
    "differences",
    "differences_as_json",
    "differences_as_text",
    "discover",
    "disposed",
    "duties",
    "fact_name",
    "fetch_into",
    "field_classes",
    "guidelines_schema",
    "hookimpl",
    "load_folder",
    "load_guidelines",
    "load_judgements",
    "load_municipality",
    "load_registers",
    "loose_ends",
    "met",
    "municipality_names",
    "not_applicable",
    "outlived",
    "read_json",
    "registers_schema",
    "revision",
    "saving",
    "utc",
    "worklist",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__

"""
Holds what a municipality did on social media against its own guidelines.

This is the front door: everything public is imported from here, and loaded when it
is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from some_governance.version import VERSION

if TYPE_CHECKING:
    from some_governance.archive.actors import (
        Actor,
    )
    from some_governance.archive.archives import (
        Archive,
        ArchiveDoor,
        FollowUp,
        HandedIn,
        HandInState,
        OpenArchive,
    )
    from some_governance.archive.arkivmelding.agreed import (
        load_fiks_arkiv,
        read_fiks_arkiv,
    )
    from some_governance.archive.arkivmelding.checking.checks import (
        arkivmelding_problems,
        follow_up_problems,
    )
    from some_governance.archive.arkivmelding.codes import (
        ArchiveCode,
    )
    from some_governance.archive.arkivmelding.configuration import (
        ArchiveClass,
        CaseFile,
        FiksConfiguration,
        FiledAs,
        LegalBasis,
    )
    from some_governance.archive.arkivmelding.filing import (
        Filing,
    )
    from some_governance.archive.arkivmelding.formats import (
        FormatStyle,
    )
    from some_governance.archive.arkivmelding.messages import (
        ArchiveDocument,
        ArchiveMessage,
    )
    from some_governance.archive.arkivmelding.outbox import (
        FIKS_ARKIV,
    )
    from some_governance.archive.arkivmelding.own import (
        own_schema,
    )
    from some_governance.archive.arkivmelding.updating import (
        as_follow_up,
    )
    from some_governance.archive.arkivmelding.validating import (
        ArkivmeldingSchemas,
    )
    from some_governance.archive.arkivmelding.writing import (
        as_arkivmelding,
    )
    from some_governance.archive.capsules.asking import (
        AskedFor,
        Asking,
        Attached,
    )
    from some_governance.archive.capsules.capsule import (
        Capsule,
        CapsuleMetadata,
        CapsulePart,
        Taken,
    )
    from some_governance.archive.capsules.checking import (
        CapsuleFault,
        CapsuleFlaw,
        capsule_faults,
    )
    from some_governance.archive.capsules.folders import (
        capsule_folder_faults,
        read_capsule,
        write_capsule,
    )
    from some_governance.archive.capsules.packing import (
        pack_capsule,
    )
    from some_governance.archive.capsules.reading import (
        capsule_asking,
        capsule_records,
        unpack_capsule,
    )
    from some_governance.archive.concerning import (
        MaskedCapsule,
        capsules_concerning,
        masked_capsule,
    )
    from some_governance.archive.folder.folder import (
        confirm_capsule,
        confirmation_of,
    )
    from some_governance.archive.folder.notes import (
        Confirmation,
    )
    from some_governance.archive.ledger.anchors import (
        Anchor,
        anchors_as_json,
        read_anchors,
    )
    from some_governance.archive.ledger.cases import (
        CaseStage,
        KeptCapsule,
        LedgerCase,
    )
    from some_governance.archive.ledger.entries import (
        Entry,
    )
    from some_governance.archive.ledger.exporting import (
        backup_ledger,
        ledger_as_lines,
    )
    from some_governance.archive.ledger.faults import (
        LedgerFault,
        LedgerFlaw,
        VerifiedLedger,
    )
    from some_governance.archive.ledger.holding import (
        Hold,
        RetainedCapsule,
    )
    from some_governance.archive.ledger.kinds import (
        EntryKind,
    )
    from some_governance.archive.ledger.ledger import (
        Ledger,
    )
    from some_governance.archive.ledger.stamps import (
        check_stamp,
        stamp_head,
    )
    from some_governance.archive.ledger.verifying import (
        verify_ledger,
    )
    from some_governance.archive.retention import (
        RetentionClass,
        RetentionSchedule,
    )
    from some_governance.archive.saved import (
        captured_each,
        captured_from,
    )
    from some_governance.archive.schedules import (
        load_retention,
        read_retention,
    )
    from some_governance.archive.warc import (
        write_warc,
    )
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
    from some_governance.assessment.parts import (
        ReportPart,
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
        add_open_times,
        are_open,
        open_times_between,
    )
    from some_governance.calendars.frame import (
        CalendarFrame,
    )
    from some_governance.connecting.bodies import (
        WEB_PAGE,
        read_body,
    )
    from some_governance.connecting.budget import (
        Budget,
        Usage,
    )
    from some_governance.connecting.carriers import (
        carrier,
    )
    from some_governance.connecting.client import (
        WAITS,
        Client,
    )
    from some_governance.connecting.discretion import (
        Discretion,
    )
    from some_governance.connecting.gathering import (
        NOT_SEEN,
        Gathering,
    )
    from some_governance.connecting.lines import (
        Heard,
        Line,
        Place,
    )
    from some_governance.connecting.once import (
        Act,
        Once,
    )
    from some_governance.connecting.pictures import (
        Picture,
        Pictures,
    )
    from some_governance.connecting.shown import (
        Shown,
        Sight,
    )
    from some_governance.connecting.sweeping import (
        WORKERS,
        Sweep,
        Told,
    )
    from some_governance.connecting.transport import (
        PATIENCE,
        HttpCall,
        Lost,
        Received,
        Transport,
        send,
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
        Invisible,
        PayloadError,
        PermissionMissing,
        PlatformError,
        PluginError,
        Problem,
        RecordError,
        ReportError,
        SignatureError,
        SomeGovernanceError,
        Throttled,
        TokenRejected,
        Unable,
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
        GuidelinesPart,
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
    from some_governance.loading.scrubbed import (
        Scrub,
    )
    from some_governance.loading.twins import (
        told_once,
    )
    from some_governance.moderation.executor import (
        Executor,
        approve_plan,
        withdraw_plan,
    )
    from some_governance.moderation.keeping import (
        Keeper,
    )
    from some_governance.moderation.plan_files import (
        read_plan,
    )
    from some_governance.moderation.planning import (
        RemovalIntent,
        plan_removal,
    )
    from some_governance.moderation.plans import (
        JudgedThing,
        PlanStep,
        RemovalAgainst,
        RemovalBasis,
        RemovalPlan,
        plan_as_json,
    )
    from some_governance.moderation.refusals import (
        RemovalRefused,
        WhyRefused,
    )
    from some_governance.moderation.running import (
        FoundOut,
        RunEnded,
        RunEnding,
        WhyStopped,
    )
    from some_governance.moderation.stances import (
        Stance,
        stance,
    )
    from some_governance.moderation.telling import (
        ledger_facts,
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
    from some_governance.platforms.captures import (
        Attachment,
        Captured,
        said_digest,
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
    from some_governance.platforms.hashtags import (
        hashtags,
    )
    from some_governance.platforms.identities import (
        is_native_id,
    )
    from some_governance.platforms.nodes import (
        FIRST_YEAR,
        LAST_YEAR,
        Node,
        instant,
    )
    from some_governance.platforms.pages import (
        Missed,
        Page,
        Request,
    )
    from some_governance.platforms.platform import (
        Platform,
    )
    from some_governance.platforms.readings import (
        Reading,
    )
    from some_governance.platforms.runs import (
        SAME_RUN,
        Run,
        Sheet,
        runs,
    )
    from some_governance.platforms.tells import (
        Tells,
    )
    from some_governance.plugins import (
        Plugins,
        discover,
    )
    from some_governance.records.accounts import (
        Account,
        Profile,
    )
    from some_governance.records.bulk import (
        Bulk,
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
        Sighted,
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
    from some_governance.report.due import (
        due_as_json,
        due_as_text,
    )
    from some_governance.report.feed import (
        due_as_ics,
    )
    from some_governance.report.figures.accounts import (
        AccountFigures,
        account_figures,
    )
    from some_governance.report.figures.publishing import (
        Published,
        Quota,
        WeekFigures,
    )
    from some_governance.report.figures.replying import (
        ReplyFigures,
        ReplyPromise,
    )
    from some_governance.report.html.writing import (
        as_html,
    )
    from some_governance.report.language import (
        LANGUAGES,
        Language,
        language,
    )
    from some_governance.report.month.data import (
        month_as_data,
        month_as_json,
    )
    from some_governance.report.month.month import (
        Month,
        MonthTotals,
        month,
    )
    from some_governance.report.month.planned import (
        Carried,
        MonthPlan,
        PlannedItem,
    )
    from some_governance.report.month.taken import (
        MonthArchive,
        TakenAway,
    )
    from some_governance.report.month.text import (
        month_as_text,
    )
    from some_governance.report.month.unseen import (
        UnseenFact,
    )
    from some_governance.report.month.window import (
        last_whole_month,
        month_span,
    )
    from some_governance.report.month.writing import (
        month_as_html,
    )
    from some_governance.report.over_time.compared import (
        comparison_as_json,
        comparison_as_text,
    )
    from some_governance.report.over_time.comparing import (
        Compared,
        ComparedTally,
        Comparison,
        Turn,
        compare,
    )
    from some_governance.report.over_time.hiding import (
        Hidden,
        Hiding,
    )
    from some_governance.report.over_time.trended import (
        trend_as_json,
        trend_as_text,
    )
    from some_governance.report.over_time.trending import (
        ClauseTrend,
        Trend,
        trend,
    )
    from some_governance.report.over_time.writing import (
        comparison_as_html,
    )
    from some_governance.report.saved.reading import (
        load_report,
        read_report,
    )
    from some_governance.report.saved.values import (
        SavedClause,
        SavedFinding,
        SavedGuidelines,
        SavedProvenance,
        SavedReport,
        SavedTally,
    )
    from some_governance.report.table import (
        as_csv,
        findings_as_csv,
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
        ReadsFacts,
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
    from some_governance.schemas.outputs import (
        output_schema,
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
    "AccountFigures": "some_governance.report.figures.accounts",
    "Accounts": "some_governance.situation.selection",
    "Act": "some_governance.connecting.once",
    "Actor": "some_governance.archive.actors",
    "AdministeredBy": "some_governance.rules.roles.holding",
    "Administrators": "some_governance.rules.roles.holding",
    "AgendaItem": "some_governance.records.plans",
    "Anchor": "some_governance.archive.ledger.anchors",
    "Answer": "some_governance.platforms.answers",
    "Answered": "some_governance.rules.answered",
    "AppointedOnly": "some_governance.rules.roles.acting",
    "Appointment": "some_governance.records.people",
    "Approval": "some_governance.records.decisions",
    "ApprovalNeeded": "some_governance.rules.approvals",
    "Approx": "some_governance.rules.rule",
    "Archive": "some_governance.archive.archives",
    "ArchiveClass": "some_governance.archive.arkivmelding.configuration",
    "ArchiveCode": "some_governance.archive.arkivmelding.codes",
    "ArchiveDocument": "some_governance.archive.arkivmelding.messages",
    "ArchiveDoor": "some_governance.archive.archives",
    "ArchiveDuty": "some_governance.rules.archiving",
    "ArchiveError": "some_governance.errors",
    "ArchiveMessage": "some_governance.archive.arkivmelding.messages",
    "ArchiveOnly": "some_governance.rules.weeding",
    "ArchiveReceipt": "some_governance.records.removals",
    "ArkivmeldingSchemas": "some_governance.archive.arkivmelding.validating",
    "AskedFor": "some_governance.archive.capsules.asking",
    "Asking": "some_governance.archive.capsules.asking",
    "Assessment": "some_governance.assessment.assessments",
    "Attached": "some_governance.archive.capsules.asking",
    "Attachment": "some_governance.platforms.captures",
    "AwaitsAnswers": "some_governance.rules.rule",
    "BUILT_IN": "some_governance.rules.catalogue",
    "Budget": "some_governance.connecting.budget",
    "Bulk": "some_governance.records.bulk",
    "Calendar": "some_governance.calendars",
    "CalendarError": "some_governance.errors",
    "CalendarFrame": "some_governance.calendars.frame",
    "CalendarOf": "some_governance.loading.register_calendar",
    "Capsule": "some_governance.archive.capsules.capsule",
    "CapsuleFault": "some_governance.archive.capsules.checking",
    "CapsuleFlaw": "some_governance.archive.capsules.checking",
    "CapsuleMetadata": "some_governance.archive.capsules.capsule",
    "CapsulePart": "some_governance.archive.capsules.capsule",
    "Captured": "some_governance.platforms.captures",
    "Carried": "some_governance.report.month.planned",
    "CaseFile": "some_governance.archive.arkivmelding.configuration",
    "CaseHandling": "some_governance.rules.case_handling",
    "CaseStage": "some_governance.archive.ledger.cases",
    "Challenge": "some_governance.platforms.deliveries",
    "Change": "some_governance.guidelines.differences",
    "Clause": "some_governance.guidelines.clause",
    "ClauseTrend": "some_governance.report.over_time.trending",
    "Clearance": "some_governance.platforms.clearances",
    "Client": "some_governance.connecting.client",
    "ClosedDays": "some_governance.rules.handling",
    "Comment": "some_governance.records.utterances",
    "Compared": "some_governance.report.over_time.comparing",
    "ComparedTally": "some_governance.report.over_time.comparing",
    "Comparison": "some_governance.report.over_time.comparing",
    "Confirmation": "some_governance.archive.folder.notes",
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
    "Discretion": "some_governance.connecting.discretion",
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
    "Entry": "some_governance.archive.ledger.entries",
    "EntryKind": "some_governance.archive.ledger.kinds",
    "Event": "some_governance.records.decisions",
    "Executor": "some_governance.moderation.executor",
    "FACTS": "some_governance.records.facts",
    "FIKS_ARKIV": "some_governance.archive.arkivmelding.outbox",
    "FIRST_YEAR": "some_governance.platforms.nodes",
    "FetchState": "some_governance.loading.manifest",
    "FieldClass": "some_governance.records.fields",
    "FiksConfiguration": "some_governance.archive.arkivmelding.configuration",
    "FiledAs": "some_governance.archive.arkivmelding.configuration",
    "Files": "some_governance.platforms.downloads",
    "Filing": "some_governance.archive.arkivmelding.filing",
    "Finding": "some_governance.findings",
    "Folder": "some_governance.loading.folder",
    "FollowUp": "some_governance.archive.archives",
    "FollowsOpeningHours": "some_governance.rules.opening_hours",
    "FormatStyle": "some_governance.archive.arkivmelding.formats",
    "FoundOut": "some_governance.moderation.running",
    "Gap": "some_governance.records.coverage",
    "Gathering": "some_governance.connecting.gathering",
    "Grant": "some_governance.records.people",
    "Group": "some_governance.records.groups",
    "GroupSize": "some_governance.rules.employees",
    "Guidelines": "some_governance.guidelines.guidelines",
    "GuidelinesError": "some_governance.errors",
    "GuidelinesPart": "some_governance.guidelines.differences",
    "HandInState": "some_governance.archive.archives",
    "HandedIn": "some_governance.archive.archives",
    "HandledDaily": "some_governance.rules.handling",
    "Handling": "some_governance.records.handlings",
    "Hashtags": "some_governance.rules.channels",
    "Heard": "some_governance.connecting.lines",
    "Hidden": "some_governance.report.over_time.hiding",
    "Hiding": "some_governance.report.over_time.hiding",
    "Hold": "some_governance.archive.ledger.holding",
    "Holders": "some_governance.situation.holders",
    "Hooks": "some_governance.hookspecs",
    "HoursReading": "some_governance.rules.opening_hours",
    "HttpCall": "some_governance.connecting.transport",
    "Image": "some_governance.records.images",
    "ImageApproved": "some_governance.rules.images",
    "InterimFollowUp": "some_governance.rules.dialogue.interim",
    "Invisible": "some_governance.errors",
    "Json": "some_governance.limits",
    "Judged": "some_governance.rules.judged",
    "JudgedThing": "some_governance.moderation.plans",
    "Judgement": "some_governance.records.decisions",
    "Keeper": "some_governance.moderation.keeping",
    "KeptCapsule": "some_governance.archive.ledger.cases",
    "LANGUAGES": "some_governance.report.language",
    "LAST_YEAR": "some_governance.platforms.nodes",
    "LATEST": "some_governance.records.spans",
    "Language": "some_governance.report.language",
    "Lapse": "some_governance.dispositions",
    "Lasting": "some_governance.records.record",
    "Ledger": "some_governance.archive.ledger.ledger",
    "LedgerCase": "some_governance.archive.ledger.cases",
    "LedgerFault": "some_governance.archive.ledger.faults",
    "LedgerFlaw": "some_governance.archive.ledger.faults",
    "LegalBasis": "some_governance.archive.arkivmelding.configuration",
    "Limits": "some_governance.limits",
    "Line": "some_governance.connecting.lines",
    "Lost": "some_governance.connecting.transport",
    "MaskedCapsule": "some_governance.archive.concerning",
    "MediaFits": "some_governance.rules.channels",
    "Message": "some_governance.records.utterances",
    "Missed": "some_governance.platforms.pages",
    "Modality": "some_governance.guidelines.clause",
    "Mode": "some_governance.records.decisions",
    "Month": "some_governance.report.month.month",
    "MonthArchive": "some_governance.report.month.taken",
    "MonthPlan": "some_governance.report.month.planned",
    "MonthTotals": "some_governance.report.month.month",
    "NOT_SEEN": "some_governance.connecting.gathering",
    "Node": "some_governance.platforms.nodes",
    "OfficeFilled": "some_governance.rules.roles.holding",
    "OfficialAccounts": "some_governance.rules.accounts.official",
    "OnAgenda": "some_governance.rules.plan.agenda",
    "OnDate": "some_governance.calendars",
    "OnDates": "some_governance.calendars",
    "Once": "some_governance.connecting.once",
    "OpenArchive": "some_governance.archive.archives",
    "OpenInterval": "some_governance.calendars",
    "OpenQuestion": "some_governance.judging.questions",
    "OpeningDays": "some_governance.rules.opening_hours",
    "Outcome": "some_governance.outcomes",
    "OutsidePlan": "some_governance.rules.plan.outside",
    "OwnAdministrators": "some_governance.rules.roles.holding",
    "PATIENCE": "some_governance.connecting.transport",
    "Page": "some_governance.platforms.pages",
    "PayloadError": "some_governance.errors",
    "Per": "some_governance.situation.periods",
    "Period": "some_governance.situation.periods",
    "PermissionMissing": "some_governance.errors",
    "Person": "some_governance.records.people",
    "Picture": "some_governance.connecting.pictures",
    "Pictures": "some_governance.connecting.pictures",
    "Place": "some_governance.connecting.lines",
    "Plan": "some_governance.records.plans",
    "PlanHorizon": "some_governance.rules.plan.horizon",
    "PlanInForce": "some_governance.rules.plan.force",
    "PlanItem": "some_governance.records.plans",
    "PlanItemFields": "some_governance.rules.plan.items",
    "PlanStep": "some_governance.moderation.plans",
    "PlannedItem": "some_governance.report.month.planned",
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
    "Published": "some_governance.report.figures.publishing",
    "PurposeFits": "some_governance.rules.channels",
    "Question": "some_governance.guidelines.questions",
    "Quota": "some_governance.report.figures.publishing",
    "ReadExport": "some_governance.platforms.downloads",
    "Reading": "some_governance.platforms.readings",
    "ReadsFacts": "some_governance.rules.rule",
    "Received": "some_governance.connecting.transport",
    "Record": "some_governance.records.record",
    "RecordError": "some_governance.errors",
    "Records": "some_governance.records.collection",
    "Registers": "some_governance.loading.registers",
    "Removal": "some_governance.records.removals",
    "RemovalAgainst": "some_governance.moderation.plans",
    "RemovalBasis": "some_governance.moderation.plans",
    "RemovalDuty": "some_governance.rules.deletion.duty",
    "RemovalGrounds": "some_governance.rules.deletion.grounds",
    "RemovalIntent": "some_governance.moderation.planning",
    "RemovalPlan": "some_governance.moderation.plans",
    "RemovalRefused": "some_governance.moderation.refusals",
    "RemovalSteps": "some_governance.rules.deletion.steps",
    "Reply": "some_governance.records.utterances",
    "ReplyCap": "some_governance.rules.dialogue.caps",
    "ReplyDuty": "some_governance.rules.dialogue.replies",
    "ReplyFigures": "some_governance.report.figures.replying",
    "ReplyPromise": "some_governance.report.figures.replying",
    "Report": "some_governance.findings",
    "ReportError": "some_governance.errors",
    "ReportPart": "some_governance.assessment.parts",
    "Request": "some_governance.platforms.pages",
    "RetainedCapsule": "some_governance.archive.ledger.holding",
    "Retention": "some_governance.rules.retention",
    "RetentionClass": "some_governance.archive.retention",
    "RetentionSchedule": "some_governance.archive.retention",
    "Rule": "some_governance.rules.rule",
    "Run": "some_governance.platforms.runs",
    "RunEnded": "some_governance.moderation.running",
    "RunEnding": "some_governance.moderation.running",
    "Rung": "some_governance.rules.sanctions.ladder",
    "SAME_RUN": "some_governance.platforms.runs",
    "Sample": "some_governance.rules.sample",
    "Sanction": "some_governance.records.sanctions",
    "SanctionLadder": "some_governance.rules.sanctions.ladder",
    "SanctionTerms": "some_governance.rules.sanctions.terms",
    "SavedClause": "some_governance.report.saved.values",
    "SavedFinding": "some_governance.report.saved.values",
    "SavedGuidelines": "some_governance.report.saved.values",
    "SavedProvenance": "some_governance.report.saved.values",
    "SavedReport": "some_governance.report.saved.values",
    "SavedTally": "some_governance.report.saved.values",
    "Saving": "some_governance.loading.saving",
    "Scope": "some_governance.rules.rule",
    "Scrub": "some_governance.loading.scrubbed",
    "Season": "some_governance.calendars",
    "Secret": "some_governance.credentials",
    "Seen": "some_governance.situation.seen",
    "Sheet": "some_governance.platforms.runs",
    "Shown": "some_governance.connecting.shown",
    "Side": "some_governance.guidelines.differences",
    "Sight": "some_governance.connecting.shown",
    "Sighted": "some_governance.records.record",
    "SignatureError": "some_governance.errors",
    "Situation": "some_governance.situation.situation",
    "SomeGovernanceError": "some_governance.errors",
    "Span": "some_governance.records.spans",
    "SpecialDay": "some_governance.calendars",
    "Stance": "some_governance.moderation.stances",
    "Step": "some_governance.records.removals",
    "Sweep": "some_governance.connecting.sweeping",
    "Taken": "some_governance.archive.capsules.capsule",
    "TakenAway": "some_governance.report.month.taken",
    "Tally": "some_governance.findings",
    "Tells": "some_governance.platforms.tells",
    "Threads": "some_governance.situation.touched",
    "Throttled": "some_governance.errors",
    "To": "some_governance.rules.dialogue.enquiries",
    "TokenRejected": "some_governance.errors",
    "TokenState": "some_governance.platforms.connections",
    "Told": "some_governance.connecting.sweeping",
    "Touched": "some_governance.situation.touched",
    "Translate": "some_governance.platforms.answers",
    "TranslateDeliveries": "some_governance.platforms.deliveries",
    "Transport": "some_governance.connecting.transport",
    "Trend": "some_governance.report.over_time.trending",
    "Turn": "some_governance.report.over_time.comparing",
    "UNLIMITED": "some_governance.rules.rule",
    "UNSAID": "some_governance.rules.rule",
    "Unable": "some_governance.errors",
    "Unanswered": "some_governance.loading.manifest",
    "Unavailable": "some_governance.errors",
    "UnitAccess": "some_governance.rules.roles.acting",
    "UnknownPlatform": "some_governance.errors",
    "UnknownWord": "some_governance.guidelines.vocabulary",
    "Unnumbered": "some_governance.rules.rule",
    "Unrecognised": "some_governance.records.coverage",
    "UnseenFact": "some_governance.report.month.unseen",
    "Usage": "some_governance.connecting.budget",
    "Value": "some_governance.outcomes",
    "Values": "some_governance.outcomes",
    "Verdict": "some_governance.outcomes",
    "VerifiedLedger": "some_governance.archive.ledger.faults",
    "Verify": "some_governance.platforms.deliveries",
    "WAITS": "some_governance.connecting.client",
    "WEB_PAGE": "some_governance.connecting.bodies",
    "WORKERS": "some_governance.connecting.sweeping",
    "Wanted": "some_governance.platforms.connections",
    "Webhook": "some_governance.platforms.deliveries",
    "WeekFigures": "some_governance.report.figures.publishing",
    "Weekday": "some_governance.records.weekdays",
    "WeeklyHours": "some_governance.calendars",
    "Weight": "some_governance.findings",
    "WhyRefused": "some_governance.moderation.refusals",
    "WhyStopped": "some_governance.moderation.running",
    "Within": "some_governance.rules.within",
    "WorkItem": "some_governance.judging.items",
    "Yearly": "some_governance.calendars",
    "account_figures": "some_governance.report.figures.accounts",
    "add_open_times": "some_governance.calendars",
    "anchors_as_json": "some_governance.archive.ledger.anchors",
    "append_judgements": "some_governance.judging.log",
    "approve_plan": "some_governance.moderation.executor",
    "are_open": "some_governance.calendars",
    "arkivmelding_problems": "some_governance.archive.arkivmelding.checking.checks",
    "as_arkivmelding": "some_governance.archive.arkivmelding.writing",
    "as_csv": "some_governance.report.table",
    "as_follow_up": "some_governance.archive.arkivmelding.updating",
    "as_html": "some_governance.report.html.writing",
    "as_json": "some_governance.report.data",
    "as_text": "some_governance.report.text",
    "assess": "some_governance.assessment",
    "backup_ledger": "some_governance.archive.ledger.exporting",
    "capsule_asking": "some_governance.archive.capsules.reading",
    "capsule_faults": "some_governance.archive.capsules.checking",
    "capsule_folder_faults": "some_governance.archive.capsules.folders",
    "capsule_records": "some_governance.archive.capsules.reading",
    "capsules_concerning": "some_governance.archive.concerning",
    "captured_each": "some_governance.archive.saved",
    "captured_from": "some_governance.archive.saved",
    "carrier": "some_governance.connecting.carriers",
    "check_stamp": "some_governance.archive.ledger.stamps",
    "compare": "some_governance.report.over_time.comparing",
    "comparison_as_html": "some_governance.report.over_time.writing",
    "comparison_as_json": "some_governance.report.over_time.compared",
    "comparison_as_text": "some_governance.report.over_time.compared",
    "confirm_capsule": "some_governance.archive.folder.folder",
    "confirmation_of": "some_governance.archive.folder.folder",
    "decide": "some_governance.assessment.deciding",
    "differences": "some_governance.guidelines.differences",
    "differences_as_json": "some_governance.report.differences",
    "differences_as_text": "some_governance.report.differences",
    "discover": "some_governance.plugins",
    "disposed": "some_governance.dispositions",
    "due_as_ics": "some_governance.report.feed",
    "due_as_json": "some_governance.report.due",
    "due_as_text": "some_governance.report.due",
    "duties": "some_governance.assessment",
    "fact_name": "some_governance.records.facts",
    "fetch_into": "some_governance.loading.fetching",
    "field_classes": "some_governance.records.record",
    "findings_as_csv": "some_governance.report.table",
    "follow_up_problems": "some_governance.archive.arkivmelding.checking.checks",
    "guidelines_schema": "some_governance.schemas.files",
    "hashtags": "some_governance.platforms.hashtags",
    "hookimpl": "some_governance.hookspecs",
    "instant": "some_governance.platforms.nodes",
    "is_native_id": "some_governance.platforms.identities",
    "language": "some_governance.report.language",
    "last_whole_month": "some_governance.report.month.window",
    "ledger_as_lines": "some_governance.archive.ledger.exporting",
    "ledger_facts": "some_governance.moderation.telling",
    "load_fiks_arkiv": "some_governance.archive.arkivmelding.agreed",
    "load_folder": "some_governance.loading.folder",
    "load_guidelines": "some_governance.loading.guidelines",
    "load_judgements": "some_governance.loading.judgements",
    "load_municipality": "some_governance.municipalities",
    "load_registers": "some_governance.loading.registers",
    "load_report": "some_governance.report.saved.reading",
    "load_retention": "some_governance.archive.schedules",
    "loose_ends": "some_governance.guidelines.loose_ends",
    "masked_capsule": "some_governance.archive.concerning",
    "met": "some_governance.outcomes",
    "month": "some_governance.report.month.month",
    "month_as_data": "some_governance.report.month.data",
    "month_as_html": "some_governance.report.month.writing",
    "month_as_json": "some_governance.report.month.data",
    "month_as_text": "some_governance.report.month.text",
    "month_span": "some_governance.report.month.window",
    "municipality_names": "some_governance.municipalities",
    "not_applicable": "some_governance.outcomes",
    "open_times_between": "some_governance.calendars",
    "outlived": "some_governance.dispositions",
    "output_schema": "some_governance.schemas.outputs",
    "own_schema": "some_governance.archive.arkivmelding.own",
    "pack_capsule": "some_governance.archive.capsules.packing",
    "plan_as_json": "some_governance.moderation.plans",
    "plan_removal": "some_governance.moderation.planning",
    "read_anchors": "some_governance.archive.ledger.anchors",
    "read_body": "some_governance.connecting.bodies",
    "read_capsule": "some_governance.archive.capsules.folders",
    "read_fiks_arkiv": "some_governance.archive.arkivmelding.agreed",
    "read_json": "some_governance.limits",
    "read_plan": "some_governance.moderation.plan_files",
    "read_report": "some_governance.report.saved.reading",
    "read_retention": "some_governance.archive.schedules",
    "registers_schema": "some_governance.schemas.files",
    "revision": "some_governance.judging.worklist",
    "runs": "some_governance.platforms.runs",
    "said_digest": "some_governance.platforms.captures",
    "saving": "some_governance.loading.saving",
    "send": "some_governance.connecting.transport",
    "stamp_head": "some_governance.archive.ledger.stamps",
    "stance": "some_governance.moderation.stances",
    "told_once": "some_governance.loading.twins",
    "trend": "some_governance.report.over_time.trending",
    "trend_as_json": "some_governance.report.over_time.trended",
    "trend_as_text": "some_governance.report.over_time.trended",
    "unpack_capsule": "some_governance.archive.capsules.reading",
    "utc": "some_governance.records.fields",
    "verify_ledger": "some_governance.archive.ledger.verifying",
    "withdraw_plan": "some_governance.moderation.executor",
    "worklist": "some_governance.judging.worklist",
    "write_capsule": "some_governance.archive.capsules.folders",
    "write_warc": "some_governance.archive.warc",
}

__all__ = [
    "ALWAYS",
    "BUILT_IN",
    "DEFAULT_LIMITS",
    "EARLIEST",
    "EVERY_ACCOUNT",
    "EXCEPTION",
    "FACTS",
    "FIKS_ARKIV",
    "FIRST_YEAR",
    "LANGUAGES",
    "LAST_YEAR",
    "LATEST",
    "NOT_SEEN",
    "PATIENCE",
    "SAME_RUN",
    "UNLIMITED",
    "UNSAID",
    "WAITS",
    "WEB_PAGE",
    "WORKERS",
    "Access",
    "Account",
    "AccountCount",
    "AccountEnds",
    "AccountFigures",
    "Accounts",
    "Act",
    "Actor",
    "AdministeredBy",
    "Administrators",
    "AgendaItem",
    "Anchor",
    "Answer",
    "Answered",
    "AppointedOnly",
    "Appointment",
    "Approval",
    "ApprovalNeeded",
    "Approx",
    "Archive",
    "ArchiveClass",
    "ArchiveCode",
    "ArchiveDocument",
    "ArchiveDoor",
    "ArchiveDuty",
    "ArchiveError",
    "ArchiveMessage",
    "ArchiveOnly",
    "ArchiveReceipt",
    "ArkivmeldingSchemas",
    "AskedFor",
    "Asking",
    "Assessment",
    "Attached",
    "Attachment",
    "AwaitsAnswers",
    "Budget",
    "Bulk",
    "Calendar",
    "CalendarError",
    "CalendarFrame",
    "CalendarOf",
    "Capsule",
    "CapsuleFault",
    "CapsuleFlaw",
    "CapsuleMetadata",
    "CapsulePart",
    "Captured",
    "Carried",
    "CaseFile",
    "CaseHandling",
    "CaseStage",
    "Challenge",
    "Change",
    "Clause",
    "ClauseTrend",
    "Clearance",
    "Client",
    "ClosedDays",
    "Comment",
    "Compared",
    "ComparedTally",
    "Comparison",
    "Confirmation",
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
    "Discretion",
    "Disposal",
    "Disposed",
    "Disposition",
    "Done",
    "Download",
    "EasterRelative",
    "Effect",
    "Entry",
    "EntryKind",
    "Event",
    "Executor",
    "FetchState",
    "FieldClass",
    "FiksConfiguration",
    "FiledAs",
    "Files",
    "Filing",
    "Finding",
    "Folder",
    "FollowUp",
    "FollowsOpeningHours",
    "FormatStyle",
    "FoundOut",
    "Gap",
    "Gathering",
    "Grant",
    "Group",
    "GroupSize",
    "Guidelines",
    "GuidelinesError",
    "GuidelinesPart",
    "HandInState",
    "HandedIn",
    "HandledDaily",
    "Handling",
    "Hashtags",
    "Heard",
    "Hidden",
    "Hiding",
    "Hold",
    "Holders",
    "Hooks",
    "HoursReading",
    "HttpCall",
    "Image",
    "ImageApproved",
    "InterimFollowUp",
    "Invisible",
    "Json",
    "Judged",
    "JudgedThing",
    "Judgement",
    "Keeper",
    "KeptCapsule",
    "Language",
    "Lapse",
    "Lasting",
    "Ledger",
    "LedgerCase",
    "LedgerFault",
    "LedgerFlaw",
    "LegalBasis",
    "Limits",
    "Line",
    "Lost",
    "MaskedCapsule",
    "MediaFits",
    "Message",
    "Missed",
    "Modality",
    "Mode",
    "Month",
    "MonthArchive",
    "MonthPlan",
    "MonthTotals",
    "Node",
    "OfficeFilled",
    "OfficialAccounts",
    "OnAgenda",
    "OnDate",
    "OnDates",
    "Once",
    "OpenArchive",
    "OpenInterval",
    "OpenQuestion",
    "OpeningDays",
    "Outcome",
    "OutsidePlan",
    "OwnAdministrators",
    "Page",
    "PayloadError",
    "Per",
    "Period",
    "PermissionMissing",
    "Person",
    "Picture",
    "Pictures",
    "Place",
    "Plan",
    "PlanHorizon",
    "PlanInForce",
    "PlanItem",
    "PlanItemFields",
    "PlanStep",
    "PlannedItem",
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
    "Published",
    "PurposeFits",
    "Question",
    "Quota",
    "ReadExport",
    "Reading",
    "ReadsFacts",
    "Received",
    "Record",
    "RecordError",
    "Records",
    "Registers",
    "Removal",
    "RemovalAgainst",
    "RemovalBasis",
    "RemovalDuty",
    "RemovalGrounds",
    "RemovalIntent",
    "RemovalPlan",
    "RemovalRefused",
    "RemovalSteps",
    "Reply",
    "ReplyCap",
    "ReplyDuty",
    "ReplyFigures",
    "ReplyPromise",
    "Report",
    "ReportError",
    "ReportPart",
    "Request",
    "RetainedCapsule",
    "Retention",
    "RetentionClass",
    "RetentionSchedule",
    "Rule",
    "Run",
    "RunEnded",
    "RunEnding",
    "Rung",
    "Sample",
    "Sanction",
    "SanctionLadder",
    "SanctionTerms",
    "SavedClause",
    "SavedFinding",
    "SavedGuidelines",
    "SavedProvenance",
    "SavedReport",
    "SavedTally",
    "Saving",
    "Scope",
    "Scrub",
    "Season",
    "Secret",
    "Seen",
    "Sheet",
    "Shown",
    "Side",
    "Sight",
    "Sighted",
    "SignatureError",
    "Situation",
    "SomeGovernanceError",
    "Span",
    "SpecialDay",
    "Stance",
    "Step",
    "Sweep",
    "Taken",
    "TakenAway",
    "Tally",
    "Tells",
    "Threads",
    "Throttled",
    "To",
    "TokenRejected",
    "TokenState",
    "Told",
    "Touched",
    "Translate",
    "TranslateDeliveries",
    "Transport",
    "Trend",
    "Turn",
    "Unable",
    "Unanswered",
    "Unavailable",
    "UnitAccess",
    "UnknownPlatform",
    "UnknownWord",
    "Unnumbered",
    "Unrecognised",
    "UnseenFact",
    "Usage",
    "Value",
    "Values",
    "Verdict",
    "VerifiedLedger",
    "Verify",
    "Wanted",
    "Webhook",
    "WeekFigures",
    "Weekday",
    "WeeklyHours",
    "Weight",
    "WhyRefused",
    "WhyStopped",
    "Within",
    "WorkItem",
    "Yearly",
    "account_figures",
    "add_open_times",
    "anchors_as_json",
    "append_judgements",
    "approve_plan",
    "are_open",
    "arkivmelding_problems",
    "as_arkivmelding",
    "as_csv",
    "as_follow_up",
    "as_html",
    "as_json",
    "as_text",
    "assess",
    "backup_ledger",
    "capsule_asking",
    "capsule_faults",
    "capsule_folder_faults",
    "capsule_records",
    "capsules_concerning",
    "captured_each",
    "captured_from",
    "carrier",
    "check_stamp",
    "compare",
    "comparison_as_html",
    "comparison_as_json",
    "comparison_as_text",
    "confirm_capsule",
    "confirmation_of",
    "decide",
    "differences",
    "differences_as_json",
    "differences_as_text",
    "discover",
    "disposed",
    "due_as_ics",
    "due_as_json",
    "due_as_text",
    "duties",
    "fact_name",
    "fetch_into",
    "field_classes",
    "findings_as_csv",
    "follow_up_problems",
    "guidelines_schema",
    "hashtags",
    "hookimpl",
    "instant",
    "is_native_id",
    "language",
    "last_whole_month",
    "ledger_as_lines",
    "ledger_facts",
    "load_fiks_arkiv",
    "load_folder",
    "load_guidelines",
    "load_judgements",
    "load_municipality",
    "load_registers",
    "load_report",
    "load_retention",
    "loose_ends",
    "masked_capsule",
    "met",
    "month",
    "month_as_data",
    "month_as_html",
    "month_as_json",
    "month_as_text",
    "month_span",
    "municipality_names",
    "not_applicable",
    "open_times_between",
    "outlived",
    "output_schema",
    "own_schema",
    "pack_capsule",
    "plan_as_json",
    "plan_removal",
    "read_anchors",
    "read_body",
    "read_capsule",
    "read_fiks_arkiv",
    "read_json",
    "read_plan",
    "read_report",
    "read_retention",
    "registers_schema",
    "revision",
    "runs",
    "said_digest",
    "saving",
    "send",
    "stamp_head",
    "stance",
    "told_once",
    "trend",
    "trend_as_json",
    "trend_as_text",
    "unpack_capsule",
    "utc",
    "verify_ledger",
    "withdraw_plan",
    "worklist",
    "write_capsule",
    "write_warc",
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

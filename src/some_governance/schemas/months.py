"""The schema of a month's page, as JSON."""

from some_governance.findings import Weight
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.loading.tables import Schema
from some_governance.report.figures import (
    AccountFigures,
    Published,
    Quota,
    ReplyFigures,
    ReplyPromise,
    WeekFigures,
)
from some_governance.report.month.month import Month, MonthTotals
from some_governance.report.month.planned import Carried, MonthPlan, PlannedItem
from some_governance.report.month.taken import MonthArchive, TakenAway
from some_governance.report.month.unseen import UnseenFact
from some_governance.schemas.shapes import (
    COUNT,
    DAY,
    FLAG,
    MOMENT,
    TEXT,
    all_counted,
    by_name,
    each,
    head,
    nullable,
    one_of,
    table,
    told,
    whole,
    written,
)

_CLAUSE: Schema = told("Version of the clause.", TEXT)


def month_schema() -> dict[str, Json]:
    """Say what a month's page is written as."""
    plan = {"month": told("Its name.", TEXT), "items": each(_item())}
    guidelines = table(dict.fromkeys(("owner", "title", "language"), TEXT), Guidelines)
    sanction = {
        "sanction": told("What it is.", TEXT),
        "count": told("How many were given.", COUNT),
    }
    totals: Schema = {"$ref": "#/$defs/totals"}
    said = {
        **head("month"),
        "month": told("Its name, `2026-11`.", TEXT),
        "since": MOMENT,
        "at": MOMENT,
        "over": FLAG,
        "zone": TEXT,
        "guidelines": told("What it was held against.", guidelines),
        "totals": totals,
        "before": nullable(totals),
        "plans": each(table(plan, MonthPlan)),
        "undated": COUNT,
        "accounts": each(_account()),
        "taken": each(_taken()),
        "sanctions": each(table(sanction)),
        "archived": written(MonthArchive),
        "unseen": each(written(UnseenFact)),
        "unregistered": COUNT,
        "gaps": COUNT,
        "not_understood": COUNT,
    }
    counts = dict.fromkeys(("questions", "untold", "pending"), COUNT)
    weights = all_counted(weight.value for weight in Weight)
    return whole(
        "month",
        table(said, Month),
        about="A month's page, without personal data; times are whole seconds.",
        definitions={"totals": table({"weights": weights, **counts}, MonthTotals)},
    )


def _item() -> dict[str, Json]:
    return table(
        {
            "day": DAY,
            "clock": nullable({"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"}),
            "account": nullable(TEXT),
            "content": each(TEXT),
            "purposes": each(TEXT),
            "publications": COUNT,
            "carried": one_of(Carried),
        },
        PlannedItem,
    )


def _taken() -> dict[str, Json]:
    return table(
        {
            "action": TEXT,
            "ground": nullable(TEXT),
            "clause": nullable(TEXT),
            "quote": told("The words of that clause.", nullable(TEXT)),
            "count": COUNT,
        },
        TakenAway,
    )


def _account() -> dict[str, Json]:
    return table(
        {
            "account": TEXT,
            "name": nullable(TEXT),
            "platform": TEXT,
            "published": table(_published(), Published),
            "weeks": each(_week()),
            "replies": _replies(),
            "questions": by_name(COUNT),
            "administrators": nullable(COUNT),
        },
        AccountFigures,
    )


def _published() -> dict[str, Schema]:
    kind = {
        "kind": told("The kind; null where nobody knows it.", nullable(TEXT)),
        "count": told("How many.", COUNT),
    }
    return {"count": COUNT, "by_kind": each(table(kind)), "unsure": COUNT, "seen": FLAG}


def _week() -> dict[str, Json]:
    least = dict.fromkeys(("at_most", "at_least"), nullable(COUNT))
    quota = {
        "clause": _CLAUSE,
        **least,
        "counts": each(TEXT),
        "count": COUNT,
        "unsure": COUNT,
    }
    return table(
        {
            "week": told("The week's name, `2026-W48`.", TEXT),
            "since": DAY,
            "until": DAY,
            "whole": FLAG,
            **_published(),
            "quotas": each(table(quota, Quota)),
        },
        WeekFigures,
    )


def _replies() -> dict[str, Json]:
    counts = dict.fromkeys(("comments", "answered", "open", "undated"), COUNT)
    times = ("median", "slowest", "open_median", "open_slowest")
    promised = dict.fromkeys(("kept", "decided", "untold"), COUNT)
    promise = table({"clause": _CLAUSE, **promised}, ReplyPromise)
    return table(
        {
            **counts,
            **dict.fromkeys(times, nullable(COUNT)),
            "seen": FLAG,
            "promises": each(promise),
        },
        ReplyFigures,
    )

"""A month's page as plain data, for other programs."""

from datetime import timedelta

from some_governance.limits import Json
from some_governance.report.data import plain
from some_governance.report.figures import (
    AccountFigures,
    Published,
    Quota,
    ReplyFigures,
    ReplyPromise,
    WeekFigures,
)
from some_governance.report.month.month import Month, MonthTotals
from some_governance.report.month.planned import PlannedItem
from some_governance.report.month.taken import TakenAway
from some_governance.report.printable import printable_json

SCHEMA = "some-governance/month"
VERSION = 1


def month_as_data(month: Month) -> dict[str, Json]:
    """Give a month's page as what JSON can hold; moments are UTC, times in seconds."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "month": month.key,
        "since": plain(month.since),
        "at": plain(month.at),
        "over": month.over,
        "zone": month.zone,
        "guidelines": {
            "owner": month.owner,
            "title": month.title,
            "language": month.language,
        },
        "totals": _totals(month.totals),
        "before": None if month.before is None else _totals(month.before),
        "plans": [
            {"month": plan.key, "items": [_item(each) for each in plan.items]}
            for plan in month.plans
        ],
        "undated": month.undated,
        "accounts": [account_data(each) for each in month.accounts],
        "taken": [_taken(each) for each in month.taken],
        "sanctions": [
            {"sanction": name, "count": count} for name, count in month.sanctions
        ],
        "archived": {
            "confirmed": month.archived.confirmed,
            "lacking": month.archived.lacking,
            "untold": month.archived.untold,
            "seen": month.archived.seen,
        },
        "unseen": [
            {"account": each.account, "fact": each.fact} for each in month.unseen
        ],
        "unregistered": month.unregistered,
        "gaps": month.gaps,
        "not_understood": month.not_understood,
    }


def month_as_json(month: Month) -> str:
    """Write a month's page as JSON: the same page, the same bytes."""
    return printable_json(month_as_data(month))


def _totals(totals: MonthTotals) -> dict[str, Json]:
    return {
        "weights": {weight.value: count for weight, count in totals.weights},
        "questions": totals.questions,
        "untold": totals.untold,
        "pending": totals.pending,
    }


def _item(item: PlannedItem) -> dict[str, Json]:
    return {
        "day": item.day.isoformat(),
        "clock": None if item.clock is None else item.clock.isoformat("minutes"),
        "account": item.account,
        "content": list(item.content),
        "purposes": list(item.purposes),
        "publications": item.publications,
        "carried": item.carried.value,
    }


def _taken(taken: TakenAway) -> dict[str, Json]:
    return {
        "action": taken.action,
        "ground": taken.ground,
        "clause": None if taken.clause is None else taken.clause.version,
        "quote": None if taken.clause is None else taken.clause.text,
        "count": taken.count,
    }


def account_data(figures: AccountFigures) -> dict[str, Json]:
    """Give the figures of an account as what JSON can hold."""
    return {
        "account": figures.account,
        "name": figures.name,
        "platform": figures.platform,
        "published": _published(figures.published),
        "weeks": [_week(each) for each in figures.weeks],
        "replies": _replies(figures.replies),
        "questions": dict(figures.questions),
        "administrators": figures.administrators,
    }


def _published(published: Published) -> dict[str, Json]:
    return {
        "count": published.count,
        "by_kind": [
            {"kind": kind, "count": count} for kind, count in published.by_kind
        ],
        "unsure": published.unsure,
        "seen": published.seen,
    }


def _week(week: WeekFigures) -> dict[str, Json]:
    return {
        "week": week.key,
        "since": week.since.isoformat(),
        "until": week.until.isoformat(),
        "whole": week.whole,
        **_published(week),
        "quotas": [_quota(each) for each in week.quotas],
    }


def _quota(quota: Quota) -> dict[str, Json]:
    return {
        "clause": quota.clause.version,
        "at_most": quota.at_most,
        "at_least": quota.at_least,
        "counts": list(quota.counts),
        "count": quota.count,
        "unsure": quota.unsure,
    }


def _replies(replies: ReplyFigures) -> dict[str, Json]:
    return {
        "comments": replies.comments,
        "answered": replies.answered,
        "open": replies.open,
        "undated": replies.undated,
        "median": _seconds(replies.median),
        "slowest": _seconds(replies.slowest),
        "open_median": _seconds(replies.open_median),
        "open_slowest": _seconds(replies.open_slowest),
        "seen": replies.seen,
        "promises": [_promise(each) for each in replies.promises],
    }


def _promise(promise: ReplyPromise) -> dict[str, Json]:
    return {
        "clause": promise.clause.version,
        "kept": promise.kept,
        "decided": promise.decided,
        "untold": promise.untold,
    }


def _seconds(time: timedelta | None) -> int | None:
    """Give a time in whole seconds."""
    return None if time is None else time // timedelta(seconds=1)

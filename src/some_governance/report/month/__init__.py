"""The month's page for those who lead: figures, and nobody's personal data."""

from some_governance.report.month.data import month_as_data, month_as_json
from some_governance.report.month.month import Month, MonthTotals, month
from some_governance.report.month.planned import Carried, MonthPlan, PlannedItem
from some_governance.report.month.taken import MonthArchive, TakenAway
from some_governance.report.month.text import month_as_text
from some_governance.report.month.unseen import UnseenFact
from some_governance.report.month.window import last_whole_month, month_span
from some_governance.report.month.writing import month_as_html

__all__ = [
    "Carried",
    "Month",
    "MonthArchive",
    "MonthPlan",
    "MonthTotals",
    "PlannedItem",
    "TakenAway",
    "UnseenFact",
    "last_whole_month",
    "month",
    "month_as_data",
    "month_as_html",
    "month_as_json",
    "month_as_text",
    "month_span",
]

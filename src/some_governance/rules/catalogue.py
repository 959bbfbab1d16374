"""The kinds of rules that come with the library."""

from some_governance.rules import (
    accounts,
    approvals,
    archiving,
    case_handling,
    channels,
    deletion,
    dialogue,
    employees,
    handling,
    images,
    judged,
    opening_hours,
    plan,
    quotas,
    retention,
    roles,
    sanctions,
    weeding,
)
from some_governance.rules.rule import Rule

BUILT_IN: tuple[type[Rule], ...] = (
    *quotas.RULES,
    *roles.RULES,
    *handling.RULES,
    *opening_hours.RULES,
    *dialogue.RULES,
    *judged.RULES,
    *deletion.RULES,
    *archiving.RULES,
    *approvals.RULES,
    *accounts.RULES,
    *channels.RULES,
    *plan.RULES,
    *images.RULES,
    *case_handling.RULES,
    *employees.RULES,
    *retention.RULES,
    *sanctions.RULES,
    *weeding.RULES,
)
"""Every kind of rule, chapter by chapter."""

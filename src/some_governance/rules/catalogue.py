"""The kinds of rules that come with the library."""

from some_governance.rules import (
    accounts,
    approvals,
    archiving,
    deletion,
    dialogue,
    handling,
    judged,
    opening_hours,
    quotas,
    roles,
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
)
"""Every kind of rule, chapter by chapter."""

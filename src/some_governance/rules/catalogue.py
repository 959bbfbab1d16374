"""The kinds of rules that come with the library."""

from some_governance.rules import quotas, roles
from some_governance.rules.rule import Rule

BUILT_IN: tuple[type[Rule], ...] = (*quotas.RULES, *roles.RULES)
"""Every kind of rule, chapter by chapter."""

"""How people know what a report speaks of."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TypeAlias

from some_governance.assessment import Decision
from some_governance.findings import Report, Weight
from some_governance.guidelines.clause import Clause
from some_governance.report.language import ENGLISH, Language, message


class NamesAccounts(Protocol):
    """Anything that knows what accounts are called."""

    @property
    def accounts(self) -> Mapping[str, str]:
        """Names of accounts, by id."""
        ...


Told: TypeAlias = Report | Decision
"""What findings stand in."""

WEIGHTS = MappingProxyType(
    {
        Weight.VIOLATION: message("violation"),
        Weight.DEVIATION: message("deviation"),
        Weight.WARNING: message("warning"),
        Weight.SHORTFALL: message("shortfall"),
        Weight.ADVICE: message("advice"),
    }
)
"""What a breach is called, by how much it weighs."""

FACTS = MappingProxyType(
    {
        "account": message("account"),
        "profile": message("profile"),
        "person": message("person"),
        "appointment": message("appointment"),
        "grant": message("grant"),
        "access": message("access"),
        "publication": message("publication"),
        "comment": message("comment"),
        "reply": message("reply"),
        "message": message("message"),
        "removal": message("removal"),
        "step": message("step"),
        "receipt": message("receipt"),
        "disposal": message("disposal"),
        "sanction": message("sanction"),
        "image": message("image"),
        "plan": message("plan"),
        "plan-item": message("plan-item"),
        "agenda-item": message("agenda-item"),
        "group": message("group"),
        "handling": message("handling"),
        "judgement": message("judgement"),
        "approval": message("approval"),
        "delegation": message("delegation"),
        "disposition": message("disposition"),
        "mode": message("mode"),
        "event": message("event"),
    }
)
"""What a fact is called, by the name of its kind."""

_PLACE = re.compile(r"(lines?|passage) ([0-9].*)")
_PLACES = MappingProxyType(
    {
        "line": message("line {number}"),
        "lines": message("lines {number}"),
        "passage": message("passage {number}"),
    }
)


def account_name(told: NamesAccounts, account: str | None) -> str:
    """Name an account as people know it, and its platform; else by its id."""
    if account is None or account not in told.accounts:
        return account or ""
    return f"{told.accounts[account]} ({account.partition(':')[0]})"


def fact(kind: str, language: Language) -> str:
    """Say what a kind of fact is called."""
    return language.say(FACTS[kind]) if kind in FACTS else kind


def place(clause: Clause, language: Language = ENGLISH) -> str:
    """Say where a clause stands, as its guidelines do, or in the words of ours."""
    found = _PLACE.fullmatch(clause.place)
    if found is None:
        return clause.place
    return language.say(_PLACES[found[1]], number=found[2])

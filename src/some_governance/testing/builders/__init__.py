"""
Facts in a few words, for tests. Nobody is real.

Each builder makes one kind of fact, whole, of an invented municipality on an invented
platform: a page, a post on it, a citizen's comment, and what became of that. Every
field can be given, and is checked by type checkers as the class itself is. What is not
given stays what it is here; so two facts of one kind need ids of their own.
"""

from some_governance.testing.builders.decisions import (
    agenda_item,
    approval,
    disposition,
    event,
    judgement,
    mode,
    plan,
    plan_item,
)
from some_governance.testing.builders.invented import (
    ARCHIVED,
    AT,
    BEGAN,
    CAPTURED,
    COMMENT,
    COMMENTED,
    PAGE,
    POST,
    POSTED,
    REMOVED,
    REPLIED,
    SEEN,
    SINCE,
)
from some_governance.testing.builders.offices import (
    access,
    account,
    appointment,
    delegation,
    grant,
    group,
    handling,
    person,
    profile,
)
from some_governance.testing.builders.situations import (
    coverage,
    one_of_each,
    situation,
)
from some_governance.testing.builders.threads import (
    comment,
    disposal,
    image,
    message,
    publication,
    receipt,
    removal,
    reply,
    sanction,
    step,
)

__all__ = [
    "ARCHIVED",
    "AT",
    "BEGAN",
    "CAPTURED",
    "COMMENT",
    "COMMENTED",
    "PAGE",
    "POST",
    "POSTED",
    "REMOVED",
    "REPLIED",
    "SEEN",
    "SINCE",
    "access",
    "account",
    "agenda_item",
    "appointment",
    "approval",
    "comment",
    "coverage",
    "delegation",
    "disposal",
    "disposition",
    "event",
    "grant",
    "group",
    "handling",
    "image",
    "judgement",
    "message",
    "mode",
    "one_of_each",
    "person",
    "plan",
    "plan_item",
    "profile",
    "publication",
    "receipt",
    "removal",
    "reply",
    "sanction",
    "situation",
    "step",
]

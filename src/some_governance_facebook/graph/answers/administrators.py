"""Who has access to a page, as one item of an answer tells it."""

from collections.abc import Iterable

from some_governance import Node
from some_governance_facebook.graph.answers.dialect import ROLES
from some_governance_facebook.graph.answers.logins import Login
from some_governance_facebook.graph.answers.reading import Found, Reading

HOMELESS = "somebody with access to a page: the manifest doesn't say to which"
TASKLESS = "somebody with access, whose tasks were not sent: ask for the field tasks"
UNKNOWN = "somebody with access, and with tasks that this version doesn't know"

ADMINISTRATOR, EDITOR, VIEWER = "administrator", "editor", "viewer"

_MANAGING = frozenset({"MANAGE", "PROFILE_PLUS_FULL_CONTROL"})
_SPEAKING = frozenset(
    {
        "CREATE_CONTENT",
        "MESSAGING",
        "MODERATE",
        "MODERATE_COMMUNITY",
        "PAGES_MESSAGING",
        "PAGES_MESSAGING_SUBSCRIPTIONS",
        "PROFILE_PLUS_CREATE_CONTENT",
        "PROFILE_PLUS_CREATIVE_MANAGEMENT",
        "PROFILE_PLUS_FACEBOOK_ACCESS",
        "PROFILE_PLUS_MANAGE",
        "PROFILE_PLUS_MESSAGING",
        "PROFILE_PLUS_MODERATE",
        "PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY",
    }
)
_LOOKING_ON = frozenset(
    {
        "ADVERTISE",
        "ANALYZE",
        "GLOBAL_STRUCTURE_MANAGEMENT",
        "MANAGE_LEADS",
        "PROFILE_PLUS_ADVERTISE",
        "PROFILE_PLUS_ANALYZE",
        "PROFILE_PLUS_CREATOR_MANAGEMENT",
        "PROFILE_PLUS_GLOBAL_STRUCTURE_MANAGEMENT",
        "PROFILE_PLUS_MANAGE_LEADS",
        "PROFILE_PLUS_REVENUE",
        "READ_PAGE_MAILBOXES",
        "VIEW_MONETIZATION_INSIGHTS",
    }
)
_KNOWN = _MANAGING | _SPEAKING | _LOOKING_ON
_HUMAN = frozenset({"BUSINESS_PERSON", "BUSINESS_USER", "PERSON", "USER"})


def found_login(person: Node, reading: Reading) -> Found:
    """
    Read who has access, and to do what. Names are left behind.

    Tasks that are not known may amount to more than those that are. So they are
    kept by name too, and the answer can't vouch for who administers the page.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    identity, tasks = person.own_id(), person.words("tasks")
    account = reading.asked.account
    if account is None:
        return _without(person, reading, HOMELESS)
    if tasks is None:
        return _without(person, reading, TASKLESS)
    login = Login(
        id=identity,
        account=account,
        tasks=tasks,
        natural=_natural(person.text("user_type"), reading.asked.edge),
        source=reading.answer.source,
    )
    if not _KNOWN.issuperset(tasks):
        return Found.join([Found(logins=(login,)), _without(person, reading, UNKNOWN)])
    return Found(logins=(login,))


def role(tasks: Iterable[str]) -> str:
    """
    Say what tasks amount to.

    Who manages the page, or has full control of it, is an administrator. Who
    writes, answers or moderates in its name is an editor. Anybody else looks on:
    analyses it, or advertises for it. Tasks that are not known don't count.
    """
    held = frozenset(tasks)
    if held & _MANAGING:
        return ADMINISTRATOR
    return EDITOR if held & _SPEAKING else VIEWER


def _natural(user_type: str | None, edge: str | None) -> bool | None:
    """
    Tell whether a human uses a login; `None` when nothing says it.

    Its type does. Without one, `/roles` does, since only people have roles.
    """
    if user_type is None:
        return True if edge == ROLES else None
    kind = user_type.upper().replace(" ", "_")
    if "SYSTEM" in kind:
        return False
    return True if kind in _HUMAN else None


def _without(person: Node, reading: Reading, why: str) -> Found:
    kept = reading.unrecognised(person.fields, person.path, why)
    return Found(unrecognised=(kept,), whole=False)

"""Accounts, as profiles, and what they call themselves."""

from some_governance import Node, Profile
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.dialect import COMMENTS, CONVERSATIONS
from some_governance_facebook.graph.answers.reading import Found, Reading
from some_governance_instagram.answers.asked import DIALECT, MEDIA, STORIES, TAGS

NESTED = "a list within an account, which is not translated: ask for it by itself"

_LISTS = (COMMENTS, CONVERSATIONS, MEDIA, STORIES, TAGS)


def found_profile(user: Node, reading: Reading) -> Found:
    """
    Translate an account.

    Where it logs in to Instagram itself, `id` is one that only the app knows, and
    `user_id` the account's own. It carries no time: where nobody knows when it was
    seen, it was before everything.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account = DIALECT.id(user.identity("user_id") or user.own_id())
    if reading.asked.account not in (account, None):
        kept = reading.unrecognised(user.fields, user.path, ELSEWHERE)
        return Found(unrecognised=(kept,), whole=False)
    name = user.text("username")
    profile = Profile(
        id=account,
        observed=reading.fetched_at,
        source=reading.answer.source,
        account=account,
        name=user.text("name") or name,
    )
    nested = tuple(
        reading.unrecognised(user.fields[key], user.at(key), NESTED)
        for key in _LISTS
        if user.has(key)
    )
    names = ((account, name),) if name else ()
    return Found(facts=(profile,), names=names, unrecognised=nested)

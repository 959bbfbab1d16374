"""Pages, as profiles: what an account looks like on Facebook."""

from some_governance import Node, Profile
from some_governance_facebook.answers.asked import PLATFORM, POSTS
from some_governance_facebook.graph.answers.dialect import ADMINISTRATORS, CONVERSATIONS
from some_governance_facebook.graph.answers.reading import Found, Reading

NESTED = "a list within a page, which is not translated: ask for it by itself"

_LISTS = (*sorted(ADMINISTRATORS), CONVERSATIONS, *sorted(POSTS))


def found_page(page: Node, reading: Reading) -> Found:
    """
    Translate a page.

    A page carries no time: where nobody knows when it was seen, it was before
    everything, so that whatever else is known of it is newer. The tasks in a list
    of pages are those of whoever asked, who isn't named: they tell no access.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account = f"{PLATFORM}:{page.own_id()}"
    profile = Profile(
        id=account,
        observed=reading.fetched_at,
        source=reading.answer.source,
        account=account,
        name=page.text("name"),
    )
    nested = tuple(
        reading.unrecognised(page.fields[key], page.at(key), NESTED)
        for key in _LISTS
        if page.has(key)
    )
    return Found(facts=(profile,), unrecognised=nested)

"""Comments, as answers show them: in lists, within posts and comments, or alone."""

from collections.abc import Mapping

from attrs import evolve

from some_governance import Node
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.answers.gathered import gathered
from some_governance_facebook.answers.threads import Under, stand, under_node
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.dialect import COMMENTS
from some_governance_facebook.graph.answers.reading import NOTHING, Found, Reading
from some_governance_facebook.graph.answers.remarks import Listing, Remark, Roll
from some_governance_facebook.graph.answers.wanted import (
    COMMENT_MODIFIERS,
    TOPLEVEL,
    UNFILTERED,
    complete,
)
from some_governance_facebook.graph.nodes import goes_on, items

TIMELESS = "a comment of which nobody knows when: ask for the field created_time"


def found_comment(comment: Node, reading: Reading) -> Found:
    """
    Find a comment that stands alone, and those within it.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    return _found(comment, reading, Under(parents="parent" in reading.wanted))


def found_comments(answer: Node, reading: Reading) -> Found:
    """
    Find the comments in an answer that is a list of them.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    under, depth = _asked_under(answer, reading)
    if under is None:
        kept = reading.unrecognised(answer.fields, answer.path, ELSEWHERE)
        return Found(unrecognised=(kept,), whole=False)
    return _listed(answer, reading, under, reading.answer.parameters, depth)


def found_at_once(answer: Node, reading: Reading) -> Found | None:
    """
    Find the comments in an answer that is a list of them, all at once.

    Args:
        answer: The list, secrets in it included.

        reading: The answer that it is.

    Returns:
        What `found_comments` finds, many times as fast; `None` where that has to look
        at each of them.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    under, depth = _asked_under(answer, reading)
    sheaf = under and gathered(answer, reading, under)
    if not (under and sheaf):
        return None
    modifiers, rolls = reading.answer.parameters, (sheaf.roll,)
    listing = _listing(answer, reading, under, modifiers, depth, rolls, whole=True)
    return Found(sheaves=(sheaf,), listings=(listing,))


def _asked_under(answer: Node, reading: Reading) -> tuple[Under | None, str | None]:
    """Tell what a list was asked for under, and how deep."""
    parameters = reading.answer.parameters
    depth = parameters.get("filter", TOPLEVEL) if reading.asked.known else None
    return under_node(reading, answer, direct=depth == TOPLEVEL), depth


def found_within(node: Node, reading: Reading, under: Under) -> Found:
    """
    Find the comments that were sent along with what they stand under.

    Where they were asked for and didn't come, there are none. What is not understood
    of them is missing from their list, and not from what they were sent along with.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    name = f"{under.path}{COMMENTS}"
    modifiers = reading.wanted.get(name)
    listed = node.node(COMMENTS)
    if listed is None and modifiers is None:
        return NOTHING
    if listed is None:
        listed = evolve(node, path=node.at(COMMENTS), fields={"data": []})
    depth = None if modifiers is None else modifiers.get("filter", TOPLEVEL)
    asked = f"{name}.parent" in reading.wanted
    below = evolve(
        under,
        direct=depth == TOPLEVEL,
        parents=asked or any(each.has("parent") for each in items(listed)),
        path=f"{name}.",
    )
    return evolve(_listed(listed, reading, below, modifiers or {}, depth), whole=True)


def _listed(
    listed: Node,
    reading: Reading,
    under: Under,
    modifiers: Mapping[str, str],
    depth: str | None,
) -> Found:
    """Find the comments in a list, and remember the list."""
    found = [_found(each, reading, under) for each in items(listed)]
    # What stands in the list itself comes before what came within that.
    rolls = Roll.among(each.remarks[0] for each in found if each.remarks)
    whole = all(each.whole for each in found)
    listing = _listing(listed, reading, under, modifiers, depth, rolls, whole)
    return Found.join([*found, Found(listings=(listing,))])


def _listing(
    listed: Node,
    reading: Reading,
    under: Under,
    modifiers: Mapping[str, str],
    depth: str | None,
    rolls: tuple[Roll, ...],
    whole: bool,
) -> Listing:
    nested, summary = listed.path != "", listed.node("summary")
    plain = COMMENT_MODIFIERS.issuperset(modifiers) or not nested
    return Listing(
        of=under.of,
        account=under.account,
        source=reading.answer.source,
        at=reading.answer.fetched_at,
        rolls=rolls,
        nested=nested,
        depth=depth,
        whole=plain and complete(modifiers) and whole,
        more=goes_on(listed),
        unfiltered=modifiers.get("live_filter") == UNFILTERED,
        total=summary.count("total_count") if summary else None,
    )


def _found(comment: Node, reading: Reading, under: Under) -> Found:
    """Find one comment; it comes before those that were sent along with it."""
    place = stand(comment, reading, under)
    at = comment.instant("created_time")
    observed = reading.answer.fetched_at or at
    if isinstance(place, str) or observed is None:
        why = place if isinstance(place, str) else TIMELESS
        kept = reading.unrecognised(comment.fields, comment.path, why)
        return Found(unrecognised=(kept,), whole=False)
    author, by = comment.node("from"), comment.login("from")
    remark = Remark(
        id=f"{PLATFORM}:{place.id}",
        observed=observed,
        source=reading.answer.source,
        account=place.account,
        publication=place.publication,
        parent=place.parent,
        at=at,
        author=author.text("name") if author else None,
        by=by,
        hand=comment.login("admin_creator"),
        text=comment.text("message"),
        as_account=None if by is None else by == place.account,
        hidden=comment.flag("is_hidden"),
        replies=comment.count("comment_count"),
    )
    below = evolve(under, account=place.account, comment=place.id)
    within = found_within(comment, reading, below)
    above = _above(comment, reading, below)
    return Found.join([Found(remarks=(remark,)), within, above])


def _above(comment: Node, reading: Reading, under: Under) -> Found:
    """Find the comment that one answers, where more than its id was sent."""
    parent = comment.node("parent")
    if parent is None or not parent.has("created_time", "from", "message"):
        return NOTHING
    place = evolve(under, comment=None, direct=False, parents=False)
    return evolve(_found(parent, reading, place), whole=True)

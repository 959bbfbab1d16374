"""Comments on photos, which stand in one row."""

from some_governance import Comment, Node, Reading, Record, Reply
from some_governance_flickr.answers.asked import (
    native,
    photo_of,
    record_id,
)
from some_governance_flickr.answers.fields import content, moment
from some_governance_flickr.answers.photos import ELSEWHERE
from some_governance_flickr.answers.reading import Found, Said, kept

HOMELESS = "comments on nobody knows whose photo: name the account in the manifest"
NOWHERE = "comments on a photo that nobody names"
TIMELESS = "a comment of which nobody knows when"


def found_comments(comments: Node, reading: Reading) -> Found:
    """
    Find the comments on a photo.

    What the account itself wrote is a reply to the photo: which comment it answers,
    nobody tells.

    Raises:
        PayloadError: A field that is known holds what it can't hold, or there are more
            than a limit allows.
    """
    account = reading.answer.account
    photo = comments.identity("photo_id") or reading.answer.parameters.get("photo_id")
    if account is None or photo is None:
        why = HOMELESS if photo else NOWHERE
        return kept(reading, comments.fields, comments.path, why)
    on = record_id(photo)
    each_found = [
        _found(each, reading, account, on)
        for each in comments.listed("comment", reading.limits.items)
    ]
    found = Found.join(each_found)
    said = Said(photo=on, ids=frozenset(fact.id for fact in found.facts))
    return Found.join([found, Found(said=(said,))])


def _found(comment: Node, reading: Reading, account: str, on: str) -> Found:
    """Find one comment; its id names the photo that it stands on, too."""
    id, at = record_id(comment.own_id()), moment(comment, "datecreate")
    observed = reading.answer.fetched_at or at
    if photo_of(id) not in (None, native(on)):
        return kept(reading, comment.fields, comment.path, ELSEWHERE)
    if observed is None:
        return kept(reading, comment.fields, comment.path, TIMELESS)
    author, words = comment.identity("author"), content(comment, "_content")
    by = author and record_id(author)
    fact: Record
    if by == account:
        fact = Reply(
            id=id,
            observed=observed,
            source=reading.answer.source,
            to=on,
            account=account,
            at=at,
            as_account=True,
            text=words,
        )
    else:
        fact = Comment(
            id=id,
            observed=observed,
            source=reading.answer.source,
            on=on,
            account=account,
            at=at,
            author=content(comment, "authorname"),
            by=by,
            as_account=None if by is None else False,
            text=words,
        )
    return Found(facts=(fact,))

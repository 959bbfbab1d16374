"""What the answers can speak of: what an account published, and was said there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from some_governance import EARLIEST, Coverage, Gap, Run, Span
from some_governance_flickr.answers.asked import (
    COMMENT,
    COMMENTS,
    PHOTOS,
    PUBLIC,
    PUBLICATION,
    record_id,
)
from some_governance_flickr.answers.reading import Found, Shown

SAFE_ONLY = (
    "Flickr shows photos that are not marked as safe only to who is signed in: take a "
    "token of the account's own"
)
PHOTOS_UNKNOWN = (
    f"comments were asked for, and it is not known on which photos they could be: "
    f"fetch all pages of {PHOTOS}"
)
UNSEEN = (
    "comments are counted, and were not seen: Flickr may keep the rest from who asks"
)
NOT_SEEN = f"photos were seen: fetch {COMMENTS} of each"

Looks: TypeAlias = Mapping[str, list[tuple[datetime, int, str]]]
"""When the comments on photos were seen, by the photo's id: how many, and where."""


def told(runs: Iterable[Run[Found]]) -> Iterator[Coverage | Gap]:
    """
    Yield what whole answers can speak of, and what the newest ones lack.

    All that was published is known from a list that a signed call gave to its end. All
    comments are, when besides those on each photo were seen since then; where none is
    counted, nobody has to ask.
    """
    runs = sorted(runs, key=lambda run: run.began)
    looks, accounts = _looks(runs)
    for photo, seen in looks.items():
        for until, _, source in seen:
            yield _coverage(source, COMMENT, accounts[photo], until, under=photo)
    newest: dict[str, tuple[Gap, ...]] = {
        account: (_gap(account, PHOTOS_UNKNOWN, COMMENT, account),)
        for account in accounts.values()
    }
    for run in runs:
        account, source = run.first.account, run.first.source
        if account is None or run.first.request not in (PHOTOS, PUBLIC):
            continue
        why = _flaw(run)
        if why is not None:
            unknown = _gap(source, PHOTOS_UNKNOWN, COMMENT, account)
            newest[account] = _gap(source, why, PUBLICATION, account), unknown
            continue
        yield _coverage(source, PUBLICATION, account, run.began)
        lacking = _unseen(run, looks)
        if lacking:
            why = f"not all comments on {lacking} {NOT_SEEN}"
            newest[account] = (_gap(source, why, COMMENT, account),)
        else:
            newest[account] = ()
            yield _coverage(source, COMMENT, account, run.began)
    for gap in (gap for gaps in newest.values() for gap in gaps):
        if gap.facts == PUBLICATION or gap.account in accounts.values():
            yield gap


def unseen(found: Found) -> Iterator[Gap]:
    """Yield where more comments are counted than were seen, by the newest count."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for said in found.said:
        seen[said.photo] |= said.ids
    newest: dict[str, Shown] = {}
    for each in sorted(found.shown, key=lambda each: (each.observed, each.source)):
        if each.comments is not None and each.id in seen:
            newest[each.id] = each
    for id, each in newest.items():
        lacking = (each.comments or 0) - len(seen[id])
        if lacking > 0:
            yield _gap(each.source, f"{lacking} {UNSEEN}", COMMENT, each.account)


def _looks(runs: Iterable[Run[Found]]) -> tuple[Looks, Mapping[str, str]]:
    """Give when the comments on photos were seen whole, and whose each photo is."""
    looks: defaultdict[str, list[tuple[datetime, int, str]]] = defaultdict(list)
    accounts: dict[str, str] = {}
    for run in runs:
        photo, account = run.first.parameters.get("photo_id"), run.first.account
        if run.first.request == COMMENTS and photo and account:
            accounts[record_id(photo)] = account
            if run.flaw() is None:
                ids = {
                    id
                    for sheet in run.sheets
                    for said in sheet.found.said
                    for id in said.ids
                }
                look = run.began, len(ids), run.first.source
                looks[record_id(photo)].append(look)
    return looks, accounts


def _shown(run: Run[Found]) -> dict[str, Shown]:
    return {one.id: one for sheet in run.sheets for one in sheet.found.shown}


def _flaw(run: Run[Found]) -> str | None:
    """Say why a list can't vouch for all that was published; `None` when it can."""
    flaw = run.flaw()
    if flaw is None and run.first.request == PUBLIC:
        flaw = SAFE_ONLY
    listed = sum(sheet.found.listed for sheet in run.sheets)
    total = max(sheet.found.total or 0 for sheet in run.sheets)
    if flaw is None and listed < total:
        flaw = f"{total - listed} of {total} photos are counted, and were not seen"
    return flaw and f"{run.first.request}: {flaw}"


def _unseen(run: Run[Found], looks: Looks) -> str:
    """Say on how many photos not all comments were seen; empty where all were."""
    shown = _shown(run)
    unseen = [
        one
        for one in shown.values()
        if one.comments != 0
        and not any(
            at >= run.began and seen >= (one.comments or 0)
            for at, seen, _ in looks.get(one.id, ())
        )
    ]
    return f"{len(unseen)} of {len(shown)}" if unseen else ""


def _coverage(
    source: str,
    facts: tuple[str, ...],
    account: str,
    until: datetime,
    *,
    under: str | None = None,
) -> Coverage:
    span = Span(EARLIEST, until)
    return Coverage(source=source, facts=facts, account=account, under=under, span=span)


def _gap(source: str, why: str, facts: tuple[str, ...], account: str) -> Gap:
    return Gap(source=source, why=why, facts=facts, account=account)

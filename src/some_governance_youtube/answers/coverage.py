"""What the answers can speak of: what a channel published, and was said on it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from attrs import frozen

from some_governance import EARLIEST, Coverage, Gap, Run, Span
from some_governance_youtube.answers.asked import (
    DIALOGUE,
    MOST_UPLOADS,
    UPLOADS,
    VIDEOS,
    record_id,
)
from some_governance_youtube.answers.looks import Looks
from some_governance_youtube.answers.reading import Found

PUBLICATION = ("publication",)
CROWDED = f"{MOST_UPLOADS} uploads or more, where YouTube leaves some out"
VIDEOS_UNKNOWN = (
    "comments were asked for, and it is not known on which videos they could be: fetch "
    "/channels, and all pages of /playlistItems of its uploads, with /videos of each"
)
NOT_LOOKED_AT = (
    "videos were seen: fetch /commentThreads of each with all pages, with those held "
    "for review and those that may be spam, which only the channel's own token shows"
)

Looked: TypeAlias = Mapping[str, list[tuple[datetime, frozenset[str]]]]
"""When videos were looked up, by YouTube's id, each time with which were shown."""


@frozen(kw_only=True)
class Uploads:
    """
    All that a channel published, as it was at one time.

    Attributes:
        account: Its id.

        at: When it was asked for.

        source: Where that stands.

        shown: Ids of the records of the videos that everybody could see.
    """

    account: str
    at: datetime
    source: str
    shown: frozenset[str]


def told(
    runs: Iterable[Run[Found]], found: Found, looks: Looks
) -> Iterator[Coverage | Gap]:
    """
    Yield what whole answers can speak of, and what the newest ones lack.

    What a channel published is known when its list of uploads is, and each video in it
    was looked up since then. What was said is known when, besides, the comments on
    each of these videos are.
    """
    runs = tuple(runs)
    yield from looks.coverage()
    looked_up = _looked_up(runs)
    newest: dict[str, Coverage | Gap] = {
        account: Gap(
            source=account, why=VIDEOS_UNKNOWN, facts=DIALOGUE, account=account
        )
        for account in looks.accounts
    }
    lists: dict[str, Uploads | Gap] = {}
    playlists = frozenset(found.uploads)
    for run in sorted(runs, key=lambda run: run.began):
        account = run.first.account
        of = account, run.first.parameters.get("playlistId")
        if account is None or run.first.request != UPLOADS or of not in playlists:
            continue
        uploads = lists[account] = _uploads(run, account, looked_up)
        if isinstance(uploads, Uploads):
            span = Span(EARLIEST, uploads.at)
            whole = Coverage(
                source=uploads.source, facts=PUBLICATION, account=account, span=span
            )
            yield whole
            said = newest[account] = _said(uploads, looks)
            if isinstance(said, Coverage):
                yield said
    yield from (each for each in lists.values() if isinstance(each, Gap))
    for account in looks.accounts:
        if isinstance(said := newest[account], Gap):
            yield said


def _looked_up(runs: Iterable[Run[Found]]) -> Looked:
    looked_up: defaultdict[str, list[tuple[datetime, frozenset[str]]]]
    looked_up = defaultdict(list)
    for run in runs:
        if run.first.request == VIDEOS and run.flaw() is None:
            shown = frozenset(id for sheet in run.sheets for id in sheet.found.shown)
            for id in run.first.parameters.get("id", "").split(","):
                looked_up[id].append((run.began, shown))
    return looked_up


def _uploads(run: Run[Found], account: str, looked_up: Looked) -> Uploads | Gap:
    """Give what a list of uploads tells, or what it lacks."""
    listed = [id for sheet in run.sheets for id in sheet.found.listed]
    shown: set[str] = set()
    unknown = 0
    for id in listed:
        since = [each for at, each in looked_up.get(id, ()) if at >= run.began]
        unknown += not since
        shown.update({record_id(id)}.intersection(*since[:1]))
    why = run.flaw()
    if why is None and len(listed) >= MOST_UPLOADS:
        why = CROWDED
    if why is None and unknown:
        why = f"{unknown} of {len(listed)} uploads were not looked up: fetch /videos"
    if why is None:
        return Uploads(
            account=account,
            at=run.began,
            source=run.first.source,
            shown=frozenset(shown),
        )
    return Gap(
        source=run.first.source,
        why=f"{UPLOADS}: {why}",
        facts=PUBLICATION,
        account=account,
    )


def _said(uploads: Uploads, looks: Looks) -> Coverage | Gap:
    """Give what can be said of all comments on a channel's videos, or the gap."""
    unseen = [
        video
        for video in uploads.shown
        if not any(until >= uploads.at for until, _ in looks.until(video))
    ]
    if unseen:
        why = f"not all comments on {len(unseen)} of {len(uploads.shown)}"
        return Gap(
            source=uploads.source,
            why=f"{why} {NOT_LOOKED_AT}",
            facts=DIALOGUE,
            account=uploads.account,
        )
    return Coverage(
        source=uploads.source,
        facts=DIALOGUE,
        account=uploads.account,
        span=Span(EARLIEST, uploads.at),
    )

"""From a download to neutral records: what Facebook and Instagram have in common."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import datetime
from typing import Protocol

from some_governance import (
    EARLIEST,
    Coverage,
    Download,
    Gap,
    Json,
    Limits,
    Publication,
    Record,
    Records,
    Removal,
    hashtags,
)
from some_governance_facebook.graph.exports.covering import covered
from some_governance_facebook.graph.exports.identities import numbered, synthetic
from some_governance_facebook.graph.exports.inbox import conversation, messages
from some_governance_facebook.graph.exports.places import stem
from some_governance_facebook.graph.exports.sheets import Sheet, sheets, wrapped
from some_governance_facebook.graph.exports.told import (
    MESSAGE,
    PROFILE,
    PUBLICATION,
    UNKNOWN,
    Post,
    Told,
    named,
    passed_over,
)
from some_governance_facebook.graph.lists import lists
from some_governance_facebook.graph.taking import taken

NOTHING = "there is no file of JSON in it: pictures alone tell nothing here"
HOMELESS = "nobody knows whose download it is: name the account in the manifest"

_PROFILES = frozenset({"personal_information", "profile_information"})
_PICTURES = frozenset({"image", "other"})


class Tell(Protocol):
    """A pure function that finds what a list in a file tells."""

    def __call__(
        self, sheet: Sheet, key: str | None, items: list[Json], path: str, /
    ) -> Told:
        """
        Find it.

        Args:
            sheet: The file.

            key: What wraps the list; `None` where the file is the list.

            items: What is in it.

            path: Where it stands in the file, for messages.
        """
        ...


def read(
    download: Download,
    platform: str,
    limits: Limits,
    *,
    tell: Tell,
    keys: Container[str],
) -> Records:
    """
    Translate a download, and say what it can speak of.

    Args:
        download: It.

        platform: Name of the platform.

        limits: Bounds to keep.

        tell: Finds what a list tells that is no conversation.

        keys: Words of the platform's own that wrap lists. Others may name somebody.

    Raises:
        PayloadError: As `ReadExport`.
    """
    files = tuple(sheets(download, platform, limits))
    told = Told.join(_told(sheet, tell, keys) for sheet in files)
    facts: list[Record] = []
    about: list[Coverage | Gap] = []
    if not files:
        about.append(_gap(download, NOTHING))
    elif download.account is None:
        about.append(_gap(download, HOMELESS))
    else:
        facts += _facts(told, download.account, download.made_at)
        about += covered(download, PUBLICATION, told, expected=True)
        about += covered(download, MESSAGE, told, expected=False)
    return Records.of(
        *facts,
        coverage=[each for each in about if isinstance(each, Coverage)],
        gaps=[each for each in about if isinstance(each, Gap)],
        unrecognised=[*told.unrecognised, *wrapped(download)],
    )


def _told(sheet: Sheet, tell: Tell, keys: Container[str]) -> Told:
    """Tell what a file holds, list by list; what holds no list is named as a whole."""
    if stem(sheet.name) in _PROFILES:
        return passed_over(sheet, PROFILE)
    of_messages = conversation(sheet)
    if of_messages is not None:
        return of_messages
    told = [
        tell(sheet, key, items, key if key in keys else f"<list #{number}>")
        if key is not None
        else tell(sheet, None, items, "")
        for number, (key, items) in enumerate(lists(sheet.body), start=1)
    ]
    return Told.join(told) if told else named(sheet, UNKNOWN, sheet.body)


def _facts(told: Told, account: str, made_at: datetime | None) -> Iterator[Record]:
    """
    Yield what was published, and what was written in private.

    It was seen when the download was made. Where nobody knows when that was, it was
    at its own time: it can't have been seen earlier.
    """
    latest = max(told.seen, default=EARLIEST)

    def observed(at: datetime | None) -> datetime:
        if made_at is None:
            return at or latest
        return max(made_at, at or made_at)

    yield from _publications(told.posts, account, observed, made_at or latest)
    yield from messages(told.conversations, account, observed)


def _publications(
    posts: Iterable[Post],
    account: str,
    observed: Callable[[datetime | None], datetime],
    made_at: datetime,
) -> Iterator[Publication | Removal]:
    """Yield what the account published, and that it took some of it away."""
    platform = account.partition(":")[0]
    for when, post in numbered((post.at, post) for post in posts):
        publication = Publication(
            id=synthetic(platform, PUBLICATION, account, when),
            observed=observed(post.seen),
            source=post.source,
            account=account,
            at=post.at,
            as_account=True,
            media=post.media,
            images=None if not post.media or _PICTURES & {*post.media} else (),
            tags=hashtags(post.text),
            text=post.text,
        )
        yield publication
        if post.taken is not None:
            yield taken(
                publication.id,
                post.taken,
                account=account,
                observed=max(made_at, publication.observed),
                source=post.source,
            )


def _gap(download: Download, why: str) -> Gap:
    return Gap(source=download.source, why=why, account=download.account)

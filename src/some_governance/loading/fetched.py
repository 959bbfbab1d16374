"""The moment of which all tells that was fetched, whatever was fetched first."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.manifest import MANIFEST, Manifest, read_manifest
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.spans import EARLIEST


def fetched_as_of(
    root: Path,
    platforms: Iterable[str],
    registered: Records,
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> datetime | None:
    """
    Tell when the first of the open accounts' last fetches began that came to its end.

    What a fetch tells reaches from its beginning back; so up to that moment all of
    them tell. One that is alone and didn't come to its end counts all the same. `None`
    where nothing was fetched.

    Args:
        root: The saved folder.

        platforms: Names of those whose fetches count.

        registered: The accounts, and when they were closed.

        limits: Bounds for each manifest.

    Raises:
        PayloadError: A manifest can't be read.
    """
    return as_of(
        (
            read_manifest(path.read_bytes(), platform, str(path), limits)
            for platform in platforms
            for path in root.glob(f"{platform}/*/api/{MANIFEST}")
        ),
        registered,
    )


def as_of(manifests: Iterable[Manifest], registered: Records) -> datetime | None:
    """Tell the same from manifests that were read."""
    began: Mapping[str | None, datetime] = {
        each.account: each.fetch.whole or each.fetch.began
        for each in manifests
        if each.fetch is not None
    }
    last = max(began.values(), default=EARLIEST)
    closed = {each.id for each in registered.each(Account) if not each.is_open(last)}
    return min((at for id, at in began.items() if id not in closed), default=None)

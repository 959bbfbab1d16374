"""One account, fetched into its folder; waits are waited for, within a measure."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from attrs import frozen

from some_governance.cli.chosen import Chosen
from some_governance.cli.edge import minute
from some_governance.errors import PlatformError, Throttled
from some_governance.loading.fetching import fetch_into
from some_governance.loading.file_names import folder_of
from some_governance.loading.manifest import FetchState, Unanswered
from some_governance.loading.saving import saving

SHORTEST = timedelta(minutes=1)
"""How long to wait for a platform that doesn't want to be asked just now."""

NEVER = timedelta.max
"""How long to wait for one that won't answer."""


@frozen(kw_only=True)
class Fetched:
    """
    What came of fetching an account.

    Attributes:
        account: Its id.

        folder: Where it was saved.

        fetch: How far it came.

        pages: How many pages were saved.

        reused: How many were there already, of the same fetch.

        missing: What was not answered.

        stopped: What put an end to it before all was asked for.
    """

    account: str
    folder: Path
    fetch: FetchState
    pages: int
    reused: int
    missing: tuple[Unanswered, ...]
    stopped: PlatformError | None

    @property
    def whole(self) -> bool:
        """Whether all was had."""
        return self.fetch.finished is not None and not self.missing


def fetched(
    each: Chosen,
    root: Path,
    *,
    since: datetime | None,
    anew: bool,
    wait: timedelta,
    clock: Callable[[], datetime],
    sleep: Callable[[timedelta], None],
    telling: Callable[[str], None],
) -> Fetched:
    """
    Fetch an account, and go on after the platform had us wait, as long as it may be.

    Args:
        each: The account.

        root: The saved folder; its own lies within.

        since: From when on things are asked for; `None` for all.

        anew: Whether to begin anew though the last fetch isn't finished.

        wait: How long to wait for the platform, in all.

        clock: Gives the moment.

        sleep: Waits.

        telling: Told what is being done.

    Raises:
        PlatformError: Another fetch writes there, or answers of another account lie
            there.
        PayloadError: The manifest can't be read.
        PluginError: The plug-in failed.
    """
    folder = root / folder_of(each.account) / "api"
    pages = reused = 0
    while True:
        with (
            saving(
                folder,
                each.account,
                clock=clock,
                since=since,
                secrets=each.credentials.secrets.values(),
                anew=anew,
            ) as kept,
            each.platform.connected(
                each.credentials, clock=clock, sleep=sleep
            ) as connection,
        ):
            stopped = fetch_into(
                kept,
                connection,
                platform=each.platform.name,
                telling=lambda request: telling(f"{each.account}: {request}"),
            )
        pages += kept.pages
        reused = max(reused, kept.reused - pages + kept.pages)
        pause = NEVER
        if isinstance(stopped, Throttled):
            pause = max(stopped.until - clock(), SHORTEST)
        if pause > wait:
            return Fetched(
                account=each.account,
                folder=folder,
                fetch=kept.fetch,
                pages=pages,
                reused=reused,
                missing=kept.missing,
                stopped=stopped,
            )
        telling(f"{each.account}: waiting until {minute(clock() + pause)}")
        sleep(pause)
        wait, anew = wait - pause, False

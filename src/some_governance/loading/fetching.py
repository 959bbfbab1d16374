"""All that a connection has to tell of an account, into its folder."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing

from some_governance.errors import PlatformError
from some_governance.loading.saving import Saving
from some_governance.platforms.connections import Connection, Wanted
from some_governance.platforms.guarding import failed, guarded
from some_governance.platforms.pages import Missed, Page

FETCH = "fetch"


def fetch_into(
    kept: Saving,
    connection: Connection,
    *,
    platform: str,
    telling: Callable[[str], None] = lambda _: None,
) -> PlatformError | None:
    """
    Fetch what is wanted, keep it, and give what put an end to it before all was had.

    What is there already isn't asked for. What one question misses stands in
    `kept.missing`, and stops no other.

    Args:
        kept: Where it is kept.

        connection: Who is asked; its secrets are those that `kept` takes out.

        platform: Name of the platform.

        telling: Told of each request that was answered.

    Returns:
        `Throttled`, `TokenRejected` or what else the platform refused with; `None`
        when all was asked for.

    Raises:
        PluginError: The plug-in failed.
    """
    try:
        with closing(_told(connection, kept.wanted, platform)) as all_told:
            for told in all_told:
                kept.keep(told)
                telling(told.question.request)
    except PlatformError as error:
        kept.end(error)
        return error
    kept.end()
    return None


def _told(
    connection: Connection, wanted: Wanted, platform: str
) -> Generator[Page | Missed, None, None]:
    """Yield what a connection yields; what else it raises is a plug-in's failure."""
    with guarded(platform, FETCH):
        told: Iterator[object] = connection.fetch(wanted)
    try:
        while True:
            with guarded(platform, FETCH):
                each = next(told, None)
            if each is None:
                return
            if not isinstance(each, Page | Missed):
                how = f"gave a {type(each).__name__}, not a Page"
                raise failed(platform, FETCH, how)
            yield each
    finally:
        if isinstance(told, Generator):
            told.close()  # its own threads end before the connection does

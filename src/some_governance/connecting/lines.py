"""How one platform is spoken to, and what is heard of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

from attrs import field, frozen

from some_governance.connecting.transport import Lost
from some_governance.credentials import Secret
from some_governance.errors import PlatformError
from some_governance.limits import Json
from some_governance.platforms.pages import Request

Place: TypeAlias = Mapping[str, str]
"""The parameters that say where a list goes on; never kept."""

_NONE = timedelta(0)


@frozen(kw_only=True)
class Heard:
    """
    One answer of a platform, as its adapter understood it, without secrets.

    Attributes:
        at: When it was asked for.

        body: What it holds; `None` where it holds nothing, or can't be read.

        error: What is wrong with it; `None` when nothing is.

        onward: Where the list in it goes on, `None` where nothing comes after it, and
            words of ours where that can't be told.

        done: Whether it says that what was asked for is done; `None` when it doesn't.

        unclear: Whether nobody knows by it whether that is done, for all that is wrong
            with it.

        after: How long to wait before the next try, at least, as it says.

        version: The version of the API that answered; `None` when it isn't told.
    """

    at: datetime
    body: Json = field(default=None, repr=False)
    error: PlatformError | None = None
    onward: Place | str | None = field(default=None, repr=False)
    done: bool | None = None
    unclear: bool = False
    after: timedelta = _NONE
    version: str | None = None


class Line(Protocol):
    """A line to one platform: it knows how that is spoken to. Threads may share it."""

    @property
    def platform(self) -> str:
        """Whose name errors carry, `facebook`."""
        ...

    def turn(self, apart: timedelta, /) -> None:
        """
        Wait until a call may go out.

        Args:
            apart: How long after the one before at least.

        Raises:
            Throttled: Not for a while.
        """
        ...

    def hear(
        self,
        method: str,
        question: Request,
        place: Place,
        secrets: Mapping[str, Secret],
        /,
    ) -> Heard | Lost:
        """
        Make one call, once, and understand what comes back.

        Whatever goes wrong is given back and not raised, so that no traceback holds a
        secret.

        Args:
            method: `GET` to read, `POST` or `DELETE` to change something.

            question: What is asked, or changed.

            place: Where to go on; empty to begin.

            secrets: Parameters that are secrets.
        """
        ...

    def close(self) -> None:
        """Close it, and what carries its calls."""
        ...

"""A connection that exists in tests only: it tells what it was asked, and fails."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from attrs import evolve
from example_platform import EXAMPLE

from some_governance import (
    Captured,
    Clearance,
    Connection,
    Connector,
    Credentials,
    Done,
    Limits,
    Missed,
    Page,
    Platform,
    PlatformError,
    Records,
    Request,
    TokenState,
    Wanted,
)

BEGAN = datetime(2026, 10, 12, 6, tzinfo=UTC)
TOKEN = "canary-Kari/Nordmann+1"


class Clock:
    """A clock that goes on when somebody waits, and a little at each look."""

    def __init__(self, at: datetime = BEGAN) -> None:
        self.at = at
        self.slept: list[timedelta] = []

    def __call__(self) -> datetime:
        """Give the moment."""
        self.at += timedelta(milliseconds=100)
        return self.at

    def sleep(self, length: timedelta) -> None:
        """Let time pass."""
        self.slept.append(length)
        self.at += length


class Api:
    """
    An API of lists, page by page.

    Attributes:
        lists: By request; each page is a list of days.

        faults: What happens in place of a page, once each, by request and number.

        captures: What is captured, or raised, by the thing's id.

        states: What it says of tokens, or raises, by account.

        asked: The requests and numbers that were asked for.

        given: The credentials that it was opened with.

        closed: How often it was closed.
    """

    def __init__(self, lists: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self.lists = dict(lists)
        self.faults: dict[tuple[str, int], BaseException] = {}
        self.captures: dict[str, Captured | BaseException] = {}
        self.states: dict[str, TokenState | BaseException] = {}
        self.parameters = {"limit": "2"}
        self.asked: list[tuple[str, int]] = []
        self.given: list[Credentials] = []
        self.wanted: list[Wanted] = []
        self.closed = 0

    @property
    def platform(self) -> Platform:
        """The platform `example`, with this API."""
        connector = Connector(
            connect=self.connect,
            secrets=("token", "app-secret"),
            settings=("business",),
        )
        return evolve(EXAMPLE, connector=connector)

    def connect(
        self,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],  # noqa: ARG002
        limits: Limits,  # noqa: ARG002
    ) -> Connection:
        """Open a connection."""
        self.given.append(credentials)
        return Talk(self, clock)


class Talk:
    """One connection to such an API."""

    def __init__(self, api: Api, clock: Callable[[], datetime]) -> None:
        self._api = api
        self._clock = clock

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Yield page after page; what was answered whole isn't asked for again."""
        api = self._api
        api.wanted.append(wanted)
        for request, pages in api.lists.items():
            question = Request(request=request, parameters=api.parameters)
            if wanted.saved(question) is not None:
                continue
            for number, days in enumerate(pages, start=1):
                api.asked.append((request, number))
                at = self._clock()
                fault = api.faults.pop((request, number), None)
                if fault is not None and not hasattr(fault, "missed"):
                    raise fault
                if isinstance(fault, PlatformError):
                    yield Missed(question=question, at=at, error=fault)
                    break
                yield Page(
                    question=question,
                    number=number,
                    last=number == len(pages),
                    fetched_at=at,
                    body=json.dumps(list(days)).encode(),
                    version="v1",
                )

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Give what the API shows of a thing; where it shows none, that is lacking."""
        captured = self._api.captures.get(of) or Captured(
            of=of,
            account=account,
            at=self._clock(),
            by="example",
            pages=(),
            records=Records(),
            lacking=("the API doesn't show it",),
        )
        if isinstance(captured, BaseException):
            raise captured
        if media:
            return captured
        bare = tuple(evolve(each, body=None) for each in captured.attachments)
        return evolve(captured, attachments=bare)

    def token(self, account: str, /) -> TokenState:
        """Tell of the token of an account."""
        state = self._api.states.get(account) or TokenState(account=account, valid=True)
        if isinstance(state, BaseException):
            raise state
        return state

    def hide(self, clearance: Clearance, /) -> Done:
        """Hide nothing."""
        raise NotImplementedError(clearance.id)

    def remove(self, clearance: Clearance, /) -> Done:
        """Remove nothing."""
        raise NotImplementedError(clearance.id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self._api.closed += 1


def missed(error: PlatformError) -> PlatformError:
    """Let an error stop one question, and no other."""
    error.missed = True  # type: ignore[attr-defined]
    return error

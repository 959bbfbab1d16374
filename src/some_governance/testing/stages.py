"""A connection on a scripted server: what it is asked, and what comes of that."""

from collections.abc import Callable, Sequence

from attrs import frozen

from some_governance.errors import PlatformError
from some_governance.limits import DEFAULT_LIMITS
from some_governance.platforms.answers import Answer
from some_governance.platforms.captures import Captured
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.connections import (
    Connection,
    Done,
    TokenState,
    Wanted,
)
from some_governance.platforms.pages import Missed, Page, Request
from some_governance.testing.rehearsals import Rehearsal
from some_governance.testing.servers import ScriptedServer, SteadyClock


@frozen(kw_only=True)
class Tried:
    """
    What came of something that was tried.

    Attributes:
        pages: The pages that were fetched.

        missed: What was missed.

        captured: What was captured.

        done: What came of hiding, or removing.

        token: What the platform told of the token.

        error: What was raised.
    """

    pages: tuple[Page, ...] = ()
    missed: tuple[Missed, ...] = ()
    captured: Captured | None = None
    done: Done | None = None
    token: TokenState | None = None
    error: BaseException | None = None

    @property
    def foul(self) -> BaseException | None:
        """What was raised and may not be."""
        return None if isinstance(self.error, PlatformError) else self.error

    def saved(self, question: Request) -> tuple[Answer, ...] | None:
        """Give the pages of a question that was answered whole."""
        pages = sorted(
            (each for each in self.pages if each.question == question),
            key=lambda each: each.number,
        )
        if not pages or not pages[-1].last or not in_order(pages):
            return None
        return tuple(answer(page, None) for page in pages)


@frozen(kw_only=True)
class Stage:
    """
    One server, asked with one connection after the other.

    Attributes:
        rehearsal: What is tried.

        server: Whom it asks.
    """

    rehearsal: Rehearsal
    server: ScriptedServer

    def fetch(self, before: Tried | None = None) -> Tried:
        """Fetch what there is; what was fetched before, and is whole, isn't asked."""
        told: list[Page | Missed] = []
        saved = before.saved if before else _nothing
        wanted = Wanted(account=self.rehearsal.account, saved=saved)

        def ask(connection: Connection) -> None:
            for each in connection.fetch(wanted):
                told.append(each)

        error = self._raised(ask)
        return Tried(
            pages=tuple(each for each in told if isinstance(each, Page)),
            missed=tuple(each for each in told if isinstance(each, Missed)),
            error=error,
        )

    def capture(self, of: str, *, media: bool = True) -> Tried:
        """Capture a thing."""
        captured: list[Captured] = []
        error = self._raised(
            lambda connection: captured.append(
                connection.capture(of, self.rehearsal.account, media=media)
            )
        )
        return Tried(captured=next(iter(captured), None), error=error)

    def token(self, account: str) -> Tried:
        """Ask about an account's token."""
        told: list[TokenState] = []
        error = self._raised(lambda connection: told.append(connection.token(account)))
        return Tried(token=next(iter(told), None), error=error)

    def act(self, clearances: Sequence[Clearance]) -> list[Tried]:
        """Hide or remove, with one clearance after the other on one connection."""
        tried: list[Tried] = []

        def ask(connection: Connection) -> None:
            for each in clearances:
                call = connection.hide if each.action == "hide" else connection.remove
                try:
                    tried.append(Tried(done=call(each)))
                except Exception as error:  # noqa: BLE001 - it may raise anything
                    tried.append(Tried(error=error))

        error = self._raised(ask)
        return tried if error is None else [Tried(error=error)]

    def _raised(self, ask: Callable[[Connection], None]) -> BaseException | None:
        """Open a connection, ask, and close it; give what was raised."""
        clock = SteadyClock()
        try:
            with self.rehearsal.connect(
                self.rehearsal.credentials,
                clock=clock,
                sleep=clock.sleep,
                limits=DEFAULT_LIMITS,
                transport=self.server,
            ) as connection:
                ask(connection)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
            return error
        return None


def staged(rehearsal: Rehearsal, server: ScriptedServer | None = None) -> Stage:
    """Set the stage anew; without a server, with its own from the beginning."""
    return Stage(rehearsal=rehearsal, server=server or rehearsal.server.again())


def answer(page: Page, account: str | None) -> Answer:
    """Give a page as a translation reads it."""
    return Answer(
        source=f"{page.question.request.strip('/')}-{page.number}.json",
        body=page.body,
        account=account,
        request=page.question.request,
        parameters=page.question.parameters,
        page=page.number,
        last=page.last,
        fetched_at=page.fetched_at,
    )


def in_order(pages: Sequence[Page]) -> bool:
    """Tell whether pages are numbered from 1, and only the last says it is that."""
    numbers = [(each.number, each.last) for each in pages]
    return numbers == [(at, at == len(pages)) for at in range(1, len(pages) + 1)]


def _nothing(_: Request) -> None:
    """Nothing was saved."""

"""Many questions of one fetch: side by side, none twice, and what each one missed."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta

from attrs import field, frozen

from some_governance.connecting.client import Client
from some_governance.errors import (
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.limits import Json, read_json
from some_governance.platforms.connections import Wanted
from some_governance.platforms.pages import Missed, Page, Request

WORKERS = 4
"""Questions that are asked side by side; the limits are shared by all of them."""

ENOUGH = 10
"""Questions in a row that did not reach the platform: then nothing more is asked."""

_NONE = timedelta(0)


@frozen(kw_only=True)
class Told:
    """
    What came of one question.

    Attributes:
        question: What was asked.

        bodies: What its pages hold, those too that were saved before.

        pages: Those that are new.

        missed: Why it was not answered to its end; `None` when it was.
    """

    question: Request
    bodies: tuple[Json, ...] = field(repr=False)
    pages: tuple[Page, ...] = ()
    missed: Missed | None = None

    @property
    def stop(self) -> TokenRejected | Throttled | None:
        """Why nothing more can be asked; `None` when more can."""
        error = self.missed and self.missed.error
        return error if isinstance(error, TokenRejected | Throttled) else None

    def news(self) -> Iterator[Page | Missed]:
        """Yield what is to be kept of it."""
        yield from self.pages
        if self.missed is not None:
            yield self.missed


@frozen(kw_only=True)
class Sweep:
    """
    Asks the questions of one fetch.

    Attributes:
        client: Whom to ask.

        wanted: What is to be fetched, and what was saved of it before.

        workers: How many questions are asked side by side.
    """

    client: Client
    wanted: Wanted
    workers: int = WORKERS

    def ask(
        self, questions: Iterable[Request], apart: timedelta = _NONE
    ) -> Iterator[Told]:
        """
        Ask questions side by side, and yield what came of each, in their order.

        Where one finds the token dead, or a limit reached, no further one is asked;
        what the others were told by then is yielded. So it is where the platform
        can't be reached, ten times in a row.

        Args:
            questions: What is asked; no further ahead than it is worked on.

            apart: How far apart calls are kept at least.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: The platform can't be reached.
        """
        ahead: deque[Future[Told]] = deque()
        coming = iter(questions)
        stop: PlatformError | None = None
        unreached = 0
        with ThreadPoolExecutor(self.workers) as pool:
            while True:
                while stop is None and len(ahead) < self.workers:
                    question = next(coming, None)
                    if question is None:
                        break
                    ahead.append(self._begun(pool, question, apart))
                if not ahead:
                    break
                told = ahead.popleft().result()
                yield told
                stop = stop or told.stop
                error = told.missed.error if told.missed else None
                unreached = unreached + 1 if isinstance(error, Unavailable) else 0
                if unreached == ENOUGH:
                    stop = stop or error
        if stop is not None:
            raise stop

    def _begun(
        self, pool: ThreadPoolExecutor, question: Request, apart: timedelta
    ) -> "Future[Told]":
        """Begin to ask a question; one that was answered before has its answer."""
        saved = self.wanted.saved(question)
        if saved is None:
            return pool.submit(self._told, question, apart)
        done: Future[Told] = Future()
        bodies = tuple(self._read(answer.body) for answer in saved)
        done.set_result(Told(question=question, bodies=bodies))
        return done

    def _told(self, question: Request, apart: timedelta) -> Told:
        """Ask a question to its end, or as far as it goes."""
        pages: list[Page] = []
        missed = None
        try:
            pages.extend(self.client.pages(question, apart=apart))
        except PlatformError as error:
            missed = Missed(question=question, at=self.client.clock(), error=error)
        return Told(
            question=question,
            bodies=tuple(self._read(page.body) for page in pages),
            pages=tuple(pages),
            missed=missed,
        )

    def _read(self, body: bytes) -> Json:
        return read_json(body, self.client.platform, self.client.limits)

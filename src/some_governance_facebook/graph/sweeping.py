"""Many questions of one fetch: side by side, none twice, and what each one missed."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta

from attrs import field, frozen

from some_governance import (
    Json,
    Missed,
    Page,
    PlatformError,
    Request,
    Throttled,
    TokenRejected,
    Unavailable,
    Wanted,
    read_json,
)
from some_governance_facebook.graph.client import Graph

WORKERS = 4
"""Questions that are asked side by side; the limits are shared by all of them."""

ENOUGH = 10
"""Questions in a row that did not reach Graph: then nothing more is asked."""

_NONE = timedelta(0)
_ID = re.compile(r"[0-9A-Za-z_-][0-9A-Za-z_.-]{0,199}")


def ids(items: Iterable[Mapping[str, Json]]) -> Iterator[str]:
    """Yield the ids of objects, for further questions; impossible ones are left out."""
    for item in items:
        identity = item.get("id")
        if isinstance(identity, str) and _ID.fullmatch(identity):
            yield identity


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

    def items(self) -> Iterator[Mapping[str, Json]]:
        """Yield the objects in its lists, and those that are no list."""
        for body in self.bodies:
            if isinstance(body, dict):
                listed = body.get("data", [body])
                items = listed if isinstance(listed, list) else []
                yield from (each for each in items if isinstance(each, dict))

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
        graph: Whom to ask.

        wanted: What is to be fetched, and what was saved of it before.

        workers: How many questions are asked side by side.
    """

    graph: Graph
    wanted: Wanted
    workers: int = WORKERS

    def ask(
        self, questions: Iterable[Request], apart: timedelta = _NONE
    ) -> Iterator[Told]:
        """
        Ask questions side by side, and yield what came of each, in their order.

        Where one finds the token dead, or a limit reached, no further one is asked;
        what the others were told by then is yielded. So it is where Graph can't be
        reached, ten times in a row.

        Args:
            questions: What is asked; no further ahead than it is worked on.

            apart: How far apart calls are kept at least.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: Graph can't be reached.
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
            pages.extend(self.graph.pages(question, apart=apart))
        except PlatformError as error:
            missed = Missed(question=question, at=self.graph.clock(), error=error)
        return Told(
            question=question,
            bodies=tuple(self._read(page.body) for page in pages),
            pages=tuple(pages),
            missed=missed,
        )

    def _read(self, body: bytes) -> Json:
        return read_json(body, self.graph.platform, self.graph.limits)

"""What a connection yields is kept in a folder, so that a fetch can go on."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from attrs import evolve

from some_governance.credentials import Secret
from some_governance.errors import (
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.alone import alone
from some_governance.loading.atomic import replace
from some_governance.loading.file_names import file_of
from some_governance.loading.growing import Growing
from some_governance.loading.manifest import SECRETS, Asked, FetchState, Unanswered
from some_governance.loading.repeats import Repeats
from some_governance.loading.scrubbed import Scrub
from some_governance.platforms.answers import Answer
from some_governance.platforms.connections import Wanted
from some_governance.platforms.pages import Missed, Page, Request

EVERY = timedelta(seconds=1)
"""How often the manifest is written, at most, while pages come in."""

PASSING = "some requests failed in passing"

_LATER = (Throttled, TokenRejected, Unavailable)
"""What may be had another time, from the same request."""


@contextmanager
def saving(
    folder: Path,
    account: str,
    *,
    clock: Callable[[], datetime],
    since: datetime | None = None,
    secrets: Iterable[Secret] = (),
    anew: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator["Saving"]:
    """
    Open the folder in which the answers about one account are kept.

    The last fetch goes on if it didn't come to its end and asked for the same;
    otherwise a new one begins. What is there stays. However it ends, the manifest
    says what is there.

    Args:
        folder: It is made where it isn't there, `saved/facebook/1000/api`.

        account: Id of the account, `facebook:1000`.

        clock: Gives the moment, in UTC.

        since: From when on things are asked for; `None` for all.

        secrets: Those in use: they are taken out of what is kept.

        anew: Whether to begin a new fetch in any case.

        limits: Bounds on the manifest that is there.

    Raises:
        PlatformError: Another fetch writes to it, or it is of another account.
        PayloadError: Its manifest can't be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with alone(folder, account.partition(":")[0]):
        growing = Growing.read(folder, account, limits)
        fetch = growing.last
        if anew or fetch is None or fetch.finished or fetch.since != since:
            whole = fetch.whole if fetch else None
            fetch = FetchState(began=clock(), since=since, before=whole)
            growing.missing.clear()
        kept = Saving(folder, growing, evolve(fetch, stopped=None), secrets, clock)
        kept.write()
        try:
            yield kept
        finally:
            kept.write()


class Saving:
    """
    Keeps the answers about one account; `saving` opens one.

    Attributes:
        wanted: What to ask a connection for; it knows what is there already.

        fetch: How far it came.

        pages: How many pages were kept.
    """

    def __init__(
        self,
        folder: Path,
        growing: Growing,
        fetch: FetchState,
        secrets: Iterable[Secret],
        clock: Callable[[], datetime],
    ) -> None:
        self._folder = folder
        self._growing = growing
        self._repeats = Repeats(folder, growing.requests)
        self._scrub = Scrub(secrets)
        self._clock = clock
        self._written = clock()
        self._reused: set[str] = set()
        self._missed: dict[Request, PlatformError] = {}
        self.wanted = Wanted(
            account=growing.account, since=fetch.since, saved=self._saved
        )
        self.fetch = fetch
        self.pages = 0

    @property
    def reused(self) -> int:
        """How many pages were there already, and not asked for again."""
        return len(self._reused)

    @property
    def missing(self) -> tuple[Unanswered, ...]:
        """What was not answered."""
        return tuple(self._growing.missing.values())

    def keep(self, told: Page | Missed) -> None:
        """
        Keep what a connection yielded.

        A page of a question that was asked again takes the place of the earlier one;
        once the last has come, earlier ones beyond it go. So does what stands below
        one thing where it came the same in the fetch before, and in the one before
        that.
        """
        if isinstance(told, Missed):
            self._note(told)
        else:
            self._store(told)
        now = self._clock()
        if abs(now - self._written) >= EVERY:
            self.write()
            self._written = now

    def write(self) -> None:
        """Write the manifest: what is there, and what isn't."""
        self._growing.write(self.fetch)

    def end(self, stopped: PlatformError | None = None) -> None:
        """
        Say that nothing more comes, and why where that is known.

        What failed in passing is worth another try, as long as tries have brought
        something: until then the fetch isn't finished.
        """
        if stopped is not None:
            self.fetch = evolve(self.fetch, stopped=self._why(stopped))
            return
        missing = self._growing.missing
        for question in missing.keys() - self._missed.keys():
            del missing[question]
        if self.pages and any(isinstance(e, _LATER) for e in self._missed.values()):
            self.fetch = evolve(self.fetch, stopped=PASSING)
        else:
            self.fetch = evolve(self.fetch, finished=self._clock())

    def _note(self, missed: Missed) -> None:
        question = self._plain(missed.question)
        self._missed[question] = missed.error
        self._growing.missing[question] = Unanswered(
            request=question.request,
            parameters=question.parameters,
            at=missed.at,
            why=self._why(missed.error),
        )

    def _store(self, page: Page) -> None:
        question = self._plain(page.question)
        name = self._name(question, page.number)
        replace(self._folder / name, self._scrub.bytes(page.body))
        self.pages += 1
        request = Asked(
            request=question.request,
            parameters=question.parameters,
            page=page.number,
            fetched_at=page.fetched_at,
            last=page.last,
        )
        version = None if page.version is None else self._scrub.text(page.version)
        self._growing.add(name, request, version)
        if page.last:
            self._growing.missing.pop(question, None)
            beyond = page.number + 1
            while (name := self._name(question, beyond)) in self._growing.requests:
                self._growing.drop(name)
                beyond += 1
            if page.below:
                for name in self._repeats.between(question, self.fetch.began):
                    self._growing.drop(name)

    def _saved(self, question: Request) -> tuple[Answer, ...] | None:
        """Give the pages of a question that this fetch has whole."""
        question = self._plain(question)
        pages: list[tuple[str, Answer]] = []
        while not pages or not self._growing.requests[pages[-1][0]].last:
            name = self._name(question, len(pages) + 1)
            known = self._growing.requests.get(name)
            if known is None or known.fetched_at < self.fetch.began:
                return None
            try:
                body = (self._folder / name).read_bytes()
            except OSError:
                return None
            answer = Answer(
                source=str(self._folder / name),
                body=body,
                account=self.wanted.account,
                request=known.request,
                parameters=known.parameters,
                page=known.page,
                last=known.last,
                fetched_at=known.fetched_at,
            )
            pages.append((name, answer))
        self._reused.update(name for name, _ in pages)
        return tuple(answer for _, answer in pages)

    def _plain(self, question: Request) -> Request:
        """Give a question without secrets, and without what says nothing."""
        return Request(
            request=self._scrub.text(question.request),
            parameters={
                name: self._scrub.text(value)
                for name, value in question.parameters.items()
                if value and name.lower() not in SECRETS
            },
        )

    def _name(self, question: Request, page: int) -> str:
        return file_of(question, page, self.fetch.began)

    def _why(self, error: PlatformError) -> str:
        return self._scrub.text(str(error).removeprefix(f"{error.platform}: "))

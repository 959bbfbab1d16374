"""All that there is to read of a channel, question by question."""

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import field, frozen

from some_governance import (
    Missed,
    Page,
    PlatformError,
    RecordError,
    Request,
    Sweep,
    instant,
)
from some_governance_youtube.answers.asked import HELD, LISTS, PLATFORM, PUBLISHED
from some_governance_youtube.connecting import questions
from some_governance_youtube.connecting.objects import (
    going_on,
    listed,
    objects,
    playlists,
    published,
)

NO_CHANNEL = "there is no such channel, or it doesn't tell what it uploaded"
OWNER_NEEDED = (
    "what is held for review, or may be spam, only the channel's own token shows: "
    "without it nobody can say what was said there"
)


@frozen(kw_only=True)
class Fetch:
    """
    One fetch of one channel.

    Attributes:
        channel: Its id at YouTube.

        owner: Whether the channel's owner asks.

        sweep: Asks the questions.
    """

    channel: str
    owner: bool
    sweep: Sweep = field(repr=False)

    def pages(self) -> Iterator[Page | Missed]:
        """
        Yield page after page, and what was missed.

        With a `since`, the comments on videos that were published from then on are
        asked for: what is new on older ones is not seen.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: YouTube can't be reached.
            PlatformError: There is no such channel.
        """
        uploads: list[str] = []
        for told in self.sweep.ask([questions.channel(self.channel)]):
            yield from told.news()
            uploads.extend(playlists(objects(*told.bodies)))
            if told.missed is None and not uploads:
                raise PlatformError(PLATFORM, NO_CHANNEL)
        ids: dict[str, None] = {}
        for told in self.sweep.ask(map(questions.uploads, uploads)):
            yield from told.news()
            ids.update(dict.fromkeys(listed(objects(*told.bodies))))
        shown: list[str] = []
        for told in self.sweep.ask(_at_once(ids)):
            yield from told.news()
            shown.extend(self._wanted(published(objects(*told.bodies))))
        yield from self._said(shown)

    def _said(self, videos: Iterable[str]) -> Iterator[Page | Missed]:
        """Ask for what was said on videos, and then for the rest of the replies."""
        states = LISTS if self.owner else (PUBLISHED,)
        asked = (questions.threads(each, state) for each in videos for state in states)
        further: dict[str, None] = {}
        for told in self.sweep.ask(asked):
            yield from told.news()
            further.update(dict.fromkeys(going_on(objects(*told.bodies))))
        for told in self.sweep.ask(map(questions.replies, further)):
            yield from told.news()
        if not self.owner:
            yield Missed(
                question=questions.held(self.channel, HELD),
                at=self.sweep.client.clock(),
                error=PlatformError(PLATFORM, OWNER_NEEDED),
            )

    def _wanted(self, videos: Iterable[tuple[str, str]]) -> Iterator[str]:
        """Yield the videos that were published late enough, or nobody knows when."""
        since = self.sweep.wanted.since
        for id, at in videos:
            try:
                early = since is not None and instant(at) < since
            except RecordError:
                early = False
            if not early:
                yield id


def _at_once(ids: Iterable[str]) -> Iterator[Request]:
    """Yield questions for videos, as many in each as may be."""
    left = iter(ids)
    while some := tuple(islice(left, questions.AT_ONCE)):
        yield questions.videos(some)

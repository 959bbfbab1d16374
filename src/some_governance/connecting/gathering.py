"""What one capture asks of a platform, and what it gathers."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import evolve

from some_governance.connecting.client import Client
from some_governance.connecting.pictures import Pictures
from some_governance.connecting.shown import Shown, Sight
from some_governance.errors import (
    Invisible,
    PlatformError,
    Throttled,
    TokenRejected,
)
from some_governance.limits import Json, Limits, read_json
from some_governance.platforms.answers import Answer
from some_governance.platforms.captures import Attachment, Captured
from some_governance.platforms.nodes import Node
from some_governance.platforms.pages import Page, Request
from some_governance.records.collection import Records
from some_governance.records.utterances import Comment, Reply

NOT_SEEN = (
    "it is not there, or not visible with this token: that is no proof that it was "
    "removed; look at it on the platform"
)
"""Why there is a gap where a platform won't say whether something is there."""
NOT_UNDERSTOOD = "what was answered doesn't show it: keep the answer, and report it"
STRAY = "nobody knows how it stands below"
TOO_MUCH = "all pictures together have more than limits.total bytes"

Translate = Callable[[Sequence[Answer], Limits], Records]


class Gathering:
    """
    One capture of one thing.

    Args:
        client: Whom to ask.

        of: Id of the thing.

        account: Id of the account on which it stands.

        objects: Yields the objects in what a page holds.

        beside: Why there may be gaps that say nothing of the thing: `Gap.why`.
    """

    def __init__(
        self,
        client: Client,
        of: str,
        account: str,
        *,
        objects: Callable[[Json], Iterable[Mapping[str, Json]]],
        beside: Collection[str] = (),
    ) -> None:
        self._client = client
        self._objects = objects
        self._beside = beside
        self._of = of
        self._account = account
        self._at = client.clock()
        self._pages: list[Page] = []
        self._answers: list[Answer] = []
        self._below: list[Answer] = []
        self._nodes: list[Node] = []
        self._lacking: list[str] = []
        self._unable: dict[str, str] = {}

    def lack(self, why: str) -> None:
        """Say why it isn't whole."""
        self._lacking.append(why)

    def unable(self, action: Literal["hide", "remove"], why: str) -> None:
        """Say why it can't be hidden, or removed: nobody plans that then."""
        self._unable[action] = why

    def thing(self, question: Request) -> Node | None:
        """
        Ask for the thing itself; `None` where it isn't there, or isn't visible.

        Raises:
            PlatformError: It can't be read.
        """
        try:
            return next(iter([*self._asked(question, below=True)]), None)
        except Invisible:
            return None

    def all(self, question: Request, *, below: bool) -> tuple[Node, ...]:
        """
        Ask a question to its end, or say how far it went.

        Args:
            question: What is asked.

            below: Whether it is for what stands below the thing, not above.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
        """
        found: list[Node] = []
        try:
            found.extend(self._asked(question, below))
        except (TokenRejected, Throttled):
            raise
        except PlatformError as error:
            self.lack(f"{question.request}: {error}")
        return tuple(found)

    def captured(
        self,
        by: str,
        translate: Translate,
        sights: Callable[[Node], Iterable[Sight]],
        pictures: Pictures | None,
    ) -> Captured:
        """
        Give all that was gathered.

        Args:
            by: Which adapter asks, with its version.

            translate: From answers to records.

            sights: Tells what an object shows beside its words.

            pictures: Fetches the bytes that go with the thing and what stands below;
                `None` for none.

        Raises:
            PayloadError: An answer can't be read, or holds what it can't hold.
        """
        limits = self._client.limits
        seen = [each for node in self._nodes for each in sights(node)]
        bare = Captured(
            of=self._of,
            account=self._account,
            at=self._at,
            by=by,
            pages=tuple(self._pages),
            records=translate(self._answers, limits),
            permalinks={each.of: each.permalink for each in seen if each.permalink},
            unable=self._unable,
        )
        thread = {each.id for each in bare.thread}
        below = translate(self._below, limits)
        self._lacking.extend(_flaws(below, thread, self._beside))
        if self._pages and self._of not in thread:
            self.lack(f"{self._of}: {NOT_UNDERSTOOD}")
        attachments = tuple(self._attached(seen, thread, pictures))
        lacking = tuple(dict.fromkeys(self._lacking))
        return evolve(bare, attachments=attachments, lacking=lacking)

    def _asked(self, question: Request, below: bool) -> Iterator[Node]:
        """Ask, and keep each page; yield the objects on it."""
        platform = self._client.platform
        for page in self._client.pages(question):
            self._pages.append(page)
            answer = Answer(
                source=f"captured/{len(self._pages):04}.json",
                body=page.body,
                account=self._account,
                request=question.request,
                parameters=question.parameters,
                page=page.number,
                last=page.last,
                fetched_at=page.fetched_at,
            )
            self._answers.append(answer)
            if below:
                self._below.append(answer)
            body = read_json(page.body, platform, self._client.limits)
            for fields in self._objects(body):
                node = Node(platform=platform, source=answer.source, fields=fields)
                self._nodes.append(node)
                yield node

    def _attached(
        self, sights: Iterable[Sight], thread: set[str], pictures: Pictures | None
    ) -> Iterator[Attachment]:
        """Yield what goes with all that was seen; bytes only of the thread."""
        shown = {(each.of, one.key): one for each in sights for one in each.shown}
        limits = self._client.limits
        left = limits.total
        for (of, key), one in sorted(shown.items(), key=lambda item: item[0]):
            attachment = Attachment(of=of, key=key)
            if of in thread:
                if one.unclear:
                    self.lack(f"{of}: {one.unclear}")
                if pictures is not None:
                    most = min(limits.bytes, left)
                    attachment = self._fetched(attachment, one, pictures, most)
                    left -= len(attachment.body or b"")
            yield attachment

    def _fetched(
        self, attachment: Attachment, shown: Shown, pictures: Pictures, most: int
    ) -> Attachment:
        """Add the bytes, or say why they can't be had."""
        why = shown.missing
        if shown.url is not None:
            had = pictures.get(shown.url, most) if most > 0 else TOO_MUCH
            if not isinstance(had, str):
                return evolve(attachment, media_type=had.media_type, body=had.body)
            why = had
        if why:
            self.lack(f"{attachment.of}: what goes with it: {why}")
        return attachment


def _flaws(below: Records, thread: set[str], beside: Collection[str]) -> Iterator[str]:
    """Yield why it can't be said that all was seen that stands below a thing."""
    for gap in below.gaps:
        if gap.why not in beside:
            yield f"{gap.source}: {gap.why}"
    for each in below.unrecognised:
        yield f"{each.source}: {each.path}: {each.why}"
    for fact in below.facts:
        if isinstance(fact, Comment | Reply) and fact.id not in thread:
            yield f"{fact.id}: {STRAY}"

"""All that there is to read of an account, question by question."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from attrs import field, frozen

from some_governance import Json, Missed, Page, PlatformError, Request, Sweep, Told
from some_governance_facebook.graph.answers.dialect import REPLIES
from some_governance_facebook.graph.objects import ids, objects
from some_governance_instagram.answers.asked import PLATFORM
from some_governance_instagram.connecting import questions
from some_governance_instagram.connecting.logins import (
    BUSINESS_NEEDED,
    NO_ROLES,
    PAGE_NEEDED,
    Way,
)

APART = timedelta(seconds=0.5)
"""Messages may be asked for twice a second."""


@frozen(kw_only=True)
class Fetch:
    """
    One fetch of one account.

    Attributes:
        account: Its id at Instagram.

        way: How it is opened.

        sweep: Asks the questions.
    """

    account: str
    way: Way
    sweep: Sweep = field(repr=False)

    def pages(self) -> Iterator[Page | Missed]:
        """
        Yield page after page, who has access first, and what was missed.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
        """
        yield from self._administrators()
        listed = questions.media(self.account, self.sweep.wanted.since)
        first = [questions.profile(self.account, self.way), listed]
        first.append(questions.stories(self.account))
        if self.way.through_facebook:
            first.append(questions.tags(self.account))
        discussed: list[Request] = []
        for told in self.sweep.ask(first):
            yield from told.news()
            if told.question == listed:
                discussed.extend(map(questions.comments, _discussed(told)))
        further: list[Request] = []
        for told in self.sweep.ask(discussed):
            yield from told.news()
            further.extend(map(questions.replies, going_on(objects(*told.bodies))))
        yield from self._told(further)
        yield from self._messages()

    def _administrators(self) -> Iterator[Page | Missed]:
        """Ask who has access to the linked page, since nothing else tells it."""
        way = self.way
        if not way.through_facebook or way.page is None:
            why = PAGE_NEEDED if way.through_facebook else NO_ROLES
            yield self._missed(questions.roles(self.account), why)
            return
        asked = [questions.roles(way.page)]
        people = questions.assigned(way.page, way.business)
        if way.business is None:
            yield self._missed(people, BUSINESS_NEEDED)
        else:
            asked.append(people)
        yield from self._told(asked)

    def _messages(self) -> Iterator[Page | Missed]:
        """Ask which conversations there are, and then for each one's messages."""
        node = self.way.page if self.way.through_facebook else "me"
        listed = questions.conversations(node or self.account)
        if node is None:
            yield self._missed(listed, PAGE_NEEDED)
            return
        held: list[Request] = []
        for told in self.sweep.ask([listed], APART):
            yield from told.news()
            held.extend(map(questions.messages, ids(objects(*told.bodies))))
        yield from self._told(held, APART)

    def _told(
        self, asked: Iterable[Request], apart: timedelta = timedelta(0)
    ) -> Iterator[Page | Missed]:
        for told in self.sweep.ask(asked, apart):
            yield from told.news()

    def _missed(self, question: Request, why: str) -> Missed:
        error = PlatformError(PLATFORM, why)
        return Missed(question=question, at=self.sweep.client.clock(), error=error)


def _discussed(media: Told) -> Iterator[str]:
    """Yield what has comments under it, or may have."""
    return ids(
        each for each in objects(*media.bodies) if each.get("comments_count") != 0
    )


def going_on(comments: Iterable[Mapping[str, Json]]) -> Iterator[str]:
    """Yield the comments that have more replies than came along with them."""
    return ids(each for each in comments if _goes_on(each.get(REPLIES)))


def _goes_on(listed: Json) -> bool:
    paging = listed.get("paging") if isinstance(listed, dict) else None
    return isinstance(paging, dict) and paging.get("next") is not None

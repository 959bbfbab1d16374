"""All that there is to read of a page, question by question."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from attrs import field, frozen

from some_governance import Missed, Page, PlatformError, Request, Sweep
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.connecting import questions
from some_governance_facebook.graph.objects import ids, objects

BUSINESS = "business"
BUSINESS_NEEDED = (
    f"the setting {BUSINESS} is missing: it names the business that owns the page, and "
    f"without it nobody knows of the business's people"
)

APART = timedelta(seconds=0.5)
"""Messages may be asked for twice a second."""

_NONE = timedelta(0)


@frozen(kw_only=True)
class Fetch:
    """
    One fetch of one page.

    Attributes:
        account: Its id at Facebook.

        business: Id of the business that owns it; `None` when it isn't named.

        sweep: Asks the questions.
    """

    account: str
    business: str | None
    sweep: Sweep = field(repr=False)

    def pages(self) -> Iterator[Page | Missed]:
        """
        Yield page after page, who has access first, and what was missed.

        With a `since`, posts from then on are asked for, and the comments under
        those: what is new under older ones is not seen.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: Graph can't be reached.
        """
        account, since = self.account, self.sweep.wanted.since
        access = [questions.page(account), questions.roles(account)]
        people = questions.assigned(account, self.business)
        if self.business is None:
            error = PlatformError(PLATFORM, BUSINESS_NEEDED)
            at = self.sweep.client.clock()
            yield Missed(question=people, at=at, error=error)
        else:
            access.append(people)
        yield from self._told(access)
        posts: dict[str, None] = {}
        both = questions.published(account, since), questions.visitors(account, since)
        yield from self._told(both, posts)
        yield from self._told(map(questions.comments, posts))
        held: dict[str, None] = {}
        yield from self._told([questions.conversations(account)], held, APART)
        yield from self._told(map(questions.messages, held), apart=APART)

    def _told(
        self,
        asked: Iterable[Request],
        found: dict[str, None] | None = None,
        apart: timedelta = _NONE,
    ) -> Iterator[Page | Missed]:
        """Ask; the ids of what is told go into `found`, each once."""
        for told in self.sweep.ask(asked, apart):
            if found is not None:
                found.update(dict.fromkeys(ids(objects(*told.bodies))))
            yield from told.news()

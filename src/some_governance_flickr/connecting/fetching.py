"""All that there is to read of an account, question by question."""

from collections.abc import Iterator

from attrs import field, frozen

from some_governance import Missed, Page, PlatformError, Sweep
from some_governance_flickr.answers.asked import PLATFORM
from some_governance_flickr.answers.coverage import SAFE_ONLY
from some_governance_flickr.connecting import questions
from some_governance_flickr.connecting.objects import discussed, objects


@frozen(kw_only=True)
class Fetch:
    """
    One fetch of one account.

    Attributes:
        account: Its id at Flickr.

        signed: Whether calls are signed for the account.

        sweep: Asks the questions.
    """

    account: str
    signed: bool
    sweep: Sweep = field(repr=False)

    def pages(self) -> Iterator[Page | Missed]:
        """
        Yield page after page, and what was missed.

        With a `since`, the comments on photos that were uploaded from then on are
        asked for: what is new on older ones is not seen.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: Flickr can't be reached.
        """
        listed = questions.photos(self.account, signed=self.signed)
        found: dict[str, None] = {}
        for told in self.sweep.ask([questions.person(self.account), listed]):
            yield from told.news()
            if told.question == listed:
                photos = objects(*told.bodies)
                ids = discussed(photos, self.sweep.wanted.since)
                found.update(dict.fromkeys(ids))
        for told in self.sweep.ask(map(questions.comments, found)):
            yield from told.news()
        if not self.signed:
            yield Missed(
                question=questions.photos(self.account, signed=True),
                at=self.sweep.client.clock(),
                error=PlatformError(PLATFORM, SAFE_ONLY),
            )

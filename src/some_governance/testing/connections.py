"""What a connection has to keep, however its plug-in makes it."""

from some_governance.platforms.platform import Platform
from some_governance.testing import acting, connecting
from some_governance.testing.promises import Promise, hold
from some_governance.testing.rehearsals import Rehearsal
from some_governance.testing.stages import staged
from some_governance.testing.tries import Tries


def check_connection(platform: Platform, rehearsal: Rehearsal) -> None:
    """
    Hold a platform's connection against all that a connection promises.

    Args:
        platform: Whose it is; what is fetched is translated by it.

        rehearsal: How it is tried.

    Raises:
        PromiseBroken: It breaks some; each is named, with where, and how to mend it.
    """
    stage = staged(rehearsal)
    whole = stage.fetch()
    tries = Tries(
        platform=platform,
        rehearsal=rehearsal,
        whole=whole,
        asked=len(stage.server.requests),
    )
    hold(f"the connection to {platform.name}", CONNECTION_PROMISES, tries)


CONNECTION_PROMISES: tuple[Promise[Tries], ...] = (
    Promise(
        name="fetched",
        says="a fetch that nothing disturbs gives all pages, and misses nothing",
        mend="See what it raises, or misses; write what it asks into the script.",
        breaks=connecting.fails,
    ),
    Promise(
        name="scripted",
        says="nothing is asked that the script doesn't know",
        mend="Write a route for it, or don't ask it.",
        breaks=connecting.strays,
    ),
    Promise(
        name="numbered",
        says="pages of a question are numbered from 1, and only the last says so",
        mend="Count them, and set last where the platform says that none comes after.",
        breaks=connecting.misnumbers,
    ),
    Promise(
        name="vouched",
        says="what was fetched whole is vouched for, and nothing that was not",
        mend="See Page.last, and what translate makes of request, page and fetched_at.",
        breaks=connecting.misleads,
    ),
    Promise(
        name="resumed",
        says="a fetch that was broken off goes on where it was",
        mend="Ask wanted.saved(question) before each question, and read on from that; "
        "keep the parameters of a question the same.",
        breaks=connecting.forgets,
    ),
    Promise(
        name="failures",
        says="what goes wrong on the line is a PlatformError, or Missed",
        mend="Catch the transport's errors, and raise PlatformError from None; yield "
        "Missed where other questions can still be asked.",
        breaks=connecting.raises,
    ),
    Promise(
        name="whole",
        says="a capture is whole, or says what is lacking",
        mend="Ask for all that stands below, page by page; say in lacking what could "
        "not be had; let keys of attachments be the platform's ids.",
        breaks=connecting.lacks,
    ),
    Promise(
        name="token",
        says="what is told of a token is of that account's, or a PlatformError",
        mend="Give a TokenState with the account that was asked about; ask the "
        "platform whose the token is, and compare.",
        breaks=connecting.mistakes,
    ),
    Promise(
        name="secret",
        says="a secret shows in no page, error or log",
        mend="Send it in a header; take it out of what came back before that is kept; "
        "raise from None, in words of your own.",
        breaks=connecting.shows,
    ),
    Promise(
        name="once",
        says="hiding and removing go out once, and only with leave",
        mend="Remember each clearance's id before the call; never repeat the call; "
        "compare the clearance's account with the token's; read back what came of it.",
        breaks=acting.repeats,
    ),
    Promise(
        name="acts",
        says="hiding and removing work, with one call that is read back",
        mend="See what it raises, or says; show in Rehearsal.hides and removes what "
        "changes then, and name in unable what the connection can't.",
        breaks=acting.fails,
    ),
    Promise(
        name="asked",
        says="all that the script answers is asked for",
        mend="Ask for it, page by page and below each thing; or leave out of the "
        "script what needn't be asked.",
        breaks=connecting.ignores,
    ),
)
"""All that a connection promises."""

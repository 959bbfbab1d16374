"""Lines to the parrot with one flaw each, and the promise that it breaks."""

import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
from attrs import evolve
from testing.parrot import ACCOUNT
from testing.parrot_line import ABOVE, Line

from some_governance import (
    Captured,
    Clearance,
    Done,
    Effect,
    Missed,
    Page,
    Request,
    TokenState,
    Unable,
    Unavailable,
    Wanted,
)
from some_governance.testing import Rehearsal


class Closed(Line):
    """It can't be opened."""

    def __enter__(self) -> Any:
        """Fail."""
        raise Unavailable("parrot", "nobody is there")


class Idle(Line):
    """It fetches nothing."""

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Yield nothing."""
        return iter(())


class Missing(Line):
    """It misses what it could have."""

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Miss something, too."""
        yield from super().fetch(wanted)
        question = Request(request="/likes")
        error = Unavailable("parrot", "nobody likes that")
        yield Missed(question=question, at=self.clock(), error=error)


class Curious(Line):
    """It asks for more than it says."""

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Look for likes."""
        yield from super().fetch(wanted)
        try:
            self.call("/likes", limit="5")
        except Exception:  # noqa: BLE001 - whatever comes
            return


class Unnumbered(Line):
    """It doesn't count pages."""

    def pages(self, path: str) -> Iterator[Page]:
        """Number all pages alike."""
        for page in super().pages(path):
            yield evolve(page, number=1)


class Endless(Line):
    """It doesn't say which page is the last."""

    def pages(self, path: str) -> Iterator[Page]:
        """Say it of none."""
        for page in super().pages(path):
            yield evolve(page, last=False)


class Hurried(Line):
    """It stops after the first page."""

    def pages(self, path: str) -> Iterator[Page]:
        """Give the first one as the last."""
        yield evolve(next(super().pages(path)), last=True)


class Forgetful(Line):
    """It begins anew each time."""

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Forget what was saved."""
        return super().fetch(evolve(wanted, saved=lambda _: None))


class Lazy(Line):
    """It doesn't go on from what was saved."""

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Leave out what stands below posts that are saved."""
        if wanted.saved(Request(request="/posts")) is not None:
            return iter(())
        return super().fetch(wanted)


class Leaky(Line):
    """It lets errors of the transport through."""

    def unreached(self) -> Exception:
        """Make another library's error."""
        return ConnectionError("the line broke")


class Content(Line):
    """It takes a failure for the end."""

    def asked(self, path: str, wanted: Wanted) -> Iterator[Page | Missed]:
        """Say nothing of what was missed."""
        for told in super().asked(path, wanted):
            if isinstance(told, Page):
                yield told


class Fragile(Line):
    """It captures, and lets anything through."""

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Fail in its own way."""
        try:
            return super().capture(of, account, media=media)
        except Unavailable:
            raise KeyError(of) from None


class Incapable(Line):
    """It captures nothing."""

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Refuse."""
        raise Unavailable("parrot", "it can't capture")


class Doubtful(Line):
    """It never says that a capture is whole."""

    def captured(self, *given: Any) -> Captured:
        """Doubt."""
        return evolve(super().captured(*given), lacking=("perhaps something",))


class Empty(Line):
    """It captures without pages."""

    def captured(self, *given: Any) -> Captured:
        """Throw them away."""
        return evolve(super().captured(*given), pages=())


class Mistaken(Line):
    """It captures something else."""

    def captured(self, *given: Any) -> Captured:
        """Call it by another's name."""
        return evolve(super().captured(*given), account="parrot:2")


class Changing(Line):
    """Its digest depends on pictures."""

    def captured(self, of: str, account: str, at: datetime, *more: Any) -> Captured:
        """Leave out pictures whose bytes weren't asked for."""
        captured = super().captured(of, account, at, *more)
        had = [each for each in captured.attachments if each.body is not None]
        return evolve(captured, attachments=tuple(had))


class Partial(Line):
    """It captures a part, and says nothing of that."""

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Leave out the picture where it can't be had."""
        captured = super().capture(of, account, media=media)
        try:
            self.call("/posts")
        except Exception:  # noqa: BLE001 - whatever comes
            return evolve(captured, attachments=())
        return captured


class Headless(Line):
    """It captures a post without what stands below."""

    def captured(self, *given: Any) -> Captured:
        """Leave out comments."""
        whole = super().captured(*given)
        if whole.of != ABOVE:
            return whole
        facts = [each for each in whole.records.facts if each.id == whole.of]
        return evolve(whole, records=evolve(whole.records, facts=facts))


class Skimming(Line):
    """It looks below the first post only."""

    def asked(self, path: str, wanted: Wanted) -> Iterator[Page | Missed]:
        """Leave out what stands below the others."""
        return iter(()) if "/6/" in path else super().asked(path, wanted)


class Credulous(Line):
    """It takes every token for the account's."""

    def token(self, account: str, /) -> TokenState:
        """Tell what was asked."""
        return evolve(super().token(account), valid=True)


class Own(Line):
    """It asks whose the token is, and not who was asked about."""

    def token(self, account: str, /) -> TokenState:
        """Compare with its own account."""
        return evolve(super().token(ACCOUNT), account=account)


class Set(Line):
    """It opens the account that it was set to, whosever the token is."""

    def token(self, account: str, /) -> TokenState:
        """Compare names only."""
        super().token(account)
        return TokenState(account=account, valid=account == ACCOUNT)


class Elsewhere(Line):
    """It tells of another token."""

    def token(self, account: str, /) -> TokenState:
        """Tell of another."""
        return TokenState(account="parrot:2", valid=True)


class Unsure(Line):
    """It fails where it can't tell."""

    def token(self, account: str, /) -> TokenState:
        """Fail."""
        raise NotImplementedError


class Keeping(Line):
    """It keeps what it hears."""

    def cleaned(self, body: bytes) -> bytes:
        """Leave the token in."""
        return body


class Quoting(Line):
    """It repeats what a platform says."""

    def refused(self, response: httpx.Response) -> None:
        """Quote it."""
        if response.status_code != 200:
            raise Unavailable("parrot", response.text, response.status_code)


class Chatty(Line):
    """It logs what it hears."""

    def refused(self, response: httpx.Response) -> None:
        """Log it."""
        logging.getLogger("parrot").debug("heard %s", response.text)
        super().refused(response)


class Stubborn(Line):
    """It tries again."""

    def call(self, path: str, method: str = "GET", **query: str) -> bytes:
        """Try twice."""
        try:
            return super().call(path, method, **query)
        except Unavailable:
            return super().call(path, method, **query)


class Reusing(Line):
    """It takes a clearance twice."""

    def allow(self, clearance: Clearance) -> None:
        """Forget which ones were used."""
        super().allow(clearance)
        self.used.clear()


class Remembering(Line):
    """It answers a used clearance with what came of it."""

    def acted(self, clearance: Clearance, *given: Any) -> Done:
        """Say again what was said."""
        if clearance.id not in self.said:
            self.said[clearance.id] = super().acted(clearance, *given)
        return self.said[clearance.id]

    @property
    def said(self) -> dict[str, Done]:
        """What it said before."""
        return self.__dict__.setdefault("_said", {})


class Hopeful(Line):
    """It says that it is done."""

    def acted(self, *given: Any) -> Done:
        """Hope."""
        return evolve(super().acted(*given), effect=Effect.DONE)


class Abrupt(Line):
    """It fails in its own way."""

    def acted(self, *given: Any) -> Done:
        """Fail where nobody knows."""
        done = super().acted(*given)
        if done.effect is Effect.UNKNOWN:
            raise ValueError("who knows?")
        return done


class Denying(Line):
    """It says that it can't, once it has asked."""

    def acted(self, *given: Any) -> Done:
        """Deny it where nobody knows."""
        done = super().acted(*given)
        if done.effect is Effect.UNKNOWN:
            raise Unable("parrot", "only moderators can")
        return done


class Obliging(Line):
    """It acts for everybody."""

    def allow(self, clearance: Clearance) -> None:
        """Look at the clearance only."""
        mine = evolve(clearance, account="parrot:1")
        super().allow(mine)


class Particular(Line):
    """It takes no id of its own platform."""

    def allow(self, clearance: Clearance) -> None:
        """Refuse ids with a hyphen."""
        raise Unavailable("parrot", "an id has digits only")


class Pessimist(Line):
    """It never sees that something is done."""

    def look(self, path: str) -> tuple[Effect, str]:
        """Look away."""
        return Effect.UNKNOWN, "look at it"


class Believing(Line):
    """It believes the platform, and doesn't look."""

    def call(self, path: str, method: str = "GET", **query: str) -> bytes:
        """Remember what was said."""
        body = super().call(path, method, **query)
        self.heard = body
        return body

    def look(self, path: str) -> tuple[Effect, str]:
        """Look at what was said."""
        done = self.heard == b'{"done": true}'
        return (Effect.DONE, "") if done else super().look(path)


class Insisting(Line):
    """It says it again, where it was heard."""

    def call(self, path: str, method: str = "GET", **query: str) -> bytes:
        """Call twice."""
        body = super().call(path, method, **query)
        if method != "GET" and body == b'{"done": true}':
            super().call(path, method, **query)
        return body


class Untried(Line):
    """Nobody has seen it hide."""

    @classmethod
    def rehearsal(cls) -> Rehearsal:
        """Say nothing of hiding."""
        return evolve(super().rehearsal(), hides=None)


class Disowning(Line):
    """It is said not to hide, and hides."""

    @classmethod
    def rehearsal(cls) -> Rehearsal:
        """Say that it can't."""
        return evolve(super().rehearsal(), hides=None, unable=("hide",))


class Clumsy(Disowning):
    """It is said not to hide, and fails in its own way."""

    def hide(self, clearance: Clearance, /) -> Done:
        """Fail."""
        raise NotImplementedError


class Vague(Disowning):
    """It is said not to hide, and doesn't know."""

    def hide(self, clearance: Clearance, /) -> Done:
        """Doubt."""
        doubt = {"effect": Effect.UNKNOWN, "at": self.clock(), "why": "look at it"}
        return Done(clearance=clearance, **doubt)


FLAWS: tuple[tuple[str, type[Line]], ...] = (
    ("fetched", Closed),
    ("fetched", Idle),
    ("fetched", Missing),
    ("scripted", Curious),
    ("numbered", Unnumbered),
    ("numbered", Endless),
    ("vouched", Hurried),
    ("resumed", Forgetful),
    ("resumed", Lazy),
    ("failures", Leaky),
    ("failures", Content),
    ("failures", Fragile),
    ("whole", Incapable),
    ("whole", Doubtful),
    ("whole", Empty),
    ("whole", Mistaken),
    ("whole", Changing),
    ("whole", Partial),
    ("whole", Headless),
    ("token", Elsewhere),
    ("token", Unsure),
    ("token", Credulous),
    ("token", Own),
    ("token", Set),
    ("secret", Keeping),
    ("secret", Quoting),
    ("secret", Chatty),
    ("once", Stubborn),
    ("once", Reusing),
    ("once", Remembering),
    ("once", Hopeful),
    ("once", Abrupt),
    ("once", Denying),
    ("once", Obliging),
    ("acts", Particular),
    ("acts", Pessimist),
    ("acts", Believing),
    ("acts", Insisting),
    ("acts", Untried),
    ("acts", Disowning),
    ("acts", Clumsy),
    ("acts", Vague),
    ("asked", Skimming),
)

"""Parrots with one flaw each, and the promise that it breaks."""

import itertools
import logging
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from attrs import evolve
from testing.parrot import (
    ACCOUNT,
    FETCHED,
    OLDER,
    POST,
    Parrot,
    answered,
)

from some_governance import (
    EARLIEST,
    LATEST,
    Answer,
    Coverage,
    Delivery,
    Limits,
    PayloadError,
    Platform,
    RecordError,
    Records,
    Secret,
    Span,
    Tells,
    read_json,
)
from some_governance.testing import Payload

NOTHING = Records()


def everything(records: Records, **fields: Any) -> Records:
    """Change something about all facts."""
    return evolve(records, facts=[evolve(each, **fields) for each in records.facts])


class Unshown(Parrot):
    """Nobody gives it a download."""

    def payloads(self) -> list[Payload]:
        """Leave out the last."""
        return super().payloads()[:-1]


class Refusing(Parrot):
    """It doesn't know what its own platform sends."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Refuse."""
        raise PayloadError("parrot", "$", "never seen that")


class FromNothing(Parrot):
    """It tells something of nothing."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Tell of an answer that nobody gave."""
        return super().translate(answers or self.answers, limits)

    @property
    def answers(self) -> list[Answer]:
        """What it was given before."""
        return [each for each in self.payloads() if isinstance(each, Answer)]


class NoRecords(Parrot):
    """It gives something else."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Any:
        """Give a list."""
        return [super().translate(answers, limits)]


class Quarrelsome(Parrot):
    """It can't put two answers together."""

    def joined(self, many: Sequence[Records]) -> Records:
        """Fail where there are two posts."""
        if sum(len(each.facts) for each in many) > 2:
            raise RecordError("two is one too many")
        return super().joined(many)


class Raising(Parrot):
    """Something else is raised."""

    def spoilt(self, place: str, text: str) -> Exception:
        """Make the error of another library."""
        return KeyError(place)


class Contradicting(Parrot):
    """It lets errors of facts through."""

    def item(self, answer: Any, number: int, item: Any) -> Records:
        """Look at nothing."""
        try:
            at = self.moment(item["at"])
            return Records.of(self.fact(answer, item["id"], at, item))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            raise self.spoilt(f"[{number}]", "") from None


class Unlimited(Parrot):
    """It knows no limits."""

    def read(self, answer: Answer, body: Any) -> tuple[Records, object]:
        """Read as it comes."""
        return super().read(answer, body)

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Pay no heed to limits."""
        return super().translate(answers, Limits())


class Swallowing(Parrot):
    """What it can't read is nothing."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Tell of what it can read."""
        readable = []
        for each in answers:
            try:
                read_json(each.body, "parrot", limits)
            except PayloadError:
                continue
            readable.append(each)
        return super().translate(readable, limits)


class Random(Parrot):
    """It makes up when it saw something."""

    def seen(self, answer: Any, at: datetime) -> datetime:
        """Give some moment where nobody knows."""
        return answer.fetched_at or at.replace(microsecond=random.randrange(10**6))


class Trusting(Parrot):
    """It trusts in the order of answers."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Say where the first one lies."""
        told = super().translate(answers, limits)
        first = answers[0].source if answers else ""
        return (
            everything(told, id=f"parrot:{first}")
            if len(told.facts) == 1
            else (evolve(told, gaps=[evolve(each, why=first) for each in told.gaps]))
        )


class Counting(Parrot):
    """It remembers."""

    def __init__(self) -> None:
        self.times = itertools.count()

    def unknown(self, answer: Any, path: str, body: Any) -> Records:
        """Number what it doesn't know."""
        return super().unknown(answer, f"{path} {next(self.times)}", body)

    def read(self, answer: Answer, body: Any) -> tuple[Records, object]:
        """Number its gaps, too."""
        told, following = super().read(answer, body)
        why = f"time {next(self.times)}"
        gaps = [evolve(each, why=why) for each in told.gaps]
        return evolve(told, gaps=tuple(gaps)), following


class Adding(Parrot):
    """It counts what it is given."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Say how many there were."""
        told = super().translate(answers, limits)
        gaps = [evolve(each, why=f"1 of {len(answers)}") for each in told.gaps]
        return evolve(told, gaps=tuple(gaps))


class Crowded(Parrot):
    """It takes four answers, and no more."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Refuse more than there were."""
        if len(answers) > 4:
            raise PayloadError("parrot", "$", "too many answers")
        return super().translate(answers, limits)


class Reading(Parrot):
    """It looks something up in a file."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Read its own source."""
        Path(__file__).read_text("utf-8")
        return super().translate(answers, limits)


class Bare(Parrot):
    """Its ids are the platform's own."""

    def fact(self, *given: Any) -> Any:
        """Take the platform's name away."""
        fact = super().fact(*given)
        return evolve(fact, id=fact.id.removeprefix("parrot:"))


class Slashed(Parrot):
    """Its ids are addresses."""

    def fact(self, *given: Any) -> Any:
        """Write where it stands."""
        fact = super().fact(*given)
        native = fact.id.removeprefix("parrot:")
        return evolve(fact, id=f"parrot:at://posts/{native}")


class Deaf(Parrot):
    """It hears no offset."""

    def moment(self, text: str) -> datetime:
        """Take everything for UTC."""
        return datetime.fromisoformat(text).replace(tzinfo=UTC)


class Guessing(Parrot):
    """It guesses what isn't said."""

    def moment(self, text: str) -> datetime:
        """Take what has no offset for UTC."""
        at = datetime.fromisoformat(text)
        return at if at.tzinfo else at.replace(tzinfo=UTC)


class Stamped(Parrot):
    """It is shown each moment twice, and reads one of them."""

    def payloads(self) -> list[Payload]:
        """Say of a post also when it was indexed: at once."""
        post = POST | {"indexed": POST["at"]}
        return [
            answered({"posts": [post], "next": 2}, "/posts"),
            *super().payloads()[1:],
        ]


class Stamping(Stamped):
    """It guesses one of two moments that are the same."""

    def moment(self, text: str) -> datetime:
        """Take what has no offset for UTC."""
        return Guessing().moment(text)


class Silent(Parrot):
    """It says nothing of what it doesn't know."""

    def unknown(self, answer: Any, path: str, body: Any) -> Records:
        """Drop it."""
        return NOTHING if path == "$" else super().unknown(answer, path, body)


class Skipping(Parrot):
    """It skips items that it doesn't know."""

    def unknown(self, answer: Any, path: str, body: Any) -> Records:
        """Drop it."""
        return super().unknown(answer, path, body) if path == "$" else NOTHING

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Vouch for nothing."""
        return iter(())


class Repeating(Parrot):
    """It repeats in its errors what stands there."""

    def spoilt(self, place: str, text: str) -> Exception:
        """Say what can't be."""
        return PayloadError("parrot", place, f"that can't be: {text}")


class Naming(Parrot):
    """It puts words where everybody sees them."""

    def fact(self, answer: Any, id: str, at: datetime, item: Any) -> Any:
        """Take the words for a hashtag."""
        fact = super().fact(answer, id, at, item)
        if hasattr(fact, "tags"):
            return evolve(fact, tags=(item["text"],))
        return fact


class Logging(Parrot):
    """It logs what it reads."""

    def item(self, answer: Any, number: int, item: Any) -> Records:
        """Log it."""
        logging.getLogger("parrot").debug("read %s", item)
        return super().item(answer, number, item)


class Trespassing(Parrot):
    """It tells of another account."""

    def fact(self, *given: Any) -> Any:
        """Tell of another."""
        return evolve(super().fact(*given), account="parrot:2")

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Vouch for that."""
        for each in super().vouched(pages):
            yield evolve(each, account="parrot:2")


class Foreseeing(Parrot):
    """It vouches for what is to come."""

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Vouch for ever."""
        for each in super().vouched(pages):
            yield evolve(each, span=Span(EARLIEST, LATEST))


class Boundless(Parrot):
    """It vouches for everybody."""

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Name no account."""
        for each in super().vouched(pages):
            yield evolve(each, account=None)


class Timeless(Parrot):
    """It vouches without knowing when."""

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Take some moment where nobody knows."""
        dated = {
            number: (
                evolve(page[0], fetched_at=page[0].fetched_at or FETCHED),
                *page[1:],
            )
            for number, page in pages.items()
        }
        return super().vouched(dated)  # type: ignore[arg-type]


class VouchingHook(Parrot):
    """Its webhook vouches."""

    def delivered(self, deliveries: Sequence[Delivery], limits: Limits) -> Records:
        """Vouch for what was delivered."""
        told = super().delivered(deliveries, limits)
        whole = Coverage(source="hook", facts=("comment",), account=ACCOUNT)
        return (
            Records.join([told, Records.of(coverage=[whole])]) if deliveries else told
        )

    def platform(self) -> Platform:
        """Say so."""
        able = super().platform()
        return evolve(able, tells={**able.tells, "webhook": Tells(all=("comment",))})


class Hasty(Parrot):
    """It vouches though a page is missing."""

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Look at the last page only, if all that came was understood."""
        last = pages[max(pages)]
        if any(told.unrecognised for _, told, _ in pages.values()):
            return iter(())
        return super().vouched({1: (evolve(last[0], page=1), *last[1:])})


class Generous(Parrot):
    """It takes what nobody asked for to be empty."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Vouch for posts where there is no page of them."""
        told = super().translate(answers, limits)
        if not answers or any(each.request == "/posts" for each in answers):
            return told
        seen = Coverage(
            source="nowhere",
            facts=("publication",),
            account=ACCOUNT,
            span=Span(EARLIEST, FETCHED),
        )
        dated = all(each.fetched_at for each in answers)
        return Records.join([told, Records.of(coverage=[seen] * dated)])


class Careless(Parrot):
    """It vouches though something wasn't understood."""

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Look at pages only."""
        understood = {
            number: (answer, evolve(told, unrecognised=()), following)
            for number, (answer, told, following) in pages.items()
        }
        return super().vouched(understood)


class Modest(Parrot):
    """It tells more than it is said to."""

    def platform(self) -> Platform:
        """Leave something out."""
        able = super().platform()
        tells = {**able.tells, "translate": Tells(all=("publication",))}
        return evolve(able, tells=tells)


class Boasting(Parrot):
    """It is said to tell more than it does."""

    def platform(self) -> Platform:
        """Add something."""
        able = super().platform()
        tells = {**able.tells, "webhook": Tells(some=("comment", "reply"))}
        return evolve(able, tells=tells)


class Uncertain(Parrot):
    """It vouches for what it is said to tell some of."""

    def platform(self) -> Platform:
        """Say less."""
        able = super().platform()
        less = Tells(all=("comment",), some=("publication",))
        return evolve(able, tells={**able.tells, "translate": less})


class Overconfident(Parrot):
    """It never vouches for what it is said to tell all of."""

    def payloads(self) -> list[Payload]:
        """Leave out a page."""
        posts = answered({"posts": [POST, OLDER], "next": 2}, "/posts")
        return [posts, *super().payloads()[2:]]


class Marked(Parrot):
    """Its texts are those of another library."""

    def fact(self, *given: Any) -> Any:
        """Mark up the text."""

        class Markup(str):
            __slots__ = ()

        fact = super().fact(*given)
        return evolve(fact, text=Markup(fact.text))


class OwnError(PayloadError):
    """An error that can't be pickled."""

    def __init__(self, place: str) -> None:
        super().__init__("parrot", place, "not readable")


class Private(Parrot):
    """Its errors are its own."""

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Raise its own."""
        try:
            return super().translate(answers, limits)
        except PayloadError as error:
            raise OwnError(error.path) from None


class Speechless(Platform):
    """A platform that doesn't say what it can't."""

    def exported(self, download: Any, limits: Any = None) -> Records:
        """Say nothing."""
        return NOTHING


class Pretending(Parrot):
    """It is asked for a download, and says nothing."""

    def platform(self) -> Platform:
        """Offer less."""
        able = super().platform()
        return Speechless(
            name="parrot",
            title="Parrot",
            translate=able.translate,
            webhook=able.webhook,
            tells={name: able.tells[name] for name in ("translate", "webhook")},
        )


class Stammering(Pretending):
    """It is asked for a download, and fails."""

    def platform(self) -> Platform:
        """Offer less."""
        able = super().platform()
        fields = ("name", "title", "translate", "webhook", "tells")
        return Stuttering(**{name: getattr(able, name) for name in fields})


class Stuttering(Platform):
    """A platform that fails at what it can't."""

    def exported(self, download: Any, limits: Any = None) -> Records:
        """Fail."""
        raise NotImplementedError


class Gullible(Parrot):
    """It believes everybody."""

    def verify(
        self, body: bytes, headers: Mapping[str, str], secrets: Sequence[Secret]
    ) -> None:
        """Believe."""


class Confused(Parrot):
    """It takes the wrong error for somebody it doesn't know."""

    def verify(
        self, body: bytes, headers: Mapping[str, str], secrets: Sequence[Secret]
    ) -> None:
        """Refuse."""
        raise ValueError("who is that?")


class Crashing(Parrot):
    """It doesn't expect that somebody asks without the word."""

    def challenge(self, query: Mapping[str, str], token: Secret) -> str:
        """Look it up."""
        return query["word"]


FLAWS: tuple[tuple[str, type[Parrot]], ...] = (
    ("shown", Unshown),
    ("understood", Refusing),
    ("understood", FromNothing),
    ("understood", NoRecords),
    ("understood", Quarrelsome),
    ("errors", Raising),
    ("errors", Contradicting),
    ("limits", Unlimited),
    ("limits", Swallowing),
    ("pure", Random),
    ("pure", Trusting),
    ("pure", Counting),
    ("pure", Adding),
    ("pure", Crowded),
    ("alone", Reading),
    ("ids", Bare),
    ("ids", Slashed),
    ("instants", Deaf),
    ("instants", Guessing),
    ("instants", Stamping),
    ("named", Silent),
    ("named", Skipping),
    ("discreet", Repeating),
    ("discreet", Naming),
    ("discreet", Logging),
    ("account", Trespassing),
    ("coverage", Foreseeing),
    ("coverage", Boundless),
    ("coverage", Timeless),
    ("coverage", VouchingHook),
    ("unseen", Hasty),
    ("unseen", Generous),
    ("unseen", Careless),
    ("tells", Modest),
    ("tells", Boasting),
    ("tells", Uncertain),
    ("tells", Overconfident),
    ("pickled", Marked),
    ("pickled", Private),
    ("unable", Pretending),
    ("unable", Stammering),
    ("signed", Gullible),
    ("signed", Confused),
    ("signed", Crashing),
)

"""What others build on, as promises: each can be held against what they wrote."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")


@frozen(kw_only=True)
class Broken:
    """
    One promise that is not kept.

    Attributes:
        promise: Its name.

        says: What it promises.

        where: Where it is broken, the first place that was found.

        mend: What to do.
    """

    promise: str
    says: str
    where: str
    mend: str

    def __str__(self) -> str:
        return f"{self.promise}: {self.says}\n  broken: {self.where}\n  {self.mend}"


class PromiseBroken(AssertionError):
    """
    What was checked doesn't keep what it has to promise.

    Attributes:
        of: What was checked.

        broken: Each promise that it breaks, once.
    """

    def __init__(self, of: str, broken: tuple[Broken, ...]) -> None:
        super().__init__(of, broken)
        self.of = of
        self.broken = broken

    def __str__(self) -> str:
        count = f"{len(self.broken)} promise{'s' * (len(self.broken) > 1)}"
        return "\n".join([f"{self.of} breaks {count}", *map(str, self.broken)])


@frozen(kw_only=True)
class Promise(Generic[T]):
    """
    Something that has to hold.

    Attributes:
        name: By which messages and the docs call it.

        says: What has to hold.

        mend: What to do where it doesn't.

        breaks: Yields where something breaks it, in words that hold no citizen's.
    """

    name: str
    says: str
    mend: str
    breaks: Callable[[T], Iterable[str]] = field(repr=False)


def hold(of: str, promises: Iterable[Promise[T]], subject: T) -> None:
    """
    Hold something against promises.

    Args:
        of: What is checked, for the message.

        promises: What it has to keep.

        subject: What they are asked about.

    Raises:
        PromiseBroken: It doesn't; each promise is named once, with the first place.
    """
    broken = tuple(
        Broken(promise=each.name, says=each.says, where=where, mend=each.mend)
        for each in promises
        for where in islice(each.breaks(subject), 1)
    )
    if broken:
        raise PromiseBroken(of, broken)

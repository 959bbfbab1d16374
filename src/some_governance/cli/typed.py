"""What somebody types when they are asked."""

from collections.abc import Sequence
from enum import Enum

from attrs import field, frozen

MARK = "!"
"""Behind an answer: the same for all that wait for it."""


class Order(Enum):
    """Something else than an answer."""

    LEAVE = ""
    """Leave it open."""
    EXPLAIN = "?"
    """Tell what is asked, and why."""
    STOP = "q"
    """Ask no more."""


@frozen
class Given:
    """
    An answer.

    Attributes:
        answer: One of those that were possible.

        reason: What followed it; `None` when nothing did.

        everywhere: Whether it is meant for all things that wait for it.
    """

    answer: str
    reason: str | None = field(default=None, repr=False)
    everywhere: bool = False


class Unclear(Exception):
    """Nobody can tell which answer is meant."""


def understood(line: str, answers: Sequence[str]) -> Given | Order:
    """
    Read a line: an answer's number, itself or a beginning of it, then the reason.

    Raises:
        Unclear: It is none of the answers, or may be several of them.
    """
    text = line.strip()
    if text in [order.value for order in Order]:
        return Order(text)
    word, *rest = text.split(maxsplit=1)
    return Given(
        answer=_meant(word.removesuffix(MARK), answers),
        reason=rest[0] if rest else None,
        everywhere=word.endswith(MARK),
    )


def _meant(word: str, answers: Sequence[str]) -> str:
    for number, answer in enumerate(answers, start=1):
        if word.casefold() in (str(number), answer.casefold()):
            return answer
    near = [each for each in answers if each.casefold().startswith(word.casefold())]
    if not word or not near:
        raise Unclear(f"write 1 to {len(answers)}, or ? to see what may be typed")
    if len(near) > 1:
        raise Unclear(f"that may be {' or '.join(near)}: write more of it, or a number")
    return near[0]

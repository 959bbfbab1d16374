"""What humans answered to a question, and whether they agree."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Final, TypeAlias

from attrs import field, frozen

from some_governance.records.decisions import Judgement

DISPUTED: Final = ""
"""Stands where humans contradict each other; no answer is empty."""


@frozen
class Answer:
    """
    The judgements that stand on one question about one thing.

    A judgement replaces another only when it says so (`supersedes`); being later is
    not enough. Judgements that replace each other in a circle all stand.

    Attributes:
        standing: Judgements that none of the others replaces, by id.

        replaced: The others, by id.
    """

    standing: tuple[Judgement, ...] = ()
    replaced: tuple[Judgement, ...] = field(default=(), eq=False, repr=False)

    @classmethod
    def among(cls, judgements: Iterable[Judgement]) -> "Answer":
        """Find those that stand among all that were recorded, in any order."""
        recorded = sorted(judgements, key=lambda each: each.id)
        if len(recorded) == 1:  # nearly always, and there may be millions
            return cls(tuple(recorded))
        replaced = {id for each in recorded for id in each.supersedes}
        standing = [each for each in recorded if each.id not in replaced]
        if not standing:
            return cls(tuple(recorded))
        return cls(
            tuple(standing), tuple(each for each in recorded if each.id in replaced)
        )

    @property
    def recorded(self) -> tuple[Judgement, ...]:
        """All of them, in no order."""
        return self.standing + self.replaced

    @property
    def answers(self) -> frozenset[str]:
        """All that was answered by those that stand."""
        return frozenset(each.answer for each in self.standing)

    @property
    def given(self) -> str | None:
        """The answer, when there is one and nobody contradicts it."""
        if len(self.standing) < 2:  # nearly always
            return self.standing[0].answer if self.standing else None
        return None if self.disputed else self.standing[0].answer

    @property
    def answer(self) -> str | None:
        """
        What it says as a judgement does: `given`, or `DISPUTED`.

        So a column is made of either, without a look at which of them it is.
        """
        return DISPUTED if self.disputed else self.given

    @property
    def disputed(self) -> bool:
        """Whether those that stand contradict each other."""
        return len(self.standing) > 1 and len(self.answers) > 1

    def lies_in(self, words: Iterable[str]) -> bool | None:
        """
        Tell whether all that was answered is among some words.

        Returns:
            `None` when nobody answered, or some of it is among them and some isn't.
        """
        known = frozenset(words)
        among = {answer in known for answer in self.answers}
        return among.pop() if len(among) == 1 else None

    def recorded_since(self, since: datetime) -> "Answer":
        """
        Keep the judgements that were made and recorded at or after an instant.

        Where nobody vouches for when one was recorded, its judge's word counts.
        """
        return Answer(
            tuple(
                each for each in self.standing if min(each.at, each.recorded) >= since
            )
        )

    def came_before(self, act: datetime, known: Collection[str] | None = None) -> bool:
        """
        Tell whether all of it is on record from before an act.

        The moment that a judge claims shows nothing, only the moment of recording; and
        that shows nothing either where it is known what was on record: clocks jump.

        Args:
            act: When it was done.

            known: Ids of the judgements that were on record; `None` where nobody knows.
        """
        return bool(self.standing) and all(
            each.recorded_at is not None and each.recorded_at < act
            if known is None
            else each.id in known
            for each in self.standing
        )


UNANSWERED = Answer()
"""Nobody was asked, or nobody answered."""


class _Nobody:
    """Says as a judgement does that there is none."""

    answer: Final = None


NOBODY: Final = _Nobody()
"""Stands in the look-up of a column where nobody has answered."""

Given: TypeAlias = Judgement | Answer
"""What was answered: the only judgement, or all of them."""


def judged(judgements: Sequence[Judgement]) -> dict[str, dict[str, Given]]:
    """
    Sort judgements by their question, and then by what was judged.

    Nearly always one stands alone, and there may be millions.
    """
    table: defaultdict[str, dict[str, Given]] = defaultdict(dict)
    for each in judgements:
        table[each.question][each.of] = each
    if sum(map(len, table.values())) < len(judgements):
        several: defaultdict[tuple[str, str], list[Judgement]] = defaultdict(list)
        for each in judgements:
            if table[each.question][each.of] is not each:
                several[each.question, each.of].append(each)
        for (question, of), others in several.items():
            last = answer_of(table[question][of])
            table[question][of] = Answer.among((*others, *last.standing))
    return dict(table)


def answer_of(given: Given | None) -> Answer:
    """Give all that was answered to one question about one thing."""
    if given is None:
        return UNANSWERED
    return given if isinstance(given, Answer) else Answer((given,))

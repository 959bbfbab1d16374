"""What humans answered to a question, and whether they agree."""

from collections.abc import Iterable
from datetime import datetime

from attrs import field, frozen

from some_governance.records.decisions import Judgement


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
        if len(self.standing) == 1:
            return self.standing[0].answer
        return next(iter(self.answers)) if len(self.answers) == 1 else None

    @property
    def disputed(self) -> bool:
        """Whether those that stand contradict each other."""
        return len(self.answers) > 1

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

    def came_before(self, act: datetime) -> bool:
        """
        Tell whether all of it is on record from before an act.

        The moment that a judge claims shows nothing, only the moment of recording.
        """
        return bool(self.standing) and all(
            each.recorded_at is not None and each.recorded_at < act
            for each in self.standing
        )


UNANSWERED = Answer()
"""Nobody was asked, or nobody answered."""

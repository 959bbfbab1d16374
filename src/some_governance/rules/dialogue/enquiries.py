"""Of what people write, what a clause speaks of, by what humans said of it."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from some_governance.rules.asking import YES
from some_governance.rules.dialogue.incoming import Incoming
from some_governance.situation.rows import Rows

SENTIMENT = "sentiment"
"""Asks a human whether something is praise, negative, neutral …"""

ENQUIRY = "enquiry"
"""Asks a human whether something is a question, or a comment."""

ADDRESSED = "addressed"
"""Asks a human whether something is addressed to the municipality."""


@frozen(kw_only=True)
class To:
    """
    A choice of comments, or messages; what is empty doesn't narrow it.

    Attributes:
        kinds: Only these answers to `enquiry`, words of the guidelines.

        sentiments: Only these answers to `sentiment`, words of the guidelines.

        addressed: Only what is addressed to the municipality.
    """

    kinds: tuple[str, ...] = ()
    sentiments: tuple[str, ...] = ()
    addressed: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the guidelines that it names."""
        return (*self.kinds, *self.sentiments)

    @property
    def wanted(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The questions that it asks, each with the answers that choose."""
        addressed = (YES,) if self.addressed else ()
        asked = (
            (SENTIMENT, self.sentiments),
            (ENQUIRY, self.kinds),
            (ADDRESSED, addressed),
        )
        return tuple((question, right) for question, right in asked if right)

    def open_questions(
        self, answers: Mapping[str, str | None]
    ) -> tuple[str, ...] | None:
        """
        Tell what has to be answered before something is chosen.

        Args:
            answers: What was answered to each question that it asks.

        Returns:
            Nothing when it is chosen; `None` when it isn't, whatever the answers.
        """
        open_ = []
        for question, right in self.wanted:
            given = answers[question]
            if given is None:
                open_.append(question)
            elif given not in right:
                return None
        return tuple(open_)


Open: TypeAlias = tuple[str | None, str | None]
"""
Which question decides next, and what was answered to it, as in `Rows`.

No question is empty when something is chosen, and `None` when it isn't.
"""


@frozen(kw_only=True)
class Choice:
    """
    Comments, or messages, of one kind, but those of another.

    Attributes:
        to: Which are chosen.

        unless: Which of them aren't; `None` for no exception.
    """

    to: To
    unless: To | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the guidelines that it names."""
        return (*self.to.words, *(self.unless.words if self.unless else ()))

    @property
    def awaited(self) -> Mapping[str, tuple[str, ...]]:
        """The questions that it may ask, each with the answers that choose."""
        awaited: dict[str, tuple[str, ...]] = {}
        for choice in (self.to, self.unless or To()):
            for question, right in choice.wanted:
                awaited[question] = (*awaited.get(question, ()), *right)
        return awaited

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it may ask."""
        return tuple(self.awaited)

    def open_questions(self, said: Rows[Incoming]) -> Sequence[Open]:
        """Tell of each thing which question decides next whether it is chosen."""
        told: dict[str, str | None] = dict.fromkeys(self.questions)
        some = {
            question: column
            for question in told
            if (column := said.answers(question)) is not None
        }
        if not some:
            return (self._open(told),) * len(said.facts)
        # The columns go side by side twice: to keep all rows would wake the garbage
        # collector, for there may be millions.
        decided = {
            answers: self._open({**told, **dict(zip(some, answers, strict=True))})
            for answers in {*zip(*some.values(), strict=True)}
        }
        return [*map(decided.__getitem__, zip(*some.values(), strict=True))]

    def _open(self, told: Mapping[str, str | None]) -> Open:
        """Tell which question decides next, where this was answered."""
        question = self._open_question({of: told[of] or None for of in told})
        return question, told.get(question or "")

    def _open_question(self, answers: Mapping[str, str | None]) -> str | None:
        chosen = self.to.open_questions(answers)
        if chosen is None or self.unless is None:
            return None if chosen is None else next(iter(chosen), "")
        excepted = self.unless.open_questions(answers)
        if excepted == ():
            return None
        return next(iter((*chosen, *(excepted or ()))), "")

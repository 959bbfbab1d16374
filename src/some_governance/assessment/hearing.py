"""Facts as the guidelines hear them: what they say in unknown words is left out."""

from attrs import evolve, frozen

from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.vocabulary import (
    UnknownWord,
    understood,
    unknown_words,
)
from some_governance.records.collection import Records
from some_governance.situation.situation import Situation
from some_governance.situation.touched import Touched


@frozen(kw_only=True)
class Hearing:
    """
    A situation, as it was told and as guidelines hear it.

    Attributes:
        guidelines: Whose words count.

        told: The situation.

        heard: The same, without what is said in unknown words.

        unknown_words: Those words.
    """

    guidelines: Guidelines
    told: Situation
    heard: Situation
    unknown_words: tuple[UnknownWord, ...]

    @classmethod
    def of(cls, guidelines: Guidelines, situation: Situation) -> "Hearing":
        """Listen to a situation."""
        unknown = tuple(unknown_words(guidelines, situation.records))
        heard = situation
        if unknown:
            records = understood(guidelines, situation.records)
            heard = evolve(situation, records=records)
        return cls(
            guidelines=guidelines, told=situation, heard=heard, unknown_words=unknown
        )

    def extended(self, records: Records) -> tuple["Hearing", Touched]:
        """
        Listen to more, and say what that touches.

        Raises:
            RecordError: As `Records.join`.
        """
        told, touched = self.told.extended(records)
        if self._hears_all(records):
            heard = told
            if self.heard is not self.told:
                heard = self.heard.extend(records)
            return evolve(self, told=told, heard=heard), touched
        return Hearing.of(self.guidelines, told), Touched()

    def _hears_all(self, records: Records) -> bool:
        """Tell whether no unknown word comes or goes with more facts."""
        if self.unknown_words and records.coverage:
            return False
        told = self.told.batches.told
        known = (told.fact(type(fact), fact.id) for fact in records.facts)
        facts = Records(facts=(*filter(None, known),))
        return not any(
            any(unknown_words(self.guidelines, each)) for each in (records, facts)
        )

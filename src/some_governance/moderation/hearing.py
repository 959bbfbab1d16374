"""Which judgements count for what is going to be taken away: those of these words."""

from collections.abc import Mapping

from attrs import evolve, frozen

from some_governance.moderation.plans import JudgedThing
from some_governance.records.decisions import Judgement
from some_governance.rules.removed import GROUND
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Hearing:
    """
    What was judged of what is going to be taken away.

    Attributes:
        known: What is known, without judgements that don't count.

        recorded: All judgements of it that are on record, by id.

        uncounted: Those that don't count, by id.
    """

    known: Situation
    recorded: tuple[Judgement, ...]
    uncounted: tuple[Judgement, ...]

    @classmethod
    def of(cls, situation: Situation, digests: Mapping[str, str]) -> "Hearing":
        """
        Find what counts.

        What was answered to a question counts where all judgements that stand on it
        name the digest of what is there now. One that doesn't may be of other words,
        and may be of these: it supports nothing, nor is it passed over.

        Args:
            situation: What is known, and was judged.

            digests: What is there now: a digest for each thing (`Captured.digests`).
        """
        recorded = tuple(
            each for each in situation.records.each(Judgement) if each.of in digests
        )
        unsure = {
            (each.of, each.question)
            for each in recorded
            for standing in situation.answer(each.of, each.question).standing
            if standing.digest != digests[each.of]
        }
        uncounted = tuple(
            each for each in recorded if (each.of, each.question) in unsure
        )
        known = situation
        if uncounted:
            left = {each.id for each in uncounted}
            facts = tuple(
                each
                for each in situation.records.facts
                if not (isinstance(each, Judgement) and each.id in left)
            )
            known = evolve(situation, records=evolve(situation.records, facts=facts))
        return cls(known=known, recorded=recorded, uncounted=uncounted)

    def judged(self, of: str) -> JudgedThing:
        """Give what counts of one thing, where those who judged agree."""
        recorded = [each for each in self.recorded if each.of == of]
        answers = {
            name: self.known.answer(of, name)
            for name in {each.question for each in recorded}
        }
        agreed = {
            name: answer for name, answer in answers.items() if answer.given is not None
        }
        counted = {each.id for answer in agreed.values() for each in answer.standing}
        return JudgedThing(
            of=of,
            ground=agreed[GROUND].given if GROUND in agreed else None,
            answers={name: str(answer.given) for name, answer in agreed.items()},
            judgements=tuple(sorted(counted)),
            uncounted=tuple(sorted({each.id for each in recorded} - counted)),
        )

"""One open question about one thing, and the judgement that answers it."""

from datetime import datetime

from attrs import frozen

from some_governance.errors import RecordError
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.questions import EXCEPTION
from some_governance.loading.judgements import identified
from some_governance.records.decisions import Judgement
from some_governance.rules.asking import YES
from some_governance.situation.answers import Answer


@frozen(kw_only=True)
class OpenQuestion:
    """
    A question about one thing that somebody may answer now.

    Attributes:
        of: Id of what it is about.

        name: Its name in the guidelines.

        asks: The sentence that a human is shown.

        answers: What may be answered.

        clauses: The versions of the clauses that wait for it.

        standing: Judgements that an answer replaces: those that contradict each
            other, or that no clause can use.

        digest: As in `Judgement`: of what whoever answers is shown.
    """

    of: str
    name: str
    asks: str
    answers: tuple[str, ...]
    clauses: tuple[Clause, ...] = ()
    standing: tuple[Judgement, ...] = ()
    digest: str | None = None

    @property
    def disputed(self) -> bool:
        """Whether the judgements that stand contradict each other."""
        return Answer(self.standing).disputed

    @property
    def given(self) -> str | None:
        """What was answered, where those who answered agree."""
        return Answer(self.standing).given

    def meant(self, text: str) -> str | None:
        """Give the answer that a human wrote, in whatever letters; `None` for none."""
        folded = {answer.casefold(): answer for answer in self.answers}
        return text if text in self.answers else folded.get(text.casefold())

    def refuses(self, answer: str, reason: str | None) -> tuple[str, str] | None:
        """Say what is wrong with an answer, and what would be right."""
        if answer not in self.answers:
            return f"it is no answer to {self.name}", f"write {', '.join(self.answers)}"
        if self.name == EXCEPTION and answer == YES and not reason:
            return f"an {EXCEPTION} needs a reason", "write why"
        return None

    def answered(
        self, answer: str, *, by: str, at: datetime, reason: str | None = None
    ) -> Judgement:
        """
        Make the judgement that answers it now, and replaces all that stand.

        Args:
            answer: One of its answers.

            by: Who judges: a role, or the id of a person.

            at: When it is made, and recorded.

            reason: Why; an exception needs one.

        Raises:
            RecordError: It is no possible answer, or needs a reason.
        """
        if wrong := self.refuses(answer, reason):
            raise RecordError(f"{self.of}: {'; '.join(wrong)}")
        return identified(
            Judgement(
                id="",
                observed=at,
                of=self.of,
                question=self.name,
                answer=answer,
                at=at,
                recorded_at=at,
                by=by,
                reason=reason,
                supersedes=tuple(each.id for each in self.standing),
                digest=self.digest,
            )
        )

"""What is judged along with what is done, as it will stand in the log."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

import click
from attrs import field, frozen

from some_governance.cli.inquiry import Inquiry
from some_governance.judging.questions import OpenQuestion
from some_governance.nearest import nearest
from some_governance.records.decisions import Judgement
from some_governance.report.printable import printable
from some_governance.rules.removed import GROUND

Said = tuple[str, str, str]
"""Of what, which question, which answer."""

JUDGED = "--judged"

_ASKED_BY: Mapping[str, str] = MappingProxyType(
    {
        GROUND: "; a clause whose rule is removal-grounds asks it, and says what may "
        "be removed"
    }
)


@frozen(kw_only=True)
class Judging:
    """
    Somebody who judges along with what they do.

    Attributes:
        inquiry: What is known.

        by: Id of who judges.

        at: When.

        reason: Why, in their words; `None` where they don't say.

        digests: Of what they judge, as it was just read (`Captured.digests`).

        options: What they typed to answer a question; `--judged` for all others.
    """

    inquiry: Inquiry
    by: str
    at: datetime
    reason: str | None = field(default=None, repr=False)
    digests: Mapping[str, str] = field(repr=False)
    options: Mapping[str, str]

    def judgements(self, said: Iterable[Said]) -> Iterator[Judgement]:
        """
        Yield a judgement for each answer; it replaces those that there are.

        Raises:
            click.BadParameter: Nobody asks that, or it is no answer.
        """
        for of, name, answer in said:
            question = self._question(of, name)
            if wrong := question.refuses(answer, self.reason):
                raise click.BadParameter(
                    printable(f"{name}, {answer!r}: {'; '.join(wrong)}"),
                    param_hint=self.options.get(name, JUDGED),
                )
            yield question.answered(answer, by=self.by, at=self.at, reason=self.reason)

    def _question(self, of: str, name: str) -> OpenQuestion:
        questions = self.inquiry.guidelines.questions
        if name not in questions:
            raise click.BadParameter(
                printable(
                    f"{name!r} is asked nowhere in these guidelines: "
                    f"{nearest(name, questions)}{_ASKED_BY.get(name, '')}"
                ),
                param_hint=self.options.get(name, JUDGED),
            )
        asked = questions[name]
        return OpenQuestion(
            of=of,
            name=name,
            asks=asked.asks,
            answers=asked.answers,
            standing=tuple(
                each
                for each in self.inquiry.folder.records.each(Judgement)
                if (each.of, each.question) == (of, name)
            ),
            digest=self.digests.get(of),
        )

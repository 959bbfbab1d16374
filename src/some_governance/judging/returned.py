"""A sheet that came back, held against what is open: all of it holds, or none."""

from datetime import datetime

from attrs import evolve, frozen

from some_governance.findings import Report
from some_governance.judging.questions import OpenQuestion
from some_governance.judging.sheet import Filled, Sheet
from some_governance.judging.things import Things
from some_governance.judging.worklist import heard, worklist
from some_governance.loading.cells import on_line
from some_governance.loading.misfits import Misfit, Misfits, choices, refusal
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement


@frozen(kw_only=True)
class Returned:
    """
    What a sheet that came back amounts to.

    Attributes:
        judgements: What is to be recorded.

        recorded: How many of its answers are on record already.

        moot: How many answer what nothing asks any more.
    """

    judgements: tuple[Judgement, ...]
    recorded: int
    moot: int


def returned(
    sheet: Sheet, name: str, report: Report, records: Records, *, by: str, at: datetime
) -> Returned:
    """
    Make judgements of the answers in a sheet.

    Reading a sheet twice is harmless: what is on record is only counted.

    Args:
        sheet: What it says.

        name: What the error calls the file.

        report: What is open now.

        records: The facts that it was made from.

        by: Who has answered.

        at: When the answers are recorded.

    Raises:
        GuidelinesError: Answers that nobody may give, that contradict each other or
            an earlier judgement, or that are about nothing; it names all of them.
    """
    desk = _Desk(report, records, by, at)
    found: list[Misfit] = []
    for row in sheet.filled:
        try:
            desk.take(row)
        except Misfits as misfits:
            found += on_line(row.line, misfits)
    if found:
        raise refusal(name, found)
    return Returned(
        judgements=tuple(desk.judgements), recorded=desk.recorded, moot=desk.moot
    )


class _Desk:
    """Takes the rows of one sheet, one after the other."""

    def __init__(self, report: Report, records: Records, by: str, at: datetime) -> None:
        self.judgements: list[Judgement] = []
        self.recorded = 0
        self.moot = 0
        self._guidelines = report.guidelines
        self._by, self._at = by, at
        self._things = Things.of(heard(report, records), report.at)
        self._open = {
            (question.of, question.name): question
            for item in worklist(report, records, offered=True)
            for question in item.questions
        }
        self._rows: dict[tuple[str, str], Filled] = {}

    def take(self, row: Filled) -> None:
        """Take a row, or refuse it."""
        key = row.of, row.question
        asked = self._open.get(key) or self._closed(row)
        answer = asked.meant(row.answer) or row.answer
        if wrong := asked.refuses(answer, row.reason):
            raise Misfits.of(*wrong)
        first = self._rows.setdefault(key, row)
        if asked.meant(first.answer) != answer:
            raise Misfits.of(f"it contradicts line {first.line}", "keep one of the two")
        if first is not row:
            return
        known_reasons = {None, *(each.reason for each in asked.standing)}
        is_open = key in self._open
        if asked.given == answer and (row.reason in known_reasons or not is_open):
            self.recorded += 1
        elif is_open:
            # They have judged what the sheet showed, whatever is known by now.
            shown = evolve(asked, digest=row.digest)
            self.judgements.append(
                shown.answered(answer, by=self._by, at=self._at, reason=row.reason)
            )
        elif asked.standing:
            raise Misfits.of(
                "it was answered otherwise before",
                "leave the answer empty, or revise that judgement",
            )
        elif self._things.knows(row.of):
            self.moot += 1
        else:
            raise Misfits.of(
                "nothing is known by its subject", "let it stand as the sheet had it"
            )

    def _closed(self, row: Filled) -> OpenQuestion:
        """Give a question that nothing waits for, with the answers that stand."""
        if row.question not in self._guidelines.questions:
            known = choices(row.question, self._guidelines.questions)
            raise Misfits.of("its question is none of the guidelines", known)
        question = self._guidelines.questions[row.question]
        return OpenQuestion(
            of=row.of,
            name=row.question,
            asks=question.asks,
            answers=question.answers,
            standing=self._things.answer(row.of, row.question).standing,
        )

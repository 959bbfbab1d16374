"""All clauses of one municipality, held against each other when they are made."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import asdict, field, frozen

from some_governance.calendars import CalendarFrame
from some_governance.errors import GuidelinesError
from some_governance.guidelines.agreement import Agreement, beginning
from some_governance.guidelines.clause import Clause, as_written
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.mappings import FrozenMapping


@frozen(kw_only=True)
class Guidelines:
    """
    What a municipality has written, clause by clause, in the order of the text.

    Attributes:
        id: Short name, `fjellvik`.

        title: As the text calls itself.

        owner: Whose guidelines they are.

        language: BCP 47 tag of the quotes, `nb`.

        source: Where the text stands.

        read_on: The day on which the text was read there.

        words: Words that rules or answers name and no clause defines, each with its
            meaning.

        questions: What rules ask humans, by name.

        modes: States out of the ordinary, by name.

        clauses: All versions of all clauses.

        calendar: What the text says of zone, holidays and opening hours; `None` when
            it says nothing.

    Raises:
        GuidelinesError: Clauses contradict each other: two versions at once or a
            gap between them, a word without a definition or with two, a question
            that is not defined or can't be answered as a rule waits for, a link to
            nowhere.
    """

    id: str
    title: str
    owner: str
    language: str
    source: str
    read_on: date
    clauses: tuple[Clause, ...]
    words: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    questions: Mapping[str, Question] = field(
        factory=FrozenMapping[Question], converter=FrozenMapping[Question]
    )
    modes: Mapping[str, DefinedMode] = field(
        factory=FrozenMapping[DefinedMode], converter=FrozenMapping[DefinedMode]
    )
    calendar: CalendarFrame | None = None

    def __attrs_post_init__(self) -> None:
        agreement = Agreement(
            clauses=self.clauses,
            words=self.words,
            questions=self.questions,
            modes=self.modes,
        )
        if problems := tuple(agreement.problems()):
            raise GuidelinesError(self.id, problems)

    def clause(self, id: str) -> Clause:
        """
        Give the newest version of a clause.

        Raises:
            KeyError: There is none of that id.
        """
        versions = [clause for clause in self.clauses if clause.id == id]
        if not versions:
            raise KeyError(id)
        return max(versions, key=beginning)

    def definition(self, word: str) -> Clause | None:
        """Give the clause that defines a word, `None` when no clause does."""
        return next((each for each in self.clauses if word in each.defines), None)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything in it, in hex."""
        plain = asdict(self, value_serializer=as_written)
        kinds = [each.rule.kind if each.rule else None for each in self.clauses]
        return hashlib.sha256(
            json.dumps([plain, kinds], sort_keys=True, default=str).encode()
        ).hexdigest()

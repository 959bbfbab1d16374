"""How the tables of a guidelines file are read."""

import re
from collections.abc import Iterable
from datetime import date

from attrs import field, frozen
from cattrs import Converter

from some_governance.calendars import CalendarFrame
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.modes import DefinedMode
from some_governance.guidelines.questions import Question
from some_governance.loading.hours import read_frame
from some_governance.loading.kinds import read_rules
from some_governance.loading.misfits import Misfits
from some_governance.loading.modes import make_mode
from some_governance.loading.structure import (
    TEXT,
    TEXTS,
    add_hook,
    matching,
    one_or_more,
    read_texts,
    strict_converter,
)
from some_governance.loading.tables import Table, Written
from some_governance.rules.rule import Rule

_ID = r"[a-z_]+/[a-z0-9-]+"


@frozen(kw_only=True)
class Head:
    """
    Whose text it is, and where it stands. Other fields as in `Guidelines`.

    Attributes:
        extends: Guidelines whose clauses, words, questions and modes come first: the
            name of some that come along, or a file beside this one.
    """

    id: str
    title: str
    owner: str
    language: str
    source: str
    read_on: date
    extends: str | None = None


@frozen(kw_only=True)
class Parts:
    """What may be missing here and there; fields as in `Guidelines`."""

    words: dict[str, str] = field(factory=dict)
    questions: dict[str, Question] = field(factory=dict)
    modes: dict[str, DefinedMode] = field(factory=dict)
    clauses: tuple[Clause, ...] = ()


@frozen(kw_only=True)
class File(Parts):
    """
    All that a guidelines file says. Other fields as in `Guidelines`.

    Attributes:
        guidelines: Whose text it is, and where it stands.
    """

    guidelines: Head
    clauses: tuple[Clause, ...]
    calendar: CalendarFrame | None = None

    def __attrs_post_init__(self) -> None:
        if not self.clauses:
            raise ValueError("'clauses' is empty: write a clause for each sentence")


def clauses_converter(rules: Iterable[type[Rule]]) -> Converter:
    """
    Make a converter that knows how all that a guidelines file holds is read.

    Raises:
        PluginError: A kind of rule is wrong in itself.
    """
    converter = strict_converter()
    read_rules(converter, rules)
    clause = Table.of(
        Clause,
        converter,
        written={
            "id": matching(_ID, '<chapter>/<slug>, like "quotas/news-per-week"'),
            "quote": Written(TEXTS.expected, _quote, one_or_more(TEXT, least=1)),
            "defines": TEXTS,
            "because": TEXTS,
            "against": TEXTS,
            "see": TEXTS,
        },
    )
    language = matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 'a tag like "nb" or "en"')
    head = Table.of(Head, converter, written={"language": language})
    mode = Table.of(make_mode, converter, shape=DefinedMode)
    add_hook(converter, Clause, clause.hook)
    add_hook(converter, Head, head.hook)
    add_hook(converter, CalendarFrame, lambda value, _: read_frame(value))
    add_hook(converter, DefinedMode, mode.hook)
    return converter


def is_clause_id(text: str) -> bool:
    """Tell whether a clause may be called that."""
    return re.fullmatch(_ID, text) is not None


def _quote(value: object, kind: object) -> tuple[str, ...]:
    fragments = read_texts(value, kind)
    if not fragments:
        raise Misfits.of("it is empty", "write the sentence, word for word")
    return fragments

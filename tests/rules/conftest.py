"""Whatever a rule is asked in these tests, it looks at no more than it says."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeAlias

import pytest

from some_governance.outcomes import Outcome
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.record import Record
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import ReadsFacts, Rule
from some_governance.situation.lookups import Lookups
from some_governance.situation.situation import Situation
from some_governance.situation.sources import Sources

Looked: TypeAlias = dict[str, set[str]]
"""The kinds of facts that were looked at, by the kind of the rule that did."""

EVERYBODY = {"account", "judgement"}
"""What a rule needn't say that it looks at."""

_ASKED: tuple[tuple[type[Sources], str], ...] = (
    (Sources, "seen"),
    (Lookups, "about"),
    (Lookups, "attached"),
    (Lookups, "all_about"),
    (Lookups, "every"),
    (Lookups, "one"),
    (Situation, "items"),
    (Situation, "_events"),
)
"""Ways to look that are told the kind of fact."""

_KNOWN: tuple[tuple[str, type[Record]], ...] = (
    ("person", Person),
    ("unit", Person),
    ("appointments", Appointment),
    ("grants", Grant),
    ("_accesses", Access),
    ("answer", Judgement),
    ("answers", Judgement),
)
"""Those that look at one kind."""


@pytest.fixture(autouse=True, scope="module")
def looked() -> Iterator[Looked]:
    """Note what each rule looks at, and hold it against what it says."""
    found: Looked = defaultdict(set)
    patch = pytest.MonkeyPatch()
    asking: list[str] = []

    def note(kind: type[Record] | None) -> None:
        if asking and kind is not None:
            found[asking[-1]].add(fact_name(kind))

    def listen(
        to: type, name: str, kind_of: Callable[..., type[Record] | None]
    ) -> None:
        look = getattr(to, name)

        @wraps(look)
        def heard(*given: Any, **named: Any) -> Any:
            told = look(*given, **named)
            note(kind_of(told, *given, **named))
            return told

        patch.setattr(to, name, heard)

    for to, name in _ASKED:
        listen(to, name, lambda _, __, kind, *___, **____: kind)
    for name, kind in _KNOWN:
        listen(Lookups, name, lambda *_, kind=kind, **__: kind)
    listen(Lookups, "said", lambda said, *_: said and type(said))
    for rule in BUILT_IN:
        patch.setattr(rule, "check", _heard(rule, asking))
    yield found
    patch.undo()
    for rule in BUILT_IN:
        assert isinstance(rule, ReadsFacts)
        assert found[rule.kind] <= {*rule.reads, *EVERYBODY}, rule.kind


def _heard(rule: type[Rule], asking: list[str]) -> Callable[..., Iterator[Outcome]]:
    """Give a rule's `check`, which says whose turn it is to look."""
    check = rule.check

    def heard(self: Rule, situation: Situation) -> Iterator[Outcome]:
        outcomes = check(self, situation)
        while True:
            asking.append(rule.kind)
            try:
                outcome = next(outcomes, None)
            finally:
                asking.pop()
            if outcome is None:
                return
            yield outcome

    return heard

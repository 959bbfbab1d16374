"""Facts and payloads, as Hypothesis draws them. It needs `some-governance[testing]`."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Any, Literal, get_args, get_origin, get_type_hints

from attrs import evolve

from some_governance.errors import RecordError
from some_governance.limits import Json
from some_governance.records.collection import Records
from some_governance.records.facts import FACTS
from some_governance.records.fields import FieldClass
from some_governance.records.record import Record, field_classes
from some_governance.situation.situation import Situation
from some_governance.testing import builders, mutations
from some_governance.testing.builders import AT, SINCE

try:
    from hypothesis import reject
    from hypothesis import strategies as st
except ImportError as error:
    raise ImportError(
        "some_governance.testing.strategies draws with Hypothesis, which isn't "
        "installed: install some-governance[testing]"
    ) from error

_APART = frozenset({"id", "source", "earlier"})
_EARLIEST = SINCE.replace(tzinfo=None) - timedelta(days=30)
_LATEST = AT.replace(tzinfo=None) + timedelta(days=30)
_MOMENTS = st.datetimes(_EARLIEST, _LATEST, timezones=st.just(UTC))
_WORDS = st.text(max_size=20)

_BY_TYPE: dict[object, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    date: st.dates(_EARLIEST.date(), _LATEST.date()),
    datetime: _MOMENTS,
    int: st.integers(0, 1_000),
    time: st.times(),
    type(None): st.none(),
}


def facts(kinds: Sequence[str] = tuple(FACTS)) -> st.SearchStrategy[Record]:
    """
    Draw a fact.

    Each is a builder's, but for some fields; ids come from a few, so that facts speak
    of each other, and there may be two of one identity. A field may hold anything that
    its type allows, and no word of any guidelines.

    Args:
        kinds: Names of the kinds to draw from, as in `FACTS`.
    """
    return st.sampled_from([FACTS[each] for each in kinds]).flatmap(_fact)


def records(kinds: Sequence[str] = tuple(FACTS)) -> st.SearchStrategy[Records]:
    """
    Draw a batch of up to ten facts, one for each identity, with what it can speak of.

    Args:
        kinds: As in `facts`.
    """
    covered = st.lists(
        st.builds(
            builders.coverage,
            facts=st.lists(st.sampled_from(list(FACTS)), min_size=1, unique=True).map(
                tuple
            ),
            account=st.sampled_from([None, builders.PAGE]),
        ),
        max_size=2,
    )
    drawn = st.lists(
        facts(kinds), max_size=10, unique_by=lambda fact: (type(fact), fact.id)
    )
    return st.builds(
        lambda told, coverage: Records.of(*told, coverage=coverage), drawn, covered
    )


def situations(kinds: Sequence[str] = tuple(FACTS)) -> st.SearchStrategy[Situation]:
    """
    Draw a situation of the four weeks that the builders ask about.

    Args:
        kinds: As in `facts`.
    """
    return records(kinds).map(
        lambda drawn: builders.situation(*drawn.facts, covered=drawn.coverage)
    )


def json_values() -> st.SearchStrategy[Json]:
    """Draw whatever JSON can hold."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | _WORDS,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3)
        ),
        max_leaves=8,
    )


def broken_payloads(body: bytes) -> st.SearchStrategy[bytes]:
    """
    Draw payloads in which something odd stands, or nothing.

    Args:
        body: A payload as the platform sends it, JSON.
    """
    return st.sampled_from([each.body for each in mutations.odd(body)])


@st.composite
def _fact(draw: st.DrawFn, kind: type[Record]) -> Record:
    (whole,) = (each for each in builders.one_of_each() if type(each) is kind)
    hints, classes = get_type_hints(kind), field_classes(kind)
    drawn: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {"id": st.sampled_from([whole.id, f"{whole.id}-2", f"{whole.id}-3"])},
            optional={
                name: _of_type(hints[name], classes[name])
                for name in hints.keys() - _APART
            },
        )
    )
    try:
        return evolve(whole, **drawn)
    except (RecordError, ValueError):
        reject()


def _of_type(hint: Any, whose: FieldClass) -> st.SearchStrategy[Any]:
    """Draw what a field may hold."""
    if hint in _BY_TYPE:
        return _BY_TYPE[hint]
    if hint is str:
        return _WORDS if whose is FieldClass.CITIZEN else st.sampled_from(_known())
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(_of_type(get_args(hint)[0], whose), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return st.one_of([_of_type(arm, whose) for arm in get_args(hint)])


def _known() -> list[str]:
    """Give the ids of all that the builders make, and other texts in it."""
    ids = {each.id for each in builders.one_of_each()}
    return sorted(ids | {builders.PAGE, "main", "kari", "administrator"})

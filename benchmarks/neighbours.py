"""
A hundred municipalities in one process: what two threads answer, calls interleaved.

They share ids and nothing else: each has guidelines, hours, a zone, facts, plug-ins and
limits of its own. So whatever the library kept of one call would show in another's
answer.
"""

import json
import pickle
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from importlib.metadata import EntryPoint
from multiprocessing import Pipe, get_context
from types import MappingProxyType

from attrs import evolve, frozen

from benchmarks.splits import split
from benchmarks.year import AT, SINCE, situation, year
from some_governance import (
    Assessment,
    Guidelines,
    Limits,
    PayloadError,
    Record,
    Records,
    Situation,
    WeeklyHours,
    as_json,
    as_text,
    assess,
    decide,
    discover,
    load_municipality,
    read_json,
)
from some_governance.report.decision import decision_as_json

THREADS = 2
HURRY = 1e-5
"""Seconds after which the other thread may go on."""
_COMMENTS, _ACCOUNTS = 12, 2
_NAMES = ("randaberg", "skovde", "sundhedsstyrelsen", "defra", "ha", "vestre-toten")
"""Two and two have the same text, and not the same numbers."""
_ZONES = ("Europe/Oslo", "Europe/Helsinki", "Atlantic/Reykjavik", "Europe/London")
_PLATFORMS = ("facebook", "flickr", "instagram", "youtube")
_FOUND = tuple(
    EntryPoint(name, f"some_governance_{name}.plugin", "some_governance")
    for name in _PLATFORMS
)
_NESTED = json.dumps([[[[["deep"]]]]]).encode()


@frozen(kw_only=True)
class Municipality:
    """
    What one of them asks with.

    Attributes:
        guidelines: Its own version of guidelines that come with the library.

        name: What those are called.

        situation: What it knows.

        first: The facts that it knew first.

        others: Those that came later, in batches.

        proposed: What it asks about before doing it.

        plugins: The names of those that it trusts.

        limits: How deep a payload may be.
    """

    guidelines: Guidelines
    name: str
    situation: Situation
    first: Situation
    others: tuple[Records, ...]
    proposed: Record
    plugins: tuple[str, ...]
    limits: Limits


def _assessed(asks: Municipality) -> str:
    report = assess(asks.guidelines, asks.situation)
    return as_json(report) + as_text(report)


def _grown(asks: Municipality) -> str:
    grown = Assessment.of(asks.guidelines, asks.first)
    for batch in asks.others:
        grown = grown.extend(batch)
    return as_json(grown.report)


def _decided(asks: Municipality) -> str:
    return decision_as_json(decide(asks.guidelines, asks.first, asks.proposed))


def _loaded(asks: Municipality) -> str:
    return load_municipality(asks.name).digest


def _discovered(asks: Municipality) -> str:
    return ", ".join(discover(asks.plugins, found=_FOUND).platforms)


def _read(asks: Municipality) -> str:
    try:
        return json.dumps(read_json(_NESTED, asks.name, asks.limits))
    except PayloadError as error:
        return str(error)


Call = Callable[[Municipality], str]

CALLS: Mapping[str, Call] = MappingProxyType(
    {
        "assess": _assessed,
        "extend": _grown,
        "decide": _decided,
        "load": _loaded,
        "discover": _discovered,
        "read": _read,
    }
)

Asked = tuple[int, str]
"""The number of a municipality, and the name of a call."""


def made_up(count: int, chance: random.Random) -> tuple[Municipality, ...]:
    """Make municipalities up, none like another."""
    return tuple(_municipality(number, chance) for number in range(count))


def _municipality(number: int, chance: random.Random) -> Municipality:
    name = _NAMES[number // 2 % len(_NAMES)]
    records = year(_COMMENTS, _ACCOUNTS, chance)
    opens, closes = f"{chance.randint(6, 10):02}:00", f"{chance.randint(14, 18)}:00"
    at = AT - timedelta(days=chance.randrange(200))
    whole = situation(records)
    asked = evolve(
        whole,
        calendar=evolve(
            whole.calendar,
            zone=_ZONES[number % len(_ZONES)],
            hours=WeeklyHours.parse({"monday": f"{opens}-{closes}"}),
        ),
        since=max(SINCE, at - timedelta(days=30)),
        at=at,
    )
    first, others = split(records, chance)
    return Municipality(
        guidelines=evolve(load_municipality(name), id=f"{name}-{number}"),
        name=name,
        situation=asked,
        first=evolve(asked, records=first),
        others=others,
        proposed=chance.choice(others[0].facts),
        plugins=tuple(chance.sample(_PLATFORMS, k=chance.randint(1, 3))),
        limits=Limits(depth=chance.randint(2, 8)),
    )


def told_apart_by_threads(
    municipalities: Sequence[Municipality],
    asked: Sequence[Asked],
    calls: Mapping[str, Call] = CALLS,
) -> Iterator[str]:
    """
    Say where two threads at once answer otherwise than a process for each alone.

    The threads share values of which nothing has been worked out before.
    """
    alone = [_answered(each, calls) for each in municipalities]
    shared: Sequence[Municipality] = pickle.loads(pickle.dumps(municipalities))
    with _hurried(), ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(lambda one: calls[one[1]](shared[one[0]]), asked))
    for (number, name), answer in zip(asked, together, strict=True):
        if answer != alone[number][name]:
            yield f"municipality {number}: {name} answers something else"


def _answered(asks: Municipality, calls: Mapping[str, Call]) -> dict[str, str]:
    """Answer each call once, in a process that answers nobody else."""
    ear, mouth = Pipe(duplex=False)

    def answer() -> None:
        mouth.send({name: call(asks) for name, call in calls.items()})

    child = get_context("fork").Process(target=answer)
    child.start()
    mouth.close()
    answers: dict[str, str] = ear.recv()
    child.join()
    return answers


@contextmanager
def _hurried() -> Iterator[None]:
    """Let threads take turns very often."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(HURRY)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)

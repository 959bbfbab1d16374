"""What has to hold of a translation, whatever it is given."""

import copyreg
import io
import pickle
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from attrs import evolve, fields_dict

from some_governance.errors import PayloadError
from some_governance.limits import DEFAULT_LIMITS
from some_governance.platforms.answers import Answer
from some_governance.platforms.captures import Uttered
from some_governance.platforms.deliveries import Delivery
from some_governance.platforms.downloads import Download
from some_governance.platforms.identities import is_native_id
from some_governance.records.accounts import Profile
from some_governance.records.record import Record
from some_governance.testing import mutations
from some_governance.testing.discretion import (
    listening,
    named,
    shown_in,
    shown_of,
    watching,
)
from some_governance.testing.mutations import (
    BROKEN,
    CANARY,
    UNKNOWN,
    Mutant,
    as_body,
    sentences,
)
from some_governance.testing.readings import Body, Payload, Reading

_Mutating: TypeAlias = Callable[[bytes], Iterator[Mutant]]

_IDS = ("id", "account", "on", "to", "of", "conversation")
_BESIDE = frozenset({"observed", "earlier"})


def fails(reading: Reading) -> Iterator[str]:
    """Yield where a payload as the platform sends it is refused."""
    words = _words(reading)
    for number, payload in enumerate(reading.payloads):
        if error := reading.asked([payload]).error:
            yield f"{reading.place(number)}, raises {named(error, words)}"
    for how, payloads in (("all of them", reading.payloads), ("nothing", ())):
        if error := reading.asked(payloads).error:
            yield f"{reading.capability}, given {how}, raises {named(error, words)}"
    if reading.asked(()).records.facts:
        yield f"{reading.capability}, given nothing, tells something"


def breaks(reading: Reading) -> Iterator[str]:
    """Yield where a broken payload raises something else than a `PayloadError`."""
    for body, mutant in _mutants(reading, mutations.odd):
        error = reading.asked([body.instead(mutant.body)]).error
        if error is not None and not isinstance(error, PayloadError):
            yield f"{body.place}, with another {mutant.place}, raises {named(error)}"


def swallows(reading: Reading) -> Iterator[str]:
    """Yield what is no JSON, or more than a limit allows, and is not refused."""
    for body in islice(_bodies(reading), 1):
        for broken in BROKEN:
            if not _refused(reading, body.instead(broken)):
                yield f"{body.place}, as {broken[:12]!r}…, is not refused"
        few = evolve(DEFAULT_LIMITS, bytes=len(body.body) - 1)
        error = reading.asked([body.instead(body.body)], few).error
        if not isinstance(error, PayloadError):
            yield f"{body.place}, a byte longer than limits.bytes, is not refused"


def changes(reading: Reading) -> Iterator[str]:
    """Yield where the same payloads tell something else."""
    given = reading.payloads
    for how, payloads in (
        ("a second time", given),
        ("in another order", given[::-1]),
        ("each of them twice", (*given, *given)),
    ):
        again = reading.asked(payloads)
        if again.error is not None:
            raised = named(again.error, _words(reading))
            yield f"{reading.capability}, given them {how}, raises {raised}"
        elif again.records != reading.told:
            yield f"{reading.capability}, given them {how}, tells something else"
    for number, payload in enumerate(given):
        bare = undated(payload)
        one, other = reading.asked([bare]), reading.asked([bare])
        if one.records != other.records:
            what = "received nobody knows when, tells something else each time"
            yield f"{reading.place(number)}, {what}"


def opens(reading: Reading) -> Iterator[str]:
    """Yield what else than the payloads is read."""
    reading.asked(reading.payloads)  # What is imported late is no fault.
    with watching() as opened:
        reading.asked(reading.payloads)
    for what in opened:
        yield f"{reading.capability} opens {what}"


def misnames(reading: Reading) -> Iterator[str]:
    """Yield ids that aren't the platform's name, and a native id."""
    beginning = f"{reading.platform.name}:"
    for fact in reading.told.facts:
        made = not isinstance(fact, Uttered | Profile)
        for name in _IDS:
            id = getattr(fact, name, None)
            if id is None:
                continue
            native = id.removeprefix(beginning)
            good = (name == "id" and made) or is_native_id(native)
            if native in ("", id) or not good:
                yield f"{reading.capability}, {name} of a {type(fact).__name__}: {id}"


def mistimes(reading: Reading) -> Iterator[str]:
    """Yield moments that are read as others than they are."""
    for body, mutant in _mutants(reading, mutations.elsewhere):
        told = reading.asked([body.instead(mutant.body)])
        if told.error is None and told.records.facts != _facts(reading, body):
            yield f"{body.place}, {mutant.place} with another offset is another moment"
    for body, mutant in _mutants(reading, mutations.naive):
        guessed = reading.asked([body.instead(mutant.body)]).records
        instead = {(type(fact), fact.id): fact for fact in guessed.facts}
        meant = mutations.moment(mutant.was)
        for fact in _facts(reading, body):
            for name in _holding(fact, meant):
                guess = instead.get((type(fact), fact.id))
                if getattr(guess, name, None) not in (None, meant):
                    yield f"{body.place}, {mutant.place} without an offset is a moment"


def drops(reading: Reading) -> Iterator[str]:
    """Yield what nobody understands, and is not named."""
    for body in _bodies(reading):
        for shape in (UNKNOWN, CANARY):
            told = reading.asked([body.instead(as_body(shape))])
            if told.error is None and not told.named:
                yield f"{body.place}, as a whole of a shape that nobody knows"
    for body, mutant in _mutants(reading, mutations.unknown):
        whole = reading.asked([body.instead(body.body)])
        told = reading.asked([body.instead(mutant.body)])
        fewer = len(told.records.facts) < len(whole.records.facts)
        if told.error is None and fewer and not told.named - whole.named:
            yield f"{body.place}, {mutant.place} of a shape that nobody knows"


def tells(reading: Reading) -> Iterator[str]:
    """Yield where a citizen's words show in an error, in a repr or in a log."""
    for body, mutant in _mutants(reading, mutations.worded):
        with listening() as heard:
            told = reading.asked([body.instead(mutant.body)])
        words = {CANARY, *sentences(body.body)}
        said = shown_of(told.error) if told.error else ""
        if mutant.was in words:
            said += shown_in(told.records)
        for what, text in (("its error or repr", said), ("its log", "".join(heard))):
            if any(each in text for each in words):
                yield f"{body.place}, with another {mutant.place}, shows it in {what}"


def trespasses(reading: Reading) -> Iterator[str]:
    """Yield what is told of accounts that nobody asked about."""
    for number, payload in enumerate(reading.payloads):
        asked = _accounts(payload)
        told = reading.asked([payload]).records
        facts = (fact for fact in told.facts if not isinstance(fact, Profile))
        about = {getattr(fact, "account", None) for fact in facts}
        about |= {each.account for each in told.coverage}
        if asked and about - asked - {None}:
            yield f"{reading.place(number)}, tells of another account"


def spoils(reading: Reading) -> Iterator[str]:
    """Yield what doesn't come whole to another process."""
    told = reading.told
    if _sent(told) != told:
        yield f"{reading.capability}, its records"
    for body in islice(_bodies(reading), 1):
        error = reading.asked([body.instead(BROKEN[1])]).error
        if str(_sent(error)) != str(error):
            yield f"{reading.capability}, its error {type(error).__name__}"


def _sent(value: object) -> object:
    """
    Send something to another process; `None` where that fails.

    What some library registered here for errors of all kinds isn't registered there.
    """
    line = io.BytesIO()
    pickler = pickle.Pickler(line)
    try:
        pickler.dispatch_table = {
            kind: reduce
            for kind, reduce in copyreg.dispatch_table.items()
            if not issubclass(kind, BaseException)
        }
        pickler.dump(value)
        return pickle.loads(line.getvalue())
    except Exception:  # noqa: BLE001 - whatever goes wrong, it doesn't arrive
        return None


def _bodies(reading: Reading) -> Iterator[Body]:
    """Yield all bodies but files of downloads: of those, some are never opened."""
    for body in reading.bodies():
        if not isinstance(body.instead(body.body), Download):
            yield body


def _words(reading: Reading) -> set[str]:
    """Give what citizens may have written in what is translated."""
    return {each for body in reading.bodies() for each in sentences(body.body)}


def _mutants(reading: Reading, how: _Mutating) -> Iterator[tuple[Body, Mutant]]:
    for body in reading.bodies():
        for mutant in how(body.body):
            yield body, mutant


def _facts(reading: Reading, body: Body) -> tuple[Record, ...]:
    return reading.asked([body.instead(body.body)]).records.facts


def _refused(reading: Reading, payload: Payload) -> bool:
    return isinstance(reading.asked([payload]).error, PayloadError)


def undated(payload: Payload) -> Payload:
    """Give a payload of which nobody knows when it was received."""
    if isinstance(payload, Answer):
        return evolve(payload, fetched_at=None)
    if isinstance(payload, Delivery):
        return evolve(payload, received_at=None)
    return evolve(payload, made_at=None)


def _accounts(payload: Payload) -> set[str]:
    if isinstance(payload, Delivery):
        return {*payload.accounts}
    return set() if payload.account is None else {payload.account}


def _holding(fact: Record, moment: object) -> Iterator[str]:
    """Yield the fields of a fact that say a moment."""
    for name in fields_dict(type(fact)).keys() - _BESIDE:
        if getattr(fact, name) == moment:
            yield name

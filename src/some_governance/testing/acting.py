"""What has to hold of hiding and removing: it works, once, and only with leave."""

from collections.abc import Iterator
from typing import get_args

from some_governance.errors import Unable
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.connections import Effect
from some_governance.testing.discretion import named
from some_governance.testing.rehearsals import Action, Change
from some_governance.testing.servers import BEGAN
from some_governance.testing.stages import staged
from some_governance.testing.tries import FAILURES, Tries


def fails(tries: Tries) -> Iterator[str]:
    """Yield what was never seen to work, or goes out though it can't."""
    rehearsal = tries.rehearsal
    changes = rehearsal.changes
    for action in get_args(Action):
        if action in rehearsal.unable:
            yield from _attempted(tries, action)
        elif action in changes:
            yield from _failed(tries, action, changes[action])
        else:
            yield f"{action} was never seen to work: the rehearsal doesn't try it"


def _failed(tries: Tries, action: Action, change: Change) -> Iterator[str]:
    rehearsal = tries.rehearsal
    server = rehearsal.server.again(changed=change.shows)
    clearance = leave(action, change.of, rehearsal.account)
    (tried,) = staged(rehearsal, server).act([clearance])
    where = f"{action} of {change.of}"
    if tried.error is not None:
        yield f"{where} raises {named(tried.error)}"
    if tried.done is not None and tried.done.effect is not Effect.DONE:
        yield f"{where} is {tried.done.effect.value}: {tried.done.why}"
    if server.writes != 1:
        yield f"{where} goes out {server.writes} times"
    if {*change.shows} <= {*server.unplayed}:
        yield f"{where} is said to be done, and wasn't read back"


def _attempted(tries: Tries, action: Action) -> Iterator[str]:
    """Yield whether a call goes out that is known to be in vain."""
    rehearsal = tries.rehearsal
    server = rehearsal.server.again()
    of = next(iter(rehearsal.captures), rehearsal.account)
    (tried,) = staged(rehearsal, server).act([leave(action, of, rehearsal.account)])
    if tried.error is not None and not isinstance(tried.error, Unable):
        yield f"{action}, which it can't, raises {named(tried.error)}, not Unable"
    if server.writes or (tried.done and tried.done.effect is not Effect.REFUSED):
        yield f"{action}, which it can't, isn't refused at once"


def repeats(tries: Tries) -> Iterator[str]:
    """Yield calls that change something and go out more than once, or without leave."""
    for action, change in tries.rehearsal.changes.items():
        yield from _repeated(tries, action, change.of)
        yield from _unwarranted(tries, action, change.of)


def _repeated(tries: Tries, action: Action, of: str) -> Iterator[str]:
    clearance = leave(action, of, tries.rehearsal.account)
    for how, failure in FAILURES:
        server = tries.rehearsal.server.again(failure, writes=True)
        first, *_ = tried = staged(tries.rehearsal, server).act([clearance, clearance])
        where = f"{action}, answered with {how}"
        if first.foul is not None:
            yield f"{where}, raises {named(first.foul)}"
        if server.writes and isinstance(first.error, Unable):
            yield f"{where}, is said to be impossible, and went out"
        if server.writes > 1:
            yield f"{where}, goes out {server.writes} times with one clearance"
        if first.done is not None and first.done.effect is Effect.DONE:
            yield f"{where}, and shown as before, is said to be done"
        if server.writes and tried[-1].error is None:
            yield f"{where}, is asked with a used clearance, and doesn't refuse"


def _unwarranted(tries: Tries, action: Action, of: str) -> Iterator[str]:
    """Yield whether it acts on another account's behalf."""
    server = tries.rehearsal.server.again()
    foreign = leave(action, of, f"{tries.platform.name}:another")
    staged(tries.rehearsal, server).act([foreign])
    if server.writes:
        yield f"{action} goes out with a clearance for another account"


def leave(action: Action, of: str, account: str) -> Clearance:
    """Give leave to hide or remove a thing."""
    return Clearance(
        id=f"rehearsed-{action}",
        action=action,
        of=of,
        account=account,
        digest="0" * 64,
        receipt="2026/1",
        at=BEGAN,
    )

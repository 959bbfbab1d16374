"""What a folder leaves to be done, looked at again whenever that may have changed."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import click
from attrs import evolve, frozen

from some_governance.assessment import duties
from some_governance.cli import edge
from some_governance.cli.bearers import check_bearer
from some_governance.cli.inquiry import Inquiry
from some_governance.errors import SomeGovernanceError
from some_governance.findings import Finding, Report
from some_governance.loading.drawer import SYSTEMS
from some_governance.records.spans import EARLIEST

_EXTRA = "watching needs an extra: pip install 'some-governance[watch]'"

_MINUTE = timedelta(minutes=1)
_TICK = 500
"""Milliseconds between looks at the clock."""

_READ = frozenset({".toml", ".csv", ".db"})
"""Endings of what is read beside the platforms' folders."""

_PASSING = re.compile(r"[.#~].*|.*(?:~|-journal|\.tmp|\.part|\.crdownload)")
"""What programs put down while they write."""


@frozen(kw_only=True)
class Seen:
    """
    What was seen when a folder was looked at.

    Attributes:
        report: What came out.

        duties: What is to be done, in order; what is past comes last.
    """

    report: Report
    duties: tuple[Finding, ...]


class Shows(Protocol):
    """Shows somebody what was seen."""

    def show(self, seen: Seen, *, changed: bool) -> None:
        """Show what was seen; `changed` where files did, and not time alone."""

    def keep(self, seen: Seen, why: str) -> None:
        """Keep showing what was seen before, and say why it is old."""


class Lookout:
    """
    Looks at a folder, and at the clock.

    Args:
        load: Loads the folder.

        bearer: Whose duties are wanted; `None` for everybody's.
    """

    def __init__(self, load: Callable[[], Inquiry], bearer: str | None) -> None:
        self._load = load
        self._bearer = bearer
        self._inquiry: Inquiry | None = None
        self._again = EARLIEST

    @property
    def is_time(self) -> bool:
        """Whether time alone may have changed something: a moment came, or a minute."""
        return edge.now() >= self._again

    def look(self, *, changed: bool) -> Seen:
        """
        Give what is to be done now.

        Args:
            changed: Whether files did, so that they are read again.

        Raises:
            SomeGovernanceError: The folder can't be read, or assessed.
            click.ClickException: Nothing says what to ask.
            OSError: A file is gone while it is read.
        """
        now = edge.now()
        self._again = now + _MINUTE
        inquiry, self._inquiry = self._inquiry, None
        if changed or inquiry is None:
            inquiry = self._load()
            check_bearer(self._bearer, inquiry.guidelines)
        elif inquiry.folder.registers.at is None:
            inquiry = evolve(inquiry, at=now)
        report = inquiry.report()
        self._inquiry = inquiry
        dues = (each.outcome.due for each in report.findings)
        coming = (due for due in dues if due is not None and due > now)
        self._again = min([self._again, *coming])
        return Seen(
            report=report,
            duties=tuple(
                each for each in duties(report) if self._bearer in (None, each.bearer)
            ),
        )


def follow(seen: Seen, lookout: Lookout, changes: Iterable[bool], shows: Shows) -> None:
    """
    Show what is to be done, now and after each change; what can't be read is told.

    Args:
        seen: What was seen at first.

        lookout: Looks again.

        changes: True where files changed, false where only time went by.

        shows: Shows it.
    """
    shows.show(seen, changed=True)
    for changed in changes:
        if not changed and not lookout.is_time:
            continue
        try:
            seen = lookout.look(changed=changed)
        except (SomeGovernanceError, OSError) as error:
            shows.keep(seen, str(error))
        except click.ClickException as error:
            shows.keep(seen, error.format_message())
        else:
            shows.show(seen, changed=changed)


def changes_in(folder: Path) -> Iterator[bool]:
    """
    Give an iterator: true for changes of files that are read, false while none come.

    What changes after it was given isn't missed, however late it is asked for.

    Args:
        folder: The folder, with all below it.

    Raises:
        click.ClickException: The extra `watch` isn't installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise click.ClickException(_EXTRA) from None
    root = folder.resolve()
    changes = watch(
        root,
        watch_filter=lambda _, path: is_read(Path(path).relative_to(root)),
        rust_timeout=_TICK,
        yield_on_timeout=True,
    )
    next(changes)  # only then it begins to watch
    return map(bool, changes)


def is_read(path: Path) -> bool:
    """Tell whether a path within a saved folder may be of something that is read."""
    for part in path.parts:
        if _PASSING.fullmatch(part) or part.lower() in SYSTEMS:
            return False
    return len(path.parts) > 1 or path.suffix.lower() in _READ

"""
What can go wrong before anything can be judged.

A breach of the guidelines is a finding, never an exception. An exception means
that something could not even be read, reached or found::

    SomeGovernanceError
    ├─ GuidelinesError      a guidelines file or a register that can't be read
    ├─ RecordError          a fact that can't be true as it was given
    ├─ CalendarError        a calendar that can't answer
    ├─ PayloadError         a platform's payload that can't be read
    ├─ PlatformError        a platform that refuses
    │  ├─ TokenRejected
    │  ├─ PermissionMissing
    │  ├─ Throttled
    │  ├─ Unavailable
    │  ├─ Invisible
    │  └─ Unable
    ├─ SignatureError       a webhook that the platform did not sign
    ├─ ArchiveError         an archive that did not confirm
    ├─ ReportError          a report that can't be written, or read back
    └─ PluginError          a plug-in that fails
       └─ UnknownPlatform   a name that no plug-in answers to

Each message says what is wrong, where, and what to do. What a program needs is
an attribute. All of them can be pickled.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self

from attrs import frozen


class SomeGovernanceError(Exception):
    """Base of every error that this library raises on bad data."""


@frozen(kw_only=True)
class Problem:
    """
    One thing that is wrong in a file.

    Attributes:
        where: Line or path in the file, `clauses[12].rule.at_most`.

        what: What is wrong.

        instead: What would be right; empty when there is no telling.

        clause: Id of the clause that it stands in, if it stands in one.
    """

    where: str
    what: str
    instead: str = ""
    clause: str | None = None

    def __str__(self) -> str:
        clause = f" (clause {self.clause})" if self.clause else ""
        instead = f"; {self.instead}" if self.instead else ""
        return f"{self.where}{clause}: {self.what}{instead}"


class GuidelinesError(SomeGovernanceError):
    """
    A guidelines file or a register can't be read as what it should be.

    Attributes:
        file: Name of the file, or what stands in for it.

        problems: All that is wrong, in the order of the file.
    """

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems

    @classmethod
    def of(cls, file: str, where: str, what: str, instead: str = "") -> Self:
        """Make the error for a file in which one thing is wrong."""
        return cls(file, (Problem(where=where, what=what, instead=instead),))

    def __str__(self) -> str:
        return "\n".join(f"{self.file}: {problem}" for problem in self.problems)


class RecordError(SomeGovernanceError):
    """A fact can't be true as it was given, or two sources contradict each other."""


class CalendarError(SomeGovernanceError):
    """A calendar can't be made of this, or can't answer that."""


class PayloadError(SomeGovernanceError):
    """
    A payload can't be read. The message holds no word that a citizen wrote.

    Attributes:
        platform: Name of the platform.

        path: Where in the payload, `data[3].created_time`.

        hint: What is wrong, and what to do.
    """

    def __init__(self, platform: str, path: str, hint: str) -> None:
        super().__init__(platform, path, hint)
        self.platform = platform
        self.path = path
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.platform}: {self.path}: {self.hint}"


class PlatformError(SomeGovernanceError):
    """
    A platform refused, or could not be reached.

    Attributes:
        platform: Name of the platform.

        what: What it said, in our words.

        status: HTTP status, `None` when there was no answer.
    """

    def __init__(self, platform: str, what: str, status: int | None = None) -> None:
        super().__init__(platform, what, status)
        self.platform = platform
        self.what = what
        self.status = status

    def __str__(self) -> str:
        status = "" if self.status is None else f" (HTTP {self.status})"
        return f"{self.platform}: {self.what}{status}"


class TokenRejected(PlatformError):
    """
    The platform no longer accepts the token.

    Attributes:
        who: Who must authorise again.
    """

    def __init__(
        self, platform: str, what: str, who: str, status: int | None = None
    ) -> None:
        super().__init__(platform, what, status)
        self.args = (platform, what, who, status)
        self.who = who

    def __str__(self) -> str:
        return f"{super().__str__()}; {self.who} must authorise again"


class PermissionMissing(PlatformError):
    """
    The token lacks a permission.

    Attributes:
        permission: Its name at the platform.
    """

    def __init__(
        self, platform: str, what: str, permission: str, status: int | None = None
    ) -> None:
        super().__init__(platform, what, status)
        self.args = (platform, what, permission, status)
        self.permission = permission

    def __str__(self) -> str:
        return f"{super().__str__()}; ask for the permission {self.permission}"


class Throttled(PlatformError):
    """
    The platform wants us to wait.

    Attributes:
        until: The instant from which it may be asked again, in UTC.
    """

    def __init__(
        self, platform: str, what: str, until: datetime, status: int | None = None
    ) -> None:
        super().__init__(platform, what, status)
        self.args = (platform, what, until, status)
        self.until = until

    @property
    def again(self) -> str:
        """When to ask again, in words: to the minute, and never too early."""
        at = self.until.replace(second=0, microsecond=0)
        at += timedelta(minutes=at < self.until)
        return f"{at:%Y-%m-%d %H:%M} UTC"

    def __str__(self) -> str:
        return f"{super().__str__()}; ask again from {self.again}"


class Unavailable(PlatformError):
    """The platform could not be reached, or was out of order. Reads may try again."""


class Invisible(PlatformError):
    """There is no such thing, or it may not be seen: no proof that it was removed."""


class Unable(PlatformError):
    """
    The platform, or its plug-in, can't do it: no call went out that changes anything.

    Whoever raises it vouches for that. Where such a call may have gone out, even if it
    was lost, it is another error.
    """


class SignatureError(SomeGovernanceError):
    """A webhook's signature is missing or wrong: don't trust its body."""


class ArchiveError(SomeGovernanceError):
    """An archive did not take or confirm what it was given, or a copy was changed."""


class ReportError(SomeGovernanceError):
    """A report that can't be written as somebody asks for it, or can't be read back."""


class PluginError(SomeGovernanceError):
    """
    A plug-in failed, or is not what it says.

    Attributes:
        plugin: Name of the plug-in.

        what: What happened, and what to do.
    """

    def __init__(self, plugin: str, what: str) -> None:
        super().__init__(plugin, what)
        self.plugin = plugin
        self.what = what

    def __str__(self) -> str:
        return f"plug-in {self.plugin}: {self.what}"


class UnknownPlatform(PluginError):
    """
    No plug-in provides a platform of this name.

    Attributes:
        known: The names that there are.

        failed: Plug-ins that could not be loaded, each with its reason.
    """

    def __init__(
        self, name: str, known: Iterable[str], failed: Iterable[str] = ()
    ) -> None:
        self.known = tuple(known)
        self.failed = tuple(failed)
        names = ", ".join(self.known) or "none"
        reasons = "".join(f"; {reason}" for reason in self.failed)
        super().__init__(
            name, f"no such platform. The known ones are: {names}{reasons}"
        )
        self.args = (name, self.known, self.failed)

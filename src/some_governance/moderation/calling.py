"""One call that hides or removes: written down before it goes out, and made once."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.errors import PlatformError, Unable
from some_governance.moderation.docket import Docket
from some_governance.moderation.plans import Action, RemovalPlan
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.connections import Connection, Done, Effect

CALLS: Mapping[Action, EntryKind] = MappingProxyType(
    {"hide": EntryKind.HIDING, "remove": EntryKind.REMOVING}
)
"""What is written down before a call goes out, by what it asks for."""

_DONE: Mapping[Action, tuple[EntryKind, str]] = MappingProxyType(
    {"hide": (EntryKind.HIDDEN, "hidden"), "remove": (EntryKind.REMOVED, "gone")}
)


@frozen(kw_only=True)
class Call:
    """
    One call that hides or removes what a plan is about.

    Attributes:
        action: What it asks for.

        docket: What the ledger says of the plan.

        connection: Whom it asks.

        heard: What that said; it grows.
    """

    action: Action
    docket: Docket[RemovalPlan]
    connection: Connection
    heard: list[str] = field(factory=list, init=False)

    @property
    def said(self) -> str:
        """What the platform said to it, if it was made just now."""
        return "; ".join(filter(None, self.heard))

    @property
    def came(self) -> EntryKind | None:
        """What came of it; `None` where it never went out."""
        return self.docket.came_of(CALLS[self.action])

    def made(self) -> EntryKind | None:
        """
        Make it, unless it was made before; give what came of it.

        Raises:
            ArchiveError: The ledger can't be written. What it says then is still true.
        """
        if self.came is None:
            effect, why = self._answer(self._clearance())
            match effect:
                case Effect.DONE:
                    done, outcome = _DONE[self.action]
                    self.docket.write(done)
                    self.docket.write(EntryKind.VERIFIED, {"outcome": outcome})
                case Effect.REFUSED:
                    self.docket.write(EntryKind.REFUSED, {"why": why})
                case _:
                    self.docket.write(EntryKind.UNKNOWN, {"why": why})
        return self.came

    def _clearance(self) -> Clearance:
        """Give leave, once it is written down that the call goes out."""
        docket, plan = self.docket, self.docket.plan
        capture = docket.captures[plan.of]
        removes = self.action == "remove"
        facts: dict[str, Value] = {"receipt": capture.receipt} if removes else {}
        call = CALLS[self.action]
        docket.write(call, {"capsule": capture.capsule, **facts}, tell_later=True)
        return Clearance(
            id=f"{plan.id}/{self.action}",
            action=self.action,
            of=plan.of,
            account=plan.account,
            digest=plan.digest,
            receipt=f"{plan.archive}/{capture.receipt}" if removes else None,
            at=docket.clock(),
        )

    def _answer(self, clearance: Clearance) -> tuple[Effect, str]:
        """
        Ask the platform, and say in a word what came of it.

        Only where it says that it refuses, or that it can't, and no call went out, is
        that known: whatever goes wrong besides, the call may have done what it asked
        for.
        """
        calls = {"hide": self.connection.hide, "remove": self.connection.remove}
        try:
            done: object = calls[self.action](clearance)
        except Unable as error:
            self.heard.append(error.what)
            return Effect.REFUSED, "unable"
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            if isinstance(error, PlatformError):
                self.heard.append(error.what)
            return Effect.UNKNOWN, type(error).__name__
        if (
            not isinstance(done, Done)
            or done.clearance != clearance
            or not isinstance(done.effect, Effect)
        ):
            return Effect.UNKNOWN, "another-answer"
        self.heard.append(done.why)
        return done.effect, "as-the-platform-says"

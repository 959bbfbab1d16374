"""The steps of a plan, each of which may have been taken before."""

from datetime import datetime

from attrs import evolve, frozen

from some_governance.archive.archives import Archive, ArchiveDoor, FollowUp
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.cases import CaseStage
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.moderation.calling import Call
from some_governance.moderation.docket import Docket
from some_governance.moderation.handing_in import HandingIn
from some_governance.moderation.objections import approved_by, refuse_settling
from some_governance.moderation.planning import lacking_of, taken_of
from some_governance.moderation.plans import Action, PlanStep, RemovalPlan
from some_governance.moderation.running import FoundOut, RunEnded, RunEnding, WhyStopped
from some_governance.platforms.captures import Captured
from some_governance.platforms.connections import Connection
from some_governance.platforms.guarding import failed, guarded
from some_governance.records.removals import Removal


@frozen(kw_only=True)
class Run:
    """
    One run of a plan.

    Attributes:
        docket: What the ledger says of it.

        connection: The platform.

        archive: The archive.

        door: The archive, opened.
    """

    docket: Docket[RemovalPlan]
    connection: Connection
    archive: Archive
    door: ArchiveDoor

    @property
    def plan(self) -> RemovalPlan:
        """What is run."""
        return self.docket.plan

    def go(self) -> RunEnded:
        """Take all steps that weren't taken."""
        docket, plan = self.docket, self.plan
        if docket.case is None:
            known = {"judgements": plan.on_record, "covers": plan.covers}
            docket.write(EntryKind.OPENED, {"action": plan.action, **known})
        if docket.stage is CaseStage.CLOSED:
            done = docket.ended == RunEnding.DONE.value
            ending = RunEnding.DONE if done else RunEnding.STOPPED
            return self._ended(ending, WhyStopped.CLOSED, said=docket.ended or "")
        self._admit()
        for step in plan.steps:
            if ran := self._take(step):
                return ran
        docket.write(EntryKind.CLOSED, {"why": RunEnding.DONE.value})
        return self._ended(RunEnding.DONE)

    def settle(self, found: FoundOut | None) -> RunEnded:
        """Say what came of a call of which nobody knows, and go on."""
        refuse_settling(self.docket.ledger, self.plan, found)
        self._admit()
        found = found or self._seen(self._read(media=False))
        if found is None:
            return self._ended(RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)
        self._settled(found)
        return self.go()

    def _admit(self) -> None:
        """Write down that nobody knows what came of a call that was cut off."""
        if self.docket.stage is CaseStage.CALLING:
            self.docket.write(EntryKind.UNKNOWN, {"why": "cut-off"})

    def _take(self, step: PlanStep) -> RunEnded | None:
        """Take a step that wasn't taken; say why the run ends with it, if it does."""
        match step:
            case PlanStep.CAPTURE:
                return self._capture()
            case PlanStep.HIDE_FIRST:
                return self._hide_first()
            case PlanStep.ARCHIVE:
                return self._archive()
            case PlanStep.APPROVE:
                return self._approve()
            case PlanStep.READ_AGAIN:
                return self._read_again()
            case PlanStep.HIDE | PlanStep.REMOVE:
                return self._take_away()
            case _:
                return self._follow_up()

    def _capture(self) -> RunEnded | None:
        wanted = [
            each for each in self.plan.judged if each.of not in self.docket.captures
        ]
        if not wanted:
            return None
        seen = self._read(media=True)
        if ran := self._differs(seen):
            return ran
        for each in wanted:
            capsule = pack_capsule(evolve(seen, of=each.of), self.plan.taken(each.of))
            self.docket.keep(capsule, seen.at)
        return None

    def _hide_first(self) -> RunEnded | None:
        call = self._call("hide")
        if call.came is None:
            if ran := self._differs(self._read(media=False)):
                return ran
            call.made()
        return None

    def _archive(self) -> RunEnded | None:
        handing = HandingIn(docket=self.docket, archive=self.archive, door=self.door)
        waits = [each for each in self.plan.covers if not handing.confirmed(each)]
        if not waits:
            return None
        said = "; ".join(handing.said)
        return self._ended(RunEnding.WAITING, WhyStopped.NO_RECEIPT, *waits, said=said)

    def _approve(self) -> RunEnded | None:
        if approved_by(self.docket.ledger, self.plan):
            return None
        return self._ended(RunEnding.WAITING, WhyStopped.NOT_APPROVED)

    def _read_again(self) -> RunEnded | None:
        if self._call(self.plan.action).came is not None:
            return None
        seen = self._read(media=False)
        if self.docket.stage is CaseStage.UNKNOWN:
            # It was hidden while the archive was awaited, as far as anybody knows.
            found = self._seen(seen)
            if found is None:
                return self._ended(RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)
            self._settled(found)
        return self._differs(seen)

    def _take_away(self) -> RunEnded | None:
        call, hides = self._call(self.plan.action), self.plan.action == "hide"
        match call.made():
            case EntryKind.REFUSED:
                return self._stopped(WhyStopped.REFUSED, call.said)
            case EntryKind.UNKNOWN:
                return self._ended(
                    RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN, said=call.said
                )
            case EntryKind.SETTLED if self.docket.settled == "there":
                return self._stopped(WhyStopped.STILL_THERE)
            case EntryKind.SETTLED if self.docket.settled == "gone" and hides:
                return self._stopped(WhyStopped.GONE)
        return None

    def _follow_up(self) -> RunEnded | None:
        handing = HandingIn(docket=self.docket, archive=self.archive, door=self.door)
        told, at, verified = self.docket.told, self.docket.called, self.docket.verified
        waits = [
            each
            for each in self.plan.covers
            if each not in told
            and not handing.told(each, self._done(each, at, verified))
        ]
        if not waits:
            return None
        said = "; ".join(handing.said)
        return self._ended(RunEnding.WAITING, WhyStopped.NOT_TOLD, *waits, said=said)

    def _done(self, of: str, at: datetime, verified: datetime | None) -> FollowUp:
        """Say what became of a thing, for the archive."""
        taken = self.plan.taken(of)
        return FollowUp(
            action=taken.action,
            at=at,
            role=taken.by.role,
            ground=taken.ground,
            clause=taken.clause,
            verified=verified,
        )

    def _call(self, action: Action) -> Call:
        return Call(action=action, docket=self.docket, connection=self.connection)

    def _read(self, *, media: bool) -> Captured:
        of, account = self.plan.of, self.plan.account
        platform = account.partition(":")[0]
        with guarded(platform, "capture"):
            seen: object = self.connection.capture(of, account, media=media)
        if not isinstance(seen, Captured) or (seen.of, seen.account) != (of, account):
            raise failed(platform, "capture", "gave something else than was asked for")
        return seen

    def _differs(self, seen: Captured) -> RunEnded | None:
        """Say why what is there isn't what was judged, if it isn't."""
        if seen.gone:
            return self._stopped(WhyStopped.GONE)
        if lacking := lacking_of(seen):
            said = "; ".join(lacking)
            return self._ended(RunEnding.WAITING, WhyStopped.NOT_WHOLE, said=said)
        there = tuple(each.id for each in taken_of(seen, self.plan.action))
        if (seen.digest, there) != (self.plan.digest, self.plan.covers):
            return self._stopped(WhyStopped.STALE)
        return None

    def _seen(self, seen: Captured) -> FoundOut | None:
        """Say what came of a call, as it is read; `None` where that shows nothing."""
        if seen.gone:
            return FoundOut(outcome="gone")
        hidden = any(
            each.of == self.plan.of and each.action == "hide" and each.until is None
            for each in seen.records.each(Removal)
        )
        if hidden:
            return FoundOut(outcome="hidden")
        there = any(each.id == self.plan.of for each in seen.thread)
        return FoundOut(outcome="there") if there else None

    def _settled(self, found: FoundOut) -> None:
        if found.outcome == "hidden" and self.docket.removing:
            # What was to be removed and is hidden stands there all the same.
            found = evolve(found, outcome="there")
        self.docket.write(
            EntryKind.SETTLED,
            {"outcome": found.outcome, "through": found.through},
            by=found.by,
        )

    def _stopped(self, why: WhyStopped, said: str = "") -> RunEnded:
        self.docket.write(EntryKind.CLOSED, {"why": why.value})
        return self._ended(RunEnding.STOPPED, why, said=said)

    def _ended(
        self, ending: RunEnding, why: WhyStopped | None = None, *of: str, said: str = ""
    ) -> RunEnded:
        return RunEnded(
            plan=self.plan,
            ending=ending,
            why=why,
            of=of,
            said=said,
            hidden=self.docket.left_hidden,
            unheard=tuple(self.docket.unheard),
        )

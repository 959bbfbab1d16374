"""A plan is run, step after step, and nothing is lost wherever it stops."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from builders import oslo
from moderation.fakes import ARCHIVE, PLAN, Clock, Platform, Scene
from moderation.scenes import (
    ANSWERS,
    ATTACKS,
    BELOW,
    COMMENT,
    KARI,
    a_plan,
    judged,
)

from some_governance.archive.actors import Actor
from some_governance.archive.archives import FollowUp, HandInState
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.errors import (
    ArchiveError,
    PermissionMissing,
    PlatformError,
    PluginError,
    Throttled,
    Unable,
    Unavailable,
)
from some_governance.loading.locks import locked
from some_governance.moderation import executor
from some_governance.moderation.executor import approve_plan, withdraw_plan
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.running import FoundOut, RunEnding, WhyStopped
from some_governance.platforms.connections import Effect

OLA = Actor(id="ola", role="administrator", vouched_by="kari")
HIDES = a_plan(action="hide")
URGENT = a_plan(urgent=True)
THREAD = a_plan(ATTACKS, ANSWERS, known=(*judged(), *judged(ANSWERS)))


DONE = (RunEnding.DONE, None)
REMOVED = (
    "opened captured submitted receipt removing removed verified followed-up closed"
)


def test_what_is_planned_is_captured_archived_removed_and_told(scene: Scene) -> None:
    """The whole road, written down in its order."""
    assert scene.run() == DONE
    assert scene.kinds() == REMOVED
    (call,) = scene.platform.calls
    assert (call.action, call.of, call.digest) == ("remove", COMMENT, PLAN.digest)
    assert scene.platform.thread == []
    assert scene.platform.readings == [True, False]


def test_the_capsule_says_why_and_by_whom(scene: Scene) -> None:
    """Ground, sentence and hand lie beside the words in the archive."""
    scene.run()
    ((_, capsule),) = scene.door.taken
    assert capsule.metadata.taken == PLAN.taken(COMMENT)
    assert capsule.metadata.digest == PLAN.digest
    assert "tosk" in str([part.body.decode() for part in capsule.parts])


def test_the_ledger_holds_no_word_and_no_name_of_a_citizen(scene: Scene) -> None:
    """What is chained can't be disposed of, so it holds nothing that must be."""
    scene.run()
    chained = "".join(each.body for each in scene.ledger.entries())
    for theirs in ("tosk", "Per", "facebook:7"):
        assert theirs not in chained


def test_to_hide_takes_a_capture_and_no_receipt(scene: Scene) -> None:
    """What is hidden can be shown again, and is on record all the same."""
    assert scene.run(HIDES) == DONE
    assert scene.kinds(HIDES) == "opened captured hiding hidden verified closed"
    assert scene.platform.hidden
    assert scene.platform.thread


def test_what_is_urgent_is_hidden_while_the_archive_is_awaited(scene: Scene) -> None:
    """Hidden first, then archived, then removed."""
    scene.door.state = HandInState.RECEIVED
    assert scene.run(URGENT) == (RunEnding.WAITING, WhyStopped.NO_RECEIPT)
    assert scene.platform.hidden
    assert scene.platform.thread
    scene.door.asked = HandInState.REGISTERED
    assert scene.run(URGENT) == DONE
    assert [each.action for each in scene.platform.calls] == ["hide", "remove"]


def test_an_urgent_hide_that_is_refused_doesn_t_stop_the_rest(scene: Scene) -> None:
    """It is removed as soon as the archive has it."""
    scene.platform.effect = Effect.REFUSED
    scene.door.state = HandInState.RECEIVED
    scene.run(URGENT)
    scene.platform.effect = Effect.DONE
    scene.door.asked = HandInState.REGISTERED
    assert scene.run(URGENT) == DONE


@pytest.mark.parametrize(("hidden", "outcome"), [(True, "hidden"), (False, "there")])
def test_of_an_urgent_hide_nobody_knows_until_it_is_read(
    scene: Scene, hidden: bool, outcome: str
) -> None:
    """Reading says what came of it, before anything else goes out."""
    scene.platform.effect = Unavailable("facebook", "it can't be reached")
    scene.door.state = HandInState.RECEIVED
    scene.run(URGENT)
    scene.platform.hidden = hidden
    scene.platform.effect = Effect.DONE
    scene.door.asked = HandInState.REGISTERED
    assert scene.run(URGENT) == DONE
    (settled,) = (
        each for each in scene.ledger.entries() if each.kind is EntryKind.SETTLED
    )
    assert settled.facts == {"outcome": outcome, "through": "reading"}


def test_of_an_urgent_hide_that_can_t_be_read_nothing_follows(scene: Scene) -> None:
    """Where reading shows nothing, nothing goes out."""
    scene.platform.effect = Unavailable("facebook", "it can't be reached")
    scene.platform.before = {3: lambda platform: setattr(platform, "thread", [ANSWERS])}
    assert scene.run(URGENT) == (RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)
    assert len(scene.platform.calls) == 1


def test_the_whole_thread_is_kept_before_any_of_it_goes(scene: Scene) -> None:
    """A capsule and a receipt for each thing that goes along."""
    scene.platform.thread.append(ANSWERS)
    assert scene.run(THREAD) == DONE
    assert [capsule.metadata.of for _, capsule in scene.door.taken] == [COMMENT, BELOW]
    assert [key for key, _ in scene.door.taken] == [f"{THREAD.id}/1", f"{THREAD.id}/2"]
    assert scene.kinds(THREAD).count("receipt") == 2


def test_without_a_receipt_nothing_is_removed(scene: Scene) -> None:
    """That the archive has seen it is no proof that it has it."""
    scene.door.state = HandInState.RECEIVED
    assert scene.run() == (RunEnding.WAITING, WhyStopped.NO_RECEIPT)
    assert scene.platform.calls == []


def test_a_receipt_that_comes_late_is_enough(scene: Scene) -> None:
    """The plan is run again, and goes on where it was, with the same key."""
    scene.door.state = HandInState.RECEIVED
    scene.run()
    scene.run()
    assert len({key for key, _ in scene.door.taken}) == 1
    scene.door.asked = HandInState.REGISTERED
    assert scene.run() == DONE
    assert len(scene.door.taken) == 2


def test_one_receipt_of_two_is_not_enough(scene: Scene) -> None:
    """Nothing goes while one thing of the thread has no receipt."""
    scene.platform.thread.append(ANSWERS)
    scene.door.state = HandInState.RECEIVED
    ran = scene.ran(THREAD)
    assert (ran.why, ran.of) == (WhyStopped.NO_RECEIPT, (COMMENT, BELOW))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (HandInState.REFUSED, "its class is missing"),
        (ArchiveError("the archive is closed"), "the archive is closed"),
        (ValueError("Du er en tosk!"), "hand_in raised ValueError"),
    ],
)
def test_what_the_archive_says_to_it_is_told(
    scene: Scene, state: HandInState | Exception, said: str
) -> None:
    """Who runs the plan has to know what to do about it."""
    scene.door.state = state
    ran = scene.ran()
    assert (ran.ending, ran.why) == (RunEnding.WAITING, WhyStopped.NO_RECEIPT)
    assert said in ran.said
    assert "tosk" not in ran.said
    assert scene.platform.calls == []


def test_a_receipt_from_before_the_capture_is_none(scene: Scene) -> None:
    """The archive can't have what wasn't there."""
    scene.door.at = oslo("2026-11-29 11:59")
    assert scene.run() == (RunEnding.WAITING, WhyStopped.NO_RECEIPT)


def test_a_named_person_may_vouch_for_the_archive(scene: Scene) -> None:
    """The receipt says who did."""
    scene.door.by = OLA
    scene.run()
    (receipt,) = (
        each for each in scene.ledger.entries() if each.kind is EntryKind.RECEIPT
    )
    assert receipt.actor == OLA
    assert receipt.facts["confirmed_by"] == "ola"


def test_words_that_changed_are_not_removed(scene: Scene) -> None:
    """Who wrote it edits it after it was archived: the plan is stale."""
    edited = evolve(ATTACKS, text="Unnskyld!")
    scene.platform.before = {2: lambda platform: setattr(platform, "thread", [edited])}
    assert scene.run() == (RunEnding.STOPPED, WhyStopped.STALE)
    assert scene.platform.calls == []
    assert scene.run() == (RunEnding.STOPPED, WhyStopped.CLOSED)


def test_words_that_changed_since_they_were_judged_are_not_captured(
    scene: Scene,
) -> None:
    """What is kept is what was judged."""
    scene.platform.thread = [evolve(ATTACKS, text="Unnskyld!")]
    assert scene.run() == (RunEnding.STOPPED, WhyStopped.STALE)
    assert scene.kinds() == "opened closed"


def test_a_reply_that_arrives_in_between_stops_it(scene: Scene) -> None:
    """It would go along, and nobody has judged it, nor kept it."""
    scene.platform.before = {2: lambda platform: platform.thread.append(ANSWERS)}
    assert scene.run() == (RunEnding.STOPPED, WhyStopped.STALE)
    assert ANSWERS in scene.platform.thread


@pytest.mark.parametrize("reading", [1, 2])
def test_what_is_gone_by_itself_is_not_removed(scene: Scene, reading: int) -> None:
    """Who wrote it took it back."""
    scene.platform.before = {reading: lambda platform: platform.thread.clear()}
    assert scene.run() == (RunEnding.STOPPED, WhyStopped.GONE)
    assert scene.platform.calls == []


@pytest.mark.parametrize("reading", [1, 2])
def test_what_can_t_be_read_whole_is_tried_again(scene: Scene, reading: int) -> None:
    """The case stays open, and the next run finds it whole."""
    lacking = ("two of five replies were not shown",)
    scene.platform.before = {
        reading: lambda platform: setattr(platform, "lacking", lacking),
        reading + 1: lambda platform: setattr(platform, "lacking", ()),
    }
    ran = scene.ran()
    assert (ran.ending, ran.why, ran.said) == (
        RunEnding.WAITING,
        WhyStopped.NOT_WHOLE,
        lacking[0],
    )
    assert scene.run() == DONE


APPROVED = a_plan(approved=True)


def test_a_plan_may_need_somebody_else_s_approval(scene: Scene) -> None:
    """It waits for that, right before it is read again."""
    assert scene.run(APPROVED) == (RunEnding.WAITING, WhyStopped.NOT_APPROVED)
    assert scene.platform.calls == []
    approve_plan(scene.ledger, APPROVED, OLA, Clock())
    assert scene.run(APPROVED) == DONE


def test_nobody_approves_their_own(scene: Scene) -> None:
    """Whose plan it is can't approve it, in whatever role."""
    scene.run(APPROVED)
    with pytest.raises(ArchiveError, match="somebody else has to approve it"):
        approve_plan(scene.ledger, APPROVED, evolve(KARI, role="leader"), Clock())


def test_an_approval_written_by_hand_for_oneself_is_none(scene: Scene) -> None:
    """The executor looks at who approved, too."""
    scene.run(APPROVED)
    scene.ledger.append(
        EntryKind.APPROVED,
        case=APPROVED.id,
        at=oslo("2026-11-29 13:00"),
        actor=KARI,
        facts={"plan": APPROVED.id},
    )
    assert scene.run(APPROVED) == (RunEnding.WAITING, WhyStopped.NOT_APPROVED)


def test_a_plan_that_waits_may_be_withdrawn(scene: Scene) -> None:
    """It says by whom; the thing stays, and another plan may be made for it."""
    scene.run(APPROVED)
    withdraw_plan(scene.ledger, APPROVED, OLA, Clock())
    *_, last = scene.ledger.entries()

    assert (last.kind, last.actor, last.facts) == (
        EntryKind.CLOSED,
        OLA,
        {"why": "withdrawn"},
    )
    assert scene.run(APPROVED) == (RunEnding.STOPPED, WhyStopped.CLOSED)
    assert scene.run() == DONE


def test_what_nobody_knows_of_is_not_withdrawn(scene: Scene) -> None:
    """It has to be settled first."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    with pytest.raises(ArchiveError, match=r"nobody knows .*; settle it first"):
        withdraw_plan(scene.ledger, PLAN, OLA, Clock())


def test_whoever_wants_to_know_is_told_each_step(scene: Scene) -> None:
    """When it is on the disk, in order, and never between an intent and its call."""
    told: list[Entry] = []

    def telling(entry: Entry) -> None:
        assert entry in {*scene.ledger.entries()}
        assert entry.kind is not EntryKind.REMOVING or scene.platform.calls
        told.append(entry)

    ran = scene.ran(telling=telling)
    assert " ".join(each.kind.value for each in told) == REMOVED
    assert ran.unheard == ()


def test_who_listens_and_fails_stops_nothing(scene: Scene) -> None:
    """It is named, and what it said isn't repeated."""

    def telling(entry: Entry) -> None:
        if entry.kind is EntryKind.REMOVED:
            raise ValueError("Du er en tosk!")

    ran = scene.ran(telling=telling)
    assert (ran.ending, ran.unheard) == (RunEnding.DONE, ("ValueError",))
    assert scene.kinds() == REMOVED


def test_who_listens_may_stop_the_program(scene: Scene) -> None:
    """Ctrl-C gets through; the plan goes on when it is run again."""

    def telling(_: Entry) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scene.ran(telling=telling)
    assert scene.run() == DONE


@pytest.mark.parametrize("plan", [PLAN, HIDES])
def test_what_the_platform_refuses_is_over(scene: Scene, plan: RemovalPlan) -> None:
    """It is written down, and not tried again: another plan has to be made."""
    scene.platform.effect = Effect.REFUSED
    ran = scene.ran(plan)
    assert (ran.ending, ran.why, ran.said) == (
        RunEnding.STOPPED,
        WhyStopped.REFUSED,
        "as it was told to",
    )
    assert scene.run(plan) == (RunEnding.STOPPED, WhyStopped.CLOSED)
    assert len(scene.platform.calls) == 1


@pytest.mark.parametrize("plan", [PLAN, HIDES])
def test_what_can_t_be_done_was_never_asked_for(
    scene: Scene, plan: RemovalPlan
) -> None:
    """No call went out, and nobody has to find out what came of one."""
    scene.platform.effect = Unable("facebook", "only its server's moderators can")
    ran = scene.ran(plan)
    refused = [
        each for each in scene.ledger.entries() if each.kind is EntryKind.REFUSED
    ]
    assert (ran.ending, ran.why, ran.said) == (
        RunEnding.STOPPED,
        WhyStopped.REFUSED,
        "only its server's moderators can",
    )
    assert [{"why": "unable"}] == [each.facts for each in refused]
    assert scene.run(plan) == (RunEnding.STOPPED, WhyStopped.CLOSED)
    assert len(scene.platform.calls) == 1


UNCLEAR = [
    PlatformError("facebook", "only its server's moderators can"),
    Effect.UNKNOWN,
    PermissionMissing("facebook", "it may not", "pages_manage_engagement"),
    Throttled("facebook", "too much", oslo("2026-11-29 13:00")),
    Unavailable("facebook", "it can't be reached"),
    ValueError("Du er en tosk!"),
]


@pytest.mark.parametrize("plan", [PLAN, HIDES])
@pytest.mark.parametrize("effect", UNCLEAR)
def test_of_what_nobody_knows_nothing_goes_out_again(
    scene: Scene, plan: RemovalPlan, effect: Effect | Exception
) -> None:
    """However often it is run, there is one call."""
    scene.platform.effect = effect
    for _ in range(3):
        assert scene.run(plan) == (RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)
    assert len(scene.platform.calls) == 1


def test_a_connection_that_answers_to_something_else_is_not_believed(
    scene: Scene,
) -> None:
    """What it says of another clearance says nothing of this one."""

    class Confused(Platform):
        def remove(self, clearance: Any, /) -> Any:
            done = super().remove(clearance)
            return evolve(done, clearance=evolve(clearance, of=BELOW))

    scene.platform = Confused()
    assert scene.run() == (RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)


def test_reading_settles_that_it_is_gone(scene: Scene) -> None:
    """The rest of the plan follows."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    assert scene.executor().settle(PLAN).ending is RunEnding.DONE
    assert scene.kinds().endswith("removing unknown settled followed-up closed")


def test_reading_settles_that_it_is_still_there(scene: Scene) -> None:
    """Then the plan is over, and another one has to be made."""
    scene.platform.effect = Unavailable("facebook", "it can't be reached")
    scene.run()
    ran = scene.executor().settle(PLAN)
    assert (ran.ending, ran.why) == (RunEnding.STOPPED, WhyStopped.STILL_THERE)
    assert len(scene.platform.calls) == 1
    assert scene.platform.thread


def test_reading_that_shows_nothing_settles_nothing(scene: Scene) -> None:
    """It isn't there, and the platform doesn't say that it is gone."""
    scene.platform.effect = Unavailable("facebook", "it can't be reached")
    scene.run()
    scene.platform.thread = [ANSWERS]
    assert scene.executor().settle(PLAN).ending is RunEnding.UNKNOWN


@pytest.mark.parametrize("through", ["human", "webhook"])
def test_a_human_or_a_webhook_may_settle_it(scene: Scene, through: Any) -> None:
    """Who says so is written down."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    found = FoundOut(outcome="gone", through=through, by=OLA)
    assert scene.executor().settle(PLAN, found).ending is RunEnding.DONE
    (settled,) = (
        each for each in scene.ledger.entries() if each.kind is EntryKind.SETTLED
    )
    assert (settled.actor, settled.facts["through"]) == (OLA, through)


def test_what_is_known_is_not_settled(scene: Scene) -> None:
    """Nobody may say of it what they like."""
    scene.door.state = HandInState.RECEIVED
    scene.run()
    with pytest.raises(ArchiveError, match="nothing is unknown"):
        scene.executor().settle(PLAN, FoundOut(outcome="there", by=OLA))
    scene.door.asked = HandInState.REGISTERED
    scene.run()
    with pytest.raises(ArchiveError, match=r"is over \(done\): nothing more is done"):
        scene.executor().settle(PLAN, FoundOut(outcome="there", by=OLA))


def test_nobody_says_of_what_was_to_be_removed_that_it_is_hidden(scene: Scene) -> None:
    """Written down as "there" it would be wrong, where the platform has deleted it."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    hidden = FoundOut(outcome="hidden", through="human", by=OLA)
    with pytest.raises(ArchiveError, match="say gone if it is deleted, or there if"):
        scene.executor().settle(PLAN, hidden)
    assert scene.kinds().endswith("removing unknown")


def test_of_what_was_to_be_hidden_anybody_may_see_that_it_is(scene: Scene) -> None:
    """Then the plan is done."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run(HIDES)
    hidden = FoundOut(outcome="hidden", through="human", by=OLA)
    assert scene.executor().settle(HIDES, hidden).ending is RunEnding.DONE


def test_what_was_to_be_hidden_and_is_gone_was_not_taken_away_here(
    scene: Scene,
) -> None:
    """Nobody says that it is hidden: somebody else has removed it."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run(HIDES)
    gone = FoundOut(outcome="gone", through="human", by=OLA)
    ran = scene.executor().settle(HIDES, gone)
    assert (ran.ending, ran.why) == (RunEnding.STOPPED, WhyStopped.GONE)


def test_an_urgent_plan_that_is_withdrawn_leaves_it_hidden(scene: Scene) -> None:
    """Whoever looks at the plan again is told; a plan that removes it ends that."""
    scene.door.state = HandInState.RECEIVED
    scene.run(URGENT)
    withdraw_plan(scene.ledger, URGENT, OLA, Clock())
    ran = scene.ran(URGENT)
    (case,) = scene.ledger.cases_about(COMMENT)

    assert (ran.why, ran.said, ran.hidden) == (WhyStopped.CLOSED, "withdrawn", True)
    assert case.left_hidden


@pytest.mark.parametrize(("there", "hidden"), [(True, True), (False, False)])
def test_an_urgent_plan_that_is_stopped_says_what_it_leaves(
    scene: Scene, there: bool, hidden: bool
) -> None:
    """What was edited stays hidden; what is gone can't."""
    edited = [evolve(ATTACKS, text="Unnskyld!")] if there else []
    scene.platform.before = {3: lambda platform: setattr(platform, "thread", edited)}
    ran = scene.ran(URGENT)

    assert ran.ending is RunEnding.STOPPED
    assert ran.hidden is hidden
    assert scene.ran(URGENT).hidden is hidden


@pytest.mark.parametrize(
    ("outcome", "hidden"), [("hidden", True), ("there", False), ("gone", False)]
)
def test_what_came_of_an_urgent_hide_decides_what_is_left(
    scene: Scene, outcome: Any, hidden: bool
) -> None:
    """As somebody found out."""
    scene.platform.effect = Effect.UNKNOWN
    scene.door.state = HandInState.RECEIVED
    scene.run(URGENT)
    found = FoundOut(outcome=outcome, through="human", by=OLA)
    scene.executor().settle(URGENT, found)
    withdraw_plan(scene.ledger, URGENT, OLA, Clock())

    assert scene.ran(URGENT).hidden is hidden


@pytest.mark.parametrize("plan", [HIDES, PLAN, URGENT])
def test_what_was_done_is_done_however_often_it_is_run(
    scene: Scene, plan: RemovalPlan
) -> None:
    """Nothing is left hidden that was to be, or is gone."""
    scene.run(plan)
    ran = scene.ran(plan)

    assert (ran.ending, ran.why, ran.said) == (
        RunEnding.DONE,
        WhyStopped.CLOSED,
        "done",
    )
    assert not ran.hidden


def test_nobody_withdraws_twice(scene: Scene) -> None:
    """Nor what was never begun."""
    with pytest.raises(ArchiveError, match="was not begun"):
        withdraw_plan(scene.ledger, APPROVED, OLA, Clock())
    scene.run(APPROVED)
    withdraw_plan(scene.ledger, APPROVED, OLA, Clock())
    with pytest.raises(ArchiveError, match=r"is over \(withdrawn\)"):
        withdraw_plan(scene.ledger, APPROVED, OLA, Clock())
    with pytest.raises(ArchiveError, match=r"is over \(withdrawn\)"):
        scene.executor().settle(APPROVED)


def test_an_approval_says_something(scene: Scene) -> None:
    """One is enough, and only where one is asked for, and something is still done."""
    scene.run(APPROVED)
    approve_plan(scene.ledger, APPROVED, OLA, Clock())
    with pytest.raises(ArchiveError, match="was approved before, by ola: run it"):
        approve_plan(scene.ledger, APPROVED, OLA, Clock())
    scene.run(APPROVED)
    with pytest.raises(ArchiveError, match=r"is over \(done\)"):
        approve_plan(scene.ledger, APPROVED, OLA, Clock())


def test_what_needs_no_approval_gets_none(scene: Scene) -> None:
    """It goes on without."""
    scene.door.state = HandInState.RECEIVED
    scene.run()
    with pytest.raises(ArchiveError, match="needs no approval: run it"):
        approve_plan(scene.ledger, PLAN, OLA, Clock())


def test_a_reply_is_in_one_open_plan_at_most(scene: Scene) -> None:
    """Its comment takes it along, so nobody begins to take it away by itself."""
    scene.platform.thread.append(ANSWERS)
    scene.door.state = HandInState.RECEIVED
    scene.run(THREAD)
    reply = evolve(THREAD, of=BELOW, judged=THREAD.judged[1:])
    with pytest.raises(ArchiveError, match=f"{BELOW} is in case {THREAD.id} already"):
        scene.run(reply)


class Killed(BaseException):
    """The process dies here."""


@pytest.mark.parametrize("does", [True, False])
def test_a_process_that_dies_in_the_call_leaves_it_unknown(
    scene: Scene, does: bool
) -> None:
    """The intent is on record: whoever comes next doesn't call again."""

    class Dying(Platform):
        def remove(self, clearance: Any, /) -> Any:
            self.calls.append(clearance)
            if does:
                self.thread.clear()
            raise Killed

    scene.platform = Dying()
    with pytest.raises(Killed):
        scene.run()
    assert scene.kinds().endswith("removing")
    assert scene.run() == (RunEnding.UNKNOWN, WhyStopped.NOT_KNOWN)
    ending = scene.executor().settle(PLAN).ending
    assert ending is (RunEnding.DONE if does else RunEnding.STOPPED)
    assert len(scene.platform.calls) == 1


def test_a_platform_that_can_t_be_read_is_an_error_and_nothing_went_out(
    scene: Scene,
) -> None:
    """The plan is run again later."""

    def dark(_: Platform) -> None:
        raise Unavailable("facebook", "it can't be reached")

    scene.platform.before = {1: dark, 3: dark}
    for _ in range(2):
        with pytest.raises(Unavailable):
            scene.run()
    assert scene.platform.calls == []
    assert scene.run() == DONE


def test_a_plug_in_that_fails_to_read_is_named(scene: Scene) -> None:
    """What it says may be a citizen's words, and is not repeated."""

    def broken(_: Platform) -> None:
        raise ValueError("Du er en tosk!")

    scene.platform.before = {1: broken}
    with pytest.raises(PluginError, match="facebook") as caught:
        scene.run()
    assert "tosk" not in str(caught.value)


def test_two_plans_for_one_thing_are_refused(scene: Scene) -> None:
    """The second one is told who holds it."""
    scene.door.state = HandInState.RECEIVED
    scene.run()
    with pytest.raises(ArchiveError, match="kari"):
        scene.run(URGENT)


def test_a_connection_that_reads_something_else_is_named(scene: Scene) -> None:
    """Nothing is kept, or removed, on the word of another comment."""

    class Confused(Platform):
        def capture(self, of: str, account: str, /, *, media: bool = True) -> Any:
            return super().capture(f"{of}0", account, media=media)

    scene.platform = Confused()
    with pytest.raises(PluginError, match="something else than was asked for"):
        scene.run()
    assert scene.platform.calls == []


def test_a_connection_that_reads_nothing_is_named(scene: Scene) -> None:
    """A plug-in that forgets to answer."""

    class Mute(Platform):
        def capture(self, of: str, account: str, /, *, media: bool = True) -> Any:
            self.readings.append(bool(of and account and media))

    scene.platform = Mute()
    with pytest.raises(PluginError, match="something else than was asked for"):
        scene.run()


def test_what_goes_along_and_was_not_judged_is_not_removed(scene: Scene) -> None:
    """Whoever writes a plan by hand can't leave a reply out."""
    scene.platform.thread.append(ANSWERS)
    forged = evolve(THREAD, judged=THREAD.judged[:1])
    assert scene.run(forged) == (RunEnding.STOPPED, WhyStopped.STALE)
    assert scene.platform.calls == []


def test_what_is_hidden_urgently_is_what_was_judged(scene: Scene) -> None:
    """It is read once more before anything goes out."""
    edited = evolve(ATTACKS, text="Unnskyld!")
    scene.platform.before = {2: lambda platform: setattr(platform, "thread", [edited])}
    assert scene.run(URGENT) == (RunEnding.STOPPED, WhyStopped.STALE)
    assert scene.platform.calls == []


@pytest.mark.parametrize("found", [None, FoundOut(outcome="hidden", through="webhook")])
def test_what_was_to_be_removed_and_is_hidden_is_still_there(
    scene: Scene, found: FoundOut | None
) -> None:
    """That somebody hid it is no removal."""
    scene.platform.effect = Unavailable("facebook", "it can't be reached")
    scene.run()
    scene.platform.hidden = True
    ran = scene.executor().settle(PLAN, found)
    assert (ran.ending, ran.why) == (RunEnding.STOPPED, WhyStopped.STILL_THERE)


def test_a_human_who_found_out_is_named(scene: Scene) -> None:
    """Nobody else answers for what was seen."""
    scene.platform.effect = Effect.UNKNOWN
    scene.run()
    with pytest.raises(ArchiveError, match="say who found it out"):
        scene.executor().settle(PLAN, FoundOut(outcome="gone", through="human"))


def test_another_archive_than_the_plan_s_is_refused(scene: Scene) -> None:
    """Its receipts are worth nothing here."""
    with pytest.raises(ArchiveError, match="the plan asks archive folder"):
        scene.run(archive=evolve(ARCHIVE, name="other"))


def test_who_runs_a_plan_is_written_down(scene: Scene) -> None:
    """It may be somebody else than the one who made it."""
    scene.run(by=OLA)
    actors = {each.actor for each in scene.ledger.entries(case=PLAN.id)}
    assert actors == {OLA}


def test_the_archive_is_told_what_became_of_it(scene: Scene) -> None:
    """When, in which role, on which ground, and that it was read back."""
    scene.run()
    entries = {each.kind: each for each in scene.ledger.entries(case=PLAN.id)}
    ((key, done),) = scene.door.told
    assert key == f"{PLAN.id}/1"
    assert done == FollowUp(
        action="remove",
        at=entries[EntryKind.REMOVING].at,
        role="administrator",
        ground="personal-attack",
        clause=PLAN.basis and PLAN.basis.clause,
        verified=entries[EntryKind.VERIFIED].at,
    )


def test_the_archive_is_a_witness_of_the_ledger(scene: Scene) -> None:
    """The last entry goes out with each message."""
    scene.run()
    chain = {each.sequence: each.digest for each in scene.ledger.entries()}
    heads = [each for each in scene.door.heads if each is not None]
    assert len(heads) == 2
    assert all(chain[each.sequence] == each.digest for each in heads)


def test_an_archive_that_can_t_be_told_is_told_later(scene: Scene) -> None:
    """It is removed; what is left is to say so."""
    scene.door.deaf = ArchiveError("the archive is closed")
    ran = scene.ran()
    assert (ran.ending, ran.why) == (RunEnding.WAITING, WhyStopped.NOT_TOLD)
    assert "the archive is closed" in ran.said
    scene.door.deaf = None
    assert scene.run() == DONE
    assert len(scene.platform.calls) == 1


@pytest.mark.parametrize("busy", [True, False])
def test_a_plan_that_somebody_else_runs_waits(
    scene: Scene, busy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one process begins, another may not call off."""
    monkeypatch.setattr(executor, "PATIENCE", timedelta())
    lock = scene.ledger.path.with_name(f".ledger.db.running-{PLAN.id[:2]}")
    if not busy:
        lock.mkdir()
        with pytest.raises(ArchiveError, match="can't be written"):
            scene.run()
        return
    with (
        locked(lock, lambda _: ArchiveError("")),
        pytest.raises(ArchiveError, match="somebody else runs a plan"),
    ):
        scene.run()

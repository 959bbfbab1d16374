"""Plan how a thing is taken away, as a pure function; or say why it isn't."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.assessment import Decision, decide
from some_governance.findings import Finding
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.moderation.hearing import Hearing
from some_governance.moderation.plans import (
    Action,
    JudgedThing,
    RemovalAgainst,
    RemovalBasis,
    RemovalPlan,
)
from some_governance.moderation.refusals import RemovalRefused, WhyRefused
from some_governance.moderation.stances import Stance, stance
from some_governance.platforms.captures import Captured, Uttered
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.removals import Step as Done
from some_governance.records.spans import Span
from some_governance.records.utterances import Comment
from some_governance.situation.situation import Situation

PLANNED = "planned"
"""Begins the id of what isn't there yet."""

_OURS = tuple(map(fact_name, (ArchiveReceipt, Done, Removal)))

DOCUMENTED = ("documented",)
"""Steps that are taken by laying a thing down in the ledger."""


@frozen(kw_only=True)
class RemovalIntent:
    """
    What somebody wants to take away, and how.

    Attributes:
        action: What is to be done.

        by: Who does it.

        at: When it is planned.

        archive: Name of the archive that is asked to keep it.

        salt: As in `RemovalPlan`: `secrets.token_hex(16)`.

        judgements: What was judged just now, beside what is on record; each names the
            digest of what was captured.

        urgent: As in `RemovalPlan`.

        approved: As in `RemovalPlan`.

        documented: Words of the guidelines for the step that is taken when a thing is
            laid down in the ledger.
    """

    action: Action
    by: Actor
    at: datetime
    archive: str
    salt: str
    judgements: tuple[Judgement, ...] = ()
    urgent: bool = False
    approved: bool = False
    documented: tuple[str, ...] = DOCUMENTED


def plan_removal(
    guidelines: Guidelines,
    situation: Situation,
    captured: Captured,
    intent: RemovalIntent,
) -> RemovalPlan | RemovalRefused:
    """
    Plan how a thing is taken away, with all that goes with it.

    The guidelines are asked what it would cause if it were captured, documented,
    archived and then taken away: that much the engine sees to. A breach of a duty
    refuses it, and so does doubt; a breach of less is written into the plan. What the
    platform can't do is not planned.

    Args:
        guidelines: What it is held against.

        situation: What is known. What was judged of a thing counts where it names the
            digest of what was captured (`Judgement.digest`, `Captured.digests`).

        captured: The thing with all that stands below it, as it was just read.

        intent: What somebody wants.

    Raises:
        GuidelinesError: As `assess`.
        PluginError: As `assess`.
        RecordError: What was captured, or judged, contradicts what is known.
    """
    if captured.gone:
        return RemovalRefused(of=captured.of, why=WhyRefused.NOT_THERE)
    if unable := _unable(captured, intent):
        return RemovalRefused(of=captured.of, why=WhyRefused.UNABLE, unable=unable)
    if lacking := lacking_of(captured):
        return RemovalRefused(of=captured.of, why=WhyRefused.NOT_WHOLE, lacking=lacking)
    now = Records.join([captured.records, Records.of(*intent.judgements)])
    known = situation.extend(Records.join([now, _vouched(captured, intent)]))
    taken, digests = taken_of(captured, intent.action), captured.digests
    hearing = Hearing.of(known, {each.id: digests[each.id] for each in taken})
    judged = {each.id: hearing.judged(each.id) for each in taken}
    proposed = _proposed(taken, judged, captured, intent)
    decision = decide(guidelines, hearing.known, *proposed)
    stances = [(stance(intent.action, each), each) for each in decision.caused]
    if against := tuple(each for says, each in stances if says is Stance.REFUSES):
        return RemovalRefused(
            of=captured.of,
            why=WhyRefused.NOT_ALLOWED,
            findings=against,
            decision=decision,
            uncounted=hearing.uncounted,
        )
    speaking = _speaking(decision, intent.action)
    grounds = [judged[each.id].ground for each in taken if not _own(each)]
    bases = [*filter(None, (_basis(speaking, each) for each in grounds))]
    if len(bases) < len(grounds):
        return RemovalRefused(
            of=captured.of,
            why=WhyRefused.NO_CLAUSE,
            clauses=speaking,
            decision=decision,
            uncounted=hearing.uncounted,
        )
    recorded = (each for says, each in stances if says is Stance.RECORDED)
    return RemovalPlan(
        action=intent.action,
        of=captured.of,
        account=captured.account,
        judged=tuple(judged.values()),
        digest=captured.digest,
        basis=next(map(_rests_on, bases), None),
        against=tuple(map(_against, (*recorded, *decision.excused))),
        by=intent.by,
        at=intent.at,
        archive=intent.archive,
        salt=intent.salt,
        urgent=intent.urgent,
        approved=intent.approved,
        guidelines=guidelines.digest,
    )


def _unable(captured: Captured, intent: RemovalIntent) -> dict[str, str]:
    """Say why the platform can't do what is wanted; what is urgent is hidden, too."""
    wanted = {intent.action, "hide"} if intent.urgent else {intent.action}
    return {each: captured.unable[each] for each in captured.unable if each in wanted}


def lacking_of(captured: Captured) -> tuple[str, ...]:
    """Say what lacks for all of it to be kept, in our words."""
    shown = {each.of for each in captured.attachments}
    unseen = (
        f"nobody sees what {each.id} says"
        for each in captured.thread
        if each.text is None and each.id not in shown
    )
    empty = () if captured.pages else ("no answer of the platform's was kept",)
    return (*captured.lacking, *empty, *unseen)


def taken_of(captured: Captured, action: Action) -> tuple[Uttered, ...]:
    """Give what is taken away: a removal takes along what stands below."""
    whole = action == "remove"
    return tuple(each for each in captured.thread if whole or each.id == captured.of)


def _own(said: Uttered) -> bool:
    """Tell whether the account takes back its own words."""
    return not isinstance(said, Comment) and said.as_account is True


def _proposed(
    taken: Iterable[Uttered],
    judged: Mapping[str, JudgedThing],
    captured: Captured,
    intent: RemovalIntent,
) -> Iterator[Record]:
    """Yield the facts as they would be: what the engine sees to, and what is done."""
    at = intent.at
    for each in taken:
        for word in intent.documented:
            id = f"{PLANNED}/{word}/{each.id}"
            yield Done(
                id=id, observed=at, of=each.id, step=word, at=at, by=intent.by.id
            )
        if intent.action == "remove":
            yield ArchiveReceipt(
                id=f"{PLANNED}/receipt/{each.id}",
                observed=at,
                of=each.id,
                # It was captured before this, whatever the clock says by now.
                captured=min(captured.at, at),
                at=at,
                ref=PLANNED,
            )
        known = judged[each.id].on_record
        if intent.urgent and each.id == captured.of:
            yield _removal(each, "hide", known, intent)
        yield _removal(each, intent.action, known, intent)


def _removal(
    said: Uttered, action: Action, known: tuple[str, ...], intent: RemovalIntent
) -> Removal:
    return Removal(
        id=f"{PLANNED}/{action}/{said.id}",
        observed=intent.at,
        of=said.id,
        account=said.account,
        at=intent.at,
        by=intent.by.id,
        action=action,
        judgements=known,
    )


def _vouched(captured: Captured, intent: RemovalIntent) -> Records:
    """Say that nothing else is done about it after this: nobody could know better."""
    coverage = Coverage(
        source=PLANNED,
        facts=_OURS,
        account=captured.account,
        span=Span(since=intent.at),
    )
    return Records.of(coverage=[coverage])


def _speaking(decision: Decision, action: Action) -> tuple[Clause, ...]:
    """Give the sentences in force that say when something may be taken away."""
    spoke = (tally.clause for tally in decision.spoke)
    taking = {each: getattr(each.rule, "actions", ()) for each in spoke}
    acting = tuple(each for each, actions in taking.items() if action in actions)
    return acting or tuple(each for each, actions in taking.items() if actions)


def _basis(speaking: Iterable[Clause], ground: str | None) -> Clause | None:
    """
    Give the sentence that it rests on; `None` where there is none.

    Where one of them lists grounds, it is one that lists this ground.
    """
    grounds = {each: getattr(each.rule, "grounds", ()) for each in speaking}
    asked = any(grounds.values())
    rests = (each for each in grounds if not asked or ground in grounds[each])
    return next(rests, None)


def _rests_on(clause: Clause) -> RemovalBasis:
    return RemovalBasis(clause=clause.version, quote=clause.text)


def _against(finding: Finding) -> RemovalAgainst:
    weight = finding.weight
    return RemovalAgainst(
        clause=finding.clause.version,
        quote=finding.clause.text,
        weight=finding.outcome.verdict.value if weight is None else weight.value,
        subject=finding.outcome.subject,
    )

"""A plan as people read it before they say yes to it, and what refuses one."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

from some_governance.cli.status import Status
from some_governance.cli.stored import short
from some_governance.judging.shown import excerpt
from some_governance.moderation.plans import JudgedThing, PlanStep, RemovalPlan
from some_governance.moderation.refusals import RemovalRefused, WhyRefused
from some_governance.platforms.captures import Uttered
from some_governance.records.decisions import Judgement
from some_governance.records.facts import fact_name
from some_governance.records.utterances import Comment, Message
from some_governance.report.language import ENGLISH
from some_governance.report.lines import listed, quote, wrapped
from some_governance.report.printable import printable
from some_governance.report.said import clauses

_BESIDE = 280
"""How many letters are shown of what goes along."""

_STEPS: Mapping[PlanStep, str] = MappingProxyType(
    {
        PlanStep.CAPTURE: "it is captured, whole",
        PlanStep.HIDE_FIRST: "it is hidden at once",
        PlanStep.ARCHIVE: "the archive {archive} confirms that it has it",
        PlanStep.APPROVE: "somebody else approves",
        PlanStep.READ_AGAIN: "it is read again, and has to say the same",
        PlanStep.HIDE: "it is hidden",
        PlanStep.REMOVE: "it is removed",
        PlanStep.FOLLOW_UP: "the archive is told",
    }
)
_REFUSED: Mapping[WhyRefused, str] = MappingProxyType(
    {
        WhyRefused.NOT_THERE: "the platform says that it isn't there",
        WhyRefused.UNABLE: "the platform can't do it:",
        WhyRefused.NOT_WHOLE: "not all of it could be read, so not all of it could be "
        "kept:",
        WhyRefused.NOT_ALLOWED: "the guidelines are against it, or leave it in doubt:",
        WhyRefused.NO_CLAUSE: "no sentence of the guidelines says that it may be done "
        "on that ground; what they do say:",
    }
)


def plan_as_text(
    plan: RemovalPlan, uttered: Mapping[str, Uttered], zone: ZoneInfo
) -> str:
    """
    Write what is going to be done, so that it can be read in half a minute.

    Args:
        plan: It.

        uttered: What was said, by id.

        zone: In which moments are shown.
    """
    return "\n".join(_plan(plan, uttered, zone)) + "\n"


def _plan(
    plan: RemovalPlan, uttered: Mapping[str, Uttered], zone: ZoneInfo
) -> Iterator[str]:
    thing, *others = sorted(plan.judged, key=lambda each: each.of != plan.of)
    yield printable(f"To {plan.action}, on {plan.account}:")
    yield from _thing(thing, uttered, zone)
    yield from _words(uttered[thing.of].text or "")
    yield from _judged(thing)
    if others:
        yield f"With it goes what stands below it ({len(others)}):"
        for each in others:
            yield from _thing(each, uttered, zone)
            yield from _words(excerpt(uttered[each.of].text or "", _BESIDE))
            yield from _judged(each)
    if plan.basis is None:
        yield "It rests on no sentence: the account takes back its own words."
    else:
        yield printable(f"It rests on {plan.basis.clause}:")
        yield from wrapped(f"«{plan.basis.quote}»", "  ", "  ")
    for against in plan.against:
        yield printable(f"It goes against {against.clause} ({against.weight}):")
        yield from wrapped(f"«{against.quote}»", "  ", "  ")
    steps = (_STEPS[each].format(archive=plan.archive) for each in plan.steps)
    yield from wrapped(f"Step by step: {'; '.join(steps)}.", "", "  ")
    by = plan.by
    yield from wrapped(
        f"By {by.id} ({by.role}); {by.vouched_by} vouches for that.", "", "  "
    )
    yield f"Plan {short(plan.id)}"


def _thing(
    judged: JudgedThing, uttered: Mapping[str, Uttered], zone: ZoneInfo
) -> Iterator[str]:
    """Say what a thing is, when it was said, and who is shown as its author."""
    said = uttered[judged.of]
    about = [f"{fact_name(type(said))} {judged.of}"]
    if said.at is not None:
        about.append(ENGLISH.clock(said.at, zone))
    author = said.author if isinstance(said, Comment | Message) else None
    if who := [name for name in (author, said.by) if name]:
        about.append(f"by {', '.join(who)}")
    yield from wrapped(", ".join(about), "  ", "    ")


def _words(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from wrapped(line, "  | ", "  | ") or ["  |"]


def _judged(judged: JudgedThing) -> Iterator[str]:
    answers = [f"{name} {answer}" for name, answer in judged.answers.items()]
    if answers:
        yield from wrapped(f"judged: {', '.join(answers)}", "  ", "    ")


def refusal_as_text(refused: RemovalRefused) -> str:
    """Write why something isn't taken away, with every sentence that says so."""
    return "\n".join(_refusal(refused)) + "\n"


def _refusal(refused: RemovalRefused) -> Iterator[str]:
    yield from wrapped(f"{refused.of} stays: {_REFUSED[refused.why]}", "", "  ")
    yield from listed(f"to {each}: {why}" for each, why in refused.unable.items())
    yield from listed(refused.lacking)
    if refused.decision is not None:
        yield from clauses(refused.findings, refused.decision)
    if refused.why is WhyRefused.NO_CLAUSE and not refused.clauses:
        yield "  nothing: a clause whose rule is removal-grounds would"
    for clause in refused.clauses:
        yield printable(clause.version)
        yield from quote(clause)
    if refused.uncounted:
        yield from _uncounted(refused.uncounted)


def _uncounted(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Write what was judged and didn't count, and what to do about it."""
    questions: dict[str, dict[str, None]] = {}
    for each in judgements:
        questions.setdefault(each.of, {})[each.question] = None
    yield ""
    yield from wrapped(
        "What was judged doesn't count where nothing says that it was judged as it is "
        "now (digest):",
        "",
        "  ",
    )
    yield from listed(f"{of}: {', '.join(names)}" for of, names in questions.items())
    yield from wrapped(
        "Judge it again: along with what you do, by --ground, --extraordinary, "
        "--judged and --judged-of; or fetch it, and then by some-governance judge "
        "--revise.",
        "",
        "  ",
    )


def status_of_refusal(refused: RemovalRefused) -> Status:
    """Tell what would be broken, or can't be done, from what can't be told."""
    broken = any(each.breaks for each in refused.findings)
    certain = refused.why in (WhyRefused.UNABLE, WhyRefused.NO_CLAUSE)
    return Status.BROKEN if broken or certain else Status.UNTOLD

"""A comment that somebody wants to take away, in a municipality of our own."""

from collections.abc import Iterable
from typing import Any

from builders import (
    FACEBOOK,
    account,
    appointment,
    clause,
    comment,
    guidelines,
    judgement,
    oslo,
    person,
    publication,
    reply,
    situation,
)

from some_governance.archive.actors import Actor
from some_governance.guidelines.clause import Modality
from some_governance.moderation.planning import RemovalIntent, plan_removal
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.refusals import RemovalRefused
from some_governance.platforms.captures import Captured, Uttered, said_digest
from some_governance.platforms.pages import Page, Request
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.record import Record
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.deletion import RemovalDuty, RemovalGrounds, RemovalSteps

POST = "facebook:100_1"
COMMENT = "facebook:100_1_c"
BELOW = "facebook:100_1_d"
NOW = oslo("2026-11-29 12:00")
ATTACK = "personal-attack"

KARI = Actor(id="kari", role="administrator", vouched_by="ola")

GROUNDS = clause(
    RemovalGrounds(grounds=(ATTACK,), also_judged=("extraordinary",)),
    id="deletion/grounds",
    modality=Modality.SHOULD,
    quote=("Bare personangrep bør slettes,", "og bare i ekstraordinære tilfeller."),
)
DUTY = clause(
    RemovalDuty(grounds=(ATTACK,), before=("documented",)),
    id="deletion/duty",
    quote=("Personangrep dokumenteres, tas bort og blir arkivert.",),
)
HANDS = clause(
    RemovalSteps(roles=("administrator",), after=("followed-up",)),
    id="deletion/hands",
    quote=("Administratorene sletter og følger opp.",),
)
KEPT = clause(
    ArchiveDuty(of=("removal",), captured_first=True),
    id="deletion/kept",
    quote=("Det som slettes, skal arkiveres.",),
)
TEXT = guidelines(GROUNDS, DUTY, HANDS, KEPT)
KNOWN = (
    account(),
    person("kari", "kari"),
    appointment("kari"),
    publication(POST),
)

ATTACKS = comment(COMMENT, text="Du er en tosk!", author="Per Pålagt", by="facebook:7")
ANSWERS = comment(BELOW, on=COMMENT, text="Enig.", author="Pål Påfunn", by="facebook:8")
OURS = reply("facebook:100_1_e", to=COMMENT, text="Vi ber om saklighet.")


def judged(of: Uttered = ATTACKS, **answers: str) -> tuple[Judgement, ...]:
    """Let Ola judge what something says, on record from before it is taken away."""
    given = {"removal_ground": ATTACK, "extraordinary": "yes", **answers}
    return tuple(
        judgement(
            of.id,
            name.replace("_", "-"),
            answer,
            recorded_at="2026-11-29 11:00",
            digest=said_digest(of),
        )
        for name, answer in given.items()
    )


PAGE = Page(
    question=Request(request=f"/{COMMENT}"),
    number=1,
    last=True,
    fetched_at=NOW,
    body=b'{"message": "as received"}',
)


def captured(*thread: Record, **fields: Any) -> Captured:
    """Read the comment, with what stands below it."""
    return Captured(
        **{
            "of": COMMENT,
            "account": FACEBOOK,
            "at": NOW,
            "by": "test 1.0",
            "pages": (PAGE,),
            "records": Records.of(*(thread or (ATTACKS,))),
            **fields,
        }
    )


def intent(**fields: Any) -> RemovalIntent:
    """Let Kari want to remove it."""
    return RemovalIntent(
        **{
            "action": "remove",
            "by": KARI,
            "at": NOW,
            "archive": "folder",
            "salt": "5a17",
            **fields,
        }
    )


def planned(
    *thread: Record,
    known: Iterable[Record] = (),
    read: Captured | None = None,
    text: Any = TEXT,
    **fields: Any,
) -> RemovalPlan | RemovalRefused:
    """Plan to remove the comment, of which Ola judged that it is an attack."""
    facts = (*KNOWN, *(known or judged()))
    seen = captured(*thread) if read is None else read
    return plan_removal(text, situation(*facts), seen, intent(**fields))


def a_plan(*thread: Record, **fields: Any) -> RemovalPlan:
    """Plan it, where nothing speaks against it."""
    made = planned(*thread, **fields)
    assert isinstance(made, RemovalPlan), made
    return made


def refused(*thread: Record, **fields: Any) -> RemovalRefused:
    """Try to plan it, where something speaks against it."""
    made = planned(*thread, **fields)
    assert isinstance(made, RemovalRefused), made
    return made

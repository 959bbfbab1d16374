"""Months of Testbygda: one with something in each part, and one with nothing."""

from datetime import timedelta

import pytest
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    appointment,
    clause,
    comment,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    oslo,
    person,
    plan,
    plan_item,
    publication,
    published,
    removal,
    reply,
    sanction,
    situation,
)

from some_governance import (
    Accounts,
    ArchiveDuty,
    Guidelines,
    Modality,
    Month,
    Per,
    PublicationQuota,
    Record,
    RemovalGrounds,
    ReplyDuty,
    Within,
    assess,
    month,
)


def text() -> Guidelines:
    """Give guidelines that speak of all that a page tells."""
    return guidelines(
        clause(
            PublicationQuota(at_most=2, at_least=1, per=Per.ISO_WEEK, counts=("news",)),
            id="quotas/news",
            quote=("Mellom 1 og 2 nyheter i uka.",),
        ),
        clause(
            ReplyDuty(
                within=Within(working_days=2),
                accounts=Accounts(platform=("facebook", "instagram")),
            ),
            id="dialogue/reply",
            quote=("Alle får svar innen to dager.",),
        ),
        clause(
            ArchiveDuty(of=("removal",)),
            id="archiving/removed",
            modality=Modality.SHOULD,
        ),
        clause(
            RemovalGrounds(grounds=("personal-attack",)),
            id="deletion/grounds",
            modality=Modality.AS_A_RULE,
        ),
        clause(
            id="deletion/attack",
            quote=("Personangrep er å gå løs på en person.",),
            place="line 80",
            modality=Modality.DEFINITION,
            defines=("personal-attack",),
        ),
    )


def facts() -> tuple[Record, ...]:
    """Give what happened in Testbygda."""
    attack, rude, spared = (f"{FACEBOOK}_1_{name}" for name in ("a", "b", "c"))
    late = oslo("2026-11-24 12:30") + timedelta(days=4)
    return (
        account(name="Testbygda"),
        account(INSTAGRAM, name="testbygda"),
        account(YOUTUBE),
        person("kari", "facebook:kari"),
        appointment("kari"),
        appointment("kari", INSTAGRAM),
        # Too much in week 45, perhaps in week 46, too little in 47, right in 48.
        *published(3, "2026-11-03 12:00"),
        *published(2, "2026-11-10 12:00"),
        *published(1, "2026-11-11 12:00", kind=None),
        *published(1, "2026-11-12 12:00", kind="event"),
        publication("facebook:100_1", "2026-11-24 12:00"),
        comment(attack),
        comment(rude),
        comment(spared),
        comment(f"{FACEBOOK}_1_d", "2026-11-27 12:00"),
        reply(f"{attack}_r", "2026-11-24 14:00", to=attack),
        reply(f"{rude}_r", late, to=rude),
        judgement(attack, "removal-ground", "personal-attack"),
        judgement(rude, "removal-ground", "no"),
        removal(attack),
        removal(rude, action="hide"),
        removal(spared, action="mute"),
        sanction(),
        plan(),
        plan_item("a", "2026-11-24", publications=("facebook:100_1",)),
        plan_item("b", "2026-11-26", clock=None, purposes=("reputation",)),
        plan_item("c", "2026-11-27", account=YOUTUBE),
        plan_item("d", "2026-11-28", account=None, content=(), purposes=()),
        plan_item("e", "2026-12-01", account=FLICKR),
        plan_item("f", None),
        publication("facebook:999_1", account="facebook:999"),
    )


@pytest.fixture(scope="session")
def full() -> Month:
    """Give a month with something in each part, compared with the one before."""
    seen = [
        coverage_without("publication", "comment", "reply", "sanction", "plan"),
        *(
            coverage("publication", "comment", "reply", account=each)
            for each in (FACEBOOK, INSTAGRAM)
        ),
    ]
    told, earlier = (
        situation(*facts(), since=since, at=at, covered=seen)
        for since, at in (("2026-11-01", "2026-12-01"), ("2026-10-01", "2026-11-01"))
    )
    return month(assess(text(), told), told, assess(text(), earlier))


@pytest.fixture(scope="session")
def empty() -> Month:
    """Give a month in which nothing was, and it isn't over."""
    told = situation(since="2026-11-01", at="2026-11-15 12:00")
    return month(assess(text(), told), told)

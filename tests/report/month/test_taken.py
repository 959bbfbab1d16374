"""What was taken away, on which ground, and what the archive has: as counts."""

from typing import Any

import pytest
from builders import (
    INSTAGRAM,
    account,
    clause,
    comment,
    coverage_without,
    guidelines,
    judgement,
    publication,
    receipt,
    removal,
    reply,
    sanction,
    situation,
)

from some_governance import (
    ArchiveDuty,
    Clause,
    Modality,
    MonthArchive,
    Record,
    RemovalGrounds,
    TakenAway,
    Within,
    assess,
)
from some_governance.report.month.taken import archived, sanctions, taken

GROUNDS = clause(RemovalGrounds(grounds=("personal-attack", "off-topic")))
ATTACK = clause(
    id="deletion/attack",
    quote=("Personangrep er å gå løs på en person.",),
    modality=Modality.DEFINITION,
    defines=("personal-attack",),
)


def removed(number: int, ground: str | None = None, **fields: Any) -> list[Record]:
    """Let something be removed that somebody wrote, on a ground."""
    id = f"facebook:100_1_c{number}"
    said = comment(id, account=fields.get("account", "facebook:100"))
    judged = [] if ground is None else [judgement(id, "removal-ground", ground)]
    return [said, removal(id, **fields), *judged]


def counts(*facts: Record) -> list[tuple[str, str | None, int]]:
    """Count what was taken away."""
    told = situation(account(), account(INSTAGRAM), *facts)
    return [
        (each.action, each.ground, each.count)
        for each in taken(guidelines(GROUNDS, ATTACK), told)
    ]


def test_what_was_taken_away_is_counted_by_action_and_ground() -> None:
    """On all accounts; more of one ground come before fewer of another."""
    assert [
        ("remove", "personal-attack", 2),
        ("remove", None, 1),
        ("remove", "no", 1),
        ("remove", "off-topic", 1),
        ("hide", "off-topic", 1),
    ] == counts(
        *removed(1, "off-topic", action="hide"),
        *removed(2, "personal-attack"),
        *removed(3, "personal-attack", account=INSTAGRAM),
        *removed(4, "off-topic"),
        *removed(5),
        *removed(6, "no"),
    )


def test_the_sentence_that_defines_a_ground_stands_beside_it() -> None:
    """A ground that no clause defines has none."""
    told = situation(
        account(), *removed(1, "personal-attack"), *removed(2, "off-topic")
    )

    attack, off_topic = sorted(
        taken(guidelines(GROUNDS, ATTACK), told),
        key=lambda each: each.ground or "",
        reverse=True,
    )

    assert (
        TakenAway(action="remove", ground="personal-attack", clause=ATTACK, count=1)
        == attack
    )
    assert off_topic.clause is None


def test_of_grounds_that_contradict_each_other_none_is_told() -> None:
    """Two people said two things."""
    assert [("remove", None, 1)] == counts(
        *removed(1, "off-topic"),
        judgement("facebook:100_1_c1", "removal-ground", "personal-attack", by="per"),
    )


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("2026-11-01 23:59", 0),
        ("2026-11-02 00:00", 1),
        ("2026-11-29 23:59", 1),
        ("2026-11-30 00:00", 0),
    ],
)
def test_what_is_counted_was_taken_away_in_the_window(at: str, found: int) -> None:
    """What others removed before, or will, isn't in it."""
    assert found == len(counts(*removed(1, at=at)))


def test_what_the_account_takes_back_of_its_own_isnt_counted() -> None:
    """What nobody knows whose it was is, since it may be a citizen's."""
    assert [("remove", None, 1)] == counts(
        publication(),
        removal("facebook:100_1"),
        reply(),
        removal("facebook:100_1_1"),
        removal("facebook:unknown"),
    )


def test_what_is_hidden_and_then_removed_is_both() -> None:
    """Of each action a thing is counted once, however many sources tell of it."""
    id = "facebook:100_1_c1"
    assert [("remove", None, 1), ("hide", None, 1)] == counts(
        *removed(1),
        removal(id, id="seen-by-another", by=None),
        removal(id, id="hidden", action="hide", at="2026-11-24 13:00"),
    )


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("2026-11-01 23:59", ()),
        ("2026-11-02 00:00", (("warning", 1),)),
        ("2026-11-29 23:59", (("warning", 1),)),
        ("2026-11-30 00:00", ()),
    ],
)
def test_sanctions_are_counted_that_were_given_in_the_window(
    at: str, found: tuple[tuple[str, int], ...]
) -> None:
    """From its first instant on, up to its end."""
    assert found == sanctions(situation(account(), sanction(at=at)))


def test_sanctions_are_counted_by_what_they_are() -> None:
    """The words stand in order."""
    told = situation(
        account(),
        sanction("warning"),
        sanction("warning", person="facebook:citizen-2"),
        sanction("block", "2026-11-25 12:00"),
    )

    assert (("block", 1), ("warning", 2)) == sanctions(told)


def kept(*facts: Record, clauses: tuple[Clause, ...] = (), **situated: Any) -> Any:
    """Give what the archive has."""
    duty = clause(ArchiveDuty(of=("removal", "comment"), criteria=("long-term",)))
    told = situation(account(), *facts, **situated)
    return archived(assess(guidelines(*(clauses or (duty,))), told), told)


def test_what_the_archive_confirmed_is_counted_once() -> None:
    """Two receipts of one thing are one."""
    assert MonthArchive(confirmed=2, lacking=0, untold=0, seen=True) == kept(
        *removed(1),
        receipt("facebook:100_1_c1"),
        receipt("facebook:100_1_c1", id="again", at="2026-11-26 12:00"),
        receipt("facebook:100_1_c2"),
    )


@pytest.mark.parametrize(
    ("at", "found"),
    [("2026-11-01 23:59", 0), ("2026-11-02 00:00", 1), ("2026-11-30 00:00", 0)],
)
def test_what_was_confirmed_was_so_in_the_window(at: str, found: int) -> None:
    """A receipt from before is no work of this month."""
    assert found == kept(receipt(at=at, captured=None)).confirmed


def test_what_the_archive_lacks_is_counted_once() -> None:
    """Two sentences that want the same thing miss it once."""
    duty = ArchiveDuty(of=("removal",))
    told = kept(
        *removed(1),
        *removed(2),
        clauses=(clause(duty, id="test/one"), clause(duty, id="test/two")),
    )

    assert MonthArchive(confirmed=0, lacking=2, untold=0, seen=True) == told


def test_what_nobody_judged_is_untold() -> None:
    """It may be worth it; that an account wasn't all seen is no thing to archive."""
    assert MonthArchive(confirmed=0, lacking=0, untold=2, seen=False) == kept(
        comment("facebook:100_1_c1"),
        comment("facebook:100_1_c2"),
        covered=[coverage_without("removal")],
    )


def test_what_other_clauses_miss_is_none_of_the_archives() -> None:
    """That a removal has no ground is another matter."""
    assert MonthArchive(confirmed=0, lacking=0, untold=0, seen=True) == kept(
        *removed(1), *removed(2, "no"), clauses=(GROUNDS,)
    )


def test_what_is_excused_is_neither_lacking_nor_untold() -> None:
    """There was a reason, and it is on record."""
    told = kept(
        *removed(1),
        judgement("facebook:100_1_c1", "exception", reason="Springflo."),
        clauses=(clause(ArchiveDuty(of=("removal",)), modality=Modality.AS_A_RULE),),
    )

    assert MonthArchive(confirmed=0, lacking=0, untold=0, seen=True) == told


def test_what_the_archive_may_still_get_is_lacking() -> None:
    """It isn't due yet, and isn't there."""
    duty = ArchiveDuty(of=("removal",), within=Within(hours=24 * 30))
    told = kept(*removed(1), clauses=(clause(duty),))

    assert MonthArchive(confirmed=0, lacking=1, untold=0, seen=True) == told


def test_what_is_lacking_is_not_untold_beside() -> None:
    """Whether it is worth it asks another sentence; it has to be there anyway."""
    assert MonthArchive(confirmed=0, lacking=1, untold=0, seen=True) == kept(
        *removed(1)
    )

"""A sheet that came back is held against what is open: all of it holds, or none."""

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    clause,
    comment,
    grant,
    guidelines,
    judgement,
    oslo,
    published,
    situation,
)

from some_governance import GuidelinesError, Judgement, Modality, Record, assess
from some_governance.judging.returned import Returned, returned
from some_governance.judging.sheet import Filled, Sheet
from some_governance.rules.judged import Judged
from some_governance.rules.quotas import PublicationQuota
from some_governance.situation.periods import Per

NOON = oslo("2026-12-01 12:00")
ONE, TWO = comment("facebook:1"), comment("facebook:2")
BREACH = tuple(published(2))
RULES = guidelines(
    clause(
        Judged(
            of=("comment",),
            question="sentiment",
            right=("praise", "neutral"),
            wrong=("negative",),
        ),
        id="dialogue/hear",
    ),
    clause(
        PublicationQuota(at_most=1, per=Per.ISO_WEEK),
        id="quotas/few",
        modality=Modality.AS_A_RULE,
    ),
)


def filled(
    of: str = "facebook:1",
    answer: str = "praise",
    *,
    question: str = "sentiment",
    reason: str | None = None,
    line: int = 2,
    digest: str | None = None,
) -> Filled:
    """Fill in a row."""
    return Filled(
        line=line, of=of, question=question, answer=answer, reason=reason, digest=digest
    )


def read(*told: Filled | Record) -> Returned:
    """Read a sheet with these rows, where these facts are known besides."""
    asked = situation(
        account(),
        ONE,
        TWO,
        *BREACH,
        *(each for each in told if isinstance(each, Record)),
    )
    sheet = Sheet(
        filled=tuple(each for each in told if isinstance(each, Filled)), empty=0
    )
    report = assess(RULES, asked)
    return returned(sheet, "open.csv", report, asked.records, by="ola", at=NOON)


def refused(*told: Filled | Record) -> list[str]:
    """Tell why a sheet is refused."""
    with pytest.raises(GuidelinesError) as refusal:
        read(*told)
    return str(refusal.value).splitlines()


def test_an_answer_becomes_a_judgement() -> None:
    """Who, when and why; in capitals or not."""
    (made,) = read(filled(answer="Praise", reason="takk")).judgements

    assert ("facebook:1", "sentiment", "praise") == (
        made.of,
        made.question,
        made.answer,
    )
    assert ("ola", NOON, NOON, "takk") == (
        made.by,
        made.at,
        made.recorded_at,
        made.reason,
    )


@pytest.mark.parametrize("digest", [None, "5a17" * 16])
def test_what_was_judged_is_what_the_sheet_showed(digest: str | None) -> None:
    """Whatever is known by now: it may say something else."""
    (made,) = read(filled(digest=digest)).judgements

    assert made.digest == digest


def test_reading_a_sheet_twice_is_harmless() -> None:
    """What is on record is counted, with whatever reason it stands in the sheet."""
    rows = [filled(reason="takk"), filled("facebook:2", "negative")]
    first = read(*rows)
    again = read(*rows, *first.judgements)

    assert 2 == len(first.judgements)
    assert Returned(judgements=(), recorded=2, moot=0) == again
    assert Returned(judgements=(), recorded=1, moot=0) == read(
        filled(reason="another"), *first.judgements
    )


def test_an_answer_decides_a_dispute_once() -> None:
    """It replaces all that stand; read again, it is on record."""
    told = [
        judgement("facebook:1", "sentiment", word) for word in ("praise", "neutral")
    ]
    (made,) = read(filled(), *told).judgements

    assert {each.id for each in told} == {*made.supersedes}
    assert Returned(judgements=(), recorded=1, moot=0) == read(filled(), *told, made)


def test_an_answer_that_stays_open_is_recorded_once() -> None:
    """A judgement that no clause can use doesn't pile up, but may get a reason."""
    mood = clause(
        Judged(of=("comment",), question="sentiment", right=("praise",), wrong=()),
        id="dialogue/mood",
    )
    asked = situation(account(), ONE, judgement("facebook:1", "sentiment", "neutral"))
    report = assess(guidelines(mood), asked)

    def again(row: Filled) -> Returned:
        sheet = Sheet(filled=(row,), empty=0)
        return returned(sheet, "open.csv", report, asked.records, by="ola", at=NOON)

    assert 1 == again(filled(answer="neutral")).recorded
    assert 1 == len(again(filled(answer="neutral", reason="derfor")).judgements)
    assert 1 == len(again(filled(answer="praise")).judgements)


def test_the_same_row_twice_is_one_answer() -> None:
    """Somebody copied it."""
    assert 1 == len(read(filled(), filled(line=3, answer="PRAISE")).judgements)


def test_what_is_offered_may_be_answered() -> None:
    """A breach of a main rule gets its reason in a sheet too."""
    row = filled(BREACH[1].id, "yes", question="exception", reason="storm")
    (made,) = read(row).judgements

    assert ("exception", "yes", "storm") == (made.question, made.answer, made.reason)
    assert 1 == read(row, made).recorded


@pytest.mark.parametrize(
    "of", [BREACH[0].id, FACEBOOK, f"{FACEBOOK}#2026-W46", "desk", "judged"]
)
def test_what_nothing_asks_any_more_is_left_out(of: str) -> None:
    """Another answer has made it needless: that is no error, and it is counted."""
    facts = [grant("publish"), judgement("judged", "kind", "news")]

    assert Returned(judgements=(), recorded=0, moot=1) == read(filled(of), *facts)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            filled(answer="good"),
            "it is no answer to sentiment; write praise, neutral, negative",
        ),
        (
            filled(question="sentimen"),
            (
                "its question is none of the guidelines; did you mean sentiment? Known "
                "are "
            ),
        ),
        (
            filled("facebook:3"),
            "nothing is known by its subject; let it stand as the sheet had it",
        ),
        (
            filled(BREACH[1].id, "yes", question="exception"),
            "an exception needs a reason; write why",
        ),
        (
            filled("facebook:2"),
            (
                "it was answered otherwise before; leave the answer empty, or revise "
                "that judgement"
            ),
        ),
    ],
)
def test_an_answer_that_cannot_be_taken_is_told(row: Filled, told: str) -> None:
    """Where, what, and what to do."""
    known = judgement("facebook:2", "sentiment", "negative")
    (line,) = refused(row, known)

    assert line.startswith(f"open.csv: line 2: {told}")


def test_two_rows_that_contradict_each_other_are_refused() -> None:
    """Nobody can say which of them is meant."""
    assert ["open.csv: line 7: it contradicts line 2; keep one of the two"] == refused(
        filled(), filled(answer="negative", line=7)
    )


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_taken() -> None:
    """A right row between two wrong ones waits until they are mended."""
    told = refused(
        filled(answer="good"), filled("facebook:2", line=3), filled("nowhere", line=4)
    )

    assert ["line 2", "line 4"] == [line.split(": ")[1] for line in told]


def test_a_slip_in_the_registers_is_no_answer() -> None:
    """A judgement that nobody hears doesn't contradict the right one."""
    slip: Judgement = judgement("facebook:1", "sentiment", "prais")

    assert 1 == len(read(filled(), evolve(slip, id="slip")).judgements)

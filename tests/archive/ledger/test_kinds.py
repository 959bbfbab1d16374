"""Which facts an entry must have, and that no sentence is one."""

import pytest
from ledgers import WORDS

from some_governance.archive.ledger.kinds import (
    EntryKind,
    Value,
    check_facts,
    facts_of,
    is_digest,
    is_number,
    is_word,
)
from some_governance.errors import ArchiveError

DIGEST = "0f" * 32
PART = ("thread.json", "application/json", 1, DIGEST)
RIGHT: dict[str, Value] = {
    "action": "remove",
    "archive": "folder",
    "capsule": DIGEST,
    "class": "short-term",
    "classes": (("short-term", "P1Y"), ("history", "for-ever"), ("unsaid", None)),
    "confirmed_by": "kari",
    "content": 1,
    "covers": ("facebook:100_1_c",),
    "digest": DIGEST,
    "hold": 1,
    "keep": "P1Y",
    "key": "key-1",
    "municipality": "nowhere",
    "of": ("facebook:100_1_c",),
    "outcome": "gone",
    "parts": (PART,),
    "plan": "plan-1",
    "receipt": 1,
    "sequence": 1,
    "system_id": "id-1",
    "through": "reading",
    "to": "folder",
    "token": DIGEST,
    "version": 1,
    "why": "done",
}
EACH = [(kind, name) for kind in EntryKind for name in facts_of(kind)]


def facts(kind: EntryKind, **others: Value) -> dict[str, Value]:
    """Give facts that are right for a kind, but for some."""
    return {name: RIGHT[name] for name in facts_of(kind)} | others


@pytest.mark.parametrize("kind", EntryKind)
def test_each_kind_has_its_facts(kind: EntryKind) -> None:
    """Those that it must have are enough."""
    check_facts(kind, facts(kind))


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_no_fact_holds_what_a_citizen_wrote(kind: EntryKind, name: str) -> None:
    """Wherever a sentence is put, it is refused, and not repeated."""
    with pytest.raises(ArchiveError, match=name) as raised:
        check_facts(kind, facts(kind, **{name: WORDS}))

    assert WORDS not in str(raised.value)


@pytest.mark.parametrize(("kind", "name"), EACH)
@pytest.mark.parametrize("wrong", [0, -1, True, "", "two words", "A\n", ("A",), (1,)])
def test_a_fact_of_another_shape_is_refused(
    kind: EntryKind, name: str, wrong: Value
) -> None:
    """A number for a word, a word for a digest, nothing at all."""
    if name in {"covers", "of"} and wrong == ("A",):
        return
    with pytest.raises(ArchiveError, match=name):
        check_facts(kind, facts(kind, **{name: wrong}))


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_a_missing_fact_is_named(kind: EntryKind, name: str) -> None:
    """The error says what there is, and what there must be."""
    lacking = facts(kind)
    del lacking[name]

    with pytest.raises(ArchiveError, match=f"must have .*{name}"):
        check_facts(kind, lacking)


def test_what_was_on_record_may_be_told() -> None:
    """By ids alone, and of a case that is opened; older ledgers don't tell it."""
    for ids in ((), ("register:5a17", "register:5a18")):
        check_facts(EntryKind.OPENED, facts(EntryKind.OPENED, judgements=ids))
    for wrong in (None, "register:5a17", (WORDS,), (1,)):
        with pytest.raises(ArchiveError, match="judgements isn't what it has to be"):
            check_facts(EntryKind.OPENED, facts(EntryKind.OPENED, judgements=wrong))
    with pytest.raises(ArchiveError, match="may have"):
        check_facts(EntryKind.CLOSED, facts(EntryKind.CLOSED, judgements=()))


@pytest.mark.parametrize("kind", EntryKind)
def test_an_unknown_fact_is_refused(kind: EntryKind) -> None:
    """Nothing gets in that nobody has thought of."""
    with pytest.raises(ArchiveError, match="'text'"):
        check_facts(kind, facts(kind, text="words"))


@pytest.mark.parametrize(
    "part",
    [
        PART[:3],
        (*PART, 1),
        (WORDS, *PART[1:]),
        (PART[0], WORDS, *PART[2:]),
        (*PART[:2], 0, PART[3]),
        (*PART[:3], WORDS),
        DIGEST,
    ],
)
def test_a_part_has_name_type_number_and_digest(part: Value) -> None:
    """Nothing less, nothing more, and no words."""
    with pytest.raises(ArchiveError, match="parts"):
        check_facts(EntryKind.CAPTURED, facts(EntryKind.CAPTURED, parts=(part,)))


@pytest.mark.parametrize(
    ("system_id", "by"), [("id-1", None), (None, "kari"), ("id-1", "kari")]
)
def test_an_archive_or_a_person_confirms(system_id: Value, by: Value) -> None:
    """One of them is enough."""
    said = facts(EntryKind.RECEIPT, system_id=system_id, confirmed_by=by)

    check_facts(EntryKind.RECEIPT, said)


def test_a_receipt_that_nobody_gave_is_none() -> None:
    """Neither the archive's name for it nor a person's."""
    with pytest.raises(ArchiveError, match="needs the archive's system_id"):
        check_facts(
            EntryKind.RECEIPT,
            facts(EntryKind.RECEIPT, system_id=None, confirmed_by=None),
        )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a" * 300, True),
        ("a" * 301, False),
        ("ansvarlig-redaktør", True),
        ("to ord", False),
        ("\u202eabc", False),
        ("\ud800", False),
        (1, False),
    ],
)
def test_a_word_is_one_word(value: object, expected: bool) -> None:
    """Of 300 signs at most, each of which can be seen."""
    assert expected == is_word(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0f" * 32, True),
        ("0F" * 32, False),
        ("0f" * 31 + "0", False),
        ("0f" * 32 + "\n", False),
        (b"0f" * 32, False),
    ],
)
def test_a_digest_is_64_lower_case_digits(value: object, expected: bool) -> None:
    """As SHA-256 is written everywhere here."""
    assert expected == is_digest(value)


@pytest.mark.parametrize(
    ("value", "expected"), [(0, False), (1, True), (True, False), (1.0, False)]
)
def test_numbers_begin_with_1(value: object, expected: bool) -> None:
    """A truth value is no number."""
    assert expected == is_number(value)

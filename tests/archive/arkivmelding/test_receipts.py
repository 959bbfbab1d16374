"""A kvittering is read; what proves nothing is refused in words."""

import pytest
from example_arkivmelding import KEY, SYSTEM, SYSTEM_ID, feilet, kvittering

from some_governance import ArchiveError, Limits
from some_governance.archive.arkivmelding.receipts import (
    Failed,
    Registered,
    read_answer,
)


def changed(old: str, new: str, body: bytes | None = None) -> bytes:
    """Change an answer in one place; it has to be there."""
    body = body or kvittering(documents=2)
    assert old.encode() in body
    return body.replace(old.encode(), new.encode(), 1)


@pytest.mark.parametrize(
    ("outcome", "existing"), [("Opprettet", 0), ("Eksisterende", 1)]
)
def test_a_kvittering_says_under_which_name_it_is_registered(
    outcome: str, existing: int
) -> None:
    """Made anew or found again, by our key, with its documents."""
    assert Registered(
        system_id=SYSTEM_ID,
        system=SYSTEM,
        key=KEY,
        documents=frozenset({1, 2}),
        existing=bool(existing),
    ) == read_answer(kvittering(documents=2, outcome=outcome))


def test_a_case_file_may_be_registered_beside_it() -> None:
    """Or have failed to be, when the thing itself failed."""
    case = (
        f"<mappeKvittering><systemID>{SYSTEM_ID}</systemID>"
        "<opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>"
        "</mappeKvittering>"
    )
    beside = changed("<registreringKvittering>", f"{case}<registreringKvittering>")
    both = changed(
        "</registreringFeilet>", "</registreringFeilet><mappeFeilet/>", feilet()
    )

    assert SYSTEM_ID == getattr(read_answer(beside), "system_id", None)
    assert "registreringFeilet" == getattr(read_answer(both), "kind", None)


def test_a_key_that_was_escaped_comes_back() -> None:
    """As it was handed in."""
    answer = read_answer(kvittering(r"a\\b\u0000"))

    assert isinstance(answer, Registered)
    assert "a\\b\x00" == answer.key


@pytest.mark.parametrize(
    "kind",
    [
        "registreringFeilet",
        "mappeFeilet",
        "serverfeil",
        "ikkefunnet",
        "ugyldigforespoersel",
    ],
)
def test_what_failed_is_told_in_the_archives_words(kind: str) -> None:
    """With the id under which the archive knows of it; the words stay out of a repr."""
    answer = read_answer(feilet(kind))

    assert Failed(kind=kind, why=f"{kind}: Ukjent arkivdel · {SYSTEM_ID}") == answer
    assert "arkivdel" not in repr(answer)
    assert f"{kind}: it doesn't say why" == getattr(
        read_answer(feilet(kind, "")), "why", None
    )


EMPTY = b'<a:arkivmeldingKvittering xmlns:a="%s"/>' % (
    b"https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/"
    b"opprett/kvittering/v1"
)
FALSE = {
    "empty": (b"", "it is no XML"),
    "a page": (b"<html/>", "it is no kvittering of Fiks Arkiv V1"),
    "the message": (b"<arkivmelding/>", "it is no kvittering of Fiks Arkiv V1"),
    "another namespace": (
        changed("opprett/kvittering/v1", "opprett/kvittering/v2"),
        "it is no kvittering of Fiks Arkiv V1",
    ),
    "a fault of no namespace": (b"<serverfeil/>", "it is no kvittering"),
    "nothing": (EMPTY, "the kvittering registers nothing"),
    "a case file only": (
        kvittering().replace(b"registreringKvittering", b"mappeKvittering"),
        "the kvittering registers nothing",
    ),
    "no systemID": (
        changed(f"<systemID>{SYSTEM_ID}</systemID>", "", kvittering()),
        "names no systemID",
    ),
    "an empty systemID": (changed(SYSTEM_ID, ""), "names no systemID"),
    "a number": (changed(SYSTEM_ID, "2026/7"), "names no systemID"),
    "a systemID and more": (changed(SYSTEM_ID, f"{SYSTEM_ID}0"), "names no systemID"),
    "a systemID with spaces": (
        changed(SYSTEM_ID, f" {SYSTEM_ID}"),
        "names no systemID",
    ),
    "two systemIDs": (
        changed("</systemID>", f"</systemID><systemID>{SYSTEM_ID}</systemID>"),
        "says twice",
    ),
    "two records": (
        changed(
            "</registreringKvittering>",
            "</registreringKvittering><registreringKvittering/>",
        ),
        "says twice",
    ),
    "no key": (
        changed("referanseEksternNoekkel", "x").replace(
            b"/referanseEksternNoekkel", b"/x"
        ),
        "doesn't say which message it answers",
    ),
    "neither made nor found": (
        kvittering(outcome="Kanskje"),
        "doesn't say whether it was made or existed",
    ),
    "nothing of that": (
        kvittering().replace(b"opprettetEllerEksisterende", b"x"),
        "doesn't say whether it was made or existed",
    ),
    "failed and not": (
        changed(
            "</registreringKvittering>",
            "</registreringKvittering><registreringFeilet/>",
        ),
        "says that it failed, and that it didn't",
    ),
    "a document without a number": (
        changed("<dokumentnummer>1</dokumentnummer>", ""),
        "names a document without its number",
    ),
    "document 0": (changed("nummer>1<", "nummer>0<"), "without its number"),
    "document one": (changed("nummer>1<", "nummer>one<"), "without its number"),
    "a bomb": (
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "it has a document type",
    ),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_receipt_is_none(name: str) -> None:
    """Each is refused, and the error says why."""
    body, why = FALSE[name]

    with pytest.raises(ArchiveError, match=why):
        read_answer(body)


def test_limits_hold() -> None:
    """An answer has a few kilobytes."""
    with pytest.raises(ArchiveError, match="the limit is 9"):
        read_answer(kvittering(), Limits(bytes=9))

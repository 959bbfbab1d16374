"""The second message: what became of a thing after it was archived."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from some_governance.archive.archives import FollowUp
from some_governance.archive.arkivmelding.codes import NOTES
from some_governance.archive.arkivmelding.elements import (
    CREATE,
    PREFIXES,
    UPDATE,
    child,
    moment,
    root,
    say,
    say_code,
    say_key,
    say_moment,
    whole,
)
from some_governance.archive.arkivmelding.messages import ArchiveMessage
from some_governance.archive.arkivmelding.own import say_done
from some_governance.archive.ledger.anchors import Anchor

_DONE: Mapping[str, str] = MappingProxyType({"remove": "Fjernet", "hide": "Skjult"})


def as_follow_up(
    done: FollowUp,
    key: str,
    system: str,
    *,
    system_id: str,
    head: Anchor | None = None,
) -> ArchiveMessage:
    """
    Write the message that adds to what is registered what became of it.

    A «merknad» says it in words, our own metadata says it for programs.

    Args:
        done: What was done, and by which role.

        key: Under which key it was handed in.

        system: What the archive calls this system, «fagsystem».

        system_id: The archive's own name for what it registered.

        head: The last entry of the ledger, for the archive to witness.
    """
    message = root(
        "arkivmeldingOppdatering", UPDATE, {"arkivmelding": CREATE, **PREFIXES}
    )
    said = child(message, "registreringOppdateringer")
    which = child(said, "referanseTilRegistrering")
    say(which, "n5mdk:systemID", system_id)
    say_key(which, "n5mdk:referanseEksternNoekkel", system, key)
    own = child(child(said, "virksomhetsspesifikkeMetadataOppdateringer"), "ny")
    say_done(own, done, head)
    note = child(child(said, "merknadOppdateringer"), "ny")
    say(note, "arkivmelding:merknadstekst", " ".join(_sentences(done)))
    say_code(note, "arkivmelding:merknadstype", "MA", NOTES)
    say_moment(note, "arkivmelding:merknadsdato", done.verified or done.at)
    say(note, "arkivmelding:merknadRegistrertAv", done.role)
    return ArchiveMessage(body=whole(message))


def _sentences(done: FollowUp) -> Iterator[str]:
    what = _DONE.get(done.action, done.action)
    yield f"{what} på plattformen {moment(done.at)} av rollen {done.role}."
    if done.ground is not None:
        yield f"Grunnlag: {done.ground}."
    if done.clause is not None:
        yield f"Punkt i retningslinjene: {done.clause}."
    if done.verified is not None:
        yield f"Bekreftet ved ny lesing {moment(done.verified)}."

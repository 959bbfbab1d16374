"""A zoo of false receipts: archives that say what can't be, when they are told to."""

import json
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Protocol

from attrs import define, evolve, field, frozen

from benchmarks.removals import NOON
from some_governance.archive.actors import Actor
from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    CaseFile,
    FiksConfiguration,
    LegalBasis,
)
from some_governance.archive.arkivmelding.elements import (
    CATALOGUE,
    FAULT,
    FIKS,
    RECEIPT,
)
from some_governance.archive.arkivmelding.inbox import Inbox
from some_governance.archive.arkivmelding.notes import name_of
from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV, FiksOutbox
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.folder.folder import FOLDER, confirm_capsule
from some_governance.archive.ledger.anchors import Anchor

NAME = "0e8d3b6c-6f0a-4f6e-9d3c-3f2b8f1a7c55"
OTHER = "0" * 64
OLA = Actor(id="ola", role="archivist", vouched_by="os-user:ola")
AGREED = FiksConfiguration(
    system="some-governance",
    organisation="Testbygda kommune",
    access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
    legal_bases=(LegalBasis(law="offl. § 13", since=date(2009, 1, 1)),),
    case_file=CaseFile(key="sosiale-medier"),
)


class Cage(Protocol):
    """
    An archive that lies when it is told to.

    Attributes:
        archive: What it is.

        door: It, opened.

        lies: Names of all that it can say falsely.
    """

    archive: ClassVar[Archive]
    lies: ClassVar[Sequence[str]]

    @property
    def door(self) -> ArchiveDoor:
        """Give it, opened."""
        ...

    def tell(self, key: str, capsule: Capsule, lie: str | None) -> None:
        """Let it lie about a capsule; `None` for the truth."""
        ...


def _bypassed(said: HandedIn, **fields: object) -> HandedIn:
    """Change what can't be changed, as a plug-in may that is out to deceive."""
    false = evolve(said)
    for name, value in fields.items():
        object.__setattr__(false, name, value)
    return false


SAYS: Mapping[str, Callable[[HandedIn], object]] = MappingProxyType(
    {
        "nothing": lambda _: None,
        "yes": lambda _: True,
        "a name alone": lambda said: said.system_id,
        "a state alone": lambda said: said.state,
        "a table": lambda said: {"state": "registered", "system_id": said.system_id},
        "a kind of receipt": lambda _: HandedIn,
        "several": lambda said: (said,),
        "received": lambda said: evolve(said, state=HandInState.RECEIVED),
        "refused": lambda said: evolve(said, state=HandInState.REFUSED),
        "a state of its own": lambda said: evolve(said, state="registered"),
        "a forged state": lambda said: _bypassed(said, state="registered"),
        "true as a state": lambda said: _bypassed(said, state=True),
        "another capsule": lambda said: evolve(said, capsule=OTHER),
        "a capsule in capitals": lambda said: evolve(
            said, capsule=f"{said.capsule.upper()}A"
        ),
        "no capsule": lambda said: evolve(said, capsule=""),
        "another key": lambda said: evolve(said, key=f"{said.key}0"),
        "no key": lambda said: evolve(said, key=""),
        "no name": lambda said: evolve(said, system_id=None),
        "an empty name": lambda said: evolve(said, system_id=""),
        "a blank name": lambda said: evolve(said, system_id=" "),
        "a name with a blank": lambda said: evolve(said, system_id=f"{NAME} "),
        "a name and a line end": lambda said: evolve(said, system_id=f"{NAME}\n"),
        "a name in capitals": lambda said: evolve(said, system_id=NAME.upper()),
        "a number": lambda said: evolve(said, system_id=7),
        "a person in place of a name": lambda said: evolve(
            said, system_id=None, by=OLA
        ),
        "a person without a name": lambda said: evolve(
            said, by=evolve(OLA, id=""), system_id=None
        ),
        "nobody": lambda said: evolve(said, by="ola"),
        "before it was captured": lambda said: evolve(
            said, at=said.at - timedelta(days=1)
        ),
        "long ago": lambda said: evolve(said, at=datetime(1970, 1, 1, tzinfo=UTC)),
        "an error": lambda said: 1 // len(said.why),
    }
)
"""What a plug-in may say that is out to deceive, or broken."""


@define
class Liar:
    """A plug-in; whether it lies when it is handed something, or when it is asked."""

    chance: random.Random
    told: dict[str, Callable[[HandedIn], object]] = field(factory=dict)
    registered: dict[str, HandedIn] = field(factory=dict)
    archive: ClassVar[Archive]
    lies: ClassVar[Sequence[str]] = tuple(SAYS)

    @property
    def door(self) -> "Liar":
        """It is open."""
        return self

    def tell(self, key: str, capsule: Capsule, lie: str | None) -> None:
        """Let it say something else than the truth."""
        self.registered[key] = HandedIn(
            key=key,
            capsule=capsule.id,
            state=HandInState.REGISTERED,
            system_id=NAME,
            at=capsule.metadata.captured,
        )
        self.told[key] = SAYS[lie] if lie else lambda said: said

    def hand_in(
        self, capsule: Capsule, key: str, /, *, head: Anchor | None = None
    ) -> HandedIn:
        """Be handed a capsule; before anybody says what it is to say, it waits."""
        del head
        if key not in self.told:
            self.tell(key, capsule, "received")
        return self.told[key](self.registered[key])  # type: ignore[return-value]

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """Be asked: it says so here, or knows nothing and is handed it again."""
        del capsule
        if self.chance.random() < 0.5:
            return None
        return self.told[key](self.registered[key])  # type: ignore[return-value]

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """Be told what became of it."""


Liar.archive = Archive(
    name="liar",
    open=lambda *_, **__: Liar(random.Random(0)),
    system_ids=r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
)


def answered(
    key: str, *, system: str = AGREED.system, outcome: str = "Opprettet"
) -> str:
    """Write what Fiks Arkiv answers when it has registered something."""
    return (
        f'<arkivmeldingKvittering xmlns="{RECEIPT}" xmlns:m="{CATALOGUE}">'
        f"<registreringKvittering><systemID>{NAME}</systemID>"
        f"<referanseEksternNoekkel><m:fagsystem>{system}</m:fagsystem>"
        f"<m:noekkel>{key}</m:noekkel></referanseEksternNoekkel>"
        f"<opprettetEllerEksisterende>{outcome}</opprettetEllerEksisterende>"
        "</registreringKvittering></arkivmeldingKvittering>"
    )


def failed(why: str) -> str:
    """Write what Fiks Arkiv answers when it could not register something."""
    return (
        f'<serverfeil xmlns="{FIKS}/feil/serverfeil/v1" xmlns:f="{FAULT}">'
        f"<f:feilId>{NAME}</f:feilId><f:feilmelding>{why}</f:feilmelding></serverfeil>"
    )


def _without(name: str) -> Callable[[str], str]:
    """Rename an element, so that it is another one."""
    return lambda key: answered(key).replace(f"{name}>", "x>")


def _instead(old: str, new: str) -> Callable[[str], str]:
    return lambda key: answered(key).replace(old, new)


ANSWERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "no answer: the message is only written": lambda _: "",
        "mottatt": lambda _: f'<mottatt xmlns="{FIKS}/mottatt/v1"/>',
        "a page": lambda _: "<html/>",
        "our own message": lambda _: "<arkivmelding/>",
        "a failure": lambda _: failed("Ukjent arkivdel"),
        "another message's": lambda key: answered(f"{key}0"),
        "another system's": lambda key: answered(key, system="another"),
        "for no message": lambda _: answered(""),
        "neither made nor found": lambda key: answered(key, outcome="Kanskje"),
        "another version": _instead("kvittering/v1", "kvittering/v2"),
        "nothing registered": _without("registreringKvittering"),
        "a case file only": _instead("registreringKvittering", "mappeKvittering"),
        "no systemID": _without("systemID"),
        "an empty systemID": _instead(NAME, ""),
        "a blank systemID": _instead(NAME, " "),
        "a number": _instead(NAME, "2026/7"),
        "a systemID with a blank": _instead(NAME, f"{NAME} "),
        "a systemID and more": _instead(NAME, f"{NAME}0"),
        "two systemIDs": _instead(
            "</systemID>", f"</systemID><systemID>{NAME}</systemID>"
        ),
        "two records": _instead(
            "</registreringKvittering>",
            "</registreringKvittering><registreringKvittering/>",
        ),
        "failed, and not": _instead(
            "</registreringKvittering>",
            "</registreringKvittering><registreringFeilet/>",
        ),
        "no key": _without("referanseEksternNoekkel"),
        "documents that nobody sent": _instead(
            "<referanseEkstern",
            "<dokumentbeskrivelseKvittering><dokumentnummer>99</dokumentnummer>"
            "</dokumentbeskrivelseKvittering><referanseEkstern",
        ),
        "half of it": lambda key: answered(key)[:-9],
        "a document type": lambda key: f"<!DOCTYPE a>{answered(key)}",
    }
)
"""What may lie where Fiks Arkiv's answer is to lie."""


@frozen
class Fiks:
    """Fiks Arkiv, whose answers are laid in its inbox."""

    place: Path
    archive: ClassVar[Archive] = FIKS_ARKIV
    lies: ClassVar[Sequence[str]] = tuple(ANSWERS)

    @property
    def door(self) -> ArchiveDoor:
        """Open it."""
        return FiksOutbox(
            configuration=AGREED,
            outbox=self.place / "outbox",
            inbox=Inbox(self.place / "inbox", AGREED.system),
            notes=self.place / "handed-in",
            clock=lambda: NOON + timedelta(days=1),
        )

    def tell(self, key: str, capsule: Capsule, lie: str | None) -> None:
        """Lay an answer in the inbox."""
        del capsule
        path = self.place / "inbox" / name_of(key) / "answer.xml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ANSWERS[lie](key) if lie else answered(key))
        if lie == self.lies[0]:
            path.unlink()


def _other(**fields: object) -> Callable[[bytes], bytes]:
    """Let a word say something else than was written."""
    return lambda body: json.dumps({**json.loads(body), **fields}).encode()


WORDS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "no word: it is only handed in": lambda _: b"",
        "yes": lambda _: b"yes",
        "confirmed": lambda _: b'{"confirmed": true}',
        "an empty one": lambda _: b"{}",
        "half of it": lambda body: body[: len(body) // 2],
        "and a line end": lambda body: body + b"\n",
        "of nobody": _other(by=None),
        "of somebody without a name": _other(
            by={"id": "", "role": "archivist", "vouched_by": "ola"}
        ),
        "of somebody else": _other(
            by={"id": "kari", "role": "archivist", "vouched_by": "ola"}
        ),
        "on another capsule": _other(capsule=OTHER),
        "under another name": _other(system_id="2026-7"),
        "under no name": _other(system_id=""),
        "on another day": _other(at="2026-12-24T12:00:00+00:00"),
        "of another version": _other(version=2),
        "of another kind": _other(schema="some-governance/entrance"),
        "with another digest": _other(sha256=OTHER),
    }
)
"""What may lie where a person's word is to lie that a capsule is archived."""


@frozen
class Folder:
    """A folder, with people's words on what lies in it."""

    place: Path
    archive: ClassVar[Archive] = FOLDER
    lies: ClassVar[Sequence[str]] = (*WORDS, "of a capsule that was changed")

    @property
    def door(self) -> ArchiveDoor:
        """Open it."""
        return FOLDER.open({}, folder=self.place, clock=lambda: NOON)

    def tell(self, key: str, capsule: Capsule, lie: str | None) -> None:
        """Confirm it, and make another word of that."""
        del key
        path = self.place / "confirmed" / f"{capsule.id}.json"
        part = self.place / "capsules" / capsule.id / "thread.json"
        part.write_bytes(capsule.files["thread.json"])
        path.unlink(missing_ok=True)
        confirm_capsule(self.place, capsule.id, by=OLA, at=NOON + timedelta(days=1))
        if lie == self.lies[0]:
            path.unlink()
        elif lie is not None and lie in WORDS:
            path.write_bytes(WORDS[lie](path.read_bytes()))
        elif lie:
            part.write_bytes(part.read_bytes() + b" ")

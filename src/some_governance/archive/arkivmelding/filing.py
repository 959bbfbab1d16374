"""How one thing is filed: as what, under which title, and what is shielded."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.archive.arkivmelding.configuration import FiledAs
from some_governance.archive.capsules.capsule import CapsuleMetadata

_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "publication": "Innlegg",
        "comment": "Kommentar",
        "reply": "Svar",
        "message": "Melding",
    }
)


@frozen(kw_only=True)
class Filing:
    """
    How one thing is filed. What isn't said is decided on the side of caution.

    Attributes:
        filed_as: As what; `None` for what was agreed on with the archive.

        title: A title of a human's own, without citizens' words; `None` for a
            neutral one, which names the kind and the platform only.

        public_title: The title with what is shielded left out, «offentligTittel»;
            `None` for the neutral one.

        note: A note of a human's own, «merknad».

        released_by: Who has looked at the content and found that everybody may read
            it; `None` while nobody has, so that it is shielded.

        legal_basis: On which law it is shielded; `None` for the agreed one.

        shielded_until: From which day on it need not be shielded any more; `None`
            when nobody can tell yet.
    """

    filed_as: FiledAs | None = None
    title: str | None = None
    public_title: str | None = None
    note: str | None = None
    released_by: Actor | None = None
    legal_basis: str | None = None
    shielded_until: date | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("title", "public_title", "note", "legal_basis"):
            said = getattr(self, name)
            if said is not None and not said.strip():
                raise ValueError(f"{name!r} is empty: write something, or leave it out")
        if self.public_title is not None and self.title is None:
            raise ValueError("'public_title' masks a title: write the title as well")


def neutral_title(kind: str, platform: str) -> str:
    """Give a title that tells nothing of who said what."""
    return f"{_NOUNS.get(kind, 'Innhold')} på {platform}"


def title_of(filing: Filing, metadata: CapsuleMetadata) -> str:
    """Give the title under which something is filed."""
    return filing.title or neutral_title(metadata.kind, metadata.platform)


def public_title_of(filing: Filing, metadata: CapsuleMetadata) -> str | None:
    """Give the title that everybody may read; `None` where that is the title itself."""
    if filing.title is None or filing.released_by is not None:
        return None
    return filing.public_title or neutral_title(metadata.kind, metadata.platform)

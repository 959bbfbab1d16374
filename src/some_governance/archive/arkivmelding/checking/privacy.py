"""That no message tells the public what a human hasn't released."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from some_governance.archive.arkivmelding.checking.places import Place
from some_governance.archive.arkivmelding.configuration import (
    FiksConfiguration,
    FiledAs,
)
from some_governance.archive.arkivmelding.correspondents import EVERYBODY
from some_governance.archive.arkivmelding.documents import TITLES, named
from some_governance.archive.arkivmelding.elements import CREATE
from some_governance.archive.arkivmelding.filing import Filing, neutral_title
from some_governance.archive.arkivmelding.shielding import shielding_of
from some_governance.archive.capsules.capsule import THREAD, Capsule
from some_governance.archive.values import json_of
from some_governance.errors import Problem
from some_governance.limits import DEFAULT_LIMITS, Json

_SHOWN = frozenset(
    f"{{{CREATE}}}{name}"
    for name in (
        "beskrivelse",
        "filnavn",
        "forfatter",
        "merknadstekst",
        "noekkelord",
        "offentligTittel",
        "tittel",
    )
)
_MASK = "***"
_WORD = re.compile(r"[^\W_]+")
_RUN = 3
"""So many words in a row are a citizen's own; of a shorter text, all of it."""


def check_privacy(
    places: Sequence[Place],
    capsule: Capsule,
    configuration: FiksConfiguration,
    filing: Filing,
) -> Iterator[Problem]:
    """Yield what is shown, or may be, and should be shielded."""
    yield from _Shown(capsule, configuration, filing).check(places)


@frozen
class _Shown:
    """What a message shows of a capsule, and what it may."""

    capsule: Capsule
    configuration: FiksConfiguration
    filing: Filing

    def check(self, places: Sequence[Place]) -> Iterator[Problem]:
        masked = any(
            each.name == "erSkjermet" and each.text == "true" for each in places
        )
        runs, ours = _runs_of(self.capsule), self._ours
        for place in places:
            match place.name:
                case "registrering":
                    yield from self._shielded(place, masked or not self._released)
                    yield from self._title(place)
                case "dokumentbeskrivelse":
                    yield from self._shielded(place, not self._released)
                case "korrespondansepart":
                    yield from self._name(place)
                case "skjerming":
                    yield from self._law(place)
                case _ if place.element.tag in _SHOWN and not self._released:
                    if place.text not in ours:
                        yield from _words(place, runs)

    @property
    def _released(self) -> bool:
        return self.filing.released_by is not None

    @property
    def _neutral(self) -> str:
        metadata = self.capsule.metadata
        return neutral_title(metadata.kind, metadata.platform)

    @property
    def _ours(self) -> frozenset[str]:
        """What nobody has written about this thing."""
        case = self.configuration.case_file
        titles = [each.title for each in self.configuration.classes]
        if case is not None:
            titles += [case.title, case.public_title]
        names = (file.shown for file in named(self.capsule))
        return frozenset(filter(None, (self._neutral, *TITLES, *titles, *names)))

    def _shielded(self, place: Place, needed: bool) -> Iterator[Problem]:
        if needed and not place.has("skjerming"):
            yield place.wrong("it is not shielded", "nobody has released it")

    def _title(self, place: Place) -> Iterator[Problem]:
        title = place.first("tittel") or ""
        shielded = not self._released and title != self._neutral
        if (shielded or _MASK in title) and not place.has("offentligTittel"):
            yield place.wrong("it has no offentligTittel", "its title is shielded")

    def _name(self, place: Place) -> Iterator[Problem]:
        """Whoever else bears the municipality's name is masked like anybody."""
        sent = place.code("korrespondanseparttype") == "EA"
        filed_as = self.filing.filed_as or self.configuration.filed_as
        ours = filed_as is FiledAs.OUTGOING
        other = EVERYBODY if ours else None
        known = self.configuration.organisation if sent == ours else other
        name = place.first("korrespondansepartNavn")
        if name != known and place.first("erSkjermet") != "true":
            yield place.wrong("a name is not masked", "write erSkjermet: true")

    def _law(self, place: Place) -> Iterator[Problem]:
        metadata = self.capsule.metadata
        law = shielding_of(self.filing, metadata, self.configuration).law
        if place.first("skjermingshjemmel") != law:
            yield place.wrong("no law that was agreed on", "see the configuration")
        until = place.first("skjermingOpphoererDato")
        captured = self.configuration.day(metadata.captured).isoformat()
        if until is not None and until <= captured:
            yield place.wrong("it ended before it began", "write a later day")


def _words(place: Place, runs: frozenset[tuple[str, ...]]) -> Iterator[Problem]:
    words = _split(place.text)
    shown = {
        words[begin : begin + length]
        for length in range(1, _RUN + 1)
        for begin in range(len(words) - length + 1)
    }
    if shown & runs:
        yield place.wrong(
            "it repeats what a citizen said, or a name",
            "nobody has released that: say it in neutral words",
        )


def _runs_of(capsule: Capsule) -> frozenset[tuple[str, ...]]:
    """Give what citizens say in a capsule, and their names, in runs of words."""
    said = {capsule.metadata.author or ""}
    for part in capsule.parts:
        if part.name == THREAD:
            said.update(_said(json_of(part.body, THREAD, DEFAULT_LIMITS)))
    runs = set[tuple[str, ...]]()
    for words in map(_split, said):
        length = min(_RUN, len(words))
        runs.update(
            words[begin : begin + length] for begin in range(len(words) - length + 1)
        )
    return frozenset(runs - {()})


def _said(value: Json) -> Iterator[str]:
    """Yield the texts and the names in a thread."""
    match value:
        case list():
            for each in value:
                yield from _said(each)
        case dict():
            for key, each in value.items():
                if key in ("author", "text") and isinstance(each, str):
                    yield each
                else:
                    yield from _said(each)


def _split(text: str) -> tuple[str, ...]:
    """Split into words, blind to case and to what stands between them."""
    return tuple(_WORD.findall(text.casefold()))

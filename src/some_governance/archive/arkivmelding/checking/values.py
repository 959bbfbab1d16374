"""That codes are known, times say their offset, and names have their form."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from some_governance.archive.arkivmelding.checking.places import Place
from some_governance.archive.arkivmelding.codes import LISTS
from some_governance.archive.arkivmelding.configuration import UUID, FiksConfiguration
from some_governance.archive.arkivmelding.formats import FormatStyle
from some_governance.errors import Problem

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PUID = re.compile(r"(?:x-)?fmt/[1-9][0-9]*|av/[0-9]+")


def check_values(
    places: Sequence[Place], configuration: FiksConfiguration
) -> Iterator[Problem]:
    """Yield each value that the standard, or the archive, doesn't know."""
    for place in places:
        if form := _FORMS.get(place.name):
            fits, how = form
            if not fits(place.text):
                yield place.wrong("it is not well-formed", f"write {how}")
        if place.name == "gradering":
            yield place.wrong("nothing of social media is graded", "leave it out")
        if place.has("kode"):
            yield from _code(place, configuration)


def _code(place: Place, configuration: FiksConfiguration) -> Iterator[Problem]:
    code = place.first("kode") or ""
    if place.name in LISTS:
        if code not in LISTS[place.name]:
            known = ", ".join(LISTS[place.name])
            yield place.wrong("its code is not in the list", f"known are {known}")
    elif place.name == "format":
        if configuration.formats is FormatStyle.PUID and not _PUID.fullmatch(code):
            yield place.wrong("it is no number of PRONOM", "write fmt/…, or av/0")
    else:
        ours = {
            "arkivdel": configuration.archive_part,
            "dokumenttype": configuration.document_type,
            "tilgangsrestriksjon": configuration.access,
        }.get(place.name)
        if ours is None or code != ours.code:
            yield place.wrong("its code is not the agreed one", "see the configuration")


def _is_instant(text: str) -> bool:
    return bool(_INSTANT.fullmatch(text)) and _reads(datetime.fromisoformat, text)


def _is_day(text: str) -> bool:
    return bool(_DAY.fullmatch(text)) and _reads(date.fromisoformat, text)


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _is_uuid(text: str) -> bool:
    return re.fullmatch(UUID, text) is not None


def _is_flag(text: str) -> bool:
    return text in ("true", "false")


def _says_something(text: str) -> bool:
    return bool(text.strip())


_Form = tuple[Callable[[str], bool], str]
_MOMENT: _Form = (_is_instant, "an instant with its offset: 2026-11-23T08:00:00Z")
_DATE: _Form = (_is_day, "a day: 2026-11-23")
_FLAG: _Form = (_is_flag, "true or false")
_WORDS: _Form = (_says_something, "something")
_FORMS: Mapping[str, _Form] = MappingProxyType(
    {
        **dict.fromkeys(
            ("merknadsdato", "mottattDato", "opprettetDato", "sendtDato"), _MOMENT
        ),
        **dict.fromkeys(("dokumentetsDato", "skjermingOpphoererDato"), _DATE),
        **dict.fromkeys(
            ("erBehandlingsansvarlig", "erPersonnavn", "erSkjermet"), _FLAG
        ),
        **dict.fromkeys(
            (
                "fagsystem",
                "korrespondansepartNavn",
                "merknadstekst",
                "noekkel",
                "offentligTittel",
                "skjermingshjemmel",
                "system",
                "tittel",
            ),
            _WORDS,
        ),
        "systemID": (_is_uuid, "a UUID"),
    }
)
"""What a value has to be, by its element, and how that is said."""

"""Messages held against the schemas of the standard, and ours (extra `archive`)."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path
from typing import Protocol, cast
from xml.sax.saxutils import quoteattr

from some_governance.archive.arkivmelding.elements import (
    CREATE,
    FIKS,
    OWN,
    RECEIPT,
    UPDATE,
)
from some_governance.archive.arkivmelding.own import OWN_SCHEMA
from some_governance.archive.arkivmelding.parsing import read_xml
from some_governance.errors import ArchiveError, Problem

_SCHEMA = "http://www.w3.org/2001/XMLSchema"
_V1 = "no.ks.fiks.arkiv.v1"
_FILES = (
    (CREATE, f"{_V1}.arkivering.arkivmelding.opprett.xsd"),
    (UPDATE, f"{_V1}.arkivering.arkivmelding.oppdater.xsd"),
    (RECEIPT, f"{_V1}.arkivering.arkivmelding.opprett.kvittering.xsd"),
    *(
        (f"{FIKS}/feil/{fault}/v1", f"{_V1}.feilmelding.{fault}.xsd")
        for fault in ("ikkefunnet", "serverfeil", "ugyldigforespoersel")
    ),
)


class _Error(Protocol):
    @property
    def line(self) -> int: ...

    @property
    def type_name(self) -> str: ...


class _Schema(Protocol):
    @property
    def error_log(self) -> Iterable[_Error]: ...

    def validate(self, document: object, /) -> bool: ...


class _Lxml(Protocol):
    """What is used of `lxml.etree`."""

    @property
    def LxmlError(self) -> type[Exception]: ...

    def XMLParser(self, **options: bool) -> object: ...

    def XMLSchema(self, document: object, /) -> _Schema: ...

    def fromstring(self, body: bytes, parser: object, /) -> object: ...


class ArkivmeldingSchemas:
    """The schemas of KS Fiks Arkiv V1, and ours."""

    def __init__(self, folder: Path) -> None:
        """
        Load the schemas.

        Args:
            folder: Holds the files of Fiks Arkiv V1 as KS publishes them.

        Raises:
            ArchiveError: lxml isn't installed; a schema is missing, can't be read, or
                asks for one that lies elsewhere.
        """
        self._lxml = _lxml()
        _check(folder)
        with as_file(files(__package__) / OWN_SCHEMA) as ours:
            imports = "".join(
                f"<import namespace={quoteattr(namespace)} "
                f"schemaLocation={quoteattr(path.absolute().as_uri())}/>"
                for namespace, path in (
                    *((namespace, folder / name) for namespace, name in _FILES),
                    (OWN, ours),
                )
            )
            driver = f'<schema xmlns="{_SCHEMA}">{imports}</schema>'
            try:
                document = self._lxml.fromstring(driver.encode(), _parser(self._lxml))
                self._schema = self._lxml.XMLSchema(document)
            except self._lxml.LxmlError:
                raise ArchiveError(
                    f"the schemas in {folder} don't fit together: take all of them "
                    f"from one version of Fiks Arkiv V1"
                ) from None

    def problems(self, body: bytes) -> tuple[Problem, ...]:
        """
        Tell where a message breaks the schemas; empty when it doesn't.

        Raises:
            ArchiveError: It isn't XML, or more of it than lxml reads.
        """
        read_xml(body)
        try:
            document = self._lxml.fromstring(body, _parser(self._lxml))
        except self._lxml.LxmlError:
            raise ArchiveError(
                "it is more than lxml reads: shorten its texts"
            ) from None
        if self._schema.validate(document):
            return ()
        # What lxml says of a value repeats it, so that is left out.
        return tuple(
            Problem(where=f"line {each.line}", what=f"it breaks {each.type_name}")
            for each in self._schema.error_log
        )


def _lxml() -> _Lxml:
    try:
        return cast(_Lxml, import_module("lxml.etree"))
    except ImportError:
        raise ArchiveError(
            "schemas need lxml: install some-governance[archive]"
        ) from None


def _parser(lxml: _Lxml) -> object:
    return lxml.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _check(folder: Path) -> None:
    """Refuse schemas that aren't there, or that would be looked for elsewhere."""
    for _, name in _FILES:
        if not (folder / name).is_file():
            raise ArchiveError(f"{folder} has no {name}: name the folder of Fiks Arkiv")
    for path in sorted(folder.glob("*.xsd")):
        for place in _asked_for(path):
            if Path(place).name != place.removeprefix("./"):
                raise ArchiveError(f"{path} asks for a schema that lies elsewhere")


def _asked_for(path: Path) -> Iterator[str]:
    """Yield where a schema says that others lie."""
    try:
        for each in read_xml(path.read_bytes()).iter():
            yield from filter(None, [each.get("schemaLocation")])
    except (OSError, ArchiveError) as error:
        why = error if isinstance(error, ArchiveError) else "it can't be read"
        raise ArchiveError(f"{path}: {why}") from None

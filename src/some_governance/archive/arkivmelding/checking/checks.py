"""All that is wrong with a message and passes the schemas, at once."""

from collections.abc import Iterator, Sequence

from some_governance.archive.arkivmelding.checking.files import check_files
from some_governance.archive.arkivmelding.checking.metadata import check_metadata
from some_governance.archive.arkivmelding.checking.places import Place, walked
from some_governance.archive.arkivmelding.checking.privacy import check_privacy
from some_governance.archive.arkivmelding.checking.values import check_values
from some_governance.archive.arkivmelding.configuration import FiksConfiguration
from some_governance.archive.arkivmelding.elements import CREATE, UPDATE
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.messages import MESSAGE, ArchiveMessage
from some_governance.archive.arkivmelding.parsing import read_xml
from some_governance.archive.capsules.capsule import Capsule
from some_governance.errors import ArchiveError, Problem

_CAUTIOUS = Filing()


def arkivmelding_problems(
    message: ArchiveMessage,
    capsule: Capsule,
    configuration: FiksConfiguration,
    filing: Filing = _CAUTIOUS,
) -> tuple[Problem, ...]:
    """
    Tell all that is wrong with a message that registers a capsule.

    The schemas of the standard don't see it: codes that no list knows, checksums,
    sizes and numbers of files, times without an offset, loose text, and what nobody
    has released. No citizen's words are told.

    Args:
        message: As it would be sent.

        capsule: What it registers.

        configuration: What was agreed on with the archive.

        filing: As what it is filed, and whether a human has released it.

    Raises:
        ArchiveError: No law that was agreed on allows to shield it, or the capsule's
            thread can't be read.
    """
    try:
        places = _read(message, f"{{{CREATE}}}arkivmelding")
    except ArchiveError as error:
        return (Problem(where=MESSAGE, what=str(error)),)
    return (
        *_lacking(places),
        *check_files(places, message),
        *check_values(places, configuration),
        *check_metadata(places, capsule.id),
        *check_privacy(places, capsule, configuration, filing),
    )


def follow_up_problems(
    message: ArchiveMessage, configuration: FiksConfiguration
) -> tuple[Problem, ...]:
    """
    Tell all that is wrong with a message that adds to what is registered.

    Args:
        message: As it would be sent; no file goes with it.

        configuration: What was agreed on with the archive.
    """
    try:
        places = _read(message, f"{{{UPDATE}}}arkivmeldingOppdatering")
    except ArchiveError as error:
        return (Problem(where=MESSAGE, what=str(error)),)
    return (
        *check_files(places, message),
        *check_values(places, configuration),
        *check_metadata(places),
    )


def _read(message: ArchiveMessage, root: str) -> tuple[Place, ...]:
    read = read_xml(message.body)
    if read.tag != root:
        raise ArchiveError("its root is another element, or of another namespace")
    return walked(read)


def _lacking(places: Sequence[Place]) -> Iterator[Problem]:
    """Without these an archive can't tell what it has, or has it twice."""
    records = [each for each in places if each.path == "registrering"]
    if not records:
        yield Problem(where="registrering", what="it is missing")
    for place in records:
        for name in ("dokumentbeskrivelse", "referanseEksternNoekkel"):
            if not place.has(name):
                yield place.wrong(f"{name} is missing", "write it")

"""What waits for an archive: how far that has come, and what to type next."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from some_governance.archive.archives import Archive, HandedIn, HandInState
from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV
from some_governance.archive.folder.folder import FOLDER
from some_governance.archive.ledger.cases import LedgerCase
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.receipts import ask
from some_governance.archive.retention import KEEP
from some_governance.cli.keeping import CONFIGURATION, configuration_of, door_of
from some_governance.cli.stored import short
from some_governance.errors import ArchiveError

SOMEBODY = "--by PERSON --role WORD"
"""What is typed where a person has to say who they are."""

_OURS: Mapping[str, Archive] = MappingProxyType(
    {each.name: each for each in (FOLDER, FIKS_ARKIV)}
)


def awaited(case: LedgerCase, ledger: Ledger, folder: Path) -> tuple[str, str]:
    """Say what a case that was captured waits for at its archive, and what to type."""
    newest = case.newest.values()
    count = sum(each.receipt is not None for each in newest)
    what = f"the archive has confirmed {count} of {len(newest)}"
    lacking = [each for each in newest if each.receipt is None]
    names = {name for each in lacking for name in each.submitted}
    options = "".join(_options(name, folder) for name in sorted(names))
    again = f"run {folder} {short(case.id)}{options}"
    if case.action == KEEP:
        others = "".join(f" --archive {name}" for name in names - {FOLDER.name})
        again = f"archive pack {folder} {SOMEBODY}{others}{options}"
    try:
        said = [
            each
            for name in names
            for each in _said(case, ledger, folder, _OURS.get(name))
        ]
    except ArchiveError as error:
        return f"{what}; {error}", again
    states = {None if each is None else each.state for each in said}
    refused = [each.why for each in said if each and each.why]
    if refused:
        what = f"{what}; it refused: {'; '.join(refused)}"
        return what, f"{again}, once that is put right: it is handed in again"
    if None in states or states == {HandInState.REGISTERED}:
        return what, again
    then = f"some-governance {again}"
    if FOLDER.name in names:
        confirm = f"archive confirm {folder} {short(case.id)} {SOMEBODY}"
        return what, f"{confirm}, once it is archived; and then {then}"
    if FIKS_ARKIV.name in names:
        receipt = f"archive receipt {folder} FILE{options}"
        answered = f"{receipt}, unless its answer is laid in its inbox"
        return what, f"{answered}; and then {then}"
    return what, again


def _options(name: str, folder: Path) -> str:
    """Give what has to be typed for an archive that lacks its configuration."""
    archive = _OURS.get(name)
    if archive is None or _ready(archive, folder):
        return ""
    return f" --archive-setting {CONFIGURATION} FILE"


def _ready(archive: Archive, folder: Path) -> bool:
    needs = CONFIGURATION in archive.settings
    return not needs or configuration_of(folder, archive).exists()


def _said(
    case: LedgerCase, ledger: Ledger, folder: Path, archive: Archive | None
) -> Iterator[HandedIn | None]:
    """Yield what an archive of ours says of each thing that lacks a receipt."""
    if archive is None or not _ready(archive, folder):
        return
    door = door_of(folder, archive, {})
    for each in case.newest.values():
        if each.receipt is None and (key := each.submitted.get(archive.name)):
            yield ask(archive, door, ledger.capsule(each.capsule), key)

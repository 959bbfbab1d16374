"""The archives that come with the library."""

from some_governance.archive.archives import Archive
from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV
from some_governance.archive.folder.folder import FOLDER

BUILT_IN_ARCHIVES: tuple[Archive, ...] = (FIKS_ARKIV, FOLDER)
"""Sorted by name."""

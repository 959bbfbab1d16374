"""The hooks that a plug-in may implement. Values come back, by name, never by order."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import pluggy

from some_governance.archive.archives import Archive
from some_governance.platforms.platform import Platform
from some_governance.rules.rule import Rule

PROJECT = "some_governance"
"""Name of the plug-in project, and of the entry point group."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks what a plug-in implements."""


class Hooks(Protocol):
    """All hooks. A plug-in implements those it has something for."""

    @hookspec
    def provide_platforms(self) -> Iterable[Platform]:
        """Give the platforms that this plug-in can read."""
        raise NotImplementedError

    @hookspec
    def provide_rules(self) -> Iterable[type[Rule]]:
        """Give the kinds of rules that this plug-in adds."""
        raise NotImplementedError

    @hookspec
    def provide_guidelines(self) -> Iterable[Path]:
        """Give the guidelines files that this plug-in brings, one a municipality."""
        raise NotImplementedError

    @hookspec
    def provide_archives(self) -> Iterable[Archive]:
        """Give the archives that this plug-in can hand capsules in to."""
        raise NotImplementedError

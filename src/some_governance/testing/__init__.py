"""
The test kit for those who build on the library: builders, checks, a scripted server.

It needs nothing but the library; only `some_governance.testing.strategies` needs
Hypothesis. No check is an `assert`, so that all of it holds under `python -O` too.
"""

from some_governance.testing import builders
from some_governance.testing.archives import ARCHIVE_PROMISES, check_archive
from some_governance.testing.capsules import capsule
from some_governance.testing.connections import (
    CONNECTION_PROMISES,
    check_connection,
)
from some_governance.testing.guidelines import (
    GUIDELINES_PROMISES,
    Example,
    check_guidelines,
)
from some_governance.testing.platforms import PLATFORM_PROMISES, check_platform
from some_governance.testing.promises import Broken, Promise, PromiseBroken
from some_governance.testing.readings import HeldFiles, Payload
from some_governance.testing.rehearsals import Change, ConnectThrough, Rehearsal
from some_governance.testing.routes import HttpAnswer, Route, on
from some_governance.testing.servers import ScriptedServer, SteadyClock

__all__ = [
    "ARCHIVE_PROMISES",
    "CONNECTION_PROMISES",
    "GUIDELINES_PROMISES",
    "PLATFORM_PROMISES",
    "Broken",
    "Change",
    "ConnectThrough",
    "Example",
    "HeldFiles",
    "HttpAnswer",
    "Payload",
    "Promise",
    "PromiseBroken",
    "Rehearsal",
    "Route",
    "ScriptedServer",
    "SteadyClock",
    "builders",
    "capsule",
    "check_archive",
    "check_connection",
    "check_guidelines",
    "check_platform",
    "on",
]

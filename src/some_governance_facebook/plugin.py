"""What this package offers to the library: the platform Facebook."""

from collections.abc import Iterable

from some_governance import Platform, hookimpl
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.answers.translation import translate


@hookimpl
def provide_platforms() -> Iterable[Platform]:
    """Give the platform that this plug-in can read."""
    return [Platform(name=PLATFORM, title="Facebook", translate=translate)]

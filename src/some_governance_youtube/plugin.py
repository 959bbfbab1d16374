"""What this package offers to the library: the platform YouTube."""

from collections.abc import Iterable

from some_governance import Connector, Platform, Tells, hookimpl
from some_governance_youtube.answers.asked import PLATFORM
from some_governance_youtube.answers.translation import translate
from some_governance_youtube.connecting.access import (
    CLIENT,
    KEY,
    REFRESH,
    SECRETS,
    TOKEN,
)
from some_governance_youtube.connecting.connection import connect


@hookimpl
def provide_platforms() -> Iterable[Platform]:
    """Give the platform that this plug-in can read."""
    return [
        Platform(
            name=PLATFORM,
            title="YouTube",
            translate=translate,
            connector=Connector(
                connect=connect,
                secrets=SECRETS,
                needed=(TOKEN, REFRESH, KEY),
                settings=(CLIENT,),
            ),
            tells={
                "translate": Tells(
                    all=("publication", "comment", "reply"),
                    some=("profile", "removal"),
                )
            },
            unable={
                "webhook": "YouTube has no webhook that tells of comments: fetch them",
                "read-export": "downloads of YouTube's are not read: fetch instead",
            },
        )
    ]

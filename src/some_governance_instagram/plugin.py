"""What this package offers to the library: the platform Instagram."""

from collections.abc import Iterable

from some_governance import Connector, Platform, Tells, Webhook, hookimpl
from some_governance_facebook.graph.signatures import challenge, verify
from some_governance_instagram.answers.asked import PLATFORM
from some_governance_instagram.answers.translation import translate
from some_governance_instagram.connecting.connection import (
    APP_SECRET,
    TOKEN,
    connect,
)
from some_governance_instagram.connecting.logins import BUSINESS, LOGIN, PAGE
from some_governance_instagram.downloads.reading import read_export
from some_governance_instagram.webhooks.translation import translate as delivered


@hookimpl
def provide_platforms() -> Iterable[Platform]:
    """Give the platform that this plug-in can read."""
    return [
        Platform(
            name=PLATFORM,
            title="Instagram",
            translate=translate,
            read_export=read_export,
            webhook=Webhook(verify=verify, challenge=challenge, translate=delivered),
            connector=Connector(
                connect=connect,
                secrets=(TOKEN, APP_SECRET),
                settings=(LOGIN, PAGE, BUSINESS),
            ),
            tells={
                "translate": Tells(
                    all=("publication", "comment", "reply", "message", "access"),
                    some=("profile", "removal"),
                ),
                "webhook": Tells(some=("comment", "reply", "message")),
                "read-export": Tells(all=("publication", "message"), some=("removal",)),
            },
        )
    ]

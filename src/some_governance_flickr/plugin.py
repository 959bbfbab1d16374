"""What this package offers to the library: the platform Flickr."""

from collections.abc import Iterable

from some_governance import Connector, Platform, Tells, hookimpl
from some_governance_flickr.answers.asked import PLATFORM
from some_governance_flickr.answers.translation import translate
from some_governance_flickr.connecting.connection import SECRETS, connect


@hookimpl
def provide_platforms() -> Iterable[Platform]:
    """Give the platform that this plug-in can read."""
    return [
        Platform(
            name=PLATFORM,
            title="Flickr",
            translate=translate,
            connector=Connector(connect=connect, secrets=SECRETS),
            tells={
                "translate": Tells(
                    all=("publication", "comment"),
                    some=("reply", "profile", "image"),
                )
            },
            unable={
                "webhook": "Flickr has no webhook: fetch instead",
                "read-export": "downloads of Flickr's are not read: fetch instead",
            },
        )
    ]

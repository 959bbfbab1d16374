"""What has to hold of what a platform offers, and says that it can."""

from collections.abc import Callable, Iterator

from attrs import frozen

from some_governance.credentials import Secret
from some_governance.errors import PlatformError, SignatureError
from some_governance.platforms.deliveries import Webhook
from some_governance.platforms.downloads import Download
from some_governance.platforms.platform import Platform
from some_governance.platforms.tells import Tells
from some_governance.records.facts import fact_name
from some_governance.testing.discretion import named
from some_governance.testing.readings import HeldFiles, Reading

_SECRET = Secret("kanarifugl-kanarifugl-kanarifugl")
_BODY = b'{"object": "page", "entry": []}'


@frozen(kw_only=True)
class Checked:
    """
    A platform that is checked.

    Attributes:
        platform: It.

        readings: What it translates.
    """

    platform: Platform
    readings: tuple[Reading, ...]


def each(
    look: Callable[[Reading], Iterator[str]],
) -> Callable[[Checked], Iterator[str]]:
    """Look at all that a platform translates."""
    return lambda checked: (
        where for reading in checked.readings for where in look(reading)
    )


def unshown(checked: Checked) -> Iterator[str]:
    """Yield capabilities of which no payload shows what they do."""
    for reading in checked.readings:
        if not reading.payloads:
            yield f"{reading.capability} was given nothing to translate"


def pretends(checked: Checked) -> Iterator[str]:
    """Yield what the platform can't, and doesn't say."""
    platform = checked.platform
    nothing = Download(source="nothing", files=HeldFiles())
    asks: dict[str, Callable[[], object]] = {
        "translate": lambda: platform.translated([]),
        "webhook": lambda: platform.delivered([]),
        "read-export": lambda: platform.exported(nothing),
    }
    for capability in sorted(asks.keys() - {*platform.capabilities}):
        try:
            asks[capability]()
        except PlatformError:
            continue
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            yield f"{capability}, which it can't, raises {named(error)}"
        else:
            yield f"{capability}, which it can't, says nothing of that"


def mistells(checked: Checked) -> Iterator[str]:
    """Yield where what is told isn't what it is said to tell."""
    tells = checked.platform.tells
    for reading in checked.readings:
        capability, told = reading.capability, reading.told
        said = tells.get(capability, Tells())
        found = {fact_name(type(fact)) for fact in told.facts}
        vouched = {kind for one in told.coverage for kind in one.facts}
        for kind in sorted(found - {*said.all, *said.some}):
            yield f"{capability} tells {kind}, and isn't said to"
        for kind in sorted({*said.all, *said.some} - found):
            yield f"{capability} is said to tell {kind}, and no payload shows it"
        for kind in sorted(vouched - {*said.all}):
            yield f"{capability} vouches for all {kind}, and isn't said to"
        for kind in sorted({*said.all} - vouched):
            yield f"{capability} is said to tell all {kind}, and never vouches for that"


def believes(checked: Checked) -> Iterator[str]:
    """Yield whom the webhook lets in who didn't prove anything."""
    webhook = checked.platform.webhook
    if webhook is None:
        return
    for what, wanted, call in _knocking(webhook):
        try:
            call()
        except (SignatureError, ValueError) as error:
            if not isinstance(error, wanted):
                yield f"{what} raises {named(error)}, and not {wanted.__name__}"
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            yield f"{what} raises {named(error)}, and not {wanted.__name__}"
        else:
            yield f"{what} is let in"


def _knocking(
    webhook: Webhook,
) -> Iterator[tuple[str, type[Exception], Callable[[], object]]]:
    verify, challenge = webhook.verify, webhook.challenge
    yield (
        "a body without a signature",
        SignatureError,
        lambda: verify(_BODY, {}, [_SECRET]),
    )
    yield (
        "any body, where there is no secret,",
        ValueError,
        lambda: verify(_BODY, {}, []),
    )
    yield (
        "any body, with a secret of a letter,",
        ValueError,
        lambda: verify(_BODY, {}, [Secret("k")]),
    )
    yield (
        "whoever registers without the word",
        SignatureError,
        lambda: challenge({"hub.mode": "subscribe", "hub.challenge": "1"}, _SECRET),
    )

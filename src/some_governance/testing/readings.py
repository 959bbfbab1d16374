"""A capability that translates, with payloads to translate, and what comes of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from attrs import evolve, field, frozen

from some_governance.errors import PayloadError
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.mappings import FrozenMapping
from some_governance.platforms.answers import Answer
from some_governance.platforms.deliveries import Delivery
from some_governance.platforms.downloads import Download
from some_governance.platforms.platform import Platform
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap, Unrecognised

Payload: TypeAlias = Answer | Delivery | Download
"""What a platform is given to translate."""

Able: TypeAlias = Callable[[Sequence[Payload], Limits], Records]


@frozen(kw_only=True)
class HeldFiles:
    """
    The files of a download, held in memory.

    Attributes:
        bodies: Each file's bytes, by its path in the download, with `/`.
    """

    bodies: Mapping[str, bytes] = field(
        factory=FrozenMapping[bytes], converter=FrozenMapping[bytes], repr=False
    )

    @property
    def names(self) -> Sequence[str]:
        """Their paths, sorted."""
        return tuple(self.bodies)

    def read(self, name: str, /) -> bytes:
        """
        Give the bytes of one file.

        Raises:
            PayloadError: There is no such file.
        """
        if name not in self.bodies:
            raise PayloadError("download", "<file>", "it isn't in the download")
        return self.bodies[name]


@frozen(kw_only=True)
class Body:
    """
    The bytes of a payload, or of a file of one.

    Attributes:
        number: Which payload it is, from 0.

        place: Where they stand, for messages; no person's name in it.

        body: They.

        instead: Gives the payload with others in their place.
    """

    number: int
    place: str
    body: bytes = field(repr=False)
    instead: Callable[[bytes], Payload] = field(repr=False)


@frozen(kw_only=True)
class Told:
    """
    What came of a translation.

    Attributes:
        records: What it told; nothing, where it failed.

        error: What it raised; `None` where it told something.
    """

    records: Records = field(factory=Records)
    error: BaseException | None = None

    @property
    def named(self) -> set[Gap | Unrecognised]:
        """What it names that it doesn't have, or doesn't understand."""
        return {*self.records.gaps, *self.records.unrecognised}


@frozen(kw_only=True)
class Reading:
    """
    One capability of a platform, with payloads that it is to understand.

    Attributes:
        platform: Whose it is.

        capability: Its name, as in `Platform.capabilities`.

        payloads: What it is given.

        translate: It.
    """

    platform: Platform
    capability: str
    payloads: tuple[Payload, ...]
    translate: Able = field(repr=False)

    def asked(
        self, payloads: Iterable[Payload], limits: Limits = DEFAULT_LIMITS
    ) -> Told:
        """Translate payloads; what goes wrong is told, and not raised."""
        try:
            records: object = self.translate(tuple(payloads), limits)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
            return Told(error=error)
        if not isinstance(records, Records):
            kind = type(records).__name__
            return Told(error=TypeError(f"a {kind} is no Records"))
        return Told(records=records)

    @property
    def told(self) -> Records:
        """What all of its payloads tell; nothing, where they can't be translated."""
        return self.asked(self.payloads).records

    def place(self, number: int) -> str:
        """Say which payload it is."""
        return f"{self.capability}, {self.payloads[number].source}"

    def bodies(self) -> Iterator[Body]:
        """Yield the bytes of all payloads, each to be replaced by itself."""
        for number, payload in enumerate(self.payloads):
            place = self.place(number)
            if isinstance(payload, Answer | Delivery):
                yield Body(
                    number=number,
                    place=place,
                    body=payload.body,
                    instead=_whole(payload),
                )
            else:
                for file, name in enumerate(payload.files.names):
                    yield Body(
                        number=number,
                        place=f"{place}, file {file}",
                        body=payload.files.read(name),
                        instead=_file(payload, name),
                    )


def readings(platform: Platform, payloads: Iterable[Payload]) -> tuple[Reading, ...]:
    """Give the capabilities of a platform that translate, each with what is for it."""
    given = tuple(payloads)
    translate, webhook = platform.translate, platform.webhook
    read_export = platform.read_export
    found: list[Reading] = []

    def add(
        capability: str,
        kind: type[Payload],
        able: Able,
    ) -> None:
        for_it = tuple(each for each in given if isinstance(each, kind))
        found.append(
            Reading(
                platform=platform,
                capability=capability,
                payloads=for_it,
                translate=able,
            )
        )

    if translate is not None:
        add("translate", Answer, cast(Able, translate))
    if webhook is not None:
        add("webhook", Delivery, cast(Able, webhook.translate))
    if read_export is not None:
        add(
            "read-export",
            Download,
            lambda many, limits: Records.join(
                read_export(cast(Download, each), limits) for each in many
            ),
        )
    return tuple(found)


def _whole(payload: Answer | Delivery) -> Callable[[bytes], Payload]:
    return lambda body: evolve(payload, body=body)


def _file(download: Download, name: str) -> Callable[[bytes], Payload]:
    held = {each: download.files.read(each) for each in download.files.names}
    return lambda body: evolve(download, files=HeldFiles(bodies={**held, name: body}))

"""The manifest of a saved folder: what was asked, when, and where the answer lies."""

from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen
from attrs.converters import optional

from some_governance.errors import PayloadError
from some_governance.limits import Json, Limits, read_json
from some_governance.loading.manifest_values import Values
from some_governance.platforms.answers import without_query
from some_governance.records.fields import utc
from some_governance.records.spans import EARLIEST, Span

MANIFEST = "manifest.json"
SCHEMA = "some-governance/manifest"
VERSION = 1
_TOKENS = ("access_token", "fb_exchange_token", "input_token")
SECRETS = frozenset({*_TOKENS, "app_secret", "appsecret_proof", "client_secret"})
"""Names of parameters that are not kept."""


@frozen(kw_only=True)
class Asked:
    """
    What was asked for one answer.

    Attributes:
        request: Path that was asked for, without version; what follows a `?` is
            cut off.

        parameters: Its parameters, without secrets.

        page: Which page of the answer it is, from 1.

        fetched_at: When it was asked for, in UTC.

        last: Whether the platform said that no page comes after it.

        version: The version of the API that answered; `None` when nobody knows.
    """

    request: str = field(converter=without_query)
    parameters: Mapping[str, str] = field(factory=dict, repr=False)
    page: int
    fetched_at: datetime = field(converter=utc)
    last: bool = False
    version: str | None = None


@frozen(kw_only=True)
class Unanswered:
    """
    What was asked and not answered, or not to its end.

    Attributes:
        request: As in `Asked`.

        parameters: As in `Asked`.

        at: When it was given up, in UTC.

        why: Why, in our words.
    """

    request: str = field(converter=without_query)
    parameters: Mapping[str, str] = field(factory=dict, repr=False)
    at: datetime = field(converter=utc)
    why: str


@frozen(kw_only=True)
class FetchState:
    """
    The last time that somebody set out to fetch all there is.

    Attributes:
        began: When, in UTC.

        since: From when on things were asked for; `None` for all.

        finished: When all was asked for; `None` while something remains.

        stopped: Why something remains, in our words; `None` when nobody knows.

        before: When the last fetch before it began that came to its end; `None` when
            there was none.
    """

    began: datetime = field(converter=utc)
    since: datetime | None = field(default=None, converter=optional(utc))
    finished: datetime | None = field(default=None, converter=optional(utc))
    stopped: str | None = None
    before: datetime | None = field(default=None, converter=optional(utc))

    @property
    def whole(self) -> datetime | None:
        """When the last one began that came to its end; `None` when there was none."""
        return self.began if self.finished else self.before


@frozen(kw_only=True)
class Export:
    """
    What is known of one download.

    Attributes:
        asked: The time that was chosen when it was asked for; `None` when unknown.

        made_at: When the platform made it; `None` when unknown.
    """

    asked: Span | None = None
    made_at: datetime | None = None


@frozen(kw_only=True)
class Manifest:
    """
    What is known of what lies in one folder; nothing, where there is no manifest.

    Attributes:
        account: Id of the account that it is about.

        requests: What each answer of an API is an answer to, by name of its file.

        fetch: How far it was fetched; `None` when nothing says.

        missing: What was not answered.

        deliveries: When each delivery of a webhook was received, by name of its file.

        exports: What is known of each download, by name of its file or folder.
    """

    account: str | None = None
    requests: Mapping[str, Asked] = field(factory=dict)
    fetch: FetchState | None = None
    missing: tuple[Unanswered, ...] = ()
    deliveries: Mapping[str, datetime] = field(factory=dict)
    exports: Mapping[str, Export] = field(factory=dict, repr=False)


def read_manifest(body: bytes, platform: str, source: str, limits: Limits) -> Manifest:
    """
    Read a manifest.

    Raises:
        PayloadError: It isn't one, or not one that this version can read.
    """
    values = Values(platform, source)
    try:
        whole = values.mapping(read_json(body, platform, limits), "")
    except PayloadError as error:
        values.refuse("", error.hint)
    if whole.get("schema") != SCHEMA or whole.get("version") != VERSION:
        values.refuse("", f'it needs "schema": "{SCHEMA}" and "version": {VERSION}')
    account = values.text(whole, "account", "")
    prefix, _, native = account.partition(":")
    if prefix != platform or not native:
        values.refuse(".account", f"write it as {platform}:<id at the platform>")
    others = whole.keys() & {"deliveries", "exports"}
    answers = values.mapping(whole.get("answers", {} if others else None), ".answers")
    deliveries = values.mapping(whole.get("deliveries", {}), ".deliveries")
    exports = values.mapping(whole.get("exports", {}), ".exports")
    return Manifest(
        account=account,
        requests={
            name: _request(values, name, answer, f".answers[{name}]")
            for name, answer in answers.items()
        },
        fetch=_fetch(values, whole.get("fetch")),
        missing=tuple(
            _unanswered(values, each, f".missing[{number}]")
            for number, each in enumerate(
                values.items(whole.get("missing", []), ".missing")
            )
        ),
        deliveries={
            values.file(name, f".deliveries[{name}]"): values.instant(
                values.mapping(delivery, f".deliveries[{name}]"),
                "received_at",
                f".deliveries[{name}]",
            )
            for name, delivery in deliveries.items()
        },
        exports={
            name: _export(values, export, f".exports[<key #{number}>]")
            for number, (name, export) in enumerate(exports.items(), start=1)
        },
    )


def _request(values: Values, name: str, value: Json, path: str) -> Asked:
    values.file(name, path)
    answer = values.mapping(value, path)
    page = answer.get("page", 1)
    if not isinstance(page, int) or isinstance(page, bool) or page < 1:
        values.refuse(f"{path}.page", "it has to be a whole number from 1")
    return Asked(
        request=values.text(answer, "request", path),
        parameters=_parameters(values, answer, path),
        page=page,
        fetched_at=values.instant(answer, "fetched_at", path),
        last=values.flag(answer, "last", path),
        version=values.text_if_any(answer, "version", path),
    )


def _parameters(values: Values, of: dict[str, Json], path: str) -> dict[str, str]:
    path = f"{path}.parameters"
    given = values.mapping(of.get("parameters", {}), path)
    for name in given:
        if name.lower() in SECRETS:
            values.refuse(f"{path}.{name}", "take the secret out")
    return {name: values.text(given, name, path) for name in given}


def _unanswered(values: Values, value: Json, path: str) -> Unanswered:
    missing = values.mapping(value, path)
    return Unanswered(
        request=values.text(missing, "request", path),
        parameters=_parameters(values, missing, path),
        at=values.instant(missing, "at", path),
        why=values.text(missing, "why", path),
    )


def _fetch(values: Values, value: Json) -> FetchState | None:
    if value is None:
        return None
    fetch = values.mapping(value, ".fetch")
    return FetchState(
        began=values.instant(fetch, "began", ".fetch"),
        since=values.instant_if_any(fetch, "since", ".fetch"),
        finished=values.instant_if_any(fetch, "finished", ".fetch"),
        stopped=values.text_if_any(fetch, "stopped", ".fetch"),
        before=values.instant_if_any(fetch, "before", ".fetch"),
    )


def _export(values: Values, value: Json, path: str) -> Export:
    """Read what is known of a download: what was asked for ends when it was made."""
    export = values.mapping(value, path)
    since = values.instant_if_any(export, "since", path)
    until = values.instant_if_any(export, "until", path)
    made_at = values.instant_if_any(export, "made_at", path)
    if since is None and until is None:
        return Export(made_at=made_at)
    ends = min(filter(None, (until, made_at)), default=None)
    if ends is None:
        values.refuse(f"{path}.until", "say to when it reaches, or when it was made")
    asked = Span(since or EARLIEST, ends)
    if asked.since >= asked.until:
        values.refuse(f"{path}.until", "it has to lie after since")
    return Export(asked=asked, made_at=made_at)

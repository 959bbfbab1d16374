"""The manifest of a saved folder: what was asked, when, and where the answer lies."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NoReturn

from attrs import field, frozen

from some_governance.errors import PayloadError, RecordError
from some_governance.limits import Json, Limits, read_json
from some_governance.platforms.answers import without_query
from some_governance.records.fields import utc

SCHEMA = "some-governance/manifest"
VERSION = 1

_FILE = re.compile(r"[^/\\]+\.json", re.IGNORECASE)
_SECRETS = frozenset({"access_token", "appsecret_proof"})


@frozen(kw_only=True)
class Request:
    """
    What was asked for one answer.

    Attributes:
        request: Path that was asked for, without version; what follows a `?` is
            cut off.

        parameters: Its parameters, without secrets.

        page: Which page of the answer it is, from 1.

        fetched_at: When it was asked for, in UTC.
    """

    request: str = field(converter=without_query)
    parameters: Mapping[str, str] = field(factory=dict, repr=False)
    page: int
    fetched_at: datetime = field(converter=utc)


@frozen(kw_only=True)
class Manifest:
    """
    What is known of the answers in one folder; nothing, where there is no manifest.

    Attributes:
        account: Id of the account that was asked about.

        requests: By name of the file.
    """

    account: str | None = None
    requests: Mapping[str, Request] = field(factory=dict)


def read_manifest(body: bytes, platform: str, source: str, limits: Limits) -> Manifest:
    """
    Read a manifest.

    Raises:
        PayloadError: It isn't one, or not one that this version can read.
    """
    reading = _Reading(platform, source)
    try:
        whole = reading.mapping(read_json(body, platform, limits), "")
    except PayloadError as error:
        reading.refuse("", error.hint)
    if whole.get("schema") != SCHEMA or whole.get("version") != VERSION:
        reading.refuse("", f'it needs "schema": "{SCHEMA}" and "version": {VERSION}')
    account = reading.text(whole, "account", "")
    prefix, _, native = account.partition(":")
    if prefix != platform or not native:
        reading.refuse(".account", f"write it as {platform}:<id at the platform>")
    answers = reading.mapping(whole.get("answers"), ".answers")
    return Manifest(
        account=account,
        requests={
            name: reading.request(name, answer, f".answers[{name}]")
            for name, answer in answers.items()
        },
    )


@frozen
class _Reading:
    """Reads values out of a manifest, and says where one is wrong."""

    platform: str
    source: str

    def refuse(self, path: str, hint: str) -> NoReturn:
        raise PayloadError(self.platform, f"{self.source}{path}", hint)

    def mapping(self, value: Json, path: str) -> dict[str, Json]:
        if not isinstance(value, dict):
            self.refuse(path, "it has to be an object")
        return value

    def text(self, of: dict[str, Json], key: str, path: str) -> str:
        value = of.get(key)
        if not isinstance(value, str) or not value:
            self.refuse(f"{path}.{key}", "it has to be a text, and not empty")
        return value

    def request(self, name: str, value: Json, path: str) -> Request:
        if not _FILE.fullmatch(name):
            self.refuse(path, "name a file that ends in .json, beside the manifest")
        answer = self.mapping(value, path)
        page = answer.get("page", 1)
        if not isinstance(page, int) or isinstance(page, bool) or page < 1:
            self.refuse(f"{path}.page", "it has to be a whole number from 1")
        given = self.mapping(answer.get("parameters", {}), f"{path}.parameters")
        for name in given:
            if name.lower() in _SECRETS:
                self.refuse(f"{path}.parameters.{name}", "take the secret out")
        return Request(
            request=self.text(answer, "request", path),
            parameters={
                name: self.text(given, name, f"{path}.parameters") for name in given
            },
            page=page,
            fetched_at=self.instant(answer, path),
        )

    def instant(self, answer: dict[str, Json], path: str) -> datetime:
        text = self.text(answer, "fetched_at", path)
        try:
            return utc(datetime.fromisoformat(text))
        except (ValueError, RecordError):
            self.refuse(
                f"{path}.fetched_at",
                "it has to be a moment with its offset, 2026-11-02T06:00:00Z",
            )

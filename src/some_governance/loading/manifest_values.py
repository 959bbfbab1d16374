"""Values out of a manifest's JSON; the error says where one is wrong."""

import re
from datetime import datetime
from typing import NoReturn

from attrs import frozen

from some_governance.errors import PayloadError, RecordError
from some_governance.limits import Json
from some_governance.records.fields import utc

_FILE = re.compile(r"[^/\\]+\.json", re.IGNORECASE)


@frozen
class Values:
    """
    Reads values out of a manifest, and says where one is wrong.

    Attributes:
        platform: Whose folder the manifest lies in.

        source: What the manifest is called in messages.
    """

    platform: str
    source: str

    def refuse(self, path: str, hint: str) -> NoReturn:
        """Say what is wrong at a path."""
        raise PayloadError(self.platform, f"{self.source}{path}", hint)

    def mapping(self, value: Json, path: str) -> dict[str, Json]:
        """Give an object."""
        if not isinstance(value, dict):
            self.refuse(path, "it has to be an object")
        return value

    def items(self, value: Json, path: str) -> list[Json]:
        """Give a list."""
        if not isinstance(value, list):
            self.refuse(path, "it has to be a list")
        return value

    def file(self, name: str, path: str) -> str:
        """Give the name of a file beside the manifest."""
        if not _FILE.fullmatch(name):
            self.refuse(path, "name a file that ends in .json, beside the manifest")
        return name

    def text(self, of: dict[str, Json], key: str, path: str) -> str:
        """Give a text that isn't empty."""
        value = of.get(key)
        if not isinstance(value, str) or not value:
            self.refuse(f"{path}.{key}", "it has to be a text, and not empty")
        return value

    def text_if_any(self, of: dict[str, Json], key: str, path: str) -> str | None:
        """Give a text, or `None` where there is none."""
        return None if of.get(key) is None else self.text(of, key, path)

    def flag(self, of: dict[str, Json], key: str, path: str) -> bool:
        """Give whether something is so; it isn't where nothing is said."""
        value = of.get(key, False)
        if not isinstance(value, bool):
            self.refuse(f"{path}.{key}", "it has to be true or false")
        return value

    def instant(self, of: dict[str, Json], key: str, path: str) -> datetime:
        """Give a moment in UTC."""
        text = self.text(of, key, path)
        try:
            return utc(datetime.fromisoformat(text))
        except (ValueError, RecordError):
            self.refuse(
                f"{path}.{key}",
                "it has to be a moment with its offset, 2026-11-02T06:00:00Z",
            )

    def instant_if_any(
        self, of: dict[str, Json], key: str, path: str
    ) -> datetime | None:
        """Give a moment in UTC, or `None` where there is none."""
        return None if of.get(key) is None else self.instant(of, key, path)

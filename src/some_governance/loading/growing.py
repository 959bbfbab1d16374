"""The manifest of answers that are being fetched, as it grows."""

import json
from collections.abc import Mapping
from pathlib import Path

from some_governance.errors import PayloadError, PlatformError
from some_governance.limits import Json, Limits, read_json
from some_governance.loading.atomic import replace
from some_governance.loading.manifest import (
    MANIFEST,
    SCHEMA,
    VERSION,
    Asked,
    FetchState,
    Manifest,
    Unanswered,
    read_manifest,
)
from some_governance.platforms.pages import Request


class Growing:
    """
    What a manifest says, to be added to; what others wrote in it stays.

    Attributes:
        account: Id of the account that it is about.

        last: How far the last fetch came; `None` when nothing says.

        requests: What each file answers, by its name; `add` and `drop` change it.

        missing: What was not answered, by what was asked.
    """

    def __init__(
        self, path: Path, account: str, manifest: Manifest, whole: Mapping[str, Json]
    ) -> None:
        self._path = path
        self._whole = whole
        answers = whole.get("answers")
        written = answers if isinstance(answers, dict) else {}
        self._rows = {name: _text(row) for name, row in written.items()}
        self._dropped: list[str] = []
        self.account = account
        self.last = manifest.fetch
        self.requests = dict(manifest.requests)
        self.missing = {
            Request(request=each.request, parameters=each.parameters): each
            for each in manifest.missing
        }

    @classmethod
    def read(cls, folder: Path, account: str, limits: Limits) -> "Growing":
        """
        Go on with the manifest of a folder, or begin one.

        Raises:
            PlatformError: It is about another account.
            PayloadError: It can't be read.
        """
        path = folder / MANIFEST
        platform = account.partition(":")[0]
        try:
            body = path.read_bytes()
        except FileNotFoundError:
            return cls(path, account, Manifest(), {})
        except OSError as error:
            hint = f"it can't be read: {error.strerror}"
            raise PayloadError(platform, str(path), hint) from None
        manifest = read_manifest(body, platform, str(path), limits)
        if manifest.account != account:
            what = (
                f"{folder} holds answers about {manifest.account}: "
                f"fetch {account} into another folder"
            )
            raise PlatformError(platform, what)
        whole = read_json(body, platform, limits)
        return cls(path, account, manifest, whole if isinstance(whole, dict) else {})

    def add(self, name: str, request: Asked, version: str | None) -> None:
        """Say what a file answers, and which version of the API did."""
        self.requests[name] = request
        row: dict[str, Json] = {
            "request": request.request,
            "parameters": dict(request.parameters),
            "page": request.page,
            "fetched_at": request.fetched_at.isoformat(),
        }
        if request.last:
            row["last"] = True
        if version is not None:
            row["version"] = version
        self._rows[name] = _text(row)

    def drop(self, name: str) -> None:
        """Say no more of a file; it goes when the manifest doesn't name it any more."""
        del self.requests[name], self._rows[name]
        self._dropped.append(name)

    def write(self, fetch: FetchState) -> None:
        """Write it, a line for each answer, and how far the fetch came."""
        told: dict[str, Json] = {
            **self._whole,
            "schema": SCHEMA,
            "version": VERSION,
            "account": self.account,
            "fetch": _fetch(fetch),
            "missing": [_unanswered(each) for each in self.missing.values()],
        }
        told.pop("answers", None)
        lines = [f"  {_text(key)}: {_text(value)}" for key, value in told.items()]
        rows = (f"    {_text(name)}: {row}" for name, row in self._rows.items())
        lines.append('  "answers": {\n' + ",\n".join(rows) + "\n  }")
        replace(self._path, ("{\n" + ",\n".join(lines) + "\n}\n").encode())
        while self._dropped:
            self._path.with_name(self._dropped.pop()).unlink(missing_ok=True)


def _fetch(fetch: FetchState) -> dict[str, Json]:
    return {
        "began": fetch.began.isoformat(),
        "since": fetch.since.isoformat() if fetch.since else None,
        "finished": fetch.finished.isoformat() if fetch.finished else None,
        "stopped": fetch.stopped,
        "before": fetch.before.isoformat() if fetch.before else None,
    }


def _unanswered(each: Unanswered) -> dict[str, Json]:
    return {
        "request": each.request,
        "parameters": dict(each.parameters),
        "at": each.at.isoformat(),
        "why": each.why,
    }


def _text(value: Json) -> str:
    return json.dumps(value)

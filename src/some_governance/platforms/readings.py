"""One answer of an API, read: its objects, and what is kept of it as it came."""

import json

from attrs import field, frozen

from some_governance.errors import PayloadError
from some_governance.limits import Json, Limits, read_json
from some_governance.platforms.answers import Answer
from some_governance.platforms.nodes import Node
from some_governance.records.coverage import Unrecognised


@frozen(kw_only=True)
class Reading:
    """
    One answer, read.

    Attributes:
        platform: Whose it is.

        answer: As it came.

        limits: Bounds on what is read of it.

        body: What it holds.
    """

    platform: str
    answer: Answer
    limits: Limits
    body: Json = field(repr=False)

    @classmethod
    def of(cls, answer: Answer, platform: str, limits: Limits) -> "Reading":
        """
        Read an answer.

        Raises:
            PayloadError: It isn't JSON, or breaks a limit.
        """
        try:
            body = read_json(answer.body, platform, limits)
        except PayloadError as error:
            hint = f"{error.hint} (in {answer.source})"
            raise PayloadError(platform, error.path, hint) from None
        return cls(platform=platform, answer=answer, limits=limits, body=body)

    def node(self, fields: dict[str, Json]) -> Node:
        """Make an object of it readable."""
        return Node(platform=self.platform, source=self.answer.source, fields=fields)

    def unrecognised(
        self, raw: object, path: str, why: str, *, left_out: bool = False
    ) -> Unrecognised:
        """
        Keep a part of it that is not translated.

        Args:
            raw: That part, without secrets.

            path: Where it stands; empty for the whole.

            why: What it is, or why it is not understood.

            left_out: Whether it is known what it is, and that no rule looks at it.
        """
        return Unrecognised(
            source=self.answer.source,
            path=path or "$",
            why=why,
            raw=json.dumps(raw),
            left_out=left_out,
        )

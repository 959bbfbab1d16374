"""A platform that keeps all its promises, and can be taught to break each."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from some_governance import (
    EARLIEST,
    Answer,
    Comment,
    Coverage,
    Delivery,
    Download,
    Gap,
    Limits,
    PayloadError,
    Platform,
    Publication,
    Record,
    RecordError,
    Records,
    Secret,
    SignatureError,
    Span,
    Tells,
    Unrecognised,
    Webhook,
    read_json,
)
from some_governance.testing import (
    HeldFiles,
    Payload,
)

ACCOUNT = "parrot:1"
FETCHED = datetime(2026, 11, 2, 6, tzinfo=UTC)
TOKEN = "kanarifugl-token"
SPOILT = "an item without id, moment or words: save the answer again"

POST = {"id": "7", "at": "2026-10-05T10:00:00+00:00", "text": "Ny gangvei er åpen"}
OLDER = {"id": "6", "at": "2026-10-04T10:00:00Z", "text": "Vi graver"}
SAID = {
    "id": "7-1",
    "at": "2026-10-05T12:00:00+00:00",
    "text": "Endelig en gangvei",
    "by": "c3",
    "name": "Per Eksempel",
}


class Parrot:
    """Translates; each of its ways of doing so can be another's."""

    def platform(self) -> Platform:
        """Give the platform."""
        return Platform(
            name="parrot",
            title="Parrot",
            translate=self.translate,
            webhook=Webhook(
                verify=self.verify,
                challenge=self.challenge,
                translate=self.delivered,
            ),
            read_export=self.read_export,
            tells={
                "translate": Tells(all=("publication", "comment")),
                "webhook": Tells(some=("comment",)),
                "read-export": Tells(all=("publication",)),
            },
        )

    def payloads(self) -> list[Payload]:
        """Give what it is checked with."""
        return [
            answered({"posts": [POST], "next": 2}, "/posts"),
            answered({"posts": [OLDER], "next": None}, "/posts", page=2),
            answered({"comments": [SAID], "next": None}, "/posts/7/comments"),
            answered({"error": "busy"}, "/posts/6/comments"),
            Delivery(
                source="1.json",
                body=json.dumps({"comments": [SAID], "post": "7"}).encode(),
                accounts=frozenset({ACCOUNT}),
                received_at=FETCHED,
            ),
            Download(
                source="parrot.zip",
                files=HeldFiles(
                    bodies={"posts.json": json.dumps([POST, OLDER]).encode()}
                ),
                account=ACCOUNT,
                asked=Span(EARLIEST, FETCHED),
                made_at=FETCHED,
            ),
        ]

    def translate(self, answers: Sequence[Answer], limits: Limits) -> Records:
        """Translate answers."""
        read = [
            self.read(each, read_json(each.body, "parrot", limits)) for each in answers
        ]
        asked: dict[str, dict[int, tuple[Answer, Records, object]]] = {}
        for answer, (records, following) in zip(answers, read, strict=True):
            pages = asked.setdefault(answer.request or "", {})
            pages[answer.page] = answer, records, following
        coverage = [each for pages in asked.values() for each in self.vouched(pages)]
        return self.joined([*(each for each, _ in read), Records.of(coverage=coverage)])

    def joined(self, many: Sequence[Records]) -> Records:
        """Put together what several answers tell."""
        try:
            return Records.join(many)
        except RecordError:
            hint = "two answers contradict each other: keep one"
            raise PayloadError("parrot", "$", hint) from None

    def read(self, answer: Answer, body: Any) -> tuple[Records, object]:
        """Translate one answer, and tell where the list goes on."""
        match body:
            case {"error": _}:
                why = "the parrot answered with an error: ask again"
                gap = Gap(source=answer.source, why=why, account=answer.account)
                return Records.of(gaps=[gap]), self
            case {"posts": [*items], "next": int() | None as following}:
                return self.told(answer, items), following
            case {"comments": [*items], "next": int() | None as following}:
                return self.told(answer, items), following
        return self.unknown(answer, "$", body), self

    def told(self, answer: Any, items: Sequence[Any]) -> Records:
        """Translate the items of a list."""
        many = [self.item(answer, number, item) for number, item in enumerate(items)]
        return self.joined(many)

    def item(self, answer: Any, number: int, item: Any) -> Records:
        """Translate one item."""
        place = f"[{number}]"
        match item:
            case {"id": str(id), "at": str(at), "text": str(text)} if id:
                try:
                    return Records.of(self.fact(answer, id, self.moment(at), item))
                except (ValueError, RecordError, OverflowError):
                    raise self.spoilt(place, text) from None
            case {"id": _} | {"at": _} | {"text": _}:
                raise self.spoilt(place, "")
        return self.unknown(answer, place, item)

    def spoilt(self, place: str, text: str) -> Exception:
        """Say that an item can't be."""
        del text
        return PayloadError("parrot", place, SPOILT)

    def unknown(self, answer: Any, path: str, body: Any) -> Records:
        """Keep what nobody understands."""
        kept = Unrecognised(
            source=answer.source, path=path, why="not known", raw=json.dumps(body)
        )
        return Records.of(unrecognised=[kept])

    def moment(self, text: str) -> datetime:
        """Read a moment; one without an offset is refused when a fact is made."""
        return datetime.fromisoformat(text)

    def fact(self, answer: Any, id: str, at: datetime, item: Any) -> Record:
        """Make the fact that an item is."""
        given = {
            "id": f"parrot:{id}",
            "observed": self.seen(answer, at),
            "source": answer.source,
            "account": answer.account or ACCOUNT,
            "at": at,
            "text": item["text"],
        }
        if "-" not in id:
            return Publication(**given, as_account=True)
        name = item.get("name")
        return Comment(
            **given,
            on=f"parrot:{id.partition('-')[0]}",
            as_account=False,
            author=name if isinstance(name, str) else None,
        )

    def seen(self, answer: Any, at: datetime) -> datetime:
        """Tell when an item was seen."""
        return answer.fetched_at or at

    def vouched(
        self, pages: Mapping[int, tuple[Answer, Records, object]]
    ) -> Iterator[Coverage]:
        """Vouch for a question of which all was seen, and understood."""
        following: object = 1
        for number in range(1, len(pages) + 1):
            if number not in pages or following != number:
                return
            answer, records, following = pages[number]
            if answer.fetched_at is None or answer.account is None:
                return
            if records.unrecognised or records.gaps:
                return
        if following is None:
            answer = pages[1][0]
            posts = answer.request == "/posts"
            assert answer.fetched_at is not None
            yield Coverage(
                source=answer.source,
                facts=("publication",) if posts else ("comment",),
                account=answer.account,
                under=None if posts else f"parrot:{(answer.request or '')[7:-9]}",
                span=Span(EARLIEST, answer.fetched_at),
            )

    def verify(
        self, body: bytes, headers: Mapping[str, str], secrets: Sequence[Secret]
    ) -> None:
        """Check a signature."""
        if not secrets or any(len(each.reveal()) < 16 for each in secrets):
            raise ValueError("a secret has 16 letters or more")
        given = {name.lower(): value for name, value in headers.items()}
        for each in secrets:
            made = hmac.new(each.reveal().encode(), body, hashlib.sha256).hexdigest()
            if hmac.compare_digest(made, given.get("x-parrot", "")):
                return
        raise SignatureError("the parrot didn't sign that: answer with 403")

    def challenge(self, query: Mapping[str, str], token: Secret) -> str:
        """Answer who registers."""
        if query.get("word") != token.reveal():
            raise SignatureError("the word is missing: answer with 403")
        return query["challenge"]

    def delivered(self, deliveries: Sequence[Delivery], limits: Limits) -> Records:
        """Translate what the webhook delivered."""
        return self.joined([self.one(each, limits) for each in deliveries])

    def one(self, delivery: Delivery, limits: Limits) -> Records:
        """Translate one delivery."""
        body = read_json(delivery.body, "parrot", limits)
        account = next(iter(delivery.accounts), ACCOUNT)
        answer = Answer(
            source=delivery.source,
            body=b"",
            account=account,
            fetched_at=delivery.received_at,
        )
        match body:
            case {"comments": [*items], "post": str()}:
                return self.told(answer, items)
        return self.unknown(answer, "$", body)

    def read_export(self, download: Download, limits: Limits) -> Records:
        """Translate a download."""
        answer = Answer(
            source=download.source,
            body=b"",
            account=download.account,
            fetched_at=download.made_at,
        )
        many, seen = [], bool(download.files.names)
        for number, name in enumerate(download.files.names):
            body = read_json(download.files.read(name), "parrot", limits)
            listed = isinstance(body, list)
            path = f"<file {number}>"
            told = (
                self.told(answer, body)
                if isinstance(body, list)
                else self.unknown(answer, path, body)
            )
            many.append(told)
            seen = seen and listed and not told.unrecognised
        if seen and download.asked and download.made_at:
            span = download.asked.meets(Span(until=download.made_at))
            whole = Coverage(
                source=download.source,
                facts=("publication",),
                account=download.account,
                span=span,
            )
            many.append(Records.of(coverage=[whole]))
        return self.joined(many)


def answered(body: object, request: str, page: int = 1) -> Answer:
    """Make an answer."""
    return Answer(
        source=f"{request.strip('/').replace('/', '-')}-{page}.json",
        body=json.dumps(body).encode(),
        account=ACCOUNT,
        request=request,
        page=page,
        fetched_at=FETCHED,
    )

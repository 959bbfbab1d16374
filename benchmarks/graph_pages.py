"""
Pages as the Graph API sends them, about an invented page and invented visitors.

They have the fields that a fetch asks for, with addresses as long as Meta's, and words
with quotes, line ends, signs and Norwegian letters. They are written as Graph writes
them, with every `/` and everything beyond ASCII escaped.
"""

import json
import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from attrs import field, frozen

from some_governance import Answer, Json, Request
from some_governance_facebook.connecting import questions as of_facebook
from some_governance_instagram.connecting import questions as of_instagram

BEGAN = datetime(2026, 10, 1, 6, tzinfo=UTC)
FETCHED = datetime(2026, 11, 15, tzinfo=UTC)
PAGE, POST = "104200000000001", "910000000000001"
USER, MEDIUM = "17841400000000017", "17900000000000001"

_WORDS = (
    *("Hei", "kommunen", "når", "åpner", "dere", "svømmehallen", "på", "lørdag"),
    *("Takk", "for", "svar!", "Vi", "bor", "ved", "skolen", "og", "ønsker", "gatelys"),
    *('sa "ja"', "i", "fjor", "hvorfor", "er", "ikke", "veien", "brøytet?", "\nMvh"),
    *("som", "det", "skal", "være", "mellom", "kl. 8", "15.30", "😀"),
)
_NAMES = ("Kari Eksempel", "Ola Nordmann", "Bjørg Åsen", "Anne-Lise Ødegård", "Per Å")
_PICTURE = (
    "https://scontent.fosl4-1.fna.fbcdn.net/v/t39.30808-6/{}_n.jpg?stp=dst-jpg_p526x395"
    "&_nc_cat=104&ccb=1-7&_nc_sid=833d8c&_nc_ohc=yQ2vEXAMPLExxxxxxxxxx&_nc_zt=23"
    "&_nc_ht=scontent.fosl4-1.fna&oh=00_AfEXAMPLEEXAMPLEEXAMPLE&oe=6A1B2C3D"
)

Object = dict[str, Json]


@frozen(kw_only=True)
class Sheet:
    """
    One page of an answer.

    Attributes:
        kind: What it holds.

        platform: Whose it is.

        answer: As the library is given it.

        told: When each thing was said, those within others too, and in which words.
    """

    kind: str
    platform: str
    answer: Answer
    told: Mapping[str, tuple[datetime, str]] = field(repr=False)


class Scribe:
    """
    Makes things up; the same ones for the same seed.

    Args:
        seed: Of the chance.
    """

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.told: dict[str, tuple[datetime, str]] = {}
        self._at = BEGAN

    def one(self, id: str, at: str, words: str, tags: str = "") -> Object:
        """Make something with an id, a time and words; these are names of fields."""
        self._at += timedelta(seconds=self.chance.randrange(1, 600))
        chosen = self.chance.choices(_WORDS, k=self.chance.randrange(3, 40))
        text = " ".join(chosen) + tags
        self.told[id] = self._at, text
        return {"id": id, at: f"{self._at:%Y-%m-%dT%H:%M:%S+0000}", words: text}

    def number(self) -> str:
        """Make a number as long as Meta's."""
        return str(self.chance.randrange(10**15, 10**16))

    def likely(self, share: float) -> bool:
        """Tell whether something that happens in such a share happens now."""
        return self.chance.random() < share


def comment(scribe: Scribe, above: str | None = None) -> Object:
    """Make a comment on Facebook; every sixth is the page's own, and answers one."""
    number = scribe.number()
    id, own = f"{POST}_{number}", above is not None and scribe.likely(0.5)
    link = f"https://www.facebook.com/{PAGE}/posts/{POST}?comment_id="
    link += number if above is None else f"{above}&reply_comment_id={number}"
    made = scribe.one(id, "created_time", "message") | {
        "from": {"name": "Åsbygda kommune", "id": PAGE}
        if own
        else {"name": scribe.chance.choice(_NAMES), "id": scribe.number()},
        "is_hidden": scribe.likely(0.02),
        "comment_count": 0,
        "permalink_url": link,
        "can_hide": not own,
        "can_remove": True,
    }
    if own:
        made["admin_creator"] = {"name": "Siri Eksempel", "id": "61550000000001"}
    if above is not None:
        made["parent"] = {"id": f"{POST}_{above}"}
    if scribe.likely(0.1):
        target = {"id": scribe.number(), "url": f"https://www.facebook.com/{number}"}
        made["attachment"] = {"type": "photo", "url": target["url"], "target": target}
        made["attachment"]["media"] = {
            "image": {"height": 720, "src": _PICTURE.format(number), "width": 540}
        }
    return made


def streamed(scribe: Scribe, size: int) -> list[Json]:
    """Make comments, and what answers them after them."""
    made: list[Object] = []
    while len(made) < size:
        above = comment(scribe)
        made.append(above)
        if len(made) < size and scribe.likely(0.5):
            above["comment_count"] = 1
            made.append(comment(scribe, str(above["id"])[len(POST) + 1 :]))
    return [*made]


def nested(scribe: Scribe, size: int) -> list[Json]:
    """Make comments, and in every other one of them the answers to it."""
    made: list[Json] = []
    for _ in range(size):
        above = comment(scribe)
        if scribe.likely(0.5):
            number = str(above["id"])[len(POST) + 1 :]
            inner = [comment(scribe, number) for _ in range(2)]
            above |= {"comment_count": 2, "comments": {"data": [*inner], **_PAGING}}
        made.append(above)
    return made


def posts(scribe: Scribe, size: int) -> list[Json]:
    """Make posts of the page, with a picture each."""
    made: list[Json] = []
    for _ in range(size):
        number, picture = scribe.number(), scribe.number()
        shown = _PICTURE.format(picture)
        link = f"https://www.facebook.com/{PAGE}/photos/{picture}/"
        attached = {
            "type": "photo",
            "media_type": "photo",
            "url": link,
            "title": "Åsbygda kommune",
            "media": {"image": {"height": 720, "src": shown, "width": 540}},
            "target": {"id": picture, "url": link},
        }
        made.append(
            scribe.one(f"{PAGE}_{number}", "created_time", "message", " #åsbygda")
            | {
                "updated_time": f"{FETCHED:%Y-%m-%dT%H:%M:%S+0000}",
                "from": {"name": "Åsbygda kommune", "id": PAGE},
                "admin_creator": {"name": "Siri Eksempel", "id": "61550000000001"},
                "is_published": True,
                "status_type": "added_photos",
                "permalink_url": f"https://www.facebook.com/{PAGE}/posts/{number}",
                "full_picture": shown,
                "attachments": {"data": [attached]},
            }
        )
    return made


def remarks(scribe: Scribe, size: int) -> list[Json]:
    """Make comments on Instagram, and in every other one of them the answer to it."""
    made: list[Json] = []
    for _ in range(size):
        above = _remark(scribe)
        if scribe.likely(0.5):
            inner = _remark(scribe, str(above["id"]))
            above["replies"] = {"data": [inner], **_PAGING}
        made.append(above)
    return made


def _remark(scribe: Scribe, above: str | None = None) -> Object:
    own = above is not None and scribe.likely(0.5)
    name, number = f"navn{scribe.chance.randrange(99)}", scribe.number()
    said = scribe.one(f"1{number}", "timestamp", "text") | {
        "from": {"id": USER, "username": "aasbygda"}
        if own
        else {"id": number, "username": name},
        "username": "aasbygda" if own else name,
        "hidden": False,
    }
    if own:
        said["user"] = {"id": USER}
    return said if above is None else said | {"parent_id": above}


def media(scribe: Scribe, size: int) -> list[Json]:
    """Make media of an account on Instagram; every third is an album."""
    made: list[Json] = []
    for _ in range(size):
        number, album = scribe.number(), scribe.likely(0.3)
        shown = scribe.one(f"1{number}", "timestamp", "caption", " #åsbygda") | {
            "media_type": "CAROUSEL_ALBUM" if album else "IMAGE",
            "media_product_type": "FEED",
            "permalink": f"https://www.instagram.com/p/{number}/",
            "username": "aasbygda",
            "owner": {"id": USER},
            "comments_count": 2,
        }
        if album:
            inner = [
                {"id": scribe.number(), "media_type": "IMAGE"},
                {"id": scribe.number(), "media_type": "VIDEO"},
            ]
            shown["children"] = {"data": [*inner]}
        made.append(shown)
    return made


_PAGING: Object = {
    "paging": {"cursors": {"before": "QVFIUbefore", "after": "QVFIUafter"}}
}
_STREAM = of_facebook.comments(f"{PAGE}_{POST}")
_WITHIN = {
    "filter": "toplevel",
    "order": "chronological",
    "fields": "{0},comments.filter(toplevel).order(chronological){{{0}}}".format(
        _STREAM.parameters["fields"].removesuffix(",attachment,can_hide,can_remove")
    ),
}
_NESTED = Request(request=_STREAM.request, parameters=_WITHIN)

KINDS: Mapping[str, tuple[str, Request, Callable[[Scribe, int], list[Json]]]] = (
    MappingProxyType(
        {
            "comments, a stream": ("facebook", _STREAM, streamed),
            "comments, nested": ("facebook", _NESTED, nested),
            "posts": ("facebook", of_facebook.published(PAGE, None), posts),
            "Instagram comments": ("instagram", of_instagram.comments(MEDIUM), remarks),
            "Instagram media": ("instagram", of_instagram.media(USER, None), media),
        }
    )
)
"""What pages hold: whose they are, what was asked, and who makes them."""


def sheet(kind: str, size: int, seed: int = 1) -> Sheet:
    """Make a page of a kind, with so many things in its list."""
    platform, question, make = KINDS[kind]
    scribe = Scribe(seed)
    account = PAGE if platform == "facebook" else USER
    return Sheet(
        kind=kind,
        platform=platform,
        answer=Answer(
            source="1.json",
            body=as_graph_writes({"data": make(scribe, size), **_PAGING}),
            account=f"{platform}:{account}",
            request=question.request,
            parameters=question.parameters,
            fetched_at=FETCHED,
        ),
        told=scribe.told,
    )


def as_graph_writes(body: Json) -> bytes:
    """Write an answer as Graph does."""
    return json.dumps(body, separators=(",", ":")).replace("/", r"\/").encode()

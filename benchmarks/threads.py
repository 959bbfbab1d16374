"""A post with one comment and the replies to it, as Graph plays them."""

from collections.abc import Mapping
from datetime import timedelta

from attrs import define, field

from benchmarks.loopback import BEGAN, PAGE, Answer, Script, refused
from some_governance import Json

ACCOUNT = f"facebook:{PAGE}"
POST, COMMENT, SIBLING = f"{PAGE}_1", "1_10001", "1_10002"
WEB = "https://www.facebook.com/permalink.php?story_fbid=1&id=100"


def reply(number: int) -> str:
    """Give the id of one of the replies."""
    return f"1_{20_000 + number}"


@define
class Thread(Script):
    """
    One post, a comment below it with so many replies, and a comment beside that.

    Attributes:
        replies: How many there are.

        said: What somebody says in place of the usual, by id.

        more: More fields, by id; they take the place of others.

        arrives: After how many of the calls that it answers one more reply comes.
    """

    replies: int = 4
    said: dict[str, str] = field(factory=dict)
    more: dict[str, dict[str, Json]] = field(factory=dict)
    arrives: int | None = None
    answered: int = 0

    def items(self, path: str) -> list[Json] | None:
        """Give all of a list, or `None` where that path is none."""
        node, _, edge = path.strip("/").partition("/")
        if edge != "comments":
            return None
        below = [reply(number) for number in range(1, self.replies + 1)]
        if node == POST:
            below = [COMMENT, SIBLING, *below]
        elif node != COMMENT:
            below = []
        return [self.uttered(each) for each in below if each not in self.removed]

    def answer(self, method: str, path: str, parameters: Mapping[str, str]) -> Answer:
        """Answer a call, and let a reply arrive after it."""
        node = path.strip("/")
        if method == "DELETE" and node == COMMENT:
            # What stands below it goes along.
            self.removed |= {reply(number + 1) for number in range(self.replies)}
        if method in ("DELETE", "POST") or node.partition("/")[0] in self.removed:
            return self._told(method, path, parameters)
        listed = self.items(path)
        if listed is not None:
            answer = Answer(listed)
        elif node.startswith("1_"):
            answer = Answer(self.uttered(node))
        elif node == POST:
            answer = Answer(self.published())
        else:
            return super().answer(method, path, parameters)
        self.answered += 1
        if self.answered == self.arrives:
            self.replies += 1
        return answer

    def _told(self, method: str, path: str, parameters: Mapping[str, str]) -> Answer:
        """Answer a call that changes something, or is about what is gone."""
        if path.count("/") > 1:
            return refused(100, 33)
        return super().answer(method, path, parameters)

    def published(self) -> dict[str, Json]:
        """Give the post."""
        return {
            "id": POST,
            "created_time": "2026-11-01T12:00:00+0000",
            "message": self.said.get(POST, "Biblioteket stenger tidlig."),
            "from": {"id": PAGE, "name": "Eksempel kommune"},
            "permalink_url": WEB,
            **self.more.get(POST, {}),
        }

    def uttered(self, id: str) -> dict[str, Json]:
        """Give a comment or a reply; every second reply is the page's own."""
        number = int(id.partition("_")[2])
        answering = number > 20_000
        own = answering and number % 2 == 0
        at = BEGAN + timedelta(minutes=number)
        fields: dict[str, Json] = {
            "id": id,
            "created_time": f"{at:%Y-%m-%dT%H:%M:%S}+0000",
            "message": self.said.get(id, "Takk!" if own else "Når da?"),
            "from": {"id": PAGE if own else "300", "name": "Kari Eksempel"},
            "is_hidden": id in self.hidden,
            "comment_count": self.replies if id == COMMENT else 0,
        }
        if answering:
            fields["parent"] = {"id": COMMENT}
        return fields | self.more.get(id, {})

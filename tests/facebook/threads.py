"""Pictures beside a thread, and what carries calls for them."""

from collections.abc import Callable

import httpx

from some_governance import Json


class Carrier:
    """Carries calls: those to this machine over HTTP, all others to pictures."""

    def __init__(
        self, pictures: Callable[[httpx.Request], httpx.Response] | None = None
    ) -> None:
        self.requests: list[httpx.Request] = []
        self._http = httpx.HTTPTransport()
        self._pictures = httpx.MockTransport(pictures or _picture)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one, and remember those for pictures."""
        if request.url.host == "127.0.0.1":
            return self._http.handle_request(request)
        self.requests.append(request)
        return self._pictures.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def picture(id: str | None = "9001", **fields: Json) -> dict[str, Json]:
    """Make the attachment that a picture is."""
    name = id or "unnamed"
    source = f"https://scontent.xx.fbcdn.net/v/{name}_n.jpg?oh=a&oe=b"
    made: dict[str, Json] = {"type": "photo", "media": {"image": {"src": source}}}
    if id is not None:
        made["target"] = {"id": id, "url": "https://www.facebook.com/photo"}
    return made | fields


def _picture(request: httpx.Request) -> httpx.Response:
    headers = {"Content-Type": "image/jpeg"}
    return httpx.Response(200, headers=headers, content=request.url.path.encode())

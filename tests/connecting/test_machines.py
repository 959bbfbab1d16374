"""Pictures are had on Meta's own hosts, and on the public net, or nowhere."""

import socket

import pytest

from some_governance.connecting import machines
from some_governance.connecting.machines import Place, public, resolved

LABEL = "a" * 63
META = ("fbcdn.net", "cdninstagram.com")


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        (
            "https://scontent.xx.fbcdn.net/v/t1.0-9/1_n.jpg?oh=d4&oe=55F2",
            "scontent.xx.fbcdn.net",
            "/v/t1.0-9/1_n.jpg?oh=d4&oe=55F2",
        ),
        ("https://video.fbcdn.net:443/v.mp4", "video.fbcdn.net", "/v.mp4"),
        (
            "https://scontent-arn2-1.cdninstagram.com/a%20b.jpg?x=@1",
            "scontent-arn2-1.cdninstagram.com",
            "/a%20b.jpg?x=@1",
        ),
        (f"https://{LABEL}.fbcdn.net/", f"{LABEL}.fbcdn.net", "/"),
    ],
)
def test_a_picture_is_had_on_meta_s_own_hosts(url: str, host: str, path: str) -> None:
    """Each of them has a name below one of two."""
    place = Place.of(url, META)

    assert Place(host=host, path=path) == place
    assert f"https://{host}{path}" == place.url
    assert path not in repr(place)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://scontent.xx.fbcdn.net/1.jpg",
        "HTTPS://scontent.xx.fbcdn.net/1.jpg",
        "ftp://scontent.xx.fbcdn.net/1.jpg",
        "file:///etc/passwd",
        "https://fbcdn.net/1.jpg",
        "https://.fbcdn.net/1.jpg",
        "https://a..fbcdn.net/1.jpg",
        "https://-a.fbcdn.net/1.jpg",
        "https://a-.fbcdn.net/1.jpg",
        "https://evilfbcdn.net/1.jpg",
        "https://a.evilfbcdn.net/1.jpg",
        "https://a.fbcdn.net.example.org/1.jpg",
        "https://a.fbcdn.net./1.jpg",
        "https://a.fbcdnxnet/1.jpg",
        "https://www.facebook.com/1.jpg",
        "https://graph.facebook.com/1/picture",
        "https://a.fbcdn.net",
        "https://a.fbcdn.net?x=/1.jpg",
        "https://a.fbcdn.net:80/1.jpg",
        "https://a.fbcdn.net:4433/1.jpg",
        "https://a.fbcdn.net:/1.jpg",
        "https://kari@a.fbcdn.net/1.jpg",
        "https://kari:x@a.fbcdn.net/1.jpg",
        "https://127.0.0.1/1.jpg",
        "https://127.0.0.1/.fbcdn.net/1.jpg",
        "https://example.org\\@a.fbcdn.net/1.jpg",
        "https://example.org#.fbcdn.net/1.jpg",
        "https://a.fbcdn.net/1.jpg#x",
        "https://a.fbcdn.net/1.jpg\n",
        "https://a.fbcdn.net/1 2.jpg",
        "https://a.fbcdn.net/ø.jpg",
        "https://ø.fbcdn.net/1.jpg",
        "https://a.fbcdn。net/1.jpg",
        " https://a.fbcdn.net/1.jpg",
        "//a.fbcdn.net/1.jpg",
        f"https://a{LABEL}.fbcdn.net/1.jpg",
        f"https://{'a.' * 11}fbcdn.net/1.jpg",
        f"https://a.fbcdn.net/{'a' * 4001}",
    ],
)
def test_nobody_goes_anywhere_else(url: str) -> None:
    """Whoever writes a comment doesn't choose whom we call."""
    assert Place.of(url, META) is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("157.240.200.1", True),
        ("2a03:2880:f10a::1", True),
        ("64:ff9b::9df0:c801", True),
        ("::ffff:157.240.200.1", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("2002:7f00:1::1", False),
        ("2001:db8::1", False),
        ("fc00::1", False),
        ("fe80::1", False),
        ("fe80::1%lo", False),
        ("fec0::1", False),
        ("ff0e::1", False),
    ],
)
def test_a_machine_on_the_public_net_is_told_from_others(
    address: str, told: bool
) -> None:
    """Also where an address holds another one."""
    assert told == public(address)


def test_a_name_leads_to_each_machine_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order in which they are told."""
    asked: list[tuple[str, int]] = []

    def told(host: str, port: int, *, type: int) -> list[object]:
        asked.append((host, port))
        assert socket.SOCK_STREAM == type
        six = (socket.AF_INET6, type, 6, "", ("2a03:2880::1", 443, 0, 0))
        four = (socket.AF_INET, type, 6, "", ("157.240.200.1", 443))
        return [six, four, six]

    monkeypatch.setattr(machines.socket, "getaddrinfo", told)

    assert ("2a03:2880::1", "157.240.200.1") == resolved("a.fbcdn.net")
    assert [("a.fbcdn.net", 443)] == asked


def test_a_name_that_nobody_knows_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """That is no error of ours."""

    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(8, "not known")

    monkeypatch.setattr(machines.socket, "getaddrinfo", unknown)

    assert () == resolved("a.fbcdn.net")

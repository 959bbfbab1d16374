"""Where pictures may be had: on which hosts, and on which machines."""

import re
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from attrs import field, frozen

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_URL = re.compile(
    rf"https://(?P<host>{_LABEL}(?:\.{_LABEL}){{1,10}})(?::443)?"
    r"(?P<path>/[0-9A-Za-z._~:/?\[\]@!$&'()*+,;=%-]{0,4000})"
)
_NAT64, _SIX_TO_FOUR = IPv6Network("64:ff9b::/96"), IPv6Network("2002::/16")
_UNICAST = IPv6Network("2000::/3")
_HTTPS = 443


@frozen(kw_only=True)
class Place:
    """
    Where a picture may be had.

    Attributes:
        host: One of the platform's own for pictures.

        path: Where there, with its query, which opens it.
    """

    host: str
    path: str = field(repr=False)

    @classmethod
    def of(cls, url: str, hosts: Iterable[str]) -> "Place | None":
        """
        Read it from an address; `None` where nobody goes.

        It is an https address of a host below one of `hosts`, with the usual port, and
        names no user.
        """
        found = _URL.fullmatch(url)
        if found and any(found["host"].endswith(f".{each}") for each in hosts):
            return cls(host=found["host"], path=found["path"])
        return None

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://{self.host}{self.path}"


def resolved(host: str) -> tuple[str, ...]:
    """Ask which machines a name leads to; none where nobody knows."""
    try:
        found = socket.getaddrinfo(host, _HTTPS, type=socket.SOCK_STREAM)
    except OSError:
        return ()
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def public(address: str) -> bool:
    """Tell whether a machine is on the public net, by its address in numbers."""
    machine = ip_address(address)
    if isinstance(machine, IPv6Address):
        if machine.ipv4_mapped is not None:
            machine = machine.ipv4_mapped
        elif machine in _NAT64:
            machine = IPv4Address(int(machine) & 0xFFFFFFFF)
        elif machine not in _UNICAST or machine in _SIX_TO_FOUR:
            return False
    return machine.is_global and not machine.is_multicast

"""What carries calls to an address: by https, through the proxy that there is."""

from urllib.parse import urlsplit

from some_governance.connecting.transport import Transport, usual
from some_governance.errors import PlatformError

NO_HTTPS = "its address has to begin with https://"
NO_PROXY = "the proxy that the environment names can't be used: correct HTTPS_PROXY"

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def carrier(platform: str, address: str, own: Transport | None = None) -> Transport:
    """
    Give what carries calls to an address: the caller's own, or the usual one.

    Raises:
        PlatformError: The address is not https, and not on this machine; or the
            environment names a proxy that can't be used.
    """
    split = urlsplit(address)
    here = split.scheme == "http" and split.hostname in _LOOPBACK
    if split.scheme != "https" and not here:
        raise PlatformError(platform, NO_HTTPS)
    carries = own or usual(address)
    if carries is None:
        raise PlatformError(platform, NO_PROXY)
    return carries

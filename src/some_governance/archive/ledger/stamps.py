"""
Time-stamps (RFC 3161): an authority signs that it has seen the head of a ledger.

Needs the extra `stamp`. Nothing goes out from here: the caller carries the question.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from some_governance.archive.ledger.anchors import Anchor
from some_governance.errors import ArchiveError
from some_governance.records.fields import utc

if TYPE_CHECKING:
    from rfc3161_client import TimeStampResponse

_EXTRA = "time-stamps need an extra: pip install 'some-governance[stamp]'"


def stamp_head(head: Anchor, send: Callable[[bytes], bytes]) -> bytes:
    """
    Let an authority stamp a head.

    Args:
        head: What it is to have seen.

        send: Sends a question (`application/timestamp-query`) to the authority, and
            gives its answer.

    Returns:
        The answer, as received. `Ledger.stamp` keeps it.

    Raises:
        ArchiveError: The authority refuses, or answers something else; or the extra
            isn't installed.
    """
    try:
        from rfc3161_client import HashAlgorithm, TimestampRequestBuilder
    except ImportError:
        raise ArchiveError(_EXTRA) from None
    builder = TimestampRequestBuilder().data(_message(head))
    question = builder.hash_algorithm(HashAlgorithm.SHA256).build()
    token = send(question.as_bytes())
    said = _read(token).tst_info
    imprint = question.message_imprint.message
    if (said.nonce, said.message_imprint.message) != (question.nonce, imprint):
        raise ArchiveError("the time-stamp answers another question: ask again")
    return token


def check_stamp(head: Anchor, token: bytes, roots: Iterable[bytes]) -> datetime:
    """
    Check a time-stamp, offline, and say when the authority had seen the head.

    Args:
        head: What it is to have seen.

        token: The authority's answer.

        roots: Certificates that are trusted, as PEM; at least one.

    Raises:
        ArchiveError: It is none of this head, or of nobody that is trusted; or the
            extra isn't installed.
    """
    try:
        from cryptography.x509 import load_pem_x509_certificate
        from rfc3161_client import VerificationError, VerifierBuilder
    except ImportError:
        raise ArchiveError(_EXTRA) from None
    answer = _read(token)
    try:
        trusted = [load_pem_x509_certificate(root) for root in roots]
        VerifierBuilder(roots=trusted).build().verify_message(answer, _message(head))
    except (ValueError, VerificationError) as error:
        raise ArchiveError(
            f"the time-stamp doesn't hold for entry {head.sequence}: {error}"
        ) from None
    return utc(answer.tst_info.gen_time)


def _message(head: Anchor) -> bytes:
    """Give what is stamped: the head, as one line of ASCII."""
    return f"{head.sequence}:{head.digest}".encode()


def _read(token: bytes) -> "TimeStampResponse":
    """
    Read an answer that grants what was asked for.

    Raises:
        ArchiveError: It doesn't, or is no answer.
    """
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        answer = decode_timestamp_response(token)
    except ValueError:
        raise ArchiveError("this is no answer of a time-stamping authority") from None
    if answer.status != PKIStatus.GRANTED:
        raise ArchiveError("the time-stamping authority refused: ask what it asks for")
    return answer

"""What a platform's webhook delivers, and who checks and translates it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from attrs import field, frozen
from attrs.converters import optional

from some_governance.credentials import Secret
from some_governance.limits import Limits
from some_governance.records.collection import Records
from some_governance.records.fields import utc


@frozen(kw_only=True)
class Delivery:
    """
    One body that a webhook received, after its signature was checked.

    Attributes:
        source: Where it lies, for messages; no person's name in it.

        body: The raw bytes, as received.

        accounts: Ids of the accounts that are expected, `facebook:1000`: what it
            tells of another is named and not translated. Empty when nobody knows.

        received_at: When it was received; `None` when nobody knows.
    """

    source: str
    body: bytes = field(repr=False)
    accounts: frozenset[str] = frozenset()
    received_at: datetime | None = field(default=None, converter=optional(utc))


class Verify(Protocol):
    """A pure function that tells whether the platform itself sent a body."""

    def __call__(
        self, body: bytes, headers: Mapping[str, str], secrets: Sequence[Secret], /
    ) -> None:
        """
        Check the signature over the raw bytes, in constant time.

        Args:
            body: As received; nothing of it is read before it is checked.

            headers: Of the request; names in any case.

            secrets: The current one and, while it is being replaced, the former one;
                any of them may have signed.

        Raises:
            SignatureError: The signature is missing or wrong: answer with 403.
            ValueError: No secret is given, or one that is too short: nobody can be
                let in, and whoever set it up has to know.
        """
        ...


class Challenge(Protocol):
    """A pure function that answers a platform which asks who listens."""

    def __call__(self, query: Mapping[str, str], token: Secret, /) -> str:
        """
        Give the text to answer with, as it came.

        Args:
            query: Parameters of the request.

            token: The word agreed upon when the webhook was registered.

        Raises:
            SignatureError: The word is missing or another one: answer with 403.
        """
        ...


class TranslateDeliveries(Protocol):
    """A pure function from what a webhook delivered to neutral records."""

    def __call__(self, deliveries: Sequence[Delivery], limits: Limits, /) -> Records:
        """
        Fold deliveries, in any order and any number of times, into what they tell.

        A webhook vouches for nothing: it gives no coverage.

        Raises:
            PayloadError: One can't be read, breaks a limit, or holds an impossible
                value in a shape that is known.
        """
        ...


@frozen(kw_only=True)
class Webhook:
    """
    How a platform tells what happens.

    Attributes:
        verify: Checks a signature.

        challenge: Answers when the webhook is registered.

        translate: From deliveries to records.
    """

    verify: Verify
    challenge: Challenge
    translate: TranslateDeliveries

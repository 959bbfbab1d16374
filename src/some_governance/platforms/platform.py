"""A platform: a name, and what it can do."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen
from attrs.validators import deep_mapping, in_, instance_of, matches_re

from some_governance.errors import Unable
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.mappings import FrozenMapping
from some_governance.platforms.answers import Answer, Translate
from some_governance.platforms.connections import (
    Connection,
    Connector,
    Credentials,
)
from some_governance.platforms.deliveries import Delivery, Webhook
from some_governance.platforms.downloads import Download, ReadExport
from some_governance.platforms.guarding import failed, guarded
from some_governance.platforms.tells import Tells
from some_governance.records.accounts import Profile
from some_governance.records.collection import Records

T = TypeVar("T")

_DOES: Mapping[str, str] = MappingProxyType(
    {
        "translate": "translate answers of an API",
        "webhook": "translate what a webhook delivered",
        "read-export": "read a download",
        "connect": "connect to an API",
    }
)
"""What each capability does, by its name."""


@frozen(kw_only=True)
class Platform:
    """
    One platform, as its plug-in offers it.

    Each capability is `None` where the platform, or its plug-in, can't.

    Attributes:
        name: What ids and folders begin with, `facebook`: small letters, digits and
            hyphens.

        title: As people call it.

        translate: From the answers of its API to records.

        webhook: What it tells by itself, checked and translated.

        read_export: From a download of an account's data to records.

        connector: To its API: fetches, and hides or removes.

        tells: Which facts each capability tells of, by its name as in `capabilities`.
            Of one that isn't named nobody knows.

        unable: Why it can't, in words, by the name of a capability that it hasn't
            got. Of one that isn't named, another version of the plug-in may be able.
    """

    name: str = field(validator=matches_re("[a-z][a-z0-9-]*"))
    title: str
    translate: Translate | None = None
    webhook: Webhook | None = None
    read_export: ReadExport | None = None
    connector: Connector | None = None
    tells: Mapping[str, Tells] = field(
        factory=FrozenMapping[Tells], converter=FrozenMapping[Tells], repr=False
    )
    unable: Mapping[str, str] = field(
        factory=FrozenMapping[str],
        converter=FrozenMapping[str],
        validator=deep_mapping(in_(_DOES), instance_of(str)),
        repr=False,
    )

    @property
    def capabilities(self) -> tuple[str, ...]:
        """Names of what it can do."""
        able = {
            "translate": self.translate,
            "webhook": self.webhook,
            "read-export": self.read_export,
            "connect": self.connector,
        }
        return tuple(name for name, can in able.items() if can is not None)

    def translated(
        self, answers: Sequence[Answer], limits: Limits = DEFAULT_LIMITS
    ) -> Records:
        """
        Translate answers of its API.

        Raises:
            PlatformError: This platform's answers can't be translated.
            PayloadError: As `Translate`.
            PluginError: The plug-in failed in another way. What it says of that is
                not repeated, it may hold a citizen's words.
        """
        translate = self.able("translate", self.translate)
        accounts = [each.account for each in answers]
        return self._records("translate", lambda: translate(answers, limits), accounts)

    def delivered(
        self, deliveries: Sequence[Delivery], limits: Limits = DEFAULT_LIMITS
    ) -> Records:
        """
        Translate what its webhook delivered.

        Raises:
            PlatformError: This platform's deliveries can't be translated.
            PayloadError: As `TranslateDeliveries`.
            PluginError: As `translated`.
        """
        webhook = self.able("webhook", self.webhook)
        expected = [*{account for each in deliveries for account in each.accounts}]
        return self._records(
            "webhook",
            lambda: webhook.translate(deliveries, limits),
            expected if all(each.accounts for each in deliveries) else [None],
        )

    def exported(self, download: Download, limits: Limits = DEFAULT_LIMITS) -> Records:
        """
        Translate a download of an account's data.

        Raises:
            PlatformError: This platform's downloads can't be read.
            PayloadError: As `ReadExport`.
            PluginError: As `translated`.
        """
        read_export = self.able("read-export", self.read_export)
        return self._records(
            "read_export", lambda: read_export(download, limits), [download.account]
        )

    @contextmanager
    def connected(
        self,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits = DEFAULT_LIMITS,
    ) -> Iterator[Connection]:
        """
        Open a connection to its API, and close it after use.

        Args:
            credentials: As its connector's `secrets` and `settings` name them.

            clock: Gives the moment, in UTC.

            sleep: Waits.

            limits: Bounds on what is read.

        Raises:
            PlatformError: Nobody can connect to this platform, or a credential is
                missing.
            PluginError: As `translated`.
        """
        connector = self.able("connect", self.connector)
        with guarded(self.name, "connect"):
            opened = connector.connect(
                credentials, clock=clock, sleep=sleep, limits=limits
            )
            connection = opened.__enter__()
        try:
            yield connection
        finally:
            with guarded(self.name, "connect"):
                opened.__exit__(None, None, None)

    def able(self, capability: str, can: T | None) -> T:
        """
        Give a capability, or say in words that the platform hasn't got it.

        Args:
            capability: Its name, as in `capabilities`.

            can: It; `None` where the platform can't.

        Raises:
            Unable: It can't.
        """
        if can is None:
            lacking = f"its plug-in can't {_DOES[capability]}"
            otherwise = f"{lacking}; keep what you have, and update the plug-in"
            raise Unable(self.name, self.unable.get(capability, otherwise))
        return can

    def _records(
        self,
        capability: str,
        call: Callable[[], object],
        accounts: Collection[str | None],
    ) -> Records:
        """
        Let a plug-in make records, and hold them against what they may be about.

        A platform may show other accounts, in a list of those that a token opens; what
        was said and done on them is nobody's business here.

        Args:
            capability: What makes them.

            call: Makes them.

            accounts: Ids of the accounts that they may be about; where one is unknown,
                they may be about any.
        """
        with guarded(self.name, capability):
            records = call()
        if not isinstance(records, Records):
            how = f"gave a {type(records).__name__}, not Records"
            raise failed(self.name, capability, how)
        about = {
            getattr(fact, "account", None)
            for fact in records.facts
            if not isinstance(fact, Profile)
        }
        about |= {each.account for each in records.coverage}
        if None not in accounts and (others := about.difference(accounts, {None})):
            how = f"gave records of {len(others)} accounts that nobody asked about"
            raise failed(self.name, capability, how)
        return records

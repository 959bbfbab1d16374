"""The two ways to log in to Instagram: what each opens, and what it takes."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from attrs import frozen

from some_governance import PlatformError
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    COMMENTS,
    CONVERSATIONS,
    MESSAGES,
    REPLIES,
)
from some_governance_facebook.graph.client import FACEBOOK, INSTAGRAM
from some_governance_instagram.answers.asked import PLATFORM

LOGIN, PAGE, BUSINESS = "login", "page", "business"
"""Names of the settings."""

NO_LOGIN = f"the setting {LOGIN} has to be instagram or facebook"
PAGE_NEEDED = (
    f"the setting {PAGE} is missing: it names the linked page, through which Facebook "
    f"opens this"
)
BUSINESS_NEEDED = (
    f"the setting {BUSINESS} is missing: it names the business that owns the page, "
    f"and without it nobody knows of the business's people"
)
NO_ROLES = (
    f"this login doesn't tell who has access: log in through Facebook with the "
    f"setting {PAGE}, or keep the list in registers.toml"
)


class Login(Enum):
    """Through whom an account is opened; the value is what the setting says."""

    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"


_BASIC: Mapping[Login, str] = MappingProxyType(
    {Login.INSTAGRAM: "instagram_business_basic", Login.FACEBOOK: "instagram_basic"}
)
_COMMENTS: Mapping[Login, str] = MappingProxyType(
    {
        Login.INSTAGRAM: "instagram_business_manage_comments",
        Login.FACEBOOK: "instagram_manage_comments",
    }
)
_MESSAGES: Mapping[Login, str] = MappingProxyType(
    {
        Login.INSTAGRAM: "instagram_business_manage_messages",
        Login.FACEBOOK: "instagram_manage_messages",
    }
)
_OF_THE_PAGE, _OF_THE_BUSINESS = "pages_manage_metadata", "business_management"
_READING_THE_PAGE = "pages_read_engagement"


@frozen(kw_only=True)
class Way:
    """
    How an account is opened.

    Attributes:
        login: Through whom.

        page: Id of the linked page; `None` when it isn't named.

        business: Id of the business that owns the page; `None` when it isn't named.
    """

    login: Login
    page: str | None = None
    business: str | None = None

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> "Way":
        """
        Read it from settings: through Instagram, unless they name a page.

        Raises:
            PlatformError: They name no way that there is.
        """
        page = settings.get(PAGE)
        usual = Login.FACEBOOK if page else Login.INSTAGRAM
        try:
            login = Login(settings.get(LOGIN, usual.value))
        except ValueError:
            raise PlatformError(PLATFORM, NO_LOGIN) from None
        return cls(login=login, page=page, business=settings.get(BUSINESS))

    @property
    def through_facebook(self) -> bool:
        """Whether Facebook opens it."""
        return self.login is Login.FACEBOOK

    @property
    def address(self) -> str:
        """Where calls go."""
        return FACEBOOK if self.through_facebook else INSTAGRAM

    def permission(self, request: str) -> str:
        """Name what is needed to ask a request, `/100/comments`."""
        edge = request.rpartition("/")[2]
        if edge in ADMINISTRATORS:
            return _OF_THE_PAGE
        if edge in (CONVERSATIONS, MESSAGES):
            return _MESSAGES[self.login]
        return (_COMMENTS if edge in (COMMENTS, REPLIES) else _BASIC)[self.login]

    @property
    def needed(self) -> tuple[str, ...]:
        """Names of all permissions that this library reads by, and acts by no other."""
        names = [each[self.login] for each in (_BASIC, _COMMENTS, _MESSAGES)]
        if self.through_facebook:
            names.append(_READING_THE_PAGE)
        if self.page:
            names.append(_OF_THE_PAGE)
        if self.business:
            names.append(_OF_THE_BUSINESS)
        return tuple(names)

"""Who has access to a page, as an answer shows it."""

from attrs import frozen


@frozen(kw_only=True)
class Login:
    """
    Somebody who is shown to have access to a page.

    Attributes:
        id: By which the platform knows them.

        account: Id of the account.

        tasks: What they may do, in Graph's words.

        natural: Whether a human uses it; `None` when the answer doesn't say.

        source: Where it was read.
    """

    id: str
    account: str
    tasks: tuple[str, ...]
    natural: bool | None
    source: str

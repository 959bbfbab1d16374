"""Figures of an account with which there is nothing the matter."""

from builders import FACEBOOK

from some_governance import AccountFigures, Published, ReplyFigures

REPLIES = ReplyFigures(
    comments=0,
    answered=0,
    open=0,
    undated=0,
    median=None,
    slowest=None,
    open_median=None,
    open_slowest=None,
    seen=True,
    promises=(),
)
FIGURES = AccountFigures(
    account=FACEBOOK,
    name="Testbygda",
    platform="facebook",
    published=Published(count=0, by_kind=(), unsure=0, seen=True),
    weeks=(),
    replies=REPLIES,
    questions={},
    administrators=2,
)

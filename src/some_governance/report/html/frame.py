"""The frame of a page, and the one room through which it is written."""

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import Final

import htpy as h
from markupsafe import Markup

from some_governance.report.language import Language
from some_governance.report.printable import printable
from some_governance.version import VERSION

TOP: Final = "top"
"""Id of what a page is about, behind its head and what leads around in it."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINES = frozenset(
    f"</{name}>"
    for name in ("article", "dd", "div", "head", "header", "li", "p", "section", "tr")
)
"""Behind these a line ends: so people, and programs that compare, can read it."""


def framed(
    title: str, language: Language, head: h.Node, contents: h.Node, *body: h.Node
) -> str:
    """
    Write a page, whole.

    Args:
        title: What it is called.

        language: In which it is.

        head: What stands above all, with the one `h1`.

        contents: Links to its parts.

        body: Its parts, in order.
    """
    return written(
        h.html(lang=language.code)[
            h.head[
                h.meta(charset="utf-8"),
                h.meta({"http-equiv": "Content-Security-Policy"}, content=_policy()),
                h.meta(name="viewport", content="width=device-width, initial-scale=1"),
                h.meta(name="color-scheme", content="light dark"),
                h.meta(name="referrer", content="no-referrer"),
                h.meta(name="robots", content="noindex"),
                h.meta(name="generator", content=f"some-governance {VERSION}"),
                h.title[title],
                h.link(rel="icon", href="data:,"),
                h.style[Markup(_style())],
            ],
            h.body[
                h.a(".skip", href=f"#{TOP}")[language.say("Skip to the report")],
                h.div(".page")[
                    h.header[head],
                    h.nav(aria_label=language.say("Contents"))[contents],
                    h.main(id=TOP, tabindex="-1")[body],
                ],
            ],
        ]
    )


def written(element: h.Renderable) -> str:
    """
    Write an element: what is said in it is escaped, and what can't be seen is shown.

    Every word goes through here, in a text or in an attribute: the library escapes
    what means something in HTML, and then controls, bidi marks and lone surrogates
    become what `printable` writes for them.
    """
    return "".join(
        f"{chunk}\n" if chunk in _LINES else printable(chunk)
        for chunk in element.iter_chunks()
    )


@cache
def _style() -> str:
    """Give the style sheet, on one line."""
    source = (files("some_governance.report.html") / "style.css").read_text("utf-8")
    return " ".join(_COMMENT.sub("", source).split())


@cache
def _policy() -> str:
    """Say what the page may do: wear its own style, and nothing else."""
    digest = b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )

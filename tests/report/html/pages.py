"""A page, read back as a browser reads it; it has to be in order."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from attrs import evolve, field, frozen
from builders import clause, guidelines
from lxml import html

from some_governance import Administrators, Finding, Situation, assess
from some_governance.report.html.telling import Telling
from some_governance.report.language import ENGLISH

VOID = ("link", "meta", "br")


@frozen
class Page:
    """A page as it was written, and its tree."""

    text: str
    tree: html.HtmlElement = field(repr=False)

    @classmethod
    def read(cls, text: str) -> "Page":
        """Read a page in which every element is closed where it ought to be."""
        _Strict(convert_charrefs=True).feed(text)
        return cls(text, html.document_fromstring(text))

    def all(self, path: str) -> list[html.HtmlElement]:
        """Give the elements that a path leads to."""
        return self.tree.xpath(path)

    def texts(self, path: str) -> list[str]:
        """Give what is to be read in the elements that a path leads to."""
        return [" ".join(each.text_content().split()) for each in self.all(path)]

    def values(self) -> Iterator[tuple[str, str, str]]:
        """Yield each attribute with its element and its value."""
        for each in self.tree.iter():
            for name, value in each.attrib.items():
                yield each.tag, name, value

    def said(self) -> str:
        """Give all that is to be read, by eye or by ear."""
        (body,) = self.all("//body")
        heard = [value for _, name, value in self.values() if name == "aria-label"]
        return "\n".join([*self.texts("//title"), *body.itertext(), *map(str, heard)])


class _Strict(HTMLParser):
    """Refuses what a lenient parser would mend."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, in which no attribute comes twice or has no value."""
        names = [name for name, _ in attrs]
        assert len(names) == len({*names}), (tag, names)
        assert None not in dict(attrs).values(), (tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert tag == self.open.pop(), (tag, self.open)


def told_of(now: Situation, *findings: Finding, **others: Any) -> Telling:
    """Tell, in English, a report that has these findings, and nothing else."""
    report = assess(guidelines(clause(Administrators(at_least=2))), now)
    bare = {"tallies": (), "gaps": (), "unrecognised": (), **others}
    return Telling(evolve(report, findings=findings, **bare), ENGLISH)

"""A month's page in the frame that all pages have."""

import htpy as h

from some_governance.guidelines.clause import Clause
from some_governance.report.html.elements import part
from some_governance.report.html.frame import framed
from some_governance.report.language import Language
from some_governance.report.month import parts as words
from some_governance.report.month.month import Month
from some_governance.report.month.sheet import Fact, Group


def page(month: Month, language: Language) -> str:
    """Write the page."""
    title = words.title(month, language)
    parts = words.parts(month, language)
    head = h.fragment[
        h.p(".owner", lang=month.language)[f"{month.owner}: {month.title}"],
        h.h1[title],
        h.p[words.asked(month, language)],
    ]
    contents = h.ul[[h.li[h.a(href=f"#{each.id}")[each.title]] for each in parts]]
    body = [
        part(each.id, each.title, [_group(group, month) for group in each.groups])
        for each in parts
    ]
    return framed(f"{month.owner}: {title}", language, head, contents, *body)


def _group(group: Group, month: Month) -> h.Node:
    return [
        h.h3[h.bdi[group.title]] if group.title is not None else None,
        h.dl(".facts")[[_fact(each, month) for each in group.facts]]
        if group.facts
        else None,
        [h.p(".quiet")[note] for note in group.notes],
    ]


def _fact(fact: Fact, month: Month) -> h.Node:
    return [h.dt[fact.name], h.dd[fact.value, _quote(fact.clause, month)]]


def _quote(clause: Clause | None, month: Month) -> h.Node:
    if clause is None:
        return None
    return [h.br, h.q(lang=month.language)[f"«{clause.text}»"]]

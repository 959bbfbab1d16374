"""How a page begins: what it is about, and how it stands, in short."""

import htpy as h

from some_governance.report.html.elements import weighs
from some_governance.report.html.telling import Telling
from some_governance.report.summary import in_short

_SAFE = "https://"


def head(telling: Telling) -> h.Node:
    """Write whose guidelines were held against what, and how it stands."""
    report, language = telling.report, telling.language
    guidelines = report.guidelines
    return h.fragment[
        h.p(".owner", lang=guidelines.language)[guidelines.owner],
        h.h1(lang=guidelines.language)[guidelines.title],
        h.p[
            language.say(
                "From {since} to {at}, {zone}",
                since=telling.clock(report.since),
                at=telling.clock(report.at),
                zone=report.zone,
            )
        ],
        h.ul(".short", aria_label=language.say("In short"))[
            [
                h.li[said if weight is None else weighs(weight, said)]
                for weight, said in in_short(report, language)
            ]
        ],
        _source(telling),
    ]


def _source(telling: Telling) -> h.Node:
    """Lead to the guidelines, where they stand on the web."""
    source = telling.report.guidelines.source
    if not source.startswith(_SAFE):
        return None
    return h.p[
        h.a(href=source)[telling.language.say("The guidelines, where they stand")]
    ]

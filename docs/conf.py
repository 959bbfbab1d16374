"""How the documentation is built: `sphinx-build -n -W docs docs/_build`."""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring

from some_governance.version import VERSION

sys.path.insert(0, str(Path(__file__).parent))
from told import filled
from told_reports import reports

project = "some-governance"
author = "some-governance contributors"
copyright = "2026, some-governance contributors"
release = VERSION

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["attrs_block"]
exclude_patterns = ["_build", "tutorial/randaberg"]
html_theme = "furo"
html_title = f"some-governance {release}"
html_static_path = ["_static"]
html_favicon = "_static/favicon.svg"
html_js_files = ["scroll.js"]
html_copy_source = False  # It has marks where pages have tables.
html_show_sourcelink = False

default_role = "code"
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

# Nothing is fetched at build time, so the names of others lead nowhere; a type
# variable is one letter; JSON and arrays are told in words; the inside of a situation,
# of a calendar, and of what is being saved, stays inside.
nitpick_ignore_regex = [
    (
        r"py:.*",
        r"(collections|datetime|dateutil|enum|httpx|hypothesis|importlib|pathlib)(\..+)?",
    ),
    (r"py:class", r"(.+\.)?[A-Z]"),
    (r"py:.*", r"(gettext|logging|sqlite3|zoneinfo)(\..+)?"),
    (r"py:class", r"Json|Playing|Value"),
    (r"py:class", r"Bools|Durations|Moments"),
    (r"py:class", r"some_governance\.assessment\.(parts\.Whole|setting\.Setting)"),
    (r"py:class", r"some_governance\.calendars\.laid_out\..+"),
    (
        r"py:class",
        r"some_governance\.situation\.(answers|batches|index|rows|timelines)\..+",
    ),
    (r"py:class", r"some_governance\.situation\.periods\.Periods"),
    (r"py:class", r"some_governance\.loading\.growing\..+"),
    (r"py:class", r"some_governance\.records\.digests\..+"),
    (r"py:class", r"some_governance\.rules\.answered\..+"),
    (r"py:class", r"some_governance\.archive\.capsules\.capsule\.Part"),
    (r"py:class", r"some_governance\.assessment\.(assessments|hearing)\..+"),
]

NORWEGIAN = {"for-those-who-decide"}
"""Pages that are not in English."""

GOOGLE = Config(napoleon_use_ivar=True)
CLASSED = re.compile(r"~?(?:\w+\.)+Annotated\[([^<>]+), <FieldClass\.\w+: '\w+'>\]")


def read_google_style(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """
    Turn Google sections into reStructuredText.

    Attributes and properties are left alone: the extension napoleon would take
    what stands before a colon in their first sentence for their type.
    """
    if what not in {"attribute", "data", "property"}:
        lines[:] = GoogleDocstring(lines, GOOGLE, what=what).lines()


def show_plain_types(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Show the type of a record's field without the mark of whose data it holds."""
    return signature and CLASSED.sub(r"\1", signature), returns


def make_tables(app: Sphinx, page: str, source: list[str]) -> None:
    """Put the tables on a page that are made from the code."""
    source[0] = filled(source[0])


def name_the_language(
    app: Sphinx, page: str, template: str, context: dict[str, object], tree: object
) -> None:
    """Say in which language a page is, so that it is read out as it is spoken."""
    if page in NORWEGIAN:
        context["language"] = "nb"


def show_reports(app: Sphinx, failed: Exception | None) -> None:
    """Put the report of the sample beside the pages, in each language."""
    if failed is None and app.builder.format == "html":
        reports(Path(app.outdir))


def setup(app: Sphinx) -> None:
    """Connect to what is read, to autodoc, and to what is written."""
    app.connect("build-finished", show_reports)
    app.connect("source-read", make_tables)
    app.connect("html-page-context", name_the_language)
    app.connect("autodoc-process-signature", show_plain_types)
    app.connect("autodoc-process-docstring", read_google_style)

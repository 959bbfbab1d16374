"""How a thing and its questions are shown in a terminal. All words are escaped."""

from some_governance.findings import Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.judging.items import WorkItem
from some_governance.judging.questions import OpenQuestion
from some_governance.judging.shown import excerpt, moment
from some_governance.records.utterances import Message
from some_governance.report.lines import wrapped
from some_governance.report.names import account_name

_UNDER = 72
_ANSWER = 280
_NO_BREAK = "\u00a0"
_HOW = (
    "Type an answer's number, itself or its beginning; what follows is the reason: "
    "2 it names a neighbour. With ! behind it, 2!, the answer is given to all things "
    "that still wait for it. Enter leaves the question open, q stops. What is "
    "answered is saved already."
)


def shown_item(item: WorkItem, number: int, total: int, report: Report) -> str:
    """Show a thing: what it is, what it stands under, and its words."""
    named = [item.fact, account_name(report, item.account)]
    named += [] if item.at is None else [moment(report, item.at)]
    lines = [
        "",
        *_wrapped(f"{number} of {total}: {', '.join(filter(None, named))}", ""),
        *_wrapped(item.of, "  "),
    ]
    if item.under is not None:
        words = excerpt(item.under.text or item.under.id, _UNDER)
        where = "after" if isinstance(item.under, Message) else "under"
        lines += _wrapped(f"{where}: {words}", "  ")
    for line in (item.text or "").splitlines():
        lines += _wrapped(line, "  | ") or ["  |"]
    for reply in item.replies:
        at = f" {moment(report, reply.at)}" if reply.at else ""
        words = excerpt(reply.text or reply.id, _ANSWER)
        lines += _wrapped(f"answered{at}: {words}", "  ")
    return "\n".join(lines)


def shown_question(question: OpenQuestion, report: Report) -> str:
    """Show a question, the answers that stand, and those that are possible."""
    lines = ["", *_wrapped(f"{question.asks} [{question.name}]", "  ")]
    for each in question.standing:
        why = f": {each.reason}" if each.reason else ""
        said = f"{each.answer}, said {each.by} {moment(report, each.at)}{why}"
        lines += _wrapped(said)
    answers = "  ".join(_numbered(question).values())
    return "\n".join([*lines, *_wrapped(answers)])


def explained(question: OpenQuestion, guidelines: Guidelines) -> str:
    """Tell what the answers mean, which sentences ask, and what may be typed."""
    told: dict[str, list[str]] = {}
    for answer, numbered in _numbered(question).items():
        told.setdefault(_meaning(answer, guidelines), []).append(numbered)
    lines = []
    for meaning, answers in told.items():
        lines += _wrapped(": ".join(filter(None, [", ".join(answers), meaning])))
    for clause in question.clauses:
        lines += _wrapped(f"«{clause.text}» ({clause.place})")
    return "\n".join([*lines, *_wrapped(_HOW)])


def _numbered(question: OpenQuestion) -> dict[str, str]:
    """Give each answer with its number; no line ends between the two."""
    return {
        answer: f"{number}{_NO_BREAK}{answer}"
        for number, answer in enumerate(question.answers, start=1)
    }


def _meaning(word: str, guidelines: Guidelines) -> str:
    clause = guidelines.definition(word)
    return guidelines.words.get(word, "") if clause is None else f"«{clause.text}»"


def _wrapped(text: str, indent: str = "    ") -> list[str]:
    return [line.replace(_NO_BREAK, " ") for line in wrapped(text, indent, indent)]

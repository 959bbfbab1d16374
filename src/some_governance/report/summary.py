"""How a report stands, in short, and in which parts its findings come."""

from collections import Counter
from collections.abc import Iterator

from some_governance.findings import Report, Weight
from some_governance.outcomes import Verdict
from some_governance.report.counts import weighing
from some_governance.report.language import Language, message

PARTS = (
    (message("Broken"), (Verdict.BROKEN,)),
    (message("Waiting for a human's judgement"), (Verdict.NEEDS_JUDGEMENT,)),
    (message("Could not be told"), (Verdict.MISSING_FACT,)),
    (message("Not yet due"), (Verdict.PENDING,)),
    (message("Excused"), (Verdict.EXCUSED,)),
    (message("For information"), (Verdict.MET, Verdict.NOT_APPLICABLE)),
)
"""What findings are called by their verdicts, from what asks for most."""


def in_short(report: Report, language: Language) -> Iterator[tuple[Weight | None, str]]:
    """
    Say how it stands: what weighs most comes first.

    Yields:
        What breaches weigh, and how many there are; then, with `None`, how much could
        not be told, asked or used. Where there is nothing of all that, why.
    """
    if not any(tally.counts for tally in report.tallies):
        yield None, language.say("there was nothing to ask about")
        return
    weights = Counter(finding.weight for finding in report.findings)
    said = [
        *(
            (each, weighing(weights[each], each, language))
            for each in Weight
            if weights[each]
        ),
        *((None, words) for count, words in _unheard(report, language) if count),
    ]
    yield from said or [(None, language.say("nothing asks for anything"))]


def gaps(report: Report) -> tuple[tuple[str, str], ...]:
    """Give what sources did not give, and why; what several kinds lack, once."""
    return tuple(dict.fromkeys((gap.source, gap.why) for gap in report.gaps))


def _unheard(report: Report, language: Language) -> Iterator[tuple[int, str]]:
    """Yield how much could not be told, asked or used, and that in words."""
    many = language.many
    count = report.count(Verdict.NEEDS_JUDGEMENT)
    yield count, many("{count} open question", "{count} open questions", count)
    count = report.count(Verdict.MISSING_FACT)
    yield count, many("{count} missing fact", "{count} missing facts", count)
    count = report.count(Verdict.PENDING)
    yield count, many("{count} not yet due", "{count} not yet due", count)
    count = len(report.undecided)
    yield (
        count,
        many("{count} clause without a rule", "{count} clauses without a rule", count),
    )
    count = len(report.unknown_words)
    yield count, many("{count} unknown word", "{count} unknown words", count)
    count = len(gaps(report))
    yield (
        count,
        many("{count} gap in the sources", "{count} gaps in the sources", count),
    )
    count = len(report.not_understood)
    yield (
        count,
        many("{count} thing not understood", "{count} things not understood", count),
    )

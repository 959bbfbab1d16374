"""How many there are of something, in words."""

from some_governance.findings import Tally, Weight
from some_governance.outcomes import Verdict
from some_governance.report.language import Language


def weighing(count: int, weight: Weight, language: Language) -> str:
    """Say how many breaches there are that weigh so much."""
    match weight:
        case Weight.VIOLATION:
            return language.many("{count} violation", "{count} violations", count)
        case Weight.DEVIATION:
            return language.many("{count} deviation", "{count} deviations", count)
        case Weight.WARNING:
            return language.many("{count} warning", "{count} warnings", count)
        case Weight.SHORTFALL:
            return language.many("{count} shortfall", "{count} shortfalls", count)
        case _:
            return language.many(
                "{count} piece of advice", "{count} pieces of advice", count
            )


def decided(count: int, verdict: Verdict, language: Language) -> str:
    """Say how often a verdict came out."""
    match verdict:
        case Verdict.MET:
            return language.many("{count} met", "{count} met", count)
        case Verdict.BROKEN:
            return language.many("{count} broken", "{count} broken", count)
        case Verdict.EXCUSED:
            return language.many("{count} excused", "{count} excused", count)
        case Verdict.PENDING:
            return language.many("{count} pending", "{count} pending", count)
        case Verdict.NEEDS_JUDGEMENT:
            return language.many(
                "{count} needs-judgement", "{count} needs-judgement", count
            )
        case Verdict.MISSING_FACT:
            return language.many("{count} missing-fact", "{count} missing-fact", count)
        case _:
            return language.many(
                "{count} not-applicable", "{count} not-applicable", count
            )


def tallied(tally: Tally, language: Language) -> str:
    """Say of one clause how often each verdict came out; empty where none did."""
    return ", ".join(
        decided(count, verdict, language) for verdict, count in tally.counts
    )

"""What Randaberg archives, and where it handles cases."""

from collections.abc import Iterable, Mapping

from builders import (
    EVERYTHING,
    account,
    comment,
    coverage_without,
    judgement,
    message,
    publication,
    receipt,
    removal,
    reply,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

from some_governance import Comment, Coverage, Judgement, Message, Record

SEES_TO_IT = "archiving/administrator-sees-to-archiving"
WORTH_IT = "archiving/case-handling-or-documentation-value"
NO_CASES = "case_handling/not-in-social-media"

POST = "facebook:100_1"
OF = "facebook:100_1_c"
ANSWER = "facebook:100_1_1"
ASKS, ANSWERS = "facebook:m_1", "facebook:m_2"
CRITERIA = (
    "case-handling",
    "cultural-value",
    "research-value",
    "legal-documentation",
    "important-administrative-documentation",
)
COMMENT = comment(OF)
MESSAGE = message(ASKS)
THINGS: Mapping[str, Record] = {
    "post": publication(POST),
    "comment": COMMENT,
    "reply": reply(ANSWER),
    "message that was received": MESSAGE,
    "message that was sent": message(ANSWERS, as_account=True),
}


def worth(of: str, answer: str = "legal-documentation", **fields: str) -> Judgement:
    """Let a human say whether something is worth archiving."""
    return judgement(of, "archive-worthy", answer, **fields)


def kept(
    clause: str,
    says: str,
    verdict: str | Mapping[str, int],
    *facts: Record | Iterable[Record],
    covered: Coverage = EVERYTHING,
) -> Case:
    """Hold what was said on the main page against the archive."""
    return case(clause, says, verdict, account(), *facts, covered=[covered])


def everything(clause: str, begin: str) -> Iterable[Case]:
    """Tell what both sentences about archiving say, of each thing and criterion."""
    for name, thing in THINGS.items():
        yield kept(
            clause,
            f"{begin}, a {name} that documents a right isn't archived.",
            BROKEN,
            thing,
            worth(thing.id),
        )
        yield kept(
            clause,
            f"{begin}, a {name} that documents a right is archived.",
            MET,
            thing,
            worth(thing.id),
            receipt(thing.id),
        )
        yield kept(
            clause,
            f"{begin}, a {name} that isn't worth it isn't archived.",
            MET,
            thing,
            worth(thing.id, "no"),
        )
        yield kept(
            clause,
            f"{begin}, nobody has said whether a {name} is worth it.",
            ASKED,
            thing,
        )
        yield kept(
            clause,
            f"{begin}, a {name} that is archived needs no judgement.",
            MET,
            thing,
            receipt(thing.id),
        )
    for criterion in CRITERIA:
        yield kept(
            clause,
            f"{begin}, a comment that {criterion} speaks for isn't archived.",
            BROKEN,
            comment(OF),
            worth(OF, criterion),
        )
    yield kept(
        clause,
        f"{begin}, two criteria are reason enough, and nothing is archived.",
        BROKEN,
        comment(OF),
        worth(OF, "cultural-value"),
        worth(OF, "research-value", by="per"),
    )
    yield kept(
        clause,
        f"{begin}, two don't agree whether a comment is worth it.",
        ASKED,
        comment(OF),
        worth(OF),
        worth(OF, "no", by="per"),
    )
    yield kept(
        clause,
        f"{begin}, no register keeps receipts.",
        UNTOLD,
        comment(OF),
        worth(OF),
        covered=coverage_without("receipt"),
    )


def replied(says: str, verdict: str, *answers: str, **fields: bool) -> Case:
    """Reply to a citizen, and let a human say whether that handles a case."""
    judged = (judgement(ANSWER, "handles-a-case", each) for each in answers)
    return case(NO_CASES, says, verdict, account(), reply(**fields), judged)


def in_private(
    says: str, verdict: str, *answers: str, voice: bool | None = True
) -> Case:
    """Write where nobody else reads it, and let a human say whether it's a case."""
    judged = (judgement(ANSWERS, "handles-a-case", each) for each in answers)
    wrote = message(ANSWERS, as_account=voice)
    return case(NO_CASES, says, verdict, account(), wrote, judged)


def came_in(
    says: str,
    verdict: str,
    worthy: str | None,
    *taken: str,
    said: Comment | Message = COMMENT,
) -> Case:
    """Let a citizen write, and a human say where that was taken."""
    judged = [] if worthy is None else [worth(said.id, worthy)]
    channel = "taken-to-the-ordinary-channel"
    judged += [judgement(said.id, channel, each) for each in taken]
    return case(NO_CASES, says, verdict, account(), said, judged)


NOT_WORTH_IT = worth(OF, "no")

CASES: tuple[Case, ...] = (
    *everything(SEES_TO_IT, "As the administrator sees to it"),
    kept(
        SEES_TO_IT,
        "The administrator sees to a copy of what is deleted.",
        {MET: 2},
        comment(OF),
        NOT_WORTH_IT,
        removal(OF),
        receipt(OF),
    ),
    kept(
        SEES_TO_IT,
        "The administrator sees to no copy of what is deleted.",
        {MET: 1, BROKEN: 1},
        comment(OF),
        NOT_WORTH_IT,
        removal(OF),
    ),
    *everything(WORTH_IT, "By what it is worth"),
    kept(
        WORTH_IT,
        "What is deleted, and isn't worth it, is for another sentence.",
        MET,
        comment(OF),
        NOT_WORTH_IT,
        removal(OF),
    ),
    replied("A reply handles no case.", MET, "no"),
    replied("A reply handles a case.", BROKEN, "yes"),
    replied("Nobody has said whether a reply handles a case.", ASKED),
    replied("Two don't agree whether a reply handles a case.", ASKED, "yes", "no"),
    replied("A private voice handles no case.", UNSPOKEN, "yes", as_account=False),
    replied("Nobody knows in whose voice a case was handled.", UNTOLD, as_account=None),
    came_in(
        "What is meant for case handling was taken there.", MET, "case-handling", "yes"
    ),
    came_in("Nobody has said whether it was taken there.", ASKED, "case-handling"),
    came_in("It hasn't been taken there yet.", OPEN, "case-handling", "no"),
    came_in(
        "A comment that is worth archiving is no case.", UNSPOKEN, "cultural-value"
    ),
    came_in("A comment is no matter for a case.", UNSPOKEN, "no"),
    came_in("Nobody has said whether a comment is a matter for a case.", ASKED, None),
    in_private("An answer in a private message handles no case.", MET, "no"),
    in_private("A case is handled in a private message.", BROKEN, "yes"),
    in_private("Nobody has said whether a message handles a case.", ASKED),
    in_private("Nobody knows whose message it was.", UNTOLD, "yes", voice=None),
    came_in(
        "A case that came in a private message was taken there.",
        MET,
        "case-handling",
        "yes",
        said=MESSAGE,
    ),
    came_in(
        "A case that came in a private message hasn't been taken there yet.",
        OPEN,
        "case-handling",
        "no",
        said=MESSAGE,
    ),
    came_in("A private message is no matter for a case.", UNSPOKEN, "no", said=MESSAGE),
    came_in(
        "Nobody has said whether a message is a matter for a case.",
        ASKED,
        None,
        said=MESSAGE,
    ),
    case(
        NO_CASES,
        "Nobody saw the messages.",
        UNTOLD,
        account(),
        covered=[coverage_without("message")],
    ),
)

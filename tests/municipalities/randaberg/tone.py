"""What Randaberg corrects, and in what tone it answers."""

from builders import judgement, reply
from municipalities.cases import ASKED, BROKEN, MET, UNSPOKEN, Case
from municipalities.randaberg.dialogue import OF, PRAISES, said, wrote

ERRORS = "dialogue/always-correct-factual-errors"
FORM = "dialogue/adapt-form-of-reply"
IRONY = "dialogue/no-irony-or-sarcasm"

ANSWER = "facebook:100_1_1"


def answers(
    clause: str, says: str, verdict: str, *replies: str, **fields: bool
) -> Case:
    """Let Kari answer a citizen, and Ola judge the reply."""
    question = "form-of-reply" if clause == FORM else "irony-or-sarcasm"
    judged = (judgement(ANSWER, question, each) for each in replies)
    return wrote(clause, says, verdict, reply(to=OF, **fields), judged)


CASES: tuple[Case, ...] = (
    wrote(
        ERRORS,
        "A factual error is corrected.",
        MET,
        said(factual_error="yes", corrected="yes"),
    ),
    wrote(
        ERRORS,
        "A factual error isn't corrected.",
        BROKEN,
        said(factual_error="yes", corrected="no"),
    ),
    wrote(
        ERRORS,
        "Praise with a factual error is corrected, too.",
        BROKEN,
        PRAISES,
        said(factual_error="yes", corrected="no"),
    ),
    wrote(
        ERRORS,
        "Nobody has said whether an error was corrected.",
        ASKED,
        said(factual_error="yes"),
    ),
    wrote(ERRORS, "There is no factual error.", UNSPOKEN, said(factual_error="no")),
    wrote(ERRORS, "Nobody has said whether there is an error.", ASKED),
    answers(FORM, "A factual reply fits.", MET, "factual"),
    answers(FORM, "A formal reply fits.", MET, "formal"),
    answers(FORM, "A humorous reply fits.", MET, "humorous"),
    answers(FORM, "A reply's form doesn't fit.", BROKEN, "unfit"),
    answers(FORM, "Nobody has said what form a reply has.", ASKED),
    answers(
        FORM,
        "The form of a private utterance is nobody's matter.",
        UNSPOKEN,
        "unfit",
        as_account=False,
    ),
    answers(IRONY, "A reply is free of irony.", MET, "no"),
    answers(IRONY, "A reply is ironic.", BROKEN, "yes"),
    answers(IRONY, "Nobody has said whether a reply is ironic.", ASKED),
    answers(IRONY, "Two don't agree whether a reply is ironic.", ASKED, "yes", "no"),
    answers(
        IRONY, "A private utterance may be ironic.", UNSPOKEN, "yes", as_account=False
    ),
)

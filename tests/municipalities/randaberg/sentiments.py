"""How Randaberg answers praise, criticism, and what is neither."""

from builders import removal, step
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, Case
from municipalities.randaberg.dialogue import (
    DESK_REPLIES,
    FOLLOWED_UP,
    GROUNDS,
    GRUMBLES,
    PER_REPLIES,
    PRAISES,
    REMARKS,
    REPLY,
    said,
    wrote,
)

PRAISE = "dialogue/thank-for-praise"
NEUTRAL = "dialogue/neutral-if-natural"
NEGATIVE = "dialogue/always-reply-to-negative"

NEVER_BROKEN = {
    NEUTRAL: "whether it feels natural is for whoever answers: both answers are right",
}

ADDRESSES = (*REMARKS, *said(addressed="yes"))
ATTACK = said(removal_ground="personal-attack")
SENTENCES = ((PRAISE, "Praise", PRAISES), (NEGATIVE, "Criticism", GRUMBLES))

CASES: tuple[Case, ...] = (
    wrote(PRAISE, "Praise gets its thanks.", MET, PRAISES, REPLY),
    wrote(PRAISE, "Praise hasn't got its thanks yet.", OPEN, PRAISES),
    wrote(
        PRAISE,
        "Ola says that thanks come too late.",
        BROKEN,
        PRAISES,
        said(too_late="yes"),
    ),
    wrote(PRAISE, "Criticism gets no thanks.", UNSPOKEN, GRUMBLES),
    wrote(PRAISE, "Nobody has said whether it is praise.", ASKED),
    wrote(NEUTRAL, "Nobody has said whether a reply feels natural.", ASKED, ADDRESSES),
    wrote(
        NEUTRAL,
        "It feels natural to reply.",
        MET,
        ADDRESSES,
        said(feels_natural="yes"),
    ),
    wrote(
        NEUTRAL,
        "It doesn't feel natural to reply.",
        MET,
        ADDRESSES,
        said(feels_natural="no"),
    ),
    wrote(NEUTRAL, "Somebody just replied.", MET, ADDRESSES, REPLY),
    wrote(
        NEUTRAL,
        "A neutral comment isn't addressed to the municipality.",
        UNSPOKEN,
        REMARKS,
        said(addressed="no"),
    ),
    wrote(NEUTRAL, "Nobody has said to whom it is addressed.", ASKED, REMARKS),
    wrote(NEUTRAL, "Criticism is for another sentence.", UNSPOKEN, GRUMBLES),
    wrote(NEGATIVE, "Criticism is answered.", MET, GRUMBLES, REPLY),
    wrote(NEGATIVE, "Criticism isn't answered, and may still be.", OPEN, GRUMBLES),
    wrote(
        NEGATIVE,
        "Ola says that criticism has waited too long.",
        BROKEN,
        GRUMBLES,
        said(too_late="yes"),
    ),
    *(
        wrote(
            NEGATIVE,
            f"Criticism was removed for {ground}, and followed up.",
            MET,
            GRUMBLES,
            said(removal_ground=ground, extraordinary="yes"),
            removal(),
            FOLLOWED_UP,
        )
        for ground in GROUNDS
    ),
    *(
        wrote(
            NEGATIVE,
            f"Criticism was removed for naming somebody, {what}.",
            verdict,
            GRUMBLES,
            said(removal_ground="names-third-party", **answers),
            removal(),
            FOLLOWED_UP,
        )
        for what, verdict, answers in (
            ("and that was nothing unusual", OPEN, {"extraordinary": "no"}),
            ("and nobody has said whether it was unusual", ASKED, {}),
        )
    ),
    *(
        wrote(
            NEGATIVE,
            f"Criticism was removed, and followed up {when}.",
            verdict,
            GRUMBLES,
            said(removal_ground="personal-attack", extraordinary="yes"),
            removal(at="2026-11-25 12:00"),
            step("followed-up", at=at),
        )
        for when, verdict, at in (
            ("an instant before", OPEN, "2026-11-25 11:59:59.999999"),
            ("at that instant", MET, "2026-11-25 12:00"),
        )
    ),
    wrote(
        NEGATIVE,
        "Of criticism only a part was removed, and what is left waits.",
        OPEN,
        GRUMBLES,
        said(removal_ground="personal-attack", extraordinary="yes"),
        removal(action="remove-part"),
        FOLLOWED_UP,
    ),
    wrote(
        NEGATIVE,
        "A personal attack was removed, and not followed up.",
        OPEN,
        GRUMBLES,
        ATTACK,
        said(extraordinary="yes"),
        removal(),
    ),
    wrote(
        NEGATIVE,
        "Criticism was removed for being off topic.",
        OPEN,
        GRUMBLES,
        said(removal_ground="off-topic"),
        removal(),
        FOLLOWED_UP,
    ),
    wrote(
        NEGATIVE,
        "Nobody has said why criticism was removed.",
        ASKED,
        GRUMBLES,
        removal(),
        FOLLOWED_UP,
    ),
    wrote(NEGATIVE, "Praise is for another sentence.", UNSPOKEN, PRAISES),
    wrote(NEGATIVE, "Nobody has said whether it is criticism.", ASKED),
    *(
        wrote(
            clause,
            f"{what} is answered by the service desk, whose access covers that.",
            MET,
            written,
            DESK_REPLIES,
        )
        for clause, what, written in SENTENCES
    ),
    *(
        wrote(
            clause,
            f"{what} is answered by somebody whom nobody appointed.",
            OPEN,
            written,
            PER_REPLIES,
        )
        for clause, what, written in SENTENCES
    ),
    wrote(NEUTRAL, "The service desk just replied.", MET, ADDRESSES, DESK_REPLIES),
    wrote(
        NEUTRAL,
        "Somebody whom nobody appointed just replied.",
        ASKED,
        ADDRESSES,
        PER_REPLIES,
    ),
)

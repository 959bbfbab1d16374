"""A report as text: the sentence, what is wrong with it, and what nobody can tell."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    guidelines,
    mode,
    oslo,
    published,
    situation,
)
from hypothesis import example, given
from hypothesis import strategies as st
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Clause,
    DefinedMode,
    Disposition,
    Finding,
    Gap,
    Modality,
    Outcome,
    Per,
    PublicationQuota,
    Report,
    Tally,
    UnknownWord,
    Unrecognised,
    Verdict,
    assess,
)
from some_governance.report.data import as_data
from some_governance.report.said import LIKE_THE_NEXT
from some_governance.report.text import as_text

HOSTILE = "\x1b[31m\r\nBroken (0)\n\u202e\u2066\ud800\x9b"

WHOLE = """\
Testbygda kommune: Retningslinjer
From 2026-11-02 00:00 to 2026-11-26 07:00, Europe/Oslo
In short: 1 violation, 1 deviation, 1 piece of advice, 3 open questions, 1 missing fact,
  1 not yet due, 1 clause without a rule, 1 gap in the sources, 1 thing not understood

Broken (3)
----------

violation: roles/two
  «Minst to personer … skal administrere.» (lines 2, 9)
  - instagram:200: administrators: 0; at least 2
  whose: kommunikasjon

deviation: quotas/weekly
  «Slik skal det være.» (line 1)
  - facebook:100: facebook:100_news1103T1102, published 2026-11-03 12:02, is number 3 in
    2026-W45 (2026-11-02 to 2026-11-08); at most 2

advice: dialogue/polite
  «Slik skal det være.» (line 1)
  - facebook:100: facebook:100_9: rudeness 7

Waiting for a human's judgement (3)
-----------------------------------

quotas/weekly
  «Slik skal det være.» (line 1)
  - facebook:100: kind? [kind: facebook:100_None1117T1100, facebook:100_None1117T1101,
    facebook:100_None1117T1102]

Could not be told (1)
---------------------

roles/two
  «Minst to personer … skal administrere.» (lines 2, 9)
  - facebook:100: no source can name all who are appointed and all who have access; let
    the register vouch for both
  whose: kommunikasjon

Not yet due (1)
---------------

quotas/weekly
  «Slik skal det være.» (line 1)
  - facebook:100: 0 so far in 2026-W48 (2026-11-23 to 2026-11-29); due 2026-11-29 24:00

Excused (1)
-----------

quotas/weekly
  «Slik skal det være.» (line 1)
  - facebook:100: facebook:100_news1110T1102, published 2026-11-10 12:02, is number 3 in
    2026-W46 (2026-11-09 to 2026-11-15); at most 2; excused with a reason that was
    recorded afterwards

What was asked
--------------
quotas/weekly: 1 broken, 1 excused, 1 pending, 3 needs-judgement
roles/two: 1 broken, 1 missing-fact
dialogue/polite: 12 met, 1 broken, 3 not-applicable

Clauses without a rule, not asked (1)
-------------------------------------
By chapter: archiving 1

What sources did not give (1)
-----------------------------
- instagram: no plug-in reads instagram

What nobody understood (1)
--------------------------
- facebook/main/api/x.json: data[3]: another node

Findings by id, and basis (7)
-----------------------------
ce81493fe9488bd7 f974cfba0a4a5686 quotas/weekly facebook:100_news1103T1102
8e709bbf7b1df881 cee2ed34b7222394 quotas/weekly facebook:100_news1110T1102
59c3f8ead3b15b04 b2ace2ab433500e9 quotas/weekly facebook:100#2026-W48
c7e4d98c2d8608ca bb53b8e65403d4f8 quotas/weekly kind
bfa32cb2ce5db0f1 606f5abb8bc30d86 roles/two instagram:200
bb142b3465205d7f 756726c82d87a98c roles/two appointment
1cd7979fc0c6b4cb ec19d7ccc854e19f dialogue/polite facebook:100_9

Made with
---------
some-governance {library}, tzdata 2025.2
guidelines {guidelines}
records    {records}
"""


def test_the_whole_report(report: Report) -> None:
    """What is broken comes first, each sentence stands above what is said of it."""
    made = report.provenance

    assert WHOLE.format(
        library=made.library, guidelines=made.guidelines, records=made.records
    ) == as_text(report, ids=True)
    assert "Findings by id" not in as_text(report)


def test_the_same_report_gives_the_same_text(report: Report) -> None:
    """A report can be made again, byte by byte."""
    assert as_text(report) == as_text(evolve(report))


def test_every_quote_of_a_finding_is_there(report: Report) -> None:
    """No finding stands without the sentence that it rests on."""
    text = " ".join(as_text(report).split())

    assert all(f"«{each.clause.text}»" in text for each in report.findings)


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Europe/Oslo", "From 2026-11-02 00:00 to 2026-11-26 07:00, Europe/Oslo"),
        ("UTC", "From 2026-11-01 23:00 to 2026-11-26 06:00, UTC"),
        ("America/Havana", "From 2026-11-01 18:00 to 2026-11-26 01:00, America/Havana"),
    ],
)
def test_moments_are_local(report: Report, zone: str, line: str) -> None:
    """The window is shown as the municipality's own clock had it."""
    assert line == as_text(evolve(report, zone=zone)).splitlines()[1]


def test_a_winter_and_a_summer_moment_differ_in_offset(report: Report) -> None:
    """Oslo's summer is two hours ahead of UTC, its winter one."""
    finding = report.findings[0]
    findings = tuple(
        evolve(
            finding,
            outcome=evolve(finding.outcome, at=datetime(2026, month, 1, 6, tzinfo=UTC)),
        )
        for month in (1, 7)
    )
    text = " ".join(as_text(evolve(report, findings=findings)).split())

    assert "published 2026-01-01 07:00" in text
    assert "published 2026-07-01 08:00" in text


def test_what_is_empty_is_left_out(report: Report) -> None:
    """A report without findings and gaps has no titles over nothing."""
    empty = evolve(
        report, findings=(), undecided=(), gaps=(), unrecognised=(), tallies=()
    )
    lines = as_text(empty).splitlines()

    assert ["What was asked", "Made with"] == [
        line for line, below in pairwise(lines) if below == "-" * len(line) and line
    ]


def test_a_finding_without_an_account_is_the_municipality_s(report: Report) -> None:
    """What nobody's account breaks is said of no account."""
    outcome = Outcome(verdict=Verdict.BROKEN, values={"count": 0})
    finding = Finding(clause=clause(id="roles/none"), outcome=outcome)

    assert "  - count 0\n" in as_text(evolve(report, findings=(finding,)))


def test_a_version_of_a_clause_is_named_by_its_day(report: Report) -> None:
    """Two versions of one clause can be told apart."""
    old = evolve(report.findings[0].clause, until=report.guidelines.read_on)
    new = evolve(old, since=report.guidelines.read_on, until=None)
    findings = tuple(
        evolve(report.findings[0], clause=version) for version in (old, new)
    )
    text = as_text(evolve(report, findings=findings))

    assert "deviation: quotas/weekly\n" in text
    assert "deviation: quotas/weekly@2026-11-22\n" in text


def test_nobody_s_words_are_there(report: Report) -> None:
    """What nobody understood may hold a citizen's words: it is named, not shown."""
    assert "Nordmann" in report.unrecognised[0].raw
    assert "Nordmann" not in as_text(report)


def test_what_no_rule_looks_at_is_not_called_not_understood(report: Report) -> None:
    """It has a place of its own, and the head doesn't count it."""
    known = tuple(evolve(each, left_out=True) for each in report.unrecognised)
    text = as_text(evolve(report, unrecognised=known))

    assert "not understood" not in text
    assert "What nobody understood" not in text
    assert "What no rule looks at (1)" in text


@given(st.text(st.characters()))
@example(HOSTILE)
def test_hostile_text_stays_within_its_place(report: Report, hostile: str) -> None:
    """Whatever stands in a text, a line keeps its beginning, and nothing hides."""
    told = evolve(
        report.findings[0].outcome,
        verdict=Verdict.MISSING_FACT,
        subject=hostile,
        period=hostile,
        about=hostile,
        account=hostile,
        values={hostile: hostile},
    )
    bad = clause(
        id="x/" + hostile,
        quote=(hostile,),
        place=hostile,
        bearer="news",
        rule=report.findings[0].clause.rule,
    )
    findings = [
        Finding(clause=bad, outcome=evolve(told, verdict=verdict), items=(hostile,))
        for verdict in Verdict
    ]
    everywhere = evolve(
        report,
        guidelines=evolve(guidelines(bad), title=hostile, owner=hostile),
        findings=tuple(findings),
        tallies=(Tally(clause=bad, counts=((Verdict.MET, 1),)),),
        undecided=(bad,),
        gaps=(Gap(source=hostile, why=hostile),),
        unrecognised=(
            Unrecognised(source=hostile, path=hostile, why=hostile, raw=hostile),
        ),
    )
    text = as_text(everywhere)

    text.encode("utf-8")
    signs = text.replace("\n", "").replace("\u00a0", "")
    assert all(sign.isprintable() or sign.isspace() for sign in signs)
    assert not set(signs) & {"\x1b", "\r", "\u202e", "\u2028", "\x85"}
    assert 1 == sum(line.startswith("Broken (") for line in text.splitlines())


def test_lines_fit_a_terminal(report: Report) -> None:
    """Only what can't be broken, and the table, is wider than 88 signs."""
    long = evolve(
        report.findings[0],
        clause=evolve(report.findings[0].clause, quote=("ord " * 100,)),
    )
    text = as_text(evolve(report, findings=(long,)))

    assert max(map(len, text.splitlines())) <= 88


def test_a_report_about_one_account_names_it(report: Report) -> None:
    """Each line begins with whose it is."""
    lines = [line for line in as_text(report).splitlines() if line.startswith("  - ")]

    assert lines
    assert all(line.startswith((f"  - {FACEBOOK}", "  - instagram:")) for line in lines)


def test_accounts_are_named_as_people_know_them(report: Report) -> None:
    """A name and its platform stand for an id that nobody knows by heart."""
    named = evolve(report, accounts={FACEBOOK: "Testbygda kommune"})

    assert "  - Testbygda kommune (facebook): facebook:100_news1103T1102, " in as_text(
        named
    )


def test_a_gap_of_two_kinds_of_facts_is_said_once(report: Report) -> None:
    """Whoever mends it mends both."""
    gaps = [
        Gap(source="a.json", why="cut short", facts=(kind,))
        for kind in ("publication", "message")
    ]
    text = as_text(evolve(report, gaps=tuple(gaps)))

    assert "1 gap in the sources" in text
    assert "What sources did not give (1)" in text
    assert 1 == text.count("- a.json: cut short")


def test_no_clause_is_left_without_a_word(report: Report) -> None:
    """What several clauses lack stands under the last, and the others point to it."""
    finding = next(report.having(Verdict.MISSING_FACT))
    clauses = [evolve(finding.clause, id=f"roles/{name}") for name in "abc"]
    findings = tuple(evolve(finding, clause=each) for each in clauses)
    lines = as_text(evolve(report, findings=findings)).splitlines()
    headings = [lines.index(each.id) for each in clauses]

    assert 1 == sum(
        "no source can name all who are appointed" in each for each in lines
    )
    for heading, following in pairwise(headings):
        assert f"  - {LIKE_THE_NEXT}" in lines[heading:following]
    assert 2 == lines.count(f"  - {LIKE_THE_NEXT}")


def test_what_is_alike_is_said_once(report: Report) -> None:
    """Of three accounts that lack the same, one line says so."""
    finding = next(report.having(Verdict.MISSING_FACT))
    alike = tuple(
        evolve(finding, outcome=evolve(finding.outcome, account=account))
        for account in (FACEBOOK, INSTAGRAM)
    )

    text = as_text(evolve(report, findings=alike))

    assert 1 == text.count("no source can name all who are appointed")
    assert "  - facebook:100, instagram:200: no source" in text


def test_a_report_in_which_all_is_well_says_so(report: Report) -> None:
    """Silence is said, too."""
    well = evolve(report, findings=(), undecided=(), gaps=(), unrecognised=())
    tally = evolve(report.tallies[0], counts=((Verdict.MET, 4),))

    assert (
        "In short: nothing asks for anything"
        == as_text(evolve(well, tallies=(tally,))).splitlines()[2]
    )


def test_a_report_that_asked_nothing_says_so(report: Report) -> None:
    """No clause that had anything to ask about is not the same as all is well."""
    silent = evolve(report, findings=(), tallies=())

    assert "In short: there was nothing to ask about" == as_text(silent).splitlines()[2]


def test_what_was_not_used_is_told(report: Report) -> None:
    """What came too late, and words that nobody defined, were not heard."""
    word = UnknownWord(
        fact="publication",
        field="kind",
        word="nwes",
        count=2,
        source="register",
        instead="did you mean news?",
    )
    told = evolve(
        report, later={"publication": 2, "reply": 1}, unknown_words=(word,), gaps=()
    )
    text = as_text(told)

    assert (
        "Not used: after the moment of asking (3)\n"
        "----------------------------------------\n"
        "- publication: 2\n"
        "- reply: 1\n"
        "\n"
        "Words that the guidelines don't know (1)\n"
        "----------------------------------------\n"
        "- register: kind nwes; did you mean news?\n"
    ) in text
    assert "3 open questions, 1 missing fact, 1 not" in " ".join(text.split())
    assert "1 clause without a rule, 1 unknown word, " in " ".join(text.split())


class TestDefinitions:
    """Under a clause stand the sentences that say what its words mean."""

    QUOTE = "«Nyheter er det som er nytt.» (line 4)"

    def shown(self, quota: Clause, *others: Clause) -> str:
        """Give the report of a quota that is broken."""
        rules = guidelines(quota, *others)
        facts = situation(account(), *published(3))

        return as_text(assess(rules, facts))

    def quota(self, *see: str, counts: tuple[str, ...] = ("news",)) -> Clause:
        """Publish at most two in a week, and see what that is."""
        rule = PublicationQuota(at_most=2, per=Per.ISO_WEEK, counts=counts)
        return clause(rule, id="quotas/weekly", see=see)

    def meaning(self, **fields: object) -> Clause:
        """Say what news is."""
        return clause(
            **{
                "id": "plan/news",
                "defines": ("news",),
                "modality": Modality.DEFINITION,
                "quote": ("Nyheter er det som er nytt.",),
                "place": "line 4",
                **fields,
            }
        )

    def test_a_word_of_the_rule_is_explained(self) -> None:
        """Right under the sentence itself, before what is said of it."""
        text = self.shown(self.quota("plan/news"), self.meaning())

        assert (
            "violation: quotas/weekly\n"
            "  «Slik skal det være.» (line 1)\n"
            f"  {self.QUOTE}\n"
            "  - facebook:100: "
        ) in text

    @pytest.mark.parametrize(
        ("see", "counts", "fields"),
        [
            ((), ("news",), {}),
            (("plan/news",), (), {}),
            (("plan/news",), ("news",), {"defines": ("event",)}),
            (("plan/news",), ("news",), {"modality": Modality.MAY}),
            (("plan/news",), ("news",), {"until": date(2026, 11, 2)}),
            (("plan/news",), ("news",), {"since": date(2026, 12, 1)}),
        ],
        ids=[
            "not linked",
            "not a word of it",
            "of another word",
            "no definition",
            "no longer",
            "not yet",
        ],
    )
    def test_nothing_else_is(
        self, see: tuple[str, ...], counts: tuple[str, ...], fields: dict[str, object]
    ) -> None:
        """What it links to for another reason has a place of its own."""
        quota = self.quota(*see, counts=counts)

        assert self.QUOTE not in self.shown(quota, self.meaning(**fields))

    @pytest.mark.parametrize(
        "fields",
        [{"until": date(2026, 11, 3)}, {"since": date(2026, 11, 30)}],
        ids=["on the first day", "at the end"],
    )
    def test_what_held_in_the_window_explains_it(
        self, fields: dict[str, object]
    ) -> None:
        """On one day of it is enough."""
        text = self.shown(self.quota("plan/news"), self.meaning(**fields))

        assert 1 == text.count(self.QUOTE)

    def test_a_finding_without_a_rule_explains_nothing(self, report: Report) -> None:
        """Made by hand, it names no words."""
        bare = clause(id="roles/none", see=("plan/news",))
        finding = Finding(clause=bare, outcome=Outcome(verdict=Verdict.BROKEN))
        told = evolve(
            report,
            guidelines=guidelines(bare, self.meaning()),
            findings=(finding,),
        )

        assert self.QUOTE not in as_text(told)


class TestExplained:
    """Beside a sentence that is broken stand its reason, what is against it, advice."""

    REASON = clause(
        id="plan/reason",
        quote=("For at det skal være lett.",),
        modality=Modality.DEFINITION,
    )
    OTHER = clause(id="plan/other", quote=("Tvert imot.",), against=("quotas/weekly",))
    ADVICE = clause(
        id="plan/advice",
        quote=("Tenk deg om.",),
        modality=Modality.ADVICE,
        see=("quotas/weekly",),
    )
    BROKEN = clause(
        PublicationQuota(at_most=1, per=Per.ISO_WEEK),
        id="quotas/weekly",
        because=("plan/reason",),
        against=("plan/other",),
    )

    def shown(self, *others: Clause, **modes: DefinedMode) -> str:
        """Write what a page broke that published three items in a week."""
        text = guidelines(self.BROKEN, *others, modes=modes)
        facts = (account(), *published(3), mode("flood", "2026-11-24 00:00"))
        return as_text(assess(text, situation(*facts)))

    def test_all_of_it_is_quoted(self) -> None:
        """Each with what it is to the sentence above."""
        assert (
            "violation: quotas/weekly\n"
            "  «Slik skal det være.» (line 1)\n"
            "  because: «For at det skal være lett.» (line 1)\n"
            "  against it: «Tvert imot.» (line 1)\n"
            "  advice: «Tenk deg om.» (line 1)\n"
            "  - facebook:100: "
        ) in self.shown(self.REASON, self.OTHER, self.ADVICE)

    @pytest.mark.parametrize("kind", ["because", "against it", "advice"])
    def test_what_no_longer_holds_is_not(self, kind: str) -> None:
        """A version that ended before the window explains nothing in it."""
        ended = [
            evolve(each, until=date(2026, 11, 2))
            for each in (self.REASON, self.OTHER, self.ADVICE)
        ]

        assert f"{kind}: «" not in self.shown(*ended)

    @pytest.mark.parametrize("spoke", [True, False])
    def test_what_is_against_it_in_a_mode_has_to_have_spoken(self, spoke: bool) -> None:
        """Without a crisis, the sentence about a crisis is against nothing."""
        rule = PublicationQuota(at_most=9, per=Per.ISO_WEEK)
        held_in = "flood" if spoke else "drought"
        crisis = evolve(self.OTHER, when=held_in, rule=rule)
        modes = {"flood": DefinedMode(), "drought": DefinedMode()}

        told = self.shown(self.REASON, crisis, self.ADVICE, **modes)
        assert spoke is ("against it: «Tvert imot.»" in told)

    def test_what_is_not_yet_due_is_explained_to_nobody(self) -> None:
        """Only what is broken, or waits for a human, needs it."""
        due = evolve(self.BROKEN, rule=PublicationQuota(at_least=9, per=Per.ISO_WEEK))
        text = guidelines(due, self.REASON, self.OTHER, self.ADVICE)
        report = assess(
            text,
            situation(account(), since="2026-11-23 00:00", at="2026-11-29 00:00"),
        )

        assert "because: " not in as_text(report)


class TestLanguage:
    """A report can be told in another language; what it quotes stays."""

    def whole(self, report: Report) -> Report:
        """Give a report in which everything is that there may be."""
        finding, *_ = report.findings
        missing = next(report.having(Verdict.MISSING_FACT))
        like = evolve(missing, clause=evolve(missing.clause, id="x/like"))
        beside = evolve(
            finding.clause,
            id="x/beside",
            rule=evolve(finding.clause.rule, counts=("campaign",)),
            see=("plan/what-is",),
            because=("roles/two",),
        )
        explained = evolve(finding, clause=beside)
        late = oslo("2026-11-20 10:00")
        decided = Disposition(
            id="d",
            observed=late,
            finding=finding.id,
            basis=finding.basis,
            by="kari",
            at=late,
            reason="Uansett.",
        )
        word = UnknownWord(
            fact="publication",
            field="kind",
            word="nwes",
            count=2,
            source="register",
            instead="skriv news",
        )
        return evolve(
            report,
            dispositions=(
                evolve(decided, until=oslo("2027-01-01 10:00")),
                evolve(decided, until=late),
                evolve(decided, basis="changed"),
                evolve(decided, finding="gone"),
            ),
            findings=(*report.findings, like, explained),
            gaps=(Gap(source="a.json", why="ble avbrutt"),),
            later={"publication": 2, "plan-item": 1},
            unknown_words=(word,),
            unrecognised=(
                *report.unrecognised,
                evolve(report.unrecognised[0], left_out=True),
            ),
        )

    @pytest.mark.parametrize("ids", [True, False])
    def test_no_word_of_ours_is_left_in_english(
        self, report: Report, ids: bool
    ) -> None:
        """Titles, verdicts, kinds of facts, and what humans decided."""
        whole = self.whole(report)
        text = as_text(whole, ids=ids, language=pseudo())
        others = ["some-governance", "ble avbrutt", "another node", "kind?"]
        of_a_plugin, by_id = "rudeness", "appointment"

        assert set() == left_in_english(
            text, as_data(whole), others, of_a_plugin, by_id
        )

    @pytest.mark.parametrize("part", ["findings", "tallies"])
    def test_nor_where_nothing_is_to_be_told(self, report: Report, part: str) -> None:
        """All is well, or nothing was asked."""
        silent = evolve(report, **{"findings": (), "undecided": (), part: ()})
        text = as_text(silent, language=pseudo())

        assert set() == left_in_english(
            text, as_data(silent), "some-governance", "no plug-in reads another node"
        )

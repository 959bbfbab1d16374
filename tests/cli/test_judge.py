"""`some-governance judge`: what is open is counted, asked, handed out, taken back."""

import csv
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from example_platform import GUIDELINES, REGISTERS, save

from some_governance import Judgement, load_judgements
from some_governance.cli.status import Status

Ran = tuple[Status, str, str]
Command = Callable[..., Ran]
Typing = Callable[..., Ran]

DIALOGUE = """
[words]
praise = "Skryt."
neutral = "Nøytralt."
negative = "Kritikk."
question = "Spør om noe."
comment = "Spør ikke om noe."

[questions.sentiment]
asks = "Er dette skryt, kritikk eller nøytralt?"
answers = ["praise", "neutral", "negative"]

[questions.enquiry]
asks = "Er dette et spørsmål eller en kommentar?"
answers = ["question", "comment"]

[questions.factual-error]
asks = "Inneholder kommentaren en faktafeil?"

[questions.answered-in-thread]
asks = "Er dette besvart i tråden?"

[questions.too-late]
asks = "Har dette ventet for lenge?"

[questions.exception]
asks = "Er det grunn til å fravike hovedregelen?"

[[clauses]]
id = "dialogue/answer"
quote = "Nøytrale spørsmål skal besvares."
place = "line 2"
modality = "shall"

  [clauses.rule]
  kind = "reply-duty"
  to = { sentiments = ["neutral"], kinds = ["question"] }
  within = "unsaid"

[[clauses]]
id = "dialogue/facts"
quote = "Kommentarer skal være riktige."
place = "line 3"
modality = "shall"

  [clauses.rule]
  kind = "judged"
  of = ["comment"]
  question = "factual-error"
  right = ["no"]
  wrong = ["yes"]
"""
CANARY = "Kari Nordmann spør:\n\x1b[2J=når?"


def comments(count: int) -> str:
    """Let citizens write under the first post."""
    return "".join(
        f"""
[[comments]]
id = "example:c{number:03}"
on = "example:2026-10-06"
account = "example:1000"
at = 2026-10-07T{number // 60:02}:{number % 60:02}:00Z
as_account = false
text = "Kommentar {number}"
"""
        for number in range(count)
    )


class Judged(NamedTuple):
    """What the log says of one answer."""

    of: str
    question: str
    answer: str
    reason: str | None = None


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody be known to sit here."""
    monkeypatch.delenv("SOME_GOVERNANCE_BY", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a saved folder with two comments."""
    return saved(tmp_path / "saved")


def saved(path: Path, count: int = 2, extra: str = "", days: int = 2) -> Path:
    """Save a folder with so many comments."""
    modality = 'modality = "shall"'
    return save(
        path,
        [f"2026-10-{day:02}" for day in range(6, 6 + days)],
        registers=REGISTERS.replace("2026-10-13T06", "2026-10-11T20")
        + '\n[[coverage]]\nfacts = ["comment", "reply", "removal"]\n'
        + comments(count)
        + extra,
        guidelines=GUIDELINES.replace(modality, 'modality = "as-a-rule"') + DIALOGUE,
    )


@pytest.fixture
def typing(command: Command, monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Give a function that judges a folder by typing some lines."""

    def typing(folder: Path, *lines: str, options: tuple[str, ...] = ()) -> Ran:
        monkeypatch.setattr("sys.stdin", StringIO("".join(f"{x}\n" for x in lines)))
        return command("judge", folder, "--by", "ola", *options)

    return typing


def log(folder: Path) -> list[Judged]:
    """Give what stands in the log, in its order."""
    facts = load_judgements(folder / "judgements.csv").each(Judgement)
    ordered = sorted(facts, key=lambda each: int(each.source.split(" ")[-1]))
    return [
        Judged(each.of, each.question, each.answer, each.reason) for each in ordered
    ]


def said(out: str) -> str:
    """Give the last line that was shown."""
    return out.splitlines()[-1].rpartition("] ")[2].removeprefix("  > ")


# What is open


def test_without_anybody_to_ask_it_counts(command: Command, folder: Path) -> None:
    """Of each account, how many questions of each kind are open."""
    assert (
        Status.ALL_MET,
        (
            "example:1000\n"
            "      2 sentiment: Er dette skryt, kritikk eller nøytralt?\n"
            "      2 factual-error: Inneholder kommentaren en faktafeil?\n"
            "4 questions open, about 2 things\n"
        ),
        "",
    ) == command("judge", folder)


def test_a_list_asks_nobody(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it is known who sits here."""
    monkeypatch.setenv("SOME_GOVERNANCE_BY", "ola")
    monkeypatch.setattr("sys.stdin", None)

    assert "4 questions open, about 2 things" == said(
        command("judge", folder, "--list")[1]
    )


def test_what_is_open_for_the_municipality_has_its_name(
    command: Command, folder: Path
) -> None:
    """A question about no account is the owner's."""
    status, out, _ = command(
        "judge", folder, "--question", "factual-error", "--account", "example:1000"
    )

    assert (Status.ALL_MET, "2 questions open, about 2 things") == (status, said(out))


# The prompt


def test_each_thing_is_shown_once_with_its_questions(
    typing: Typing, folder: Path
) -> None:
    """Number, kind, account, moment, what it stands under, and its words."""
    status, out, err = typing(folder, "1", "2 det er jo sant", "", "q")

    assert (Status.ALL_MET, "") == (status, err)
    assert (
        "\n1 of 2: comment, example:1000, 2026-10-07 02:00\n"
        "  example:c000\n"
        "  under: example:2026-10-06\n"
        "  | Kommentar 0\n"
        "\n  Er dette skryt, kritikk eller nøytralt? [sentiment]\n"
        "    1 praise  2 neutral  3 negative\n"
        "  > \n  Inneholder kommentaren en faktafeil? [factual-error]\n"
        "    1 yes  2 no\n"
        "  > \n2 of 2: comment, example:1000, 2026-10-07 02:01\n"
    ) in out
    assert [
        Judged("example:c000", "sentiment", "praise"),
        Judged("example:c000", "factual-error", "no", "det er jo sant"),
    ] == log(folder)
    assert "2 answers recorded; 2 questions open" == said(out)


def test_each_answer_is_saved_before_the_next_is_asked(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle leaves a sound log with all that was answered."""
    lines = iter(["praise", KeyboardInterrupt()])

    def typed(_: str) -> str:
        line = next(lines)
        if isinstance(line, BaseException):
            raise line
        return line

    monkeypatch.setattr("builtins.input", typed)
    status, _, err = command("judge", folder, "--by", "ola")

    assert (Status.BAD_INPUT, "some-governance: stopped") == (status, err.strip())
    assert [Judged("example:c000", "sentiment", "praise")] == log(folder)


def test_the_moment_of_answering_is_recorded(
    typing: Typing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder asks about October, and is judged later: both are said."""
    later = datetime(2026, 12, 24, 12, tzinfo=UTC)
    monkeypatch.setattr("some_governance.cli.desk._now", lambda: later)
    typing(folder, "praise", "q")
    (made,) = load_judgements(folder / "judgements.csv").each(Judgement)

    assert ("ola", later, later) == (made.by, made.at, made.recorded_at)


def test_the_clock_is_read_when_somebody_answers(typing: Typing, folder: Path) -> None:
    """Nobody has to say what time it is."""
    before = datetime.now(UTC)  # noqa: TID251 - whether it is read is asked here
    typing(folder, "praise", "q")
    (made,) = load_judgements(folder / "judgements.csv").each(Judgement)

    assert before <= made.at <= before + timedelta(minutes=5)


def test_answers_may_open_further_questions(typing: Typing, folder: Path) -> None:
    """A neutral comment is asked whether it is a question, once all else is asked."""
    status, out, _ = typing(folder, "neutral", "no", "praise", "no", "question")

    assert Status.ALL_MET == status
    assert Judged("example:c000", "enquiry", "question") == log(folder)[-1]
    assert "1 of 1: comment" in out
    assert "5 answers recorded; 0 questions open" == said(out)


def test_what_is_left_open_is_not_asked_again(typing: Typing, folder: Path) -> None:
    """Enter means: not today."""
    out = typing(folder, "", "", "", "")[1]

    assert 4 == out.count("  > ")
    assert not (folder / "judgements.csv").exists()
    assert "0 answers recorded; 4 questions open" == said(out)


def test_what_is_unclear_is_asked_again(typing: Typing, folder: Path) -> None:
    """A slip costs a line, no answer."""
    out = typing(folder, "ne", "9", "neg", "q")[1]

    assert "that may be neutral or negative" in out
    assert "write 1 to 3, or ?" in out
    assert [Judged("example:c000", "sentiment", "negative")] == log(folder)


def test_a_question_is_explained(typing: Typing, folder: Path) -> None:
    """What the answers mean, which sentence asks, and what may be typed."""
    out = typing(folder, "?", "q")[1]

    assert "    1 praise: Skryt.\n    2 neutral: Nøytralt.\n" in out.replace(
        "\xa0", " "
    )
    assert "«Nøytrale spørsmål skal besvares.» (line 2)" in out
    assert "Enter leaves the question open, q stops." in " ".join(out.split())


def test_the_end_of_the_input_is_like_stopping(typing: Typing, folder: Path) -> None:
    """A script that has answered all it knows has ended well."""
    status, out, _ = typing(folder)

    assert (Status.ALL_MET, "0 answers recorded; 4 questions open") == (
        status,
        said(out),
    )


def test_300_comments_are_judged_in_one_sitting(
    typing: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Most of them are alike; assessing again after each answer would never end."""
    from some_governance.cli.inquiry import Inquiry

    folder = saved(tmp_path, 300)
    assessed: list[object] = []
    report = Inquiry.report

    def counted(*given: object) -> object:
        assessed.append(given)
        return report(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(Inquiry, "report", counted)
    status, out, _ = typing(
        folder, "negative", "no!", "y", "3", "neutral!", "yes", "comment!", "y"
    )

    assert Status.ALL_MET == status
    assert "no for this and 299 more? [y/n]" in out
    assert "neutral for this and 297 more? [y/n]" in out
    assert "comment for this and 297 more? [y/n]" in out
    assert "898 answers recorded; 0 questions open" == said(out)
    assert 898 == len(log(folder))
    assert 4 == len(assessed)


def test_what_is_meant_for_all_is_given_to_none_without_a_yes(
    typing: Typing, folder: Path
) -> None:
    """Whoever sees how many there are may think again."""
    typing(folder, "1! takk", "", "2! takk", "y", "q")

    assert [
        Judged("example:c000", "sentiment", "neutral", "takk"),
        Judged("example:c001", "sentiment", "neutral", "takk"),
    ] == log(folder)


def test_what_was_left_open_before_is_not_among_them(
    typing: Typing, tmp_path: Path
) -> None:
    """What somebody has passed over they want to think about."""
    folder = saved(tmp_path, 3)
    out = typing(folder, "", "", "1!", "y", "q")[1]

    assert "praise for this and 1 more?" in out
    assert ["example:c001", "example:c002"] == [each.of for each in log(folder)]


DISPUTED = "".join(
    f"""
[[judgements]]
id = "{by}"
of = "example:c001"
question = "sentiment"
answer = "{answer}"
at = 2026-10-08T12:00:00+02:00
by = "{by}"
reason = "{reason}"
"""
    for by, answer, reason in (
        ("kari", "praise", "Det er ironi."),
        ("per", "negative", "Nei."),
    )
)


def test_a_dispute_is_shown_and_decided(typing: Typing, tmp_path: Path) -> None:
    """Who, when and why; the new answer replaces both."""
    folder = saved(tmp_path, extra=DISPUTED)
    out = typing(folder, "praise!", "y", "no", "negative", "no")[1]
    made = load_judgements(folder / "judgements.csv").each(Judgement)

    assert "praise for this and 0 more?" in out
    assert (
        "    praise, said kari 2026-10-08 12:00: Det er ironi.\n"
        "    negative, said per 2026-10-08 12:00: Nei.\n"
    ) in out
    assert ("kari", "per") in [each.supersedes for each in made]
    assert "4 answers recorded; 0 questions open" == said(out)


def test_an_answer_that_settles_nothing_is_asked_once(
    typing: Typing, tmp_path: Path
) -> None:
    """A sitting ends, also where a clause can't use an answer that may be given."""
    folder = saved(tmp_path)
    rules = folder / "ours.toml"
    unused = 'question = "sentiment"\n  right = ["praise"]\n  wrong = ["negative"]'
    text = rules.read_text("utf-8")
    rules.write_text(
        text.replace(
            'question = "factual-error"\n  right = ["no"]\n  wrong = ["yes"]', unused
        ),
        "utf-8",
    )
    out = typing(folder, "neutral!", "y", "comment!", "y")[1]

    assert "4 answers recorded; 2 questions open" == said(out)


def test_an_exception_is_asked_for_by_name_and_needs_a_reason(
    typing: Typing, tmp_path: Path
) -> None:
    """Nothing waits for it; without a reason it would excuse nothing."""
    folder = saved(tmp_path, 0, days=3)

    assert "0 answers recorded; 0 questions open" == said(typing(folder)[1])
    out = typing(folder, "yes", "yes storm", options=("--question", "exception"))[1]

    assert "an exception needs a reason; write why" in out
    assert [Judged("example:2026-10-08", "exception", "yes", "storm")] == log(folder)
    assert "1 answer recorded; 0 questions open" == said(out)


def test_only_what_was_narrowed_to_is_asked(typing: Typing, folder: Path) -> None:
    """Who knows the facts is asked about facts, also of what is opened."""
    options = ("--question", "factual-error", "--account", "example:1000")
    out = typing(folder, "no", "no", options=options)[1]

    assert "2 answers recorded; 0 questions open" == said(out)


def test_a_reason_that_no_file_can_hold_is_asked_again(
    typing: Typing, folder: Path
) -> None:
    """A terminal in other letters makes halves of them."""
    out = typing(folder, "1 \udce5", "1 å", "q")[1]

    assert "half a letter" in out
    assert [Judged("example:c000", "sentiment", "praise", "å")] == log(folder)


def test_letters_that_can_t_be_read_are_told(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was answered before is saved."""

    def typed(_: str) -> str:
        raise UnicodeDecodeError("utf-8", b"\xe5", 0, 1, "")

    monkeypatch.setattr("builtins.input", typed)
    status, _, err = command("judge", folder, "--by", "ola")

    assert Status.BAD_INPUT == status
    assert "what was typed is not UTF-8" in err


def test_hostile_words_can_t_move_the_cursor(typing: Typing, tmp_path: Path) -> None:
    """A comment is shown, never run."""
    extra = comments(1).replace('"Kommentar 0"', json.dumps(CANARY))
    out = typing(saved(tmp_path, 0, extra), "q")[1]

    assert "  | Kari Nordmann spør:\n  | \\x1b[2J=når?\n" in out
    assert "\x1b" not in out


REPLIES = """
[[replies]]
id = "example:r1"
to = "example:c000"
account = "example:1000"
at = 2026-10-07T12:00:00Z
as_account = true
text = "Takk for at du spør!"

[[replies]]
id = "example:r2"
to = "example:c000"
account = "example:1000"
as_account = true

[[comments]]
id = "example:c9"
on = "example:nobody-saw-it"
account = "example:1000"
as_account = false
"""


def test_what_was_answered_to_a_comment_is_shown(
    typing: Typing, tmp_path: Path
) -> None:
    """Whether it is settled can't be judged without; what is unknown is left out."""
    out = typing(saved(tmp_path, 1, REPLIES), "", "", "q")[1]

    assert (
        "  | Kommentar 0\n"
        "  answered 2026-10-07 14:00: Takk for at du spør!\n"
        "  answered: example:r2\n"
    ) in out
    assert "\n2 of 2: comment, example:1000\n  example:c9\n\n" in out


# Mistakes


def test_a_mistake_is_revised(typing: Typing, folder: Path) -> None:
    """All that was answered of a thing is asked again; the new answer replaces it."""
    typing(folder, "praise", "no", "q")
    options = ("--revise", "example:c000")
    out = typing(folder, "", "neutral", "question", options=options)[1]
    made = list(load_judgements(folder / "judgements.csv").each(Judgement))

    assert "praise, said ola " in out
    assert [1] == [len(each.supersedes) for each in made if each.answer == "neutral"]
    assert Judged("example:c000", "enquiry", "question") == log(folder)[-1]
    assert "2 answers recorded; 0 questions open" == said(out)


def test_what_nobody_judged_can_t_be_revised(typing: Typing, folder: Path) -> None:
    """Its id is wrong, or it is still open."""
    status, out, err = typing(folder, options=("--revise", "example:c000"))

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "nobody has judged 'example:c000' so far" in err


# The sheet


def fill(sheet: Path, answer: Callable[[dict[str, str]], str], **more: str) -> None:
    """Fill in a sheet as a spreadsheet would, and save it."""
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows({**row, "answer": answer(row), **more} for row in rows)


def take(command: Command, folder: Path, sheet: Path) -> Ran:
    """Read a sheet back."""
    return command("judge", folder, "--from", sheet, "--by", "ola")


@pytest.fixture
def sheet(command: Command, folder: Path, tmp_path: Path) -> Path:
    """Hand out a sheet of what is open."""
    sheet = tmp_path / "open.csv"
    status, out, err = command("judge", folder, "--to", sheet)
    assert (
        Status.ALL_MET,
        "4 questions open; fill in answer, and read them back with --from\n",
        "",
    ) == (status, out, err)
    return sheet


def test_a_sheet_goes_out_and_comes_back(
    command: Command, folder: Path, sheet: Path
) -> None:
    """What stays empty stays open; reading it twice is harmless."""
    fill(sheet, lambda row: {"sentiment": "neutral"}.get(row["question"], ""))

    assert (
        Status.ALL_MET,
        "2 answers recorded, 2 rows without an answer; 4 questions open\n",
        "",
    ) == take(command, folder, sheet)
    assert (
        "0 answers recorded, 2 on record already, 2 rows without an answer; "
        "4 questions open\n"
    ) == take(command, folder, sheet)[1]
    assert [
        Judged("example:c000", "sentiment", "neutral"),
        Judged("example:c001", "sentiment", "neutral"),
    ] == log(folder)


def test_what_became_needless_is_counted(
    command: Command, folder: Path, sheet: Path
) -> None:
    """An older sheet asks what an answer has settled since."""
    fill(sheet, lambda _: "no" if _["question"] != "sentiment" else "praise")
    take(command, folder, sheet)
    text = sheet.read_text("utf-8-sig")
    sheet.write_text(
        text.replace("sentiment", "enquiry").replace("praise", "comment"), "utf-8"
    )

    assert (
        "0 answers recorded, 2 on record already, 2 left out, since nothing asks for "
        "them any more; 0 questions open\n"
    ) == take(command, folder, sheet)[1]


def test_a_sheet_with_a_mistake_is_not_taken(
    command: Command, folder: Path, sheet: Path
) -> None:
    """All mistakes are told, and no right answer is recorded before they are mended."""
    fill(sheet, lambda row: "good" if row["question"] == "sentiment" else "no")
    status, out, err = take(command, folder, sheet)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert 2 == err.count("it is no answer to sentiment")
    assert not (folder / "judgements.csv").exists()


def test_a_sheet_is_never_overwritten(
    command: Command, folder: Path, sheet: Path
) -> None:
    """Somebody may have filled it in."""
    before = sheet.read_bytes()
    status, out, err = command("judge", folder, "--to", sheet)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "is there already" in err
    assert before == sheet.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_sheet_is_for_its_owner_s_eyes(sheet: Path) -> None:
    """It holds citizens' words."""
    assert 0o600 == sheet.stat().st_mode & 0o777


def test_a_sheet_that_can_t_be_written_is_told(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    """There is no such folder."""
    status, _, err = command("judge", folder, "--to", tmp_path / "no" / "open.csv")

    assert Status.BAD_INPUT == status
    assert "can't be written: " in err


def test_no_sheet_is_written_of_nothing(command: Command, tmp_path: Path) -> None:
    """Who has answered all gets no empty file."""
    sheet = tmp_path / "open.csv"

    assert (Status.ALL_MET, "nothing is open: no sheet is written\n", "") == command(
        "judge", saved(tmp_path / "saved", 0), "--to", sheet
    )
    assert not sheet.exists()


def test_a_sheet_may_be_narrowed_and_have_another_delimiter(
    command: Command, folder: Path, tmp_path: Path
) -> None:
    """Norwegian Excel opens it with a click."""
    sheet = tmp_path / "open.csv"
    options = ("--question", "sentiment", "--delimiter", ";")
    command("judge", folder, "--to", sheet, *options)

    assert 3 == len(sheet.read_text("utf-8-sig").splitlines())
    assert "subject;fact;" in sheet.read_text("utf-8-sig")


def test_the_log_holds_no_words_of_citizens(typing: Typing, folder: Path) -> None:
    """They are shown, and judged, and not written down again."""
    typing(folder, "1!", "y", "no!", "y")

    assert "Kommentar" not in (folder / "judgements.csv").read_text("utf-8")


# Usage


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--by", "Kari Nordmann"), "it is no role and no id of a person"),
        (("--by", ""), "it is no role and no id of a person"),
        (("--list", "--to", "x.csv"), "--list and --to don't go together"),
        (("--revise", "x", "--by", "ola", "--list"), "--list and --revise don't go"),
        (("--revise", "x"), "say who answers: give --by WHO, or set"),
        (
            ("--revise", "x", "--by", "ola", "--question", "kind"),
            "--question and --account narrow what is shown",
        ),
        (("--question", "sentimen"), "is not known here: did you mean sentiment?"),
        (("--account", "example:100"), "is not known here: did you mean example:1000?"),
        (("--from", "nowhere.csv", "--by", "ola"), "'nowhere.csv' does not exist"),
        (("--delimiter", "|"), "'|' is not one of ',', ';'"),
    ],
)
def test_wrong_usage_is_told(
    command: Command, folder: Path, options: tuple[str, ...], told: str
) -> None:
    """With what is right, and nothing is done."""
    status, out, err = command("judge", folder, *options)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert told in " ".join(err.split())


@pytest.mark.parametrize(("by", "refused"), [("karri", True), ("leder", False)])
def test_a_slip_in_who_answers_is_told(
    command: Command, tmp_path: Path, by: str, refused: bool
) -> None:
    """A role of any name may answer, but not somebody who is almost somebody else."""
    folder = saved(tmp_path / "saved", extra='[[persons]]\nid = "kari"\n')
    status, _, err = command("judge", folder, "--by", by, "--list")

    assert (Status.BAD_INPUT == status) is refused
    told = "'karri' is nobody in the registers: did you mean kari?"
    assert (told in " ".join(err.split())) is refused


def test_a_broken_log_is_told_before_anybody_is_asked(
    typing: Typing, folder: Path
) -> None:
    """Nothing is added to what can't be read."""
    (folder / "judgements.csv").write_text("of,question\n", "utf-8")
    status, out, err = typing(folder, "1")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert err.startswith("some-governance: judgements.csv: line 1: its columns are")


def test_who_judges_may_stand_in_the_environment(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever judges every day says it once."""
    monkeypatch.setenv("SOME_GOVERNANCE_BY", "kari")
    monkeypatch.setattr("sys.stdin", StringIO("1\nq\n"))
    command("judge", folder)
    (made,) = load_judgements(folder / "judgements.csv").each(Judgement)

    assert "kari" == made.by

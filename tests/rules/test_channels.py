"""What each channel is for, and what belongs there."""

from collections.abc import Mapping

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    clause,
    coverage,
    coverage_without,
    guidelines,
    mode,
    oslo,
    plan,
    plan_item,
    publication,
    situation,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Value, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.utterances import Publication
from some_governance.rules.channels import RULES, Hashtags, MediaFits, PurposeFits
from some_governance.rules.rule import Rule, Scope
from some_governance.situation.selection import Accounts

POST = "facebook:100_1"
PAGE = account()
BOTH = Hashtags(tags=("#irandaberg", "#mittrandaberg"))
ONE = evolve(BOTH, every=False)
FITS = MediaFits(media={"facebook": ("text", "image"), "youtube": ("video",)})
SERVES = PurposeFits(purposes=("dialogue", "news"))
MET = Outcome(verdict=Verdict.MET, account=FACEBOOK)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE, account=FACEBOOK)


def found(rule: Rule, *facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out for the page."""
    return list(rule.check(situation(PAGE, *facts, **situated)))


def wrong(**values: Value) -> Outcome:
    """Give what comes out for a post against the text."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=POST,
        account=FACEBOOK,
        at=oslo("2026-11-24 12:00"),
        values=values,
    )


def missing(fact: str, subject: str = POST, account: str | None = FACEBOOK) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=account, about=fact
    )


class TestHashtags:
    """«… ved å bruke emneknaggene #irandaberg og #mittrandaberg»."""

    @pytest.mark.parametrize(
        ("tags", "every", "one"),
        [
            (("irandaberg", "mittrandaberg"), MET, MET),
            (("MittRandaberg", "jul", "#IRandaberg"), MET, MET),
            (("irandaberg",), wrong(tags="#mittrandaberg"), MET),
            (("mittrandaberg2",), *[wrong(tags="#irandaberg, #mittrandaberg")] * 2),
            ((), *[wrong(tags="#irandaberg, #mittrandaberg")] * 2),
            (None, *[missing("tags")] * 2),
        ],
    )
    def test_all_of_them_or_one(
        self, tags: tuple[str, ...] | None, every: Outcome, one: Outcome
    ) -> None:
        """In capitals or not, with a `#` or without; the text says how many."""
        post = publication(tags=tags)

        assert [every] == found(BOTH, post)
        assert [one] == found(ONE, post)

    @pytest.mark.parametrize(
        ("written", "carried"),
        [("#Ålgård", "a\u030algård"), ("strasse", "STRAẞE"), ("STRASSE", "straße")],
    )
    def test_letters_are_compared_as_they_are_read(
        self, written: str, carried: str
    ) -> None:
        """However a telephone writes an «å», it is one."""
        assert [MET] == found(Hashtags(tags=(written,)), publication(tags=(carried,)))

    @pytest.mark.parametrize(
        ("media", "expected"),
        [
            (("image",), wrong(tags="#irandaberg, #mittrandaberg")),
            (("text", "image"), wrong(tags="#irandaberg, #mittrandaberg")),
            (("text",), NOT_SPOKEN_OF),
            (("text", "other"), missing("media")),
            ((), missing("media")),
        ],
    )
    def test_only_with_the_media_that_the_text_names(
        self, media: tuple[str, ...], expected: Outcome
    ) -> None:
        """Pictures carry them; what isn't known to be one may be."""
        post = publication(tags=(), media=media)

        assert [expected] == found(evolve(BOTH, media=("image",)), post)
        assert [wrong(tags="#irandaberg, #mittrandaberg")] == found(BOTH, post)

    @pytest.mark.parametrize(
        ("tags", "media", "why"),
        [
            ((), (), "tags"),
            (("#",), (), "without a letter"),
            (("#jul", ""), (), "without a letter"),
            (("#jul",), ("images",), "'media' must be in"),
        ],
    )
    def test_what_nobody_can_carry_is_refused(
        self, tags: tuple[str, ...], media: tuple[str, ...], why: str
    ) -> None:
        """It names hashtags, and media that there are."""
        with pytest.raises(ValueError, match=why):
            Hashtags(tags=tags, media=media)


class TestMediaFits:
    """«YouTube (visning og deling av videoklipp)»."""

    @pytest.mark.parametrize(
        ("media", "expected"),
        [
            (("text",), MET),
            (("image", "text"), MET),
            (("video",), wrong(media="video")),
            (("link", "text", "event", "other"), wrong(media="link, event, other")),
            ((), missing("media")),
        ],
    )
    def test_it_shows_what_its_platform_is_used_for(
        self, media: tuple[str, ...], expected: Outcome
    ) -> None:
        """All that it shows has to be on the list; links and events are shown too."""
        assert [expected] == found(FITS, publication(media=media))

    def test_each_platform_has_its_own(self) -> None:
        """A video fits YouTube."""
        clip = publication("v", account=YOUTUBE, media=("video",))

        assert [Outcome(verdict=Verdict.MET, account=YOUTUBE)] == found(
            FITS, account(YOUTUBE), clip
        )

    @pytest.mark.parametrize("covered", [[coverage()], [coverage("account")]])
    def test_of_other_platforms_it_does_not_speak(
        self, covered: list[Coverage]
    ) -> None:
        """Nothing has to be known of them."""
        posts = [
            publication("f", account=FLICKR, media=("video",)),
            publication("g", account=FLICKR, as_account=None),
        ]
        asked = situation(account(FLICKR), *posts, covered=covered)

        assert [
            Outcome(verdict=Verdict.NOT_APPLICABLE, account=FLICKR, count=2)
        ] == list(FITS.check(asked))

    @pytest.mark.parametrize(
        ("media", "why"),
        [
            ({}, "media"),
            ({"youtube": ()}, "media"),
            ({"youtube": ("video", "films")}, "'media' must be in"),
        ],
    )
    def test_what_nothing_fits_is_refused(
        self, media: Mapping[str, tuple[str, ...]], why: str
    ) -> None:
        """It names platforms, and media that there are."""
        with pytest.raises(ValueError, match=why):
            MediaFits(media=media)


@pytest.mark.parametrize("rule", [BOTH, FITS])
class TestPublications:
    """What both ask of what an account publishes."""

    def test_only_what_the_account_says_is_spoken_of(self, rule: Rule) -> None:
        """A private utterance may show what it likes."""
        private, unknown = (
            publication(as_account=voice, media=("video",), tags=())
            for voice in (False, None)
        )

        assert [NOT_SPOKEN_OF] == found(rule, private)
        assert [missing("as-account")] == found(rule, unknown)

    def test_publications_that_nobody_saw_may_have_been_made(self, rule: Rule) -> None:
        """All of the window has to be seen."""
        covered = [coverage_without("publication")]

        assert [missing("publication", FACEBOOK)] == found(rule, covered=covered)

    def test_only_on_the_accounts_that_the_text_names(self, rule: Rule) -> None:
        """What YouTube shows is no matter of the page."""
        there = evolve(rule, accounts=Accounts(platform="youtube"))
        wrong_here, wrong_there = (
            publication(id, account=id, media=("link",), tags=())
            for id in (FACEBOOK, YOUTUBE)
        )

        assert [YOUTUBE] == [
            each.subject
            for each in found(there, account(YOUTUBE), wrong_here, wrong_there)
        ]

    def test_only_in_its_mode(self, rule: Rule) -> None:
        """In a crisis, anything that helps is right."""
        crisis = mode("crisis", "2026-11-24 12:00")
        calm = clause(rule, unless="crisis")
        book = guidelines(calm, modes={"crisis": DefinedMode()})
        posts: list[Publication] = [
            publication(id, at, media=("link",), tags=())
            for id, at in (("before", "2026-11-24 11:59"), ("in", "2026-11-24 12:00"))
        ]
        report = assess(book, situation(PAGE, crisis, *posts))

        assert ["before"] == [each.outcome.subject for each in report.findings]


class TestPurposeFits:
    """«Vi er på Facebook for å: …»."""

    @pytest.mark.parametrize(
        ("purposes", "expected"),
        [
            (("dialogue",), Outcome(verdict=Verdict.MET)),
            (("news", "dialogue"), Outcome(verdict=Verdict.MET)),
            ((), Outcome(verdict=Verdict.NOT_APPLICABLE)),
            (("reputation",), "reputation"),
            (("news", "reputation", "charm"), "reputation, charm"),
        ],
    )
    def test_what_is_planned_serves_what_the_channel_is_for(
        self, purposes: tuple[str, ...], expected: Outcome | str
    ) -> None:
        """A goal in other words is no purpose that it speaks of."""
        if isinstance(expected, str):
            expected = Outcome(
                verdict=Verdict.BROKEN,
                subject="item-1",
                account=FACEBOOK,
                values={"purposes": expected},
            )

        assert [expected] == found(SERVES, plan(), plan_item(purposes=purposes))

    def test_each_channel_has_its_own(self) -> None:
        """What is planned for Instagram is no matter of Facebook's purposes."""
        item = plan_item(account=INSTAGRAM, purposes=("charm",))
        here = evolve(SERVES, accounts=Accounts(platform="facebook"))

        assert [Outcome(verdict=Verdict.NOT_APPLICABLE)] == found(
            here, account(INSTAGRAM), plan(), item
        )
        assert ["item-1"] == [
            each.subject for each in found(SERVES, account(INSTAGRAM), plan(), item)
        ]

    @pytest.mark.parametrize("purposes", [("charm",), ("news",)])
    @pytest.mark.parametrize(
        ("account", "about"),
        [(None, "planned-account"), (FLICKR, "account"), (INSTAGRAM, None)],
    )
    def test_what_may_be_for_the_channel_has_to_be_known(
        self, account: str | None, about: str | None, purposes: tuple[str, ...]
    ) -> None:
        """An item says its account, and the register has it, or it is out of reach."""
        rule = evolve(SERVES, accounts=Accounts(except_platform="instagram"))
        item = plan_item(account=account, purposes=purposes)
        unknown = missing(about or "", "item-1", account)
        aside = Outcome(verdict=Verdict.NOT_APPLICABLE)

        assert [unknown if about else aside] == found(rule, plan(), item)
        assert [aside] == found(rule, plan(), evolve(item, purposes=()))

    @pytest.mark.parametrize("purposes", [("charm",), ("news",)])
    @pytest.mark.parametrize(
        ("narrow", "about"),
        [
            (Accounts(tier="main"), "tier-or-unit"),
            (Accounts(lifecycle=("dormant",)), "lifecycle"),
        ],
    )
    def test_which_account_it_is_has_to_be_known(
        self, narrow: Accounts, about: str, purposes: tuple[str, ...]
    ) -> None:
        """What the register doesn't say of the account leaves it open."""
        rule, page = evolve(SERVES, accounts=narrow), account(tier=None)
        asked = situation(page, plan(), plan_item(purposes=purposes))

        assert [missing(about, "item-1")] == list(rule.check(asked))

    @pytest.mark.parametrize(
        ("made", "told"),
        [
            ("2026-11-01 23:59", []),
            ("2026-11-02 00:00", ["item-1"]),
            ("2026-11-29 23:59", ["item-1"]),
            ("2026-11-30 00:00", []),
        ],
    )
    @pytest.mark.parametrize("account", [FACEBOOK, None])
    def test_an_item_is_judged_when_it_was_put_there(
        self, account: str | None, made: str, told: list[str]
    ) -> None:
        """What was planned before the window is not asked about."""
        item = plan_item(purposes=("charm",), account=account)

        assert told == [each.subject for each in found(SERVES, plan(made=made), item)]

    @pytest.mark.parametrize(
        ("covered", "facts"),
        [
            ([coverage_without("plan")], ["plan"]),
            ([coverage_without("plan-item")], ["plan-item"]),
            ([coverage_without("plan-item"), coverage("plan-item")], []),
            (
                [coverage_without("plan-item"), coverage(account=FACEBOOK)],
                ["plan-item"],
            ),
        ],
    )
    def test_what_nobody_saw_may_serve_nothing(
        self, covered: list[Coverage], facts: list[str]
    ) -> None:
        """All that is planned in the window has to be seen."""
        assert [missing(each, each, None) for each in facts] == found(
            SERVES, covered=covered
        )

    def test_it_names_a_purpose(self) -> None:
        """A channel that is for nothing can't be served."""
        with pytest.raises(ValueError, match="purposes"):
            PurposeFits(purposes=())


def test_they_name_the_purposes_and_the_words_for_accounts() -> None:
    """The guidelines have to define them all."""
    main = Accounts(tier="main")

    assert [("main",), ("main",), ("dialogue", "news", "main")] == [
        evolve(each, accounts=main).words for each in (BOTH, FITS, SERVES)
    ]
    assert (Hashtags, MediaFits, PurposeFits) == RULES
    assert [Scope.THREAD, Scope.THREAD, Scope.MUNICIPALITY] == [
        each.scope for each in RULES
    ]


def test_a_rule_can_be_hashed() -> None:
    """Its table of media can't be changed any more."""
    again = MediaFits(media={"youtube": ("video",), "facebook": ("text", "image")})

    assert {FITS} == {FITS, again}

"""The sheets on what a release tells: what it is, quotes and facts."""

from typing import Literal

from pydantic import Field

from pressbox.models import Kind
from pressbox.packs.forms import Form, Key, Sheet, forms


class ReleaseSheet(Sheet):
    """release.toml: what the release says of itself: kind, publication, embargo."""

    parts: dict[str, str] = Field(default_factory=dict)
    kinds: list[Form] = forms(
        "words that tell a kind of release, of the title and the lines right below it",
        kind=Key("what the release then is", Kind, always=True),
        weight=Key("how much that counts", int, always=True),
        racing="only in a release on races",
    )
    kinds_said: list[Form] = forms(
        "the same, of the beginning of the text",
        kind=Key("what the release then is", Kind, always=True),
        weight=Key("how much that counts", int, always=True),
    )
    kinds_rows: list[Form] = forms(
        "the same, of headings and rows",
        kind=Key("what the release then is", Kind, always=True),
        weight=Key("how much that counts", int, always=True),
    )
    published: list[Form] = forms("words before the day on which the release came out")
    datelines: list[Form] = forms("datelines, which hold that day")
    embargo_cues: list[str] = Field(default_factory=list, description="words without which nothing is held back")
    embargo: list[Form] = forms("words before the time until which the release is held back")
    replaces: list[Form] = forms(
        "words that say that an earlier release is corrected",
        anywhere="in all of the text, not in its head alone",
    )


class QuotesSheet(Sheet):
    """quotes.toml: how a release says whose words it gives."""

    said: list[str] = Field(default_factory=list, description="verbs of saying, in all their forms")
    weak: list[str] = Field(default_factory=list, description="those of them that as often do something else")
    pronouns: list[str] = Field(default_factory=list, description="he, she …: the speaker was named before")
    articles: list[str] = Field(default_factory=list, description="words that open 'the Swede', 'our team manager'")
    owners: list[str] = Field(default_factory=list, description="words for whose somebody is: his, her")
    partners: list[str] = Field(default_factory=list, description="what those who share a car are to each other")
    definite: list[str] = Field(default_factory=list, description="of these, those that mean somebody named before")
    roles: list[str] = Field(default_factory=list, description="what people are: team principal, head of …")
    gender: dict[str, list[str]] = Field(default_factory=dict, description="words that tell f or m; objects: him")
    groups: list[str] = Field(default_factory=list, description="who speaks as one, and is no person: team, company")
    latter: list[str] = Field(default_factory=list, description="words for the one of two who was named last")
    titles: list[str] = Field(default_factory=list, description="Mr, Dr …: their stop ends no sentence")
    particles: list[str] = Field(default_factory=list, description="small words inside names: van, de …")
    openers: list[str] = Field(default_factory=list, description="capitalised words that are no part of a name")
    between: list[str] = Field(default_factory=list, description="words between a speaker and the verb")
    breaks: list[str] = Field(default_factory=list, description="words at which the name of a speaker has ended")
    holds: list[str] = Field(default_factory=list, description="of these, those that go on describing the speaker")
    tails: list[str] = Field(default_factory=list, description="words that may follow 'NAME said' after the speech")
    that: list[str] = Field(default_factory=list, description="words between the verb and the speech: that")
    leads: list[str] = Field(default_factory=list, description="words between the speech and its attribution: is how")
    first_person: list[str] = Field(
        default_factory=list, description="words for the speaker and whom they speak for: I, we"
    )
    called: list[str] = Field(default_factory=list, description="words after which marks hold a name or title")
    adverbs: list[str] = Field(default_factory=list, description="ends of words that tell how something is said: -ly")
    unnamed: bool = Field(default=False, description="whether a verb may stand without its subject: «Sí», afirmó.")
    inverts: bool = Field(default=False, description="whether a subject may be behind its verb: Danach sagte Norrgård:")
    within: bool = Field(default=False, description="whether 'says NAME' may stand inside the marks: « Oui, dit-il. »")
    questions: list[str] = Field(default_factory=list, description="labels of questions in a transcript")
    answers: list[str] = Field(default_factory=list, description="labels of answers in a transcript")
    age: str = Field(default="", description="what follows the figure where an age stands for a person")
    parts: dict[str, str] = Field(default_factory=dict)
    statements: list[Form] = forms("headings under which one person speaks throughout")


class FactsSheet(Sheet):
    """facts.toml: what is said of venues, series, fields and cars."""

    decimal: str = Field(default=".", description="the sign before tenths, where the size of a figure leaves it open")
    parts: dict[str, str] = Field(default_factory=dict)
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words; twenty-two is made of two")
    fractions: dict[str, float] = Field(default_factory=dict, description="half, three eighths … of a mile")
    ordinals: dict[str, int] = Field(default_factory=dict, description="ordinals in words: first, third")
    not_cars: list[str] = Field(default_factory=list, description="words behind a make that make it a team or a series")
    facts: list[Form] = forms(
        "facts, as `value`; `said` where more than the fact is looked at",
        about=Key("of what it tells", Literal["entrants", "series", "venue"], always=True),
        reads=Key(
            "what `value` is",
            Literal["count", "distance", "length", "minutes", "ordinal", "place", "words"],
            always=True,
        ),
        attribute=Key("which fact it is, where no unit decides", str),
        km=Key("which it is in kilometres or metres", str),
        mi=Key("which it is in miles", str),
        unit=Key("what is counted", str),
        least=Key("the least value that is plausible", float | int),
        most=Key("the greatest", float | int),
        labelled="a label, which opens its line or cell",
        beside="it stands beside the name of a venue",
        of_track="its clause is about a track",
        racing="only where a series is named",
        known="its place is one that is read",
        certain="the words are about a venue, though none is named",
        name="the value begins with a capital",
    )

"""The sheets on what a release tells: what it is, quotes and facts."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


class ReleaseSheet(Sheet):
    """release.toml: what the release says of itself: kind, publication, embargo."""

    parts: dict[str, str] = Field(default_factory=dict)
    kinds: list[Form] = Field(
        default_factory=list, description="gives: kind and weight; of the title and the lines right below it"
    )
    kinds_said: list[Form] = Field(default_factory=list, description="the same, of the beginning of the text")
    kinds_rows: list[Form] = Field(default_factory=list, description="the same, of headings and rows")
    published: list[Form] = Field(default_factory=list)
    datelines: list[Form] = Field(default_factory=list)
    embargo_cues: list[str] = Field(default_factory=list, description="words without which nothing is held back")
    embargo: list[Form] = Field(default_factory=list)
    replaces: list[Form] = Field(
        default_factory=list, description="words that say that an earlier release is corrected"
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
    first_person: list[str] = Field(default_factory=list)
    called: list[str] = Field(default_factory=list, description="words after which marks hold a name or title")
    adverbs: list[str] = Field(default_factory=list, description="ends of words that tell how something is said: -ly")
    unnamed: bool = Field(default=False, description="whether a verb may stand without its subject: «Sí», afirmó.")
    inverts: bool = Field(default=False, description="whether a subject may be behind its verb: Danach sagte Norrgård:")
    within: bool = Field(default=False, description="whether 'says NAME' may stand inside the marks: « Oui, dit-il. »")
    questions: list[str] = Field(default_factory=list, description="labels of questions in a transcript")
    answers: list[str] = Field(default_factory=list, description="labels of answers in a transcript")
    age: str = Field(default="", description="what follows the figure where an age stands for a person")
    parts: dict[str, str] = Field(default_factory=dict)
    statements: list[Form] = Field(
        default_factory=list, description="headings under which one person speaks throughout"
    )


class FactsSheet(Sheet):
    """facts.toml: what is said of venues, series, fields and cars. A form's `gives` says of whom and how."""

    decimal: str = Field(default=".", description="the sign before tenths, where the size of a figure leaves it open")
    parts: dict[str, str] = Field(default_factory=dict)
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words; twenty-two is made of two")
    fractions: dict[str, float] = Field(default_factory=dict, description="half, three eighths … of a mile")
    ordinals: dict[str, int] = Field(default_factory=dict)
    not_cars: list[str] = Field(default_factory=list, description="words behind a make that make it a team or a series")
    facts: list[Form] = Field(default_factory=list)

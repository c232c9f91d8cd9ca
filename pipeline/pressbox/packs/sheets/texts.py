"""The sheets on a text as such: its language, its lines, its links and credits, and what it comes in."""

from typing import Literal

from pydantic import Field

from pressbox.packs.forms import Form, Key, Sheet, forms


class LanguageSheet(Sheet):
    """language.toml: how the language is told from others."""

    name: str = Field(default="", description="the language in English")
    shared: list[str] = Field(default_factory=list, description="countries whose towns are called alike")
    stopwords: list[str] = Field(default_factory=list, description="its commonest words, and those of its releases")
    countries: list[str] = Field(default_factory=list, description="codes of those whose towns its releases name first")
    genitive: str = Field(default="", description="the letter that names take without an apostrophe: Norrgårds")


class LayoutSheet(Sheet):
    """layout.toml: what lines are for."""

    parts: dict[str, str] = Field(default_factory=dict)
    stamps: list[Form] = forms(
        "lines above the title that are not the title, what they give `release` below it either;"
        " `near`: their first words, else they have a sign",
        release="it says that this is a release",
    )
    title_openings: list[Form] = forms("words before the title on its own line")
    midway: list[str] = Field(
        default_factory=list, description="words that no title ends with: it goes on in the line below"
    )
    issuers: list[Form] = forms(
        "a sender's name alone on its line above the title",
        dated="a day stands beside the name",
    )
    kickers: list[Form] = forms("what it is about, alone on its line above the title")
    bylines: list[Form] = forms("lines below a title that say whose words follow")
    headline_words: list[str] = Field(default_factory=list, description="words of headlines, never of a sender's name")
    particulars: list[str] = Field(default_factory=list, description="labels of lines that are no title: event, date")
    boilerplate: list[Form] = forms("headings and lines that open boilerplate; `near`: the first words of the line")
    not_boilerplate: list[Form] = forms("what looks like it and is not")
    ends: list[Form] = forms("lines after which nothing of the release follows")
    speech: list[Form] = forms("how a line led by a dash ends where it is speech")
    notes: list[Form] = forms("bracket lines under a heading that belong to it")
    day_words: list[str] = Field(
        default_factory=list, description="words that may stand beside the date in a day heading"
    )
    abbreviations: list[str] = Field(default_factory=list, description="words whose stop ends no sentence, as written")
    lettered: list[str] = Field(
        default_factory=list, description="words that have a letter for a name, whose stop ends a sentence: class"
    )
    before_ordinals: list[str] = Field(
        default_factory=list, description="where '3.' means third: words after which its stop ends no sentence"
    )
    clock_openers: list[str] = Field(default_factory=list, description="words before the clock time of a row: kl, ab")


class LinksSheet(Sheet):
    """links.toml: addresses and labels whose address is lost."""

    parts: dict[str, str] = Field(default_factory=dict)
    cues: list[str] = Field(default_factory=list, description="words without which no line is a lost label")
    addresses: list[Form] = forms("addresses of sites and of mail")
    lost: list[Form] = forms("labels of links that are alone on their line, without their address")


class CreditsSheet(Sheet):
    """credits.toml: photo credits and rights."""

    parts: dict[str, str] = Field(default_factory=dict)
    photo: list[Form] = forms(
        "who took the pictures, as `name` where it is a name alone",
        named="what stands there must be a name",
    )
    rights: list[Form] = forms("who may use them, and how")


class ContactsSheet(Sheet):
    """contacts.toml: whom to ask, and how; hashtags and handles."""

    parts: dict[str, str] = Field(default_factory=dict)
    labels: list[Form] = forms("what opens a contact block: Media contact")
    field_words: list[str] = Field(default_factory=list, description="words before a number or an address: tel, e-mail")
    roles: list[str] = Field(default_factory=list, description="what contacts are, besides the roles of quotes.toml")
    phones: list[Form] = forms("numbers, looked for in contact blocks alone")
    tags: list[Form] = forms(
        "hashtags and handles",
        kind=Key("which of the two it is", Literal["hashtag", "handle"], always=True),
    )


class MailSheet(Sheet):
    """mail.toml: what in mails is no part of the release, and what parts several. Small letters, no accents."""

    forwarded: list[str] = Field(default_factory=list, description="of the line above a forwarded mail")
    prefixes: list[str] = Field(default_factory=list, description="before a subject: fw, re")
    labels: dict[str, list[str]] = Field(
        default_factory=dict, description="from, date, to, subject: what the header of a forwarded mail calls them"
    )
    banners: list[str] = Field(default_factory=list, description="of lines above a mail that its server put there")
    footers: list[str] = Field(default_factory=list, description="of the first line of what lists add below")
    greetings: list[str] = Field(default_factory=list, description="with which a note to the receiver begins")
    covers: list[str] = Field(default_factory=list, description="of a note to the receiver, which is no release")
    attached: list[str] = Field(default_factory=list, description="of such a note where the release is attached")
    newsletters: list[str] = Field(default_factory=list, description="of a mail with several items")
    more: list[str] = Field(default_factory=list, description="of a link at the end of an item")
    versions: list[str] = Field(default_factory=list, description="of a line that tells of another language below")
    wrote: list[Form] = forms("the line above a mail that is cited")


class PagesSheet(Sheet):
    """pages.toml: what the parts of web pages are called that are no part of the release."""

    apart: list[str] = Field(default_factory=list, description="classes, ids and roles of such parts")

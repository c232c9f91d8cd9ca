"""The form of sheets on what releases come in: mails and web pages."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


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
    wrote: list[Form] = Field(default_factory=list, description="the line above a mail that is cited")


class PagesSheet(Sheet):
    """pages.toml: what the parts of web pages are called that are no part of the release."""

    apart: list[str] = Field(default_factory=list, description="classes, ids and roles of such parts")


class ContactsSheet(Sheet):
    """contacts.toml: whom to ask, and how; hashtags and handles."""

    parts: dict[str, str] = Field(default_factory=dict)
    labels: list[Form] = Field(default_factory=list, description="what opens a contact block: Media contact")
    field_words: list[str] = Field(default_factory=list, description="words before a number or an address: tel, e-mail")
    roles: list[str] = Field(default_factory=list, description="what contacts are, besides the roles of quotes.toml")
    phones: list[Form] = Field(default_factory=list, description="numbers, looked for in contact blocks alone")
    tags: list[Form] = Field(default_factory=list, description="gives kind: hashtag or handle")

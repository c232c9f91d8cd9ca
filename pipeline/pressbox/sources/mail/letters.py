"""A mail to the releases in it: its text, the items or versions of it, and what is attached."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pressbox.models import Related
from pressbox.packs import Packs
from pressbox.patterns import fold
from pressbox.sources.document import About, Document, Extract, document, documents_in
from pressbox.sources.finding import without_ending
from pressbox.sources.formats import EML, ENDINGS, MSG, ending_of
from pressbox.sources.html import text_of_mail
from pressbox.sources.mail.cutting import Cut, cut
from pressbox.sources.mail.newsletters import items_of
from pressbox.sources.mail.versions import versions_of
from pressbox.sources.mail.words import Words, holds, words_of
from pressbox.sources.skips import Skip, UnreadableError

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

OWN = "the file's own header"
COPIED = "the header of the forwarded mail"
_COVER = 900  # characters of a note that an attachment comes with
_ALIKE = 0.6  # share of common words from which on an attachment is the text again
_LESS = 0.5  # share of the plain text that the page of a mail must hold to be taken for it
_LETTERS = frozenset({EML, MSG})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a mail carries."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as its format gave it."""

    subject: str = ""
    sender: str | None = None
    day: dt.date | None = None
    page: str = ""  # its text as a page
    plain: str = ""
    encoding: str = "utf-8"
    attachments: tuple[Attachment, ...] = field(default=())


def documents_of(
    letter: Letter, data: bytes, blob: "Blob", context: "Context", media_type: str = EML.media_type
) -> Iterator[Document | Skip]:  # fmt: skip
    """The releases in a mail."""
    packs = context.packs
    words = words_of(packs)
    subject, is_forward = words.bare_subject(letter.subject)
    known = cut(_text(letter, packs), words, is_forward=is_forward)
    about = _about(letter, known, subject, words)
    files = [one for one in letter.attachments if ENDINGS.get(ending_of(one.name)) and not _is_table(one)]
    if files and _is_cover(known, words):
        yield from _attached(files, about, blob, context)
        return
    if not known.text.strip():
        raise UnreadableError("empty", "holds no text")
    yield from _releases(known.text, about, data, blob, packs, media_type)
    for one in _attached(files, about, blob, context):
        if isinstance(one, Document) and not _is_same(one.text, known.text):
            yield replace(one, about=replace(one.about, part_of=Related(id=blob.id, basis="attached to it")))


def _is_table(attachment: Attachment) -> bool:
    format_ = ENDINGS.get(ending_of(attachment.name))
    return format_ is not None and format_.is_table


def _text(letter: Letter, packs: Packs) -> str:
    """The text of a mail: of its page, which has paragraphs and tables, unless that holds far less."""
    plain = letter.plain.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not letter.page.strip():
        return plain
    page = text_of_mail(letter.page, packs)
    return page if len(page) >= _LESS * len(plain) else plain


def _about(letter: Letter, known: Cut, subject: str, words: Words) -> About:
    """What the header says; of a forward the header that it copied, and at the latest the day of the forward."""
    names = tuple(one.name for one in letter.attachments)
    if not known.is_forward:
        return About(
            published=letter.day, latest=letter.day, published_basis=OWN, sender=letter.sender, sender_basis=OWN,
            subject=subject or None, attachments=names,
        )  # fmt: skip
    first, last = known.days or (None, letter.day)
    if letter.day and last and last > letter.day and first != last:
        last = letter.day if first and first <= letter.day else last
    copied = words.bare_subject(known.subject or "")[0]
    return About(
        published=first, latest=last, published_basis=COPIED if known.days else f"forwarded then ({OWN})",
        sender=known.sender, sender_basis=COPIED, subject=copied or subject or None, attachments=names,
    )  # fmt: skip


def _releases(
    text: str, about: About, data: bytes, blob: "Blob", packs: Packs, media_type: str
) -> Iterator[Document]:  # fmt: skip
    """The text as one release, as the items of a newsletter, or as versions in several languages."""
    words = words_of(packs)

    items = items_of(text, about.subject or "", words)
    if len(items) > 1:
        letter = Extract(text, about=about, items=tuple(items))
        yield from documents_in(letter, data, media_type, blob.uri, blob.id)
        return

    def made(said: str, id_: str | None, more: About) -> Document:
        return document(Extract(said, about=more), data, media_type, blob.uri, id_)

    (_, first), *others = versions_of(items[0], packs, words)
    yield made(first, blob.id, about)
    for number, (language, said) in enumerate(others, 2):
        other = Related(id=blob.id, basis="the same mail, in another language")
        yield made(said, f"{blob.id}/{language or number}", replace(about, subject=None, version_of=other))


def _attached(
    files: list[Attachment], about: About, blob: "Blob", context: "Context"
) -> Iterator[Document | Skip]:  # fmt: skip
    """The releases that are attached, with what the mail says of them; a mail that is attached says it of itself."""
    for number, one in enumerate(files, 1):
        name = PurePosixPath(one.name.replace("\\", "/")).name or str(number)
        inner = blob.inner(one.data, name, f"{blob.id}/{without_ending(name)}")
        is_letter = ENDINGS.get(ending_of(name)) in _LETTERS
        for found in context.documents(inner):
            if isinstance(found, Skip) or is_letter:
                yield found
            else:
                own = found.about
                yield replace(found, about=replace(
                    about, subject=own.subject, attachments=(), part_of=own.part_of, version_of=own.version_of,
                ))  # fmt: skip


def _is_cover(known: Cut, words: Words) -> bool:
    """Whether the text of a mail is but a note that the release is attached."""
    said = f"{known.note}\n{known.text}"
    return len(known.text) < _COVER and (not known.text.strip() or holds(said, words.attached))


def _is_same(one: str, other: str) -> bool:
    """Whether two texts are the same release, in other line breaks or formats."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return len(first & second) >= _ALIKE * min(len(first), len(second))

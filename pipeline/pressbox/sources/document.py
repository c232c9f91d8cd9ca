"""What a source gives: the text of one release, and what its wrapper knew of it."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from pressbox.models import Related, SourceFile

EncodingBasis = Literal["mark", "utf-8", "declared", "guessed"]


class Decoded(NamedTuple):
    """Bytes as text, the encoding, and what told it."""

    text: str
    encoding: str
    basis: EncodingBasis


@dataclass(frozen=True, slots=True)
class About:
    """What the wrapper of a release says of it: the header of a mail, the row of a table."""

    published: dt.date | None = None  # the first day on which it can have come out, and the last
    latest: dt.date | None = None
    published_basis: str = "the file's own header"
    sender: str | None = None
    sender_basis: str = "the file's own header"
    is_sender_told: bool = False  # by a table that somebody keeps: then no word of the text says otherwise
    subject: str | None = None  # stands for the title where the text has none
    language: str | None = None
    attachments: tuple[str, ...] = ()
    part_of: Related | None = None
    version_of: Related | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """The text that was found in a file of one format."""

    text: str
    encoding: str = "utf-8"
    encoding_basis: EncodingBasis | None = None
    about: About = field(default_factory=About)
    items: tuple[str, ...] = ()  # the texts of a newsletter, whose own text is all of them


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a release and where it came from."""

    id: str
    text: str
    source: SourceFile
    about: About = field(default_factory=About)


def document(extract: Extract, data: bytes, media_type: str, uri: str | None, id_: str | None) -> Document:
    """What was found in the bytes of a file, named."""
    sha256 = hashlib.sha256(data).hexdigest()
    source = SourceFile(
        uri=uri, media_type=media_type, encoding=extract.encoding, encoding_basis=extract.encoding_basis,
        sha256=sha256, bytes=len(data), attachments=list(extract.about.attachments),
    )  # fmt: skip
    return Document(id_ or f"text-{sha256[:12]}", extract.text, source, extract.about)


def documents_in(
    extract: Extract, data: bytes, media_type: str, uri: str | None, id_: str | None
) -> Iterator[Document]:
    """The release that was found in a file, or the items of a newsletter, each of which is one."""
    if not extract.items:
        yield document(extract, data, media_type, uri, id_)
        return
    about = replace(extract.about, subject=None, part_of=Related(id=id_, basis="an item of a newsletter"))
    for number, item in enumerate(extract.items, 1):
        one = replace(extract, text=item, about=about)
        yield document(one, data, media_type, uri, id_ and f"{id_}/{number}")

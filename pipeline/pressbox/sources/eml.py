"""Mails in their own format: text, page, header and attachments, whatever their encodings."""

import datetime as dt
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from pressbox.sources.document import Document
from pressbox.sources.mail.headers import name_of
from pressbox.sources.mail.letters import Attachment, Letter, documents_of
from pressbox.sources.skips import Skip, UnreadableError
from pressbox.sources.text import decode

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

PARTS = 300  # of one mail
_BORDER = b"content-type:"
_FORWARDED = "message/rfc822"


def read(blob: "Blob", context: "Context") -> Iterator[Document | Skip]:
    """The releases in a mail."""
    data = blob.whole()
    yield from documents_of(letter_of(data), data, blob, context)


def letter_of(data: bytes) -> Letter:
    """A mail taken apart."""
    if data.lower().count(_BORDER) > PARTS:
        raise UnreadableError("bomb", f"has over {PARTS} parts")
    try:
        message = message_from_bytes(data, policy=compat32)
        if not message.keys():
            raise UnreadableError("mislabelled", "is no mail, though it is called one")
        return _letter(message)
    except RecursionError:
        raise UnreadableError("bomb", "has mails within mails within mails") from None


def _letter(message: "Message[str, str]") -> Letter:
    texts: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    attachments: list[Attachment] = []
    for part in _parts(message):
        kind = part.get_content_type()
        name = _said(part.get_filename() or "")
        if kind == _FORWARDED:
            attachments.append(_forwarded(part, len(attachments) + 1))
        elif name or part.get_content_disposition() == "attachment" or kind not in texts:
            attachments.append(Attachment(name or f"part-{len(attachments) + 1}", _payload(part)))
        else:
            texts[kind].append(_text(part))
    return Letter(
        subject=_header(message, "subject"), sender=name_of(_header(message, "from")),
        day=day_of(_header(message, "date")),
        page="<hr>".join(texts["text/html"]), plain="\n".join(texts["text/plain"]), attachments=tuple(attachments),
    )  # fmt: skip


def _parts(message: "Message[str, str]") -> Iterator["Message[str, str]"]:
    """The parts that are no further multiparts; mails in the mail are one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != _FORWARDED:
            inner = part.get_payload()
            waiting += [one for one in reversed(inner) if isinstance(one, Message)] if isinstance(inner, list) else []
        elif not part.is_multipart() or part.get_content_type() == _FORWARDED:
            yield part


def _forwarded(part: "Message[str, str]", number: int) -> Attachment:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return Attachment(f"mail-{number}.eml", first.as_bytes() if isinstance(first, Message) else b"")


def _payload(part: "Message[str, str]") -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: "Message[str, str]") -> str:
    """A text, by the ladder that all texts take; lines that were only wrapped for sending are whole again."""
    said = decode(_payload(part), part.get_content_charset()).text
    if part.get_param("format") != "flowed":
        return said
    return _flowed(said, delsp=part.get_param("delsp") == "yes")


def _flowed(said: str, *, delsp: bool) -> str:
    """RFC 3676: a line that ends with a blank goes on below."""
    out: list[str] = []
    goes_on = False
    for line in said.replace("\r\n", "\n").split("\n"):
        line = line.removeprefix(" ")
        if goes_on and not line.startswith(">"):
            out[-1] = (out[-1][:-1] if delsp else out[-1]) + line
        else:
            out.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(line.rstrip() if line != "-- " else line for line in out)


def _header(message: "Message[str, str]", name: str) -> str:
    """A header of a mail, '' where it has none of that name."""
    return _said(next((value for key, value in message.raw_items() if key.lower() == name), ""))


def _said(header: str) -> str:
    """A header in letters: '=?utf-8?q?Norrg=C3=A5rd?='; some have the letters themselves, in some encoding."""
    raw = header.encode("utf-8", "surrogateescape")
    if not raw.isascii():
        return " ".join(decode(raw).text.split())
    try:
        return " ".join(str(make_header(decode_header(header))).split())
    except (LookupError, ValueError):
        return " ".join(header.split())


def day_of(date: object) -> dt.date | None:
    """The day of a mail where it was sent."""
    try:
        return parsedate_to_datetime(str(date)).date()
    except (TypeError, ValueError, IndexError):
        return None

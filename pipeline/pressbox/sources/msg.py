"""Mails as Outlook saves them: properties by number, in streams of an OLE file."""

import datetime as dt
from collections.abc import Iterator
from struct import unpack_from
from typing import TYPE_CHECKING

from pressbox.patterns import pattern
from pressbox.sources.document import Document
from pressbox.sources.eml import day_of
from pressbox.sources.formats import MSG
from pressbox.sources.mail.letters import Attachment, Letter, documents_of
from pressbox.sources.ole import Ole
from pressbox.sources.rtf import text_of as text_of_rtf
from pressbox.sources.rtf_packed import unpacked
from pressbox.sources.skips import Skip
from pressbox.sources.text import decode

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

# Numbers of properties, as Outlook has them.
_SUBJECT, _BODY, _HTML, _RTF, _HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENDER = (0x0042, 0x0C1A)  # for whom it was sent, and who sent it
_SENT = (0x0039, 0x0E06)
_NAME, _SHORT_NAME, _DATA = 0x3707, 0x3704, 0x3701
_CODEPAGE = 0x3FFD
_TEXT, _TEXT_8, _BINARY, _NUMBER, _TIME = 0x001F, 0x001E, 0x0102, 0x0003, 0x0040
_PROPERTIES = "__properties_version1.0"
_HEAD = 32  # bytes before the properties of a mail
_ATTACHED = "__attach_version1.0_"
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_DATE = pattern(r"(?im)^date:\s*(.{6,60})$")


def read(blob: "Blob", context: "Context") -> Iterator[Document | Skip]:
    """The releases in a mail."""
    data = blob.whole()
    yield from documents_of(_letter(Ole(data)), data, blob, context, MSG.media_type)


def _letter(ole: Ole) -> Letter:
    known = _Properties(ole, "")
    page = decode(known.binary(_HTML)).text if known.binary(_HTML) else known.text(_HTML)
    plain = known.text(_BODY)
    if not plain and not page and (packed := known.binary(_RTF)):
        plain = text_of_rtf(unpacked(packed))
    return Letter(
        subject=known.text(_SUBJECT),
        sender=next((name for number in _SENDER if (name := known.text(number))), None),
        day=_day(known),
        page=page, plain=plain, attachments=tuple(_attachments(ole)),
    )  # fmt: skip


def _day(known: "_Properties") -> dt.date | None:
    """The day as its header states it, where it was sent; else that of the stamp, which is in universal time."""
    stated = _DATE.search(known.text(_HEADERS))
    day = day_of(stated[1].strip()) if stated else None
    return day or next((moment.date() for number in _SENT if (moment := known.time(number))), None)


def _attachments(ole: Ole) -> Iterator[Attachment]:
    folders = dict.fromkeys(path.partition("/")[0] for path in ole.streams if path.startswith(_ATTACHED))
    for number, folder in enumerate(sorted(folders), 1):
        known = _Properties(ole, f"{folder}/")
        name = known.text(_NAME) or known.text(_SHORT_NAME) or f"part-{number}"
        if data := known.binary(_DATA):
            yield Attachment(name, data)


class _Properties:
    """The properties of a mail or of an attachment: long ones in streams of their own, short ones in a table."""

    def __init__(self, ole: Ole, folder: str) -> None:
        self._ole, self._folder = ole, folder
        table = ole.read(f"{folder}{_PROPERTIES}")
        head = 8 if folder else _HEAD
        rows = range(head, len(table) - 15, 16)
        self._short = {unpack_from("<I", table, at)[0]: table[at + 8 : at + 16] for at in rows}

    def _stream(self, number: int, kind: int) -> bytes:
        return self._ole.read(f"{self._folder}__substg1.0_{number:04X}{kind:04X}")

    def text(self, number: int) -> str:
        wide = self._stream(number, _TEXT)
        if wide:
            return wide.decode("utf-16-le", "replace").strip("\x00")
        return decode(narrow, self._codec()).text.strip("\x00") if (narrow := self._stream(number, _TEXT_8)) else ""

    def _codec(self) -> str | None:
        value = self._short.get(_CODEPAGE << 16 | _NUMBER)
        return f"cp{unpack_from('<I', value)[0]}" if value else None

    def binary(self, number: int) -> bytes:
        return self._stream(number, _BINARY)

    def time(self, number: int) -> dt.datetime | None:
        value = self._short.get(number << 16 | _TIME)
        try:
            return _EPOCH + dt.timedelta(microseconds=unpack_from("<Q", value)[0] // 10) if value else None
        except OverflowError:
            return None

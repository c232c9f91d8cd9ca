"""Mailboxes: one mail behind the other, each below a line that begins with 'From '."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressbox.patterns import pattern
from pressbox.sources.document import Document
from pressbox.sources.skips import Skip, UnreadableError

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

LIMIT = 20_000_000  # bytes of one mail
# 'From press@northlight.example Wed May  6 10:12:00 2026', '>From' in a text.
_BORDER = pattern(r"From \S+.{0,40}\d{4}\s*$|From (?:-|MAILER)")
_QUOTED = pattern(r">+From ")


def read(blob: "Blob", context: "Context") -> Iterator[Document | Skip]:
    """The releases in the mails of a box, one mail at a time."""
    for number, data in enumerate(_mails(blob), 1):
        name = f"{number}.eml"
        if data is None:
            yield UnreadableError("too-large", "a mail of over 20 MB").skip(f"{blob.shown}/{number}")
            continue
        inner = blob.inner(data, name, f"{blob.uri or blob.id}/{number}")
        yield from context.documents(inner)


def _mails(blob: "Blob") -> Iterator[bytes | None]:
    """The bytes of each mail; None of one that is too large to be one."""
    blob.stream.seek(0)
    lines: list[bytes] = []
    length = 0
    begun = False
    blank = True
    for line in blob.stream:
        if blank and line.startswith(b"From ") and _BORDER.match(line.decode("latin-1")):
            if begun:
                yield b"".join(lines) if length <= LIMIT else None
            lines, length, begun, blank = [], 0, True, False
            continue
        blank = not line.strip(b"\r\n")
        length += len(line)
        if begun and length <= LIMIT:
            lines.append(line[1:] if _QUOTED.match(line[:20].decode("latin-1")) else line)
    if not begun:
        raise UnreadableError("mislabelled", "is no mailbox, though it is called one")
    yield b"".join(lines) if length <= LIMIT else None

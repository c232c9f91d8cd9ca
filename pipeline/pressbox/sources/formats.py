"""The formats that are read: by the endings of files, and by how their bytes begin."""

from typing import NamedTuple

from pressbox.sources.skips import UnreadableError


class Format(NamedTuple):
    """A format, and the module beside this one that reads it."""

    name: str
    media_type: str
    module: str
    called: str  # what people call such a file
    holds_many: bool = False
    is_table: bool = False
    is_text: bool = False  # has no bytes to be told by: what begins otherwise is something else


TEXT = Format("txt", "text/plain", "text", "a plain text", is_text=True)
MARKDOWN = Format("md", "text/markdown", "text", "a Markdown text", is_text=True)
PLAIN = frozenset({TEXT.media_type, MARKDOWN.media_type})  # what may be changed in place
FORMATS = {one.name: one for one in (TEXT, MARKDOWN)}
ENDINGS: dict[str, Format] = {".txt": TEXT, ".md": MARKDOWN}
# Endings of releases that can't be read: in a folder each of them is said, others are only counted.
NOT_READ = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".eml", ".msg"})

# How files begin that are often taken for text, and what people call them.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"SQLite format 3", "a database"),
)


def format_of(name: str, head: bytes) -> Format:
    """The format of a file by its ending and its first bytes, which must agree."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    told = ENDINGS.get(ending)
    for start, called in _SIGNATURES:
        if head.startswith(start):
            raise UnreadableError("binary", f"is {called}, no text")
    return told or TEXT

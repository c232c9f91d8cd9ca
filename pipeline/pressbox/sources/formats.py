"""The formats that are read: told by the endings of files, and by how their bytes begin. Both must agree."""

import zipfile
from typing import BinaryIO, NamedTuple

from pressbox.patterns import pattern
from pressbox.sources.skips import UnreadableError


class Format(NamedTuple):
    """A format, and the module beside this one that reads it."""

    media_type: str
    module: str
    called: str  # what people call such a file
    holds_many: bool = False
    is_table: bool = False
    is_text: bool = False  # begins in no way of its own


TEXT = Format("text/plain", "text", "a plain text", is_text=True)
MARKDOWN = Format("text/markdown", "text", "a Markdown text", is_text=True)
PLAIN = frozenset({TEXT.media_type, MARKDOWN.media_type})  # what may be changed in place
HTML = Format("text/html", "html", "a web page", is_text=True)
DOCX = Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "a Word document")
ODT = Format("application/vnd.oasis.opendocument.text", "odt", "an OpenDocument text")
RTF = Format("application/rtf", "rtf", "an RTF document")
PDF = Format("application/pdf", "pdf", "a PDF")
EML = Format("message/rfc822", "eml", "a mail", holds_many=True, is_text=True)
MSG = Format("application/vnd.ms-outlook", "msg", "an Outlook mail", holds_many=True)
MBOX = Format("application/mbox", "mbox", "a mailbox", holds_many=True, is_text=True)
ZIP = Format("application/zip", "archives", "a zip file", holds_many=True)
TAR = Format("application/x-tar", "archives", "a tar file", holds_many=True)
GZIP = Format("application/gzip", "archives", "a gzip file", holds_many=True)
JSONL = Format("application/jsonl", "tables", "a file of JSON lines", holds_many=True, is_table=True, is_text=True)
CSV = Format("text/csv", "tables", "a table", holds_many=True, is_table=True, is_text=True)
PARQUET = Format("application/vnd.apache.parquet", "tables", "a Parquet table", holds_many=True, is_table=True)
SQLITE = Format("application/vnd.sqlite3", "tables", "a database", holds_many=True, is_table=True)

ENDINGS = {
    ".txt": TEXT, ".md": MARKDOWN, ".html": HTML, ".htm": HTML, ".docx": DOCX, ".odt": ODT, ".rtf": RTF, ".pdf": PDF,
    ".eml": EML, ".msg": MSG, ".mbox": MBOX, ".zip": ZIP, ".tar": TAR, ".tar.gz": GZIP, ".tgz": GZIP,
    ".jsonl": JSONL, ".ndjson": JSONL, ".csv": CSV, ".tsv": CSV,
    ".parquet": PARQUET, ".sqlite": SQLITE, ".sqlite3": SQLITE, ".db": SQLITE,
}  # fmt: skip
OLD_WORD = ".doc"  # what is called so may be anything that Word opens
# Endings of releases that can't be read: in a folder each of them is said, others are only counted.
NOT_READ = frozenset({OLD_WORD, ".pages", ".wpd"})

_BEGINNINGS = (
    (b"%PDF-", PDF), (b"{\\rtf", RTF), (b"\x1f\x8b", GZIP), (b"PAR1", PARQUET), (b"SQLite format 3\x00", SQLITE),
)  # fmt: skip
_OTHERS = ((b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"\x7fELF", "a program"),
           (b"MZ\x90", "a program"), (b"Rar!", "a RAR file"), (b"7z\xbc\xaf", "a 7z file"))  # fmt: skip
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAR_AT = 257
_PAGE = pattern(r"(?i)\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])")
_MAIL = pattern(
    r"(?i)(?:received|return-path|delivered-to|from|to|date|subject|message-id|mime-version|x-[a-z-]{1,40}):"
)
HEAD = 4096  # bytes by which a format is told
MADE = "made by pressbox"  # stands in the head of each report, so that none is ever read as a release


def format_of(name: str, stream: BinaryIO) -> Format:
    """The format of a file by its ending and its bytes."""
    ending = ending_of(name)
    told = ENDINGS.get(ending)
    stream.seek(0)
    head = stream.read(HEAD)
    if not head:
        raise UnreadableError("empty", "holds nothing")
    if is_made_here(head):
        raise UnreadableError("unsupported", "is a report of pressbox", "name the releases that it is about")
    is_known = told is not None and not told.is_text
    actual = _by_bytes(head, stream, told)
    if told is None:
        return actual or _by_words(head) or TEXT
    if actual is None and is_known:
        raise UnreadableError("mislabelled", f"is no such file as its ending ({ending}) says")
    if actual not in (None, told) and not (told is GZIP and actual is TAR):
        raise UnreadableError("mislabelled", f"is {actual.called}, though its name ends in {ending}")
    return told


def is_made_here(head: bytes) -> bool:
    """Whether a file begins as the reports that pressbox writes: `<meta name="generator" content="made by …">`."""
    return any(f"{before}{MADE}".encode() in head[:1024] for before in ('content="', "<!-- "))


def ending_of(name: str) -> str:
    """'.txt'; of '.tar.gz' both; '' of a name without one."""
    base = name.rpartition("/")[2].lower()
    if base.endswith(".tar.gz"):
        return ".tar.gz"
    return base[base.rfind(".") :] if base.rfind(".") > 0 else ""


def _by_bytes(head: bytes, stream: BinaryIO, told: Format | None) -> Format | None:
    """What the bytes of a file say that it is; None where they don't."""
    for start, called in _OTHERS:
        if head.startswith(start):
            raise UnreadableError("binary", f"is {called}, no text")
    if head.startswith(_OLE):
        return _of_ole(stream)
    if head.startswith(_ZIP):
        return _of_zip(stream, told)
    if head[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return TAR
    start = head.lstrip(b"\x00 \r\n\t\xef\xbb\xbf") if head[:5] != b"SQLit" else head
    return next((format_ for mark, format_ in _BEGINNINGS if start.startswith(mark)), None)


def _of_zip(stream: BinaryIO, told: Format | None) -> Format:
    """What a zip file is, by the names in it; of one that is damaged what it is called."""
    try:
        with zipfile.ZipFile(stream) as packed:
            names = set(packed.namelist())
            kind = packed.read("mimetype")[:80].decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
        return told if told in {DOCX, ODT, ZIP} else ZIP
    if "word/document.xml" in names:
        return DOCX
    if kind.startswith(ODT.media_type):
        return ODT
    for inside, called in (("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a presentation")):
        if inside in names:
            raise UnreadableError("unsupported", f"is {called}")
    return ZIP


def _of_ole(stream: BinaryIO) -> Format:
    """What an OLE file is, by the names of its streams."""
    stream.seek(0)
    data = stream.read()
    if "__properties_version1.0".encode("utf-16-le") in data:
        return MSG
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableError("encrypted", "is encrypted")
    raise UnreadableError("unsupported", "is an old Word document, or another of that time", "save it as .docx")


def _by_words(head: bytes) -> Format | None:
    """A page, a mail or a mailbox without an ending."""
    words = head.decode("latin-1").lstrip("ï»¿")
    if _PAGE.match(words):
        return HTML
    first, _, rest = words.partition("\n")
    if first.startswith("From ") and _MAIL.match(rest):
        return MBOX
    return EML if _MAIL.match(first) and _MAIL.match(rest.lstrip(" \t")) else None

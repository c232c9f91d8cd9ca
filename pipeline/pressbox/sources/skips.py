"""What is not read, and why: one short reason from one list, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

from pressbox.errors import InputError

Reason = Literal[
    "missing", "no-permission", "no-file", "unreadable", "too-large", "empty", "binary", "mislabelled", "unsupported",
    "encrypted", "cut", "bomb", "no-text", "nested", "outside", "no-column", "too-slow",
    "memory", "crash", "fault",
]  # fmt: skip

CURES: dict[Reason, str] = {
    "missing": "check the path",
    "no-permission": "check its permissions",
    "no-file": "name a file",
    "unreadable": "check the file and the disk",
    "too-large": "split it into one file a release",
    "empty": "save it again, with its text",
    "binary": "save the release as plain text (.txt) first",
    "mislabelled": "give it the ending of what it is",
    "unsupported": "save it as .docx, .pdf, .html or .txt",
    "encrypted": "save it without a password",
    "cut": "get the whole file again",
    "bomb": "check where it comes from",
    "no-text": "make its pictures into text (OCR) first",
    "nested": "unpack it first",
    "outside": "pack it again, with paths inside of it",
    "no-column": "name the column of the text with --text-column",
    "too-slow": "print it again, or save its text as .txt",
    "memory": "split it into one file a release",
    "crash": "look at the file, and report it if there is nothing odd about it",
    "fault": "please report it",
}


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that is not read: its name, the code of the reason, what is the matter, and what to do about it."""

    uri: str
    reason: Reason
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.uri}: {self.what}; {self.cure}"

    def error(self) -> InputError:
        return InputError(str(self), reason=self.reason)


class UnreadableError(Exception):
    """Raised by the reader of a format, which knows no names of files."""

    def __init__(self, reason: Reason, what: str, cure: str | None = None) -> None:
        super().__init__(what)
        self.reason: Reason = reason
        self.what = what
        self.cure = cure or CURES[reason]

    def skip(self, shown: str) -> Skip:
        return Skip(shown, self.reason, self.what, self.cure)

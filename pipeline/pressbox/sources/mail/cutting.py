"""The release in the text of a mail: forwards opened, replies, cover notes and footers cut off."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pressbox.patterns import fold
from pressbox.sources.mail.headers import Header, citation_of, header_at
from pressbox.sources.mail.words import Words, holds

CITED = ">"
_NOTE = 900  # characters above a forward, or above an attachment: more is a text of its own
_DEEPEST = 10  # forwards of forwards
_SHORT = 400  # characters of a paragraph of a cover note
_OWN = 0.3  # the share of the letters from which on a mail says something itself
_TAIL = 0.6  # of the lines: below it a footer may begin
_HEAD = 8  # lines in which a server puts a banner
_RULES = "-_=*~#–—•. "


@dataclass(frozen=True, slots=True)
class Cut:
    """The text that is left, what was cut above it, and what a copied header says of it."""

    text: str
    note: str = ""
    sender: str | None = None
    subject: str | None = None
    days: tuple[dt.date, dt.date] | None = None
    is_forward: bool = False


def cut(text: str, words: Words, *, is_forward: bool = False) -> Cut:
    """The release in the text of a mail; `is_forward` where its subject says that it is one."""
    lines = text.split("\n")
    known = Cut("")
    for _ in range(_DEEPEST):
        header = _first_header(lines, words)
        if header is None:
            break
        above = "\n".join(lines[: header.start]).strip()
        marked = any(words.is_forward(line) for line in lines[max(0, header.start - 4) : header.start])
        if not (len(above) <= _NOTE and (marked or is_forward or not _is_release(above))):
            lines = _without_mark(lines[: header.start], words)  # a reply above what it answers
            break
        lines = _uncited(lines[header.end :])
        known = Cut("", f"{known.note}\n{above}".strip(), header.sender, header.subject, header.days, is_forward=True)
    lines, cited = _without_citations(lines, words)
    if cited is not None:  # nothing is said above what is cited: it is sent on
        known = replace(known, sender=cited.sender, days=cited.days, is_forward=True)
    lines = _without_footer(_without_banners(lines, words), words)
    lines, note = _without_cover(lines, words)
    return replace(known, text="\n".join(lines).strip("\n"), note=f"{known.note}\n{note}".strip())


def is_rule(line: str) -> bool:
    """A line of signs alone."""
    bare = line.strip()
    return len(bare) >= 3 and not bare.strip(_RULES)


# ------------------------------------------------------------------------------------------------------ forwards
def _first_header(lines: Sequence[str], words: Words) -> Header | None:
    return next((found for at in range(len(lines)) if (found := header_at(lines, at, words))), None)


def _without_mark(lines: list[str], words: Words) -> list[str]:
    """Without the line that announces what is cited below."""
    while lines and (not lines[-1].strip() or is_rule(lines[-1]) or words.is_forward(lines[-1])):
        lines = lines[:-1]
    return lines


def _is_release(above: str) -> bool:
    """Whether the words above a cited mail are a text of their own: a note has a paragraph or two."""
    return sum(len(block) > _SHORT for block in above.split("\n\n")) > 0 or above.count("\n\n") > 4


def _uncited(lines: list[str]) -> list[str]:
    """Without the signs of citing, where they stand before almost all lines."""
    said = [line for line in lines if line.strip()]
    if not said or sum(line.startswith(CITED) for line in said) < 0.8 * len(said):
        return lines
    return [line[1:].removeprefix(" ") if line.startswith(CITED) else line for line in lines]


# ------------------------------------------------------------------------------------------------------- replies
def _without_citations(lines: list[str], words: Words, known: Header | None = None) -> tuple[list[str], Header | None]:
    """What is cited is cut; where nothing else is said, it is what the mail is about, with who said it when."""
    at = next((at for at in range(len(lines)) if words.is_citation(_with_next(lines, at))), None)
    if at is not None:
        above = lines[:at]
        if _letters(above) >= _OWN * _letters(lines[at:]) or _letters(above) > _NOTE:
            return above, known
        wrapped = not words.is_citation(lines[at])
        said = citation_of(_with_next(lines, at), words)
        return _without_citations(_uncited(lines[at + 1 + wrapped :]), words, said)
    own = [line for line in lines if not line.startswith(CITED)]
    return (own if _letters(own) >= _OWN * _letters(lines) else _uncited(lines)), known


def _with_next(lines: Sequence[str], at: int) -> str:
    """A line, with the next where it is wrapped: 'On Wed, 6 May 2026 at 10:12, Elin' 'Norrgård wrote:'."""
    line = lines[at]
    if line.rstrip().endswith(":") or at + 1 >= len(lines) or not lines[at + 1].rstrip().endswith(":"):
        return line
    return f"{line.rstrip()} {lines[at + 1].lstrip('> ')}"


def _letters(lines: Sequence[str]) -> int:
    return sum(len(line.strip(" >")) for line in lines)


# -------------------------------------------------------------------------------------------- banners and footers
def _without_banners(lines: list[str], words: Words) -> list[str]:
    """Without the lines that a server or a list put above."""
    head = [line for line in lines[:_HEAD] if not (holds(line, words.banners) and len(line) < _SHORT)]
    return head + lines[_HEAD:]


def _without_footer(lines: list[str], words: Words) -> list[str]:
    """Without what a list or a telephone adds below: from the rule or the blank line above its first words on."""
    used = [at for at, line in enumerate(lines) if line.strip()]
    first = used[int(len(used) * _TAIL)] if used else 0
    for at in range(first, len(lines)):
        if not holds(lines[at], words.footers) or not lines[at].strip():
            continue
        start = at
        while start > first and lines[start - 1].strip() and not _is_end(lines[start - 1]):
            start -= 1
        kept = lines[: start if at - start <= 3 else at]
        return _without_end(kept)
    return _without_end(lines)


def _without_end(lines: list[str]) -> list[str]:
    """Without blank lines, rules and the sign of a signature at the end."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_end(lines[end - 1])):
        end -= 1
    return lines[:end]


def _is_end(line: str) -> bool:
    return is_rule(line) or line.rstrip() == "--"


# ---------------------------------------------------------------------------------------------------- cover notes
def _without_cover(lines: list[str], words: Words) -> tuple[list[str], str]:
    """Without the note to the receiver that stands above a release: paragraphs that greet, or tell what follows."""
    note: list[str] = []
    while True:
        block, rest = _block(lines)
        said = "\n".join(block)
        is_note = _is_cover(said, words, has_note=bool(note)) or (bool(note) and is_rule(said))
        if not (block and is_note) or _letters(rest) < len(said):
            return lines, "\n\n".join(note)
        note.append(said)
        lines = rest


def _is_cover(said: str, words: Words, *, has_note: bool) -> bool:
    """Whether a paragraph greets, or goes on with a note; without a greeting it must be a whole sentence."""
    if len(said) > _SHORT:
        return False
    folded = fold(said).strip(" \n")
    first = folded.split("\n", 1)[0]
    greets = len(first) < 60 and any(_begins(first, word) for word in words.greetings)
    if greets and first.endswith((",", "!", ".")):
        return True
    is_sentence = has_note or folded.endswith((":", "."))
    return is_sentence and any(word in folded for word in words.covers)


def _begins(line: str, word: str) -> bool:
    return line.startswith(word) and not line[len(word) : len(word) + 1].isalpha()


def _block(lines: list[str]) -> tuple[list[str], list[str]]:
    """The first paragraph, and the lines below it."""
    start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    end = next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))
    return lines[start:end], lines[end:]

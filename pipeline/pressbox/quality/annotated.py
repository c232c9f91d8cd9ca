"""Annotated samples to a release and its expected record: nobody types an offset. `samples/README.md` says the form.

`python -m pressbox.quality.annotated samples` writes NAME.txt and NAME.json beside each NAME.ann.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pressbox.corrections import toml_value
from pressbox.errors import InputError, PressboxError
from pressbox.packs import Packs
from pressbox.quality.gold import expected_record
from pressbox.quality.marking import Mark, head_of, marks_of

_OPEN, _CLOSE, _FENCE = "⟦", "⟧", "+++"


@dataclass(slots=True)
class Note:
    """A mark's place in the text, and its words: what it is, what is said without a name, and what with one."""

    name: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    number: str | None = None  # of a quote in parts
    optional: bool = False
    line: int = 0


class Sample(NamedTuple):
    """An annotated release taken apart."""

    text: str
    head: dict[str, Any]
    notes: list[Note]


def compile_sample(annotated: str, name: str, packs: Packs) -> tuple[str, dict[str, Any]]:
    """The release and its expected record; `name` is its id where the head gives none, and stands in errors."""
    sample = parse(annotated, name)
    id_ = str(sample.head.get("id", name))
    try:
        return sample.text, expected_record(id_, sample.text, sample.head, sample.notes, packs)
    except (KeyError, ValueError, IndexError) as error:
        line = getattr(error, "line", 1)
        raise InputError(f"{name}.ann:{line}: {error}") from None


def parse(annotated: str, name: str) -> Sample:
    """The head, the text without marks, and the marks in order of their beginnings."""
    head, body, first_line = _parted(annotated, name)
    marks = _Body(body, name, first_line)
    text, notes = marks.read()
    for said in _listed(head, "also", name):
        notes += marks.beside(said["mark"], said["words"], said.get("nth", 1))
    return Sample(text, head, sorted(notes, key=lambda note: (note.start, -note.end)))


def _parted(annotated: str, name: str) -> tuple[dict[str, Any], str, int]:
    annotated = annotated.replace("\r\n", "\n")
    fence = f"{_FENCE}\n"
    if not annotated.startswith(fence) or f"\n{fence}" not in annotated[len(fence) :]:
        raise InputError(f"{name}.ann:1: its head must stand between two lines of {_FENCE}")
    head, body = annotated[len(fence) :].split(f"\n{fence}", 1)
    try:
        return tomllib.loads(head), body, head.count("\n") + 4
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}.ann: its head is no TOML: {error}") from None


def _listed(head: Mapping[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    """The marks that are said in the head, each with the words that it is about."""
    said = head.get(key, [])
    for one in said if isinstance(said, list) else [None]:
        kinds = {part: type(value) for part, value in one.items()} if isinstance(one, dict) else {}
        if kinds not in ({"mark": str, "words": str}, {"mark": str, "words": str, "nth": int}):
            raise InputError(f"{name}.ann:1: write {key} = [{{ mark = 'venue monza', words = 'Monza', nth = 2 }}, …]")
    return list(said)


class _Body:
    """The text with marks, read from left to right."""

    def __init__(self, body: str, name: str, first_line: int) -> None:
        self.body = body
        self.name = name
        self.first_line = first_line
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[tuple[Note, ...]] = []
        self.done: list[Note] = []

    def read(self) -> tuple[str, list[Note]]:
        for char_at in self._marks():
            self._take(char_at)
            if self.body[char_at] == _OPEN:
                self._begin(char_at)
            else:
                self._finish(char_at)
        self._take(len(self.body))
        if self.open:
            raise self._wrong(self.open[-1][0].line, f"⟦{self.open[-1][0].name} … is not closed")
        return "".join(self.text), self.done

    def beside(self, mark: str, words: str, nth: int) -> Iterator[Note]:
        """What a mark says of words that no mark can stand around, for they cross another's; call it after `read`."""
        text, at = "".join(self.text), -1
        for _ in range(nth):
            at = text.find(words, at + 1)
            if at < 0:
                raise self._wrong(1, f"`also`: {words!r} does not stand {nth} times in the text")
        for note in self._notes(mark, 1):
            note.start, note.end = at, at + len(words)
            yield note

    def _marks(self) -> Iterator[int]:
        while True:
            found = [at for at in (self.body.find(sign, self.at) for sign in (_OPEN, _CLOSE)) if at >= 0]
            if not found:
                return
            yield min(found)

    def _take(self, until: int) -> None:
        self.text.append(self.body[self.at : until])
        self.length += until - self.at
        self.at = until

    def _begin(self, at: int) -> None:
        bar = _outside_quotes(self.body, "|", at)
        line = self._line(at)
        if bar < 0 or _CLOSE in self.body[at:bar]:
            raise self._wrong(line, "a mark needs a bar between what it is and its words")
        self.open.append(tuple(self._notes(self.body[at + 1 : bar], line)))
        self.at = bar + 1

    def _notes(self, said: str, line: int) -> Iterator[Note]:
        """Several for a mark whose parts stand between semicolons; all have the name of the first."""
        first, *more = _split(said, ";")
        note = self._note(first, line)
        yield note
        for other in more:
            yield self._note(f"{'?' if note.optional else ''}{note.name} {other}", line)

    def _note(self, said: str, line: int) -> Note:
        head, *parts = _split(said, " ")
        name, _, number = head.removeprefix("?").partition("#")
        note = Note(name, self.length, self.length, number=number or None, optional=head.startswith("?"), line=line)
        for part in parts:
            key, equals, value = part.partition("=")
            if equals and not part.startswith('"'):
                note.values[key] = _plain(value)
            else:
                note.words.append(_plain(part))
        return note

    def _finish(self, at: int) -> None:
        if not self.open:
            raise self._wrong(self._line(at), f"{_CLOSE} without its {_OPEN}")
        for note in self.open.pop():
            note.end = self.length
            self.done.append(note)
        self.at = at + 1

    def _line(self, at: int) -> int:
        return self.first_line + self.body.count("\n", 0, at)

    def _wrong(self, line: int, what: str) -> InputError:
        return InputError(f"{self.name}.ann:{line}: {what}")


def _outside_quotes(text: str, sign: str, start: int) -> int:
    quoted = False
    for at in range(start, len(text)):
        if text[at] == '"':
            quoted = not quoted
        elif text[at] == sign and not quoted:
            return at
    return -1


def _split(text: str, sign: str) -> list[str]:
    parts: list[str] = []
    start = 0
    while (end := _outside_quotes(text, sign, start)) >= 0:
        parts.append(text[start:end])
        start = end + 1
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]


def _plain(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value


# ------------------------------------------------------------------------------------------------- and the way back
def annotate(text: str, record: Mapping[str, Any], packs: Packs, said: Mapping[str, str] | None = None) -> str:
    """A release and its record in the annotated form: what `compile_sample` makes them from.

    Marks can't cross: of two that would, the later one is said in the head. `said` is what the head begins with.
    """
    if any(sign in text for sign in (_OPEN, _CLOSE)):
        raise InputError(f"{record.get('id')}: its text has {_OPEN} or {_CLOSE} in it, which stand for marks")
    try:
        marks = _joined(list(marks_of(record, packs)))
    except ValueError as error:
        raise InputError(f"{record.get('id')}: {error}") from None
    crossing: list[Mark] = []
    body = "".join(_marked(text, marks, crossing))
    also = [_also(text, mark) for mark in crossing]
    head = [f"{name} = {toml_value(value)}" for name, value in (said or {}).items() if value]
    head += ["also = [", *(f"    {toml_value(one)}," for one in also), "]"] if also else []
    return "\n".join([_FENCE, *head, head_of(record), _FENCE, body])


def _also(text: str, mark: Mark) -> dict[str, Any]:
    words = text[mark.start : mark.end]
    nth, at = 1, text.find(words)
    while at < mark.start:
        nth, at = nth + 1, text.find(words, at + 1)
    return {"mark": mark.written, "words": words, **({"nth": nth} if nth > 1 else {})}


def _joined(marks: list[Mark]) -> list[Mark]:
    """Marks of one kind around the same words as one, in order of their beginnings, the outer ones first.

    Their order is that of the record: what is open between two that are not parts them, and of those around the same
    words the first one is the innermost.
    """
    out: list[Mark] = []
    latest: dict[tuple[Any, ...], int] = {}
    for mark in marks:
        more = mark.said.removeprefix(mark.name).strip()
        words = (mark.start, mark.end, mark.name)
        at = latest.get(words)
        known = out[at] if at is not None else None
        if known and known.optional == mark.optional and more and not (mark.number or known.number):
            out[latest[words]] = known._replace(said=f"{known.said}; {more}")
        else:
            latest[words] = len(out)
            out.append(mark)
    out.reverse()
    return sorted(out, key=lambda mark: (mark.start, -mark.end))


def _marked(text: str, marks: list[Mark], crossing: list[Mark]) -> Iterator[str]:
    """The text with its marks, piece by piece; those that can't stand in it, for they cross others, are gathered."""
    at = 0
    open_: list[Mark] = []
    for mark in [*marks, None]:
        start = len(text) if mark is None else mark.start
        while open_ and open_[-1].end <= start:
            end = open_.pop().end
            yield text[at:end] + _CLOSE
            at = end
        if mark is None:
            yield text[at:]
            return
        if open_ and open_[-1].end < mark.end:
            crossing.append(mark)
            continue
        yield f"{text[at:start]}{_OPEN}{mark.written}|"
        at = start
        open_.append(mark)


def as_json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def make(folder: Path, packs: Packs) -> list[Path]:
    """Write the text and the expected record of each sample below a folder; the paths of those that changed."""
    changed: list[Path] = []
    for path in sorted(folder.rglob("*.ann")):
        text, record = compile_sample(path.read_text(encoding="utf-8"), path.stem, packs)
        for ending, content in ((".txt", text), (".json", as_json(record))):
            made = path.with_suffix(ending)
            data = content.encode("utf-8")
            if not made.is_file() or made.read_bytes() != data:
                made.write_bytes(data)
                changed.append(made)
    return changed


if __name__ == "__main__":
    try:
        for made in make(Path(sys.argv[1] if len(sys.argv) > 1 else "samples"), Packs()):
            sys.stdout.write(f"{made}\n")
    except PressboxError as error:
        sys.exit(str(error))

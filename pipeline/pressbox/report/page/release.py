"""One release on the page: its text cut where marks begin and end, the record beside it, and its findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pressbox.checks.frame.check import RANK, Severity
from pressbox.marks import Mark, pieces
from pressbox.models import Finding, Release, Span
from pressbox.report.page.data import Brief, Shown
from pressbox.report.page.days import Days
from pressbox.report.page.veil import Veil
from pressbox.report.record import lines_of, shortened
from pressbox.report.sheet import UNREAD

_VALUE = 300  # characters of a value in the record
FOUND, NOT_READ = "found", "unread"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the record; `words_at` is the number of the piece of text that it was read from."""

    number: int
    kind: str
    value: str
    words: str
    rule: str
    basis: str
    has_words: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding, where its words begin in the text."""

    finding: str  # its anchor
    severity: Severity
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text in which the same marks hold. `rows` are lines of the record, the narrowest first."""

    text: str
    kind: str
    rows: tuple[int, ...]
    begins: tuple[str, ...]
    severity: Severity | Literal[""]
    unread: bool
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All that the page of one release shows."""

    brief: Brief
    rows: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    kinds: tuple[str, ...]
    findings: tuple[Flag, ...]
    own: tuple[Shown, ...] = ()

    @property
    def own_anchors(self) -> frozenset[str]:
        """The findings that are shown whole on this page."""
        return frozenset(one.anchor for one in self.own)


def view(
    release: Release,
    brief: Brief,
    text: str,
    placed: Sequence[tuple[Finding, Span]],
    anchors: Mapping[int, str],
    veil: Veil,
    days: Days,
) -> View:
    rows, marks = _record(release, veil)
    flags = {
        anchors[id(one)]: Flag(anchors[id(one)], one.severity, one.code, veil.words(days.words(one.message)))
        for one, _ in placed
    }
    found = [Mark(*span, NOT_READ if one.code == UNREAD else FOUND, anchors[id(one)]) for one, span in placed]
    stretches = tuple(_stretches(text, [*marks, *found], flags)) if text else ()
    kinds = tuple(dict.fromkeys(row.kind for row in rows if row.has_words))
    ordered = sorted(flags.values(), key=lambda one: (RANK[one.severity], one.code))
    return View(brief, tuple(rows), stretches, kinds, tuple(ordered))


def _record(release: Release, veil: Veil) -> tuple[list[Row], list[Mark]]:
    """The lines of the record, and where in the text each was read."""
    rows, marks = [], []
    for number, line in enumerate(lines_of(release)):
        value = line.value if len(line.value) <= _VALUE else f"{line.value[:_VALUE]}…"
        words = "" if veil.texts else veil.words(shortened(line.words))
        basis = "" if line.basis == "stated" else veil.words(line.basis)
        has_words = bool(line.spans) and not veil.texts
        rows.append(Row(number, line.kind, veil.words(value), words, line.rule, basis, has_words))
        marks += [Mark(start, end, line.kind, "", number) for start, end in line.spans]
    return rows, marks


def _stretches(text: str, marks: list[Mark], flags: Mapping[str, Flag]) -> Iterator[Stretch]:
    begun: set[str] = set()
    for piece in pieces(text, marks):
        read = [mark for mark in reversed(piece.within) if mark.line >= 0]
        over = [flags[mark.note].severity for mark in piece.within if mark.kind == FOUND]
        names = dict.fromkeys(_name(mark) for mark in piece.opens)
        yield Stretch(
            text=piece.text,
            kind=read[0].kind if read else "",
            rows=tuple(dict.fromkeys(mark.line for mark in read)),
            begins=tuple(name for name in names if name not in begun),
            severity=_gravest(over),
            unread=any(mark.kind == NOT_READ for mark in piece.within),
            flags=tuple(dict.fromkeys(flags[mark.note] for mark in piece.opens if mark.note)),
        )
        begun.update(names)


def _gravest(severities: Sequence[Severity]) -> Severity | Literal[""]:
    for level in RANK:
        if level in severities:
            return level
    return ""


def _name(mark: Mark) -> str:
    """What the place is called at which a mark begins: of a line of the record, or of a finding."""
    return f"w{mark.line}" if mark.line >= 0 else f"at-{mark.start}"

"""What releases hold, by sender and field; and the senders, those first of whose lines most were not understood."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pressbox.checks.frame.check import Severity
from pressbox.models import Finding
from pressbox.report.page.data import Brief, Coverage, SenderRow

MOST_SENDERS = 40


class Gathered:
    """By sender: releases, and in how many of them each field holds something."""

    def __init__(self) -> None:
        self._releases: Counter[str] = Counter()
        self._held: dict[str, Counter[str]] = defaultdict(Counter)
        self._found: dict[str, dict[int, Severity]] = defaultdict(dict)

    def add(self, sender: str, counts: Mapping[str, int], findings: Iterable[Finding]) -> None:
        """A finding between several releases of a sender is one."""
        self._releases[sender] += 1
        self._held[sender].update(field for field, number in counts.items() if number)
        self._found[sender].update({id(one): one.severity for one in findings})

    def coverage(self, fields: Iterable[str], briefs: Iterable[Brief]) -> Coverage:
        names = tuple(field for field in fields if any(self._held[one][field] for one in self._held))
        by_sender: dict[str, list[Brief]] = defaultdict(list)
        for brief in briefs:
            by_sender[brief.sender].append(brief)
        rows = [self._row(sender, names, by_sender[sender]) for sender in by_sender]
        rows.sort(key=lambda row: (-row.unread / row.releases, -row.unread, -row.releases, row.sender))
        return Coverage(names, tuple(rows[:MOST_SENDERS]), len(rows))

    def _row(self, sender: str, fields: Iterable[str], briefs: list[Brief]) -> SenderRow:
        severe = Counter(self._found[sender].values())
        return SenderRow(
            sender, len(briefs), tuple(self._held[sender][field] for field in fields),
            sum(one.unread for one in briefs), severe["error"], severe["warning"], severe["info"],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Square:
    x: float
    size: float
    share: int


@dataclass(frozen=True, slots=True)
class Line:
    y: float
    row: SenderRow
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    columns: tuple[tuple[float, str], ...]
    lines: tuple[Line, ...]


LABEL, COLUMN, ROW, HEAD, SQUARE = 230, 48, 30, 26, 22


def drawn(coverage: Coverage) -> Drawing:
    """A square for each sender and field: its area is the share of the sender's releases that hold the field."""
    columns = tuple((LABEL + n * COLUMN + COLUMN / 2, field) for n, field in enumerate(coverage.fields))
    lines = []
    for n, row in enumerate(coverage.rows):
        shares = [held / row.releases for held in row.held]
        squares = tuple(
            Square(columns[at][0], SQUARE * share**0.5, round(100 * share)) for at, share in enumerate(shares)
        )
        lines.append(Line(HEAD + n * ROW + ROW / 2, row, squares))
    return Drawing(LABEL + len(columns) * COLUMN + 10, HEAD + len(lines) * ROW + 6, columns, tuple(lines))

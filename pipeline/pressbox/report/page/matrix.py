"""The matrix of claims: which releases state a thing alike, which differ, and which are silent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Any

from pressbox.checks.frame.wording import series_name
from pressbox.claims import Claim
from pressbox.claims.keys import kebab
from pressbox.models import Finding, Person
from pressbox.packs import Packs
from pressbox.report.page import naming
from pressbox.report.page.data import Matrix, MatrixRow, Said
from pressbox.report.page.days import Days
from pressbox.report.page.veil import Veil

_KINDS = frozenset({"event", "session", "result", "standing", "venue", "series"})
MOST_ROWS, MOST_COLUMNS = 60, 40
Key = tuple[str, str, str, str]
Doubt = tuple[str | None, Any]  # a finding's anchor, and the value that it suggests


class Gathered:
    """The claims that may meet, by what they are on."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._said: dict[Key, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))

    def add(self, claims: Iterable[Claim], people: Iterable[Person]) -> None:
        self._names.update((kebab(one.name), one.name) for one in people)
        for one in claims:
            if one.subject.kind in _KINDS and not _is_phrase(one):
                key = (
                    one.subject.kind,
                    one.subject.key,
                    one.attribute,
                    one.scope if one.subject.kind == "result" else "",
                )
                value = _comparable(one.value)
                said = self._said[key][one.evidence.release]
                if value not in said:
                    said.append(value)

    def matrix(
        self, packs: Packs, days: Days, findings: Sequence[Finding], anchors: Mapping[int, str], veil: Veil
    ) -> Matrix:
        """What at least two releases state, that in which they differ first."""
        shared = {key: said for key, said in self._said.items() if len(said) > 1}
        doubted: dict[tuple[str, str, str], Doubt] = {}
        for one in findings:
            if one.scope == "corpus":
                on = one.subject.kind, naming.without_series(one.subject.key), one.attribute
                doubted.setdefault(on, (anchors[id(one)], one.suggestion))
        rows = [
            replace(_row(key, said, days, doubted), subject=veil.words(_subject(key[1], packs, self._names)))
            for key, said in shared.items()
        ]
        rows.sort(
            key=lambda row: (not row.differs, -sum(1 for _ in row.said), row.subject, row.attribute, str(row.said))
        )
        columns = Counter(one.release for row in rows for one in row.said)
        chosen = sorted(release for release, _ in columns.most_common(MOST_COLUMNS))
        return Matrix(tuple(chosen), tuple(rows[:MOST_ROWS]), len(rows), len(columns))


def _is_phrase(claim: Claim) -> bool:
    """Free words for a thing: where a venue lies is said in a hundred ways."""
    return claim.role == "fact" and isinstance(claim.value, str)


def _comparable(value: Any) -> Any:
    """What two releases must have in common to agree: of a clock time the day and the hour on the spot."""
    if isinstance(value, dict):
        return tuple(value.items())
    if isinstance(value, str) and value[10:11] == "T":
        return value[:16].replace("T", " ")
    return value


def _row(
    key: Key, said: Mapping[str, list[Any]], days: Days, doubted: Mapping[tuple[str, str, str], Doubt]
) -> MatrixRow:
    kind, subject, attribute, _ = key
    votes = Counter(value for values in said.values() for value in values)
    finding, rather = doubted.get((kind, naming.without_series(subject), attribute), (None, None))
    best = _comparable(rather)
    ranked = sorted(votes, key=lambda value: (value != best, -votes[value], str(value)))
    letters = {value: ascii_lowercase[min(n, 25)] for n, value in enumerate(ranked)}
    cells = tuple(
        Said(release, "".join(letters[value] for value in values)) for release, values in sorted(said.items())
    )
    words = tuple((letters[value], _words(value, days)) for value in ranked)
    return MatrixRow(subject, attribute.replace("_", " "), cells, words, len(ranked) > 1, finding)


def _words(value: Any, days: Days) -> str:
    return days.value(dict(value) if isinstance(value, tuple) else value)


def _subject(key: str, packs: Packs, names: Mapping[str, str]) -> str:
    """'Monza 2026, race 1, Elin Ek': the event's name, and what is left of the key."""
    parts = key.split("/")
    is_event = len(parts) > 1 and parts[0].isdigit()
    if is_event:
        of_series = naming.is_without_venue(parts[1], packs)
        called = series_name(parts[1], packs) if of_series else naming.venue_short(parts[1], packs)
        label = f"{called} {parts[0]}"
    else:
        label = series_name(parts[0], packs) if parts[0] in packs.series else naming.venue_short(parts[0], packs)
    rest = parts[2 if is_event else 1 :]
    return ", ".join(part for part in (label, *(_called(one, names) for one in rest)) if part)


def _called(part: str, names: Mapping[str, str]) -> str:
    """'Elin Ek and Jonas Ek' of 'elin-ek+jonas-ek'; what nobody is called, in words."""
    return " and ".join(names.get(one) or one.replace("-", " ") for one in part.split("+"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A release's word on one thing: `letters` of the values, '' where it is silent."""

    x: float
    letters: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Line:
    y: float
    row: MatrixRow
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    columns: tuple[tuple[float, str, str], ...]
    lines: tuple[Line, ...]


LABEL, COLUMN, ROW, HEAD = 430, 26, 24, 26


def drawn(matrix: Matrix, letters: Mapping[str, str]) -> Drawing:
    columns = tuple(
        (LABEL + n * COLUMN + COLUMN / 2, letters.get(id_, "?"), id_) for n, id_ in enumerate(matrix.releases)
    )
    lines = tuple(Line(HEAD + n * ROW, row, tuple(_cells(matrix, row))) for n, row in enumerate(matrix.rows))
    return Drawing(LABEL + len(columns) * COLUMN + 10, HEAD + len(lines) * ROW + 8, columns, lines)


def _cells(matrix: Matrix, row: MatrixRow) -> Iterator[Cell]:
    said = {one.release: one.letters for one in row.said}
    for n, release in enumerate(matrix.releases):
        yield Cell(LABEL + n * COLUMN + COLUMN / 2, said.get(release, ""), said.get(release, "") in {"", "a"})

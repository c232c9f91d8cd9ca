"""How well records agree with expected ones, kind by kind.

An item is right where its span shares at least half of the union with the expected one's and its values are the
same; matching is one to one, the best overlap first. What is expected as `optional` is neither miss nor false alarm.
Rows marked `*` make the micro average; the others look at the same items again with fewer values.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pressbox.errors import InputError
from pressbox.packs import Packs
from pressbox.quality.compare import (
    Countries,
    Record,
    Same,
    always,
    equal,
    on_fields,
    same_fact,
    same_quote,
    same_quote_text,
    same_result,
    same_session,
    same_standing,
    similar,
)

Items = Callable[[Record], list[Record]]
_Place = tuple[tuple[int, int] | None, bool]

_HALF = 0.5
_ATTRIBUTES = frozenset({
    "length_km", "corners", "location", "rounds", "race_minutes", "grid_size", "distance_km", "team", "car",
    "ordinal_together",
})  # fmt: skip
_DATE_KINDS = ("explicit", "relative", "year")
_EVENT_FIELDS = ("series", "season", "round", "venue", "start", "end", "final_round")


@dataclass(slots=True)
class Tally:
    """What was right, too much, missing, and neither."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    neutral: int = 0

    def add(self, tp: int = 0, fp: int = 0, fn: int = 0, neutral: int = 0) -> None:
        self.tp, self.fp, self.fn, self.neutral = self.tp + tp, self.fp + fp, self.fn + fn, self.neutral + neutral

    @property
    def f1(self) -> float | None:
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    def data(self) -> dict[str, Any]:
        return {
            "tp": self.tp, "fp": self.fp, "fn": self.fn, "neutral": self.neutral,
            "precision": _share(self.tp, self.tp + self.fp), "recall": _share(self.tp, self.tp + self.fn),
            "f1": self.f1,
        }  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


class Row(NamedTuple):
    """One line of the scores: which items it looks at, and when two of them are the same."""

    name: str
    items: Items
    same: Same
    micro: bool = True
    pool: Items | None = None  # where the optional ones come from, if not from the items
    excused: Same = always  # which optional item excuses which found one


class Error(NamedTuple):
    """A miss or a false alarm."""

    release: str
    row: str
    error: str
    span: list[int] | None
    text: Any
    value: Any
    hint: str | None = None


@dataclass(slots=True)
class Scores:
    """The tallies of all rows over all releases."""

    releases: int
    rows: dict[str, Tally] = field(default_factory=dict)
    starred: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    unscored_facts: int = 0
    errors: list[Error] = field(default_factory=list)

    def tally(self, name: str, *, micro: bool) -> Tally:
        if micro:
            self.starred.add(name)
        return self.rows.setdefault(name, Tally())

    def micro(self, names: Iterable[str] | None = None) -> Tally:
        """All starred rows as one, or those of them whose name or first part is given."""
        wanted = None if names is None else set(names)
        total = Tally()
        for name in self.starred:
            if wanted is None or name in wanted or name.partition(":")[0] in wanted:
                row = self.rows[name]
                total.add(row.tp, row.fp, row.fn, row.neutral)
        return total

    def data(self) -> dict[str, Any]:
        rows = {name: {"micro": name in self.starred, **row.data()} for name, row in self.rows.items()}
        return {
            "releases": self.releases, "rows": rows, "micro": self.micro().data(), "missing": self.missing,
            "unknown": self.unknown, "unscored_facts": self.unscored_facts,
            "errors": [error._asdict() for error in self.errors],
        }  # fmt: skip


class Evaluator:
    """Scores records against expected ones."""

    def __init__(self, packs: Packs) -> None:
        self.rows = _rows(Countries(packs))

    def score(self, golds: Mapping[str, Record], found: Mapping[str, Record]) -> Scores:
        scores = Scores(len(golds))
        scores.missing = [id_ for id_ in golds if id_ not in found]
        scores.unknown = [id_ for id_ in found if id_ not in golds]
        for id_, gold in golds.items():
            self._score_one(scores, id_, gold, found.get(id_, {}))
        return scores

    def _score_one(self, scores: Scores, release: str, gold: Record, found: Record) -> None:
        scores.unscored_facts += sum(not _is_named(fact) for fact in _listed("facts")(found))
        for single in _singles(gold, found):
            _count_single(scores, release, single)
        for row in self.rows:
            matched = match(row, gold, found)
            if row.name.startswith("dates:other") and not any(matched):
                continue  # a kind that the contract does not know is a row only where somebody used it
            tally = scores.tally(row.name, micro=row.micro)
            tally.add(len(matched.pairs), len(matched.alarms), len(matched.misses), len(matched.neutral))
            if row.micro:
                scores.errors += _errors(release, row, matched, found)


# ---------------------------------------------------------------------------------------------------- single values
class _Single(NamedTuple):
    row: str
    micro: bool
    gold: Any
    found: Any
    right: bool


def _singles(gold: Record, found: Record) -> Iterator[_Single]:
    titles = _part(gold, "title").get("text"), _part(found, "title").get("text")
    yield _Single("title", True, *titles, None not in titles and similar(*titles))
    yield _single("kind", gold, found, "kind")
    for name in ("earliest", "latest"):
        yield _single("published", _part(gold, "published"), _part(found, "published"), name)
    for name in _EVENT_FIELDS:
        single = _single("event", _part(gold, "event"), _part(found, "event"), name)
        yield single
        yield single._replace(row=f"event:{name}", micro=False)


def _single(row: str, gold: Record, found: Record, name: str) -> _Single:
    return _Single(row, True, gold.get(name), found.get(name), equal(gold.get(name), found.get(name)))


def _part(record: Record, name: str) -> Record:
    value = record.get(name)
    return value if isinstance(value, dict) else {}


def _count_single(scores: Scores, release: str, single: _Single) -> None:
    tally = scores.tally(single.row, micro=single.micro)
    if single.gold is None and single.found is None:
        return
    if single.right:
        tally.add(tp=1)
        return
    tally.add(fn=single.gold is not None, fp=single.found is not None)
    if single.row == "event":
        return  # told by the row of its field
    for what, value, other, whose in (
        ("miss", single.gold, single.found, "found"), ("false alarm", single.found, single.gold, "expected"),
    ):  # fmt: skip
        if value is not None:
            hint = None if other is None else f"{whose}: {other}"
            scores.errors.append(Error(release, single.row, what, None, value, value, hint))


# ------------------------------------------------------------------------------------------------------------- rows
def _rows(countries: Countries) -> list[Row]:
    dates = [
        row
        for kind in (*_DATE_KINDS, "other")
        for row in (
            Row(f"dates:{kind}:span", _dates(kind), always, micro=False, pool=_listed("dates")),
            Row(f"dates:{kind}:value", _dates(kind), on_fields("start", "end"), pool=_listed("dates")),
        )
    ]
    return [
        *dates,
        Row("places:span", _listed("places"), always, micro=False),
        Row("places:id", _listed("places"), countries.same_place),
        Row("places:country", _listed("places"), countries.same, micro=False),
        Row("people:names", _entries("people"), on_fields("name"), micro=False),
        Row("people:mentions", _mentions("people"), on_fields("name")),
        Row("teams:names", _entries("teams"), on_fields("name"), micro=False),
        Row("teams:mentions", _mentions("teams"), on_fields("name")),
        Row("quotes:text", _listed("quotes"), same_quote_text, micro=False),
        Row("quotes:text+speaker", _listed("quotes"), same_quote),
        Row("sessions", _listed("sessions"), same_session),
        Row("results", _listed("results"), same_result),
        Row("standings", _listed("standings"), same_standing),
        Row("calendar", _listed("calendar"), on_fields("venue", "start", "end")),
        Row("facts", _scored_facts, same_fact, excused=on_fields("attribute")),
        Row("links", _listed("links"), on_fields("url")),
        Row("credits", _listed("credits"), always),
    ]


def _listed(name: str) -> Items:
    return lambda record: [item for item in _list(record.get(name)) if isinstance(item, dict)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dates(kind: str) -> Items:
    def items(record: Record) -> list[Record]:
        dates = _listed("dates")(record)
        return [
            item
            for item in dates
            if item.get("kind") == kind or (kind == "other" and item.get("kind") not in _DATE_KINDS)
        ]

    return items


def _is_named(fact: Record) -> bool:
    return isinstance(fact.get("attribute"), str) and fact["attribute"] in _ATTRIBUTES


def _scored_facts(record: Record) -> list[Record]:
    return [fact for fact in _listed("facts")(record) if _is_named(fact)]


def _entries(name: str) -> Items:
    """One item a name, wherever it stands."""
    return lambda record: [
        {"span": None, "name": entry.get("name"), "optional": bool(entry.get("optional"))}
        for entry in _listed(name)(record)
    ]


def _mentions(name: str) -> Items:
    """One item a mention of a name."""

    def items(record: Record) -> list[Record]:
        return [
            {"span": span, "name": entry.get("name"), "optional": open_ or bool(entry.get("optional"))}
            for entry in _listed(name)(record)
            for spans, open_ in (("mentions", False), ("optional_mentions", True))
            for span in _list(entry.get(spans))
        ]

    return items


# --------------------------------------------------------------------------------------------------------- matching
class Matched(NamedTuple):
    pairs: list[tuple[Record, Record]]
    misses: list[Record]
    alarms: list[Record]
    neutral: list[Record]


def match(row: Row, gold: Record, found: Record) -> Matched:
    """Which items of one release belong together in a row."""
    firm = [item for item in row.items(gold) if not item.get("optional")]
    excuses = [item for item in (row.pool or row.items)(gold) if item.get("optional")]
    candidates = row.items(found)
    pairs = _best_pairs(row, firm, candidates)
    taken = {right for _, right in pairs}
    alarms: list[Record] = []
    neutral: list[Record] = []
    for index, item in enumerate(candidates):
        if index not in taken:
            (neutral if _is_excused(row, item, firm, excuses) else alarms).append(item)
    kept = {left for left, _ in pairs}
    misses = [item for index, item in enumerate(firm) if index not in kept]
    return Matched([(firm[left], candidates[right]) for left, right in pairs], misses, alarms, neutral)


def _best_pairs(row: Row, firm: list[Record], candidates: list[Record]) -> list[tuple[int, int]]:
    """One to one, the best overlap first, then in order of appearance."""
    possible = []
    places = [_place(item) for item in candidates]
    for left, gold in enumerate(firm):
        place = _place(gold)
        for right, other in enumerate(places):
            shared = _shared(place, other)
            if shared >= _HALF and row.same(gold, candidates[right]):
                possible.append((-shared, left, right))
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs = []
    for _, left, right in sorted(possible):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


def _is_excused(row: Row, item: Record, firm: list[Record], excuses: list[Record]) -> bool:
    """Whether a found item stands on an optional one, and no firm one is nearer."""
    placed = item.get("span") is not None
    nearest = max((overlap(gold, item) for gold in firm), default=0.0) if placed else 0.0
    return any(
        (overlap(gold, item) >= _HALF or _holds(gold, item))
        and row.excused(gold, item)
        and overlap(gold, item) >= nearest
        and (placed or row.same(gold, item))
        for gold in excuses
    )


def _span(item: Record) -> tuple[int, int] | None:
    span = item.get("span")
    if not isinstance(span, list | tuple) or len(span) != 2:
        return None
    start, end = span
    return (start, end) if type(start) is int and type(end) is int and start < end else None


def _place(item: Record) -> _Place:
    """Where it stands, and whether it is a thing without a place, as a name."""
    return _span(item), item.get("span") is None


def overlap(gold: Record, found: Record) -> float:
    """What the spans share, of their union. Items without a place in the text, as names, are all in one place."""
    return _shared(_place(gold), _place(found))


def _shared(gold: _Place, found: _Place) -> float:
    (one, unplaced), (other, also_unplaced) = gold, found
    if one is None or other is None:
        return float(unplaced and also_unplaced)
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _holds(gold: Record, found: Record) -> bool:
    one, other = _span(gold), _span(found)
    if one is None or other is None:
        return False
    return (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])


# ----------------------------------------------------------------------------------------------------------- errors
def _errors(release: str, row: Row, matched: Matched, found: Record) -> Iterator[Error]:
    for what, items, others in (
        ("miss", matched.misses, matched.alarms),
        ("false alarm", matched.alarms, matched.misses),
    ):
        for item in items:
            near = max(others, key=lambda other: overlap(item, other), default=None)
            yield Error(
                release, row.name, what, item.get("span"), _words(item, found), _values(item), _hint(row, item, near)
            )


_NOT_VALUES = frozenset({"span", "text", "rule", "from", "basis", "certainty", "optional", "note"})


def _values(item: Record) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in _NOT_VALUES and value not in (None, [], {})}


def _words(item: Record, found: Record) -> Any:
    span, text = _span(item), found.get("text")
    if item.get("text") is None and span and isinstance(text, str):
        return text[span[0] : span[1]]
    return item.get("text") or item.get("label") or item.get("name")


def _hint(row: Row, item: Record, near: Record | None) -> str | None:
    """Why an item found no partner, where one comes close."""
    if near is None or _span(item) is None or overlap(item, near) == 0:
        return None
    if row.same(item, near):
        return f"the values agree, but the spans share only {overlap(item, near):.2f} with {near.get('span')}"
    return f"there: {_values(near)}" if overlap(item, near) >= _HALF else None


# ---------------------------------------------------------------------------------------------------------- in, out
def read_gold(folder: Path) -> dict[str, Record]:
    """The expected records of a folder, each in a file of its id."""
    golds: dict[str, Record] = {}
    for path in sorted(folder.glob("*.json")):
        record = _json(path.read_text(encoding="utf-8"), str(path))
        if isinstance(record, dict) and "id" in record:
            if record["id"] != path.stem:
                raise InputError(f"{path}: its id is {record['id']!r}; name the file like it")
            golds[path.stem] = record
    if not golds:
        raise InputError(f"{folder}: no expected records in it; give the folder of the .json files")
    return golds


def read_records(path: Path) -> dict[str, Record]:
    """Records as JSON Lines."""
    records: dict[str, Record] = {}
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: can't be read ({error})") from None
    for count, line in enumerate(lines, 1):
        if line.strip():
            record = _json(line, f"{path}:{count}")
            if not isinstance(record, dict) or not isinstance(record.get("id"), str):
                raise InputError(f"{path}:{count}: no record with an id")
            if record["id"] in records:
                raise InputError(f"{path}:{count}: a second record for {record['id']}")
            records[record["id"]] = record
    return records


def _json(text: str, shown: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(f"{shown}: no JSON: {error}") from None


def table(scores: Scores, intervals: Mapping[str, tuple[float, float]] | None = None) -> str:
    """The scores for people, each F1 with what it lies between, where that is known."""
    known = intervals or {}
    between = f"{'95 %':>14}" if known else ""
    lines = [f"{'':24}{'TP':>6}{'FP':>6}{'FN':>6}{'neutral':>9}{'P':>8}{'R':>8}{'F1':>8}{between}"]
    for name, row in [*scores.rows.items(), ("micro average", scores.micro())]:
        shares = "".join(f"{_three(row.data()[share]):>8}" for share in ("precision", "recall", "f1"))
        label = f"{name} *" if name in scores.starred else name
        between = f"{known[name][0]:>8.3f}-{known[name][1]:.3f}" if name in known else ""
        lines.append(f"{label:24}{row.tp:>6}{row.fp:>6}{row.fn:>6}{row.neutral:>9}{shares}{between}")
    lines.append(f"{scores.releases} releases; * in the micro average")
    if scores.unscored_facts:
        lines.append(f"{scores.unscored_facts} facts of attributes that the contract does not name: not scored")
    for ids, what in ((scores.missing, "no record for"), (scores.unknown, "nothing expected for")):
        if ids:
            lines.append(f"{what}: {', '.join(ids)}")
    return "\n".join(lines)


def _three(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def error_lines(errors: Iterable[Error]) -> Iterator[str]:
    """Each miss and false alarm for people, release by release."""
    release = None
    for error in errors:
        if error.release != release:
            release = error.release
            yield f"\n{release}"
        words = " ".join(str(error.text).split())
        words = words if len(words) <= 160 else f"{words[:100]} … {words[-50:]}"
        values = f" {error.value}" if error.span is not None else ""
        yield f"  {error.error:12}{error.row} {error.span or ''} {words!r}{values}"
        if error.hint:
            yield f"              ({error.hint})"

"""References: calendars, timetables, entry lists and results that the desk knows to be true, kept as claims.

A table, a calendar file or a release of the organiser becomes rows of `reference.csv` in pressbox.local, each with its
source and date, in the form of claims: what releases say is then held against them key by key.
"""

import csv
import datetime as dt
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from pressbox.claims import Claim, claims_of
from pressbox.claims.keys import entrants_name, event_key
from pressbox.claims.making import days_value
from pressbox.desk.keeping import sole_writer, write_whole
from pressbox.desk.teaching import PACK, as_table
from pressbox.errors import InputError, UsageError
from pressbox.grammar.gazetteer import kebab
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.packs.load import read_table
from pressbox.packs.tables import Reference
from pressbox.patterns import fold

TABLE = "reference.csv"
COLUMNS = "series, season, round, venue, start, end, session, date, entrants, position, class, car_number"
_OFFICIAL = frozenset({"event", "session", "result"})
_PARTED = ("/", "&", ";", "+")


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for all rows of a source that don't say it themselves."""

    series: str | None = None
    season: int | None = None
    venue: str | None = None
    source: str = ""
    date: dt.date = dt.date.min


class Added(NamedTuple):
    """A source of references, with how much of each kind it has."""

    source: str
    date: dt.date
    rows: Mapping[str, int]

    def __str__(self) -> str:
        kinds = ", ".join(f"{number} of {kind}s" for kind, number in sorted(self.rows.items()))
        return f"{self.source} ({self.date.isoformat()}): {sum(self.rows.values())} statements, {kinds}"


class Names:
    """Venues, series and sessions by what a table calls them."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._kinds = {
            fold(name): row.kind
            for row in packs.session_names
            for name in (*row.codes, *(name for names in row.names.values() for name in names))
        }

    def venue(self, said: str) -> str | None:
        if said in self._packs.circuits:
            return said
        found = [one for hit in self._packs.names.find(fold(said)) for one in hit.meanings if one.kind == "venue"]
        ids = dict.fromkeys(one.id for one in found)
        return next(iter(ids)) if len(ids) == 1 else None

    def series(self, said: str) -> str:
        """The id of a series; that of an unknown one is made of its name, as in records."""
        for one in self._packs.series.values():
            if fold(said) in {one.id, *map(fold, (one.name, *one.aliases))}:
                return one.id
        return kebab(said)

    def session(self, said: str) -> str | None:
        """'Race 1' and 'FP2' as race 1 and practice 2."""
        words = fold(said).strip()
        name = words.rstrip("0123456789 ")
        kind = self._kinds.get(words) or self._kinds.get(name)
        number = words[len(name) :].strip() if words not in self._kinds else ""
        return f"{kind} {int(number)}".strip() if kind and number else kind


# -------------------------------------------------------------------------------------------------------- reading
def read(path: Path, known: Known, packs: Packs, release: Release | None) -> list[Reference]:
    """What a file states, as references; UsageError names the line that can't be one."""
    names = Names(packs)
    known = replace(
        known, series=names.series(known.series) if known.series else None, venue=_venue(known.venue, names, str(path))
    )
    if release is not None:
        rows = list(_of_release(release, known))
    elif path.suffix.lower() == ".ics":
        rows = [row for event in _events(_text(path)) for row in _of_event(event, known, names, packs)]
    else:
        rows = list(_of_table(path, known, names))
    if not rows:
        raise UsageError(f"{path}: states nothing to refer to: no dated event, session, result or number of a car")
    return rows


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is no UTF-8; save it as UTF-8 first") from None


def _venue(said: str | None, names: Names, where: str) -> str | None:
    if not said:
        return None
    found = names.venue(said)
    if found is None:
        raise UsageError(f"{where}: no venue is called {said!r}; `pressbox teach --kind venue` teaches one")
    return found


def _row(known: Known, kind: str, key: str, attribute: str, value: object, scope: str = "") -> Reference:
    return Reference(
        kind=kind, key=key, attribute=attribute, value=json.dumps(value, ensure_ascii=False), series=known.series,
        scope=scope, source=known.source, date=known.date,
    )  # fmt: skip


def _of_release(release: Release, known: Known) -> Iterator[Reference]:
    """All that a release which is marked official states of events, sessions and results."""
    for claim in claims_of(release):
        if claim.subject.kind in _OFFICIAL and claim.certainty != "assumed" and claim.attribute != "country":
            yield _of_claim(claim, known)


def _of_claim(claim: Claim, known: Known) -> Reference:
    own = replace(known, series=claim.series or known.series)
    return _row(own, claim.subject.kind, claim.subject.key, claim.attribute, claim.value, claim.scope)


def _of_table(path: Path, known: Known, names: Names) -> Iterator[Reference]:
    text = _text(path)
    head = text.partition("\n")[0]
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    unknown = [name for name in lines.fieldnames or () if name not in COLUMNS.split(", ")]
    if unknown:
        raise UsageError(f"{path}:1: no column {unknown[0]!r}; there are {COLUMNS}")
    for cells in lines:
        where = f"{path}:{lines.line_num}"
        if None in cells:
            raise UsageError(f"{where}: more cells than the header names")
        said = {name: cell.strip() for name, cell in cells.items() if cell and cell.strip()}
        if said:
            try:
                yield from _of_cells(said, known, names, where)
            except ValueError as error:
                raise UsageError(f"{where}: {error}") from None


def _of_cells(said: dict[str, str], known: Known, names: Names, where: str) -> Iterator[Reference]:
    """A row is of an event, a session, a result or an entry, by what it has."""
    own = replace(
        known,
        series=names.series(said["series"]) if "series" in said else known.series,
        venue=_venue(said.get("venue"), names, where) or known.venue,
        season=_season(said) or known.season,
    )
    round_ = _whole(said["round"]) if "round" in said else None
    event = event_key(own.season, own.venue, own.series, round_)
    if event is None:
        raise UsageError(f"{where}: season and venue are needed, in columns or as --season and --venue")
    if "session" in said:
        yield from _of_session(said, own, event, names, where)
    elif "car_number" in said and "entrants" in said:
        key = f"{event}/?/{entrants_name(_entrants(said['entrants']))}"
        yield _row(own, "result", key, "car_number", said["car_number"], kebab(said.get("class", "")))
    elif "start" in said:
        days = days_value(_day(said["start"]), _day(said.get("end", said["start"])))
        yield _row(own, "event", event, "dates", days)
        if round_ is not None:
            yield _row(own, "event", event, "round", round_)
    else:
        raise UsageError(f"{where}: neither a start, nor a session, nor entrants with a car_number")


def _of_session(said: dict[str, str], own: Known, event: str, names: Names, where: str) -> Iterator[Reference]:
    session = names.session(said["session"])
    if session is None:
        raise UsageError(f"{where}: no session is called {said['session']!r}")
    if "entrants" in said and "position" in said:
        value = int(said["position"]) if said["position"].isdigit() else said["position"]
        key = f"{event}/{session}/{entrants_name(_entrants(said['entrants']))}"
        yield _row(own, "result", key, "position", value, f"{kebab(said.get('class', ''))}/final")
    for name in ("start", "end"):
        if name in said:
            moment = _moment(said.get("date"), said[name])
            yield _row(own, "session", f"{event}/{session}", name, moment.isoformat())
            if name == "start":
                yield _row(own, "session", f"{event}/{session}", "date", moment.date().isoformat())


def _moment(date: str | None, time: str) -> dt.datetime:
    """'2026-05-09' and '11:10', or both in one."""
    day = _day(date) if date else None
    try:
        if day is None:
            return dt.datetime.fromisoformat(time)
        return dt.datetime.combine(day, dt.time.fromisoformat(time.replace(".", ":").zfill(5)))
    except ValueError:
        written = "a time is written as 11:10" if day else "without a date they are written as 2026-05-09T11:10"
        raise ValueError(f"{time!r} is no time; {written}") from None


def _day(words: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"{words!r} is no day; it is written as 2026-05-09, and the last one in `end`") from None


def _whole(words: str) -> int:
    if words.isdecimal():
        return int(words)
    raise ValueError(f"{words!r} is no number")


def _season(said: dict[str, str]) -> int | None:
    if "season" in said:
        return _whole(said["season"])
    day = said.get("date") or said.get("start", "")
    return _day(day.partition("T")[0]).year if len(day) >= len("2026-05-09") else None


def _entrants(cell: str) -> list[str]:
    for sign in _PARTED:
        cell = cell.replace(sign, "\n")
    return [kebab(name) for name in cell.split("\n") if name.strip()]


# ------------------------------------------------------------------------------------------------- calendar files
def _events(text: str) -> Iterator[dict[str, str]]:
    """The events of an iCalendar file; long lines go on behind a blank."""
    unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    event: dict[str, str] | None = None
    for line in unfolded.split("\n"):
        name, _, value = line.partition(":")
        name, _, parameters = name.partition(";")
        if line.strip().upper() == "BEGIN:VEVENT":
            event = {}
        elif line.strip().upper() == "END:VEVENT" and event is not None:
            yield event
            event = None
        elif event is not None:
            event[name.upper()] = value.strip().replace("\\,", ",").replace("\\n", " ").replace("\\;", ";")
            event[f"{name.upper()};"] = parameters


def _of_event(event: dict[str, str], known: Known, names: Names, packs: Packs) -> Iterator[Reference]:
    """An event of whole days is a meeting, one with times a session; one whose venue nobody knows is left out."""
    said = [event.get("LOCATION", ""), event.get("SUMMARY", "")]
    venue = known.venue or next((found for found in map(names.venue, said) if found), None)
    start, end = (_ics_time(event.get(name, "")) for name in ("DTSTART", "DTEND"))
    if venue is None or start is None:
        return
    own = replace(known, season=known.season or start.year)
    key = event_key(own.season, venue, own.series, None) or ""
    if not isinstance(start, dt.datetime):
        last = end - dt.timedelta(days=1) if end and end > start else start
        yield _row(own, "event", key, "dates", days_value(start, last))
        return
    session = names.session(event.get("SUMMARY", ""))
    zone = packs.circuits[venue].timezone if venue in packs.circuits else None
    for name, moment in (("start", start), ("end", end)):
        if session and isinstance(moment, dt.datetime):
            yield _row(own, "session", f"{key}/{session}", name, _local(moment, zone).isoformat())


def _ics_time(value: str) -> dt.datetime | dt.date | None:
    """'20260509' is a day, '20260509T091000Z' a moment."""
    try:
        if "T" in value:
            return dt.datetime.strptime(value.replace("Z", "+0000"), "%Y%m%dT%H%M%S" + ("%z" if "Z" in value else ""))
        return dt.datetime.strptime(value, "%Y%m%d").date() if value else None
    except ValueError:
        return None


def _local(moment: dt.datetime, zone: str | None) -> dt.datetime:
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(zone)) if moment.tzinfo and zone else moment


# -------------------------------------------------------------------------------------------------------- keeping
def add(rows: Iterable[Reference], source: str, folder: Path) -> None:
    """Keep the references of a source; what it said before is gone."""
    with sole_writer(folder):
        if not (folder / "pack.toml").is_file():
            write_whole(folder / "pack.toml", PACK)
        _write([*(row for row in _kept(folder) if row.source != source), *rows], folder)


def remove(source: str, folder: Path) -> int:
    """Forget a source; how many statements it had."""
    with sole_writer(folder):
        rows = _kept(folder)
        left = [row for row in rows if row.source != source]
        if len(left) == len(rows):
            raise UsageError(f"{folder / TABLE}: no source {source!r}; `pressbox reference list` names them")
        _write(left, folder)
    return len(rows) - len(left)


def added(folder: Path) -> list[Added]:
    """All sources, by name."""
    rows = _kept(folder)
    dates = {row.source: row.date for row in rows}
    kinds = Counter((row.source, row.kind) for row in rows)
    return [
        Added(source, dates[source], {kind: number for (own, kind), number in kinds.items() if own == source})
        for source in sorted(dates)
    ]


def _kept(folder: Path) -> list[Reference]:
    return read_table(folder / TABLE, Reference) if (folder / TABLE).is_file() else []


def _write(rows: list[Reference], folder: Path) -> None:
    write_whole(folder / TABLE, as_table(rows, Reference))

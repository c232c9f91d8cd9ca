"""The marks of an annotated sample to the record that is expected of it: one function a kind of mark."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Protocol

from pressbox.packs import Packs

Record = dict[str, Any]


class Note(Protocol):
    """A mark: what `annotated` reads from the text."""

    name: str
    start: int
    end: int
    words: list[str]
    values: dict[str, str]
    number: str | None
    optional: bool
    line: int


class MarkError(ValueError):
    """A mark that does not hold to the form."""

    def __init__(self, note: Note, what: str) -> None:
        super().__init__(f"⟦{note.name} …: {what}")
        self.line = note.line


def expected_record(name: str, text: str, head: Record, notes: list[Any], packs: Packs) -> Record:
    """The expected record, in the form of the gold files: the contract's, with `optional` and `optional_mentions`."""
    making = _Making(text, head, notes, packs)
    for note in notes:
        maker = _MAKERS.get(note.name)
        if maker is None:
            raise MarkError(note, "no such mark")
        try:
            maker(making, note)
        except MarkError:
            raise
        except (KeyError, ValueError, IndexError) as error:
            raise MarkError(note, f"{type(error).__name__}: {error}") from None
    return making.record(name)


class _Making:
    """A record in the making."""

    def __init__(self, text: str, head: Record, notes: list[Any], packs: Packs) -> None:
        self.text = text
        self.head = head
        self.notes = notes
        self.packs = packs
        self.roles: dict[str, str] = head.get("roles", {})
        self.lists: dict[str, list[Record]] = {field: [] for field in _LISTS}
        self.single: dict[str, Any] = {}
        self.parted: dict[str, Record] = {}

    def add(self, field: str, note: Note, **values: Any) -> Record:
        item = {"span": [note.start, note.end], "text": self.text[note.start : note.end], **values}
        if note.optional:
            item["optional"] = True
        self.lists[field].append(item)
        return item

    def record(self, name: str) -> Record:
        event = self.head.get("event")
        filled = None
        if event is not None:
            filled = {**dict.fromkeys(_EVENT_FIELDS), "final_round": False, **event, "span": self.single.get("event")}
        return {
            "id": name,
            "language": self.head.get("language"),
            "title": self.single.get("title"),
            "kind": self.head.get("kind"),
            "published": self._published(),
            "event": filled,
            **{field: self._in_order(field) for field in _LISTS},
            **({"embargo": self.single["embargo"]} if "embargo" in self.single else {}),
            **({"sender": {"name": str(self.head["sender"])}} if "sender" in self.head else {}),
        }

    def _published(self) -> Record | None:
        stated = self.head.get("published")
        if stated is None:
            return None
        earliest, latest = _days(str(stated))
        return {"earliest": earliest, "latest": latest, "basis": self.head.get("published_basis")}

    def _in_order(self, field: str) -> list[Record]:
        if field in {"people", "teams"}:
            return self.lists[field]
        return sorted(self.lists[field], key=lambda item: tuple(item["span"]))

    def nearest(self, name: str, note: Note) -> Note | None:
        """The mark of a name that stands nearest."""
        others = [other for other in self.notes if other.name == name and other.number is None]
        return min(others, key=lambda other: max(other.start - note.end, note.start - other.end), default=None)

    def speaker_of(self, quote: Note) -> Note | None:
        """The words that name a quote's speaker: those of the quote's own number, else the nearest without one."""
        own = (other for other in self.notes if other.name == "speaker" and other.number == quote.number is not None)
        return next(own, None) or self.nearest("speaker", quote)

    def inside(self, note: Note, names: set[str]) -> list[Note]:
        return [
            other for other in self.notes if other.name in names and note.start <= other.start and other.end <= note.end
        ]


def _days(value: str) -> tuple[str | None, str | None]:
    """A day, a range, or '?' for neither."""
    if value == "?":
        return None, None
    first, slash, last = value.partition("/")
    ends = [None if part in {"?", ""} else dt.date.fromisoformat(part).isoformat() for part in (first, last)]
    return ends[0], ends[1] if slash else ends[0]


def _title(making: _Making, note: Note) -> None:
    making.single["title"] = {"text": making.text[note.start : note.end], "span": [note.start, note.end]}


def _event(making: _Making, note: Note) -> None:
    making.single.setdefault("event", [note.start, note.end])


def _date(making: _Making, note: Note) -> None:
    start, end = _days(note.words[0])
    precision = note.words[1] if len(note.words) > 1 else "day"
    making.add(
        "dates", note, start=start, end=end, precision=precision, kind="explicit", weekday=note.values.get("weekday")
    )


def _relative(making: _Making, note: Note) -> None:
    start, end = _days(note.words[0])
    precision = note.words[1] if len(note.words) > 1 else "day"
    making.add(
        "dates", note, start=start, end=end, precision=precision, kind="relative", weekday=note.values.get("weekday")
    )


def _year(making: _Making, note: Note) -> None:
    first, _, last = note.words[0].partition("/")
    start, end = (None, None) if first == "?" else (f"{int(first)}-01-01", f"{int(last or first)}-12-31")
    making.add("dates", note, start=start, end=end, precision="year", kind="year", weekday=None)


def _time(making: _Making, note: Note) -> None:
    start, _, end = note.words[0].partition("/")
    making.add(
        "times", note, start=start, end=end or None, date=note.values.get("date"), timezone=note.values.get("zone")
    )


def _place(making: _Making, note: Note) -> None:
    """A venue, city or region by its id; what the packs know of it is not repeated in the mark."""
    words = making.text[note.start : note.end]
    id_ = None if note.words[0] == "?" else note.words[0]
    country = note.words[1] if len(note.words) > 1 else None
    name = words
    circuit = making.packs.circuits.get(id_ or "") if note.name == "venue" else None
    if circuit:
        country, name = country or circuit.country, circuit.name
    making.add("places", note, id=id_, name=name, kind=note.name, country=country)


def _country(making: _Making, note: Note) -> None:
    row = making.packs.countries.get(note.words[0])
    if row is None:
        raise MarkError(note, f"{note.words[0]} is no code of a country")
    making.add("places", note, id=row.id, name=row.name, kind="country", country=row.code)


def _named(making: _Making, note: Note) -> None:
    """A mention of a person or a team: an entry a name."""
    field = {"person": "people", "team": "teams"}[note.name]
    name = " ".join(note.words)
    entry = next((entry for entry in making.lists[field] if entry["name"] == name), None)
    if entry is None:
        entry = {"name": name, "aliases": [], "mentions": []}
        if field == "people":
            entry["role"] = making.roles.get(name)
        making.lists[field].append(entry)
    entry.setdefault("optional_mentions" if note.optional else "mentions", []).append([note.start, note.end])
    words = making.text[note.start : note.end]
    if words != name and words not in entry["aliases"]:
        entry["aliases"].append(words)
    if entry["mentions"]:
        entry.pop("optional", None)
    else:
        entry["optional"] = True


def _quote(making: _Making, note: Note) -> None:
    if note.number in making.parted:
        _more_of(making.parted[note.number or ""], making, note)
        return
    speaker = None if note.words[0] == "?" else note.words[0]
    named = making.speaker_of(note) if speaker and note.values.get("named") != "no" else None
    quote = making.add(
        "quotes", note, speaker=speaker, speaker_span=[named.start, named.end] if named else None,
        role=_none(note.values.get("role") or making.roles.get(speaker or "")), cue=note.values.get("cue"),
        style=note.words[1],
    )  # fmt: skip
    if note.number:
        making.parted[note.number] = quote


def _more_of(quote: Record, making: _Making, note: Note) -> None:
    quote.setdefault("parts", [list(quote["span"])]).append([note.start, note.end])
    quote["span"][1] = max(quote["span"][1], note.end)
    quote["text"] = " ".join(making.text[start:end] for start, end in quote["parts"])


def _speaker(making: _Making, note: Note) -> None:
    """Read with its quote."""


def _session(making: _Making, note: Note) -> None:
    date = note.values.get("date")
    making.add(
        "sessions", note, kind=note.words[0], number=_whole(note.words[1:2]), label=note.values.get("label"), date=date,
        start=_moment(date, note.values.get("start")), end=_moment(date, note.values.get("end")), timezone=None,
        duration_minutes=_figure(note.values.get("min")), broadcast=note.values.get("broadcast"),
        source=note.values.get("source", "list"),
    )  # fmt: skip


def _result(making: _Making, note: Note) -> None:
    kind = note.words[0]
    values = note.values
    making.add(
        "results", note, session=None if kind == "?" else {"kind": kind, "number": _whole(note.words[1:2])},
        event=_event_ref(values.get("event")), measure=values.get("measure", "position"),
        position=_figure(values.get("position")), status=values.get("status", "classified"),
        entrants=_names(values.get("entrants")), field_size=_figure(values.get("field")),
        state=values.get("state", "final"), source=values.get("source", "list"), **{"class": values.get("class")},
    )  # fmt: skip


def _event_ref(value: str | None) -> Record | None:
    if value is None:
        return None
    series, season, venue = [*value.split("/"), "", ""][:3]
    return {"series": series or None, "season": int(season) if season else None, "venue": venue or None}


def _standing(making: _Making, note: Note) -> None:
    values = note.values
    figures = {
        name: _figure(values.get(name)) for name in ("position", "wins", "poles", "podiums", "fastest_laps", "points")
    }
    making.add(
        "standings", note, series=values.get("series"), season=_figure(values.get("season")),
        entrants=_names(values.get("entrants")), **figures,
    )  # fmt: skip


def _calendar(making: _Making, note: Note) -> None:
    round_, venue, days, *country = note.words
    start, end = _days(days)
    event = making.head.get("event") or {}
    places = making.inside(note, {"venue", "city", "region", "country"})
    words = making.text[min(p.start for p in places) : max(p.end for p in places)] if places else ""
    making.add(
        "calendar", note, series=_none(note.values.get("series", event.get("series"))),
        season=_figure(note.values.get("season", event.get("season"))), round=_whole([round_]),
        venue=None if venue == "?" else venue, place_text=words, country=country[0] if country else None,
        start=start, end=end, **({"status": note.values["status"]} if "status" in note.values else {}),
    )  # fmt: skip


def _fact(making: _Making, note: Note) -> None:
    attribute, value = next((key, said) for key, said in note.values.items() if key != "of")
    unit = note.words[0] if note.words and note.words[0] != "-" else None
    making.add("facts", note, subject=note.values.get("of"), attribute=attribute, value=_value(value), unit=unit)


def _link(making: _Making, note: Note) -> None:
    making.add("links", note, url=making.text[note.start : note.end], label=note.values.get("label"))


def _lost(making: _Making, note: Note) -> None:
    making.add("links", note, url=None, label=making.text[note.start : note.end])


def _credit(making: _Making, note: Note) -> None:
    making.add("credits", note, kind=note.name)


def _embargo(making: _Making, note: Note) -> None:
    until = note.words[0] if note.words else "?"
    making.single["embargo"] = {"until": None if until == "?" else _moment(None, until), "span": [note.start, note.end]}


def _moment(date: str | None, clock: str | None) -> str | None:
    """ISO 8601 to the second; a clock time takes the day beside it."""
    if clock is None:
        return None
    if "T" not in clock and date is None:
        raise ValueError(f"{clock} has no date")
    return dt.datetime.fromisoformat(clock if "T" in clock else f"{date}T{clock}").isoformat()


def _whole(words: list[str]) -> int | None:
    return int(words[0]) if words and words[0] not in {"-", "?"} else None


def _none(value: str | None) -> str | None:
    """A dash stands for no value where leaving it out would mean another one."""
    return None if value == "-" else value


def _figure(value: str | None) -> int | float | None:
    if value in {None, "?", "-"}:
        return None
    number = float(str(value))
    return int(number) if number.is_integer() else number


def _value(value: str) -> int | float | str:
    try:
        return _figure(value) or 0
    except ValueError:
        return value


def _names(value: str | None) -> list[str]:
    return [name.strip() for name in (value or "").split(";") if name.strip()]


_EVENT_FIELDS = ("series", "season", "round", "venue", "start", "end")
_LISTS = (
    "dates", "times", "places", "people", "teams", "quotes", "sessions", "results", "standings", "calendar", "facts",
    "links", "credits",
)  # fmt: skip
_MAKERS: dict[str, Callable[[_Making, Note], None]] = {
    "title": _title,
    "event": _event,
    "date": _date,
    "rel": _relative,
    "year": _year,
    "time": _time,
    "venue": _place,
    "city": _place,
    "region": _place,
    "country": _country,
    "person": _named,
    "team": _named,
    "quote": _quote,
    "speaker": _speaker,
    "session": _session,
    "result": _result,
    "standing": _standing,
    "cal": _calendar,
    "fact": _fact,
    "link": _link,
    "lost": _lost,
    "photo": _credit,
    "rights": _credit,
    "embargo": _embargo,
}

"""The reverse of `gold`: an expected record to the marks that make it, one function a kind of mark."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pressbox.corrections import toml_value
from pressbox.packs import Packs

Record = Mapping[str, Any]

_ODD = frozenset(' ;|"=⟦⟧')  # signs of the form: a value that holds one stands between quotes


class Mark(NamedTuple):
    """Words of the text and what they are; marks of one name and place are written as one."""

    start: int
    end: int
    name: str
    said: str
    optional: bool = False
    number: str = ""

    @property
    def written(self) -> str:
        """All that stands before the bar."""
        number = f"#{self.number}" if self.number else ""
        return f"{'?' if self.optional else ''}{self.name}{number}{self.said.removeprefix(self.name)}"


def _mark(span: Any, name: str, said: str, optional: bool = False, number: str = "") -> Mark:
    start, end = span
    return Mark(start, end, name, said, optional, number)


def head_of(record: Record) -> str:
    """What is said of the whole release, as TOML."""
    lines = [f"{name} = {toml_value(record[name])}" for name in ("language", "kind") if record.get(name)]
    published = record.get("published")
    if published:
        lines.append(f"published = {toml_value(_days(published['earliest'], published['latest']))}")
        if published.get("basis"):
            lines.append(f"published_basis = {toml_value(published['basis'])}")
    event = record.get("event")
    if event:
        said = {name: value for name, value in event.items() if value is not None and name not in _NOT_IN_HEAD}
        lines.append(f"event = {toml_value({name: value for name, value in said.items() if value != []})}")
    roles = {one["name"]: one["role"] for one in record.get("people", ()) if one.get("role")}
    if roles:
        lines += ["[roles]", *(f"{toml_value(name)} = {toml_value(role)}" for name, role in roles.items())]
    return "\n".join(lines)


_NOT_IN_HEAD = frozenset({"span", "rule", "from", "basis"})


def marks_of(record: Record, packs: Packs) -> Iterator[Mark]:
    """All marks of a record, field by field; ValueError where a value can't be said in one."""
    for name in ("title", "event"):
        if record.get(name) and record[name].get("span"):
            yield _mark(record[name]["span"], name, name)
    embargo = record.get("embargo")
    if embargo:
        yield _mark(embargo["span"], "embargo", f"embargo {embargo['until'] or '?'}")
    for field, name in (("people", "person"), ("teams", "team")):
        for entry in record.get(field, ()):
            for key in ("mentions", "optional_mentions"):
                for span in entry.get(key, ()):
                    yield _mark(span, name, f"{name} {_name(entry['name'])}", optional=key != "mentions")
    yield from _quotes(record)
    marker = _Marker(record, packs)
    for field, mark in marker.marks.items():
        for item in record.get(field, ()):
            name, *said = mark(item)
            words = " ".join([name, *(word for word in said if word)])
            yield _mark(item["span"], name, words, optional=bool(item.get("optional")))


def _quotes(record: Record) -> Iterator[Mark]:
    """Each quote has a number where it is in parts, or where the nearest words for a speaker are another quote's."""
    roles = {one["name"]: one.get("role") for one in record.get("people", ())}
    quotes = list(record.get("quotes", ()))
    named = {tuple(quote["speaker_span"]) for quote in quotes if quote.get("speaker_span")}
    for number, quote in enumerate(quotes, 1):
        parts = quote.get("parts") or [quote["span"]]
        speaker = quote.get("speaker")
        span = tuple(quote["speaker_span"]) if quote.get("speaker_span") else None
        own = span is not None and span != _nearest(named, parts[0])
        role = quote.get("role")
        words = [
            _quoted(speaker) if speaker else "?", quote["style"], _value("cue", quote.get("cue")),
            _value("role", role or ("-" if roles.get(speaker) else None)) if role != roles.get(speaker) else "",
            "named=no" if speaker and span is None and named else "",
        ]  # fmt: skip
        key = str(number) if own or len(parts) > 1 else ""
        said = " ".join(["quote", *(word for word in words if word)])
        for at, part in enumerate(parts):
            yield _mark(part, "quote", "quote" if at else said, bool(quote.get("optional")), key)
        if span:
            yield _mark(span, "speaker", "speaker", number=key if own else "")


def _nearest(spans: set[tuple[int, ...]], quote: Any) -> tuple[int, ...] | None:
    """As `gold` finds the speaker of a quote."""
    in_order = sorted(spans, key=lambda span: (span[0], -span[1]))
    return min(in_order, key=lambda span: max(span[0] - quote[1], quote[0] - span[1]), default=None)


class _Marker:
    """The marks of items; the event's series and season are not repeated in each row of a calendar."""

    def __init__(self, record: Record, packs: Packs) -> None:
        self._event: Record = record.get("event") or {}
        self._packs = packs
        self.marks: dict[str, Callable[[Record], list[str]]] = {
            "dates": _date, "times": _time, "places": self._place, "sessions": _session, "results": _result,
            "standings": _standing, "calendar": self._calendar, "facts": _fact, "links": _link, "credits": _credit,
        }  # fmt: skip

    def _place(self, item: Record) -> list[str]:
        kind, country = item["kind"], item.get("country")
        if kind == "country":
            return ["country", str(country)]
        circuit = self._packs.circuits.get(item.get("id") or "") if kind == "venue" else None
        known = circuit is not None and circuit.country == country
        return [kind, item.get("id") or "?", "" if known or country is None else country]

    def _calendar(self, item: Record) -> list[str]:
        own = [
            _value(name, item.get(name) if item.get(name) is not None else "-")
            for name in ("series", "season")
            if item.get(name) != self._event.get(name)
        ]
        round_ = "-" if item.get("round") is None else str(item["round"])
        days = _days(item.get("start"), item.get("end"))
        return ["cal", round_, item.get("venue") or "?", days, item.get("country") or "", *own,
                _value("status", item.get("status"))]  # fmt: skip


def _date(item: Record) -> list[str]:
    days = _days(item.get("start"), item.get("end"))
    weekday = _value("weekday", item.get("weekday"))
    if item["kind"] == "relative":
        return ["rel", days, item["precision"], weekday]
    if item["kind"] == "year":
        first, last = (str(item.get(end) or "?")[:4] for end in ("start", "end"))
        return ["year", first if first == last else f"{first}/{last}"]
    return ["date", days, "" if item["precision"] == "day" else item["precision"], weekday]


def _time(item: Record) -> list[str]:
    clock = f"{item['start']}/{item['end']}" if item.get("end") else item["start"]
    return ["time", clock, _value("date", item.get("date")), _value("zone", item.get("timezone"))]


def _session(item: Record) -> list[str]:
    date = item.get("date")
    return [
        "session", item["kind"], _whole(item.get("number")), _value("label", item.get("label")), _value("date", date),
        _value("start", _clock(date, item.get("start"))), _value("end", _clock(date, item.get("end"))),
        _value("min", item.get("duration_minutes")), _value("broadcast", item.get("broadcast")),
        _value("source", item["source"] if item.get("source", "list") != "list" else None),
    ]  # fmt: skip


def _result(item: Record) -> list[str]:
    session, event = item.get("session"), item.get("event")
    usual = {"measure": "position", "status": "classified", "state": "final", "source": "list"}
    words = [
        _value("event", "/".join(str(event.get(name) or "") for name in ("series", "season", "venue"))) if event else ""
    ]
    words += [_value(name, item.get(name)) for name, value in usual.items() if item.get(name, value) != value]
    words += [_value("position", item.get("position")), _value("class", item.get("class")),
              _value("field", item.get("field_size")), _entrants(item)]  # fmt: skip
    return ["result", session["kind"] if session else "?", _whole(session["number"]) if session else "", *words]


def _standing(item: Record) -> list[str]:
    figures = ("series", "season", "position", "wins", "poles", "podiums", "fastest_laps", "points")
    return ["standing", *(_value(name, item.get(name)) for name in figures), _entrants(item)]


def _fact(item: Record) -> list[str]:
    value = item["value"]
    said = f"{item['attribute']}={_quoted(value)}" if isinstance(value, str) else _value(item["attribute"], value)
    return ["fact", said, item.get("unit") or "-", _value("of", item.get("subject"))]


def _link(item: Record) -> list[str]:
    return ["lost"] if item.get("url") is None else ["link", _value("label", item.get("label"))]


def _credit(item: Record) -> list[str]:
    return [item["kind"]]


# ------------------------------------------------------------------------------------------------------------ values
def _days(start: str | None, end: str | None) -> str:
    if start is None and end is None:
        return "?"
    return str(start) if start == end else f"{start or '?'}/{end or '?'}"


def _clock(date: str | None, moment: str | None) -> str | None:
    """A moment without its day, where that is the one beside it, and without seconds."""
    if moment is None:
        return None
    short = moment[:16] + moment[19:] if moment[16:19] == ":00" else moment
    return short[11:] if date is not None and moment.startswith(f"{date}T") else short


def _entrants(item: Record) -> str:
    return _value("entrants", "; ".join(item.get("entrants") or ()) or None)


def _whole(number: Any) -> str:
    return "" if number is None else str(number)


def _value(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return f"{name}={json.dumps(int(value) if float(value).is_integer() else value)}"
    return f"{name}={_plain(str(value))}"


def _plain(value: str) -> str:
    return _quoted(value) if not value or _ODD & set(value) or value.split() != [value] else value


def _name(name: str) -> str:
    return _quoted(name) if (_ODD - {" "}) & set(name) else name


def _quoted(value: str) -> str:
    if '"' in value:
        raise ValueError(f"{value!r} holds a double quote, which no mark can say")
    return f'"{value}"'

"""The record of a release for people: a line for each value, with the words that say it, its rule and its basis."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pressbox.models import Event, Item, Person, Release, Sender, Span, Team

_WORDS = 60  # characters of an item's words that a line of the record shows


class Line(NamedTuple):
    """A line of the record: what kind, which value, and why."""

    kind: str
    value: str
    words: str
    rule: str
    basis: str
    spans: tuple[Span, ...] = ()


def shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 20]} … {words[-17:]}"


def lines_of(release: Release) -> Iterator[Line]:
    """The record line by line: first what is said of the whole release, then each item."""
    text = release.text or ""
    if release.title:
        yield Line("title", release.title.text, "", "layout", "stated", (release.title.span,))
    yield Line("kind", release.kind, "", "", "")
    if release.sender:
        yield _sender_line(release.sender, text)
    if release.published:
        days = _days(release.published.earliest, release.published.latest)
        words = "; ".join(text[start:end] for start, end in release.published.spans)
        yield Line("published", days, words, "", release.published.basis, tuple(release.published.spans))
    if release.embargo:
        start, end = release.embargo.span
        until = _plain(release.embargo.until or "it is lifted")
        yield Line("embargo", f"until {until}", text[start:end], "", "stated", ((start, end),))
    if release.event:
        yield _event_line(release.event, text)
    for field, item in release.items:
        yield Line(field, _VALUES[field](item), item.text, item.rule, _basis(item, text), (item.span,))
    for field in ("people", "teams"):
        yield from (_named_line(field, one, text) for one in getattr(release, field))


def _sender_line(sender: Sender, text: str) -> Line:
    words = text[sender.span[0] : sender.span[1]] if sender.span else ""
    return Line(
        "sender", f"{sender.name}, {sender.kind}", words, "", sender.basis, (sender.span,) if sender.span else ()
    )


def _named_line(field: str, named: Person | Team, text: str) -> Line:
    role = named.role if isinstance(named, Person) else None
    words = [text[start:end] for start, end in named.mentions]
    aliases = f"also {', '.join(named.aliases)}" if named.aliases else ""
    value = ", ".join(part for part in (named.name, role, aliases) if part)
    said = "; ".join(dict.fromkeys(words))
    return Line(field, value, said, named.rule, named.certainty, tuple(named.mentions))


def _event_line(event: Event, text: str) -> Line:
    round_ = f"round {event.round}" if event.round else ""
    days = _days(event.start, event.end) if event.start else ""
    parts = [
        event.series,
        str(event.season or ""),
        round_,
        event.venue,
        days,
        "final round" if event.final_round else "",
    ]
    basis = ", ".join(f"{name} from {basis}" for name, basis in event.basis.items() if basis != "stated")
    words = text[event.span[0] : event.span[1]] if event.span else ""
    return Line(
        "event",
        ", ".join(part for part in parts if part),
        words,
        event.rule,
        basis or "stated",
        (event.span,) if event.span else (),
    )


def _basis(item: Item, text: str) -> str:
    """What a value was worked out from, with the words where they lie elsewhere."""
    said = item.basis if item.certainty == "stated" else f"{item.basis}, {item.certainty}"
    taken = [
        f"{name}: {shortened(text[start:end])!r}" if text else f"{name}: {start}-{end}"
        for name, spans in item.taken.items()
        for start, end in spans
    ]
    return "; ".join([said, *taken])


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first is None and last is None:
        return "open"
    return str(first) if first == last else f"{first or '…'} to {last or '…'}"


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return str(value)


def _date(item: Any) -> str:
    more = [
        item.precision if item.precision != "day" else "",
        item.kind if item.kind == "relative" else "",
        item.weekday,
    ]
    return ", ".join([_days(item.start, item.end), *(part for part in more if part)])


def _time(item: Any) -> str:
    clock = f"{item.start} to {item.end}" if item.end else item.start
    return " ".join(str(part) for part in (item.date, clock, item.timezone) if part)


def _place(item: Any) -> str:
    return ", ".join(part for part in (item.name, item.kind, item.country, item.id or "not known") if part)


def _session(item: Any) -> str:
    what = f"{item.kind} {item.number}" if item.number else item.kind
    when = _plain(item.start or item.date or "open")
    minutes = f"{item.duration_minutes:g} min" if item.duration_minutes else ""
    return ", ".join(part for part in (what, when, f"to {_plain(item.end)}" if item.end else "", minutes) if part)


def _calendar(item: Any) -> str:
    round_ = f"round {item.round}" if item.round else ""
    parts = (round_, item.venue or item.place_text, item.country, _days(item.start, item.end), item.status)
    return ", ".join(part for part in parts if part)


def _result(item: Any) -> str:
    session = item.session
    race = "session not told" if session is None else f"{session.kind} {session.number or ''}".strip()
    where = f"place {item.position}" if item.position else item.status
    grid = f"grid {item.position}" if item.measure == "grid" and item.position else where
    class_ = f"in {item.class_}" if item.class_ else ""
    of = f"of {item.field_size}" if item.field_size else ""
    state = item.state if item.state != "final" else ""
    more = [f"{name.replace('_', ' ')} {getattr(item, name)}" for name in _BESIDE if getattr(item, name) is not None]
    place = " ".join(part for part in (grid, of, class_) if part)
    return ", ".join(part for part in (race, place, *item.entrants, state, *more) if part)


_BESIDE = ("time", "gap", "laps", "points", "car_number", "fastest_lap")


def _standing(item: Any) -> str:
    series = f"{item.series or ''} {item.season or ''}".strip()
    place = f"place {item.position}" if item.position else ""
    names = ("wins", "poles", "podiums", "fastest_laps", "points")
    counts = [f"{getattr(item, name):g} {name.replace('_', ' ')}" for name in names if getattr(item, name) is not None]
    return ", ".join(part for part in (place, *counts, *item.entrants, series) if part)


def _quote(item: Any) -> str:
    return ", ".join(part for part in (item.speaker or "speaker not told", item.role) if part)


def _fact(item: Any) -> str:
    value = f"{item.value:g}" if isinstance(item.value, float) else str(item.value)
    unit = f" {item.unit}" if item.unit else ""
    return ", ".join(part for part in (f"{item.attribute.replace('_', ' ')} {value}{unit}", item.subject) if part)


def _credit(item: Any) -> str:
    return str(item.kind)


def _link(item: Any) -> str:
    return str(item.url or "address lost")


def _contact(item: Any) -> str:
    told = (item.name, item.role, item.organisation, item.email, item.phone, item.url)
    return ", ".join(part for part in told if part)


_VALUES: dict[str, Callable[[Any], str]] = {
    "dates": _date,
    "times": _time,
    "places": _place,
    "sessions": _session,
    "calendar": _calendar,
    "quotes": _quote,
    "results": _result,
    "standings": _standing,
    "facts": _fact,
    "links": _link,
    "credits": _credit,
    "contacts": _contact,
    "hashtags": _credit,
}

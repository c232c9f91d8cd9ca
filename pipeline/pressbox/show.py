"""One release for a person on a terminal: its text with the spans marked, and the record beside it."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressbox.marks import STYLES, legend, marks_of, pieces
from pressbox.models import Event, Item, Release

_WIDE = 120  # columns from which on text and record stand side by side
_WORDS = 60  # characters of an item's words that a line of the record shows


class Line(NamedTuple):
    """A line of the record: what kind, which value, and why."""

    kind: str
    value: str
    words: str
    rule: str
    basis: str


def render(release: Release, console: Console, *, why: bool = False) -> RenderableType:
    """The release for a terminal of this width; `why` gives each value its words, rule and basis."""
    text, record = _text(release), _record(release, why=why)
    head = Text.assemble((release.id, "bold"), f"  {_origin(release)}")
    if why or console.width < _WIDE:
        return Group(head, "", text, "", record)
    beside = Table.grid(padding=(0, 3), expand=True)
    beside.add_column(ratio=11)
    beside.add_column(ratio=9)
    beside.add_row(text, record)
    return Group(head, "", beside)


def _origin(release: Release) -> str:
    source = release.source
    return f"{source.uri or 'text'}, {source.encoding}, {source.bytes:,} bytes"


def _text(release: Release) -> RenderableType:
    """The text, each span between brackets with the letter of its kind, so that it can be told without colours."""
    marks = marks_of(release)
    out = Text()
    for piece in pieces(release.text or "", marks):
        for mark in piece.opens:
            out.append(f"[{STYLES[mark.kind].letter} ", style=f"dim {STYLES[mark.kind].colour}")
        style = STYLES[piece.within[-1].kind].colour if piece.within else ""
        out.append(_visible(piece.text), style=style)
        for mark in piece.closes:
            out.append("]", style=f"dim {STYLES[mark.kind].colour}")
    key = Text("  ").join(Text(f"[{STYLES[kind].letter} {kind}]", style=STYLES[kind].colour) for kind in legend(marks))
    return Group(out, "", key)


def _visible(text: str) -> str:
    """Control characters would move the terminal's cursor, or worse."""
    return "".join(
        char if char in "\n\t" or char.isprintable() or char.isspace() else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _record(release: Release, *, why: bool) -> RenderableType:
    lines = list(lines_of(release))
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=why, header_style="bold", pad_edge=False)
    for name in ("", "value", "words", *(("rule", "basis") if why else ())):
        table.add_column(name, overflow="fold", no_wrap=False)
    for line in lines:
        style = STYLES.get(line.kind)
        kind = Text(f"{style.letter} {line.kind}" if style else f"  {line.kind}", style=style.colour if style else "")
        cells = [kind, Text(_visible(line.value)), Text(_visible(_shortened(line.words)), style="dim")]
        table.add_row(*cells, *((Text(line.rule), Text(line.basis)) if why else ()))
    return table if lines else Padding("nothing was read", (0, 0))


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 20]} … {words[-17:]}"


def lines_of(release: Release) -> Iterator[Line]:
    """The record line by line: first what is said of the whole release, then each item."""
    text = release.text or ""
    if release.title:
        yield Line("title", release.title.text, "", "layout", "stated")
    yield Line("kind", release.kind, "", "", "")
    if release.published:
        days = _days(release.published.earliest, release.published.latest)
        words = "; ".join(text[start:end] for start, end in release.published.spans)
        yield Line("published", days, words, "", release.published.basis)
    if release.embargo:
        start, end = release.embargo.span
        yield Line("embargo", f"until {_plain(release.embargo.until)}", text[start:end], "", "stated")
    if release.event:
        yield _event_line(release.event, text)
    for field, item in release.items:
        yield Line(field, _VALUES.get(field, _any)(item), item.text, item.rule, _basis(item, text))


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
    return Line("event", ", ".join(part for part in parts if part), words, event.rule, basis or "stated")


def _basis(item: Item, text: str) -> str:
    """What a value was worked out from, with the words where they lie elsewhere."""
    said = item.basis if item.certainty == "stated" else f"{item.basis}, {item.certainty}"
    taken = [
        f"{name}: {_shortened(text[start:end])!r}" if text else f"{name}: {start}-{end}"
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


def _link(item: Any) -> str:
    return str(item.url or "address lost")


def _any(item: Any) -> str:
    values = item.model_dump(exclude=set(Item.model_fields), exclude_none=True)
    return ", ".join(f"{name} {_plain(value)}" for name, value in values.items() if value not in ([], "", {}))


_VALUES: dict[str, Callable[[Any], str]] = {
    "dates": _date,
    "times": _time,
    "places": _place,
    "sessions": _session,
    "calendar": _calendar,
    "links": _link,
}

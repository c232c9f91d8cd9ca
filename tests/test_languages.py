"""What a release may say in each language: by row the words, and a line for each item that is read from them.

A part names the fields that it asks for, all of whose items must stand in its rows; `frame` is what stands around each.
"""

import functools
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from pressbox import Extractor
from pressbox.models import CalendarEntry, Event, Release, Result, Session, Standing, TimeItem

FOLDER = Path(__file__).parent / "languages"


def rows() -> Iterator[Any]:
    """Each row of each part of each file; a part that says `guessed` must be known by its words."""
    for path in sorted(FOLDER.glob("*.toml")):
        sheet = tomllib.loads(path.read_text(encoding="utf-8"))
        for part in sheet["part"]:
            frame = part.get("frame", "{}").replace("{intro}", sheet["intro"])
            language = None if part.get("guessed") else path.stem
            for text, *lines in part["rows"]:
                told = (frame.replace("{}", text), language, part.get("published"))
                yield pytest.param(part["in"], told, lines, id=f"{path.stem} {part['in']} {text[:60]}")


@pytest.mark.parametrize(("fields", "told", "lines"), list(rows()))
def test_the_words_are_read(fields: str, told: tuple[str, str | None, str | None], lines: list[str]) -> None:
    text, language, published = told
    release = _extractor(language).extract(text, published=published)
    assert sorted(line for field in fields.split() for line in LINES[field](release)) == sorted(lines)


@functools.cache
def _extractor(language: str | None) -> Extractor:
    return Extractor(language=language, findings=False)


def _line(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part is not None)


def _result(item: Result) -> str:
    kind, number = (item.session.kind, item.session.number) if item.session else (None, None)
    place = item.position if item.status == "classified" else item.status
    return _line(kind, number, item.measure, place, item.class_, " + ".join(item.entrants))


def _standing(item: Standing) -> str:
    return _line(item.position, " + ".join(item.entrants), _whole(item.points))


def _session(item: Session) -> str:
    """'2026-03-14 09:30-10:00 practice 1 30 minutes'."""
    clock = "-".join(str(moment)[11:16] for moment in (item.start, item.end) if moment)
    minutes = f"{_whole(item.duration_minutes)} minutes" if item.duration_minutes else None
    return _line(item.date, clock, item.kind, item.number, minutes)


def _time(item: TimeItem) -> str:
    return "-".join(moment[:5] for moment in (item.start, item.end) if moment)


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _opening(release: Release) -> str:
    published = release.published and release.published.earliest
    return _line(release.language, release.kind, published, release.title and release.title.text)


def _round(item: CalendarEntry) -> str:
    return _line(item.round, item.venue or item.place_text, f"{item.start}/{item.end}")


def _event(item: Event) -> str:
    return _line(item.series, item.round or "+".join(map(str, item.rounds)) or None, item.venue, item.start, item.end)


def _mentions(release: Release) -> Iterator[str]:
    text = release.text or ""
    return (text[slice(*span)] for person in release.people for span in person.mentions)


# What a part may ask for, and its lines.
LINES: Mapping[str, Callable[[Release], list[str]]] = {
    "dates": lambda release: [f"{item.text} = {_line(item.start)}/{_line(item.end)}" for item in release.dates],
    "times": lambda release: [_time(item) for item in release.times],
    "sessions": lambda release: [_session(item) for item in release.sessions],
    "results": lambda release: [_result(item) for item in release.results],
    "standings": lambda release: [_standing(item) for item in release.standings],
    "quotes": lambda release: [f"{item.speaker}: {item.text}" for item in release.quotes],
    "facts": lambda release: [_line(item.attribute, _whole(item.value)) for item in release.facts],
    "people": lambda release: [_line(item.name, item.role) for item in release.people],
    "mentions": lambda release: list(_mentions(release)),
    "teams": lambda release: [item.name for item in release.teams],
    "places": lambda release: [_line(item.kind, item.name) for item in release.places],
    "calendar": lambda release: [_round(item) for item in release.calendar],
    "event": lambda release: [_event(item) for item in [release.event] if item],
    "opening": lambda release: [_opening(release)],
}

"""Sessions that do not fit: their day, order, zone, length and number."""

import datetime as dt
import zoneinfo
from typing import Any

import regex

from benchmarks.slips.dates import figure
from benchmarks.slips.planting import Made, Scene, Slot, slip

CLOCK = regex.compile(r"(?<![\d.:])(?<h>[01]?\d|2[0-3])(?<sep>[.:h])(?<m>[0-5]\d)(?![\d.:]|\s*[ap]\.?m)")
SPAN = regex.compile(r"(?<![\d.:])(\d{1,2}[.:h]\d\d)(\s*(?:-|–|—|to)\s*)(\d{1,2}[.:h]\d\d)(?![\d.:])")
AFTERNOON = regex.compile(r"(?<!\w)(\d{1,2}[.:]\d\d\s*)(pm|p\.m\.)")


def _rows(scene: Scene, kind: str | None = None) -> list[dict[str, Any]]:
    """Listed sessions of a kind that have a day and a start."""
    return [
        row
        for row in scene.sample.items("sessions")
        if row["start"] and row["date"] and row["source"] != "prose" and kind in {None, row["kind"]}
    ]


def _begin(row: dict[str, Any]) -> dt.datetime:
    return dt.datetime.fromisoformat(row["start"])


def _at(scene: Scene, row: dict[str, Any], when: dt.datetime) -> Made | None:
    """Another clock time for a session, in the form of its own."""
    found, own = CLOCK.search(row["text"]), _begin(row)
    if found is None or (int(found["h"]), int(found["m"])) != (own.hour, own.minute):
        return None
    hour = f"{when.hour:02}" if len(found["h"]) == 2 else str(when.hour)
    start = row["span"][0] + found.start()
    return scene.edit(start, start + len(found[0]), f"{hour}{found['sep']}{when.minute:02}")


def _free_day(scene: Scene, *, practice: bool = False) -> dt.date | None:
    """A day of the event, where the sample has no timetable that a carrier could run into.

    Practice is on the first day, the first race and its qualifying on the last but one: so most reports have it.
    """
    days = scene.sample.days
    if scene.sample.has_timetable or not days:
        return None
    return days[0] if practice else days[-2:][0] if scene.sample.numbered("race") else days[-1]


def _clocks(scene: Scene, *minutes: int) -> list[str]:
    form = scene.dice.choice(scene.words["clock_forms"])
    return [scene.words.clock(form, minute) for minute in minutes]


def _heading(scene: Scene, day: dt.date) -> str:
    return scene.day(day, weekday=True)


# ---------------------------------------------------------------------------------------------------------- days
@slip("session-outside-event", "T101 D101 D103")
def session_outside(scene: Scene) -> Made | None:
    day = _free_day(scene)
    if day is None or not scene.sample.told_days:
        return None
    other = scene.sample.days[-1] + dt.timedelta(days=scene.dice.randint(2, 4))
    form, (clock,) = scene.day_form(weekday=True), _clocks(scene, scene.dice.randrange(600, 900, 5))
    days = Slot(scene.words.day(form, day), scene.words.day(form, other))
    return scene.carry("timetable-day", day=days, clock=clock, **scene.on_track())


@slip("session-outside-event", "T101 D101 D103")
def heading_outside(scene: Scene) -> Made | None:
    """The day above the rows of a timetable, as a copied heading has it."""
    days, rows = scene.sample.days, _rows(scene)
    if not days or not rows:
        return None

    def of(date: dict[str, Any]) -> Made | None:
        own = dt.date.fromisoformat(date["start"])
        other = days[-1] + dt.timedelta(days=scene.dice.randint(2, 5))
        return figure(scene, date, own.day, other.day) if other.month == own.month else None

    heads = [
        date
        for date in scene.sample.items("dates")
        if date["kind"] == "explicit" and date["start"] and date["start"] == date["end"]
        if any(row["date"] == date["start"] and 0 < row["span"][0] - date["span"][1] < 60 for row in rows)
    ]
    return scene.first([lambda date=date: of(date) for date in heads])


# ---------------------------------------------------------------------------------------------------------- order
@slip("end-before-start", "T102 D102", error=True)
def end_before_start(scene: Scene) -> Made | None:
    day = _free_day(scene)
    if day is None:
        return None
    start = scene.dice.randrange(13 * 60, 17 * 60, 5)
    clocks = _clocks(scene, start, start + 30, start - scene.dice.choice([30, 60, 90]))
    values = {"start": clocks[0], "end": Slot(clocks[1], clocks[2]), "day": _heading(scene, day)}
    return scene.carry("timetable-row", **values, **scene.on_track())


@slip("end-before-start", "T102 D102", error=True)
def ends_swapped(scene: Scene) -> Made | None:
    def of(row: dict[str, Any]) -> Made | None:
        found = SPAN.search(row["text"])
        return scene.replace_in(row, found[0], found[3] + found[2] + found[1]) if found else None

    return scene.first([lambda row=row: of(row) for row in _rows(scene) if row["end"]])


@slip("race-before-qualifying", "T102", error=True)
def race_before_qualifying(scene: Scene) -> Made | None:
    day = _free_day(scene)
    if day is None:
        return None
    first = scene.dice.randrange(10 * 60, 12 * 60, 5)
    clocks = _clocks(scene, first, first + 180, first - scene.dice.choice([60, 90]))
    values = {"first": clocks[0], "then": Slot(clocks[1], clocks[2]), "day": _heading(scene, day)}
    return scene.carry("timetable-order", **values, **scene.on_track())


@slip("race-before-qualifying", "T102", error=True)
def race_moved_up(scene: Scene) -> Made | None:
    before = dt.timedelta(minutes=75)
    return scene.first(
        [lambda r=race, q=quali: _at(scene, r, _begin(q) - before) for race, quali in _qualified_that_day(scene)]
    )


def _qualified_that_day(scene: Scene) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Races with the first of their qualifyings, where all of these are on the day of the race."""
    pairs = []
    for race in _rows(scene, "race"):
        own = [quali for quali in _rows(scene, "qualifying") if quali["number"] in {None, race["number"]}]
        if own and all(quali["date"] == race["date"] and _begin(quali) < _begin(race) for quali in own):
            pairs.append((race, min(own, key=_begin)))
    return pairs


@slip("sessions-overlap", "T102", error=True)
def sessions_overlap(scene: Scene) -> Made | None:
    day = _free_day(scene, practice=True)
    if day is None:
        return None
    first = scene.dice.randrange(9 * 60, 11 * 60, 5)
    clocks = _clocks(scene, first, first + 60, first + 120, first + 180, first + 30, first + 90)
    one, right, wrong = (f"{start}-{end}" for start, end in zip(clocks[::2], clocks[1::2], strict=True))
    return scene.carry(
        "timetable-overlap", one=one, other=Slot(right, wrong), day=_heading(scene, day), **scene.on_track()
    )


@slip("sessions-overlap", "T102", error=True)
def session_moved_into_another(scene: Scene) -> Made | None:
    """Not tests, heats or stages: several of these may be run at once, and tests are shared with other series."""
    rows = [row for row in _rows(scene) if row["kind"] in {"practice", "qualifying", "sprint", "race", "warmup"}]
    pairs = [(one, other) for one in rows for other in rows if one["date"] == other["date"] and one["duration_minutes"]]
    after = [(one, other) for one, other in pairs if _begin(one) < _begin(other) and one["duration_minutes"] >= 20]
    half = [(one, other, dt.timedelta(minutes=one["duration_minutes"] // 2)) for one, other in after]
    return scene.first([lambda a=a, b=b, by=by: _at(scene, b, _begin(a) + by) for a, b, by in half])


@slip("am-for-pm", "T102", error=True)
def morning_for_afternoon(scene: Scene) -> Made | None:
    """The race at 2:15 in the morning, before its qualifying."""
    day = _free_day(scene)
    if day is None:
        return None
    halves = [form for form in scene.words["clock_forms"] if "ampm" in form]
    if not halves:
        return None
    form = scene.dice.choice(halves)
    first, then = scene.dice.randrange(600, 700, 5), scene.dice.randrange(13 * 60, 17 * 60, 5)
    early, late, wrong = (scene.words.clock(form, minute) for minute in (first, then, then - 720))
    return scene.carry(
        "timetable-order", first=early, then=Slot(late, wrong), day=_heading(scene, day), **scene.on_track()
    )


@slip("am-for-pm", "T102", error=True)
def morning_in_place(scene: Scene) -> Made | None:
    """The same in the sample's own timetable, where the race would be before its qualifying."""

    def of(row: dict[str, Any]) -> Made | None:
        found = AFTERNOON.search(row["text"])
        return scene.replace_in(row, found[0], found[1] + found[2].replace("p", "a", 1)) if found else None

    late = [race for race, quali in _qualified_that_day(scene) if _begin(race).hour >= 13]
    return scene.first([lambda row=row: of(row) for row in late])


# ------------------------------------------------------------------------------------------- zone, length and number
def _other_zone(scene: Scene, day: dt.date) -> tuple[str, str] | None:
    """The abbreviation that the venue's clock has on that day, and that of the other half of the year."""
    circuit = scene.sample.circuit
    if circuit is None:
        return None
    zone = zoneinfo.ZoneInfo(circuit["timezone"])
    own = dt.datetime.combine(day, dt.time(12), zone).tzname()
    for winter, summer in scene.words["zones"]["pairs"]:
        if own in {winter, summer} and own != "GMT":
            return str(own), winter if own == summer else summer
    return None


@slip("wrong-zone", "T105", error=True)
def wrong_zone(scene: Scene) -> Made | None:
    day = _free_day(scene)
    names = _other_zone(scene, day) if day else None
    if day is None or names is None:
        return None
    (clock,) = _clocks(scene, scene.dice.randrange(600, 1000, 5))
    return scene.carry("timetable-zone", day=_heading(scene, day), clock=clock, zone=Slot(*names), **scene.on_track())


@slip("wrong-zone", "T105", error=True)
def wrong_zone_in_place(scene: Scene) -> Made | None:
    names = _other_zone(scene, scene.sample.days[0]) if scene.sample.days else None
    if names is None:
        return None
    found = list(regex.finditer(rf"(?<!\w){names[0]}(?!\w)", scene.sample.text))
    spot = scene.dice.choice(found) if found else None
    return scene.edit(spot.start(), spot.end(), names[1]) if spot else None


@slip("duration-mismatch", "T103")
def duration_mismatch(scene: Scene) -> Made | None:
    day = _free_day(scene)
    if day is None or scene.sample.facts("race_minutes"):
        return None
    (clock,), listed = _clocks(scene, scene.dice.randrange(600, 1000, 5)), scene.dice.choice([20, 25, 30, 40, 50])
    wrong = listed + scene.dice.choice([5, 10, -5])
    said = Slot(listed, wrong)
    return scene.carry("duration", said=said, listed=listed, clock=clock, day=_heading(scene, day), **scene.on_track())


@slip("session-count", "T104")
def session_count(scene: Scene) -> Made | None:
    day = _free_day(scene, practice=True)
    if day is None:
        return None
    right, wrong = scene.words.number(2), scene.words.number(scene.dice.choice([3, 4]))
    return scene.carry("count", said=Slot(right, wrong), day=_heading(scene, day), **scene.on_track())


@slip("session-count", "T104")
def race_count(scene: Scene) -> Made | None:
    """A number of races promised beside the sample's own timetable."""
    names = scene.named()
    races = [row for row in scene.sample.items("sessions") if row["kind"] == "race" and row["source"] != "prose"]
    listed = {row["number"] for row in races}
    if names is None or len(listed) < 2 or None in listed:
        return None
    right = scene.words.number(len(listed))
    wrong = scene.words.number(len(listed) + scene.dice.choice([1, 2]))
    return scene.carry("race-promise", said=Slot(right, wrong), races=scene.words["counted"][1], **names)

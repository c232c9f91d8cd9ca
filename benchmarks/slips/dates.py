"""Days, ranges and relative time that do not fit."""

import datetime as dt
from typing import Any

import regex

from benchmarks.slips.planting import Made, Scene, Slot, slip

DAY = dt.timedelta(days=1)


def _explicit(scene: Scene, *, weekday: bool | None = None, ranged: bool = False) -> list[dict[str, Any]]:
    """Explicit days or ranges whose value is known and whose year is told, with a weekday beside them or without."""
    return [
        date
        for date in scene.sample.items("dates")
        if date["kind"] == "explicit" and date["precision"] == "day" and date["start"] and date["end"]
        if (date["start"] != date["end"]) == ranged and date["start"][:4] in scene.sample.text
        if weekday is None or bool(date["weekday"]) == weekday
    ]


def figure(scene: Scene, date: dict[str, Any], old: int, new: int) -> Made | None:
    """Another day of the month in a date, its ordinal ending with it."""
    found = [
        match
        for match in regex.finditer(rf"(?<!\d)(\d{{1,2}})({scene.words.signs})?(?!\d)", date["text"])
        if int(match[1]) == old
    ]
    if len(found) != 1:
        return None
    match, at = found[0], date["span"][0]
    said = f"{new:02}" if match[1].startswith("0") else str(new)
    return scene.edit(at + match.start(), at + match.end(), said + (scene.words.sign(new) if match[2] else ""))


def _moved(scene: Scene, date: dict[str, Any], by: int) -> Made | None:
    """A day or both ends of a range some days off, in the form of its own."""
    first, last = (dt.date.fromisoformat(date[key]) for key in ("start", "end"))
    ends = [first, last] if last != first else [first]
    signs = scene.words.signs
    said = rf"(?<!\d)0?{{}}(?:{signs})?(?!\d)"
    found = regex.search(r"\D+".join(said.format(day.day) for day in ends), date["text"])
    if found is None or any((day + by * DAY).month != first.month for day in ends):
        return None
    days = iter((day + by * DAY).day for day in ends)

    def other(match: Any) -> str:
        day = next(days)
        return f"{day}{scene.words.sign(day) if match[2] else ''}"

    new = regex.sub(rf"(\d+)({signs})?", other, found[0])
    return scene.edit(date["span"][0] + found.start(), date["span"][0] + found.end(), new)


def _any_day(scene: Scene) -> dt.date | None:
    return scene.dice.choice(scene.sample.days) if scene.sample.days else None


# ------------------------------------------------------------------------------------------------ weekday beside date
@slip("weekday-off-by-one", "D101", error=True)
def weekday_in_note(scene: Scene) -> Made | None:
    day = _any_day(scene)
    if day is None:
        return None
    form = scene.day_form(weekday=True)
    other = (day.weekday() + scene.dice.choice([1, -1])) % 7
    return scene.carry("weekday-note", day=Slot(scene.words.day(form, day), scene.words.day(form, day, weekday=other)))


@slip("weekday-off-by-one", "D101", error=True)
def weekday_in_place(scene: Scene) -> Made | None:
    def of(date: dict[str, Any]) -> Made | None:
        own = dt.date.fromisoformat(date["start"]).weekday()
        other = (own + scene.dice.choice([1, -1])) % 7
        for names in (scene.words["weekdays"], scene.words["weekdays_short"]):
            if names[own] in date["text"]:
                return scene.replace_in(date, names[own], names[other])
        return None

    return scene.first([lambda date=date: of(date) for date in _explicit(scene, weekday=True)])


@slip("day-off-by-one", "D101 D103 T101", error=True)
def day_in_note(scene: Scene) -> Made | None:
    day = _any_day(scene)
    other = day and day + scene.dice.choice([DAY, -DAY])
    if day is None or other is None or other.month != day.month:
        return None
    form = scene.day_form(weekday=True)
    wrong = scene.words.day(form, other, weekday=day.weekday())
    return scene.carry("weekday-note", day=Slot(scene.words.day(form, day), wrong))


@slip("day-off-by-one", "D101 D103 T101", error=True)
def day_in_place(scene: Scene) -> Made | None:
    def of(date: dict[str, Any]) -> Made | None:
        own = dt.date.fromisoformat(date["start"])
        other = own + scene.dice.choice([DAY, -DAY])
        return figure(scene, date, own.day, other.day) if own.month == other.month else None

    return scene.first([lambda date=date: of(date) for date in _explicit(scene, weekday=True)])


@slip("stale-year", "D101 D103 T101", error=True)
def stale_year(scene: Scene) -> Made | None:
    """The weekday of this year beside the year before, as a copied note has it."""
    day = _any_day(scene)
    if day is None or (day.month, day.day) == (2, 29):
        return None
    form = scene.day_form(weekday=True)
    wrong = scene.words.day(form, day.replace(year=day.year - 1), weekday=day.weekday())
    return scene.carry("weekday-note", day=Slot(scene.words.day(form, day), wrong))


# --------------------------------------------------------------------------------------------------- impossible dates
@slip("impossible-day", "D102", error=True)
def impossible_day(scene: Scene) -> Made | None:
    if scene.sample.season is None:
        return None
    month, last, wrong = scene.dice.choice(
        [(4, 30, 31), (6, 30, 31), (9, 30, 31), (11, 30, 31), (2, 28, 30), (5, 31, 32)]
    )
    form, year = scene.day_form(), scene.sample.season
    right = scene.words.figures(form, year, month, last)
    return scene.carry("deadline", day=Slot(right, scene.words.figures(form, year, month, wrong)))


@slip("impossible-day", "D102", error=True)
def impossible_day_in_place(scene: Scene) -> Made | None:
    def of(date: dict[str, Any]) -> Made | None:
        own = dt.date.fromisoformat(date["start"])
        wrong = 30 if own.month == 2 else 31 if own.month in {4, 6, 9, 11} else 32
        return figure(scene, date, own.day, wrong)

    return scene.first([lambda date=date: of(date) for date in _explicit(scene, weekday=False)])


@slip("range-reversed", "D102", error=True)
def range_reversed(scene: Scene) -> Made | None:
    names, days = scene.named(), scene.sample.days
    if names is None or len(days) < 2 or days[0].month != days[-1].month:
        return None
    form = scene.words.range_form(days[0], days[-1], scene.dice)
    wrong = scene.words.days(form, days[-1], days[0])
    return scene.carry("event-box", dates=Slot(scene.words.days(form, days[0], days[-1]), wrong), **names)


@slip("range-reversed", "D102", error=True)
def range_reversed_in_place(scene: Scene) -> Made | None:
    def of(date: dict[str, Any]) -> Made | None:
        first, last = (dt.date.fromisoformat(date[key]).day for key in ("start", "end"))
        pair = regex.compile(rf"(?<!\d)(0?{first})(\D+)(0?{last})(?!\d)")
        found = pair.search(date["text"])
        if found is None or date["start"][:7] != date["end"][:7]:
            return None
        return scene.replace_in(date, found[0], found[3] + found[2] + found[1])

    return scene.first([lambda date=date: of(date) for date in _explicit(scene, ranged=True)])


# -------------------------------------------------------------------------------------- dates of the event, told twice
@slip("event-dates-apart", "D103", error=True)
def event_dates_apart(scene: Scene) -> Made | None:
    names = scene.named()
    dates = scene.shifted(scene.dice.choice([7, -7, 14, -14])) if names else None
    return scene.carry("event-box", dates=dates, **names) if names and dates else None


@slip("calendar-row-apart", "D103 C101", error=True)
def calendar_row_apart(scene: Scene) -> Made | None:
    """The row of this very event in the sample's own calendar, some days off."""
    venue = scene.sample.event.get("venue")
    rows = [row for row in scene.sample.items("calendar") if venue and row["venue"] == venue and row["start"]]
    inside = [
        date
        for row in rows
        for date in scene.sample.items("dates")
        if row["span"][0] <= date["span"][0] and date["span"][1] <= row["span"][1] and date["start"] == row["start"]
    ]
    by = scene.dice.choice([7, -7, 14, -14])
    return scene.first([lambda date=date: _moved(scene, date, by) for date in inside])


@slip("calendar-row-apart", "D103 C101", error=True)
def calendar_carried(scene: Scene) -> Made | None:
    """A calendar of our own with the event in it."""
    names, round_ = scene.named(), scene.sample.event.get("round")
    if names is None or not round_ or scene.sample.items("calendar"):
        return None
    dates = scene.shifted(scene.dice.choice([7, -7, 14, -14]))
    if dates is None:
        return None
    form = scene.dice.choice(scene.words["carriers"]["calendar-row"])
    right, wrong = (form.format(round=round_, dates=said, venue=names["venue"]) for said in dates)
    return scene.carry("calendar", rows=Slot(right, wrong), year=scene.sample.season, **names)


@slip("event-month-swapped", "D103 D101", error=True)
def month_swapped(scene: Scene) -> Made | None:
    names, days = scene.named(), scene.sample.told_days
    if names is None or not days or days[0].month != days[-1].month or days[-1].day > 28:
        return None
    form = scene.words.range_form(days[0], days[-1], scene.dice)
    month = days[0].month % 12 + 1 if scene.dice.random() < 0.5 else (days[0].month - 2) % 12 + 1
    moved = [day.replace(month=month) for day in (days[0], days[-1])]
    return scene.carry(
        "event-box", dates=Slot(scene.words.days(form, days[0], days[-1]), scene.words.days(form, *moved)), **names
    )


@slip("event-month-swapped", "D103 D101", error=True)
def month_swapped_in_place(scene: Scene) -> Made | None:
    event = scene.sample.event
    same = [
        date
        for date in _explicit(scene, ranged=True)
        if (date["start"], date["end"]) == (event.get("start"), event.get("end"))
    ]
    if len(same) < 2:
        return None
    months = scene.words["months"]

    def of(date: dict[str, Any]) -> Made | None:
        own = dt.date.fromisoformat(date["start"])
        return scene.replace_in(date, months[own.month - 1], months[own.month % 12]) if own.day <= 26 else None

    return scene.first([lambda date=date: of(date) for date in same])


# ------------------------------------------------------------------------------------------------------ relative time
def _label(scene: Scene) -> str | None:
    """Next, this or last weekend, by the days in which the sample was published."""
    if scene.sample.published is None or not scene.sample.days:
        return None
    monday = scene.sample.days[0] - dt.timedelta(days=scene.sample.days[0].weekday())
    earliest, latest = scene.sample.published
    if monday <= earliest and latest <= scene.sample.days[0]:
        return "this"
    if monday - 7 * DAY <= earliest and latest < monday:
        return "next"
    return "last" if monday + 7 * DAY <= earliest and latest <= monday + 13 * DAY else None


def _labelled(scene: Scene, wrong: dict[str, list[str]]) -> Made | None:
    names, label = scene.named(), _label(scene)
    if names is None or label not in wrong or scene.sample.days[0].weekday() < 3 or len(scene.sample.days) > 3:
        return None
    said = scene.words["labels"]
    other = scene.dice.choice(wrong[label])
    return scene.carry("label", label=Slot(said[label], said[other]), dates=scene.dates(), **names)


@slip("weekend-this-or-next", "D201")
def weekend_this_or_next(scene: Scene) -> Made | None:
    """Not 'next' for 'this' where the language says it of both: 'le week-end prochain' is this one, too."""
    either = scene.words["labels"].get("next_is_this_too")
    return _labelled(scene, {"next": ["this"]} if either else {"this": ["next"], "next": ["this"]})


@slip("weekend-last-for-next", "D201", error=True)
def weekend_last_for_next(scene: Scene) -> Made | None:
    return _labelled(scene, {"this": ["last"], "next": ["last"], "last": ["next"]})


def _this_year(scene: Scene) -> int | None:
    """The year in which the sample was published, else its season."""
    return scene.sample.published[1].year if scene.sample.published else scene.sample.season


@slip("elapsed-years", "D204")
def elapsed_years(scene: Scene) -> Made | None:
    now = _this_year(scene)
    if now is None:
        return None
    span = scene.dice.choice([10, 11, 12, 15, 20, 25])
    wrong = span + scene.dice.choice([3, 4, 5, -3, -4])
    right, other = ({"nth": scene.words.ordinal(years, spelt=False), "span": years} for years in (span, wrong))
    values = {key: Slot(right[key], other[key]) for key in right}
    return scene.carry("founded", team=scene.team(), year=now - span, now=now, **values)


@slip("age-wrong", "D204")
def age_wrong(scene: Scene) -> Made | None:
    now = _this_year(scene)
    if now is None:
        return None
    age = scene.dice.randint(18, 58)
    wrong = age + scene.dice.choice([3, 4, -3, 10, -10])
    return scene.carry("age", person=scene.person(), born=now - age, now=now, age=Slot(age, wrong))


@slip("weeks-ahead", "D202")
def weeks_ahead(scene: Scene) -> Made | None:
    known = scene.sample.published
    if known is None or known[0] != known[1]:
        return None
    span = scene.dice.randint(3, 8)
    right, wrong = scene.words.number(span), scene.words.number(span + scene.dice.choice([2, 3, -2]))
    day = scene.day(known[0] + dt.timedelta(weeks=span), weekday=False)
    return scene.carry("weeks-ahead", team=scene.team(), day=day, span=Slot(right, wrong))

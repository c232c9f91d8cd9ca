"""What does not fit between two releases: a sample, and one of our own about the same event, or its other language."""

import datetime as dt
from typing import Any

import regex

from benchmarks.slips import reference
from benchmarks.slips.planting import COMPANION, Made, Scene, Slot, slip
from benchmarks.slips.samples import samples
from benchmarks.slips.words import Words

_VISIT = 10  # days: what lies further apart may be another visit


def _both(scene: Scene, right: str, wrong: str) -> Made:
    """The sample beside a companion, which is right on one side."""
    own = {scene.sample.id: scene.sample.text}
    return Made({**own, COMPANION: f"{right}\n"}, {**own, COMPANION: f"{wrong}\n"})


def _companion(scene: Scene, *, counted: bool = False, **changed: Any) -> Made | None:
    """A release of our own about the sample's event, with one slot wrong; `counted` has it say the round."""
    names = scene.named()
    if names is None:
        return None
    sheet, number = scene.words["companions"], scene.sample.event.get("round")
    kind = "report" if scene.sample.record["kind"] == "report" else "preview"
    number = changed.pop("round", Slot(number, number))
    rounds = [sheet["round_of"].format(n=value) if value else "" for value in number]
    forms = [text for text in sheet[kind] if not counted or regex.search(r"\{round_of(?:_it)?\}", text, regex.I)]
    form = scene.dice.choice(forms if number.right else [text for text in forms if "{round_of_it}" not in text])
    values = {
        "dates": scene.dates(), "team": scene.team(), "extra": scene.dice.choice(sheet["idle"]),
        "round_of": Slot(*rounds), "Round_of": Slot(*(text[:1].upper() + text[1:] for text in rounds)),
        "round_of_it": Slot(*(sheet["round_of_it"].format(n=value) for value in number)), **names, **changed,
    }  # fmt: skip
    sides = [{key: _value(value, side) for key, value in values.items()} for side in (0, 1)]
    return _both(scene, form.format(**sides[0]), form.format(**sides[1]))


def _value(value: Any, side: int) -> Any:
    return value[side] if isinstance(value, Slot) else value


def _extra(scene: Scene, key: str, **values: Any) -> Slot:
    form = scene.dice.choice(scene.words["companions"][key])
    right, wrong = (form.format(**{name: _value(value, side) for name, value in values.items()}) for side in (0, 1))
    return Slot(right[0].upper() + right[1:], wrong[0].upper() + wrong[1:])


# ------------------------------------------------------------------------------------------------------- the event
@slip("dates-across", "C101", error=True)
def dates_across(scene: Scene) -> Made | None:
    """A fortnight apart only with the round beside it: without one these may be two visits to one venue."""
    by = scene.dice.choice([7, -7, 1, -1, 14])
    dates, is_far = scene.shifted(by), by > _VISIT
    if dates is None or (is_far and not scene.sample.event.get("round")):
        return None
    return _companion(scene, dates=dates, counted=is_far)


@slip("dates-across", "C101", error=True)
def first_day_across(scene: Scene) -> Made | None:
    """One release begins a day later: Saturday to Sunday for Friday to Sunday."""
    days = scene.sample.told_days
    if len(days) < 2 or days[0].month != days[-1].month or len(days) == 2:
        return None
    form = scene.words.range_form(days[0], days[-1], scene.dice)
    return _companion(
        scene, dates=Slot(scene.words.days(form, days[0], days[-1]), scene.words.days(form, days[1], days[-1]))
    )


@slip("round-across", "C102", error=True)
def round_across(scene: Scene) -> Made | None:
    own = scene.sample.event.get("round")
    wrong = own + scene.dice.choice([1, 2] if own == 1 else [1, -1]) if own else None
    return _companion(scene, round=Slot(own, wrong)) if wrong else None


@slip("round-in-lead", "C102", error=True)
def round_in_lead(scene: Scene) -> Made | None:
    """Another number for the round in the same release."""
    names, own = scene.named(), scene.sample.event.get("round")
    if names is None or not own:
        return None
    wrong = own + scene.dice.choice([1, 2] if own == 1 else [1, -1])
    nth = Slot(scene.words.ordinal(own), scene.words.ordinal(wrong))
    return scene.carry("round-in-lead", said=Slot(own, wrong), nth=nth, **names)


@slip("final-with-rounds-left", "C102", error=True)
def final_with_rounds_left(scene: Scene) -> Made | None:
    """'The final round' where the sample has more of them to come."""
    names, own, sample = scene.named(), scene.sample.event.get("round"), scene.sample
    later = [row for row in sample.items("calendar") if row["round"] and own and row["round"] > own]
    if names is None or not own or not (later or any(rounds > own for rounds in sample.facts("rounds"))):
        return None
    forms = [form for form in scene.words["carriers"]["round-in-lead"] if "{nth}" in form]
    form = scene.dice.choice(forms)
    return scene.put(*(form.format(nth=nth, **names) for nth in (scene.words.ordinal(own), scene.words["final"])))


@slip("headline-against-body", "M106 R101 C104")
def headline_against_body(scene: Scene) -> Made | None:
    """A report of our own whose title tells of a win, and whose body of another place."""
    names = scene.named()
    if names is None:
        return None
    form, place = scene.dice.choice(scene.words["companions"]["headline"]), scene.dice.randint(2, 12)
    values = {"person": scene.person(), "team": scene.team(), "dates": scene.dates(), **names, **scene.on_track()}
    right, wrong = (form.format(said=said, **values) for said in scene.ordinals(1, place))
    return Made({COMPANION: f"{right}\n"}, {COMPANION: f"{wrong}\n"})


@slip("calendar-across", "C101", error=True)
def calendar_across(scene: Scene) -> Made | None:
    """A row of the sample's calendar, of any round but the event's, with other days in the companion's."""
    event = scene.sample.event
    rows = [
        row
        for row in scene.sample.items("calendar")
        if row["venue"] in reference.circuits() and row["venue"] != event.get("venue") and row["start"] and row["end"]
        if not row.get("status") and row["series"] == event.get("series")
    ]
    if not rows:
        return None
    row = scene.dice.choice(rows)
    first, last = dt.date.fromisoformat(row["start"]), dt.date.fromisoformat(row["end"])
    by = dt.timedelta(days=scene.dice.choice([7, -7, 1, 14]))
    form = scene.words.range_form(first, last, scene.dice)
    if ((first + by).month == (last + by).month) != (first.month == last.month):
        return None
    dates = Slot(scene.words.days(form, first, last), scene.words.days(form, first + by, last + by))
    venue = reference.circuits()[row["venue"]]["name"]
    values = {"dates": dates, "venue": venue, "year": first.year, "series": scene.sample.series, "others": ""}
    return _companion(scene, extra=_extra(scene, "calendar-row", **values))


# ---------------------------------------------------------------------------------------------------------- the rest
def _result(scene: Scene) -> dict[str, Any] | None:
    """A result of the sample that another release can repeat: overall, in a session that has a name.

    Not where places in a class are told of that session: a place alone may then be one of these.
    """
    results = scene.sample.items("results")
    classed = [result["session"] for result in results if result["class"]]
    found = [
        result
        for result in results
        if result["session"] and result["session"]["kind"] in {"race", "qualifying"} and result["position"]
        if result["measure"] == "position" and not result["class"] and result["event"] is None and result["entrants"]
        if result["session"]["number"] or not scene.sample.numbered(result["session"]["kind"])
        if result["session"] not in classed
    ]
    return scene.dice.choice(found) if found else None


def _free_place(scene: Scene) -> int | None:
    places = scene.positions(1)
    return places[0] if places else None


@slip("result-across", "C104", error=True)
def result_across(scene: Scene) -> Made | None:
    result, wrong = _result(scene), _free_place(scene)
    if result is None or wrong is None:
        return None
    race, head = scene.session(result["session"]["kind"], result["session"]["number"] or 1)
    said, listed = Slot(*scene.ordinals(result["position"], wrong)), Slot(*scene.listed(result["position"], wrong))
    values = {"person": result["entrants"][0], "race": race, "Race": head, "said": said, "listed": listed}
    return _companion(scene, extra=_extra(scene, "result", **values))


@slip("field-across", "C103 R107")
def field_across(scene: Scene) -> Made | None:
    told = scene.sample.grid_sizes
    if len(told) != 1:
        return None
    size = int(next(iter(told)))
    return _companion(scene, extra=_extra(scene, "field", n=Slot(size, size + scene.dice.choice([4, 6, -5]))))


@slip("release-twice", "X106")
def release_twice(scene: Scene) -> Made | None:
    """The same text again with a word or two more, beside another sample on the clean side."""
    others = [other for other in samples() if other.id != scene.sample.id]
    more = f"{scene.sample.text.rstrip()}\n\n{scene.dice.choice(scene.words['companions']['idle'])}\n"
    own = {scene.sample.id: scene.sample.text}
    return Made({**own, COMPANION: scene.dice.choice(others).text}, {**own, COMPANION: more})


# --------------------------------------------------------------------------------------------------- other languages
def _version(scene: Scene, *, dates: tuple[dt.date, dt.date] | None = None, place: int | None = None) -> Made | None:
    """The release in another language, in short: its event, and one result where there is one."""
    names, days = scene.named(), scene.sample.days
    if names is None or (dates and (dates[0].month == dates[1].month) != (days[0].month == days[-1].month)):
        return None
    language = scene.dice.choice(sorted(scene.words["versions"]))
    sheet = Words(scene.words["versions"][language])
    number, result = scene.sample.event.get("round"), _result(scene)
    form = scene.dice.choice(sheet["range" if days[0].month == days[-1].month else "cross"])
    text, line = scene.dice.choice(sheet["texts"]), scene.dice.choice(sheet["result"])
    values = {"team": scene.team(), "round_of": sheet["round_of"].format(n=number) if number else "", **names}

    def made(first: dt.date, last: dt.date, place: int | None) -> str:
        extra = ""
        if result is not None:
            kind = "races" if result["session"]["number"] else "race"
            race, head = (said.format(n=result["session"]["number"]) for said in sheet[kind])
            extra = line.format(person=result["entrants"][0], race=race, Race=head, n=place or result["position"])
        return str(text.format(dates=sheet.days(form, first, last), extra=extra, **values)).rstrip()

    if place and (result is None or result["session"]["kind"] != "race"):
        return None
    if result is not None and result["session"]["kind"] != "race":
        result = None
    return _both(scene, made(days[0], days[-1], None), made(*(dates or (days[0], days[-1])), place))


@slip("version-with-other-dates", "C101 C103 D103", error=True)
def version_dates(scene: Scene) -> Made | None:
    far = [14] if scene.sample.event.get("round") else []
    days, by = scene.sample.told_days, dt.timedelta(days=scene.dice.choice([7, -7, 1, *far]))
    return _version(scene, dates=(days[0] + by, days[-1] + by)) if len(days) > 1 else None


@slip("version-with-other-result", "C104 C103", error=True)
def version_result(scene: Scene) -> Made | None:
    return _version(scene, place=_free_place(scene)) if len(scene.sample.days) > 1 else None

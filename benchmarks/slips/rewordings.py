"""Harmless rewordings: the same said otherwise, after which no new warning may be given."""

import datetime as dt
import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import regex

from benchmarks.slips import reference
from benchmarks.slips.planting import KINDS, Batch, Made, Scene, Slot
from benchmarks.slips.samples import Sample
from benchmarks.slips.words import words

CLOCK = regex.compile(r"(?<![\d.:])([01]?\d|2[0-3])([.:h])([0-5]\d)(?![\d.:]|\s*[ap]\.?m)", regex.IGNORECASE)
RANGE = regex.compile(r"(?<=\d(?:st|nd|rd|th|:[ae]|\.)?)\s*[-–/]\s*(?=\d)")
SPACES = "\u00a0"


class Reworded(NamedTuple):
    """A clean text and the same reworded, or with something clean beside it."""

    kind: str
    clean: Batch
    reworded: Batch


Way = Callable[[Scene], str | Made | None]
REWORDINGS: dict[str, Way] = {}


def rewording(name: str) -> Callable[[Way], Way]:
    def register(way: Way) -> Way:
        REWORDINGS[name] = way
        return way

    return register


def reword(name: str, sample: Sample, seed: int) -> Reworded | None:
    """A rewording of a sample, always the same for a seed; None where it can't apply."""
    spoken = words(str(sample.record.get("language")))
    if spoken is None:
        return None
    dice = random.Random(f"{name}/{sample.id}/{seed}")
    made = REWORDINGS[name](Scene(sample, spoken, dice))
    if isinstance(made, str):
        made = Made({sample.id: sample.text}, {sample.id: made})
    return Reworded(name, made.clean, made.slipped) if made and made.clean != made.slipped else None


def carried(name: str, sample: Sample, seed: int) -> Reworded | None:
    """The clean side of a slip's carrier or companion: it says what is right, and may not disturb."""
    spoken = words(str(sample.record.get("language")))
    if spoken is None:
        return None
    dice = random.Random(f"{name}/{sample.id}/{seed}")
    for way in dice.sample(KINDS[name].ways, len(KINDS[name].ways)):
        made = way(Scene(sample, spoken, dice))
        own = {sample.id: sample.text}
        if made and own | made.clean != own:
            return Reworded(f"clean {name}", own, own | made.clean)
    return None


def _put(scene: Scene, spots: list[tuple[int, int, str]], *, most: int = 1) -> str | None:
    """Some of the spots replaced, the last first."""
    text = scene.sample.text
    real = [spot for spot in spots if text[spot[0] : spot[1]] != spot[2]]
    chosen = sorted(scene.dice.sample(real, min(most, len(real))), reverse=True)
    for start, end, new in chosen:
        text = text[:start] + new + text[end:]
    return text if chosen else None


def _found(scene: Scene, pattern: str, new: Callable[[Any], str]) -> list[tuple[int, int, str]]:
    return [(match.start(), match.end(), new(match)) for match in regex.finditer(pattern, scene.sample.text)]


def _dates(scene: Scene) -> Iterator[tuple[int, int, dt.date, dt.date, dict[str, Any]]]:
    for date in scene.sample.items("dates"):
        if date["kind"] == "explicit" and date["precision"] == "day" and date["start"] and date["end"]:
            yield (*date["span"], *(dt.date.fromisoformat(date[key]) for key in ("start", "end")), date)


# -------------------------------------------------------------------------------------------------------------- dates
@rewording("date-form")
def date_form(scene: Scene) -> str | None:
    """The same day or days in another form, with its year."""
    spots = []
    for start, end, first, last, date in _dates(scene):
        if first == last:
            said = scene.day(first, weekday=bool(date["weekday"]))
        else:
            said = scene.words.days(scene.words.range_form(first, last, scene.dice), first, last)
        spots.append((start, end, said))
    return _put(scene, spots)


@rewording("range-separator")
def range_separator(scene: Scene) -> str | None:
    sign = scene.dice.choice(scene.words["rewordings"]["day-separators"])
    spots = []
    for start, _, first, last, date in _dates(scene):
        found = RANGE.search(date["text"])
        if (
            found
            and first != last
            and len(RANGE.findall(date["text"])) == 1
            and not regex.search(r"\d\.|/\d+/", date["text"])
        ):
            spots.append((start + found.start(), start + found.end(), sign))
    return _put(scene, spots)


def _named_in_dates(scene: Scene, long: list[str], short: list[str], sign: str) -> str | None:
    spots = []
    for start, _, _, _, date in _dates(scene):
        for name, other in zip(long, short, strict=True):
            found = regex.search(rf"(?<!\w){name}(?!\w)", date["text"])
            if found and other != name:
                spots.append((start + found.start(), start + found.end(), other + sign))
    return _put(scene, spots)


@rewording("weekday-abbreviated")
def weekday_abbreviated(scene: Scene) -> str | None:
    return _named_in_dates(scene, scene.words["weekdays"], scene.words["weekdays_short"], scene.dice.choice(["", "."]))


@rewording("month-abbreviated")
def month_abbreviated(scene: Scene) -> str | None:
    return _named_in_dates(scene, scene.words["months"], scene.words["months_short"], scene.dice.choice(["", "."]))


@rewording("ordinal-day")
def ordinal_day(scene: Scene) -> str | None:
    """'14 July' for '14th July' and the other way about."""
    spots = []
    if not scene.words.sheet.get("ordinal_days"):
        return None
    for start, _, first, last, date in _dates(scene):
        found = regex.search(rf"(?<![\d.-]){first.day}({scene.words.signs})?(?=\s+\p{{L}}|, |$)", date["text"])
        if first == last and found:
            said = str(first.day) if found[1] else f"{first.day}{scene.words.sign(first.day)}"
            spots.append((start + found.start(), start + found.end(), said))
    return _put(scene, spots)


@rewording("twelve-hour-clock")
def twelve_hour_clock(scene: Scene) -> str | None:
    """14:10 as 2:10 pm, in every place of the release."""

    if "ampm" not in scene.words.sheet:
        return None

    def said(match: Any) -> str:
        hour, minute = int(match[1]), match[3]
        return f"{(hour - 1) % 12 + 1}:{minute} {scene.words['ampm'][hour >= 12]}"

    spots = []
    for time in scene.sample.items("times"):
        start, end = time["span"]
        match = CLOCK.fullmatch(scene.sample.text, start, end)
        if (
            match
            and not time["end"]
            and not scene.sample.text[end : end + 4].strip().casefold().startswith(("h", "uhr", "z"))
        ):
            spots.append((start, end, said(match)))
    return _put(scene, spots, most=len(spots))


@rewording("event-said-again")
def event_said_again(scene: Scene) -> Made | None:
    names = scene.named()
    if names is None:
        return None
    said = scene.dice.choice(scene.words["rewordings"]["again"]).format(dates=scene.dates(), **names)
    text = scene.sample.text
    return Made({scene.sample.id: text}, {scene.sample.id: f"{text.rstrip()}\n\n{said}\n"})


# -------------------------------------------------------------------------------------------------- names and numbers
@rewording("venue-alias")
def venue_alias(scene: Scene) -> str | None:
    """Another name of the same track."""
    spots = []
    for place in scene.sample.items("places"):
        row = reference.circuits().get(str(place["id"])) if place["kind"] == "venue" else None
        names = [name for name in [row["name"], *row["names"].split(";")] if name] if row else []
        if names and '"' not in "".join(names):
            spots.append((*place["span"], scene.dice.choice(names)))
    return _put(scene, spots)


@rewording("order-of-names")
def order_of_names(scene: Scene) -> Made:
    """'A, B and C' as 'C, A and B'."""
    people, order = scene.people(3), [0, 1, 2]
    scene.dice.shuffle(order)
    form = scene.dice.choice(scene.words["rewordings"]["drivers"])
    team, last = scene.team(), scene.words["rewordings"]["and"]
    one, other = (
        form.format(names=f"{names[0]}, {names[1]}{last}{names[2]}", team=team)
        for names in (people, [people[at] for at in order])
    )
    return scene.put(one, other)


@rewording("number-spelt-out")
def number_spelt_out(scene: Scene) -> str | None:
    """'2 races' as 'two races', and back."""
    nouns, numbers = "|".join(scene.words["counted"]), scene.words["numbers"]
    spots = _found(scene, rf"(?<![\w.,:/-])([2-9]|1[0-2])(?= (?:{nouns})\b)", lambda match: numbers[int(match[1])])
    spelt = "|".join(numbers[2:])
    spots += _found(scene, rf"(?<![\w-])({spelt})(?= (?:{nouns})\b)", lambda match: str(numbers.index(match[1])))
    return _put(scene, spots)


@rewording("ordinal-form")
def ordinal_form(scene: Scene) -> str | None:
    """'fifth' as '5th' and back, in results."""
    spelt, spots = scene.words["ordinals"], []
    for result in scene.sample.items("results"):
        start, place = result["span"][0], result["position"]
        if result["source"] == "prose" and place and place < len(spelt):
            figure = f"{place}{scene.words.sign(place)}"
            for old, new in ((spelt[place], figure), (figure, spelt[place])):
                found = regex.search(rf"(?<!\w){old}(?!\w)", result["text"])
                spots += [(start + found.start(), start + found.end(), new)] if found else []
    return _put(scene, spots)


@rewording("one-hour")
def one_hour(scene: Scene) -> str | Made | None:
    """'60 minutes' as 'one hour', in the sample or in a carrier."""
    pairs = scene.words["rewordings"]["hour"]
    spots = [spot for old, new in pairs for spot in _found(scene, rf"(?<!\w){old}\b", lambda _, new=new: new)]
    return _put(scene, spots) or scene.carry("hour", said=Slot(*scene.dice.choice(pairs[:1])))


@rewording("decimal-comma")
def decimal_comma(scene: Scene) -> str | Made | None:
    """'4,226 km' for '4.226 km' in lengths of tracks, and back."""
    facts = [fact["span"] for fact in scene.sample.items("facts") if fact["attribute"] == "length_km"]
    spots = _found(scene, r"(?<!\d)(\d)([.,])(\d{3})(?=\s*k)", lambda m: f"{m[1]}{'.' if m[2] == ',' else ','}{m[3]}")
    names, sample = scene.named(), scene.sample
    layout = reference.main_layout(sample.event["venue"], sample.season or 0) if names else None
    if names is None or layout is None or facts:
        return _put(scene, [spot for spot in spots if any(start <= spot[0] < end for start, end in facts)])
    said = f"{float(layout['length_km']):.3f} km"
    return scene.carry("venue-length", length=Slot(said, said.replace(".", ",")), **names)


@rewording("approximately")
def approximately(scene: Scene) -> Made | None:
    names = scene.named()
    towns = reference.towns_around(scene.sample.event["venue"], 50, 250) if names else []
    if names is None or not towns:
        return None
    city, far = scene.dice.choice(towns)
    about = scene.dice.choice(scene.words["rewordings"]["approximately"])
    kilometres = round(far * 1.12 / 5) * 5
    form, values = scene.words["rewordings"]["distance"], {"venue": names["venue"], "km": kilometres, "city": city}
    return scene.put(form.format(about="", **values), form.format(about=f"{about} ", **values))


@rewording("thousands-separator")
def thousands_separator(scene: Scene) -> Made:
    number = scene.dice.randint(11, 90) * 1000
    right, wrong = scene.dice.sample([f"{number:,}", str(number), f"{number:,}".replace(",", " ")], 2)
    return scene.carry("spectators", n=Slot(right, wrong))


# ------------------------------------------------------------------------------------------------ signs and white space
@rewording("dash-kind")
def dash_kind(scene: Scene) -> str:
    old, new = scene.dice.choice([("–", "-"), ("-", "–"), ("–", "—")])
    links = [tuple(link["span"]) for link in scene.sample.items("links")]
    spots = _found(scene, rf"(?<=\d){old}(?=\d)|(?<=\s){old}(?=\s)", lambda _: new)
    free = [spot for spot in spots if not any(start <= spot[0] < end for start, end in links)]
    return _put(scene, free, most=len(free)) or scene.sample.text


@rewording("quote-marks-kind")
def quote_marks_kind(scene: Scene) -> str | None:
    """All quotes in marks of another kind."""
    text, spots = scene.sample.text, []
    opening, closing = scene.dice.choice([("“", "”"), ('"', '"'), ("«", "»"), ("„", "“")])
    for quote in scene.sample.items("quotes"):
        start, end = quote["span"]
        first, last = text[start - 1 : start], text[end : end + 1]
        if (
            quote["style"] in {"double", "guillemet", "low"}
            and not quote.get("parts")
            and {first, last} <= set('"“”„«»')
        ):
            spots += [(start - 1, start, opening), (end, end + 1, closing)]
    return _put(scene, spots, most=len(spots))


@rewording("blank-lines")
def blank_lines(scene: Scene) -> str | None:
    spots = _found(scene, r"\n\n(?=\S)", lambda _: "\n\n\n")
    return _put(scene, spots, most=max(1, len(spots) // 2))


@rewording("crlf")
def crlf(scene: Scene) -> str:
    return scene.sample.text.replace("\n", "\r\n")


@rewording("decomposed")
def decomposed(scene: Scene) -> str:
    """Letters and their accents as characters of their own (NFD)."""
    return unicodedata.normalize("NFD", scene.sample.text)


@rewording("title-in-capitals")
def title_in_capitals(scene: Scene) -> str | None:
    title = scene.sample.record.get("title")
    return _put(scene, [(*title["span"], title["text"].upper())]) if title else None


@rewording("title-case")
def title_case(scene: Scene) -> str | None:
    title = scene.sample.record.get("title")
    words = title["text"].split(" ") if title else []
    return _put(scene, [(*title["span"], " ".join(word[:1].upper() + word[1:] for word in words))]) if title else None


@rewording("no-break-spaces")
def no_break_spaces(scene: Scene) -> str | None:
    spots = _found(scene, r"(?<=\d) (?=\p{L})", lambda _: SPACES)
    return _put(scene, spots, most=5)


@rewording("spaces-at-line-ends")
def spaces_at_line_ends(scene: Scene) -> str | None:
    spots = _found(scene, r"(?<=\S)(?=\n)", lambda _: "  ")
    return _put(scene, spots, most=6)


@rewording("apostrophe-kind")
def apostrophe_kind(scene: Scene) -> str | None:
    spots = _found(scene, r"(?<=\p{L})['’](?=\p{L})", lambda match: "’" if match[0] == "'" else "'")
    return _put(scene, spots, most=len(spots))

"""One slip: where it is planted, what it is worth, and how it gets there. The kinds register themselves here."""

import datetime as dt
import random
from collections.abc import Callable
from typing import Any, NamedTuple

from benchmarks.slips.samples import Sample
from benchmarks.slips.words import Words, words

Batch = dict[str, str]
COMPANION = "companion"


class Slot(NamedTuple):
    """A value of a carrier, right and wrong."""

    right: Any
    wrong: Any


class Made(NamedTuple):
    """What a way of planting gives: a clean batch and the same with one slip in one of its releases."""

    clean: Batch
    slipped: Batch


class Planted(NamedTuple):
    """A planted slip. `start` and `end` enclose it in the slipped text of `release`."""

    kind: str
    codes: frozenset[str]
    error: bool
    clean: Batch
    slipped: Batch
    release: str
    start: int
    end: int


class Kind(NamedTuple):
    """A kind of slip: the codes of which any counts, whether an error must be found, and the ways to plant it."""

    name: str
    codes: frozenset[str]
    error: bool
    ways: list[Callable[["Scene"], Made | None]]


KINDS: dict[str, Kind] = {}
Way = Callable[["Scene"], Made | None]


def slip(name: str, codes: str, *, error: bool = False) -> Callable[[Way], Way]:
    """Register a way to plant a kind; several ways of one kind say the same codes."""

    def register(way: Way) -> Way:
        kind = KINDS.setdefault(name, Kind(name, frozenset(codes.split()), error, []))
        if (kind.codes, kind.error) != (frozenset(codes.split()), error):
            raise ValueError(f"{name} is there with other codes")
        kind.ways.append(way)
        return way

    return register


class Scene:
    """A sample, the dice, and the words of its language."""

    def __init__(self, sample: Sample, spoken: Words, dice: random.Random) -> None:
        self.sample = sample
        self.words = spoken
        self.dice = dice

    # ------------------------------------------------------------------------------------------ on the sample itself
    def edit(self, start: int, end: int, put: str) -> Made:
        """The sample with other words at a span."""
        text = self.sample.text
        return Made({self.sample.id: text}, {self.sample.id: text[:start] + put + text[end:]})

    def replace_in(self, item: dict[str, Any], old: str, new: str) -> Made | None:
        """Other words for the only place of some in the span of an item."""
        start, end = item["span"]
        if not old or old == new or self.sample.text.count(old, start, end) != 1:
            return None
        at = self.sample.text.index(old, start, end)
        return self.edit(at, at + len(old), new)

    def first(self, makings: list[Callable[[], Made | None]]) -> Made | None:
        """The first that can be made, in an order that the dice choose."""
        self.dice.shuffle(makings)
        return next((made for making in makings if (made := making()) is not None), None)

    # ----------------------------------------------------------------------------------------------------- carriers
    def carry(self, key: str, *, top: bool = False, **values: Any) -> Made:
        """A carrier put into the sample, right on one side and with its one wrong slot on the other."""
        form = self.dice.choice(self.words["carriers"][key])
        right, wrong = (form.format(**_side(values, side)) for side in (0, 1))
        return self.put(_sentence(right), _sentence(wrong), top=top)

    def put(self, right: str, wrong: str, *, top: bool = False) -> Made:
        """Words put between paragraphs: below the release, or above what closes it."""
        text, at = self.sample.text, 0 if top else self._below()
        before, after = ("", "") if top else ("\n\n", "\n\n")
        head, tail = text[:at].rstrip("\n"), text[at:].lstrip("\n")

        def made(said: str) -> Batch:
            return {self.sample.id: f"{head}{before}{said}{after if tail else chr(10)}{tail}"}

        return Made(made(right), made(wrong))

    def _below(self) -> int:
        """The end, or where the credits and links that close the release begin."""
        text = self.sample.text
        last = text.rstrip().rfind("\n\n")
        closing = [item for field in ("credits", "links") for item in self.sample.items(field)]
        if last > 0 and any(item["span"][0] > last for item in closing) and self.dice.random() < 0.7:
            return last
        return len(text)

    # ---------------------------------------------------------------------------------------------- values to choose
    def person(self) -> str:
        return self.people(1)[0]

    def people(self, count: int) -> list[str]:
        return self.dice.sample([name for name in self.words["people"] if name not in self.sample.text], count)

    def team(self) -> str:
        return str(self.dice.choice([name for name in self.words["teams"] if name not in self.sample.text]))

    def session(self, kind: str, number: int = 1) -> tuple[str, str]:
        """How a session is called in prose, and at the head of a row."""
        names = self.words["sessions"]
        said, head = names[f"{kind}s"] if kind == "practice" or self.sample.numbered(kind) else names[kind]
        return said.format(n=number), head.format(n=number)

    def on_track(self) -> dict[str, str]:
        """The names of sessions that carriers use."""
        (race, race_head), (quali, quali_head) = self.session("race"), self.session("qualifying")
        practice = [self.session("practice", number)[1] for number in (1, 2)]
        return {
            "race": race, "Race": race_head, "quali": quali, "Quali": quali_head,
            "Practice1": practice[0], "Practice2": practice[1],
        }  # fmt: skip

    def field_size(self) -> int | None:
        """A number of cars that agrees with all that are told."""
        told = self.sample.grid_sizes
        if len(told) > 1:
            return None
        return int(next(iter(told))) if told else self.dice.randint(34, 48)

    def positions(self, count: int, most: int = 24) -> list[int] | None:
        """Places that nobody has yet."""
        size = min([most, *(int(size) for size in self.sample.grid_sizes)])
        free = [place for place in range(2, size + 1) if place not in self.sample.taken]
        return self.dice.sample(free, count) if len(free) >= count else None

    def listed(self, *places: int) -> list[str]:
        """Places as a list writes them, all in one form."""
        form = self.dice.choice(self.words["listed_forms"])
        return [form.format(n=place, th=self.words.sign(place)) for place in places]

    def ordinals(self, *places: int) -> list[str]:
        spelt = self.dice.random() < 0.5
        return [self.words.ordinal(place, spelt=spelt) for place in places]

    def day_form(self, *, weekday: bool = False) -> str:
        return str(self.dice.choice(self.words["weekday_forms" if weekday else "day_forms"]))

    def day(self, day: dt.date, *, weekday: bool = True) -> str:
        return self.words.day(self.day_form(weekday=weekday), day)

    def shifted(self, by: int) -> Slot | None:
        """The event's dates, and the same some days off, in one form; None where these would contradict nothing."""
        days = self.sample.told_days if by else self.sample.days
        if not days:
            return None
        first, last = (day + dt.timedelta(days=by) for day in (days[0], days[-1]))
        form = self.words.range_form(days[0], days[-1], self.dice)
        if (first.month == last.month) != (days[0].month == days[-1].month):
            return None
        return Slot(self.words.days(form, days[0], days[-1]), self.words.days(form, first, last))

    def named(self) -> dict[str, str] | None:
        """The event by name, for carriers that speak of it; None where it has no dates, no known venue or no name."""
        sample = self.sample
        if not (sample.days and sample.venue and sample.circuit and sample.series):
            return None
        return {"series": sample.series, "venue": sample.venue}

    def dates(self) -> str:
        same = self.shifted(0)
        return str(same.right) if same else ""


def _side(values: dict[str, Any], side: int) -> dict[str, Any]:
    """The values of one side, with what every carrier may use."""
    return {key: value[side] if isinstance(value, Slot) else value for key, value in values.items()}


def _sentence(said: str) -> str:
    return said[0].upper() + said[1:]


def plant(name: str, sample: Sample, seed: int) -> Planted | None:
    """A slip of a kind in a sample, always the same for a seed; None where it can't apply."""
    spoken = words(str(sample.record.get("language")))
    if spoken is None:
        return None
    kind = KINDS[name]
    dice = random.Random(f"{name}/{sample.id}/{seed}")
    for way in dice.sample(kind.ways, len(kind.ways)):
        made = way(Scene(sample, spoken, dice))
        if made is not None and made.clean != made.slipped:
            return _planted(kind, made)
    return None


def _planted(kind: Kind, made: Made) -> Planted:
    release = next(id_ for id_, text in made.slipped.items() if made.clean.get(id_) != text)
    start, end = _difference(made.clean.get(release, ""), made.slipped[release])
    return Planted(kind.name, kind.codes, kind.error, made.clean, made.slipped, release, start, end)


def _difference(old: str, new: str) -> tuple[int, int]:
    """Where the new text differs from the old one."""
    least = min(len(old), len(new))
    start = next((at for at in range(least) if old[at] != new[at]), least)
    back = next((at for at in range(least - start) if old[-1 - at] != new[-1 - at]), least - start)
    return start, len(new) - back

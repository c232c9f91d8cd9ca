"""The words of one language that slips are written with: its sheet, and dates, times and numbers in its forms."""

import datetime as dt
import random
import tomllib
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import regex


class Words:
    """A sheet, and the forms in it."""

    def __init__(self, sheet: dict[str, Any], language: str = "") -> None:
        self.sheet = sheet
        self.language = language

    def __getitem__(self, key: str) -> Any:
        return self.sheet[key]

    def sign(self, number: int) -> str:
        """The ending of an ordinal in figures: 2 gives 'nd', 12 'th'; '=1' is that of 1 alone."""
        signs: dict[str, str] = self["ordinal_signs"]
        if f"={number}" in signs:
            return signs[f"={number}"]
        return signs["else"] if number % 100 in {11, 12, 13} else signs.get(str(number % 10), signs["else"])

    @cached_property
    def signs(self) -> str:
        """All such endings, as a pattern."""
        signs = sorted(set(self["ordinal_signs"].values()) - {""}, key=len, reverse=True)
        return "|".join(map(regex.escape, signs)) or "(?!)"

    def decimal(self, said: str) -> str:
        """A figure with the sign that the language parts decimals by."""
        return said.replace(".", ",") if self.sheet.get("decimal_comma") else said

    def ordinal(self, number: int, *, spelt: bool = True) -> str:
        if spelt and 0 < number < len(self["ordinals"]):
            return str(self["ordinals"][number])
        return f"{number}{self.sign(number)}"

    def number(self, number: int) -> str:
        return str(self["numbers"][number]) if number < len(self["numbers"]) else str(number)

    def day(self, form: str, day: dt.date, *, weekday: int | None = None) -> str:
        """A day in a form; `weekday` is the one to say where it isn't the day's own."""
        of_week = day.weekday() if weekday is None else weekday
        spoken = {"weekday": self["weekdays"][of_week], "wd": self["weekdays_short"][of_week]}
        return form.format(**spoken, **self._parts(day.year, day.month, day.day))

    def figures(self, form: str, year: int, month: int, day: int) -> str:
        """The same for a day that no calendar has."""
        return form.format(**self._parts(year, month, day))

    def range_form(self, start: dt.date, end: dt.date, dice: random.Random) -> str:
        if start == end:
            return str(dice.choice(self["day_forms"]))
        return str(dice.choice(self["range_forms" if start.month == end.month else "cross_forms"]))

    def days(self, form: str, start: dt.date, end: dt.date) -> str:
        first, last = (self._parts(day.year, day.month, day.day) for day in (start, end))
        return form.format(**first, **{f"{key}2": value for key, value in last.items()})

    def _parts(self, year: int, month: int, day: int) -> dict[str, Any]:
        short = self.sheet.get("months_short", self["months"])[month - 1]
        names = {"month": self["months"][month - 1], "mon": short}
        return {"d": day, "m": month, "y": year, "th": self.sign(day) if "ordinal_signs" in self.sheet else "", **names}

    def clock(self, form: str, minutes: int) -> str:
        hour, minute = divmod(minutes, 60)
        half = self.sheet.get("ampm", ["", ""])[hour >= 12]
        return form.format(h=hour, mi=minute, h12=(hour - 1) % 12 + 1, ampm=half)


def languages() -> list[str]:
    """Those that have a sheet."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.toml"))


@cache
def words(language: str) -> Words | None:
    """None where there is no sheet yet."""
    path = Path(__file__).with_name(f"{language}.toml")
    return Words(tomllib.loads(path.read_text(encoding="utf-8")), language) if path.is_file() else None

"""The parts of a sheet's patterns: `{month}`, `{weekday}`, `{through}` and what the sheet names itself."""

from collections.abc import Mapping

from pressbox.packs.forms import Sheet
from pressbox.packs.sheets.days import DatesSheet
from pressbox.packs.tables import Zone
from pressbox.patterns import NEVER, words


class Parts(dict[str, str]):
    """Parts by name; what a language has no words for fits nothing."""

    def __missing__(self, name: str) -> str:
        return NEVER


def date_parts(dates: DatesSheet) -> dict[str, str]:
    """Parts made of the words of dates, which the patterns of every sheet may use."""
    return {
        "month": words([name for names in dates.months.values() for name in names]),
        "weekday": words([name for names in dates.weekdays.values() for name in names]),
        "ordinal": words(dates.ordinal_suffixes),
        "number": words(list(dates.numbers)),
        "through": words(dates.through),
        "both": words(dates.both),
        "of": words(dates.of),
        "the": words(dates.the),
        **dates.parts,
    }


def sheet_parts(sheet: Sheet) -> dict[str, str]:
    """A sheet's own parts, and each of its lists of words as a part of the list's name; an empty one fits nothing."""
    parts: dict[str, str] = {}
    for field, info in type(sheet).model_fields.items():
        if info.annotation in (list[str], dict[str, int]):
            parts[field] = words(list(getattr(sheet, field)))
    return {**parts, **getattr(sheet, "parts", {})}


def zone_part(zones: Mapping[str, Zone]) -> str:
    """Any zone by its letters or its name."""
    return words([term for zone in zones.values() for term in (zone.id, *zone.names)])

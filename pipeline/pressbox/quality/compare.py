"""When two values of a record are the same: what `pressbox eval` asks, in the contract's words.

Records are plain JSON here, for the expected ones may say less than a Release does, or hold `optional` beside it.
"""

import difflib
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from pressbox.packs import Packs
from pressbox.patterns import pattern

Record = Mapping[str, Any]
Same = Callable[[Record, Record], bool]

_SIMILAR = 0.95  # how alike the words of a quote or a title must be
_FACT_TOLERANCE = 0.005
# Words that a fact in words may have or not: 'at Monza, Italy' is 'Monza, Italy'.
_FILLERS = frozenset({"a", "an", "the", "at", "in", "of", "near", "car"})
_WORD = pattern(r"\w+")
_SIGNS = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")
)  # fmt: skip


def plain(value: object) -> str:
    """A text for comparing: one kind of quote, dash and blank, and no case."""
    text = unicodedata.normalize("NFKC", str(value)).translate(_SIGNS)
    return " ".join(text.split()).casefold()


def number(value: object) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None


def equal(one: object, other: object) -> bool:
    if one is None or other is None:
        return one is other
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    figures = number(one), number(other)
    if None not in figures:
        return figures[0] == figures[1]
    return plain(one) == plain(other)


def on_fields(*fields: str) -> Same:
    return lambda gold, found: all(equal(gold.get(name), found.get(name)) for name in fields)


def always(_gold: Record, _found: Record) -> bool:
    return True


def similar(one: object, other: object) -> bool:
    texts = plain(one or ""), plain(other or "")
    return texts[0] == texts[1] or difflib.SequenceMatcher(None, *texts, autojunk=False).ratio() >= _SIMILAR


def same_quote_text(gold: Record, found: Record) -> bool:
    return similar(gold.get("text"), found.get("text"))


def same_quote(gold: Record, found: Record) -> bool:
    return same_quote_text(gold, found) and equal(gold.get("speaker"), found.get("speaker"))


_session_values = on_fields("kind", "number", "duration_minutes")
_result_values = on_fields("measure", "position", "status")
_standing_values = on_fields("season", "position", "wins", "poles", "podiums", "fastest_laps", "points")
_session_reference = on_fields("kind", "number")


def same_session(gold: Record, found: Record) -> bool:
    return _session_values(gold, found) and _instant(gold.get("start")) == _instant(found.get("start"))


def _instant(value: object) -> object:
    """A moment, told apart by whether its zone is known."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return plain(value)
    return moment.tzinfo is not None, moment


def same_result(gold: Record, found: Record) -> bool:
    sessions = gold.get("session"), found.get("session")
    if isinstance(sessions[0], dict) and isinstance(sessions[1], dict):
        alike = _session_reference(sessions[0], sessions[1])
    else:
        alike = sessions == (None, None)
    return alike and _result_values(gold, found) and _entrants(gold) == _entrants(found)


def same_standing(gold: Record, found: Record) -> bool:
    return _standing_values(gold, found) and _entrants(gold) == _entrants(found)


def _entrants(record: Record) -> set[str]:
    names = record.get("entrants")
    return {plain(name) for name in names} if isinstance(names, list) else set()


def same_fact(gold: Record, found: Record) -> bool:
    if not equal(gold.get("attribute"), found.get("attribute")):
        return False
    stated, read = number(gold.get("value")), number(found.get("value"))
    if stated is not None and read is not None:
        return abs(stated - read) <= _FACT_TOLERANCE * abs(stated)
    return stated is None and read is None and _words(gold.get("value")) == _words(found.get("value"))


def _words(value: object) -> list[str]:
    return [word[0] for word in _WORD.finditer(plain(value)) if word[0] not in _FILLERS]


class Countries:
    """Countries by any of their names: the contract does not fix how one is written."""

    def __init__(self, packs: Packs) -> None:
        self._codes: dict[str, str] = {}
        for row in packs.countries.values():
            for name in (row.name, row.id, row.code, row.alpha3 or "", *row.en):
                self._codes.setdefault(self._key(name), row.code)

    def same(self, gold: Record, found: Record) -> bool:
        return self._code(gold.get("country")) == self._code(found.get("country"))

    def same_place(self, gold: Record, found: Record) -> bool:
        return equal(gold["id"], found.get("id")) if gold.get("id") is not None else self.same(gold, found)

    def _code(self, value: object) -> str | None:
        return None if value is None else self._codes.get(self._key(value), self._key(value))

    def _key(self, value: object) -> str:
        return plain(value).replace(" ", "-")

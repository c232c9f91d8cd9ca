"""What people have corrected goes over what was read: values changed, items taken out, items added by their words."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from pressbox.corrections import Correction, Corrections
from pressbox.errors import UsageError
from pressbox.models import ITEM_FIELDS, Release

RULE = "correction"
_NAMED = ("people", "teams")
_WHOLE = ("language", "title", "kind", "published", "sender", "embargo", "replaces", "version_of", "event")
CORRECTABLE = (*_WHOLE, *_NAMED, *ITEM_FIELDS)

_Record = dict[str, Any]


class Mender:
    """Applies corrections, and keeps which of them no longer fit."""

    def __init__(self, corrections: Corrections | None = None) -> None:
        self._corrections = corrections or Corrections()
        self._stale: dict[tuple[str, int], str] = {}

    @property
    def stale(self) -> list[str]:
        """A line for each entry that was met and could not be applied."""
        return [self._stale[key] for key in sorted(self._stale)]

    def mend(self, release: Release, sha256: str) -> Release:
        if not self._corrections:
            return release
        for entry in self._corrections.outdated(release.id, sha256):
            self._stale[entry.file, entry.number] = f"{entry}: the text has changed since; write it anew or remove it"
        entries = self._corrections.for_text(sha256)
        if not entries:
            return release
        release, left = corrected(release, entries)
        for entry in left:
            self._stale[entry.file, entry.number] = f"{entry}: nothing is read from these words any more; remove it"
        return release


def corrected(release: Release, entries: Iterable[Correction]) -> tuple[Release, list[Correction]]:
    """The release with all entries that fit, and those that don't."""
    stale: list[Correction] = []
    for entry in entries:
        record = release.model_dump(mode="json")
        if not _apply(record, entry):
            stale.append(entry)
            continue
        try:
            release = Release.model_validate(record)
        except ValidationError as error:
            raise UsageError(f"{entry}: {_told(error)}") from None
    return release, stale


# What stands in these is one thing, written in one way.
_WRITTEN = {
    "position": "a whole number is wanted", "date": "a day is written as 2026-05-09",
    "start": "a day is written as 2026-05-09, a time as 11:10, both as 2026-05-09T11:10",
    "end": "a day is written as 2026-05-09, a time as 11:10, both as 2026-05-09T11:10",
}  # fmt: skip


def _told(error: ValidationError) -> str:
    """What the contract says against a value, in one line."""
    first = error.errors(include_url=False)[0]
    names = [str(part) for part in first["loc"] if isinstance(part, str)][1:]
    given = f", not {first['input']!r}" if isinstance(first["input"], str | int | float) else ""
    what = _WRITTEN.get(names[-1] if names else "") or first["msg"].lower().removeprefix("value error, ")
    return f"{'.'.join(names) or 'the record'}: {what}{given}"


def _apply(record: _Record, entry: Correction) -> bool:
    if entry.field in ITEM_FIELDS:
        return _item(record, entry)
    if entry.field in _NAMED:
        return _entry(record, entry)
    if entry.field in _WHOLE:
        return _whole(record, entry)
    raise UsageError(f"{entry}: no field of that name; these can be corrected: {', '.join(CORRECTABLE)}")


# ------------------------------------------------------------------------------------------------------------ items
def _item(record: _Record, entry: Correction) -> bool:
    items: list[_Record] = record[entry.field]
    if entry.add:
        span = _nth(record["text"], entry)
        if span is None:
            return False
        said: _Record = {"span": span, "text": record["text"][span[0] : span[1]], "rule": RULE, **_PROOF}
        _put(said, _values(record, entry, span))
        items.append(said)
        items.sort(key=lambda item: tuple(item["span"]))
        return True
    fitting = [item for item in items if _plain(item["text"]) == _plain(entry.words)]
    if len(fitting) < entry.occurrence:
        return False
    item = fitting[entry.occurrence - 1]
    if entry.wrong:
        items[:] = [other for other in items if other is not item]
        return True
    values = _values(record, entry, item["span"])
    if "span" in values:
        item.pop("parts", None)
    _put(item, {**values, **_PROOF})
    changed = {name.partition(".")[0] for name in values}
    item["from"] = {name: spans for name, spans in item["from"].items() if name not in changed}
    return True


_PROOF = {"basis": "correction", "certainty": "stated"}


def _put(item: _Record, values: _Record) -> None:
    """Give an item its values; 'session.number' is one of what stands under `session`."""
    for name, value in values.items():
        outer, _, inner = name.partition(".")
        item[outer] = {**(item.get(outer) or {}), inner: value} if inner else value


def _values(record: _Record, entry: Correction, near: Any) -> _Record:
    """The values that an entry gives; `words` moves the item to other words of the text, those nearest."""
    values = {**dict.fromkeys(entry.clear), **entry.set}
    words = values.pop("words", None)
    if words is not None:
        spans = places_of(record["text"], str(words))
        if not spans:
            raise UsageError(f"{entry}: {words!r} does not stand in the text")
        start, end = min(spans, key=lambda span: abs(span[0] - near[0]))
        values |= {"span": [start, end], "text": record["text"][start:end]}
    return values


# --------------------------------------------------------------------------------------------------- people and teams
def _entry(record: _Record, entry: Correction) -> bool:
    """By a name an entry, by other words one mention."""
    people: list[_Record] = record[entry.field]
    if entry.add:
        return _add_mention(record, people, entry)
    named = next((one for one in people if _plain(one["name"]) == _plain(entry.words)), None)
    if named is None:
        return entry.wrong and _remove_mention(record, people, entry)
    if entry.wrong:
        people.remove(named)
    else:
        named.update({**dict.fromkeys(entry.clear), **entry.set}, certainty="stated")
    return True


def _add_mention(record: _Record, people: list[_Record], entry: Correction) -> bool:
    span = _nth(record["text"], entry)
    if span is None:
        return False
    name = str(entry.set.get("name") or record["text"][span[0] : span[1]])
    one = next((one for one in people if one["name"] == name), None)
    if one is None:
        one = {"id": None, "name": name, "mentions": [], "rule": RULE}
        people.append(one)
    one.update(entry.set, certainty="stated")
    one["mentions"] = sorted([*one["mentions"], span])
    people.sort(key=lambda one: one["mentions"][0])
    return True


def _remove_mention(record: _Record, people: list[_Record], entry: Correction) -> bool:
    fitting = [
        (span, one) for one in people for span in one["mentions"]
        if _plain(record["text"][span[0] : span[1]]) == _plain(entry.words)
    ]  # fmt: skip
    fitting.sort(key=lambda both: both[0])
    if len(fitting) < entry.occurrence:
        return False
    span, one = fitting[entry.occurrence - 1]
    one["mentions"].remove(span)
    people[:] = [one for one in people if one["mentions"]]
    return True


# --------------------------------------------------------------------------------------------------- the whole release
def _whole(record: _Record, entry: Correction) -> bool:
    """A value that the record has once. `kind` and `language` are set by their own name."""
    old = record[entry.field]
    if entry.wrong:
        record[entry.field] = None
        return old is not None
    if entry.field in {"kind", "language"}:
        record[entry.field] = entry.set.get(entry.field, entry.set.get("value"))
        return True
    values = _values(record, entry, (old or {}).get("span") or (0, 0))
    if entry.words and "span" not in values:
        spans = places_of(record["text"], entry.words)
        if len(spans) < entry.occurrence:
            return False
        if entry.field != "published":
            values["span"] = list(spans[entry.occurrence - 1])
    if entry.field == "title":
        start, end = values.get("span", (0, 0))
        values["text"] = record["text"][start:end]
    else:
        values.pop("text", None)
    base: _Record = old or {**({"rule": RULE} if entry.field == "event" else {})}
    if entry.field == "event":
        basis = {**base.get("basis", {}), **dict.fromkeys(values, "correction")}
        values["basis"] = {name: why for name, why in basis.items() if name != "span"}
        values["from"] = {name: spans for name, spans in base.get("from", {}).items() if name not in values}
    elif entry.field not in {"title", "embargo"}:
        values["basis"] = "correction"
    record[entry.field] = {**base, **values}
    return True


# ------------------------------------------------------------------------------------------------------------- words
def _plain(words: str) -> str:
    return " ".join(words.split())


def _nth(text: str, entry: Correction) -> list[int] | None:
    spans = places_of(text, entry.words)
    return list(spans[entry.occurrence - 1]) if len(spans) >= entry.occurrence else None


def places_of(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, whatever blanks and line ends are between them."""
    wanted = _plain(words)
    if not wanted:
        return []
    kept = [at for at, char in enumerate(text) if not char.isspace() or (at and not text[at - 1].isspace())]
    plain = "".join(" " if text[at].isspace() else text[at] for at in kept)
    spans = []
    found = plain.find(wanted)
    while found >= 0:
        spans.append((kept[found], kept[found + len(wanted) - 1] + 1))
        found = plain.find(wanted, found + len(wanted))
    return spans

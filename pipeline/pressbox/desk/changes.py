"""What differs between two readings of one release: values gained, lost and changed."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from pressbox.models import Item, Release

How = Literal["gained", "lost", "changed"]
_WHOLE = ("language", "kind", "title", "published", "sender", "embargo", "replaces", "version_of", "event")
_NAMED = ("people", "teams")
# How a value was read is no value: a change in it alone changes nothing for whoever uses the record.
_ASIDE = frozenset({"span", "text", "rule", "from", "basis", "certainty", "spans", "parts", "mentions", "aliases"})
_Values = dict[str, Any]


class Change(NamedTuple):
    """A value of a record that is not the same in the other reading."""

    release: str
    field: str
    how: How
    words: str
    before: _Values
    after: _Values

    def __str__(self) -> str:
        values = {"gained": _shown(self.after), "lost": _shown(self.before)}.get(self.how) or ", ".join(
            f"{name} {_plain(self.before.get(name))} -> {_plain(self.after.get(name))}"
            for name in {**self.before, **self.after}
            if self.before.get(name) != self.after.get(name)
        )
        words = " ".join(self.words.split())
        return f"{self.release}: {self.field} {self.how}: {words[:60]!r}" + (f" ({values})" if values else "")


def changes(before: Release, after: Release) -> Iterator[Change]:
    """All changes from one reading to the other, field by field, each in order of appearance."""
    text = after.text or before.text or ""
    old, new = _entries(before), _entries(after)
    for key in sorted({*old, *new}, key=lambda key: (_order(key), key)):
        one, other = old.get(key), new.get(key)
        if one == other:
            continue
        how: How = "gained" if one is None else "lost" if other is None else "changed"
        field, start, end, _ = key
        yield Change(after.id, field, how, text[start:end], one or {}, other or {})


_Key = tuple[str, int, int, int]


def _order(key: _Key) -> int:
    fields = list(Release.model_fields)
    return fields.index(key[0])


def _entries(release: Release) -> dict[_Key, _Values]:
    """Each value under its field and place; of several in one place, under their number there."""
    out: dict[_Key, _Values] = {}

    def add(field: str, span: tuple[int, int], values: _Values) -> None:
        number = 0
        while (field, *span, number) in out:
            number += 1
        out[(field, *span, number)] = values

    for field in _WHOLE:
        value = getattr(release, field)
        if value is not None:
            add(field, (0, 0), _values(value) if hasattr(value, "model_dump") else {"value": value})
    for field, item in release.items:
        add(field, item.span, _values(item))
    for field in _NAMED:
        for entry in getattr(release, field):
            for span in entry.mentions:
                add(field, span, _values(entry))
    return out


def _values(value: Any) -> _Values:
    dumped: _Values = value.model_dump(mode="json")
    aside = _ASIDE - ({"text"} if not isinstance(value, Item) else set())
    return {name: part for name, part in dumped.items() if name not in aside and part not in (None, [], {})}


def _shown(values: _Values) -> str:
    return ", ".join(f"{name} {_plain(value)}" for name, value in values.items())


def _plain(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, dict):
        return "/".join(str(part) for part in value.values() if part is not None)
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)

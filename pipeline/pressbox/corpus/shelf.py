"""What comparisons take from a store: claims by block, heads and releases one by one, when they are asked for."""

import datetime as dt
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from pressbox.checks.between import kinship
from pressbox.checks.between.heads import Head, LastRow
from pressbox.checks.between.likeness import Shingles, shingles, words_of
from pressbox.checks.between.references import References
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.words.house import House
from pressbox.checks.words.text import Text
from pressbox.claims import Claim
from pressbox.corpus.rows import SENDER, HeadRow, claim_of_row, head_of_row, last_key, number
from pressbox.corpus.store import Store
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.packs.tables import Meeting

K = TypeVar("K")
V = TypeVar("V")
_CASES, _HEADS, _TEXTS = 32, 512, 128  # of so many the last ones asked for are kept
_FELLOWS = 6  # as in checks.likeness: with so many texts of one key a text is compared
_PARTED = {kinship.VERSION.name: ("language", False), kinship.TWIN.name: ("event", True)}  # and whether it is the same
_PAIRS = (
    """create temp table if not exists pair (
        value text not null, later integer not null, earlier integer not null, primary key (value, later, earlier)
    ) strict, without rowid""",
    "delete from pair",
)
_CURRENT = "release.replaced_by is null"
_HEAD = "release.id, told, words, figures, paragraphs"
_TEXT = b'"text":'  # of a record: what stands before it has quotes in it as \"


class Asked(Mapping[K, V]):
    """A mapping that fetches what is asked for."""

    def __init__(self, fetch: Callable[[K], V | None]) -> None:
        self._fetch = fetch

    def __getitem__(self, key: K) -> V:
        found = self._fetch(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[K]:
        raise TypeError("what is in a store is asked for one by one")

    def __len__(self) -> int:
        raise TypeError("what is in a store is asked for one by one")


class Again(Iterable[V]):
    """What may be gone through more than once, fetched each time."""

    def __init__(self, fetch: Callable[[], Iterator[V]]) -> None:
        self._fetch = fetch

    def __iter__(self) -> Iterator[V]:
        return self._fetch()


class Shelf:
    """A store as comparisons see it."""

    def __init__(self, store: Store, packs: Packs, house: House | None = None) -> None:
        self.store = store
        self.packs = packs
        self.house = house or House()
        self.shared = Corpus([], packs)  # what all blocks have in common: references, known meetings
        self.case = lru_cache(_CASES)(self._case)
        self.text = lru_cache(_TEXTS)(self._text)
        self.head = lru_cache(_HEADS)(self._head)
        self.likes = lru_cache(_HEADS)(self._likes)
        self.shingles = lru_cache(_TEXTS)(self._shingles)

    def release(self, id_: str) -> Release | None:
        row = self.store.one("select record from release where id = ?", id_)
        return Release.model_validate_json(zlib.decompress(row[0])) if row else None

    def _case(self, id_: str) -> Case | None:
        release = self.release(id_)
        return Case(release, self.packs, self.house) if release else None

    def _text(self, id_: str) -> Text | None:
        row = self.store.one("select record, language from release where id = ?", id_)
        return Text(_text_of(row[0]), row[1], self.packs) if row else None

    def _shingles(self, id_: str) -> Shingles:
        """What tells how alike texts are, of one of them."""
        (record,) = self.store.one("select record from release where id = ?", id_)
        return shingles(words_of(_text_of(record)))

    def _head(self, id_: str) -> Head | None:
        """A head without what tells how alike its text is to others."""
        row = self.store.one("select told from release where id = ?", id_)
        return head_of_row(id_, HeadRow(row[0], b"", b"", b"")) if row else None

    def _likes(self, id_: str) -> Head | None:
        """A head with its words and figures, by which texts that are alike are told from others."""
        row = self.store.one("select told, words, figures from release where id = ?", id_)
        return head_of_row(id_, HeadRow(row[0], row[1], row[2], b"")) if row else None

    def path(self, id_: str) -> Path | None:
        """The file that a release was read from."""
        row = self.store.one("select path from release join file on file.id = file where release.id = ?", id_)
        return Path(row[0]) if row else None

    def version_of(self, id_: str) -> str | None:
        row = self.store.one("select version_of from release where id = ?", id_)
        return row[0] if row else None

    def last_row(self, series: str, season: int) -> tuple[LastRow, str] | None:
        query = f"""select last_row.start, last_row.id, row from last_row join release on n = release
            where key = ? and {_CURRENT} order by last_row.start desc, last_row.id desc limit 1"""  # noqa: S608
        found = self.store.one(query, last_key(series, season))
        if found is None:
            return None
        return LastRow(series, season, dt.date.fromisoformat(found[0]), found[2]), found[1]

    def claims(self, block: int) -> tuple[list[Claim], dict[str, list[Claim]]]:
        """The claims of a block, and what is told of it besides, by release."""
        query = f"""select release.id, claim.told, kind, key, attribute, value, role, series, scope, certainty, start,
            end, text from claim join release on release.n = claim.release
            where block = ? and {_CURRENT} order by release.id, claim.n"""  # noqa: S608
        claims: list[Claim] = []
        told: dict[str, list[Claim]] = {}
        for id_, is_told, *row in self.store.rows(query, block):
            claim = claim_of_row(id_, tuple(row))
            told.setdefault(id_, []).append(claim) if is_told else claims.append(claim)
        return claims, told

    def joined(self, block: int) -> list[int]:
        """The blocks of rounds without a venue that are of this event alone; none for a block that is itself joined."""
        keys = [row[0] for row in self.store.rows("select distinct key from link where block = ?", block)]
        return [key for key in keys if self._homes(key) == [block]]

    def is_joined(self, block: int) -> bool:
        return len(self._homes(block)) == 1

    def _homes(self, key: int) -> list[int]:
        """The blocks that hang on a key, of releases that hold."""
        query = f"select distinct block from link join release on n = release where key = ? and {_CURRENT}"  # noqa: S608
        return [row[0] for row in self.store.rows(query, key)]

    def heads(self) -> Iterator[Head]:
        """The heads of all releases that hold, without what tells how alike their texts are."""
        for id_, told in self.store.rows(f"select id, told from release where {_CURRENT} order by id"):  # noqa: S608
            yield head_of_row(id_, HeadRow(told, b"", b"", b""))

    def of_sender(self, sender: int) -> list[Head]:
        query = f"select release.id, told, paragraphs from release where sender = ? and {_CURRENT} order by id"  # noqa: S608
        return [head_of_row(id_, HeadRow(told, b"", b"", rest)) for id_, told, rest in self.store.rows(query, sender)]

    def replacing(self) -> Iterator[Head]:
        query = f"select {_HEAD} from release where replaces order by id"  # noqa: S608
        for row in self.store.rows(query):
            yield head_of_row(row[0], HeadRow(*row[1:]))

    def fellows(self, head: Head) -> Sequence[Head]:
        event = number("about", head.event) if head.event else None
        query = f"select {_HEAD} from release where sender = ? and event is ? order by id"  # noqa: S608
        rows = self.store.rows(query, number(SENDER, head.sender or ""), event)
        return [head_of_row(row[0], HeadRow(*row[1:])) for row in rows]

    def stated(self) -> Mapping[str, str]:
        query = f"""select release.id, release.states from release join release one on one.id = release.states
            where one.replaced_by is null and {_CURRENT}"""  # noqa: S608
        return dict(self.store.rows(query))

    def pairs(self, kind: kinship.Kind) -> Iterator[tuple[Head, Head]]:
        """The pairs lie in a table of their own while they are gone through: there are more of them than releases.

        Most are told apart by one column, the language or the event, before their heads are looked at. Those that have
        it alike come together, so that heads are fetched once.
        """
        column, equal = _PARTED[kind.name]
        self._keep_pairs(kind.name, column, equal=equal)
        query = """select one.id, other.id from pair
            join release one on one.n = later join release other on other.n = earlier order by value, later, earlier"""
        for ids in self.store.rows(query):
            later, earlier = map(self.likes, ids)
            if later and earlier and kind.may_be(later, earlier):
                yield later, earlier

    def _keep_pairs(self, kind: str, column: str, *, equal: bool) -> None:
        """Each release with the first ones that it shares a key with."""
        query = f"""select key, n, {column} from mark join release on n = release
            where kind = ? and {_CURRENT} order by key, id"""  # noqa: S608
        with self.store.transaction(write=False):
            for statement in _PAIRS:
                self.store.db.execute(statement)
            for _, rows in groupby(self.store.rows(query, kind), key=lambda row: row[0]):
                apart = _apart((row[1:] for row in rows), equal=equal)
                self.store.db.executemany("insert or ignore into pair values (?, ?, ?)", apart)

    def replaced(self) -> dict[str, str]:
        """Each release that a later one takes the place of, and that one's id."""
        return kinship.replaced(self)

    def versions(self) -> dict[str, str]:
        return kinship.versions(self)

    def twins(self) -> dict[str, str]:
        return kinship.twins(self, self.shingles)


def _text_of(record: bytes) -> str:
    """The text of a record as the store keeps it: the rest of it is not looked at."""
    said = zlib.decompress(record)
    end = said.index(_TEXT) + len(_TEXT)
    text, _ = json.JSONDecoder().raw_decode(said[end:].decode())
    return str(text)


def _apart(rows: Iterable[tuple[int, object]], *, equal: bool) -> Iterator[tuple[str, int, int]]:
    """Each release of a key with the first ones of it, where these are as equal in a column as is asked."""
    first: list[tuple[int, object]] = []
    for later, mine in rows:
        yield from ((str(mine), later, earlier) for earlier, theirs in first if (mine == theirs) == equal)
        if len(first) < _FELLOWS:
            first.append((later, mine))


class Block(Corpus):
    """Releases of a store that are compared in one thing: their claims on it are here, the rest is fetched."""

    def __init__(
        self, shelf: Shelf, claims: list[Claim], told: Mapping[str, Sequence[Claim]], heads: Iterable[Head] = ()
    ) -> None:
        super().__init__([], shelf.packs)
        self._shelf = shelf
        self._claims = claims
        self._told = told
        self._current = list(heads)
        self._heads = {head.id: head for head in self._current}

    @property
    def house(self) -> House:
        return self._shelf.house

    @cached_property
    def by_id(self) -> Mapping[str, Case]:
        return Asked(self._shelf.case)

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        return Asked(self._shelf.text)

    @cached_property
    def heads(self) -> Mapping[str, Head]:
        return Asked(lambda id_: self._heads.get(id_) or self._shelf.head(id_))

    @cached_property
    def versions(self) -> Mapping[str, str]:
        return Asked(self._shelf.version_of)

    @cached_property
    def current(self) -> Iterable[Head]:
        return self._current

    @cached_property
    def claims(self) -> list[Claim]:
        return self._claims

    @cached_property
    def told(self) -> Mapping[str, Sequence[Claim]]:
        return self._told

    @cached_property
    def last_rounds(self) -> Mapping[tuple[str, int], tuple[LastRow, str]]:
        return Asked(lambda key: self._shelf.last_row(*key))

    @cached_property
    def references(self) -> References:
        return self._shelf.shared.references

    def meetings(self, series: str | None, season: int | None, venue: str | None) -> list[Meeting]:
        return self._shelf.shared.meetings(series, season, venue)


class Whole(Block):
    """All releases of a store, for checks that look at each of them; their heads come one after another."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf, [], {})

    @cached_property
    def twins(self) -> Mapping[str, str]:
        return self._shelf.twins()

    @cached_property
    def current(self) -> Iterable[Head]:
        return Again(self._shelf.heads)


def block_of_store(shelf: Shelf, block: int) -> Block:
    """All that is compared in one block: an event's claims with those that name but its round, or those on a thing."""
    if shelf.is_joined(block):
        return Block(shelf, [], {})
    claims, told = shelf.claims(block)
    for key in shelf.joined(block):
        claims += shelf.claims(key)[0]
    return Block(shelf, claims, told)

"""Tables whose rows are releases: JSON lines, CSV, Parquet and SQLite."""

import csv
import datetime as dt
import io
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pressbox.sources.document import About, Document, Extract, document
from pressbox.sources.finding import printable
from pressbox.sources.formats import CSV, ENDINGS, JSONL, PARQUET, TEXT, Format, ending_of
from pressbox.sources.options import KNOWN, Options
from pressbox.sources.skips import Skip, UnreadableError

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

BASIS = "a column of the table"
LONGEST = 20_000_000  # characters of a row
_DAY = 10  # characters of 2026-03-14

Row = Mapping[str, Any]


def read(blob: "Blob", context: "Context") -> Iterator[Document | Skip]:
    """The releases in the rows of a table."""
    options = context.options
    if not options.text_column:
        raise UnreadableError("no-column", "is a table, and nothing says which of its columns holds the text")
    format_ = ENDINGS[ending_of(blob.uri or "")]
    seen: Counter[str] = Counter()
    for number, row in enumerate(_rows(format_, blob, options), 1):
        id_ = _id(row, number, options)
        seen[id_] += 1
        name = f"{blob.uri}/{id_}" if seen[id_] == 1 else f"{blob.uri}/{id_}-{seen[id_]}"
        text = row.get(options.text_column)
        if not isinstance(text, str) or not text.strip():
            yield UnreadableError("empty", "a row without a text").skip(f"{blob.shown}/{id_}")
            continue
        extract = Extract(text, about=about_of(row, options, BASIS))
        yield document(extract, text.encode("utf-8", "replace"), TEXT.media_type, name, name)


def _rows(format_: Format, blob: "Blob", options: Options) -> Iterator[Row]:
    """The rows of a table of any kind; the first must have the column of the text."""
    kinds = {JSONL: _json_lines, CSV: _csv, PARQUET: _parquet}
    rows = kinds[format_](blob.stream, options) if format_ in kinds else _sqlite(blob, options)
    for number, row in enumerate(rows):
        if number == 0 and options.text_column not in row:
            known = ", ".join(sorted(row)[:20])
            raise UnreadableError("no-column", f"has no column {options.text_column}, only {known}")
        yield row


def _json_lines(stream: BinaryIO, _options: Options) -> Iterator[Row]:
    stream.seek(0)
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise UnreadableError("cut", f"line {number} is no JSON") from None
        if not isinstance(row, dict):
            raise UnreadableError("mislabelled", f"line {number} is no object of JSON")
        yield row


def _csv(stream: BinaryIO, _options: Options) -> Iterator[Row]:
    stream.seek(0)
    lines = io.TextIOWrapper(cast("io.BufferedReader", stream), encoding="utf-8-sig", newline="")
    try:
        head = lines.readline()
        lines.seek(0)
        sign = max(",;\t", key=head.count)
        csv.field_size_limit(LONGEST)
        yield from csv.DictReader(lines, delimiter=sign)
    except UnicodeDecodeError:
        raise UnreadableError("binary", "is no UTF-8", "save it as UTF-8 first") from None
    except csv.Error as error:
        raise UnreadableError("cut", f"is no whole table: {error}") from None
    finally:
        lines.detach()


def _parquet(stream: BinaryIO, options: Options) -> Iterator[Row]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise UnreadableError("unsupported", "needs pyarrow", "install pressbox[tables]") from None
    try:
        stream.seek(0)
        file = parquet.ParquetFile(stream)
        wanted = {options.text_column, options.id_column, *KNOWN, *dict(options.mapping).values()}
        for batch in file.iter_batches(
            batch_size=256, columns=[one for one in file.schema_arrow.names if one in wanted]
        ):
            yield from batch.to_pylist()
    except (ArrowException, OSError):
        raise UnreadableError("cut", "is no whole Parquet table") from None


def _sqlite(blob: "Blob", options: Options) -> Iterator[Row]:
    """The rows of a database, which is opened for reading only."""
    name = getattr(blob.stream, "name", None)
    if not isinstance(name, str):
        raise UnreadableError("nested", "is a database in an archive")
    try:
        base = sqlite3.connect(f"{Path(name).resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            base.row_factory = sqlite3.Row
            table = _table(base, options)
            for row in base.execute(f'SELECT * FROM "{table}" ORDER BY 1'):  # noqa: S608 - a name that the base has
                yield dict(row)
        finally:
            base.close()
    except sqlite3.DatabaseError as error:
        raise UnreadableError("cut", f"is no whole database ({error})") from None


def _table(base: sqlite3.Connection, options: Options) -> str:
    names = [
        row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY 1")
    ]
    fitting = [name for name in names if not options.table or name == options.table]
    for name in fitting:
        columns = {row[1] for row in base.execute(f'PRAGMA table_info("{name}")')}
        if options.text_column in columns:
            return cast("str", name)
    raise UnreadableError("no-column", f"has no table with a column {options.text_column}")


# ------------------------------------------------------------------------------------------------ what rows say
def _id(row: Row, number: int, options: Options) -> str:
    value = row.get(options.id_column) if options.id_column else None
    return printable(str(value)) if value not in (None, "") else str(number)


def about_of(row: Row, options: Options, basis: str) -> About:
    """What the columns of a row say, those that are mapped and those that are called like what is known."""
    columns = {name: name for name in KNOWN} | dict(options.mapping)
    values = {name: row.get(column) for name, column in columns.items()}
    day, sender = day_of(values["published"]), _words(values["sender"])
    return About(
        published=day, latest=day, published_basis=basis,
        sender=sender, sender_basis=basis, is_sender_told=sender is not None,
        subject=_words(values["title"]), language=(_words(values["language"]) or "")[:2].lower() or None,
    )  # fmt: skip


def day_of(value: object) -> dt.date | None:
    """A day, a moment, or their words in ISO 8601."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:_DAY]) if value else None
    except ValueError:
        return None


def _words(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value is not None else None


def rows_of_csv(path: Path) -> Iterable[Row]:
    """The rows of a table kept beside files."""
    with path.open("rb") as stream:
        yield from _csv(stream, Options())

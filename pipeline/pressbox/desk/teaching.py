"""Teaching: names of people, teams, venues, series and senders, kept as a rule pack of one's own.

The folder `pressbox.local` has the form of every pack: a table a kind, rows by id. It may be shared and mended by hand.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from pressbox.desk.keeping import sole_writer, write_whole
from pressbox.errors import UsageError
from pressbox.grammar.gazetteer import kebab
from pressbox.models import SenderKind
from pressbox.packs import Directory, Name, NameKind, Packs
from pressbox.packs.load import LOCAL, project_folder, read_table, user_folder
from pressbox.packs.tables import Circuit, KnownPerson, KnownSender, KnownTeam, Row, Series
from pressbox.patterns import fold

LONGEST = 100  # characters of a name
LISTED = ";"  # parts the cells of a table
NOT_TAUGHT = frozenset({"count", "releases", "example"})  # columns of the list of unknown names that teach nothing

PACK = """\
# What pressbox was taught here, in the form of every rule pack: one table a kind, one row a name, semicolons between
# several aliases. `pressbox teach` and `pressbox teach --remove` write it; it may be mended by hand and shared.
#   people.csv    drivers and other people     circuits.csv  venues
#   teams.csv     teams and entrants           series.csv    series
#   senders.csv   who sends releases           corrections.toml  single values mended by `pressbox correct`
#   reference.csv what releases are held against, added by `pressbox reference add`
id = "local"
version = "1"
about = "Names that were taught."
"""


class Kind(NamedTuple):
    """A kind of name that can be taught: its table, and which column holds the other names."""

    table: str
    form: type[Row]
    names: NameKind
    aliases: str = "aliases"


KINDS: Mapping[str, Kind] = {
    "driver": Kind("people.csv", KnownPerson, "person"),
    "person": Kind("people.csv", KnownPerson, "person"),
    "team": Kind("teams.csv", KnownTeam, "team"),
    "venue": Kind("circuits.csv", Circuit, "venue", "names"),
    "series": Kind("series.csv", Series, "series"),
    "sender": Kind("senders.csv", KnownSender, "sender"),
}


class Lesson(NamedTuple):
    """What is taught of one name; what is empty is left as it was."""

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    id: str = ""
    role: str = ""
    team: str = ""
    country: str = ""
    town: str = ""
    timezone: str = ""
    folders: tuple[str, ...] = ()
    external: str = ""
    source: str = ""


class Taught(NamedTuple):
    """A row of a local table."""

    kind: str
    row: Any
    folder: Path

    @property
    def aliases(self) -> tuple[str, ...]:
        return tuple(getattr(self.row, KINDS[self.kind].aliases))


def local_home(*, user: bool = False) -> Path:
    """Where teaching goes: the project's folder, made in the current one where there is none yet, or the user's."""
    return user_folder() if user else project_folder() or Path.cwd() / LOCAL


def teach(lessons: Iterable[Lesson], folder: Path, packs: Packs) -> list[str]:
    """Write all lessons or none; says what the taught names mean beside."""
    lessons = [_cleaned(lesson) for lesson in lessons]
    with sole_writer(folder):
        # Read again: since the packs were loaded somebody else may have written here.
        school = _School(folder, packs)
        notes = [note for lesson in lessons for note in school.learn(lesson)]
        school.write({KINDS[lesson.kind].table for lesson in lessons})
    return notes


def remove(name: str, folder: Path, kind: str | None = None) -> Taught:
    """Unlearn a name: the row that has it as name, alias or id."""
    with sole_writer(folder):
        found = [one for one in taught(folder) if _is_called(one, name) and kind in {None, one.kind}]
        if not found:
            raise UsageError(f"{name}: not taught in {folder}; `pressbox teach --list` shows what is")
        if len(found) > 1:
            kinds = " or ".join(f"--kind {one.kind}" for one in found)
            raise UsageError(f"{name}: taught several times; say which one: {kinds}")
        home = KINDS[found[0].kind]
        kept = [row for row in _table(folder, home).values() if row != found[0].row]
        write_whole(folder / home.table, as_table(kept, home.form))
    return found[0]


def taught(folder: Path) -> Iterator[Taught]:
    """All rows of a folder, kind by kind."""
    for kind in KINDS:
        for row in _table(folder, KINDS[kind]).values():
            if _kind_of(kind, row) == kind:
                yield Taught(kind, row, folder)


def lessons_of(path: Path) -> list[Lesson]:
    """The lessons of a CSV file with a header: kind and name, and whatever else of a lesson it has columns for."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, restkey="")
            unknown = set(reader.fieldnames or ()) - set(Lesson._fields) - NOT_TAUGHT
            if unknown or not {"kind", "name"} <= set(reader.fieldnames or ()):
                what = f"no column {min(unknown)!r} can be taught" if unknown else "no columns kind and name"
                raise UsageError(f"{path}: {what}; its first line must hold: {', '.join(Lesson._fields)}")
            return [_lesson(cells, f"{path}:{reader.line_num}") for cells in reader if any(cells.values())]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: {getattr(error, 'strerror', None) or error}; it must be CSV in UTF-8") from None


def _lesson(cells: dict[str, Any], where: str) -> Lesson:
    if cells.pop("", None):
        raise UsageError(f"{where}: more cells than the first line names; put names with a comma between quotes")
    given: dict[str, Any] = {name: (cell or "").strip() for name, cell in cells.items() if name not in NOT_TAUGHT}
    aliases, folders = (_listed(given.pop(name, "")) for name in ("aliases", "folders"))
    try:
        return _cleaned(Lesson(**given)._replace(aliases=aliases, folders=folders))
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(LISTED) if part.strip())


# ------------------------------------------------------------------------------------------------- what is allowed
def _cleaned(lesson: Lesson) -> Lesson:
    if lesson.kind not in KINDS:
        raise UsageError(f"{lesson.kind or 'kind'}: no kind that can be taught; these can: {', '.join(KINDS)}")
    aliases = dict.fromkeys(_name(alias) for alias in lesson.aliases)
    name = _name(lesson.name)
    aliases.pop(name, None)
    if lesson.id and lesson.id != kebab(lesson.id):
        raise UsageError(f"{lesson.id}: an id has small letters, digits and hyphens: {kebab(lesson.id) or 'some-name'}")
    if lesson.timezone:
        _check_zone(lesson.timezone)
    if lesson.kind == "sender" and lesson.role and lesson.role not in get_args(SenderKind):
        raise UsageError(f"{lesson.role}: no kind of sender; these are: {', '.join(get_args(SenderKind))}")
    return lesson._replace(name=name, aliases=tuple(aliases))


def _name(name: str) -> str:
    """A name with single blanks and composed letters, if it can be one."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if sum(char.isalnum() for char in name) < 2 or len(name) > LONGEST:
        raise UsageError(f"{name[:40]!r}: a name has two letters or more, and {LONGEST} characters at most")
    if LISTED in name or not name.isprintable():
        raise UsageError(f"{name!r}: a name has no semicolon and no unseen sign; give --alias several times")
    return name


def _check_zone(timezone: str) -> None:
    try:
        ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"{timezone}: no time zone; write it as Europe/Stockholm") from None


def _kind_of(kind: str, row: Row) -> str:
    """Drivers and other people share a table."""
    return ("driver" if row.kind == "driver" else "person") if isinstance(row, KnownPerson) else kind


def _is_called(one: Taught, name: str) -> bool:
    return fold(" ".join(name.split())) in {fold(word) for word in (one.row.id, one.row.name, *one.aliases)}


# ---------------------------------------------------------------------------------------------------- what is known
class _School:
    """The tables of a local folder, and what all packs know beside."""

    def __init__(self, folder: Path, packs: Packs) -> None:
        self._folder = folder
        self._packs = packs
        self._tables = {kind.table: _table(folder, kind) for kind in KINDS.values()}

    def learn(self, lesson: Lesson) -> list[str]:
        """Take a lesson in; what else its names mean."""
        kind = KINDS[lesson.kind]
        rows = {**self._known(kind), **self._tables[kind.table]}
        owners = {_bare(name): row for row in rows.values() for name in _names(row, kind)}
        known = self._own_row(lesson, rows, owners)
        row = self._row(lesson, kind, known)
        for alias in _names(row, kind):
            owner = owners.get(_bare(alias))
            if owner is not None and owner.id != row.id:
                cure = "remove it there, or teach a longer name"
                raise UsageError(f"{alias!r} is already a name of {owner.name} (id {owner.id}); {cure}")
        self._tables[kind.table][row.id] = row
        return list(self._meanings(lesson, kind))

    def _own_row(self, lesson: Lesson, rows: Mapping[str, Any], owners: Mapping[str, Any]) -> Any:
        """The row that the lesson adds to, or None where the name is new."""
        named = owners.get(_bare(lesson.name))
        if not lesson.id:
            clash = rows.get(kebab(lesson.name)) if named is None else None
            if clash is not None:
                raise UsageError(f"{lesson.name}: id {clash.id} is {clash.name}'s; give this one another with --id")
            if named is not None and _bare(named.name) != _bare(lesson.name):
                cure = f'to teach more of it: pressbox teach "{named.name}" --kind {lesson.kind} …'
                raise UsageError(f"{lesson.name!r} is already a name of {named.name} (id {named.id}); {cure}")
            return named
        other = rows.get(lesson.id)
        if other is not None and _bare(other.name) != _bare(lesson.name):
            cure = f'pressbox teach "{other.name}" --kind {lesson.kind} --alias "{lesson.name}"'
            raise UsageError(f"id {lesson.id} is {other.name}'s; if that is meant: {cure}")
        if named is not None and named.id != lesson.id:
            raise UsageError(f"{lesson.name!r} is already a name of {named.name} (id {named.id}); leave --id out")
        return other

    def _row(self, lesson: Lesson, kind: Kind, known: Any) -> Any:
        """What was known of it, with what the lesson says."""
        old: dict[str, Any] = known.model_dump() if known is not None else {}
        new = {"id": lesson.id or (known.id if known is not None else kebab(lesson.name)), "name": lesson.name}
        if known is not None:
            new["name"] = known.name
        new |= {name: value for name, value in self._values(lesson).items() if value}
        listed = dict.fromkeys([*old.get(kind.aliases, ()), *lesson.aliases])
        external = {**old.get("external", {}), **_external(lesson.external)}
        values = {**old, **new, kind.aliases: tuple(listed), "source": lesson.source or old.get("source", "taught")}
        if external:
            values["external"] = external
        try:
            return kind.form.model_validate(values)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            what = "--external" if first["loc"][0] == "external" else f"--{first['loc'][0]}"
            why = "" if first["type"] == "extra_forbidden" else f" like that: {first['msg']}"
            raise UsageError(f"{lesson.name}: a {lesson.kind} takes no {what}{why}") from None

    def _values(self, lesson: Lesson) -> dict[str, Any]:
        """What the lesson gives, in the columns of its table; what this has no column for is refused there."""
        said = ("role", "team", "town", "timezone", "folders")
        values: dict[str, Any] = {name: getattr(lesson, name) for name in said}
        values["country"] = country = self._country(lesson.country)
        if lesson.kind in {"driver", "person"}:
            values["kind"] = "driver" if lesson.kind == "driver" else ""
        elif lesson.kind == "sender":
            values["kind"] = values.pop("role")
        elif lesson.kind == "venue":
            values |= {"timezone": lesson.timezone or self._zone(country), "towns": _listed(lesson.town)}
        elif lesson.kind == "series" and country:
            values |= {"region": self._packs.countries[country].name, "country": ""}
        return values

    def _country(self, said: str) -> str:
        """The code of a country, by code or name."""
        if not said or said.upper() in self._packs.countries:
            return said.upper()
        rows = self._packs.countries.values()
        wanted = fold(said)
        code = next((row.code for row in rows if wanted in {row.id, fold(row.name), *map(fold, row.en)}), None)
        if code is None:
            raise UsageError(f"{said}: no country; write its ISO code, SE, or its English name")
        return code

    def _zone(self, country: str) -> str:
        row = self._packs.countries.get(country)
        return row.timezones[0] if row is not None and len(row.timezones) == 1 else ""

    def _meanings(self, lesson: Lesson, kind: Kind) -> Iterator[str]:
        """What else the taught names are names of: there a release may now be read otherwise."""
        names: Directory[Name] = self._packs.names
        for alias in (lesson.name, *lesson.aliases):
            folded = fold(alias)
            hits = [hit for hit in names.find(folded) if hit.end - hit.start == len(folded)]
            kinds = {name.kind for hit in hits for name in hit.meanings} - {kind.names}
            if kinds:
                what = " and a ".join(sorted(kinds))
                yield f"{alias!r} is also the name of a {what}; --dry-run FOLDER shows which readings change"

    def _known(self, kind: Kind) -> Mapping[str, Any]:
        """The rows of the packs that are not this folder: the folder's own may have changed since."""
        return {
            row.id: row
            for folder in self._packs.folders
            if folder.resolve() != self._folder.resolve() and (folder / kind.table).is_file()
            for row in _table(folder, kind).values()
        }

    def write(self, tables: Iterable[str]) -> None:
        if not (self._folder / "pack.toml").is_file():
            write_whole(self._folder / "pack.toml", PACK)
        forms = {kind.table: kind.form for kind in KINDS.values()}
        for table in sorted(tables):
            write_whole(self._folder / table, as_table(self._tables[table].values(), forms[table]))


def _external(said: str) -> dict[str, str]:
    parts = [part.partition("=") for part in said.split(LISTED) if part.strip()]
    if any(not (name.strip() and value.strip()) for name, _, value in parts):
        raise UsageError(f"{said}: ids in other registers are written as register=id: f1db=elin-norrgard")
    return {name.strip(): value.strip() for name, _, value in parts}


def _bare(name: str) -> str:
    """As the lexicon has it: small letters, no accents, hyphens as blanks."""
    return " ".join(fold(name).replace("-", " ").split())


def _names(row: Any, kind: Kind) -> tuple[str, ...]:
    return (row.name, *getattr(row, kind.aliases), *getattr(row, "short", ()))


def _table(folder: Path, kind: Kind) -> dict[str, Any]:
    path = folder / kind.table
    return {getattr(row, "id"): row for row in read_table(path, kind.form)} if path.is_file() else {}  # noqa: B009


def as_table(rows: Iterable[Any], form: type[Row]) -> str:
    """Rows as a CSV file: every column of the form, sorted by their ids, the same bytes for the same rows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = list(form.model_fields)
    writer.writerow(columns)
    for row in sorted(rows, key=lambda row: str(getattr(row, "id", ""))):
        writer.writerow([_cell(getattr(row, column)) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return LISTED.join(f"{name}={value[name]}" for name in sorted(value))
    return LISTED.join(value) if isinstance(value, tuple) else str(value)

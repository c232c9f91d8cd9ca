"""Find, validate and merge rule packs."""

import csv
import os
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pressbox.errors import PackError
from pressbox.packs.forms import Form, Sheet, given_by
from pressbox.packs.manifest import PackInfo, SessionNames
from pressbox.packs.sheets import SHEETS

LOCAL = "pressbox.local"
_NAMES = {form: name for name, form in SHEETS.items()}

R = TypeVar("R", bound=BaseModel)
S = TypeVar("S", bound=Sheet)


def rules_home() -> Path:
    """The folder of the shipped packs: in the wheel beside the code, in a checkout at its top."""
    package = Path(str(files("pressbox")))
    for home in (package / "rules", package.parents[1] / "rules"):
        if (home / "core" / "pack.toml").is_file():
            return home
    raise PackError("the rule packs that come with pressbox are missing; install it again")


def project_folder(start: Path | None = None) -> Path | None:
    """The folder of what was taught to this project: in the current folder, or in one of those above it."""
    here = (start or Path.cwd()).resolve()
    return next((above / LOCAL for above in (here, *here.parents) if (above / LOCAL / "pack.toml").is_file()), None)


def user_folder() -> Path:
    """Where a user's own teaching is kept, whether or not it is there yet: $PRESSBOX_HOME, or the system's place."""
    home = os.environ.get("PRESSBOX_HOME")
    if home:
        return Path(home)
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "pressbox"


def local_folders() -> list[Path]:
    """What was taught: the user's first, then the project's, which is asked before it."""
    user, project = user_folder(), project_folder()
    found = [user] if (user / "pack.toml").is_file() else []
    return found + ([project] if project and project not in found else [])


def pack_folders(extra: Iterable[Path], *, shipped: bool = True) -> list[Path]:
    """The packs in the order in which they are merged: shipped ones first, each after those it builds on."""
    homes = ([rules_home()] if shipped else []) + list(extra)
    found: list[Path] = []
    for home in homes:
        if not home.is_dir():
            raise PackError(f"{home}: no such folder of rules")
        inner = [home] if (home / "pack.toml").is_file() else sorted(path.parent for path in home.glob("*/pack.toml"))
        if not inner:
            raise PackError(f"{home}: no pack.toml in it or in its folders; one says id, version and about")
        found += _in_order(inner)
    return found


def _in_order(folders: list[Path]) -> list[Path]:
    infos = {folder: pack_info(folder) for folder in folders}
    ids = {info.id for info in infos.values()}
    ordered: list[Path] = []
    done: set[str] = set()
    while len(ordered) < len(folders):
        ready = [
            folder for folder, info in infos.items() if folder not in ordered and not (set(info.after) & ids - done)
        ]
        if not ready:
            raise PackError(f"{folders[0].parent}: packs come after one another in a circle")
        ordered += ready
        done |= {infos[folder].id for folder in ready}
    return ordered


def pack_info(folder: Path) -> PackInfo:
    return read_toml(folder / "pack.toml", PackInfo)


def read_toml(path: Path, form: type[S]) -> S:
    """One TOML file in its form; an error names the file, the key and the line."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        sheet = form.model_validate(_in_one_line(tomllib.loads(text)))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise PackError(f"{path}:{_line_of(text, first['loc'])}: {where}: {_told(error, form)}") from None
    for field, index, name, slip in _slips(sheet):
        raise PackError(f"{path}:{_line_of(text, (field, index, 'gives'))}: {field}.{index}.gives.{name}: {slip}")
    return sheet


def _slips(sheet: Sheet) -> Iterator[tuple[str, int, str, str]]:
    """Where a form gives what its field knows nothing of: field, number, key, and what is wrong with it."""
    for field in sheet.model_fields_set:
        if (known := given_by(type(sheet), field)) is not None:
            for index, form in enumerate(getattr(sheet, field)):
                yield from ((field, index, *slip) for slip in known.slips(form))


def joined(lines: str) -> str:
    """A pattern that stands in several lines for the eye: neither these nor the blanks at their ends are part of it."""
    return "".join(line.strip() for line in lines.split("\n"))


def _in_one_line(value: Any) -> Any:
    """A sheet with its patterns joined; texts of a list are words and examples, which may have lines."""
    if isinstance(value, str):
        return joined(value) if "\n" in value else value
    if isinstance(value, dict):
        return {key: _in_one_line(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_in_one_line(one) if isinstance(one, dict) else one for one in value]
    return value


def _told(error: ValidationError, form: type[BaseModel]) -> str:
    """What is wrong first, to people who have never heard of pydantic."""
    first = error.errors(include_url=False)[0]
    if first["type"] == "missing":
        return "is missing"
    if first["type"] != "extra_forbidden":
        return first["msg"]
    known = f"; there are {', '.join(form.model_fields)}" if len(first["loc"]) == 1 else ""
    return f"no such key{known}"


def _line_of(text: str, loc: tuple[int | str, ...]) -> int:
    """The line of the key that an error is about: TOML keeps none, so the key is looked for."""
    lines = text.splitlines()
    at, stop = 0, len(lines)
    for depth, part in enumerate(loc):
        if isinstance(part, int):
            heads = [n for n, line in enumerate(lines) if line.strip().startswith(f"[[{loc[depth - 1]}]]")]
            at = heads[part] if part < len(heads) else at
            stop = next((n for n in range(at + 1, stop) if lines[n].startswith("[")), stop)
        else:
            hits = (n for n in range(at, stop) if lines[n].lstrip("[ ").startswith(part))
            at = next(hits, at)
    return at + 1


def read_table(path: Path, row_form: type[R]) -> list[R]:
    """One CSV file, each row in its form."""
    rows: list[R] = []
    line = 0
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            for cells in reader:
                line = reader.line_num
                named: dict[str, Any] = {
                    ("from_" if key == "from" else key): value for key, value in cells.items() if value != ""
                }
                rows.append(row_form.model_validate(named))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PackError(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise PackError(f"{path}:{line}: {first['loc'][0]}: {_told(error, row_form)}") from None
    except TypeError:
        raise PackError(f"{path}:{line}: more cells than the header names") from None
    return rows


def merged_sheet(folders: list[Path], language: str, form: type[S]) -> S:
    """A sheet of one language: what every pack says in its own file and in that of the language; else an empty one."""
    sheet = form()
    for folder in folders:
        own = (folder / language / f"{_NAMES[form]}.toml",) if language else ()
        for path in (*_common(folder, form), *own):
            if path.is_file():
                sheet = merge(sheet, read_toml(path, form))
    return sheet


def common_sheet(folders: list[Path], form: type[S]) -> S:
    """What a sheet holds in every language."""
    sheet = form()
    for path in (path for folder in folders for path in _common(folder, form) if path.is_file()):
        sheet = merge(sheet, read_toml(path, form))
    return sheet


def _common(folder: Path, form: type[Sheet]) -> Iterator[Path]:
    """The file of a pack that holds for every language; a pack's own sessions.toml has another form."""
    if _NAMES[form] != "sessions":
        yield folder / f"{_NAMES[form]}.toml"


def is_shipped(folder: Path) -> bool:
    return folder.is_relative_to(rules_home())


def check(folders: list[Path]) -> None:
    """Raises where a sheet of one of these packs is not in its form; else that would be met in the midst of a run."""
    for folder in folders:
        for form, name in _NAMES.items():
            for path in (*_common(folder, form), *folder.glob(f"*/{name}.toml")):
                if path.is_file():
                    read_toml(path, form)


def merge(base: S, more: S) -> S:
    """Lists grow, tables are filled up, forms are replaced by id."""
    values: dict[str, Any] = {}
    for field in type(base).model_fields:
        old, new = getattr(base, field), getattr(more, field)
        values[field] = _joined(old, new) if field in more.model_fields_set else old
    return base.model_copy(update=values)


def _joined(old: Any, new: Any) -> Any:
    if isinstance(new, list) and new and isinstance(new[0], Form):
        replaced = {form.id for form in new}
        return [form for form in old if form.id not in replaced] + new
    if isinstance(new, Sheet):
        return merge(old, new)
    if isinstance(new, list):
        return old + [entry for entry in new if entry not in old]
    if isinstance(new, Mapping):
        joined = dict(old)
        for key, value in new.items():
            joined[key] = _joined(joined.get(key, []), value) if isinstance(value, list) else value
        return joined
    return new


def session_names(folders: list[Path]) -> SessionNames:
    """The kinds of session of all domain packs, the later wins by id."""
    rows: dict[str, Any] = {}
    others: dict[str, list[str]] = {}
    for folder in folders:
        path = folder / "sessions.toml"
        if path.is_file():
            sheet = read_toml(path, SessionNames)
            rows.update({row.id: row for row in sheet.session})
            others = _joined(others, sheet.not_sessions)
    return SessionNames(session=list(rows.values()), not_sessions=others)


def languages(folders: list[Path]) -> list[str]:
    """The languages for which any pack has a language.toml."""
    return sorted({path.parent.name for folder in folders for path in folder.glob("*/language.toml")})

"""A pack read to its end: what a run meets only where it needs it is wrong before that, too."""

from collections.abc import Iterable
from pathlib import Path

from pressbox.errors import PackError
from pressbox.packs.load import is_shipped, read_table
from pressbox.packs.sheets import SHEETS
from pressbox.packs.tables import TABLES

_BARE = frozenset({"given_names.csv"})  # names alone, in no form
_SHEETS = frozenset(f"{name}.toml" for name in (*SHEETS, "pack"))


def proofread(folders: Iterable[Path]) -> None:
    """Raises where a table of one of these packs is not in its form, or a file is called as none that is read."""
    for folder in folders:
        if not is_shipped(folder):
            for path in sorted((*folder.glob("*.csv"), *folder.glob("*.toml"), *folder.glob("*/*.toml"))):
                _file(path)


def _file(path: Path) -> None:
    form = TABLES.get(path.name)
    if form:
        read_table(path, form)
    elif path.name not in _BARE | _SHEETS:
        known = sorted(TABLES if path.suffix == ".csv" else _SHEETS)
        raise PackError(f"{path}: no file of a pack is called so; there are {', '.join(known)}")

"""Which files are to be read, in which order, and what they are called."""

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressbox.sources.formats import ENDINGS, HTML, MARKDOWN, NOT_READ, Format, ending_of, is_made_here
from pressbox.sources.options import Options
from pressbox.sources.skips import CURES, Reason, Skip

STDIN = "-"
LIST = "@"
_GLOB = "*?["
_MAC = "__MACOSX"
_LOCKS = ("~$", ".~lock.")  # what word processors leave beside a file while it is open
# What pressbox itself keeps beside releases: neither read nor counted.
OWN = frozenset({"pressbox.local", "pressbox.toml", "corrections.toml", "waivers.toml", "states.toml"})


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be read, and what it is called in the record; all None for standard input."""

    path: Path | None = None
    uri: str | None = None
    id: str | None = None

    @property
    def shown(self) -> str:
        return str(self.path) if self.path else "standard input"

    @property
    def holds_many(self) -> bool:
        """Whether it may hold many releases: an archive, a mailbox, a table."""
        format_ = ENDINGS.get(ending_of(self.uri or ""))
        return format_ is not None and format_.holds_many


@dataclass(slots=True)
class Search:
    """What the given paths hold: files to read, how many others were passed over, and what could not be looked into."""

    files: list[Found] = field(default_factory=list)
    passed_over: int = 0
    trouble: list[Skip] = field(default_factory=list)

    def skip(self, path: str | os.PathLike[str], reason: Reason, what: str, cure: str | None = None) -> None:
        self.trouble.append(Skip(printable(os.fspath(path)), reason, what, cure or CURES[reason]))


def find(paths: Iterable[str | os.PathLike[str]], options: Options | None = None) -> Search:
    """All releases in the given files and folders, each file once, in the order given and by name within a folder.

    `-` is standard input, `@list.txt` a file of paths, and `*`, `?` and `[…]` stand for names where no file is called
    so. Files are looked at when they are read.
    """
    search = Search()
    seen = {os.path.realpath(options.metadata)} if options and options.metadata else set()
    found: list[tuple[Path, str]] = []
    wanted = {ending for ending, format_ in ENDINGS.items() if _is_wanted(format_, options)}
    for given in _spelled_out(paths, search):
        if given == STDIN:
            search.files.append(Found())
            continue
        for path, uri, real in _inside(Path(given), search, wanted):
            if real not in seen:
                seen.add(real)
                found.append((path, printable(uri)))
    ids = _ids(found)
    search.files += [Found(path, uri, id_) for (path, uri), id_ in zip(found, ids, strict=True)]
    return search


def _is_wanted(format_: Format, options: Options | None) -> bool:
    """In a folder tables are releases only where the column of their text is told."""
    return not format_.is_table or bool(options and options.text_column)


def _spelled_out(paths: Iterable[str | os.PathLike[str]], search: Search) -> Iterator[str]:
    """The paths that lists and wildcards stand for."""
    for path in paths:
        given = os.fspath(path)
        if given.startswith(LIST) and not Path(given).exists():
            yield from _listed(Path(given[1:]), search)
        elif any(sign in given for sign in _GLOB) and not os.path.lexists(given):
            matching = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - an absolute pattern is one, too
            if not matching:
                search.skip(given, "missing", "no file is called so")
            yield from matching
        else:
            yield given


def _listed(path: Path, search: Search) -> Iterator[str]:
    """The paths in a file, one a line; those that are not absolute are meant from here."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        search.skip(f"{LIST}{path}", "unreadable", f"the list can't be read ({getattr(error, 'strerror', error)})")
        return
    yield from (line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _inside(given: Path, search: Search, wanted: set[str]) -> Iterator[tuple[Path, str, str]]:
    """A file as it is; the releases below a folder by name, without hidden files and folders. Last the real path."""
    if not given.is_dir():
        yield given, given.name, os.path.realpath(given)
        return

    def unreadable(error: OSError) -> None:
        search.skip(error.filename, "no-permission", "may not be looked into")

    found: list[tuple[str, Path, str]] = []
    for root, folders, files in os.walk(given, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in OWN]
        real, below = os.path.realpath(root), _below(root, given)
        for name in files:
            if is_own(name):
                continue
            ending = ending_of(name)
            if ending in wanted and not _is_report(path := Path(root, name)):
                found.append((below + name, path, os.path.realpath(path) if path.is_symlink() else f"{real}/{name}"))
            elif ending in NOT_READ:
                search.skip(Path(root, name), "unsupported", f"{ending} files are not read")
            else:
                search.passed_over += 1
    for uri, path, real in sorted(found):
        yield path, uri, real


def _is_report(path: Path) -> bool:
    """Whether a file in a folder was written by pressbox, which says nothing that its releases don't."""
    if ENDINGS[ending_of(path.name)] not in {HTML, MARKDOWN} or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return is_made_here(stream.read(1024))
    except OSError:
        return False  # said when it is read


def _below(root: str, given: Path) -> str:
    """What stands before the names in a folder, seen from the one that was given: 'in/it/'."""
    below = Path(root).relative_to(given).as_posix()
    return "" if below == "." else f"{below}/"


def _ids(found: list[tuple[Path, str]]) -> list[str]:
    """The path without its ending; with it where two differ in it alone; with folders above where they are equal."""
    ids = [without_ending(uri) for _, uri in found]
    folders = [os.path.dirname(path) for path, _ in found]  # noqa: PTH120 - of 100,000 paths
    names = Counter(zip(folders, ids, strict=True))
    ids = [
        uri if names[folder, id_] > 1 else id_ for folder, (_, uri), id_ in zip(folders, found, ids, strict=True)
    ]  # fmt: skip
    for above in range(1, 64):
        twice = {id_ for id_, count in Counter(ids).items() if count > 1}
        if not twice:
            break
        ids = [_from_above(*place, above) if id_ in twice else id_ for id_, place in zip(ids, found, strict=True)]
    return ids


def _from_above(path: Path, uri: str, above: int) -> str:
    parts = path.resolve().parts[1:]
    return without_ending(printable("/".join(parts[-(uri.count("/") + 1 + above) :])))


def is_own(path: str) -> bool:
    """Whether a path is hidden, of pressbox itself, or what another program leaves beside its files."""
    parts = path.split("/")
    return parts[-1].startswith(_LOCKS) or any(one.startswith(".") or one in OWN or one == _MAC for one in parts)


def without_ending(uri: str) -> str:
    head, slash, name = uri.rpartition("/")
    return f"{head}{slash}{name[: len(name) - len(ending_of(name))]}"


def printable(name: str) -> str:
    """A name whose bytes are no text would not go into JSON."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

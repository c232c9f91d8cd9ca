"""When files are saved: asked again and again, since that works on every system and file system, and costs little."""

import time
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pressbox.sources import Options, find

PAUSE = 0.03  # seconds between two looks
Stamp = tuple[int, int, int]


def stamp(path: Path) -> Stamp | None:
    """What changes where a file is saved, by writing or by renaming another one; None while there is none."""
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_mtime_ns, known.st_size, known.st_ino


def saves(paths: Collection[Path], since: int, pause: float = PAUSE) -> Iterator[list[Path]]:
    """The files that were saved after a moment, again and again, each when its writer is through with it."""
    seen = {path: one for path in paths if (one := stamp(path)) is None or one[0] < since}
    while True:
        time.sleep(pause)
        now = {path: stamp(path) for path in paths}
        # An empty file is one whose writer has begun.
        moved = [path for path, one in now.items() if one is not None and one[1] and one != seen.get(path)]
        if not moved:
            continue
        time.sleep(pause)
        done = [path for path in moved if stamp(path) == now[path]]
        seen |= {path: now[path] for path in done}
        if done:
            yield done


def changes(paths: Iterable[str], options: Options | None, out: Path, pause: float = 1.0) -> Iterator[None]:
    """At once, then each time that files have come, gone or been saved and their writers are through.

    What is in `out` is nobody's. Looking takes a tenth of the time at most, however many files there are.
    """
    home = out.resolve()
    seen = _stamps(paths, options, home)
    yield
    while True:
        began = time.monotonic()
        now = _stamps(paths, options, home)
        time.sleep(max(pause, 9 * (time.monotonic() - began)))
        if now != seen and now == _stamps(paths, options, home):
            seen = now
            yield


def _stamps(paths: Iterable[str], options: Options | None, home: Path) -> dict[Path, Stamp | None]:
    found = [one.path for one in find(paths, options).files if one.path]
    return {path: stamp(path) for path in found if not path.resolve().is_relative_to(home)}

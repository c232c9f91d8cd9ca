"""Releases of yours to be corrected by hand: which ones, what their files are called, and what they say afterwards."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import heappushpop
from pathlib import Path
from typing import NamedTuple

from pressbox.errors import InputError
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.quality.annotated import compile_sample
from pressbox.quality.compare import Record
from pressbox.quality.evaluate import read_gold

_ENDING = ".ann"
_LONGEST = 120  # characters of a file's name: not all disks take more than 255 bytes


class _Drawn(NamedTuple):
    """Who is drawn first has the lowest lot; a heap gives up its smallest, which is the highest lot."""

    lot: int
    id: str
    release: Release


def chosen(releases: Iterable[Release], number: int, group_of: Callable[[Release], str] | None = None) -> list[Release]:
    """So many of the releases, the same ones whatever their order; with groups as many of each as there are.

    Lots are drawn by the ids' digests, so a release that is added changes the choice by one at the most.
    """
    heaps: dict[str, list[_Drawn]] = defaultdict(list)
    for release in releases:
        one = _Drawn(-_lot(release.id), release.id, release)
        heap = heaps[group_of(release) if group_of else ""]
        if len(heap) < number:
            heap.append(one)
            heap.sort()
        else:
            heappushpop(heap, one)
    groups = [sorted(heaps[name], reverse=True) for name in sorted(heaps, key=_lot)]
    return sorted(_in_turn(groups, number), key=lambda release: release.id)


def _lot(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode("utf-8")).digest()[:8], "big")


def _in_turn(groups: list[list[_Drawn]], number: int) -> list[Release]:
    """The first of each group, then the second of each, until there are enough."""
    turns = sorted((turn, place, one.release) for place, group in enumerate(groups) for turn, one in enumerate(group))
    return [release for _, _, release in turns[:number]]


def sender_of(release: Release) -> str:
    return release.sender.name if release.sender else ""


def file_names(ids: Iterable[str]) -> Iterator[str]:
    """A name of a file for each id, which may be a path: 'north/2026/a' as 'north-2026-a.ann'."""
    taken: set[str] = set()
    for id_ in ids:
        plain = "".join(char if char.isalnum() or char in "._-" else "-" for char in id_).strip(".-")[-_LONGEST:]
        name, count = plain or "release", 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain}-{count}"
        taken.add(name.casefold())
        yield name + _ENDING


def read_expected(folder: Path, packs: Packs) -> dict[str, Record]:
    """The expected records of a folder: its .json files, or its .ann files as somebody has corrected them.

    Of an annotated sample the record has its `text` and, where it was told, its `sender`, too.
    """
    paths = sorted(path for path in folder.glob(f"*{_ENDING}") if not path.with_suffix(".json").exists())
    golds = read_gold(folder) if not paths or any(folder.glob("*.json")) else {}
    for path in paths:
        try:
            text, record = compile_sample(path.read_text(encoding="utf-8-sig"), path.stem, packs)
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: can't be read ({error})") from None
        if record["id"] in golds:
            raise InputError(f"{path}: a second file for {record['id']}; take one of them away")
        golds[record["id"]] = {**record, "text": text}
    return golds


def is_other_text(gold: Record, found: Record) -> bool:
    """Whether a record is of other words than those that were corrected. Editors add a line end to the last line."""
    texts = gold.get("text"), found.get("text")
    return None not in texts and str(texts[0]).rstrip("\n") != str(texts[1]).rstrip("\n")

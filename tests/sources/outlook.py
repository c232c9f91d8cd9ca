"""Mails as Outlook saves them, made by hand: the reader's counterpart, by the definition of the format."""

import datetime as dt
import struct
from collections.abc import Sequence
from itertools import pairwise

SECTOR, SMALL, LIMIT = 512, 64, 4096
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)

# '{\rtf1\ansi\ansicpg1252\pard hello world}' packed, the example of the definition.
LZFU = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def outlook(
    subject: str, sender: str, body: str, sent: str, attached: Sequence[tuple[str, bytes]], packed: bytes = b""
) -> bytes:  # fmt: skip
    """A mail with its attachments."""
    ticks = int((dt.datetime.fromisoformat(sent).replace(hour=12, tzinfo=dt.UTC) - EPOCH).total_seconds()) * 10_000_000
    stamp = struct.pack("<IIQ", 0x00390040, 6, ticks)
    streams = {
        "__properties_version1.0": b"\x00" * 32 + stamp,
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0042001F": sender.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
        "__substg1.0_10090102": packed,
    }
    for number, (name, data) in enumerate(attached):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[f"{folder}/__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{folder}/__substg1.0_37010102"] = data
    return ole({name: data for name, data in streams.items() if data})


def ole(streams: dict[str, bytes]) -> bytes:
    """An OLE file: a head, the table of sectors, and the streams; small ones lie in one that is theirs."""
    sectors: list[bytes] = []
    follow: list[int] = []

    def put(data: bytes) -> int:
        if not data:
            return END
        first = len(sectors)
        parts = [data[at : at + SECTOR].ljust(SECTOR, b"\x00") for at in range(0, len(data), SECTOR)]
        sectors.extend(parts)
        follow.extend([*range(first + 1, first + len(parts)), END])
        return first

    small, follow_small = bytearray(), []
    starts: dict[str, tuple[int, int]] = {}
    for path, data in streams.items():
        if len(data) >= LIMIT:
            starts[path] = put(data), len(data)
            continue
        first, count = len(small) // SMALL, -(-len(data) // SMALL)
        small += data.ljust(count * SMALL, b"\x00")
        follow_small += [*range(first + 1, first + count), END]
        starts[path] = first, len(data)
    root_start = put(bytes(small))
    table_small = put(struct.pack(f"<{len(follow_small)}I", *follow_small).ljust(SECTOR, b"\xff"))
    directory = put(_directory(starts, root_start, len(small)))
    count = -(-(len(sectors) + 4) * 4 // SECTOR)
    table = [*follow, *[TABLE] * count]
    places = list(range(len(sectors), len(sectors) + count))
    sectors += [struct.pack(f"<{len(table)}I", *table).ljust(count * SECTOR, b"\xff")]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    head += struct.pack("<IIIIIIIIII", 0, count, directory, 0, LIMIT, table_small, 1, END, 0, 0)[:36]
    head += struct.pack("<109I", *places, *[FREE] * (109 - count))
    return head.ljust(SECTOR, b"\x00") + b"".join(sectors)


def _directory(starts: dict[str, tuple[int, int]], root_start: int, root_size: int) -> bytes:
    """The root, then its entries as a chain of right-hand neighbours; folders with chains of their own."""
    tree: dict[str, list[str]] = {"": []}
    for path in starts:
        folder, _, _ = path.rpartition("/")
        if folder and folder not in tree:
            tree[folder] = []
            tree[""].append(folder)
        tree[folder].append(path)
    order = ["", *(path for paths in tree.values() for path in paths)]
    place = {path: at for at, path in enumerate(order)}
    right = {one: place[other] for paths in tree.values() for one, other in pairwise(paths)}
    out = b""
    for path in order:
        name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\x00\x00"
        kind = 5 if not path else 1 if path in tree else 2
        start, size = (root_start, root_size) if not path else starts.get(path, (0, 0))
        child = place[tree[path][0]] if path in tree else FREE
        out += struct.pack(
            "<64sHBBIII16sIQQIQ", name, len(name), kind, 1, FREE, right.get(path, FREE), child, b"", 0, 0, 0, start, size
        )  # fmt: skip
    return out

"""What things on the page are called in addresses: the same from run to run, and harmless whatever a file is called."""

import hashlib

_LONGEST = 80
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def slug(id_: str, *, is_veiled: bool = False) -> str:
    """A release's id as a part of an address and as a file name; where that takes changing it, with a hash."""
    plain = "" if is_veiled else "".join(char if char in _PLAIN else "-" for char in id_)[:_LONGEST].strip("-")
    return (
        plain
        if plain == id_
        else f"{plain or 'release'}-{hashlib.sha256(id_.encode('utf-8', 'replace')).hexdigest()[:8]}"
    )


def of_release(id_: str, *, is_veiled: bool = False) -> str:
    return f"release-{slug(id_, is_veiled=is_veiled)}"

"""What `check`, `fix` and `waive` share: which releases are compared, and with which checks."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressbox.commands.options import Knowledge, keep_apart, need_any
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.checks.frame.selection import Policy, Selection
    from pressbox.desk.archive import ArchiveComparison
    from pressbox.desk.comparison import Comparison
    from pressbox.models import Finding
    from pressbox.settings import Settings

LEVELS = ("error", "warning", "info")  # as in checks.frame.check, which is only imported when something is checked
SHORTEST = 4  # signs of a fingerprint that may do for all of it


def folder_of(against: Path | None) -> list[str]:
    return [str(against)] if against else []


def comparison_of(
    know: Knowledge, paths: Iterable[str], published: Any = None, *, against: Path | None = None,
    output: str | None = None,
) -> "Comparison":  # fmt: skip
    """The releases of files and folders; with `against` what concerns those of `paths` is told alone.

    The folder comes first, so that a file that lies in it is called as it is without `--against`.
    """
    from pressbox.desk.archive import is_archive
    from pressbox.desk.comparison import Comparison
    from pressbox.sources import find

    given = sorted(set(paths))
    if against and is_archive(against):
        return _with_archive(know, given, published, against, output)
    reading = know.reading([*folder_of(against), *given], published, findings=False)
    keep_apart(output, reading)
    about = [one.path for one in find(path for path in given if path != "-").files if one.path] if against else None
    comparison = Comparison(reading, about, know.settings.house)
    need_any(reading)
    if comparison.only == frozenset():
        raise UsageError(f"{', '.join(given)}: nothing to read there, so nothing to compare with {against}")
    return comparison


def _with_archive(
    know: Knowledge, paths: list[str], published: Any, out: Path, output: str | None
) -> "ArchiveComparison":
    from pressbox.desk.archive import ArchiveComparison

    reading = know.reading(paths, published, findings=False)
    keep_apart(output, reading)
    comparison = ArchiveComparison(reading, out, know.settings.house)
    need_any(reading)
    return comparison


def selection_of(said: dict[str, Any]) -> "Selection":
    from pressbox.checks import all_checks
    from pressbox.checks.frame.selection import Selection

    levels = dict(_level(one) for given in said["levels"] for one in given.split(","))
    select, extend, ignore = (_words(said[name]) for name in ("select", "extend_select", "ignore"))
    selection = Selection(select, extend, ignore, levels, said["preview"])
    selection.refuse_unknown(all_checks())
    return selection


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def _level(words: str) -> tuple[str, Any]:
    code, sign, level = (part.strip() for part in words.partition("="))
    if not (code and sign and level in LEVELS):
        raise UsageError(f"--severity {words}: write CODE=LEVEL, the level one of {', '.join(LEVELS)}")
    return code, level


def whole_policy(comparison: "Comparison", settings: "Settings") -> "Policy":
    """All checks: what somebody has asked for by its fingerprint may be of any."""
    from pressbox.checks.frame.selection import Selection

    return settings.policy(comparison.paths, Selection(extend=("ALL",), preview=True))


def finding_named(word: str, comparison: "Comparison", settings: "Settings") -> "Finding":
    """The finding with a fingerprint, or with one that begins so."""
    if len(word) < SHORTEST:
        raise UsageError(f"{word!r} is too little of a fingerprint; write {SHORTEST} signs of it or more")
    findings = comparison.report(whole_policy(comparison, settings)).findings
    fitting = [one for one in findings if one.fingerprint.startswith(word.lower())]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(f"{word!r} begins {len(fitting)} fingerprints; write more of it")
    raise UsageError(f"{word!r} is no fingerprint of a finding here; `pressbox check --info` tells them")

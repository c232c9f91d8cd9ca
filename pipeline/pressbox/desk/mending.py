"""Mending a slip in the release itself: which words say the wrong value, and what they should be."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressbox.checks.frame.case import Case
from pressbox.desk.bytesmap import BytesMap
from pressbox.desk.comparison import Comparison
from pressbox.desk.rewording import Edit, rewordings
from pressbox.errors import UsageError
from pressbox.models import Evidence, Finding
from pressbox.output import bytes_to
from pressbox.report.places import Places, path_shown
from pressbox.report.showing import canonical, clean, shown
from pressbox.sources.formats import PLAIN

if TYPE_CHECKING:
    from pressbox.checks.frame.selection import Policy

Key = tuple[str, str, str, str]


@dataclass(slots=True)
class Mending:
    """What is to be changed, by release, and the places for which no words were found."""

    value: Any
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    left: list[Evidence] = field(default_factory=list)


def value_to_use(finding: Finding, said: str | None) -> Any:
    """The value that is to be stated: what was asked for, in any form in which it is told; else what is suggested."""
    if said is None:
        if finding.suggestion is None:
            values = "; ".join(shown(side.value) for side in finding.values)
            raise UsageError(f"{finding.code} leaves open which value is right; say it with --use ({values})")
        return finding.suggestion
    for value in (*(side.value for side in finding.values), finding.suggestion):
        if said in {shown(value), canonical(value), str(value)}:
            return value
    start, slash, end = said.partition("/")
    if slash:
        return {"start": start.strip(), "end": end.strip()}
    try:
        return json.loads(said)
    except ValueError:
        return said


def mend(finding: Finding, value: Any, comparison: Comparison, policy: "Policy") -> Mending:
    """Try wordings at each place that states another value; what leaves less of the finding and harms nothing stays."""
    trial = _Trial(finding, value, comparison, policy)
    mending = Mending(value)
    for old, place in _doubted(finding, value):
        known = mending.edits.get(place.release, [])
        proposals = _proposals(place, old, value, comparison) if _is_text(comparison, place.release) else ()
        edits = next((one for one in proposals if trial.helps(place.release, [*known, *one])), None)
        if edits is None:
            mending.left.append(place)
        else:
            mending.edits[place.release] = [*known, *edits]
    trial.end()
    return mending


def _doubted(finding: Finding, value: Any) -> Iterator[tuple[Any, Evidence]]:
    for side in finding.values:
        if canonical(side.value) != canonical(value):
            yield from ((side.value, place) for place in side.evidence)


def _is_text(comparison: Comparison, release: str) -> bool:
    media_type = comparison.case(release).release.source.media_type
    return release in comparison.paths and media_type in PLAIN


def _proposals(place: Evidence, old: Any, value: Any, comparison: Comparison) -> Iterator[list[Edit]]:
    start = place.span[0]
    for edits in rewordings(place.text, old, value, comparison.case(place.release).language):
        yield [(a + start, b + start, words) for a, b, words in edits]


class _Trial:
    """Whether a change of words helps: less of the finding is left, and no new warning or error is there."""

    def __init__(self, finding: Finding, value: Any, comparison: Comparison, policy: "Policy") -> None:
        self._finding, self._value, self._policy = finding, value, policy
        self._comparison = comparison
        self._originals: dict[str, Case] = {}
        findings = comparison.report(policy).findings
        self._before = {_key(one) for one in findings if one.severity != "info"}
        self._left = self._places(findings)

    def _places(self, findings: Iterable[Finding]) -> int:
        """How many places still state another value; where it is not the reckoned one either, all of them."""
        return sum(self._wrong(one) for one in findings if _key(one) == _key(self._finding))

    def _wrong(self, finding: Finding) -> int:
        right = canonical(self._value)
        is_refuted = any(not side.evidence and canonical(side.value) != right for side in finding.values)
        return sum(len(side.evidence) for side in finding.values if is_refuted or canonical(side.value) != right)

    def helps(self, release: str, edits: Sequence[Edit]) -> bool:
        """Whether a release is better with these changes; it stays as it is best."""
        before = self._comparison.case(release)
        original = self._originals.setdefault(release, before)
        self._comparison.retext(release, _changed(original.text, edits))
        findings = self._comparison.report(self._policy).findings
        left = self._places(findings)
        worse = {_key(one) for one in findings if one.severity != "info"} - self._before
        if left >= self._left or worse:
            self._comparison.put(before)
            return False
        self._left = left
        return True

    def end(self) -> None:
        """The releases are again as they are."""
        for case in self._originals.values():
            self._comparison.put(case)


def _key(finding: Finding) -> Key:
    return finding.code, finding.subject.kind, finding.subject.key, finding.attribute


def _changed(text: str, edits: Iterable[Edit]) -> str:
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def new_bytes(mending: Mending, comparison: Comparison) -> dict[Path, tuple[bytes, str]]:
    """The files as they are to be, and what changes in each as a unified diff."""
    out = {}
    for release, edits in sorted(mending.edits.items()):
        path = comparison.paths[release]
        data = path.read_bytes()
        known = BytesMap(data, comparison.case(release).release.source.encoding, str(path))
        if known.text != comparison.case(release).text:
            raise UsageError(f"{path}: was changed since it was read; try again")
        changed = known.changed(edits)
        out[path] = changed, diff(path_shown(path), known.raw(data), known.raw(changed))
    return out


def diff(name: str, before: str, after: str) -> str:
    """Lines part at line feeds alone, and keep what else ends them: a tool that applies it finds them so."""
    lines = [f"{line}\n" for line in before.split("\n")], [f"{line}\n" for line in after.split("\n")]
    ends = [one.pop() for one in lines]
    for one, end in zip(lines, ends, strict=True):
        if end != "\n":
            one.append(f"{end}\\ No newline at end of file\n")
    return "".join(unified_diff(*lines, name, name)).removesuffix("\n")


def told(mending: Mending, comparison: Comparison) -> Iterator[str]:
    """A line for each place that was not changed: where to change what."""
    places = Places(comparison.releases, comparison.files)
    wanted = shown(mending.value)
    for one in mending.left:
        at = places.of(one)
        yield f"{clean(str(at))}: change {clean(one.text)!r}, so that it says {wanted}"


def write(path: Path, data: bytes) -> None:
    """The file takes its new bytes whole or not at all, and stays as open as it was."""
    with bytes_to(str(path)) as stream:
        stream.write(data)

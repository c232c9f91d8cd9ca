"""Two runs compared: which findings are new, which are gone, which have changed."""

import json
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pressbox.errors import InputError
from pressbox.models import Finding
from pressbox.report.showing import canonical

State = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Difference:
    """The state of each finding of this run, by its identity, and the findings of the run before that are gone."""

    states: dict[int, State]
    gone: tuple[Finding, ...]
    before: dict[int, Finding]

    def state(self, finding: Finding) -> State:
        return self.states[id(finding)]

    def counts(self) -> dict[str, int]:
        counts = dict.fromkeys(("new", "changed", "gone", "unchanged"), 0)
        counts["gone"] = len(self.gone)
        for state in self.states.values():
            counts[state] += 1
        return counts


def difference(old: Iterable[Finding], new: Iterable[Finding]) -> Difference:
    """Findings meet by their fingerprint; of what is left, those on the same thing and attribute have changed."""
    rest, found = list(new), list(old)
    states: dict[int, State] = {}
    before: dict[int, Finding] = {}
    for key in (_whole, _fingerprint, _matter):
        waiting: dict[Any, deque[Finding]] = defaultdict(deque)
        for one in found:
            waiting[key(one)].append(one)
        left = []
        for one in rest:
            if same := waiting[key(one)]:
                before[id(one)] = same.popleft()
                states[id(one)] = "unchanged" if key is _whole else "changed"
            else:
                left.append(one)
        rest = left
        unmet = {id(one) for same in waiting.values() for one in same}
        found = [one for one in found if id(one) in unmet]
    states |= {id(one): "new" for one in rest}
    return Difference(states, tuple(found), before)


def _whole(finding: Finding) -> str:
    """All that a reader sees of it but the positions: lines that are added above change nothing."""
    places = [sorted((one.release, one.text) for one in side.evidence) for side in finding.values]
    return canonical([finding.fingerprint, finding.severity, finding.suggestion, places])


def _fingerprint(finding: Finding) -> str:
    return finding.fingerprint


def _matter(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.subject.kind, finding.subject.key, finding.attribute


def read_findings(path: Path) -> list[Finding]:
    """The findings of a run before, as `--format json` or `jsonl` wrote them."""
    return list(read_run(path)[0])


def read_run(path: Path) -> tuple[tuple[Finding, ...], frozenset[str] | None]:
    """The findings of a run before, and the releases that it compared, where it says which."""
    try:
        data = _data(path.read_text(encoding="utf-8-sig"))
        rows = data["findings"] if isinstance(data, dict) else data
        findings = tuple(Finding.model_validate(_bare(row)) for row in rows)
        return findings, _releases(data)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(f"{path}: holds no findings; write them with `pressbox check --format json`") from None


def _data(text: str) -> Any:
    try:
        data = json.loads(text)
    except ValueError:
        data = [json.loads(line) for line in text.split("\n") if line.strip()]
    return [data] if isinstance(data, dict) and "fingerprint" in data else data  # a single line of jsonl


def _bare(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "state"}


def _releases(data: Any) -> frozenset[str] | None:
    """Their ids: a check lists them alone, a report with what it says of each."""
    if not isinstance(data, dict) or not isinstance(data.get("releases"), list):
        return None
    return frozenset(one if isinstance(one, str) else one["id"] for one in data["releases"])

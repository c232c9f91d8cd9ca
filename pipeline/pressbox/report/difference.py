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
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = _rows(text)
        return [Finding.model_validate(row) for row in rows]
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(f"{path}: holds no findings; write them with `pressbox check --format json`") from None


def _rows(text: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(text)
    except ValueError:
        data = [json.loads(line) for line in text.split("\n") if line.strip()]
    if isinstance(data, dict) and "fingerprint" in data:
        data = [data]  # a single line of jsonl
    rows = data["findings"] if isinstance(data, dict) else data
    return [{name: value for name, value in row.items() if name != "state"} for row in rows]

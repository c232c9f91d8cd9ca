"""What a check is, and what it says of each statement that it looked at."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal

from pressbox.models import Evidence, Subject

if TYPE_CHECKING:
    from pressbox.checks.frame.case import Case
    from pressbox.checks.frame.corpus import Corpus

# What an `across` check looks at together: the claims of one event or thing, what one sender says, or all releases.
Reach = Literal["block", "sender", "all"]
Severity = Literal["error", "warning", "info"]
RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


class Verdict(Enum):
    """What came of looking at a statement where nothing is to be reported."""

    PASSED = "passed"
    UNDECIDED = "undecided"


PASSED, UNDECIDED = Verdict.PASSED, Verdict.UNDECIDED


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a clash: a value, and every place that states it; none for a reference fact or what was reckoned."""

    value: Any
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """What does not fit. `severity` is given only where it is not the check's own."""

    message: str
    subject: Subject
    attribute: str
    values: tuple[Value, ...]
    severity: Severity | None = None
    suggestion: Any = None
    basis: str | None = None
    innocent: tuple[str, ...] = ()


Outcome = Clash | Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One finding code. `within` looks at one release, `across` at many; a check has one of them.

    `under` names checks whose finding explains this one's where both point at the same words. A `preview` check is not
    yet precise and off until asked for; one that is `quiet` is a matter of taste and off until it is selected.
    """

    code: str
    name: str
    severity: Severity
    within: "Callable[[Case], Iterable[Outcome]] | None" = None
    across: "Callable[[Corpus], Iterable[Outcome]] | None" = None
    under: tuple[str, ...] = ()
    preview: bool = False
    quiet: bool = False
    reach: Reach = "block"
    title: str = ""
    sections: dict[str, str] = field(default_factory=dict)

    @property
    def scope(self) -> Literal["release", "corpus"]:
        return "release" if self.within else "corpus"

    @property
    def is_usual(self) -> bool:
        """Whether it runs where nothing was selected."""
        return not (self.preview or self.quiet)

    def documented(self, text: str) -> "Check":
        """With the parts of its module's docstring."""
        title, *rest = text.strip().split("\n## ")
        sections = dict(_section(part) for part in rest)
        return replace(self, title=title.strip(), sections=sections)


def _section(part: str) -> tuple[str, str]:
    heading, _, body = part.partition("\n")
    return heading.strip(), body.strip()


def sides(pairs: Iterable[tuple[Any, Evidence]]) -> Iterator[Value]:
    """Values with the places that state each, equal ones together, in the order in which they first stand."""
    found: dict[str, tuple[Any, list[Evidence]]] = {}
    for value, evidence in pairs:
        found.setdefault(repr(value), (value, []))[1].append(evidence)
    for value, places in found.values():
        yield Value(value, tuple(places))

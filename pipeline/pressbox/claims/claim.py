"""One claim: what a release says of one thing, and the characters that say it."""

from dataclasses import dataclass
from typing import Any

from pressbox.models import Evidence, Subject


@dataclass(frozen=True, slots=True)
class Claim:
    """`role` is the kind of statement (`calendar`, `event`, `list`, `table`, `prose`, `fact`, `mention`).

    `series` and `scope` say what the value holds for where that is no part of the subject: the championship, and of a
    result its class and its state ('silver/provisional', '/final').
    """

    subject: Subject
    attribute: str
    value: Any
    evidence: Evidence
    role: str
    series: str | None = None
    scope: str = ""
    certainty: str = "stated"

    @property
    def key(self) -> tuple[str, str, str]:
        return self.subject.kind, self.subject.key, self.attribute

    def as_row(self) -> dict[str, Any]:
        """The claim as one flat row of plain values, for a table."""
        return {
            "release": self.evidence.release,
            "kind": self.subject.kind,
            "key": self.subject.key,
            "attribute": self.attribute,
            "value": self.value,
            "series": self.series,
            "scope": self.scope,
            "role": self.role,
            "certainty": self.certainty,
            "start": self.evidence.span[0],
            "end": self.evidence.span[1],
            "text": self.evidence.text,
        }

"""The sessions that a clause is of."""

from dataclasses import dataclass

from pressbox.mentions import Span
from pressbox.ranks import Session

TIMED = frozenset({"practice", "qualifying", "superpole", "warmup", "test", "shakedown"})
QUALIFYING = frozenset({"qualifying", "superpole"})


@dataclass(slots=True)
class Stage:
    """The sessions of a clause, one a number, and the words that name them."""

    sessions: list[Session]
    span: Span | None = None
    above: bool = False  # named outside of the sentence
    closing: bool = False  # 'the last race': it ends the row
    borrowed: bool = False  # named here, its number above

    @property
    def first(self) -> Session | None:
        return self.sessions[0] if self.sessions else None

    @property
    def all(self) -> list[Session | None]:
        """The sessions, or one that can't be told."""
        return [*self.sessions] or [None]


def measured(session: Session | None, measure: str) -> Session | None:
    """'Lined up second on combined times': a grid is that of the race."""
    return ("race", None) if measure == "grid" and session is not None and session[0] in TIMED else session

"""A place whose session is asked for, and what it may be of."""

from dataclasses import dataclass

from pressbox.grammar.outcome.hits import Sentence
from pressbox.mentions import Span


@dataclass(frozen=True, slots=True)
class Asked:
    sentence: Sentence
    at: Span
    until: int  # where the next one begins
    low: int  # where its clause begins
    verbs: list[Span]  # words in which no session is named
    kinds: frozenset[str]  # of sessions that it may be of
    default: str | None  # … and the one that it is of where none is named

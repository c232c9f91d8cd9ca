"""A trained spaCy pipeline, where a user gives one: the names and the subjects that it finds, as plain spans.

spaCy is imported only when a pipeline is loaded by its name; whoever gives none never waits for it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from pressbox.errors import PressboxError, UsageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PIECE = 20_000  # characters that a pipeline is given at once: what it needs of memory grows with them
_CHAIN = 8  # verbs that one subject may have: 'came, saw and said'

# A pipeline's memory is one: extractors that share it take turns.
_locks: "WeakKeyDictionary[Any, Lock]" = WeakKeyDictionary()
_locks_lock = Lock()


@dataclass(slots=True)
class Entity:
    """A name, and what the pipeline calls it."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Clause:
    """A verb and the word that is its subject, where the pipeline parses."""

    verb: tuple[int, int]
    subject: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relations:
    """What pipelines call the relations that are looked for."""

    subjects: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()  # of a verb to the one whose subject it shares


@dataclass(slots=True)
class Seen:
    """What a pipeline saw in a text, in order of appearance."""

    entities: list[Entity] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)

    def moved(self, move: Callable[[int], int]) -> "Seen":
        """The same in the characters of another text; what has none of them there is left out."""
        entities = [Entity(move(one.start), move(one.end), one.label) for one in self.entities]
        clauses = [Clause(_moved(one.verb, move), _moved(one.subject, move)) for one in self.clauses]
        return Seen(
            [one for one in entities if one.start < one.end],
            [one for one in clauses if one.verb[0] < one.verb[1] and one.subject[0] < one.subject[1]],
        )


_ANY = "xx"  # what spaCy calls a pipeline of many languages


class Model:
    """A pipeline that may be asked from any thread, and keeps nothing of what it is asked."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp
        with _locks_lock:
            self._lock = _locks.setdefault(nlp, Lock())

    @property
    def name(self) -> str:
        meta = getattr(self._nlp, "meta", {})
        return f"{meta.get('lang', '')}_{meta.get('name', 'pipeline')}"

    def reads(self, language: str) -> bool:
        """Whether a text is of the language that it was trained on: in any other it takes words for names."""
        return getattr(self._nlp, "lang", language) in {language, _ANY}

    def look(self, text: str, relations: Relations) -> Seen:
        """Names and subjects of a text."""
        seen = Seen()
        with self._lock:
            for start, end in _pieces(text):
                found = self._look(text[start:end], relations).moved(lambda at, start=start: at + start)  # type: ignore[misc]
                seen.entities += found.entities
                seen.clauses += found.clauses
        return seen

    def _look(self, text: str, relations: Relations) -> Seen:
        # What a pipeline learns of words while it reads is forgotten behind the zone; zones can't be nested.
        zone = getattr(self._nlp, "memory_zone", None)
        inside = zone is None or getattr(self._nlp.vocab, "in_memory_zone", False)
        try:
            with nullcontext() if inside else zone():  # type: ignore[misc]
                return seen_in(self._nlp(text), relations)
        except PressboxError:
            raise
        except Exception as error:
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            raise UsageError(
                f"model {self.name}: failed on the text ({what}); try it alone, or read without"
            ) from error


def load(name: str) -> "Language":
    """The installed pipeline of a name, or the one in a folder."""
    import spacy

    try:
        return spacy.load(name)
    except OSError:
        raise UsageError(
            f"model {name}: is not installed; `python -m spacy download {name}` fetches it, "
            "`pip install FILE.whl` takes one that you have, and a folder's path will do as well"
        ) from None
    except (ImportError, ValueError, TypeError, KeyError) as error:
        what = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise UsageError(f"model {name}: does not load here ({what}); `python -m spacy validate` says why") from error


def model_of(nlp: "Language | str | None") -> Model | None:
    """A pipeline, or the name of one, as a model."""
    if nlp is None:
        return None
    if isinstance(nlp, str):
        return Model(load(nlp))
    if not callable(nlp) or not hasattr(nlp, "vocab"):
        raise UsageError(f"nlp: a spaCy pipeline or the name of one is needed, this is {type(nlp).__name__}")
    return Model(nlp)


def seen_in(doc: "Doc", relations: Relations) -> Seen:
    """Names and subjects of a Doc, in its own characters."""
    entities = [Entity(one.start_char, one.end_char, one.label_) for one in doc.ents]
    if not doc.has_annotation("DEP"):
        return Seen(entities)
    return Seen(entities, list(_clauses(doc, relations)))


def _clauses(doc: "Doc", relations: Relations) -> Iterator[Clause]:
    """Each verb with its subject; of verbs joined to one another, the nearest that has one."""
    own: dict[int, Token] = {}
    for token in doc:
        if token.dep_ in relations.subjects:
            own.setdefault(token.head.i, token)
    for token in doc:
        verb = token
        for _ in range(_CHAIN):
            if verb.i in own:
                yield Clause(_chars(token), _chars(own[verb.i]))
                break
            if verb.dep_ not in relations.joined:
                break
            verb = verb.head


def _chars(token: "Token") -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _moved(span: tuple[int, int], move: Callable[[int], int]) -> tuple[int, int]:
    return move(span[0]), move(span[1])


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A text in pieces that end where a paragraph, a line or a word does."""
    start = 0
    while start < len(text):
        end = min(len(text), start + PIECE)
        if end < len(text):
            cuts = (text.rfind(mark, start + PIECE // 2, end) + len(mark) for mark in ("\n\n", "\n", " "))
            end = next((cut for cut in cuts if cut > start + PIECE // 2), end)
        if not text[start:end].isspace():
            yield start, end
        start = end


def backwards(origin: list[int]) -> Callable[[int], int]:
    """From places of a text to those of a shorter one, of whose characters `origin` says where they come from."""
    return lambda at: bisect_left(origin, at)

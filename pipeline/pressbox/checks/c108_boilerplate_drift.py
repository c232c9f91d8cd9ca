"""A standing paragraph has other facts than before.

## What it flags
A paragraph that one sender repeats from release to release, in which a figure or a name has changed within a season.
As a warning, one that the configuration wants changed each time (`[house]`, `standing`), and that was not.

## Why it matters
One of the two is out of date, or a slip of the pen in a paragraph that nobody reads any more.

## Example
'founded in 2011, with twelve people' in May, 'founded in 2012, with twelve people' in June.

## Fine as it is
Paragraphs about the event itself, with its dates, its venue or 'this weekend'; timetables and speech; other words for
the same; another season.
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from pressbox.checks.between.heads import Head, Paragraph
from pressbox.checks.between.likeness import alike, words_of
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.words.text import Text
from pressbox.models import Evidence, Span, Subject
from pressbox.patterns import pattern

_WORD = pattern(r"[^\W_]+(?:[-’'.,][^\W_]+)*")
_ALIKE = 0.5  # of the shingles: a word in ten may differ
_CHANGES = 3  # differences in one paragraph: more of them are another text
_INNOCENT = ("What the paragraph says may have changed since.",)
Standing = tuple[Head, Paragraph]
Words = list[tuple[str, Span]]


def look(corpus: Corpus) -> Iterator[Outcome]:
    by_sender: dict[tuple[str, object], list[Standing]] = defaultdict(list)
    for head in sorted(corpus.current, key=lambda head: head.when):
        season = head.season or (head.published[0].year if head.published[0] else None)
        if head.sender and season:
            by_sender[head.sender, (head.language, season)] += ((head, one) for one in head.paragraphs)
    for paragraphs in by_sender.values():
        for later, earlier in alike([one.shingles for _, one in paragraphs], _ALIKE):
            yield _judge(paragraphs[earlier], paragraphs[later], corpus)
    yield from _stale(corpus)


def _stale(corpus: Corpus) -> Iterator[Outcome]:
    """Paragraphs that the house wants changed each time, and that say the same as in the sender's last release."""
    last: dict[tuple[str | None, str], Evidence] = {}
    for head in sorted(corpus.current, key=lambda head: head.when) if corpus.house.standing else ():
        case = corpus.by_id[head.id]
        for beginning in case.house.standing:
            at = f"\n{case.text}".find(f"\n{beginning}")
            if at < 0:
                continue
            place = case.evidence(case.line(at), "standing")
            before = last.get((head.sender, beginning))
            last[head.sender, beginning] = place
            if before is not None:
                same = words_of(before.text) == words_of(place.text)
                yield _unchanged(head.sender or "?", beginning, before, place) if same else PASSED


def _unchanged(sender: str, beginning: str, before: Evidence, place: Evidence) -> Clash:
    return Clash(
        message=f"The paragraph that begins {beginning!r} says the same as in the last release.",
        subject=Subject(kind="sender", key=sender),
        attribute=f"standing {beginning}",
        values=(Value(place.text, (before, place)), Value("other facts")),
        severity="warning",
    )


def _judge(earlier: Standing, later: Standing, corpus: Corpus) -> Outcome:
    if earlier[0].id == later[0].id or earlier[1].shingles == later[1].shingles:
        return PASSED
    changes = _changes(*(_words(corpus.texts[head.id], paragraph) for head, paragraph in (earlier, later)))
    if not changes or len(changes) > _CHANGES:
        return PASSED
    cases = corpus.by_id[earlier[0].id], corpus.by_id[later[0].id]
    before, after = zip(*changes, strict=True)
    places = [tuple(case.evidence(span) for span in spans) for case, spans in zip(cases, (before, after), strict=True)]
    said = [" … ".join(place.text for place in side) for side in places]
    return Clash(
        message=f"A standing paragraph says {said[1]!r} where it said {said[0]!r} before.",
        subject=Subject(kind="sender", key=later[0].sender or ""),
        attribute="boilerplate",
        values=tuple(Value(words, side) for words, side in zip(said, places, strict=True)),
        innocent=_INNOCENT,
    )


def _changes(mine: Words, theirs: Words) -> list[tuple[Span, Span]]:
    """Where a figure or a name stands for another one."""
    matcher = SequenceMatcher(None, [word for word, _ in mine], [word for word, _ in theirs], autojunk=False)
    found = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "replace" and _is_fact(mine[a:b]) and _is_fact(theirs[c:d]):
            found.append(((mine[a][1][0], mine[b - 1][1][1]), (theirs[c][1][0], theirs[d - 1][1][1])))
    return found


def _words(text: Text, paragraph: Paragraph) -> Words:
    return [(match[0], match.span()) for match in _WORD.finditer(text.text, *paragraph.span)]


def _is_fact(words: Words) -> bool:
    """Whether words are figures or names alone."""
    return len(words) <= _CHANGES and all(word[0].isdigit() or word[0].isupper() for word, _ in words)


CHECK = Check("C108", "boilerplate-drift", "info", across=look, reach="sender")

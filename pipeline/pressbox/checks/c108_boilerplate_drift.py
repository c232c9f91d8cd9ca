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

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.corpus import Corpus
from pressbox.checks.kinship import sender_of
from pressbox.checks.likeness import Shingles, alike, shingles, words_of
from pressbox.models import Evidence, Span, Subject
from pressbox.patterns import pattern

_WORD = pattern(r"[^\W_]+(?:[-’'.,][^\W_]+)*")
_LEAST_WORDS = 18
_ALIKE = 0.5  # of the shingles: a word in ten may differ
_CHANGES = 3  # differences in one paragraph: more of them are another text
_INNOCENT = ("What the paragraph says may have changed since.",)
Paragraph = tuple[Case, Span, Shingles]


def look(corpus: Corpus) -> Iterator[Outcome]:
    by_sender: dict[tuple[str, object], list[Paragraph]] = defaultdict(list)
    for case in sorted(corpus.current, key=_when):
        sender, season = sender_of(case), _season(case)
        if sender and season:
            by_sender[sender, season] += _standing(case)
    for (sender, _), paragraphs in by_sender.items():
        for later, earlier in alike([one[2] for one in paragraphs], _ALIKE):
            yield _judge(sender, paragraphs[earlier], paragraphs[later])
    yield from _stale(corpus)


def _stale(corpus: Corpus) -> Iterator[Outcome]:
    """Paragraphs that the house wants changed each time, and that say the same as in the sender's last release."""
    last: dict[tuple[str | None, str], Evidence] = {}
    for case in sorted(corpus.current, key=_when):
        for beginning in case.house.standing:
            at = f"\n{case.text}".find(f"\n{beginning}")
            if at < 0:
                continue
            place = case.evidence(case.line(at), "standing")
            before = last.get((sender_of(case), beginning))
            last[sender_of(case), beginning] = place
            if before is not None:
                same = words_of(before.text) == words_of(place.text)
                yield _unchanged(sender_of(case) or "?", beginning, before, place) if same else PASSED


def _unchanged(sender: str, beginning: str, before: Evidence, place: Evidence) -> Clash:
    return Clash(
        message=f"The paragraph that begins {beginning!r} says the same as in the last release.",
        subject=Subject(kind="sender", key=sender),
        attribute=f"standing {beginning}",
        values=(Value(place.text, (before, place)), Value("other facts")),
        severity="warning",
    )


def _when(case: Case) -> tuple[dt.date, str]:
    """The earlier release first: what it says is what it said before."""
    published = case.release.published
    return (published.earliest if published and published.earliest else dt.date.max, case.release.id)


def _season(case: Case) -> tuple[str | None, int] | None:
    release = case.release
    if release.event and release.event.season:
        return release.language, release.event.season
    earliest = release.published.earliest if release.published else None
    return (release.language, earliest.year) if earliest else None


def _standing(case: Case) -> Iterator[Paragraph]:
    """The long paragraphs that are not about the event or a day."""
    release = case.release
    venue = release.event.venue if release.event else None
    of_event = (release.times, release.sessions, release.results, release.calendar, release.quotes)
    taken = [item.span for items in of_event for item in items]
    taken += [one.span for one in release.dates if one.kind != "year"]
    taken += [one.span for one in release.places if venue and one.id == venue]
    start = 0
    for line in case.text.split("\n"):
        span = (start, start + len(line))
        start += len(line) + 1
        words = words_of(line)
        if len(words) >= _LEAST_WORDS and not any(a < span[1] and span[0] < b for a, b in taken):
            yield case, span, shingles(words)


def _judge(sender: str, earlier: Paragraph, later: Paragraph) -> Outcome:
    changes = _changes(earlier, later)
    if earlier[0] is later[0] or not changes or len(changes) > _CHANGES:
        return PASSED
    before, after = zip(*changes, strict=True)
    places = [tuple(one[0].evidence(span) for span in spans) for one, spans in ((earlier, before), (later, after))]
    said = [" … ".join(place.text for place in side) for side in places]
    return Clash(
        message=f"A standing paragraph says {said[1]!r} where it said {said[0]!r} before.",
        subject=Subject(kind="sender", key=sender),
        attribute="boilerplate",
        values=tuple(Value(words, side) for words, side in zip(said, places, strict=True)),
        innocent=_INNOCENT,
    )


def _changes(earlier: Paragraph, later: Paragraph) -> list[tuple[Span, Span]]:
    """Where a figure or a name stands for another one."""
    mine, theirs = _words(earlier), _words(later)
    matcher = SequenceMatcher(None, [word for word, _ in mine], [word for word, _ in theirs], autojunk=False)
    found = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "replace" and _is_fact(mine[a:b]) and _is_fact(theirs[c:d]):
            found.append(((mine[a][1][0], mine[b - 1][1][1]), (theirs[c][1][0], theirs[d - 1][1][1])))
    return found


def _words(paragraph: Paragraph) -> list[tuple[str, Span]]:
    case, (start, end), _ = paragraph
    return [(match[0], match.span()) for match in _WORD.finditer(case.text, start, end)]


def _is_fact(words: Sequence[tuple[str, Span]]) -> bool:
    """Whether words are figures or names alone."""
    return len(words) <= _CHANGES and all(word[0].isdigit() or word[0].isupper() for word, _ in words)


CHECK = Check("C108", "boilerplate-drift", "info", across=look)

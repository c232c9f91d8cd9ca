"""Which releases belong together: what one has copied from another, language versions, corrections of earlier ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from pressbox.checks.case import Case
from pressbox.checks.likeness import alike, likeness, shingles, words_of
from pressbox.claims.keys import own_event
from pressbox.models import Evidence
from pressbox.patterns import pattern

_FIGURES = pattern(r"\d+")
_COPIED = 0.9  # how alike blocks are that are one voice
_CORRECTED = 0.4  # how alike a release and the one that it replaces are, at least
_SAME_FIGURES = 0.6  # of the figures and names of two language versions
_LEAST_FIGURES = 6
_SAME_WORDS = 0.6  # what two languages share of their words is names and figures
_LONG = 25  # words of a block that two senders do not write alike by chance
_ENOUGH = 12  # voices: nobody counts more
_VERSIONS = 99  # what is more is a date
_TRIED = 200  # earlier releases among which the replaced one is looked for, the latest first
Block = tuple[str | None, int, frozenset[int]]  # who says it, in how many words, and their shingles


def sender_of(case: Case) -> str | None:
    sender = case.release.sender
    return (sender.id or sender.name) if sender else None


def versions(cases: Sequence[Case]) -> dict[str, str]:
    """Each release that is another language's version of an earlier one, and that one's id."""
    if len({case.release.language for case in cases} - {None}) < 2:
        return {}
    marks = [_language_free(case) for case in cases]
    found: dict[str, str] = {}
    for later, earlier in alike(marks, _SAME_FIGURES):
        one, other = cases[later], cases[earlier]
        enough = min(len(marks[later]), len(marks[earlier])) >= _LEAST_FIGURES
        if enough and _in_two_languages(one, other) and _about_the_same(one, other):
            found[one.release.id] = found.get(other.release.id, other.release.id)
    return found


def _in_two_languages(one: Case, other: Case) -> bool:
    languages = {one.release.language, other.release.language}
    return None not in languages and len(languages) > 1


def _language_free(case: Case) -> frozenset[int]:
    """What is the same in any language: figures, people and venues."""
    release = case.release
    figures = _FIGURES.findall(case.text)
    names = [person.name for person in release.people] + [place.id for place in release.places if place.id]
    return shingles([*sorted(set(figures)), *sorted(set(names))], 1)


def _about_the_same(one: Case, other: Case) -> bool:
    events = own_event(one.release), own_event(other.release)
    words = shingles(words_of(one.text), 1), shingles(words_of(other.text), 1)
    return (events[0] == events[1] or None in events) and likeness(*words) < _SAME_WORDS


def replaced(cases: Sequence[Case]) -> dict[str, str]:
    """Each release that a later one takes the place of, and that one's id."""
    by_subject: dict[tuple[str | None, str | None], list[Case]] = defaultdict(list)
    for case in cases:
        by_subject[_subject(case)].append(case)
    found: dict[str, str] = {}
    for case in cases:
        if case.release.replaces is None:
            continue
        named = case.release.replaces.id
        old = named or _most_like(case, by_subject[_subject(case)])
        if old is not None and old != case.release.id:
            found[old] = case.release.id
    return found


def _subject(case: Case) -> tuple[str | None, str | None]:
    return sender_of(case), own_event(case.release)


def _most_like(case: Case, fellows: Sequence[Case]) -> str | None:
    """The release of the same sender on the same event that came before: the last version, and the most alike."""
    mine = shingles(words_of(case.text), 1)
    earlier = [one for one in fellows if one is not case and _came_before(one, case)][-_TRIED:]
    ranked = [(_version(one), likeness(mine, shingles(words_of(one.text), 1)), one.release.id) for one in earlier]
    return max((one for one in ranked if one[1] >= _CORRECTED), default=(0, 0.0, None))[2]


def _came_before(one: Case, other: Case) -> bool:
    """By the day of publication; of the same days the one that corrects nothing, or the lower version."""
    mine, theirs = one.release.published, other.release.published
    if mine and theirs and mine.earliest and theirs.latest and mine.earliest > theirs.latest:
        return False
    return (_version(one), one.release.id) < (_version(other), other.release.id) or one.release.replaces is None


def _version(case: Case) -> int:
    """'v3' comes behind 'v2', and that behind a first correction; what corrects nothing is the first of all."""
    if case.release.replaces is None:
        return 0
    figures = "".join(char for char in case.release.replaces.basis if char.isdigit())
    return min(int(figures or 1), _VERSIONS)


class Voices:
    """How many independent voices say a thing: what is copied from release to release is one."""

    def __init__(self, by_id: Mapping[str, Case], originals: Mapping[str, str]) -> None:
        self._by_id = by_id
        self._originals = originals

    def count(self, places: Iterable[Evidence]) -> int:
        return sum(1 for _ in islice(self._apart(places), _ENOUGH))

    def _apart(self, places: Iterable[Evidence]) -> Iterator[str]:
        """The releases that are no versions of others, and whose words were not copied."""
        releases: set[str] = set()
        texts: set[tuple[str | None, str]] = set()
        blocks: list[Block] = []
        for place in places:
            original = self._originals.get(place.release, place.release)
            case = self._by_id[place.release]
            text = (sender_of(case), case.block(place.span))
            if original in releases or text in texts:
                continue
            releases.add(original)
            texts.add(text)
            words = words_of(text[1])
            mine = (text[0], len(words), shingles(words))
            if not any(_is_copy(mine, one) for one in blocks):
                blocks.append(mine)
                yield place.release


def _is_copy(one: Block, other: Block) -> bool:
    same_sender = one[0] == other[0] or one[0] is None or other[0] is None
    return (same_sender or min(one[1], other[1]) >= _LONG) and likeness(one[2], other[2]) >= _COPIED

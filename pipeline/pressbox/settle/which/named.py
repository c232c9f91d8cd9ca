"""What the words around an event's name say: the venue that it is named after, what comes behind it, the last one."""

from collections import Counter
from collections.abc import Iterator, Set

from pressbox.grammar.neighbours import Following
from pressbox.layout import Page
from pressbox.mentions import EventMention, Mentions, Span, within
from pressbox.packs import Language, Name, Packs
from pressbox.packs.lexicon import Hit
from pressbox.packs.tables import Circuit
from pressbox.patterns import Pattern, fold, pattern

_REACH = 30  # characters beside a name in which its words stand
_BEHIND = -5  # less than what any line is worth: it decides between clauses of one line
_APPOSED = 10  # characters: ', as the ', ', which is '
_HOME = 12  # characters before a town: "from"


def named_venues(page: Page, found: Mentions, packs: Packs) -> Iterator[tuple[str, Span]]:
    """The venues that races are named after, which are no mentions of them: 'the 4 Hours of Nordmark'."""
    for hit in found.names:
        venue = _venue(hit)
        if venue is None:
            if (once := _of_one_race(page, hit, packs)) is not None:
                yield once, (hit.start, hit.end)
            continue
        low, high = max(0, hit.start - _REACH), min(len(page.folded), hit.end + _REACH)
        named = page.language.once(_before).match(page.folded, low, hit.start)
        named = named or page.language.once(_after).match(page.folded, hit.end, high)
        if named and _is_in_full(packs.circuits[venue], page.folded[hit.start : hit.end]):
            yield venue, (hit.start, hit.end)


def _venue(hit: Hit[Name]) -> str | None:
    return next((name.id for name in hit.meanings if name.kind == "venue" and name.sort != "nickname"), None)


def _is_in_full(circuit: Circuit, called: str) -> bool:
    """Whether a venue is called by words of its name or by its town: 'Indy 200' may be anywhere."""
    words = fold(" ".join((circuit.name, *circuit.names, *circuit.towns, circuit.town or ""))).replace("-", " ")
    return set(called.replace("-", " ").split()) <= set(words.split())


def _of_one_race(page: Page, hit: Hit[Name], packs: Packs) -> str | None:
    """The venue in a name that is a series': a race that is run once a year, 'the Nordmark 12 Hour'."""
    if not any(name.kind == "series" for name in hit.meanings):
        return None
    before = page.language.once(_before).search(page.folded, hit.start, hit.end)
    after = page.language.once(_after).search(page.folded, hit.start, hit.end)
    low = before.end() if before else hit.start
    high = after.start() if after else hit.end
    inner = packs.names.find(page.folded[low:high]) if before or after else []
    return next(filter(None, map(_venue, inner)), None)


def weight_behind(page: Page, clause: EventMention) -> int:
    """'Three weeks after the opener': of two clauses the one that nothing comes behind is the release's own."""
    start = clause.words[0]
    behind = page.language.once(_behind).match(page.folded, max(0, start - _REACH), start)
    return _BEHIND if behind else 0


def is_a_race(page: Page, found: Mentions, clause: EventMention) -> bool:
    """'The 24 Hours of Nordmark, round three of the Northlight Cup': a race with a name of its own is that round."""
    return any(
        one.id != clause.series
        and one.span[1] <= clause.span[0] <= one.span[1] + _APPOSED
        and page.folded.startswith(",", one.span[1])
        for one in within(found.series, page.line_at(clause.span[0]).start, clause.span[0])
    )


def is_final(page: Page, found: Mentions, clause: EventMention | None, venue: str | None) -> bool:
    """Whether the event is the last round of its season."""
    if clause is not None and clause.final:
        return True
    for other in found.events:
        if not other.final or other.next_up or other.venue not in {None, venue}:
            continue
        same = clause is not None and other.round is not None and other.round == clause.round
        if same or page.lines[other.line].kind in {"title", "lead"}:
            return True
    return False


def best_of(votes: Counter[str]) -> str | None:
    """The most voted for; of equals the one that was named first."""
    if not votes:
        return None
    best = max(votes, key=lambda key: votes[key])
    return best if votes[best] > 0 else None


def _before(language: Language) -> Pattern:
    return pattern(rf"(?r)(?:{language.parts('events')['named_before']})", rule="events.named-before")


def _after(language: Language) -> Pattern:
    return pattern(language.parts("events")["named_after"], rule="events.named-after")


def _behind(language: Language) -> Pattern:
    return pattern(rf"(?r)(?:{language.parts('events')['behind']})", rule="events.behind")


def is_home_town(page: Page, name_ends: Set[int], start: int) -> bool:
    """'Elin Norrgård från Växjö', 'Elin Norrgård (Växjö)': where somebody is from tells of no meeting."""
    behind = page.folded.find(" ", start, start + _REACH) + 1
    if behind and page.language.once(_natives).at(page.folded, behind):
        return True  # 'the Växjö team'
    before = page.folded[max(0, start - _HOME) : start]
    word = before.rstrip().rpartition(" ")[2]
    led = word in page.language.once(_homes)
    end = start - len(word) - len(" ") * 2 if led else start - len(" (")
    named = led or before.endswith(" (")
    return named and end in name_ends


def _natives(language: Language) -> Following:
    return Following(language.places.natives)


def _homes(language: Language) -> frozenset[str]:
    return frozenset(map(fold, language.places.homes))

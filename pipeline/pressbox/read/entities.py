"""What a trained pipeline adds: places, teams and speakers that the rules leave open.

It comes after all other readers and takes nothing of theirs away: what it says counts only where no rule claims the
words, and as `assumed`. The people that it adds are read with the others, in read/people.py.
"""

from bisect import bisect_left
from collections.abc import Iterator

from pressbox.grammar.gazetteer import place_of
from pressbox.grammar.neighbours import Spans, folded_terms
from pressbox.layout import Page
from pressbox.mentions import EntityMention, Mentions, PlaceMention, QuoteMention, Span, TeamMention
from pressbox.model import Relations, Seen
from pressbox.packs import Language, Name, Packs
from pressbox.patterns import Pattern, met_alone, pattern

PLACE, TEAM, SUBJECT = "model.place", "model.team", "model.subject"
_REACH = 48  # characters beside an organisation in which words may make it a team
_FAR = 240  # characters between a quote and the verb that says whose it is
_SIGNS = " \n\t,.;:!?\"'“”‘’«»()[]-–—|*#&"
_PLACES = frozenset({"venue", "city", "region", "country"})
_ORDER = ("country", "venue", "region", "city")


class EntitiesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        sheet = language.model
        self._kinds = {label: kind for kind, labels in sheet.labels.items() for label in labels}
        self.relations = Relations(
            frozenset(sheet.relations.get("subjects", ())), frozenset(sheet.relations.get("joined", ()))
        )
        self._trim = folded_terms(sheet.trim)
        self._before = [shape for _, shape in language.compiled("model", "team_before")]
        self._after = [shape for _, shape in language.compiled("model", "team_after")]
        self._says: Pattern = pattern(r"(?:{said})", {"said": language.parts("layout")["said"]}, SUBJECT)

    def read(self, page: Page, found: Mentions, seen: Seen) -> None:
        """Take in what the pipeline saw: names in their kinds, and the verbs of saying with their subjects."""
        for entity in seen.entities:
            kind = self._kinds.get(entity.label)
            span = self._trimmed(page, entity.start, entity.end)
            if kind and span and page.text.find("\n\n", *span) < 0:
                found.entities.append(EntityMention(span, kind))
        for clause in seen.clauses:
            if self._says.fullmatch(page.folded, *clause.verb):
                found.clauses.append((clause.verb, clause.subject))

    def _trimmed(self, page: Page, start: int, end: int) -> Span | None:
        """A name without the signs, the small words and the genitive that pipelines take with it."""
        text, folded = page.text, page.folded
        end = min(end, len(text))
        while start < end:
            before = start, end
            start += len(text[start:end]) - len(text[start:end].lstrip(_SIGNS))
            end -= len(text[start:end]) - len(text[start:end].rstrip(_SIGNS))
            first, _, rest = folded[start:end].partition(" ")
            if rest and first in self._trim:
                start += len(first) + 1
            if folded.endswith("'s", start, end):
                end -= 2
            if before == (start, end):
                return start, end
        return None

    def add(self, page: Page, found: Mentions) -> None:
        """Places, teams and speakers, where no rule says otherwise."""
        if found.entities:
            claimed = Spans(self._claimed(found))
            found.places = sorted([*found.places, *self._places(page, found, claimed)], key=lambda one: one.span)
            teams = list(self._teams(page, found, claimed))
            found.teams = sorted([*found.teams, *teams], key=lambda one: one.mentions[0])
        if found.clauses:
            self._speakers(page, found)

    def _claimed(self, found: Mentions) -> Iterator[Span]:
        """The words that a rule has read as something that is no place and no team, or as one."""
        for mentions in (found.places, found.series, found.links, found.dates, found.times, found.facts):
            yield from (one.span for one in mentions)
        for entries in (found.people, found.teams):
            for entry in entries:
                yield from entry.mentions

    # ------------------------------------------------------------------------------------------------------ places
    def _places(self, page: Page, found: Mentions, claimed: Spans) -> Iterator[PlaceMention]:
        known = {(hit.start, hit.end): hit.meanings for hit in found.names}
        for entity in found.entities:
            if entity.kind not in {"place", "area"} or claimed.touch(*entity.span):
                continue
            words = page.text[slice(*entity.span)]
            if not words[0].isupper() or "\n" in words:
                continue
            claimed.add(*entity.span)
            place = self._place(known.get(entity.span, ()), entity.kind, words)
            place.span, place.rule, place.certainty = entity.span, PLACE, "assumed"
            place.line = page.line_at(entity.span[0]).index
            yield place

    def _place(self, meanings: tuple[Name, ...], kind: str, words: str) -> PlaceMention:
        """What the tables say of a name that the rules did not dare to take for a place; else an unknown place."""
        names = [name for name in meanings if name.kind in _PLACES]
        if names:
            return place_of(self.packs, min(names, key=lambda name: _ORDER.index(name.kind)))
        return PlaceMention((0, 0), PLACE, "city" if kind == "place" else "region", None, words)

    # ------------------------------------------------------------------------------------------------------- teams
    def _teams(self, page: Page, found: Mentions, claimed: Spans) -> Iterator[TeamMention]:
        """Organisations that something beside them makes a team: one entry a name, with all its mentions."""
        if not (self._before or self._after) or not (found.series or found.sessions or found.teams or found.results):
            return
        named: dict[str, list[Span]] = {}
        sure: set[str] = set()
        for entity in found.entities:
            if entity.kind != "organisation" or claimed.touch(*entity.span):
                continue
            words = page.folded[slice(*entity.span)]
            named.setdefault(words, []).append(entity.span)
            if self._is_team(page, entity.span):
                sure.add(words)
        for words in [one for one in named if one in sure]:
            team = TeamMention(page.text[slice(*named[words][0])], TEAM, certainty="assumed")
            team.mentions = [span for span in met_alone(words, page.folded) if not claimed.touch(*span)]
            for span in team.mentions:
                claimed.add(*span)
            if team.mentions:
                yield team

    def _is_team(self, page: Page, span: Span) -> bool:
        line = page.line_at(span[0])
        low, high = max(line.start, span[0] - _REACH), line.end
        return any(shape.search(page.folded, low, span[0]) for shape in self._before) or any(
            shape.match(page.folded, span[1], high) for shape in self._after
        )

    # ---------------------------------------------------------------------------------------------------- speakers
    def _speakers(self, page: Page, found: Mentions) -> None:
        """The subject of the verb of saying that is nearest, for quotes of which the rules know no speaker."""
        spoken = Spans(part for quote in found.quotes for part in quote.parts)
        told = sorted(clause for clause in found.clauses if not spoken.touch(*clause[0]))
        people = sorted(span for person in found.people for span in person.mentions)
        taken = Spans(quote.speaker_span for quote in found.quotes if quote.speaker_span)
        for quote in found.quotes:
            if quote.speaker_span is None:
                low, high = quote.span[0] - _FAR, quote.span[1] + _FAR
                near = told[bisect_left(told, ((low, 0), (0, 0))) : bisect_left(told, ((high, 0), (0, 0)))]
                near.sort(key=lambda clause: _gap(quote.span, clause[0]))
                self._speaker(page, quote, near, people, taken)

    def _speaker(
        self, page: Page, quote: QuoteMention, near: list[tuple[Span, Span]], people: list[Span], taken: Spans
    ) -> None:
        for verb, subject in near:
            low, high = sorted((verb, quote.span))
            between = page.text[low[1] : high[0]]
            at = bisect_left(people, (subject[1], 0)) - 1
            name = people[at] if at >= 0 and people[at][1] > subject[0] else None
            if name is None or taken.touch(*name) or between.count("\n") > 2 or _ends_sentence(between):
                continue
            quote.speaker_span, quote.speaker_kind, quote.assumed = name, "name", True
            quote.cue = page.text[slice(*verb)]
            return


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _ends_sentence(between: str) -> bool:
    """Whether a sentence ends between a verb and a quote, so that the one has nothing to do with the other."""
    return any(stop in between for stop in (". ", "! ", "? "))

"""Teams whose names hold no telling word, by what the release does with them: 'Harcourt Kinetic has signed …'."""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Mentions, Run, Span, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

_FEWEST, _MOST = 2, 5  # words of a name
_ENOUGH = 3  # signs
_OFTEN = 3  # mentions that are one more sign
_SURE = frozenset({"host", "about", "owned"})  # what people do, too, is no sign by itself
_HEAD = 4  # lines of a head
_NOT = ("series", "venue", "organiser", "agency")  # kinds of senders whose words are no team's
# 'press@harcourtkinetic.example', 'https://www.harcourt-kinetic.example/media'
_HOST = pattern(r"(?:@|//(?:www\.)?|\bwww\.)(?<name>[a-z0-9-]{5,40})\.")


class Signs:
    """Finds them. A name is one where several signs speak for it, and it is nobody else's."""

    def __init__(self, packs: Packs, language: Language) -> None:
        parts = {"acts": "(?!)", "owned": "(?!)", "about": "(?!)", **language.parts("teams")}
        self._acts = pattern(r"\s(?:{acts})\b", parts, "teams.acts")
        self._owned = pattern(r"\s(?:{owned})\b", parts, "teams.owned")
        self._about = pattern(r"(?:{about})\s+", parts, "teams.about")
        self._firm = pattern(r"\b(?:{firm})\b", {"firm": "(?!)", **parts}, "teams.firm")
        self._nouns = tuple(f" {noun}" for noun in folded_terms(language.teams.nouns))
        kinds = language.sender.kinds
        self._others = frozenset(word for kind in _NOT for name in kinds.get(kind, ()) for word in fold(name).split())
        self._events = folded_terms(language.teams.event_tails)
        self._openers = folded_terms(language.people.ordinary)
        self._given = packs.given_names

    def find(self, page: Page, found: Mentions, taken: set[int]) -> Iterator[Span]:
        """All mentions of the names that enough signs speak for."""
        names: dict[str, list[Span]] = defaultdict(list)
        signs: dict[str, set[str]] = defaultdict(set)
        hosts = {host["name"].replace("-", "") for host in _HOST.finditer(page.folded)}
        for run in found.runs:
            for words in self._parts(run):
                span = (words[0].start, words[-1].end)
                name = page.folded[slice(*span)]
                if words[0].start not in taken and self._may_be(words):
                    names[name].append(span)
                    signs[name].update(self._signs(page, run, words, name, hosts))
        towns = {hit.start for hit in found.names}
        told = any(noun in page.folded for noun in self._nouns)
        if self._firm.search(page.folded):
            return  # what a company does is no racing
        for name, spans in names.items():
            weight = len(signs[name]) + ("host" in signs[name]) + (len(spans) >= _OFTEN) + told
            weight -= 2 * any(start in towns for start, _ in spans)
            sure = signs[name] & _SURE and (len(signs[name]) > 1 or "host" in signs[name])
            if weight >= _ENOUGH and sure:
                yield from spans

    def _parts(self, run: Run) -> Iterator[list[Word]]:
        """The words of a run up to the one that owns the rest."""
        words = run.words
        while len(words) > 1 and words[0].folded in self._openers:
            words = words[1:]
        end = next((at + 1 for at, word in enumerate(words) if word.genitive), len(words))
        if _FEWEST <= end <= _MOST:
            yield words[:end]

    def _may_be(self, words: list[Word]) -> bool:
        said = [word.folded for word in words]
        if said[0] in self._given or said[-1] in self._openers or any(word.is_initial for word in words):
            return False
        return self._others.isdisjoint(said) and " ".join(said[-2:]) not in self._events

    def _signs(self, page: Page, run: Run, words: list[Word], name: str, hosts: set[str]) -> Iterator[str]:
        end = words[-1].end
        if name.replace(" ", "").replace("-", "").replace("&", "") in hosts:
            yield "host"
        if words[-1].genitive:
            owner = page.folded.find(" ", end)
            if owner > 0 and self._owned.match(page.folded, owner):
                yield "owned"
        elif self._acts.match(page.folded, end):
            yield "acts"
        line = page.lines[run.line]
        if line.start == words[0].start and line.end == end and line.index < _HEAD:
            yield "head"
        about = self._about.match(page.folded, line.start)
        if about and about.end() == words[0].start and line.end <= end + 1:
            yield "about"

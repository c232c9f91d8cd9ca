"""Teams whose names hold no telling word, by what the release does with them: 'Harcourt Kinetic has signed …'."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, partial

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.team_names import SHORTEST, initials
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Run, Span, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

_MOST = 5  # words of a name
_ENOUGH, _ENOUGH_ALONE = 3, 5  # signs, and those of a name of one word
_OFTEN = 3  # mentions that are one more sign
_SURE = frozenset(
    {"host", "about", "owned", "office", "squad", "release", "its", "fields"}
)  # what people do, too, is no sign by itself
_ALONE = frozenset({"host", "its", "fields"})  # of these one is enough
_AIR = 16  # characters before a name in which stands whose picture it is
_TOLD = 160  # characters behind 'About Larkspur Speed' in which stands that it is a team
_HEAD = 4  # lines of a head
_NOT = ("series", "venue", "organiser", "agency")  # kinds of senders whose words are no team's
# 'press@harcourtkinetic.example', 'https://www.harcourt-kinetic.example/media'
_HOST = pattern(r"(?:@|//(?:www\.)?|\bwww\.)(?<name>[a-z0-9-]{5,40})\.")
# Behind a name in a head: 'VESPERINE // NEWS', 'Vesperine | Zolder', and the end of the line.
_BEHIND_HEAD = pattern(r"\s?(?://|[|/:·•–—-])\s|$")


class _Hosts:
    """The hosts that a release names."""

    def __init__(self, names: set[str]) -> None:
        self.names = names
        self._sorted = sorted(names)

    def begun(self, word: str) -> list[str]:
        """Those that begin with a word."""
        low = high = bisect_left(self._sorted, word)
        while high < len(self._sorted) and self._sorted[high].startswith(word):
            high += 1
        return self._sorted[low:high]


class _Called:
    """What people are called in a release: by one word, and by a surname behind a first name."""

    def __init__(self, found: Mentions) -> None:
        self._alone = Counter(run.words[0].folded for run in found.runs if len(run.words) == 1)
        self._behind = {word.folded for run in found.runs for word in run.words[1:]}

    def is_anybody(self, name: str) -> bool:
        """'Norrgård' of Elin Norrgård, 'Kazuki Mori' whom the text calls Mori."""
        first, _, rest = name.partition(" ")
        last = rest.rpartition(" ")[2] or first
        return self._alone[last] > self._alone[first] if rest else last in self._behind


class Signs:
    """Finds them. A name is one where several signs speak for it, and it is nobody else's."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.teams
        parts = language.parts("teams")
        self._acts = pattern(r" (?:{acts})\b", parts, "teams.acts")
        self._its = pattern(r" (?:{its}|(?<cars>{fields}))\b", parts, "teams.its")
        self._owned = pattern(r"\s(?:{owned})\b", parts, "teams.owned")
        self._about = pattern(r"(?:{about})\s+", parts, "teams.about")
        self._firm = pattern(r"\b(?:{firm})\b", parts, "teams.firm")
        self._raced = pattern(r" (?:{raced})\b", parts, "teams.raced")
        self._credit = pattern(r"(?:{credited})\s?$", parts, "teams.credited")
        self._release = pattern(r"(?:{release_word})\s(?:{release_noun})\b", language.parts("layout"), "teams.release")
        self._offices = pattern(r"\s(?:{offices})$", parts, "teams.offices")
        self._tails = frozenset(tail.replace(" ", "") for tail in folded_terms(sheet.tails))
        self._nouns = tuple(f" {noun}" for noun in folded_terms(sheet.nouns))
        kinds = language.sender.kinds
        self._led = tuple(f" {article} " for article in folded_terms(sheet.articles))  # 'the Larkspur Speed driver'
        self._others = tuple(f" {fold(name)} " for kind in _NOT for name in kinds.get(kind, ()))
        self._events = folded_terms(sheet.event_tails)
        self._openers = folded_terms(language.people.ordinary) - folded_terms(sheet.openers)
        self._given = packs.given_names

    def find(self, page: Page, found: Mentions, taken: set[int], learnt: set[str]) -> Iterator[Span]:
        """All mentions of the names that enough signs speak for; `learnt` are names that others have read."""
        names: dict[str, list[Span]] = defaultdict(list)
        signs: dict[str, set[str]] = defaultdict(set)
        hosts = _Hosts({host["name"].replace("-", "") for host in _HOST.finditer(page.folded)})
        called = cache(partial(_Called, found))
        for run in found.runs:
            said = self._part(run)
            if said[0].start in taken or not self._may_be(said, hosts):
                continue
            span = (said[0].start, said[-1].end)
            name = page.folded[slice(*span)]
            whole = any(
                name[:at] in learnt for at, char in enumerate(name) if char == " "
            )  # 'the Larkspur garage': Larkspur Motor Club
            before = f" {page.folded[run.start : span[1]]} "
            if whole or not any(other in before for other in self._others):
                names[name].append(span)
                signs[name].update([*self._signs(page, run, said, hosts), *(["squad"] if whole else [])])
        towns = {hit.start for hit in found.names}
        teams = [name for name, spans in names.items() if self._is_team(page, name, spans, signs[name], towns)]
        if teams and not page.says(self._firm):  # what a company does is no racing
            for name in teams:
                # Who has a host and the head of the page is no person, whatever is said of him.
                if {"host", "head"} <= signs[name] or not called().is_anybody(name):
                    yield from names[name]

    def _is_team(self, page: Page, name: str, spans: list[Span], signs: set[str], towns: set[int]) -> bool:
        if "raced" in signs or signs.isdisjoint(_SURE):
            return False
        weight = len(signs) + ("host" in signs) + (len(spans) >= _OFTEN)
        weight += any(noun in page.folded for noun in self._nouns)
        weight -= 2 * any(start in towns for start, _ in spans)
        if " " not in name:
            return weight >= _ENOUGH_ALONE and "host" in signs
        return weight >= _ENOUGH and (len(signs) > 1 or not signs.isdisjoint(_ALONE))

    def _part(self, run: Run) -> list[Word]:
        """The words of a run up to the one that owns the rest, without an office's: 'Larkspur Public Relations'."""
        said = run.words
        while len(said) > 1 and said[0].folded in self._openers:
            said = said[1:]
        end = next((at + 1 for at, word in enumerate(said) if word.genitive), len(said))
        if end == 1:
            return said[:1]
        office = self._offices.search(" ".join(word.folded for word in said[:end]))
        return said[: office.string.count(" ", 0, office.start()) + 1] if office else said[:end]

    def _may_be(self, said: list[Word], hosts: _Hosts) -> bool:
        first = said[0].folded
        if len(said) > _MOST or first in self._given:
            return False
        if len(said) == 1 and not (len(first) >= SHORTEST and hosts.begun(first)):
            return False
        folded = [word.folded for word in said]
        if folded[-1] in self._openers and not self._is_host(folded, hosts):
            return False
        return not any(word.is_initial for word in said) and " ".join(folded[-2:]) not in self._events

    def _signs(self, page: Page, run: Run, said: list[Word], hosts: _Hosts) -> Iterator[str]:
        end = said[-1].end
        if self._is_host([word.folded for word in said], hosts):
            yield "host"
        if said[-1].genitive:
            owner = page.folded.find(" ", end)
            if owner > 0 and self._owned.match(page.folded, owner):
                yield "owned"
        elif page.folded[end : end + 1] == " ":
            yield from self._doing(page, end)
            if page.folded.endswith(self._led, 0, said[0].start) and self._owned.match(page.folded, end):
                yield "owned"
        if end < run.end and self._offices.match(page.folded, end, run.end):
            yield "office"
        if self._credit.search(page.folded, max(0, said[0].start - _AIR), said[0].start):
            yield "credit"
        line = page.lines[run.line]
        if (
            line.start == said[0].start
            and line.index < _HEAD
            and (sign := _BEHIND_HEAD.match(page.text, end, line.end))
        ):
            yield "head"
            if self._release.match(page.folded, sign.end(), line.end):
                yield "release"
        if self._is_told_about(page, line, said[0].start, end):
            yield "about"
            if any(noun in page.folded[end : end + _TOLD] for noun in self._nouns):
                yield "told"

    def _is_told_about(self, page: Page, line: Line, start: int, end: int) -> bool:
        """'About Harcourt Kinetic', alone on its line or before a colon."""
        if line.end > end + 1 and page.text[end] != ":":
            return False
        about = self._about.match(page.folded, line.start)
        return about is not None and about.end() == start

    def _doing(self, page: Page, end: int) -> Iterator[str]:
        """What is done by the name that ends here."""
        if self._raced.match(page.folded, end):
            yield "raced"
        elif self._acts.match(page.folded, end):
            yield "acts"
        if (whose := self._its.match(page.folded, end)) is not None:
            yield "fields" if whose["cars"] else "its"

    def _is_host(self, said: list[str], hosts: _Hosts) -> bool:
        """'harcourtkinetic', 'blueheronmc' of the Blue Heron Motor Club, 'vesperineracing' of Vesperine."""
        if not hosts.names:
            return False
        bare = ["".join(char for char in word if char.isalnum()) for word in said]
        whole = "".join(bare)
        if any(host[len(whole) :] in self._tails for host in hosts.begun(whole)):
            return True
        short = {"".join(bare[:at]) + initials(" ".join(bare[at:])) for at in range(1, len(bare))}
        return not hosts.names.isdisjoint({whole, *short})

"""Words that stand for somebody: 'she', 'the Swede', 'we', 'the car', 'the #22', and where."""

from bisect import bisect_left
from functools import cached_property

from pressbox.layout import Page
from pressbox.mentions import Mentions, Span
from pressbox.packs import Hit, Name
from pressbox.settle.who.names import DriverNames
from pressbox.settle.who.parts import BEFORE
from pressbox.settle.who.words import driver_words

FAR = 32  # characters between a subject and its verb


class Said:
    """The words of one release that stand for somebody."""

    def __init__(self, page: Page, found: Mentions, names: DriverNames) -> None:
        self._page = page
        self._found = found
        self._names = names
        self._words = page.language.once(driver_words)

    def between(self, start: int, place: int) -> list[tuple[str, int, int]]:
        """Words that stand for somebody, from left to right; 'the Swede' too."""
        here = self._page.bare[start + 1 : place + 1].replace(".", " ").replace("&", " ").split()
        out = [
            (kind, *found.span())
            for kind, compiled in self._words.kinds.items()
            if not self._words.heads[kind].isdisjoint(here) or (kind == "described" and self._ends_so(here))
            for found in compiled.finditer(self._page.folded, start, place)
        ]
        # 'Left her ninth': what stands behind 'her' says that it is no 'her car'.
        given = self._words.given_one.finditer(self._page.folded, start, self._page.sentence_at(place)[1])
        out += [("one", *found.span("one")) for found in given if found.end() <= place]
        first, after = bisect_left(self.described, (start, 0)), bisect_left(self.described, (place, 0))
        out += [("described", low, high) for low, high in self.described[first:after] if high <= place]
        out += [(kind, low, high) for kind, low, high in self._crews_described if start <= low and high <= place]
        # 'The rookie Conti' is nobody but Conti.
        out = [one for one in out if one[0] != "described" or not self._names.begins_name(one[2] + 1)]
        for found in self._names.crews.numbers_in(start, place):
            article = self._words.article.search(self._page.folded, start, found.start())
            out.append(("number", article.start() if article else found.start(), found.end()))
        return sorted(out, key=lambda word: word[1])

    def _ends_so(self, here: list[str]) -> bool:
        """Whether a word alone may describe somebody, as where the article stands behind: 'finländaren'."""
        return any(word.endswith(self._words.ends) for word in here)

    @cached_property
    def described(self) -> list[Span]:
        """'The Swede', 'the Italian': by nationality, unless a noun follows as in 'the Italian track'."""
        folded = self._page.folded
        out = []
        for hit in self._demonyms:
            young = self._words.young.search(folded, max(0, hit.start - FAR), hit.start)
            start = young.start() if young else hit.start
            article = next((word for word in self._words.the if folded.endswith(word, 0, start)), None)
            if article is None or self._is_pole(hit.start):
                continue
            following = folded[hit.end : hit.end + 24].split(maxsplit=1)
            if folded[hit.end : hit.end + 1] != " " or not following or following[0] not in self._words.nouns:
                out.append((start - len(article), hit.end))
        return out

    @cached_property
    def _demonyms(self) -> list[Hit[Name]]:
        return [hit for hit in self._found.names if any(meaning.kind == "demonym" for meaning in hit.meanings)]

    @cached_property
    def _crews_described(self) -> list[tuple[str, int, int]]:
        """'The Welsh crew', 'the Swedish pair': as 'the crew' and 'the pair'."""
        out = []
        for hit in self._demonyms:
            article = next((word for word in self._words.the if self._page.folded.endswith(word, 0, hit.start)), None)
            if article is None:
                continue
            noun = self._page.folded[hit.end + 1 : hit.end + FAR].split(maxsplit=1)[:1]
            kinds = (kind for kind in ("many", "shared") for word in noun if self._stands(kind, f"{article}{word}"))
            out += [(kind, hit.start - len(article), hit.end + 1 + len(noun[0])) for kind in kinds]
        if self._names.says_shared:
            told = (found.span() for found in self._words.crew_named.finditer(self._page.folded))
            out += [("many", *span) for span in told if self._is_own_crew(*span)]
        return out

    def _is_own_crew(self, low: int, high: int) -> bool:
        """'The Kestrel pair': of no other team, and of no car that has a number here."""
        teams = {team.name for team in self._found.teams for start, _ in team.mentions if low < start < high}
        return teams <= self._names.own_teams and not self._names.crews.numbers_in(low, high)

    def _stands(self, kind: str, words: str) -> bool:
        return self._words.kinds[kind].fullmatch(words) is not None

    def _is_pole(self, start: int) -> bool:
        """'Took the pole and won': written small, 'the pole' is nobody from Poland."""
        if self._page.text[start].islower():
            return self._words.pole.match(self._page.folded, start) is not None
        return self._words.on_pole.search(self._page.folded, max(0, start - BEFORE), start) is not None

    def stands_for(self, kind: str, low: int, high: int, start: int, verb: int) -> bool:
        """'I' is written with a capital; 'the car' that something happens to is not who retired."""
        if kind == "self":
            return self._page.text[low].isupper() or " " in self._page.folded[low:high]
        if kind == "thing":
            opens = low - start <= 1 and self.car_above(low) is not None  # 'the #7 … It topped practice and was third'
            return opens or 0 <= verb - high <= 1  # 'it was second'
        if kind == "number" and high > verb:
            return False  # 'brought #62 home'
        if kind == "described" and self._words.predicate.search(self._page.folded, max(start, low - BEFORE), low):
            return False
        if kind not in {"shared", "number"}:
            return True
        if self._words.behalf.search(self._page.folded, max(start, low - BEFORE), low):
            return False
        objects = self._words.right_before.search(self._page.folded, max(start, low - BEFORE), low)
        reach = 3 * FAR if kind == "number" and low - start <= 1 else FAR  # what opens a sentence does all of it
        return objects is None and 0 <= verb - high <= reach

    def car_above(self, place: int) -> int | None:
        """'The #7 had led all day. It …': the number of the car that the sentence before opens with, as its subject."""
        start = self._page.sentence_at(place)[0]
        if start <= self._page.line_at(place).start:
            return None
        low, high = self._page.sentence_at(start - 1)
        number = next(iter(self._names.crews.numbers_in(low, high)), None)
        if number is None or self._names.first(low, start):
            return None
        article = self._words.article.search(self._page.folded, low, number.start())
        return number.start() if (article.start() if article else number.start()) - low <= 1 else None

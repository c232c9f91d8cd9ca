"""Who came in behind: 'won ahead of Sara Conti and Luca Ferretti', 'third, followed by Jonas Ek'."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.hits import Cue, Hit
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_NEXT = 2  # characters between a name and its verb
_NEAR = 24  # characters behind 'ahead of' in which the first name begins
_REACH = 160  # characters behind a position in which these words stand
_OWN = 12  # characters between a name and a position of its own
_HYPHENS = frozenset({"-", " - ", "–", " – "})  # 'ahead of Conti-Ek': a crew
ROW = 0  # the place before the first: who follows stands in a row, 'the podium was Conti, Ek and Lund'
_BESIDE = 40  # characters between the last of those who follow and their place
_ROWS = range(2, 11)  # so many stand in one
_PODIUM = 2  # behind a lower place, 'ahead of Ferretti' may leave others out …
_ORDER = 3  # … and as many names in a row leave out nobody


class Followers:
    """Reads the names behind a position as those of the next ones."""

    def __init__(self, language: Language, peoples: Iterable[str]) -> None:
        self._forms = language.compiled("results", "followers")
        self._joining = pattern(rf"\s(?:{words(language.dates.both)})\s", rule="dates.both")
        parts = language.parts("results")
        joint = (
            r"(?:\s(?:#|{{entry_number}}\s?)\d{{1,3}}[a-z]{{0,2}})?"  # 'Conti #16 and Ek #81'
            r"(?:\s?\([^()\n]{{1,60}}\)|\s\p{{L}}{{2,4}}\s\d{{1,3}}[:.,'’]\d[\d:.,'’\"”″]*+(?<!,))?(?:,\s?(?:{{both}}\s)?|\s{{both}}\s|\s?&\s?)(?:(?:{{over}}|{{again}})\s)?"
            r"(?:{{article}}\s[a-z'-]+\s|{{mates}}\s|{described}"
            r"[\d:.,'’\"”″]{{1,9}}\s?(?:s\s|sec\s|[a-z]+\s)?(?:{{over}})\s)?"
        )
        # 'Girard and his co-driver Ashworth' share a car.
        self._beside_driver = pattern(r"\s(?:{both})\s(?:{own})\s(?:{co_driver})\s", parts, "results.co_driver")
        self._crew_before = pattern(rf"\b(?:{parts['crew_before']})\s$", rule="results.crew_before")
        # 'Ahead of Conti, Ek crossing the line third', 'ahead of Conti, Ek was third'.
        self._doing = pattern(r"(?:{doing})|\s(?:{predicate})\b", parts, "results.doing")
        said = {name: parts[name] for name in ("both", "article", "own", "mates", "over", "again", "entry_number")}
        said["persons"] = words([*language.people.person_words, *peoples])
        self._of_crew = pattern(joint.format(described=""), said, "results.followers")
        # 'And Swedish rookie Jonas Ek', 'and the experienced Finn Kimi Aho': another car.
        described = r"(?:(?:{article}|{own})\s(?:[a-z'-]+\s)?)?(?:(?:{persons})\s){1,3}+|"
        self._joint = pattern(joint.format(described=described), said, "results.followers")

    def of(
        self, page: Page, result: ResultMention, end: int, until: int, people: People, *, crewed: bool
    ) -> Iterator[ResultMention]:
        """The results of those who are named behind a position that ends at `end`."""
        if result.measure != "position" or result.position is None or result.passing > 1:
            return  # 'moved into second ahead of Conti', on the way
        if not people.within(end, until):
            return
        crewed = crewed or self._is_shared(page, result, people)
        for form, compiled in self._forms:
            if form.gives.get("of", result.rule) != result.rule:
                continue
            found = compiled.match(page.folded, end, min(until, end + _REACH))
            if found is None:
                continue
            crews = self._crews(page, people, found.end(), until, crewed=crewed)
            if form.gives.get("at_once") and crews and crews[0][0][0] != found.end():
                continue  # 'won in a Lancia of Ek's', where the same word leads to whoever was beaten
            listed = result.subject is not None and result.subject.behind  # 'third was Conti ahead of Ek'
            if not (form.gives.get("any") or listed or result.position <= _PODIUM or len(crews) >= _ORDER):
                continue
            told = crews and until < page.sentence_at(end)[1] and self._is_near(page, crews[-1][-1][1], until)
            if told and not people.within(crews[-1][-1][1], until):
                crews.pop()  # 'ahead of Vikander in second': the place is told of its own
            if result.position == ROW and len(crews) not in _ROWS:
                return  # 'the podium was Conti's second'
            for index, crew in enumerate(crews):
                yield replace(
                    result,
                    span=(crew[0][0], crew[-1][1]),
                    rule=f"results.{form.id}",
                    gives=form.gives,
                    position=result.position + index + 1,
                    names=crew,
                    subject=None,
                    figures={},
                )
            return

    def _is_near(self, page: Page, end: int, place: int) -> bool:
        """'Ahead of Vikander in second'; what a word joins is told of somebody else: 'from Vikander and then won'.

        So is what a verb leads to: 'from Vikander, securing second on the grid'.
        """
        joined = self._joining.search(page.folded, end, place) or self._doing.match(page.folded, end + 1, place)
        return place - end <= _OWN and joined is None

    @staticmethod
    def stand_at(page: Page, people: People, results: list[ResultMention], hits: list[Hit], cues: list[Cue]) -> bool:
        """'Followed by Ek in third': whether a place is told of those who follow, whose it then is."""
        last = results[-1] if results else None
        if last is None or not last.gives.get("placed") or len(hits) > 1 or hits[0].kind != "place":
            return False
        end, start = last.names[-1][1], hits[0].start
        told = 0 <= start - end <= _BESIDE and page.folded.find(",", end, start) < 0
        if not told or people.within(end, start) or any(end <= cue.start < start for cue in cues):
            return False
        last.position = hits[0].number
        return True

    def _is_shared(self, page: Page, result: ResultMention, people: People) -> bool:
        """'Holm and Lund won from Ek and Marlow': two who have one place share a car, and so do those behind them."""
        subject = result.subject
        if subject is None or subject.closes or subject.behind or subject.verb <= subject.sentence[0]:
            return False
        names = people.within(subject.sentence[0], subject.verb)[-2:]
        return (
            len(names) > 1
            and subject.verb - names[1][1] <= _NEXT
            and ((gap := page.folded[names[0][1] : names[1][0]]) in _HYPHENS or self._joins(gap))
            and page.folded.find(",", names[0][1], names[1][0]) < 0
        )

    def _crews(self, page: Page, people: People, start: int, until: int, *, crewed: bool) -> list[list[Span]]:
        """One crew a car: names that a slash joins, and in rallies those that a word joins."""
        crews: list[list[Span]] = []
        last = start
        first = next(iter(people.within(start, until)), (start, start))[0]
        # 'Ahead of the Danish crew of Conti and Ek'.
        led = self._crew_before.search(page.folded, max(0, start - _NEAR), first) is not None
        for span in people.within(start, until):
            gap = page.folded[last : span[0]]
            if not crews:
                if span[0] - start > _NEAR or any(sign in gap for sign in ",;(:"):
                    return []
                crews.append([span])
            elif (
                gap.strip() == "/"
                or (gap in _HYPHENS and len(crews[-1]) == 1)
                or self._beside_driver.fullmatch(gap)
                or ((crewed or (led and len(crews) == 1)) and self._in_one_car(gap, crews[-1]))
            ):
                crews[-1].append(span)
            elif self._joins(gap) and not ("," in gap and self._doing.match(page.folded, span[1])):
                crews.append([span])
            else:
                break
            last = span[1]
        return crews

    def _in_one_car(self, gap: str, crew: list[Span]) -> bool:
        """In a rally 'Conti and Ek' and 'Conti-Ek' share a car."""
        return len(crew) == 1 and (gap in _HYPHENS or ("," not in gap and self._of_crew.fullmatch(gap) is not None))

    def _joins(self, gap: str) -> bool:
        return self._joint.fullmatch(gap) is not None

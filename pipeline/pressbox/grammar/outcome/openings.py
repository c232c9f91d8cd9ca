"""The class that a sentence opens with, 'In Pro-Am …', which what it and the next ones tell is of."""

from bisect import bisect_right
from collections.abc import Iterator

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, ResultMention, Span, start_of
from pressbox.packs import Language
from pressbox.patterns import Match, fold, pattern

_SENTENCES = 30  # of one paragraph
_REACH = 48  # characters from the first word to the end of the class
_BEFORE, _BEHIND = 24, 18  # characters around a result in which 'overall' takes it out of the class
_LABELLED = (":", "–", "-", "|")  # behind a class that stands above what is told of it
_TOLD = frozenset({"prose", "speech"})
_PARAGRAPHS = 4  # above and below one that names no class
_WORDS = 3  # words between 'in the' and the class: 'in the hard-fought Am class'


class ClassOpenings:
    def __init__(self, language: Language, words: ResultWords) -> None:
        parts = language.parts("results")
        self._words = words
        self._lead = pattern(rf"\s*(?:{parts['class_opening']})\s", rule="results.class_opening")
        self._leads = pattern(rf"\b(?:{parts['class_opening']})\s", rule="results.class_opening")
        self._does = pattern(rf"\s(?:{parts['class_does']})\b", rule="results.class_does")
        self._own = pattern(rf"\s(?:{parts['class_opening']})\s\p{{Lu}}", rule="results.class_opening")
        self._class_word = language.words_of("results", "class_noun")
        self._overall = pattern(rf"\b(?:{parts['overall']})", rule="results.overall")
        noun, group = parts["class_noun"], parts["class_group"]
        # 'In EMV2 the', 'in der Am-Wertung', and no 'in GT4 race 2', 'in Silver Arrows'.
        self._behind = pattern(rf"[\s-](?:{noun})\b|,|\s(?=\D)", rule="results.class_behind")
        name = r"[\p{Lu}\d][\w/+’'-]*+(?:\s[\p{Lu}\d][\w/+’'-]*+){0,2}"
        short = r"[\p{Lu}\d][\w/+]*+(?:[\s-][\p{Lu}\d][\w/+]*+){0,2}"
        # 'In the Supercar Lites class', 'in klass 4'; a figure alone takes its noun along.
        self._named = pattern(
            rf"(?<name>{short})[\s-](?i:{noun})\b|(?<numbered>(?i:{noun})\s\d{{1,2}})(?![\w.:,]\d|\w)|(?i:{noun}|{group})\s(?<name>{name})",
            rule="results.class_named",
        )

        # 'Die Klasse E3 gewann', 'die jüngere Altersklasse SB ging an'
        self._led = pattern(
            rf"(?i:(?:{parts['article']})\s)?(?:\p{{Ll}}+\s)?(?:(?i:{noun}|{group})\s(?<name>{name})|(?<numbered>(?i:{noun})\s\d{{1,2}}))\s(?:{parts['class_does']})\b",
            rule="results.class_does",
        )
        # 'In der E2 siegte': a code that is no session, by itself.
        self._coded = pattern(r"(?<name>\p{Lu}{1,4}\d{1,2})(?=\s\p{Ll}|,)", rule="results.class_coded")
        # 'I juniorklassen', 'in der Juniorwertung'
        self._grown = pattern(
            rf"(?:[a-z]+\s){{0,2}}(?<stem>[a-z0-9]{{2,12}}?)-?(?:{noun})\b", rule="results.class_grown"
        )
        # 'Klasse Cup3: Podium nach Aufholjagd', 'MX2-klassen', 'MX1 (450)': above a paragraph.
        code = r"(?=[\w+/.-]*\p{Lu})[\p{Lu}\d][\w+/.-]*(?:\s[\p{Lu}\d][\w+/.-]*){0,2}"
        ends = r"(?=\s?\([^()\n]{1,16}\)\s*$|\s?[:–|]|\s-\s|\s*$)"
        self._above_text = pattern(
            rf"[\s*_#]*(?:(?i:{noun})\s(?<name>{code})|(?<name>{code})[\s-](?i:{noun})\b){ends}",
            rule="results.class_named",
        )
        self._bracketed = pattern(r"\([^()\n]{1,16}\)\s*$", rule="results.class_named")
        self._classes = {fold(name): name for name in language.results.classes}

    def tell(
        self, page: Page, found: Mentions, people: People, line: Line, results: list[ResultMention], span: Span
    ) -> None:
        """Give the class to the results of a sentence that have none of their own."""
        bare = [one for one in results if one.class_ is None]
        for one in bare:
            one.class_ = self._within(page, people, span, one, results) or self._of_word(page, line, one)
        bare = [one for one in bare if one.class_ is None]
        opening = (self._above(page, found, people, line, span) or self._headed(page, line)) if bare else None
        if opening is None or opening[0] is None:
            return
        for one in bare:
            around = max(span[0], one.span[0] - _BEFORE), min(span[1], one.span[1] + _BEHIND)
            if one.span[1] > opening[1] and not self._overall.search(page.folded, *around):
                one.class_ = opening[0]

    def leads(self, page: Page, start: int) -> bool:
        """Whether a sentence opens as one of a class does."""
        return self._lead.match(page.folded, start) is not None

    def _within(
        self, page: Page, people: People, span: Span, one: ResultMention, results: list[ResultMention]
    ) -> str | None:
        """'Scored a podium in the Silver class, coming third': the class that its sentence has told of, of no place."""
        told = {other.class_ for other in results if other.class_}
        until = one.subject.position if one.subject and not one.subject.behind else one.span[0]
        around = max(span[0], one.span[0] - _BEFORE), min(span[1], one.span[1] + _BEHIND)
        own = self._own.match(page.text, one.span[1]) is not None  # 'Alfie 19th in the Minis'
        if own or self._overall.search(page.folded, *around) or one.measure == "grid":
            return None
        for lead in reversed(list(self._leads.finditer(page.folded, span[0], until))):
            opening = self._opening(page, people, lead.start(), until)
            if opening and opening[1] <= until:
                return None if opening[0] in told else opening[0]
        return None

    def _of_word(self, page: Page, line: Line, one: ResultMention) -> str | None:
        """'Won their class', 'completed the class podium': the class that the paragraph has named last."""
        low, high = (one.subject.position, one.span[1]) if one.subject else one.span
        low, high = max(one.span[0], low - _BEFORE), min(one.span[1], high, low + 2 * _BEHIND)
        if not self._class_word.search(page.folded, low, high) or self._overall.search(page.folded, low, high):
            return None
        at, last = line.start, None
        while (named := self._words.class_in(page, at, one.span[0])) is not None:
            last, at = named[0], named[1][1]
        return last

    def _headed(self, page: Page, line: Line) -> tuple[str | None, int] | None:
        """'JUNIOR: NORRGÅRD STRIKES' above a paragraph, or 'Junior:' where it begins."""
        for head in [line, *_heads_of(page, line)]:
            named = self._words.class_in(page, head.start, min(head.end, head.start + _REACH))
            if named and not page.text[head.start : named[1][0]].strip(" *_#"):
                behind = page.text[named[1][1] : head.end].lstrip()
                alone = head is not line and (not behind or self._bracketed.match(behind))
                if behind[:1] in _LABELLED or alone:
                    return self._plain(named[0]), head.start
            told = self._above_text.match(page.text, head.start, head.end) if head is not line else None
            if told:
                return self._plain(told["name"]), head.start
        return None

    def _plain(self, name: str) -> str:
        """'JUNIOR X30' of a heading as it is written elsewhere."""
        known = self._classes.get(fold(name))
        return known or " ".join(self._classes.get(fold(word), word) for word in name.split())

    def _above(
        self, page: Page, found: Mentions, people: People, line: Line, span: Span
    ) -> tuple[str | None, int] | None:
        """The class that the sentence opens with, else that of the nearest one before it in the paragraph."""
        start = span[0]
        for _ in range(_SENTENCES):
            low, high = page.sentence_at(start)
            opening = None if _is_said(found, low, span[0]) else self._opening(page, people, low, high)
            if opening or low <= line.start:
                return opening or self._around(page, people, line)
            start = low - 1
        return None

    def _around(self, page: Page, people: People, line: Line) -> tuple[str | None, int] | None:
        """'In Pro Lites Conti led …' above, and 'In Amateur …' below: what stands between goes on about Pro Lites."""
        below = next((one for one in _prose(page, line.index, 1) if self._opens(page, people, one)), None)
        if below is None:
            return None
        above = (self._opens(page, people, one) for one in _prose(page, line.index, -1))
        told = next((opening for opening in above if opening), None)
        return (told[0], line.start) if told else None

    def _opens(self, page: Page, people: People, line: Line) -> tuple[str | None, int] | None:
        """The class that a paragraph opens with."""
        opening = self._opening(page, people, *page.sentence_at(line.start))
        return opening if opening and opening[0] else None

    def _opening(self, page: Page, people: People, start: int, end: int) -> tuple[str | None, int] | None:
        """The class and where it ends; no class where one is told of that has no name of its own."""
        lead = self._lead.match(page.folded, start, end)
        if lead is None:
            return self._subject(page, start, end)
        until = min(end, lead.end() + _REACH)
        named = self._words.class_in(page, lead.end(), until)
        alone = named is not None and self._stands_alone(page, people, lead.end(), named[1])
        own = self._named.match(page.text, lead.end(), until) or (
            None if alone else self._code(page, lead.end(), until)
        )
        if own is None:
            if alone and named:
                return named[0], named[1][1]
            grown = self._grown.match(page.folded, lead.end(), until)
            return (self._classes.get(grown["stem"]), grown.end()) if grown else None
        low, high = own.span("name" if own["name"] else "numbered")
        high = min([high, *(one[0] - 1 for one in people.within(low + 1, high))])  # 'in class Moto3 Ferretti won'
        if alone and named and not named[1][0] == low < named[1][1] < high:
            return named[0], named[1][1]  # 'Pro', and no 'Pro Lites'
        return page.text[low:high], high

    def _subject(self, page: Page, start: int, end: int) -> tuple[str | None, int] | None:
        """'Am was won by Conti, with Ek second': a sentence whose subject is the class."""
        low = start + page.folded[start:end].startswith(" ")
        led = self._led.match(page.text, low, end)
        if led:
            return led["name"] or led["numbered"], led.end("name" if led["name"] else "numbered")
        named = self._words.class_in(page, low, min(end, low + _REACH))
        if named is None or named[1][0] != low or not self._does.match(page.folded, named[1][1], end):
            return None
        return named[0], named[1][1]

    def _code(self, page: Page, start: int, until: int) -> Match | None:
        found = self._coded.match(page.text, start, until)
        if found is None or next(self._words.named(page, *found.span("name")), None):
            return None
        return found if next(self._words.values(page, *found.span("name")), None) is None else None  # 'in P7'

    def _stands_alone(self, page: Page, people: People, lead: int, span: Span) -> bool:
        between = page.folded[lead : span[0]]
        letters = between.replace(" ", "").replace("-", "")
        if len(between.split()) > _WORDS or (letters and not letters.isalpha()):
            return False
        return not people.series.holds(span[0], span[0] + 1) and self._behind.match(page.folded, span[1]) is not None


def _prose(page: Page, index: int, step: int) -> Iterator[Line]:
    """The nearest paragraphs above or below one, as far as nothing else parts them."""
    for far in range(1, _PARAGRAPHS + 1):
        at = index + step * far
        if not 0 <= at < len(page.lines) or page.lines[at].kind not in _TOLD | {"lead"}:
            return
        yield page.lines[at]


def _heads_of(page: Page, line: Line) -> list[Line]:
    """The heading of a paragraph, and the labels between: 'Class 2: a day to forget'."""
    heads = page.headings_of(line)[:1]
    low = heads[0].index + 1 if heads and heads[0].kind != "title" else 0
    above = reversed(page.lines[low : line.index])
    labels = [one for one in above if one.kind == "label" and page.lines[one.index + 1].kind in _TOLD]
    return [*labels, *heads]


def _is_said(found: Mentions, opening: int, start: int) -> bool:
    """Whether somebody said the sentence before, and not this one: what they say opens nothing."""
    index = bisect_right(found.quotes, opening, key=start_of)
    said = (part for quote in found.quotes[max(0, index - 2) : index] for part in quote.parts)
    return any(low <= opening < high and not low <= start < high for low, high in said)

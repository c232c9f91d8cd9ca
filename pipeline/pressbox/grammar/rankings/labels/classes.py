"""Places in a class, and places among all, as a row tells them apart: 'P4 in class, P22 overall'."""

from pressbox.grammar.outcome.cells import People, begun_within, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.labels.row import Placed
from pressbox.grammar.rankings.ranked import EDGES, begin_of
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import Read, Value

_CLASS = pattern(r"\d{3,4}|[\p{Lu}\d][\p{Lu}\d/+.-]{1,9}")
_CODED = pattern(r"(?<=[(,]\s?)(?<code>\p{Lu}{1,4}\d{1,3})(?=[),])")  # 'E2' of '(SWE, E2)'
_LABEL = 5  # words before a colon
_OVERALL = 9  # characters behind a value: '27th overall'
_BOTH = 2  # places in a row, one of them in the class
_BETWEEN = pattern(r"\s?[/|,(]\s?|\s-\s")
_IN_BRACKET = pattern(r"\.?\s(?:\p{Ll}{2}\s)?(?<name>\p{Lu}[\w./+-]*(?:\s[\p{Lu}\d][\w./+-]*){0,2})\)")
_BRACKET = pattern(r"\s?\([^()]{2,24}\)")


class ClassPlaces:
    """What stands behind a position and says among whom it counts."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words
        within = words.parts["in_class"]
        parts = words.parts
        self._part = pattern(r"\b(?:{round}|{round_letters}|{leg})\.?\s?\d{1,2}\b", parts, "results.round")
        self._within = pattern(rf"\s+(?:{within})\s+", rule="results.in_class")
        self.word = pattern(rf"\s+(?:{words.class_words})\b", rule="results.class_words")
        self.in_class = pattern(
            rf"\s+(?:(?:{within})\s+)?(?:{words.class_words})\b(?:\s\((?<name>[^()\n]{{1,20}})\))?",
            rule="results.class_words",
        )
        self.overall = pattern(r"\b(?:{overall})\b", words.parts, "results.overall")
        self.whole = pattern(r"\s(?:{overall})\b", words.parts, "results.overall")
        noun = rf"\b(?:{words.class_words})\b"
        self._both = pattern(
            rf"{noun}[^\n.:;]{{0,12}}?\b(?:{{overall}})\b|\b(?:{{overall}})\b[^\n.:;]{{0,12}}?{noun}",
            parts,
            "results.overall",
        )

    def of(self, read: Read, one: Placed) -> str | None:
        """The class that a position counts in; nothing where it is that of all."""
        page, own, before, until = one.row.page, one.own, one.before, one.until
        end = read.value.end
        within = self.in_class.match(page.folded, end, until)
        if within and within["name"] and _CLASS.fullmatch(page.text, *within.span("name")):
            return page.text[within.start("name") : within.end("name")]  # 'P3 in class (992)'
        if within and own.blank:
            return one.row.above.class_
        overall = self.is_overall(page, read.value, until)
        if overall and own.blank and before and before[-1].names == read.names:
            return ""  # 'P4 in class, P22 overall'
        # 'Race 1: 27th overall' is of no class, whichever stands above.
        inherited = "" if overall else one.row.above.class_
        return one.segment.class_ or (inherited if not own.blank else self.in_bracket(page, read.value, until))

    def heads(self, page: Page, people: People, start: int, end: int) -> tuple[str, list[Span]] | None:
        """'Women's double sculls: Norrgård / Ek, 4th': a label of a few words before names, and these names."""
        colon = page.folded.find(":", start, end)
        label = page.text[start:colon].strip(EDGES) if colon > 0 else ""
        if not (label and label[0].isupper() and len(label.split()) <= _LABEL):
            return None
        until = colon + 1 + len(page.text[colon + 1 : end].rstrip(EDGES))
        names = raw_names(page, colon + 2, until) or people.within(colon, end)
        spans = (people.places, people.team_spans, people.series_spans, people.days)
        known = any(begun_within(list(one), start, colon) for one in spans) or people.within(start, colon)
        if known or self._part.search(page.folded, start, colon) or people.teams.holds(colon, end):
            return None
        full = names and all(" " in page.text[slice(*name)] for name in names)
        return (label, names) if full and page.folded[names[-1][1] : end].strip(EDGES) == "" else None

    @staticmethod
    def opens(page: Page, start: int, class_: Span) -> bool:
        """'Superstock – Race 1: 4th, Race 2: 6th': whether a class opens its row, parted from what follows."""
        first = page.text[start : class_[0]].strip(EDGES) == ""
        return first and page.folded[class_[1] : class_[1] + 2].strip()[:1] in {"-", ":", "|"}

    def leads_to(self, page: Page, start: int, class_: int) -> bool:
        """Whether nothing but 'in' or 'of the' stands between a place and a class: '6th in LMP2, 21st overall'."""
        return self._within.fullmatch(page.folded, start, class_) is not None

    def are_both(self, page: Page, line: Line, values: list[Value]) -> bool:
        """'SS1: 3rd / 18th' below 'Stages (class / overall)': whether one of two places is in the class."""
        if len(values) != _BOTH or not line.headings:
            return False
        parted = _BETWEEN.fullmatch(page.folded, values[0].end, values[1].start)
        heading = page.lines[line.headings[-1]]
        return parted is not None and self._both.search(page.folded, heading.start, heading.end) is not None

    def beside_overall(self, page: Page, line: Line) -> bool:
        """'Junior: 2nd' above or below 'Overall: 11th': whether a row is one of those of a result by class."""
        beside = page.lines[max(0, line.index - 2) : line.index + 3]
        return any(self.overall.match(page.folded, begin_of(page, one), one.end) for one in beside)

    def behind(self, page: Page, end: int, until: int) -> tuple[str, Span] | None:
        """'2nd GT4'; right behind a place it ends no model's name: 'P3 Rally4'."""
        direct = self._words.class_in(page, end, until, coded=True)
        return direct if direct and direct[1][0] <= end + 1 else self._words.class_in(page, end, until)

    def in_bracket(self, page: Page, value: Value, until: int) -> str | None:
        """'2nd (1st Challenge)': a name of a class that nobody knows, in the bracket of a second place."""
        found = _IN_BRACKET.match(page.text, value.end, until + 1)
        if found is None or page.text[value.start - 1] != "(" or self.overall.search(page.folded, *found.span()):
            return None
        words = page.folded[slice(*found.span("name"))].split()
        known = any(word in self._words.small or self._words.role(word) for word in words)
        return None if known or next(self._words.named(page, *found.span()), None) else found["name"]

    def is_overall(self, page: Page, value: Value, until: int) -> bool:
        """'27th overall'."""
        return self.overall.search(page.folded, value.start, min(value.end + _OVERALL, until)) is not None

    def aside(self, page: Page, names: list[Span], end: int, class_: tuple[str, Span] | None) -> str | None:
        """'Elin Norrgård (Pro): Q1 P9, Q2 P7': her class, or a code in brackets that is no car: '(SWE, E2)'."""
        bracket = _BRACKET.match(page.folded, names[-1][1], end)
        if bracket is None:
            return None
        if class_:
            return class_[0] if bracket.start() < class_[1][0] < bracket.end() else None
        code = _CODED.search(page.text, *bracket.span())
        return code["code"] if code and code["code"].casefold() not in self._words.cars else None

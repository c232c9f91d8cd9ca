"""Names and figures in the cells of a row, as a list gives them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, fold, pattern, words

_PAIR = pattern(r"(?<one>[^\s-]+\s[^\s-]+)-(?<other>[^\s-]+\s[^\s-]+)")
# What parts the cells of a row: ' - ', ', ', bars, tabs, brackets.
_PARTING = pattern(r"\s-\s|\s*[|\t]\s*|,\s+|\s{3,}|\s?[()\[\]]\s?|:\s+|;\s*")
_CELLS = pattern(r"\s?[|;•·]\s?|,\s|\s[-/]\s")
_COUNTRY = pattern(r"\s?\(\p{Lu}[\p{L}/ ]{0,24}\)\s?/\s?")
# 'E Norrgård / L Ferretti Toyota GR Yaris': letters on both sides, and no sign before the car.
_LETTERED = pattern(r"\s?/\s?(?<name>\p{Lu}\.?\s\p{Lu}[\p{L}'’-]+)(?=\s)")
_SURNAMES = pattern(r"(?<name>\p{Lu}[\p{L}'’-]+)(?:\s?/\s?(?<name>\p{Lu}[\p{L}'’-]+)){1,3}(?=\s)")
_TIME_AT_END = pattern(r"\s\+?\d[\d:.,'\"]*+\s?(?:s|sec|min)?$")

_VALUES = pattern(r":\s?\w{1,4}(?:\s/\s\w{1,4})++$")
_LEGEND = pattern(r"\(\p{Lu}[\p{L} .'’-]{1,30}+(?:/ \p{Lu}[\p{L} .'’-]{1,30}+)++\)$")


_CODE = 3  # letters of a country


class People:
    """Where people and teams are named, for one release."""

    def __init__(self, found: Mentions, nations: frozenset[str] = frozenset()) -> None:
        self._nations = nations
        self._spans = sorted({span for person in found.people for span in person.mentions})
        self.parts = {word for person in found.people for word in person.words}
        self.places = sorted({place.span for place in found.places})
        self.countries = {place.span for place in found.places if place.kind == "country"}
        self.days = sorted({date.span for date in found.dates if date.kind == "explicit" or date.weekday})
        self.cars = [span[0] for span in found.cars]
        self.team_spans = sorted({span for team in found.teams for span in team.mentions})
        self.teams = Marked(self.team_spans)
        self.series_spans = sorted({series.span for series in found.series})
        self.series = Marked(self.series_spans)
        self.clocks = Marked([time.span for time in found.times])

    def within(self, start: int, end: int) -> list[Span]:
        """The people named between two places, in order."""
        return [span for span in begun_within(self._spans, start, end) if span[1] <= end]

    def before_car(self, cell: Span) -> Span:
        """'A Norrgård Kestrel KX250', 'Norrgård/Ek Kestrel Racing': a cell up to the car or the team in it."""
        entered = begun_within(self.team_spans, cell[0] + 1, cell[1])
        at = bisect_right(self.cars, cell[0])
        ends = [start for start, _ in entered[:1]] + self.cars[at : at + 1]
        return cell[0], min([cell[1], *ends])

    def before_nation(self, page: Page, start: int, end: int) -> int:
        """Where the name ends in 'Elin Norrgård SWE', which no sign parts from her country."""
        code = page.text[end - _CODE : end]
        bare = code.isupper() and fold(code) in self._nations and page.text[end - _CODE - 1] == " "
        return end - _CODE - 1 if bare and " " in page.text[start : end - _CODE - 1] else end

    def begins_at(self, place: int) -> bool:
        """Whether somebody is named right there."""
        return bool(begun_within(self._spans, place, place + 1))


def begun_within(spans: list[Span], start: int, end: int) -> list[Span]:
    """Those that begin between two places, of spans in order."""
    first = bisect_left(spans, (start,))
    return spans[first : bisect_left(spans, (end,), first)]


def cells_of_row(page: Page, start: int, end: int) -> Iterator[Span]:
    """The cells of a row, whatever parts them."""
    place = start
    for found in _PARTING.finditer(page.folded, start, end):
        if found.start() > place:
            yield place, found.start()
        place = found.end()
    if place < end:
        yield place, end


def _name(language: Language) -> Pattern:
    """'Elin Norrgård', 'K. van der Berg', 'van Eck': words with capitals, and small ones before and between."""
    small = words(sorted({word for term in language.people.particles for word in term.split()}))
    capital = r"\p{Lu}[\p{L}'’.-]*+"
    return pattern(
        rf"(?:(?:{small})\s){{0,2}}+{capital}(?:\s(?:(?:{small})\s){{0,2}}+{capital}){{0,4}}+", rule="people.particles"
    )


def _number(language: Language) -> Pattern:
    """'17 ', '#4', 'No. 7 - ', '9J-': the number of a car before its driver."""
    return pattern(
        r"(?:#\s?|{number_word}\.?\s?)?\d{1,3}[a-z]{0,2}(?!\w)[\s:.-]*+",
        language.parts("results"),
        "results.number_word",
    )


def raw_names(page: Page, start: int, end: int) -> list[Span]:
    """The names that make up a cell: one, or several of a crew; nothing where it holds anything else."""
    number = page.language.once(_number).match(page.folded, start, end)
    start = number.end() if number else start
    while end > start and page.text[end - 1] in " .,:-–":
        end -= 1
    out: list[Span] = []
    together = page.language.once(_together)
    while start < end:
        name = page.language.once(_name).match(page.text, start, end)
        if name is None:
            return []
        out.append(name.span())
        if name.end() == end:
            return [part for span in out for part in _pair(page, span)]
        joint = together.match(page.folded, name.end(), end)
        if joint is None or joint.end() == name.end():
            return []
        start = joint.end()
    return out


def _pair(page: Page, span: Span) -> list[Span]:
    """'Elin Conti-Luca Hrast' are two, 'Elin Conti-Hrast' is one."""
    pair = _PAIR.fullmatch(page.text, *span) if page.text.find("-", *span) >= 0 else None
    return [pair.span("one"), pair.span("other")] if pair else [span]


def _together(language: Language) -> Pattern:
    return pattern(rf"\s*+(?:/|&|\+|,|\b(?:{words(language.results.joins)})\b|-)\s*+", rule="results.joins")


def entrants_of(page: Page, people: People, start: int, end: int) -> list[Span]:
    """Those whom a row credits: the people known in it, else the first cell that is made of names, else the team."""
    known = people.within(start, end)
    crew = _crew_behind(page, people, start, end)
    if crew:
        return crew
    entered = False
    for cell in cells_of_row(page, start, end):
        if not known and cell in people.countries:
            # 'Sweden (Norrgård, Conti)': the country is not who rows.
            names = raw_names(page, cell[1] + 2, max(cell[1] + 2, page.folded.find(")", cell[1], end)))
            if names and page.text.startswith(" (", cell[1]):
                return names
        named = people.before_car(cell)
        names = raw_names(page, named[0], people.before_nation(page, *named))
        names = names or ([] if known else _unparted(page, people, named))
        own = people.within(*cell) if known else []
        if own:
            names = names if len(names) > len(own) else own + _over_dashes(page, cell, known)
            return names + _over_countries(page, names[-1][1], end) + _lettered(page, names[-1], end)
        if people.teams.holds(*cell) and not (names and named[1] < cell[1]):
            entered = True
        elif names and not known and not (entered and page.text[cell[0] - 1 : cell[0]] == "(" and len(names) == 1):
            return names  # and no '1. Kestrel Racing (Yamaha)'
    return known or [span for span in people.team_spans if start <= span[0] and span[1] <= end][:1]


def _unparted(page: Page, people: People, cell: Span) -> list[Span]:
    """'Elin Norrgård 5:50.02', '#21 Norrgård/Ek Corvid +1 lap': names that no sign parts from what is behind them."""
    number = page.language.once(_number).match(page.folded, *cell)
    cell = (number.end(), cell[1]) if number else cell
    if names := raw_names(page, cell[0], people.before_nation(page, cell[0], _before_figure(page, cell))):
        return names
    crew = _SURNAMES.match(page.text, *cell)
    return crew.spans("name") if crew else []


def _before_figure(page: Page, cell: Span) -> int:
    """Where the name ends in '2. Elin Norrgård 5:50.02', which no sign parts from her time."""
    figure = _TIME_AT_END.search(page.folded, *cell)
    return figure.start() if figure else cell[0]


def _crew_behind(page: Page, people: People, start: int, end: int) -> list[Span]:
    """'#11 Kestrel Racing - Norrgård / Conti', 'Loom, Elin Norrgård / Luca Ek': a crew behind what it drives."""
    if page.text.find("/", start, end) < 0:
        return []
    numbered = page.text[start] == "#"
    first, *cells = cells_of_row(page, start, end)
    if "/" in page.text[slice(*first)] or (people.within(*first) and not numbered):
        return []
    for cell in cells:
        names = raw_names(page, *cell) if "/" in page.text[slice(*cell)] else []
        full = numbered or all(" " in page.text[slice(*name)] for name in names)
        if len(names) > 1 and full and not people.teams.holds(*names[0]):
            return names
    return []


def _over_dashes(page: Page, cell: Span, known: list[Span]) -> list[Span]:
    """'A. Norrgård – L. Ferretti (#17)': those behind a dash who fill their cell share the car."""
    out: list[Span] = []
    end = cell[1]
    for span in known:
        joint = page.folded[end : span[0]]
        if span[0] > end and joint == " - " and page.folded[span[1] : span[1] + 1] in {" ", ",", "", "\n"}:
            out.append(span)
            end = span[1]
    return out


def _lettered(page: Page, last: Span, end: int) -> list[Span]:
    """'E Norrgård / L Ferretti Toyota GR Yaris': whom a letter and a surname name behind one named so."""
    short = page.text[last[0] + 1 : last[0] + 2] in {" ", "."}
    other = _LETTERED.match(page.text, last[1], end) if short else None
    return [other.span("name")] if other else []


def _over_countries(page: Page, place: int, end: int) -> list[Span]:
    """'Elin NORRGÅRD (SWE) / Tomas EK (NOR)': who stands behind the country of the other and a stroke."""
    out: list[Span] = []
    while joint := _COUNTRY.match(page.text, place, end):
        name = page.language.once(_name).match(page.text, joint.end(), end)
        if name is None:
            break
        out.append(name.span())
        place = name.end()
    return out


def crews_of(page: Page, people: People, start: int, end: int) -> list[list[Span]]:
    """Those who share a label: 'Norrgård/Vikander (gearbox), Luca Ferretti'; one crew a cell."""
    cells = (raw_names(page, *cell) or people.within(*cell) for cell in cells_of_row(page, start, end))
    return [
        names
        for names in cells
        if len(names) > 1 or any(people.within(*name) or " " in page.text[slice(*name)] for name in names)
    ]


def own_cell(page: Page, start: int, end: int, people: People) -> int:
    """'Finished: 4th | Laps: 80/80 | Standings: 3rd': where the cell of a value begins, behind one of other figures."""
    last = max((found.end() for found in _CELLS.finditer(page.folded, start, end) if found.end() < end), default=start)
    told = any(char.isdigit() for char in page.folded[start:last]) and not people.within(start, last)
    return last if told and page.folded[last:end].strip() else start


def is_dealt(page: Page, line: Line) -> bool:
    """'Race 1: 5 / 2' below 'Results (Elin / Jonas)': a place each, and not the fifth of two."""
    values = _VALUES.search(page.folded, line.start, line.end)
    heading = page.lines[line.headings[-1]] if values and line.headings else None
    return heading is not None and _LEGEND.search(page.text, heading.start, heading.end) is not None


def figure(written: str) -> float:
    """'204', '52,5', '1,066', '1.066'."""
    whole = written.replace(",", ".")
    return float(whole.replace(".", "") if len(whole.partition(".")[2]) == len("000") else whole)

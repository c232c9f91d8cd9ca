"""Series: every mention of a race series, known to the packs or told by the form of its name."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest

from pressbox.grammar.neighbours import word_before
from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Page
from pressbox.mentions import Mentions, SeriesMention, Span
from pressbox.packs import Hit, Language, Lexicon, Name, Packs
from pressbox.patterns import NEVER, fold, pattern, words, written

_WORD = pattern(r"[\w&.'’-]*[\w&]")
_NAME = pattern(r"[^\W_]+")
_SHORT = pattern(r"\b\p{Lu}{3,6}\b")
_TWO = 2  # series of which one may be the other's guest
# 'Barrow Rally Club (BRC)'
_BEHIND_TOWN = pattern(r", (?:\p{Ll}{2,3} )?| \(")
_IN_BRACKETS = pattern(r"\(\p{Lu}{3,6}\)")
_SPELT_OUT = pattern(r"(?P<long>(?:\p{Lu}\w+\s){2,7})\((?P<short>\p{Lu}{3,6})\)")
_FEW = 2  # words of a name that is not shortened to its initials
_BEFORE = 24  # characters
_CODE = 4  # letters
_LONGEST = 7  # words: no name of a series is longer


class SeriesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.series
        cars = packs.cars.values()
        makers = {word for car in cars for word in fold(car.manufacturer or "").split()}
        models = {word for car in cars for word in fold(car.model or "").split() if not word.isdigit()}
        called = [*sheet.tails, *sheet.alone, *sheet.heads, *language.places.domain, *language.results.classes]
        self._models = models - makers - set(map(fold, called))
        self._makers = makers - set(map(fold, called))
        self._inside = set(sheet.inside)
        self._classes = frozenset(language.results.classes)
        days = [word for names in language.dates.weekdays.values() for word in names]
        self._not_first = {word.lower() for word in [*sheet.not_first, *days]}
        self._opened: Lexicon[str] = Lexicon((head, head) for head in sheet.heads)
        self._tracks = pattern(rf"[\s-](?:{words(sheet.tracks)})\b", rule="series.tracks")
        self._tracks_of = pattern(rf"(?r)\b(?:{words(sheet.tracks_of)})\s", rule="series.tracks_of")
        self._guests_of = pattern(rf"(?r)\b(?:{words(sheet.guests_of)})\s", rule="series.guests_of")
        self._tails = _Tails(sheet.tails, sheet.of)
        self._compounds = _Compounds(sheet.compounds, sheet.not_compound)
        self._alone = _Tails(sheet.alone, sheet.of, r"(?!\s\p{Lu})")  # no 'Dune Raid Team'

    def read(self, page: Page, found: Mentions) -> list[SeriesMention]:
        known = [
            SeriesMention((hit.start, hit.end), "series.name", meaning.id, page.line_at(hit.start).index, known=True)
            for hit, following in zip_longest(found.names, found.names[1:])
            for meaning in hit.meanings[:1]
            if meaning.kind == "series"
            and not _is_town(page, hit, following)
            and not self._is_track(page, hit)
            and not self._is_of_car(page, hit)
        ]
        known = self._without_hosts(page, _without_others(page, known))
        known += _by_initials(page, known)
        told = self._unknown(page, known)
        if not known and not told and self._alone.words:
            told = [replace(one, once=True) for one in self._tailed(page, self._alone, Marked(()))]
        full = {(one.id, page.folded[slice(*one.span)]) for one in known} if told else set()
        unknown = [_in_full(mention, full, {one.id for one in told}) for mention in told]
        return sorted(known + unknown, key=lambda mention: mention.span)

    def _is_of_car(self, page: Page, hit: Hit[Name]) -> bool:
        """'Ekholm (Ford Fiesta WRC)', 'a Ford Focus WRC': the code of a category behind a car; 'Subaru WRX' is one."""
        code, word = page.text[hit.start : hit.end], word_before(page.folded, hit.start)
        if len(code) > _CODE or not code.isupper():
            return False
        model = hit.start - len(word) - 1
        named = bool(word) and not page.text[model].islower()  # 'with Ford in WRC'
        of_car = word in self._models or (word in self._makers and fold(code) in self._models)
        return of_car or (named and word_before(page.folded, model) in self._makers)

    def _is_track(self, page: Page, hit: Hit[Name]) -> bool:
        """'The Formula 1 circuit of Nordmark': where that series races, too, is told of the track alone."""
        before = self._tracks_of.match(page.folded, max(0, hit.start - _BEFORE), hit.start)
        return before is not None or self._tracks.match(page.folded, hit.end) is not None

    def _without_hosts(self, page: Page, known: list[SeriesMention]) -> list[SeriesMention]:
        """'The Nordic Cup races in support of the GT Masters': the second is not what it is about."""
        if len({one.id for one in known}) < _TWO:
            return known
        own = [
            one
            for one in known
            if self._guests_of.match(page.folded, max(0, one.span[0] - _BEFORE), one.span[0]) is None
        ]
        return own or known

    def _unknown(self, page: Page, known: list[SeriesMention]) -> list[SeriesMention]:
        """Names by their form. A headline in capitals shows no borders, so there only names met elsewhere count."""
        mentions = self._headed(page, Marked(mention.span for mention in known))
        mentions += self._tailed(page, self._tails, Marked(mention.span for mention in [*known, *mentions]))
        return mentions + self._compounded(page, Marked(mention.span for mention in [*known, *mentions]))

    def _compounded(self, page: Page, taken: Marked) -> list[SeriesMention]:
        """'Nordische Langstreckenmeisterschaft', 'Tourenwagen-Trophäe': names that the end of a word tells."""
        mentions = []
        for span in self._compounds.find(page):
            line = page.line_at(span[0])
            start = self._start(page, span[0], line.start)
            named = start < span[0] or "-" in page.text[slice(*span)]
            if named and not taken.holds(*span) and not _all_capital(page.text[line.start : line.end]):
                mentions.append(_mention(page, (start, span[1])))
        return mentions

    def _tailed(self, page: Page, tails: "_Tails", taken: Marked) -> list[SeriesMention]:
        """Names that their last word tells: 'Nordic Rally Trophy'."""
        mentions: list[SeriesMention] = []
        titled: list[Span] = []
        for hit in page.hits(tails.words):
            tail = tails.pattern.match(page.text, hit.start)
            if tail is None or taken.holds(*tail.span()):
                continue
            line = page.line_at(tail.start())
            start = self._start(page, tail.start(), line.start)
            if start == tail.start() or page.text[start : tail.end()] in self._classes:
                continue  # 'In the Silver Cup Conti won'
            if mentions and mentions[-1].span[0] == start:
                mentions.pop()  # 'Lake Cup World Series' is no 'Lake Cup'
            if line.kind in {"title", "speech", "prose", "lead"} and _all_capital(page.text[line.start : line.end]):
                titled.append((start, tail.end()))
            else:
                mentions.append(_mention(page, (start, tail.end())))
        return mentions + _in_headlines(page, titled, {mention.id for mention in mentions})

    def _headed(self, page: Page, taken: Marked) -> list[SeriesMention]:
        """Names that their first word tells: 'Copa Norte de GT', 'Campeonato de España'."""
        mentions: list[SeriesMention] = []
        for hit in page.hits(self._opened):
            start, line = hit.start, page.line_at(hit.start)
            if not page.text[start].isupper() or _all_capital(page.text[line.start : line.end]):
                continue
            end = self._end(page, hit.end, line.end)
            if end > hit.end and not taken.holds(start, end):
                mentions.append(_mention(page, (start, end)))
        return mentions

    def _end(self, page: Page, head: int, line: int) -> int:
        """Where the capitals behind the head end; a small word counts where a capital follows."""
        end = last = head
        for found in islice(_WORD.finditer(page.text, head, line), _LONGEST):
            if page.text[last : found.start()].strip(" ") or not (found[0][0].isupper() or found[0] in self._inside):
                break
            last = found.end()
            end = last if found[0][0].isupper() else end
        return end

    def _start(self, page: Page, tail: int, line: int) -> int:
        """Where the capitals before the tail begin."""
        before = [found.span() for found in _WORD.finditer(page.text, max(line, tail - 80), tail)][-_LONGEST:]
        start = tail
        for low, high in reversed(before):
            word = page.text[low:high]
            if page.text[high:start].strip(" ") or not (word[0].isupper() or word in self._inside):
                break
            start = low
        return self._without_lead(page, start, tail)

    def _without_lead(self, page: Page, start: int, tail: int) -> int:
        """The name without what cannot begin one: 'The', 'of', 'Round'."""
        for found in _WORD.finditer(page.text, start, tail):
            word = found[0].lower().replace("’", "'").split("'")[0]  # "Sunday's Cup"
            if word not in self._not_first and found[0] not in self._inside:
                return found.start()
        return tail


class _Tails:
    """The last words of names, and their pattern as they are written."""

    def __init__(self, tails: list[str], of: list[str], ends: str = "") -> None:
        longest = sorted(tails, key=len, reverse=True)
        self.words: Lexicon[str] = Lexicon((tail, tail) for tail in longest)
        ordinary = rf"(?!\s+(?:{written(of)})\s+\p{{Ll}})"
        self.pattern = pattern(rf"\b(?:{'|'.join(longest)})\b{ordinary}{ends}" if tails else NEVER)


class _Compounds:
    """Words that end as names of series do, in languages that write several words as one."""

    def __init__(self, ends: list[str], others: list[str]) -> None:
        self._ends = tuple(map(fold, ends))
        self._others = frozenset(map(fold, others))
        self._pattern = pattern(
            rf"\b\p{{Lu}}(?<first>[\p{{L}}\d-]{{2,24}}?)-?(?:{'|'.join(ends)})\b" if ends else NEVER
        )

    def find(self, page: Page) -> Iterator[Span]:
        if not any(end in page.folded for end in self._ends):
            return
        for found in self._pattern.finditer(page.text):
            if fold(page.text[found.start() : found.end("first")]) not in self._others:
                yield found.span()


def _mention(page: Page, span: Span) -> SeriesMention:
    name = page.text[span[0] : span[1]]
    id_ = "-".join(found[0] for found in _NAME.finditer(fold(name)))
    return SeriesMention(span, "series.form", id_, page.line_at(span[0]).index)


def _without_others(page: Page, known: list[SeriesMention]) -> list[SeriesMention]:
    """'The Barrow Rally Club (BRC)': initials that the release has for something else are no series'."""
    if not (known and _IN_BRACKETS.search(page.text)):
        return known
    full = Marked(one.span for one in known if not _SHORT.fullmatch(page.text, *one.span))
    others = {
        found["short"]
        for found in _SPELT_OUT.finditer(page.text)
        if _stands_for(found["long"], found["short"]) and not full.holds(*found.span("long"))
    }
    return [one for one in known if page.text[slice(*one.span)] not in others]


def _stands_for(name: str, short: str) -> bool:
    return "".join(word[0] for word in name.split()[-len(short) :]) == short


def _by_initials(page: Page, known: list[SeriesMention]) -> list[SeriesMention]:
    """'NRC' in a release that names the Nordic Rally Championship in full."""
    named = {_initials(page.text[slice(*one.span)]): one.id for one in known}
    taken = Marked(one.span for one in known)
    return [
        SeriesMention(found.span(), "series.initials", named[found[0]], page.line_at(found.start()).index)
        for found in (_SHORT.finditer(page.text) if any(named) else ())
        if found[0] in named and not taken.holds(*found.span())
    ]


def _initials(name: str) -> str:
    words_in = name.split()
    whole = len(words_in) > _FEW and all(word[0].isupper() and word.isalpha() for word in words_in)
    return "".join(word[0] for word in words_in) if whole else ""


def _in_full(short: SeriesMention, known: set[tuple[str, str]], told: set[str]) -> SeriesMention:
    """'Nordic Cup' in a release on the 'Northlight Nordic Cup Sweden' is that series, if no other has the words.

    So is 'World Cup' in one on the 'Lakeside Rowing World Cup', and 'Nordic Championship' in one on the 'Nordic Hill
    Climb Championship'.
    """
    words = short.id.split("-")
    full = {id_ for id_, name in known if _in_order(words, name.split())}
    full = full or {id_ for id_ in told if id_.endswith(f"-{short.id}")}
    return SeriesMention(short.span, short.rule, full.pop(), short.line) if len(full) == 1 else short


def _in_order(words: list[str], name: list[str]) -> bool:
    """Whether words stand in a name in their order, the last at its end."""
    rest = iter(name)
    return len(words) > 1 and words[-1] in name and all(word in rest for word in words)


def _in_headlines(page: Page, spans: list[Span], known: set[str]) -> list[SeriesMention]:
    """'NORRGÅRD WINS NORDIC CUP': as much of the end as is a name that the text holds elsewhere."""
    mentions = []
    for start, end in spans:
        for found in _WORD.finditer(page.text, start, end):
            mention = _mention(page, (found.start(), end))
            if mention.id in known:
                mentions.append(mention)
                break
    return mentions


def _is_town(page: Page, hit: Hit[Name], following: Hit[Name] | None) -> bool:
    """'Dakar, Senegal', 'Dakar, au Sénégal': a town that a series is called like, its country behind it."""
    if following is None or not _BEHIND_TOWN.fullmatch(page.text, hit.end, following.start):
        return False
    if not page.text[following.start].isupper():
        return False
    areas = any(name.kind in {"country", "region"} for name in following.meanings)
    return areas and any(name.kind == "city" for name in hit.meanings)


def _all_capital(line: str) -> bool:
    """Whether all longer words of a line are written with a capital."""
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in words)

"""Rows of a ranking: '1. E. Norrgård/T. Vikander - Northlight', 'P3 Luca Ferretti', one a line or all in one."""

from collections.abc import Iterator
from dataclasses import replace

from pressbox.grammar.outcome.cells import People, crews_of, entrants_of
from pressbox.grammar.outcome.words import HIGHEST, ResultWords
from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import Span
from pressbox.patterns import Match, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import Read, Value

# '1. ', '2) ', 'P3 ', '4th: ', '4th, ', '05 | ', '=6. ', '7 (12) ', '8. – ', '9;': what a row of a ranking begins with.
_RANK = (
    r"(?:p\s?|pos\.?\s?|=\s?)?(?<n>\d{1,3})(?:(?:{ordinal})(?:,(?=\s))?|[ºª°=])?"
    r"(?:\s?[.):]{1,2}-?(?:\s-(?=\s))?|\s-(?=\s))?+(?:\s*[|;]\s*|\s+|(?=#)|(?<=[.):])(?=\p{L}))(?:\(\d{1,3}\)\s+)?(?=[#\p{L}\d])"
)
# 'Platz 3: ', 'Posizione 4 - '.
_NOUN_RANK = r"(?:{place_noun})\s(?<n>\d{1,3})(?:\s?[:|]|\s-(?=\s))\s*(?=[#\p{L}\d])"
# '1. Elin', '1.Elin', '2 #7 Luca', '3rd - Sara', with the number of the car '4. 17-Cody'; '1) Elin, Nordmark 2) Luca'.
_INLINE = (
    r"(?:(?<=[;,:.|)…-]\s)|(?<=\n)|(?<![\s\S])|(?<=\S\s)(?=\d{1,2}[.)]\s\D)"
    r"|(?<=[^\s\d]\s)(?<run_on>)(?=\d{1,2}\s\p{L}))(?:p\s?)?(?<n>\d{1,2})(?:{ordinal})?[.),]?(?:[\s-]+|(?<=[.)]))"
    r"(?=[#\p{L}]|\d{1,3}[a-z]{0,2}\s?-\s?\p{L}|\([a-z]{2,4}\)\s)"
)
# '4. Luca Ferretti. Fastest lap: …', '3rd J. Ek; fastest lap …': what stands behind is told of somebody else.
_ITEM = pattern(r"[;…]|(?<=[\p{L}\d][\p{Ll}\d)])\.\s+(?=\p{Lu})")
_NUMBER = r"(?:#\s?|{number_word}\.?\s?)?(?<value>\d{1,3})(?![\w.:,']|\s+(?:{counted})\b)[\s|;:-]+"
_RANKS = frozenset("p=0123456789")  # what a position begins with
_FEWEST = 3  # drivers: a ranking in one line has no fewer …
_HEADED = 2  # … but behind words that say what it is of
_NAMED = 48  # characters of the name of a stage behind its number
_CODE = 16  # characters: no code of a state is longer, nor a place in words
EDGES = " \t:–-,|;(/)[]=.>→»" + BULLETS


class RankedRows:
    """Reads one line at a time."""

    def __init__(self, words: ResultWords) -> None:
        self.words = words
        self._rank = pattern(_RANK, words.parts, "results.rank")
        self._place = pattern(r"(?:{place_noun})\s+", words.parts, "results.place")
        self._noun_rank = pattern(_NOUN_RANK, words.parts, "results.place")
        self._grid_row = pattern(rf"(?:{terms(words.sheet.grid_rows)})\s*:", rule="results.grid_rows")
        self._inline = pattern(_INLINE, words.parts, "results.rank")
        self._number = pattern(_NUMBER, words.parts, "results.number")
        codes = terms([*words.codes, *words.states])
        self._state = pattern(rf"(?<=[,;.]\s)(?<code>{codes})(?::\s|\s)(?=\p{{L}}|#?\d)", rule="results.codes")
        self._within = pattern(rf"(?:{words.parts['in_class']})?", rule="results.in_class")

    def ranked(self, page: Page, line: Line, people: People) -> Read | None:
        """A row that begins with its position, or with the state of one that has none."""
        start = begin_of(page, line)
        first = page.text[start] if start < line.end else ""
        if not (first.isalnum() or first in {"#", "="}):
            return None
        rank = self._rank.match(page.folded, start, line.end) if page.folded[start] in _RANKS else None
        if rank is None and first.isalpha() and page.holds_figure(start, min(line.end, start + _CODE)):
            rank = self._noun_rank.match(page.folded, start, line.end)
            if rank and self.words.role(page.folded[start : rank.start("n")]) == "grid":
                return None  # 'Startplatz 3: Elin Norrgård'
        if rank is not None and self._opens_session(page, start, line.end):
            return None  # '1. Practice: 12th'
        if rank is not None and rank["n"] is not None:
            said = page.folded[start : rank.end()]
            sure = not said[:1].isdigit() or any(char.isalpha() for char in said)  # 'P3', '3rd', and no bare '3'
            value = Value(start, rank.end(), int(rank["n"]), sure=sure)
            rest = rank.end()
            noun = self._place.match(page.folded, rest, line.end)
            if noun and page.text[noun.end() : noun.end() + 1].islower():
                return None  # '18th place in race 1 was the reward for Elin Norrgård.'
            if self._grid_row.match(page.folded, rest, line.end):
                return None  # '1st row: Norrgård - Ek'
            rest = noun.end() if noun else rest
        else:
            worded = self._worded(page, start, line.end, people)
            if worded is None:
                return None
            value, rest = worded
        names = entrants_of(page, people, rest, line.end)
        numbered = (value.position or 0) > HIGHEST  # '450 Class Overall Results'
        if not names or numbered or self._is_session(page, rest, line.end):
            return None
        behind = self._behind_number(page, value, line.end)
        if behind and (behind.status == "classified" or ":" in page.folded[rest : behind.start]):
            return None
        value = behind or value  # '9 Elin Norrgård BMW 7 DNF' has no place
        read = Read((line.start, line.end), "ranked", value, names=names)
        figures_into(self.words, page, read, rest, line.end)
        number = self._number.match(page.folded, rest, line.end)
        if number and "car_number" not in read.figures:
            read.figures["car_number"] = page.text[number.start("value") : number.end("value")]
        self._states(page, read, rest, line.end)
        read.beside = list(self._class_places(page, read, max(high for _, high in names)))
        return read

    def _class_places(self, page: Page, read: Read, start: int) -> Iterator[Read]:
        """'4. Norrgård (Kestrel) at 12.035, 1st Pro-Am': the place in a class behind that of all."""
        class_ = self.words.class_in(page, start, read.span[1])
        if class_ is None or read.class_:
            return
        for value in self.words.values(page, start, class_[1][0]):
            within = page.folded[value.end : class_[1][0]].strip()
            if value.position and not value.bare and self._within.fullmatch(within):
                yield replace(read, value=value, class_=class_[0], figures={}, beside=[])

    def _worded(self, page: Page, start: int, end: int, people: People) -> tuple[Value, int] | None:
        """'DNF Elin Norrgård', 'Second: Luca Ferretti': the state, or the place in words, and where the rest begins."""
        word = page.text[start : min(end, start + _CODE)].split(maxsplit=1)[0].rstrip(":.,")
        rest = start + len(word)
        folded = page.folded[start:rest]
        coded = word in self.words.codes or folded in self.words.sheet.row_codes
        if coded and page.text[rest:end].lstrip().startswith(":") and "," in page.text[rest:end]:
            return None  # 'DNF: Elin Norrgård, Luca Ferretti'
        status, place = self.words.codes.get(word), self.words.ordinals.get(folded)
        status = status or self.words.sheet.row_codes.get(folded)
        if not (status or place):
            return None
        while rest < end and page.text[rest] in EDGES:
            rest += 1
        if status:
            return Value(start, start + len(word), None, status), rest
        named = any(span[0] == rest for span in people.within(rest, end))
        return (Value(start, start + len(word), place), rest) if named else None

    def _opens_session(self, page: Page, start: int, end: int) -> bool:
        if not page.text[start].isdigit():
            return False  # 'P1 Elin Norrgård'
        first = next(self.words.named(page, start, min(end, start + _NAMED)), None)
        if first is None or first.code:
            return False
        led = any(char.isalpha() for char in page.folded[start : first.start])  # '4. Elin Norrgård (Kestrel Corse)'
        alone = not led and not page.text[first.name[1] : end].strip(EDGES)  # '4 Heats'
        opens = first.start <= start and (bool(first.numbers) or first.name[0] == start)  # '4 Hours of Misano'
        return opens or alone

    def _behind_number(self, page: Page, number: Value, end: int) -> Value | None:
        """'12 Norrgård, Ferretti 2nd', '12 | Norrgård | R: 2': a figure before the names, the place behind them."""
        if not page.folded[number.start : number.end].strip(" |").isdigit():
            return None
        places = [
            one
            for one in self.words.values(page, number.end, end)
            if one.sure and (not one.bare or page.folded[one.start - 2 : one.start] == ": ")
        ]
        return places[-1] if places and not page.text[places[-1].end : end].strip(EDGES) else None

    def _is_session(self, page: Page, start: int, end: int) -> bool:
        """'6th – Race 1', '6th in race 1, 4th in race 2: …', and nobody of that name."""
        first = next(self.words.named(page, start, min(end, start + _NAMED)), None)
        if first is None or any(word not in self.words.small for word in page.folded[start : first.start].split()):
            return False
        behind = page.folded[first.end : end].lstrip()
        return not behind.strip(EDGES) or (behind[0] in ",;/|" and first.name[0] > start)

    def _leads_on(self, page: Page, start: int, end: int) -> bool:
        """'Race 2: …': whether what a line goes on with is told of another session."""
        first = next(self.words.named(page, start, min(end, start + _NAMED)), None)
        return first is not None and first.start == start and page.folded[first.end : first.end + 1] == ":"

    def inline(self, page: Page, line: Line, people: People, start: int = 0) -> list[Read]:
        """A ranking in one line: '1. Elin Norrgård; 2. Luca Ferretti'; one that is headed may be short."""
        ranks: list[Match] = []
        for rank in self._inline.finditer(page.folded, start or line.start, line.end):
            opens = not start and rank.start("n") == begin_of(page, line)  # '3. Conti 4. Ek', the second row of a grid
            first = int((ranks[0] if ranks else rank)["n"]) if ranks or opens else 1
            due = int(rank["n"]) - len(ranks) - first
            pointed = _is_pointed(page, rank)
            if ranks and not pointed and _is_pointed(page, ranks[0]):
                continue  # '1. 17-Cody': the number of a car
            if "-" in page.folded[rank.end("n") : rank.end()] and self._leads_on(page, rank.end(), line.end):
                continue  # 'Ahrens 11. – Rennen 2: …'
            runs_on = rank["run_on"] is not None  # '1 Conti 2 Ek 3 Lund', and no 'Audi RS 3'
            later = pointed if not ranks else int(rank["n"]) > int(ranks[-1]["n"])
            if due == 0 or (start and not runs_on and due > 0 and later):
                ranks.append(rank)
        # A figure alone behind a heading may be any figure: '1.' is a rank.
        pointed = bool(ranks) and _is_pointed(page, ranks[0])
        barred = bool(ranks) and page.text[ranks[-1].start() - 2 : ranks[-1].start()] == "| "
        fewest = 1 if start and pointed else _HEADED if start or pointed or barred else _FEWEST
        if len(ranks) < fewest:
            return []
        out: list[Read] = []
        # Of two alone one must be known, or both be named in full.
        short = bool(start) and len(ranks) < _FEWEST and not people.within(ranks[0].end(), line.end)
        for index, rank in enumerate(ranks):
            end = ranks[index + 1].start() if index + 1 < len(ranks) else line.end
            item = _ITEM.search(page.text, rank.end(), end)
            end = item.start() if item else end
            names = entrants_of(page, people, rank.end(), end)
            full = len(names) > 1 or people.within(rank.end(), end) or (names and " " in page.text[slice(*names[0])])
            if not (names and (full or not short)) or self._place.match(page.folded, rank.end()):
                return []  # in German '2. Platz Am' is no driver of that name
            value = Value(rank.start("n"), rank.end(), int(rank["n"]))
            value = self._out_of(page, value, names[-1][1], end)
            whole = len(ranks) == 1 and item is None
            span = (line.start, line.end) if whole else (value.start, _stop(page, value.end, end))
            out.append(Read(span, "inline", value, names=names))
            figures_into(self.words, page, out[-1], rank.end(), end)
        return [*out, *self._dropped(page, line, people, out[-1])] if out and start else out

    def _dropped(self, page: Page, line: Line, people: People, last: Read) -> Iterator[Read]:
        """'… 3. Sara Conti, DNF Jonas Ek': who dropped out stands behind those who have a place."""
        found = self._state.finditer(page.folded, last.value.end, line.end)
        states = [one for one in found if self._status(page, *one.span("code"))]
        if states and states[0].start() < last.span[1]:
            last.span = (last.span[0], _stop(page, last.value.end, states[0].start()))
            last.names = [name for name in last.names if name[1] <= last.span[1]] or last.names
        for index, state in enumerate(states):
            item = _ITEM.search(page.text, state.end(), line.end)
            end = min(
                item.start() if item else line.end, states[index + 1].start() if index + 1 < len(states) else line.end
            )
            said = page.folded.startswith(":", state.end("code"))
            crews = crews_of(page, people, state.end(), end) if said else [entrants_of(page, people, state.end(), end)]
            value = Value(*state.span("code"), None, self._status(page, *state.span("code")) or "")
            for names in filter(None, crews):
                yield Read((value.start, _stop(page, value.end, end)), "inline", value, names=names)

    def _out_of(self, page: Page, value: Value, start: int, end: int) -> Value:
        """'5. Jonas Ek, -1 lap, DNF', '5. (DNF) 7-Jonas Ek': a state stands for the position of its item."""
        inside, closed, _ = page.text[value.end : end].partition(")")
        if closed and inside.startswith("(") and (status := self.words.codes.get(inside[1:])):
            return value._replace(position=None, status=status)
        for found in self.words.values(page, start, end):
            if found.status != "classified" and not page.text[found.end : end].strip(EDGES):
                return value._replace(position=None, status=found.status)
        return value

    def _status(self, page: Page, start: int, end: int) -> str | None:
        """'DNF', in capitals, and 'Retired:'."""
        status = self.words.codes.get(page.text[start:end])
        return status or (self.words.states.get(page.folded[start:end]) if page.folded.startswith(":", end) else None)

    def _states(self, page: Page, read: Read, start: int, end: int) -> None:
        """A state further on in the row stands for the position: '12. Sara Conti – DNF'."""
        for value in self.words.values(page, start, end):
            if value.status != "classified":
                read.value = value
        class_ = self.words.class_in(page, max([start, *(high for _, high in read.names)]), end)
        if class_ and not page.text[class_[1][0] - 1].isalnum() and self._is_cell(page, class_[1], end):
            read.class_ = class_[0]

    @staticmethod
    def _is_cell(page: Page, span: Span, end: int) -> bool:
        """Whether a class stands alone between signs: in 'Audi R8 GT3' it is a part of the car."""
        before = page.folded[max(0, span[0] - 2) : span[0]].strip()
        after = page.folded[span[1] : min(end, span[1] + 2)].strip()
        return (before == "" or before[-1] in "-,|(/[") and (after == "" or after[0] in "-,|)/]")


def _stop(page: Page, start: int, end: int) -> int:
    """Where an item ends, without the signs behind it."""
    return start + len(page.text[start:end].rstrip(EDGES[: EDGES.index("(")] + "."))


def begin_of(page: Page, line: Line) -> int:
    """Where a row begins, behind bullets."""
    start = line.start
    if page.text[start].isalnum():
        return start
    while start < line.end and (page.text[start] in BULLETS or page.folded[start] in "-*+|> \t"):
        start += 1
    return start


def figures_into(words: ResultWords, page: Page, read: Read, start: int, end: int) -> None:
    """Keep the times, gaps and points that stand between two places with a position."""
    read.figures.update({name: written for name, (written, _) in words.figures_in(page, start, end).items()})


def _is_pointed(page: Page, rank: Match) -> bool:
    """'1.' and '1)', and no bare figure."""
    return page.text[rank.end("n") : rank.end("n") + 1] in {".", ")"}

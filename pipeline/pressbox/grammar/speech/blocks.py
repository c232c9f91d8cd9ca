"""Speech without marks: paragraphs below a name, behind 'Name, role:', in a transcript, or a whole release."""

from bisect import bisect_right
from collections.abc import Callable, Iterator

from pressbox.grammar.neighbours import folded_terms, words_before
from pressbox.grammar.speech.marks import Stretch
from pressbox.grammar.speech.phrases import Subject
from pressbox.grammar.speech.subjects import Subjects
from pressbox.grammar.speech.tags import Tags
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, QuoteMention, Span
from pressbox.packs import Hit, Language, Name
from pressbox.patterns import pattern, words

_RULE = "quotes.block"
_LONGEST_HEAD = 140  # characters
_LONGEST_ROW = 110  # characters
_SHORTEST = 6  # words: below that nothing tells speech from a label
_BULLETS = pattern(r"[#\d\s•*·.–-]*+")
_BEHIND_NAME = pattern(r"\s*+(?:[,(:/|\[#•*\d]|[-–—]\s|(?:No|Nr|P)\.?\s?\d|$)")
# 'No. 22 Lakeside/Harbour Kestrel': behind the number of a car a stroke parts its sponsors.
_CAR = r"[\s,(–—-]*+(?:{number_word}\.?\s?|#\s?)\d{1,3}(?:\s[^\W\d_]|\s?,)"
_ROWS = frozenset({"row", "label", "table"})
_INITIALS = pattern(r"\p{Lu}{2,3}(?=\s?:\s)")
_STOPS = ".!?…"
_ROLE_ENDS = pattern(r":\s|\s[-–—|]\s")
_RUNNING = frozenset({"prose", "lead", "label", "row", "heading", "speech"})


class Blocks:
    def __init__(self, language: Language, subjects: Subjects, tags: Tags) -> None:
        sheet = language.quotes
        self.subjects = subjects
        self.tags = tags
        self._question = pattern(rf"(?:{words(sheet.questions)})\s?\d{{0,2}}\s?[:.]\s")
        # 'Superpole Race: P1' is no name of a person.
        self._ordinary = folded_terms([*language.people.ordinary, *language.people.organisation])
        # Nor is 'Championship Standing: 9th'.
        self._labels = folded_terms([term for terms in language.results.labels.values() for term in terms])
        self._letters = frozenset(word[0] for word in sheet.questions)
        self._answer = pattern(rf"(?:{words(sheet.answers)})\s?\d{{0,2}}\s?[:.]\s")
        self._car = pattern(_CAR, language.parts("results"), "results.number_word")
        parts = language.parts("quotes")
        self._head_lead = pattern(rf"(?:{parts['head_lead']})\s+", parts)
        self._statements = language.compiled("quotes", "statements")

    # --------------------------------------------------------------------------------------------------- heads
    def head(self, page: Page, line: Line, found: Mentions) -> Subject | None:
        """The person whose name a line gives, and little else: 'Tomas Vikander (Team Principal):'."""
        end = line.end
        if end - line.start > _LONGEST_HEAD or page.text[end - 1] in _STOPS:
            return None
        lead = _BULLETS.match(page.text, line.start, end)
        start = lead.end() if lead else line.start
        told = self._head_lead.match(page.folded, start, end)
        start = told.end() if told else start  # 'Comment of Luca Ferretti'
        parted = _ROLE_ENDS.search(page.text, start, min(end, start + 30))
        if parted and self.subjects.roles.is_alone(page, start, parted.start()):
            start = parted.end()  # 'Rider: Luca Ferretti', 'TEAM PRINCIPAL – SARA CONTI'
        name = self.subjects.names.at(page, start, end)
        if not name or name[0] - start > 60:
            return None
        colon = page.text[end - 1] == ":"
        words = page.folded[slice(*name)].split()
        alone = len(words) < 2 and not colon and not (name == (start, end) and self._is_surname(page, words[0]))
        if alone or self._ordinary.issuperset(words) or " ".join(words) in self._labels:
            return None
        rest = page.folded[name[1] : end].rstrip(": ")
        said = colon and self.tags.is_said(page, name[1], end)
        if not _BEHIND_NAME.match(page.text, name[1], end) and not said:
            return None
        if _is_known(name, found) or self._is_crew(page, name, end, rest):
            return None
        if any(line.start <= credit.span[0] < line.end for credit in found.credits):
            return None  # 'Luca Ferretti on the grid. Photo: Jonas Ek': who is to be seen
        subject = self.subjects.named(page, start, name, end)
        subject.role = subject.role or self._role(page, name[1], end)
        return subject

    def _is_surname(self, page: Page, word: str) -> bool:
        """'NORRGÅRD', where Elin Norrgård is named: a word that stands behind a first name elsewhere."""
        return any(before in self.subjects.names.given for before in words_before(page.folded, word))

    def _role(self, page: Page, low: int, end: int) -> Span | None:
        while low < end and page.text[low] in " ,|-–—/(":
            low += 1
        while end > low and page.text[end - 1] in ": )":
            end -= 1
        return (low, end) if low < end and self.subjects.roles.are_in(page, low, end) else None

    def _is_crew(self, page: Page, name: Span, end: int, rest: str) -> bool:
        """'Elin Norrgård / Jonas Ek': which of them speaks can't be told."""
        at = rest.find("/")
        if at >= 0 and self._car.match(page.folded, name[1], end):
            return False
        behind = [page.text[slice(*other)] for other in self.subjects.names.among(page, name[1] + max(at, 0), end)]
        return at >= 0 and any(" " in other or not other.isupper() for other in behind)  # 'P4 / DNF' is nobody

    # -------------------------------------------------------------------------------------------------- blocks
    def is_transcript(self, page: Page) -> bool:
        folded, letters = page.folded, self._letters
        return any(
            folded[line.start] in letters
            and (asked := self._question.match(folded, line.start, line.end))
            and not folded[asked.end() : asked.end() + 1].isdigit()  # 'Q1: 7.022 seconds' is how it went in qualifying
            for line in page.lines
        )

    def places(self, page: Page, marked: dict[int, list[Stretch]]) -> set[int]:
        """The lines of which a block may begin: the others need no closer look, and they are most of them."""
        found: set[int] = set()
        text, colon = page.text, page.text.find(": ")
        while colon >= 0:
            line = page.line_at(colon)
            found.add(line.index)
            colon = text.find(": ", max(colon + 1, line.end))
        speech = False  # whether what stands below is a paragraph, or are rows with one below them
        for line in reversed(page.lines):
            last = text[line.end - 1]
            if last in _STOPS:
                speech = line.kind in _RUNNING and not line.boilerplate and line.index not in marked
                continue
            if speech or last == ":":
                found.add(line.index)
            speech = speech and line.kind in _ROWS and line.end - line.start <= _LONGEST_ROW
        return found

    def block(
        self,
        page: Page,
        line: Line,
        found: Mentions,
        marked: dict[int, list[Stretch]],
        is_mine: Callable[[int, int], bool],
        transcript: bool,
        before: QuoteMention | None,
    ) -> QuoteMention | None:
        """Words without marks: behind the name in its own line, or in the paragraphs below it."""
        if transcript and self._question.match(page.folded, line.start, line.end):
            return None
        transcript = transcript and self._answers(page, line, before)
        run_in = self._run_in(page, line, found, is_mine, transcript)
        if run_in:
            return run_in
        if line.kind not in {"heading", "row", "label", "prose", "day"}:
            return None
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        speech = below and page.text[below.end - 1] in _STOPS and below.end - below.start >= _SHORTEST * 4
        if below is None or not (speech or below.kind in _ROWS):
            return None
        led = self._led(page, line, below, found, marked)
        if led:
            return led
        sure = before is not None and before.rule == _RULE  # one of several such blocks
        parts = self._paragraphs(page, line, marked, is_mine, sure)
        if not parts:
            return None
        head = self.head(page, line, found)
        # How the rider did may stand before what he has to say, but nobody else's name.
        between = page.lines[line.index + 1 : page.line_at(parts[0][0]).index]
        if head is None or any(self.head(page, row, found) for row in between):
            return None
        # A paragraph that says itself who speaks is not his.
        told = next((at for at, part in enumerate(parts) if self.tags.inside(page, *part)), len(parts))
        return self._quote(parts[:told], line, head) if told else None

    def _answers(self, page: Page, line: Line, before: QuoteMention | None) -> bool:
        """Whether a line of an interview stands below a question, or below what was answered."""
        above = page.lines[line.index - 1] if line.index else None
        if above is None:
            return False
        asked = self._question.match(page.folded, above.start, above.end) or page.text[above.end - 1] == "?"
        return bool(asked) or (before is not None and page.line_at(before.parts[-1][0]).index == above.index)

    def _led(
        self, page: Page, line: Line, below: Line, found: Mentions, marked: dict[int, list[Stretch]]
    ) -> QuoteMention | None:
        """'Minister Hanna Berg said:', and the paragraph below is what she said, without any marks."""
        if page.text[line.end - 1] != ":" or below.index in marked or page.text[below.start] in "-–—•":
            return None
        if page.text[below.end - 1] not in _STOPS:
            return None  # 'The calendar now reads:'
        tag = self.tags.before(page, line.start, line.end, said=True)
        if tag is None or tag.subject is None or tag.cue is None or _is_known(tag.subject.span, found):
            return None
        quote = self._quote([(below.start, below.end)], line, tag.subject, tag.subject.kind)
        quote.cue = page.text[slice(*tag.cue)]
        return quote

    def _quote(self, parts: list[Span], line: Line, head: Subject | None, kind: str = "name") -> QuoteMention:
        quote = QuoteMention((0, 0), _RULE, "block", parts, line=line.index)
        if head:
            quote.speaker_span, quote.speaker_kind, quote.role_span = head.span, kind, head.role
        return quote

    def _run_in(
        self, page: Page, line: Line, found: Mentions, is_mine: Callable[[int, int], bool], transcript: bool
    ) -> QuoteMention | None:
        """'Luca Ferretti, Head of Endurance: We leave …', and in a transcript 'EN: It was long.'"""
        answer = self._answer.match(page.folded, line.start, line.end) if transcript else None
        if answer:
            said = self._quote([(answer.end(), line.end), *self._goes_on(page, line)], line, None)
            said.speaker_kind, said.derived = "pronoun", True
            return said
        colon = page.text.find(": ", line.start, min(line.end, line.start + _LONGEST_HEAD))
        if colon < 0 or not (page.text[line.start].isupper() or page.text[line.start] in "#•*"):
            return None
        part = (_behind_blanks(page.text, colon + 2, line.end), line.end)
        if transcript:
            initials = _INITIALS.match(page.text, line.start, line.end)
            if initials:
                return self._quote([part], line, Subject(initials.span()), "initials")
        elif len(page.text[slice(*part)].split()) < _SHORTEST or not is_mine(*part):
            return None
        head = self.head(page, Line(line.index, line.start, colon + 1, line.kind), found)
        if head is None or (not transcript and len(page.text[slice(*head.span)].split()) < 2):
            return None
        parts = [part, *self._goes_on(page, line)] if transcript else [part]
        return self._quote(parts, line, head)

    def _goes_on(self, page: Page, line: Line) -> Iterator[Span]:
        """The paragraphs of an interview below one that says who speaks, up to the next that does, or asks."""
        for below in page.lines[line.index + 1 :]:
            ended = page.text[below.end - 1] in _STOPS and below.kind in _RUNNING and not below.boilerplate
            if not ended or self._question.match(page.folded, below.start, below.end):
                return
            colon = page.text.find(":", below.start, min(below.end, below.start + _LONGEST_HEAD))
            if colon > 0 and page.text[below.start : colon].isupper():
                return  # 'THE MODERATOR:'
            if page.text[below.end - 1] == "?" or self._answer.match(page.folded, below.start, below.end):
                return
            if colon > 0 and self.subjects.names.at(page, below.start, colon) == (below.start, colon):
                return
            yield below.start, below.end

    def _paragraphs(
        self, page: Page, head: Line, marked: dict[int, list[Stretch]], is_mine: Callable[[int, int], bool], sure: bool
    ) -> list[Span]:
        """The paragraphs of speech below a line that may name a person, and below the short rows under it."""
        parts: list[Span] = []
        first = head.index + 1
        while first < min(len(page.lines), head.index + 7) and self._is_row(page, page.lines[first]):
            first += 1
        for line in page.lines[first:]:
            ended = page.text[line.end - 1] in _STOPS
            if not ended or line.index in marked or line.boilerplate or line.kind not in _RUNNING:
                break
            if self._question.match(page.folded, line.start, line.end):
                break
            mine = (sure and not parts) or is_mine(line.start, line.end)
            if not mine or len(page.words(line).split()) < _SHORTEST:
                break
            if page.text[line.start] in "-–—•":
                break
            parts.append((line.start, line.end))
        return parts

    def _is_row(self, page: Page, line: Line) -> bool:
        return line.kind in _ROWS and line.end - line.start <= _LONGEST_ROW and page.text[line.end - 1] not in _STOPS

    # ---------------------------------------------------------------------------------------------- statements
    def statement(self, page: Page, is_mine: Callable[[int, int], bool]) -> list[QuoteMention]:
        """A release under a heading that says that one person speaks, and in which he does: all of it is his."""
        title = page.title
        match = next(
            (
                found
                for _, form in self._statements
                if title and (found := form.search(page.folded, title.start, title.end))
            ),
            None,
        )
        if title is None or match is None:
            return []
        named = match.groupdict().get("name")
        low, high = (match.start("name"), match.end("name")) if named else (title.start, title.end)
        names = self.subjects.names.among(page, low, high)
        lines = [line for line in page.lines if line.kind in {"prose", "lead"} and not line.boilerplate]
        mine = [line for line in lines if is_mine(line.start, line.end)]
        if not names or len(mine) < 2 or len(mine) * 3 < len(lines) * 2:
            return []
        return [self._quote([(line.start, line.end) for line in lines], lines[0], Subject(names[0]))]


def _behind_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _start(hit: Hit[Name]) -> int:
    return hit.start


def _is_known(name: Span, found: Mentions) -> bool:
    """Whether the packs know all of the name as that of a place, a series or a car; 'TrialGP Women' begins with one."""
    at = bisect_right(found.names, name[0], key=_start) - 1
    if at < 0:
        return False
    hit = found.names[at]
    serial = hit.start == name[0] and all(meaning.kind == "series" for meaning in hit.meanings)
    return name[1] <= hit.end or serial

"""Quotes: words that someone says, in marks of any kind, behind a dash, or below a name."""

from bisect import bisect_left
from functools import cached_property

from pressbox.grammar.speech.blocks import Blocks
from pressbox.grammar.speech.dashes import DASHES, MARKS, is_note, plain, spoken_within, within_paragraphs
from pressbox.grammar.speech.introductions import Introductions
from pressbox.grammar.speech.marks import Stretch, stretches
from pressbox.grammar.speech.phrases import BLANK
from pressbox.grammar.speech.subjects import Subjects
from pressbox.grammar.speech.tags import Tag, Tags
from pressbox.layout import Line, Page
from pressbox.layout.sentences import ends_of
from pressbox.mentions import Mentions, QuoteMention, Span
from pressbox.packs import Language, Lexicon, Packs
from pressbox.patterns import pattern, words

_STOPS = ".!?…"
_PARAGRAPHS = 6  # a speech of more paragraphs without marks is none
_LEAD = pattern(r"[-–—−‒]++\s*+")
_OPENING = 60  # characters in which a sentence names whom it is about
_QUIET = frozenset({"title", "subtitle", "heading", "stamp", "label"})


class QuotesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.quotes
        self.subjects = Subjects(packs, language)
        self.tags = Tags(language, self.subjects)
        self.blocks = Blocks(language, self.subjects, self.tags)
        self.called = pattern(rf"\b(?:{words(sheet.called)})\s*(?:(?:{words(sheet.articles)})\s*)?[:,]?\s*$")
        self.first_person: Lexicon[str] = Lexicon((word, word) for word in sheet.first_person)

    def read(self, page: Page, found: Mentions) -> list[QuoteMention]:
        reading = _Reading(self, page, found)
        places = reading.places()
        for line in page.lines:
            if line.index in places or (reading.quotes and reading.last == line.index - 1):
                reading.line(line)
        quotes = reading.quotes
        if not quotes:
            quotes = self.blocks.statement(page, reading.is_mine)
        return [_closed(quote) for quote in quotes]


class _Reading:
    """One page being read from top to bottom."""

    def __init__(self, reader: QuotesReader, page: Page, found: Mentions) -> None:
        self.reader = reader
        self.tags = reader.tags
        self.page = page
        self.found = found
        self.intros = Introductions(page, found, reader.tags, reader.blocks)
        self.marked = stretches(page)
        self.quotes: list[QuoteMention] = []
        self.tag: Tag | None = None  # that of the last quote, where its line has one
        self.last = -1  # the line that the last quote ends in
        self.before = -1  # that of the quote before it
        self.open = False  # whether the last quote still lacks its closing mark
        self.whole = False  # whether its line holds nothing but it and its attribution
        self.done = -1  # the last line that a block has taken
        self.within = within_paragraphs(page, found.names)  # the dashes within paragraphs
        self.transcript = reader.blocks.is_transcript(page)

    def places(self) -> set[int]:
        """The lines in which speech may begin."""
        page = self.page
        if self.transcript:
            return {line.index for line in page.lines}
        dashed = {line.index for line in page.lines if page.text[line.start] in DASHES}
        dashed |= {page.line_at(at).index for at in self.within}
        return dashed | self.marked.keys() | self.reader.blocks.places(page, self.marked)

    def line(self, line: Line) -> None:
        page = self.page
        if line.index <= self.done or line.kind == "stamp":
            return
        if self.page.text[line.start] in DASHES:
            self._dashed(line)
        elif line.index in self.marked:
            self._marked(line)
        elif self.open and line.index - self.last <= 1 and self._reaches(line):
            self._extend((line.start, line.end), line)
        elif told := spoken_within(page, self.tags, line, self.within):
            self._attribute(self._new("dash", [told[0]], line, "dash"), told[1])
            self.last = line.index
        else:
            self._block(line)

    def is_mine(self, start: int, end: int) -> bool:
        """Whether somebody speaks of himself here."""
        at = bisect_left(self._mine, start)
        return at < len(self._mine) and self._mine[at] < end

    @cached_property
    def _mine(self) -> list[int]:
        page = self.page
        return [hit.start for hit in page.hits(self.reader.first_person)]

    # -------------------------------------------------------------------------------------------------- dashes
    def _dashed(self, line: Line) -> None:
        """A line led by a dash: speech where its end says who speaks, or where its neighbours do."""
        page = self.page
        lead = _LEAD.match(page.text, line.start, line.end)
        start = lead.end() if lead else line.start
        if start >= line.end:
            return
        if self._signs(line, start):
            return
        tags = self.tags.inside(page, start, line.end)
        first = next(iter(self.marked.get(line.index, [])), None)
        if tags:
            self._told(line, start, tags)
        elif first and 0 <= first.opener <= start:
            self._marked(line, style="dash")
        elif first and page.text[start : max(start, first.opener)].rstrip(BLANK).endswith(":"):
            self._marked(line)  # '- Elin Norrgård: “…”': the dash leads a row
        else:
            self._untagged(line, start)

    def _signs(self, line: Line, start: int) -> bool:
        """'– Elin Norrgård, driver' below words that nobody was named for."""
        if not self.quotes or self.last != line.index - 1 or self.quotes[-1].speaker_span:
            return False
        tag = self.tags.signature(self.page, start, line.end)
        if tag:
            self._attribute(self.quotes[-1], tag)
            self.last = self.intros.signed = line.index
            self.whole = False
        return tag is not None

    def _told(self, line: Line, start: int, tags: list[Tag]) -> None:
        parts = []
        for tag in tags:
            parts.append(plain(self.page.text, start, tag.start))
            start = tag.end
        parts.append(plain(self.page.text, start, line.end))
        parts = [part for part in parts if part[1] - part[0] > 1]
        if not parts:
            return
        before = self.quotes[-1] if self.quotes else None
        if before and before.style == "dash" and self.last == line.index - 1 and not before.speaker_span:
            before.parts += parts
            quote = before
        else:
            quote = self._new("dash", parts, line, "dash")
        self._attribute(quote, tags[0])
        self.last = line.index

    def _untagged(self, line: Line, start: int) -> None:
        page = self.page
        part = plain(self.page.text, start, line.end)
        said = page.text[line.end - 1] in _STOPS + MARKS and len(page.text[slice(*part)].split()) >= 4
        if not said:
            return
        before = self.quotes[-1] if self.quotes and self.last == line.index - 1 else None
        if before and before.style == "dash":
            before.parts.append(part)
            self.last = line.index
            return
        intro = self.intros.line_above(line)
        if intro and not self.is_mine(start, line.end) and is_note(page, page.lines[line.index - 1]):
            return
        above = None if intro else self._sentence_above(line)
        if intro or self.is_mine(start, line.end) or (above and self._is_answered(line, above)):
            quote = self._new("dash", [part], line, "dash")
            if intro:
                self._attribute(quote, intro)
            else:
                quote.about = above

    def _is_answered(self, line: Line, above: Span) -> bool:
        """'Series director Jens Ek was hoarse.' and one line led by a dash: his words, and no list."""
        page = self.page
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if (below and page.text[below.start] in DASHES) or page.lines[line.index - 1].kind not in {"prose", "lead"}:
            return False
        low, high = above
        names = self.reader.subjects.names.among(page, low, min(high, low + _OPENING))
        return any(" " in page.text[slice(*name)] for name in names)

    # --------------------------------------------------------------------------------------------------- marks
    def _marked(self, line: Line, style: str | None = None) -> None:
        found = self.marked[line.index]
        floor = line.start
        for index, stretch in enumerate(found):
            limit = max(stretch.after, found[index + 1].opener) if index + 1 < len(found) else line.end
            floor = self._stretch(line, stretch, floor, limit, style) or floor

    def _stretch(self, line: Line, stretch: Stretch, floor: int, limit: int, style: str | None) -> int | None:
        """One stretch in marks; where it is speech, the place up to which the line is read."""
        page = self.page
        if stretch.start >= stretch.end:
            return None
        opener = stretch.opener if stretch.opener >= 0 else stretch.start
        at_start = not page.text[line.start : opener].strip(BLANK + DASHES)
        if self._goes_on(line, stretch, at_start):
            return self._continue(line, stretch, limit)
        asked = _is_question(page.text[stretch.after : limit])
        tag = self.tags.after(page, stretch.after, limit) if stretch.closed and not asked else None
        inside = self.tags.within if stretch.closed else self.tags.inside
        inner = inside(page, stretch.start, stretch.end) if tag is None else []
        if inner:
            return self._broken(line, stretch, inner, style)
        intro = self._intro(line, floor, opener, at_start)
        if stretch.opener < 0 and not tag:
            return None
        if tag is None and intro is None and self._resumes(line, opener):
            self._extend(self._part(stretch), line)
            self.open = not stretch.closed
            return stretch.after
        if intro and intro.subject is None and tag is None and self.quotes and self.last == line.index:
            self._extend(self._part(stretch), line)
            return stretch.after
        rule = self._speech(line, stretch, tag, intro, at_start)
        if rule is None:
            return None
        return self._say(line, stretch, tag or intro, rule, style, tag)

    def _say(
        self, line: Line, stretch: Stretch, told: Tag | None, rule: str, style: str | None, tag: Tag | None
    ) -> int:
        before = self.quotes[-1] if self.quotes else None
        part = self._part(stretch)
        whole = self._is_paragraph(line, stretch, tag)
        if before and tag and whole and not before.speaker_span and self.last == line.index - 1 and self.whole:
            before.parts.append(part)
            quote = before
        else:
            quote = self._new(rule, [part], line, style or stretch.style)
        if told:
            self._attribute(quote, told)
        elif rule == "follows":
            self._derive(quote, line, stretch)
        elif rule == "alone":
            quote.about = self._sentence_above(line)
        self.tag, self.last, self.open, self.whole = tag, line.index, not stretch.closed, whole
        return _floor(tag, stretch.after)

    def _speech(self, line: Line, stretch: Stretch, tag: Tag | None, intro: Tag | None, at_start: bool) -> str | None:
        """The rule by which a stretch is speech, None where it is a name, a title or a word set apart."""
        page = self.page
        count = len(page.text[stretch.start : stretch.end].split())
        last = page.text[stretch.end - 1]
        opener = stretch.opener if stretch.opener >= 0 else stretch.start
        before = page.text[line.start : opener].rstrip(BLANK)
        apart = at_start or before[-1:] in (":", *_STOPS) or before[-1:] in MARKS
        if count <= 8 and not apart and self.reader.called.search(page.folded, max(line.start, opener - 60), opener):
            return None
        if tag and self._stands_out(stretch, apart, count, last):
            return "said-after"
        loose = intro and (intro.partial or intro.cue is None)
        stopped = last in _STOPS or page.text[stretch.after : stretch.after + 1] in tuple(_STOPS)
        whole = last in _STOPS or (stopped and intro and intro.cue is None)
        if intro and (intro.subject or count >= 4) and (not loose or count >= 4 or whole):
            return "said-before"
        if line.kind in _QUIET or count < 4 or (not stretch.closed and count < 6):
            return None
        if not stopped:
            return None
        if at_start and not page.text[stretch.after : line.end].strip(BLANK + _STOPS):
            return "alone" if stretch.opener >= 0 else None
        return "follows" if before[-1:] in tuple(_STOPS) and stretch.opener >= 0 else None

    def _stands_out(self, stretch: Stretch, apart: bool, count: int, last: str) -> bool:
        behind = self.page.text[stretch.after : stretch.after + 3].strip(BLANK)[:1]
        parted = last in _STOPS + ",-–" or behind in tuple(",-–—")
        return count >= 1 if apart and (parted or count >= 3) else (parted and count >= 4) or (apart and parted)

    def _intro(self, line: Line, floor: int, opener: int, at_start: bool) -> Tag | None:
        if floor > line.start and _is_question(self.page.text[floor:opener]):
            return None
        if not at_start:
            return self.intros.within(line, floor, opener)
        return self.intros.line_above(line) or self.intros.head_above(line, self.last)

    def _sentence_above(self, line: Line) -> Span | None:
        """The last sentence of the paragraph above, which may say whose words follow; not where others speak there."""
        above = self.page.lines[line.index - 1] if line.index else None
        if above is None or above.kind not in {"prose", "lead"} or (self.quotes[:-1] and self.before == above.index):
            return None
        ends = ends_of(self.page.text[above.start : above.end], self.page.language)
        return (above.start + ends[-1] if ends else above.start), above.end

    def _part(self, stretch: Stretch) -> Span:
        """The words in the marks; a comma at their end is the attribution's."""
        end = stretch.end
        while end > stretch.start and self.page.text[end - 1] in "," + BLANK:
            end -= 1
        return stretch.start, end

    def _resumes(self, line: Line, opener: int) -> bool:
        """Whether only the attribution stands between the last quote and these marks."""
        if self.tag is None or not self.quotes or self.last != line.index:
            return False
        return not self.page.text[self.tag.end : opener].strip(BLANK + ",;:.-–—")

    def _is_paragraph(self, line: Line, stretch: Stretch, tag: Tag | None) -> bool:
        """Whether a line is this stretch and its attribution alone."""
        if self.page.text[line.start : max(stretch.opener, line.start)].strip(BLANK):
            return False
        end = tag.end if tag else stretch.after
        return not self.page.text[end : line.end].strip(BLANK + _STOPS)

    def _goes_on(self, line: Line, stretch: Stretch, at_start: bool) -> bool:
        """Whether the last quote goes on here: its closing mark is still to come, or it is one more paragraph."""
        if not self.quotes or not at_start or self.last != line.index - 1:
            return False
        if self.open:
            return True
        before = self.quotes[-1]
        if stretch.opener < 0:
            return False
        whole = self._is_paragraph(line, stretch, None)
        return whole and self.whole and before.speaker_span is not None and len(before.parts) < _PARAGRAPHS

    def _continue(self, line: Line, stretch: Stretch, limit: int) -> int:
        quote = self.quotes[-1]
        if stretch.opener < 0:
            stretch.start = line.start
        self._extend(self._part(stretch), line)
        tag = self.tags.after(self.page, stretch.after, limit) if stretch.closed else None
        if tag and not quote.speaker_span:
            self._attribute(quote, tag)
        self.tag, self.open = tag, not stretch.closed
        self.whole = self._is_paragraph(line, stretch, tag)
        return _floor(tag, stretch.after)

    def _broken(self, line: Line, stretch: Stretch, tags: list[Tag], style: str | None) -> int:
        """A closing mark is missing: the attribution inside tells where the words end."""
        parts, start = [], stretch.start
        for tag in tags:
            parts.append(plain(self.page.text, start, tag.start))
            start = tag.end
        rest = plain(self.page.text, start, stretch.end)
        parts += [rest] if rest[1] - rest[0] > 1 else []
        quote = self._new("unclosed", parts, line, style or stretch.style)
        self._attribute(quote, tags[0])
        ended = not stretch.closed and rest[1] - rest[0] <= 1 and stretch.opener == line.start
        self.tag, self.open, self.whole = tags[-1], False, ended
        return stretch.end

    def _reaches(self, line: Line) -> bool:
        """Whether the mark that closes an open quote stands in one of the next lines."""
        for below in self.page.lines[line.index : line.index + _PARAGRAPHS]:
            marks = self.marked.get(below.index)
            if marks:
                return marks[0].opener < 0
        return False

    # -------------------------------------------------------------------------------------------------- blocks
    def _block(self, line: Line) -> None:
        blocks = self.reader.blocks
        if line.boilerplate or self._undersigns(line):
            return
        before = self.quotes[-1] if self.quotes else None
        block = blocks.block(self.page, line, self.found, self.marked, self.is_mine, self.transcript, before)
        if block:
            self.quotes.append(block)
            self.done = self.page.line_at(block.parts[-1][0]).index
            self.last, self.open, self.tag = self.done, False, None

    def _undersigns(self, line: Line) -> bool:
        """A name on the line below words that nobody was named for: with a role, or closing their paragraph."""
        quote = self.quotes[-1] if self.quotes and self.last == line.index - 1 else None
        if quote is None or quote.speaker_span or self.page.text[line.end - 1] == ":":
            return False
        below = self.page.lines[line.index + 1] if line.index + 1 < len(self.page.lines) else None
        if line.after_blank and below and not below.after_blank and below.index in self.marked:
            return False  # the name stands above what comes next
        head = self.intros.head(line)
        closes = self.whole and not line.after_blank and (below is None or below.after_blank)
        if head is None or not (closes or (head.subject and head.subject.role)):
            return False
        self._attribute(quote, head)
        self.intros.signed = line.index
        return True

    # ------------------------------------------------------------------------------------------------- quotes
    def _new(self, rule: str, parts: list[Span], line: Line, style: str) -> QuoteMention:
        quote = QuoteMention((0, 0), f"quotes.{rule}", style, parts, line=line.index)
        quote.alone, quote.led = rule == "alone", rule == "said-before"
        self.quotes.append(quote)
        self.before = self.last
        self.last = line.index
        self.tag, self.open, self.whole = None, False, False
        return quote

    def _extend(self, part: Span, line: Line) -> None:
        self.quotes[-1].parts.append(part)
        self.last = line.index

    def _attribute(self, quote: QuoteMention, tag: Tag) -> None:
        if tag.cue:
            quote.cue = self.page.text[slice(*tag.cue)]
        last = self.quotes[-2] if len(self.quotes) > 1 else None
        if tag.subject is None and tag.cue and last and self.tags.drops and quote is self.quotes[-1]:
            quote.speaker_span, quote.speaker_kind = last.speaker_span, last.speaker_kind  # 'Y agregó:'
            quote.role_span, quote.derived = last.role_span, True
        if tag.subject:
            quote.speaker_span, quote.speaker_kind = tag.subject.span, tag.subject.kind
            quote.role_span = tag.subject.role
            quote.about = None

    def _derive(self, quote: QuoteMention, line: Line, stretch: Stretch) -> None:
        """'Norrgård was happy with that. “…”': the sentence before says whose words these are."""
        asked = self.quotes[-2] if len(self.quotes) > 1 else None
        if self.page.text[max(line.start, asked.parts[-1][1] if asked else 0) : stretch.opener].isupper():
            # 'THAT MUST FEEL GOOD. “…”': a question goes to whoever has just spoken
            if asked:
                quote.speaker_span, quote.speaker_kind, quote.derived = asked.speaker_span, asked.speaker_kind, True
            return
        subject = self.tags.about(self.page, line.start, stretch.opener)
        if subject:
            quote.speaker_span, quote.speaker_kind, quote.derived = subject.span, subject.kind, True


def _floor(tag: Tag | None, after: int) -> int:
    """Where the next attribution in the line may begin: behind the speaker of this one."""
    if tag is None:
        return after
    ends = [tag.cue[1] if tag.cue else after, tag.subject.span[1] if tag.subject else after]
    return max(after, *ends)


def _closed(quote: QuoteMention) -> QuoteMention:
    quote.span = (quote.parts[0][0], quote.parts[-1][1])
    return quote


def _is_question(said: str) -> bool:
    """'WHAT HAPPENED?' between two of his answers: nobody is said to speak there."""
    return said.isupper() and said.rstrip()[-1] == "?"

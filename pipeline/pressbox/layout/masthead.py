"""The opening of a release: stamps, the names of senders and of their papers, and the title below them."""

from collections.abc import Iterable

from pressbox.layout.opening import LABEL, SPEAKS, opens_with_clock, rowlike
from pressbox.layout.page import BULLETS, DASHES, Line, Page
from pressbox.packs import Form, Language
from pressbox.patterns import Pattern, fold, pattern, words

_TITLE = 220  # characters
_LEAD = 160  # characters: a first line that is as long, or two sentences, is the text's beginning and no title
_LONG = 14  # words
_LOOK = 5  # lines below a masthead in which its title stands
_MASTHEAD = 110  # characters
_SENTENCE = 18  # words: no title with a full stop is longer
_NAME = 6  # words: no sender's name alone on its line is longer
_KICKER = 2  # words of a kicker that no sign parts
_CAPITALS = 20  # characters: a title in capitals that goes on below is as long
_HEADLINE = 3  # words: a title below a masthead has as many
_MIDWAY = frozenset(",&-–—/(")
_CLOSERS = "\"')]»”’*_ "

_WORD = pattern(r"[^\W\d_]{2,}")
_SENTENCES = pattern(r"""[a-z\d)"'][.!?]["')”’]?\s+["'“‘(]?[A-Z]""")
# 'NAME // QUOTE SHEET // END OF LEG 1', 'Name | Press release', 'Name - Press information 9/23'.
_PARTED = pattern(r"\s+(?:-|/{1,3}|\*|\+)+\s+|\s*[|•·»]+\s*")
_STRONG = pattern(r"\s(?:[|•·»]|/{2,3})\s")  # signs that part the words of a masthead, and hardly those of a title
# 'DTM, Round 5, Assen', 'Venue: Snetterton (UK)': commas, colons and brackets part particulars, too.
_LISTED = pattern(r"\s*(?:[,;()|•·»]|:(?=\s)|\s(?:-|/{1,3}|\*|\+)+\s)++\s*")
_JOINED = pattern(r"\s(?:&|\+|x)\s")  # 'Museum of the Lake & Northlight Racing'
_COUNTED = pattern(r"\d")
_FIRST = pattern(r"[\W_]*+([^\W\d_]++)")
_SIGNED = pattern(r"[@>»›/\[]|www")  # what stamps have that no word tells
# A way to reach somebody, which no title holds: 'jane@merrow.example', '555-0139', '+44 1234 555010', '(937) 555-0139'.
_REACHED = pattern(
    r"[\w.+-]@[\w-]+\.\w|(?<![\d.,/-])(?:\+\d[\d\s().-]{6,18}\d|\(?0\d{2,4}\)?[\s.-]\d{3}[\s.-]?\d{3,4}"
    r"|0\d{1,3}[-/ ]\d{2,3}(?:\s\d{2}){2}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4})(?![\d./-])"
)
# 'START: 5TH FINISH: 2ND POINTS: 3RD', 'Start – 6 Finish – 9': labels with a figure each.
_FIGURES = pattern(
    r"[^\W\d_][^\W\d_ ]{1,14}\s?[:–—-]\s+\S{0,12}\d[^:–—]{0,12}(?:\s[^\W\d_]{2,14}\s?[:–—-]\s+\S{0,12}\d[^:–—]{0,12})+"
)
_ENTERED = pattern(r"[^\W\d_]\s(?:no|nr)\.\s?\d{1,3}\s[^\W\d_]")
_LISTING = pattern(r"\d{1,2}[.)]\s+#?[A-ZÀ-Þ\d]")  # '1. Elin Norrgard': a list, and no title
_IN_ADDRESSES = frozenset("@0123456789")
_RELEASES = frozenset({"release", "immediate", "release-other"})  # stamps that a title never stands above
_BLOCK = 7  # lines: no block of a sender's address or of particulars above a title is longer
_PUNCTUATION = r"[-+\s,./:()|&#*=\[\]•·_'\"]"


def ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…"}


def begins_text(text: str) -> bool:
    """Whether a line is running text: too long for a title, or more than one sentence."""
    if len(text) > _TITLE or not ends_sentence(text):
        return len(text) > _TITLE
    count = len(text.split())
    told = (count > _SENTENCE and text[-1] == ".") or (count > _LONG and _SENTENCES.search(text) is not None)
    return told or len(text) > _LEAD


def reaches(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    return not _IN_ADDRESSES.isdisjoint(text) and _REACHED.search(text) is not None


class Masthead:
    """Tells the title of releases of one language from what stands above it."""

    def __init__(self, language: Language) -> None:
        sheet = language.layout
        self._sheet = sheet
        self._parts = {"full_date": "(?!)", **language.parts("layout")}
        self._issuers = self._any(sheet.issuers)
        self._offices = self._any(form for form in sheet.issuers if "(?P<name>" not in form.pattern)
        self.dated = self._any(form for form in sheet.issuers if form.id == "town-and-day")
        self._bylines = self._any(sheet.bylines)
        self._openings = self._any(sheet.title_openings)
        self._releases = self._any(
            form for form in sheet.stamps if form.id in {"release", "immediate", "release-other"}
        )
        self._kickers = self._any(sheet.kickers)
        self._sender_words = self._compiled(rf"\b(?:{self._parts.get('sender_word', '(?!)')})\b")
        self._apart = frozenset(sheet.midway) - frozenset(language.dates.of) - frozenset(language.dates.the)
        self._small = frozenset(sheet.midway) | frozenset(sheet.day_words)  # 'Mugello, Sunday evening' is a name, too
        self._papers = self._compiled(rf"\b(?:{self._parts.get('release_noun', '(?!)')})\b")
        self._verbs = self._compiled(rf"\b(?:{words(sheet.headline_words)})\b")
        self._particular_words = self._compiled(rf"(?:[a-z]{{2,6}}\s)?(?:{words(sheet.particulars)})(?:\s?:|\s[–—-])\s")
        # A stamp may stand beside others and beside dates, so a line of such things alone is one.
        stamps = "|".join(f"(?:{form.pattern})" for form in sheet.stamps) or "(?!)"
        told = [word for form in sheet.stamps for word in form.near]
        named = language.dates
        terms = [*named.months.values(), *named.weekdays.values(), named.of, named.the]
        self._stamp_words = frozenset(fold(term) for group in [told, *terms] for term in group)
        dates = r"\b(?:{month}|{weekday}|{of}|{the})\b"
        number = r"\d{1,4}\s?(?:{ordinal}|{clock_sign}|h(?:rs)?)?(?![a-z\d])"
        self._sent = self._compiled(r"[^\d\n:]{3,40}?[\s(]{full_date}\)?\s*[-–—.…:]")
        self.stamp = self._compiled(rf"(?:{dates}|{stamps}|{number}|{_PUNCTUATION})++")

    def _compiled(self, source: str) -> Pattern:
        return pattern(source, self._parts, "layout")

    def _any(self, forms: Iterable[Form]) -> Pattern:
        """One pattern for all of a kind: only that one of them fits is asked."""
        return self._compiled("|".join(f"(?:{form.pattern})" for form in forms) or "(?!)")

    def open(self, page: Page) -> int:
        """Name the lines down to the title; says which line is the first below it."""
        block = 0  # lines below it stand in no block of particulars
        for line in page.lines:
            if line.index >= block and (line.index == 0 or line.after_blank):
                block = self._particulars(page, line)
            named = self._is_stamp(page, line) or self._is_masthead(page, line) or self._is_subject_alone(page, line)
            if line.index < block or named:
                line.kind = "stamp"
                continue
            name = next((other for other in page.lines[: line.index] if not self._is_stamp(page, other)), None)
            if name and self._in_labels(page, line, page.words(line)):
                name.kind = "title"  # no headline stands below, but particulars of what was named above them
                return line.index
            return line.index + self._entitle(page, line)
        return len(page.lines)

    def _particulars(self, page: Page, first: Line) -> int:
        """Where a block that stands apart above the title ends: an address, a contact, 'Venue: …', 'Date: …'."""
        lines = page.lines[first.index : first.index + _BLOCK + 1]
        lines = lines[: next((place for place, line in enumerate(lines) if place and line.after_blank), len(lines))]
        if any(_LISTING.match(page.text, line.start) for line in lines):
            return 0
        if len(lines) > _BLOCK or any(begins_text(page.words(line)) or self._opens(page, line) for line in lines):
            return 0
        reached = any(reaches(page.words(line)) for line in lines)
        if len(lines) == 1 and not reached:
            return 0
        headline = self._headline_below(page, lines[-1])
        if headline is None:
            return 0
        told = reached or all(self._is_label(page, line) for line in lines)
        told = (
            told or (page.words(headline)[-1] != "." and self._names_alone(page, lines)) or self._is_entry(page, lines)
        )
        return lines[-1].index + 1 if told else 0

    def _is_label(self, page: Page, line: Line) -> bool:
        """'Venue: …', or a stamp or a sender that stands among such."""
        return (
            LABEL.match(page.text, line.start, line.end) is not None
            or self._is_stamp(page, line)
            or self._speaks_for_sender(page, line)
        )

    def _is_entry(self, page: Page, lines: list[Line]) -> bool:
        """'No. 84 Northlight Racing' with 'Drivers: …' and 'Finish: …' below it."""
        first = lines[0]
        labels = [line for line in lines[1:] if LABEL.match(page.text, line.start, line.end)]
        if len(labels) < 2 or len(labels) < len(lines) - 1:
            return False
        return len(page.words(first).split()) <= _LONG and not self._verbs.search(page.folded, first.start, first.end)

    def _names_alone(self, page: Page, lines: list[Line]) -> bool:
        """Whether a block of several lines holds names and days alone, as no title with what follows it does."""
        return all(
            self._is_stamp(page, line)
            or self._is_kicker(page, line)
            or self._names_sender(page, line.start, line.end)
            or (line is not lines[0] and LABEL.match(page.text, line.start, line.end) is not None)
            or all(
                self.stamp.fullmatch(page.folded, *part) or self._is_name(page, *part, longest=9)
                for part in _between(page.folded, line.start, line.end)
            )
            or self._is_dated_paper(page, line)
            for line in lines
        )

    def _is_dated_paper(self, page: Page, line: Line) -> bool:
        """'News from the awning // Monday, 27th May', 'Bulletin from the office, 29 March': what it is, and its day."""
        parts = list(_between(page.folded, line.start, line.end, _LISTED))
        stamped = [part for part in parts if self.stamp.fullmatch(page.folded, *part)]
        rest = [part for part in parts if part not in stamped]
        return bool(stamped and rest) and not any(
            len(page.folded[slice(*part)].split()) > _NAME or self._verbs.search(page.folded, *part) for part in rest
        )

    def _opens(self, page: Page, line: Line) -> bool:
        """Whether a line says itself that it is the title: 'Subject: …'."""
        return self._openings.match(page.folded, line.start, line.end) is not None

    def _is_subject_alone(self, page: Page, line: Line) -> bool:
        """Whether a mail's subject only says what it is, above a title in capitals that stands apart."""
        if not self._opens(page, line) or page.words(line).isupper():
            return False
        below = page.lines[line.index + 1 : line.index + 3]
        if len(below) < 2 or not (below[0].after_blank and below[1].after_blank):
            return False
        return page.words(below[0]).isupper() and self._is_headline(page, below[0], page.words(below[0]))

    def _is_stamp(self, page: Page, line: Line) -> bool:
        first = _FIRST.match(page.folded, line.start, line.end)
        if first and first[1] not in self._stamp_words and not _SIGNED.search(page.folded, line.start, line.end):
            return False
        return self.stamp.fullmatch(page.folded, line.start, line.end) is not None

    # --------------------------------------------------------------------------------------------- mastheads
    def _is_masthead(self, page: Page, line: Line) -> bool:
        """Whether a line names the sender or the paper, and the title is still to come."""
        if line.end - line.start > _MASTHEAD or line.index + 1 >= len(page.lines):
            return False
        below = page.lines[line.index + 1]
        if below.end - below.start > _TITLE:
            return False  # most titles stand right above the text
        headline = self._headline_below(page, line)
        if headline is None:
            return self._is_over_few_words(page, line)
        return (
            self._speaks_for_sender(page, line)
            or self._stands_over(page, line, headline)
            or self._tells_nothing(page, line, headline)
            or self._joins_senders(page, line, headline)
        )

    def _is_over_few_words(self, page: Page, line: Line) -> bool:
        """'Northlight Racing | Press release | 14.03.2026' above a title of one or two words that stands apart."""
        below = page.lines[line.index + 1 : line.index + 3]
        if len(below) < 2 or not all(other.after_blank for other in below):
            return False
        few = len(page.words(below[0]).split()) < _HEADLINE < _LONG < len(page.words(below[1]).split())
        return (
            few
            and bool(self._releases.search(page.folded, line.start, line.end))
            and self._speaks_for_sender(page, line)
        )

    def _joins_senders(self, page: Page, line: Line, headline: Line) -> bool:
        """'Museum De Windmolen & Lakeside Hospice Het Anker': names, one with a sender's word, above real news."""
        if not headline.after_blank or headline.index != line.index + 1 or ends_sentence(page.words(line)):
            return False
        parts = list(_between(page.folded, line.start, line.end, _JOINED))
        return (
            len(parts) > 1
            and all(self._is_name(page, *part) for part in parts)
            and self._sender_words.search(page.folded, line.start, line.end) is not None
            and self._is_news(page, headline)
        )

    def _tells_nothing(self, page: Page, line: Line, headline: Line) -> bool:
        """Names and figures in several parts, 'Zandvoort, The Netherlands', 'DTM, Runde 5, Assen', above real news."""
        capitals = page.words(line).isupper() and not page.words(headline).isupper()
        named, stamped = self._particular(page, line)
        if not (headline.after_blank or capitals or (stamped and self._stands_over_text(page, headline))):
            return False
        return named and ((stamped and not self._particular(page, headline)[0]) or self._is_news(page, headline))

    @staticmethod
    def _stands_over_text(page: Page, line: Line) -> bool:
        """Whether a line and what is below it are parted by a blank line: it is the last of those at the top."""
        below = page.lines[line.index + 1 : line.index + 2]
        return bool(below) and below[0].after_blank

    def _particular(self, page: Page, line: Line) -> tuple[bool, bool]:
        """Whether a line of several parts, or with figures, holds names and stamps alone; and whether a stamp."""
        parts = list(_between(page.folded, line.start, line.end, _LISTED))
        stamped = [part for part in parts if self.stamp.fullmatch(page.folded, *part)]
        if ends_sentence(page.words(line)) or any(self._tells(page, *part) for part in parts if part not in stamped):
            return False, False
        counted = len(parts) > 1 or _COUNTED.search(page.text, line.start, line.end) is not None
        named = counted and all(part in stamped or self._is_name(page, *part) for part in parts)
        return named, bool(stamped)

    def _is_news(self, page: Page, line: Line) -> bool:
        """Whether a line says what happened: with a verb of headlines, or with words that are no names."""
        said = page.words(line).split()
        plain = any(word[0].islower() and word not in self._small for word in said[1:])
        return plain or self._tells(page, line.start, line.end)

    def _tells(self, page: Page, start: int, end: int) -> bool:
        """Whether a word of headlines stands there, or one that tells what a release is for."""
        if self._verbs.search(page.folded, start, end):
            return True
        kinds = page.language.finder("release", "kinds")
        return any(match.end() <= end for _, match in page.matches(kinds, start, end))

    def _stands_over(self, page: Page, line: Line, headline: Line) -> bool:
        """A name of a few words that stands apart, above a headline several times as long: 'RALLYING * WEST'."""
        if not (headline.after_blank and self._is_name(page, line.start, line.end)):
            return False
        said, below = page.words(line), page.words(headline)
        if ends_sentence(said) or below[-1] == ".":
            return False
        few = len([word for word in said.split() if word[0].isalnum()])
        stamped = line.index + 1 < headline.index
        return len(below.split()) >= (_HEADLINE + 1 if stamped else max(2 * few, _HEADLINE + 2)) and (
            stamped or few <= _HEADLINE
        )

    def _speaks_for_sender(self, page: Page, line: Line) -> bool:
        if self._names_sender(page, line.start, line.end) or self._is_kicker(page, line):
            return True
        parts = list(_between(page.folded, line.start, line.end))
        if len(parts) > 1:
            told = [self._names_sender(page, *part) or self.stamp.fullmatch(page.folded, *part) for part in parts]
            rest = [part for part, known in zip(parts, told, strict=True) if not known]
            if (any(told) or self._is_overline(page, line)) and all(self._is_name(page, *part) for part in rest):
                return True
            if any(told) and all(self._is_issue(page, *part) for part in rest):
                return True
            return self._is_paper(page, line, parts)
        if self._recurs(page, line) or self._heads_release(page, line):
            return True
        return self._is_overline(page, line) and self._is_name(page, line.start, line.end)

    def _is_paper(self, page: Page, line: Line, parts: list[tuple[int, int]]) -> bool:
        """'LEG ONE REPORT | 13/03/2026', 'Cup of the North · news from the paddock': what it is, with no verb told."""
        below = page.lines[line.index + 1]
        if not below.after_blank or not _STRONG.search(page.text, line.start, line.end):
            return False
        opening = page.folded[slice(*parts[0])]
        return len(opening.split()) <= _NAME and not self._verbs.search(page.folded, line.start, line.end)

    def _is_issue(self, page: Page, start: int, end: int) -> bool:
        """'BIVOUAC BULLETIN 7 (last one!)': few words, with one for a paper, and no verb."""
        said = page.folded[start:end]
        few = len(said.split()) <= _NAME and not self._verbs.search(page.folded, start, end)
        return few and self._papers.search(said) is not None

    def _is_overline(self, page: Page, line: Line) -> bool:
        """'RALLYING * NORDMARK', 'TRUCK RACING': a few words in capitals, and a title that is longer below a blank."""
        below = page.lines[line.index + 1]
        above, under = page.words(line), page.words(below)
        parted = _PARTED.search(page.folded, line.start, line.end) is not None
        short = len(above.split()) <= (_NAME if parted else _KICKER)
        return short and above.isupper() and below.after_blank and not under.isupper() and len(under.split()) >= _NAME

    def _is_kicker(self, page: Page, line: Line) -> bool:
        """What a release is about, above its title: 'Round 3 | Mugello', 'POLICE APPEAL'; no verb, 'for' or 'at'."""
        said = page.folded[line.start : line.end]
        if self._verbs.search(said) or not self._apart.isdisjoint(said.split()):
            return False
        return len(said.split()) <= _LONG and self._kickers.match(page.folded, line.start, line.end) is not None

    def _heads_release(self, page: Page, line: Line) -> bool:
        """A name right above 'PRESS RELEASE': no title stands there."""
        below = page.lines[line.index + 1]
        stamped = self._releases.match(page.folded, below.start, below.end)
        return bool(stamped) and self._is_name(page, line.start, line.end)

    def _names_sender(self, page: Page, start: int, end: int) -> bool:
        match = self._issuers.fullmatch(page.folded, start, end)
        if match is None:
            return False
        name = match.span("name") if match.start("name") >= 0 else None
        return (
            name is None
            or self._is_name(page, *name, longest=9)
            or self._offices.fullmatch(page.folded, *name) is not None
        )

    def _is_name(self, page: Page, start: int, end: int, longest: int = _NAME) -> bool:
        """Whether words are written as names are: with capitals but for the small ones, and without a verb."""
        said = page.text[start:end].split()
        return (
            0 < len(said) <= longest
            and all(not word[0].isalpha() or word[0].isupper() or word in self._small for word in said)
            and not self._verbs.search(page.folded, start, end)
        )

    def _recurs(self, page: Page, line: Line) -> bool:
        """A name without any word that tells: it stands apart, and the text speaks of it by the same name."""
        below = page.lines[line.index + 1 : line.index + 2]
        parts = list(_between(page.folded, line.start, line.end, _JOINED))
        if not below or not all(self._is_name(page, *part) for part in parts):
            return False
        if not (below[0].after_blank or self._capitals_over(page, line, below[0])):
            return False
        return all(page.folded.find(page.folded[slice(*part)] + " ", below[0].start) >= 0 for part in parts)

    def _capitals_over(self, page: Page, line: Line, below: Line) -> bool:
        """'TEAM NORTHLIGHT' right above 'Norrgard second after a long night at the lake', which tells something."""
        above, under = page.words(line), page.words(below)
        few = len(above.split()) <= _KICKER + 1 and len(under.split()) >= _NAME
        return few and above.isupper() and not under.isupper() and self._is_news(page, below)

    def _headline_below(self, page: Page, line: Line) -> Line | None:
        """The line that can be the title, below other mastheads and stamps."""
        below_it = page.lines[line.index + 1 : line.index + 1 + _LOOK + _BLOCK]
        labels = 0  # of a block: 'Session: race', 'Weather: dry'
        for count, below in enumerate(below_it):
            if count - labels >= _LOOK:
                break
            if self._is_stamp(page, below) or self._opens_with_day(page, below):
                continue
            if self._in_labels(page, below, page.words(below)) or (labels and not below.after_blank):
                labels += 1
                continue
            text = page.words(below)
            if self._is_headline(page, below, text):
                return below
            if len(text.split()) < _HEADLINE and not begins_text(text):
                continue
            if len(text) > _MASTHEAD or not self._names_sender(page, below.start, below.end):
                return None
        return None

    def _is_headline(self, page: Page, line: Line, text: str) -> bool:
        count = len(text.split())
        if count < _HEADLINE or begins_text(text) or text[-1] in ":|" or "\t" in text:
            return False
        if (count > _LONG and ends_sentence(text)) or (count > _NAME and text[-1] == "."):
            return False  # the text's first sentence
        if _LISTING.match(text) or _FIGURES.fullmatch(text) or self._in_labels(page, line, text):
            return False
        if self._particular_words.match(page.folded, line.start, line.end):
            return False
        entered = _ENTERED.search(page.folded, line.start, line.end) is not None
        if (entered or self.dated.fullmatch(page.folded, line.start, line.end)) and not self._is_news(page, line):
            return False  # 'Ravenmoor, FL – March 1, 2026', 'Elin Norrgard No. 3 Lake Kestrel'
        if any(_FIGURES.match(page.words(below)) for below in page.lines[line.index + 1 : line.index + 2]):
            return False  # the name above 'START: 5TH FINISH: 2ND'
        if reaches(text) or ("|" in text and "|" in page.words(page.lines[min(line.index + 1, len(page.lines) - 1)])):
            return False  # a row of a table is none either
        if SPEAKS.match(text) and any(SPEAKS.match(page.words(below)) for below in page.lines[line.index + 1 :][:1]):
            return False  # one of several who speak; alone it may be the title
        item = text[0] in BULLETS or (text[0] in DASHES and text[1:2].isspace())
        if item or opens_with_clock(page, line.start, line.end):
            return False
        alone = line.index + 1 >= len(page.lines)
        return not alone and not self._is_byline(page, line)

    def _opens_with_day(self, page: Page, line: Line) -> bool:
        """'22nd/23rd August · 4 championships · 10 races': particulars, of which the first is the day."""
        parts = list(_between(page.folded, line.start, line.end, _STRONG))
        return len(parts) > 1 and self.stamp.fullmatch(page.folded, *parts[0]) is not None

    @staticmethod
    def _in_labels(page: Page, line: Line, text: str) -> bool:
        """Whether a line is one of several with labels: 'When: 20-22 June', 'Where: the lake'."""
        if LABEL.match(text) is None:
            return False
        below = page.lines[line.index + 1 : line.index + 2]
        above = page.lines[line.index - 1 : line.index] if line.index and not line.after_blank else []
        beside = [*above, *(other for other in below if not other.after_blank)]
        return any(LABEL.match(page.words(other)) for other in beside)

    # ------------------------------------------------------------------------------------------------- titles
    def _entitle(self, page: Page, line: Line) -> int:
        """Make a line the title, unless it is already the text: how many lines are done with."""
        while opening := self._openings.match(page.folded, line.start, line.end):
            if opening.end() in {line.start, line.end}:
                break
            line.start = opening.end()
        said = page.words(line)
        if not _WORD.search(page.text, line.start, line.end) or begins_text(said):
            return 0
        full = ends_sentence(said) and len(said.split()) > _LONG
        if full and self._sent.match(page.folded, line.start, line.end):
            return 0  # 'HALDEN, Ohio (May 4, 2026) - A sentence of the text.'
        line.kind = "title"
        while line.index + 1 < len(page.lines) and self._goes_on(page, line, page.lines[line.index + 1]):
            below = page.lines.pop(line.index + 1)
            line.end = below.end
            for later in page.lines[line.index + 1 :]:
                later.index -= 1
        return 1

    def _goes_on(self, page: Page, title: Line, below: Line) -> bool:
        """Whether a title runs on into the line below: it stops midway, or both are in capitals."""
        above, under = page.words(title), page.words(below)
        if below.after_blank or begins_text(under) or rowlike(page, below.start, below.end):
            return False
        if above[-1] in _MIDWAY:
            return True
        if under[0].islower():
            return not self._is_byline(page, below)
        if ends_sentence(under) or "\t" in under:
            return False
        if page.folded[title.start : title.end].rsplit(maxsplit=1)[-1] in self._sheet.midway:
            return True
        after = page.lines[below.index + 1] if below.index + 1 < len(page.lines) else None
        alone = after is None or after.after_blank or page.words(after).isupper()
        return alone and above.isupper() and under.isupper() and len(above) >= _CAPITALS

    def _is_byline(self, page: Page, line: Line) -> bool:
        match = self._bylines.fullmatch(page.folded, line.start, line.end)
        if match is None:
            return False
        words = page.text[slice(*match.span("name"))].split()
        return words[0][0].isupper() and words[-1][0].isupper()  # no byline is 'From last to third'


def _between(folded: str, start: int, end: int, signs: Pattern = _PARTED) -> Iterable[tuple[int, int]]:
    """What stands between the signs that part a masthead."""
    for sign in signs.finditer(folded, start, end):
        if sign.start() > start:
            yield start, sign.start()
        start = sign.end()
    if start < end:
        yield start, end

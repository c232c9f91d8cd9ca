"""The words at the head of releases in one language, and what a few of them say: a stamp, a name, some news."""

from collections.abc import Iterable

from pressbox.layout.page import Line, Page
from pressbox.layout.running import ends_sentence
from pressbox.packs import Form, Language
from pressbox.patterns import Pattern, either, fold, pattern, words

NAME = 6  # words: no sender's name alone on its line is longer
LONG = 14  # words
_PUNCTUATION = r"[-+\s,./:()|&#*=\[\]•·_'\"]"

# 'NAME // QUOTE SHEET // END OF LEG 1', 'Name | Press release', 'Name - Press information 9/23'.
PARTED = pattern(r"\s+(?:-|/{1,3}|\*|\+)+\s+|\s*[|•·»]+\s*")
STRONG = pattern(r"\s(?:[|•·»]|/{2,3})\s")  # signs that part the words of a masthead, and hardly those of a title
# 'DTM, Round 5, Assen', 'Venue: Snetterton (UK)': commas, colons and brackets part particulars, too.
_LISTED = pattern(r"\s*(?:[,;()|•·»]|:(?=\s)|\s(?:-|/{1,3}|\*|\+)+\s)++\s*")
_COUNTED = pattern(r"\d")
_FIRST = pattern(r"[\W_]*+([^\W\d_]++)")
_SPACED = pattern(r"(?:[a-z]\s{1,4}){6,}[a-z]")  # 'P R E S S   R E L E A S E'
_SIGNED = pattern(r"[@>»›/\[]|www")  # what stamps have that no word tells


class HeadWords:
    """Tells what a line or some words of it say by themselves."""

    def __init__(self, language: Language) -> None:
        sheet = language.layout
        self._parts = language.parts("layout")
        self._issuers = self._any(sheet.issuers)
        self._offices = self._any(form for form in sheet.issuers if "(?P<name>" not in form.pattern)
        self.dated = self._any(form for form in sheet.issuers if form.gives.get("dated"))
        self._bylines = self._any(sheet.bylines)
        self.openings = self._any(sheet.title_openings)
        self.releases = self._any(form for form in sheet.stamps if form.gives.get("release"))
        self._kickers = self._any(sheet.kickers)
        self.sender_words = self._compiled(rf"\b(?:{self._parts['sender_word']})\b")
        self._apart = frozenset(sheet.midway) - frozenset(language.dates.of) - frozenset(language.dates.the)
        self._small = frozenset(sheet.midway) | frozenset(sheet.day_words)  # 'Mugello, Sunday evening' is a name, too
        self._papers = self._compiled(rf"\b(?:{self._parts['release_noun']})\b")
        self.verbs = self._compiled(rf"\b(?:{words(sheet.headline_words)})\b")
        self.particulars = self._compiled(rf"(?:[a-z]{{2,6}}\s)?(?:{words(sheet.particulars)})(?:\s?:|\s[–—-])\s")
        # A stamp may stand beside others and beside dates, so a line of such things alone is one.
        stamps = either(form.pattern for form in sheet.stamps)
        told = [word for form in sheet.stamps for word in form.near]
        named = language.dates
        terms = [*named.months.values(), *named.weekdays.values(), named.of, named.the]
        self._stamp_words = frozenset(fold(term) for group in [told, *terms] for term in group)
        dates = r"\b(?:{month}|{weekday}|{of}|{the})\b"
        number = r"\d{1,4}\s?(?:{ordinal}|{clock_sign}|h(?:rs)?)?(?![a-z\d])"
        self.sent = self._compiled(r"[^\d\n:]{3,40}?[\s(]{full_date}\)?\s*[-–—.…:]")
        self.stamp = self._compiled(rf"(?:{dates}|{stamps}|{number}|{_PUNCTUATION})++")

    def _compiled(self, source: str) -> Pattern:
        return pattern(source, self._parts, "layout")

    def _any(self, forms: Iterable[Form]) -> Pattern:
        """One pattern for all of a kind: only that one of them fits is asked."""
        return self._compiled(either(form.pattern for form in forms))

    def is_stamp(self, page: Page, line: Line) -> bool:
        """Whether a line is a day, a town or a mark alone; the lines of a masthead are asked about again and again."""
        known, span = page.once(_stamps), (line.start, line.end)
        if span not in known:
            known[span] = self._stamps(page, line)
        return known[span]

    def _stamps(self, page: Page, line: Line) -> bool:
        if page.folded[line.start + 1 : line.start + 2] == " " and _SPACED.fullmatch(page.folded, line.start, line.end):
            return True
        first = _FIRST.match(page.folded, line.start, line.end)
        if first and first[1] not in self._stamp_words and not _SIGNED.search(page.folded, line.start, line.end):
            return False
        return self.stamp.fullmatch(page.folded, line.start, line.end) is not None

    def opens(self, page: Page, line: Line) -> bool:
        """Whether a line says itself that it is the title: 'Subject: …'."""
        return self.openings.match(page.folded, line.start, line.end) is not None

    def is_byline(self, page: Page, line: Line) -> bool:
        match = self._bylines.fullmatch(page.folded, line.start, line.end)
        if match is None:
            return False
        words = page.text[slice(*match.span("name"))].split()
        return words[0][0].isupper() and words[-1][0].isupper()  # no byline is 'From last to third'

    def names_sender(self, page: Page, start: int, end: int) -> bool:
        match = self._issuers.fullmatch(page.folded, start, end)
        if match is None:
            return False
        name = match.span("name") if match.start("name") >= 0 else None
        return (
            name is None
            or self.is_name(page, *name, longest=9)
            or self._offices.fullmatch(page.folded, *name) is not None
        )

    def is_kicker(self, page: Page, line: Line) -> bool:
        """What a release is about, above its title: 'Round 3 | Mugello', 'POLICE APPEAL'; no verb, 'for' or 'at'."""
        said = page.folded[line.start : line.end]
        if self.verbs.search(said) or not self._apart.isdisjoint(said.split()):
            return False
        return len(said.split()) <= LONG and self._kickers.match(page.folded, line.start, line.end) is not None

    def is_issue(self, page: Page, start: int, end: int) -> bool:
        """'BIVOUAC BULLETIN 7 (last one!)': few words, with one for a paper, and no verb."""
        said = page.folded[start:end]
        few = len(said.split()) <= NAME and not self.verbs.search(page.folded, start, end)
        return few and self._papers.search(said) is not None

    def says_paper(self, page: Page, line: Line) -> bool:
        """'RACE WEEKEND REPORT - ANDERSTORP'."""
        return self._papers.search(page.folded, line.start, line.end) is not None

    def is_dated_paper(self, page: Page, line: Line) -> bool:
        """'News from the awning // Monday, 27th May', 'Bulletin from the office, 29 March': what it is, and its day."""
        parts = list(between(page.folded, line.start, line.end, _LISTED))
        stamped = [part for part in parts if self.stamp.fullmatch(page.folded, *part)]
        rest = [part for part in parts if part not in stamped]
        return bool(stamped and rest) and not any(
            len(page.folded[slice(*part)].split()) > NAME or self.verbs.search(page.folded, *part) for part in rest
        )

    def particular(self, page: Page, line: Line) -> tuple[bool, bool]:
        """Whether a line of several parts, or with figures, holds names and stamps alone; and whether a stamp."""
        parts = list(between(page.folded, line.start, line.end, _LISTED))
        stamped = [part for part in parts if self.stamp.fullmatch(page.folded, *part)]
        if ends_sentence(page.words(line)) or any(self.tells(page, *part) for part in parts if part not in stamped):
            return False, False
        counted = len(parts) > 1 or _COUNTED.search(page.text, line.start, line.end) is not None
        named = counted and all(part in stamped or self.is_name(page, *part) for part in parts)
        return named, bool(stamped)

    def is_name(self, page: Page, start: int, end: int, longest: int = NAME) -> bool:
        """Whether words are written as names are: with capitals but for the small ones, and without a verb."""
        said = page.text[start:end].split()
        return (
            0 < len(said) <= longest
            and all(not word[0].isalpha() or word[0].isupper() or word in self._small for word in said)
            and not self.verbs.search(page.folded, start, end)
        )

    def is_news(self, page: Page, line: Line) -> bool:
        """Whether a line says what happened: with a verb of headlines, or with words that are no names."""
        said = page.words(line).split()
        plain = any(word[0].islower() and word not in self._small for word in said[1:])
        return plain or self.tells(page, line.start, line.end)

    def tells(self, page: Page, start: int, end: int) -> bool:
        """Whether a word of headlines stands there, or one that tells what a release is for."""
        if self.verbs.search(page.folded, start, end):
            return True
        kinds = page.language.finder("release", "kinds")
        return any(match.end() <= end for _, match in page.matches(kinds, start, end))


def between(folded: str, start: int, end: int, signs: Pattern = PARTED) -> Iterable[tuple[int, int]]:
    """What stands between the signs that part a masthead."""
    for sign in signs.finditer(folded, start, end):
        if sign.start() > start:
            yield start, sign.start()
        start = sign.end()
    if start < end:
        yield start, end


def _stamps(_: Page) -> dict[tuple[int, int], bool]:
    """Of the lines that were asked about."""
    return {}

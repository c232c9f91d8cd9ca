"""The opening of a release: stamps, the names of senders and of their papers, down to the title."""

from pressbox.layout.head_words import LONG, NAME, PARTED, STRONG, HeadWords, between
from pressbox.layout.headlines import BLOCK, HEADLINE, LISTING, MASTHEAD, Headlines
from pressbox.layout.opening import LABEL
from pressbox.layout.page import Line, Page
from pressbox.layout.running import TITLE, begins_text, ends_sentence, reaches
from pressbox.packs import Language
from pressbox.patterns import pattern

_KICKER = 2  # words of a kicker that no sign parts
_CONTACTS = 16  # lines: no block of contacts above a title is longer

_LABELLED = pattern(r"[^\W\d_][^:|\n]{1,15}:\s")
_JOINED = pattern(r"\s(?:&|\+|x)\s")  # 'Museum of the Lake & Northlight Racing'


class Masthead:
    """Tells the title of releases of one language from what stands above it."""

    def __init__(self, language: Language, words: HeadWords) -> None:
        self._words = words
        self._headlines = Headlines(language, words)

    def open(self, page: Page) -> int:
        """Name the lines down to the title; says which line is the first below it."""
        block = 0  # lines below it stand in no block of particulars
        paper: Line | None = None
        for line in page.lines:
            if line.index >= block and (line.index == 0 or line.after_blank):
                block = self._particulars(page, line)
            stamp = line.index < block or self._words.is_stamp(page, line)
            paper = paper or self._paper_below(page, line)
            over = paper is not None and line.index < paper.index
            named = line is not paper and (over or self._is_masthead(page, line))
            if stamp or named or self._is_subject_alone(page, line):
                line.kind = "stamp"
                continue
            name = next((other for other in page.lines[: line.index] if not self._words.is_stamp(page, other)), None)
            if name and (self._headlines.in_labels(page, line, page.words(line)) or self._heads_rows(page, name, line)):
                name.kind = "title"  # no headline stands below, but particulars of what was named above them
                return line.index
            return line.index + self._headlines.entitle(page, line)
        return len(page.lines)

    def _heads_rows(self, page: Page, name: Line, line: Line) -> bool:
        """'Lakeside preview', and below it 'Timetable' or 'WHAT: …' with the rows that they head."""
        below = page.lines[line.index + 1 : line.index + 3]
        if not below or below[0].end - below[0].start > TITLE:
            return False
        if len(below) > 1 and all(_LABELLED.match(page.text, each.start, each.end) for each in (line, *below)):
            return len(page.words(name).split()) >= HEADLINE
        return len(page.words(line).split()) < HEADLINE and self._words.is_kicker(page, name)

    def _particulars(self, page: Page, first: Line) -> int:
        """Where a block that stands apart above the title ends: an address, a contact, 'Venue: …', 'Date: …'."""
        longest, lines = self._contacts(page, first) or (BLOCK, self._block(page, first))
        if any(LISTING.match(page.text, line.start) for line in lines):
            return 0
        if len(lines) > longest or any(
            begins_text(page.words(line)) or self._words.opens(page, line) for line in lines
        ):
            return 0
        reached = any(reaches(page.words(line)) for line in lines)
        if len(lines) == 1 and not reached:
            return 0
        headline = self._headlines.below(page, lines[-1])
        if headline is None:
            return 0
        told = reached or all(self._is_label(page, line) for line in lines) or self._is_entry(page, lines)
        told = told or (page.words(headline)[-1] != "." and self._names_alone(page, lines))
        return lines[-1].index + 1 if told else 0

    @staticmethod
    def _block(page: Page, first: Line) -> list[Line]:
        lines = page.lines[first.index : first.index + BLOCK + 1]
        return lines[: next((place for place, line in enumerate(lines) if place and line.after_blank), len(lines))]

    def _contacts(self, page: Page, first: Line) -> tuple[int, list[Line]] | None:
        """'Press contact' and how to reach several people, with no blank line between it and the title."""
        lines = page.lines[first.index : first.index + _CONTACTS]
        reached = [at for at, line in enumerate(lines) if reaches(page.words(line))]
        if len(reached) < 2 or not self._words.is_stamp(page, first):
            return None
        lines = lines[: reached[-1] + 1]
        parted = page.parted and any(line.after_blank for line in lines[1:])
        return None if parted else (_CONTACTS, lines)

    def _is_label(self, page: Page, line: Line) -> bool:
        """'Venue: …', or a stamp or a sender that stands among such."""
        return (
            LABEL.match(page.text, line.start, line.end) is not None
            or self._words.is_stamp(page, line)
            or self._speaks_for_sender(page, line)
        )

    def _is_entry(self, page: Page, lines: list[Line]) -> bool:
        """'No. 84 Northlight Racing' with 'Drivers: …' and 'Finish: …' below it."""
        first = lines[0]
        labels = [line for line in lines[1:] if LABEL.match(page.text, line.start, line.end)]
        if len(labels) < 2 or len(labels) < len(lines) - 1:
            return False
        told = self._words.verbs.search(page.folded, first.start, first.end) is not None
        return len(page.words(first).split()) <= LONG and not told

    def _names_alone(self, page: Page, lines: list[Line]) -> bool:
        """Whether a block of several lines holds names and days alone, as no title with what follows it does."""
        return all(
            self._words.is_stamp(page, line)
            or self._words.is_kicker(page, line)
            or self._words.names_sender(page, line.start, line.end)
            or (line is not lines[0] and LABEL.match(page.text, line.start, line.end) is not None)
            or all(
                self._words.stamp.fullmatch(page.folded, *part) or self._words.is_name(page, *part, longest=9)
                for part in between(page.folded, line.start, line.end)
            )
            or self._words.is_dated_paper(page, line)
            for line in lines
        )

    def _is_subject_alone(self, page: Page, line: Line) -> bool:
        """Whether a mail's subject only says what it is, above a title in capitals that stands apart."""
        if not self._words.opens(page, line) or page.words(line).isupper():
            return False
        below = page.lines[line.index + 1 : line.index + 3]
        if len(below) < 2 or not (below[0].after_blank and below[1].after_blank):
            return False
        return page.words(below[0]).isupper() and self._headlines.is_headline(page, below[0], page.words(below[0]))

    def _is_masthead(self, page: Page, line: Line) -> bool:
        """Whether a line names the sender or the paper, and the title is still to come."""
        if line.end - line.start > MASTHEAD or line.index + 1 >= len(page.lines):
            return False
        below = page.lines[line.index + 1]
        if below.end - below.start > TITLE:
            return False  # most titles stand right above the text
        headline = self._headlines.below(page, line)
        if headline is None:
            return self._is_over_few_words(page, line)
        return (
            self._speaks_for_sender(page, line)
            or self._stands_over(page, line, headline)
            or self._tells_nothing(page, line, headline)
            or self._joins_senders(page, line, headline)
        )

    def _paper_below(self, page: Page, line: Line) -> Line | None:
        """'RACE REPORT - ASSEN': what it is, at the end of a block of names below the sender's."""
        if line.index == 0 or line.after_blank:
            return None
        block = page.lines[line.index : line.index + BLOCK]
        block = block[: next((at for at, other in enumerate(block) if at and other.after_blank), 0)]
        if len(block) < 2 or self._words.says_paper(page, line):
            return None
        if not all(self._words.is_name(page, other.start, other.end, longest=LONG) for other in block):
            return None
        told = len(page.words(block[-1]).split()) >= HEADLINE and self._words.says_paper(page, block[-1])
        return block[-1] if told else None

    def _is_over_few_words(self, page: Page, line: Line) -> bool:
        """'Northlight Racing | Press release | 14.03.2026' above a title of one or two words that stands apart."""
        below = page.lines[line.index + 1 : line.index + 3]
        if len(below) < 2 or not all(other.after_blank for other in below):
            return False
        few = len(page.words(below[0]).split()) < HEADLINE < LONG < len(page.words(below[1]).split())
        return (
            few
            and bool(self._words.releases.search(page.folded, line.start, line.end))
            and self._speaks_for_sender(page, line)
        )

    def _joins_senders(self, page: Page, line: Line, headline: Line) -> bool:
        """'Museum De Windmolen & Lakeside Hospice Het Anker': names, one with a sender's word, above real news."""
        if not headline.after_blank or headline.index != line.index + 1 or ends_sentence(page.words(line)):
            return False
        parts = list(between(page.folded, line.start, line.end, _JOINED))
        return (
            len(parts) > 1
            and all(self._words.is_name(page, *part) for part in parts)
            and self._words.sender_words.search(page.folded, line.start, line.end) is not None
            and self._words.is_news(page, headline)
        )

    def _tells_nothing(self, page: Page, line: Line, headline: Line) -> bool:
        """Names and figures in several parts, 'Zandvoort, The Netherlands', 'DTM, Runde 5, Assen', above real news."""
        capitals = page.words(line).isupper() and not page.words(headline).isupper()
        named, stamped = self._words.particular(page, line)
        if not (headline.after_blank or capitals or (stamped and self._stands_over_text(page, headline))):
            return False
        return named and (
            (stamped and not self._words.particular(page, headline)[0]) or self._words.is_news(page, headline)
        )

    @staticmethod
    def _stands_over_text(page: Page, line: Line) -> bool:
        """Whether a line and what is below it are parted by a blank line: it is the last of those at the top."""
        below = page.lines[line.index + 1 : line.index + 2]
        return bool(below) and below[0].after_blank

    def _stands_over(self, page: Page, line: Line, headline: Line) -> bool:
        """A name of a few words that stands apart, above a headline several times as long: 'RALLYING * WEST'."""
        if not (headline.after_blank and self._words.is_name(page, line.start, line.end)):
            return False
        said, below = page.words(line), page.words(headline)
        if ends_sentence(said) or below[-1] == ".":
            return False
        few = len([word for word in said.split() if word[0].isalnum()])
        stamped = line.index + 1 < headline.index
        return len(below.split()) >= (HEADLINE + 1 if stamped else max(2 * few, HEADLINE + 2)) and (
            stamped or few <= HEADLINE
        )

    def _speaks_for_sender(self, page: Page, line: Line) -> bool:
        if self._words.names_sender(page, line.start, line.end) or self._words.is_kicker(page, line):
            return True
        parts = list(between(page.folded, line.start, line.end))
        if len(parts) > 1:
            told = [
                self._words.names_sender(page, *part) or self._words.stamp.fullmatch(page.folded, *part)
                for part in parts
            ]
            rest = [part for part, known in zip(parts, told, strict=True) if not known]
            if (any(told) or self._is_overline(page, line)) and all(self._words.is_name(page, *part) for part in rest):
                return True
            if any(told) and all(self._words.is_issue(page, *part) for part in rest):
                return True
            return self._is_paper(page, line, parts)
        if self._recurs(page, line) or self._heads_release(page, line):
            return True
        return self._is_overline(page, line) and self._words.is_name(page, line.start, line.end)

    def _is_paper(self, page: Page, line: Line, parts: list[tuple[int, int]]) -> bool:
        """'LEG ONE REPORT | 13/03/2026', 'Cup of the North · news from the paddock': what it is, with no verb told."""
        below = page.lines[line.index + 1]
        if not below.after_blank or not STRONG.search(page.text, line.start, line.end):
            return False
        opening = page.folded[slice(*parts[0])]
        return len(opening.split()) <= NAME and not self._words.verbs.search(page.folded, line.start, line.end)

    def _is_overline(self, page: Page, line: Line) -> bool:
        """'RALLYING * NORDMARK', 'TRUCK RACING': a few words in capitals, and a title that is longer below a blank."""
        below = page.lines[line.index + 1]
        above, under = page.words(line), page.words(below)
        parted = PARTED.search(page.folded, line.start, line.end) is not None
        short = len(above.split()) <= (NAME if parted else _KICKER)
        return short and above.isupper() and below.after_blank and not under.isupper() and len(under.split()) >= NAME

    def _heads_release(self, page: Page, line: Line) -> bool:
        """A name right above 'PRESS RELEASE': no title stands there."""
        below = page.lines[line.index + 1]
        stamped = self._words.releases.match(page.folded, below.start, below.end)
        return bool(stamped) and self._words.is_name(page, line.start, line.end)

    def _recurs(self, page: Page, line: Line) -> bool:
        """A name without any word that tells: it stands apart, and the text speaks of it by the same name."""
        below = page.lines[line.index + 1 : line.index + 2]
        parts = list(between(page.folded, line.start, line.end, _JOINED))
        if not below or not all(self._words.is_name(page, *part) for part in parts):
            return False
        if not (below[0].after_blank or self._capitals_over(page, line, below[0])):
            return False
        return all(page.folded.find(page.folded[slice(*part)] + " ", below[0].start) >= 0 for part in parts)

    def _capitals_over(self, page: Page, line: Line, below: Line) -> bool:
        """'TEAM NORTHLIGHT' right above 'Norrgard second after a long night at the lake', which tells something."""
        above, under = page.words(line), page.words(below)
        few = len(above.split()) <= _KICKER + 1 and len(under.split()) >= NAME
        return few and above.isupper() and not under.isupper() and self._words.is_news(page, below)

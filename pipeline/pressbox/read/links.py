"""Links: every address with its label, and labels whose address was lost."""

from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import LinkMention, Mentions
from pressbox.packs import Language, Packs
from pressbox.packs.lexicon import Lexicon
from pressbox.patterns import met, pattern

_LONGEST_LABEL = 110  # characters
_TRAILING = ".,;:!?'\"»›*_~’”…"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_BLANK = " \n\t\u00a0"
# '[Photos of the day](https://…': the label of a markdown link, which ends where the address begins.
_MARKDOWN = pattern(r"\[([^\[\]\n]{1,120})\]\($")
_CLAUSE = pattern(r"[.!?;|]\s+|[•*]\s+")


class LinksReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.addresses = language.compiled("links", "addresses")
        self.lost = language.compiled("links", "lost")
        self.cues: Lexicon[bool] = Lexicon((cue, True) for cue in language.links.cues)

    def read(self, page: Page, found: Mentions) -> list[LinkMention]:
        links = self._addresses(page)
        taken = {link.line for link in links}
        told = {page.line_at(hit.start).index for hit in page.hits(self.cues)}
        opened = {link.line for link in links if _inner(page, page.lines[link.line])[0] == link.span[0]}
        for index in sorted(told - taken):
            link = self._lost(page, page.lines[index], opened)
            if link:
                links.append(link)
        return sorted(links, key=lambda link: link.span)

    # ------------------------------------------------------------------------------------------------ addresses
    def _addresses(self, page: Page) -> list[LinkMention]:
        links: list[LinkMention] = []
        done = 0
        for mark in _marks(page.folded):
            if mark < done:
                continue
            start, end = _token(page.text, mark, done)
            link = self._address(page, start, end)
            done = link.span[1] if link else end
            if link:
                self._label(page, link, links)
                links.append(link)
        return links

    def _address(self, page: Page, start: int, end: int) -> LinkMention | None:
        """The address in a word, whatever brackets and stops stand around it."""
        for form, compiled in self.addresses:
            match = compiled.search(page.folded, start, end)
            if match:
                low, high = match.start(), _trimmed(page.text, match.start(), match.end())
                line = page.line_at(low).index
                return LinkMention((low, high), f"links.{form.id}", page.text[low:high], line=line)
        return None

    def _label(self, page: Page, link: LinkMention, before: list[LinkMention]) -> None:
        """What the address is for: said in front of it, or in the line above where that leads to it."""
        line = page.lines[link.line]
        markdown = _MARKDOWN.search(page.text, max(line.start, link.span[0] - _LONGEST_LABEL - 24), link.span[0])
        if markdown:
            link.label = markdown[1].strip()
            return
        start = max(line.start, before[-1].span[1] if before else 0)
        for clause in _CLAUSE.finditer(page.text, start, link.span[0]):
            start = clause.end()
        words = page.text[start : link.span[0]].strip()
        if words.endswith((":", "–", "—", "-", ">")):
            link.label = _plain(words)
        elif not words.strip("([<-–—" + BULLETS):
            link.label = self._label_above(page, line, before)

    def _label_above(self, page: Page, line: Line, before: list[LinkMention]) -> str | None:
        """The label of a line of addresses is the line that leads to them; further addresses share it."""
        last = before[-1] if before else None
        if (
            last is not None
            and last.line in {line.index, line.index - 1}
            and page.words(page.lines[last.line]).endswith(page.text[last.span[0] : last.span[1]])
        ):
            above = page.lines[last.line]
            alone = not page.text[above.start : last.span[0]].strip(BULLETS + "-–— (<")
            if alone or last.line == line.index:
                return last.label
        if not line.index:
            return None
        above = page.lines[line.index - 1]
        words = page.words(above)
        if len(words) <= _LONGEST_LABEL and (words.endswith(":") or self._is_lost(page, above)):
            return _plain(words)
        return None

    # ---------------------------------------------------------------------------------------------- lost ones
    def _is_lost(self, page: Page, line: Line) -> str | None:
        start, end = _inner(page, line)
        if start >= end or end - start > _LONGEST_LABEL:
            return None
        for form, compiled in self.lost:
            if compiled.fullmatch(page.folded, start, end):
                return form.id
        return None

    def _lost(self, page: Page, line: Line, opened: set[int]) -> LinkMention | None:
        if line.kind in {"title", "subtitle", "speech", "day", "note"} or line.index + 1 in opened:
            return None  # a label right above an address is that address's
        rule = self._is_lost(page, line)
        if rule is None:
            return None
        start, end = _inner(page, line)
        return LinkMention((start, end), f"links.{rule}", None, page.text[start:end], line.index)


def _marks(folded: str) -> list[int]:
    """Where an address may be: every one has '://', '@', or a stop with a letter right behind it."""
    marks = [at for at, end in met(".", folded) if folded[end : end + 1] in _LETTERS]
    others = [at for sign in ("://", "@") for at, _ in met(sign, folded)]
    return sorted(marks + others) if others else marks


def _token(text: str, at: int, after: int) -> tuple[int, int]:
    """The word around a place, from the last blank to the next."""
    start = after
    for blank in _BLANK:  # each is looked for no further than the one before it stood
        start = max(start, text.rfind(blank, start, at) + 1)
    end = min(len(text), start + 2048)
    for blank in _BLANK:
        found = text.find(blank, at, end)
        end = found if found >= 0 else end
    return start, end


def _trimmed(text: str, start: int, end: int) -> int:
    """Where an address ends: stops behind it, and brackets that it did not open, belong to the text around it."""
    while end > start:
        last = text[end - 1]
        opener = _BRACKETS.get(last)
        if last not in _TRAILING and (opener is None or text.count(opener, start, end) >= text.count(last, start, end)):
            break
        end -= 1
    return end


def _plain(words: str) -> str | None:
    """A label without its bullet and colon; None where it is too long to be one."""
    label = words.strip().strip(BULLETS + "-–— \t>").rstrip(": ").strip()
    return label if label and len(label) <= _LONGEST_LABEL else None


def _inner(page: Page, line: Line) -> tuple[int, int]:
    """A line without bullet, brackets, arrows and stop."""
    start, end = line.start, line.end
    while start < end and page.text[start] in BULLETS + "-–—[(>» \t":
        start += 1
    while end > start and page.text[end - 1] in ".:;!])>»›→- \t":
        end -= 1
    return start, end

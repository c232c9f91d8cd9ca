"""Credits: who took the pictures, and what may be done with them."""

from collections.abc import Iterator

from pressbox.layout import Line, Page
from pressbox.mentions import CreditMention, Mentions, Span
from pressbox.packs import Form, Language, Packs
from pressbox.patterns import Match, Pattern, fold

_TRAILING = " \t\u00a0.,;:-–—/&|*_\"'”’"
_LONGEST_NAME = 8  # words: what is longer is a caption


class CreditsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.cues = tuple(fold(cue) for cue in language.credits.cues)
        self.photo = language.compiled("credits", "photo")
        self.rights = language.compiled("credits", "rights")

    def read(self, page: Page, found: Mentions) -> list[CreditMention]:
        cues = [cue for cue in self.cues if cue in page.folded]
        if not cues:
            return []
        links = [link.span for link in found.links]
        said: list[CreditMention] = []
        for line in page.lines:
            folded = page.folded[line.start : line.end]
            if line.kind != "title" and any(cue in folded for cue in cues):
                said += self._of_line(page, line, links)
        return said

    def _of_line(self, page: Page, line: Line, links: list[Span]) -> list[CreditMention]:
        read: list[CreditMention] = []
        for kind, forms in (("photo", self.photo), ("rights", self.rights)):
            for form, match in _matches(page, line, forms):
                if kind == "photo" and not _is_credit(page, line, match):
                    continue
                span = _trimmed(page.text, *match.span())
                others = [*links, *(credit.span for credit in read)]
                if all(span[1] <= low or high <= span[0] for low, high in others):
                    read.append(CreditMention(span, f"credits.{form.id}", kind, line.index))
        return sorted(read, key=lambda credit: credit.span)


def _matches(page: Page, line: Line, forms: list[tuple[Form, Pattern]]) -> Iterator[tuple[Form, Match]]:
    for form, compiled in forms:
        for match in compiled.finditer(page.folded, line.start, line.end):
            yield form, match


def _is_credit(page: Page, line: Line, match: Match) -> bool:
    """A name and no caption: short, with a capital unless the credit stands by itself."""
    name = page.text[match.start("name") : match.end("name")].strip()
    if not name or len(name.split()) > _LONGEST_NAME:
        return False
    before = page.text[line.start : match.start()].rstrip()
    alone = not before or before[-1] in "([|•*"
    return (alone and not name[0].isspace()) or name[0].isupper() or name[0] in "@0123456789"


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the stop and the blanks at the end; an initial keeps its stop."""
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end

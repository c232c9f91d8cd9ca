"""Credits: who took the pictures, and what may be done with them."""

from collections.abc import Iterator

from pressbox.grammar.neighbours import Spans
from pressbox.layout import Line, Page
from pressbox.mentions import CreditMention, Mentions, Span
from pressbox.packs import Form, Language, Packs
from pressbox.patterns import Match, Pattern

_TRAILING = " \t\u00a0.,;:-–—/&|*_\"'”’"
_APART = "+++"
_LONGEST_NAME = 8  # words: what is longer is a caption


class CreditsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.fields = [(kind, language.finder("credits", kind)) for kind in ("photo", "rights")]
        self.forms = {kind: dict(_by_id(language, kind)) for kind, _ in self.fields}

    def read(self, page: Page, found: Mentions) -> list[CreditMention]:
        read: list[CreditMention] = []
        taken = Spans(link.span for link in found.links)
        bounds = Spans(link.span for link in found.links)
        for kind, finder in self.fields:
            for form, match in page.matches(finder):
                line = page.line_at(match.start())
                if line.kind == "title" or match.start() >= line.end:
                    continue
                within = match if match.end() <= line.end else self._within(kind, form, page, match.start(), line)
                if within is None or (kind == "photo" and not _is_credit(page, line, within)):
                    continue
                if form.gives.get("named") and not _is_named(page.text[slice(*within.span("name"))]):
                    continue
                span = self._alone(page, within.span(), bounds)
                bare = kind == "photo" and span[1] <= within.start("name")  # 'Images: northlight.example/press'
                if not bare and not taken.touch(*span):
                    taken.add(*span)
                    if kind == "photo":
                        bounds.add(*span)
                    read.append(CreditMention(span, f"credits.{form.id}", kind, line.index))
        return sorted(read, key=lambda credit: credit.span)

    def _alone(self, page: Page, span: Span, bounds: Spans) -> Span:
        """Up to the address or the credit behind it: 'Free for press use: www.…', 'free +++ Contact: …'."""
        start, end = span
        end = bounds.next_from(start + 1, end)
        sign = page.text.find(_APART, start, end)
        return _trimmed(page.text, start, sign if sign > start else end)

    def _within(self, kind: str, form: Form, page: Page, start: int, line: Line) -> Match | None:
        """A form that ran on into the line below, read again to the end of its own."""
        return self.forms[kind][form.id].match(page.folded, start, line.end)


def _by_id(language: Language, field: str) -> Iterator[tuple[str, Pattern]]:
    for form, compiled in language.compiled("credits", field):
        yield form.id, compiled


def _is_credit(page: Page, line: Line, match: Match) -> bool:
    """A name and no caption: short, with a capital unless the credit stands by itself."""
    name = page.text[match.start("name") : match.end("name")].strip()
    if not name or len(name.split()) > _LONGEST_NAME:
        return False
    before = page.text[line.start : match.start()].rstrip()
    alone = not before or before[-1] in "([|•*"
    return (alone and not name[0].isspace()) or name[0].isupper() or name[0] in "@0123456789"


def _is_named(words: str) -> bool:
    """Whether words are a name where no sign says so: two or more, each with a capital."""
    parts = words.split()
    return len(parts) > 1 and all(part[0].isupper() for part in (parts[0], parts[-1]))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the stop and the blanks at the end; an initial keeps its stop."""
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end

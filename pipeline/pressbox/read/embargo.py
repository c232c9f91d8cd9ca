"""Embargo: the words that hold a release back, with their day and time."""

from pressbox.layout import Line, Page
from pressbox.mentions import EmbargoMention, Mentions, Span
from pressbox.packs import Language, Packs
from pressbox.patterns import fold

_FAR = 60  # characters between the words that hold back and the day or time that they name
_CLOSERS = " .,)]"


class EmbargoReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.forms = language.compiled("release", "embargo")
        self.cues = tuple(fold(cue) for cue in language.release.embargo_cues)

    def read(self, page: Page, found: Mentions) -> EmbargoMention | None:
        cues = [cue for cue in self.cues if cue in page.folded]
        for line in page.lines if cues else ():
            folded = page.folded[line.start : line.end]
            if line.kind not in {"title", "speech"} and any(cue in folded for cue in cues):
                mention = self._of_line(page, line, found)
                if mention is not None:
                    return mention
        return None

    def _of_line(self, page: Page, line: Line, found: Mentions) -> EmbargoMention | None:
        for form, compiled in self.forms:
            match = compiled.search(page.folded, line.start, line.end)
            if match is None:
                continue
            mention = EmbargoMention(match.span(), f"embargo.{form.id}")
            # One that names neither day nor time is talk of an embargo, unless the line says nothing else.
            if self._extend(page, mention, found) or line.end - match.end() <= 3:
                return mention
        return None

    def _extend(self, page: Page, mention: EmbargoMention, found: Mentions) -> bool:
        """Take in the day and the time that stand next, in any order."""
        parts: list[tuple[Span, str, object]] = [(date.span, "date", date) for date in found.dates]
        for time in found.times:
            zoned = (time.span[0], max(time.span[1], time.zone_span[1])) if time.zone_span else time.span
            parts.append((zoned, "time", time))
        for span, field, value in sorted(parts, key=lambda part: part[0]):
            near = mention.span[1] - 2 <= span[0] <= mention.span[1] + _FAR
            if not near or getattr(mention, field) is not None or _parted(page.text[mention.span[1] : span[0]]):
                continue
            if mention.date is not None and self._is_of_next_line(page, mention, span, found):
                continue
            setattr(mention, field, value)
            mention.span = (mention.span[0], max(mention.span[1], span[1]))
        _close(page, mention)
        return mention.date is not None or mention.time is not None

    @staticmethod
    def _is_of_next_line(page: Page, mention: EmbargoMention, span: Span, found: Mentions) -> bool:
        """'Embargo: 21 June', and below it 'Issued on 15 June at 12.30': the line below has a day of its own."""
        line = page.text.rfind("\n", mention.span[1], span[0])
        return line >= 0 and any(line < date.span[0] < span[0] for date in found.dates)


def _parted(between: str) -> bool:
    return "\n\n" in between or any(stop in between.strip(_CLOSERS) for stop in (". ", "! ", "; "))


def _close(page: Page, mention: EmbargoMention) -> None:
    """A bracket that the words open belongs to them to its end."""
    start, end = mention.span
    said = page.text[start:end]
    if said.count("(") > said.count(")") and page.text[end : end + 1] == ")":
        mention.span = (start, end + 1)

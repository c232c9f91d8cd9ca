"""Lines that are rows: they open with a label, a figure or a time of day."""

from pressbox.layout.page import DASHES, Page
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words

# 'Length: 4,127 km', 'Race 1 - DNF': a few words, then what they are.
LABEL = pattern(r"[^\W_](?:[^:|\t()]|\([^()\n]*+\)){0,48}+:\s+\S")
# 'Elin Norrgard (#7): "We …', 'Norrgard replied: «We …': somebody speaks.
SPEAKS = pattern(r"""[^:"“”„«»\n]{3,60}:\s*["“”„«»'‘]""")

_SENTENCE = pattern(r"\p{Lu}\p{Ll}+\.?\s\d{1,2}(?:[.:]\d\d)?\s(?:\p{Lu}\p{Ll}+\s)?\p{Ll}{3}")


def rowlike(page: Page, start: int, end: int) -> bool:
    return bool(opens_with_figure(page, start, end) or LABEL.match(page.text, start, end))


def opens_with_figure(page: Page, start: int, end: int) -> bool:
    """'11:10 …', '09.20 – …', '0820-0850 | …', '1. …', '14/3 …': a line that opens with a figure is a row."""
    return page.language.once(_figure).match(page.folded, start, end) is not None


def opens_with_clock(page: Page, start: int, end: int) -> bool:
    """'11:10 …', '(9.30 …', '2 pm …', '10-11 a.m. …'; in Swedish 'kl. 9.30 …', too."""
    return page.language.once(_clock).match(page.folded, start, end) is not None


def tells_of_clock(text: str) -> bool:
    """'Um 17.25 Uhr steht das Rennen an …', 'Klockan 11 väntar kvalet …': a sentence, and no row."""
    return text.endswith(".") and _SENTENCE.match(text) is not None


def _figure(language: Language) -> Pattern:
    ordinal = words(language.dates.ordinal_suffixes)
    return pattern(rf"#?\d{{1,4}}(?:{ordinal})?\b(?!\s+(?:[^\W\d_]+\s+){{6}})", rule="layout.figure")


def _clock(language: Language) -> Pattern:
    openers = words(language.layout.clock_openers)
    sign = language.parts("layout")["clock_sign"]
    return pattern(
        rf"(?:(?:{openers})\.?\s)?[(\[]?\d{{1,2}}(?:\s?[:.h]\s?[0-5]\d(?!\d|\s*(?:%|m))"
        rf"|(?:\s?[{DASHES}]\s?\d{{1,2}})?\s?(?:{sign})\b)",
        rule="layout.clock",
    )

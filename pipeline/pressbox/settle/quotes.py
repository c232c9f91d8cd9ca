"""Quotes: the full name of who speaks, wherever the release gives it."""

from pressbox.grammar.speech.descriptions import Descriptions
from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.settle.who.cast import Cast

_GAP = 2  # characters between a name and a role: ', '
_TITLES = 20  # characters of titles between a role and a name
_OFFICE = 11  # words of an office; a longer description tells more than that
_OPENS = " \n\t\u00a0\"“”„«»‘’'-–—"


def settle_quotes(page: Page, found: Mentions) -> None:
    """Give each quote the full name of its speaker."""
    cast = Cast(page, found)
    for quote in found.quotes:
        if quote.speaker_span and quote.speaker_kind == "name":
            quote.speaker = cast.by_name(quote.speaker_span)
            if cast.is_noun(quote):
                quote.speaker = quote.speaker_span = None
                continue
            if not cast.is_known(quote.speaker) and (other := cast.beside(quote, quote.speaker_span)):
                (*span, quote.speaker) = other
                quote.speaker_span = (span[0], span[1])
        elif quote.about:
            quote.speaker = cast.about(quote, quote.about)
        elif quote.speaker_span or quote.derived:
            quote.speaker = cast.by_other_words(quote, quote.speaker_span or quote.parts[0])
    speakers = {quote.speaker for quote in found.quotes if quote.speaker}
    for quote in found.quotes:
        if quote.alone and quote.speaker is None and len(speakers) == 1:
            (quote.speaker,) = speakers  # nobody else has a word in this release
            quote.derived = True
    _tell_answers(page, found, cast)
    _tell_offices(page, found)
    _tell_roles(page, found)
    for quote in found.quotes:
        cast.end_before_told(quote)


def _tell_answers(page: Page, found: Mentions, cast: Cast) -> None:
    """'Five questions for Elin Norrgård': what stands below questions and is nobody else's is hers."""
    answers = [quote for quote in found.quotes if quote.speaker is None and _is_answer(page, quote.parts[0][0])]
    asked = cast.headed() if len(answers) > 1 else None
    for quote in answers if asked else ():
        quote.speaker, quote.derived = asked, True


def _is_answer(page: Page, at: int) -> bool:
    """Whether a question stands right before this place, in its line or in the one above."""
    line = page.line_at(at)
    before = page.text[line.start : at].strip(_OPENS)
    above = page.lines[line.index - 1] if line.index else line
    return (before or page.text[above.start : above.end])[-1:] == "?"


def _tell_offices(page: Page, found: Mentions) -> None:
    """Who has no role elsewhere has the one that an attribution gives: 'Elin Norrgård, Member for Roads, said'."""
    without = {person.name: person for person in found.people if person.role is None}
    articles = page.language.once(Descriptions).articles if without else frozenset()
    for quote in found.quotes:
        if quote.role_span and quote.speaker_kind == "name" and quote.speaker in without:
            person, (low, high) = without[quote.speaker], quote.role_span
            first = page.folded[low:high].partition(" ")[0]
            low += len(first) + 1 if first in articles else 0
            words = page.text[low:high].split()
            if len(words) <= _OFFICE and not any(char.isdigit() for char in page.text[low:high]):
                person.role_span, person.role = (low, high), page.text[low:high]


def _tell_roles(page: Page, found: Mentions) -> None:
    """The role that somebody has right beside the words that name the speaker, or more of it than is told."""
    roles = {person.name: person.role_span for person in found.people if person.role_span}
    for quote in found.quotes:
        if quote.speaker_span and quote.speaker_kind == "name" and quote.speaker in roles:
            (low, high), (start, end) = roles[quote.speaker], quote.speaker_span
            told = quote.role_span or (low, low)
            beside = _stands_before(page, high, start) or 0 < low - end <= _GAP
            if beside and low <= told[0] and told[1] <= high:
                quote.role_span = (low, high)


def _stands_before(page: Page, end: int, name: int) -> bool:
    """'Oberärztin Dr. Elin Norrgård': whether nothing but titles stands between a role and a name."""
    return end < name < end + _TITLES and all(word[-1] in ".," for word in page.text[end:name].split())

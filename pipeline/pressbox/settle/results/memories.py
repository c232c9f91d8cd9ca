"""What is told of another year or another place: no result of this event, or one of that event."""

from bisect import bisect_right

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, ResultMention, Subject, start_of, within
from pressbox.models import Event
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.settle.results.sections import Sections
from pressbox.settle.when.seasons import is_of_honour

_NEAR = 4  # quotes before a place, of which one may hold it: one that is interrupted begins before another
_LED = 32  # characters from 'since' to its year


def is_memory(page: Page, found: Mentions, result: ResultMention, event: Event | None) -> bool:
    """What is told of another year is no result of a session that the release tells of, unless it names one."""
    after = bisect_right(found.quotes, result.span[0], key=start_of)
    near = found.quotes[max(0, after - _NEAR) : after]
    said = any(low <= result.span[0] < high for quote in near for low, high in quote.parts)
    low, high = page.sentence_at(result.span[0])
    place = result.subject.position if result.subject else result.span[0]
    apart = page.language.once(_parting).search(page.folded, place, high)
    # 'Won by a length, the first win of a career that began in 2021': what is parted off is told of something else.
    years = _years_told(page, found, low, apart.start() if apart else high)
    # 'Runner-up for the third time in 2024' tells of that season.
    years = [date for date in years if not (event and date.start and date.start.year == event.season)]
    if said or result.named or not any(date.kind == "year" for date in years):
        return said and bool(years)
    return not _has_place(page, found, result, apart.start() if apart else high)


def is_often(page: Page, subject: Subject) -> bool:
    """'Has won here on three occasions': of which race is not told."""
    high = page.sentence_at(subject.position)[1]
    apart = page.language.once(_parting).search(page.folded, subject.position, high)
    often = page.language.once(_often)
    return often.search(page.folded, subject.position, apart.start() if apart else high) is not None


def _has_place(page: Page, found: Mentions, result: ResultMention, high: int) -> bool:
    """'Won here in 2023', 'third at Misano in 2021': a race of another year, and where it was."""
    start = result.span[0]
    low = page.sentence_at(start)[0]
    low = max([low, *(one.end() for one in page.language.once(_parting).finditer(page.folded, low, start))])
    named = any(place.kind == "venue" for place in within(found.places, low, high))
    return named or page.language.once(_here).search(page.folded, low, high) is not None


def _years_told(page: Page, found: Mentions, low: int, high: int) -> list[DateMention]:
    """The years that are told of; 'the 2014 champion' and 'the first win since 2020' tell of no race of that year."""
    years = [date for date in within(found.dates, low, high) if date.precision == "year"]
    article = page.language.once(_article)  # 'since a 2020 injury' tells of no race of that year either
    years = [one for one in years if not (is_of_honour(page, one) or article.search(page.folded, low, one.span[0]))]
    leading = page.language.once(_leading)
    return [year for year in years if not leading.search(page.folded, max(low, year.span[0] - _LED), year.span[0])]


def _leading(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.spoken_of)})\s(?:[a-z'-]+\s){{0,2}}$", rule="results.spoken_of")


def _article(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.articles)})\s$", rule="results.articles")


def _is_since(page: Page, result: ResultMention, venue: int) -> bool:
    """'Won, his first since Misano', 'the first since Misano and won'; 'since Misano, where he won' tells of there."""
    start, low = result.span[0], max(page.sentence_at(result.span[0])[0], venue - _LED)
    low = low if venue < start else max(result.span[1], low)
    parted = venue < start and "," in page.folded[venue:start]
    return not parted and page.language.once(_since).search(page.folded, low, venue) is not None


def _is_likened(page: Page, venue: int) -> bool:
    """'As was the case at Misano, qualifying saw Conti take pole': it was so there, and is told of here."""
    return page.language.once(_likened).search(page.folded, max(0, venue - _LED), venue) is not None


def _here(language: Language) -> Pattern:
    return pattern(rf"\b(?:{language.parts('results')['at_place']})\b", rule="results.at_place")


def _likened(language: Language) -> Pattern:
    return pattern(rf"\b(?:{language.parts('results')['likened']})\s$", rule="results.likened")


def _often(language: Language) -> Pattern:
    return pattern(r"\b(?:{often})\b", language.parts("results"), "results.often")


def _since(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.dates.since)})\s(?:[a-z'-]+\s)?$", rule="dates.since")


def _parting(language: Language) -> Pattern:
    return pattern(rf"[,;:(]\s|\s-\s|\b(?:{words(language.results.parting)})\b", rule="results.parting")


def other_event(
    page: Page, found: Mentions, event: Event | None, result: ResultMention, sections: Sections
) -> tuple[str | None, int | None, str | None] | None:
    """The event that the result's own words name, or the heading over them, where it is not the release's."""
    low, high = page.sentence_at(result.span[0])
    venues = [place for place in within(found.places, low, high) if place.kind == "venue"]
    told = (place for place in venues if not _is_since(page, result, place.span[0]))
    venues = [place for place in told if not _is_likened(page, place.span[0])]
    venue = venues[0].id if venues else None
    dated = [date for date in _years_told(page, found, low, high) if date.start]
    # 'Last year she retired, in 2021 she was fourth': the year that stands nearest.
    dated.sort(key=lambda date: max(date.span[0] - result.span[1], result.span[0] - date.span[1]))
    years = [date.start.year for date in dated if date.start]
    season = years[0] if years else event.season if event else None
    own = event is not None and (venue in {None, event.venue}) and season == event.season
    part = sections.is_other(result.line, event)
    if part and not years and venue in {None, part[2]}:
        return part
    if own or (venue is None and not years) or (event is None and venue is None):
        return None
    series = [mention.id for mention in within(found.series, low, high)]
    return series[0] if series else event.series if event else None, season, venue

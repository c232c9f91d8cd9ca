"""Standings: whose they are, of which series, and of which season."""

from collections import Counter
from collections.abc import Iterator

from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, Mentions, Span, StandingMention, within
from pressbox.models import Event, Published
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern
from pressbox.settle.when.seasons import is_of_honour
from pressbox.settle.when.tense import past_verbs
from pressbox.settle.who.drivers import Drivers

_HELD = frozenset({"place", "lead"})  # what one has as long as the season lasts
_EVER = 9999  # a year that none is beyond
_OPENS = 16  # characters before a year that opens its sentence: 'In the year 2024 she …'
# 'Won the title in 2024': what may stand between a place and its year, which brings its own 'in'.
_BEHIND = pattern(r"\s?(?:\p{L}{1,6}\s){0,2}")
_NEAR = 24  # characters behind a place in which its year begins


def settle_standings(
    page: Page, found: Mentions, event: Event | None, published: Published | None, drivers: Drivers
) -> None:
    """Give each standing its entrants, series and season; in prose, what is nobody's is none."""
    if not found.standings:
        return
    kept: list[StandingMention] = []
    makers = page.language.once(_makers)
    for standing in found.standings:
        if standing.subject is None:
            standing.entrants = drivers.names.of_names(standing.names) or drivers.names.crew
        else:
            whom = drivers.of_subject(standing.subject)
            team = whom.team or drivers.team_of(whom)
            standing.entrants = [team] if team else whom.names
            if not team and makers.search(page.folded, *standing.span):
                standing.entrants = drivers.names.teams_alone()
            standing.span = drivers.reach(standing.span, standing.subject, whom)
            labelled = page.folded.endswith(": ", 0, standing.subject.position)
            if not standing.entrants or (labelled and not team and drivers.names.are_officials(standing.entrants)):
                continue
            told = team or found.results or found.sessions or _names_one(page, found, standing)
            if not told and drivers.names.hold_offices(standing.entrants):
                continue  # 'Rovers are 14th in the National League': not their coach
        standing.series = _series(page, found, event, standing)
        standing.season = _season(page, found, event, published, standing)
        if not (kept and _is_told_twice(kept[-1], standing)):
            kept.append(standing)
    found.standings = kept


def _is_told_twice(one: StandingMention, other: StandingMention) -> bool:
    """'Championship leader Conti arrives with a 14-point lead': one place of one table, in one sentence of prose."""
    if not (one.subject and other.subject) or one.subject.sentence != other.subject.sentence or other.tally:
        return False
    same_table = (one.series, one.season) == (other.series, other.season)
    return same_table and (one.entrants, one.position) == (other.entrants, other.position)


def _names_one(page: Page, found: Mentions, standing: StandingMention) -> bool:
    """Whether its own sentence names one of those whose it is."""
    low, high = page.sentence_at(standing.span[0])
    spans = (span for person in found.people if person.name in standing.entrants for span in person.mentions)
    return any(low <= start < high for start, _ in spans)


def _makers(language: Language) -> Pattern:
    """'We lead the manufacturers' championship': no driver does."""
    return pattern(language.parts("standings")["of_makers"], rule="standings.of_makers")


def _series(page: Page, found: Mentions, event: Event | None, standing: StandingMention) -> str | None:
    """The series named in the clause, before it in its paragraph, or in the headings above; else the event's."""
    line = page.lines[standing.line]
    for low, high in _places(page, line, standing):
        if near := within(found.series, low, high):
            return near[-1].id
    return event.series if event else None


def _season(
    page: Page, found: Mentions, event: Event | None, published: Published | None, standing: StandingMention
) -> int | None:
    """The year named in the clause, before it in its paragraph, or in the headings above; else the event's season."""
    # 'Next year she stays with the team that took third': no table is of a year to come.
    latest = published.latest.year if published and published.latest else _EVER
    dates = _dates_behind(page, found, standing) + _dates_before(page, found, event, standing)
    for date in dates:
        if date.precision == "year" and date.start is not None and date.start.year <= latest:
            standing.basis = "stated" if date.basis == "stated" else "season"
            return date.start.year
    return _season_now(found, event)


def _dates_behind(page: Page, found: Mentions, standing: StandingMention) -> list[DateMention]:
    """'Ek took the title in 2024': right behind a place that is of the past."""
    end = standing.span[1]
    stop = min(end + _NEAR, page.sentence_at(standing.span[0])[1])
    if not standing.subject or _tells_now(page, standing):
        return []
    near = within(found.dates, end, stop)
    return [date for date in near if _BEHIND.fullmatch(page.folded, end, date.span[0])]


def _dates_before(page: Page, found: Mentions, event: Event | None, standing: StandingMention) -> list[DateMention]:
    """In the clause, before it in its paragraph and in the headings above, the nearest first."""
    places = _places(page, page.lines[standing.line], standing)
    dates = [date for low, high in places for date in reversed(within(found.dates, low, high))]
    season = _season_now(found, event)
    return [date for date in dates if not (_is_earlier(date, season) and _is_aside(page, date, standing))]


def _is_earlier(date: DateMention, season: int | None) -> bool:
    return season is not None and date.start is not None and date.start.year < season


def _is_aside(page: Page, date: DateMention, standing: StandingMention) -> bool:
    """'Ek won here in 2024. Lund leads the table': a year of what was, before a place that somebody holds now."""
    low, high = page.sentence_at(date.span[0])
    if _is_apposition(page, low, date.span):
        return True
    if standing.kind == "place" and is_of_honour(page, date):
        return True  # 'The 2024 champion sits second in the table'
    if not _tells_now(page, standing):
        return False
    if high <= standing.told[0]:
        return _past(page, low, high)
    return date.span[0] - low > _OPENS or "," in page.folded[low : date.span[0]]


def _is_apposition(page: Page, low: int, year: Span) -> bool:
    """'Ek, champion in 2024, took third in the standings': a year between commas, and no verb with it."""
    comma = page.folded.rfind(",", low, year[0])
    return comma >= 0 and page.folded[year[1] : year[1] + 1] == "," and not _past(page, comma, year[1])


def _tells_now(page: Page, standing: StandingMention) -> bool:
    """Whether its own clause leads or stands somewhere, in the present."""
    low, high = page.sentence_at(standing.told[0])[0], standing.told[1]
    low = max(low, page.folded.rfind(",", low, standing.told[0]) + 1)
    if not standing.subject or standing.kind not in _HELD or _past(page, low, high):
        return False
    if standing.kind != "place":
        return True
    return any(form.search(page.folded, low, standing.told[0]) for form in page.language.once(_stands))


def _past(page: Page, low: int, high: int) -> bool:
    verb = page.language.once(past_verbs)
    return verb is None or verb.search(page.text, low, high) is not None


def _stands(language: Language) -> list[Pattern]:
    return [compiled for kind in ("goes_on", "inverted") for _, compiled in language.compiled("standings", kind)]


def _season_now(found: Mentions, event: Event | None) -> int | None:
    return (event.season if event else None) or _of_days(found)


def _of_days(found: Mentions) -> int | None:
    """The year of most days of a release that is of no event."""
    years = Counter(date.start.year for date in found.dates if date.start is not None)
    return max(years, key=lambda year: (years[year], year), default=None)


def _places(page: Page, line: Line, standing: StandingMention) -> Iterator[Span]:
    """Where what a standing does not say itself may be said, the nearest first."""
    yield line.start, standing.span[1]
    for heading in page.headings_of(line):
        yield heading.start, heading.end

"""Publication: stated in a stamp or dateline, else worked out from 'this', 'next' or 'last weekend'."""

import datetime as dt

from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, Mentions, Span
from pressbox.models import Event, Kind, Published
from pressbox.packs import Language
from pressbox.patterns import NEVER, pattern
from pressbox.settle.when.days import DAY, date_beside, date_of, week_of
from pressbox.sources import About

_TOP = 2  # text lines of which one may open with a dateline
_DATELINE = 70  # characters of a dateline before its day
_NAMES = 9  # words of a dateline before its day
_FIVE = 5  # minutes that divide all at which something begins
_TIMED = 3  # characters between a day and its clock time
# What a dateline has behind its day: ' – …', ' /PRNewswire/ -- …', ') …', '. …'
_BEHIND = pattern(
    r"\s?[)\]]?\s?(?:/[^/\n]{2,30}/|\([^)\n]{2,30}\))?\s?(?:\.?-|[:|/]|\.\s|$|(?<=[)\]/]))", rule="published.behind"
)
_SAID = 400  # characters around a date in which the words stand that say what it is
_HEAD = 4  # lines below the title in which a dateline can stand
_FOOT = 4  # lines at the end that may say when it came out
_BODY = 2  # lines that the title has below it at least before such a day
_TOWN = 3  # words of a town before the day in the last lines
_WORKING = frozenset(range(4))  # Monday to Thursday: no day of a race
_LINK = 3  # letters of the small words in names: "de", "der"
_TEXT = frozenset({"lead", "prose"})
_SIGNS = frozenset(",(-–—−/|.;")  # before the day of a dateline
_GAP = 3  # characters between such words and the date


def settle_published(
    page: Page, found: Mentions, event: Event | None = None, kind: Kind | None = None
) -> Published | None:
    """The stated day; with the event known, the window that the relative phrases leave."""
    if event is None:
        stated = _stated(page, found)
        if stated is None or stated.first is None:
            return None
        stated.stamp = True
        day = stated.start or date_of(stated.first)
        return Published(earliest=day, latest=day, basis="stated", spans=[page.span(*stated.span)]) if day else None
    return _worked_out(page, found, event, kind)


def published_by(about: About) -> Published | None:
    """The day that the wrapper of the release states."""
    latest = about.latest or about.published
    if latest is None:
        return None
    return Published(earliest=about.published, latest=latest, basis=about.published_basis)


def _stated(page: Page, found: Mentions) -> DateMention | None:
    """A full date in a stamp, under 'published', or in the dateline; the first of them."""
    full = [mention for mention in found.dates if mention.kind == "explicit" and _is_full_day(mention)]
    held = found.embargo.span if found.embargo else (0, 0)
    full = [mention for mention in full if not held[0] <= mention.span[0] < held[1]]
    rows = _timetable(page, found)
    over = {index for row in rows for index in page.lines[row].headings}  # days of timetables
    for mention in full:
        line = page.lines[mention.line]
        if (line.index in over and line.index + 1 in rows) or _is_listed(page, found, mention):
            continue
        if before := _before_update(page, mention, full):
            return before
        said = line.index not in over and _is_said(page, line, mention.span)
        if said or _is_stamp(page, found, mention) or _opens(page, found, mention) or _is_clocked(page, found, mention):
            return mention
    dated = {mention.line for mention in found.dates if mention.kind == "explicit"}
    timed = max((time.line for time in found.times), default=-1)  # a day above clock times is that of a timetable
    closing = (one for one in full if one.line > timed and one.line - 1 not in dated and _closes(page, found, one))
    return next(closing, None)


def _timetable(page: Page, found: Mentions) -> set[int]:
    """The lines of which a day above them may be the day: '14:00 Doors open', and no text in which a fire broke out."""
    held = {one.line for one in found.sessions}
    return {time.line for time in found.times if time.line in held or page.lines[time.line].kind not in _TEXT}


def _is_listed(page: Page, found: Mentions, day: DateMention) -> bool:
    """Whether a day is that of its line's sessions: 'Sunday, 14 June 2026: doors open at 8, qualifying at 10'."""
    leads = day.span[0] == page.lines[day.line].start and page.text[day.span[1] : day.span[1] + 1] == ":"
    own = (one for one in found.sessions if one.line == day.line and one.time)
    return any(leads or (one.date is day and one.source != "prose") for one in own)


def _before_update(page: Page, mention: DateMention, full: list[DateMention]) -> DateMention | None:
    """'25.05.2026, updated 27.05.2026' at the head: the day before that of an update on its line."""
    head = mention.line <= (page.title.index if page.title else 0) + _HEAD
    earlier = [one for one in full if head and one.line == mention.line and one.span[0] < mention.span[0]]
    updated = page.language.once(_Words).before if earlier else None
    return earlier[0] if updated and updated.match(page.folded, earlier[-1].span[1], mention.span[0]) else None


class _Words:
    """The words of one language between a day and that on which the text was changed, and those that end a text."""

    def __init__(self, language: Language) -> None:
        parts = language.parts("release")
        ended = parts.get("ended", NEVER)
        self.ended = pattern(rf"[.)]?(?:\s?[/|–—-]?\s?\(?(?:{ended})\)?\s?[–—-]?)?$", rule="release.ended")
        updated = parts.get("updated", NEVER)
        self.before = pattern(rf"[^\n]*?\b(?:{updated})\W{{1,3}}(?:[a-z]{{2,3}}\s)?$", rule="release.updated")


def _is_clocked(page: Page, found: Mentions, mention: DateMention) -> bool:
    """'14-03-2026 08:41 - Harbour', '[14.03.2026] Town council' at the head: in brackets, or at no hour of an event."""
    line, (start, end) = page.lines[mention.line], mention.span
    if line.index > (page.title.index if page.title else 0) + _HEAD or start - line.start > 1:
        return False
    if start > line.start:
        return page.text[line.start] == "[" and page.text.startswith("]", end)
    clock = next((time for time in found.times if end < time.span[0] <= end + _TIMED), None)
    return clock is not None and bool(clock.minute % _FIVE)


def _closes(page: Page, found: Mentions, mention: DateMention) -> bool:
    """'8th September 2025 / ENDS', 'Nordmark, 16. 9. 2019': the day alone, or with its town, in the last lines."""
    line, title = page.lines[mention.line], page.title
    if line.index < len(page.lines) - _FOOT or title is None or line.index <= title.index + _BODY:
        return False
    before = page.text[line.start : mention.span[0]].split()
    if before and before[-1].islower() and len(before[-1]) <= _LINK:
        before.pop()  # 'Nordmark, le 5 mai 2026'
    is_town = before and (before[-1][-1] == "," or _is_place(found, (line.start, mention.span[0])))
    named = not before or (is_town and len(before) <= _TOWN)
    ended = page.language.once(_Words).ended
    return bool(named) and ended.match(page.folded, mention.span[1], line.end) is not None


def published_by_weekday(page: Page, found: Mentions) -> Published | None:
    """'News from the paddock // Monday, 27th May': a working day above the title, whose year the text has told."""
    title = page.title
    for mention in found.dates:
        above = title is not None and mention.line < title.index and mention.kind == "explicit" and not found.embargo
        timed = any(time.line == mention.line for time in found.times)  # 'Bulletin, Saturday 29 March, 1930hrs'
        alone = mention.start and mention.start == mention.end and mention.weekday is not None
        if above and alone and (timed or mention.weekday in _WORKING):
            return _of_stamp(page, mention)
    return None


def published_by_dateline(page: Page, found: Mentions) -> Published | None:
    """'NORDMARK, May 4 /PRNewswire/ -- …': a dateline's day, whose year the text has told."""
    for mention in found.dates:
        alone = mention.start == mention.end and mention.precision == "day"
        if mention.kind == "explicit" and mention.start and alone and _opens(page, found, mention):
            return _of_stamp(page, mention)
    return None


def mark_datelines(page: Page, found: Mentions, published: Published | None) -> None:
    """'Weekly Preview 06.05.26' above a list, and 'Nordmark (May 6, 2026) – …' below it: the day of issue once more.

    Where results are told, and no meeting lies ahead, it may be the day of the race.
    """
    day = published.earliest if published and published.earliest == published.latest else None
    ahead = any(one.start and one.end and one.start < one.end and _is_soon(day, one.start) for one in found.dates)
    for mention in found.dates if ahead or not found.results else ():
        again = mention.kind == "explicit" and day is not None and mention.start == mention.end == day
        mention.stamp = mention.stamp or bool(again and _is_dateline(page, found, mention))


def _is_soon(day: dt.date | None, start: dt.date) -> bool:
    return day is not None and dt.timedelta() < start - day < 7 * DAY


def _of_stamp(page: Page, mention: DateMention) -> Published:
    mention.stamp = True
    return Published(earliest=mention.start, latest=mention.end, basis="stated", spans=[page.span(*mention.span)])


def published_today(page: Page, found: Mentions) -> Published | None:
    """'The club announced today (21 September) …': whose year the text has told."""
    for mention in found.dates:
        is_today = mention.relation == "day" and mention.amount == 0
        other = date_beside(page, found, mention) if is_today else None
        if other is not None and other.start == other.end:
            span = page.span(*other.span)
            return Published(earliest=other.start, latest=other.start, basis="stated", spans=[span])
    return None


def _is_full_day(mention: DateMention) -> bool:
    first = mention.first
    return mention.last is None and first is not None and first.year is not None and first.day is not None


def _is_stamp(page: Page, found: Mentions, mention: DateMention) -> bool:
    """A date alone on its line above the title or right below it, or below the town that it is sent from."""
    line = page.lines[mention.line]
    title = page.title
    if title is None or line.index > title.index + _HEAD or line.kind == "title":
        return False
    if line.index > title.index + 2 and not _is_town(found, page.lines[line.index - 1]):
        return False
    rest = line.end - line.start - (mention.span[1] - mention.span[0])
    return line.index < title.index or rest <= 12


def _is_town(found: Mentions, line: Line) -> bool:
    """'Nordmark, Sweden', alone on its line: no track, at which the day would be that of a race."""
    places = [place for place in found.places if line.start <= place.span[0] < line.end]
    within = sum(place.span[1] - place.span[0] + len(", ") for place in places)
    return bool(places) and within >= line.end - line.start and all(place.kind != "venue" for place in places)


def _opens(page: Page, found: Mentions, mention: DateMention) -> bool:
    """Whether a dateline stands where the text begins."""
    first = page.title.index + 1 if page.title else 0
    return first <= mention.line < first + _TOP and _is_dateline(page, found, mention)


def _is_dateline(page: Page, found: Mentions, mention: DateMention) -> bool:
    """Whether names alone stand before a day and a sign behind it, at the head of a line: 'Nordmark, 14 March – …'."""
    line, (start, end) = page.lines[mention.line], mention.span
    if line.kind not in _TEXT or start - line.start > _DATELINE:
        return False
    if _is_listed(page, found, mention):
        return False
    before = page.text[line.start : start].split()
    if len(before) > _NAMES or not _are_names(page, before):
        return False
    if before and before[-1][-1] not in _SIGNS and not _is_place(found, (line.start, start)):
        return False
    timed = next((time.span[1] for time in found.times if end <= time.span[0] <= end + _TIMED), end)
    return _BEHIND.match(page.folded, timed) is not None


def _is_place(found: Mentions, words: Span) -> bool:
    """'Nordmark 5 May 2026 – …': the words are one place that is known."""
    return any(place.span[0] == words[0] and words[1] - place.span[1] <= 1 and place.id for place in found.places)


def _are_names(page: Page, said: list[str]) -> bool:
    """Whether words are written as names are: no 'opener at Nordmark Raceway (5 April 2025)'."""
    small = page.language.layout.midway
    return all(not word[0].islower() or len(word) <= _LINK or word in small or _is_elided(word) for word in said)


def _is_elided(word: str) -> bool:
    """'Valdiferro d'Arno'."""
    return word[1:2] in {"'", "’"} and word[2:3].isupper()


def _is_said(page: Page, line: Line, span: Span) -> bool:
    """Whether the words of head or foot hold the date, or end right before it."""
    head = line.index <= (page.title.index if page.title else 0) + _HEAD
    if not (head or line.boilerplate or line.index >= len(page.lines) - _FOOT):
        return False
    low, high = max(line.start, span[0] - _SAID), min(line.end, span[1] + _SAID)
    words = page.folded[low:high]
    named = line.kind not in _TEXT or _are_names(page, page.text[low : span[0]].split())
    fields = ("published", "datelines") if named else ("published",)
    forms = (both for field in fields for both in page.language.compiled("release", field))
    return any(
        (match.start() <= span[0] and span[1] <= match.end()) or 0 <= span[0] - match.end() <= _GAP
        for form, compiled in forms
        if not form.near or any(word in words for word in form.near)
        for match in compiled.finditer(page.folded, low, high)
    )


def _worked_out(page: Page, found: Mentions, event: Event, kind: Kind | None) -> Published | None:
    if event.start is None or event.end is None:
        return None
    windows: list[tuple[dt.date, dt.date]] = []
    spans: list[Span] = []
    phrases = [mention for mention in found.dates if mention.relation == "weekend"]
    if kind == "preview":  # which tells of its own weekend as one to come
        phrases = [mention for mention in phrases if mention.amount >= 0]
    beside = [mention for mention in phrases if _beside_event(page, found, mention, event)]
    for mention in beside or _of_lead(page, phrases):
        windows.append(_window(mention.amount, event.start, event.end))
        spans.append(page.span(*mention.span))
    if not windows:
        return None
    earliest, latest = max(low for low, _ in windows), min(high for _, high in windows)
    if earliest > latest:
        earliest, latest = min(low for low, _ in windows), max(high for _, high in windows)
    words = " and ".join(dict.fromkeys(repr(page.raw[low:high]) for low, high in spans))
    return Published(earliest=earliest, latest=latest, basis=words, spans=spans)


def _beside_event(page: Page, found: Mentions, mention: DateMention, event: Event) -> bool:
    other = date_beside(page, found, mention)
    return other is not None and other.start == event.start and other.end == event.end


def _of_lead(page: Page, phrases: list[DateMention]) -> list[DateMention]:
    """Phrases of title and lead, then of the rest: what a driver says of 'this weekend' may be any weekend."""
    for kinds in ({"title", "lead"}, {"heading", "prose"}):
        chosen = [mention for mention in phrases if page.lines[mention.line].kind in kinds]
        if chosen:
            return chosen
    return []


def _window(amount: int, start: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """When a release can have come out that calls these days this, next or last weekend."""
    monday, sunday = week_of(start)
    if amount == 0:
        return monday, start
    if amount > 0:
        return monday - 7 * DAY, sunday - 7 * DAY
    after = week_of(end)[0] + 7 * DAY
    return after, after + 6 * DAY

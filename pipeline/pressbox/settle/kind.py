"""The kind of a release: preview, report, announcement or other.

Words of title, lead and headings speak for a kind, and so do a timetable, a list of results, 'this' or 'last weekend'
and the days of the event beside the day of publication. What has most behind it is the kind; where little speaks, it
is none of the three.
"""

from collections import Counter
from collections.abc import Iterator
from typing import cast

from pressbox.grammar.timetable.marked import NOTHING, Marked
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions
from pressbox.models import Event, Kind, Published
from pressbox.packs import Form
from pressbox.patterns import Match
from pressbox.settle.when.tense import Tense

_WEIGHTS = {"stamp": 2, "title": 3, "subtitle": 2, "lead": 2}
_BODY = 1600  # characters below the title in which a release says what it makes known
_ENOUGH = 3
_LITTLE = 2  # where racing is spoken of, and nothing else says what for
_ENOUGH_ALONE = 6  # where no event is spoken of
_TIMETABLE = 4  # what rows of a timetable or of results are worth, and the days of the event beside publication
_NAMED = 4  # what it is worth that 'next weekend' is the event's
_LINES = {"preview": 3, "report": 6}  # what a weekend in the first lines is worth: 'last weekend' is said of the event
_ROWS = 3  # so many rows of one kind count
_SEASON = 3  # rounds that make a calendar
_FEW = 2  # rows that make a timetable or a list of results
_RESULT = 3  # what a result in prose is worth where words leave it open
_MANY = 8  # results in prose that no preview tells of its own event
_HEAD = 12  # lines
_NEAR = 4  # characters between 'next weekend' and its days
_SHORT = frozenset({"heading", "label", "row", "table"})


def kind_of(page: Page, found: Mentions, event: Event | None, stated: Published | None = None) -> Kind:
    told = found.domain or found.series or found.sessions or found.results
    racing = bool(told or any(place.kind == "venue" for place in found.places))
    scores = Counter(page.once(_of_races if racing else _of_anything))
    _by_results(page, found, scores)
    _by_weekends(page, found, event, stated, scores)
    _by_days(event, stated, scores)
    _by_lists(found, scores)
    enough = _ENOUGH
    if event is None and len(found.calendar) >= _SEASON and all(one.source == "prose" for one in found.results):
        scores["announcement"] += _ENOUGH_ALONE  # a season's dates, and no results of any one of them
    if event is None and not racing:
        # Without an event, to win and to prepare are said of orders and of roads, and one word alone says little.
        for kind in ("preview", "report"):
            scores[kind] = scores[kind] * 3 // 5
        enough = _ENOUGH_ALONE
    best = max(("announcement", "report", "preview"), key=lambda kind: scores[kind])
    if scores[best] < enough and (event or racing):
        _by_telling(page, found, scores)
        best = max(("report", "preview", "announcement"), key=lambda kind: scores[kind])
        enough = _LITTLE
    if scores[best] >= enough:
        return cast("Kind", best)
    sent_out = stated or found.embargo  # and so makes something known
    return "announcement" if sent_out and not racing and page.title else "other"


def _of_races(page: Page) -> Counter[str]:
    """What words speak for where races are spoken of: asked again with other days, they say the same."""
    return _by_words(page, racing=True)


def _of_anything(page: Page) -> Counter[str]:
    return _by_words(page, racing=False)


def _by_words(page: Page, *, racing: bool) -> Counter[str]:
    scores: Counter[str] = Counter()
    _by_head(page, scores, racing=racing)
    _by_beginning(page, scores)
    _by_rows(page, scores)
    return scores


def _by_telling(page: Page, found: Mentions, scores: Counter[str]) -> None:
    """Where the head leaves it open: what the text goes on to tell of the event, and the results among it."""
    elsewhere = set(found.elsewhere)
    start = page.title.end if page.title else 0
    counted: set[tuple[str, int]] = set()
    for form, match, line in _told(page, "kinds", start, start + _BODY):
        key = (form.id, line.index)
        if line.kind != "prose" or line.boilerplate or key in counted or page.sentence_at(match.start()) in elsewhere:
            continue
        counted.add(key)
        scores[form.gives["kind"]] += form.gives["weight"]
    told = [one for one in found.results if one.source == "prose" and page.sentence_at(one.span[0]) not in elsewhere]
    scores["report"] += _RESULT * min(len(told), _ROWS)


def _by_head(page: Page, scores: Counter[str], *, racing: bool) -> None:
    """The words of stamps, title and lead: each form once a line, and those of races where races are spoken of."""
    head = [line for line in page.lines[:_HEAD] if line.kind in _WEIGHTS]
    if not head:
        return
    counted: set[tuple[str, int]] = set()
    for form, match, line in _told(page, "kinds", head[0].start, head[-1].end):
        if form.gives.get("racing") and not racing:
            continue  # a collision on the road
        if line.kind in _WEIGHTS and match.end() <= line.end and (form.id, line.index) not in counted:
            counted.add((form.id, line.index))
            scores[form.gives["kind"]] += form.gives["weight"] * _WEIGHTS[line.kind]


def _by_results(page: Page, found: Mentions, scores: Counter[str]) -> None:
    """Races that the lead says were run tell of the event, unless its sentence looks back to another one.

    So do many results, wherever they are told; a few tip the scales.
    """
    elsewhere = set(found.elsewhere)
    told = {
        one.session for one in found.results
        if one.source == "prose" and one.measure == "position" and not one.event and page.lines[one.line].kind == "lead"
        and page.sentence_at(one.span[0]) not in elsewhere
    }  # fmt: skip
    scores["report"] += _RESULT if len(told) > 1 else 0
    ran = [
        one for one in found.results
        if one.source == "prose" and not one.event and page.sentence_at(one.span[0]) not in elsewhere
    ]  # fmt: skip
    if len(ran) >= _MANY:
        scores["report"] += _TIMETABLE
    elif len(ran) >= _FEW and not found.calendar:
        scores["report"] += 1


def _by_beginning(page: Page, scores: Counter[str]) -> None:
    """What the beginning of the text says in so many words: each form once."""
    start = page.title.start if page.title else 0
    for form in {form.id: form for form, _, _ in _told(page, "kinds_said", start, start + _BODY)}.values():
        scores[form.gives["kind"]] += form.gives["weight"]


def _by_rows(page: Page, scores: Counter[str]) -> None:
    """The words of headings and rows, of which a few are enough."""
    rows: dict[str, set[int]] = {}
    for form, _, line in _told(page, "kinds_rows", 0, len(page.text)):
        counted = rows.setdefault(form.id, set())
        if line.kind in _SHORT and not line.boilerplate and line.index not in counted and len(counted) < _ROWS:
            counted.add(line.index)
            scores[form.gives["kind"]] += form.gives["weight"]


def _told(page: Page, field: str, start: int, end: int) -> Iterator[tuple[Form, Match, Line]]:
    """The forms of a field between two places, with the lines that they begin in."""
    finder = page.language.finder("release", field)
    for form, match in page.matches(finder, start, end):
        yield form, match, page.line_at(match.start())


def _by_weekends(
    page: Page, found: Mentions, event: Event | None, stated: Published | None, scores: Counter[str]
) -> None:
    """'Last weekend' looks back and 'this weekend' ahead, most in the first lines.

    In a report whoever is quoted calls the weekend that is over 'this weekend', too.
    Where the days beside one of them are the event's, those that look the other way speak of another event.
    """
    said = Marked(part for quote in found.quotes for part in quote.parts) if found.results else NOTHING
    weekends = [
        one for one in found.dates if one.relation == "weekend" and not (one.amount >= 0 and said.holds(*one.span))
    ]
    if not weekends:
        return
    counted = Counter[str]()
    named: set[str] = set()
    tense = Tense(page, found)
    days = {mention.span[0]: mention.start for mention in found.dates if mention.kind == "explicit"}
    for mention in weekends:
        end = mention.span[1]
        beside = next((days[at] for at in range(end, end + _NEAR) if at in days), None)
        # 'The series presented by Larkspur is back this weekend, July 10-12', sent out on the 7th.
        ahead = beside and stated and stated.latest and stated.latest < beside
        over = mention.amount < 0 or (mention.amount == 0 and not ahead and tense.is_told_of(mention))
        kind = "report" if over else "preview"
        counted[kind] += _LINES[kind] if page.lines[mention.line].kind in _WEIGHTS else 1
        if beside is not None and event is not None and beside == event.start:
            named.add(kind)
    for kind in named if len(named) == 1 else counted:
        scores[kind] += counted[kind] + (_NAMED if kind in named else 0)


def _by_days(event: Event | None, stated: Published | None, scores: Counter[str]) -> None:
    if event is None or stated is None or event.start is None or event.end is None:
        return
    if stated.latest and stated.latest < event.start:
        scores["preview"] += _TIMETABLE
    elif stated.earliest and stated.earliest >= event.end:
        scores["report"] += _TIMETABLE


def _by_lists(found: Mentions, scores: Counter[str]) -> None:
    """A timetable looks ahead; a list of results of the event itself looks back."""
    if sum(1 for session in found.sessions if session.source != "prose") >= _FEW:
        scores["preview"] += _TIMETABLE
    if sum(1 for result in found.results if result.source != "prose") >= _FEW:
        scores["report"] += _TIMETABLE

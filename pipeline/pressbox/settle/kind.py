"""The kind of a release: preview, report, announcement or other.

Words of title, lead and headings speak for a kind, and so do a timetable, a list of results, 'this' or 'last weekend'
and the days of the event beside the day of publication. What has most behind it is the kind; where little speaks, it
is none of the three.
"""

from collections import Counter
from typing import cast

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions
from pressbox.models import Event, Kind, Published

_WEIGHTS = {"stamp": 2, "title": 3, "subtitle": 2, "lead": 2}
_BODY = 1600  # characters below the title in which a release says what it makes known
_ENOUGH = 3
_TIMETABLE = 4  # what rows of a timetable are worth, and the days of the event beside publication
_ROWS = 3  # so many rows of one kind count


def kind_of(page: Page, found: Mentions, event: Event | None, stated: Published | None = None) -> Kind:
    scores: Counter[str] = Counter()
    _by_words(page, scores)
    _by_weekends(page, found, scores)
    _by_days(event, stated, scores)
    if sum(1 for session in found.sessions if session.source != "prose") >= 2:
        scores["preview"] += _TIMETABLE
    if event is None and not found.sessions:
        # Without an event, to win and to prepare are said of orders and of roads.
        scores["preview"] //= 2
        scores["report"] //= 2
    best = max(("announcement", "report", "preview"), key=lambda kind: scores[kind])
    return cast("Kind", best) if scores[best] >= _ENOUGH else "other"


def _by_words(page: Page, scores: Counter[str]) -> None:
    title = page.title
    start = title.start if title else 0
    rows: Counter[str] = Counter()
    for form, compiled in page.language.compiled("release", "kinds"):
        kind, weight, where = form.gives["kind"], int(form.gives["weight"]), form.gives["where"]
        if where == "body":
            scores[kind] += weight if compiled.search(page.folded, start, start + _BODY) else 0
        elif where == "head":
            for line in _head(page):
                if compiled.search(page.folded, line.start, line.end):
                    scores[kind] += weight * _WEIGHTS[line.kind]
        else:
            for line in page.lines:
                short = line.kind in {"heading", "label", "row", "table"} and not line.boilerplate
                if short and rows[form.id] < _ROWS and compiled.search(page.folded, line.start, line.end):
                    rows[form.id] += 1
                    scores[kind] += weight


def _head(page: Page) -> list[Line]:
    return [line for line in page.lines[:12] if line.kind in _WEIGHTS]


def _by_weekends(page: Page, found: Mentions, scores: Counter[str]) -> None:
    """'Last weekend' looks back and 'this weekend' ahead; those of the first lines say more."""
    for mention in found.dates:
        if mention.relation != "weekend":
            continue
        weight = 3 if page.lines[mention.line].kind in _WEIGHTS else 1
        scores["report" if mention.amount < 0 else "preview"] += weight


def _by_days(event: Event | None, stated: Published | None, scores: Counter[str]) -> None:
    if event is None or stated is None or event.start is None or event.end is None:
        return
    if stated.latest and stated.latest < event.start:
        scores["preview"] += _TIMETABLE
    elif stated.earliest and stated.earliest >= event.end:
        scores["report"] += _TIMETABLE

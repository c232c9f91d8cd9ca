"""What somebody says of a place again: of the session that the release has told it of."""

from collections.abc import Iterator

from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Span
from pressbox.ranks import RACES, Session

_SEVERAL = 2


def settle_echoes(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """'P14 to P10 was the maximum', below the story of another race: of that in which it was so."""
    parts = sorted(part for quote in found.quotes for part in quote.parts)
    said = [one for one in results if _is_open(page, one) and any(low <= one.span[0] < high for low, high in parts)]
    if not said:
        return
    told = [one for one in results if not any(low <= one.span[0] < high for low, high in parts) and not one.event]
    raced = {one.session for one in results if one.session and one.session[0] in RACES}
    if len(raced) < _SEVERAL:
        return
    for one in said:
        sessions = set(_alike(one, told))
        beside = {other.session for other in said if other is not one and _go_together(one, other)}
        if len(sessions) == 1:
            one.session = sessions.pop()
        elif not sessions and one.session and not beside and _is_of_story(page, one):
            one.session = (one.session[0], None)
    for one in said:
        pair = next((other for other in said if other is not one and _go_together(one, other)), None)
        if pair and len(set(_alike(pair, told))) == 1 and (one.measure == "grid" or not set(_alike(one, told))):
            one.session = pair.session


def _is_open(page: Page, one: ResultMention) -> bool:
    """Whether the paragraph of a result does not say itself which race it is of."""
    if one.subject is None or one.event or one.session is None or one.session[0] not in RACES:
        return False
    above: list[Span] = one.taken.get("session", [])
    return not one.named or (bool(above) and page.line_at(above[0][0]).index != one.line)


def _is_of_story(page: Page, one: ResultMention) -> bool:
    """Whether its race is the one that the story told of last, and stands in no heading above."""
    above: list[Span] = one.taken.get("session", [])
    return bool(above) and page.line_at(above[0][0]).index not in page.lines[one.line].headings


def _alike(one: ResultMention, told: list[ResultMention]) -> Iterator[Session]:
    """The races of which the same place is told of the same."""
    for other in told:
        if other.session is None or other.session[0] not in RACES or set(one.entrants).isdisjoint(other.entrants):
            continue
        if (other.measure, other.status, other.position) == (one.measure, one.status, one.position):
            yield other.session


def _go_together(one: ResultMention, other: ResultMention) -> bool:
    """'From 8th to 6th', 'eighth overall and first in Silver': the grid and the end, or two places, of one race."""
    if one.class_ != other.class_ and one.subject and other.subject and one.measure == other.measure:
        return one.subject.sentence == other.subject.sentence and one.entrants == other.entrants
    return one.measure != other.measure and one.span == other.span and one.entrants == other.entrants

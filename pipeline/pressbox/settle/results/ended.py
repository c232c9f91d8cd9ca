"""How a race ended, as against what was held on the way: of two places of one driver the surer holds."""

from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.ranks import RACES

_WEAK = 2  # how likely it is that 'climbed to third' was on the way


def at_the_end(page: Page, results: list[ResultMention]) -> list[ResultMention]:
    """Without positions that were held on the way, where something surer tells how it ended."""
    shared: dict[tuple[str, str], list[ResultMention]] = {}
    for one in results:
        for name in one.entrants:
            shared.setdefault((name, one.measure), []).append(one)
    told: dict[Span, list[ResultMention]] = {}  # of each sentence
    dropped: set[int] = set()
    for one in results:
        sentence = page.sentence_at(one.span[0])
        said = told.setdefault(sentence, [])
        if one.subject is not None and one.measure == "position" and one.status == "classified":
            theirs = [other for name in one.entrants for other in shared[name, one.measure] if other is not one]
            others = [other for other in theirs if _is_rival(one, other)]
            same = [other for other in said if _is_same(one, other) and id(other) not in dropped]
            if any(other.subject for other in same) or _ended_otherwise(page, one, others, sentence):
                dropped.add(id(one))
                continue
            dropped.update(map(id, same))
        said.append(one)
    return [one for one in results if id(one) not in dropped]


def _ended_otherwise(page: Page, one: ResultMention, others: list[ResultMention], sentence: Span) -> bool:
    """Whether others that tell of the same race are surer of its end than a place is."""
    # A headline is put together last.
    body = [other for other in others if page.lines[other.line].kind != "title"]
    if one.state != "penalised" and any(other.passing < one.passing and other.state != "penalised" for other in body):
        return True
    if any(other.status == "DSQ" and sentence[0] <= other.span[0] < sentence[1] for other in others):
        return True
    # 'Up to seventh, Conti crashed with two laps to go'.
    if any(other.status == "DNF" and one.span < other.span and other.span[0] < sentence[1] for other in body):
        return True
    return one.passing == _WEAK and any(other.passing == _WEAK and other.span > one.span for other in others)


def _is_same(one: ResultMention, other: ResultMention) -> bool:
    """'Completing the podium was Conti in third', 'from Ek, who was third': one place told twice in a breath."""
    said = (one.session, one.measure, one.position, one.class_, one.entrants, one.event, one.called)
    return other.source == "prose" and said == (
        other.session, other.measure, other.position, other.class_, other.entrants, other.event, other.called
    )  # fmt: skip


def _is_rival(one: ResultMention, other: ResultMention) -> bool:
    """Whether two results that share an entrant say something else of the same session."""
    if one.measure != other.measure or one.event != other.event:
        return False
    if one.passing == _WEAK > other.passing and _may_be_one(one, other):
        return (one.position, one.status) != (other.position, other.status)
    if one.class_ != other.class_:
        return False
    if one.session is None and one.passing != _WEAK:
        return False
    if one.session and one.session[1] is None and one.session[0] not in RACES:
        return False
    if one.called and other.called and one.called != other.called:
        return False
    return one.session == other.session and (one.position, one.status) != (other.position, other.status)


def _may_be_one(one: ResultMention, other: ResultMention) -> bool:
    """Whether a place held on the way may be of the race whose end another tells, though no number does."""
    session, race = one.session, other.session
    if session is None or race is None or session[0] not in RACES or session[0] != race[0]:
        return False
    return one.class_ == other.class_ and (None in {session[1], race[1]} or session == race)

"""The words of a result of prose: the whole clause, as far as no other result has its words."""

from itertools import groupby
from operator import attrgetter

from pressbox.layout import Page
from pressbox.mentions import ResultMention
from pressbox.packs import Language
from pressbox.patterns import fold
from pressbox.settle.results.clauses import clause_of, goes_on

_LITTLE = 24  # characters: as much may end a clause ('from lights to flag') …
_BARE = 16  # characters: a verb without somebody or a session
_WON = 5  # characters: so short a verb alone …
_SHORT = 24  # characters: a state without its subject, 'Conti touched the wall and was out'
_CAUSE = 40  # … and that somebody is out ('to the pit with a bent rear wing')
_NEAR_WORD = 16  # characters


def widen(page: Page, results: list[ResultMention]) -> None:
    """Give those of prose the whole clause, as far as no other result has its words."""
    told = sorted((one for one in results if one.subject is not None), key=lambda one: one.span)
    floor = 0
    for _, row in groupby(told, key=attrgetter("line")):
        in_line = list(row)
        _widen_in_line(page, in_line, floor)
        floor = max(floor, *(one.span[1] for one in in_line))


def _widen_in_line(page: Page, told: list[ResultMention], floor: int) -> None:
    spans = [one.span for one in told]
    for index, one in enumerate(told):
        alike = [other.span for other in told if other.span != one.span and not (other.subject and other.subject.aside)]
        low = max((end for start, end in alike if start < one.span[0]), default=floor)
        high = min((start for start, _ in alike if start > one.span[0]), default=len(page.text))
        alone = spans.count(spans[index]) == 1 and not (one.subject and one.subject.aside)
        if low <= one.span[0] and one.span[1] <= high and alone:
            # 'Retired': the cause is told with so bare a verb.
            bare = one.status != "classified" and one.span[1] - one.span[0] < _BARE
            start, end = clause_of(page, one.span, low, high, little=_CAUSE if bare else _LITTLE)
            aside = one.subject is not None and one.subject.behind and _is_object(page, one.span[0])
            one.span = (one.span[0] if aside else start, end)
            most = _WON if one.status == "classified" else _SHORT
            if one.whose and low <= one.whose[0] and one.span[1] - one.span[0] <= most:
                one.span = (one.whose[0], end) if goes_on(page, one.whose, one.span) else one.span


def _is_object(page: Page, start: int) -> bool:
    """'A second behind the winner Luca': what leads to such words is said of somebody else."""
    before = page.folded[max(0, start - _NEAR_WORD) : start].split()
    return bool(before) and before[-1] in page.language.once(_objects)


def _objects(language: Language) -> frozenset[str]:
    return frozenset(map(fold, language.results.objects))

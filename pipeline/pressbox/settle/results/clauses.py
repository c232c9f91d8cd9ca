"""The clause that says a result: from where its words begin to where another one, or a sign, parts it from the rest."""

from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words

_BEFORE = 26  # characters: what opens a clause is no longer ('In the first qualifying', 'The orange car stood')
_VERB = 60  # characters from a subject to the second of its verbs
_EDGES = " \t\n.,;:!?-–—()[]\"'“”‘’«»"


def _compiled(language: Language) -> Pattern:
    # A comma or a colon between figures parts nothing: 'won by 1,9 seconds'.
    return pattern(
        rf"[,:](?!\d)|[;()\[\]\"“”«»—!?|]|\s[-–]\s|\b(?:{words(language.results.parting)})\b",
        rule="results.clause_parting",
    )


def goes_on(page: Page, whose: Span, span: Span) -> bool:
    """'Conti touched the wall and was out on lap nine': whose it is stands before another verb of theirs."""
    if not 0 < span[0] - whose[1] <= _VERB:
        return False
    between = list(page.language.once(_compiled).finditer(page.folded, whose[1], span[0]))
    return bool(between) and between[-1].end() >= span[0] - 1 and between[-1][0].isalpha()


def clause_of(page: Page, span: Span, low: int, high: int, *, little: int) -> Span:
    """The words around a result, between the results before and behind it; `little` may end it."""
    parting = page.language.once(_compiled)
    start, end = span
    first, last = page.sentence_at(start)
    line = page.line_at(start)
    first, last = max(first, low, line.start), min(last, high, line.end)
    begun = first
    for found in parting.finditer(page.folded, max(first, start - _BEFORE - 1), start):
        begun = found.end()
    if begun < start <= begun + _BEFORE:
        start = begun
    if end < last:
        stop = parting.search(page.folded, end, min(last, end + little + 1))
        ends = stop.start() if stop else last
        if ends - end <= little:  # what is longer says something of its own
            end = ends
    while start < span[0] and page.text[start] in _EDGES:
        start += 1
    while end > span[1] and page.text[end - 1] in _EDGES:
        end -= 1
    return start, end

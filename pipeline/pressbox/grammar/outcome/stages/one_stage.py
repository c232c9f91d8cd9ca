"""A release about one stage of several: 'Stage 6 led to the coast. Norrgård was fifth' tells of no other race."""

from collections.abc import Iterable

from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.mentions import ResultMention

_OPENS = 8  # characters before a stage that a lead begins with: 'The third stage'
_TITLES = frozenset({"title", "subtitle"})
_TOLD = frozenset({"title", "subtitle", "lead", "prose", "heading", "speech"})


def stage_of(page: Page, words: ResultWords, *, staged: bool) -> int | None:
    """Its number, where title or lead name it and nothing else is told of; in a rally where these begin with it."""
    if (titled := _titled(page, words)) is not None:
        return titled
    stages: set[int] = set()
    for line in page.lines:
        named = [one for one in words.named(page, line.start, line.end) if one.kind in RACING and one.numbers]
        if any(one.kind != "stage" or len(one.numbers) > 1 for one in named) and line.kind in _TOLD:
            return None
        if not stages and line.kind in _TOLD - _TITLES and not _heads(line, named, staged=staged):
            return None
        stages.update(one.numbers[0] for one in named)
        if len(stages) > 1:
            return None
    return stages.pop() if stages else None


def _titled(page: Page, words: ResultWords) -> int | None:
    """'Rally Norrland, Stage 6', 'Stage 6: Ek strikes back': at one end of the title, or of what stands over it."""
    for line in page.lines[: page.title.index + 1] if page.title else ():
        named = words.named(page, line.start, line.end) if line.kind != "prose" else ()
        told = [one for one in named if one.kind == "stage" and len(one.numbers) == 1]
        if len(told) == 1 and (told[0].start == line.start or told[0].end == line.end):
            return told[0].numbers[0]
    return None


def _heads(line: Line, named: Iterable[Named], *, staged: bool) -> bool:
    first = next(iter(named), None)
    return first is not None and line.kind == "lead" and not (staged and first.start - line.start > _OPENS)


def give_stage(results: Iterable[ResultMention], number: int, *, staged: bool) -> None:
    """Give it to what prose tells by no name of a session."""
    for one in results:
        unnumbered = one.session == ("stage", None)
        untold = one.session == ("race", None) or (staged and one.session is None and one.status == "classified")
        if one.measure == "position" and (unnumbered or (untold and not one.named)):
            one.session = ("stage", number)

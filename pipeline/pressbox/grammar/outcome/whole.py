"""What is won of all that was raced, though a part of it was told of before: a rally, a class of it, a final."""

from collections.abc import Mapping

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.stages.stage import Stage
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern

_WORD_BEFORE = pattern(r"(?<=\s)\p{Lu}[\w'’-]+(?=\s$)")
_RUNS = frozenset({"race", "heat"})  # of a hill climb, of which the sum counts
_OF_ALL = ("in_class", "closes", "needs_verb", "podium")


def close(page: Page, stage: Stage, clause: Clause, finality: Pattern, *, opened: bool) -> None:
    """Leave out the stage or heat that was told of before; `opened`, where a class opens the sentence."""
    gives, end = clause.hits[0].form.gives, clause.hits[0].end
    whole, crewed = clause.sentence.found.whole, clause.crewed
    podium = gives.get("podium") or gives.get("closes")
    passed = podium and stage.span and stage.span[1] <= end
    told = page.language.once(_all).match(page.folded, end) is not None
    passed = passed or (told and stage.span and stage.span[1] <= end)  # 'won SS6 and in the end the rally'
    kind = stage.first[0] if (stage.above or passed) and stage.first else None
    of_all = told or any(map(gives.get, _OF_ALL))
    of_all = of_all or finality.search(page.folded, clause.low, clause.start) is not None  # 'in the end Conti won'
    if whole and opened and stage.above:
        stage.sessions = []  # 'In group N victory went to Conti': of no run
    elif of_all and ((kind == "stage" and crewed) or (whole and kind in _RUNS)):
        stage.sessions = []  # 'won the class', 'took the victory', 'won the event': of the rally
    elif kind == "heat" and gives.get("closes"):
        stage.sessions = [("race", None)]  # no heat that somebody won has a podium


def is_summed(page: Page, clause: Clause, stage: Stage, *, added: bool) -> bool:
    """Whether a place is one of all, by its own words or by those that open its sentence: 'overall Conti was third'."""
    found = clause.sentence.found
    own = (clause.hits[0].overall or added) and (found.summed or found.whole)
    above = stage.above and (clause.crewed or found.whole)
    start = clause.sentence.start
    return own or (above and page.language.once(_opens_overall).match(page.folded, start) is not None)


def called(page: Page, stage: Stage) -> str:
    """'Open' of 'the Open race', 'Grand Final': of two races that are called so none is the other."""
    if stage.span is None or stage.above or stage.first is None or stage.first[1] is not None:
        return ""
    word = _WORD_BEFORE.search(page.text, page.sentence_at(stage.span[0])[0], stage.span[0])
    own = page.text[slice(*stage.span)]
    return word[0] if word else own if own[0].isupper() else ""


def combine(stage: Stage, gives: Mapping[str, object]) -> None:
    """'Second on combined times' of two practices is of neither."""
    if gives.get("combined") and stage.first:
        stage.sessions = [(stage.first[0], None)]


def _all(language: Language) -> Pattern:
    """'The event', 'the rally', right behind 'won'."""
    return pattern(rf"\s(?:{language.parts('results')['whole_event']})\b", rule="results.whole_event")


def _opens_overall(language: Language) -> Pattern:
    """'In the overall classification Conti was third'."""
    parts = language.parts("results")
    return pattern(rf"\W*(?:{parts['class_opening']})\s(?:[\w'-]+\s)?(?:{parts['overall']})\b", rule="results.overall")

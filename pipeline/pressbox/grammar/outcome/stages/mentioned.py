"""How the name of a session stands in its sentence: as a noun, in passing, or in what is told beside a name."""

from collections.abc import Sequence
from dataclasses import replace

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import pattern, words
from pressbox.ranks import RACES

RACING = RACES | {"heat", "stage"}
COUNTED = frozenset({"stage"})  # sessions that always have a number: a 'stage' without is a platform
NEAR = 24  # characters before a session in which words say that it is only spoken of
_LED = 4  # characters between a session and its place: 'Stage 1 in tenth'
_AFTER = 60  # … and in which words look back


class Mentioned:
    """Tells it for the sentences of one language."""

    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._words = words_
        parts = language.parts("results")
        self._pairs = language.compiled("results", "pairs")  # 'second in both stages'
        self._remaining = pattern(rf"\s(?:{parts['remaining']})\b", rule="results.remaining")
        within, article, fused = (parts[name] for name in ("within", "article", "fused"))
        self._spoken_of = words_.spoken_of
        self._back = pattern(parts["looking_back"], rule="results.looking_back")
        # 'In the final', and where the two are one word 'im Finale', 'au sprint'.
        bare = parts["bare"]  # 'in finale chiude quarto': some languages need no article
        own = parts["own"]
        self._noun_before = pattern(
            rf"\b(?:(?:(?:{within}|{parts['contesting']})\s(?:{article}|{own})|{fused})\s(?:[\w'-]+\s)?|(?:{bare})\s)$",
            rule="results.noun",
        )
        self._noun_behind = pattern(
            rf"\s*(?:[.,;:)]|$)|\s(?:{words(language.results.one + language.results.many + language.results.parting)}"
            rf"|{within}|{fused}|{parts['ord']}|{parts['noun']}|{parts['place_number']})\b|\s\d{{1,3}}\s?[ºª°]",
            parts,
            "results.noun",
        )
        # 'Conti, in the final, was third', 'Conti, racing in the final, was third'.
        self._led_within = pattern(rf"(?:(?:{parts['appearing']})\s)?(?:{within}|{fused})\b", rule="results.noun")
        self._there = pattern(rf"\W*(?:{parts['there']})\b", parts, "results.there")
        self._definite = pattern(parts["definite"], rule="results.definite")  # 'finalen slutade med'
        predicate = parts["predicate"]
        self._who = pattern(rf"(?:{words(language.results.relatives)})\s", rule="results.relatives")
        # 'The final went to Conti', and 'off the line in the final Conti had the better launch'.
        self._subject_before = pattern(
            rf"(?:^|[.!?:;]\s+|,\s|\n)(?:{article}|{parts['own']})\s(?:[\w'-]+\s)?$", parts, "results.noun"
        )
        self._predicate_behind = pattern(rf"\s(?:{predicate})\b", parts, "results.predicate")
        who = words([*language.results.one, *language.results.many, *language.results.own, *language.results.self])
        self._verb_behind = pattern(rf"\s(?:(?:{who})\s)?(?:{predicate})\b", parts, "results.predicate")
        self._clause_behind = pattern(
            rf"(?:\s\p{{Lu}}[\p{{L}}'’-]*){{1,3}}+\s(?:{predicate})\b", parts, "results.predicate"
        )
        self._relates = pattern(rf",?\s(?:{parts['relates']})\s", parts, "results.relates")
        self._sourced = pattern(rf"\b(?:{parts['sourced']})\s$", rule="results.sourced")
        # 'The grid for race 2 was set by the times of the first race': it goes on about race 2.
        self._grid_for = pattern(
            r"(?:^|[.!?:;,]\s+|\n)(?:{article})\s(?:{grid_for})\s$",
            parts,
            "results.grid_for",
        )
        self._for = pattern(
            r"\b(?:{grid_of})\s(?:(?:{article})\s)?(?:[\w'-]+\s)?$", parts, "results.grid_of"
        )  # 'fourth on the grid for the last race'
        # 'On pole for race 2, but it was Conti who won': the race is told of, too.
        self._pole_for = pattern(
            r"\b(?:{pole})\s(?:{for})\s(?:[\w'-]+\s){0,2}$",
            parts,
            "results.pole_for",
        )

    def sure(self, page: Page, names: list[Named], behind: int | None = None) -> list[Named]:
        """Without words that are ordinary ones too, like 'test', unless they stand as a noun: 'in the final she …'."""
        on = names[-1] if names and behind is not None and self._there.match(page.folded, behind) else None
        return [one for one in names if one is on or one.numbers or not one.ordinary or self._is_noun(page, one)]

    def _is_noun(self, page: Page, one: Named) -> bool:
        """'In the final,' and 'of the feature after': an article before it, and no noun behind."""
        if one.kind in COUNTED:
            low = max(0, one.start - NEAR)
            return any(each.search(page.folded, low, one.start) for _, each in self._pairs)
        if self._definite.fullmatch(page.folded, one.start, one.end) and self._predicate_behind.match(
            page.folded, one.end
        ):
            return True
        low = max(0, one.start - NEAR)
        if self._subject_before.search(page.folded, low, one.start):
            ends = page.folded[one.end : one.end + 1] == ","
            return ends or self._predicate_behind.match(page.folded, one.end) is not None
        goes_on = (
            self._noun_behind.match(page.folded, one.end)
            or self._clause_behind.match(page.text, one.end)
            # 'Im Finale wurde sie', 'i finalen blev hon'.
            or (one.kind in RACING and self._predicate_behind.match(page.folded, one.end))
        )
        return goes_on is not None and self._noun_before.search(page.folded, low, one.start) is not None

    def opens_clause(self, page: Page, one: Named) -> bool:
        """'And in race 2 she was third': a verb stands right behind it."""
        return self._verb_behind.match(page.folded, one.end) is not None

    def is_left(self, page: Page, one: Named, start: int, behind: int) -> bool:
        """As `is_passed`, unless it goes on behind: 'qualified for the final. There she …'."""
        return self._there.match(page.folded, behind) is None and self.is_passed(page, one, start)

    def is_to_start(self, page: Page, one: Named) -> bool:
        """'Fourth on the grid for race 2': what goes on about its start is of it."""
        return one.kind == "race" and self._for.search(page.folded, max(0, one.start - NEAR), one.start) is not None

    def told_before(self, page: Page, names: list[Named], start: int, at: int, verbs: Sequence[Span]) -> list[Named]:
        """Of the sessions named before a place those that it may be of."""
        related = [one for one in names if self._is_related(page, one, at) or _leads_to(page, one, at)]
        return related[-1:] or [
            one
            for one in names
            if not (self.is_passed(page, one, start, verbs) or self.is_apposed(page, one, start, at))
        ]

    def as_stage(self, page: Page, one: Named, *, whole: bool) -> Named:
        """'Won the fourth test' of a rally, 'the cross test' of an enduro: a stage."""
        staged = one.kind == "test" and (whole or (one.numbers and self._words.staged(page)))
        return replace(one, kind="stage") if staged else one

    def is_to_come(self, page: Page, one: Named) -> bool:
        """'With two races remaining': none of those that were raced."""
        return not one.numbers and self._remaining.match(page.folded, one.end) is not None

    def _is_related(self, page: Page, one: Named, at: int) -> bool:
        """'After qualifying, in which she was tenth, …': of it as far as the clause goes."""
        led = self._relates.match(page.folded, one.end, at)
        return led is not None and not any(page.folded.find(sign, led.end(), at) >= 0 for sign in (",", ";", ":"))

    def is_passed(self, page: Page, one: Named, start: int, verbs: Sequence[Span] = ()) -> bool:
        """'After qualifying', 'ahead of the race': another session than the one that is told of."""
        low = max(start, one.start - NEAR)
        found = self._spoken_of.search(page.folded, low, one.start)
        if found and one.kind in RACING and self._pole_for.search(page.folded, low, one.start):
            return False
        if found and one.kind in RACING and self._grid_for.search(page.folded, max(0, low - NEAR), one.start):
            return False
        if self._back.search(page.folded, max(start, one.start - _AFTER), one.start):
            return True
        if one.kind not in RACING and self._sourced.search(page.folded, low, one.start):
            return True  # 'Race 2 reversed the top eight from qualifying'
        return found is not None and not any(found.start() <= low < one.start for low, _ in verbs)

    def is_apposed(self, page: Page, one: Named, start: int, at: int) -> bool:
        """'Conti, winner of Heat 1, was third': what she did before, told between two commas."""
        comma, until = page.folded.rfind(", ", start, one.start), page.folded.find(", ", one.end, at)
        if comma < 0 or until < 0:
            return False
        if self._who.match(page.folded, comma):
            return True  # 'Ek, who won the B Main, charged from 21st to eighth'
        if not self._predicate_behind.match(page.folded, until + 1, at + NEAR):
            return False
        named = page.text[comma - 1].islower() and page.text[page.text.rfind(" ", start, comma) + 1].isupper()
        return named and self._led_within.match(page.folded, comma + 2) is None


def _leads_to(page: Page, one: Named, at: int) -> bool:
    """'Sixth after finishing Stage 1 in tenth': a session right before its place, however the clause was led to."""
    gap = page.folded[one.end : at]
    return bool(one.numbers) and 0 < len(gap) <= _LED and gap.replace(" ", "").isalpha()

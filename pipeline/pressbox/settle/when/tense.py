"""Tense: whether a sentence tells of what was or of what is still to come, by the words of the language's sheet."""

import datetime as dt

from pressbox.grammar.neighbours import genitives, word_before
from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, within
from pressbox.packs import Language
from pressbox.patterns import Pattern, fold, pattern
from pressbox.settle.when.seasons import through_words

_THURSDAY = 3
_SIGNS = (",", ";", ":", "(", ")", " – ", " - ")  # between the clauses of a sentence


class Tense:
    """Of the sentences around the dates of one release."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self.page = page
        self.found = found
        language = page.language
        self._ahead, self._weak = language.once(_ahead), language.once(_weakly_ahead)
        self._through, self._due = language.once(through_words), language.once(_due)
        self._to_come = language.once(_to_come)
        self._past, self._told = language.once(past_verbs), language.once(_told)

    @property
    def is_told(self) -> bool:
        """Whether the sheet has verbs of the past."""
        return self._past is not None

    def looks_back(self, mention: DateMention) -> bool:
        """Whether the sentence tells of what was: the language's sheet says by which words. A heading looks ahead."""
        if self.page.lines[mention.line].kind == "day" or self._leads_on(mention):
            return False
        low, high = self.page.sentence_at(mention.span[0])
        if next(iter(within(self.found.times, low, high)), None) is not None:
            return self._told is not None and self._told.search(self.page.folded, low, high) is not None
        back = self.of_clause(mention, low, high)
        if back is None:
            back = self._tells_back(low, high)
        return back if back is not None else self._past is None or self._is_head(mention)

    def is_just_over(self, mention: DateMention, published: dt.date) -> bool:
        """'Won both races this weekend', sent out on the Monday after it: the clause tells of what was."""
        start, end = mention.span
        if published.weekday() > _THURSDAY or self._leads_on(mention):
            return False
        ahead = self._to_come & set(self.page.folded[start:end].split())
        return not ahead and self.of_clause(mention, *self.page.sentence_at(start)) is True

    def is_told_of(self, mention: DateMention) -> bool:
        """'Won here this weekend', and not 'is held this weekend'."""
        low, high = self._clause(mention, *self.page.sentence_at(mention.span[0]))
        ahead = self._ahead & set(self.page.folded[low:high].split())
        return not ahead and self._tells_back(low, high) is True

    def of_clause(self, mention: DateMention, low: int, high: int) -> bool | None:
        """Whether the clause of a sentence tells of what was; none where it says neither."""
        return self._tells_back(*self._clause(mention, low, high))

    def _clause(self, mention: DateMention, low: int, high: int) -> tuple[int, int]:
        """'Ida Lund, who won on Saturday, is to race here': of the sentence what stands between its signs."""
        first = max((self.page.folded.rfind(sign, low, mention.span[0]) + 1 for sign in _SIGNS), default=low)
        ends = (self.page.folded.find(sign, mention.span[1], high) for sign in _SIGNS)
        return max(first, low), min((end for end in ends if end >= 0), default=high)

    def _tells_back(self, low: int, high: int) -> bool | None:
        """Whether words tell of what was; none where they say neither. 'Is' and 'to' say less than a verb that does."""
        said = set(self.page.folded[low:high].split())
        ahead = self._ahead & said
        if ahead - self._weak:
            return False
        if self._past is not None and self._past.search(self.page.text, low, high) is not None:
            return True
        return False if ahead else None

    def _leads_on(self, mention: DateMention) -> bool:
        """'Vi har bokat rum till måndagen', 'seats for Sunday sold out': up to or for a day that is still to come."""
        start, end = mention.span
        first = self.page.folded[start:end].split()[0]
        return first in self._through or (
            not {first, word_before(self.page.folded, start)}.isdisjoint(self._due)
            and not self.page.folded.startswith(genitives(self.page.language), end)
        )

    def _is_head(self, mention: DateMention) -> bool:
        """Whether a mention stands in a title, whose present tense tells of what was: 'Ek wins on Sunday'."""
        return self.page.lines[mention.line].kind in {"title", "subtitle", "heading"}


def _ahead(language: Language) -> frozenset[str]:
    """Words that say that something is still to come."""
    return frozenset(map(fold, language.dates.ahead))


def _weakly_ahead(language: Language) -> frozenset[str]:
    """Those of them that stand in what tells of what was, too: 'came to the hall', 'sono venuti'."""
    return frozenset(map(fold, language.dates.ahead_weakly))


def _due(language: Language) -> frozenset[str]:
    """Words before a day that something is for."""
    return frozenset(map(fold, language.dates.due))


def _to_come(language: Language) -> frozenset[str]:
    """Words of a weekend that can't be over yet."""
    return frozenset(map(fold, language.dates.to_come))


def past_verbs(language: Language) -> Pattern | None:
    """Verbs that tell of what was, as they are written, where the language's sheet has them."""
    verbs = language.parts("dates").get("past_verb")
    return pattern(rf"\b(?:{verbs})\b", rule="dates.past-verb") if verbs else None


def _told(language: Language) -> Pattern | None:
    """Verbs that tell of what was beside a clock time, too, where the language's sheet has them."""
    verbs = language.parts("dates").get("told_verb")
    return pattern(rf"\b(?:{verbs})\b", rule="dates.told-verb") if verbs else None

"""Whether whose a position is stands behind it: 'second place went to Luca', 'third place for Sara'."""

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.hits import NEXT, Hit
from pressbox.grammar.outcome.words import named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_NAME = 40  # characters behind 'went to' in which a name stands


class HandedOn:
    def __init__(self, language: Language) -> None:
        self._behind = named(language.compiled("results", "behind"))
        self._joint = pattern(rf"\s(?:{words(language.dates.both)})\s$", rule="results.joint")

    def told_behind(self, page: Page, clause: Clause) -> bool:
        """'Second place went to Luca', 'third place for Sara': whose it is stands behind."""
        after = self._behind.match(page.folded, clause.end)
        if after is None or page.text[after.start() : after.end()].split()[:1] == ["e"]:
            return False  # 'secondo posto e Conti al terzo', and no 'è'
        if any(
            hit.kind == NEXT and hit.start < after.end() for hit in clause.sentence.hits if hit.start > clause.start
        ):
            return False  # 'victory in the first race and the second went to Conti'
        names = clause.people.within(after.end(), min(after.end() + _NAME, clause.sentence.end))
        led = page.folded[after.end() : names[0][0]] if names else ""
        if "," in led or (")" in led and after[0].endswith("(")):
            return False  # 'third and second for P2 overall, with Luca', 'fourth (3.870) and beat Luca'
        joint = after[0].isspace() or not names or self._joint.search(page.folded, after.end(), names[0][0]) is None
        if not joint:
            return False  # 'was second for Kestrel Racing and Luca for Halden third'
        # 'Terzo Ferretti': where no word leads to the name it stands at once.
        return bool(names) and (not after[0].isspace() or names[0][0] == after.end())

    def leads_on(self, page: Page, end: int, hit: Hit, *, alone: bool) -> bool:
        """'With Ek seventh, eighth fell to Conti', 'held on for third, and fourth place went to Conti'.

        A place of its own, whose it is stands behind.
        """
        gap = page.folded[end : hit.start]
        parted = gap == ", " or (alone and gap.startswith(", "))
        after = self._behind.match(page.folded, hit.end) if parted else None
        return after is not None and after[0].strip() not in {"", "("}

    def is_anothers(self, page: Page, clause: Clause) -> bool:
        """'Second place went to Xarrelo', whom nobody knows."""
        if clause.cue and clause.cue.start >= clause.low:
            return False  # 'took third for Kestrel Racing'
        after = self._behind.match(page.folded, clause.end)
        if after is None or not after[0].strip() or not page.text[after.end() : after.end() + 1].isupper():
            return False
        told = [(clause.low, clause.start), (after.end(), min(after.end() + _NAME, clause.sentence.end))]
        behind = page.bare[after.end() : after.end() + _NAME].split()[:2]
        known = any(word.rstrip(".'’s") in clause.people.parts or word in clause.people.parts for word in behind)
        return not known and not any(clause.people.within(*span) for span in told)

"""First names alone that take somebody's surname: 'Andreas and Jessica Holm', 'the Holm brothers, Bo and Jan'."""

from collections.abc import Collection

from pressbox.grammar.naming.chains import PAIR, Chain, between, written_small
from pressbox.grammar.naming.vocabulary import Vocabulary
from pressbox.grammar.roster import Roster
from pressbox.layout import Page
from pressbox.mentions import Word
from pressbox.packs import Language
from pressbox.patterns import pattern

_AGED = pattern(r"(?<joint>\s?\([1-9]\d\))")  # 'Andreas (22) and Jessica Holm'
_REACH = 64  # characters before a first name in which its surname stands
_BACK = 3  # names before it that are looked at
_JOINT = 24  # characters between a surname and the first names of those who have it


class Families:
    """Finds them, and enrols each under the whole name."""

    def __init__(self, language: Language, vocabulary: Vocabulary, pairing: Collection[str]) -> None:
        parts = language.parts("people")
        self._vocabulary = vocabulary
        self._pairing = pairing
        self._called = pattern(r"\s(?:{siblings}),?\s", parts, "people.siblings")
        self._relative = pattern(r"(?r)\b(?:{relative})\s$", parts, "people.relative")

    def add(self, page: Page, roster: Roster, chains: list[Chain], named: list[Chain], taken: set[int]) -> None:
        self._pairs(page, roster, chains, named, taken)
        for index in range(1, len(chains)):
            self._called_at(page, roster, chains, index, taken)

    def _pairs(self, page: Page, roster: Roster, chains: list[Chain], named: list[Chain], taken: set[int]) -> None:
        """'Andreas and Jessica Holm', 'Anna, Bo and Eva Holm': those before take the surname of the last."""
        full = {id(chain) for chain in named}
        surnames = {chain.words[chain.last - 1].folded for chain in named if chain.last - chain.first > 1}
        for index in range(len(chains) - 1, 0, -1):
            chain, before = chains[index], chains[index - 1]
            if id(chain) not in full or chain.first or chain.last < 2 or before.words[-1].genitive:
                continue
            word = before.words[-1]
            if (
                word.start in taken
                or word.folded in surnames  # 'Like Dennis, Maximilian Ek …', where Jake Dennis is told of
                or self._between(page, before, chain) not in self._pairing
                or roster.has_given(word.folded)
                or len(chain.words[chain.last - 1].folded) == 1  # 'Rob and Steve L'
                or self._is_set_off(page, roster, before, chain)
                or not self._is_first_name(word)
                # 'the Finn, Elin Norrgård'
                or (between(page, before, chain) == ", " and self._vocabulary.is_lead(word.folded))
            ):
                continue
            if len(before.words) > 1 and not self._vocabulary.is_lead(before.words[-2].folded):
                continue
            self._enrol(page, roster, word, chain.words[chain.first + 1 : chain.last], chain.words[chain.first].end)
            taken.add(word.start)
            before.first, before.last = len(before.words) - 1, len(before.words)
            full.add(id(before))

    @staticmethod
    def _is_set_off(page: Page, roster: Roster, before: Chain, chain: Chain) -> bool:
        """'Like Foster, Anna Holm was late', where there is a Louis Foster: his surname, and no first name."""
        known = roster.of_part(before.words[-1].folded)
        surname = any(person.words[-1] == before.words[-1].folded for person in known)
        return surname and between(page, before, chain) == ", "

    @staticmethod
    def _between(page: Page, one: Chain, other: Chain) -> str:
        """What stands between two names, but for an age."""
        end = one.words[-1].end
        aged = _AGED.match(page.text, end)
        return page.text[aged.end() : other.words[0].start] if aged else between(page, one, other)

    def _is_first_name(self, word: Word) -> bool:
        return self._vocabulary.is_given(word.folded) and word.folded not in self._vocabulary.ordinary

    def _called_at(self, page: Page, roster: Roster, chains: list[Chain], index: int, taken: set[int]) -> None:
        """'the Holm brothers, Bo and Jan', 'Jessica Holm won, and her brother Bo', "Holm's son Bo"."""
        chain, start = chains[index], chains[index].words[0].start
        if not self._may_take(chain, taken):
            return
        if self._relative.match(page.folded, max(chain.line.start, start - _REACH), start):
            holder = self._holder(roster, chains, index)
            if holder is not None:
                self._enrol_at(page, roster, chain, holder, taken)
            return
        surname = chains[index - 1].words[-1]
        after = chains[index + 1] if index + 1 < len(chains) else None
        if after is None or not self._may_take(after, taken) or between(page, chain, after) not in self._pairing:
            return
        if 0 < start - surname.end < _JOINT and self._called.fullmatch(page.folded, surname.end, start):
            for one in (chain, after):
                self._enrol_at(page, roster, one, surname, taken)

    def _holder(self, roster: Roster, chains: list[Chain], index: int) -> Word | None:
        """The surname of the one named last before a relative."""
        for before in reversed(chains[max(0, index - _BACK) : index]):
            near = before.line is chains[index].line and chains[index].words[0].start - before.words[-1].end < _REACH
            if near and len(before.words) > 1 and roster.of_part(before.words[-1].folded):
                return before.words[-1]
        return None

    def _enrol_at(self, page: Page, roster: Roster, chain: Chain, surname: Word, taken: set[int]) -> None:
        start = surname.start
        for word in (word for holder in roster.of_part(surname.folded)[:1] for word in holder.words[-2:0:-1]):
            start -= (len(word) + 1) * page.folded.endswith(f"{word} ", 0, start)  # 'van der Berg'
        self._enrol(page, roster, chain.words[0], [surname], start)
        taken.add(chain.words[0].start)

    def _may_take(self, chain: Chain, taken: set[int]) -> bool:
        """Whether a chain is a first name alone, or at most in its genitive."""
        return len(chain.words) == 1 and chain.words[0].start not in taken and self._is_first_name(chain.words[0])

    def _enrol(self, page: Page, roster: Roster, word: Word, surname: list[Word], after: int) -> None:
        tail = page.text[after : surname[-1].end].split()
        name = " ".join(written_small(part) for part in (page.text[word.start : word.end], *tail))
        folded = tuple(part for part in (word.folded, *page.folded[after : surname[-1].end].split()))
        roster.add(name, folded, PAIR.rule, (word.start, word.end))

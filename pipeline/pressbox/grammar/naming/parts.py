"""Parts of names: a surname behind its title, and first names and surnames alone, looked up among full ones."""

from bisect import bisect_left, insort
from functools import partial
from itertools import pairwise

from pressbox.grammar.naming.chains import PAIR, Chain, opens_sentence, written_small
from pressbox.grammar.naming.enclosed import enclosed
from pressbox.grammar.naming.evidence import Evidence
from pressbox.grammar.naming.listed import abreast, is_row, listed
from pressbox.grammar.naming.vocabulary import LONGEST, Vocabulary
from pressbox.grammar.neighbours import Following, word_before
from pressbox.grammar.roster import Roster
from pressbox.layout import Page
from pressbox.mentions import PersonMention, Word
from pressbox.packs import Language, Lexicon
from pressbox.patterns import fold, pattern

_CODED = frozenset("(/")  # before the code of a country
_CROWD = 12  # people: the part of a name that more of them share means nobody
_SHORTEST = 3  # letters of a first name that stand for it


class NameParts:
    """Finds them in releases of one language."""

    def __init__(self, language: Language, vocabulary: Vocabulary, evidence: Evidence, joining: frozenset[str]) -> None:
        sheet = language.people
        self._vocabulary, self._evidence = vocabulary, evidence
        self._joining = joining
        self._particles = frozenset(word for term in sheet.particles for word in fold(term).split())
        self._persons = Following(sheet.person_words)
        self._finite = pattern(language.parts("results")["finite"], rule="people.finite")
        self._codes = [form for given, form in language.compiled("results", "places") if given.gives.get("code")]
        self._address: Lexicon[str] = Lexicon((term, term) for term in sheet.address)

    def addressed(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        """'Mr Hartwell', 'Dr. Hartwell': a surname that no full name has is a person's all the same."""
        known = self._vocabulary
        titles = {hit.end: page.text[hit.start : hit.end].isupper() for hit in page.hits(self._address)}
        for chain in chains if titles else ():
            word = chain.words[-1]
            blank = word.start - 1
            titled = blank in titles or (blank - 1 in titles and word_before(page.folded, word.start) in known.titles)
            if not titled or blank < chain.line.start or page.text[blank] != " ":
                continue
            if titles.get(blank, titles.get(blank - 1)) and not page.text[word.start : word.end].isupper():
                continue  # 'DR Formula': what stands in capitals before small letters is no title
            if word.start in taken or known.is_lead(word.folded) or word.folded in known.organisation:
                continue
            if not roster.of_part(word.folded) and not word.is_initial:
                name = written_small(page.text[word.start : word.end])
                roster.add(name, (word.folded,), "people.address", (word.start, word.end))
                taken.add(word.start)

    def enclosed(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        """'Sara [Conti]': whoever has that surname, or somebody who is named so alone."""
        for given, surname, added in enclosed(page, chains):
            if given.start in taken or not self._vocabulary.is_given(given.folded) or not self._may_be_listed(surname):
                continue
            span = (given.start, surname.end + 1)
            known = roster.of_part(surname.folded)
            if len(known) == 1:
                known[0].mentions.append(span)
            elif added and not known:
                name = " ".join(page.text[word.start : word.end] for word in (given, surname))
                roster.add(name, (given.folded, surname.folded), "people.name", span)
            taken.update((given.start, surname.start))

    def parts(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        """First names and surnames alone."""
        if not roster.people:
            return
        firsts = roster.first_words
        for person in roster.people:
            person.mentions.sort()
        for chain in chains:
            at = 0
            while at < len(chain.words):
                word = chain.words[at].folded
                known = word in firsts or "-" in word or "'" in word
                step = _lettered_at(page, roster, chain, at, taken) if len(word) == 1 else 0
                at += step or (known and self._part_at(page, roster, chain, at, taken)) or 1

    def _part_at(self, page: Page, roster: Roster, chain: Chain, at: int, taken: set[int]) -> int:
        words = chain.words
        if words[at].start in taken:
            return 1
        for stop in range(min(len(words), at + LONGEST), at, -1):
            if any(word.start in taken for word in words[at:stop]):
                continue
            part = page.folded[words[at].start : words[stop - 1].end]
            people = roster.of_part(part)
            if people and self.stands_alone(page, chain, at, stop) and not _is_firm(page, roster, words[stop - 1].end):
                self._mention(page, people, part, words[at].start, words[stop - 1].end)
                return stop - at
        return self._halves(page, roster, words[at])

    def _halves(self, page: Page, roster: Roster, word: Word) -> int:
        """'Norrgård-Vikander' is a crew where both are surnames."""
        if "-" not in word.folded:
            return 0
        left, _, right = word.folded.partition("-")
        both = roster.of_part(left), roster.of_part(right)
        if all(both):
            middle = word.start + len(left)
            self._mention(page, both[0], left, word.start, middle)
            self._mention(page, both[1], right, middle + 1, word.end)
        return 1

    def short(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        """'Tobi' is Tobias where nobody else's first name begins so."""
        heads: dict[str, list[PersonMention]] = {}
        for person in roster.people:
            heads.setdefault(person.words[0][:_SHORTEST], []).append(person)
        for chain in chains:
            word = chain.words[0]
            alone = len(chain.words) == 1 and word.folded[:_SHORTEST] in heads and word.start not in taken
            known = alone and (roster.of_part(word.folded) or word.folded in self._vocabulary.doubtful)
            if not alone or known or not self._may_be_short(page, word):
                continue
            fits = [person for person in heads[word.folded[:_SHORTEST]] if _is_short(word.folded, person.words[0])]
            if len(fits) == 1 and self.stands_alone(page, chain, 0, 1):
                fits[0].mentions.append((word.start, word.end))
            if fits:
                taken.add(word.start)

    def listed(self, page: Page, roster: Roster, chains: list[Chain]) -> None:
        """Surnames of a table that no full name has."""
        known = {start for person in roster.people for start, _ in person.mentions}
        for word in listed(page, chains, known, self._may_be_listed) if known else ():
            span = (word.start, word.end)
            roster.add(written_small(page.text[slice(*span)]), (word.folded,), "people.row", span)
        for words in abreast(page, chains, known, self._may_be_listed) if known else ():
            span = (words[0].start, words[-1].end)
            name = page.text[slice(*span)]
            folded = tuple(word.folded for word in words)
            roster.add(name.title() if name.isupper() else name, folded, "people.row", span)

    def _may_be_listed(self, word: Word) -> bool:
        vocabulary = self._vocabulary
        plain = word.folded.replace("-", "").replace("'", "").isalpha() and len(word.folded) > _SHORTEST
        return plain and not vocabulary.is_foreign(word.folded) and not vocabulary.is_firm(word.folded)

    def _may_be_short(self, page: Page, word: Word) -> bool:
        """A first name, or a word that has a capital for no other reason: 'when Basti stopped'."""
        if self._vocabulary.is_given(word.folded):
            coded = page.text[word.start : word.end].isupper() and page.text[word.start - 1] in _CODED
            return not coded  # '(GER)' is no Gert
        if (
            self._vocabulary.nouns_capital
            or self._vocabulary.is_lead(word.folded)
            or page.text[word.start : word.end].isupper()
        ):
            return False
        return not opens_sentence(page, word.start) or self._evidence.does(page, word.start, word.end)

    def _mention(self, page: Page, people: list[PersonMention], part: str, start: int, end: int) -> None:
        """A surname is a mention of all who share it and a car, a first name of the one who was named last."""
        if len(people) > _CROWD:
            return
        given = [person for person in people if person.words[0] == part] if len(people) > 1 else people
        if given:
            people = given if len(given) == 1 else [max(given, key=partial(_last_named, start))]
        elif self._is_one_of(page, part, start, end):
            people = [people[page.folded.startswith(f"{part}/", start - len(part) - 1)]]
        elif not self._is_family(page, people, end):
            last = max(people, key=partial(_last_named, start))
            # 'Jonas Holm led. Holm then …': of those of one name the one whom the paragraph names.
            people = [last] if _last_named(start, last) >= page.line_at(start).start else people[:1]
        for person in people:
            insort(person.mentions, (self._with_particles(page, person, start), end))

    @staticmethod
    def _is_one_of(page: Page, part: str, start: int, end: int) -> bool:
        """'Holm/Holm': the first and the second of a crew."""
        return page.folded.startswith(f"/{part}", end) or page.folded.startswith(f"{part}/", start - len(part) - 1)

    def _is_family(self, page: Page, people: list[PersonMention], end: int) -> bool:
        """Whether a surname stands for all who have it: they are named in one breath, or called 'the … siblings'."""
        if self._persons.at(page.folded, end + 1) or any(person.rule == PAIR.rule for person in people):
            return True
        spans = sorted((*span, person.name) for person in people for span in person.mentions)
        return any(
            page.text[stop:begin] in self._joining and one != other
            for (_, stop, one), (begin, _, other) in pairwise(spans)
        )

    def _with_particles(self, page: Page, person: PersonMention, start: int) -> int:
        """'van der Brink': small words of the surname before it belong to the mention."""
        for word in reversed(person.words[1:-1]):
            if page.folded.endswith(f"{word} ", 0, start) and word in self._particles:
                start -= len(word) + 1
        return start

    def stands_alone(self, page: Page, chain: Chain, at: int, stop: int) -> bool:
        """Whether a part of a name is not part of something else: 'Norrgård Racing', 'Will we …'."""
        words, known = chain.words, self._vocabulary
        if at and words[at - 1].folded in known.heads:
            return False
        if stop < len(words) and not words[stop - 1].genitive:
            after = words[stop].folded
            told = after in known.ordinary or known.is_make(after) or known.is_titled(page, chain.line)
            # 'Norrgård P6': a place is no part of a name.
            told = told or any(code.match(page.folded, words[stop].start) for code in self._codes)
            if after in known.organisation or not (told or self._is_inverted(page, words, at, stop)):
                return False
        word = words[at].folded
        if stop == at + 1 and (word in known.ordinary or word in known.doubtful):
            return (
                words[at].genitive
                or not opens_sentence(page, words[at].start)
                or (word in known.doubtful and word not in known.ordinary)
                or self._evidence.does(page, words[at].start, words[at].end)
            )
        return True

    def _is_inverted(self, page: Page, words: list[Word], at: int, stop: int) -> bool:
        """'Am Ende wurde Norrgård Sechste': where nouns have capitals, what stands behind verb and name is a noun."""
        if at or not self._vocabulary.nouns_capital or self._vocabulary.is_firm(words[stop].folded):
            return False
        return self._finite.fullmatch(word_before(page.folded, words[0].start)) is not None


def _is_short(word: str, full: str) -> bool:
    """'Tobi' of Tobias, 'Andy' of Andreas."""
    stem = word[:-1] if word.endswith(("i", "y")) and len(word) > _SHORTEST else word
    return len(stem) >= _SHORTEST and full.startswith(stem) and full != word


def _is_firm(page: Page, roster: Roster, end: int) -> bool:
    """'Norrgård & Daughters': what is joined to a surname by this sign is nobody's name."""
    if not page.text.startswith(" & ", end) or not page.text[end + 3 : end + 4].isupper():
        return False
    stop = end + 3
    while stop < len(page.text) and (page.text[stop].isalnum() or page.text[stop] in "-'’"):
        stop += 1
    if page.text[stop : stop + 1] == " " and page.text[stop + 1 : stop + 2].isupper():
        return True  # 'Norrgård & Ek Marine Supplies'
    return not roster.of_part(page.folded[end + 3 : stop])


def _last_named(before: int, person: PersonMention) -> int:
    """Where a person was named last before a place."""
    at = bisect_left(person.mentions, (before, 0)) - 1
    return person.mentions[at][0] if at >= 0 else -1


def _lettered_at(page: Page, roster: Roster, chain: Chain, at: int, taken: set[int]) -> int:
    """'E Norrgård Toyota GR Yaris': a letter and a surname, and no sign before the car."""
    pair = chain.words[at : at + 2]
    if len(pair) == 1 or pair[1].start in taken or not is_row(page, chain.line):
        return 0  # 'A Norrgård', in Spanish prose
    person = roster.of_initial((pair[0].folded, pair[1].folded))
    if person is None:
        return 0
    person.mentions.append((pair[0].start, pair[1].end))
    taken.update(word.start for word in pair)
    return len(pair)


def is_part(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a part of a full one: its surname, its first name, or initials and surname."""
    if len(words) == 1:
        return words[0] in (full[0], full[-1])
    if len(words) > len(full):
        return False
    if words == full[-len(words) :]:
        return True
    return words[-1] == fold(full[-1]) and all(any(part.startswith(word) for part in full[:-1]) for word in words[:-1])

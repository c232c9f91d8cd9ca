"""The words that names are made of: which of a chain's words are a full name, and which chains could be one."""

from pressbox.grammar.naming.chains import CAPITALS, HEADING, NAME, Chain, Ground, opens_sentence
from pressbox.grammar.neighbours import ends_of, folded_terms, word_before
from pressbox.layout import Line, Page
from pressbox.mentions import Word
from pressbox.packs import Language, Packs
from pressbox.patterns import NEVER, fold, pattern
from pressbox.patterns import words as terms

SYLLABLES, SYLLABLE = 2, 5  # words of a first name behind the surname, and letters of each
_FAMILY_FIRST = Ground("people.family_first")
_PAIR = 2  # words: a first name and a surname
_DAY = 3  # characters before a month in which the end of its day stands
_REACH = 16  # characters before a name that say that it is no month
_COMPOUND = pattern(r"\p{Lu}{2,4}-\p{L}\p{Ll}{2}")
_VOWELS = frozenset("aeiouy")
LONGEST = 5  # words of a name, suffix and small words aside


class Vocabulary:
    """The words that names are, and are not, made of."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.people
        months = [name for names in language.dates.months.values() for name in names]
        weekdays = [name for names in language.dates.weekdays.values() for name in names]
        self._given = packs.given_names
        self._doubled = frozenset(name.partition("-")[0] for name in packs.given_names if "-" in name)  # 'Jean-Marc'
        self._months = folded_terms(months)
        # 'Jan' of January: beside a figure, as no 'May' and no 'April' need be.
        tables = [folded_terms(names) for names in language.dates.months.values()]
        self._cut_months = {name for names in tables for name in names if any(_is_cut(name, one) for one in names)}
        self._short_days = frozenset(word for word in folded_terms([*months, *weekdays]) if len(word) <= CAPITALS)
        parts = language.parts("people")
        self._before_name = pattern(r"\b(?:{before_name})\s$", parts, "people.before_name")
        self._job = pattern(r"(?:{role_core})", language.parts("people"), "people.job")
        owners = terms(language.results.determiners) or NEVER
        owned = rf"\b(?:{{number_word}}\.?\s?\d{{1,3}}|{owners})\s$"
        self._owned = pattern(owned, language.parts("results"), "people.owned")
        self.nouns_capital = sheet.nouns_capital
        self._genitive = language.language.genitive
        self.doubtful = folded_terms(sheet.ordinary_given)
        self.organisation = folded_terms(sheet.organisation)
        self._family_first = folded_terms(sheet.family_first)
        self._organisation_ends = tuple(sheet.organisation_ends) or ("\0",)
        self._opener_ends = tuple(sheet.opener_ends) or ("\0",)
        self._particles_first = folded_terms(sheet.particles_first)
        self._lead_ends = tuple(folded_terms(sheet.lead_ends)) or ("\0",)
        self.surnames = folded_terms(sheet.ordinary_surnames)
        ordinals = folded_terms(list(language.results.ordinals)) - packs.given_names  # 'Brandl Siebter im Sprint'
        self.ordinary = folded_terms([*sheet.ordinary, *months, *weekdays]) | ordinals
        self._verbs = folded_terms(language.layout.headline_words) - self.surnames
        self.titles = folded_terms(sheet.titles)
        self.address = folded_terms(sheet.address)
        self.heads = folded_terms(language.teams.heads)
        self._events = tuple(folded_terms([*language.series.tails, *language.series.alone]))
        self._articles = folded_terms(language.places.articles)
        self._determiners = folded_terms(language.results.determiners)
        persons = folded_terms(sheet.person_words)
        demonyms = folded_terms(packs.peoples)
        self._suffixes = folded_terms(sheet.suffixes)
        self._clubs = folded_terms(sheet.clubs)
        self._club_heads = folded_terms(sheet.club_heads)
        self.particles = frozenset(word for term in sheet.particles for word in fold(term).split())
        self._ends_name = self.ordinary - self.particles  # 'Thibault De La Haye'
        demonyms |= {word for name in demonyms for word in name.split()[1:]}  # 'New Zealander Elin Norrgård'
        demonyms |= {f"{name}{sheet.plural}" for name in demonyms} if sheet.plural else frozenset()
        self._classes = folded_terms(language.results.classes)  # 'Supercar Lites'
        classes = {word for word in self._classes - self._given if " " not in word}
        self._lead = self.ordinary | self.organisation | self.titles | persons | demonyms | classes
        self._makers = folded_terms([*packs.makers, *sheet.not_people])
        self._cars = self._makers | folded_terms(language.teams.makers)
        # Behind a name the maker of the car: 'Elin Norrgård Ducati'.
        self._behind = self._makers | (folded_terms(language.teams.makers) - self.surnames)
        self._foreign = self.ordinary | self.organisation | self._makers
        models = {car.model.split()[0] for car in packs.cars.values() if car.model}
        # 'Civic Type-R': what a name nobody knows doesn't begin with.
        self._models = folded_terms([word for word in models if len(word) > CAPITALS and word.isalpha()])
        opening = language.parts("results")
        self._in_class = pattern(r"\b(?:{class_opening})\s$", opening, "people.class_opening")
        rows = packs.countries.values()
        self.codes = folded_terms([code for row in rows for code in (row.alpha3, row.ioc) if code])

    def is_given(self, word: str) -> bool:
        first, hyphen, second = word.partition("-")
        return word in self._given or (bool(hyphen) and first in self._given and second.isalpha())

    def is_joint(self, left: str, right: str) -> bool:
        """Whether a name ends and one begins at a hyphen: 'Elin Norrgård-Luca Ferretti', 'Elin Martin-Sara Conti'."""
        within = self.is_given(left) and (self.nouns_capital or left in self._doubled)
        return self.is_given(right) and not within

    def is_firm(self, word: str) -> bool:
        """Whether a word makes what stands before it a firm, a place or a thing: 'Racing', 'Fördertechnik'."""
        last = word.rpartition("-")[2]  # 'Bergbau-Museum'
        return last in self.organisation or (word.endswith(self._organisation_ends) and word not in self._given)

    def is_make(self, word: str) -> bool:
        """Whether a word behind a name is the make of the car, and no part of a name itself."""
        return word in self._behind

    def is_foreign(self, word: str) -> bool:
        """Whether a word stands in no name of a person that the rules have nothing else to say of."""
        return word in self._foreign

    def is_lead(self, word: str) -> bool:
        """Whether a word may stand before a name without being part of it."""
        return word in self._lead or word.endswith(self._lead_ends)

    def is_titled(self, page: Page, line: Line) -> bool:
        """Whether a line has capitals throughout, so that a capital says nothing."""
        if page.text[line.end - 1] == ":" or line.kind not in {"title", "subtitle", "heading"}:
            return page.words(line).isupper()
        letters = [word for word in page.words(line).split() if len(word) > CAPITALS and word[0].isalpha()]
        return len(letters) > 2 and sum(word[0].isupper() for word in letters) >= 0.8 * len(letters)

    def names(self, page: Page, chain: Chain) -> bool:
        """Find the full name in a chain by a first name or initials; whether it has one."""
        words = chain.words
        if self._is_entered(page, words):
            return False
        if self._is_family_first(page, chain):
            chain.first, chain.last, chain.ground = 0, len(words), _FAMILY_FIRST
            return True
        for first, word in enumerate(words[:-1]):
            if word.genitive:
                return False
            folded = word.folded
            unknown = folded not in self._given and "-" not in folded and "." not in folded
            if unknown or (word.is_initial and (folded in self.ordinary or self._is_title(words, first))):
                continue  # 'U.S. Attorney Elin Norrgård'
            if is_compound(page, word) or self._is_abbreviation(page, chain, first):
                continue
            if not (word.is_initial or self._opens_name(page, chain, first)):
                continue
            if self._is_led_by(page, words, first):
                continue
            if folded in self._classes and self._is_class(page, words, first):
                continue
            last = self._end_of(page, chain, first)
            first = self._from_surname(page, words, first, last)
            if last - first >= 2:
                chain.first, chain.last = self._widened(page, chain, first), last
                chain.ground = HEADING if self.is_titled(page, chain.line) else NAME
                return True
        return False

    def _is_title(self, words: list[Word], at: int) -> bool:
        """'M. Luc Norrgård', 'H.M. Konungen': letters that say who is meant, and are no initials."""
        after = words[at + 1].folded
        led = after in self.titles or (self.is_given(after) and at + _PAIR < len(words))
        return led and words[at].folded in self.titles

    @staticmethod
    def _is_abbreviation(page: Page, chain: Chain, at: int) -> bool:
        """'l'ASA du Nivernais' in running text: few capitals before small letters are a club's, and no first name."""
        word, after = (page.text[one.start : one.end] for one in chain.words[at : at + _PAIR])
        running = chain.line.kind in {"prose", "lead"} and not chain.words[at].is_initial
        return running and CAPITALS <= len(word) < SYLLABLE and word.isupper() and not after.isupper()

    def _is_class(self, page: Page, words: list[Word], at: int) -> bool:
        """'Junior B', 'Junior Max', and 'in Junior Lund finished third': a class and a surname."""
        if f"{words[at].folded} {words[at + 1].folded}" in self._classes:
            return True
        low, start = max(words[at].start - _REACH, 0), words[at].start
        lettered = words[at + 1].end - words[at + 1].start == 1
        return lettered or "-" in words[at].folded or self._in_class.search(page.folded, low, start) is not None

    def _is_entered(self, page: Page, words: list[Word]) -> bool:
        """'No. 3 Dex Chevrolet', 'his Dex Chevrolet': a sponsor and a make behind a car's number or whose it is."""
        low, high = max(words[0].start - 8, 0), words[0].start
        return words[-1].folded in self._makers and self._owned.search(page.folded, low, high) is not None

    def _is_family_first(self, page: Page, chain: Chain) -> bool:
        """'Tan Wei Liang': a surname, and two short words behind it."""
        folded = [word.folded for word in chain.words]
        if len(folded) != SYLLABLES + 1 or folded[0] not in self._family_first or self.is_titled(page, chain.line):
            return False
        return all(len(word) <= SYLLABLE and word.isalpha() and not self.is_lead(word) for word in folded[1:])

    def _in_capitals(self, page: Page, word: Word) -> bool:
        """Whether a word is in capitals where its line is not: a surname in a list of results."""
        written = page.text[word.start : word.end]
        return len(written) >= CAPITALS and written.isupper() and not self.is_lead(word.folded)

    def _from_surname(self, page: Page, words: list[Word], first: int, last: int) -> int:
        """Where a name begins whose surname in capitals stands before the first name."""
        if last - first == 1 and first and self._in_capitals(page, words[first - 1]):
            first -= 1  # 'NORRGÅRD Elin'
        while first and self._is_particle_of(page, words[first - 1], words[first]):
            first -= 1  # 'DI LUCA Sara'
        return first

    def _is_particle_of(self, page: Page, word: Word, surname: Word) -> bool:
        """'DI' of 'DI LUCA', both in capitals and nothing between."""
        together = word.end + 1 == surname.start and page.text[word.start : surname.end].isupper()
        return together and word.folded in self.particles

    def _opens_name(self, page: Page, chain: Chain, first: int) -> bool:
        word = chain.words[first].folded
        if not self.is_given(word) or self._is_maker(chain.words, first):
            return False
        if word in self._cars and word_before(page.folded, chain.words[first].start) in self._determiners:
            return False  # 'la Mercedes de Luc Lund'
        if word in self._months and not self._is_no_month(page, chain.words, first):
            return False
        led = word in self._lead and word not in self._cut_months
        if led and first + _PAIR < len(chain.words) and self.is_given(chain.words[first + 1].folded):
            return False  # 'der Däne Sven Holm'
        if word not in self.doubtful and word not in self.ordinary:
            return True
        behind = [one.folded for one in chain.words[first + 1 :]]
        after = next((one for one in behind if one not in self.particles), behind[0])  # 'Claire Le Roux'
        if word in self.ordinary and not self._particles_first.isdisjoint(_between(page, chain.words, first)):
            return False  # 'Vittoria di Norrgård'
        titled = self.is_titled(page, chain.line) and not (first == 0 and self._heads_block(page, chain))
        if after in self._lead or titled or after in self.organisation or after in self._makers:
            return not titled and self._may_be_surname(after) and self._follows_lead(page, chain.words, first)
        if len(chain.words) == _PAIR and self._heads_block(page, chain):
            return True
        plain = word in self.ordinary and word not in self._cut_months
        return not plain or not opens_sentence(page, chain.words[first].start)

    def _is_no_month(self, page: Page, words: list[Word], at: int) -> bool:
        """'behind April Norrgård': within a sentence, where nothing before it leads to a month; 'Jan' by no day."""
        start = words[at].start
        cut = words[at].folded in self._cut_months
        by_day = page.folded[max(0, start - _DAY) : start].strip(" .")[-1:].isdigit()
        return words[at + 1].folded not in self._lead and ((cut and not by_day) or self._follows_lead(page, words, at))

    def _follows_lead(self, page: Page, words: list[Word], at: int) -> bool:
        """'chased by Will Hall': two words right behind what leads to a name."""
        start = words[at].start
        low, _ = page.sentence_at(start)
        before = self._before_name.search(page.folded, max(low, start - _REACH), start)
        return len(words) == at + _PAIR and before is not None

    @staticmethod
    def _heads_block(page: Page, chain: Chain) -> bool:
        """'WILL LATHOM – Kestrel #72': two words that open a line, of which the second stands alone elsewhere, too."""
        words, line = chain.words, chain.line
        if len(words) != _PAIR or words[0].start != line.start:
            return False
        behind = page.text[words[1].end : line.end].lstrip()[:1]
        return behind in {"", "–", "-", "—", "(", "#", ":", "|"} and page.repeats(words[1].folded)

    def _is_maker(self, words: list[Word], at: int) -> bool:
        """'Aston Martin', 'Alfa Romeo', 'Mercedes-AMG': the words of a car's maker."""
        if "-" in words[at].folded and words[at].folded in self._makers:
            return True
        pair = f"{words[at].folded} {words[at + 1].folded}" if at + 1 < len(words) else ""
        before = f"{words[at - 1].folded} {words[at].folded}" if at else ""
        return pair in self._makers or before in self._makers

    def _end_of(self, page: Page, chain: Chain, first: int) -> int:
        """Behind the last word of the name that begins here; `first` where the words name something else."""
        words = chain.words
        at = first + 1
        titled = self.is_titled(page, chain.line)
        while at < len(words) and at - first < LONGEST:
            word = words[at].folded
            coded = self._is_code(page, words[at]) or self._is_club(page, words[at])
            if coded or self._is_maker(words, at) or _is_numbered(page, words[at]):
                break
            if (
                at >= first + _PAIR
                and not titled
                and (_is_acronym(page, words[at]) or self._is_office(page, words[at]))
            ):
                return at  # 'Elin Norrgård SMK Nordmark', 'Elin Norrgård MP'
            if at >= first + _PAIR and self._job.fullmatch(page.folded, words[at].start, words[-1].end):
                return at  # 'Elin Norrgård Sportdirektor der Kestrel-Gruppe'
            last = at == len(words) - 1 or words[at + 1].folded in self._ends_name
            led = at == first + 1 or (at == first + 2 and words[at - 1].folded in self.particles)  # 'Piet DE WOLF'
            surname = led and last and not titled and self._may_be_surname(word)
            surname = surname or (word in self.particles and not last)  # 'Gwendal Le Bihan'
            surname = surname or self._is_middle(words, first, at)
            surname = surname or (not titled and self._ends_in_particles(words, first))
            if (word in self.ordinary or self.is_firm(word) or (titled and word in self._verbs)) and not surname:
                break
            if at >= first + _PAIR and not self._particles_first.isdisjoint(_between(page, words, at - 1)):
                return at  # 'Luca Ferretti della Kestrel Academy'
            inside = words[at - 1].is_initial or words[at - 1].folded in self.particles  # 'JOHANNES VAN DER BRINK'
            if (
                at >= first + 2
                and (titled or word in self._behind)
                and not (inside or self._stands_twice(page, words, first, at))
            ):
                break
            at += 1
        while first + 1 < at < len(words) and words[at - 1].folded in self.particles:
            at -= 1  # 'Elin Norrgård De La Course'
        if at < len(words) and self._is_club(page, words[at]):
            return at - 1 if at > first + _PAIR else first  # 'Elin Norrgård Nordmarks MK'
        if at < len(words) and self.is_firm(words[at].folded) and not words[at - 1].genitive:
            return at if titled and words[at].folded not in self._events else first  # 'Elin Norrgård Rally'
        return at

    def _ends_in_particles(self, words: list[Word], first: int) -> bool:
        """'Luca Del Sette', 'Ana De La Fuente', and no 'Luca Ferretti De La Course'."""
        inner = [word.folded for word in words[first + 1 : -1]]
        return 0 < len(inner) <= _PAIR and all(word in self.particles for word in inner)

    def _is_middle(self, words: list[Word], first: int, at: int) -> bool:
        """'Christine Sun Holm', 'Anna May Holm': a day or a month cut short between a first name and a surname."""
        short = words[at].folded in self._short_days and words[first].folded not in self.doubtful
        after = words[at + 1].folded if at == first + 1 < len(words) - 1 else ""
        return bool(short and after) and not (after in self.ordinary or self.is_firm(after))

    def names_event(self, page: Page, words: list[Word]) -> bool:
        """'On the Elin Norrgård', where there is an Elin Norrgård Rally."""
        if word_before(page.folded, words[0].start) not in self._articles:
            return False
        name = page.folded[words[0].start : words[-1].end]
        return any(page.folded.startswith(self._events, at) for at in ends_of(page.folded, f"{name} "))

    def _is_led_by(self, page: Page, words: list[Word], first: int) -> bool:
        """'Opal Elin Norrgård', where the release has 'Elin Norrgård' by itself, too: the first word isn't hers."""
        if first + _PAIR >= len(words) or not self.is_given(words[first + 1].folded) or words[first].is_initial:
            return False
        whole = page.folded[words[first].start : words[first + _PAIR].end]
        rest = page.folded[words[first + 1].start : words[first + _PAIR].end]
        return page.folded.count(rest) > page.folded.count(whole) + 1

    @staticmethod
    def _stands_twice(page: Page, words: list[Word], first: int, at: int) -> bool:
        """Whether the release has a name with this word, too, elsewhere: 'TIAGO SERRANO LUZ'."""
        return page.repeats(page.folded[words[first].start : words[at].end])

    def is_surname_first(self, page: Page, words: list[Word]) -> bool:
        """'NORRGÅRD Elin', 'DE LUCA Sara': the surname in capitals, and not one that always stands before."""
        *first, last = words
        if page.text[last.start : last.end].isupper() or not all(
            page.text[one.start : one.end].isupper() for one in first
        ):
            return False
        if first[0].folded in self.particles and len(first) > 1:
            return True
        return self._is_surname(first[-1]) and first[0].folded not in self._family_first

    def _is_surname(self, word: Word) -> bool:
        """Whether a word in capitals at the head of a name is the surname."""
        return word.end - word.start >= CAPITALS and not word.is_initial and not self.is_given(word.folded)

    def _is_code(self, page: Page, word: Word) -> bool:
        """'SWE', 'GB08': the code of a country behind a name, or of a car."""
        if not word.folded.isascii() or word.folded.isalpha():
            return word.folded in self.codes and page.text[word.start : word.end].isupper()
        return any(letter.isdigit() for letter in word.folded)

    def _is_office(self, page: Page, word: Word) -> bool:
        """'MP', 'OBE': what is written behind a name, in capitals."""
        return word.folded in self.titles and page.text[word.start : word.end].isupper()

    def _is_club(self, page: Page, word: Word) -> bool:
        """'MC' of 'Tor MC', and no 'Mc' of 'Mc Cann'."""
        return word.folded in self._clubs and page.text[word.start : word.end].isupper()

    def _heads_club(self, page: Page, words: list[Word]) -> bool:
        """'Der FC' of 'Der FC Ravenmoor'."""
        heads = (word for word in words if word.folded in self._club_heads)
        return any(page.text[word.start : word.end].isupper() for word in heads)

    def ends_so(self, chain: Chain) -> bool:
        """Whether two words may be a name that nobody knows and a surname that is a word, too: 'Dickon White'."""
        words = [word.folded for word in chain.words]
        may_be = len(words) == _PAIR and not self.is_lead(words[0]) and self._may_be_surname(words[1])
        chain.first, chain.last = 0, len(words)
        return may_be

    def _may_be_surname(self, word: str) -> bool:
        return word in self.surnames

    def _widened(self, page: Page, chain: Chain, first: int) -> int:
        """An unknown word before the first name is one too, in the middle of a sentence: 'by Xara Maria Lund'."""
        words = chain.words
        if self.nouns_capital:
            return first  # 'der Berner Nils Koller'
        if first != 1 or words[0].is_initial or self.is_lead(words[0].folded) or self.is_titled(page, chain.line):
            return first
        joint = page.text[words[0].end : words[1].start]
        owner = self._genitive and words[0].folded.endswith(self._genitive)  # 'Säters Per Nyström'
        if joint != " " or owner or word_before(page.folded, words[0].start) in self._determiners:
            return first  # 'the 635 CSi of Juri Lund', 'le Sédunois Luc Lund'
        capitals = page.text[words[0].start : words[0].end].isupper() or is_compound(page, words[0])
        return first if capitals or opens_sentence(page, words[0].start) or words[0].folded in self._makers else 0

    def could_name(self, page: Page, chain: Chain) -> bool:
        """Whether a chain could be a full name of which nothing is known."""
        words = chain.words
        first = 0
        while first < len(words) and self.is_lead(words[first].folded) and not self._may_be_given(page, chain, first):
            first += 1
        last = len(words)
        while last > first and self.is_lead(words[last - 1].folded) and words[last - 1].folded not in self.organisation:
            last -= 1
        if not 2 <= last - first <= LONGEST - 1 or self._heads_club(page, words[: first + 1]):
            return False
        for at in range(first, last - 2):  # 'Her Honour Judge Elin Norrgård'
            if words[at].folded in self.titles:
                first = at + 1
        if last - first < 2:
            return False
        if (
            last - first > 2
            and opens_sentence(page, words[first].start)
            and self._stands_twice(page, words, first + 1, last - 1)
        ):
            first += 1  # 'Serieledaren Elin Norrgård', and 'Elin Norrgård' elsewhere
        if self._is_model(page, words[first:last]) or any(self._is_maker(words, at) for at in range(first, last)):
            return False
        inner = [word.folded for word in words[first:last]]
        if inner[0] in self._models and inner[0] not in self._given:
            return False
        opens = inner[0].endswith(self._opener_ends) and opens_sentence(page, words[first].start)
        if opens or any(map(self._is_out, inner, range(len(inner)))) or any(map(_is_no_word, inner)):
            return False
        acronym = any(_is_acronym(page, word) and word.folded not in self._given for word in words[first:last])
        if acronym or self.is_titled(page, chain.line) or " ".join(inner) in self._classes:
            return False
        chain.first, chain.last = first, last
        return not any(map(page.holds_word, inner))

    def _is_model(self, page: Page, words: list[Word]) -> bool:
        """'Kestrel KX': two or three capitals behind a word in small letters."""
        last = page.text[words[-1].start : words[-1].end]
        return (
            words[-1].folded not in self._suffixes  # 'Alonzo Tibbs III'
            and len(last) <= CAPITALS
            and last.isupper()
            and last.isalpha()
            and not page.text[words[0].start : words[0].end].isupper()
        )

    def _may_be_given(self, page: Page, chain: Chain, first: int) -> bool:
        """'April Norrgård', 'Will Ek': a first name that is a word, too, with one more behind it that is none."""
        words = chain.words
        if len(words) - first != 2 or words[first].folded not in self._given or self.is_lead(words[first + 1].folded):
            return False
        return opens_sentence(page, words[first].start) or not page.folded[words[first].start - 2].isalnum()

    def _is_out(self, word: str, at: int) -> bool:
        """Whether a word stands in no name: a first name that is a word, too, may do so at its head."""
        return (word in self._foreign and not (at == 0 and word in self._given)) or self.is_firm(word)


def _is_numbered(page: Page, word: Word) -> bool:
    """'C 63': a letter alone and a figure are a model."""
    return word.end - word.start == 1 and page.text[word.end : word.end + 2].strip().isdigit()


def _between(page: Page, words: list[Word], at: int) -> list[str]:
    """The small words between a word of a chain and the next."""
    return page.text[words[at].end : words[at + 1].start].split()


def is_compound(page: Page, word: Word) -> bool:
    """'SM-tävling', 'DM-Lauf': no word of a name."""
    return _COMPOUND.match(page.text, word.start, word.end) is not None


def _is_acronym(page: Page, word: Word) -> bool:
    """'FMCK', 'VDM': capitals of which none is a vowel."""
    written = page.text[word.start : word.end]
    return len(written) >= CAPITALS and written.isalpha() and written.isupper() and _VOWELS.isdisjoint(word.folded)


def _is_cut(name: str, whole: str) -> bool:
    return len(name) < len(whole) and whole.startswith(name)


def _is_no_word(word: str) -> bool:
    """'X30', 'Lund-Ek-Holm' of a trio."""
    return not word.isalpha() and (word.count("-") > 1 or any(char.isdigit() for char in word))

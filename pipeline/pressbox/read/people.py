"""People: every mention of a person, by full name, by a part of it, or by initials.

Words with capitals are a full name where the first of them is a known first name, or where something beside them says
that a person is meant: a verb of saying, a role, an age, a country, a list of names. After that every first name and
surname alone is looked up among the full ones.
"""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, PersonMention, Run, Span, Word
from pressbox.neighbours import folded_terms
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern
from pressbox.roster import Roster

LONGEST = 5  # words of a name, suffix and small words aside
REACH = 64  # characters beside a name in which words may speak for it
CAPITALS = 3  # letters: shorter words in capitals are initials, not a surname
JOINS = frozenset({", ", " and ", ", and ", " & ", "/", " / ", " - ", " – ", "-", " with ", " + ", ";", "; "})
PAIRS = frozenset({" and ", " & ", ", ", ", and ", " / ", "/"})

# Rules after which a name is one only most likely.
_WEAK = frozenset({"people.list", "people.row", "people.again", "people.deed", "people.action"})
# '12. ', '#96 ', '1 | ', 'P3 - ': what opens the row of an entry.
_ROW = pattern(r"(?:p|#|no\.?\s?|\()?\d{1,3}(?:st|nd|rd|th|\.|\)|:)?[\s|#-]{1,4}(?:#?\d{1,3}[\s|-]{1,4})?")
# ' (SWE)', ' (SE)', ' (24/SWE', ' [GER]': what stands behind a name in a list.
_COUNTRY = pattern(r" ?[(\[](?:\d\d[/, ]{1,2})?(?<code>[a-z]{1,3})[)\],/ ]|  ?(?<bare>[A-Z]{3})\b")


@dataclass(slots=True)
class Chain:
    """Words of one run that nothing else claims, and what name they hold."""

    words: list[Word]
    line: Line
    first: int = 0  # of the name, among the words
    last: int = 0  # behind the name
    rule: str = ""

    @property
    def span(self) -> Span:
        return self.words[self.first].start, self.words[self.last - 1].end


class PeopleReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.vocabulary = Vocabulary(packs, language)
        self.evidence = Evidence(packs, language)
        sheet = language.people
        self._particles = frozenset(word for term in sheet.particles for word in fold(term).split())
        self._suffixes = folded_terms(sheet.suffixes)

    def read(self, page: Page, found: Mentions) -> list[PersonMention]:
        chains = list(self._chains(page, found, found.runs))
        roster = Roster(self._particles, self._suffixes)
        named = self._full_names(page, found, chains)
        titled = [chain for chain in named if chain.rule == "people.heading" or self._is_initials(chain)]
        for chain in [one for one in named if one not in titled] + titled:
            self._enrol(page, roster, chain)
        taken = {word.start for chain in named for word in chain.words[chain.first : chain.last]}
        self._pairs(page, roster, chains, named, taken)
        self._parts(page, roster, chains, taken)
        for person in roster.people:
            person.mentions = sorted(set(person.mentions))
            self.evidence.find_role(page, person)
            person.aliases = _aliases(page, person, roster)
        _share_roles(page, roster.people)
        return sorted(roster.people, key=lambda person: person.mentions[0])

    # ------------------------------------------------------------------------------------------- what may be names
    def _chains(self, page: Page, found: Mentions, runs: list[Run]) -> Iterator[Chain]:
        """Runs without the words that are a place's, a series' or a team's; a genitive ends one."""
        claimed = _claimed(page, found)
        for run in runs:
            words: list[Word] = []
            line = page.lines[run.line]
            for word in run.words:
                if word.start in claimed:
                    if words:
                        yield Chain(words, line)
                    words = []
                    continue
                words.append(word)
                if word.genitive:
                    yield Chain(words, line)
                    words = []
            if words:
                yield Chain(words, line)

    def _full_names(self, page: Page, found: Mentions, chains: list[Chain]) -> list[Chain]:
        """All chains that hold a full name, in order."""
        named: list[Chain] = []
        open_: list[int] = []
        evidence = self.evidence.open(page, found)
        order: dict[int, int] = {}
        for index, chain in enumerate(chains):
            if len(chain.words) < 2:
                continue
            if self.vocabulary.names(page, chain):
                order[id(chain)] = index
                named.append(chain)
            elif self.vocabulary.could_name(page, chain):
                order[id(chain)] = index
                if evidence.speaks_for(page, chain):
                    named.append(chain)
                else:
                    open_.append(index)
        named += self._beside(page, chains, {id(chain) for chain in named}, open_)
        return sorted(named, key=lambda chain: chain.span)

    def _beside(self, page: Page, chains: list[Chain], sure: set[int], open_: list[int]) -> Iterator[Chain]:
        """Names in a list with names: 'Elin Norrgård / Zdenko Vrabec'."""
        for order in (open_, open_[::-1]):
            for index in order:
                chain = chains[index]
                if id(chain) in sure:
                    continue
                near = [chains[at] for at in (index - 1, index + 1) if 0 <= at < len(chains)]
                if any(id(one) in sure and _between(page, one, chain) in JOINS for one in near):
                    sure.add(id(chain))
                    chain.rule = "people.list"
                    yield chain

    def _is_initials(self, chain: Chain) -> bool:
        return chain.words[chain.first].is_initial

    # --------------------------------------------------------------------------------------------------- full names
    def _enrol(self, page: Page, roster: Roster, chain: Chain) -> None:
        words = chain.words[chain.first : chain.last]
        folded = self._folded(page, words)
        name = self._written(page, words)
        if words[0].is_initial:
            person = roster.of_initial(folded)
            if person is not None:
                person.mentions.append(chain.span)
                return
        first, second = page.text[words[0].start : words[0].end], page.text[words[1].start : words[1].end]
        if len(words) == 2 and first.isupper() and self.vocabulary.is_surname(words[0]) and not second.isupper():
            folded, name = (folded[-1], *folded[:-1]), f"{second} {_small(first)}"  # 'NORRGÅRD Elin'
        roster.add(name, folded, chain.rule, chain.span, sure=chain.rule not in _WEAK)

    def _folded(self, page: Page, words: list[Word]) -> tuple[str, ...]:
        """The words of a name and the small ones between them."""
        parts: list[str] = []
        for index, word in enumerate(words):
            if index:
                between = page.folded[words[index - 1].end : word.start].split()
                parts += [part for part in between if part in self._particles]
            parts.append(word.folded)
        return tuple(parts)

    def _written(self, page: Page, words: list[Word]) -> str:
        """The name as one writes it, where the release has it in capitals, and without a nickname."""
        parts: list[str] = []
        for index, word in enumerate(words):
            if index:
                between = page.text[words[index - 1].end : word.start].split()
                parts += [part for part in between if fold(part) in self._particles]
            written = page.text[word.start : word.end]
            parts.append(written if word.folded in self._suffixes else _small(written))
        return " ".join(parts)

    # ------------------------------------------------------------------------------------------------- parts of names
    def _pairs(self, page: Page, roster: Roster, chains: list[Chain], named: list[Chain], taken: set[int]) -> None:
        """'Andreas and Jessica Holm', 'Anna, Bo and Eva Holm': those before take the surname of the last."""
        full = {id(chain) for chain in named}
        for index in range(len(chains) - 1, 0, -1):
            chain, before = chains[index], chains[index - 1]
            if id(chain) not in full or chain.first or before.words[-1].genitive:
                continue
            word = before.words[-1]
            if word.start in taken or _between(page, before, chain) not in PAIRS or roster.has_given(word.folded):
                continue
            if not self.vocabulary.is_given(word.folded) or word.folded in self.vocabulary.ordinary:
                continue
            if len(before.words) > 1 and not self.vocabulary.is_lead(before.words[-2].folded):
                continue
            surname = chain.words[chain.first + 1 : chain.last]
            tail = page.text[chain.words[chain.first].end : surname[-1].end].strip()
            folded = (word.folded, *self._folded(page, chain.words[chain.first : chain.last])[1:])
            name = f"{page.text[word.start : word.end]} {' '.join(_small(part) for part in tail.split())}"
            roster.add(name, folded, "people.pair", (word.start, word.end))
            taken.add(word.start)
            before.first, before.last = len(before.words) - 1, len(before.words)
            full.add(id(before))

    def _parts(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        """First names and surnames alone."""
        if not roster.people:
            return
        firsts = roster.first_words
        for chain in chains:
            at = 0
            while at < len(chain.words):
                word = chain.words[at].folded
                known = word in firsts or "-" in word or "'" in word
                at += (known and self._part_at(page, roster, chain, at, taken)) or 1

    def _part_at(self, page: Page, roster: Roster, chain: Chain, at: int, taken: set[int]) -> int:
        words = chain.words
        if words[at].start in taken:
            return 1
        for stop in range(min(len(words), at + LONGEST), at, -1):
            if any(word.start in taken for word in words[at:stop]):
                continue
            part = page.folded[words[at].start : words[stop - 1].end]
            people = roster.of_part(part)
            if people and self._stands_alone(page, chain, at, stop):
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

    def _mention(self, page: Page, people: list[PersonMention], part: str, start: int, end: int) -> None:
        """A surname is a mention of all who have it, a first name of the one who was named last."""
        given = [person for person in people if person.words[0] == part]
        if given:
            people = [max(given, key=lambda person: max((at for at, _ in person.mentions if at < start), default=-1))]
        for person in people:
            person.mentions.append((self._with_particles(page, person, start), end))

    def _with_particles(self, page: Page, person: PersonMention, start: int) -> int:
        """'van der Brink': small words of the surname before it belong to the mention."""
        for word in reversed(person.words[1:-1]):
            if page.folded.endswith(f"{word} ", 0, start) and word in self._particles:
                start -= len(word) + 1
        return start

    def _stands_alone(self, page: Page, chain: Chain, at: int, stop: int) -> bool:
        """Whether a part of a name is not part of something else: 'Norrgård Racing', 'Will we …'."""
        words, known = chain.words, self.vocabulary
        if at and words[at - 1].folded in known.heads:
            return False
        if stop < len(words) and not words[stop - 1].genitive:
            after = words[stop].folded
            if after in known.organisation or not (after in known.ordinary or known.is_titled(page, chain.line)):
                return False
        word = words[at].folded
        if stop == at + 1 and (word in known.ordinary or word in known.doubtful):
            return (
                words[at].genitive
                or not _opens_sentence(page, words[at].start)
                or self.evidence.acts(page, words[at].end)
            )
        return True


class Vocabulary:
    """The words that names are, and are not, made of."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.people
        months = [name for names in language.dates.months.values() for name in names]
        weekdays = [name for names in language.dates.weekdays.values() for name in names]
        self._given = packs.given_names
        self.doubtful = folded_terms(sheet.ordinary_given)
        self.organisation = folded_terms(sheet.organisation)
        self.surnames = folded_terms(sheet.ordinary_surnames)
        self.ordinary = folded_terms([*sheet.ordinary, *months, *weekdays])
        self.titles = folded_terms(sheet.titles)
        self.heads = folded_terms(language.teams.heads)
        persons = folded_terms(sheet.person_words)
        demonyms = folded_terms([name for country in packs.countries.values() for name in country.demonyms])
        self.particles = frozenset(word for term in sheet.particles for word in fold(term).split())
        self._lead = self.ordinary | self.organisation | self.titles | persons | demonyms
        makers = [car.manufacturer for car in packs.cars.values() if car.manufacturer]
        self._makers = folded_terms([*makers, *sheet.not_people])
        rows = packs.countries.values()
        self.codes = folded_terms([code for row in rows for code in (row.alpha3, row.ioc) if code])

    def is_given(self, word: str) -> bool:
        return word in self._given or ("-" in word and word.partition("-")[0] in self._given)

    def is_lead(self, word: str) -> bool:
        """Whether a word may stand before a name without being part of it."""
        return word in self._lead

    def is_titled(self, page: Page, line: Line) -> bool:
        """Whether a line has capitals throughout, so that a capital says nothing."""
        if page.text[line.end - 1] == ":" or line.kind not in {"title", "subtitle", "heading"}:
            return page.words(line).isupper()
        letters = [word for word in page.words(line).split() if len(word) > CAPITALS and word[0].isalpha()]
        return len(letters) > 2 and sum(word[0].isupper() for word in letters) >= 0.8 * len(letters)

    def names(self, page: Page, chain: Chain) -> bool:
        """Find the full name in a chain by a first name or initials; whether it has one."""
        words = chain.words
        for first, word in enumerate(words[:-1]):
            if word.genitive:
                return False
            if not (word.is_initial or self._opens_name(page, chain, first)):
                continue
            last = self._end_of(page, chain, first)
            if last - first == 1 and first and self._in_capitals(page, words[first - 1]):
                first -= 1  # 'NORRGÅRD Elin'
            if last - first >= 2:
                chain.first, chain.last = self._widened(page, chain, first), last
                chain.rule = "people.heading" if self.is_titled(page, chain.line) else "people.name"
                return True
        return False

    def _in_capitals(self, page: Page, word: Word) -> bool:
        """Whether a word is in capitals where its line is not: a surname in a list of results."""
        written = page.text[word.start : word.end]
        return len(written) >= CAPITALS and written.isupper() and not self.is_lead(word.folded)

    def _opens_name(self, page: Page, chain: Chain, first: int) -> bool:
        word = chain.words[first].folded
        if not self.is_given(word) or self._is_maker(chain.words, first):
            return False
        if word not in self.doubtful and word not in self.ordinary:
            return True
        after = chain.words[first + 1].folded
        if after in self._lead or self.is_titled(page, chain.line) or after in self.organisation:
            return False
        return word not in self.ordinary or not _opens_sentence(page, chain.words[first].start)

    def _is_maker(self, words: list[Word], at: int) -> bool:
        """'Aston Martin', 'Alfa Romeo': the words of a car's maker."""
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
            if self._is_maker(words, at) or self._is_code(page, words[at]):
                break
            last = at == len(words) - 1 or words[at + 1].folded in self.ordinary
            surname = at == first + 1 and last and not titled and self._may_be_surname(word)
            if (word in self.ordinary or word in self.organisation) and not surname:
                break
            if at >= first + 2 and (titled or word in self._makers) and not words[at - 1].is_initial:
                if words[at - 1].folded not in self.particles:  # 'JOHANNES VAN DER BRINK'
                    break
            at += 1
        if at < len(words) and words[at].folded in self.organisation and not words[at - 1].genitive and not titled:
            return first
        return at

    def is_surname(self, word: Word) -> bool:
        """Whether a word in capitals at the head of a name is the surname."""
        return word.end - word.start >= CAPITALS and not word.is_initial and not self.is_given(word.folded)

    def _is_code(self, page: Page, word: Word) -> bool:
        """'SWE': the code of a country behind a name."""
        return word.folded in self.codes and page.text[word.start : word.end].isupper()

    def _may_be_surname(self, word: str) -> bool:
        return word in self.surnames

    def _widened(self, page: Page, chain: Chain, first: int) -> int:
        """An unknown word before the first name is a first name too, in the middle of a sentence: 'by Xara Maria Lund'."""
        words = chain.words
        if first != 1 or words[0].is_initial or self.is_lead(words[0].folded) or self.is_titled(page, chain.line):
            return first
        capitals = page.text[words[0].start : words[0].end].isupper()
        return first if capitals or _opens_sentence(page, words[0].start) or words[0].folded in self._makers else 0

    def could_name(self, page: Page, chain: Chain) -> bool:
        """Whether a chain could be a full name of which nothing is known."""
        words = chain.words
        first = 0
        while first < len(words) and self.is_lead(words[first].folded):
            first += 1
        last = len(words)
        while last > first and self.is_lead(words[last - 1].folded) and words[last - 1].folded not in self.organisation:
            last -= 1
        if not 2 <= last - first <= LONGEST - 1 or self.is_titled(page, chain.line):
            return False
        inner = words[first:last]
        if any(word.folded in self.ordinary or word.folded in self.organisation for word in inner):
            return False
        if any(any(char.isdigit() for char in word.folded) or word.folded in self._makers for word in inner):
            return False
        chain.first, chain.last = first, last
        return not any(f" {word.folded} " in page.text for word in inner)


class Evidence:
    """What stands beside words with capitals and says that they name a person."""

    def __init__(self, packs: Packs, language: Language) -> None:
        known = language.parts("people")
        # Backwards from the name: a form that does not fit is given up at its last word.
        self._before = [
            (form, pattern(f"(?r)(?:{form.pattern})", known, f"people.{form.id}")) for form in language.people.before
        ]
        self._after = language.compiled("people", "after")
        said = language.parts("layout").get("said", "(?!)")
        parts = {**language.parts("people"), "said": said}
        self._roles_before = [both for both in self._before if "(?<role>" in both[0].pattern]
        self._roles_after = [both for both in self._after if "(?<role>" in both[0].pattern]
        self._said_before = pattern(r"(?r)\b(?:{said})\s$", parts, "people.said")
        self._said_after = pattern(r",?\s(?:{said})\b", parts, "people.said")
        does = "|".join(sorted(folded_terms(language.places.says)))
        self._acts = pattern(rf"\s(?:{{said}}|{does or '(?!)'})\b", parts, "people.does")
        self._codes = folded_terms(
            [code for row in packs.countries.values() for code in (row.alpha3, row.ioc, row.code) if code]
        )
        self._speakers: frozenset[Span] = frozenset()
        self._photos: list[Span] = []
        self._mail = ""

    def open(self, page: Page, found: Mentions) -> "Evidence":
        """With what the other readers know of a page: a copy, for another thread may be at another page."""
        seen = copy(self)
        seen._speakers = frozenset(
            quote.speaker_span for quote in found.quotes if quote.speaker_span and quote.speaker_kind == "name"
        )
        seen._photos = [credit.span for credit in found.credits if credit.kind == "photo"]
        seen._mail = " ".join(
            page.folded[slice(*link.span)] for link in found.links if "@" in page.text[slice(*link.span)]
        )
        return seen

    def speaks_for(self, page: Page, chain: Chain) -> bool:
        rule = self._rule(page, chain)
        if rule:
            chain.rule = f"people.{rule}"
        return rule is not None

    def _rule(self, page: Page, chain: Chain) -> str | None:
        start, end = chain.span
        if (start, end) in self._speakers:
            return "speaker"
        if any(low <= start and end <= high for low, high in self._photos):
            return "photo"
        low = max(chain.line.start, start - REACH)
        for form, shape in self._before:
            if shape.search(page.folded, low, start):
                return form.id
        for form, shape in self._after:
            if shape.match(page.folded, end, chain.line.end):
                return form.id
        if self._said_before.search(page.folded, low, start) or self._said_after.match(
            page.folded, end, chain.line.end
        ):
            return "said"
        country = _COUNTRY.match(page.folded, end, chain.line.end)
        if country and country["code"] in self._codes:
            return "country"
        return self._in_list(page, chain, start, end) or self._again(page, chain)

    def _in_list(self, page: Page, chain: Chain, start: int, end: int) -> str | None:
        """A row that opens with a number, a list under 'Drivers:', an address of that name."""
        line = chain.line
        if line.kind in {"row", "table"} and _ROW.fullmatch(page.folded, line.start, start):
            return "row"
        if self._mail and chain.words[chain.last - 1].folded in self._mail:
            return "mail"
        if line.start == start and line.headings:
            heading = page.lines[line.headings[-1]]
            label = next((shape for form, shape in self._before if form.id == "label"), None)
            if label and label.search(page.folded[heading.start : heading.end].rstrip(":") + ": "):
                return "label"
        return None

    def _again(self, page: Page, chain: Chain) -> str | None:
        """The last word alone elsewhere, where it does what people do."""
        surname = chain.words[chain.last - 1]
        word = page.text[surname.start : surname.end]
        at = page.text.find(word, chain.line.end)
        while at >= 0:
            before = page.text[at - 2 : at]
            if not (before[-1:] == " " and before[:1].isalnum() and page.text[at - 2].isupper()) and self.acts(
                page, at + len(word)
            ):
                return "again"
            at = page.text.find(word, at + 1)
        return None

    def acts(self, page: Page, end: int) -> bool:
        """Whether what follows is what people do."""
        return self._acts.match(page.folded, end) is not None

    def find_role(self, page: Page, person: PersonMention) -> None:
        """The role that stands before or behind a full name."""
        for start, end in person.mentions:
            if any(low <= start and end <= high for low, high in self._photos):
                person.role = person.role or page.language.people.photographer
            line = page.line_at(start)
            low = max(line.start, start - REACH)
            found = next(filter(None, (shape.search(page.folded, low, start) for _, shape in self._roles_before)), None)
            if found is None and page.text[end : end + 1] in {",", " "}:
                behind = (shape.match(page.folded, end, line.end) for _, shape in self._roles_after)
                found = next(filter(None, behind), None)
            if found:
                person.role_span = found.span("role")
                person.role = page.text[slice(*person.role_span)]
                return


def _share_roles(page: Page, people: list[PersonMention]) -> None:
    """'Drivers Anna and Bo Holm': a role in the plural is that of all whose names follow."""
    spans = sorted((span, index) for index, person in enumerate(people) for span in person.mentions)
    for ((_, end), one), ((start, _), other) in zip(spans, spans[1:], strict=False):
        first, second = people[one], people[other]
        if second.role is not None or first.role_span is None or page.text[end:start] not in PAIRS:
            continue
        low, high = first.role_span
        if high < end and page.folded[high : high + 1].isalpha():
            second.role, second.role_span = first.role, (low, high)


def _claimed(page: Page, found: Mentions) -> set[int]:
    """Every character at which a word begins that is a place's, a series', a team's or an address'."""
    spans = [place.span for place in found.places] + [series.span for series in found.series]
    spans += [link.span for link in found.links] + [span for team in found.teams for span in team.mentions]
    return {at for start, end in spans for at in range(start, end)}


def _between(page: Page, one: Chain, other: Chain) -> str:
    """The text between two chains, in whichever order they stand."""
    low, high = (one, other) if one.words[0].start < other.words[0].start else (other, one)
    end = low.words[-1].end
    return page.text[end : high.words[0].start].replace("\n", " ") if high.words[0].start - end < 8 else ""


def _opens_sentence(page: Page, start: int) -> bool:
    """Whether a place is the first of a line or of a sentence, so that a capital says nothing."""
    before = page.text[max(0, start - 3) : start].rstrip(" \"'“‘(-–—•*")
    return not before or before[-1] in "\n.!?:|"


def _small(word: str) -> str:
    """A word in capitals as one writes it in a name; initials stay."""
    if len(word) < CAPITALS or not word.isupper() or "." in word:
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def _aliases(page: Page, person: PersonMention, roster: Roster) -> list[str]:
    """The other words that mean this person alone, in order of appearance."""
    own = fold(person.name)
    words = (" ".join(page.text[slice(*span)].split()) for span in person.mentions)
    return list(dict.fromkeys(word for word in words if fold(word) != own and len(roster.of_part(fold(word))) < 2))

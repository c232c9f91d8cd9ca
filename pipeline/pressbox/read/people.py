"""People: every mention of a person, by full name, by a part of it, or by initials.

Words with capitals are a full name where the first of them is a known first name, or where something beside them says
that a person is meant: a verb of saying, a role, an age, a country, a list of names. After that every first name and
surname alone is looked up among the full ones.
"""

from collections.abc import Iterator
from itertools import filterfalse, pairwise
from typing import TypeAlias

from pressbox.entities import ASSUMED, named_person
from pressbox.grammar.known import KnownPeople
from pressbox.grammar.naming.chains import (
    HEADING,
    KNOWN,
    LISTED,
    NAME,
    Chain,
    Ground,
    between,
    crew_parted,
    next_open,
    opens_sentence,
    written_small,
)
from pressbox.grammar.naming.crews import Crews
from pressbox.grammar.naming.evidence import Evidence
from pressbox.grammar.naming.families import Families
from pressbox.grammar.naming.parts import NameParts
from pressbox.grammar.naming.things import Things
from pressbox.grammar.naming.vocabulary import Vocabulary
from pressbox.grammar.neighbours import folded_terms, word_before
from pressbox.grammar.roster import Roster, same_given
from pressbox.layout import Page
from pressbox.mentions import Mentions, PersonMention, Run, Span, Word
from pressbox.packs import Language, Packs
from pressbox.packs.tables import KnownPerson
from pressbox.patterns import fold, pattern, words

Known: TypeAlias = dict[int, tuple[int, KnownPerson]]  # where a name begins: its end, and whose it is

_JOINED = 3  # characters of two initials joined: 'P-A'
_FIGURES = 24  # characters between two names of a table that is told in a row
# ' 97, 4) ' in '3) Jonna Ek 97, 4) Eemil Rautio 90', ' (598), ' in 'Thurman (612), Hedebrink (598)'.
_TOLD_TABLE = pattern(r"\s\(?\d{1,4}(?:[.,]\d)?\)?(?:\s[a-z]{1,8}\.?)?[,;]\s(?:\d{1,2}[.):ºª]?\s)?")
_ROLES = 48  # characters of a bracket between two names of a list
# What a person is called, between first name and surname.
_NICKNAME = pattern(r"[\"“”„«‘'](?<name>\p{Lu}\p{L}{2,})[\"“”»’']")
JOINS = frozenset({", ", " & ", "/", " / ", " - ", " – ", "-", " + ", ";", "; "})
PAIRS = frozenset({" & ", ", ", " / ", "/"})
_TWO = 2  # words of a name that may stand in either order
_SURE = frozenset({NAME.rule, KNOWN.rule})
_TURNED = Ground("people.turned")
_FOUND = Ground(ASSUMED)  # by a trained pipeline


class PeopleReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.vocabulary = Vocabulary(packs, language)
        self.evidence = Evidence(packs, language)
        sheet = language.people
        self._particles = frozenset(word for term in sheet.particles for word in fold(term).split())
        self._suffixes = folded_terms(sheet.suffixes)
        self._given = same_given(sheet.short_given)
        self._two_surnames = sheet.two_surnames
        self.known = KnownPeople(packs)
        both = language.dates.both
        together = {joint for word in both for joint in (f" {word} ", f", {word} ")}
        self._pairing = PAIRS | together
        self._families = Families(language, self.vocabulary, self._pairing)
        # ' (strategist), ', ' (Kestrel Racing) and ' between the names of a list.
        end = words(both)
        self._bracketed = pattern(rf"\s\([^()\n]{{2,40}}\)(?:,\s(?:(?:{end})\s)?|\s(?:{end}|&)\s)")
        self._joining = JOINS | together | {f" {word} " for word in sheet.joins}
        self._things = Things(language, self.vocabulary, self._joining)
        self._crews = Crews(language, self.vocabulary)
        self._names = NameParts(language, self.vocabulary, self.evidence, self._joining)

    def read(self, page: Page, found: Mentions) -> list[PersonMention]:
        known = self.known.at(page, found)
        chains = self._chains(page, found, found.runs, known)
        roster = Roster(self._suffixes, self._given)
        evidence = self.evidence.open(page, found)
        named = self._full_names(page, found, evidence, chains)
        doubts = [(self._doubt(chain), self._length(chain), chain) for chain in named]
        doubts.sort(key=lambda doubt: doubt[:2])
        for _, _, chain in filter(_is_sure, doubts):
            self._enrol(page, roster, chain)
        taken = {word.start for chain in named for word in chain.words[chain.first : chain.last]}
        self._alone(page, found, roster, known, taken)
        self._families.add(page, roster, chains, named, taken)
        for _, _, chain in filterfalse(_is_sure, doubts):
            self._enrol(page, roster, chain)
        self._names.enclosed(page, roster, chains, taken)
        self._names.addressed(page, roster, chains, taken)
        self._crews.add(page, roster, chains, taken)
        self._names.parts(page, roster, chains, taken)
        self._names.short(page, roster, chains, taken)
        self._names.listed(page, roster, chains)
        ends = {end for person in roster.people for _, end in person.mentions}
        for person in roster.people:
            mentions = sorted(set(person.mentions))
            person.mentions = [span for span in mentions if not _is_of_firm(page, span, ends)] or mentions
            evidence.find_role(page, person, roster.ends)
        roster.people = _without_offices(roster.people)
        for person in roster.people:
            person.gender = self._gender(person.words[0])
            person.aliases = _aliases(page, person, roster)
            person.certainty = "assumed" if person.rule == ASSUMED else person.certainty
        _share_roles(page, roster.people, self._pairing)
        self.known.tell(roster.people)
        return sorted(roster.people, key=lambda person: person.mentions[0])

    def _gender(self, given: str) -> str:
        """Whose a first name is; of 'anna-lena' the first part tells."""
        return self.packs.genders.get(given) or self.packs.genders.get(given.partition("-")[0], "")

    def _doubt(self, chain: Chain) -> int:
        """Names of headings and initials are enrolled behind full ones of the text, of which they may be parts."""
        if chain.ground == HEADING or self._is_initials(chain):
            return 1
        return 2 if chain.ground == _FOUND else 0

    def _length(self, chain: Chain) -> int:
        """Longer names first, and of two words those last that may be another's turned round: 'Norrgård Elin'."""
        first, last = chain.words[chain.first], chain.words[chain.last - 1]
        is_given = self.vocabulary.is_given
        turned = chain.last - chain.first == _TWO and is_given(last.folded) and not is_given(first.folded)
        return 0 if turned else chain.first - chain.last

    # ------------------------------------------------------------------------------------------- what may be names
    def _chains(self, page: Page, found: Mentions, runs: list[Run], known: Known) -> list[Chain]:
        """Runs without the words that are a place's, a series' or a team's; names that the packs know by themselves."""
        chains = self._unclaimed(page, found, runs)
        return [part for chain in chains for part in self._parted(page, chain, known)] if known else chains

    def _parted(self, page: Page, chain: Chain, known: Known) -> Iterator[Chain]:
        """A chain in pieces, where it holds names that the packs know."""
        words, line = chain.words, chain.line
        at = begun = 0
        while at < len(words):
            end, row = known.get(words[at].start, (0, None))
            stop = at + sum(word.start < end for word in words[at:])
            if (
                row
                and words[stop - 1].end == end
                and (stop - at > 1 or self._names.stands_alone(page, chain, at, stop))
            ):
                yield from (Chain(words[begun:at], line),) if at > begun else ()
                yield Chain(words[at:stop], line, 0, stop - at, KNOWN, row)
                begun = at = stop
            else:
                at += 1
        yield from (Chain(words[begun:], line),) if begun < len(words) else ()

    def _alone(self, page: Page, found: Mentions, roster: Roster, known: Known, taken: set[int]) -> None:
        """Known names that are no words with capitals, or such as open sentences: 'Most', where that is a driver."""
        claimed = _claimed(found) if known else set()
        for start, (end, row) in known.items():
            if start in taken or start in claimed:
                continue
            if not opens_sentence(page, start) or " " in row.name or self.evidence.acts(page, end):
                roster.add(row.name, tuple(fold(row.name).split()), KNOWN.rule, (start, end))
                taken.add(start)

    def _unclaimed(self, page: Page, found: Mentions, runs: list[Run]) -> list[Chain]:
        """Runs without the words that are a place's, a series' or a team's; a genitive ends one."""
        claimed = _claimed(found)
        chains: list[Chain] = []
        parted = ((run, own) for run in runs for own in crew_parted(run.words, self.vocabulary.is_joint))
        for run, own in parted:
            words: list[Word] = []
            line = page.lines[run.line]
            for word in own:
                if word.start in claimed:
                    if words:
                        chains.append(Chain(words, line))
                        words = []
                    continue
                words.append(word)
                if word.genitive:
                    chains.append(Chain(words, line))
                    words = []
            if words:
                chains.append(Chain(words, line))
        return chains

    def _full_names(self, page: Page, found: Mentions, evidence: Evidence, chains: list[Chain]) -> list[Chain]:
        """All chains that hold a full name, in order."""
        named: list[Chain] = []
        open_: list[int] = []
        things = self._things.of(page, chains)
        for index, chain in enumerate(chains):
            if chain.row:
                named.append(chain)
                continue
            if len(chain.words) < 2 or index in things:
                continue
            if self.vocabulary.names(page, chain) or (self.vocabulary.ends_so(chain) and evidence.speaks(chain)):
                if chain.words[chain.first].folded not in self._things.before:  # 'la Ville d'Antibes'
                    named.append(chain)
            elif self.vocabulary.could_name(page, chain) and not evidence.is_job(page, chain):
                if evidence.is_agency(page, chain):
                    continue
                if evidence.speaks_for(page, chain):
                    named.append(chain)
                else:
                    open_.append(index)
        named += _turned(chains, named)
        named += self._beside(page, chains, {id(chain) for chain in named}, open_)
        if found.entities:
            named += self._assumed(found, chains, {id(chain) for chain in named})
        surnames: dict[str, set[str]] = {}
        for chain in named:
            sure = chain.ground == NAME
            first = "" if sure else chain.words[chain.first].folded
            surnames.setdefault(chain.words[chain.last - 1].folded, set()).add(first)
        return sorted(
            (chain for chain in named if not _is_surname_led(page, chain, surnames)), key=lambda chain: chain.span
        )

    def _beside(self, page: Page, chains: list[Chain], sure: set[int], open_: list[int]) -> Iterator[Chain]:
        """Names in a list with names: 'Elin Norrgård / Zdenko Vrabec'."""
        for order in (open_, open_[::-1]):
            for index in order:
                chain = chains[index]
                if id(chain) in sure:
                    continue
                near = (next_open(page, chains, index, step) for step in (-1, 1))
                if any(one and id(one) in sure and self._are_listed(page, one, chain) for one in near):
                    sure.add(id(chain))
                    chain.ground = LISTED
                    yield chain

    def _are_listed(self, page: Page, one: Chain, other: Chain) -> bool:
        """Whether no more than a joint stands between two names, or the figures of a table told in a row."""
        if between(page, one, other) in self._joining:
            return True
        low, high = sorted((one.words[-1].end, one.words[0].start, other.words[-1].end, other.words[0].start))[1:3]
        if high - low < _ROLES and self._bracketed.fullmatch(page.folded, low, high):
            return True
        return high - low < _FIGURES and _TOLD_TABLE.fullmatch(page.folded, low, high) is not None

    def _assumed(self, found: Mentions, chains: list[Chain], sure: set[int]) -> Iterator[Chain]:
        """Names that nothing speaks for but a trained pipeline."""
        for chain in chains:
            span = None if id(chain) in sure else named_person(found.entities, chain.words)
            if span is None:
                continue
            words = [word.folded for word in chain.words[slice(*span)]]
            while words and self.vocabulary.is_lead(words[0]):
                words, span = words[1:], (span[0] + 1, span[1])
            if len(words) > 1 and not any(self.vocabulary.is_foreign(word) for word in words):
                (chain.first, chain.last), chain.ground = span, _FOUND
                yield chain

    def _is_initials(self, chain: Chain) -> bool:
        return _is_lettered(chain.words[chain.first])

    # --------------------------------------------------------------------------------------------------- full names
    def _enrol(self, page: Page, roster: Roster, chain: Chain) -> None:
        words = chain.words[chain.first : chain.last]
        if chain.row:
            roster.add(chain.row.name, tuple(fold(chain.row.name).split()), chain.ground.rule, chain.span)
            return
        folded = self._folded(page, words)
        name = self._written(page, words)
        whose = roster.of_part(" ".join(folded))
        if len(whose) == 1 and len(whose[0].words) > len(folded):
            whose[0].mentions.append(chain.span)  # 'Bach Friis' of Mogens Bach Friis
            return
        longer = roster.of_beginning(folded) if self._two_surnames else None
        if longer:
            longer.mentions.append(chain.span)  # 'Alejandro Ruiz' of Alejandro Ruiz Sánchez
            return
        if chain.ground == HEADING and (owner := roster.of_headline(page, folded)):
            owner.mentions.append((words[0].start, words[0].end))
            return
        lettered = _is_lettered(words[0])
        if lettered:
            rest = next((at for at, word in enumerate(words) if not _is_lettered(word)), 1)
            if (person := roster.of_initial((folded[0], *folded[rest:]))) is not None:
                person.mentions.append(chain.span)
                return
        known = self.vocabulary
        turned = len(words) == _TWO and roster.is_turned((folded[0], folded[1]), known.is_given)
        if turned or (not lettered and known.is_surname_first(page, words)):
            first, second = self._written(page, words[:-1]), page.text[words[-1].start : words[-1].end]
            folded, name = (folded[-1], *folded[:-1]), f"{second} {first}"
        person = roster.add(name, folded, chain.ground.rule, chain.span, sure=not chain.ground.weak)
        nickname = _NICKNAME.search(page.text, words[0].end, words[-1].start)
        if nickname:
            roster.call(person, fold(nickname["name"]))

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
                parts += [_small(part) for part in between if fold(part) in self._particles]
            written = page.text[word.start : word.end]
            if word.folded not in self._suffixes:
                written = _small(written) if word.folded in self._particles else written_small(written)
            parts.append(written)
        return " ".join(parts)


def _small(particle: str) -> str:
    """'Piet DE VRIES': a short word in capitals, too."""
    return particle.capitalize() if particle.isupper() else particle


def _turned(chains: list[Chain], named: list[Chain]) -> list[Chain]:
    """'Norrgård Elin', where an Elin Norrgård is named."""
    whole = {tuple(word.folded for word in chain.words[chain.first : chain.last]) for chain in named}
    known = {id(chain) for chain in named}
    out = [chain for chain in chains if len(chain.words) == _TWO and id(chain) not in known]
    out = [chain for chain in out if tuple(word.folded for word in reversed(chain.words)) in whole]
    for chain in out:
        chain.first, chain.last, chain.ground = 0, _TWO, _TURNED
    return out


def _is_surname_led(page: Page, chain: Chain, surnames: dict[str, set[str]]) -> bool:
    """'Deluso Norrgård', 'at Deluso Norrgård', where an Elin Norrgård is named: a word or a place, and her surname."""
    places = page.language.places
    first, last = chain.words[chain.first], chain.words[chain.last - 1]
    others = surnames.get(last.folded, set()) - {first.folded}
    if not chain.ground.of_surnames or chain.last - chain.first != len((first, last)) or not others:
        return False
    where = (*places.before, *places.before_unknown, *places.within)
    led = "" in others and opens_sentence(page, first.start)
    led = led or word_before(page.folded, first.start) in where
    return led and page.text.count(page.text[slice(*chain.span)]) == 1


def _is_sure(doubt: tuple[int, int, Chain]) -> bool:
    return not doubt[0]


def _without_offices(people: list[PersonMention]) -> list[PersonMention]:
    """Without what an office is for ('Head of Circuit Affairs Jens Ek') and whose it is ('Gazette reporter Bo Ek')."""
    # From the blank before a role: what ends there is whose it is.
    roles = [(span[0] - 1, span[1]) for person in people if (span := person.role_span)]
    return [
        person
        for person in people
        if person.rule in _SURE
        or not all(any(low <= end <= high and start < high for low, high in roles) for start, end in person.mentions)
    ]


def _share_roles(page: Page, people: list[PersonMention], pairing: frozenset[str]) -> None:
    """'Drivers Anna and Bo Holm': a role in the plural is that of all whose names follow."""
    spans = sorted((span, index) for index, person in enumerate(people) for span in person.mentions)
    for ((_, end), one), ((start, _), other) in pairwise(spans):
        first, second = people[one], people[other]
        if second.role is not None or first.role_span is None or page.text[end:start] not in pairing:
            continue
        low, high = first.role_span
        if high < end and page.folded[high : high + 1].isalpha():
            second.role, second.role_span = first.role, (low, high)


def _is_of_firm(page: Page, span: Span, ends: set[int]) -> bool:
    """'Brindle & Norrgård': a surname behind a word with a capital that is nobody's."""
    start, joint = span[0], " & "
    if not page.text.startswith(joint, start - len(joint)) or start - len(joint) in ends:
        return False
    before = word_before(page.text, start - len(joint) + 1)
    return bool(before) and before[0].isupper() and " " not in page.text[slice(*span)]


def _claimed(found: Mentions) -> set[int]:
    """Every character at which a word begins that is a place's, a series', a team's, a car's or an address'."""
    spans = [place.span for place in found.places] + [series.span for series in found.series]
    spans += [link.span for link in found.links] + [span for team in found.teams for span in team.mentions]
    spans += found.cars
    return set().union(*(range(start, end) for start, end in spans))


def _aliases(page: Page, person: PersonMention, roster: Roster) -> list[str]:
    """The other words that mean this person alone, in order of appearance."""
    words = dict.fromkeys(page.text[slice(*span)] for span in person.mentions)
    words.pop(person.name, None)
    if not words:
        return []
    own = fold(person.name)
    words = dict.fromkeys(" ".join(word.split()) for word in words)
    return [word for word in words if fold(word) != own and len(roster.of_part(fold(word))) < 2]


def _is_lettered(word: Word) -> bool:
    """'E.', and as clubs write it in lists 'E Norrgård', 'P-A Norrgård'."""
    return word.is_initial or len(word.folded) == 1 or (len(word.folded) == _JOINED and word.folded[1] == "-")

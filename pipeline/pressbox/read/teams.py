"""Teams: every mention of a team or entrant, in a release of a domain that has them.

A name with capitals is a team's by the words that it is built with ('Northlight Racing', 'Scuderia Valfosca'); a name
in small letters by the words around it ('the German team racing seven'); any name by its label or its column.
"""

from collections.abc import Iterator

from pressbox.grammar.bracketed_teams import BracketedTeams
from pressbox.grammar.built_teams import BuiltTeams
from pressbox.grammar.car_entries import CarEntries
from pressbox.grammar.employers import Employers
from pressbox.grammar.entrants import Entrants
from pressbox.grammar.entry_rows import same_cells
from pressbox.grammar.fellow_teams import FellowTeams
from pressbox.grammar.firms import Firms
from pressbox.grammar.known import KnownTeams
from pressbox.grammar.labelled_teams import LabelledTeams
from pressbox.grammar.neighbours import Spans, word_before
from pressbox.grammar.signs import Signs
from pressbox.grammar.small_names import SmallNames
from pressbox.grammar.team_forms import ShortForms
from pressbox.grammar.team_lists import TeamLists
from pressbox.grammar.team_names import abbreviated, starts_of
from pressbox.grammar.team_words import TeamWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, TeamMention, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import fold

_LONG = 3  # words of a name that is a team's, though it begin like a person's
_AND = " & "
_KNOWN = "teams.known"
DOMAIN = 2  # words of a domain that make a release one of it
WEAK = 4  # … where each of them is one that others have, too
# Rules that read a name at one place, from what stands beside it: it may stand bare elsewhere.
SIGNED = "teams.signs"
_EMPLOYER = "teams.employer"
LEARNT = frozenset(
    {
        "teams.label",
        "teams.list",
        "teams.entry",
        "teams.column",
        "teams.bracket",
        "teams.squad",
        _EMPLOYER,
        "teams.fellow",
        SIGNED,
    }
)


class TeamsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self._words = TeamWords(packs, language)
        self._entrants = Entrants(packs, language, self._words.tails, self._words.plain)
        self._built = BuiltTeams(language, self._words, self._entrants)
        self._labelled = LabelledTeams(language, self._words.given)
        self._lists = TeamLists(language)
        self._entries = CarEntries(self._words, language)
        self._employers = Employers(packs, language, self._words.makers)
        self._fellows = FellowTeams(language)
        self._bracketed = BracketedTeams(self._words, language)
        self._signs = Signs(packs, language)
        self._firms = Firms(packs, language)
        self._small = SmallNames(language)
        self._forms = ShortForms(self._words, self._entrants, LEARNT, SIGNED)
        domain = sorted(fold(word) for word in language.places.domain)
        # 'Drivers' is no second word beside 'driver': a report of a crash has both.
        longer = {word for word in domain if any(word != one and word.startswith(one) for one in domain)}
        weak = frozenset(map(fold, language.places.domain_weak))
        self._domain = tuple((f" {word}", word in weak) for word in domain if word not in longer)
        self.known = KnownTeams(packs)
        # The names of a team that the packs know are one entry: the first of them stands for all.
        self._ids = {fold(name): fold(row.name) for row in packs.teams.values() for name in (row.name, *row.aliases)}

    def read(self, page: Page, found: Mentions) -> list[TeamMention]:
        found.domain = bool(self._words.tails) and self._in_domain(page, found)
        if not found.domain:
            return []
        seen: list[tuple[Span, str]] = [*self._known(page, found), *self._built.find(page, found)]
        seen += self._labelled.find(page)
        seen += [(span, "teams.list") for span in self._lists.find(page) if self._words.may_be_name(page, span)]
        taken = Spans([span for span, _ in seen])
        entered = (span for span in self._entries.find(page) if self._words.may_be_name(page, span))
        seen += [(span, "teams.entry") for span in entered if not taken.touch(*span)]
        seen += list(self._beside(page, seen))
        spans = [span for span, _ in seen]
        seen += [(cell, "teams.bracket") for cell in self._bracketed.find(page, found, spans)]
        seen += self._squads(page, found)
        seen += list(self._employed(page, found, seen))
        seen += list(self._signed(page, found, seen))
        taken = Spans([span for span, _ in seen])
        seen += [(span, "teams.firm") for span in self._firms.find(page, found) if not taken.touch(*span)]
        teams = self._joined(page, seen)
        abbreviated(page, teams, self._words.codes)
        self._small.add(page, teams)
        self._forms.add(page, found, teams)
        for team in teams.values():
            team.mentions = sorted(set(team.mentions))
            words = (page.text[slice(*span)] for span in team.mentions)
            team.aliases = list(dict.fromkeys(word for word in words if word != team.name and not word.isupper()))
        known = self.known.tell(team for team in teams.values() if team.mentions)
        return sorted(known, key=lambda team: team.mentions[0])

    def _in_domain(self, page: Page, found: Mentions) -> bool:
        in_series = any(not one.once for one in found.series)
        if in_series or any(" " in page.text[slice(*span)] for span, _ in self.known.find(page, found)):
            return True
        score = weak = 0
        for word, is_weak in self._domain:
            if word in page.folded:
                score, weak = score + 1, weak + is_weak
                # A van's driver and a bicycle's rider are no race.
                if score >= DOMAIN and (score > weak or weak >= WEAK):
                    return True
        return False

    def _known(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        """The names of teams that the packs know, where they are written as such."""
        for span, _ in self.known.find(page, found):
            yield span, _KNOWN

    # ----------------------------------------------------------------------------------------------- labels, columns
    def _beside(self, page: Page, seen: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """'4. A. Norrgård (Northlight) +2.1': in a list where one row has a team at a place, every row has."""
        known = {start for (start, _), _ in seen}
        done: set[Span] = set()
        for span, _ in seen:
            if span in done:
                continue
            for cell in same_cells(page, span):
                done.add(cell)
                if cell[0] not in known and self._words.may_be_name(page, cell):
                    yield cell, "teams.bracket"

    def _employed(self, page: Page, found: Mentions, seen: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """Names that only the people or the teams beside them tell, where they are nobody else's."""
        taken = Spans([*(span for span, _ in seen), *(one.span for one in found.series)])
        others = starts_of(found) | _within_places(found)
        employers = dict.fromkeys(self._employers.find(page, found))
        told = [(self._with_partners(page, found, span), _EMPLOYER) for span in employers]
        known = Spans([*(span for span, _ in seen), *(span for span, _ in told)])
        told += [((run.start, run.end), "teams.fellow") for run in self._fellows.find(page, found, known)]
        for span, rule in told:
            words = page.folded[slice(*span)].split()
            if not words or span[0] in others or taken.touch(*span) or not self._words.may_be_name(page, span):
                continue
            if rule == _EMPLOYER and len(words) == 1 and self._is_surname(found, words[0]):
                continue  # 'a race for Norrgård to forget', where that is Elin Norrgård's name
            if (
                rule == _EMPLOYER
                and len(words) >= _LONG
                and words[-1] not in self._words.titles
                and words[1] not in self._words.particles  # 'Loïc Le Bihan'
                and not any(map(str.islower, page.text[slice(*span)].split()))
            ):
                words = words[-1:]  # no person has so many: 'drives for Victoria Motor Works'
            if words[0] not in self._words.given and self._words.fixed.isdisjoint(words):
                yield span, rule

    def _signed(self, page: Page, found: Mentions, seen: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """Names that several signs make a team's, where nothing else is called so."""
        taken = Spans([span for span, _ in seen])
        # A town that opens a longer name ('Meridian Junior Academy') makes it no town's.
        others = {place.span[0] for place in found.places} | {one.span[0] for one in found.series}
        others |= {hit.start for hit in found.names if " " in page.folded[hit.start : hit.end]}
        learnt = {page.folded[slice(*span)] for span, rule in seen if rule in LEARNT}
        for span in self._signs.find(page, found, others, learnt):
            if not taken.touch(*span) and self._words.may_be_name(page, span):
                yield span, SIGNED

    def _squads(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        """'the Northlight squad', where the name is nobody else's."""
        if not self._words.nouns:
            return
        others: set[int] | None = None
        for run in found.runs:
            own = self._without_noun(run.words)
            told = len(own) < len(run.words) or self._told_before(page, run.start)
            if not told and (not page.folded.startswith(self._words.nouns, run.end) or run.words[-1].genitive):
                continue
            first = own[0].folded in self._words.articles
            if not first and not told and not page.folded.endswith(self._words.led, 0, run.start):
                continue
            words = own[first:]
            if not 0 < len(words) < 4 or not self._words.may_be_name(page, (words[0].start, run.end)):
                continue
            if any(self._words.is_inside_none(word.folded, len(words)) for word in words):
                continue
            if len(words) == 1 and self._is_surname(found, words[0].folded):
                continue  # 'the Norrgård camp', where that is Elin Norrgård's name
            if others is None:
                others = starts_of(found)
            if words[0].start not in others and (told or self._ends_alone(page, run.end)):
                end = self._with_partner(page, found, run.end) if told else run.end
                yield (words[0].start, end), "teams.squad"

    @staticmethod
    def _with_partner(page: Page, found: Mentions, end: int) -> int:
        """'Stallet Norrgård & Ek'."""
        if not page.text.startswith(_AND, end):
            return end
        return next((run.end for run in found.runs if run.start == end + len(_AND)), end)

    def _with_partners(self, page: Page, found: Mentions, span: Span) -> Span:
        """'Driving for Gable & Sons', 'Gable & Sons has signed …'."""
        start, end = self._entrants.widen(page, found.runs, span, owns=True)
        return start, self._with_partner(page, found, end)

    def _without_noun(self, words: list[Word]) -> list[Word]:
        """'Der Rennstall Norrgård', 'Stallet Norrgård': the words behind the one for a team."""
        at = next((at for at, word in enumerate(words[:2]) if word.folded in self._words.nouns_before), -1)
        led = at == 0 or words[0].folded in self._words.articles
        return words[at + 1 :] if led and at + 1 < len(words) else words

    def _told_before(self, page: Page, start: int) -> bool:
        """'L'écurie Norrgård', 'la squadra Valfosca': in the midst of a sentence its noun is written small."""
        if not self._words.leading:
            return False
        people = word_before(page.folded, start)
        start -= (len(people) + 1) * (people in self._words.demonyms)  # 'l'écurie bretonne Norrgård'
        if not page.folded.endswith(self._words.leading, 0, start):
            return False
        return page.text[page.text.rfind(" ", 0, start - 1) + 1 : start].strip("'’").islower()

    def _is_surname(self, found: Mentions, word: str) -> bool:
        """Whether somebody is called so: a first name stands before the word elsewhere."""
        called = (run.words for run in found.runs if run.words[-1].folded == word)
        return any(len(words) > 1 and words[-2].folded in self._words.given for words in called)

    def _ends_alone(self, page: Page, end: int) -> bool:
        """Whether the word behind a name ends there: 'team', and no 'team-mate'."""
        noun = next(noun for noun in self._words.nouns if page.folded.startswith(noun, end))
        behind = page.folded[end + len(noun) : end + len(noun) + 1]
        return not behind.isalnum() and behind != "-"

    # --------------------------------------------------------------------------------------------------- one a team
    def _joined(self, page: Page, seen: list[tuple[Span, str]]) -> dict[str, TeamMention]:
        """One entry a name; 'Team X' is X's where X is known."""
        teams: dict[str, TeamMention] = {}
        names = {page.folded[slice(*span)] for span, _ in seen}
        longer = self._longer(names)
        for name in sorted({page.folded[slice(*span)] for span, rule in seen if rule in LEARNT} - longer.keys()):
            whole = min((one for one in names if one.startswith(f"{name} ")), key=len, default=name)
            longer[name] = longer.get(whole, whole)
        taken: set[int] = set()
        ids = self._ids if any(rule == _KNOWN for _, rule in seen) else {}
        for (start, end), rule in sorted(seen, key=lambda one: (one[0][0] - one[0][1], one[0])):
            key = page.folded[start:end]
            head, _, rest = key.partition(" ")
            if head in self._words.heads and rest in names:
                start, key = end - len(rest), rest
            name = page.text[start:end]
            longest = longer.get(key, key)
            key = ids.get(longest, longest)
            team = teams.setdefault(key, TeamMention(name, rule))
            if len(name) > len(team.name) or (len(name) == len(team.name) and team.name.isupper()):
                team.name = name
            if start not in taken and end - 1 not in taken:
                team.mentions.append((start, end))
                taken.update(range(start, end))
        return teams

    def _longer(self, names: set[str]) -> dict[str, str]:
        """'Kestrel Racing' is the Kestrel Racing Team, where the release names that: the longest of them."""
        longer: dict[str, str] = {}
        for name in sorted(names, key=lambda name: (len(name), name)):
            for whole in sorted(names):
                if self._is_part(name, whole):
                    longer[name] = whole
            shorter = name
            while shorter.rpartition(" ")[2] in self._words.tails and " " in shorter:
                shorter = shorter.rpartition(" ")[0]
                if shorter in names:
                    longer[shorter] = name
        return longer

    def _is_part(self, name: str, whole: str) -> bool:
        """'Kestrel Racing' of Kestrel Racing by Oduya and of Gable & Sons Kestrel Racing, which a sign joins, and 'Team
        Kestrel' of Kestrel Racing.
        """
        if whole.startswith(f"{name} "):
            if whole.rpartition(" ")[2] in self._words.ends and " " in name:
                return True  # 'Kestrel Racing' of the Kestrel Racing WorldSBK Team
            return self._entrants.backs(whole, len(name))
        head, _, rest = name.partition(" ")
        if head in self._words.heads and rest and whole.startswith(f"{rest} "):
            return self._words.tails.issuperset(whole.removeprefix(f"{rest} ").split())
        before = whole.removesuffix(f" {name}")
        return before != whole and " " in name and not before.replace(" ", "").isalnum()


def _within_places(found: Mentions) -> set[int]:
    """The words behind the first of a place: in 'Northern Ireland's Elin Norrgård' no 'Ireland' employs her."""
    return {at for place in found.places for at in range(place.span[0] + 1, place.span[1])}

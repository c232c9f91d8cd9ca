"""Teams: every mention of a team or entrant, in a release of a domain that has them.

A name with capitals is a team's by the words that it is built with ('Northlight Racing', 'Scuderia Valfosca'); a name
in small letters by the words around it ('the German team racing seven'); any name by its label or its column.
"""

from collections.abc import Iterator
from itertools import pairwise

from pressbox.grammar.employers import Employers
from pressbox.grammar.entrants import Entrants
from pressbox.grammar.entry_rows import behind_driver, same_cells
from pressbox.grammar.firms import Firms
from pressbox.grammar.known import KnownTeams
from pressbox.grammar.labelled_teams import LabelledTeams
from pressbox.grammar.neighbours import Spans, folded_terms
from pressbox.grammar.signs import Signs
from pressbox.grammar.small_names import SmallNames
from pressbox.grammar.team_names import SHORTEST, abbreviated, has_digit, in_brackets, is_model, starts_of
from pressbox.layout import Page
from pressbox.mentions import Mentions, Run, Span, TeamMention, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

DOMAIN = 2  # words of a domain that make a release one of it
LONGEST = 7  # words of a name
# Rules that read a name at one place, from what stands beside it: it may stand bare elsewhere.
SIGNED = "teams.signs"
LEARNT = frozenset({"teams.label", "teams.column", "teams.bracket", "teams.squad", "teams.employer", SIGNED})
SENTENCES = frozenset({"prose", "lead", "speech", "row", "label"})
_ROWS = frozenset({"row", "table", "label"})
_OPENS = frozenset({"(", "|", "-", "/", ","})  # signs before the cell of a team
_APART = frozenset(",-(|")  # signs behind which a name may begin
_AIR = 12  # characters before a name in which stands that it is a channel


class TeamsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        sheet = language.teams
        self._tails = folded_terms(sheet.tails)
        self._heads = folded_terms(sheet.heads)
        self._event_tails = tuple(f" {tail}" for tail in sorted(folded_terms(sheet.event_tails)))
        self._builders = self._tails | self._heads
        self._disciplines = folded_terms(sheet.disciplines)
        self._after_team = folded_terms(sheet.after_team)
        self._after_tail = folded_terms(sheet.after_racing)
        self._nouns = tuple(f" {noun}" for noun in sorted(folded_terms(sheet.nouns)))
        self._articles = folded_terms(sheet.articles)
        self._led = tuple(f"{word} " for word in sorted(self._articles))
        self._given = packs.given_names
        self._ordinary = folded_terms(language.people.ordinary) | self._times(language)
        self._small = SmallNames(language)
        self._labelled = LabelledTeams(language)
        self._domain = tuple(f" {fold(word)}" for word in language.places.domain)
        self._demonyms = folded_terms([name for country in packs.countries.values() for name in country.demonyms])
        makers = [car.manufacturer for car in packs.cars.values() if car.manufacturer]
        self._makers = folded_terms([*makers, *sheet.makers])
        self._weak = folded_terms(sheet.weak_tails)
        self._ends = folded_terms(sheet.nouns) & self._tails
        self._on_air = pattern(r"\b(?:{on_air})\s$", {"on_air": "(?!)", **language.parts("teams")}, "teams.on_air")
        self._endings = folded_terms(sheet.endings)
        self.known = KnownTeams(packs)
        # The names of a team that the packs know are one entry: the first of them stands for all.
        self._ids = {fold(name): fold(row.name) for row in packs.teams.values() for name in (row.name, *row.aliases)}
        self._plain = self._ordinary | self._demonyms
        classes = [word for name in language.results.classes for word in name.split()]
        # Words that are written with a capital where they are no name, too.
        names = [name for row in packs.session_names for name in row.names.get(language.code, ())]
        classes += [word for name in names for word in name.split()]
        self._fixed = self._times(language) | folded_terms(classes) | self._after_team | self._disciplines
        self._no_inner = self._ordinary - self._disciplines
        self._no_headed = self._after_team | (self._ordinary - self._tails) | self._demonyms
        self._no_after = self._makers | self._ordinary
        self._no_before = self._after_team | (self._demonyms - self._ordinary) | folded_terms(sheet.not_before)
        self._no_end = self._makers | self._after_team | self._after_tail | self._given | self._tails
        self._leading = pattern(r"(?:{leading})", {"leading": "(?!)", **language.parts("teams")}, "teams.leading")
        self._role = pattern(r"(?:{role_core})", {"role_core": "(?!)", **language.parts("people")}, "people.role")
        self._entrants = Entrants(packs, language, self._tails, self._ordinary | self._demonyms)
        self._employers = Employers(packs, language)
        self._signs = Signs(packs, language)
        self._firms = Firms(packs, language)
        self._models = folded_terms([car.model for car in packs.cars.values() if car.model])

    def _times(self, language: Language) -> frozenset[str]:
        tables = (language.dates.months, language.dates.weekdays)
        return folded_terms([name for table in tables for names in table.values() for name in names])

    def read(self, page: Page, found: Mentions) -> list[TeamMention]:
        found.domain = bool(self._tails) and self._in_domain(page, found)
        if not found.domain:
            return []
        series = Spans(one.span for one in found.series)
        seen: list[tuple[Span, str]] = list(self._known(page, found))
        for run in found.runs:
            if len(run.words) > 1 and not self._builders.isdisjoint([word.folded for word in run.words]):
                seen += self._built(page, run, series, found)
            elif self._event_tails and len(run.words) > 1:
                seen += self._without_article(page, run, found)
        seen += self._labelled.find(page)
        seen += list(self._beside(page, seen))
        seen += self._squads(page, found)
        seen += list(self._employed(page, found, seen))
        seen += list(self._signed(page, found, seen))
        taken = Spans([span for span, _ in seen])
        seen += [(span, "teams.firm") for span in self._firms.find(page, found) if not taken.touch(*span)]
        teams = self._joined(page, seen)
        abbreviated(page, teams)
        self._small.add(page, teams)
        self._short_forms(page, found, teams)
        for team in teams.values():
            team.mentions = sorted(set(team.mentions))
            words = (page.text[slice(*span)] for span in team.mentions)
            team.aliases = list(dict.fromkeys(word for word in words if word != team.name and not word.isupper()))
        known = self.known.tell(team for team in teams.values() if team.mentions)
        return sorted(known, key=lambda team: team.mentions[0])

    def _in_domain(self, page: Page, found: Mentions) -> bool:
        if found.series or any(" " in page.text[slice(*span)] for span, _ in self.known.find(page, found)):
            return True
        score = 0
        for word in self._domain:
            score += word in page.folded
            if score >= DOMAIN:
                return True
        return False

    def _known(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        """The names of teams that the packs know, where they are written as such."""
        for span, _ in self.known.find(page, found):
            yield span, "teams.known"

    # ------------------------------------------------------------------------------------------- names with capitals
    def _built(self, page: Page, run: Run, series: Spans, found: Mentions) -> Iterator[tuple[Span, str]]:
        """The names in a run that end in a word of teams, or begin with one."""
        words = behind_driver(page, run.words, self._given)
        at = 0
        while at < len(words):
            span = self._from_head(page, words, at) or self._to_tail(page, words, at)
            if span is None or series.touch(words[span[0]].start, words[span[1] - 1].end):
                at += 1
                continue
            name = self._confirmed(page, words, span)
            if not words[span[1] - 1].genitive:
                name = self._goes_on_behind(page, words, name)
            whole = not words[span[1] - 1].genitive
            wide = self._entrants.widen(page, found.runs, name) if whole else name
            yield in_brackets(page, wide), "teams.built"
            at = span[1]

    def _confirmed(self, page: Page, words: list[Word], span: tuple[int, int]) -> Span:
        """A name in a line of capitals as the text below has it: 'Late Surge Lifts Kestrel Racing'."""
        first, stop = span
        if page.line_at(words[first].start).kind not in SENTENCES:
            headed = words[first].folded in self._heads
            cuts = (
                [(first, at) for at in range(stop, first + 1, -1)]
                if headed
                else [(at, stop) for at in range(first, stop - 1)]
            )
            for low, high in cuts:
                if page.folded.count(page.folded[words[low].start : words[high - 1].end]) > 1:
                    return words[low].start, words[high - 1].end
        return words[first].start, words[stop - 1].end

    def _without_article(self, page: Page, run: Run, found: Mentions) -> Iterator[tuple[Span, str]]:
        """'Halden Grand Prix is back': no article leads it as it does an event, and no place is named in it."""
        start, end = run.start, run.end
        if not page.folded.endswith(self._event_tails, start, end) or page.folded.endswith(self._led, 0, start):
            return
        if page.line_at(start).kind not in {"prose", "lead"}:
            return
        tail = next(one for one in self._event_tails if page.folded.endswith(one, start, end))
        places = Spans(place.span for place in found.places)
        name = [word for word in run.words if word.end <= run.end - len(tail)]
        plain = not name or any(word.folded in self._demonyms or word.folded in self._ordinary for word in name)
        if not plain and not places.touch(run.start, name[-1].end) and not run.words[-1].genitive:
            yield (run.start, run.end), "teams.built"

    def _from_head(self, page: Page, words: list[Word], at: int) -> tuple[int, int] | None:
        """'Scuderia Valfosca', 'Team Norrgård'."""
        stop = at + 1
        if words[at].folded in self._tails and stop < len(words) and words[stop].folded in self._heads:
            stop += 1  # 'Racing Team Norrgård'
        if words[stop - 1].folded not in self._heads or words[stop - 1].genitive:
            return None
        while stop < len(words) and stop - at < LONGEST and not words[stop - 1].genitive:
            word = words[stop].folded
            inner = stop == at + 1 and word not in self._after_team and stop + 1 < len(words)
            if inner and words[stop + 1].folded not in self._no_headed and not words[stop].genitive:
                stop += 1  # 'Team Moto Valfosca'
                continue
            if word in self._no_headed or (stop > at + 1 and word in self._makers):
                break
            stop += 1
        return (at, stop) if words[stop - 1].folded not in self._heads else None

    def _to_tail(self, page: Page, words: list[Word], at: int) -> tuple[int, int] | None:
        """'Northlight Racing', 'Kestrel Racing Team', and no 'Touring Car Racing'."""
        if self._opens_no_name(page, words[at]) or self._is_led_to(page, words, at):
            return None
        stop = at
        last = 0
        while stop < len(words) and stop - at < LONGEST:
            word = words[stop].folded
            if word in self._tails and stop > at:
                last = stop + 1
            elif last and stop + 1 < len(words) and words[stop + 1].folded in self._ends and word not in self._makers:
                pass  # 'Kestrel Racing WorldSBK Team'
            elif self._ends_name(page, words, at, stop) or (last and not self._goes_on(words[stop - 1].folded, word)):
                break
            elif last:
                last = stop if word in self._makers else stop + 1  # 'BMW M Team RVN'
                break
            if words[stop].genitive:
                break
            stop += 1
        if not last or all(word.folded in self._disciplines for word in words[at : last - 1]):
            return None
        if words[last - 1].folded in self._weak and self._is_channel(page, words[at].start, words[last - 1].end):
            return None
        after = words[last].folded if last < len(words) and not words[last - 1].genitive else ""
        if after in self._endings:
            return at, last + 1
        goes_on = bool(after) and page.text[words[last].start].isupper()  # not 'Piceno Motori di Ascoli'
        if words[last - 1].folded in self._weak and goes_on and after not in self._no_after:
            return None
        return None if after in self._after_tail or after in self._after_team else (at, last)

    def _is_led_to(self, page: Page, words: list[Word], at: int) -> bool:
        """'Geschichte von Kestrel Racing', 'Hyundai della Kestrel Racing': a thing, and whose it is."""
        for one, other in pairwise(words[at : at + LONGEST]):
            between = page.folded[one.end : other.start].strip()
            if between and between.isalpha():
                return words[at].folded in self._makers | self._models or (
                    one.folded not in self._given and self._leading.fullmatch(between) is not None
                )
        return False

    def _goes_on_behind(self, page: Page, words: list[Word], span: Span) -> Span:
        """'Garonne Sport Auto', '(Bidasoa Racing Kode)': a word that always follows, or ends the cell."""
        after = next((word for word in words if word.start == span[1] + 1), None)
        if after is None or after.folded in self._no_end or self._is_no_part(page, after):
            return span
        name, whole = page.folded[slice(*span)], page.folded[span[0] : after.end]
        line = page.line_at(span[0])
        opens = page.folded[span[0] - 2 : span[0]].strip()[-1:]
        celled = line.kind in _ROWS and opens in _OPENS and (after.end == line.end or page.text[after.end] in "|);\t")
        often = page.folded.count(whole)
        if celled or (often > 1 and often == page.folded.count(name)):
            return span[0], after.end
        return span

    def _is_channel(self, page: Page, start: int, end: int) -> bool:
        """'Live on Albion Sport', 'Albion Sport 4': what something is shown on."""
        return (
            page.folded[end + 1 : end + 2].isdigit()
            or self._on_air.search(page.folded, max(0, start - _AIR), start) is not None
        )

    def _opens_no_name(self, page: Page, word: Word) -> bool:
        if word.folded in self._demonyms or word.folded in self._tails or self._role.fullmatch(word.folded):
            return True
        return self._is_no_part(page, word)

    def _ends_name(self, page: Page, words: list[Word], at: int, stop: int) -> bool:
        word = words[stop]
        return stop > at and word.folded not in self._disciplines and self._is_no_part(page, word)

    def _is_no_part(self, page: Page, word: Word) -> bool:
        """Whether a word with a capital is an ordinary one: within a sentence its capital makes it a name's."""
        if word.folded not in self._ordinary:
            return False
        if word.folded in self._fixed or page.line_at(word.start).kind not in SENTENCES:
            return True
        before = page.folded[word.start - 2 : word.start]
        return before[1:] != "(" and not (before[1:] == " " and (before[0].isalnum() or before[0] in _APART))

    def _goes_on(self, tail: str, word: str) -> bool:
        """Whether a name goes on behind its tail: 'BMW M Team RVN'."""
        return tail in self._heads and word not in self._after_team

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
                if cell[0] not in known and self._may_be_name(page, cell):
                    yield cell, "teams.bracket"

    def _may_be_name(self, page: Page, span: Span) -> bool:
        words = page.folded[slice(*span)].split()
        written = page.text[slice(*span)]
        if len(written) < SHORTEST or not written[0].isupper() or words[0] in self._makers or len(words) > LONGEST:
            return False
        return not any(has_digit(word) for word in words) and not self._plain.issuperset(words)

    def _employed(self, page: Page, found: Mentions, seen: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """Names that only the people beside them tell, where they are nobody else's."""
        taken = Spans([span for span, _ in seen])
        others = starts_of(found)
        for span in dict.fromkeys(self._employers.find(page, found)):
            words = page.folded[slice(*span)].split()
            if not words or span[0] in others or taken.touch(*span) or not self._may_be_name(page, span):
                continue
            if words[0] not in self._given and self._fixed.isdisjoint(words):
                yield span, "teams.employer"

    def _signed(self, page: Page, found: Mentions, seen: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """Names that several signs make a team's, where nothing else is called so."""
        taken = Spans([span for span, _ in seen])
        # A town that opens a longer name ('Meridian Junior Academy') makes it no town's.
        others = {place.span[0] for place in found.places} | {one.span[0] for one in found.series}
        others |= {hit.start for hit in found.names if " " in page.folded[hit.start : hit.end]}
        for span in self._signs.find(page, found, others):
            if not taken.touch(*span) and self._may_be_name(page, span):
                yield span, SIGNED

    def _squads(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        """'the Northlight squad', where the name is nobody else's."""
        if not self._nouns:
            return
        others: set[int] | None = None
        for run in found.runs:
            if not page.folded.startswith(self._nouns, run.end) or run.words[-1].genitive:
                continue
            first = run.words[0].folded in self._articles
            if not first and not page.folded.endswith(self._led, 0, run.start):
                continue
            words = run.words[first:]
            if not 0 < len(words) < 4 or not self._may_be_name(page, (words[0].start, run.end)):
                continue
            if any(word.folded in self._no_inner or word.folded in self._makers for word in words):
                continue
            if others is None:
                others = starts_of(found)
            if words[0].start not in others and self._ends_alone(page, run.end):
                yield (words[0].start, run.end), "teams.squad"

    def _ends_alone(self, page: Page, end: int) -> bool:
        """Whether the word behind a name ends there: 'team', and no 'team-mate'."""
        noun = next(noun for noun in self._nouns if page.folded.startswith(noun, end))
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
        ids = self._ids if any(rule == "teams.known" for _, rule in seen) else {}
        for (start, end), rule in sorted(seen, key=lambda one: (one[0][0] - one[0][1], one[0])):
            key = page.folded[start:end]
            head, _, rest = key.partition(" ")
            if head in self._heads and rest in names:
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
            while shorter.rpartition(" ")[2] in self._tails and " " in shorter:
                shorter = shorter.rpartition(" ")[0]
                if shorter in names:
                    longer[shorter] = name
        return longer

    def _is_part(self, name: str, whole: str) -> bool:
        """'Kestrel Racing' of Kestrel Racing by Oduya, and of Gable & Sons Kestrel Racing, which a sign joins."""
        if whole.startswith(f"{name} "):
            if whole.rpartition(" ")[2] in self._ends and " " in name:
                return True  # 'Kestrel Racing' of the Kestrel Racing WorldSBK Team
            return self._entrants.backs(whole, len(name))
        before = whole.removesuffix(f" {name}")
        return before != whole and " " in name and not before.replace(" ", "").isalnum()

    def _short_forms(self, page: Page, found: Mentions, teams: dict[str, TeamMention]) -> None:
        """'Northlight' for Northlight Racing, where the word is nobody else's."""
        short: dict[str, TeamMention] = {}
        for key, team in list(teams.items()):
            for form in self._shortened(key):
                short.setdefault(form, team)
            first = key.partition(" ")[0]
            if team.rule == SIGNED and len(first) >= SHORTEST and first not in self._plain | self._makers:
                short.setdefault(first, team)
        short = {form: team for form, team in short.items() if form not in teams}
        short |= {key: team for key, team in teams.items() if team.rule in LEARNT and team.name[:1].isupper()}
        if not short:
            return
        taken = [place.span for place in found.places] + [series.span for series in found.series]
        taken += [link.span for link in found.links]
        taken += [span for team in teams.values() for span in team.mentions]
        claimed: set[int] = set().union(*(range(start, end) for start, end in taken))
        firsts = {form.partition(" ")[0] for form in short}
        places = [(run.words, at) for run in found.runs for at, word in enumerate(run.words) if word.folded in firsts]
        for words, at in places:
            if self._is_person(page, words, at, at + 1) or is_model(page, words, at):
                short.pop(words[at].folded, None)  # who is called so is meant, or whose car, not the team
        for words, at in places:
            self._short_at(page, words, at, short, claimed)
        for form in sorted(form for form in short if "&" in form or "/" in form):
            self._joined_at(page, form, short[form], claimed)

    def _shortened(self, key: str) -> Iterator[str]:
        """A name without its last word of teams, as long as what is left is a name of its own."""
        words = self._entrants.without_backer(key).split()
        for tail in self._event_tails:
            if key.endswith(tail):
                yield key.removesuffix(tail)
        if len(words) > 1 and words[0] in self._heads and words[-1] not in self._tails:
            form = " ".join(words[1:])
            if len(form) >= SHORTEST and form not in self._plain | self._makers:
                yield form
        while len(words) > 1 and words[-1] in self._tails:
            words.pop()
            while len(words) > 1 and words[-1] in self._disciplines:
                words.pop()  # 'Thornbury Truck Racing' is Thornbury
            form = " ".join(words)
            known = (
                form in self._makers or form in self._ordinary or form in self._disciplines or form in self._demonyms
            )
            if len(form) >= SHORTEST and not known and not all(word in self._disciplines for word in words):
                yield form

    def _is_person(self, page: Page, words: list[Word], at: int, stop: int) -> bool:
        """'Elin Norrgård' is no short form of Norrgård Racing, nor of Elin Norrgård Racing."""
        first = at if stop - at > 1 else at - 1
        if first < 0 or words[first].genitive or words[first].folded in self._ordinary:
            return False
        name = words[first].folded
        if name in self._given or name.endswith("."):
            return True
        written = stop - at == 1 and page.line_at(words[at].start).kind in SENTENCES
        return written and not self._may_stand_before(name)

    def _may_stand_before(self, word: str) -> bool:
        """Whether a word with a capital may stand before a team's name without being the name of its owner."""
        return (
            word in self._makers or word in self._plain or word in self._fixed or word in self._heads or has_digit(word)
        )

    def _joined_at(self, page: Page, form: str, team: TeamMention, claimed: set[int]) -> None:
        """'Gable & Sons', whose words a sign parts."""
        at = page.folded.find(form)
        while at >= 0:
            end = at + len(form)
            alone = not page.folded[at - 1 : at].isalnum() and not page.folded[end : end + 1].isalnum()
            if alone and page.text[at].isupper() and claimed.isdisjoint(range(at, end)):
                team.mentions.append((at, end))
                claimed.update(range(at, end))
            at = page.folded.find(form, end)

    def _short_at(
        self, page: Page, words: list[Word], at: int, short: dict[str, TeamMention], claimed: set[int]
    ) -> None:
        for stop in range(min(len(words), at + 3), at, -1):
            start, end = words[at].start, words[stop - 1].end
            team = short.get(page.folded[start:end])
            if team is None or start in claimed:
                continue
            if (at and words[at - 1].folded in self._no_before) or self._is_person(page, words, at, stop):
                continue
            after = words[stop].folded if stop < len(words) and not words[stop - 1].genitive else ""
            if after in self._tails or (after and has_digit(after)):
                continue  # 'Kestrel Racing Network', 'the Kestrel R10 GT3'
            team.mentions.append((start, end))
            claimed.update(range(start, end))
            return

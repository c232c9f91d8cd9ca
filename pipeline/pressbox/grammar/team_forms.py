"""The forms in which a team is named again: 'Northlight' for Northlight Racing, where the word is nobody else's."""

from collections.abc import Collection, Iterator

from pressbox.grammar.entrants import Entrants
from pressbox.grammar.team_names import SHORTEST, has_digit, is_model
from pressbox.grammar.team_words import LONGEST, SENTENCES, TeamWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, TeamMention, Word
from pressbox.patterns import met_alone

_OF_BIKES = 2  # words of a name that ends in a maker of motorcycles: a longer one opens with a sponsor's


class ShortForms:
    def __init__(self, words: TeamWords, entrants: Entrants, learnt: Collection[str], signed: str) -> None:
        self._words = words
        self._entrants = entrants
        self._learnt = learnt
        self._signed = signed

    def add(self, page: Page, found: Mentions, teams: dict[str, TeamMention]) -> None:
        """'Northlight' for Northlight Racing, where the word is nobody else's."""
        short: dict[str, TeamMention] = {}
        for key, team in list(teams.items()):
            for form in self._shortened(key):
                short.setdefault(form, team)
            first = key.partition(" ")[0]
            if (
                team.rule == self._signed
                and len(first) >= SHORTEST
                and first not in self._words.plain | self._words.makers
            ):
                short.setdefault(first, team)
        short = {form: team for form, team in short.items() if form not in teams}
        short |= {key: team for key, team in teams.items() if team.rule in self._learnt and team.name[:1].isupper()}
        # In capitals, say, at the head of the page.
        whole = {key: team for key, team in teams.items() if not self._words.disciplines.issuperset(key.split()[:-1])}
        if not short and not whole:
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
        short = whole | short
        firsts |= {form.partition(" ")[0] for form in whole}
        places = [(run.words, at) for run in found.runs for at, word in enumerate(run.words) if word.folded in firsts]
        for words, at in places:
            self._short_at(page, words, at, short, claimed)
        for form in sorted(form for form in short if "&" in form or "/" in form):
            self._joined_at(page, form, short[form], claimed)

    def _shortened(self, key: str) -> Iterator[str]:
        """A name without its last word of teams, as long as what is left is a name of its own."""
        words = self._entrants.without_backer(key).split()
        for tail in self._words.event_tails:
            if key.endswith(tail):
                yield key.removesuffix(tail)
        if len(words) > 1 and words[0] in self._words.heads and words[-1] not in self._words.tails:
            form = " ".join(words[1:])
            if len(form) >= SHORTEST and form not in self._words.plain | self._words.makers:
                yield form
        if len(words) == _OF_BIKES and words[1] in self._words.bikes and words[0] not in self._words.plain:
            yield words[0]  # 'the Harrow riders', of Harrow Yamaha
        while len(words) > 1 and words[-1] in self._words.tails:
            words.pop()
            while len(words) > 1 and words[-1] in self._words.disciplines | self._words.classes:
                words.pop()  # 'Thornbury Truck Racing' is Thornbury, 'Kestrel Moto2 Team' Kestrel
            form = " ".join(words)
            known = (
                form in self._words.makers
                or form in self._words.ordinary
                or form in self._words.disciplines
                or form in self._words.demonyms
            )
            if len(form) >= SHORTEST and not known and not all(word in self._words.disciplines for word in words):
                yield form

    def _is_person(self, page: Page, words: list[Word], at: int, stop: int) -> bool:
        """'Elin Norrgård' is no short form of Norrgård Racing, nor of Elin Norrgård Racing."""
        first = at if stop - at > 1 else at - 1
        if first < 0 or words[first].genitive or words[first].folded in self._words.ordinary:
            return False
        name = words[first].folded
        if name in self._words.given or name.endswith("."):
            return True
        written = stop - at == 1 and page.line_at(words[at].start).kind in SENTENCES
        return written and not self._words.may_stand_before(name)

    def _joined_at(self, page: Page, form: str, team: TeamMention, claimed: set[int]) -> None:
        """'Gable & Sons', whose words a sign parts."""
        for at, end in met_alone(form, page.folded):
            if page.text[at].isupper() and claimed.isdisjoint(range(at, end)):
                team.mentions.append((at, end))
                claimed.update(range(at, end))

    def _short_at(
        self, page: Page, words: list[Word], at: int, short: dict[str, TeamMention], claimed: set[int]
    ) -> None:
        for stop in range(min(len(words), at + LONGEST), at, -1):
            start, end = words[at].start, words[stop - 1].end
            team = short.get(page.folded[start:end])
            if team is None or start in claimed:
                continue
            if (at and words[at - 1].folded in self._words.no_before) or self._is_person(page, words, at, stop):
                continue
            after = words[stop].folded if stop < len(words) and not words[stop - 1].genitive else ""
            if after in self._words.tails | self._words.after_tail or (after and has_digit(after)):
                continue  # 'Kestrel Racing Network', 'the Kestrel R10 GT3'
            team.mentions.append((start, end))
            claimed.update(range(start, end))
            return

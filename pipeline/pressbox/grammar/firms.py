"""Teams that are called like a firm, without a word of teams: 'Keogh & Daughters', 'Mondego Moto + Padaria Central'."""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.layout import Page
from pressbox.mentions import Mentions, Span
from pressbox.packs import Language, Packs
from pressbox.patterns import either, fold, met_alone, pattern, words

# Up to three words with capitals on either side of the sign; a backer may follow.
_WORD = r"\p{Lu}[\p{L}'’.-]*+"
_NAME = rf"(?<![\p{{L}}\d&+]){_WORD}(?:\s{_WORD}){{0,2}}\s[&+]\s{_WORD}(?:\s{_WORD}){{0,2}}"
_ENOUGH = 2  # signs
_OFTEN = 3  # mentions that are one sign
_TITLES = frozenset({"title", "subtitle", "heading"})


class Firms:
    """Finds them: names that signs beside them make a team's."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self._given = packs.given_names
        backed = words(language.teams.backed_by)
        self._name = pattern(_NAME + rf"(?:\s(?:{backed})\s\p{{Lu}}{{3,}})?", rule="teams.backed_by")
        self._joins = [fold(join) for join in language.results.joins]
        parts = language.parts("teams")
        self._acts = pattern(r"(?:'s\s(?:{owned})|\s(?:{acts}))\b", parts, "teams.acts")
        self._about = pattern(r"(?:{about})\s+$", parts, "teams.about")
        self._drives = pattern(either(form.pattern for form in language.teams.drives_for), parts, "teams.drives_for")
        self._firm = pattern(r"\b(?:{firm})\b", parts, "teams.firm")
        self._legal = pattern(r"\b(?:{legal})\.?$", parts, "teams.legal")
        self._for = pattern(rf"\b(?:{words(language.results.behalf)})\s(?:[\p{{L}}]+\s)?$", rule="results.behalf")

    def find(self, page: Page, found: Mentions) -> Iterator[Span]:
        if not any(sign in page.folded for sign in (" & ", " + ")):
            return
        named: dict[str, list[Span]] = defaultdict(list)
        for match in self._name.finditer(page.text):
            if page.line_at(match.start()).kind not in _TITLES and not self._legal.search(fold(match[0])):
                named[match[0]].append(match.span())
        if not named or page.says(self._firm):
            return  # what a company does is no racing
        drivers = {run.end for run in found.runs if any(word.folded in self._given for word in run.words[-3:-1])}
        for name in named:
            spans = list(met_alone(name, page.text))
            if len(self._signs(page, drivers, name, spans)) >= _ENOUGH:
                yield from spans

    def _signs(self, page: Page, drivers: set[int], name: str, spans: list[Span]) -> set[str]:
        """What speaks for a team of that name; `drivers` is where names of people end."""
        hosts = {_letters(fold(name).replace("&", join)) for join in ("", *self._joins)}  # of its own site
        signs = {"often"} if len(spans) >= _OFTEN else set()
        for low, high in spans:
            before = max(0, low - 40)
            if page.text[low - 1 : low] == "(" and page.text[high : high + 1] == ")" and low - 2 in drivers:
                signs |= {"bracket", "driver"}
            if self._about.search(page.folded, before, low):
                signs |= {"about", "host"}
            if self._acts.match(page.folded, high):
                signs.add("acts")
            if self._drives.search(page.folded, before, low) or self._for.search(page.folded, before, low):
                signs.add("for")
        if any(host in page.folded for host in hosts):
            signs.add("host")
        return signs


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isalnum())

"""Teams that the release writes in small letters: 'team racing seven', wherever they stand."""

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Span, TeamMention
from pressbox.packs import Language
from pressbox.patterns import met_alone


class SmallNames:
    def __init__(self, language: Language) -> None:
        sheet = language.teams
        self._not_small = folded_terms(sheet.not_small)
        self._small = language.finder("teams", "small_names") if sheet.small_names else None

    def add(self, page: Page, teams: dict[str, TeamMention]) -> None:
        """Names that the release writes in small letters, wherever they stand and however they are written there."""
        if self._small is None:
            return
        sure: dict[str, list[Span]] = {}
        for form, match in page.matches(self._small):
            name = match["name"]
            words = name.split()
            written = page.text[slice(*match.span("name"))]
            titled = written[0].isupper() and written.split()[-1][0].isupper()
            if titled or any(word in self._not_small for word in words):
                continue
            sure.setdefault(name, []).extend([match.span("name")] * (2 if form.gives.get("sure") else 1))
        for name, spans in sure.items():
            if len(spans) > 1 and name not in teams:
                self._everywhere(page, teams, name, spans)

    def _everywhere(self, page: Page, teams: dict[str, TeamMention], name: str, spans: list[Span]) -> None:
        taken = {at for team in teams.values() for start, end in team.mentions for at in range(start, end)}
        written = [page.text[slice(*span)] for span in sorted(set(spans))]
        team = teams[name] = TeamMention(min(written, key=lambda text: text[0].isupper()), "teams.small")
        team.mentions += [span for span in met_alone(name, page.folded) if span[0] not in taken]

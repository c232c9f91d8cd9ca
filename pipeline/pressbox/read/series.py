"""Series: every mention of a race series that the packs know."""

from pressbox.layout import Page
from pressbox.mentions import Mentions, SeriesMention
from pressbox.packs import Language, Packs


class SeriesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs

    def read(self, page: Page, found: Mentions) -> list[SeriesMention]:
        return [
            SeriesMention((hit.start, hit.end), "series.name", meaning.id, page.line_at(hit.start).index)
            for hit in found.names
            for meaning in hit.meanings[:1]
            if meaning.kind == "series"
        ]

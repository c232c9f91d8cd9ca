"""Dates: not read yet."""

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions
from pressbox.packs import Language, Packs


class DatesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.language = language

    def read(self, page: Page, found: Mentions) -> list[DateMention]:
        return []

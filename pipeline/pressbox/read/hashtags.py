"""Hashtags and handles: '#GoNorthlight', '@northlightracing'."""

from pressbox.grammar.neighbours import Spans
from pressbox.layout import Page
from pressbox.mentions import Mentions, TagMention
from pressbox.packs import Language


class HashtagsReader:
    def __init__(self, language: Language) -> None:
        self.tags = language.finder("contacts", "tags")

    def read(self, page: Page, found: Mentions) -> list[TagMention]:
        if "#" not in page.text and "@" not in page.text:
            return []
        taken = Spans(link.span for link in found.links)
        tags = [
            TagMention(match.span(), f"contacts.{form.id}", str(form.gives["kind"]))
            for form, match in page.matches(self.tags)
            if not taken.touch(*match.span())
        ]
        return sorted(tags, key=lambda tag: tag.span)

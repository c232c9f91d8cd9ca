"""What the words of a date say by themselves, read once more where the record has no more than their outcome."""

from pressbox.layout import Layouter
from pressbox.mentions import DateMention, Mentions
from pressbox.packs import Language
from pressbox.read.dates import DatesReader


class DayWords:
    """The grammar of dates of one language, asked for the parts of a single expression: `language.once(DayWords)`."""

    def __init__(self, language: Language) -> None:
        self._layouter = Layouter(language)
        self._reader = DatesReader(language)

    def parts(self, words: str) -> DateMention | None:
        """The mention that the words are, from their first character to their last."""
        for mention in self._reader.read(self._layouter.lay_out(words), Mentions()):
            if mention.span == (0, len(words)):
                return mention
        return None

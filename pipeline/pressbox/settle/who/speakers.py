"""Who says what a release tells, as far as results are theirs."""

from bisect import bisect_right

from pressbox.mentions import Mentions, start_of
from pressbox.settle.who.names import DriverNames

_QUOTES = 4  # before a place, of which one may hold it: one that is interrupted begins before another


class Speakers:
    """Those who speak in one release, and who tells it."""

    def __init__(self, found: Mentions, names: DriverNames) -> None:
        self._found = found
        self._names = names

    def of(self, place: int) -> list[str]:
        after = bisect_right(self._found.quotes, place, key=start_of)
        near = self._found.quotes[max(0, after - _QUOTES) : after]
        quote = next((quote for quote in near if place < quote.span[1]), None)
        if quote is None:
            return self._names.author
        return [quote.speaker] if quote.speaker else []

    def is_official_on_self(self, place: int, names: list[str]) -> bool:
        """Whether it is said of those who say it themselves, whose part in the team is no driver's."""
        return names == self.of(place) and self._names.are_officials(names)

    def is_official(self, place: int) -> bool:
        """'P2 and a class win', says the owner of a team with several cars: whose it is he does not say."""
        speaker = self.of(place)
        return bool(speaker) and self._names.are_officials(speaker)

    def is_quoted(self, place: int) -> bool:
        """Whether somebody is quoted there: whom others speak of is not who the text goes on about."""
        after = bisect_right(self._found.quotes, place, key=start_of)
        near = self._found.quotes[max(0, after - _QUOTES) : after]
        return any(low <= place < high for quote in near for low, high in quote.parts)

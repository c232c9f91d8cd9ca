"""What stands beside and within the names of teams: brackets, initials, models of cars."""

from collections.abc import Iterator

from pressbox.grammar.neighbours import ends_of
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, TeamMention, Word
from pressbox.patterns import pattern

_ENOUGH = 3  # initials that mean a team wherever they stand
SHORTEST = 4  # letters of a short form that stands alone
_BRACKETS = 40  # characters between a bracket and a team within it
_TEXT = frozenset({"prose", "lead", "speech"})
_BEGINS = pattern(r"(?<![\w@#./-])")
_ENDS = pattern(r"(?![\w@-]|[./][\p{Ll}\d])")
_SHORT = pattern(r"\s\((?<name>\p{Lu}{2,6})\)")


def abbreviated(page: Page, teams: dict[str, TeamMention], codes: frozenset[str]) -> None:
    """'Kestrel Racing (KR)': its initials, wherever they stand; three and more, and no code, need no bracket."""
    for team in teams.values():
        letters = initials(team.name).upper()
        short = next((found["name"] for _, end in team.mentions if (found := _SHORT.match(page.text, end))), "")
        told = short == letters or (len(letters) >= _ENOUGH and letters.isalpha() and letters in page.text)
        if told and letters and letters not in codes:
            team.mentions += _standing(page.text, letters)


def _standing(text: str, letters: str) -> Iterator[Span]:
    """Where letters stand that are no part of another word or of an address."""
    spans = ((end - len(letters), end) for end in ends_of(text, letters))
    return (span for span in spans if _BEGINS.match(text, span[0]) and _ENDS.match(text, span[1]))


def in_brackets(page: Page, span: Span) -> Span:
    """'(Team Sowerby with Brackhill Tools)' in a row: all words between the brackets."""
    line = page.line_at(span[0])
    if line.kind in _TEXT:
        return _all_of_brackets(page, span)
    if line.kind == "label" or page.text[span[0] - 1 : span[0]] != "(":
        return span
    close = page.text.find(")", span[1], line.end)
    rest = page.text[span[1] : close] if close > span[1] else ""
    plain = all(char.isalpha() or char in " &'’-" for char in rest)
    return (span[0], close) if rest.startswith(" ") and plain else span


def _all_of_brackets(page: Page, span: Span) -> Span:
    """'Elin Norrgård (Halden Tools with Kestrel Racing)': the words before a team, where it ends the brackets."""
    text = page.text
    opened = text.rfind("(", max(0, span[0] - _BRACKETS), span[0])
    if opened < 0 or text[span[1] : span[1] + 1] != ")" or not text[opened + 1].isupper():
        return span
    joined = text[opened + 1 : span[0]].split()
    small = [word for word in joined if not word[0].isupper()]
    plain = all(word.isalpha() for word in joined)
    return (opened + 1, span[1]) if plain and len(small) == 1 and small == joined[-1:] else span


def initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isalnum())


def is_model(page: Page, words: list[Word], at: int) -> bool:
    """'the Kestrel KX', 'a Kestrel R10': a word with a model of car behind it is who makes it."""
    if at + 1 >= len(words) or words[at].genitive or page.words(page.line_at(words[at].start)).isupper():
        return False
    model = page.text[words[at + 1].start : words[at + 1].end]
    return (len(model) < SHORTEST and model.isupper() and len(model) > 1) or has_digit(model)


def starts_of(found: Mentions) -> set[int]:
    """Where names begin that are a place's, a series' or something else's that the packs know.

    A word that only opens a longer name ('Bavaria Kinetic') makes it nobody else's.
    """
    spans = [place.span for place in found.places] + [series.span for series in found.series]
    openers = {run.words[0].end for run in found.runs if len(run.words) > 1 and not run.words[0].genitive}
    return {start for start, _ in spans} | {hit.start for hit in found.names if hit.end not in openers}


def has_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)

"""Where phrases begin and end, and who is named in one."""

from dataclasses import dataclass

from pressbox.patterns import pattern

Span = tuple[int, int]

# Where phrases part: a comma, a semicolon, a dash between blanks, a mark, a stop before a blank.
PARTING = pattern(r"""[,;:]\s|\s[-–—−]\s|["“”«»]\s?|(?<!\b\p{L})[.!?…]["'”’»]?\s""")


@dataclass(slots=True)
class Subject:
    """A speaker where the attribution names him."""

    span: Span
    kind: str = "name"  # name, pronoun, description
    start: int = 0  # where the phrase begins that he is named in
    end: int = 0
    role: Span | None = None
    pure: bool = True  # whether the phrase holds nothing else


def skip(text: str, start: int, end: int, what: str) -> int:
    while start < end and text[start] in what:
        start += 1
    return start


def phrase_end(text: str, start: int, end: int) -> int:
    cut = PARTING.search(text, start, end)
    if cut:
        return cut.start()
    return end - 1 if end > start and text[end - 1] in ".!?:," else end


def without_blank(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,:;"):
        end -= 1
    return end


def in_brackets(text: str, low: int, at: int) -> bool:
    return text.rfind("(", low, at) > text.rfind(")", low, at)

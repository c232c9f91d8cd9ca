"""Running text, as against a title, and where it says how to reach somebody: what a line shows by its form."""

from pressbox.patterns import pattern

TITLE = 220  # characters
_LEAD = 160  # characters: a first line that is as long, or two sentences, is the text's beginning and no title
_LONG = 14  # words
_SENTENCE = 18  # words: no title with a full stop is longer
_CLOSERS = "\"')]»”’*_ "

_SENTENCES = pattern(r"""[a-z\d)"'][.!?]["')”’]?\s+["'“‘(]?[A-Z]""")
# A way to reach somebody, which no title holds: 'jane@merrow.example', '555-0139', '+44 1234 555010', '(937) 555-0139'.
# Its first sign is looked for alone: a class of letters in front would be tried at every letter of the line.
_REACHED = pattern(
    r"(?=[@+(\d])(?:(?<=[\w.+-])@[\w-]+\.\w|(?<![\d.,/-])(?:\+\d[\d\s().-]{6,18}\d|\(?0\d{2,4}\)?[\s.-]\d{3}[\s.-]?\d{3,4}"
    r"|0\d{1,3}[-/ ]\d{2,3}(?:\s\d{2}){2}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4})(?![\d./-]))"
)
_IN_ADDRESSES = frozenset("@0123456789")


def ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…"}


def begins_text(text: str) -> bool:
    """Whether a line is running text: too long for a title, or more than one sentence."""
    if len(text) > TITLE or not ends_sentence(text):
        return len(text) > TITLE
    count = len(text.split())
    told = (count > _SENTENCE and text[-1] == ".") or (count > _LONG and _SENTENCES.search(text) is not None)
    return told or len(text) > _LEAD


def reaches(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    return not _IN_ADDRESSES.isdisjoint(text) and _REACHED.search(text) is not None

"""Corpora of short texts, for tests of what checks see of many releases."""

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.corpus import Corpus
from pressbox.extractor import Extractor
from pressbox.packs import Packs

PACKS = Packs()
EXTRACTOR = Extractor(PACKS, findings=False)


def corpus_of(published: dict[str, str] | None = None, **texts: str) -> Corpus:
    """A corpus of texts by their names, some with the day on which they came out."""
    days = published or {}
    cases = [Case(EXTRACTOR.extract(text, name=name, published=days.get(name)), PACKS) for name, text in texts.items()]
    return Corpus(cases, PACKS)

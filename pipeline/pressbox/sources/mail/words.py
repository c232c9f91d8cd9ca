"""The words of mails in all languages together: a Swede's mail may hold a forward of a German one."""

from functools import cached_property, lru_cache

from pressbox.packs import Packs
from pressbox.patterns import Pattern, fold

_CORNERS = " \t>*-_=#|[]()•·"
_MARK = 80  # characters of the line above a forwarded mail
_VERSION = 60


class Words:
    """What the mail sheets of all languages say."""

    def __init__(self, packs: Packs) -> None:
        sheets = [language.mail for language in packs.languages.values()]
        self.forwarded = _all(*(sheet.forwarded for sheet in sheets))
        self.prefixes = frozenset(_all(*(sheet.prefixes for sheet in sheets)))
        self.banners = _all(*(sheet.banners for sheet in sheets))
        self.footers = _all(*(sheet.footers for sheet in sheets))
        self.greetings = _all(*(sheet.greetings for sheet in sheets))
        self.covers = _all(*(sheet.covers for sheet in sheets))
        self.attached = _all(*(sheet.attached for sheet in sheets))
        self.newsletters = _all(*(sheet.newsletters for sheet in sheets))
        self.more = _all(*(sheet.more for sheet in sheets))
        self.versions = _all(*(sheet.versions for sheet in sheets))
        self.labels: dict[str, set[str]] = {}
        for sheet in sheets:
            for label, words in sheet.labels.items():
                for word in words:
                    self.labels.setdefault(fold(word), set()).add(label)
        self.wrote: list[Pattern] = [
            compiled for language in packs.languages.values() for _, compiled in language.compiled("mail", "wrote")
        ]
        self._languages = tuple(packs.languages.values())
        self.months = {
            fold(name).rstrip("."): int(number)
            for language in packs.languages.values()
            for number, names in language.dates.months.items()
            for name in names
        }

    def is_forward(self, line: str) -> bool:
        """'---------- Forwarded message ---------'."""
        words = fold(line).strip(_CORNERS)
        return 0 < len(words) <= _MARK and words.startswith(self.forwarded)

    def is_version_mark(self, line: str) -> bool:
        """'*** English version below ***'."""
        words = fold(line).strip(_CORNERS)
        return 0 < len(words) <= _VERSION and words.startswith(self.versions)

    def is_citation(self, line: str) -> bool:
        """'On Wed, 6 May 2026, Elin Norrgård wrote:'."""
        folded = fold(line)
        return folded.rstrip().endswith(":") and any(one.match(folded) for one in self.wrote)

    def is_boilerplate(self, line: str) -> bool:
        """'About Northlight', 'Media contact'."""
        folded = fold(line.strip())
        return any(one.match(folded) for one in self._boilerplate)

    @cached_property
    def _boilerplate(self) -> list[Pattern]:
        return [form for language in self._languages for _, form in language.compiled("layout", "boilerplate")]

    def label(self, line: str) -> tuple[set[str], str] | None:
        """What a line of a forwarded header gives: 'From: Elin Norrgård <elin@…>'."""
        name, colon, value = line.strip(" >*\t").replace("*", "").partition(":")
        labels = self.labels.get(fold(name).strip()) if colon else None
        return (labels, value.strip()) if labels else None

    def bare_subject(self, subject: str) -> tuple[str, bool]:
        """A subject without 'Fwd:' and 'Re:', and whether anything was taken away."""
        bare = subject.strip()
        while True:
            prefix, colon, rest = bare.partition(":")
            if not colon or fold(prefix).strip().rstrip("0123456789[] ") not in self.prefixes:
                return bare, bare != subject.strip()
            bare = rest.strip()


@lru_cache(maxsize=4)
def words_of(packs: Packs) -> Words:
    return Words(packs)


def holds(line: str, phrases: tuple[str, ...]) -> bool:
    folded = fold(line)
    return any(phrase in folded for phrase in phrases)


def _all(*lists: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(word) for words in lists for word in words))

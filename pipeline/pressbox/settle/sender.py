"""The sender: who speaks, from the words that say so, else whom the release is about."""

from itertools import combinations
from typing import cast

from pressbox.grammar.gazetteer import kebab
from pressbox.grammar.known import KnownSenders
from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span
from pressbox.models import Sender, SenderKind
from pressbox.packs import Form, Language, Packs
from pressbox.patterns import Pattern, fold, pattern
from pressbox.sources import About

HEAD = 6  # lines from the top in which a mail's header stands
LONGEST = 9  # words of a sender's name
OFTEN = 2  # mentions: who is named less is not whom a release is about
_LEAD = 400  # characters of a lead in which it says who announces
_SMALL = 4  # letters: shorter words of a name may have no capital
# 'press@nordhafen-energie.example', 'www.nordhafen-energie.example'; words with capitals and the small ones between.
_HOST = pattern(r"(?:@|//|\bwww\.|^)(?:www\.)?(?<name>[\w-]{6,40})\.\w")
_JOINED = r"(?: (?:\p{Ll}{1,3} |\p{Ll}[’'])*+\p{Lu}[\w&'’-]*+){1,6}"
_RUN = pattern(rf"\p{{Lu}}[\w&'’-]*+{_JOINED}|\p{{Ll}}{{4,20}}{_JOINED}")
_WORD = pattern(r"[^\W_]++")
_MARKS = " \t\"'“”‘’,;:-–—|*_"


def settle_sender(page: Page, found: Mentions, packs: Packs, name: str, about: About | None = None) -> Sender | None:
    """The sender, with what says so; None where nothing does. `name` is the release's id, its path."""
    known = KnownSenders(packs)
    header = _sender(page, found, about.sender, None, about.sender_basis) if about and about.sender else None
    if header and about and about.is_sender_told:
        return known.told(header, found)
    sender = known.of_folder(name) or _headed(page, found) or _stated(page, found) or known.beside(page, found)
    sender = sender or _hosting(page, found) or _announcing(page, found)
    if sender is None:  # a press officer writes for whom the release is about
        sender = header if header and header.kind != "other" else _subject(page, found) or header
    return sender and known.told(sender, found)


class _Forms:
    """The forms of a language, and the words with one of which a line begins that any of them fits."""

    def __init__(self, language: Language) -> None:
        self.forms = language.compiled("sender", "senders")
        self.opening = {form.id: tuple(fold(word) for word in form.near) for form, _ in self.forms}
        self.openings = tuple({word for words in self.opening.values() for word in words})
        self.letters = frozenset(word[0] for word in self.openings)
        self.not_names = folded_terms(language.sender.not_names)
        self.kinds = [(kind, [f" {fold(word)} " for word in words]) for kind, words in language.sender.kinds.items()]


def _stated(page: Page, found: Mentions) -> Sender | None:
    known = page.language.once(_Forms)
    folded, letters = page.folded, known.letters
    opened = {
        line.index
        for line in page.lines
        if folded[line.start] in letters and folded.startswith(known.openings, line.start)
    }
    for form, shape in known.forms:
        fits: list[tuple[int, Span]] = []
        opening = known.opening[form.id]
        if opening and not opened:
            continue
        for line in _lines(page, form):
            if opening and (line.index not in opened or not folded.startswith(opening, line.start)):
                continue
            match = shape.match(page.folded, line.start, line.end)
            if match:
                span = _trimmed(page, match.span("name"))
                if _is_name(page, span):
                    fits.append((page.folded.count(page.folded[slice(*span)]), span))
        if fits:
            best = max(fits, key=lambda fit: fit[0])[1]  # of several 'About …' the one that the text speaks of
            return _sender(page, found, page.text[slice(*best)], best, str(form.gives["basis"]))
    return None


def _lines(page: Page, form: Form) -> list[Line]:
    """The lines in which a form is tried."""
    where = form.gives.get("where")
    if where == "head":
        return page.lines[:HEAD]
    if where == "stamp":
        title = page.title
        return [line for line in page.lines[: title.index if title else 0] if line.kind == "stamp"]
    if where == "boilerplate":
        return [line for line in page.lines if line.boilerplate and line.index]
    return [line for line in page.lines if line.kind != "title" and (line.boilerplate or line.end - line.start < 160)]


def _is_name(page: Page, span: Span) -> bool:
    words = page.text[slice(*span)]
    name = fold(words)
    if name in page.language.once(_Forms).not_names or not 0 < len(words.split()) <= LONGEST:
        return False
    return words[0].isupper() or words[0].isdigit() or words.isupper()


def _trimmed(page: Page, span: Span) -> Span:
    start, end = span
    while start < end and page.text[start] in _MARKS:
        start += 1
    while end > start and page.text[end - 1] in _MARKS:
        end -= 1
    for article in page.language.sender.articles:
        if page.folded.startswith(f"{article} ", start):
            return start + len(article) + 1, end
    return start, end


def _sender(page: Page, found: Mentions, name: str, span: Span | None, basis: str) -> Sender:
    name = " ".join(name.split())
    known = next((team.name for team in found.teams if fold(team.name) == fold(name)), None)
    name = known or name
    at = page.span(*span) if span else None
    return Sender(id=kebab(name) or None, name=name, kind=_kind(page, found, name), basis=basis, span=at)


def _kind(page: Page, found: Mentions, name: str) -> SenderKind:
    """What kind of sender a name is: as the release knows it, else by its words."""
    folded = fold(name)
    if any(fold(team.name) == folded for team in found.teams):
        return "team"
    if any(fold(person.name) == folded for person in found.people):
        return "driver" if found.domain else "other"
    if any(place.kind == "venue" and page.folded[slice(*place.span)] == folded for place in found.places):
        return "venue"
    if any(page.folded[slice(*one.span)] == folded for one in found.series):
        return "series"
    padded = f" {folded} "
    for kind, words in page.language.once(_Forms).kinds:
        if any(word in padded for word in words) and (found.domain or kind == "agency"):
            return cast("SenderKind", kind)
    return "other"


# --------------------------------------------------------------------------------------- whose words speak for it
def _headed(page: Page, found: Mentions) -> Sender | None:
    """A name alone above the title that the text has again, in a release of no domain: 'Ravenmoor Police'."""
    title = page.title
    if found.domain or title is None:
        return None
    people = {fold(person.name) for person in found.people}
    hosts = [_letters(page.folded[slice(*link.span)]) for link in found.links]
    for line in page.lines[: title.index]:
        span = _trimmed(page, (line.start, line.end))
        name = page.folded[slice(*span)]
        if line.kind != "stamp" or name in people or not _is_called_so(page, span):
            continue
        again = page.folded.find(name, title.start)
        if again < 0 and any(_letters(name) in host for host in hosts):
            again = span[0]
        if again >= 0:
            written = page.text[again : again + len(name)]
            small = written if written[0].isupper() and not written.isupper() else page.text[slice(*span)]
            return _sender(page, found, small, span, "masthead")
    return None


def _hosting(page: Page, found: Mentions) -> Sender | None:
    """Whose words the site or the address is made of: 'Nordhafen Energie', nordhafen-energie.example."""
    if found.domain:
        return None
    hosts = {_letters(host["name"]) for link in found.links for host in _HOST.finditer(page.folded, *link.span)}
    people = {fold(person.name) for person in found.people}
    for run in _RUN.finditer(page.text) if hosts else ():
        words = [word.span() for word in _WORD.finditer(page.folded, *run.span())]
        for first, last in combinations(range(len(words)), 2):
            own = [page.folded[slice(*word)] for word in words[first : last + 1]]
            telling = [word for word in own if len(word) >= _SMALL]
            span = _trimmed(page, (words[first][0], words[last][1]))
            fits = not hosts.isdisjoint({"".join(own), "".join(telling) if len(telling) > 1 else ""})
            name = page.text[slice(*span)]
            if fits and fold(name) not in people and _is_name(page, span) and _kind(page, found, name) != "agency":
                return _sender(page, found, name, span, "address")
    return None


def _letters(words: str) -> str:
    return "".join(char for char in words if char.isalnum())


def _is_called_so(page: Page, span: Span) -> bool:
    """Whether words are a name of several, and none of a day, a place alone or a kind of release."""
    words = page.text[slice(*span)].split()
    capitals = all(word[0].isupper() or len(word) < _SMALL for word in words)
    return len(words) > 1 and capitals and _is_name(page, span) and not any(char.isdigit() for char in words[0])


def _announcing(page: Page, found: Mentions) -> Sender | None:
    """Who does in the lead what senders do, and is spoken of again: 'Harcourt Kinetic today announced'."""
    lead = next((line for line in page.lines if line.kind == "lead"), None)
    shape = page.language.once(_announces)
    if lead is None or shape is None:
        return None
    people = {fold(person.name) for person in found.people}
    places = {place.span for place in found.places}
    for match in shape.finditer(page.text, lead.start, min(lead.end, lead.start + _LEAD)):
        span = _trimmed(page, match.span("name"))
        opening = " ".join(page.folded[slice(*span)].split()[:2])
        if span in places or opening in people or page.folded[slice(*span)] in people or not _is_name(page, span):
            continue
        if " " in opening and page.repeats(opening):
            return _sender(page, found, page.text[slice(*span)], span, "who announces it (lead)")
    return None


def _announces(language: Language) -> Pattern | None:
    verbs = language.parts("sender").get("announces")
    if not verbs:
        return None
    word = r"\p{Lu}[\p{L}\p{N}&'’.-]*+"
    name = rf"(?<name>{word}(?:\s(?:(?:\p{{Ll}}{{1,3}}|&)\s){{0,2}}{word}){{1,6}}+)"
    aside = r"(?:,? \([^()\n]{2,40}\))?(?:, [^,.\n]{2,120}(?:\.,|,))?"
    legal = rf"(?:,? (?:{language.parts('sender')['legal']})\b\.?)?"
    return pattern(rf"(?<![\p{{L}}\d]){name}{legal}{aside}{aside} (?i:{verbs})\b", rule="sender.announces")


# ------------------------------------------------------------------------------------- whom the release is about
def _subject(page: Page, found: Mentions) -> Sender | None:
    """The team or the driver of the title, in a domain that has them."""
    if not found.domain or page.title is None:
        return None
    low, high = page.title.start, page.title.end
    head = page.lines[page.title.index + 1].end if page.title.index + 1 < len(page.lines) else high
    for end, basis in (
        (high, "the release is about them (title)"),
        (head, "the release is about them (title and lead)"),
    ):
        teams = [team for team in found.teams if _often(team.mentions, low, end)]
        if teams and not any(_often(person.mentions, low, high) for person in found.people):
            return _about(page, found, teams[0].name, teams[0].mentions[0], basis)
        people = [person for person in found.people if _often(person.mentions, low, end)]
        if len(people) == 1:
            return _about(page, found, people[0].name, people[0].mentions[0], basis)
        pair = _pair(page, [person.name for person in people])
        if pair:
            return Sender(
                id=kebab(page.text[slice(*pair)]),
                name=page.text[slice(*pair)],
                kind="driver",
                basis=basis,
                span=page.span(*pair),
            )
    often = [team for team in found.teams if len(team.mentions) >= OFTEN]
    if len(often) == 1 and len(found.teams) == 1:
        return _about(page, found, often[0].name, often[0].mentions[0], "the release is about them")
    return None


def _often(mentions: list[Span], low: int, high: int) -> bool:
    return len(mentions) >= OFTEN and any(low <= start < high for start, _ in mentions)


def _about(page: Page, found: Mentions, name: str, span: Span, basis: str) -> Sender:
    return _sender(page, found, name, span, basis)


def _pair(page: Page, names: list[str]) -> Span | None:
    """The words for two of one surname: 'Andreas and Jessica Holm'."""
    if len(names) != 2:
        return None
    for first, second in (names, names[::-1]):
        words = f"{first.split()[0]} and {second}"
        at = page.text.find(words)
        if at >= 0 and first.split()[-1] == second.split()[-1]:
            return at, at + len(words)
    return None

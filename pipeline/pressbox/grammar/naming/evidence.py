"""What stands beside words with capitals and says that they name a person, and in which role."""

from bisect import bisect_right

from pressbox.grammar.naming.chains import Chain, Ground, opens_sentence
from pressbox.grammar.neighbours import folded_terms, word_before
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, PersonMention, Span
from pressbox.packs import Form, Language, Packs
from pressbox.packs.finder import Finder
from pressbox.patterns import NEVER, Match, either, fold, pattern

REACH = 64  # characters beside a name in which words may speak for it
AGAIN = 8  # places at which a surname alone is looked at
CONTACT_DIGITS = 6  # a line with as many is a telephone number

_ROLE = 96  # … and in which its role may begin
_NAME = 40  # characters of a name
_ARTICLE = 6  # characters between a comma and a role: ', the '
_DASHES = " -–—"
_SPEAKER = Ground("people.speaker", of_surnames=True)
_HEARD = Ground("people.heard", of_surnames=True)
_SAID = Ground("people.said", of_surnames=True)
_IN_ROW = Ground("people.row", weak=True, of_surnames=True)
_AGAIN = Ground("people.again", weak=True, of_surnames=True)
_PHOTO, _CONTACT, _ORIGIN = Ground("people.photo"), Ground("people.contact"), Ground("people.origin")
_MAIL, _COLUMN, _LABEL = Ground("people.mail"), Ground("people.column"), Ground("people.label")
_COUNTRY_BEHIND, _TOLD = Ground("people.country"), Ground("people.told")
_BEFORE_ROLE = (",", " -", " (")  # what parts a name from the role behind it

# '12. ', '#96 ', '1 | ', 'P3 - ': what opens the row of an entry.
_ROW = r"(?:p|#|{number_word}\.?\s?|\()?\d{1,3}(?:{ordinal}|\.|\)|:)?[\s|#-]{1,4}(?:[#(]?\d{1,3}\)?[\s|-]{1,4})?"
# ' (SWE)', ' (SE)', ' (24/SWE', ' [GER]': what stands behind a name in a list.
_LETTERS = pattern(r"[^\W\d_]++")
# 'Norrgård / Hrast': a stroke beside a surname, and another name beyond it.
_PAIRED_BEHIND = pattern(r" ?/ ?\p{Lu}\p{Ll}")
_PAIRED_BEFORE = pattern(r"(?r)\p{Ll} ?/ ?")
_COUNTRY = pattern(r" ?[(\[](?:\d\d[/, ]{1,2})?(?<code>[a-z]{1,3})[)\],/ ]|  ?(?<bare>[A-Z]{3})\b")


class Evidence:
    """What stands beside words with capitals and says that they name a person."""

    def __init__(self, packs: Packs, language: Language) -> None:
        known = language.parts("people")
        said = language.parts("layout")["said"]
        parts = {**language.parts("people"), "said": said}
        # Each kind as one pattern, tried at one place: the first form that fits gives the role.
        before = either(form.pattern for form in language.people.before if _tells_role(form))
        after = either(form.pattern for form in language.people.after if _tells_role(form))
        self._role_before = pattern(f"(?r)(?:{before})", known, "people.before")
        self._role_after = pattern(after, known, "people.after")
        told = [one for field in ("before", "after") for one in language.compiled("people", field)]
        leads = [word for part in ("role_article", "role_leads") for word in known.get(part, "").split("|") if word]
        self._before_role = (*_BEFORE_ROLE, *(f" {word} " for word in leads))
        self._roles = Finder([(form, shape) for form, shape in told if _tells_role(form)], known)
        self._titles = folded_terms(language.people.titles)
        self._tails = folded_terms(language.teams.tails)
        self._forms = language.people
        self._grounds_before = [Ground.of(form) for form in language.people.before]
        self._grounds_after = [Ground.of(form) for form in language.people.after]
        # Nearly always nothing speaks for a name: one look says so. Backwards from the name, so that a form which
        # does not fit is given up at its last word.
        before, after = _named(language.people.before), _named(language.people.after)
        self._before = pattern(rf"(?r)(?:{before}\b(?:{{said}})\s$)", parts, "people.before")
        self._after = pattern(rf"{after},?\s(?:{{said}})\b", parts, "people.after")
        label = either(form.pattern for form in language.people.before if form.gives.get("label"))
        self._label = pattern(f"(?r)(?:{label})", known, "people.label")
        self._job = pattern(r"(?:{role_core})", known, "people.job")
        self._row = pattern(_ROW, {**language.parts("results"), **known}, "people.row")
        does = "|".join(sorted(folded_terms(language.places.says)))
        self._acts = pattern(rf"[^\S\n](?:{{said}}|{does or NEVER})\b", parts, "people.does")
        # 'Das Stadtfest war …': what has an article is a thing, where all nouns have capitals.
        self._of_things = folded_terms(language.places.articles) if language.people.nouns_capital else frozenset()
        self._announces = pattern(r"\s(?:{announces})\b", known, "people.announces")
        self._codes = folded_terms(
            [code for row in packs.countries.values() for code in (row.alpha3, row.ioc, row.code) if code]
        )
        self._of_team = pattern(r"\s\(|,?\s(?:{of_team})\s(?:the\s)?", known, "people.of_team")
        self._from_place = pattern(r",?\s(?:{from_place})\s", known, "people.from_place")
        self._given = packs.given_names - (
            folded_terms(self._forms.ordinary) - folded_terms(self._forms.ordinary_given)
        )
        self._teams: frozenset[int] = frozenset()
        self._towns: frozenset[int] = frozenset()
        self._named_towns: frozenset[int] = frozenset()
        self._speakers: frozenset[Span] = frozenset()
        self._photos: list[Span] = []
        self._mail: frozenset[str] = frozenset()
        self._heard: frozenset[str] = frozenset()
        self._closing = pattern(known["closing"], known, "people.closing")
        self._goes_on = pattern(known["goes_on"], known, "people.goes_on")

    def open(self, page: Page, found: Mentions) -> "Evidence":
        """With what the other readers know of a page: a copy, for another thread may be at another page."""
        seen = Evidence.__new__(Evidence)
        seen.__dict__.update(self.__dict__)
        seen._speakers = frozenset(
            quote.speaker_span for quote in found.quotes if quote.speaker_span and quote.speaker_kind == "name"
        )
        seen._teams = frozenset(start for team in found.teams for start, _ in team.mentions)
        seen._towns = frozenset(place.span[0] for place in found.places if place.kind != "venue")
        seen._named_towns = frozenset(
            hit.start for hit in found.names if any(name.kind == "city" for name in hit.meanings)
        )
        seen._photos = [credit.span for credit in found.credits if credit.kind == "photo"]
        links = (page.folded[slice(*link.span)] for link in found.links)
        seen._mail = frozenset(
            word for link in links if "@" in link for word in _LETTERS.findall(link.partition("@")[0])
        )
        seen._heard = frozenset(page.folded[slice(*span)] for span in seen._speakers)
        return seen

    def is_job(self, page: Page, chain: Chain) -> bool:
        """'Technical Delegate': words with capitals that are an office, and nobody's name."""
        return self._job.fullmatch(page.folded, *chain.span) is not None

    def speaks(self, chain: Chain) -> bool:
        """Whether what is said is given to these words as to a name: 'Dickon White, trustee, said'."""
        chain.ground = _SPEAKER
        return chain.span in self._speakers

    def speaks_for(self, page: Page, chain: Chain) -> bool:
        ground = self._ground(page, chain)
        if ground:
            chain.ground = ground
        return ground is not None

    def _ground(self, page: Page, chain: Chain) -> Ground | None:
        start, end = chain.span
        if (start, end) in self._speakers:
            return _SPEAKER
        if self._in_photo(start, end):
            return _PHOTO
        if not self._heard.isdisjoint(self._ends_of(page, chain)):
            return _HEARD
        if self._closes(page, chain.line, (start, end)):
            return _CONTACT
        beside = self._beside(page, chain, start, end)
        if beside and beside.of_things and self._ends_in_town(chain):
            beside = None  # 'Festival Kiel, que ha sido elegido …'
        if self._may_be_verb(page, chain):
            return None
        if beside == _SAID and self._announces.match(page.folded, end) and not self._is_told_again(page, chain):
            beside = None  # 'Harcourt Kinetic announced today': firms and teams do so, too
        surname = chain.words[chain.last - 1].start
        if beside and self._is_weak(beside) and not page.repeats(page.text[surname:end], cased=True):
            beside = None
        return (
            beside or self._in_list(page, chain, start, end) or self._again(page, chain) or self._told_of(page, chain)
        )

    def _ends_in_town(self, chain: Chain) -> bool:
        """Whether the last word is a town's name, too, behind one that is no first name."""
        first, last = chain.words[chain.first], chain.words[chain.last - 1]
        return last.start in self._named_towns and first.folded not in self._given

    @staticmethod
    def _is_told_again(page: Page, chain: Chain) -> bool:
        """Whether the last word of a name stands elsewhere without the first."""
        start, end = chain.span
        last = page.text[chain.words[chain.last - 1].start : end]
        return page.text.count(last) > page.text.count(page.text[start:end])

    def _may_be_verb(self, page: Page, chain: Chain) -> bool:
        """'Gewinnt Norrgård …?': where all nouns have capitals, a first word of a sentence may be anything."""
        start, end = chain.span
        return (
            self._forms.nouns_capital
            and opens_sentence(page, start)
            and not page.repeats(page.text[start:end], cased=True)
        )

    def _ends_of(self, page: Page, chain: Chain) -> set[str]:
        """The first name and the surname that a full name would have; none where its capital says nothing."""
        start, end = chain.span
        if opens_sentence(page, start) and not page.repeats(page.text[start:end], cased=True):
            first = chain.words[chain.first].folded
            return {chain.words[chain.last - 1].folded} if first in self._given else set()  # 'Will Ek is 29'
        return {chain.words[chain.first].folded, chain.words[chain.last - 1].folded}

    def _beside(self, page: Page, chain: Chain, start: int, end: int) -> Ground | None:
        """The words that stand before or behind a name."""
        folded, stop = page.folded, chain.line.end
        low = max(chain.line.start, start - REACH)
        if found := self._before.match(folded, low, start):
            return _which(self._grounds_before, found)
        if found := self._after.match(folded, end, stop):
            return _which(self._grounds_after, found)
        if self._is_whose(page, end):
            return _ORIGIN
        country = _COUNTRY.match(folded, end, stop) if folded[end : end + 2].strip()[:1] in {"(", "["} else None
        return _COUNTRY_BEHIND if country and country["code"] in self._codes else None

    def _is_whose(self, page: Page, end: int) -> bool:
        """'Elin Norrgård of Northlight Racing', 'Elin Norrgård (Northlight Racing)', 'Elin Norrgård from Ravenmoor'."""
        link = self._of_team.match(page.folded, end)
        if link and link.end() in self._teams:
            return True
        link = self._from_place.match(page.folded, end)
        return link is not None and link.end() in self._towns

    def _in_list(self, page: Page, chain: Chain, start: int, end: int) -> Ground | None:
        """A row that opens with a number, a list under 'Drivers:', an address of that name."""
        line = chain.line
        opening = max(line.start, page.folded.rfind(": ", line.start, start) + 2)
        if line.kind in {"row", "table"} and self._row.fullmatch(page.folded, opening, start):
            return _IN_ROW
        if not self._mail.isdisjoint(word.folded for word in chain.words[chain.first : chain.last]):
            return _MAIL
        if line.kind == "table" and self._in_column(page, line, start, end):
            return _COLUMN
        if line.start == start and self._signs(page, line, end):
            return _CONTACT
        if line.start == start and line.headings:
            heading = page.lines[line.headings[-1]]
            if self._label.search(page.folded[heading.start : heading.end].rstrip(":") + ": "):
                return _LABEL
        return None

    def _in_column(self, page: Page, line: Line, start: int, end: int) -> bool:
        """Whether a name is a cell of a table below 'Driver'."""
        if (
            page.text[line.start : start].rstrip()[-1:] not in ("", "|")
            or page.text[end : line.end].lstrip()[:1] != "|"
        ):
            return False
        top = line
        while top.index and page.lines[top.index - 1].kind == "table":
            top = page.lines[top.index - 1]
        heads = page.folded[top.start : top.end].split("|")
        column = page.text.count("|", line.start, start)
        return column < len(heads) and bool(self._label.search(f"{heads[column].strip()}: "))

    def _told_of(self, page: Page, chain: Chain) -> Ground | None:
        """'Leni Arzberger joins the team. The 17-year-old …': the next sentence goes on with a person."""
        start = chain.span[0]
        low, high = page.sentence_at(start)
        if page.folded[low:start].strip():
            return None
        while page.text[high : high + 1].isspace():
            high += 1
        return _TOLD if self._goes_on.match(page.folded, high) else None

    def _closes(self, page: Page, line: Line, span: Span) -> bool:
        """A name alone on its line below 'Kind regards,'."""
        above = page.lines[line.index - 1] if line.index and span == (line.start, line.end) else None
        return above is not None and self._closing.fullmatch(page.folded, above.start, above.end) is not None

    def _signs(self, page: Page, line: Line, end: int) -> bool:
        """A name alone on its line in a contact block: a role, a number or an address stands below."""
        if end != line.end or line.index + 1 >= len(page.lines):
            return False
        below = page.lines[line.index + 1]
        words = page.folded[below.start : below.end]
        if not line.boilerplate:
            return below.end - below.start < REACH and bool(self._job.match(words))
        return "@" in words or sum(char.isdigit() for char in words) >= CONTACT_DIGITS or bool(self._job.match(words))

    def _in_photo(self, start: int, end: int) -> bool:
        """Whether a name stands in a credit of a photo."""
        at = bisect_right(self._photos, (start, len(self._photos) and self._photos[-1][1]))
        return at > 0 and end <= self._photos[at - 1][1]

    def is_agency(self, page: Page, chain: Chain) -> bool:
        """'Photo: Elin Norrgård/Fartblick Media': behind somebody's name and a stroke whom that one shoots for."""
        start, end = chain.span
        stroke = page.text.rfind("/", max(0, start - 2), start)
        if stroke < 0 or chain.words[chain.first].folded in self._given or not self._in_photo(start, end):
            return False
        return any(word in self._given for word in page.folded[chain.line.start : stroke].split()[-2:-1])

    def _again(self, page: Page, chain: Chain) -> Ground | None:
        """The last word alone elsewhere, where it does what people do."""
        surname = chain.words[chain.last - 1]
        word = page.text[surname.start : surname.end]
        at = 0
        for _ in range(AGAIN if page.repeats(word, cased=True) else 0):
            at = page.text.find(word, at)
            if at < 0:
                break
            if at == surname.start:
                at += 1
                continue
            before = word_before(page.text, at)
            alone = not before[:1].isupper() and before.lower() not in self._of_things
            if alone and self.does(page, at, at + len(word)):
                return _AGAIN
            at += 1
        return None

    def does(self, page: Page, start: int, end: int) -> bool:
        """Whether a surname alone says or does something, is told apart by age or role, or shares a car."""
        if self.acts(page, end) or _is_paired(page.text, start, end):
            return True
        found = self._after.match(page.folded, end, page.line_at(start).end)
        return found is not None and not self._is_weak(_which(self._grounds_after, found))

    def _is_weak(self, ground: Ground) -> bool:
        """Where all nouns have capitals, what two of them do says little: 'weil ein Dämpfer Öl verlor'."""
        return ground.weak and self._forms.nouns_capital

    def acts(self, page: Page, end: int) -> bool:
        """Whether what follows is what people do."""
        return self._acts.match(page.folded, end) is not None

    def _without_team(self, page: Page, start: int, end: int) -> Span:
        """'Kestrel Racing rider': the word with a capital ends the name of the team."""
        end = start + len(page.text[start:end].rstrip(_DASHES))
        first = page.folded[start:end].partition(" ")[0]
        ends = page.text[start].isupper() and first in self._tails
        small = page.text[page.text.rfind(" ", start, end) + 1].islower()
        named = ends and small and start > 1 and page.text[start - 2].isalnum()
        return (start + len(first) + 1, end) if named and start + len(first) < end else (start, end)

    def find_role(self, page: Page, person: PersonMention, names: dict[int, int]) -> None:
        """The role that stands before or behind a full name; `names` are all of the page, the start of each by its end.

        'Elin Norrgård, chair, Jonas Ek, treasurer': the role behind a comma is that of the one before it. It is not in
        'the chair, Elin Norrgård, the treasurer, Jonas Ek': how a row begins tells.
        """
        for start, end in person.mentions:
            if self._in_photo(start, end):
                person.role = person.role or page.language.people.photographer
            found = self._before_name(page, start)
            loose = found is not None and "," in page.text[found.end("role") : start]
            if found is not None and loose and found.start("role") - 1 in names:
                found, loose = None, False  # 'Anna Lind Team Manager, Bo Ek'
            titled = found is not None and found["role"] in self._titles  # 'Professor Norrgård as its chief executive'
            if (found is None or loose or titled) and page.folded.startswith(self._before_role, end):
                stop = page.line_at(start).end
                if page.holds_any(self._roles, end, stop):
                    after = self._role_after.match(page.folded, end, stop)
                    of_next = after and loose and names.keys() & range(after.end() + 2, after.end() + _NAME)
                    led = of_next and self._leads(page, start, names)
                    if after and not led and not self._is_of_next(page, after.span("role"), names):
                        found, loose = after, False
            if loose and not self._leads(page, start, names):
                found = None  # 'Anna Lind, team manager, Bo Ek'
            if found and (role := self._fuller(page, person, self._without_team(page, *found.span("role")))):
                person.role_span, person.role = role, page.text[slice(*role)]

    def _is_of_next(self, page: Page, role: Span, names: dict[int, int]) -> bool:
        """'Anna Lind, team manager Bo Ek': whether a role ends in the name that it stands before."""
        low, high = role
        ends = names.keys() & range(low, high + 1)
        return any(names[end] > low and self._before_name(page, names[end]) for end in ends)

    def _fuller(self, page: Page, person: PersonMention, span: Span) -> Span | None:
        """A role where none is told yet, or one that says more: 'Minister', and 'Minister for Roads' further down."""
        told, role = fold(person.role or ""), page.folded[slice(*span)]
        more = told in self._titles and role not in self._titles  # 'Professor', and 'Chief Medical Officer'
        return span if not told or more or role.startswith(f"{told} ") else None

    def _before_name(self, page: Page, start: int) -> Match | None:
        if not start or page.folded[start - 1] not in " \n":
            return None
        low = max(page.line_at(start).start, start - _ROLE)
        if not page.holds_any(self._roles, low, start):
            return None
        title = word_before(page.folded, start)
        found = self._role_before.match(page.folded, low, start)
        # 'Team manager Dr. Anna Lind'.
        return found or (self._before_name(page, start - len(title) - 1) if title in self._titles else None)

    def _leads(self, page: Page, start: int, names: dict[int, int]) -> bool:
        """Whether the role before a name is its own: nobody is named before that, or has one before the name, too."""
        role = self._before_name(page, start)
        if role is None:
            return False
        comma = page.text.rfind(", ", 0, role.start("role"))
        if comma not in names or role.start("role") - comma > _ARTICLE:
            return True
        return self._leads(page, names[comma], names)


def _is_paired(text: str, start: int, end: int) -> bool:
    """Whether a stroke joins a word with another name: those who share a car."""
    return _PAIRED_BEHIND.match(text, end) is not None or _PAIRED_BEFORE.match(text, 0, start) is not None


def _tells_role(form: Form) -> bool:
    return "(?<role>" in form.pattern


def _named(forms: list[Form]) -> str:
    """Forms as alternatives, each in a group `form0`, `form1` …, for one more behind them."""
    return "".join(f"(?<form{index}>{form.pattern})|" for index, form in enumerate(forms))


def _which(grounds: list[Ground], found: Match) -> Ground:
    """That of the form that fits; where none does it is the words of saying."""
    return next((ground for index, ground in enumerate(grounds) if found.start(f"form{index}") >= 0), _SAID)

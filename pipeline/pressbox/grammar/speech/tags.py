"""Attributions: 'says Norrgård', 'the Swede added', 'Tomas Vikander, team principal, said:' and where they end."""

from dataclasses import dataclass

from pressbox.grammar.neighbours import word_before
from pressbox.grammar.speech.phrases import WORD, Subject
from pressbox.grammar.speech.subjects import Subjects
from pressbox.layout import Page
from pressbox.packs import Language, Lexicon
from pressbox.packs.lexicon import Hit
from pressbox.patterns import fold, pattern, words

_LONGEST = 320  # characters: an attribution is no longer
_HELPERS = 3  # words before a verb of saying
_NEAR = 40  # characters before the name that a sentence is about
_STOPS = ".!?…"
_DASH = "-–—−‒"
_MARKS = "\"”“’'»«„"
_ELISION = "'’"
_LEAD = pattern(r"[\s,;:]*+(?:[-–—−]\s*+|\((?=\p{Lu}))?+")


@dataclass(slots=True)
class Tag:
    """One attribution."""

    start: int  # where the speech before it ends
    end: int  # where it ends itself
    subject: Subject | None
    cue: tuple[int, int] | None = None
    partial: bool = False  # words of the sentence stand between it and the speech: 'said the car was “…”'

    @property
    def says_more(self) -> bool:
        """Whether the line of a name holds more than that and a sign."""
        return self.subject is not None and self.end - self.subject.span[1] > 1

    def is_labelled(self, page: Page) -> bool:
        """'Co-driver: Jonas Ek': whether a label stands before the name."""
        return self.subject is not None and ": " in page.text[self.start : self.subject.span[0]]


class Tags:
    """Finds attributions behind, before and inside of speech."""

    def __init__(self, language: Language, subjects: Subjects) -> None:
        sheet = language.quotes
        self.subjects = subjects
        self._said: Lexicon[str] = Lexicon((verb, verb) for verb in sheet.said)
        self._weak = frozenset(fold(verb) for verb in sheet.weak)
        self._tails = frozenset(fold(word) for word in sheet.tails)
        self._that = frozenset(fold(word) for word in sheet.that)
        self._pronouns = frozenset(fold(word) for word in sheet.pronouns)
        parts = language.parts("quotes")
        self._within, self._inverts, self.drops = sheet.within, sheet.inverts, sheet.unnamed
        self._how = pattern(rf"(?:(?:{words(sheet.leads)}|{parts['how']})\s+|(?:{parts['how']})(?<=['’]))")
        # 'was Norrgård's verdict', 'Norrgård's verdict on the race:'
        self._verdict = pattern(rf"['’]?s?\s(?:[\w-]+\s){{0,2}}?(?:{parts['verdict']})\b", parts)
        titles = "".join(rf"(?<!\b{fold(title)})" for title in sheet.titles)
        titles += r"(?<!\b\d{1,2})" if language.layout.before_ordinals else ""  # 'seinen 25. Geburtstag'
        joined = rf"(?!\s(?:{words(language.dates.both)})\b)"  # 'kultur- och fritidschef'
        self._end = pattern(
            rf"""(?<!\b\p{{L}}){titles}[.!?…:]["'”’»)]*+(?=\s|$)|\s[-–—−][,;.]?\s|(?<=\p{{L}})[-–—−][,;.]?(?=\s){joined}""",
            parts,
        )
        self._stop = pattern(rf"""(?<!\b\p{{L}}){titles}[.!?…]["'”’»)]*+(?=\s)""", parts)

    def _ends(self, page: Page, start: int, limit: int) -> tuple[int, int]:
        """Where the clause that begins here ends, without and with its stop."""
        limit = min(limit, start + _LONGEST)
        found = self._end.search(page.folded, start, limit)
        return (found.start(), found.end()) if found else (limit, limit)

    # ------------------------------------------------------------------------------------------------ behind
    def after(self, page: Page, at: int, limit: int) -> Tag | None:
        """The attribution behind a closing mark."""
        lead = _LEAD.match(page.text, at, limit)
        low = lead.end() if lead else at
        how = self._how.match(page.folded, low, limit)
        low = how.end() if how else low
        high, end = self._ends(page, low, limit)
        stopped = page.text[max(0, at - 2) : at - 1] == "." or page.text[at - 1 : at] == "."
        if stopped and page.text[end - 1] == ":":
            return None  # '“… the price.” Norrgård adds: “…”' leads to what comes
        for hit in self._sayings(page, low, high)[:2]:
            verb = (hit.start, hit.end)
            if stopped and page.folded[slice(*verb)] in self._weak:
                continue  # '“… in the end.” Norrgård ended a dry spell'
            if self._opens_clause(page, low, verb[0]):
                subject = self._behind_verb(page, verb, high)
            else:
                subject = self.subjects.before(page, low, verb[0])
                if subject and (not subject.pure or (subject.start != low and not _is_led(page, low, subject))):
                    subject = None
            if subject:
                return Tag(at, end, subject, verb)
        apart = any(char in _DASH + "(" for char in page.text[at:low])
        if how and (owner := self._owner_of_verdict(page, low, high)):
            return Tag(at, end, owner, how.span())
        told = how is not None and " " in how[0].strip()  # 'were the words of Norrgård'
        signed = self._signed(page, at, low, limit, goes_on=told)
        if told and how and signed is None and (of := self.subjects.after(page, low, high)):
            return Tag(at, end, of, how.span())  # 'è il commento del team principal Conti'
        if signed and how and told:
            signed.cue, apart = how.span(), True
        return signed if signed and (apart or (signed.subject and signed.subject.role)) else None

    def _behind_verb(self, page: Page, verb: tuple[int, int], high: int) -> Subject | None:
        owner = self._owner_of_verdict(page, _behind_blanks(page.text, verb[1], high), high)
        return owner or self.subjects.after(page, verb[1], high) or self._unnamed(page, verb, high)

    def _owner_of_verdict(self, page: Page, low: int, high: int) -> Subject | None:
        """Whose verdict it is: the name right here, in its genitive."""
        name = self.subjects.names.owner_at(page, low, high)
        if name is None:
            return None
        end = name[1] - page.text.startswith("s ", name[1] - 1)  # 'Norrgårds'
        return Subject((name[0], end), "name", low, name[1]) if self._verdict.match(page.text, end, high) else None

    def _unnamed(self, page: Page, verb: tuple[int, int], high: int) -> Subject | None:
        """The verb alone, where the language leaves its subject out: '«Sí», afirmó tras la carrera.'"""
        if not self.drops or page.folded[slice(*verb)] in self._weak:
            return None
        behind = page.folded[verb[1] : high].split()
        return None if behind and behind[0] not in self._tails else Subject(verb, "pronoun", *verb)

    def _opens_clause(self, page: Page, low: int, verb: int) -> bool:
        """Whether nothing or an adverb stands before the verb, or what belongs to it: 'nous a confié'."""
        before = page.folded[low:verb].split()
        return len(before) < _HELPERS and all(self.subjects.helps(word) for word in before)

    def _signed(self, page: Page, at: int, low: int, limit: int, *, goes_on: bool = False) -> Tag | None:
        """'“Text” – ELIN NORRGÅRD, DRIVER': a name behind a dash or in brackets, and what he is."""
        name = self.subjects.names.at(page, low, limit)
        if not name or len(page.text[low:limit].split()) > 16:
            return None
        behind = page.folded[name[1] : limit].strip(" ")
        tail = goes_on and behind.partition(" ")[0] in self._tails  # '… were the words of Norrgård after the flag'
        if behind[:1] not in ("", ",", "(", ")", ".", ":", "-", "–", "/") and not tail:
            return None
        return Tag(at, limit, self.subjects.named(page, low, name, limit))

    def signature(self, page: Page, low: int, limit: int) -> Tag | None:
        """A line that is a name and what he is, below the words that are his."""
        return self._signed(page, low, low, limit)

    # ------------------------------------------------------------------------------------------------ before
    def before(self, page: Page, low: int, opener: int, *, said: bool = False) -> Tag | None:
        """The attribution that leads to an opening mark: 'Norrgård said:', 'Norrgård said that'.

        With `said`, a verb of saying is wanted: a name before a colon is none.
        """
        high = opener
        while high > low and (page.text[high - 1].isspace() or page.text[high - 1] in "*_"):
            high -= 1
        low = max(low, high - _LONGEST)
        for stop in self._stop.finditer(page.folded, low, high - 1):
            low = stop.end()
        if high <= low:
            return None
        mark = page.text[high - 1]
        for hit in reversed(self._sayings(page, low, high)):
            found = self._before_verb(page, low, high, (hit.start, hit.end), mark)
            if found and found.subject is None and mark == ":":
                found.subject = self._last_clause(page, hit.end, high) or self._opening(page, low, high)
            if found:
                return found
        return self._colon(page, low, high) if mark == ":" and not said else None

    def _opening(self, page: Page, low: int, high: int) -> Subject | None:
        """'She had an eighth and a 12th and said:' is told by the pronoun that the sentence opens with."""
        first = WORD.search(page.folded, low, high)
        named = first and first[0] in self._pronouns
        return Subject(first.span(), "pronoun", low, first.end()) if first and named else None

    def _last_clause(self, page: Page, low: int, high: int) -> Subject | None:
        """'Asked about the start, Norrgård was brief:' is told by the clause before the colon."""
        comma = page.text.rfind(", ", low, high)
        start = _behind_blanks(page.text, comma + 1, high) if comma >= 0 else -1
        name = self.subjects.names.at(page, start, high) if start >= 0 else None
        return self.subjects.named(page, start, name, high) if name else None

    def _before_verb(self, page: Page, low: int, high: int, verb: tuple[int, int], mark: str) -> Tag | None:
        tail = page.folded[verb[1] : high].strip(" ,:-\n").split()
        weak = page.folded[slice(*verb)] in self._weak
        if weak and mark not in ":,":
            return None
        subject = self.subjects.before(page, low, verb[0])
        partial = False
        if behind := self._behind(page, low, high, verb, subject, mark):
            subject = behind
        elif subject is None and mark != ":":
            return None
        elif mark not in ":," and tail and not (len(tail) == 1 and tail[0] in self._that):
            partial = True
        if len(tail) > (14 if mark == ":" else 8):
            return None
        return Tag(low, high, subject, verb, partial)

    def _behind(
        self, page: Page, low: int, high: int, verb: tuple[int, int], before: Subject | None, mark: str
    ) -> Subject | None:
        """Who stands behind the verb, where it opens the sentence, or what opens it is not who says it."""
        opening = page.folded[low : verb[0]].strip()
        if opening and not (self._inverts and mark == ":"):
            return None
        named = before is not None and before.kind != "description"
        if named and before and before.pure:
            return None
        found = self.subjects.after(page, verb[1], high)
        return found if found and (not named or found.kind == "name") else None

    def _colon(self, page: Page, low: int, high: int) -> Tag:
        """'Elin Norrgård (21):', 'Norrgård was delighted:', or words that name nobody."""
        names = self.subjects.names.among(page, low, high)
        if opening := self._opening(page, low, high):
            return Tag(low, high, opening)
        if owner := self._owner_of_verdict(page, low, high):
            return Tag(low, high, owner)
        if not names or self.subjects.names.is_kind(page, names[0]):
            return Tag(low, high, self.subjects.described(page, low, high))
        return Tag(low, high, self.subjects.named(page, low, self._one_named(page, low, names), high))

    def _one_named(self, page: Page, low: int, names: list[tuple[int, int]]) -> tuple[int, int]:
        """The first name, or the full one behind a role: 'Happy, driver Elin Norrgård:', 'The mayor of …, Jo Ek:'."""
        first, second = names[0], names[1] if len(names) > 1 else None
        if second is None or " " not in page.text[slice(*second)]:
            return first
        if page.text[first[1] : second[0]] == ", ":
            return second if self.subjects.is_owner(page, low, first) else first
        told = " " not in page.text[slice(*first)] and self.subjects.roles.are_in(page, first[1], second[0])
        return second if told else first

    def about(self, page: Page, low: int, opener: int) -> Subject | None:
        """The person that the sentence before is about: its first words name him."""
        while opener > low and page.text[opener - 1].isspace():
            opener -= 1
        for stop in self._stop.finditer(page.folded, max(low, opener - _LONGEST), opener - 1):
            low = stop.end()
        low = _behind_blanks(page.text, low, opener)
        if page.text[low] in _MARKS:
            return None  # the words of somebody are about nobody
        first = WORD.match(page.folded, low, opener)
        if first and first[0] in self._pronouns:
            return Subject(first.span(), "pronoun", low, first.end())
        names = [
            name for name in self.subjects.names.among(page, low, opener)
            if name[0] - low <= _NEAR and not self.subjects.names.opens_sentence(page, low, name)
        ]  # fmt: skip
        if names and word_before(page.folded, names[0][0]) in self.subjects.descriptions.origin:
            return self.subjects.described(page, low, names[0][0])  # 'The welder from Nordmark'
        return Subject(names[0], "name", low, names[0][1]) if names else None

    def _sayings(self, page: Page, low: int, high: int) -> list[Hit[str]]:
        """Where verbs of saying stand; 'il commento' is none, as 'commentò' is, unless the release has no accents."""
        hits = page.hits_between(self._said, low, high)
        if page.text.isascii():
            return hits
        return [hit for hit in hits if not page.text[slice(*hit[:2])].isascii() or any(map(str.isascii, hit.meanings))]

    def is_said(self, page: Page, low: int, high: int) -> bool:
        """Whether a verb of saying stands here."""
        return bool(self._sayings(page, low, high))

    # ------------------------------------------------------------------------------------------------ inside
    def within(self, page: Page, low: int, high: int) -> list[Tag]:
        """The attributions inside a pair of marks: between dashes, and where the language does so between commas."""
        if not self._within:
            return self.between_dashes(page, low, high)
        tags = [tag for tag in self.inside(page, low, high) if tag.cue and tag.subject and tag.cue < tag.subject.span]
        for tag in tags:
            tag.end = min(tag.end, self._behind_name(page, tag, high))
        return tags

    def _behind_name(self, page: Page, tag: Tag, high: int) -> int:
        """Where the speech goes on behind the speaker's name and what he is: '« Oui, dit Elin, mais non. »'"""
        end = tag.subject.span[1] if tag.subject else tag.end
        comma = page.text.find(",", end, min(tag.end, high))
        if comma < 0:
            return tag.end
        after = page.text.find(",", comma + 1, min(tag.end, high))
        if after > 0 and self.subjects.roles.are_in(page, comma + 1, after):
            return after + 1
        return tag.end if self.subjects.roles.are_in(page, comma + 1, tag.end) else comma + 1

    def between_dashes(self, page: Page, low: int, high: int) -> list[Tag]:
        """Attributions inside the marks: '“Part one – says Norrgård – part two.”', '“One –says Norrgård–. Two.”'"""
        if sum(page.folded.count(sign, low, high) for sign in (" -", "- ", "-.")) < 2:
            return []
        return [
            tag
            for tag in self.inside(page, low, high) or self._told_inside(page, low, high)
            if page.folded[tag.start : tag.end].strip()[:1] == "-"
            and page.folded[tag.start : tag.end].rstrip(" .,;")[-1:] == "-"
        ]

    def _told_inside(self, page: Page, low: int, high: int) -> list[Tag]:
        """'«Part one – è il pensiero di Norrgård – part two.»': without a verb of saying."""
        for how in self._how.finditer(page.folded, low, high):
            dash = how.start() - 2
            end = self._end.search(page.folded, how.end(), high)
            if " " in how[0].strip() and dash > low and page.text[dash] in _DASH and end:
                of = self.subjects.after(page, how.end(), end.start())
                return [Tag(dash - 1, end.end(), of, how.span())] if of else []
        return []

    def inside(self, page: Page, low: int, high: int) -> list[Tag]:
        """The attributions in a line of speech without marks: its own end, or between two sentences of it."""
        tags: list[Tag] = []
        for hit in self._sayings(page, low, high):
            verb = (hit.start, hit.end)
            if tags and verb[0] < tags[-1].end:
                continue
            tag = self._inside(page, low, high, verb)
            if tag:
                tags.append(tag)
        return tags

    def _inside(self, page: Page, low: int, high: int, verb: tuple[int, int]) -> Tag | None:
        stop, end = self._ends(page, verb[1], high)
        cut = self._cut(page, low, verb[0])
        if cut is not None:
            subject = self.subjects.after(page, verb[1], stop)
            if subject:
                return Tag(cut, end, subject, verb)
        subject = self.subjects.before(page, low, verb[0])
        if not subject or not subject.pure or subject.start <= low:
            return None
        cut = self._cut(page, low, subject.start)
        tail = page.folded[verb[1] : stop].strip(" ,")
        if cut is None or (tail and tail.split()[0] not in self._tails):
            return None
        return Tag(cut, end, subject, verb)

    def _cut(self, page: Page, low: int, at: int) -> int | None:
        """Where the speech ends that an attribution follows; None where nothing parts the two."""
        text, end = page.text, at
        if end - 1 > low and text[end - 1] in _ELISION and text[end - 2].isalpha():
            return None  # 'on m'a dit'
        while end > low and text[end - 1].isspace():
            end -= 1
        bare = end
        while end > low and (text[end - 1] in _DASH or text[end - 1].isspace()):
            end -= 1
        dashed = end < bare
        words = end
        if dashed and end > low and text[end - 1].isalnum() and text[end:at].strip(_DASH) == "":
            return None  # 'sous-estimé' is one word
        while end > low and (text[end - 1] in _MARKS or text[end - 1] == ","):
            end -= 1
        if end == low:
            return None
        if end < words or dashed or text[end - 1] in _STOPS:
            return end
        return None


def _is_led(page: Page, low: int, subject: Subject) -> bool:
    """'“…,” the tribunal's registrar, Jonas Ek, said': his role opens the attribution."""
    if subject.role is None or not low <= subject.role[0] < subject.start:
        return False
    lead = page.text[low : subject.role[0]]
    parted = page.text[subject.role[1] : subject.start].strip()
    return "," not in lead and len(lead.split()) <= _HELPERS and parted == ","


def _behind_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start

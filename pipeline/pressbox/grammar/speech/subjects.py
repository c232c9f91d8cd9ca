"""Who an attribution names: a full name or a part of one, a pronoun, or what stands for a person."""

from collections.abc import Iterator

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.speech.descriptions import Descriptions
from pressbox.grammar.speech.names import Names, definite_ends, person_ends
from pressbox.grammar.speech.phrases import BLANK, WORD, Span, Subject, cuts_in, phrase_end, skip, without_blank
from pressbox.grammar.speech.roles import LONGEST, Roles
from pressbox.layout import Page
from pressbox.packs import Language, Packs
from pressbox.patterns import fold

_NEAR = 4  # words in which it is said what somebody is to somebody else
_GAP = 7  # words before the name within its phrase


class Subjects:
    """Finds speakers in the phrases before and after a verb of saying."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.quotes
        self.roles = language.once(Roles)
        self.names = Names(packs, language)
        self.descriptions = language.once(Descriptions)
        self.articles = folded_terms(sheet.articles)
        self._definite_ends, self._person_ends = definite_ends(language), person_ends(language)
        self._persons = folded_terms(language.people.person_words)
        self._pronouns = folded_terms(sheet.pronouns)
        self._nouns_capital = language.people.nouns_capital
        self._ordinal_stops = bool(language.layout.before_ordinals)
        self._breaks = folded_terms(sheet.breaks)
        self._holds, self._joints = folded_terms(sheet.holds), folded_terms(language.dates.both)
        self._between = folded_terms(sheet.between)
        self._first_person = folded_terms(sheet.first_person)
        self._titles = folded_terms(sheet.titles)
        self._age = fold(sheet.age)
        self._adverbs = tuple(map(fold, sheet.adverbs)) or ("\0",)

    def helps(self, word: str) -> bool:
        """Whether a word, folded, may stand between a speaker and the verb."""
        return word in self._between or word.endswith(self._adverbs)

    # --------------------------------------------------------------------------------------------- after a verb
    def after(self, page: Page, low: int, high: int) -> Subject | None:
        """Who stands behind the verb: 'said Norrgård, who …', 'says the Swede', 'added she'."""
        high = min(high, low + LONGEST)
        low = skip(page.text, low, high, BLANK)
        words = [word.span() for word in WORD.finditer(page.folded, low, high)][: _GAP + 8]
        if not words:
            return None
        first = page.folded[slice(*words[0])]
        if first in self._pronouns:
            return Subject(words[0], "pronoun", low, words[0][1])
        names = self.names.among(page, low, high)
        for name in names[:3]:
            if self._leads(page, low, name[0]) and not self._is_owner_of_role(page, name, names):
                if self._stands_for_one(page, low, name, first):
                    break
                return self.named(page, low, name, high)
        described = self._described(page, words)
        return self._apposed(page, described, high) if described else None

    def _leads(self, page: Page, low: int, start: int) -> bool:
        """Whether the words before a name are no more than its article, its role and whose it is."""
        gap = page.folded[low:start]
        if ";" in gap or ":" in gap or len(gap.split()) > _GAP:
            return False
        if "." in gap and any(
            word.find(".") == len(word) - 1 and word[:-1] not in self._titles for word in gap.split()
        ):
            return False
        if "," in gap and not page.hits_between(self.roles.known, low, start):
            return False
        return next(self._parts(page, low, start), None) is None

    def _parts(self, page: Page, low: int, start: int, *, named: bool = True) -> Iterator[int]:
        """Where words stand that part a name from what is before it; the 'of' of 'head of sport' is none."""
        roles = self.roles.spans(page, low, start)
        if roles and named:
            roles.append((roles[-1][1], self._whose(page, roles[-1][1], start)))
        for word in WORD.finditer(page.folded, low, start):
            inside = any(begin <= word.start() < end for begin, end in roles)
            # 'Pappa och teamchef Luca Conti'.
            joint = word[0] in self._joints and any(end + 1 == word.start() for _, end in roles)
            joint = joint and any(begin == word.end() + 1 for begin, _ in roles)
            if not (inside or joint) and (word[0] in self._breaks or word[0] in self._first_person):
                yield word.start()

    def _is_owner_of_role(self, page: Page, name: Span, names: list[Span]) -> bool:
        """'Northlight driver Elin Norrgård': the first name is the team's."""
        rest = page.folded[name[1] : name[1] + 40]
        roles = self.roles.known.find(rest)
        return bool(roles and not rest[: roles[0].start].strip()) and any(
            other[0] > name[1] and other[0] - name[1] - roles[0].end <= 3 for other in names
        )

    def _stands_for_one(self, page: Page, low: int, name: Span, first: str) -> bool:
        """'the Swede', 'the 24-year-old Swede', 'the Northlight driver': capitals behind an article name nobody."""
        if first not in self.articles:
            return False
        lead = [word for word in page.folded[low : name[0]].split() if not (self._age and self._age in word)]
        alone = lead == [first] and " " not in page.text[slice(*name)]
        roles = self.roles.known.find(page.folded[name[1] : name[1] + 40])
        behind = WORD.match(page.folded, name[1] + 1)
        told = behind is not None and behind[0].rstrip(".") in self._persons and page.text.startswith(" ", name[1])
        return alone or told or bool(roles and not page.folded[name[1] : name[1] + roles[0].start].strip())

    def described(self, page: Page, low: int, high: int) -> Subject | None:
        """Someone without a name at the head of a sentence: 'The principal was happy', 'Dazu die Schwedin'."""
        words = [word.span() for word in WORD.finditer(page.folded, low, high)]
        led = len(words) > 1 and page.folded[slice(*words[0])] not in self.articles
        words = words[led and page.folded[slice(*words[1])] in self.articles :]
        found = self._described(page, words) if words else None
        kind = found and (
            self.descriptions.is_age(page, found.span) or page.folded[slice(*words[:2][-1])] in self.names.kinds
        )
        return found if found and (found.role or kind) else None

    def _described(self, page: Page, words: list[Span]) -> Subject | None:
        """'the Swede', 'the 24-year-old from Ravenmoor', 'team principal': someone without a name."""
        first = self.descriptions.article(page.folded[slice(*words[0])])
        low, high = words[0][0], words[-1][1]
        roles = self.roles.spans(page, low, high)
        capital = page.text[low].isupper()  # 'göteborgaren', 'Northlightföraren'
        grown = first.endswith(self._person_ends if capital else self._definite_ends)
        if first not in self.articles and not grown and not (roles and roles[0][0] == low):
            return None
        end = words[0][1]
        for start, stop in words[1:]:
            word = page.folded[start:stop]
            parted = page.folded[end:start].strip()
            if parted or (word in self._breaks and word not in self._holds):
                break
            end = stop
        if end == words[0][1] and page.folded[slice(*words[0])] in self.articles:
            return None
        end = end - 1 if page.text[end - 1] == "." else end
        role = (roles[0][0], min(end, roles[-1][1])) if roles and roles[0][0] < end else None
        return Subject((low, end), "description", low, end, role)

    def _apposed(self, page: Page, described: Subject, high: int) -> Subject:
        """'the manager of the Northlight team, Luis Cano': who is described, and named behind a comma."""
        comma = skip(page.text, described.end, high, BLANK)
        name = self.names.at(page, skip(page.text, comma + 1, high, BLANK), high)
        if not described.role and name and page.text[name[1] : high].strip():
            return described
        if page.text[comma : comma + 1] != "," or not name or " " not in page.text[slice(*name)]:
            return described
        return Subject(name, "name", described.start, name[1], described.role)

    def named(self, page: Page, low: int, name: Span, high: int) -> Subject:
        before = self.roles.spans(page, low, name[0])
        role, end = ((before[0][0], self._whose(page, before[-1][1], name[0])) if before else None), name[1]
        behind = self._role_behind(page, name[1], high)
        if behind:
            role, end = role or behind, behind[1]
        return Subject(name, "name", low, end, role)

    def is_owner(self, page: Page, low: int, name: Span) -> bool:
        """Whether a name is no more than what a role is of: 'the mayor of Ravenmoor'."""
        roles = self.roles.spans(page, low, name[0])
        words = page.folded[roles[-1][1] : name[1]].replace("'", "' ").split() if roles else []
        return bool(words) and words[0] in self._holds and len(words) <= _NEAR

    def _whose(self, page: Page, start: int, name: int) -> int:
        """Where a role ends with what it is of: 'the mayor of Ravenmoor, Jo Ek', 'il sindaco di … Luca Conti'."""
        comma = page.text[name - len(", ") : name] == ", "
        end = name - len(", ") if comma else name - 1
        words = page.folded[start:end].replace("'", "' ").split()
        held = words and words[0] in self._holds and len(words) <= _NEAR and "," not in page.text[start:end]
        return end if held and (comma or page.text[page.text.rfind(" ", start, end) + 1].isupper()) else start

    def _role_behind(self, page: Page, start: int, high: int) -> Span | None:
        """What a name is said to be behind it: ', team co-owner at X' or '(Team Principal)'."""
        low = skip(page.text, start, high, BLANK)
        if low >= high or page.text[low] not in ",(":
            return self._role_behind_dash(page, low, high)
        bracket = page.text[low] == "("
        low = skip(page.text, low + 1, high, BLANK)
        end = page.text.find(")", low, high) if bracket else phrase_end(page.text, low, high)
        end = high if end < 0 else end
        comma = page.text.find(", ", low, end) if bracket else -1
        end = comma if comma >= 0 and self.roles.are_in(page, low, comma) else end
        roles = self.roles.spans(page, low, end)
        first = WORD.match(page.folded, low, end)
        if not roles or not first or first[0] in self._breaks - self.articles:
            return None
        if len(page.text[low : roles[0][0]].split()) > 5:
            return None
        return low, without_blank(page.text, low, end)

    def _role_behind_dash(self, page: Page, low: int, high: int) -> Span | None:
        """'Elin Norrgård – Team Principal:', to the colon."""
        start, end = low + len("- "), without_blank(page.text, low, high - 1)
        roles = self.roles.spans(page, start, end) if page.folded[low:start] == "- " else []
        told = page.text[high - 1 : high] == ":" and "," not in page.text[start:end]
        return (start, end) if told and roles and roles[0][0] == start else None

    # -------------------------------------------------------------------------------------------- before a verb
    def before(self, page: Page, low: int, verb: int) -> Subject | None:
        """Who stands before the verb: 'Norrgård said', 'Tomas Vikander, team principal of X, explained'."""
        low = max(low, verb - LONGEST * 2)
        cuts = [cut for cut in cuts_in(page.text, low, verb) if not self._is_short(page, cut[0])]
        starts = [low, *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), verb]
        role: Span | None = None
        fallback: Subject | None = None
        for start, end in list(zip(starts, ends, strict=True))[::-1][:5]:
            words = self._phrase(page, start, end)
            if not words:
                continue
            if end == verb and len(starts) > 1:
                office = self._before_office(page, words, starts[-2], ends[-2], verb)
                if office:
                    return office
            subject = self._of_phrase(page, words, set_off=end != verb, told=role is not None)
            if subject and subject.kind != "description":
                subject.role = subject.role or role or (self._role_before(page, low, start) if end != verb else None)
                subject.end = verb
                return subject
            if subject and fallback is None:
                fallback = subject
            if end == verb:
                break  # only what is set off by commas stands between a name and its verb
            role = role or self._role_of(page, words)
        return fallback

    def _before_office(self, page: Page, words: list[Span], low: int, high: int, verb: int) -> Subject | None:
        """'Elin Norrgård, head of sport at Northlight said': a name alone before an office that no comma ends."""
        start, end = words[0][0], words[-1][1]
        roles = self.roles.spans(page, start, end)
        lead = page.text[start : roles[0][0]] if roles else ""  # 'regional welfare '
        told = lead.islower() and len(lead.split()) <= _NEAR
        led = bool(roles) and (not lead or told or page.folded[slice(*words[0])] in self.articles)
        if not led or page.text[high : high + 1] != "," or page.text[roles[0][1] : end].lstrip()[:1].isupper():
            return None  # 'Elin Norrgård, team principal Jonas Ek said'
        name = self.names.at(page, low, high)
        alone = name is not None and " " in page.text[slice(*name)] and not page.text[name[1] : high].strip()
        return Subject(name, "name", low, verb, (start, end)) if name and alone else None

    def _is_short(self, page: Page, stop: int) -> bool:
        """'Mr. Norrgård', in some languages 'seinen 25. Geburtstag': a stop that parts nothing."""
        word = page.folded[max(0, stop - _GAP) : stop].split(" ")[-1].strip('\n"(')
        if page.text[stop] == "." and word in self._titles:
            return True
        return self._ordinal_stops and page.text[stop] == "." and page.text[stop - 1 : stop].isdigit()

    def _role_before(self, page: Page, low: int, start: int) -> Span | None:
        """'Hollow Bank's head of retail, Priya Nair, said': what the person is stands in front of the name."""
        high = start
        while high > low and page.text[high - 1] in BLANK + ",":
            high -= 1
        if "," not in page.text[high:start]:
            return None
        roles = self.roles.spans(page, max(low, high - LONGEST // 2), high)
        return (roles[-1][0], high) if roles and len(page.text[roles[-1][0] : high].split()) <= _GAP else None

    def _phrase(self, page: Page, start: int, end: int) -> list[Span]:
        """The words of a phrase, without the helpers before the verb: 'later', 'has also', 'quickly'."""
        words = [word.span() for word in WORD.finditer(page.folded, start, end)]
        while words and (page.folded[slice(*words[-1])] in self._between or self._is_adverb(page, words[-1])):
            words.pop()
        return words

    def _is_adverb(self, page: Page, word: Span) -> bool:
        return page.text[word[0]].islower() and page.folded[slice(*word)].endswith(self._adverbs)

    def _role_of(self, page: Page, words: list[Span]) -> Span | None:
        roles = self.roles.spans(page, words[0][0], words[-1][1])
        return (words[0][0], words[-1][1]) if roles and len(page.text[words[0][0] : roles[0][0]].split()) <= 5 else None

    def _of_phrase(self, page: Page, words: list[Span], *, set_off: bool, told: bool) -> Subject | None:
        """Who a phrase names; `told` where the one behind it says what somebody is."""
        low, high = words[0][0], words[-1][1]
        last = page.folded[slice(*words[-1])]
        if last in self._pronouns:
            return Subject(words[-1], "pronoun", low, high, pure=len(words) == 1)
        names = self.names.among(page, low, high)
        first = self.descriptions.article(page.folded[slice(*words[0])])
        broken = next(self._parts(page, low, high, named=False), high)
        head = [name for name in names if name[1] <= broken]
        if set_off and head and self._is_office(page, words, head):
            return None
        if set_off and self._nouns_capital and first in self.articles:
            return None  # ', der am Montag Geburtstag feiert,' is no apposition
        if head and self._stands_for_one(page, low, head[-1], first):
            return None if set_off else self._described(page, words)
        if head:
            return self._in_phrase(page, low, head[-1], pure=self._is_pure(page, low, head[-1][0]))
        at_end = [name for name in names if not page.text[name[1] : high].strip(" )")]
        # 'In support of it Elin Norrgård, head of sport, said'
        due = told and bool(at_end) and " " in page.text[slice(*at_end[-1])]
        if at_end and (due or not set_off) and first not in self.articles:
            return self._in_phrase(page, low, at_end[-1], pure=False)
        grown = first.endswith(self._definite_ends)
        if first in self.articles or grown or any(start == low for start, _ in self.roles.spans(page, low, high)):
            subject = None if set_off else self._described(page, words)
            return subject if subject and subject.end >= high - 1 else None
        return None

    def _is_office(self, page: Page, words: list[Span], head: list[Span]) -> bool:
        """', Warden of the North,', ', head of Sport at Northlight,': capitals that say what somebody is."""
        name = head[-1]
        low, high = next(iter(self.roles.spans(page, words[0][0], words[-1][1])), (0, 0))
        of = not self._breaks.isdisjoint(page.folded[low:high].split())
        if of and low == words[0][0] and " " not in page.text[slice(*name)]:
            return True
        at = next((at for at, word in enumerate(words) if word[0] >= name[1]), len(words))
        alone = len(head) == 1 and " " not in page.text[slice(*name)] and name[0] == words[0][0]
        return alone and at < len(words) and page.folded[slice(*words[at])] in self._holds

    def _in_phrase(self, page: Page, low: int, name: Span, *, pure: bool) -> Subject:
        subject = self.named(page, low, name, min(len(page.text), name[1] + LONGEST))
        subject.pure = pure
        return subject

    def _is_pure(self, page: Page, low: int, start: int) -> bool:
        """Whether no more than an article, a role or whose he is stands before a name."""
        gap = [page.text[slice(*word.span())] for word in WORD.finditer(page.text, low, start)]
        if not gap:
            return True
        if len(gap) > _GAP or next(self._parts(page, low, start), None) is not None:
            return False
        first = fold(gap[0])
        if first in self.articles or gap[0][0].isupper() or (self._age and self._age in first):
            return True
        return any(role[0] == low for role in self.roles.spans(page, low, start))

"""The people of one release, as far as they are needed to tell who speaks.

A part of a name is completed from the people of the release; a pronoun is the person named last; 'the Swede' and 'the
24-year-old' are the one beside whose name these words stand.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set
from functools import cached_property
from itertools import islice, pairwise

from pressbox.grammar.naming.parts import is_part
from pressbox.grammar.neighbours import Spans, leads_name
from pressbox.grammar.speech.descriptions import Descriptions
from pressbox.grammar.speech.genders import Genders
from pressbox.grammar.speech.names import particles
from pressbox.grammar.speech.roles import Roles
from pressbox.layout import Page
from pressbox.layout.sentences import sentence_at
from pressbox.mentions import Mentions, PersonMention, QuoteMention, Span
from pressbox.patterns import fold, met, pattern

_WORD = pattern(r"[\w][\w'’-]*+")
_BEFORE_AGE = (" (", ", ")  # 'Norrgård (22)', 'Norrgård, 22,'
_FULL = 2  # words of a full name
_AGE = pattern(r"\d\d(?=-)")
_NEARBY = 70  # characters on each side of a name in which it is said what someone is
_BESIDE = 12  # … and in which that is said of nobody else
_WIDEST = 80  # characters: no word of a description is longer
_MOST = 40  # places of one word that are looked at: what stands more often tells nobody apart
_BACK = 4  # sentences with names that are gone back through to whom 'he' means
_OPENING = 45  # characters at the head of a sentence in which the person is named that it is about
_CALLED = frozenset("\"'“”„«‘(")  # what opens a nickname
_COUNTRY = frozenset({"demonym", "country"})


class Cast:
    """Who may be meant by a name, a part of one, or other words."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self.page = page
        self.found = found
        self.roles = page.language.once(Roles)
        self.descriptions = page.language.once(Descriptions)
        self.genders = page.language.once(Genders)
        self._described: dict[str, list[str]] = {}

    @cached_property
    def _names(self) -> dict[tuple[str, ...], str]:
        """Full names by their words, folded: those of the people, and of those who speak under a full name."""
        names = {person.words: person.name for person in self.found.people if len(person.words) > 1}
        for quote in self.found.quotes:
            if quote.speaker_span and quote.speaker_kind == "name" and not self._led_at(quote.speaker_span):
                words = self._words(quote.speaker_span)
                first = words[0] if len(words) > 1 else ""
                # 'Minister for Roads Hanna Berg': a longer name that ends in a known one is a title and that one.
                known = any(words[cut:] in names for cut in range(1, len(words) - 1))
                if len(first) > 1 and first not in self.page.language.once(particles) and not known:
                    names.setdefault(words, _as_written(self.page, quote.speaker_span))
        return names

    @cached_property
    def _by_part(self) -> dict[str, list[tuple[str, ...]]]:
        """The full names that a first name or a surname may be a part of."""
        parts: dict[str, list[tuple[str, ...]]] = {}
        for words in self._names:
            for part in {words[0], words[-1]}:
                parts.setdefault(part, []).append(words)
        return parts

    @cached_property
    def _spoken(self) -> list[Span]:
        return sorted(part for quote in self.found.quotes for part in quote.parts)

    @cached_property
    def _named_at(self) -> list[tuple[int, int, str]]:
        """Where people are named outside of what others say: a speaker rather speaks of others than of himself."""
        mentions = {(span, person.name) for person in self.found.people for span in person.mentions}
        for quote in self.found.quotes:
            if quote.speaker_span and quote.speaker_kind == "name":
                mentions.add((quote.speaker_span, self.by_name(quote.speaker_span)))
        credited = Spans(credit.span for credit in self.found.credits)  # a photographer is nobody that the talk is of
        return sorted(
            (*span, name)
            for span, name in mentions
            if not self._is_spoken(span[0]) and not credited.touch(span[0], span[0] + 1)
        )

    def _is_spoken(self, at: int) -> bool:
        index = bisect_right(self._spoken, (at, len(self.page.text))) - 1
        return index >= 0 and self._spoken[index][1] > at

    def _words(self, span: Span) -> tuple[str, ...]:
        words = self.page.folded[slice(*span)].replace(".", " ").split()
        return tuple(word for word in words if word[0] not in _CALLED)

    # ------------------------------------------------------------------------------------------------ by name
    def by_name(self, span: Span) -> str:
        """The full name that a name belongs to; the name as it stands where the release gives no more of it."""
        words = self._words(span)
        if words in self._names:
            return self._names[words]
        if led := self._led_at(span):
            return led
        for cut in range(1, len(words) - 1):
            if words[cut:] in self._names:
                return self._names[words[cut:]]
        fits = {self._names[full] for full in self._by_part.get(words[-1], ()) if is_part(words, full)}
        return fits.pop() if len(fits) == 1 else _as_written(self.page, span)

    def _led_at(self, span: Span) -> str:
        """'Deluso Norrgård': whose name the second of two words is, where the first is no part of it."""
        if len(self._words(span)) != _FULL:
            return ""
        near = self._persons_from(span[0] - self._longest, span[1])
        named = {name for start, end, name in near if end == span[1] and span[0] < start}
        whole = any(start <= span[0] < end for start, end, _ in near)
        return named.pop() if len(named) == 1 and not whole else ""

    def end_before_told(self, quote: QuoteMention) -> None:
        """'– A good day, says Jonas Ek. Ek leads the team.': nobody speaks so of himself."""
        for at, (low, high) in enumerate(quote.parts if quote.style == "dash" else ()):
            named = self._persons_from(low, high) if at else ()
            told = next((start for start, _, name in named if name == quote.speaker), None)
            if told is not None:
                high = max(low, sentence_at(self.page.sentence_ends, low, high, told)[0])
                said = self.page.text[low:high].rstrip()
                quote.parts[at:] = [(low, low + len(said))] if said else []
                quote.span = (quote.parts[0][0], quote.parts[-1][1])
                return

    def is_noun(self, quote: QuoteMention) -> bool:
        """'Die Vorfreude ist da: „…“': where all nouns have capitals, one before a colon is nobody."""
        named = quote.speaker or ""
        return (
            self.page.language.people.nouns_capital
            and quote.cue is None and quote.led
            and " " not in named and not self.is_known(named)
        )  # fmt: skip

    def headed(self) -> str | None:
        """The one person whom the title names, or where it names nobody the lead."""
        for kind in ("title", "lead"):
            heads = [line for line in self.page.lines if line.kind == kind]
            names = {name for line in heads for at, _, name in self._persons_at if line.start <= at < line.end}
            if names:
                return names.pop() if len(names) == 1 else None
        return None

    def is_known(self, name: str) -> bool:
        """Whether this is one of the people, or as much as the release gives of somebody's name."""
        return name in self._people

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(person.name for person in self.found.people)

    def beside(self, quote: QuoteMention, span: Span) -> tuple[int, int, str] | None:
        """Who is named in the attribution of a quote beside words that are no name: 'Clerk of the course Jens Ek'."""
        line = self.page.line_at(span[0])
        low, high = sentence_at(self.page.sentence_ends, line.start, line.end, span[0])
        high = min(high, span[1] + _NEARBY, *(part[0] for part in quote.parts if part[0] > span[0]))
        low = max(low, span[0] - _NEARBY, *(part[1] for part in quote.parts if part[1] <= span[0]), 0)
        near = [one for one in self._persons_from(low, high) if one[1] <= high]
        return near[0] if len({name for _, _, name in near}) == 1 else None

    def _persons_from(self, low: int, high: int) -> list[tuple[int, int, str]]:
        """Who is named from a place on, and before another."""
        return self._persons_at[bisect_left(self._persons_at, (low,)) : bisect_left(self._persons_at, (high,))]

    @cached_property
    def _longest(self) -> int:
        return max((end - start for start, end, _ in self._persons_at), default=0)

    @cached_property
    def _persons_at(self) -> list[tuple[int, int, str]]:
        return sorted((*span, person.name) for person in self.found.people for span in person.mentions)

    # ------------------------------------------------------------------------------------------ by other words
    def by_other_words(self, quote: QuoteMention, span: Span) -> str | None:
        if self.page.folded[slice(*span)] in self.descriptions.latter:
            return self._named_last(span, self.genders.of(self.page, span))
        if quote.speaker_kind == "pronoun":
            return self._last_named(quote, span, self.genders.of(self.page, span))
        if quote.speaker_kind == "initials":
            return self._by_initials(span)
        return self._by_description(quote, span)

    def _by_initials(self, span: Span) -> str | None:
        initials = self.page.folded[slice(*span)]
        names = {name for words, name in self._names.items() if "".join(word[0] for word in words) == initials}
        return names.pop() if len(names) == 1 else None

    def _last_named(self, quote: QuoteMention, span: Span, wanted: str = "", *, racing: bool = False) -> str | None:
        """The person whom the last sentence with a name names first, in the text or as the speaker of a quote.

        `wanted` is whether a woman speaks or a man; 'the Swede' is rather one who is `racing` than one with an
        office. Where 'he' stands before the name, the talk is of somebody who was named further up.
        """
        before = min(quote.parts[0][0], span[0]) if quote.derived else span[0]
        last = bisect_left(self._named_at, (before, 0, "")) - 1
        found: str | None = None
        for _ in range(_BACK):
            while last >= 0 and not self._suits(self._named_at[last][2], wanted, racing):
                last -= 1
            if last < 0:
                break
            low, entry = self._first_of_sentence(last, wanted, racing)
            found = found or entry[2]
            if not self._is_led(low, entry[0], wanted):
                return entry[2]
            last = bisect_left(self._named_at, (low, 0, "")) - 1
        return found

    def _first_of_sentence(self, last: int, wanted: str, racing: bool) -> tuple[int, tuple[int, int, str]]:
        """Where the sentence of a mention begins, and the first mention in it that suits."""
        at = self._named_at[last][0]
        line = self.page.line_at(at)
        low, _ = sentence_at(self.page.sentence_ends, line.start, line.end, at)
        first = bisect_left(self._named_at, (low, 0, ""))
        return low, next(one for one in self._named_at[first : last + 1] if self._suits(one[2], wanted, racing))

    def _is_led(self, low: int, high: int, wanted: str) -> bool:
        """Whether a pronoun stands here that speaks of one man or woman."""
        for word in _WORD.finditer(self.page.folded, low, high):
            gender = self.genders.of_pronoun(word[0])
            if gender and wanted in {"", gender}:
                return True
        return False

    def _suits(self, name: str, wanted: str, racing: bool = False) -> bool:
        fits = not wanted or self._gender_of.get(name, "") in {"", wanted}
        return fits and not (racing and name in self._officers)

    @cached_property
    def _officers(self) -> frozenset[str]:
        return frozenset(person.name for person in self.found.people if self._has_office(person))

    @cached_property
    def _gender_of(self) -> dict[str, str]:
        return {person.name: person.gender for person in self.found.people}

    def _named_last(self, span: Span, wanted: str) -> str | None:
        """The person who was named last, whatever the sentence was about."""
        last = bisect_left(self._named_at, (span[0], 0, ""))
        return next((name for _, _, name in reversed(self._named_at[:last]) if self._suits(name, wanted)), None)

    def about(self, quote: QuoteMention, sentence: Span) -> str | None:
        """The person with whom a sentence begins; where that is 'he', the one of whom the text has told."""
        low, high = sentence[0], min(sentence[1], sentence[0] + _OPENING)
        at = bisect_left(self._named_at, (low, 0, ""))
        named = self._named_at[at][0] if at < len(self._named_at) else sentence[1]
        if self._is_led(low, min(named, high), ""):
            return self._last_named(quote, (low, low))
        return self._named_at[at][2] if named < high else None

    def _by_description(self, quote: QuoteMention, span: Span) -> str | None:
        """The person whom a description fits; a country or an age that fits nobody means the person named last."""
        if self.descriptions.is_group(self.page, span):
            return None
        words = self.page.folded[slice(*span)]
        named = self._named_in(span)
        if named:
            return named
        if self.descriptions.is_partner(self.page, span):
            return self._partner(self._last_named(quote, span))
        if words not in self._described:
            # 'A spokesman for Northlight' is nobody whom the release has named, though it has named Northlight's head.
            new = quote.role_span is not None and self.descriptions.opens_anew(self.page, span)
            holder = self._holder(quote)
            self._described[words] = [holder] if holder else [] if new else self._fitting(span)
        if not self._described[words] and self._refers(span):
            wanted = self.genders.of(self.page, span)
            drives = quote.role_span is None or self.roles.drives(self.page.folded[slice(*quote.role_span)])
            racing = self._last_named(quote, span, wanted, racing=True) if drives else None
            return racing or self._last_named(quote, span, wanted)
        return self._latest(self._described[words], span) or self._only_one(quote, span)

    def _holder(self, quote: QuoteMention) -> str | None:
        """'The team principal of Northlight': the only one who is said to be that."""
        role = self.page.folded[slice(*quote.role_span)] if quote.role_span else ""
        if " " not in role:
            return None
        holders = {person.name for person in self.found.people if person.role and role in fold(person.role)}
        return holders.pop() if len(holders) == 1 else None

    def _only_one(self, quote: QuoteMention, span: Span) -> str | None:
        """'The driver from Ravenmoor', where one driver alone has been named."""
        wanted = self.genders.of(self.page, span)
        before = {name for start, _, name in self._named_at if start < quote.parts[0][0] and self._suits(name, wanted)}
        return before.pop() if len(before) == 1 and self.descriptions.opens_definite(self.page, span) else None

    def partner_of(self, name: str | None, span: Span, *, owned: bool = False) -> str | None:
        """'Conti won, her team-mate was second', 'Conti's team-mate': the other one of two."""
        return self._partner(name) if name and self.descriptions.is_partner(self.page, span, owned=owned) else None

    def is_partner(self, span: Span) -> bool:
        """'My team-mate': whatever stands before it."""
        low = max(span[0], self.page.folded.find(" ", *span) + 1)
        return self.descriptions.is_partner(self.page, (low, span[1]), owned=True)

    def _partner(self, name: str | None) -> str | None:
        """With whom somebody is named in one breath: 'Anna Lind and Jens Ek', 'Anna Lind / Jens Ek'."""
        others: Set[str] = {
            (other if one == name else one)
            for (_, end, one), (start, _, other) in pairwise(self._persons_at)
            if name in (one, other) and one != other and self.page.folded[end:start].strip() in self._joints
        }
        if name and len(others) != 1:
            others = self._people - self._officers - {name}
        return next(iter(others)) if name and len(others) == 1 else None

    def _has_office(self, person: PersonMention) -> bool:
        """Whether somebody is said to be something else than a driver, or is none of those who have full names."""
        driving = self.roles.drives(fold(person.role or ""))
        return len(person.words) < _FULL or (person.role is not None and not driving)

    @cached_property
    def _joints(self) -> frozenset[str]:
        return frozenset({"/", "&", *map(fold, self.page.language.dates.both)})

    def _named_in(self, span: Span) -> str | None:
        """'chairman of the club Jens Ek': a known name at the end of what seemed to name nobody."""
        at = bisect_left(self._named_at, (span[0], 0, ""))
        inside = [entry for entry in self._named_at[at : at + 3] if entry[1] <= span[1]]
        if not inside or self.page.folded[inside[0][1] : span[1]].strip():
            return None
        before = self.page.folded[span[0] : inside[0][0]].split()
        return inside[0][2] if before and before[-1] not in self.descriptions.empty_words else None

    def _refers(self, span: Span) -> bool:
        """Whether a description means somebody named before: 'the Swede', 'the driver', but not 'a fan of the team'."""
        if self._countries_in(span) or self.descriptions.is_age(self.page, span):
            return True
        racer = self.roles.drives(self.page.folded[slice(*span)])  # 'el piloto de Ravenmoor'
        return self.descriptions.is_definite(self.page, span) or (
            racer and self.descriptions.opens_definite(self.page, span)
        )

    def _latest(self, names: list[str], span: Span) -> str | None:
        """The first, but of several whom a description fits the one who was named last: 'Mills (GBR) … the Brit'."""
        last = self._named_at[: bisect_left(self._named_at, (span[0], 0, ""))] if len(names) > 1 else []
        return next((name for _, _, name in reversed(last) if name in names), next(iter(names), None))

    def _fitting(self, span: Span, *, racing: bool = False) -> list[str]:
        """The persons beside whose names the words of a description stand; the more of them, the surer."""
        near: dict[str, dict[str, int]] = {}
        wanted = self.genders.of(self.page, span)
        for key, low, high in self._marks(span):
            distance, name = self._nearest(low, high)
            # A word speaks of the one whose name is nearest.
            if distance <= _NEARBY and self._suits(name, wanted, racing):
                keys = near.setdefault(name, {})
                keys[key] = min(distance, keys.get(key, distance))
        telling = {key for key in self._keys(span) if not self.roles.is_part(key)}
        telling |= {"country"} if self._countries_in(span) else set()
        if telling:  # a driver is not the driver from the town that is named
            near = {name: keys for name, keys in near.items() if telling & keys.keys()}
        sure = sorted(near, key=lambda name: (-len(near[name]), sum(near[name].values())))
        alike = [name for name in sure if len(near[name]) == len(near[sure[0]]) and sum(near[name].values()) <= _BESIDE]
        return alike or sure[:1]

    def described(self, span: Span) -> str | None:
        """Whom words outside of quotes mean by a country, a town, a team or an age: 'the 23-year-old from Växjö'.

        'The Northlight driver' is not the head of Northlight.
        """
        telling = any(not self.roles.is_part(key) for key in self._keys(span))
        return self._latest(self._fitting(span, racing=True), span) if telling or self._countries_in(span) else None

    def _nearest(self, low: int, high: int) -> tuple[int, str]:
        """The person whose name is nearest to a word in its paragraph: the one behind it before the one in front."""
        at = bisect_left(self._named_at, (low, 0, ""))
        near = [
            (start - high if start >= high else low - end + 1, name)
            for start, end, name in self._named_at[max(0, at - 1) : at + 1]
            if "\n\n" not in self.page.text[min(start, low) : max(end, high)][: 2 * _NEARBY]
        ]
        return min(near, default=(_NEARBY + 1, ""))

    def _marks(self, span: Span) -> Iterator[tuple[str, int, int]]:
        """Where else the words of a description stand, and other words for the country that it names."""
        places = [(key, at, at + len(key)) for key in sorted(self._keys(span)) for at in self._places_of(key)]
        wanted = self._countries_in(span)
        places += [("country", low, high) for low, high, ids in self._countries if ids & wanted]
        for key, low, high in places:
            told = not key.isdigit() or (self.page.text[low - 2 : low] in _BEFORE_AGE and low - 2 in self._name_ends)
            own = span[0] <= low < span[1] or self._leads_name(low, high)  # 'the Spanish Grand Prix'
            if told and not own and low not in self._descriptions and not self._is_spoken(low):
                yield key, low, high

    @cached_property
    def _name_starts(self) -> frozenset[int]:
        return frozenset(one[0] for one in self._persons_at)

    @cached_property
    def _name_ends(self) -> frozenset[int]:
        return frozenset(end for _, end, _ in self._named_at)

    def _leads_name(self, low: int, high: int) -> bool:
        nouns = self.page.language.people.nouns_capital
        return not nouns and leads_name(self.page.text, low, high, self._name_starts)

    @cached_property
    def _descriptions(self) -> frozenset[int]:
        """All places within descriptions: they refer to somebody, and tell nothing new of the one named beside them."""
        spans = [quote.speaker_span for quote in self.found.quotes if quote.speaker_kind == "description"]
        return frozenset(at for span in spans if span for at in range(*span))

    def _places_of(self, word: str) -> list[int]:
        """Where a word stands, first places first; 'based' in 'Ravenmoor-based' is none."""
        return [at for at, end in islice(filter(self._is_word, met(word, self.page.folded)), _MOST)]

    def _is_word(self, span: Span) -> bool:
        """Whether what stands here is no part of a word, which begins behind the nearest blank."""
        folded, (at, end) = self.page.folded, span
        floor = max(0, at - _WIDEST)
        low = max(floor, folded.rfind(" ", floor, at) + 1)
        return next(found for found in _WORD.finditer(folded, low, end + 1) if found.end() > at).span() == span

    def _keys(self, span: Span) -> set[str]:
        """The words of a description that say anything: no articles, no prepositions."""
        words = [word[0] for word in _WORD.finditer(self.page.folded, *span)]
        ages = {age[0] for word in words if (age := _AGE.match(word))}  # '22-year-old', '22-årige'
        return ages | {word for word in words if word not in self.descriptions.empty_words}

    @cached_property
    def _countries(self) -> list[tuple[int, int, frozenset[str]]]:
        """Names of countries and of those who come from there, and codes in brackets."""
        found = [(*span, frozenset({country})) for span, country in self.found.codes]
        for hit in self.found.names:
            ids = frozenset(name.id for name in hit.meanings if name.kind in _COUNTRY)
            if ids:
                found.append((hit.start, hit.end, ids))
        return sorted(found, key=lambda one: one[:2])

    def _countries_in(self, span: Span) -> frozenset[str]:
        at = bisect_left(self._countries, (span[0], 0))
        inside = [ids for start, _, ids in self._countries[at : at + 5] if start < span[1]]
        return frozenset().union(*inside)


def _as_written(page: Page, span: Span) -> str:
    """The name as one writes it, where the release has it in capitals."""
    words = [word for word in page.text[slice(*span)].split() if word[0] not in _CALLED]
    shortest = 2 if len(words) > 1 and all(word.isupper() for word in words) else 3  # 'JOE EK', but 'JJ Ek'
    return " ".join(word.title() if word.isupper() and len(word) >= shortest else word for word in words)

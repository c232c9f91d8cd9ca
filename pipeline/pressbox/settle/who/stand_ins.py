"""Whom words mean that stand for somebody: 'she', 'the Swede', 'we', 'the car', 'the #22'."""

from bisect import bisect_left
from functools import cached_property

from pressbox.layout import Page
from pressbox.mentions import Mentions, PersonMention, Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.settle.who.cast import Cast
from pressbox.settle.who.names import DriverNames
from pressbox.settle.who.parts import DriverParts
from pressbox.settle.who.said import FAR, Said
from pressbox.settle.who.speakers import Speakers
from pressbox.settle.who.words import driver_words

_SEVERAL = 2  # drivers
_FEW = 4  # names of places and countries from a word on
_TWO = 2
_ABOVE = 12  # lines above one, of which one may name the driver whom they tell of
_OPENS = 8  # characters from the beginning of a sentence to the name that opens it
BACK = 1200  # characters above a sentence in which its subject may have been named


class StandIns:
    """Whom the words of one release mean that stand for its drivers."""

    def __init__(
        self, page: Page, found: Mentions, names: DriverNames, parts: DriverParts, said: Said, speakers: Speakers
    ) -> None:
        self._page = page
        self._found = found
        self._words = page.language.once(driver_words)
        self._names = names
        self._parts = parts
        self._said = said
        self._speakers = speakers

    def meant(self, kind: str, place: int, end: int) -> list[str]:
        """Whom a pronoun or 'the car' means."""
        if (of_two := self._words.pair.get(self._page.folded[place:end])) is not None:
            return self._of_two(place, of_two)
        if kind == "described" and (fits := self._apposed(place, end) or self._described_as(place, end)):
            return self._rather_here(place, end, fits)
        if kind == "described" and self._cast.is_partner((place, end)):
            return []  # 'my team-mate', whom nobody names
        if kind == "described" and self._opens_other_story(place, end):
            return []  # 'The Swiss driver …', whom nothing tells from the other drivers
        if kind in {"one", "described"}:
            return self.topic(place, self._cast.genders.of(self._page, (place, end))) or self._names.crew[:1]
        if kind == "self":
            return self._speakers.of(place) or (self._names.crew if len(self._names.crew) == 1 else [])
        if kind == "own":
            return self.ours(place)
        if kind == "thing" and not self._names.share(self._names.crew) and (topic := self.topic(place)):
            return topic[:1]  # 'the launch was not the best, and it became a fifth place'
        if kind in {"shared", "thing"}:
            return self._crew_at(place)
        if kind == "number":
            return self.numbered(place)
        return self._sisters(place) if kind == "others" else self._several(place)

    def _sisters(self, place: int) -> list[str]:
        """'The sister car': of two crews the one that the paragraph does not tell of, else the one named later."""
        crews = list(
            dict.fromkeys(tuple(self._names.crews.of_person.get(person.name, ())) for person in self._names.competing)
        )
        if len(crews) != _TWO or not all(crews):
            return []
        told = self._names.told(self._page.line_at(place).start, place)
        return list(crews[0] if told and told[-1] in crews[1] else crews[1])

    def joined_with(self, group: list[Span], start: int) -> tuple[list[str], int]:
        """'She and Ek finished third': who stands before 'and' by no name, too; and where they begin."""
        names, low = self._mate_of(group) or self._names.named(group), group[0][0]
        led = self._page.language.once(_and).search(self._page.folded, max(start, low - 2 * FAR), low)
        if led is None:
            return names, low
        words = self._said.between(max(start, led.start() - FAR), led.start())
        told = next((one for one in words if one[0] in {"one", "described"} and one[2] == led.start()), None)
        if told is None:
            return names, low
        other = self.topic(told[1]) if told[0] == "one" else self.meant(*told)
        return [*other, *names] if other and set(other).isdisjoint(names) else [], told[1]

    def _opens_other_story(self, place: int, end: int) -> bool:
        """Whether a paragraph of a story of several, in a car each, names nobody before this place."""
        line = self._page.line_at(place)
        first = bisect_left(self._found.names, place, key=lambda hit: hit.start)
        hits = (hit for hit in self._found.names[first : first + _FEW] if hit.end <= end)
        by_people = any(meaning.kind == "demonym" for hit in hits for meaning in hit.meanings)
        if not (self._found.solo and by_people and len(self._names.crew) >= _SEVERAL) or self._names.headed(
            line.headings
        ):
            return False
        return self._names.first(line.start, place) is None and self._speakers.of(place) == []

    def _rather_here(self, place: int, end: int, fits: str) -> list[str]:
        """'The Spanish rider' is who the paragraph is about, where it does not name the Spaniard told of elsewhere."""
        line = self._page.line_at(place)
        here = self._names.told(line.start, place)
        country = any(low <= place and end <= high + FAR for low, high in self._said.described if low == place)
        topic = self.topic(place)[:1] if country and here and fits not in here else []
        own, other = (self._homes.get(name) for name in (fits, *(topic or [fits])))
        return topic if topic and (own is None or other is None or own == other) else [fits]

    @cached_property
    def _homes(self) -> dict[str, str]:
        """'Sara Conti (ITA)': the countries that stand in brackets behind names."""
        ends = {high + len(" ("): person.name for person in self._found.people for _, high in person.mentions}
        return {ends[low]: country for (low, _), country in self._found.codes if low in ends}

    def _of_two(self, place: int, which: int) -> list[str]:
        """'The former', 'the latter': of the two who were named last."""
        named = [
            people[0].name
            for span, people in self._names.between(place - BACK, place)
            if not self._speakers.is_quoted(span[0])
        ]
        last = list(dict.fromkeys(reversed(named)))[1::-1]
        return last[which:][:1] if len(last) > 1 else []

    def ours(self, place: int) -> list[str]:
        """'We': the speaker's crew, the speaker where nobody shares a car, else all whom the release is about."""
        speaker = self._speakers.of(place)
        if speaker and speaker[0] in self._names.crews.of_person and not self._names.solo:
            return self._names.crews.of_person[speaker[0]]
        if speaker and speaker[0] not in self._names.crew and not self._names.are_officials(speaker):
            return []  # 'we were second', says another one's driver
        alone = self._names.solo or not self._names.says_shared
        return speaker if speaker and speaker[0] in self._names.crew and alone else self._names.crew

    def numbered(self, place: int) -> list[str]:
        """'The #22': its crew; a number that no names stand beside is that of those who are left."""
        found = self._names.crews.number.search(self._page.folded, place)
        names = self._names.crews.by_number.get(found["value"], []) if found else []
        if len(names) == 1 and not self._names.solo:
            names = self._names.crews.of_person.get(names[0], names)  # 'Elin Norrgård, No. 7:' is not alone in it
        taken = {name for crew in self._names.crews.by_number.values() for name in crew}
        names = names or self._names.crews.joined_above(self._page.line_at(place).start, place)
        left = [name for name in self._names.crew if name not in taken]
        if len(left) > 1 and not names and not self._names.share(left):
            return self.topic(place)[:1]  # 'contact left the #73 in the gravel': of the one who is told of
        return names or left or ([] if taken else self._names.crew)  # of another team

    def _crew_at(self, place: int) -> list[str]:
        """'The car': of the crew whose number the heading names, of the one told of last, or of all."""
        line = self._page.line_at(place)
        for index in reversed(line.headings):
            above = self._page.lines[index]
            crew = self._names.crews.in_line(above.start, above.end)
            if crew:
                return crew
        if (number := self._said.car_above(place)) is not None and (told := self.numbered(number)):
            return told
        last = [people[0].name for _, people in self._names.between(max(line.start, place - BACK), place)]
        if not last:
            return self._names.crew
        joined = self._names.crews.joined_above(self._page.sentence_at(place)[0], place) if self._found.staged else []
        if last[-1] in joined and last[-1] not in self._names.crew:
            return joined  # 'that put Conti and Ek ahead, and the Welsh crew won'
        # Who is none of those whom the release is about has a car of their own.
        if self._names.solo:
            return last[-1:]
        own = self._names.crew if last[-1] in self._names.crew or not self._sole(last) else last[-1:]
        if len(self._names.crew) > _TWO and not self._names.share(self._names.crew):
            own = self.topic(place)[:1] or own  # more are rivals
        return self._names.crews.of_person.get(last[-1], own)

    def _sole(self, names: list[str]) -> bool:
        """Whether all these names are of one who is known to drive."""
        known = (person for person in self._found.people if person.name == names[0])
        return len(set(names)) == 1 and any(self._names.drives(person) for person in known)

    def _mate_of(self, group: list[Span]) -> list[str]:
        """'Conti's team-mate was eighth': the other one of two, where no name follows."""
        end = group[-1][1]
        told = self._words.mate.match(self._page.folded, end) if len(group) == 1 else None
        if told is None or told.start() == told.end() - 1 or self._names.begins_name(told.end()):
            return []
        if not self._page.folded.startswith(self._words.genitives, end):
            return []
        mate = (self._page.folded.find(" ", end), told.end() - 1)
        other = self._cast.partner_of(self._names.named(group)[0], mate, owned=True)
        return [other] if other else []

    def _apposed(self, place: int, end: int) -> str | None:
        """'Pole man Jonas Ek, the Honda driver leading throughout': who is named right before a comma."""
        if self._page.folded[place - 2 : place] != ", ":
            return None
        named = next(
            ((span, people) for span, people in self._names.between(place - FAR, place) if span[1] == place - 2), None
        )
        if named is None:
            return None
        start = self._page.sentence_at(place)[0]
        # 'Starting second behind Ek, the Honda driver took the lead': he did, and not Ek.
        beaten = self._words.beaten.search(self._page.folded, start, named[0][0])
        return None if beaten and self._words.acts.match(self._page.folded, end) else named[1][0].name

    def _described_as(self, place: int, end: int) -> str | None:
        """Whom 'her team-mate' or 'the driver from Växjö' means, where the release says so."""
        topic = next(iter(self.topic(place)), None)
        if len(self._names.crew) == _TWO and topic in self._names.crew and self._cast.is_partner((place, end)):
            return self._names.crew[1 - self._names.crew.index(topic)]
        who = self._cast.partner_of(topic, (place, end)) or self._cast.described((place, end))
        # Of two Swedes 'the Swede' is the one whom the sentences before are about.
        alike = topic and who and self._homes.get(topic) == self._homes.get(who, "")
        return topic if alike and (place, end) in self._said.described else who

    def described(self, span: Span) -> list[str]:
        """Whom a description fits, by what the release says of its people alone."""
        fits = self._cast.described(span)
        return [fits] if fits else []

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self._page, self._found)

    def topic(self, place: int, gender: str = "") -> list[str]:
        """The one whom the sentences before are about: who is named first in the nearest of them that names anybody."""
        low = max(0, place - BACK)
        start = self._page.sentence_at(place)[0]
        start = self._other_clause(start, place)
        end = place
        said, own = self._speakers.is_quoted(place), self._page.line_at(place)
        stays = True  # in the paragraph; the next one goes on about those of the release, 'Ek won. ¶ In race two he …'
        while end > low:
            names = [
                span for span, people in self._names.between(start, end)
                if (stays or span[0] - start <= _OPENS or people[0].name in self._names.crew or not self._names.crew)
                and (said or not (self._speakers.is_quoted(span[0]) or self._is_staff(span[0], people[0])))
                and people[0].gender in {"", gender or people[0].gender}
            ]  # fmt: skip
            pronoun = self._words.kinds["one"].search(self._page.folded, start, end)
            if pronoun and (not names or pronoun.start() < names[0][0]):
                names = []  # it goes on about the one of the sentence before
            elif names and (meant := self._opened_with(start, names[0][0])):
                return meant  # 'The Swede chased the leader Ferretti. He …'
            names = self._of_main_clause(start, end, names)
            for index, span in enumerate(names):
                owner = self._page.folded.startswith(self._words.genitives, span[1])
                if any(
                    self._words.mate.fullmatch(self._page.folded, span[1], name[0]) for name in names[index + 1 :][:1]
                ):
                    continue  # 'Conti's team-mate Ek went out. He …'
                if owner or not self._parts.is_object(span, start, names):
                    return self._names.named([span])[:1]
            if (line := self._page.line_at(start)).start == start and (only := self._only_of(start, place)):
                return only
            end = start
            line = self._page.line_at(max(0, end - 1))
            if stays and line.index != own.index and (headed := self._names.headed(own.headings)):
                return headed
            stays = stays and line.index == own.index
            start = self._page.sentence_at(max(line.start, min(end, line.end) - 1))[0]
            if start >= end:
                break
        return []

    def _opened_with(self, start: int, name: int) -> list[str]:
        """Whom a description means that a verb follows, before any name in its sentence."""
        told = (word for word in self._said.between(start, name) if word[0] == "described")
        opened = next((word for word in told if self._words.acts.match(self._page.folded, word[2])), None)
        return self.meant(*opened)[:1] if opened else []

    def _of_main_clause(self, start: int, end: int, names: list[Span]) -> list[Span]:
        """'When Conti and Ek touched, Lund was through': who is named right behind the comma does what is told."""
        if not self._page.language.once(_subordinate).match(self._page.folded, start):
            return names
        comma = self._page.folded.find(", ", start, end)
        told = [span for span in names if span[0] == comma + len(", ")] if comma > 0 else []
        return [*told, *(span for span in names if span not in told)]

    def _is_staff(self, place: int, person: PersonMention) -> bool:
        """'Conti was loose. Crew chief Ek called her in. She …': of the paragraph's own driver."""
        if person.role is None or not self._names.are_officials([person.name]):
            return False
        near = self._names.between(self._page.line_at(place).start, place)
        return any(self._names.drives(other) for _, people in near for other in people)

    def _other_clause(self, start: int, place: int) -> int:
        """'Conti was second, while Ek was fifth: he started …': where a clause of another one begins."""
        for led in reversed(list(self._words.contrast.finditer(self._page.folded, start, place))):
            name = self._names.first(led.end(), min(place, led.end() + FAR))
            if name and name[0] == led.end():
                return led.end()
        return start

    def _only_of(self, start: int, place: int) -> list[str]:
        """'A bad day for Sara Conti. The Italian …': whom alone the sentence names that a paragraph opens with."""
        end = min(self._page.sentence_at(start)[1], place)
        told = [
            (span, people) for span, people in self._names.between(start, end) if not self._speakers.is_quoted(span[0])
        ]
        named = {person.name for _, people in told for person in people}
        if len(named) != 1 or end >= place or self._names.headed(self._page.line_at(start).headings):
            return []
        return [] if self._said.between(start, told[0][0][0]) else sorted(named)  # 'he came in behind Conti'

    def labelled(self, index: int) -> list[str]:
        """'Driver: Conti' above a line, under the same heading: of whom the lines below it tell."""
        own = self._page.lines[index]
        label = self._page.language.once(_driver_label)
        for line in reversed(self._page.lines[max(0, index - _ABOVE) : index]):
            if line.headings != own.headings:
                return []
            if label.match(self._page.folded, line.start, line.end):
                return self._names.named(self._names.spans(line.start, line.end))
        return []

    def _crew_of_topic(self, place: int, last: list[str], joined: list[str]) -> list[str]:
        """'Conti/Ek were ahead of Lund. They won', 'Conti, who shares with Ek, passed Lund. The pair was second'."""
        crews = [self._names.crews.of_person.get(name, []) for name in last]
        if len(last) != _TWO or crews[0] == crews[1] or not (topic := self.topic(place)):
            return []
        if self._found.staged and all(crews):
            return self._names.crews.of_person.get(topic[0], topic)
        return [] if set(joined) == set(last) else self._names.crews.of_person.get(topic[0], [])

    def _line_above(self, index: int) -> int:
        """Where the paragraph before a line begins, where both stand under one heading."""
        line = self._page.lines[index]
        above = self._page.lines[index - 1] if index else line
        told = above.kind == line.kind and above.headings == line.headings
        return above.start if told else line.start

    def _told_here(self, place: int, names: list[str]) -> bool:
        start = self._page.sentence_at(place)[0]
        return set(names) <= set(self._names.told(start, place))

    def _told_of_several(self, place: int) -> list[str]:
        """Whom 'the crew', 'the pair' mean that stand before all names of the sentence above."""
        line = self._page.line_at(place)
        above = self._page.sentence_at(max(self._page.sentence_at(place)[0] - 2, line.start))
        names = self._names.spans(*above) if above[1] <= place else []
        words = self._said.between(above[0], names[0][0]) if names else []
        told = next((word for word in words if word[0] in {"many", "shared"}), None)
        return self.meant(*told) if told else []

    def _several(self, place: int) -> list[str]:
        """'They': those named last in the paragraph, else all whom the release is about."""
        line = self._page.line_at(place)
        alone = self._names.crew or self._found.staged or self._names.first(line.start, place)
        start = line.start if alone else self._line_above(line.index)
        near = self._names.between(max(start, place - BACK), place)
        named = [person.name for _, people in near for person in people if not self._names.is_rival(person)]
        last = list(dict.fromkeys(reversed(named)))[:2][::-1]
        crew = self._crew_at(place)
        joined = self._names.crews.joined_above(max(line.start, place - BACK), place)
        if len(joined) > len(last) and set(last) <= set(joined):
            return joined  # 'For Conti, Ek and Lund it was a long day. They …'
        if last and (told := self._told_of_several(place)):
            return told  # 'The crew in blue were slowed when Conti and Ek came by. They finished fourth'
        if of_topic := self._crew_of_topic(place, last, joined):
            return of_topic
        if len(last) == 2 and set(last) == set(crew) and self._told_here(place, last):
            return last  # 'Conti was third, Ek 11th; then they were sixth and eighth'
        if len(last) == 2 and (not set(last) <= set(crew) or len(crew) > len(last)):
            return last
        return crew if len(crew) > 1 else last or self._names.crews.of_person.get(next(iter(crew), ""), [])


def _driver_label(language: Language) -> Pattern:
    """'Driver: ', 'Rider:', where a line opens with it."""
    return pattern(rf"\s*(?:{words(language.results.columns.get('driver', []))})\s?:\s", rule="results.driver")


def _and(language: Language) -> Pattern:
    """'She and', 'the Swede and her co-driver': up to the name, from behind the first of the two."""
    parts, both = language.parts("results"), words(language.dates.both)
    return pattern(rf"\s(?:{both})\s(?:(?:{parts['mates']})\s)?$", rule="results.one")


def _subordinate(language: Language) -> Pattern:
    """'When', where a sentence opens with it."""
    return pattern(rf"\s*(?:{language.parts('results')['subordinate']})\s", rule="results.subordinate")

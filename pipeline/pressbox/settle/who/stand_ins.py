"""Whom words mean that stand for somebody: 'she', 'the Swede', 'we', 'the car', 'the #22'."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from pressbox.mentions import PersonMention, Span, start_of
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.settle.who.cast import Cast
from pressbox.settle.who.parts import BEFORE, DriverParts

_SEVERAL = 2  # drivers
_QUOTES = 4  # before a place, of which one may hold it: one that is interrupted begins before another
FAR = 32  # characters between a subject and its verb
_TWO = 2
_ABOVE = 12  # lines above one, of which one may name the driver whom they tell of
_OPENS = 8  # characters from the beginning of a sentence to the name that opens it
BACK = 1200  # characters above a sentence in which its subject may have been named


class StandIns(DriverParts):
    """The words of one release that stand for its drivers."""

    def _words_for(self, start: int, place: int) -> list[tuple[str, int, int]]:
        """Words that stand for somebody, from left to right; 'the Swede' too."""
        here = self.page.bare[start + 1 : place + 1].replace(".", " ").replace("&", " ").split()
        out = [
            (kind, *found.span())
            for kind, compiled in self._words.kinds.items()
            if not self._words.heads[kind].isdisjoint(here) or (kind == "described" and self._ends_so(here))
            for found in compiled.finditer(self.page.folded, start, place)
        ]
        # 'Left her ninth': what stands behind 'her' says that it is no 'her car'.
        given = self._words.given_one.finditer(self.page.folded, start, self.page.sentence_at(place)[1])
        out += [("one", *found.span("one")) for found in given if found.end() <= place]
        first, after = bisect_left(self._described, (start, 0)), bisect_left(self._described, (place, 0))
        out += [("described", low, high) for low, high in self._described[first:after] if high <= place]
        out += [(kind, low, high) for kind, low, high in self._crews_described if start <= low and high <= place]
        # 'The rookie Conti' is nobody but Conti.
        out = [one for one in out if one[0] != "described" or not self._begins_name(one[2] + 1)]
        for found in self.crews.numbers_in(start, place):
            article = self._words.article.search(self.page.folded, start, found.start())
            out.append(("number", article.start() if article else found.start(), found.end()))
        return sorted(out, key=lambda word: word[1])

    def _ends_so(self, here: list[str]) -> bool:
        """Whether a word alone may describe somebody, as where the article stands behind: 'finländaren'."""
        return any(word.endswith(self._words.ends) for word in here)

    @cached_property
    def _described(self) -> list[Span]:
        """'The Swede', 'the Italian': by nationality, unless a noun follows as in 'the Italian track'."""
        folded = self.page.folded
        out = []
        for hit in self.found.names:
            young = self._words.young.search(folded, max(0, hit.start - FAR), hit.start)
            start = young.start() if young else hit.start
            article = next((word for word in self._words.the if folded.endswith(word, 0, start)), None)
            if article is None or self._is_pole(hit.start):
                continue
            following = folded[hit.end : hit.end + 24].split(maxsplit=1)
            noun = folded[hit.end : hit.end + 1] == " " and bool(following) and following[0] in self._words.nouns
            if not noun and any(meaning.kind == "demonym" for meaning in hit.meanings):
                out.append((start - len(article), hit.end))
        return out

    @cached_property
    def _crews_described(self) -> list[tuple[str, int, int]]:
        """'The Welsh crew', 'the Swedish pair': as 'the crew' and 'the pair'."""
        out = []
        for hit in self.found.names:
            article = next((word for word in self._words.the if self.page.folded.endswith(word, 0, hit.start)), None)
            if article is None or not any(meaning.kind == "demonym" for meaning in hit.meanings):
                continue
            noun = self.page.folded[hit.end + 1 : hit.end + FAR].split(maxsplit=1)[:1]
            kinds = (kind for kind in ("many", "shared") for word in noun if self._stands(kind, f"{article}{word}"))
            out += [(kind, hit.start - len(article), hit.end + 1 + len(noun[0])) for kind in kinds]
        if self._shares:
            told = (found.span() for found in self._words.crew_named.finditer(self.page.folded))
            out += [("many", *span) for span in told if self._is_own_crew(*span)]
        return out

    def _is_own_crew(self, low: int, high: int) -> bool:
        """'The Kestrel pair': of no other team, and of no car that has a number here."""
        teams = {team.name for team in self.found.teams for start, _ in team.mentions if low < start < high}
        return teams <= self.own_teams and not self.crews.numbers_in(low, high)

    def _stands(self, kind: str, words: str) -> bool:
        return self._words.kinds[kind].fullmatch(words) is not None

    def _is_pole(self, start: int) -> bool:
        """'Took the pole and won': written small, 'the pole' is nobody from Poland."""
        if self.page.text[start].islower():
            return self._words.pole.match(self.page.folded, start) is not None
        return self._words.on_pole.search(self.page.folded, max(0, start - BEFORE), start) is not None

    def _stands_for(self, kind: str, low: int, high: int, start: int, verb: int) -> bool:
        """'I' is written with a capital; 'the car' that something happens to is not who retired."""
        if kind == "self":
            return self.page.text[low].isupper() or " " in self.page.folded[low:high]
        if kind == "thing":
            opens = low - start <= 1 and self._car_above(low) is not None  # 'the #7 … It topped practice and was third'
            return opens or 0 <= verb - high <= 1  # 'it was second'
        if kind == "number" and high > verb:
            return False  # 'brought #62 home'
        if kind == "described" and self._words.predicate.search(self.page.folded, max(start, low - BEFORE), low):
            return False
        if kind not in {"shared", "number"}:
            return True
        if self._words.behalf.search(self.page.folded, max(start, low - BEFORE), low):
            return False
        objects = self._words.right_before.search(self.page.folded, max(start, low - BEFORE), low)
        reach = 3 * FAR if kind == "number" and low - start <= 1 else FAR  # what opens a sentence does all of it
        return objects is None and 0 <= verb - high <= reach

    def _meant(self, kind: str, place: int, end: int) -> list[str]:
        """Whom a pronoun or 'the car' means."""
        if (of_two := self._words.pair.get(self.page.folded[place:end])) is not None:
            return self._of_two(place, of_two)
        if kind == "described" and (fits := self._apposed(place, end) or self._described_as(place, end)):
            return self._rather_here(place, end, fits)
        if kind == "described" and self._cast.is_partner((place, end)):
            return []  # 'my team-mate', whom nobody names
        if kind == "described" and self._opens_other_story(place, end):
            return []  # 'The Swiss driver …', whom nothing tells from the other drivers
        if kind in {"one", "described"}:
            return self._topic(place, self._cast.genders.of(self.page, (place, end))) or self.crew[:1]
        if kind == "self":
            return self._speaker(place) or (self.crew if len(self.crew) == 1 else [])
        if kind == "own":
            return self._ours(place)
        if kind == "thing" and not self.share(self.crew) and (topic := self._topic(place)):
            return topic[:1]  # 'the launch was not the best, and it became a fifth place'
        if kind in {"shared", "thing"}:
            return self._crew_at(place)
        if kind == "number":
            return self._numbered(place)
        return self._sisters(place) if kind == "others" else self._several(place)

    def _sisters(self, place: int) -> list[str]:
        """'The sister car': of two crews the one that the paragraph does not tell of, else the one named later."""
        crews = list(dict.fromkeys(tuple(self.crews.of_person.get(person.name, ())) for person in self.competing))
        if len(crews) != _TWO or not all(crews):
            return []
        told = [person.name for _, people in self._between(self.page.line_at(place).start, place) for person in people]
        return list(crews[0] if told and told[-1] in crews[1] else crews[1])

    def _joined_with(self, group: list[Span], start: int) -> tuple[list[str], int]:
        """'She and Ek finished third': who stands before 'and' by no name, too; and where they begin."""
        names, low = self._mate_of(group) or self._named(group), group[0][0]
        led = self.page.language.once(_and).search(self.page.folded, max(start, low - 2 * FAR), low)
        if led is None:
            return names, low
        words = self._words_for(max(start, led.start() - FAR), led.start())
        told = next((one for one in words if one[0] in {"one", "described"} and one[2] == led.start()), None)
        if told is None:
            return names, low
        other = self._topic(told[1]) if told[0] == "one" else self._meant(*told)
        return [*other, *names] if other and set(other).isdisjoint(names) else [], told[1]

    def _is_and(self, end: int, low: int) -> bool:
        return self.page.folded[end:low].strip() in self.page.language.dates.both

    def _opens_other_story(self, place: int, end: int) -> bool:
        """Whether a paragraph of a story of several, in a car each, names nobody before this place."""
        line = self.page.line_at(place)
        first = bisect_left(self.found.names, place, key=lambda hit: hit.start)
        hits = (hit for hit in self.found.names[first : first + _QUOTES] if hit.end <= end)
        by_people = any(meaning.kind == "demonym" for hit in hits for meaning in hit.meanings)
        if not (self.found.solo and by_people and len(self.crew) >= _SEVERAL) or self._headed(line.headings):
            return False
        return next(self._between(line.start, place), None) is None and self._speaker(place) == []

    def _rather_here(self, place: int, end: int, fits: str) -> list[str]:
        """'The Spanish rider' is who the paragraph is about, where it does not name the Spaniard told of elsewhere."""
        line = self.page.line_at(place)
        here = [person.name for _, people in self._between(line.start, place) for person in people]
        country = any(low <= place and end <= high + FAR for low, high in self._described if low == place)
        topic = self._topic(place)[:1] if country and here and fits not in here else []
        own, other = (self._homes.get(name) for name in (fits, *(topic or [fits])))
        return topic if topic and (own is None or other is None or own == other) else [fits]

    @cached_property
    def _homes(self) -> dict[str, str]:
        """'Sara Conti (ITA)': the countries that stand in brackets behind names."""
        ends = {high + len(" ("): person.name for person in self.found.people for _, high in person.mentions}
        return {ends[low]: country for (low, _), country in self.found.codes if low in ends}

    def _of_two(self, place: int, which: int) -> list[str]:
        """'The former', 'the latter': of the two who were named last."""
        named = [people[0].name for span, people in self._between(place - BACK, place) if not self._quoted(span[0])]
        last = list(dict.fromkeys(reversed(named)))[1::-1]
        return last[which:][:1] if len(last) > 1 else []

    def _ours(self, place: int) -> list[str]:
        """'We': the speaker's crew, the speaker where nobody shares a car, else all whom the release is about."""
        speaker = self._speaker(place)
        if speaker and speaker[0] in self.crews.of_person and not self.solo:
            return self.crews.of_person[speaker[0]]
        if speaker and speaker[0] not in self.crew and not self.are_officials(speaker):
            return []  # 'we were second', says another one's driver
        alone = self.solo or not self._shares
        return speaker if speaker and speaker[0] in self.crew and alone else self.crew

    def _numbered(self, place: int) -> list[str]:
        """'The #22': its crew; a number that no names stand beside is that of those who are left."""
        found = self.crews.number.search(self.page.folded, place)
        names = self.crews.by_number.get(found["value"], []) if found else []
        if len(names) == 1 and not self.solo:
            names = self.crews.of_person.get(names[0], names)  # 'Elin Norrgård, No. 7:' is not alone in it
        taken = {name for crew in self.crews.by_number.values() for name in crew}
        names = names or self.crews.joined_above(self.page.line_at(place).start, place)
        left = [name for name in self.crew if name not in taken]
        if len(left) > 1 and not names and not self.share(left):
            return self._topic(place)[:1]  # 'contact left the #73 in the gravel': of the one who is told of
        return names or left or ([] if taken else self.crew)  # of another team

    def _crew_at(self, place: int) -> list[str]:
        """'The car': of the crew whose number the heading names, of the one told of last, or of all."""
        line = self.page.line_at(place)
        for index in reversed(line.headings):
            above = self.page.lines[index]
            crew = self.crews.in_line(above.start, above.end)
            if crew:
                return crew
        if (number := self._car_above(place)) is not None and (told := self._numbered(number)):
            return told
        last = [people[0].name for _, people in self._between(max(line.start, place - BACK), place)]
        if not last:
            return self.crew
        joined = self.crews.joined_above(self.page.sentence_at(place)[0], place) if self.found.staged else []
        if last[-1] in joined and last[-1] not in self.crew:
            return joined  # 'that put Conti and Ek ahead, and the Welsh crew won'
        # Who is none of those whom the release is about has a car of their own.
        if self.solo:
            return last[-1:]
        own = self.crew if last[-1] in self.crew or not self._sole(last) else last[-1:]
        if len(self.crew) > _TWO and not self.share(self.crew):
            own = self._topic(place)[:1] or own  # more are rivals
        return self.crews.of_person.get(last[-1], own)

    def _car_above(self, place: int) -> int | None:
        """'The #7 had led all day. It …': the number of the car that the sentence before opens with, as its subject."""
        start = self.page.sentence_at(place)[0]
        if start <= self.page.line_at(place).start:
            return None
        low, high = self.page.sentence_at(start - 1)
        number = next(iter(self.crews.numbers_in(low, high)), None)
        if number is None or next(self._between(low, start), None):
            return None
        article = self._words.article.search(self.page.folded, low, number.start())
        return number.start() if (article.start() if article else number.start()) - low <= 1 else None

    def _sole(self, names: list[str]) -> bool:
        """Whether all these names are of one who is known to drive."""
        known = (person for person in self.found.people if person.name == names[0])
        return len(set(names)) == 1 and any(self._drives(person) for person in known)

    def _speaker(self, place: int) -> list[str]:
        after = bisect_right(self.found.quotes, place, key=start_of)
        near = self.found.quotes[max(0, after - _QUOTES) : after]
        quote = next((quote for quote in near if place < quote.span[1]), None)
        if quote is None:
            return self.author
        return [quote.speaker] if quote.speaker else []

    def is_said_by_official(self, place: int, names: list[str]) -> bool:
        """Whether it is said of those who say it themselves, whose part in the team is no driver's."""
        return names == self._speaker(place) and self.are_officials(names)

    def is_officials_word(self, place: int) -> bool:
        """'P2 and a class win', says the owner of a team with several cars: whose it is he does not say."""
        speaker = self._speaker(place)
        return bool(speaker) and self.are_officials(speaker)

    def _quoted(self, place: int) -> bool:
        """Whether somebody is quoted there: whom others speak of is not who the text goes on about."""
        after = bisect_right(self.found.quotes, place, key=start_of)
        near = self.found.quotes[max(0, after - _QUOTES) : after]
        return any(low <= place < high for quote in near for low, high in quote.parts)

    def _mate_of(self, group: list[Span]) -> list[str]:
        """'Conti's team-mate was eighth': the other one of two, where no name follows."""
        end = group[-1][1]
        told = self._words.mate.match(self.page.folded, end) if len(group) == 1 else None
        if told is None or told.start() == told.end() - 1 or self._begins_name(told.end()):
            return []
        if not self.page.folded.startswith(self._words.genitives, end):
            return []
        mate = (self.page.folded.find(" ", end), told.end() - 1)
        other = self._cast.partner_of(self._named(group)[0], mate, owned=True)
        return [other] if other else []

    def _apposed(self, place: int, end: int) -> str | None:
        """'Pole man Jonas Ek, the Honda driver leading throughout': who is named right before a comma."""
        if self.page.folded[place - 2 : place] != ", ":
            return None
        named = next(
            ((span, people) for span, people in self._between(place - FAR, place) if span[1] == place - 2), None
        )
        if named is None:
            return None
        start = self.page.sentence_at(place)[0]
        # 'Starting second behind Ek, the Honda driver took the lead': he did, and not Ek.
        beaten = self._words.beaten.search(self.page.folded, start, named[0][0])
        return None if beaten and self._words.acts.match(self.page.folded, end) else named[1][0].name

    def _described_as(self, place: int, end: int) -> str | None:
        """Whom 'her team-mate' or 'the driver from Växjö' means, where the release says so."""
        topic = next(iter(self._topic(place)), None)
        if len(self.crew) == _TWO and topic in self.crew and self._cast.is_partner((place, end)):
            return self.crew[1 - self.crew.index(topic)]
        who = self._cast.partner_of(topic, (place, end)) or self._cast.described((place, end))
        # Of two Swedes 'the Swede' is the one whom the sentences before are about.
        alike = topic and who and self._homes.get(topic) == self._homes.get(who, "")
        return topic if alike and (place, end) in self._described else who

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self.page, self.found)

    def _topic(self, place: int, gender: str = "") -> list[str]:
        """The one whom the sentences before are about: who is named first in the nearest of them that names anybody."""
        low = max(0, place - BACK)
        start = self.page.sentence_at(place)[0]
        start = self._other_clause(start, place)
        end = place
        said, own = self._quoted(place), self.page.line_at(place)
        stays = True  # in the paragraph; the next one goes on about those of the release, 'Ek won. ¶ In race two he …'
        while end > low:
            names = [
                span for span, people in self._between(start, end)
                if (stays or span[0] - start <= _OPENS or people[0].name in self.crew or not self.crew)
                and (said or not (self._quoted(span[0]) or self._is_staff(span[0], people[0])))
                and people[0].gender in {"", gender or people[0].gender}
            ]  # fmt: skip
            pronoun = self._words.kinds["one"].search(self.page.folded, start, end)
            if pronoun and (not names or pronoun.start() < names[0][0]):
                names = []  # it goes on about the one of the sentence before
            elif names and (meant := self._opened_with(start, names[0][0])):
                return meant  # 'The Swede chased the leader Ferretti. He …'
            names = self._of_main_clause(start, end, names)
            for index, span in enumerate(names):
                owner = self.page.folded.startswith(self._words.genitives, span[1])
                if any(
                    self._words.mate.fullmatch(self.page.folded, span[1], name[0]) for name in names[index + 1 :][:1]
                ):
                    continue  # 'Conti's team-mate Ek went out. He …'
                if owner or not self._is_object(span, start, names):
                    return self._named([span])[:1]
            if (line := self.page.line_at(start)).start == start and (only := self._only_of(start, place)):
                return only
            end = start
            line = self.page.line_at(max(0, end - 1))
            if stays and line.index != own.index and (headed := self._headed(own.headings)):
                return headed
            stays = stays and line.index == own.index
            start = self.page.sentence_at(max(line.start, min(end, line.end) - 1))[0]
            if start >= end:
                break
        return []

    def _opened_with(self, start: int, name: int) -> list[str]:
        """Whom a description means that a verb follows, before any name in its sentence."""
        told = (word for word in self._words_for(start, name) if word[0] == "described")
        opened = next((word for word in told if self._words.acts.match(self.page.folded, word[2])), None)
        return self._meant(*opened)[:1] if opened else []

    def _of_main_clause(self, start: int, end: int, names: list[Span]) -> list[Span]:
        """'When Conti and Ek touched, Lund was through': who is named right behind the comma does what is told."""
        if not self.page.language.once(_subordinate).match(self.page.folded, start):
            return names
        comma = self.page.folded.find(", ", start, end)
        told = [span for span in names if span[0] == comma + len(", ")] if comma > 0 else []
        return [*told, *(span for span in names if span not in told)]

    def _is_staff(self, place: int, person: PersonMention) -> bool:
        """'Conti was loose. Crew chief Ek called her in. She …': of the paragraph's own driver."""
        if person.role is None or not self.are_officials([person.name]):
            return False
        near = self._between(self.page.line_at(place).start, place)
        return any(self._drives(other) for _, people in near for other in people)

    def _other_clause(self, start: int, place: int) -> int:
        """'Conti was second, while Ek was fifth: he started …': where a clause of another one begins."""
        for led in reversed(list(self._words.contrast.finditer(self.page.folded, start, place))):
            name = next((span for span, _ in self._between(led.end(), min(place, led.end() + FAR))), None)
            if name and name[0] == led.end():
                return led.end()
        return start

    def _only_of(self, start: int, place: int) -> list[str]:
        """'A bad day for Sara Conti. The Italian …': whom alone the sentence names that a paragraph opens with."""
        end = min(self.page.sentence_at(start)[1], place)
        told = [(span, people) for span, people in self._between(start, end) if not self._quoted(span[0])]
        named = {person.name for _, people in told for person in people}
        if len(named) != 1 or end >= place or self._headed(self.page.line_at(start).headings):
            return []
        return [] if self._words_for(start, told[0][0][0]) else sorted(named)  # 'he came in behind Conti'

    def _labelled(self, index: int) -> list[str]:
        """'Driver: Conti' above a line, under the same heading: of whom the lines below it tell."""
        own = self.page.lines[index]
        label = self.page.language.once(_driver_label)
        for line in reversed(self.page.lines[max(0, index - _ABOVE) : index]):
            if line.headings != own.headings:
                return []
            if label.match(self.page.folded, line.start, line.end):
                named = (one.name for _, people in self._between(line.start, line.end) for one in people)
                return list(dict.fromkeys(named))
        return []

    def _crew_of_topic(self, place: int, last: list[str], joined: list[str]) -> list[str]:
        """'Conti/Ek were ahead of Lund. They won', 'Conti, who shares with Ek, passed Lund. The pair was second'."""
        crews = [self.crews.of_person.get(name, []) for name in last]
        if len(last) != _TWO or crews[0] == crews[1] or not (topic := self._topic(place)):
            return []
        if self.found.staged and all(crews):
            return self.crews.of_person.get(topic[0], topic)
        return [] if set(joined) == set(last) else self.crews.of_person.get(topic[0], [])

    def _line_above(self, index: int) -> int:
        """Where the paragraph before a line begins, where both stand under one heading."""
        line = self.page.lines[index]
        above = self.page.lines[index - 1] if index else line
        told = above.kind == line.kind and above.headings == line.headings
        return above.start if told else line.start

    def _told_here(self, place: int, names: list[str]) -> bool:
        start = self.page.sentence_at(place)[0]
        return set(names) <= {person.name for _, people in self._between(start, place) for person in people}

    def _told_of_several(self, place: int) -> list[str]:
        """Whom 'the crew', 'the pair' mean that stand before all names of the sentence above."""
        line = self.page.line_at(place)
        above = self.page.sentence_at(max(self.page.sentence_at(place)[0] - 2, line.start))
        names = [span for span, _ in self._between(*above)] if above[1] <= place else []
        words = self._words_for(above[0], names[0][0]) if names else []
        told = next((word for word in words if word[0] in {"many", "shared"}), None)
        return self._meant(*told) if told else []

    def _several(self, place: int) -> list[str]:
        """'They': those named last in the paragraph, else all whom the release is about."""
        line = self.page.line_at(place)
        alone = self.crew or self.found.staged or next(self._between(line.start, place), None)
        start = line.start if alone else self._line_above(line.index)
        near = self._between(max(start, place - BACK), place)
        named = [person.name for _, people in near for person in people if not self._is_rival(person)]
        last = list(dict.fromkeys(reversed(named)))[:2][::-1]
        crew = self._crew_at(place)
        joined = self.crews.joined_above(max(line.start, place - BACK), place)
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
        return crew if len(crew) > 1 else last or self.crews.of_person.get(next(iter(crew), ""), [])


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

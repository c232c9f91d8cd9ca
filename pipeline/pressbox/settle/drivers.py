"""Whose result it is: names, pronouns and 'the car' to full names."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from pressbox.mentions import Span, Subject, start_of
from pressbox.settle.driver_names import DriverNames
from pressbox.settle.quotes import Cast

_CARS = frozenset({"number", "shared", "thing"})  # kinds of words for a car, which somebody may drive
_QUOTES = 4  # before a place, of which one may hold it: one that is interrupted begins before another
_MATE = 2  # words before the name of a partner: 'with his team-mate'
_FAR = 32  # characters between a subject and its verb
_OPENS = 40  # characters: a position that opens a sentence begins no later …
_TELLS = 64  # … and where the sentence opens with 'after': 'After a charge from 19th on the grid, Conti …'
_FIRST = 8  # characters before a position that opens its sentence: 'From tenth'
_OWN = 24  # characters between a name and a place of its own
_BACK = 1200  # characters above a sentence in which its subject may have been named
_NEXT = 2  # characters between a name and a word that stands right behind it
_BEFORE = 18  # characters before a name in which stands what makes it an object


class Whom(NamedTuple):
    """Who it is, where the words for them begin and end, and whether each was named on their own."""

    names: list[str]
    span: Span | None = None
    each: bool = False
    team: str | None = None


class Drivers(DriverNames):
    """Whose each result of prose is."""

    # ------------------------------------------------------------------------------------------------------- prose
    def reach(self, span: Span, subject: Subject, whom: Whom) -> Span:
        """The clause from its subject on, where that stands close by and no other clause lies between."""
        if whom.span is None:
            return span
        if subject.behind:
            bracketed = self.page.text.startswith(")", whom.span[1])  # 'P14 (Conti)'
            return span[0], max(span[1], whom.span[1] + bracketed)
        if self._words.aside.fullmatch(self.page.folded, whom.span[1], max(span[0], whom.span[1])):
            return whom.span[0], span[1]
        near = whom.span[0] < span[0] and span[0] - whom.span[1] <= _FAR
        parted = near and self._parts(whom.span[1], span[0])
        return (whom.span[0], span[1]) if near and not parted else span

    def of_subject(self, subject: Subject) -> Whom:
        """Who a clause is about."""
        if subject.behind:
            return self._with_partners(self._behind(subject), subject)
        whom = self._partnered(subject) or self._within(subject) or self._fronted(subject)
        return self._dealt(whom or self._above(subject.sentence[0]), subject)

    def _partners(self, start: int, high: int, end: int) -> Iterator[tuple[int, list[str]]]:
        """Who is named behind 'together with', and where that stands."""
        for led in self._words.partnered.finditer(self.page.folded, start, high):
            name = next((span for span, _ in self._between(led.end(), led.end() + _FAR)), None)
            if name and len(self.page.folded[led.end() : name[0]].split()) <= _MATE:
                yield led.start(), self._named(self._onward(name, end))

    def _with_partners(self, whom: Whom, subject: Subject) -> Whom:
        """'In race 1 Conti took, together with Ek, …': whose it is stands first."""
        if whom.span is None or subject.count > 1:
            return whom
        end = subject.sentence[1]
        more = next((names for _, names in self._partners(whom.span[1], min(end, whom.span[1] + _FAR), end)), [])
        return whom._replace(names=list(dict.fromkeys([*whom.names, *more])))

    def _partnered(self, subject: Subject) -> Whom | None:
        """'Conti took second, together with Ek', 'with Ek he took second': both of them have the place."""
        start, end = subject.sentence
        for at, partners in self._partners(start, min(end, subject.position + _FAR), end):
            place = min(at, subject.position)
            before = self._within(replace(subject, position=place, verb=min(place, subject.verb)))
            whom = before or (self._within(subject) if place > start else None)
            if whom is None or set(whom.names) <= set(partners):
                whom = Whom(self._topic(place))
            if whom.names and set(whom.names).isdisjoint(partners):
                return Whom([*whom.names, *partners], whom.span)
        return None

    def names_in(self, span: Span) -> bool:
        """Whether words name somebody, and don't only stand for them."""
        return next(self._between(*span), None) is not None

    def team_of(self, whom: Whom) -> str | None:
        """'The team', whose place in a championship of teams is told: the one that the release names most."""
        if whom.span is None or not self._words.squad.fullmatch(self.page.folded, *whom.span) or not self.found.teams:
            return None
        return max(self.found.teams, key=lambda team: len(team.mentions)).name

    def _fronted(self, subject: Subject) -> Whom | None:
        """'From pole, Conti was never headed': what opens a sentence is told of who stands behind its comma."""
        start, end = subject.sentence
        opens = _TELLS if self._words.opening.match(self.page.folded, start) else _OPENS
        if subject.position - start > opens:
            return None
        comma = self.page.folded.find(", ", subject.position, min(end, subject.position + 2 * _FAR))
        if subject.position - start <= _FIRST and (whom := self._behind_opening(subject, comma)):
            return whom
        if comma < 0:
            return None
        words = [(low, kind, high) for kind, low, high in self._words_for(comma, min(end, comma + _FAR))]
        for span, _ in self._between(comma, min(end, comma + _FAR)):
            if self._is_object(span, comma, []):
                return None
            if words and words[0][0] < span[0]:
                break
            group = self._onward(span, end)
            return Whom(self._named(group), None, each=len(group) > 1)
        told = next((word for word in words if word[1] in {"one", "many", "shared", "self", "own", "described"}), None)
        return Whom(self._meant(told[1], told[0], told[2]), None) if told else None

    def _behind_opening(self, subject: Subject, comma: int) -> Whom | None:
        """'From pole Conti was never headed', 'Eighth was the best that Conti could do'."""
        low, high = subject.position, min(subject.sentence[1], subject.position + 2 * _FAR)
        high = comma if comma >= 0 else high
        name = next((span for span, _ in self._between(low, high)), None)
        told = [one for one in self._words_for(low, high) if one[0] == "described"]
        if told and (name is None or told[0][1] < name[0]):
            return Whom(self._meant(*told[0]), None)
        if name is None or self._words.right_before.search(self.page.folded, low, name[0]):
            return None
        group = self._onward(name, high)
        return Whom(self._named(group), None, each=len(group) > 1)

    def _behind(self, subject: Subject) -> Whom:
        """'Second place went to Luca Ferretti'."""
        for found in self.crews.numbers_in(subject.position, min(subject.sentence[1], subject.position + _FIRST)):
            return Whom(self._numbered(found.start()), found.span(), each=False)
        named = [span for span, _ in self._between(subject.position, subject.sentence[1])]
        # 'Conti's team-mate Ek': the second of two names is whose it is.
        mate = len(named) > 1 and self._words.mate.fullmatch(self.page.folded, named[0][1], named[1][0])
        for span in named[bool(mate) :]:
            group = self._onward(span, subject.sentence[1])
            return self._dealt(Whom(self._named(group), (group[0][0], group[-1][1]), each=True), subject)
        led = (one for one in self._teams if not named and 0 <= one[0] - subject.position <= _FIRST)
        return next((self._raced_by(*one) for one in led), Whom([]))

    def _raced_by(self, start: int, end: int, team: str) -> Whom:
        return Whom(self.crew if team in self.own_teams else [team], (start, end), team=team)

    def _within(self, subject: Subject) -> Whom | None:
        """The nearest name or word for somebody before the position, in its sentence."""
        start, place = subject.sentence[0], subject.position
        best: Whom | None = None
        names = [span for span, _ in self._between(start, place)]
        for span in reversed(names):
            joined = span[0] > subject.verb and self._words.joining.search(self.page.folded, start, span[0])
            if (
                (self._adjoins(span, place) and not subject.goal)
                or joined
                or self._has_verb(span, subject)
                or self._does_after(span, subject)
                or self._words.relative.fullmatch(self.page.folded, span[1], max(span[1], subject.verb))
                or not self._is_object(span, start, names)
                or self._are_fielded(span, names, subject)
            ):
                group = self._together(span, names)
                fielded = self._are_fielded(span, names, subject)
                apart = len(group) > 1 and not fielded and not self._accompany(group, place)
                if apart and self._is_object(group[-1], start, names):
                    group = [span]  # 'beaten only by Conti, and Ferretti was sixth'
                best = Whom(self._named(group), (group[0][0], group[-1][1]), each=len(group) > 1)
                break
        for kind, low, high in self._words_for(start, place):
            nearer = best is None or best.span is None or low >= best.span[1]
            named = best.span[1] if nearer and best and best.span and kind in _CARS else low
            if named < low and not self._parts(named, low):
                continue  # 'Norrgård drove the No. 7 from 14th to sixth'
            if nearer and self._stands_for(kind, low, high, start, subject.verb):
                best = Whom(self._meant(kind, low, high), (low, high))
        return self._or_team(subject, best)

    def _parts(self, start: int, end: int) -> bool:
        """Whether a word or sign between two places parts clauses; 'è' is no 'e'."""
        found = self._words.parting.finditer(self.page.folded, start, end)
        return any(self.page.text[one.start()].isascii() or one.end() - one.start() > 1 for one in found)

    def _words_for(self, start: int, place: int) -> list[tuple[str, int, int]]:
        """Words that stand for somebody, from left to right; 'the Swede' too."""
        here = self.page.bare[start + 1 : place + 1].replace(".", " ").replace("&", " ").split()
        out = [
            (kind, *found.span())
            for kind, compiled in self._words.kinds.items()
            if not self._words.heads[kind].isdisjoint(here)
            for found in compiled.finditer(self.page.folded, start, place)
        ]
        first, after = bisect_left(self._described, (start, 0)), bisect_left(self._described, (place, 0))
        out += [("described", low, high) for low, high in self._described[first:after] if high <= place]
        # 'The rookie Conti' is nobody but Conti.
        out = [one for one in out if one[0] != "described" or not self._begins_name(one[2] + 1)]
        for found in self.crews.numbers_in(start, place):
            article = self._words.article.search(self.page.folded, start, found.start())
            out.append(("number", article.start() if article else found.start(), found.end()))
        return sorted(out, key=lambda word: word[1])

    @cached_property
    def _described(self) -> list[Span]:
        """'The Swede', 'the Italian': by nationality, unless a noun follows as in 'the Italian track'."""
        folded = self.page.folded
        out = []
        for hit in self.found.names:
            if not folded.endswith(self._words.the, 0, hit.start):
                continue
            article = next(word for word in self._words.the if folded.endswith(word, 0, hit.start))
            following = folded[hit.end : hit.end + 24].split(maxsplit=1)
            noun = folded[hit.end : hit.end + 1] == " " and bool(following) and following[0] in self._words.nouns
            if not noun and any(meaning.kind == "demonym" for meaning in hit.meanings):
                out.append((hit.start - len(article), hit.end))
        return out

    def _or_team(self, subject: Subject, best: Whom | None) -> Whom | None:
        """A team that stands nearer is who it is: its drivers in a session, itself in a championship."""
        start, place = subject.sentence[0], subject.verb
        low = best.span[1] if best and best.span else start
        first, after = (bisect_left(self._teams, (at, 0)) for at in (max(low, place - 2 * _FAR), place))
        for begin, end, name in self._teams[first:after]:
            # 'Luca Ferretti (#4 – Kestrel Motorsport) was ninth': in brackets it is whose driver that is.
            near = max(start, begin - _FAR)
            bracketed = self.page.text.rfind("(", near, begin) > self.page.text.rfind(")", near, begin)
            reach = 2 * _FAR if best is None and begin - start <= 1 else _FAR  # who opens a sentence does all of it
            ends_near = end <= place and place - end <= reach and not bracketed
            if ends_near and best and best.span and self._owns(begin, end, best.span[1]):
                continue
            if ends_near and best and best.span and self._races_for(begin, best.span[1]):
                continue
            if ends_near and (owner := self._owner_of(begin)):
                return owner
            if ends_near and self._words.objects.search(self.page.folded, max(start, begin - _BEFORE), begin) is None:
                return self._raced_by(begin, end, name)
        return best

    def _races_for(self, team: int, driver: int) -> bool:
        """'Conti, representing Kestrel Motorsport, took second': whom a driver races for, right behind the name."""
        words = self._words.behalf.search(self.page.folded, max(driver, team - _BEFORE), team)
        return words is not None and words.start() - driver <= _NEXT

    def _owner_of(self, team: int) -> Whom | None:
        """'Sara Conti's Kestrel Motorsport Lotus retired': whose the car is stands right before it."""
        if not self.page.folded.endswith("'s ", 0, team):
            return None
        owner = next((span for span, _ in self._between(team - _BACK, team) if team - 3 <= span[1] < team), None)
        return Whom(self._named([owner]), (owner[0], team)) if owner else None

    def _owns(self, team: int, end: int, driver: int) -> bool:
        """'Norrgård, Kestrel Motorsport, starts fourth', 'Norrgård took the car of Kestrel Motorsport to sixth'."""
        if self.page.folded[driver:team] == ", " and self.page.folded[end : end + 1] == ",":
            return True
        owned = self._words.whose.search(self.page.folded, max(driver, team - _BEFORE), team)
        return owned is not None and not self._parts(driver, team)

    @cached_property
    def _teams(self) -> list[tuple[int, int, str]]:
        return sorted((start, end, team.name) for team in self.found.teams for start, end in team.mentions)

    def _stands_for(self, kind: str, low: int, high: int, start: int, verb: int) -> bool:
        """'I' is written with a capital; 'the car' that something happens to is not who retired."""
        if kind == "self":
            return self.page.text[low].isupper()
        if kind == "thing":
            return 0 <= verb - high <= 1  # 'it was second'
        if kind == "number" and high > verb:
            return False  # 'brought #62 home'
        if kind == "described" and self._words.predicate.search(self.page.folded, max(start, low - _BEFORE), low):
            return False
        if kind not in {"shared", "number"}:
            return True
        if self._words.behalf.search(self.page.folded, max(start, low - _BEFORE), low):
            return False
        objects = self._words.right_before.search(self.page.folded, max(start, low - _BEFORE), low)
        return objects is None and 0 <= verb - high <= _FAR

    def _is_object(self, span: Span, start: int, names: list[Span]) -> bool:
        """'Ahead of Ferretti', 'with Conti': another one than the one who is told of."""
        joined = self._together(span, names)
        low = joined[0][0]
        if self._words.doing.match(self.page.folded, span[1]) and self._words.along.search(
            self.page.folded, max(start, low - _BEFORE), low
        ):
            return False  # 'with Ferretti bringing the other car home in second'
        if names and low == names[0][0] and self._words.owning.search(self.page.folded, max(start, low - _BEFORE), low):
            return False  # 'the No. 9 of Norrgård and Vikander': whose it is, where nobody else is named before
        return self._words.objects.search(self.page.folded, max(start, low - _BEFORE), low) is not None

    def _are_fielded(self, span: Span, names: list[Span], subject: Subject) -> bool:
        """'Kestrel Racing took seventh and eighth with Conti and Ek': as many names as places."""
        group = self._together(span, names)
        low = max(subject.sentence[0], group[0][0] - _BEFORE)
        return (
            1 < len(group) == subject.count
            and self._words.fielding.search(self.page.folded, low, group[0][0]) is not None
        )

    def _has_verb(self, span: Span, subject: Subject) -> bool:
        """'After Norrgard qualified 11th': right before its verb a name is the subject, unless it is 'from Conti'."""
        if not span[1] < subject.verb < subject.position or not self._adjoins(span, subject.verb):
            return False
        low = max(subject.sentence[0], span[0] - _BEFORE)
        if self._words.owning.search(self.page.folded, low, span[0]):
            return True  # 'the Hyundai of Conti ended up second'
        # 'Congratulated by her team-mate Conti, she …': a comma behind a name ends what it was named for.
        parted = self.page.folded.startswith(",", span[1])
        before = self._words.objects if parted else self._words.right_before
        return before.search(self.page.folded, low, span[0]) is None

    def _together(self, span: Span, names: list[Span]) -> list[Span]:
        """The names that stand joined before and up to this one: 'Elin and Tomas'."""
        group = [span]
        for other in reversed(names):
            low, high = other[1], group[0][0]
            if low <= high and self._words.joint.fullmatch(self.page.folded, low, high):
                if bisect_left(self._places, low) < bisect_left(self._places, high):
                    break  # 'Conti (P4) and Ferretti (P9)'
                group.insert(0, other)
        return group

    def _onward(self, span: Span, end: int) -> list[Span]:
        group = [span]
        for other, _ in self._between(span[1], end):
            own = self._has_place(other[1]) or self._words.doing.match(self.page.folded, other[1])
            if self._words.joint.fullmatch(self.page.folded, group[-1][1], other[0]) and not own:
                group.append(other)
        return group

    def _has_place(self, end: int) -> bool:
        """'Victory went to Conti, Ferretti finished second': who has a place of their own is not one of a pair."""
        at = bisect_left(self._places, end)
        if at == len(self._places) or self._places[at] - end > _OWN:
            return False
        between = self.page.folded[end : self._places[at]]
        return between.strip() != "" and not any(sign in between for sign in ",;.:(")

    @cached_property
    def _places(self) -> list[int]:
        """Where places are told."""
        return sorted(match.start() for kind, _, match in self.found.lists.said if kind == "place")

    def _meant(self, kind: str, place: int, end: int) -> list[str]:
        """Whom a pronoun or 'the car' means."""
        if (of_two := self._words.pair.get(self.page.folded[place:end])) is not None:
            return self._of_two(place, of_two)
        if kind == "described" and (fits := self._apposed(place) or self._described_as(place, end)):
            return self._rather_here(place, end, fits)
        if kind in {"one", "described"}:
            return self._topic(place, self._cast.genders.of(self.page, (place, end))) or self.crew[:1]
        if kind == "self":
            return self._speaker(place) or (self.crew if len(self.crew) == 1 else [])
        if kind == "own":
            return self._ours(place)
        if kind in {"shared", "thing"}:
            return self._crew_at(place)
        if kind == "number":
            return self._numbered(place)
        return [] if kind == "others" else self._several(place)

    def _rather_here(self, place: int, end: int, fits: str) -> list[str]:
        """'The Spanish rider' is who the paragraph is about, where it does not name the Spaniard told of elsewhere."""
        line = self.page.line_at(place)
        here = [person.name for _, people in self._between(line.start, place) for person in people]
        country = any(low <= place and end <= high + _FAR for low, high in self._described if low == place)
        return self._topic(place)[:1] or [fits] if country and here and fits not in here else [fits]

    def _of_two(self, place: int, which: int) -> list[str]:
        """'The former', 'the latter': of the two who were named last."""
        named = [people[0].name for span, people in self._between(place - _BACK, place) if not self._quoted(span[0])]
        last = list(dict.fromkeys(reversed(named)))[1::-1]
        return last[which:][:1] if len(last) > 1 else []

    def _ours(self, place: int) -> list[str]:
        """'We': the speaker's crew, the speaker where nobody shares a car, else all whom the release is about."""
        speaker = self._speaker(place)
        if speaker and speaker[0] in self.crews.of_person and not self.solo:
            return self.crews.of_person[speaker[0]]
        alone = self.solo or not self._shares
        return speaker if speaker and speaker[0] in self.crew and alone else self.crew

    def _numbered(self, place: int) -> list[str]:
        """'The #22': its crew; a number that no names stand beside is that of those who are left."""
        found = self.crews.number.search(self.page.folded, place)
        names = self.crews.by_number.get(found["value"], []) if found else []
        taken = {name for crew in self.crews.by_number.values() for name in crew}
        names = names or self.crews.joined_above(self.page.line_at(place).start, place)
        return names or [name for name in self.crew if name not in taken] or self.crew

    def _crew_at(self, place: int) -> list[str]:
        """'The car': of the crew whose number the heading names, of the one told of last, or of all."""
        line = self.page.line_at(place)
        for index in reversed(line.headings):
            above = self.page.lines[index]
            crew = self.crews.in_line(above.start, above.end)
            if crew:
                return crew
        last = [people[0].name for _, people in self._between(max(line.start, place - _BACK), place)]
        if not last:
            return self.crew
        # Who is none of those whom the release is about has a car of their own.
        if self.solo:
            return last[-1:]
        return self.crews.of_person.get(
            last[-1], self.crew if last[-1] in self.crew or not self._sole(last) else last[-1:]
        )

    def _sole(self, names: list[str]) -> bool:
        """Whether all these names are of one who is known to drive."""
        known = (person for person in self.found.people if person.name == names[0])
        return len(set(names)) == 1 and any(self._drives(person) for person in known)

    def _speaker(self, place: int) -> list[str]:
        after = bisect_right(self.found.quotes, place, key=start_of)
        near = self.found.quotes[max(0, after - _QUOTES) : after]
        quote = next((quote for quote in near if place < quote.span[1]), None)
        return [quote.speaker] if quote and quote.speaker else []

    def _quoted(self, place: int) -> bool:
        """Whether somebody is quoted there: whom others speak of is not who the text goes on about."""
        after = bisect_right(self.found.quotes, place, key=start_of)
        near = self.found.quotes[max(0, after - _QUOTES) : after]
        return any(low <= place < high for quote in near for low, high in quote.parts)

    def _apposed(self, place: int) -> str | None:
        """'Pole man Jonas Ek, the Honda driver leading throughout': who is named right before a comma."""
        if self.page.folded[place - 2 : place] != ", ":
            return None
        return next(
            (people[0].name for span, people in self._between(place - _FAR, place) if span[1] == place - 2), None
        )

    def _described_as(self, place: int, end: int) -> str | None:
        """Whom 'her team-mate' or 'the driver from Växjö' means, where the release says so."""
        topic = next(iter(self._topic(place)), None)
        return self._cast.partner_of(topic, (place, end)) or self._cast.described((place, end))

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self.page, self.found)

    def _topic(self, place: int, gender: str = "") -> list[str]:
        """The one whom the sentences before are about: who is named first in the nearest of them that names anybody."""
        low = max(0, place - _BACK)
        start = self.page.sentence_at(place)[0]
        end = place
        said = self._quoted(place)
        while end > low:
            names = [
                span for span, people in self._between(start, end)
                if (said or not self._quoted(span[0])) and people[0].gender in {"", gender or people[0].gender}
            ]  # fmt: skip
            pronoun = self._words.kinds["one"].search(self.page.folded, start, end)
            if pronoun and end != place and (not names or pronoun.start() < names[0][0]):
                names = []  # it goes on about the one of the sentence before
            for span in names:
                if not self._is_object(span, start, names) or self.page.folded[span[1] : span[1] + 2] == "'s":
                    return self._named([span])[:1]
            end = start
            line = self.page.line_at(max(0, end - 1))
            start = self.page.sentence_at(max(line.start, min(end, line.end) - 1))[0]
            if start >= end:
                break
        return []

    def _several(self, place: int) -> list[str]:
        """'They': those named last in the paragraph, else all whom the release is about."""
        line = self.page.line_at(place)
        named = [person.name for _, people in self._between(max(line.start, place - _BACK), place) for person in people]
        last = list(dict.fromkeys(reversed(named)))[:2][::-1]
        crew = self._crew_at(place)
        joined = self.crews.joined_above(max(line.start, place - _BACK), place)
        if len(joined) > len(last) and set(last) <= set(joined):
            return joined  # 'For Conti, Ek and Lund it was a long day. They …'
        if len(last) == 2 and (not set(last) <= set(crew) or len(crew) > len(last)):
            return last
        return crew if len(crew) > 1 else last

    def _above(self, place: int) -> Whom:
        """The subject of the sentences before, in the paragraph; else all whom the release is about."""
        line = self.page.line_at(place)
        if (speaker := self._speaker(place)) and speaker[0] in self.crew:
            return Whom(self._ours(place))  # 'A good day. Finished fifth in the end', says one of them
        names = [span for span, _ in self._between(max(line.start, place - _BACK), place)]
        for span in reversed(names):
            if not self._is_object(span, line.start, names):
                group = self._together(span, names)
                return Whom(self._named(group), each=len(group) > 1 and not self.share(self._named(group)))
        return Whom(self._speaker(place) if self.solo and len(self.crew) > 1 else self.crew)

    def _dealt(self, whom: Whom, subject: Subject) -> Whom:
        """As many names as positions: one each, unless the positions are of several sessions."""
        each = subject.dealt or (whom.each and subject.sessions < subject.count)
        if each and len(whom.names) == subject.count > 1:
            return Whom([whom.names[subject.index]], whom.span, each=True)
        return whom

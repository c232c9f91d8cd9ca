"""Whose result it is: names, pronouns and 'the car' to full names."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, Subject
from pressbox.settle.who.names import DriverNames
from pressbox.settle.who.parts import BEFORE, DriverParts
from pressbox.settle.who.said import FAR, Said
from pressbox.settle.who.speakers import Speakers
from pressbox.settle.who.stand_ins import BACK, StandIns
from pressbox.settle.who.unknown import Unknown
from pressbox.settle.who.words import driver_words

_CARS = frozenset({"number", "shared", "thing"})  # kinds of words for a car, which somebody may drive
_MATE = 2  # words before the name of a partner: 'with his team-mate'
_OPENS = 40  # characters: a position that opens a sentence begins no later …
_TELLS = 64  # … and where the sentence opens with 'after': 'After a charge from 19th on the grid, Conti …'
_TWO = 2  # drivers share a car, where nothing says so: more are rivals
_FIRST = 8  # characters before a position that opens its sentence: 'From tenth'
_NEXT = 2  # characters between a name and a word that stands right behind it
_AS = 8  # characters from a description to the word that goes on about the same: ' before he'


class Whom(NamedTuple):
    """Who it is, where the words for them begin and end, and whether each was named on their own."""

    names: list[str]
    span: Span | None = None
    each: bool = False
    team: str | None = None


class Drivers:
    """Whose each result of prose is."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self._page = page
        self._found = found
        self._words = page.language.once(driver_words)
        self.names = DriverNames(page, found)
        self.speakers = Speakers(found, self.names)
        self._parts = DriverParts(page, found, self.names)
        self._said = Said(page, found, self.names)
        self._stand_ins = StandIns(page, found, self.names, self._parts, self._said, self.speakers)

    @cached_property
    def _unknown(self) -> Unknown:
        return Unknown(self._page, self._found)

    def reach(self, span: Span, subject: Subject, whom: Whom) -> Span:
        """The clause from its subject on, where that stands close by and no other clause lies between."""
        if whom.span is None:
            return span
        if subject.behind:
            bracketed = self._page.text.startswith(")", whom.span[1])  # 'P14 (Conti)'
            return span[0], max(span[1], whom.span[1] + bracketed)
        if self._words.aside.fullmatch(self._page.folded, whom.span[1], max(span[0], whom.span[1])):
            return whom.span[0], span[1]
        near = whom.span[0] < span[0] and span[0] - whom.span[1] <= FAR
        parted = near and self._parts.are_parted(whom.span[1], span[0])
        return (whom.span[0], span[1]) if near and not parted else span

    def of_subject(self, subject: Subject) -> Whom:
        """Who a clause is about."""
        if subject.behind:
            return self._with_partners(self._behind(subject), subject)
        if names := self._parts.in_order(subject):
            return self._dealt(Whom(self.names.named(names), (names[0][0], names[-1][1])), subject)
        whom = self._unnamed(subject) or self._partnered(subject) or self._within(subject) or self._fronted(subject)
        return self._dealt(self._of_those_with(whom or self._above(subject.sentence[0]), subject), subject)

    def _of_those_with(self, whom: Whom, subject: Subject) -> Whom:
        """'Kestrel Racing took a win with Conti and a podium with Lund and Ek': of its drivers those named so."""
        if len(whom.names) < _TWO or not (whom.team or (whom.span is None and whom.names == self.names.crew)):
            return whom
        low = subject.position
        span = self.names.first(low, min(subject.sentence[1], low + 3 * FAR))
        if span is None or self._words.with_one.search(self._page.folded, max(low, span[0] - FAR), span[0]) is None:
            return whom
        group = self._parts.onward(span, subject.sentence[1])
        words = self._page.folded[low : span[0]].split()
        parted = not set(self._page.language.dates.both).isdisjoint(words) or words[-1].endswith(",")
        does = self._words.doing.match(self._page.folded, group[-1][1]) is not None
        names = [] if parted or does or self._parts.is_placed(group[-1][1]) else self.names.named(group)
        own = whom.team or set(names) < set(whom.names)
        return whom._replace(names=names) if names and own else whom

    def _unnamed(self, subject: Subject) -> Whom | None:
        """'Lund finished fourth', 'with Lund fourth', where nobody has that name in full: nobody else did."""
        low = subject.sentence[0]
        span = self._unknown.before(subject.verb, low) if subject.verb < subject.position else None
        span = span or self._unknown.beside(subject.position, low)
        return Whom([self._page.text[slice(*span)]], span) if span else None

    def _partners(self, start: int, high: int, end: int) -> Iterator[tuple[int, list[str]]]:
        """Who is named behind 'together with', and where that stands."""
        for led in self._words.partnered.finditer(self._page.folded, start, high):
            name = self.names.first(led.end(), led.end() + FAR)
            if name and len(self._page.folded[led.end() : name[0]].split()) <= _MATE:
                yield led.start(), self.names.named(self._parts.onward(name, end))

    def _with_partners(self, whom: Whom, subject: Subject) -> Whom:
        """'In race 1 Conti took, together with Ek, …': whose it is stands first."""
        if whom.span is None or subject.count > 1:
            return whom
        end = subject.sentence[1]
        more = next((names for _, names in self._partners(whom.span[1], min(end, whom.span[1] + FAR), end)), [])
        return whom._replace(names=list(dict.fromkeys([*whom.names, *more])))

    def _partnered(self, subject: Subject) -> Whom | None:
        """'Conti took second, together with Ek', 'with Ek he took second': both of them have the place."""
        start, end = subject.sentence
        for at, partners in self._partners(start, min(end, subject.position + FAR), end):
            if len(self.names.spans(at, subject.position)) > len(partners):
                continue  # 'Conti, partnered by Ek, beat Lund, who was second'
            place = min(at, subject.position)
            before = self._within(replace(subject, position=place, verb=min(place, subject.verb)))
            whom = before or (self._within(subject) if place > start else None)
            if whom is None or set(whom.names) <= set(partners):
                whom = Whom(self._stand_ins.topic(place))
            if whom.names and set(whom.names).isdisjoint(partners):
                return Whom([*whom.names, *partners], whom.span)
        return None

    def names_in(self, span: Span) -> bool:
        """Whether words name somebody, and don't only stand for them."""
        return self.names.first(*span) is not None

    def team_of(self, whom: Whom) -> str | None:
        """'The team', whose place in a championship of teams is told: the one that the release names most."""
        if whom.span is None or not self._words.squad.fullmatch(self._page.folded, *whom.span) or not self._found.teams:
            return None
        return max(self._found.teams, key=lambda team: len(team.mentions)).name

    def _fronted(self, subject: Subject) -> Whom | None:
        """'From pole, Conti was never headed': what opens a sentence is told of who stands behind its comma."""
        start, end = subject.sentence
        # 'Seventh in the first session and twelfth in the second, Conti …': the first of them opens the sentence.
        led = self._words.opening.match(self._page.folded, start) or self._parts.opens_with_place(start)
        opens = _TELLS if led else _OPENS
        if subject.position - start > opens:
            return None
        reach = max(subject.position + 2 * FAR, start + 3 * FAR)
        comma = self._page.folded.find(", ", subject.position, min(end, reach))
        if (subject.index or subject.position - start <= _FIRST) and (whom := self._behind_opening(subject, comma)):
            return whom
        parted = self._words.parting.match(self._page.folded, comma + 2) if comma >= 0 else None
        if comma < 0 or (parted and parted[0] not in self._page.language.dates.both):
            return None  # 'The Queenslander won and was headed once, when Conti …'
        words = [(low, kind, high) for kind, low, high in self._said.between(comma, min(end, comma + FAR))]
        for span in self.names.spans(comma, min(end, comma + FAR)):
            if self._parts.is_object(span, comma, []):
                return None
            if words and words[0][0] < span[0]:
                break
            group = self._parts.onward(span, end)
            return Whom(self.names.named(group), None, each=len(group) > 1)
        told = next((word for word in words if word[1] in {"one", "many", "shared", "self", "own", "described"}), None)
        return Whom(self._stand_ins.meant(told[1], told[0], told[2]), None) if told else None

    def _behind_opening(self, subject: Subject, comma: int) -> Whom | None:
        """'From pole Conti was never headed', 'Eighth was the best that Conti could do'."""
        low, high = subject.position, min(subject.sentence[1], subject.position + 2 * FAR)
        high = comma if comma >= 0 else high
        name = self.names.first(low, high)
        told = [one for one in self._said.between(low, high) if one[0] == "described"]
        if told and (name is None or told[0][1] < name[0]):
            return Whom(self._stand_ins.meant(*told[0]), None)
        # 'Third behind Ek, Conti was happy': what a comma ends is told of the place.
        before = self._words.objects if name and name[1] == comma else self._words.right_before
        if name is None or before.search(self._page.folded, low, name[0]):
            return None
        group = self._parts.onward(name, high)
        return Whom(self.names.named(group), None, each=len(group) > 1)

    def _behind(self, subject: Subject) -> Whom:
        """'Second place went to Luca Ferretti'."""
        for found in self.names.crews.numbers_in(subject.position, min(subject.sentence[1], subject.position + _FIRST)):
            return Whom(self._stand_ins.numbered(found.start()), found.span(), each=False)
        named = self.names.spans(subject.position, subject.sentence[1])
        # 'Conti's team-mate Ek': the second of two names is whose it is.
        mate = len(named) > 1 and self._words.mate.fullmatch(self._page.folded, named[0][1], named[1][0])
        beaten = self._words.beaten.search(self._page.folded, subject.position, named[0][0]) if named else None
        if beaten and any(char.isupper() for char in self._page.text[subject.position : beaten.start()]):
            return Whom([])  # 'The winner was Xarrelo ahead of Conti', of whom nobody knows the first
        for span in named[bool(mate) :]:
            group = self._parts.onward(span, subject.sentence[1])
            return self._dealt(Whom(self.names.named(group), (group[0][0], group[-1][1]), each=True), subject)
        led = (one for one in self._teams if not named and 0 <= one[0] - subject.position <= _FIRST)
        return next((self._raced_by(*one) for one in led), Whom([]))

    def _raced_by(self, start: int, end: int, team: str) -> Whom:
        return Whom(self.names.crew if team in self.names.own_teams else [team], (start, end), team=team)

    def _within(self, subject: Subject) -> Whom | None:
        """The nearest name or word for somebody before the position, in its sentence."""
        start, place = subject.sentence[0], subject.position
        best: Whom | None = None
        names = self._parts.without_asides(self.names.spans(start, place), subject)
        for span in reversed(names):
            if self._parts.is_told_of(span, names, subject):
                group = self._parts.told_together(span, names, subject)
                names_, low = self._stand_ins.joined_with(group, start)
                best = Whom(names_, (low, group[-1][1]), each=len(group) > 1 or low < group[0][0])
                break
        described = -_AS  # where a description ends
        for kind, low, high in self._said.between(start, place):
            nearer = best is None or best.span is None or low >= best.span[1]
            if kind == "number" and best and best.span and self._page.folded[best.span[1] : low] == " (":
                continue  # 'Jonas Ek (#7 – Kestrel Motorsport) was fastest': it tells no more than the name
            named = best.span[1] if nearer and best and best.span and kind in _CARS else low
            beside = kind == "number" and self._parts.numbers_place((low, high), place)
            if named < low and not (
                beside or (self._parts.are_parted(named, low) and not self._parts.is_aside(named, low, high))
            ):
                continue  # 'Norrgård drove the No. 7 from 14th to sixth'
            if kind == "described" and self._parts.trails(low, high, place):
                best = Whom(self._stand_ins.described((low, high)), (low, high))
            elif nearer and (beside or self._said.stands_for(kind, low, high, start, subject.verb)):
                # 'The Kestrel rider slid off as he braked': it goes on about the same.
                again = best.names if best and kind == "one" and low - described <= _AS else []
                names_ = again or self._stand_ins.meant(kind, low, high)
                if kind == "self" and best and best.span and self._is_and(best.span[1], low):
                    names_ = list(dict.fromkeys([*best.names, *names_]))  # 'Sara and I finished third'
                described = high if kind == "described" else described
                # 'They were first and second'.
                best = Whom(
                    names_, (low, high), each=kind == "many" and len(names_) > 1 and not self.names.share(names_)
                )
        return self._or_team(subject, best)

    def _is_and(self, end: int, low: int) -> bool:
        return self._page.folded[end:low].strip() in self._page.language.dates.both

    def _or_team(self, subject: Subject, best: Whom | None) -> Whom | None:
        """A team that stands nearer is who it is: its drivers in a session, itself in a championship."""
        start, place = subject.sentence[0], subject.verb
        low = best.span[1] if best and best.span else start
        first, after = (bisect_left(self._teams, (at, 0)) for at in (max(low, place - 2 * FAR), place))
        for begin, end, name in self._teams[first:after]:
            # 'Luca Ferretti (#4 – Kestrel Motorsport) was ninth': in brackets it is whose driver that is.
            near = max(start, begin - FAR)
            bracketed = self._page.text.rfind("(", near, begin) > self._page.text.rfind(")", near, begin)
            reach = 2 * FAR if best is None and begin - start <= 1 else FAR  # who opens a sentence does all of it
            ends_near = end <= place and place - end <= reach and not bracketed
            if ends_near and self._is_apposed(begin, end):
                continue
            if ends_near and best and best.span and self._owns(begin, end, best.span[1]):
                continue
            if ends_near and best and best.span and self._is_car_of(best.span, begin):
                continue
            if ends_near and best and best.span and self._drives_one_of(best.span[1], begin, end):
                continue
            if ends_near and best and best.span and self._races_for(begin, best.span[1]):
                continue
            if ends_near and best and best.span and self._parts.is_aside(best.span[1], begin, end):
                continue
            if ends_near and (owner := self._owner_of(begin)):
                return owner
            if ends_near and self._words.objects.search(self._page.folded, max(start, begin - BEFORE), begin) is None:
                return self._raced_by(begin, end, name)
        return best

    def _is_apposed(self, team: int, end: int) -> bool:
        """'Four seconds behind Conti, Kestrel Motorsport, and third': between commas behind whoever drives for it."""
        if not (self._page.text.startswith(",", end) and self._page.text.startswith(", ", team - 2)):
            return False
        return any(high == team - 2 for _, high in self.names.spans(team - BACK, team))

    def _is_car_of(self, car: Span, team: int) -> bool:
        """'The #7 Kestrel Audi': whose car it is stands right behind its number."""
        return team - car[1] == 1 and bool(self.names.crews.numbers_in(*car))

    def _drives_one_of(self, driver: int, team: int, end: int) -> bool:
        """'Conti in the No. 4 Kestrel Audi', 'Conti took her Kestrel Audi': a car of the team, whose name it has."""
        numbers = self.names.crews.numbers_in(max(driver, team - BEFORE), team)
        start = numbers[-1].start() if numbers and numbers[-1].end() == team - 1 else team
        led = self._words.article.search(self._page.folded, max(driver, start - BEFORE), start)
        car = self._page.text[end : end + 1] == " " and self._page.text[end + 1 : end + 2].isupper()
        return car and led is not None and not self._parts.are_parted(driver, start)

    def _races_for(self, team: int, driver: int) -> bool:
        """'Conti, representing Kestrel Motorsport, took second': whom a driver races for, right behind the name."""
        words = self._words.behalf.search(self._page.folded, max(driver, team - BEFORE), team)
        return words is not None and words.start() - driver <= _NEXT

    def _owner_of(self, team: int) -> Whom | None:
        """'Sara Conti's Kestrel Motorsport Lotus retired': whose the car is stands right before it."""
        ending = next((one for one in self._words.genitives if self._page.folded.endswith(f"{one} ", 0, team)), None)
        if ending is None:
            return None
        low = team - len(ending) - 1
        owner = next((span for span in self.names.spans(team - BACK, team) if low <= span[1] < team), None)
        return Whom(self.names.named([owner]), (owner[0], team)) if owner else None

    def _owns(self, team: int, end: int, driver: int) -> bool:
        """'Norrgård, Kestrel Motorsport, starts fourth', 'Norrgård took the car of Kestrel Motorsport to sixth'."""
        if self._page.folded[driver:team] == ", " and self._page.folded[end : end + 1] == ",":
            return True
        owned = self._words.whose.search(self._page.folded, max(driver, team - BEFORE), team)
        return owned is not None and not self._parts.are_parted(driver, team)

    @cached_property
    def _teams(self) -> list[tuple[int, int, str]]:
        return sorted((start, end, team.name) for team in self._found.teams for start, end in team.mentions)

    def _above(self, place: int) -> Whom:
        """The subject of the sentences before, in the paragraph; else all whom the release is about."""
        line = self._page.line_at(place)
        if (speaker := self.speakers.of(place)) and speaker[0] in self.names.crew:
            return Whom(self._stand_ins.ours(place))  # 'A good day. Finished fifth in the end', says one of them
        names = self.names.spans(max(line.start, place - BACK), place)
        for span in reversed(names):
            if not self._parts.is_object(span, line.start, names):
                group = self._parts.together(span, names)
                return Whom(
                    self.names.named(group), each=len(group) > 1 and not self.names.share(self.names.named(group))
                )
        if headed := self.names.headed(line.headings):
            return Whom(headed)
        if labelled := self._stand_ins.labelled(line.index):
            return Whom(labelled)
        several = len(self.names.crew) > 1 and (
            self.names.solo or (len(self.names.crew) > _TWO and not self.names.share(self.names.crew))
        )
        if several and speaker and self.names.are_officials(speaker):
            return Whom([])  # 'A twelfth place is no joy', says the team principal
        return Whom(speaker if several else self.names.crew)

    def _dealt(self, whom: Whom, subject: Subject) -> Whom:
        """As many names as positions: one each, unless the positions are of several sessions."""
        each = subject.dealt or (whom.each and subject.sessions < subject.count)
        if each and len(whom.names) == subject.count > 1:
            return Whom([whom.names[subject.index]], whom.span, each=True)
        return whom

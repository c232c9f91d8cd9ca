"""What part a name plays in its clause: whose result is told, or somebody else's beside it."""

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, Subject
from pressbox.packs import Language
from pressbox.settle.who.names import DriverNames
from pressbox.settle.who.words import driver_words

_FIRST = 2  # characters before a place that opens its sentence
_LONG = 32  # characters before a name: 'held off a hard-charging '
_OWN = 24  # characters between a name and a place of its own
_PAIR = 2  # names
_TOLD = frozenset({"prose", "lead", "speech"})
_FAR = 60  # characters from a verb to whom it leads
_CAR = 3  # words between whose car it is and its place: ' Audi R8 in '
_LED = 18  # characters before a name in which stands what leads to it
BEFORE = 18  # characters before a name in which stands what makes it an object


def _persons(language: Language) -> frozenset[str]:
    """'Champion', 'rival': what stands right before somebody's name."""
    return folded_terms(language.people.person_words)


class DriverParts:
    """Names in clauses of results."""

    def __init__(self, page: Page, found: Mentions, names: DriverNames) -> None:
        self._page = page
        self._found = found
        self._names = names
        self._words = page.language.once(driver_words)

    def is_told_of(self, span: Span, names: list[Span], subject: Subject) -> bool:
        """Whether a place is that of somebody who is named before it."""
        start, place, folded = subject.sentence[0], subject.position, self._page.folded
        return (
            (self._adjoins(span, place) and not subject.goal and not self._is_beaten(span, names, subject))
            or self._owns_place(span, place)
            or self._brings_car(span, place)
            or (span[0] > subject.verb and self._is_joining(span, start))
            or self._has_verb(span, subject, names)
            or self._does_after(span, subject)
            or self._is_relative(span, subject)
            or not self.is_object(span, start, names)
            or self._goes_before(span, names, subject)
            or self._before_colon(span, subject)
            or self._words.falls_to.match(folded, span[1]) is not None
            or self._are_fielded(span, names, subject)
        )

    def _is_joining(self, span: Span, start: int) -> bool:
        """'Won, with Conti third', and no 'penalised for contact with Conti'."""
        folded = self._page.folded
        led = self._words.joining.search(folded, start, span[0]) is not None
        return led and self._words.clash.search(folded, max(start, span[0] - _FAR), span[0]) is None

    def told_together(self, span: Span, names: list[Span], subject: Subject) -> list[Span]:
        """Of the names that are joined up to one that a place is told of, those whose it is."""
        group = self.together(span, names)
        if len(group) == 1 or subject.closes or self._are_fielded(span, names, subject):
            return group
        # 'The Kestrels of Conti and Ek, who finished fourth': of both.
        if self._is_relative(span, subject) or self._goes_before(span, names, subject):
            return group
        if self._accompany(group, subject.position) or not self.is_object(group[-1], subject.sentence[0], names):
            return group
        return [span]  # 'beaten only by Conti, and Ferretti was sixth'

    def _is_relative(self, span: Span, subject: Subject) -> bool:
        """'Conti, who finished fourth'."""
        return self._words.relative.fullmatch(self._page.folded, span[1], max(span[1], subject.verb)) is not None

    def are_parted(self, start: int, end: int) -> bool:
        """Whether a word or sign between two places parts clauses; 'è' is no 'e'."""
        found = self._words.parting.finditer(self._page.folded, start, end)
        return any(self._page.text[one.start()].isascii() or one.end() - one.start() > 1 for one in found)

    def in_order(self, subject: Subject) -> list[Span]:
        """'Ahead of Conti and Ek, respectively second and third': as many names as places, whatever led to them."""
        told = self._names.spans(subject.sentence[0], subject.position)
        names = told[-subject.count :]
        if not subject.dealt or len(names) < subject.count:
            return []
        if len(told) == subject.count and self.is_object(told[-1], subject.sentence[0], told):
            return told  # 'Conti finished ahead of Ek in fifth and sixth respectively'
        joined = all(self._words.row.fullmatch(self._page.folded, one[1], other[0]) for one, other in pairwise(names))
        dealt = self._words.dealt.match(self._page.folded, names[-1][1], subject.position) is not None
        # 'Conti and Kestrel rider Ek took fifth and sixth respectively'.
        alone = not self.are_parted(names[-1][1], subject.verb) and not self.is_object(names[0], names[0][0], told)
        return names if joined and (dealt or alone) else []

    def _adjoins(self, span: Span, place: int) -> bool:
        aside = self._words.told_aside.match(self._page.folded, span[1], place + 1)
        start = aside.start("comma") if aside else span[1]
        return self._words.adjoins.fullmatch(self._page.folded, start, place) is not None

    def _is_beaten(self, span: Span, names: list[Span], subject: Subject) -> bool:
        """'Kam hinter Conti als Zweiter ins Ziel': the verb of the place stands before whom it was behind."""
        low = self.together(span, names)[0][0]
        start, folded = subject.sentence[0], self._page.folded
        if self._words.resisted.search(folded, max(start, low - _LONG), low):
            return True
        if self._words.beaten_crew.search(folded, max(start, low - _FAR), low):
            return True  # 'crossed the line behind the crew of Conti and Ek, ninth overall'
        apposed = folded[span[1] : subject.position] == ", "  # 'was won by Conti, ahead of Ek, second'
        right = None if apposed else self._words.beaten.search(folded, max(start, low - BEFORE), low)
        if subject.verb > low and right and names[0][1] < right.start() and "," in folded[names[0][1] : right.start()]:
            return True  # 'Conti, der vor Ek gewann'
        led = subject.verb < low and self._words.beaten.search(folded, max(subject.verb, low - BEFORE), low)
        if not led or self._names.first(led.start(), low):
            return False  # 'kam hinter Conti Ek als Zweiter ins Ziel'
        if apposed and self._names.first(subject.verb, led.start()):
            return False
        # 'Gewann vor Conti auf Rang zwei': what is told before is the place of who did it.
        return not any(subject.verb < match.start() < low for _, _, match in self._found.lists.said)

    def numbers_place(self, span: Span, place: int) -> bool:
        """'In the points, the #21 in fourth', 'third with the #22 sixth', but not 'put the #22 in fourth'."""
        low = max(0, span[0] - BEFORE)
        led = self._page.folded.endswith(", ", low, span[0]) or self._words.joining.search(
            self._page.folded, low, span[0]
        )
        return bool(led) and self._adjoins(span, place)

    def without_asides(self, names: list[Span], subject: Subject) -> list[Span]:
        """The names before a place without those of whom something else is told in passing."""
        return self._without_passers(self._without_told_aside(names, subject.verb), subject)

    def _without_told_aside(self, names: list[Span], verb: int) -> list[Span]:
        """'Norrgård, subbing for the injured Conti, settled for third': told in passing, others are named."""
        for index, span in enumerate(names[:-1]):
            aside = self._words.told_aside.match(self._page.folded, span[1], verb + 1)
            if aside and names[-1][1] < aside.end():
                return names[: index + 1]
        return names

    def _without_passers(self, names: list[Span], subject: Subject) -> list[Span]:
        """'Norrgård led until Conti found a way past, and finished second': it goes on about Norrgård."""
        if subject.won:
            return names
        return [span for span in names if not self._passes_by(span, subject)]

    def _passes_by(self, span: Span, subject: Subject) -> bool:
        past = self._words.past.match(self._page.folded, span[1], subject.verb)
        if past is None or not self.are_parted(past.end(), subject.verb):
            return False
        low = max(subject.sentence[0], span[0] - BEFORE)
        return self._words.until.search(self._page.folded, low, span[0]) is not None

    def _accompany(self, group: list[Span], place: int) -> bool:
        """'With Conti and Ek third': a crew right before its place, which no comma parts."""
        low, end = group[0][0], group[-1][1]
        led = self._words.along.search(self._page.folded, max(0, low - _LED), low) is not None
        return led and self._adjoins(group[-1], place) and "," not in self._page.folded[low:end]

    def _does_after(self, span: Span, subject: Subject) -> bool:
        """'With Ek third after retiring from the lead': who is named behind 'with' is who did so before."""
        folded, low = self._page.folded, max(subject.sentence[0], span[0] - _LED)
        alone = not any(sign in folded[span[1] : subject.verb] for sign in ",;:(")
        led = alone and self._words.along.search(folded, low, span[0]) is not None
        return led and self._words.anew.search(folded, span[1], subject.verb) is not None

    def is_object(self, span: Span, start: int, names: list[Span]) -> bool:
        """'Ahead of Ferretti', 'with Conti': another one than the one who is told of."""
        joined = self.together(span, names)
        low = joined[0][0]
        if self._words.doing.match(self._page.folded, span[1]) and self._words.along.search(
            self._page.folded, max(start, low - BEFORE), low
        ):
            return False  # 'with Ferretti bringing the other car home in second'
        owned = self._words.owning.search(self._page.folded, max(start, low - BEFORE), low)
        if owned and self._words.beaten_crew.search(self._page.folded, max(start, owned.start() - _FAR), low):
            return True  # 'behind the winning crew of Conti and Ek'
        if owned and self._words.crew_opens.search(self._page.folded, start, low):
            return False  # 'before the Kestrel pair of Conti and Ek won'
        if names and low == names[0][0] and owned and not self._is_pronoun_before(start, owned.start()):
            return False  # 'the No. 9 of Norrgård and Vikander': whose it is, where nobody else is named before
        if self._is_whose(span, start, names) or self._is_overtaken(low, start, names):
            return True
        resisted = self._words.resisted.search(self._page.folded, max(start, low - _LONG), low)
        folded = self._page.folded
        if resisted or self._words.objects.search(folded, max(start, low - BEFORE), low):
            return True
        # 'Of two-time champion Conti', 'caught third-placed Conti'.
        led = self._words.objects.search(folded, max(start, low - _LONG), low)
        persons = self._page.language.once(_persons)
        word = folded[led.start() : low].split()[-1] if led else ""
        return bool(led and (word in persons or "-" in word) and self._words.opening.match(folded, led.start()) is None)

    def _is_pronoun_before(self, start: int, place: int) -> bool:
        """'She had the Honda of Conti in her mirrors': somebody else does what is told."""
        found = self._words.kinds["one"].search(self._page.folded, start, place)
        return found is not None and not self.are_parted(found.end(), place)

    def _is_overtaken(self, low: int, start: int, names: list[Span]) -> bool:
        """'Conti überholte in der letzten Runde Ek': whom a verb leads to, where somebody is named before it."""
        near = max(start, low - _FAR)
        verb = self._words.overtaking.search(self._page.folded, near, low)
        if not verb or self.are_parted(verb.start(), low) or any(verb.start() <= name[0] < low for name in names):
            return False
        return any(name[1] <= verb.start() and not self.are_parted(name[1], verb.start()) for name in names)

    def _is_whose(self, span: Span, start: int, names: list[Span]) -> bool:
        """'Conti overcame Ferretti's defence': whose something is, where somebody is named before in the clause."""
        if not self._page.folded.startswith(self._words.genitives, span[1]):
            return False
        before = [name for name in names if start <= name[0] and name[1] < span[0]]
        return bool(before) and not self.are_parted(before[-1][1], span[0])

    def _goes_before(self, span: Span, names: list[Span], subject: Subject) -> bool:
        """'The week-end of Conti, who after a spin … finished', 'beside Conti, from Misano, who finished'.

        Of those whom a sentence names there is nobody else whom it could be.
        """
        if self._words.who_aside.fullmatch(self._page.folded, span[1], max(span[1], subject.verb)):
            return True  # 'ahead of Conti, fourth, who also won'
        if len(self.together(span, names)) < len(names):
            return False
        who = self._words.who.match(self._page.folded, span[1])
        return who is not None or self._words.who_before.search(self._page.folded, span[1], subject.verb) is not None

    def _before_colon(self, span: Span, subject: Subject) -> bool:
        """'Bad luck for Conti: a puncture forced her out'."""
        colon = span[1] + self._page.folded.startswith(" ", span[1])
        return colon < subject.verb and self._page.folded.startswith(":", colon)

    def _are_fielded(self, span: Span, names: list[Span], subject: Subject) -> bool:
        """'Kestrel Racing took seventh and eighth with Conti and Ek': as many names as places."""
        group = self.together(span, names)
        low = max(subject.sentence[0], group[0][0] - BEFORE)
        return (
            1 < len(group) == subject.count
            and self._words.fielding.search(self._page.folded, low, group[0][0]) is not None
        )

    def _owns_place(self, span: Span, place: int) -> bool:
        """'After Conti's exclusion': whose it is stands right before it."""
        end = self._owner_ends(span)
        return end is not None and place - end == 1

    def _brings_car(self, span: Span, place: int) -> bool:
        """'Won, with Conti's Audi third': whose car it is that is named behind 'with', right before its place."""
        end, folded = self._owner_ends(span), self._page.folded
        if end is None or not self._words.along.search(folded, max(0, span[0] - _LED), span[0]):
            return False
        thing = folded[end:place]
        return len(thing.split()) <= _CAR and not any(sign in thing for sign in ",;:(")

    def _owner_ends(self, span: Span) -> int | None:
        """Behind the genitive of a name."""
        owner = next((one for one in self._words.genitives if self._page.folded.startswith(one, span[1])), None)
        return None if owner is None else span[1] + len(owner)

    def _has_verb(self, span: Span, subject: Subject, names: list[Span]) -> bool:
        """'After Norrgard qualified 11th': right before its verb a name is the subject, unless it is 'from Conti'."""
        if not span[1] < subject.verb < subject.position or not self._adjoins(span, subject.verb):
            return False
        first = self._row_start(self.together(span, names))
        low = max(subject.sentence[0], first - BEFORE)
        if self._words.owning.search(self._page.folded, low, first):
            return True  # 'the Hyundai of Conti ended up second'
        # 'Congratulated by her team-mate Conti, she …': a comma behind a name ends what it was named for.
        parted = self._page.folded.startswith(",", span[1])
        passed = self._words.resisted.search(self._page.folded, max(subject.sentence[0], first - _LONG), first)
        if passed and not self.are_parted(passed.start(), first):
            return False  # 'passing former winners Conti and Ek on the way to eighth'
        before = self._words.objects if parted else self._words.right_before
        return before.search(self._page.folded, low, first) is None

    def _row_start(self, group: list[Span]) -> int:
        """Where what leads to a name stands before: 'penalties for Conti and Ek', 'passing Conti, Ek and Lund'."""
        first, last = group[0], group[-1]
        if "," not in self._page.folded[first[1] : last[0]]:
            return first[0]
        opens = self._opens_before(first[1], group[1][0])
        return last[0] if opens or "," in self._page.folded[group[-2][1] : last[0]] else first[0]

    def together(self, span: Span, names: list[Span]) -> list[Span]:
        """The names that stand joined before and up to this one: 'Elin and Tomas'."""
        group = [span]
        if self._page.folded.endswith(", ", 0, span[0]) and self._words.doing.match(self._page.folded, span[1]):
            return group  # 'from Conti and Ek, Lund settling for third'
        for other in reversed(names):
            low, high = other[1], group[0][0]
            if low <= high and self._words.joint.fullmatch(self._page.folded, low, high):
                if bisect_left(self._places, low) < bisect_left(self._places, high):
                    break  # 'Conti (P4) and Ferretti (P9)'
                if group == [span] and self._opens_before(low, high):
                    break
                group.insert(0, other)
        return group if len(group) != _PAIR or self._are_pair(group[0], group[1], names) else [span]

    def _are_pair(self, one: Span, two: Span, names: list[Span]) -> bool:
        """'Pole went to Conti, Ek started eighth': a comma alone makes no pair, but in a headline or a longer row."""
        page = self._page
        if page.folded[one[1] : two[0]] != ", " or page.line_at(one[0]).kind not in _TOLD:
            return True
        after = next((other for other in names if other[0] >= two[1]), None)
        return after is not None and self._words.joint.fullmatch(page.folded, two[1], after[0]) is not None

    def _opens_before(self, low: int, high: int) -> bool:
        """'After the retirement of Conti, Ek was fourth': a comma alone ends what opens the sentence."""
        if self._page.folded[low:high] != ", ":
            return False
        start = self._page.sentence_at(low)[0]
        return any(one.match(self._page.folded, start) for one in (self._words.opening, self._words.opened))

    def onward(self, span: Span, end: int) -> list[Span]:
        group = [span]
        for other in self._names.spans(span[1], end):
            parted = self._page.folded[group[-1][1] : other[0]] == ", "
            own = self._has_place(other[1], beside=parted) or self._words.doing.match(self._page.folded, other[1])
            if self._words.joint.fullmatch(self._page.folded, group[-1][1], other[0]) and not own:
                group.append(other)
        return group

    def _has_place(self, end: int, *, beside: bool) -> bool:
        """'Victory went to Conti, Ferretti finished second': who has a place of their own is not one of a pair.

        Right beside a name it is theirs where a comma parts the two: 'victory for Conti, Ferretti second'.
        """
        at = bisect_left(self._places, end)
        if at == len(self._places) or self._places[at] - end > _OWN:
            return False
        between = self._page.folded[end : self._places[at]]
        return (beside or between.strip() != "") and not any(sign in between for sign in ",;.:(")

    def is_placed(self, end: int) -> bool:
        """'With Conti third', and no 'with Conti and a third place'."""
        at = bisect_left(self._places, end)
        between = self._page.folded[end : self._places[at]] if at < len(self._places) else "."
        goes_on = between.split()[:1] in [[word] for word in self._page.language.dates.both]
        return len(between) <= BEFORE and not (goes_on or any(sign in between for sign in ",;.:"))

    def is_aside(self, named: int, low: int, high: int) -> bool:
        """'Conti, in the No. 18 Halden machine, lined up tenth': what somebody drives, between two commas."""
        led = self._page.folded[named:low]
        ended = self._page.folded.find(",", high, high + _FAR) >= 0
        return led.startswith(", ") and len(led) <= _OWN and not self.are_parted(named + 2, low) and ended

    def opens_with_place(self, start: int) -> bool:
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] - start <= _FIRST

    def trails(self, low: int, high: int, place: int) -> bool:
        """'Two tenths behind the Dane in tenth': it is his place, and nobody else's."""
        led = self._words.beaten.search(self._page.folded, max(0, low - BEFORE), low)
        return led is not None and led.end() == low and self._adjoins((low, high), place)

    @cached_property
    def _places(self) -> list[int]:
        """Where places are told."""
        return sorted(match.start() for kind, _, match in self._found.lists.said if kind == "place")

"""What readers hand on: mentions, each with its words, its rule, and what the words alone say.

Mentions know only what their own line says. What needs the rest of the release (the year, the event, the zone)
is filled in by `settle/`.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from pressbox.packs import Hit, Name
from pressbox.ranks import Lists

Span = tuple[int, int]


class Spanned(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=Spanned)


_SPAN = attrgetter("span")


def start_of(mention: Spanned) -> int:
    return mention.span[0]


def within(mentions: Sequence[M], low: int, high: int) -> Sequence[M]:
    """Those that begin between two places of the text, of mentions in order of appearance: quick in a long release."""
    first = bisect_left(mentions, (low,), key=_SPAN)
    return mentions[first : bisect_left(mentions, (high,), first, key=_SPAN)]


@dataclass(slots=True)
class Day:
    """A day as written: what is missing is None."""

    day: int | None
    month: int | None
    year: int | None = None


@dataclass(slots=True)
class Word:
    start: int
    end: int
    folded: str
    genitive: bool = False  # its 's is no part of the span

    @property
    def is_initial(self) -> bool:
        return self.folded.endswith(".")


@dataclass(slots=True)
class Run:
    """Words with capitals that only blanks and the small words of surnames part."""

    words: list[Word]
    line: int

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


@dataclass(slots=True)
class DateMention:
    span: Span
    rule: str
    kind: str  # explicit, relative, year
    precision: str = "day"
    first: Day | None = None
    last: Day | None = None
    weekday: int | None = None  # 0 is Monday; of the first day
    last_weekday: int | None = None
    relation: str | None = None  # of a relative mention: what the rule says it is (this-weekend, weekday, ago …)
    amount: int = 0  # how many units away, signed
    unit: str = "day"  # of a relative mention
    ordered: bool = True  # False where day and month may be swapped (3/4/2026)
    month_first: bool = False  # written so, in words: March 14
    line: int = 0
    # settled:
    stamp: bool = False  # says when the release came out
    start: dt.date | None = None
    end: dt.date | None = None
    basis: str = "stated"
    certainty: str = "stated"
    taken: dict[str, list[Span]] = field(default_factory=dict)


@dataclass(slots=True)
class TimeMention:
    span: Span
    rule: str
    hour: int
    minute: int
    end_hour: int | None = None
    end_minute: int | None = None
    zone: str | None = None  # id of a row of zones.csv, "local", or None where not stated beside it
    zone_span: Span | None = None
    local: bool = False  # the words say that it is the time of the place
    line: int = 0
    # settled:
    date: dt.date | None = None
    timezone: str | None = None
    offset: str = ""  # +02:00, where the date and the zone are known
    basis: str = "stated"
    taken: dict[str, list[Span]] = field(default_factory=dict)


@dataclass(slots=True)
class ZoneMention:
    """A note on the zone of all times below a heading or in the release: '(all times in CEST)'."""

    span: Span
    rule: str
    zone: str
    line: int = 0


@dataclass(slots=True)
class PlaceMention:
    span: Span
    rule: str
    kind: str  # venue, city, region, country
    id: str | None
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    timezone: str | None = None
    line: int = 0
    certainty: str = "stated"


@dataclass(slots=True)
class SeriesMention:
    span: Span
    rule: str
    id: str
    line: int = 0
    once: bool = False  # a race with a name of its own, which belongs to no series
    known: bool = False  # to the packs; one read by its form alone says less


@dataclass(slots=True)
class SessionMention:
    """One session of a row or clause of the timetable."""

    span: Span
    rule: str
    kind: str
    number: int | None
    label: str
    label_span: Span
    time: TimeMention | None = None  # its start, where the row gives one
    date: DateMention | None = None  # the day in its own row or clause; else that of the heading
    duration: float | None = None
    broadcast: str | None = None
    source: str = "list"
    line: int = 0
    series: str | None = None  # whose it is: the id of a series, or the words of the column for it
    beside: str | None = None  # words with capitals before its name, which may be those of a series
    # settled:
    day: dt.date | None = None
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    timezone: str | None = None
    basis: str = "stated"
    assumed: bool = False  # its zone is no more than likely
    taken: dict[str, list[Span]] = field(default_factory=dict)


@dataclass(slots=True)
class CalendarMention:
    span: Span
    rule: str
    date: DateMention | None
    place: PlaceMention | None  # the venue, or the town where no venue is known
    place_text: str
    country: str | None
    round: int | None
    rounds: list[int] = field(default_factory=list)
    status: str | None = None
    source: str = "list"
    block: int = 0  # rows of one list share it
    line: int = 0
    series: str | None = None  # of the list: from its heading, else of the release
    season: int | None = None
    taken: dict[str, list[Span]] = field(default_factory=dict)
    counted: bool = False  # the round is no figure of the row, but where it stands


@dataclass(slots=True)
class EventMention:
    """A clause that says which round of what: 'round three of the TCR Europe series at Ravenmoor'."""

    span: Span
    rule: str
    series: str | None
    round: int | None
    venue: str | None
    final: bool = False
    rounds: list[int] = field(default_factory=list)
    next_up: bool = False  # its sentence speaks of another event than this release's
    sentence: Span = (0, 0)
    words: Span = (0, 0)  # that name the round; the span takes in series and venue
    ordinal: bool = False  # 'the third event': its noun may name a session as well
    line: int = 0


@dataclass(slots=True)
class LinkMention:
    span: Span
    rule: str
    url: str | None
    label: str | None = None
    line: int = 0


@dataclass(slots=True)
class ContactMention:
    """Whom to ask, and how: name, role, organisation, email, phone, url, as far as they are told."""

    span: Span
    rule: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class TagMention:
    span: Span
    rule: str
    kind: str  # hashtag handle


@dataclass(slots=True)
class CreditMention:
    span: Span
    rule: str
    kind: str
    line: int = 0


@dataclass(slots=True)
class QuoteMention:
    """Words that someone says: the stretches of their text, and who the attribution says that they are."""

    span: Span  # from the first word to the last, whatever stands between
    rule: str
    style: str  # dash, double, single, guillemet, low, block
    parts: list[Span]
    speaker_span: Span | None = None  # the name, or what stands for it: 'she', 'the Swede'
    speaker_kind: str = "name"  # name, initials, pronoun, description
    role_span: Span | None = None
    cue: str | None = None
    line: int = 0
    derived: bool = False  # the speaker is the one that the sentence before is about
    about: Span | None = None  # that sentence, where it stands in the paragraph above
    assumed: bool = False  # the speaker is whom only a parse says
    alone: bool = False  # nothing in its paragraph says who speaks
    led: bool = False  # a name or a sentence before it leads to it
    # settled:
    speaker: str | None = None


@dataclass(slots=True)
class FactMention:
    """A value stated of a venue, a series, or those who enter."""

    span: Span
    rule: str
    attribute: str
    value: float | int | str
    unit: str | None
    about: str  # venue, series, entrants
    line: int = 0
    subject: str | None = None  # settled


@dataclass(slots=True)
class EmbargoMention:
    span: Span
    rule: str
    date: DateMention | None = None
    time: TimeMention | None = None
    until: dt.datetime | None = None  # settled


@dataclass(slots=True)
class PersonMention:
    """A person with all places where the release names them, in full or in part."""

    name: str
    words: tuple[str, ...]  # of the full name, folded
    rule: str
    mentions: list[Span] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    role: str | None = None
    role_span: Span | None = None
    certainty: str = "stated"
    gender: str = ""  # f or m, where the first name tells
    id: str | None = None  # of the row of the packs that knows them
    external: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class TeamMention:
    """A team or entrant with all places where the release names it."""

    name: str
    rule: str
    mentions: list[Span] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    certainty: str = "stated"
    id: str | None = None  # of the row of the packs that knows them
    external: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Subject:
    """Where prose says whose result it is: a stretch of words before the verb, or behind the position."""

    sentence: Span
    verb: int  # where the verb begins, or the position where there is none
    position: int
    behind: bool = False  # the name stands behind: 'second place went to …'
    index: int = 0  # of several positions told in one breath …
    count: int = 1  # … as many as this
    sessions: int = 1  # in so many sessions
    dealt: bool = False  # 'third and fifth, respectively': one each, whatever words stand for them
    closes: bool = False  # each of joined names has a place, the last has this: 'Ek and Lund completed the podium'
    goal: bool = False  # 'held off Conti to win': a name right before it is not whose it is
    aside: bool = False  # told in passing, by these words alone: 'won [from fourth on the grid]'
    counted: bool = False  # 'a one-two', '3-4-5': as many as are counted, and nobody is said to have which
    won: bool = False  # 'led until Conti got past and won' is told of Conti, 'and finished second' is not


@dataclass(slots=True)
class ResultMention:
    """A position or a state of one line or clause; whose it is, is settled."""

    span: Span
    rule: str
    session: tuple[str, int | None] | None
    measure: str = "position"
    position: int | None = None
    status: str = "classified"
    class_: str | None = None
    field_size: int | None = None
    state: str = "final"
    source: str = "list"
    gives: Mapping[str, Any] = field(default_factory=dict)  # in prose: what its form says besides
    line: int = 0
    figures: dict[str, str] = field(default_factory=dict)  # time, gap, laps, points … as written
    names: list[Span] = field(default_factory=list)  # of those credited, as written in the row or its heading
    subject: Subject | None = None  # in prose
    named: bool = True  # whether the words name the session
    called: str = ""  # what stands before it with a capital, where it has no number: 'the Open race'
    closing: bool = False  # whether they say that it ends the row: 'the last race'
    of_each: bool = False  # whether they say one place in each of two races: 'went 4-6'
    passing: int = 0  # how likely it was held on the way: 1 'was third', 2 'climbed to third'
    taken: dict[str, list[Span]] = field(default_factory=dict)
    # settled:
    entrants: list[str] = field(default_factory=list)
    whose: Span | None = None  # the words for them
    event: tuple[str | None, int | None, str | None] | None = None  # series, season, venue of another event
    basis: str = "stated"
    certainty: str = "stated"


@dataclass(slots=True)
class StandingMention:
    """A place in a championship, or the tally of a season."""

    span: Span
    rule: str
    position: int | None
    tally: dict[str, str] = field(default_factory=dict)  # wins, poles, podiums, fastest_laps, points as written
    line: int = 0
    names: list[Span] = field(default_factory=list)
    subject: Subject | None = None
    told: Span = (0, 0)  # in prose the words that say it, without a tally …
    kind: str = ""  # … and what these are: place, lead or title
    taken: dict[str, list[Span]] = field(default_factory=dict)
    # settled:
    entrants: list[str] = field(default_factory=list)
    series: str | None = None
    season: int | None = None
    basis: str = "stated"
    certainty: str = "stated"


@dataclass(slots=True)
class EntityMention:
    """A name as a trained pipeline found it."""

    span: Span
    kind: str  # person, organisation, place, area


@dataclass(slots=True)
class Mentions:
    """All that was read from one release, by kind, in order of appearance."""

    names: list[Hit[Name]] = field(default_factory=list)  # all names of the packs in the text, whatever they mean here
    codes: list[tuple[Span, str]] = field(default_factory=list)  # countries by their codes in brackets: 'Conti (ITA)'
    dates: list[DateMention] = field(default_factory=list)
    compounds: list[DateMention] = field(default_factory=list)  # days grown on to what is on: 'Samstagsrennen'
    weekly: list[Span] = field(default_factory=list)  # weekdays that are no certain ones: 'open Monday to Friday'
    times: list[TimeMention] = field(default_factory=list)
    zones: list[ZoneMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    series: list[SeriesMention] = field(default_factory=list)
    sessions: list[SessionMention] = field(default_factory=list)
    calendar: list[CalendarMention] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    elsewhere: list[Span] = field(default_factory=list)  # sentences about another event than this release's
    links: list[LinkMention] = field(default_factory=list)
    credits: list[CreditMention] = field(default_factory=list)
    contacts: list[ContactMention] = field(default_factory=list)
    tags: list[TagMention] = field(default_factory=list)
    facts: list[FactMention] = field(default_factory=list)
    cars: list[Span] = field(default_factory=list)  # makes with models, in rows, too
    quotes: list[QuoteMention] = field(default_factory=list)
    domain: bool = False  # whether the release speaks of a domain that has teams and venues of its own
    runs: list[Run] = field(default_factory=list)  # words with capitals, which names are made of
    people: list[PersonMention] = field(default_factory=list)  # one a person; roster.resolve() finds whom words mean
    teams: list[TeamMention] = field(default_factory=list)  # one a team
    lists: Lists = field(default_factory=Lists)  # positions of lists, before they are results or standings
    staged: bool = False  # it tells of a rally: two share a car, and how it ended is of no session
    whole: bool = False  # its days or runs are won as a whole, and no race
    summed: bool = False  # two races of a day make one result
    lapped: bool = False  # of a series in which a heat is a race
    on_track: bool = False  # of a series that races on tracks
    crewed: bool = False  # several share what they drive
    stage: int | None = None  # the one of several that it tells of
    solo: bool = False  # it tells of series alone in which nobody shares a car
    results: list[ResultMention] = field(default_factory=list)
    standings: list[StandingMention] = field(default_factory=list)
    embargo: EmbargoMention | None = None
    entities: list[EntityMention] = field(default_factory=list)  # of a trained pipeline, where a user gives one
    clauses: list[tuple[Span, Span]] = field(default_factory=list)  # verbs with their subjects, of its parse

    def days(self, low: int, high: int) -> Sequence[DateMention]:
        """The dates that begin between two places, and the days that are parts of a word there."""
        grown = within(self.compounds, low, high)
        return sorted([*within(self.dates, low, high), *grown], key=_SPAN) if grown else within(self.dates, low, high)


def names_in(found: Mentions, low: int, high: int) -> list[Span]:
    """Where people and teams are named between two places, from left to right."""
    named: set[Span] = set()
    for mentions in [*(one.mentions for one in found.people), *(one.mentions for one in found.teams)]:
        first = bisect_left(mentions, (low,))
        named.update(mentions[first : bisect_left(mentions, (high,), first)])
    return sorted(named)

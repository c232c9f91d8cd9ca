"""The sheets on positions, in a race and in a championship."""

from typing import Literal

from pydantic import Field

from pressbox.models import Status
from pressbox.packs.forms import Form, Key, Sheet, forms


class ResultsSheet(Sheet):
    """results.toml: how positions are said, in prose and in the headings and cells of lists."""

    parts: dict[str, str] = Field(default_factory=dict)
    ordinals: dict[str, int] = Field(default_factory=dict, description="ordinals in words: first, third")
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words: two")
    positions: list[str] = Field(default_factory=list, description="words beside the figure of a position: place, pole")
    one: list[str] = Field(default_factory=list, description="words for one person named before: she, he")
    many: list[str] = Field(default_factory=list, description="words for several: they, both, the pair")
    own: list[str] = Field(default_factory=list, description="words for the sender's own: we")
    self: list[str] = Field(default_factory=list, description="words for the speaker: I")
    shared: list[str] = Field(default_factory=list, description="words for all who share a car")
    contest: list[str] = Field(default_factory=list, description="words of contests, two of which a release of one has")
    parting: list[str] = Field(default_factory=list, description="words at which another clause begins: but, after …")
    started: list[str] = Field(default_factory=list, description="words before where one started: from 12th")
    grid_rows: list[str] = Field(default_factory=list, description="before the number of a row of the grid")
    joining: list[str] = Field(default_factory=list, description="words before another one whose position follows")
    onward: list[str] = Field(default_factory=list, description="words that go on to the next position: 'then'")
    others: list[str] = Field(default_factory=list, description="words for another car than the release's own")
    described: list[str] = Field(default_factory=list, description="words for one person: the driver, the rookie")
    described_ends: list[str] = Field(default_factory=list, description="ends of words that alone describe somebody")
    former: list[str] = Field(default_factory=list, description="words for the first of two named before")
    latter: list[str] = Field(default_factory=list, description="words for the one named last: the latter")
    thing: list[str] = Field(default_factory=list, description="words for the car right before its verb: it")
    sharing: list[str] = Field(default_factory=list, description="words of releases whose drivers share a car")
    objects: list[str] = Field(default_factory=list, description="words after which a name is not whose result is told")
    opening: list[str] = Field(default_factory=list, description="of these, words that open a clause: after Conti won")
    behalf: list[str] = Field(default_factory=list, description="words after which the team does nothing itself: for")
    squad: list[str] = Field(default_factory=list, description="words for the team itself")
    spoken_of: list[str] = Field(default_factory=list, description="words after which a session is only spoken of")
    small_words: list[str] = Field(default_factory=list, description="words that may stand in a row of a list")
    classes: list[str] = Field(default_factory=list, description="classes that a position counts in, as written")
    class_words: list[str] = Field(default_factory=list, description="words for a class: class, category")
    medals: dict[str, int] = Field(default_factory=dict, description="what a row says instead of a position, folded")
    staged_series: list[str] = Field(default_factory=list, description="categories of series: rallies, in stages")
    heat_series: list[str] = Field(default_factory=list, description="categories of series: their heats are no races")
    whole_series: list[str] = Field(default_factory=list, description="categories of series: days are won, no races")
    summed_series: list[str] = Field(default_factory=list, description="categories of series: two races, one result")
    solo_series: list[str] = Field(default_factory=list, description="categories of series: nobody shares a car")
    circuit_series: list[str] = Field(default_factory=list, description="categories of series: circuit races")
    heat_codes: dict[str, str] = Field(default_factory=dict, description="states in brackets behind a rider of a heat")
    row_codes: dict[str, str] = Field(default_factory=dict, description="states that open a row of a ranking, folded")
    labels: dict[str, list[str]] = Field(default_factory=dict, description="what the value beside a label is")
    columns: dict[str, list[str]] = Field(default_factory=dict, description="role of a column: its headings")
    followers: list[Form] = forms(
        "before the names of those who came in behind",
        any="behind any place, not the first three alone",
        at_once="only a name right behind it is that of somebody beaten",
        of=Key("the rule of the place that it stands behind, where it is not any", str),
        placed="the place of the last may follow",
    )
    column_sessions: dict[str, list[str]] = Field(
        default_factory=dict, description="kind of session: its short forms over a column of positions"
    )
    places: list[Form] = forms(
        "positions",
        sure="no verb is needed",
        measure=Key("of what it is a place, where no verb says it", Literal["grid", "position"]),
        position=Key("the place", int),
        top=Key("the place, where the words hold no number", int),
        status=Key("what is said in place of a number", Status),
        code="it is a code in capitals",
        capital="it is written with a capital, as nouns are",
        count=Key("in how many sessions", int),
        paired="in two sessions, or in so many",
        in_class="of the class that it names",
        inverted="a name stands behind it",
        season="of a season, in no session",
        timed="a place by time",
        clocked=Key("on a board of times; in sessions of this kind", Literal[True, "practice", "qualifying"]),
        combined="of all sessions of the kind together",
    )
    climbs: list[Form] = forms(
        "from where to where",
        each=Key("one place in each of two sessions of this kind", Literal["race"]),
        end="only where it ended, and nothing of the grid",
    )
    cues: list[Form] = forms(
        "verbs that a position hangs on",
        measure=Key("what the verb tells of", Literal["grid", "position"]),
        session=Key("of which kind of session it tells", Literal["qualifying", "race"]),
        be="a verb that only joins: to be",
        weak="it tells of a place on the way as well",
        decides="what it says holds, whatever was told before",
        taken="what is taken must stand right behind it",
        fastest="it tells of the fastest, by time",
        racing="only of a race",
        cut="it tells who did not get on to the next part",
    )
    verbs: list[Form] = forms("any other verb right before a position, by its ending")
    heats_are_races: bool = Field(default=False, description="whether 'the race' may be one of the heats told of")
    heat_races: list[str] = Field(default_factory=list, description="categories of series whose heats are its races")
    raced: list[Form] = forms("words that only what happens in a race is told with")
    outcomes: list[Form] = forms(
        "outcomes that need no position",
        position=Key("the place", int),
        status=Key("what came of it, where that is no place", Status),
        measure=Key("of what it is a place", Literal["grid", "position"]),
        session=Key("in which kind of session", Literal["qualifying", "race"]),
        racing="only in what is raced",
        staged="in stages, too",
        fastest="by time",
        pole="who has it is told with the sessions that it is for: 'pole for both races'",
        behind="a name stands behind it",
        adjoins="only with a name right behind it",
        inverted="only with a name behind it",
        transitive="behind it stands who was beaten",
        aside="it only names somebody beside what is told",
        goal="what somebody does for it stands before it",
        closes="it is the last of several who are told of: 'completed the podium'",
        listed="names of several follow",
        row="the first three, in their order",
        one_of_them="of one of several named, and not told of which",
        behind_winner="those named came in behind the winner: a crew of one car was second",
        again="the same as was told before",
        next="the next place behind the last that was told",
        goes_on="in the session that was told before",
        told="only behind a place that was told",
        apposed="only behind a deed, as its sum",
        anyhow="whatever else the sentence says of it",
        in_passing="said only of how it was reached",
        in_class="of the class that it names",
        paired="in both sessions, or in all",
        summed="of all that was raced",
        podium="of the podium of what was raced",
        needs_verb="of all that was raced, where a part of it was told before",
    )
    counts: list[Form] = forms("several positions in one expression")
    fields: list[Form] = forms("how many took part")
    determiners: list[str] = Field(default_factory=list, description="words that make an ordinal no position")
    articles: list[str] = Field(default_factory=list, description="words right before an ordinal that is a part")
    adjoins: list[str] = Field(default_factory=list, description="small words between a name and its position")
    relatives: list[str] = Field(default_factory=list, description="behind a name: who, with the comma before it")
    joins: list[str] = Field(default_factory=list, description="words between the names of a crew: and, with")
    grid_before: list[Form] = forms("right before a position: it is one on the grid")
    grid_behind: list[Form] = forms("right behind a position: it is one on the grid")
    pairs: list[Form] = forms(
        "right before sessions: the first and the second",
        count=Key("how many sessions, where it is not two", int),
    )
    elliptic: list[Form] = forms("a session without its name: in the second")
    nexts: list[Form] = forms(
        "whose the next race was: 'the second to', 'Ek the second'",
        position=Key("the place", int, always=True),
        behind=Key("a name stands behind it", bool, always=True),
        racing=Key("only in what is raced", bool, always=True),
    )
    elliptic_openings: list[Form] = forms(
        "the same before the position: 'im zweiten wurde sie Dritte'",
        named="a name or the place stands right behind it",
    )
    behind: list[Form] = forms("behind a position: whose it is comes next")
    states: list[Form] = forms(
        "words that make results other than final",
        state=Key("what the results then are", Literal["penalised", "provisional"], always=True),
    )
    bars: list[Form] = forms(
        "before a position: it was not reached",
        grid="it bars no place on the grid",
        season="of sessions alone, not of a season; only in the clause of the place",
        own="only in the clause of the place",
    )
    interim: list[Form] = forms(
        "behind a position: it was held on the way",
        staged="only of what is run in stages",
    )
    finality: list[Form] = forms("words that make a passing position the final one")
    figures: list[Form] = forms(
        "times, gaps and the like in a row",
        field=Key("what the figure is", Literal["car_number", "gap", "laps", "points", "time"], always=True),
    )
    told: list[Form] = forms(
        "times and gaps in prose",
        field=Key("what the figure is", Literal["gap", "time"], always=True),
    )
    headings: list[Form] = forms(
        "what a heading says stands below",
        list=Key("what the rows are a list of", Literal["other", "results", "standings"], always=True),
        measure=Key("what their figures are places of", Literal["grid", "position"]),
        position=Key("the place of all below", int),
        bracketed=Key("what the figures in brackets are", Literal["grid", "races"]),
        classed="each row is of a class that it names",
        overall="of all that was raced, or of all classes",
        seasonal="each row is of another meeting",
        summed="the sum of several races",
    )


class StandingsSheet(Sheet):
    """standings.toml: places in a championship and the tally of a season."""

    parts: dict[str, str] = Field(default_factory=dict)
    tables: list[Form] = forms("behind a position: it is one of the season")
    leads: list[Form] = forms(
        "who leads or is second in a championship, told without a place: tops the standings",
        position=Key("the place", int, always=True),
        behind="a name stands behind it",
        either="a name may stand behind it",
        points="points are told beside it",
    )
    titles: list[Form] = forms(
        "titles won: champion, vice-champion",
        position=Key("the place", int, always=True),
        behind="a name stands behind it",
    )
    on_points: list[Form] = forms("behind a place in a table: its points, as `value`")
    goes_on: list[Form] = forms("before a place that follows another: 'moves up to'")
    inverted: list[Form] = forms("behind a table that opens the clause: a verb")
    tallies: list[Form] = forms(
        "what a season has brought so far, as `value`: three wins, 96 points",
        field=Key("what is counted", Literal["fastest_laps", "podiums", "points", "poles", "wins"], always=True),
    )
    holds: list[Form] = forms("between a name and its points, as `value`: 'on'")
    gaps: list[Form] = forms("right behind a place: how many points away from another")
    trails: list[Form] = forms("right before a place: 'six points behind in'")
    ahead: list[Form] = forms("between a lead and the name of who is second")
    fronted: list[Form] = forms("between a place that opens its clause and a name")
    bars: list[Form] = forms("right before a place: it is none of the table today")

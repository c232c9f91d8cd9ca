"""The sheets on positions, in a race and in a championship."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


class ResultsSheet(Sheet):
    """results.toml: how positions are said, in prose and in the headings and cells of lists."""

    parts: dict[str, str] = Field(default_factory=dict)
    ordinals: dict[str, int] = Field(default_factory=dict)
    numbers: dict[str, int] = Field(default_factory=dict)
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
    class_words: list[str] = Field(default_factory=list)
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
    followers: list[Form] = Field(default_factory=list, description="before the names of those who came in behind")
    column_sessions: dict[str, list[str]] = Field(
        default_factory=dict, description="kind of session: its short forms over a column of positions"
    )
    places: list[Form] = Field(default_factory=list, description="positions; `sure` where no verb is needed")
    climbs: list[Form] = Field(default_factory=list, description="from where to where")
    cues: list[Form] = Field(default_factory=list, description="verbs that a position hangs on")
    verbs: list[Form] = Field(default_factory=list, description="any other verb right before a position, by its ending")
    heats_are_races: bool = Field(default=False, description="whether 'the race' may be one of the heats told of")
    heat_races: list[str] = Field(default_factory=list, description="categories of series whose heats are its races")
    raced: list[Form] = Field(default_factory=list, description="words that only what happens in a race is told with")
    outcomes: list[Form] = Field(default_factory=list, description="outcomes that need no position")
    counts: list[Form] = Field(default_factory=list, description="several positions in one expression")
    fields: list[Form] = Field(default_factory=list, description="how many took part")
    determiners: list[str] = Field(default_factory=list, description="words that make an ordinal no position")
    articles: list[str] = Field(default_factory=list, description="words right before an ordinal that is a part")
    adjoins: list[str] = Field(default_factory=list, description="small words between a name and its position")
    relatives: list[str] = Field(default_factory=list, description="behind a name: who, with the comma before it")
    joins: list[str] = Field(default_factory=list, description="words between the names of a crew: and, with")
    grid_before: list[Form] = Field(default_factory=list, description="right before a position: it is one on the grid")
    grid_behind: list[Form] = Field(default_factory=list, description="right behind a position: it is one on the grid")
    pairs: list[Form] = Field(default_factory=list, description="right before sessions: the first and the second")
    elliptic: list[Form] = Field(default_factory=list, description="a session without its name: in the second")
    nexts: list[Form] = Field(
        default_factory=list, description="whose the next race was: 'the second to', 'Ek the second'"
    )
    elliptic_openings: list[Form] = Field(
        default_factory=list, description="the same before the position: 'im zweiten wurde sie Dritte'"
    )
    behind: list[Form] = Field(default_factory=list, description="behind a position: whose it is comes next")
    states: list[Form] = Field(default_factory=list)
    bars: list[Form] = Field(default_factory=list, description="before a position: it was not reached")
    interim: list[Form] = Field(default_factory=list, description="behind a position: it was held on the way")
    finality: list[Form] = Field(default_factory=list, description="words that make a passing position the final one")
    figures: list[Form] = Field(default_factory=list, description="times, gaps and the like in a row")
    told: list[Form] = Field(default_factory=list, description="times and gaps in prose")
    headings: list[Form] = Field(default_factory=list, description="what a heading says stands below")


class StandingsSheet(Sheet):
    """standings.toml: places in a championship and the tally of a season."""

    parts: dict[str, str] = Field(default_factory=dict)
    tables: list[Form] = Field(default_factory=list, description="behind a position: it is one of the season")
    leads: list[Form] = Field(default_factory=list)
    titles: list[Form] = Field(default_factory=list)
    on_points: list[Form] = Field(default_factory=list, description="behind a place in a table: its points, as `value`")
    goes_on: list[Form] = Field(default_factory=list, description="before a place that follows another: 'moves up to'")
    inverted: list[Form] = Field(default_factory=list, description="behind a table that opens the clause: a verb")
    tallies: list[Form] = Field(default_factory=list)
    holds: list[Form] = Field(default_factory=list, description="between a name and its points, as `value`: 'on'")
    gaps: list[Form] = Field(
        default_factory=list, description="right behind a place: how many points away from another"
    )
    trails: list[Form] = Field(default_factory=list, description="right before a place: 'six points behind in'")
    ahead: list[Form] = Field(default_factory=list, description="between a lead and the name of who is second")
    fronted: list[Form] = Field(default_factory=list, description="between a place that opens its clause and a name")
    bars: list[Form] = Field(default_factory=list, description="right before a place: it is none of the table today")

"""The sheet of words and figures that decide whether two statements clash."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


class OfPlaces(Sheet):
    """How far a figure on a place may lie beside what is known of the place."""

    length_off: float = Field(default=0.0, description="part of a length by which a figure may differ, beside rounding")
    guess_off: float = Field(default=0.0, description="the same of a figure that is said to be a guess")
    corners_off: int = Field(default=0, description="corners that are a matter of counting")
    beeline_least: float = Field(default=0.0, description="part of the beeline below which a distance is too short")
    beeline_most: float = Field(default=0.0, description="times the beeline above which a distance is too long")
    road_most: float = Field(default=0.0, description="the same of a distance by road")
    beeline_slack_km: float = Field(default=0.0, description="kilometres that never count: towns are wide")
    near_km: float = Field(default=0.0, description="kilometres from a town that are still near it")
    trusted_layouts: list[str] = Field(
        default_factory=list, description="words in `checked` of layouts.csv for rows that sources agree on"
    )
    doubted_layouts: list[str] = Field(default_factory=list, description="words there for rows that sources dispute")
    also_in: dict[str, list[str]] = Field(
        default_factory=dict, description="venues, and countries that they may be told under beside their own"
    )
    same_ground: list[list[str]] = Field(default_factory=list, description="venues that share a place")
    hosts: dict[str, list[str]] = Field(
        default_factory=dict, description="series, and all venues that it ever raced at"
    )


class ChecksSheet(Sheet):
    """checks.toml: words that decide whether two statements clash."""

    parts: dict[str, str] = Field(default_factory=dict)
    to_come: list[Form] = Field(default_factory=list, description="verbs of what is yet to be: will race, is to start")
    postponed: list[Form] = Field(default_factory=list, description="an announced change: rescheduled, now starts at")
    hedged: list[Form] = Field(default_factory=list, description="words that make a figure a guess: about, more than")
    result_changes: list[Form] = Field(default_factory=list, description="what changes a result: penalty, protest")
    full_season: list[Form] = Field(default_factory=list, description="a programme of a whole season")
    rest_of_season: list[Form] = Field(default_factory=list, description="a programme of what is left of a season")
    leftovers: list[Form] = Field(
        default_factory=list, description="what was left in a text of how it was made; `gives` its `kind`"
    )
    no_such_day: list[Form] = Field(default_factory=list, description="days that no month has: `d`, and `y` the year")
    looks_like: list[Form] = Field(
        default_factory=list, description="what has the look of a statement; `gives` the `kind` of it"
    )
    began: list[Form] = Field(default_factory=list, description="since when something is: `year`; gives: what")
    elapsed: list[Form] = Field(default_factory=list, description="how long it has been: `n`, `m` or `k`; gives: what")
    made_public: list[Form] = Field(default_factory=list, description="right before a date: when a release came out")
    contacts: list[Form] = Field(default_factory=list, description="words of a contact block")
    shorteners: list[str] = Field(default_factory=list, description="hosts of shortened links")
    calendar_senders: list[str] = Field(
        default_factory=list, description="kinds of sender, those who should know a calendar best first"
    )
    trusted_meetings: list[str] = Field(
        default_factory=list, description="states of rows of calendars.csv that count as evidence"
    )
    before_event: list[str] = Field(default_factory=list, description="kinds of session that may come before an event")
    main_events: list[str] = Field(default_factory=list, description="kinds of session that an event is held for")
    on_track: list[str] = Field(default_factory=list, description="kinds that have the track to themselves")
    between: list[str] = Field(
        default_factory=list, description="kinds of sessions between qualifying and the race that set its grid"
    )
    grids: dict[str, str] = Field(
        default_factory=dict, description="kinds of session, and of which kind each sets the grid"
    )
    universal_zones: list[str] = Field(default_factory=list, description="zones that are told all the year round")
    before: dict[str, str] = Field(default_factory=dict, description="kinds of session, and before which each comes")
    tests: list[Form] = Field(default_factory=list, description="what is no part of the meeting: a test, a media day")
    session_counts: list[Form] = Field(default_factory=list, description="so many sessions; `gives` their kind")
    of_season: list[Form] = Field(default_factory=list, description="words that make a count one of the season")
    of_weekend: list[Form] = Field(default_factory=list, description="words that make a count one of this weekend")
    shortened: list[Form] = Field(
        default_factory=list, description="a weekend that has lost sessions: shortened, cancelled"
    )
    grid_changes: list[Form] = Field(default_factory=list, description="grids set otherwise: reversed, a penalty")
    opponents: list[Form] = Field(default_factory=list, description="numbers of others, oneself left out: against 20")
    ties: list[Form] = Field(default_factory=list, description="one place for several: a dead heat, tied")
    counted_on: list[str] = Field(
        default_factory=list, description="parts of words that count a weekend from another day of the text"
    )
    counted_down: list[Form] = Field(
        default_factory=list, description="so many days or weeks to a date; the groups `n` and `day`, `week` or `month`"
    )
    late_retirements: list[Form] = Field(
        default_factory=list, description="stopped, and perhaps classified all the same"
    )
    gains: list[Form] = Field(default_factory=list, description="so many places gained; `gives` whether gained or lost")
    partial_gains: list[Form] = Field(
        default_factory=list, description="gained in a part of the race, not in all of it"
    )
    passing: list[Form] = Field(
        default_factory=list, description="says beside a place that it was no end; `gives` where it stands behind it"
    )
    tallies: list[Form] = Field(default_factory=list, description="so many wins, podiums, poles, starts; `gives` which")
    tally_scopes: list[Form] = Field(default_factory=list, description="what a record is of: the season, the career")
    sums: list[Form] = Field(default_factory=list, description="points one by one, and their sum")
    field_units: list[Form] = Field(default_factory=list, description="what a field counts; `gives` cars or drivers")
    entered: list[Form] = Field(default_factory=list, description="words for those entered, who need not come")
    products: list[Form] = Field(default_factory=list, description="events, races at each, races in all")
    enumerations: list[Form] = Field(default_factory=list, description="so many people, whose names follow")
    open_lists: list[Form] = Field(
        default_factory=list, description="a list that does not name all: such as, including"
    )
    copulas: list[str] = Field(default_factory=list, description="words between those who are counted and their names")
    unit_slashes: list[Form] = Field(default_factory=list, description="two units at once: drivers/cars")
    of_places: OfPlaces = Field(default_factory=OfPlaces, description="what is weighed of places")
    other_layouts: list[Form] = Field(
        default_factory=list, description="words that tell of another layout of a track, or of one of the past"
    )
    by_road: list[Form] = Field(default_factory=list, description="a distance that is driven: by road, a drive")
    nearby: list[Form] = Field(default_factory=list, description="that a place is near: near, just outside")
    hosting: list[Form] = Field(
        default_factory=list, description="that the venues named next hold a series; `gives` the series"
    )
    lying_in: list[str] = Field(default_factory=list, description="words between a venue and its country: in the")
    listing: list[str] = Field(default_factory=list, description="words between the names of a list: and, such as")
    key_terms: list[str] = Field(default_factory=list, description="words whose misspelling is told")
    no_typos: list[str] = Field(default_factory=list, description="words that only look like a misspelt key term")
    spoken_places: list[Form] = Field(
        default_factory=list, description="a place in a session, told by its ordinal: 'fifth in race 1'"
    )
    of_series: list[str] = Field(default_factory=list, description="what a meeting is one of: season, series")
    meeting_terms: list[Form] = Field(
        default_factory=list, description="the number of a meeting in its series; `gives` what the meeting is called"
    )
    transliterations: list[str] = Field(
        default_factory=list, description="letters that are written in two ways: 'ue=u'"
    )

"""The sheet of words and figures that decide whether two statements clash."""

from typing import Literal

from pydantic import Field

from pressbox.models import SessionKind
from pressbox.packs.forms import Form, Key, Sheet, forms


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
    to_come: list[Form] = forms("verbs of what is yet to be: will race, is to start")
    postponed: list[Form] = forms("an announced change: rescheduled, now starts at")
    hedged: list[Form] = forms(
        "words that make a figure a guess: about, more than",
        ahead="it stands before the figure",
        of=Key("said of a length of time, it is no guess", Literal["counts"]),
    )
    result_changes: list[Form] = forms("what changes a result: penalty, protest")
    full_season: list[Form] = forms("a programme of a whole season")
    rest_of_season: list[Form] = forms("a programme of what is left of a season")
    leftovers: list[Form] = forms(
        "what was left in a text of how it was made",
        kind=Key("what it is, in words", str, always=True),
    )
    no_such_day: list[Form] = forms("days that no month has: `d`, and `y` the year")
    looks_like: list[Form] = forms(
        "what has the look of a statement",
        kind=Key("what it looks like, in words", str, always=True),
        may_pass="it may be a place on the way",  # noqa: S106 - no word to log in with
    )
    began: list[Form] = forms(
        "since when something is: `year`",
        what=Key("whether years of something or of a life", Literal["age", "years"], always=True),
    )
    elapsed: list[Form] = forms(
        "how long it has been: `n`, `m` or `k`",
        what=Key("whether years of something, of a life, or either", Literal["age", "any", "years"], always=True),
    )
    made_public: list[Form] = forms("right before a date: when a release came out")
    contacts: list[Form] = forms("words of a contact block")
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
    tests: list[Form] = forms("what is no part of the meeting: a test, a media day")
    session_counts: list[Form] = forms(
        "so many sessions",
        kind=Key("the kind of session", SessionKind, always=True),
        season="it may be the count of a season",
    )
    of_season: list[Form] = forms("words that make a count one of the season")
    of_weekend: list[Form] = forms("words that make a count one of this weekend")
    shortened: list[Form] = forms("a weekend that has lost sessions: shortened, cancelled")
    grid_changes: list[Form] = forms("grids set otherwise: reversed, a penalty")
    opponents: list[Form] = forms("numbers of others, oneself left out: against 20")
    ties: list[Form] = forms("one place for several: a dead heat, tied")
    counted_on: list[str] = Field(
        default_factory=list, description="parts of words that count a weekend from another day of the text"
    )
    counted_down: list[Form] = forms("so many days or weeks to a date; the groups `n` and `day`, `week` or `month`")
    late_retirements: list[Form] = forms("stopped, and perhaps classified all the same")
    gains: list[Form] = forms(
        "so many places gained or lost",
        gained=Key("whether gained or lost", bool, always=True),
    )
    partial_gains: list[Form] = forms("gained in a part of the race, not in all of it")
    passing: list[Form] = forms(
        "says beside a place that it was no end",
        behind="it stands behind the place",
        held="of a place that was held, too",
    )
    tallies: list[Form] = forms(
        "so many wins, podiums, poles, starts",
        field=Key("what is counted", Literal["podiums", "poles", "starts", "wins"], always=True),
        labelled="a label and its figure",
    )
    tally_scopes: list[Form] = forms("what a record is of: the season, the career")
    sums: list[Form] = forms("points one by one, and their sum")
    field_units: list[Form] = forms(
        "what a field counts: cars, drivers",
        unit=Key("what a field then counts", Literal["cars", "crews", "drivers"], always=True),
    )
    entered: list[Form] = forms("words for those entered, who need not come")
    products: list[Form] = forms(
        "events, races at each, races in all",
        part=Key("which of the three it is", Literal["each", "events", "total"], always=True),
    )
    enumerations: list[Form] = forms("so many people, whose names follow")
    open_lists: list[Form] = forms("a list that does not name all: such as, including")
    copulas: list[str] = Field(default_factory=list, description="words between those who are counted and their names")
    unit_slashes: list[Form] = forms("two units at once: drivers/cars")
    of_places: OfPlaces = Field(default_factory=OfPlaces, description="what is weighed of places")
    other_layouts: list[Form] = forms("words that tell of another layout of a track, or of one of the past")
    by_road: list[Form] = forms("a distance that is driven: by road, a drive")
    nearby: list[Form] = forms("that a place is near: near, just outside")
    hosting: list[Form] = forms(
        "that the venues named next hold a series",
        series=Key("the id of the series", str, always=True),
    )
    lying_in: list[str] = Field(default_factory=list, description="words between a venue and its country: in the")
    listing: list[str] = Field(default_factory=list, description="words between the names of a list: and, such as")
    key_terms: list[str] = Field(default_factory=list, description="words whose misspelling is told")
    no_typos: list[str] = Field(default_factory=list, description="words that only look like a misspelt key term")
    spoken_places: list[Form] = forms(
        "a place in a session, told by its ordinal: 'fifth in race 1'",
        kind=Key("the kind of session", SessionKind, always=True),
    )
    of_series: list[str] = Field(default_factory=list, description="what a meeting is one of: season, series")
    meeting_terms: list[Form] = forms(
        "the number of a meeting in its series",
        term=Key("what the meeting is called", Literal["race", "round"], always=True),
    )
    transliterations: list[str] = Field(
        default_factory=list, description="letters that are written in two ways: 'ue=u'"
    )

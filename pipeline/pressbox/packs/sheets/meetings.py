"""The sheets on what a release is about: events, series, sessions, the rounds of a season."""

from pydantic import Field

from pressbox.packs.forms import Form, Key, Sheet, forms


class EventsSheet(Sheet):
    """events.toml: how a release says which round of what it is about."""

    ordinals: dict[str, int] = Field(default_factory=dict, description="'first' … in front of a round")
    cardinals: dict[str, int] = Field(default_factory=dict, description="'one' … behind the word for a round")
    parts: dict[str, str] = Field(default_factory=dict)
    rounds: list[Form] = forms(
        "which round it is: the number as `n`, several as `ns`, how many there are as `of`",
        ordinal="the number is one of order: 'the third round'",
        round=Key("the number, where the words hold none", int),
    )
    finals: list[Form] = forms("words that make it the last of its season")
    knockouts: list[str] = Field(
        default_factory=list, description="words of meetings in which a round alone is one of those that somebody wins"
    )
    next_up: list[Form] = forms("clauses about the event after this one")


class SeriesSheet(Sheet):
    """series.toml: names of series by their form."""

    tails: list[str] = Field(default_factory=list, description="last words of such names, written as there")
    compounds: list[str] = Field(default_factory=list, description="the same as ends of a word: 'Tourenwagen-Trophäe'")
    not_compound: list[str] = Field(
        default_factory=list, description="words before these that make no name of a series"
    )
    heads: list[str] = Field(default_factory=list, description="first words of such names: Copa …")
    alone: list[str] = Field(
        default_factory=list, description="last words of names of races that are run once, where no series is named"
    )
    inside: list[str] = Field(default_factory=list, description="small words inside a name")
    tracks: list[str] = Field(default_factory=list, description="words behind a series that make it a track's")
    tracks_of: list[str] = Field(default_factory=list, description="the same before it: 'circuito de'")
    guests_of: list[str] = Field(
        default_factory=list, description="words before a series that another one races beside"
    )
    of: list[str] = Field(default_factory=list, description="words behind a tail that make it an ordinary word")
    not_first: list[str] = Field(default_factory=list, description="words with a capital that begin no name")


class SessionsSheet(Sheet):
    """sessions.toml in a language folder: the words of timetables."""

    parts: dict[str, str] = Field(default_factory=dict)
    not_sessions: list[str] = Field(
        default_factory=list, description="words of rows that are no session: lunch, autographs"
    )
    own_names: dict[str, list[str]] = Field(default_factory=dict, description="names of a kind in this language alone")
    row_only: list[str] = Field(default_factory=list, description="names too ordinary to be sessions in prose")
    ordinals: dict[str, int] = Field(default_factory=dict, description="first, second … before a name")
    numbers: dict[str, int] = Field(default_factory=dict, description="one, two, ii … after a name")
    number_signs: list[str] = Field(
        default_factory=list, description="words between a name and its number: no, group …"
    )
    units: list[str] = Field(
        default_factory=list, description="words that make the figure after a name no number of it"
    )
    both: list[str] = Field(default_factory=list, description="words between two sessions of one row")
    laps: list[str] = Field(default_factory=list, description="words for laps, by which a race tells its length")
    ahead: list[str] = Field(default_factory=list, description="bars before the next of two sessions: before (the) …")
    bars: list[str] = Field(
        default_factory=list, description="words after which a session is only spoken of: after, before …"
    )
    relatives: list[str] = Field(default_factory=list, description="words that go on with a session: which, that")
    along: list[str] = Field(default_factory=list, description="words that add a session with its own time: with")
    starts: list[str] = Field(default_factory=list, description="verbs of starting")
    fillers: list[str] = Field(default_factory=list, description="words that may stand between a session and its time")
    copulas: list[str] = Field(default_factory=list, description="is, are …: 'qualifying for the Cup is at 10:00'")
    belongs: list[str] = Field(default_factory=list, description="words that say whose a session is: for, of")
    lasting: list[str] = Field(default_factory=list, description="words between a time and a length: lasts, over …")
    aired: list[Form] = forms("openings of lines and headings of broadcasts' times")
    columns: dict[str, list[str]] = Field(default_factory=dict, description="role of a column: its headings")
    broadcast: list[Form] = forms("where a session is shown")


class CalendarSheet(Sheet):
    """calendar.toml: lists of a season's rounds."""

    parts: dict[str, str] = Field(default_factory=dict)
    headings: list[Form] = forms("headings that a calendar stands under")
    not_headings: list[Form] = forms("headings of lists that only look like calendars")
    rounds: list[Form] = forms(
        "the number of a round: `n` one, `numbers` several",
        bare="a number with no word for a round",
        part="it may be that of a part: of a race",
    )
    days: list[Form] = forms("days that a table has torn apart or run together")
    not_rows: list[Form] = forms("words that make a row one of results")
    not_rounds: list[str] = Field(default_factory=list, description="words of rows that are no round")
    statuses: dict[str, list[str]] = Field(default_factory=dict, description="tbc, cancelled, postponed: their words")
    undecided: list[str] = Field(default_factory=list, description="words that stand for a place or day not yet known")

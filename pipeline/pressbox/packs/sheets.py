"""The form of a pack's TOML files: one class a file name, the same in every language and pack."""

from pydantic import Field

from pressbox.packs.entrants import TeamsSheet
from pressbox.packs.envelopes import ContactsSheet, MailSheet, PagesSheet
from pressbox.packs.forms import Form, Sheet
from pressbox.packs.outcomes import ResultsSheet, StandingsSheet
from pressbox.packs.weights import ChecksSheet


class LanguageSheet(Sheet):
    """language.toml: how the language is told from others."""

    name: str = ""
    shared: list[str] = Field(default_factory=list, description="countries whose towns are called alike")
    stopwords: list[str] = Field(default_factory=list, description="its commonest words, and those of its releases")
    countries: list[str] = Field(default_factory=list, description="codes of those whose towns its releases name first")
    genitive: str = Field(default="", description="the letter that names take without an apostrophe: Norrgårds")


class DatesSheet(Sheet):
    """dates.toml: the words that dates are made of, and the forms that they take."""

    months: dict[str, list[str]] = Field(default_factory=dict, description="1 to 12: names and abbreviations")
    weekdays: dict[str, list[str]] = Field(default_factory=dict, description="0 (Monday) to 6")
    ordinal_suffixes: list[str] = Field(default_factory=list)
    ordinal_endings: dict[str, str] = Field(
        default_factory=dict, description="the last figures of a number, and what makes it an ordinal; '' all others"
    )
    through: list[str] = Field(default_factory=list, description="words between the ends of a range")
    both: list[str] = Field(default_factory=list, description="words between the days of a list")
    of: list[str] = Field(default_factory=list)
    the: list[str] = Field(default_factory=list)
    numbered: list[str] = Field(
        default_factory=list, description="words whose number is no day: round, no; 'Round 3 - 12 September'"
    )
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words")
    units: dict[str, list[str]] = Field(default_factory=dict, description="day, week, month, year: their words")
    hours: list[str] = Field(default_factory=list, description="words behind a clock time without a sign: 1930 hrs")
    hour: list[str] = Field(default_factory=list, description="words behind an hour alone: 5 pm")
    past: list[str] = Field(default_factory=list, description="words before a year that the release does not play in")
    earlier: list[str] = Field(default_factory=list, description="words behind which something later is told: before")
    since: list[str] = Field(default_factory=list, description="words not far before a year since which it is told")
    elapsed: list[str] = Field(default_factory=list, description="words right before a weekday that is over: since")
    due: list[str] = Field(default_factory=list, description="words that lead a weekday that something is for: for")
    past_behind: list[str] = Field(
        default_factory=list, description="words not far behind a year that the release does not play in: champion"
    )
    entitled: list[str] = Field(default_factory=list, description="honours before the year of which they are: champion")
    nights: list[str] = Field(default_factory=list, description="parts of a day after which a meeting is over: night")
    to_come: list[str] = Field(default_factory=list, description="words of a weekend that can't be over yet: upcoming")
    ahead: list[str] = Field(default_factory=list, description="words of a sentence that tells of what will be")
    ahead_weakly: list[str] = Field(default_factory=list, description="those of them that a verb of the past outdoes")
    moved: list[str] = Field(default_factory=list, description="words after which one day is put in the other's place")
    moved_to: list[str] = Field(default_factory=list, description="words between two such days, where the verb is last")
    weekday_capital: bool = Field(default=True, description="whether a weekday is written with a capital")
    month_first: bool | None = Field(default=None, description="whether 3/4 is the fourth of March, if nothing tells")
    parts: dict[str, str] = Field(default_factory=dict)
    shapes: list[Form] = Field(default_factory=list)
    numeric: list[Form] = Field(default_factory=list)
    relative: list[Form] = Field(default_factory=list)
    years: list[Form] = Field(default_factory=list)


class TimesSheet(Sheet):
    """times.toml: clock times, spans of time, durations and zone notes."""

    parts: dict[str, str] = Field(default_factory=dict)
    clock: list[Form] = Field(default_factory=list)
    hints: list[str] = Field(default_factory=list, description="patterns of what follows the hour in any clock form")
    hour_words: list[str] = Field(default_factory=list, description="words before an hour alone: kl, klockan")
    note_words: list[str] = Field(default_factory=list, description="words without one of which there is no zone note")
    through: list[str] = Field(default_factory=list, description="words between the ends of a span of time")
    between: list[str] = Field(default_factory=list, description="words after which 'and' parts the ends of a span")
    both: list[str] = Field(default_factory=list)
    lead: list[str] = Field(default_factory=list, description="words after which a weak form is a time")
    weak_lead: list[str] = Field(default_factory=list, description="of these, those that stand before versions, too")
    not_after: list[str] = Field(default_factory=list, description="words after which a clock form is no time")
    measured: list[str] = Field(default_factory=list, description="words after which minutes and seconds are meant")
    units: list[str] = Field(default_factory=list, description="words that make a figure a measure")
    clock_words: list[str] = Field(default_factory=list, description="words after which a figure is a time after all")
    named: dict[str, str] = Field(default_factory=dict, description="noon, midnight … and their time")
    spoken: list[Form] = Field(default_factory=list, description="times in words: groups mw, hw, m, half")
    figures: dict[str, int] = Field(default_factory=dict, description="five, quarter, half … of an hour, and the hours")
    halves: dict[str, str] = Field(default_factory=dict, description="morning, evening … and the half of the day: a, p")
    spoken_lead: list[str] = Field(default_factory=list, description="words after which 'five to ten' is a time")
    durations: list[Form] = Field(default_factory=list)
    duration_hints: list[str] = Field(default_factory=list, description="patterns without one of which there is none")
    zone_notes: list[Form] = Field(default_factory=list)
    local: list[str] = Field(default_factory=list, description="words for the time of the place")


class LayoutSheet(Sheet):
    """layout.toml: what lines are for."""

    parts: dict[str, str] = Field(default_factory=dict)
    stamps: list[Form] = Field(
        default_factory=list,
        description="lines above the title that are not the title, what they give `release` below it either;"
        " `near`: their first words, else they have a sign",
    )
    title_openings: list[Form] = Field(default_factory=list, description="words before the title on its own line")
    midway: list[str] = Field(
        default_factory=list, description="words that no title ends with: it goes on in the line below"
    )
    issuers: list[Form] = Field(default_factory=list, description="a sender's name alone on its line above the title")
    kickers: list[Form] = Field(default_factory=list, description="what it is about, alone on its line above the title")
    bylines: list[Form] = Field(default_factory=list, description="lines below a title that say whose words follow")
    headline_words: list[str] = Field(default_factory=list, description="words of headlines, never of a sender's name")
    particulars: list[str] = Field(default_factory=list, description="labels of lines that are no title: event, date")
    boilerplate: list[Form] = Field(
        default_factory=list,
        description="headings and lines that open boilerplate; `near`: the first words of the line",
    )
    not_boilerplate: list[Form] = Field(default_factory=list, description="what looks like it and is not")
    ends: list[Form] = Field(default_factory=list, description="lines after which nothing of the release follows")
    speech: list[Form] = Field(default_factory=list, description="how a line led by a dash ends where it is speech")
    notes: list[Form] = Field(default_factory=list, description="bracket lines under a heading that belong to it")
    day_words: list[str] = Field(
        default_factory=list, description="words that may stand beside the date in a day heading"
    )
    abbreviations: list[str] = Field(default_factory=list, description="words whose stop ends no sentence, as written")
    lettered: list[str] = Field(
        default_factory=list, description="words that have a letter for a name, whose stop ends a sentence: class"
    )
    before_ordinals: list[str] = Field(
        default_factory=list, description="where '3.' means third: words after which its stop ends no sentence"
    )
    clock_openers: list[str] = Field(default_factory=list, description="words before the clock time of a row: kl, ab")


class PlacesSheet(Sheet):
    """places.toml: what makes a word a place, and what keeps it from being one."""

    parts: dict[str, str] = Field(default_factory=dict)
    domain: list[str] = Field(
        default_factory=list, description="words of a release in which a bare name means the venue"
    )
    journeys: list[str] = Field(default_factory=list, description="words of releases on flights, trains and ferries")
    domain_weak: list[str] = Field(default_factory=list, description="of these, the words that others have, too")
    ordinary: list[str] = Field(default_factory=list, description="places that are also ordinary words")
    given_names: list[str] = Field(default_factory=list, description="places that are also first names")
    surnames: list[str] = Field(default_factory=list, description="places that are also surnames")
    articles: list[str] = Field(default_factory=list, description="articles that are no part of a place's span")
    before: list[str] = Field(default_factory=list, description="words that hardly anything but a place follows: in …")
    to_people: list[str] = Field(
        default_factory=list, description="of these, the words that lead to whom something is given, too: à Conti"
    )
    before_unknown: list[str] = Field(
        default_factory=list, description="words besides those before an unknown town with its country behind it"
    )
    within: list[str] = Field(default_factory=list, description="what parts a town from its area: Most in Czechia")
    before_weak: list[str] = Field(
        default_factory=list, description="words that a place or another follows: from, at …"
    )
    of: list[str] = Field(
        default_factory=list, description="the word in 'Bank of …': after it, the word before decides"
    )
    beside: list[str] = Field(default_factory=list, description="capitalised words that may touch a place: Friday …")
    after: list[str] = Field(default_factory=list, description="words that follow a venue: circuit, track …")
    not_before: list[str] = Field(
        default_factory=list, description="words before which a place name is no place: United …"
    )
    not_after: list[str] = Field(
        default_factory=list, description="words after which a place name is no place: Team, Mr …"
    )
    joins: list[str] = Field(default_factory=list, description="what stands between the places of a list")
    suffixes: list[str] = Field(default_factory=list, description="words that a hyphen ties to a town: -based …")
    between: list[str] = Field(default_factory=list, description="words before two places: between Kiel and Bonn")
    homes: list[str] = Field(default_factory=list, description="words between somebody and the home: Jo Ek from Kiel")
    plates: dict[str, str] = Field(default_factory=dict, description="letters of cars, and the country of each: A, AT")
    provinces: list[str] = Field(default_factory=list, description="codes behind towns of its own country: Alba (CN)")
    owners: list[str] = Field(default_factory=list, description="what is named with 'of' and a place: Bank of Norway")
    natives: list[str] = Field(default_factory=list, description="words for people behind a town: the Nordmark native")
    says: list[str] = Field(default_factory=list, description="what people do, so that a name before it is a person's")
    venue_words: list[str] = Field(default_factory=list, description="words that end the names of venues")
    venue_heads: list[str] = Field(default_factory=list, description="words that open the names of venues")
    venue_layouts: list[str] = Field(default_factory=list, description="layouts of a venue, and none: National Circuit")
    venue_labels: list[str] = Field(
        default_factory=list, description="what such a word is a label with: Circuit Length"
    )
    not_countries: list[str] = Field(
        default_factory=list, description="letters that behind a venue are no country: GP is a layout, not Guadeloupe"
    )
    venue_links: list[str] = Field(default_factory=list, description="small words inside the names of venues: de, di …")
    datelines: list[Form] = Field(default_factory=list, description="`town` and `area` at the head of a line")
    towns: list[Form] = Field(
        default_factory=list, description="words before a name that then means the town, not its venue"
    )
    strangers: list[Form] = Field(
        default_factory=list, description="words that only towns have before or `behind` them"
    )
    tracks: list[Form] = Field(
        default_factory=list, description="words before the name of a town that then means its venue"
    )


class ReleaseSheet(Sheet):
    """release.toml: what the release says of itself: kind, publication, embargo."""

    parts: dict[str, str] = Field(default_factory=dict)
    kinds: list[Form] = Field(
        default_factory=list, description="gives: kind and weight; of the title and the lines right below it"
    )
    kinds_said: list[Form] = Field(default_factory=list, description="the same, of the beginning of the text")
    kinds_rows: list[Form] = Field(default_factory=list, description="the same, of headings and rows")
    published: list[Form] = Field(default_factory=list)
    datelines: list[Form] = Field(default_factory=list)
    embargo_cues: list[str] = Field(default_factory=list, description="words without which nothing is held back")
    embargo: list[Form] = Field(default_factory=list)
    replaces: list[Form] = Field(
        default_factory=list, description="words that say that an earlier release is corrected"
    )


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


class EventsSheet(Sheet):
    """events.toml: how a release says which round of what it is about."""

    ordinals: dict[str, int] = Field(default_factory=dict, description="'first' … in front of a round")
    cardinals: dict[str, int] = Field(default_factory=dict, description="'one' … behind the word for a round")
    parts: dict[str, str] = Field(default_factory=dict)
    rounds: list[Form] = Field(default_factory=list)
    finals: list[Form] = Field(default_factory=list)
    knockouts: list[str] = Field(
        default_factory=list, description="words of meetings in which a round alone is one of those that somebody wins"
    )
    next_up: list[Form] = Field(default_factory=list, description="clauses about the event after this one")


class SessionsSheet(Sheet):
    """sessions.toml in a language folder: the words of timetables."""

    parts: dict[str, str] = Field(default_factory=dict)
    not_sessions: list[str] = Field(default_factory=list)
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
    aired: list[Form] = Field(default_factory=list, description="openings of lines and headings of broadcasts' times")
    columns: dict[str, list[str]] = Field(default_factory=dict, description="role of a column: its headings")
    broadcast: list[Form] = Field(default_factory=list)


class CalendarSheet(Sheet):
    """calendar.toml: lists of a season's rounds."""

    parts: dict[str, str] = Field(default_factory=dict)
    headings: list[Form] = Field(default_factory=list, description="headings that a calendar stands under")
    not_headings: list[Form] = Field(
        default_factory=list, description="headings of lists that only look like calendars"
    )
    rounds: list[Form] = Field(
        default_factory=list, description="group n: one number; numbers: several; part: it may be that of a part"
    )
    days: list[Form] = Field(default_factory=list, description="days that a table has torn apart or run together")
    not_rows: list[Form] = Field(default_factory=list, description="words that make a row one of results")
    not_rounds: list[str] = Field(default_factory=list, description="words of rows that are no round")
    statuses: dict[str, list[str]] = Field(default_factory=dict)
    undecided: list[str] = Field(default_factory=list, description="words that stand for a place or day not yet known")


class LinksSheet(Sheet):
    """links.toml: addresses and labels whose address is lost."""

    parts: dict[str, str] = Field(default_factory=dict)
    cues: list[str] = Field(default_factory=list, description="words without which no line is a lost label")
    addresses: list[Form] = Field(default_factory=list)
    lost: list[Form] = Field(default_factory=list)


class CreditsSheet(Sheet):
    """credits.toml: photo credits and rights."""

    parts: dict[str, str] = Field(default_factory=dict)
    photo: list[Form] = Field(default_factory=list)
    rights: list[Form] = Field(default_factory=list)


class QuotesSheet(Sheet):
    """quotes.toml: how a release says whose words it gives."""

    said: list[str] = Field(default_factory=list, description="verbs of saying, in all their forms")
    weak: list[str] = Field(default_factory=list, description="those of them that as often do something else")
    pronouns: list[str] = Field(default_factory=list, description="he, she …: the speaker was named before")
    articles: list[str] = Field(default_factory=list, description="words that open 'the Swede', 'our team manager'")
    owners: list[str] = Field(default_factory=list, description="words for whose somebody is: his, her")
    partners: list[str] = Field(default_factory=list, description="what those who share a car are to each other")
    definite: list[str] = Field(default_factory=list, description="of these, those that mean somebody named before")
    roles: list[str] = Field(default_factory=list, description="what people are: team principal, head of …")
    gender: dict[str, list[str]] = Field(default_factory=dict, description="words that tell f or m; objects: him")
    groups: list[str] = Field(default_factory=list, description="who speaks as one, and is no person: team, company")
    latter: list[str] = Field(default_factory=list, description="words for the one of two who was named last")
    titles: list[str] = Field(default_factory=list, description="Mr, Dr …: their stop ends no sentence")
    particles: list[str] = Field(default_factory=list, description="small words inside names: van, de …")
    openers: list[str] = Field(default_factory=list, description="capitalised words that are no part of a name")
    between: list[str] = Field(default_factory=list, description="words between a speaker and the verb")
    breaks: list[str] = Field(default_factory=list, description="words at which the name of a speaker has ended")
    holds: list[str] = Field(default_factory=list, description="of these, those that go on describing the speaker")
    tails: list[str] = Field(default_factory=list, description="words that may follow 'NAME said' after the speech")
    that: list[str] = Field(default_factory=list, description="words between the verb and the speech: that")
    leads: list[str] = Field(default_factory=list, description="words between the speech and its attribution: is how")
    first_person: list[str] = Field(default_factory=list)
    called: list[str] = Field(default_factory=list, description="words after which marks hold a name or title")
    adverbs: list[str] = Field(default_factory=list, description="ends of words that tell how something is said: -ly")
    unnamed: bool = Field(default=False, description="whether a verb may stand without its subject: «Sí», afirmó.")
    inverts: bool = Field(default=False, description="whether a subject may be behind its verb: Danach sagte Norrgård:")
    within: bool = Field(default=False, description="whether 'says NAME' may stand inside the marks: « Oui, dit-il. »")
    questions: list[str] = Field(default_factory=list, description="labels of questions in a transcript")
    answers: list[str] = Field(default_factory=list, description="labels of answers in a transcript")
    age: str = Field(default="", description="what follows the figure where an age stands for a person")
    parts: dict[str, str] = Field(default_factory=dict)
    statements: list[Form] = Field(
        default_factory=list, description="headings under which one person speaks throughout"
    )


class PeopleSheet(Sheet):
    """people.toml: what makes words with capitals a person, and what keeps them from being one."""

    nouns_capital: bool = Field(default=False, description="whether all nouns have a capital, so that it says little")
    two_surnames: bool = Field(default=False, description="whether people have two surnames, of which the first may do")
    particles: list[str] = Field(default_factory=list, description="small words inside of surnames: van, de …")
    genitives: list[str] = Field(default_factory=list, description="what a name has behind it in the genitive: 's")
    elided: list[str] = Field(default_factory=list, description="what grows on to a name and is none of it: L', Qu'")
    suffixes: list[str] = Field(default_factory=list, description="what may stand behind a surname: Jr, III …")
    titles: list[str] = Field(default_factory=list, description="words before a name that are no part of it: Dr …")
    address: list[str] = Field(default_factory=list, description="titles after which a surname alone is a person: Mr …")
    ordinary_given: list[str] = Field(default_factory=list, description="first names that are words or places too")
    organisation: list[str] = Field(
        default_factory=list, description="words that make the words before them something else than a person"
    )
    ordinary: list[str] = Field(default_factory=list, description="words that are never part of a name")
    ordinary_surnames: list[str] = Field(default_factory=list, description="surnames that are words too: Hill, Young")
    things: list[str] = Field(default_factory=list, description="words in small letters behind a thing's name: stand")
    things_before: list[str] = Field(
        default_factory=list, description="words in small letters before a thing's name: rue, stade"
    )
    deeds: list[str] = Field(default_factory=list, description="what people do, and hardly ever a firm or a place")
    compounds: list[str] = Field(
        default_factory=list, description="ends of words with a capital that are no names: London-based"
    )
    organisation_ends: list[str] = Field(default_factory=list, description="how words for firms end: -technik, -bau")
    surname_ends: list[str] = Field(default_factory=list, description="how surnames end that have no s there: -ström")
    opener_ends: list[str] = Field(default_factory=list, description="how words end that open a sentence and no name")
    particles_first: list[str] = Field(
        default_factory=list, description="particles that belong to a name right behind the first name alone: della"
    )
    lead_ends: list[str] = Field(
        default_factory=list, description="how words end that stand before a name and say who that is: -föraren"
    )
    family_first: list[str] = Field(default_factory=list, description="surnames that stand before the first name: Tan")
    clubs: list[str] = Field(default_factory=list, description="what in capitals behind a name makes it a club's: MC")
    club_heads: list[str] = Field(default_factory=list, description="what in capitals before a name makes it a club's")
    short_given: list[list[str]] = Field(default_factory=list, description="first names and their short forms: Tom")
    not_people: list[str] = Field(default_factory=list, description="names of firms that look like a person's")
    joins: list[str] = Field(default_factory=list, description="words besides 'and' between people: with")
    plural: str = Field(default="", description="what makes a word for those of a country several: Chileans")
    photographer: str = Field(default="", description="the role of those whom photo credits name")
    crew_leads: list[str] = Field(default_factory=list, description="what stands before two surnames of one car")
    person_words: list[str] = Field(default_factory=list, description="what a person is called beside the name")
    parts: dict[str, str] = Field(default_factory=dict)
    before: list[Form] = Field(default_factory=list, description="what stands right before a name, and its `role`")
    after: list[Form] = Field(default_factory=list, description="what stands right behind a name, and its `role`")


class SenderSheet(Sheet):
    """sender.toml: the words that say who speaks."""

    not_names: list[str] = Field(default_factory=list, description="what 'About …' may say without a sender's name")
    articles: list[str] = Field(default_factory=list, description="articles that are no part of a sender's name")
    kinds: dict[str, list[str]] = Field(default_factory=dict, description="kind of sender: words of its name")
    parts: dict[str, str] = Field(default_factory=dict)
    senders: list[Form] = Field(default_factory=list, description="`name`; gives: basis, where")


class FactsSheet(Sheet):
    """facts.toml: what is said of venues, series, fields and cars. A form's `gives` says of whom and how."""

    decimal: str = Field(default=".", description="the sign before tenths, where the size of a figure leaves it open")
    parts: dict[str, str] = Field(default_factory=dict)
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words; twenty-two is made of two")
    fractions: dict[str, float] = Field(default_factory=dict, description="half, three eighths … of a mile")
    ordinals: dict[str, int] = Field(default_factory=dict)
    not_cars: list[str] = Field(default_factory=list, description="words behind a make that make it a team or a series")
    facts: list[Form] = Field(default_factory=list)


class ModelSheet(Sheet):
    """model.toml: what trained pipelines call what they find, and what makes it count."""

    labels: dict[str, list[str]] = Field(
        default_factory=dict, description="person, organisation, place, area: what pipelines call them"
    )
    relations: dict[str, list[str]] = Field(
        default_factory=dict, description="subjects, joined: relations of a verb to its subject, and to the verb before"
    )
    trim: list[str] = Field(default_factory=list, description="words at the edge of a name that are no part of it")
    parts: dict[str, str] = Field(default_factory=dict)
    team_before: list[Form] = Field(default_factory=list, description="right before an organisation that is a team")
    team_after: list[Form] = Field(default_factory=list, description="right behind one")


SHEETS: dict[str, type[Sheet]] = {
    "language": LanguageSheet,
    "dates": DatesSheet,
    "times": TimesSheet,
    "layout": LayoutSheet,
    "places": PlacesSheet,
    "release": ReleaseSheet,
    "events": EventsSheet,
    "series": SeriesSheet,
    "sessions": SessionsSheet,
    "calendar": CalendarSheet,
    "links": LinksSheet,
    "credits": CreditsSheet,
    "contacts": ContactsSheet,
    "facts": FactsSheet,
    "results": ResultsSheet,
    "standings": StandingsSheet,
    "people": PeopleSheet,
    "sender": SenderSheet,
    "teams": TeamsSheet,
    "quotes": QuotesSheet,
    "checks": ChecksSheet,
    "model": ModelSheet,
    "mail": MailSheet,
    "pages": PagesSheet,
}

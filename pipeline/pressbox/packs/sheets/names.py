"""The sheets on who and what has a name: places, people, senders, teams, and what trained pipelines find."""

from typing import Literal

from pydantic import Field

from pressbox.packs.forms import Form, Key, Sheet, forms


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
    datelines: list[Form] = forms(
        "`town` and `area` at the head of a line",
        alone="the dateline is the whole line",
        known="its town is one that is known",
        capitals="its town is in capitals",
        ending="its town need not be known where it ends as towns do",
    )
    towns: list[Form] = forms("words before a name that then means the town, not its venue")
    strangers: list[Form] = forms(
        "words that only towns have before or `behind` them",
        kind=Key("what has such a name, where it is no town", Literal["venue"]),
        behind="the words stand behind the name",
        alone="the name is one word",
        pair="two names, joined",
        small="the words are written small",
        racing="only in a release on races",
        of_people="only behind a person's name",
        of_firms="words that lead to firms as well",
    )
    tracks: list[Form] = forms(
        "words before the name of a town that then means its venue",
        weak="words that lead to towns as well",
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
    before: list[Form] = forms(
        "what stands right before a name, and its `role`",
        label="a label with its colon",
        of_things="it stands before the names of things, too",
        weak="it makes words a name most likely",
    )
    after: list[Form] = forms(
        "what stands right behind a name, and its `role`",
        of_things="it stands behind the names of things, too",
        of_surnames="it stands behind a surname alone as well",
        weak="it makes words a name most likely",
    )


class SenderSheet(Sheet):
    """sender.toml: the words that say who speaks."""

    not_names: list[str] = Field(default_factory=list, description="what 'About …' may say without a sender's name")
    articles: list[str] = Field(default_factory=list, description="articles that are no part of a sender's name")
    kinds: dict[str, list[str]] = Field(default_factory=dict, description="kind of sender: words of its name")
    parts: dict[str, str] = Field(default_factory=dict)
    senders: list[Form] = forms(
        "lines that say who speaks, as `name`",
        basis=Key("how the sender is told", str, always=True),
        where=Key("in which lines", Literal["any", "boilerplate", "head", "stamp"], always=True),
    )


class TeamsSheet(Sheet):
    """teams.toml: the words that names of teams are built with."""

    tails: list[str] = Field(default_factory=list, description="words that end a team's name: Racing …")
    weak_tails: list[str] = Field(default_factory=list, description="tails that end a name only where it ends there")
    event_tails: list[str] = Field(default_factory=list, description="tails that end events' names as well: Grand Prix")
    endings: list[str] = Field(default_factory=list, description="what may stand behind a tail: UK, Asia …")
    engines: list[str] = Field(default_factory=list, description="engines of karts, behind the hyphen of a chassis")
    bikes: list[str] = Field(default_factory=list, description="makers of motorcycles, which end the names of teams")
    only_bikes: list[str] = Field(default_factory=list, description="those of them that make no cars that race")
    makers: list[str] = Field(default_factory=list, description="makers of cars, whose name alone is no team's")
    heads: list[str] = Field(default_factory=list, description="words that open a team's name: Scuderia …")
    before_head: list[str] = Field(default_factory=list, description="words before 'Team' that open a name: Rally …")
    backed_by: list[str] = Field(default_factory=list, description="words before the backer in a team's name: by …")
    backed_weakly: list[str] = Field(default_factory=list, description="those that need the whole name twice: with …")
    disciplines: list[str] = Field(default_factory=list, description="words that make a tail a sport: touring car …")
    channels: list[str] = Field(default_factory=list, description="words that make a weak tail a channel: Sky Sport")
    suppliers: list[str] = Field(default_factory=list, description="who supplies or governs and enters nothing")
    openers: list[str] = Field(default_factory=list, description="ordinary words that open names too: Southern …")
    peoples: list[str] = Field(default_factory=list, description="peoples of regions, by whom no team is called")
    after_team: list[str] = Field(default_factory=list, description="words after which 'Team' opens no name")
    after_racing: list[str] = Field(default_factory=list, description="words after which a tail ends no name")
    nouns: list[str] = Field(default_factory=list, description="what a team is called behind its name: squad")
    definite_nouns: list[str] = Field(
        default_factory=list, description="words for a team that lead to its name without an article: stallet"
    )
    leading_nouns: list[str] = Field(default_factory=list, description="what it is called before its name: l'écurie X")
    articles: list[str] = Field(default_factory=list, description="what leads to such a name: the")
    not_before: list[str] = Field(default_factory=list, description="words behind which a team's short form is none")
    labels: list[str] = Field(default_factory=list, description="labels and columns in which a team stands")
    not_small: list[str] = Field(default_factory=list, description="words that are no part of a name in small letters")
    parts: dict[str, str] = Field(default_factory=dict)
    small_names: list[Form] = forms(
        "names in small letters, as `name`",
        sure="found once is enough",
    )
    drivers: list[str] = Field(default_factory=list, description="words between a team and who drives for it: driver")
    drives_for: list[Form] = forms("what stands before whom somebody drives for")


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
    team_before: list[Form] = forms("right before an organisation that is a team")
    team_after: list[Form] = forms("right behind one")

"""The form of teams.toml: what tells teams and entrants."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


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
    small_names: list[Form] = Field(default_factory=list, description="names in small letters, as `name`")
    drivers: list[str] = Field(default_factory=list, description="words between a team and who drives for it: driver")
    drives_for: list[Form] = Field(default_factory=list, description="what stands before whom somebody drives for")

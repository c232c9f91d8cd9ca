"""Which of several towns of one name is meant, and where an unknown place lies."""

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.places import PlacesReader
from pressbox.read.series import SeriesReader
from pressbox.settle.places import settle_places


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def country_and_zone(text: str, word: str, packs: Packs) -> tuple[str | None, str | None]:
    language = packs.language("en")
    page = Layouter(language).lay_out(text)
    found = Mentions(names=packs.names.find(page.folded))
    found.series = SeriesReader(packs, language).read(page, found)
    found.places = PlacesReader(packs, language).read(page, found)
    settle_places(page, found, packs)
    place = next(place for place in found.places if page.text[slice(*place.span)] == word)
    return place.country, place.timezone


@pytest.mark.parametrize(
    ("text", "word", "country", "zone"),
    [
        ("The plant in Birmingham will close.", "Birmingham", "GB", "Europe/London"),
        ("The plant in Birmingham, Alabama, will close.", "Birmingham", "US", "America/Chicago"),
        ("The plant in Birmingham will close, the state of Alabama said.", "Birmingham", "US", "America/Chicago"),
        ("In Portland, Maine, snow fell. Later, rain fell in Portland too.", "Portland", "US", "America/New_York"),
        ("The bridge in Cambridge, Mass., is shut.", "Cambridge", "US", "America/New_York"),
        ("The bridge in Cambridge is shut.", "Cambridge", "GB", "Europe/London"),
        ("The harbour of Valencia, Spain, is full.", "Valencia", "ES", "Europe/Madrid"),
        ("A firm from Barcelona, Venezuela, won the bid.", "Barcelona", "VE", "America/Caracas"),
        ("We work in Paris, Texas, and like it.", "Paris", "US", "America/Chicago"),
        ("Race, qualifying and practice at Barber Motorsports Park. We flew to Birmingham.", "Birmingham", "US", "America/Chicago"),
        ("Roads in Leeds and Liverpool close. No bus runs from Ludlow.", "Ludlow", "GB", None),
        ("Roads in Boston and Chicago close. No bus runs from Ludlow.", "Ludlow", "US", "America/New_York"),
        ("Sales in Canada rose. The office in London, Ontario, grew.", "London", "CA", "America/Toronto"),
        ("The race weekend and qualifying lap at the Ravenmoor Circuit, Italy, went on.", "Ravenmoor Circuit", "IT", None),
    ],
)  # fmt: skip
def test_a_town_of_many_is_the_one_that_the_release_means(
    text: str, word: str, country: str, zone: str | None, packs: Packs
) -> None:
    assert country_and_zone(text, word, packs) == (country, zone)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("He was born in Atlanta, Georgia.", "US"),
        ("The offices in Georgia and in the USA closed.", "US"),
        ("The firm opened in Tbilisi, Georgia.", "GE"),
        ("Trade between Armenia and Georgia rose.", "GE"),
    ],
)
def test_georgia_is_a_state_or_a_country(text: str, country: str, packs: Packs) -> None:
    assert country_and_zone(text, "Georgia", packs)[0] == country


def test_what_was_a_town_in_its_own_words_is_no_county_further_down(packs: Packs) -> None:
    language = packs.language("en")
    page = Layouter(language).lay_out("The boats lie in Norfolk, USA, until noon. Crews in Norfolk are ready.")
    found = Mentions(names=packs.names.find(page.folded))
    found.places = PlacesReader(packs, language).read(page, found)
    settle_places(page, found, packs)
    told = [place.kind for place in found.places if page.text[slice(*place.span)] == "Norfolk"]
    assert told == ["city", "city"]

"""Places: each row is a little release whose places are marked as {words|kind:id}; `-` is a place that no table knows."""

import pytest
import regex

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.dates import DatesReader
from pressbox.read.links import LinksReader
from pressbox.read.places import PlacesReader
from pressbox.read.series import SeriesReader
from pressbox.settle.places import settle_places

_MARK = regex.compile(r"\{([^|{}]+)\|(venue|city|region|country):([^{}]+)\}")
Place = tuple[str, int, str, str]


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def places_of(text: str, packs: Packs) -> list[Place]:
    language = packs.language("en")
    page = Layouter(language).lay_out(text)
    found = Mentions(names=packs.names.find(page.folded))
    found.links = LinksReader(packs, language).read(page, found)
    found.dates = DatesReader(packs, language).read(page, found)
    found.series = SeriesReader(packs, language).read(page, found)
    found.places = PlacesReader(packs, language).read(page, found)
    settle_places(page, found, packs)
    return [(page.text[slice(*place.span)], place.span[0], place.kind, place.id or "-") for place in found.places]


def marked(source: str) -> tuple[str, list[Place]]:
    """The text without its marks, and the places that the marks name."""
    text, places, last = "", [], 0
    for mark in _MARK.finditer(source):
        text += source[last : mark.start()]
        places.append((mark[1], len(text), mark[2], mark[3]))
        text += mark[1]
        last = mark.end()
    return text + source[last:], places


# A racing release says so in its own words; a heading like this one is enough.
RACING = "Qualifying and race report\n\nThe drivers lined up for lap one of the race after qualifying.\n\n"

IN_RACING = [
    # venues by full, short and other names
    "We love the {Circuit Zandvoort|venue:zandvoort} and its banking.",
    "Testing goes on at {Donington Park|venue:donington-park} tomorrow.",
    "She won at {Monza|venue:monza} and again at {Brno|venue:brno}.",
    "Next stop: {Silverstone|venue:silverstone}, home of speed.",
    "The {Hungaroring|venue:hungaroring} is tight; {Spa|venue:spa-francorchamps} is wide.",
    "The car was quick around {Laguna Seca|venue:laguna-seca} all day.",
    "{Imola|venue:imola} suits our car better than {Mugello|venue:mugello} did.",
    "It's the old {Misano|venue:misano}-track that hurts the tyres.",
    "{Spa-Francorchamps|venue:spa-francorchamps}'s weather is what it is.",
    "A podium at the {Nürburgring|venue:nurburgring} in {Germany|country:germany} would be sweet.",
    "The {NÜRBURGRING NORDSCHLEIFE|venue:nurburgring-nordschleife} bites.",
    "The race at {Zolder|venue:zolder} ({Belgium|country:belgium}) was cut short.",
    "{Autodromo Nazionale Monza|venue:monza}, {Italy|country:italy}",
    "May 8-10 - {Red Bull Ring|venue:red-bull-ring}, {Austria|country:austria}",
    "May 8-10 - {Zandvoort|venue:zandvoort}, {Netherlands|country:netherlands}",
    "12-14 June: {Most|venue:most}, {Czech Republic|country:czechia}",
    "August 2 - {Spielberg|venue:red-bull-ring}, {Austria|country:austria}",
    "the {Barcelona|venue:barcelona} race in {Spain|country:spain} ended under red flags.",
    "The series heads to {Brands Hatch|venue:brands-hatch} in {Kent|region:kent} after that.",
    # the town, where the words mean the town
    "Location: {Monza|city:monza}, {Italy|country:italy}",
    "The track lies near {Barcelona|city:barcelona} in the north east of {Spain|country:spain}.",
    "{Anderstorp|venue:anderstorp} lies some 90 km from {Jönköping|city:jonkoping}.",
    "The team is based in {Silverstone|city:silverstone}, {England|region:england}.",
    "Elin, from {Växjö|city:vaxjo}, took the lead from Ferretti.",
    "After the race we drive home to {Gothenburg|city:gothenburg}.",
    # unknown venues
    "A first win at the {Ravenmoor Park Circuit|venue:-} for Ek.",
    "Practice at the {Autodromo di Valfosca|venue:-} begins on Friday.",
    "She was born near {Oakhurst Raceway|venue:-} and won there.",
    "The {Nordmark Speedway|venue:-} is a half-mile oval.",
    "Location: {Ravenmoor|city:-}, {Italy|country:italy}",
    "The opener was held at {Ravenmoor|city:-}, {Italy|country:italy}.",
    # names inside names
    "He joined Aston Martin from Team Holland Racing.",
    "The Sweden National Team and the Germany Trophy are names.",
    "The Porsche Carrera Cup Germany was thrilling.",
    "Rally Finland and Rally Sweden are fast.",
    "The Monaco Grand Prix is a race of its own.",
    "Jordan Taylor and Jack Harvey shared the car, Jordan first.",
    "Hamilton passed Lincoln, and took the lead from Houston on lap two.",
    "Austin Cindric beat Sydney Marsh at {Sebring|venue:sebring}.",
    "Race 1: 1. Anna Berg, {Sweden|country:sweden}; 2. Lena Vik, {Norway|country:norway}",
    "1. Anna Berg (SWE), 2. Lena Vik (NOR)",
    "SS2 and Q1 went well; Reading the grip was Nice work.",
    "Most of the drivers had Hope; March was wet, said Florence Miranda.",
    "The Italian crowd and the Swedish driver cheered.",
    "He called it the Green Hell.",
    # areas
    "Six races all over {Europe|region:europe}, {Scandinavia|region:scandinavia} and the {Middle East|region:middle-east}.",
    "We race in the {UK|country:united-kingdom}, the {USA|country:united-states} and the {Netherlands|country:netherlands}.",
]  # fmt: skip

PLAIN = [
    # datelines of all sorts
    "{RAVENMOOR|city:-}, {N.C.|region:north-carolina} (March 14, 2026) - The company has opened a new plant for its customers.",
    "{Mooresville|city:mooresville}, {N.C.|region:north-carolina} (March 14, 2026) – The company has opened a new plant there.",
    "({Braselton|city:braselton}, {Ga.|region:georgia}, March 14, 2026) ... The company has opened a new plant there.",
    "March 14, 2026 ({Orlando|city:orlando}, {FL|region:florida}) – The company has opened a new plant for its customers.",
    "{MONZA|city:monza} (ITALPRESS) – A new bridge over the river was opened today by the mayor and many guests.",
    "{Cologne|city:cologne}/{Munich|city:munich}, July 6, 2026 - The two firms join forces in a new venture for buses.",
    "{Maranello|city:maranello}, 14 March 2026 – The firm today unveiled its new engine before a crowd of guests.",
    "{Stuttgart|city:stuttgart}. The company sold more cars than ever in the first half of the year, it said.",
    "{AUSTIN|city:austin}, {Texas|region:texas}, March 14, 2026 /PRNewswire/ -- A maker of pumps today named its new head.",
    "{Ravenmoor|city:-}, {UK|country:united-kingdom}, March 14, 2026 (GLOBE NEWSWIRE) -- A maker of pumps named its head.",
    # towns and the state beside them
    "The plant in {Elkhart Lake|city:elkhart-lake}, {Wis.|region:wisconsin}, employs 40 people.",
    "Offices in {Birmingham|city:birmingham}, {Alabama|region:alabama} and {Portland|city:portland}, {Oregon|region:oregon} closed.",
    "She studied in {Cambridge|city:cambridge}, {Massachusetts|region:massachusetts}.",
    "He moved from {Tbilisi|city:tbilisi} in {Georgia|country:georgia} to {Atlanta|city:atlanta}, {Georgia|region:georgia}.",
    "He told us OK, IN or out, OR so he said.",
    # towns that are circuits elsewhere
    "Trains between {Barcelona|city:barcelona} and {Madrid|city:madrid} will run hourly, the ministry said.",
    "New clinics open in {Phoenix|city:phoenix}, {Portland|city:portland} and {Austin|city:austin}.",
    "The mayor of {Misano|city:misano} opened the library in {Monza|city:monza}.",
    "The court in {Le Mans|city:le-mans} fined the firm.",
    # countries and regions
    "Sales rose in {France|country:france}, {Germany|country:germany}, {Poland|country:poland} and {Turkey|country:turkey}.",
    "They told us that the {U.S.|country:united-states} market and the {US|country:united-states} dollar matter.",
    "Growth in northern {Italy|country:italy} and Southern {Sweden|country:sweden} slowed; {Bavaria|region:bavaria} led.",
    "{Asia|region:asia}'s factories and {South Africa|country:south-africa}'s mines reopened.",
    # cities
    "{London|city:london}, {Paris|city:paris} and {Tokyo|city:tokyo} host the show.",
    "A flat in {Reading|city:reading} costs more than one in {Bath|city:bath}.",
    "The museum in {Nice|city:nice} reopens.",
    "The road from {Bergen|city:bergen} to {Oslo|city:oslo} is closed.",
    "The firm has plants in {Split|city:split}, {Croatia|country:croatia}, and {Most|city:most}, {Czech Republic|country:czechia}.",
    # names inside names, and people
    "Manchester United, Paris Saint-Germain and the Bank of Scotland signed.",
    "The University of Oxford and the Boston Consulting Group reply.",
    "The office is at 14 London Road, near Berlin Street and Victoria Station.",
    "Paris Hilton met Chelsea Clinton, Jack London and Jordan Peele.",
    "Mr Lincoln thanked Mrs Houston. Florence said that Sydney was late.",
    "Nice weather. Most people agree. Why not? Man is mortal. Same here, Best regards",
    "In March, Mobile sales and Orange juice rose. Of note: Split times, Bar charts.",
    "Read more at https://example.com/london/paris or write to berlin@madrid.example.",
    "Air France flies for Visit Britain and Deutsche Bank.",
    "He is the King of Spain's Cup winner.",
    "Chad Smith and India Summers thanked Georgia Brown, Kenya Moore and Israel Adesanya.",
]  # fmt: skip


@pytest.mark.parametrize("source", [pytest.param(source, id=source[:50]) for source in IN_RACING])
def test_places_of_a_racing_release(source: str, packs: Packs) -> None:
    text, expected = marked(RACING + source)
    assert places_of(text, packs) == expected


@pytest.mark.parametrize("source", [pytest.param(source, id=source[:50]) for source in PLAIN])
def test_places_of_any_other_release(source: str, packs: Packs) -> None:
    text, expected = marked("News from the firm\n\n" + source + "\n\nContact the press office for more.")
    assert places_of(text, packs) == expected

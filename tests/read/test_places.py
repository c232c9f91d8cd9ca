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
    found.dates = DatesReader(language).read(page, found)
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
    "Elin Norrgard goes to {Daytona (Fla.) International Speedway|venue:daytona}, then to {Pocono (Pa.) Raceway|venue:pocono}.",
    "After Round 2 in {Nordmark|city:-} the tour stops at {Ravenmoor Kart Arena|venue:-}. Round two follows at {Bracken Hill|venue:-}, and the meeting is held in English.",
    "Elin Norrgård ({Kelfield|city:-}, {Ohio|region:ohio}), Jonas Ek ({Ashfell|city:-}, {Calif.|region:california}) and Ida Lund (Kestrel Racing, {Ohio|region:ohio}) raced.",
    "The Orange County sand and the Los Angeles County fair: {zMAX Dragway|venue:zmax-dragway} opens.\n\nCircuit Length: 4.2 km\nCircuit Type: road course",
    "At {Misano|venue:misano} they drive on the National Circuit and the Grand Prix Circuit, and in {London|city:london} at {ExCeL|venue:london-excel}.",
    "They beat their rivals from {Nordby|city:-}, and Elin, 16, of {Ravenby|city:-} was third. Sara, of {Broken Fell|city:-}, {Okla.|region:oklahoma}, led.",
    "Taylor Kiel, President, Northlight Racing\n\nTUNE IN – MRN at 3 p.m.",
    "Salvador de Lind and Michael d’Orlando drove in {Orlando|city:orlando}, and an Indy car stood by.",
    "The event at a glance: {Nordmark Off-Road Park|venue:-}, and the finale at {Fernlea|venue:-}.",
    "They race at Nordmark's {Lakeside Arena|venue:-} and at {Ravenmoor Stadium|venue:-}.",
    "It has had wins in European, {US|country:united-states} and other races.",
    "The car of Northlight Motorsport of {Hull|city:hull} will race.",
    "The {Grimsby|city:grimsby} scaffolder won, and the {Ravenby|city:-} man was third.",
    "Circuit Racing Promotion and the Inland Circuit Commission have met.",
    "The roads around {Clunbury|city:-} are shut, and bus 7 (Kempley - {Clunbury|city:-}) waits.",
    "The circus moves on to {Le Mans (Bugatti)|venue:le-mans-bugatti} and {Jerez – Ángel Nieto|venue:jerez}.",
    "The 4 Hours of Portimão were long, 1. Endurance Atlantic (Kawasaki) won.",
    # A venue that no table knows, by what it is called where it has been named.
    "{RAVENMOOR STADIUM|venue:-} - REPORT\n\nEk won at {Ravenmoor|venue:-}. It goes from {Ravenmoor|venue:-} to {Fernlea Arena|venue:-}.",
    "Round one is at {Harlow Raceway|venue:-}. Jonas Harlow and Harlow Racing stay at home with Harlow, who is ill.",
    "In qualifying Norrgård, of {Marble Rock|city:-}, was third, ahead of Lind, of Kestrel, said Ek.",
    "{Brooklands|venue:brooklands} was the first, and {Morgan Park|venue:morgan-park} came later.",
    "The Northlight Circuit Operations Director Ann Hale and Circuit Manager Tom Hale met.",
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
    # a town with brackets, a cell or its people to itself
    "Jannik Brugger (21/{Reutlingen|city:reutlingen}) and Leonie Harkort (24, {Bottrop|city:bottrop}) share the car.",
    "The {Bergamo|city:bergamo} native took second, and a {Västerås|city:vasteras}-born driver won.",
    "1. Carina Wester, {Västerås|city:vasteras}, 308 p",
    "• 20-21 March: Rally of the Orchards ({Murcia|city:murcia})",
    "Tell everybody back in {Houma|city:houma} I'm fine.",
    "The Galway International Rally is hard: four visits to {Galway|city:galway}, three retirements.",
    "The {Perth|city:perth} team's Škoda took third, and the {Leicester|city:leicester} outfit was happy.",
    "Northlight Cup {Snetterton|venue:snetterton}: trophies for both cars of the Northlight Cup.",
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
    "The Norway National Team and the Germany Trophy are names.",
    "The Porsche Carrera Cup Germany was thrilling.",
    "Rally Finland and Rally Sweden are fast.",
    "The Nordic Sweden Cup starts at {Monza|venue:monza}, and so does the Italian GT Championship.",
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
    # more voices
    "The No. 7 crew will unload at {Watkins Glen International|venue:watkins-glen} on Thursday and head for {Road America|venue:road-america} in {Elkhart Lake|city:elkhart-lake}, {Wis.|region:wisconsin}, a week later.",
    "{MOORESVILLE|city:mooresville}, {N.C.|region:north-carolina} (Feb. 3, 2026) – Oakline Racing will field two cars at {Daytona International Speedway|venue:daytona} this month, the team said today.",
    "WHERE: {Road Atlanta|venue:road-atlanta} ({Braselton|city:braselton}, {Ga.|region:georgia})",
    "After {Sebring|venue:sebring}, the tour visits {Long Beach|venue:long-beach} in {California|region:california} for a race through the streets.",
    "The race at {Indianapolis|venue:indianapolis} starts at 2 p.m. ET.",
    "Tickets for the {Phoenix|venue:phoenix} race are on sale now.",
    "Hometown: {Dallas|city:dallas}, {Texas|region:texas}",
    "Born: {Indianapolis|city:indianapolis}, {Ind.|region:indiana}",
    "Lights go out at {Suzuka|venue:suzuka} on Sunday, the first of two visits to {Asia|region:asia}.",
    "{Albert Park|venue:albert-park} in {Melbourne|city:melbourne} opens the season.",
    "The {Circuit of the Americas|venue:cota} in {Austin|city:austin} is bumpy.",
    "Fact file: {Marina Bay Street Circuit|venue:singapore}, {Singapore|country:singapore}",
    "Lewis Hamilton and George Russell took a one-two for Mercedes in {Hungary|country:hungary}.",
    "He has won in {Brazil|country:brazil}, {Bahrain|country:bahrain} and {Saudi Arabia|country:saudi-arabia}.",
    "From {Imola|venue:imola} we go straight to {Monaco|country:monaco}.",
    "March 14/15 {Oschersleben|venue:oschersleben}\nApril 18/19 {Sachsenring|venue:sachsenring}\nMay 2/3 {Norisring|venue:norisring}",
    "Round 1: {Knockhill|venue:knockhill}, 9-10 May\nRound 2: {Croft|venue:croft}, 6-7 June\nRound 3: {Oulton Park|venue:oulton-park}, 4-5 July",
    "| 1 | 12-14 April | {Le Castellet|venue:paul-ricard} | {France|country:france} |\n| 2 | 3-5 May | {Zolder|venue:zolder} | {Belgium|country:belgium} |",
    "24.-26.04. {Red Bull Ring|venue:red-bull-ring} ({Austria|country:austria})",
    "The calendar: {Estoril|venue:estoril} (5 April), {Portimão|venue:portimao} (3 May), {Jerez|venue:jerez} (7 June) and {Valencia|venue:valencia-ricardo-tormo} (5 July).",
    "The team tests at {Ring Knutstorp|venue:knutstorp} and {Karlskoga|venue:karlskoga} before the opener in {Falkenberg|venue:falkenberg}.",
    "- {Gelleråsen Arena|venue:karlskoga} is my home track, says Ek, who lives in {Örebro|city:orebro}.",
    "Lena Vik from {Trondheim|city:trondheim} in {Norway|country:norway} was second.",
    "The 19-year-old from {Jönköping|city:jonkoping} led from lights to flag.",
    "We raced on the {Nürburgring Nordschleife|venue:nurburgring-nordschleife} in the {Eifel|region:eifel}.",
    "The {Spielberg|venue:red-bull-ring} track sits in {Styria|region:styria}.",
    "Rain over {Spa|venue:spa-francorchamps} delayed practice.",
    "Lap record at {Assen|venue:assen}: 1:31.204",
    "{MISANO|venue:misano} RACE REPORT",
    "THE TEAM TRAVELS TO {MONZA|venue:monza}, {ITALY|country:italy}",
    "Misano Motors and Team Barcelona Racing are entrants, as is Bristol Street Motors.",
    "The Spa 24 Hours, the 24 Hours of Le Mans and the Bathurst 1000 are next.",
    "Tom Sutton (GBR) beat Enzo Milan (ITA) and Ana Lima (BRA).",
    "Stuart and Jackson swapped places, Preston was third, said Nelson.",
    "Qualifying 1:\n1. Austin Berg\n2. Lincoln Hale\n3. Florence Roth",
    "The season ends at the {Autódromo Internacional de Curitiba|venue:curitiba}, {Brazil|country:brazil}.",
    "She trained on the {Oakfield Kart Track|venue:-} as a child.",
    "Venue: {Circuito de Valdoro|venue:-}, {Spain|country:spain}",
    "Photo: Silverstone Media Ltd",
    "{Brno|venue:brno}, {Czech Republic|country:czechia} - Round 4",
    "The workshop in {Nuremberg|city:nuremberg} is 200 km from the {Hockenheimring|venue:hockenheimring}.",
    "He flew in from {Tokyo|city:tokyo} on Friday, then drove from {Frankfurt|city:frankfurt} to the {Nürburgring|venue:nurburgring}.",
    "The crowd came from {Italy|country:italy}; the hero was Dino Valle ({Modena|city:modena}, {Italy|country:italy}), who drives there.",
    "{Interlagos|venue:interlagos} in {São Paulo|city:sao-paulo}, {Brazil|country:brazil}, is loud.",
    "{Norisring|venue:norisring}, {Nuremberg|city:nuremberg}, 3-5 July",
    "24/03 ITA {Monza|venue:monza}\n27/10 JPN {Suzuka|venue:suzuka}",
    "The Bathurst 1000, the Spa 6 Hours and the Daytona 500 are classics.",
    "Team Oakline of {Mooresville|city:mooresville}, {N.C.|region:north-carolina}, won at {Road America|venue:road-america}, {Detroit|venue:detroit} and {Mid-Ohio|venue:mid-ohio}.",
    "Trips to {Oulton Park|venue:oulton-park} and {The Bend|venue:the-bend} follow.",
    "{Sebring Int'l Raceway|venue:sebring} got wet.",
    "After {Zolder|venue:zolder} and {Genk|venue:genk} comes a break.",
    # codes of countries behind tracks, which are no people
    "May 2-4: {Assen|venue:assen} ({NED|country:netherlands})\nMay 9-11: {Brno|venue:brno} ({CZE|country:czechia})",
    "Results: 1. Mara Assen (NED), 2. Ida Brno (CZE)",
    "We won at {Estoril|venue:estoril} ({PT|country:portugal}) and lost at {Zolder|venue:zolder} (AM).",
    # the track of a town, and the town of a track
    "Our pace at {Most|venue:most} was fine; Most of it came from the tyres.",
    "Moreau completes the double at {Most|venue:most}\n{Autodrom Most|venue:most}, Sunday",
    "At the {Norisring|venue:norisring} the grid filled the only street circuit in {Nuremberg|city:nuremberg}.",
    "The crew from {Selby|city:selby} tested there, and so did the mob from {Shepparton|city:shepparton}.",
    # words that open or head, and are no venues
    "Ring Anna Kestrel after five if you can help.",
    "- {Ring Holmvik|venue:-}, 4 May",
    "Date   Circuit   Laps\n1 May   {Monza|venue:monza}   20",
    # the state in a venue's name, and what stands before it in capitals
    "It was cold at {Ravenmoor (Ind.) Speedway|venue:-}, and at {Lawrenceburg (Ind.) Speedway|venue:lawrenceburg}.",
    "NORTHLIGHT RACING AT {NORDMARK MOTOR SPEEDWAY|venue:-}: “We are glad.”",
    # a layout is no country
    "3-4 June\n{Oulton Park|venue:oulton-park} (Island)\n\nWe use the Island layout.",
    # a town whose country stands beside it once
    "Rain fell on the track outside {Ravenmoor|city:-} in spring.\n\nMay 8-10 - {Ravenmoor|city:-}, {Estonia|country:estonia}",
    "The cup goes to {MotorLand Aragón|venue:aragon} ({Alcañiz|city:alcaniz}) and to {Alcañiz|venue:aragon} again.",
    "{Nürburg|city:nurburg} – The local hero has the first title of his career within reach after today.",
]  # fmt: skip

PLAIN = [
    "The doctors of the CHU and its friends at US Airways met in {Ulm|city:ulm} and in {NYC|city:new-york}.",
    "The airline adds flights to three destinations: {Ostuni|city:ostuni}, then {Ystad|city:ystad} (twice a week) from June.",
    "The fair stops at {Hasselt|city:hasselt} ({B|country:belgium}) on the way from {Zwolle|city:zwolle} ({NL|country:netherlands}).",
    "The baker Anna Ek, 41, from {Ottershaw|city:-}, met Mads Holm from {Esbjerg|city:esbjerg} in {Ravenmoor|city:-} near {Kiel|city:kiel}.",
    "The fair moves to {Jackson|city:jackson}, {Minn.|region:minnesota}, for a week.",
    "Elin Norrgard of {Sweden|country:sweden} joins Lakes Rail AB of {Gothenburg|city:gothenburg}, and with it the Bank of Scotland and the Duke of York.",
    # datelines of all sorts
    "{Ravenmoor|city:-}, {N.C.|region:north-carolina} — March 14, 2026 – By Jonas Ek, director of the works and of the plant.",
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
    "The race was won by Elin Norrgard (Porsche of Tampa) from the Mercedes driver and the Audi of {Spain|country:spain}'s Sara Conti.",
    "Chad Smith and India Summers thanked Georgia Brown, Kenya Moore and Israel Adesanya.",
    # more voices
    "{BERLIN|city:berlin}, 3 May 2026 – The ministry today set out its plan for the railways of the next ten years.",
    "{Geneva|city:geneva}, {Switzerland|country:switzerland}, May 3, 2026 – The agency today set out its plan for the years to come.",
    "{SAN FRANCISCO|city:san-francisco}--(BUSINESS WIRE)--A maker of pumps has named its new head of sales for the west.",
    "The offices are in {New York|city:new-york}, {Hong Kong|country:hong-kong} and {São Paulo|city:sao-paulo}.",
    "The Mayor of {London|city:london} met the Minister of Transport in {Manchester|city:manchester}.",
    "Her Majesty's Prison in {Lincoln|city:lincoln} and the court in {York|city:york} were inspected.",
    "Trains from {Leeds|city:leeds} to {Hull|city:hull} via {Selby|city:selby} will run again.",
    "A judge in {Houston|city:houston} ruled for the firm; one in {Dallas|city:dallas} did not.",
    "Customers across {North America|region:north-america} and {Latin America|region:latin-america} benefit.",
    "The London Stock Exchange and the Frankfurt Book Fair, and the Paris Agreement.",
    "The University of Cambridge, King's College London and Imperial College.",
    "Ms Lincoln, a lawyer, and Dr Victoria Wells said so. Jackson, 43, did not.",
    "Visit us at Hall 4, Hannover Messe. Call Jordan or Chad at the office.",
    "{Washington|city:washington}-based Oakline Inc. has plants in {Ohio|region:ohio}, {Texas|region:texas} and {Michigan|region:michigan}.",
    "The {Tokyo|city:tokyo}-listed group makes the pumps in {Vietnam|country:vietnam} and {Thailand|country:thailand}.",
    "Imports from {China|country:china} fell and exports to the {United States|country:united-states} rose.",
    "The flood hit {Emilia-Romagna|region:emilia-romagna}, {Tuscany|region:tuscany} and {Liguria|region:liguria}.",
    "The show moves to {Los Angeles|city:los-angeles}, {Calif.|region:california}, and {Denver|city:denver}, {CO|region:colorado}.",
    "Contact: Anna Berg, 12 High Street, {Oxford|city:oxford} OX1 2AB, {United Kingdom|country:united-kingdom}",
    "The bank of the river in {Florence|city:florence}, {Italy|country:italy}, collapsed.",
    "Mobile phone sales in {Turkey|country:turkey} and {Jordan|country:jordan} grew.",
    "An office in {Victoria|region:victoria}, {Australia|country:australia}, opens.",
    "The French, Italian and Spanish ministers met in {Brussels|city:brussels}.",
    "{Northern Ireland|region:northern-ireland}, {Scotland|region:scotland} and {Wales|region:wales} follow {England|region:england}.",
    "The Bavarian firm is sold in 40 countries. It let us choose; IT works, AM and PM.",
    "Le Mans Avenue and Monza Street are closed, the council of {Ravensburg|city:ravensburg} said.",
    "The chairman, Paris Lee, and Austin Reed from Sales were there.",
    "Judges met in {The Hague|city:the-hague} and in the {Netherlands|country:netherlands}.",
    "The Argentine from {Buenos Aires|city:buenos-aires} spoke.",
    "The firm is at {Singapore|country:singapore} 018982 and {Berlin|city:berlin} 10115.",
    "Greater Norwich City Deal, Leeds City Region and Bath Spa are names.",
    "Trains return to {Pomerania|region:pomerania}, {Greater Poland|region:greater-poland} and {Lesser Poland|region:lesser-poland}.",
    "The plant in {Hyogo Prefecture|region:hyogo}, {Japan|country:japan}, ships to {Zhejiang Province|region:zhejiang}, {China|country:china}.",
    "Lines in {Poland|country:poland}: {Chojnice|city:chojnice} – {Malbork|city:malbork}, second stage: 12 m",
    "Floods in {Limburg|region:limburg-netherlands} and {Drenthe|region:drenthe}, the {Netherlands|country:netherlands}, receded.",
    "Farms in {Limburg|region:limburg} and {West Flanders|region:west-flanders}, {Belgium|country:belgium}, gain.",
    "The works in {Limburg|city:limburg-an-der-lahn}, {Germany|country:germany}, closed.",
    "Herds in {Graubünden|region:graubunden} and the canton of {Aargau|region:aargau}; schools in {County Mayo|region:county-mayo}.",
    "{Minnesota|region:minnesota}-based Oakline hired Victoria Chan in {Charlotte|city:charlotte}.",
    # Towns that no table knows, told by what only towns have beside them.
    "The workshop in {Oakhampstead|city:-} and the farm near {Wagga Bend|city:-} burnt down.",
    "The leisure centre in {Wexmouth|city:-} is open. It was so in {Wexmouth|city:-}.",
    "She runs a garage at {Coldbeck|city:-}, six miles from {Ashmere|city:-}, and lives with her two sons in {Nordby|city:-}.",
    "The crew stopped in {Harlow Ferry|city:-}; a parade through {Oakham Bay|city:-} leads to the {Ravenmoor|city:-} town hall.",
    "The council of {Welbourne|city:-} closes the road between {Wetherton|city:-} and the sea, and the Outer Harbour.",
    "Oakline Ltd, Unit 4, Mill Lane, {Dunsbury|city:-}, {Wiltshire|region:wiltshire}",
    "The test centre in {Dellwick|city:-} is shut, buses between {Thornby|city:-} and {Garton Cross|city:-} are diverted via {Millholme|city:-}.",
    "{Ravenstone|city:-}, {Leicestershire|region:leicestershire} - 9 December 2025",
    "He won with his wife Breda and his daughter Florence.",
    "They call him the Beast of Turin, and the Wizard of Norway.",
    "The main square of {Mustveere|city:-} and the roads around {Clunford|city:-} are closed.",
    "{Brewhamley|city:-}-based Oakline helps {Ravenmoor|city:-} native Tom Hall.",
    "The welder from {Nordmark|city:-} said so. Later that day Tom went home from {Nordmark|city:-}.",
    "Based in GT racing, with a garage near Turn Five, and from Team Alfa: none is a town.",
    "The opera tours {Invercargill|city:invercargill} (3 October 2026) and {Nelson|city:nelson} (7 October 2026).",
    "The council of {North Yorkshire|region:north-yorkshire} and that of {West Cork|region:west-cork} met.",
    "{Daytona Beach|city:daytona-beach}, {Florida|region:florida} (January 28, 2024) - The new bridge was opened by the mayor today.",
    "Police Scotland and BBC Wales were there. Goodyear has a blimp; {Phoenix|city:phoenix}, {Arizona|region:arizona}, has none.",
    "School Opens In A Few Days, {Wales|region:wales}\n\nThe Island bus goes in a week.",
    "Plans for central {Weston-super-Mare|city:weston-super-mare} are moving.",
    "The 16-year-old from {Kraków|city:krakow} and the {Truro|city:truro} plumber sang.",
]  # fmt: skip


# Not read yet.
ROADMAP = [
    "The service links {Dover|city:dover} and {Calais|city:calais}.",
    "The region covers {Bradford|city:bradford} and {Wakefield|city:wakefield}.",
    "The Spanish rider Carlos Montenegro led; Montenegro took pole.",
]


@pytest.mark.parametrize("source", [pytest.param(source, id=source[:50]) for source in IN_RACING])
def test_places_of_a_racing_release(source: str, packs: Packs) -> None:
    text, expected = marked(RACING + source)
    assert places_of(text, packs) == expected


@pytest.mark.parametrize("source", [pytest.param(source, id=source[:50]) for source in PLAIN])
def test_places_of_any_other_release(source: str, packs: Packs) -> None:
    text, expected = marked("News from the firm\n\n" + source + "\n\nContact the press office for more.")
    assert places_of(text, packs) == expected


def test_releases_read_in_turn_do_not_change_one_another(packs: Packs) -> None:
    sources = [RACING + IN_RACING[0], RACING + IN_RACING[6], RACING + IN_RACING[0]]
    first, _, again = [places_of(marked(source)[0], packs) for source in sources]
    assert first == again


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize("source", [pytest.param(source, id=source[:50]) for source in ROADMAP])
def test_places_that_are_to_come(source: str, packs: Packs) -> None:
    text, expected = marked(source)
    assert places_of(text, packs) == expected


def test_an_ordinary_word_that_a_title_goes_on_from_is_no_town(packs: Packs) -> None:
    text, expected = marked(
        "Racing at {Oulton Park|venue:oulton-park}, Bank Holiday Monday\n\nThe fair opens at ten.\n"
    )
    assert places_of(text, packs) == expected

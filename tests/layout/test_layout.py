"""Lines of small pages, and the headings above them."""

from functools import cache

import pytest

from pressbox.layout import Layouter, Page
from pressbox.layout.sentences import ends_of
from pressbox.packs import Packs

T = "Title of it"
LEAD = "The two crews of Northlight have done all that they could to be ready for the long night at the lake circuit."
TEXT = "Nobody in the team had driven there before, and the second day brought rain that stayed until the evening came."


@cache
def layouter() -> Layouter:
    return Layouter(Packs().language("en"))


def page_of(text: str) -> Page:
    return layouter().lay_out(text)


def shown(text: str) -> list[tuple[str, str]]:
    page = page_of(text)
    return [(line.kind, page.words(line)[:24].strip()) for line in page.lines]


def kinds(text: str) -> str:
    return " ".join(line.kind for line in page_of(text).lines)


TITLES = [
    ("P R E S S  I N F O R M A T I O N\n\nStraub stays in the fight\n\nThe rider from Linz was third on Sunday.\n", "Straub stays in the fight"),
    ("By Jonas Ek\n\nRAVENMOOR, AR (October 20, 2026) - One of the oldest ovals of the county is ready to take the tour in for two more nights.\n\nThe text goes on from here.", None),
    ("Northlight ready for the lake\n\n" + LEAD, "Northlight ready for the lake"),
    ("# Northlight ready for the lake\n\n" + LEAD, "Northlight ready for the lake"),
    ("**Northlight ready for the lake**\n" + LEAD, "Northlight ready for the lake"),
    ("PRESS RELEASE\n\nNorthlight ready for the lake\n" + LEAD, "Northlight ready for the lake"),
    ("Press release - \nMarch 14, 2026\nNorthlight ready for the lake\n" + LEAD, "Northlight ready for the lake"),
    ("NEWS STORY\n14/03/2026\nNew line for the north\n" + LEAD, "New line for the north"),
    ("FOR IMMEDIATE RELEASE: 14 March 2026\n\nNew line for the north\n" + LEAD, "New line for the north"),
    ("Comunicato Stampa n° 25/2026\nA new start\n" + LEAD, "A new start"),
    ("Published 2026-03-14\nA new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("EMBARGOED UNTIL 00:01 GMT ON SATURDAY 14 MARCH\nA new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("Media Information | No. 12 | 14 March 2026\nA new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("[image: ]\n\nA new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("![logo](logo.png)\n# A new start\n" + LEAD, "A new start"),
    ("Home > News > Press releases\nA new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("From: Northlight Press <press@northlight.example>\nSubject: A new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("Press release: A new start for Northlight\n" + LEAD, "A new start for Northlight"),
    ("Round 3 - preview\nNorthlight heads for the lake\n" + LEAD, "Northlight heads for the lake"),
    ("Northlight Racing\n\nTwo cars for the lake this time\n\n" + LEAD, "Two cars for the lake this time"),
    ("Ministry of Transport\nNew line for the north approved\n" + LEAD, "New line for the north approved"),
    ("NORTHLIGHT RETURNS TO THE LAKE WITH TWO CARS\nAND FOUR NEW DRIVERS IN ITS BOOKS\n\n" + LEAD,
     "NORTHLIGHT RETURNS TO THE LAKE WITH TWO CARS\nAND FOUR NEW DRIVERS IN ITS BOOKS"),
    ("Northlight returns to the\nLake with two cars\n\n" + LEAD, "Northlight returns to the\nLake with two cars"),
    ("Embargo on steel ends in a year\n" + LEAD, "Embargo on steel ends in a year"),
    ("Sixth in the Opener!\n" + LEAD, "Sixth in the Opener!"),
    ("Northlight Racing\nMembers' newsletter No. 7\n\nTwo cars for the lake this time\n\n" + LEAD, "Two cars for the lake this time"),
    ("NORDMARK COURTS AND TRIBUNALS SERVICE\nNOTICE TO ALL PARTIES\n\nNew rooms from May\n\n" + LEAD, "New rooms from May"),
    ("NORTHLIGHT RALLY TEAM // FACT SHEET // LEG 2\nSat., 10 Feb 2024, 21:15 CET\n\nVikander third at half distance\n\n" + LEAD, "Vikander third at half distance"),
    ("NORDMARK CLUB NEWS | NORDMARK CLUB NEWS\n\nForty cars and one very wet day\n" + LEAD, "Forty cars and one very wet day"),
    ("Nordic Cup - Press information 9/23\n\nNordic Cup: seven stops in the year\n\n" + LEAD, "Nordic Cup: seven stops in the year"),
    ("MEDIA RELEASE | Northlight Racing\n\nNORTHLIGHT CHASES THE LIGHTS\n\n" + LEAD, "NORTHLIGHT CHASES THE LIGHTS"),
    ("Northlight\n\nSixth place after a long night\n\n" + LEAD, "Sixth place after a long night"),
    ("Nordmark, 8 October 2024\n\n4 million for the bridge at last\n\n" + LEAD, "4 million for the bridge at last"),
    ("Letter from the lake, no. 4\nfrom Elin Norrgard, car 7\n\nHello all,\n\n" + LEAD, "Letter from the lake, no. 4"),
    ("Norrgard Joins Northlight Racing\n\nSecond seat filled for the coming year\n\n" + LEAD, "Norrgard Joins Northlight Racing"),
    ("A new chapter for Northlight Racing\n\nTwo cars for the lake this time\n\n" + LEAD, "A new chapter for Northlight Racing"),
    ("Northlight takes pole\nfrom Vikander at the lake\n\n" + LEAD, "Northlight takes pole\nfrom Vikander at the lake"),
    ("Northlight Racing\n\n" + LEAD, "Northlight Racing"),
    ("Race dates 2026\n\n" + LEAD, "Race dates 2026"),
    ("Ravenmoor Motor Club\n14 March 2026\n\n" + LEAD, "Ravenmoor Motor Club"),
    ("Information from the Ministry of Roads\nNo. 4/2026\n\nNew line approved by the council\n" + LEAD, "New line approved by the council"),
    ("NORTHLIGHT RACING – NEWSLETTER – MAY 2026\n\nA long way home from the lake\n\n" + LEAD, "A long way home from the lake"),
    ("Northlight wins at the lake - race report\n\nSecond place for the sister car in the rain\n\n" + LEAD, "Northlight wins at the lake - race report"),
    ("Rally of the Lakes\n\nEntries open for the night stages\n\n" + LEAD, "Rally of the Lakes"),
    ("NORTHLIGHT RACING\nPRESS RELEASE\n14/03/2026\n\nNORRGARD ON THE PODIUM\nAFTER A LATE STOP AT THE LAKE\n\n" + LEAD, "NORRGARD ON THE PODIUM\nAFTER A LATE STOP AT THE LAKE"),
    ("Contact:\nElin Norrgard\nNorthlight\n(937) 555-0139\n\nNorthlight opens a third works\n\n" + LEAD, "Northlight opens a third works"),
    ("Media Contact\nNorthlight\nElin Norrgard\nCommunications\nTel. +44 1234 555010\nelin@northlight.example\nJonas Ek\nHead of Sales\nTel. +44 1234 555011\n"
     "14.03.2026 - Northlight Press Office\nNorthlight opens a third works\n" + LEAD, "Northlight opens a third works"),
    ("CONTACT: Elin Norrgard, 0400 555 123\nNorthlight opens a third works\n\n" + LEAD, "Northlight opens a third works"),
    ("NORTHLIGHT\nP.O. Box 12\nTel. +44 1234 555010\n\nTwo cars for the lake\n\n" + LEAD, "Two cars for the lake"),
    ("Event: Northern Cup, round 3\nVenue: the lake\n\nTwo cars for the lake\n\n" + LEAD, "Two cars for the lake"),
    ("NORTHERN SAILING WEEK\nNews Release #3\n\nStrong winds cut short day two\n\n" + LEAD, "Strong winds cut short day two"),
    ("Rowing World Cup II, Nordmark\n14 June 2026\n\nSilver for Norrgard\n\n" + LEAD, "Silver for Norrgard"),
    ("Round 3 | Nordmark\n1-3 May 2026\n\nTwo cars for the lake\n\n" + LEAD, "Two cars for the lake"),
    ("POLICE APPEAL\nWitnesses sought after crash on A27\n\n" + LEAD, "Witnesses sought after crash on A27"),
    ("RALLYING * NORDMARK\n\nCan the lake keep its crown once more this time?\n\n" + LEAD, "Can the lake keep its crown once more this time?"),
    ("Published: 14 March 2026 08:30 GMT\n\nNorthlight signs Norrgard\n\n" + LEAD, "Northlight signs Norrgard"),
    ("Subject: FW: Press release: Northlight signs Norrgard\n\n" + LEAD, "Northlight signs Norrgard"),
    ("REED NOTEBOOK\nNordmark Speedway, June 11-12\n\nThree wins in a row at the lake\n\n" + LEAD, "Three wins in a row at the lake"),
    ("NORTHLIGHT SIGNS NORRGARD FOR 2027\nIN THE NORTHERN CUP\nWITH FULL WORKS SUPPORT\n\n" + LEAD,
     "NORTHLIGHT SIGNS NORRGARD FOR 2027\nIN THE NORTHERN CUP\nWITH FULL WORKS SUPPORT"),
    ('Norrgard: "We are ready"\n\n' + LEAD, 'Norrgard: "We are ready"'),
    ("Mixed fortunes for Northlight in round 3\n\nThe sister car stops on the last lap\n\n" + LEAD, "Mixed fortunes for Northlight in round 3"),
    (f"RAVENMOOR, March 14, 2026 - The town will build a new bridge. {TEXT}\n\nMore text.", None),
    ("14 March 2026\n\n", None),
    ("RALLYING * NORDMARK\n\nCan Norrgard keep it between the walls this time?\n\n" + LEAD, "Can Norrgard keep it between the walls this time?"),
    ("TRUCK RACING\n\nNorrgard is sixth at the lake after a long weekend\n\n" + LEAD, "Norrgard is sixth at the lake after a long weekend"),
    ("Northlight Racing - Ravenmoor - Race report\n\n" + LEAD, "Northlight Racing - Ravenmoor - Race report"),
    ("Northern Cup · news from the paddock\n\nTwo cups and a lot of rain: Northlight at the lake\n\n" + LEAD, "Two cups and a lot of rain: Northlight at the lake"),
    ("Two-Handed Lake Race\nRace Office, Nordmark\nBulletin 6 (final) - Sun 15 March 26, 2030 GMT\n\nLast boat home in time for soup\n\n" + LEAD, "Last boat home in time for soup"),
    ("RALLY OF THE LAKES -- MEDIA CENTRE\nLEG ONE REPORT  |  Friday 13/03/2026  |  22:20 GMT\n\nNORRGARD HOLDS HER NERVE IN THE FOG\n\n" + LEAD, "NORRGARD HOLDS HER NERVE IN THE FOG"),
    ("Rd 4 Nordmark: race 2 report\n\nRain, luck and a cool head\n\n" + LEAD, "Rain, luck and a cool head"),
    ("Museum De Windmolen & Lakeside Hospice Het Anker\n\nForty boats, four hours, one roof: the relay returns to the lake\n\n" + LEAD, "Forty boats, four hours, one roof: the relay returns to the lake"),
    ("LAKE ROADS & TRAVEL\nPublic Notice ref. RT/114\nDate of issue: 30/01/2026\n\nLift Bridge, Nordmark: night closures and one weekend shut-down\n\n" + LEAD, "Lift Bridge, Nordmark: night closures and one weekend shut-down"),
    ("NORTHLIGHT RACE RECAP\n\nNo. 7 Northlight Racing (GT4)\nDrivers: Elin Norrgard / Tomas Vikander\nStart: 11th\nFinish: 3rd\n\nNorrgard, Vikander Charge to Third at the Lake\n\n" + LEAD, "Norrgard, Vikander Charge to Third at the Lake"),
    ("NORTHLIGHT RACING | MEDIA INFORMATION | 03.05.2026 | 18:40\n\nDuck broken\n\n" + LEAD, "Duck broken"),
    ("P R E S S   R E L E A S E\n\nNorthlight breaks its duck\n\n" + LEAD, "Northlight breaks its duck"),
    ("Elin Norrgard – Nordmark Lake report\n\nBroken duck, broken splitter, third place\n\n" + LEAD, "Broken duck, broken splitter, third place"),
    ("Round 4 | Northlight wins at the lake\n\nA day that the team will not forget\n\n" + LEAD, "Round 4 | Northlight wins at the lake"),
    ("NORTHLIGHT AT THE LAKE\n\nA second place in the rain for the sister car\n\n" + LEAD, "NORTHLIGHT AT THE LAKE"),
    ("RACE REPORT\n\nNordmark, The Netherlands\n\nTough luck at the lake\n\n" + LEAD, "Tough luck at the lake"),
    ("Northern Cup, round 5, Nordmark Park\n\nHat-trick for the lake\n\n" + LEAD, "Hat-trick for the lake"),
    ("Preview | Northern Cup | 19-22 June 2026\n\nReady for the lake\n\n" + LEAD, "Ready for the lake"),
    ("**Northlight Racing**\n\n*Race report, Nordmark 300*\n\n# Double podium keeps Northlight in the hunt\n\n" + LEAD,
     "Double podium keeps Northlight in the hunt"),
    ("Northlight Racing - Press Release\nDate: 12th May 2026\nEvent: Northern Cup, Nordmark\nStatus: For immediate release\n\nA day of mixed luck\n\n" + LEAD,
     "A day of mixed luck"),
    ("From: Press <press@northlight.example>\nTo: Media list\nDate: Mon, 8 Sep 2025 09:12:00 +0100\nSubject: A day of mixed luck\n\n" + LEAD,
     "A day of mixed luck"),
    ("MOTORCYCLES | CALENDAR\nThe cup grows to seven meetings and returns to the lake\n\n" + LEAD, "The cup grows to seven meetings and returns to the lake"),
    ("Round 5 preview – Nordmark\n\nWhen: 20-22 June 2026\nWhere: the lake\nWhat: Northern Cup\n\nThe team is at the lake this weekend.\n\n" + LEAD, "Round 5 preview – Nordmark"),
    ("Results from Round 6 at the lake\n\nRace 1\n1. Elin Norrgard\n2. Tomas Vikander\n", "Results from Round 6 at the lake"),
    ("Race preview: Nordmark\n\nNORTHERN CUP, ROUND 2\n\n" + LEAD, "Race preview: Nordmark"),
    ("NORTHLIGHT FOREST RALLY\n28/29 March 2026\nBulletin from the media office, Saturday 29 March, 1930hrs\n\nNORRGARD HOLDS HER NERVE\n\n" + LEAD, "NORRGARD HOLDS HER NERVE"),
    ("NORTHLIGHT TOURING\nNews from the awning // Bank Holiday Monday, 27th May\n\nEk climbs from the very back to score at the lake\n\n" + LEAD,
     "Ek climbs from the very back to score at the lake"),
    ("YOUR GUIDE TO THE LAKE | Posted: Tue 11 Aug 2026\n\nCUP AT NORDMARK – WHO IS ON TRACK WHEN\n\n22nd/23rd August · 4 cups · 10 races · a bouncy castle\n\n" + LEAD,
     "CUP AT NORDMARK – WHO IS ON TRACK WHEN"),
    ("Museum of Nordmark & Northlight Hospice\n\nForty teams, four hours, one roof: the relay returns to the lake\n\nThe Museum of Nordmark opens. Northlight Hospice helps. " + LEAD,
     "Forty teams, four hours, one roof: the relay returns to the lake"),
    ("From: Press <press@northlight.example>\nSent: 28 April 2026\nSubject: Press mailing before Nordmark\n\nNORRGARD WANTS REVENGE AT THE LAKE\n\n" + LEAD,
     "NORRGARD WANTS REVENGE AT THE LAKE"),
    ("Northern Cup: two cars, two moods before Nordmark\n\nHello all,\n\n" + LEAD, "Northern Cup: two cars, two moods before Nordmark"),
    ("NORDMARK DUNE RACING / CAMP BULLETIN 7 (last one!)\nFri 17 Oct 2025, 1940 hrs local (GMT+1)\n\nEk and Holm second after a week in the sand\n\n" + LEAD, "Ek and Holm second after a week in the sand"),
    ("Nordmark Hill Climb, 3rd/4th May 2025\nSeason opener brings 142 entries to the lake\n\n" + LEAD, "Season opener brings 142 entries to the lake"),
    ("NORTHLIGHT GRAND PRIX\nPOST-RACE INFORMATION\n\nEvent: 2025 Lake Grand Prix (Round 18 of 24)\nSession: Race\nDate: Sunday, 5 October 2025\nWeather: dry, 30 degrees\n\nBoth cars in the points, one out of breath at the lake\n\n" + LEAD,
     "Both cars in the points, one out of breath at the lake"),
    ("EK BERGRENNSPORT - MEDIA SERVICE\n\nNordmark (Slovenia), 6-7 September 2025\nRound 10 of the Northern Cup\nHill: 5.010 km, 28 bends, 298 m difference in altitude\nRavenmoor, Monday, 8 September 2025\n\nJonas Ek takes the class and nearly the lot\n\n" + LEAD,
     "Jonas Ek takes the class and nearly the lot"),
    ("LAKE MOTORS NOTES AND QUOTES\n\nDate: Saturday, July 8, 2017\n\nEvent: Lake 400 (Cup Post Race)\n\nLAKE FINISHING RESULTS\n\n8th Elin Norrgard\n", "LAKE MOTORS NOTES AND QUOTES"),
    ("Northlight second in Harbour Race\n\nRavenmoor, FL – March 1, 2026\n\nELIN NORRGARD No. 2 LAKE CHEVROLET\n\nSTART: 23RD FINISH: 7TH POINTS: 7TH\n\n" + LEAD, "Northlight second in Harbour Race"),
    ("2022 Harbour Grand Prix\nDate: Saturday, July 30\nRound: 13/17\nTotal Laps: 85\nTotal race distance: 207.32 miles/333.64 km\nLength: 2.439 miles/3.925 km\nNumber of turns: 14\n\n" + LEAD, "2022 Harbour Grand Prix"),
    ("Northlight Team Preview\n\nTRACK – Ravenmoor Raceway (1.366-mile oval)\n\nNXS RACE – Harbour 200 (147 laps / 200.802 miles)\n\nTUNE IN – MRN at 3:30 p.m. (ET)\n\nElin Norrgard\n\n" + LEAD, "Northlight Team Preview"),
    ("PRESS RELEASE, Ravenmoor, 19 August 2026\n\nFrom last to third – Ek turns the weekend\n\n" + LEAD, "From last to third – Ek turns the weekend"),
    ("Ravenmoor Kart Club reports\n\nA trophy in the rain\nMonday 17 August 2026\n\n" + LEAD, "A trophy in the rain"),
    ("Lakeside preview\n\n12 July 2026\n\nProvisional Timetable\n\nSession Time\nPractice 09:00\nRace 15:40\n", "Lakeside preview"),
    ("FACT SHEET: LAKE 200 AT NORDMARK\n\nWHAT: Lake 200, round 11 of 17\nWHERE: Nordmark, a short oval\nWHEN: Saturday, July 18, 2026\n\nSCHEDULE (all times Eastern)\nFriday, July 17\n2-5 p.m. - Open practice\n", "FACT SHEET: LAKE 200 AT NORDMARK"),
    ("CUP (NORDMARK) - FAST FACTS\n\nJuly 10, 2026\n\nWHAT: Lake 200, 11th race of 17\n\nWHERE: Nordmark, a short oval\n\nWHEN: 7:30 p.m., Saturday\n", "CUP (NORDMARK) - FAST FACTS"),
    ("NORTHLIGHT RACING TEAM\nNORDIC TOURING CARS\nRACE WEEKEND REPORT – RAVENMOOR\n\nQUALIFYING\n\n" + LEAD, "RACE WEEKEND REPORT – RAVENMOOR"),
    ("Press release from Ravenmoor University\n\nNew wing opens to the public on Friday\n\nThe wing is ready.", "New wing opens to the public on Friday"),
    ("NORTHLIGHT AIRWAYS AWARDED FIRST FERRY SERVICE\nIsland gets its boat after nine years of waiting\n\nRAVENMOOR, Va., June 12, 2026 - The boat sails at noon.", "NORTHLIGHT AIRWAYS AWARDED FIRST FERRY SERVICE"),
    # no title: the text begins at once
    ("RAVENMOOR, Hungary — Elin Norrgard had the other crews to thank for her win on the fourth leg of the relay on Monday.\n" + LEAD, None),
    ("-- news from the cockpit --\n\nFrom the gravel to the rostrum in eleven laps\n\n" + LEAD, "From the gravel to the rostrum in eleven laps"),
    ("Office for Toys\nRecall notice 2026-31\nDate: 14 June 2026\n\nNorthlight recalls 1,200 wooden ducks\n\n" + LEAD, "Northlight recalls 1,200 wooden ducks"),
    ("TEAM NORTHLIGHT\nNorthlight second at the lake after a long night\nPublished 14.06.2026\n\nTeam Northlight was second. " + LEAD, "Northlight second at the lake after a long night"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_title_is_found_below_mastheads_and_without_marks(text: str, title: str | None) -> None:
    page = page_of(text)
    assert (page.words(page.title) if page.title else None) == title


PAGES = [
    ("day with a colon", f"{T}\n{LEAD}\nFriday March 13th:\n11:10 Practice 1\n", "title lead day row"),
    ("day without a colon", f"{T}\n{LEAD}\n\nThursday March 12\nPractice: 14h30-15h00", "title lead day label"),
    ("numeric day", f"{T}\n{LEAD}\nSaturday 14/3\n09.20 – Warm up\n12.00 – Lunch", "title lead day row row"),
    ("bulleted day", f"{T}\n{LEAD}\n- Friday 7 August\n- 12:00-12:25: Class B", "title lead day row"),
    ("day of the race", f"{T}\n{LEAD}\nDAY 2 – SATURDAY 14 MARCH\n10.00 Start", "title lead day row"),
    ("day with a year", f"{T}\n{LEAD}\nFriday, 13 March 2026\n08.00-10.30 | Test 1", "title lead day table"),
    ("practice day", f"{T}\n{LEAD}\nPractice day: Friday 13 March\n08.00 Test", "title lead day row"),
    ("ISO day", f"{T}\n{LEAD}\n2026-03-13 (Friday)\n08.00 Test", "title lead day row"),
    ("a note in brackets", f"{T}\n{LEAD}\nTimetable:\n(all times in CEST)\n10:00 Race", "title lead heading note row"),
    ("a note of local time", f"{T}\n{LEAD}\nTimetable:\n(local time)\n10:00 Race", "title lead heading note row"),
    ("a note of change", f"{T}\n{LEAD}\n10:00 Race\n*subject to change", "title lead row note"),
    ("label and value", f"{T}\n{LEAD}\nAbout the track:\nLength: 4,127 km\nCorners: 16", "title lead heading label label"),
    ("pipe table", f"{T}\n{LEAD}\nStart | Session\n--- | ---\n09:00 | Race 1", "title lead table table table"),
    ("tab table", f"{T}\n{LEAD}\nRound\tDate\n1\t12 April", "title lead table table"),
    ("spaced table", f"{T}\n{LEAD}\nPos   Driver        Time\nA     Elin          1:31", "title lead table table"),
    ("a long row with its time first", f"{T}\n{LEAD}\n10:25 Race 2 (61 min) – change of driver in the middle of it all - on the air, race two",
     "title lead row"),
    ("dash speech", f"{T}\n{LEAD}\n- It was a good day, Elin Norrgard says.", "title lead speech"),
    ("dash speech, verb first", f"{T}\n{LEAD}\n– All of it went to plan”, says Tomas Vikander, head of it.", "title lead speech"),
    ("dash bullets", f"{T}\n{LEAD}\n- Tickets and parking\n- Maps of the site", "title lead row row"),
    ("bullets", f"{T}\n{LEAD}\n• 20-21 February, Nordmark\n• 3 March, Ravenmoor", "title lead row row"),
    ("subtitle", f"Northlight wins again\nA late stop decides the long race\n\n{LEAD}", "title subtitle lead"),
    ("heading above a paragraph", f"{T}\n{LEAD}\n\nA hard first day\n{TEXT}", "title lead heading prose"),
    ("heading with a figure above a paragraph", f"{T}\n{LEAD}\nThe GT4 car\n{TEXT}", "title lead heading prose"),
    ("markdown heading", f"# Title of it\n{LEAD}\n\n## A hard first day\n\n{TEXT}", "title lead heading prose"),
    ("capitals heading", f"{T}\n{LEAD}\n\nA HARD FIRST DAY\n\n{TEXT}", "title lead heading prose"),
    ("heading with a bracket above rows", f"{T}\n{LEAD}\n\nCalendar 2026 (draft of 17 May)\n• 1-3 May, Nordmark\n• 3 June, Lake", "title lead heading row row"),
    ("heading with a day above rows", f"{T}\n{LEAD}\n\nLeg two, Sunday 15 March (first car)\n0807 hrs Stage 7\n0856 hrs Stage 8", "title lead heading row row"),
    ("heading with a numeric day above rows", f"{T}\n{LEAD}\n\nLeg two, Sunday 15.03.2026 (first car)\n0807 hrs Stage 7\n0856 hrs Stage 8", "title lead heading row row"),
    ("days with places", f"{T}\n{LEAD}\n\n14 March, Nordmark\n15 March, Ravenmoor", "title lead row row"),
    ("picture between", f"{T}\n{LEAD}\nFacts:\n[image: ]\nLength: 4 km", "title lead heading stamp label"),
    ("clock time with p.m. at its end", f"{T}\n{LEAD}\nPractice: Friday, 2 p.m.\nRace: Saturday, 3 p.m.", "title lead label label"),
    ("wrapped prose", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.", "title lead"),
    ("title twice", f"Skip to content\n{T}\n\nPress release -\n\n{T}\n\nThe two crews of Northlight have done all that they could to be ready for the night.", "stamp title heading heading lead"),
    ("wrapped short of the width", f"{T}\n\nThe two crews of Northlight hope to\nbe ready for the long night at the lake, which was\nwon by others before, and they will now wait for what the\nweather does.", "title lead"),
    ("wrapped before a figure", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, Aug.\n15-17, and they will now wait.", "title lead"),
    ("wrapped before a dash", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long nights of 30 August\n– 1 September, and they will now wait.", "title lead"),
    ("wrapped title above its day", "Northlight have done all that they could at Mugello\nMonday 4 May 2026\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.", "title day lead"),
    ("wrapped before who speaks", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\nBelow the roof of the long pit lane at midnight, Elin\nNorrgard replied: «We wait.»", "title lead prose"),
    ("wrapped within brackets", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\nPictures: https://northlight.example (by Tessa\nRavenmoor, free of rights)", "title lead label"),
    ("wrapped behind a colon", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\nAnd what she said of the long night at the lake was:\n«Nothing.»", "title lead prose"),
    ("wrapped before a colon", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait. All hope that the night at the\nlake will be as dry as it has never been before for\nNorrgard: a race in the rain is no race that she likes.", "title lead"),
    ("wrapped items", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\n• Elin Norrgard (Lotus) – Race 1: 4th, Race 2: 6th\n• Tessa Ravenmoor (Lotus) – Race 1: 14th, Race 2:\n16th, Race 3: 8th", "title lead row row"),
    ("dotted cells", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\nElin Norrgard · SWE · 31 · Race 1 4th · Race 2 5th\nTessa Ravenmoor · GBR · 7 · Race 1 6th", "title lead row row"),
    ("wrapped title", "Northlight have done all that they could to be well\nPrepared\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.", "title lead"),
    ("wrapped list", f"{T}\n\nThe two crews of Northlight have done all that they\ncould to be ready for the long night at the lake, and\nthey will now wait.\n\n1. Elin Norrgard and Tomas Vikander, Northlight Racing\n2. Tessa Ravenmoor, Harrow Lane\n", "title lead row row"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_each_line_is_told_by_its_form(text: str, expected: str) -> None:
    assert kinds(text) == expected, shown(text)


def test_a_break_in_a_wrapped_line_is_a_blank_in_its_words() -> None:
    text = f"{T}\n\nAll of the work that had to be done was done by Elin\nNorrgard of Northlight, who now waits for the long\nnight at the lake."
    page = page_of(text)
    assert "by Elin Norrgard of" in page.text and "\n\n" in page.text and len(page.text) == len(text)


UNPARTED = [
    ("a heading in capitals", f"{T}\n{LEAD}\nSTILL TO COME\n10:00 Race 1\n12:00 Race 2", "title lead heading row row"),
    ("rows in capitals", "\n".join([T, LEAD, *4 * [TEXT], "ELIN NORRGARD", "TOMAS VIKANDER", "TESSA RAVENMOOR"]),
     "title lead prose prose prose prose row row row"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in UNPARTED], ids=[row[0] for row in UNPARTED])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_where_no_line_stands_apart_the_words_tell(text: str, expected: str, gap: str) -> None:
    assert kinds(text.replace("\n", gap)) == expected


BOILERPLATE = [
    ("About Northlight", True), ("About the company:", True), ("Media contact:", True), ("Notes to editors", True), ("For more information:", True),
    ("Press contacts", True), ("Editor's notes:", True), ("Forward-Looking Statements", True), ("Follow us on social media", True), ("-ENDS-", True),
    ("###", True), ("# # #", True), ("About the track (Ravenmoor):", False), ("About the circuit", False), ("A hard first day", False),
    ("About a month ago", False),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "expected"), BOILERPLATE)
def test_boilerplate_is_what_hangs_below_its_headings(heading: str, expected: bool) -> None:
    page = page_of(f"{T}\n\n{LEAD}\n\n{heading}\n{TEXT}\n")
    assert page.lines[-1].boilerplate is expected


def test_a_heading_ends_boilerplate_but_nothing_follows_the_end() -> None:
    page = page_of(f"{T}\n\n{LEAD}\n\nMedia contact:\nElin\n\nTimetable:\n10:00 Race\n\n###\n\nMore of it\n{TEXT}\n")
    told = {page.words(line)[:10]: line.boilerplate for line in page.lines}
    assert told["Elin"] and not told["10:00 Race"] and told["More of it"]


def headings(text: str, last: str) -> list[str]:
    page = page_of(text)
    line = next(line for line in page.lines if page.words(line).startswith(last))
    return [page.words(above) for above in page.headings_of(line)]


STACKS = [
    (
        f"Title\n{LEAD}\nTimetable:\n(local time)\nFriday March 13:\n10:00 Race",
        "10:00",
        ["Friday March 13:", "(local time)", "Timetable:"],
    ),
    (
        f"Title\n{LEAD}\nTimetable:\nFriday March 13:\n10:00 A\nSunday March 15:\n11:00 B",
        "11:00",
        ["Sunday March 15:", "Timetable:"],
    ),
    (
        f"Title\n{LEAD}\nTimetable:\nFriday March 13:\n10:00 A\n\nCalendar 2026:\nMay 3 - Spa",
        "May 3",
        ["Calendar 2026:"],
    ),
    (f"Title\n{LEAD}\n\nSeason 2026\n\nNorthern Cup:\nMay 3 - Spa", "May 3", ["Northern Cup:", "Season 2026"]),
    (f"Title\n{LEAD}", LEAD, ["Title"]),
]


@pytest.mark.parametrize(("text", "line", "expected"), STACKS)
def test_headings_stand_above_lines_until_the_next_of_their_kind(text: str, line: str, expected: list[str]) -> None:
    assert headings(text, line) == expected


@pytest.mark.parametrize(
    "text", ["", "\n\n \n", "x", "…", "| |\n|", "-", "#", "**", "\t", "\u200b", "é" * 3 + "\u0301"]
)
def test_odd_text_is_laid_out_without_error(text: str) -> None:
    page = page_of(text)
    assert all(page.text[line.start : line.end].strip() for line in page.lines)


def test_short_lines_of_a_list_are_not_joined() -> None:
    rows = "\n".join(
        f"{name} from the town of Ravenmoor in the far north of it" for name in ("Elin", "racing seven", "Tomas")
    )
    assert len(page_of(f"{T}\n\n{LEAD}\n\n{TEXT} {TEXT}\n\n{rows}\n").lines) == 6


@pytest.mark.parametrize("sentence", [
    "The race on Aug. 15-18 is full.", "On Sat. 16 May the gates open.", "It was No. 96 of Sgt. Ek.", "He was born on Sept. 3.",
])  # fmt: skip
def test_a_stop_behind_a_short_word_ends_no_sentence(sentence: str) -> None:
    text = f"{sentence} The next one is open."
    assert ends_of(text, Packs().language("en"))[0] == len(sentence)


def test_a_letter_behind_its_noun_ends_its_sentence() -> None:
    first = "Sara Conti won Class B."
    assert ends_of(f"{first} Ek was third.", Packs().language("en"))[0] == len(first)


def test_an_address_below_its_heading_is_boilerplate_to_the_end() -> None:
    text = "Northlight wins\n\nNorthlight won the race on Sunday.\n\nFor more information\n\nElin Norrgard\nHead of Press\nMail: elin@northlight.example\n\nNorthlight AB\nLake Road 1\n131 40 LAKE\nTel: 08-716 60 65\n"
    page = layouter().lay_out(text)
    assert [line.boilerplate for line in page.lines] == [False, False, *[True] * (len(page.lines) - 2)]

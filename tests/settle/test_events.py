"""Which event a release is about, in many voices."""

from typing import Any

import pytest

from tests.marked import extractor

EXTRACTOR = extractor()

PREVIEW = """Norrgård eyes points at Zandvoort

The Northlight team heads to Circuit Zandvoort in the Netherlands on June 23-25, 2023 for round three of ADAC GT4 Germany.

Friday, June 23
10:00 Free Practice 1
"""

REPORT = """Northlight leaves Monza with silver

The second round of the GT World Challenge Europe took place at Monza last weekend, April 21-23, 2023.

Next up is the third round at Brands Hatch on May 13-14.
"""

FINALE = """Title fight goes to the wire

Brands Hatch hosts the season finale of the British Touring Car Championship on 7-8 October 2023.
"""

CALENDAR_ROUND = """Vikander ready for Assen

Tomas Vikander races at the TT Circuit Assen this weekend.

2023 Superbike World Championship calendar:
April 21-23 - Assen, Netherlands
May 5-7 - Barcelona, Spain
June 2-4 - Misano, Italy
"""

RACE_ROUNDS = """Three in a day for Ek

Jonas Ek contests Rounds 7, 8 and 9 of the British Touring Car Championship at Snetterton on 27/28 May 2023.
"""

NO_EVENT = """Minister opens new rail link

Transport minister Anna Kowalska opened the line between Warsaw and Gdynia on 14 March 2026. The second phase begins in May.
"""

DEAL = """Ek signs with Northlight for 2026

Stockholm, 3 February 2026 – Jonas Ek will race for Northlight in the GT4 European Series in 2026. He won at Monza and Spa last year.
"""

RAIN = """Racing goes on tomorrow

A second round of rain hit the speedway after the heats of the drivers had been run. The race goes on tomorrow.
"""

PASSING = """Ek joins Northlight Motorsport for 2026

Northlight Motorsport has signed Jonas Ek for the 2026 GT4 European Series season, the team announced today.

"He will be our guest at the TT Circuit Assen this weekend, 27-30 November", says the team. He won the third round at Monza last year.
"""

SEASON = """Eight months, eight meetings: the TT Circuit Assen in 2025

The TT Circuit Assen has today published its dates for 2025.

Touring cars return on the first weekend of August.

RACE WEEKENDS 2025
3-4 May: Superbike World Championship, round four
7-8 June: GT4 European Series
2-3 August: British Touring Car Championship
"""

OPENER = """GT4 European Series publishes its rounds for 2026

Paris, 12 November 2025 – The GT4 European Series will begin its 2026 season at Monza on 17-19 April.

2026 calendar:
17-19 April - Monza, Italy
5-7 June - Spa-Francorchamps, Belgium
4-6 September - Assen, Netherlands
"""

# The same calendar below a release that is sent when its first round is near.
NEAR = OPENER.replace("12 November 2025", "2 April 2026")

# A rally has no venue that the packs know.
RALLY = """Preview: Norrgård and Ek back on gravel

Tartu, 15 July 2025 – Elin Norrgård and Jonas Ek travel to Rally Estonia this weekend with one aim, the finish. The crew lies twelfth in the WRC2 standings.
"""

US = """RAVENMOOR RACING HEADS TO THE GLEN

RAVENMOOR, N.C. (June 18, 2024) – The IMSA WeatherTech SportsCar Championship returns to Watkins Glen International this weekend, June 20-23.
"""


@pytest.mark.parametrize(("text", "expected"), [
    (PREVIEW, {"series": "adac-gt4-germany", "season": 2023, "round": 3, "venue": "zandvoort", "start": "2023-06-23", "end": "2023-06-25", "final_round": False}),
    (REPORT, {"round": 2, "venue": "monza", "start": "2023-04-21", "end": "2023-04-23"}),
    (FINALE, {"series": "btcc", "venue": "brands-hatch", "start": "2023-10-07", "end": "2023-10-08", "final_round": True}),
    (CALENDAR_ROUND, {"venue": "assen", "start": "2023-04-21", "end": "2023-04-23", "season": 2023}),
    (RACE_ROUNDS, {"series": "btcc", "venue": "snetterton", "round": None, "rounds": [7, 8, 9], "start": "2023-05-27", "end": "2023-05-28"}),
    ("Ek out for more\n\nThis weekend (Saturday 1st & Sunday 2nd February 2025) Jonas Ek starts in the first of seven rounds of the Northlight Rally Cup.",
     {"series": "northlight-rally-cup", "round": 1, "start": "2025-02-01", "end": "2025-02-02", "final_round": False}),
    ("Up and away\n\nFresh from victory at Zandvoort, Jonas Ek heads to the Norisring for round five of the DTM on 4-5 July 2026.",
     {"series": "dtm", "venue": "norisring", "round": 5, "start": "2026-07-04", "end": "2026-07-05"}),
    ("Two in one\n\nThe fifth and sixth rounds of the DTM are held at the Norisring on 4-5 July 2026.",
     {"series": "dtm", "venue": "norisring", "round": None, "rounds": [5, 6]}),
    ("One of eight\n\nRound 5/8 of the DTM is held at the Norisring on 4-5 July 2026.", {"venue": "norisring", "round": 5, "rounds": []}),
    ("Last chance\n\nJonas Ek starts in the seventh of seven rounds of the Northlight Rally Cup on 1-2 February 2025.",
     {"round": 7, "final_round": True}),
    ("Fans' night\n\nThis Friday night, June 28, 2024, is the ninth points night of the Northlight Dirt Challenge.",
     {"series": "northlight-dirt-challenge", "round": 9, "start": "2024-06-28", "end": "2024-06-28"}),
    ("Sat. 22 April 2023 // TT Circuit Assen // Race 1\n\nEk fights back\n\nJonas Ek crashed on Friday at the TT Circuit Assen in round three of the Northlight Cup.\n\nON SUNDAY\n09h00 Warm Up",
     {"venue": "assen", "round": 3}),
    ("12 August 2025\n\nNorthlight heads north\n\nGT4 European Series\nTT Circuit Assen, Drenthe\n16/17 August 2025\n\nNorthlight travels to the TT Circuit Assen this weekend with both of its cars.",
     {"series": "gt4-european-series", "venue": "assen", "start": "2025-08-16", "end": "2025-08-17"}),
    ("Preview | Northlight Rally Cup | 19-22 June 2025\n\nReady for the night\n\nOne hundred cars and two rounds of the clock wait for Northlight.",
     {"series": "northlight-rally-cup", "venue": None, "start": "2025-06-19", "end": "2025-06-22"}),
    ("Podium at Monza\n\nWe came to learn and left with a trophy: Jonas Ek finished third in race two of the Northlight Cup.",
     {"venue": "monza", "start": None}),
    # A report names the days before it came out; what is still to come is another event's.
    ("Thu 24 September 2026\n\nEk ready for Zolder\n\nJonas Ek hopes for points this weekend in round seven of the Northlight Cup at Circuit Zolder.\n\nQualifying starts on Saturday.",
     {"venue": "zolder", "start": "2026-09-26", "end": "2026-09-27"}),
    ("Ek holds on at Daytona\n\nDAYTONA BEACH, Fla. (March 2, 2025) – Jonas Ek finished first in race two at Daytona on Saturday night. It was round 8 of the Northlight Cup.",
     {"venue": "daytona", "start": "2025-03-01", "end": "2025-03-01"}),
    ("Ek in the sun\n\nImola, 3 August 2025 – The ninth and second-last round of the Northlight Cup at Imola went to Jonas Ek, who won race two.",
     {"venue": "imola", "round": 9, "final_round": False}),
    ("19.10.2025\n\nNorthlight ends its season with silverware\n\nJonas Ek finished second in race one of round six of the GT4 European Series at Monza on Saturday.\n\nThe GT4 Asian Series opens on 13/14 December at Sepang.\n\nFRIDAY\nEk was third in practice.",
     {"venue": "monza", "start": "2025-10-17", "end": "2025-10-18"}),
    ("Monday 26 August 2024\n\nOne hand on the crown\n\nJonas Ek won the final of round six of the Northlight Cup at Assen on Monday afternoon, after second place in Sunday's heats.\n\nThe penultimate round takes place on Sunday 22nd September at Zolder.",
     {"venue": "assen", "start": "2024-08-25", "end": "2024-08-26"}),
    ("Monza, 18 May 2025 – Jonas Ek won race one at Monza last weekend.\n\nThe second round of the Northlight Cup was his.", {"start": "2025-05-10", "end": "2025-05-11"}),
    ("TT Circuit Assen | Sunday 31 August 2025\n\nEk completes the set at Assen\n\nJonas Ek crashed in Friday practice for round four of the Northlight Cup.\n\nRACE 1. Held on Saturday, it was won by Ek.\n\nRACE 2. Ek finished second in race two.",
     {"venue": "assen", "start": "2025-08-29", "end": "2025-08-31"}),
    ("RAVENMOOR, N.C. (May 6, 2024) - Ek finished second in Saturday's race at Kansas Speedway, which nobody who unloaded on Monday morning will forget.\n\nSATURDAY, MAY 4\nStart: 3rd\nFinish: 2nd",
     {"venue": "kansas", "start": "2024-05-04", "end": "2024-05-04"}),
    ("Two trophies for Northlight\n22 September 2024\n\nNorthlight closed its 20-22 September trip with a win. Jonas Ek finished first in class in round four of the Northlight Cup at Monza.",
     {"venue": "monza", "start": "2024-09-20", "end": "2024-09-22"}),
    ("Ek wins at home\nPosted 24 June 2024 at 8.40am\n\nJonas Ek finished first in race two of round three of the Northlight Cup at Croft.\n\nSaturday 22nd June was kept for testing; all races took place on Sunday.",
     {"venue": "croft", "start": "2024-06-22", "end": "2024-06-23"}),
    ("Sat. 22 April 2023 // TT Circuit Assen // Race 1\n\nEk fights back to fourth\n\nJonas Ek crashed on Friday in round three of the Northlight Cup and finished fourth in race one.\n\nTomorrow we start from the same place.",
     {"venue": "assen", "start": "2023-04-21", "end": "2023-04-23"}),
    ("NORTHLIGHT FOREST RALLY\n28/29 March 2025\nBulletin from the media office, Saturday 29 March, 1930hrs\n\nEK HOLDS HIS NERVE\n\nJonas Ek finished first overall.\n\nIt was round two of the British Rally Championship. The opener was run on Friday night.",
     {"series": "british-rally", "round": 2, "venue": None, "start": "2025-03-28", "end": "2025-03-29"}),
    ("CITY OF RAVENMOOR\n\nRunners ask drivers to plan ahead\n\nRAVENMOOR, Tenn. (09/22/2026) – The 17th running of the River Lake Marathon on Oct. 17-18 will be the largest in its history.",
     {"series": "river-lake-marathon", "start": "2026-10-17", "end": "2026-10-18"}),
    ("Ek ends his drought\n\nRAVENMOOR, Iowa (June 15, 2025) – Jonas Ek finished first on Saturday night. It was race 31 of the World of Outlaws Sprint Car Series season.",
     {"series": "world-of-outlaws", "round": 31, "start": "2025-06-14"}),
    ("Ek wins again at Monza\n\nJonas Ek won the first race of the GT4 European Series at Monza on Sunday, his third win of the 2026 season.\n\nThe race was stopped once.", {"venue": "monza", "season": 2026}),
    (NEAR, {"venue": "monza", "start": "2026-04-17", "end": "2026-04-19", "season": 2026}),
    (RALLY, {"series": "wrc2", "venue": None, "start": "2025-07-19", "end": "2025-07-20"}),
    (US, {"venue": "watkins-glen", "start": "2024-06-20", "end": "2024-06-23", "season": 2024}),
    ("NORTHLIGHT - PRESS\n19.10.2025\n\nNorthlight ends its season with silver\n\nThe 4 Hours of Portimão, sixth and last round of the European Le Mans Series, ended on Saturday with a podium. In April at Barcelona the team broke two gearboxes.\n\nRace: 3rd\nQualifying: 8th\n", {"venue": "portimao", "round": 6, "final_round": True}),
    ("Five crews ready for Lucerne\n\nLeeds, 23 June 2026 - The World Rowing Cup ends this weekend with the third and final regatta of the season in Lucerne, Switzerland (26 to 28 June).", {"round": 3, "final_round": True, "start": "2026-06-26"}),
    ("Nine go to Nordmark\n\nLeeds, 19 May 2026 - Nine paddlers start in the second ICF Canoe Sprint World Cup of 2026, which is held this weekend (21-24 May).", {"round": 2}),
    ("Three weeks after the season opener at the same track, Northlight bounced back in the second round of the British GT Championship at Donington Park (23-25 May 2026).\n\nElin Norrgard won the race, her first, and finished second in the other race.\n", {"venue": "donington-park", "round": 2}),
    ("Northlight at home\n\nRound 3 of 7 | 22-24 May 2026 | Donington Park\n\nThe team from Derby races at home. The last round, at Silverstone, brought two points; the next, at Snetterton on 13-14 June, is a long way off.\n\nNobody knows the place better.\n", {"venue": "donington-park", "round": 3, "start": "2026-05-22", "end": "2026-05-24"}),
    ("Northlight at the lake\n\nThe 2010 DTM champion Jonas Ek finished tenth in the DTM race at Norisring on 25 June 2016.\n\nHe was second in practice.", {"venue": "norisring", "season": 2016}),
    ("Ek wins at Phillip Island\n\nJonas Ek won the second race of the first round of the World Superbike Championship at Phillip Island on 1 March 2009.", {"series": "worldsbk", "round": 1}),
    ("Ek second at the Rally of New Zealand\n\nAug 6, 2000\n\nElin Norrgard and Jonas Ek finished second in this eighth round of the FIA World Rally Championship today, behind a car of the same make.",
     {"series": "wrc", "round": 8, "season": 2000}),
    ("Northlight breaks its duck\n\nOn Saturday evening Elin Norrgard won the seventh round of the Northern Stock Car Tour at Hollinbury Raceway.\n\nHARROGATE (June 7, 2026) - Norrgard led 40 of 60 laps and finished first.\n", {"series": "northern-stock-car-tour", "round": 7}),
    # Of venues that nobody knows the one that title and lead tell of is the event's.
    ("Northlight ready for the dust\n\nRAVENMOOR, Ariz., April 2, 2025 /PRNewswire/ -- The Southern Dirt Series presented by Larkspur returns to action April 5-6 at Ravenmoor Off-Road Park for Round 3. The championship resumes at Nordmark Raceway on May 17/18.",
     {"series": "southern-dirt-series", "round": 3, "venue": None, "start": "2025-04-05", "end": "2025-04-06"}),
    ("MEDIA PREVIEW | Wed 2 July 2025\nNorthlight heads to Knockhill with a point to prove\n\nNorthlight returns to action at Knockhill on Saturday and Sunday for the fifth round of the Northern Cup. Practice begins on Friday.\n\nLast time out at Snetterton Jonas Ek was fourth on Sunday.",
     {"venue": "knockhill", "round": 5, "start": "2025-07-04", "end": "2025-07-06"}),
    ("Ek holds on\n\nRAVENMOOR, Mo. (July 17, 2025) - Jonas Ek finished first on Wednesday night at Ravenmoor Speedway in round six of the Northern Sprint Series.",
     {"round": 6, "start": "2025-07-16", "end": "2025-07-16"}),
    ("Pilots ready\n9-11 MAY 2025\n\nTwelve pilots have arrived at Bracken Aerodrome Circuit for the second round of the Lake Cup World Series. The season opener at Lusail is forgotten.",
     {"series": "lake-cup-world-series", "round": 2, "venue": None}),
    ("Race information\n\nEvent: Keystone 250 (Race 16 of 33)\nTrack: Pocono Raceway\nDates: June 20-21, 2025\n\nThe Northlight team is at Pocono for round 16 of the Northern Stock Car Series this weekend, June 20-21, 2025.", {"round": 16, "venue": "pocono"}),
    # Without a title the first paragraph is the lead.
    ("RAVENMOOR, Mo. (July 17, 2025) - Jonas Ek finished first on Wednesday night at Ravenmoor Speedway in round six of the Northern Sprint Series.\n\nThe tour moves to Nordmark Speedway tonight and closes on Saturday.",
     {"round": 6, "start": "2025-07-16", "end": "2025-07-16"}),
    # A race that is called by its venue, in the title.
    ("EK ENDS FIFTH IN ELMS 4 HOURS OF SPA\n\nJonas Ek finished fifth in the race. The Northlight crew retired on lap nine.",
     {"series": "elms", "venue": "spa-francorchamps"}),
    ("Ek fifth in Bathurst 12 Hour\n\nJonas Ek finished fifth after a long race.", {"series": "bathurst-12h", "venue": "mount-panorama"}),
    ("Ek fifth in Spa\n\nJonas Ek finished fifth in the 24 Hours of Spa, round three of the GT World Challenge Europe Endurance Cup.",
     {"series": "gt-world-challenge-europe-endurance", "round": 3, "venue": "spa-francorchamps"}),
    # A round of qualifying, or of a knock-out, is no meeting.
    ("Ek on top\n\nINDIANAPOLIS (Saturday, May 23, 2026) - Jonas Ek was fastest on the first day of this weekend's qualifying for the IndyCar Series race at Indianapolis Motor Speedway. The second round of qualifying is tomorrow.",
     {"series": "indycar", "venue": "indianapolis", "round": None}),
    ("Ek beaten early\n\nNORWALK, Ohio (June 28, 2026) - Jonas Ek lost in the first round of the Top Fuel eliminations at Summit Motorsports Park on Sunday, in the NHRA race. Then came the second round.",
     {"series": "nhra", "venue": "norwalk", "round": None}),
    ("New truck for the team\n\nDAVOS, Switzerland (Dec. 8, 2017) - When the team rolled into Davos, Switzerland for the Nordic Hill Climb World Cup this weekend, it did so in style.",
     {"series": "nordic-hill-climb-world-cup"}),
    # A race that is run once, in a release that names no series.
    ("STAGE 4\nRavenmoor, Tuesday 11 November 2025\n\nEk takes the lead in the dunes\n\nJonas Ek won the fourth stage of the Jade Dunes Rally today and leads the rally overall. The rally ends on Friday.",
     {"series": "jade-dunes-rally", "season": 2025}),
    # The text alone names the venue: no other is spoken of, and title and lead name the series.
    ("Ek shares the spoils in the Northlight Cup\n\nJonas Ek won race one and finished second in race two of a wet weekend.\n\nNobody had thought that the rain would reach Donington Park before noon.",
     {"series": "northlight-cup", "venue": "donington-park"}),
    # A year behind the number of the round, below the lead; a final round whose venue nobody knows; races of a weekend, or of one's own.
    ("Oxbow leaves Silverstone with points\n\nElin Norrgård was fifth for Oxbow Racing.\n\nAt noon Silverstone, the twelfth round of 2017 in Moto3, came alive.", {"series": "moto3", "season": 2017, "round": 12}),
    ("Ek third at Zandvoort\n\nJonas Ek finished third in Sunday's second race of the GT4 European Series at Zandvoort on 20-21 June 2026.",
     {"series": "gt4-european-series", "venue": "zandvoort", "round": None}),
    ("Ek ends the year fourth\n\nThe final round of the 2016 AMA Pro Motocross Championship took place on Saturday, and Jonas Ek ended it in fourth place in only his fifth race of the season.",
     {"series": "pro-motocross", "season": 2016, "round": None, "final_round": True}),
    ("Top four for Ek\n\nJonas Ek was fourth in the first race of the Magny Cours weekend of WorldSBK.", {"series": "worldsbk", "venue": "magny-cours", "round": None}),
    # A report of a series is of one of its meetings, whether or not it says when and where.
    ("Ek on the podium\n\nIn the MXGP class Jonas Ek took his bike to a podium finish in race one.\n\nHe was third in race one and eighth in race two.", {"series": "mxgp", "round": None, "venue": None}),
    # Some races are told, the others are those of tomorrow.
    ("Ek wins the opener\n\n26 September 2026\n\nJonas Ek won the first British Superbike race of the weekend.\n\nHe was quick. Two more races follow tomorrow.",
     {"series": "british-superbike", "start": "2026-09-26", "end": "2026-09-27"}),
    ("Ek twice on the podium\n\nOxbow Racing brought home more trophies as the 2026 MotoAmerica season wrapped up a visit to Road America.\n\nJonas Ek was third in race one.",
     {"series": "motoamerica", "season": 2026, "venue": "road-america"}),
    ("Ek wins at Monza\n\nJonas Ek won Race 1 of the GT4 European Series at Monza. The next stop is the round two weeks from now.", {"venue": "monza", "round": None}),
    # A class that many championships have.
    ("Ek second in MX2\n\nThe AMCA British Motocross Championship went to Hawkstone Park for round 5, where Jonas Ek was second overall in MX2.", {"series": "british-motocross", "round": 5}),
    # Since round two: not this one; his own second event counts no meetings of the series; 'this season' is of no other year.
    ("Ek on the podium\n\nJonas Ek scored his best MXGP finish since round two in Spain: he was third in race one.", {"series": "mxgp", "round": None}),
    ("Ek on the podium\n\nJonas Ek was third in race one of MXGP in just his second event with the team.", {"series": "mxgp", "round": None}),
    ("World of Outlaws: Ek wins\n\nNo rain this time.\n\nThat did not stop them at Tri-City Speedway, the smallest track of this season. Jonas Ek won the feature.",
     {"series": "world-of-outlaws", "venue": "tri-city-speedway"}),
    # A Swedish 'tävling' is a race of the day as well as a meeting.
    ("Ek på pallen\n\nJonas Ek vann race 1 i STCC på Anderstorp. I andra tävlingen blev han femma.", {"venue": "anderstorp", "round": None}),
    ("Ek på pallen\n\nJonas Ek vann race 1 på Anderstorp i den femte STCC-deltävlingen och var mycket nöjd efteråt.", {"venue": "anderstorp", "round": 5}),
    # The day of issue stands above a list of meetings, and once more in the dateline below it.
    ("Northlight Weekly Preview 06.24.26\n\nThis Week: June 22 - 28, 2026\n\n- NASCAR: Nashville Superspeedway - June 26-28\n- Northlight Cup: Berlin Raceway - June 27\n\nPLANO, Texas (June 24, 2026) - The NASCAR Cup Series goes to Nashville Superspeedway this weekend, and Elin Norrgard is glad to be back.",
     {"venue": "nashville-superspeedway", "start": "2026-06-26", "end": "2026-06-28"}),
])  # fmt: skip
def test_the_event_is_the_one_that_title_lead_and_timetable_are_about(text: str, expected: dict[str, Any]) -> None:
    event = EXTRACTOR.extract(text).model_dump(mode="json")["event"]
    assert event is not None
    assert {field: event[field] for field in expected} == expected


@pytest.mark.parametrize("text", [NO_EVENT, DEAL, PASSING, SEASON, OPENER, RAIN])
def test_a_release_that_is_about_no_event_has_none(text: str) -> None:
    assert EXTRACTOR.extract(text).event is None


@pytest.mark.parametrize(("text", "words", "day"), [
    # No race, but days in the head: a weekday further down is one of them, and not that of the day of issue.
    ("Date of issue: Thursday, 02 April 2026\n\nRoads closed for the regatta, 2 to 4 May 2026\n\nParts of the harbour will be shut.\n\nBuses do not run on Saturday.", "on Saturday", "2026-05-02"),
    ("Date of issue: Thursday, 02 April 2026\n\nRoads closed for the regatta\n\nParts of the harbour will be shut.\n\nBuses will not run on Saturday.", "on Saturday", "2026-04-04"),
    # Present tense looks ahead, past tense back; before the race as well.
    ("Monday 6 April 2026\n\nCouncil opens the library\n\nThe library is back.\n\nThe mayor leaves for the lake on Thursday.", "on Thursday", "2026-04-09"),
    ("Monday 6 April 2026\n\nCouncil opens the library\n\nThe library is back.\n\nThe mayor signed the papers on Thursday.", "on Thursday", "2026-04-02"),
    ("Wednesday 8 April 2026\n\nEk ready for Monza\n\nThe second round of the Northlight Cup is held at Monza on 11-12 April 2026.\n\nThe crew worked through Monday.", "Monday", "2026-04-06"),
    ("Monday 13 April 2026\n\nEk second at Monza\n\nJonas Ek was second in round two of the Northlight Cup at Monza on 11-12 April 2026.\n\nThe crew tested a new wing on Tuesday.", "on Tuesday", "2026-04-07"),
    ("Tuesday 21 April 2026\n\nEk stays\n\nNorthlight announced on Tuesday that Jonas Ek stays. He was second in round two of the Northlight Cup at Monza on 11-12 April 2026.", "on Tuesday", "2026-04-21"),
    # A heading of days looks ahead.
    ("Monday 6 April 2026\n\nCouncil opens the library\n\nThe library is back, as the council said.\n\nON SUNDAY\n10:00 Doors\n11:00 Music", "ON SUNDAY", "2026-04-12"),
])  # fmt: skip
def test_a_weekday_is_that_of_the_days_in_the_head(text: str, words: str, day: str) -> None:
    (mention,) = (date for date in EXTRACTOR.extract(text).dates if date.text == words)
    assert str(mention.start) == day


def test_the_clause_that_says_the_round_is_the_span() -> None:
    release = EXTRACTOR.extract(PREVIEW)
    assert release.event and release.event.span
    assert PREVIEW[slice(*release.event.span)] == "round three of ADAC GT4 Germany"


@pytest.mark.parametrize("heading", ["Coming up", "What's next", "Next rounds"])
def test_what_stands_under_what_comes_up_is_of_other_meetings(heading: str) -> None:
    text = (
        "Northlight wins at Monza\n\nElin Norrgard won the race of GT World Challenge Europe at Monza for Northlight.\n\n"
        "Sara Conti was third in the other car. The team had won at the track before, and knew how.\n\n"
        f"{heading}\n27/28 June 2026: GT World Challenge Europe, Spa-Francorchamps\n4/5 July 2026: IMSA, Mosport\n"
    )
    event = EXTRACTOR.extract(text).event
    assert event is not None
    assert (event.venue, event.start) == ("monza", None)

"""Whole small releases of many sports: lists, tables and prose together, with all that they say of results and seasons."""

import pytest

from pressbox.extractor import Extractor
from tests.told import standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


# Name: the text, its results, its standings.
ROWS: dict[str, tuple[str, list[str], list[str]]] = {
    "sprint-feature": (
        """\
Hensley Wins World of Outlaws Thriller at Knoxville

KNOXVILLE, Iowa (June 14, 2025) - Cody Hensley drove the Tremont Racing No. 17 to victory in Friday's 25-lap feature at Knoxville Raceway.

RESULTS
Feature (25 Laps): 1. 17-Cody Hensley[2]; 2. 4R-Brad Tolliver[1]; 3. 21-Kyle Amsden[6]; 4. 9J-Jake Wolters[3]
Heat 1 (8 Laps): 1. 4R-Brad Tolliver[1]; 2. 17-Cody Hensley[4]; 3. 88-Tim Rusk[2]
""",
        [
            "race P1 (Hensley)",
            "race P2 (Tolliver)",
            "race P3 (Amsden)",
            "race P4 (Wolters)",
            "heat 1 P1 (Tolliver)",
            "heat 1 P2 (Hensley)",
            "heat 1 P3 (Rusk)",
            "race P1 (Hensley)",
        ],
        [],
    ),
    "sprint-notes": (
        """\
Tremont Racing Notebook

Cody Hensley - Tremont Racing
Friday, June 13 - Knoxville Raceway - Knoxville, Iowa
Qualifying: 4th
Heat: 2nd
Feature: 1st (started 2nd)
Saturday, June 14 - Knoxville Raceway - Knoxville, Iowa
Qualifying: 12th
Heat: 5th
B-main: 2nd
Feature: 17th (started 22nd)
""",
        [
            "qualifying P4 (Hensley)",
            "heat P2 (Hensley)",
            "race P1 (Hensley)",
            "race grid 2 (Hensley)",
            "qualifying P12 (Hensley)",
            "heat P5 (Hensley)",
            "heat P2 (Hensley)",
            "race P17 (Hensley)",
            "race grid 22 (Hensley)",
        ],
        [],
    ),
    "kart-table": (
        """\
Northlight Karting at Genk

Race report from the second round of the Euro Kart Cup at Genk.

Driver | Class | Qualifying | Heat 1 | Heat 2 | Pre-final | Final
Elin Norrgard | OK Junior | 4 | 2 | 1 | 3 | 2
Luca Ferretti | OK | 18 | 11 | DNF | 15 | 9
Sara Conti | Mini | 7 | 6 | 5 | 4 | 4
""",
        [
            "qualifying P4 [OK Junior] (Norrgard)",
            "heat 1 P2 [OK Junior] (Norrgard)",
            "heat 2 P1 [OK Junior] (Norrgard)",
            "heat P3 [OK Junior] (Norrgard)",
            "race P2 [OK Junior] (Norrgard)",
            "qualifying P18 [OK] (Ferretti)",
            "heat 1 P11 [OK] (Ferretti)",
            "heat 2 DNF [OK] (Ferretti)",
            "heat P15 [OK] (Ferretti)",
            "race P9 [OK] (Ferretti)",
            "qualifying P7 [Mini] (Conti)",
            "heat 1 P6 [Mini] (Conti)",
            "heat 2 P5 [Mini] (Conti)",
            "heat P4 [Mini] (Conti)",
            "race P4 [Mini] (Conti)",
        ],
        [],
    ),
    "kart-tab": (
        """\
Northlight Karting at Genk

The team took five karts to round 2 of the Euro Kart Cup at Genk.

Driver\tQ\tH1\tH2\tFinal
Elin Norrgard\t4\t2\t1\t2
Luca Ferretti\t18\t11\tDNF\t9
""",
        [
            "qualifying P4 (Norrgard)",
            "heat 1 P2 (Norrgard)",
            "heat 2 P1 (Norrgard)",
            "race P2 (Norrgard)",
            "qualifying P18 (Ferretti)",
            "heat 1 P11 (Ferretti)",
            "heat 2 DNF (Ferretti)",
            "race P9 (Ferretti)",
        ],
        [],
    ),
    "flattened": (
        """\
Ferretti wins at Monza

Luca Ferretti won the second race of the Northern Cup at Monza.

Race 2 results
Pos
No
Driver
Team
Time
1
7
Luca Ferretti
Valfosca Corse
25:14.201
2
9
Elin Norrgard
Northlight Racing
+2.114
3
21
Sara Conti
Larkspur
+3.900
""",
        ["race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)", "race 2 P3 (Conti)", "race 2 P1 (Ferretti)"],
        [],
    ),
    "top-ten-brackets": (
        """\
Race 1 to Ferretti

Northern Cup, Monza - Race 1 result:
1. Luca Ferretti (ITA), Valfosca Corse, 20 laps in 25:14.201
2. Elin Norrgard (SWE), Northlight Racing, +2.114s
3. Sara Conti (ITA), Larkspur Racing, +3.900s
4. Jonas Ek (SWE), Northlight Racing, +1 lap
Fastest lap: Norrgard, 1:14.201
""",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)", "race 1 P4 (Ek)"],
        [],
    ),
    "moto-list": (
        """\
MotoGP Motul Grand Prix of Japan

Qualifying results:
1. Luca FERRETTI (ITA) - Valfosca Ducati - 1'43.198
2. Aki TANAKA (JPN) - Hoshino Honda Team - +0.214
3. Jorge MARIN (SPA) - Larkspur Yamaha - +0.219

Luca Ferretti: "A good day."
""",
        ["qualifying P1 (Ferretti)", "qualifying P2 (Tanaka)", "qualifying P3 (Marin)"],
        [],
    ),
    "endurance-classes": (
        """\
24H Barcelona: results

Overall: 1. #7 Ferretti/Conti/Ek (Valfosca Corse, Ferrari 296 GT3), 612 laps; 2. #9 Norrgard/Vikander/Lund (Northlight Racing, Porsche 992 GT3 R), +1 lap
GT4: 1. #421 Brandt/Wysocki (Kestrel Racing, BMW M4 GT4), 540 laps
""",
        ["race P1 (Ferretti+Conti+Ek)", "race P2 (Norrgard+Vikander+Lund)", "race P1 [GT4] (Brandt+Wysocki)"],
        [],
    ),
    "rally-crews": (
        """\
Rally Nordmark: provisional final results

1. Elin Norrgard/Tomas Vikander (Skoda Fabia RS Rally2) 1:32:14.3
2. Luca Ferretti/Sara Conti (Citroen C3 Rally2) +12.4
3. Jonas Ek/Petra Lund (Toyota GR Yaris Rally2) +1:04.9
Retired: Piotr Wysocki/Lars Brandt (accident, SS7)
""",
        [
            "? P1 ~provisional (Norrgard+Vikander)",
            "? P2 ~provisional (Ferretti+Conti)",
            "? P3 ~provisional (Ek+Lund)",
            "race DNF ~provisional (Wysocki+Brandt)",
        ],
        [],
    ),
    "rally-stage-wins": (
        """\
Norrgard leads Rally Nordmark

Stage winners:
SS1 Ravenfell (12.4 km): Norrgard/Vikander 6:12.4
SS2 Hollow (8.1 km): Ferretti/Conti 4:02.0
SS3 Ravenfell 2 (12.4 km): Norrgard/Vikander 6:09.9

Leaderboard after SS3:
1. Norrgard/Vikander 16:25.1
2. Ferretti/Conti +4.2

Elin Norrgard and Tomas Vikander lead Luca Ferretti and Sara Conti in the Rally Nordmark.
""",
        [
            "stage 1 P1 (Norrgard+Vikander)",
            "stage 2 P1 (Ferretti+Conti)",
            "stage 3 P1 (Norrgard+Vikander)",
            "? P1 (Norrgard+Vikander)",
            "? P2 (Ferretti+Conti)",
        ],
        [],
    ),
    "nascar-notes": (
        """\
Ravenhill Speedway Race Notes

Driver: Cody Hensley
No. 17 Tremont Racing Chevrolet
Start: 12th
Finish: 4th
Points position: 9th (-61)

Driver: Brad Tolliver
No. 4 Tremont Racing Chevrolet
Start: 3rd
Finish: 31st (accident)
Points position: 18th
""",
        ["race grid 12 (Hensley)", "race P4 (Hensley)", "race grid 3 (Tolliver)", "race P31 (Tolliver)"],
        ["P9 (Hensley)", "P18 (Tolliver)"],
    ),
    "rowing": (
        """\
World Rowing Cup II, Lucerne: results of the Nordmark team

Women's single sculls
Elin Norrgard: 2nd in heat, 3rd in semi-final, 5th in A-final
Men's double sculls
Jonas Ek / Lars Brandt: 4th in heat, 2nd in repechage, 1st in B-final (7th overall)
""",
        [
            "heat P2 (Norrgard)",
            "heat P3 (Norrgard)",
            "race P5 (Norrgard)",
            "heat P4 (Ek+Brandt)",
            "heat P2 (Ek+Brandt)",
            "race P1 (Ek+Brandt)",
            "? P7 (Ek+Brandt)",
        ],
        [],
    ),
    "rowing-final": (
        """\
Nordmark crew takes silver in Lucerne

World Rowing Cup II, Lucerne. Elin Norrgard and Sara Conti won silver in the women's double sculls at the regatta.

Final A
1. Germany (Voss, Kern) 6:44.11
2. Sweden (Norrgard, Conti) 6:46.02
3. France (Roux, Petit) 6:49.70
""",
        ["race P2 (Norrgard+Conti)", "race P1 (Voss+Kern)", "race P2 (Norrgard+Conti)", "race P3 (Roux+Petit)"],
        [],
    ),
    "cycling": (
        """\
Norrgard second in the queen stage

Elin Norrgard (Larkspur Cycling) finished second on stage 4 of the Tour of Nordmark, 12 seconds behind Sara Conti (Valfosca).

Stage 4, Ravenmoor - Hollow (142.6 km)
1. Sara Conti (Valfosca) 3:48:12
2. Elin Norrgard (Larkspur Cycling) +0:12
3. Petra Lund (Team Oduya) s.t.

General classification after stage 4
1. Petra Lund (Team Oduya) 14:22:01
2. Sara Conti (Valfosca) +0:24
""",
        ["stage 4 P2 (Norrgard)", "stage 4 P1 (Conti)", "stage 4 P2 (Norrgard)", "stage 4 P3 (Lund)"],
        [],
    ),
    "standings-mixed": (
        """\
Points after round 4

Drivers' championship (after 4 of 8 rounds):
1) Luca Ferretti, Valfosca, 134 pts
2) Elin Norrgard, Northlight, 127 pts
=3) Sara Conti, Larkspur, 98 pts
Teams: 1. Northlight Racing 201; 2. Valfosca Corse 180

The Northern Cup continues at Monza with Luca Ferretti in the lead of the racing series.
""",
        [],
        [
            "P1 points=134 (Ferretti)",
            "P2 points=127 (Norrgard)",
            "P3 points=98 (Conti)",
            "P1 points=201 (Racing)",
            "P2 points=180 (Corse)",
        ],
    ),
    "standings-paren": (
        """\
Northern Cup standings after Monza

Drivers: 1. Luca Ferretti (134 points), 2. Elin Norrgard (127), 3. Sara Conti (98)
Teams: 1. Northlight Racing (201), 2. Valfosca Corse (180)
""",
        [],
        [
            "P1 points=134 (Ferretti)",
            "P2 points=127 (Norrgard)",
            "P3 points=98 (Conti)",
            "P1 points=201 (Racing)",
            "P2 points=180 (Corse)",
        ],
    ),
    "stage-of": (
        """\
Norrgard second in the queen stage

Elin Norrgard (Larkspur Cycling) finished second on stage 4 of the Tour of Nordmark, 12 seconds behind Sara Conti (Valfosca), who won the stage race last year. The podium was full of laps.
""",
        ["stage 4 P2 (Norrgard)"],
        [],
    ),
    "teams-inline": (
        """\
Northern Cup after round 4 at Monza

Northlight Racing leads the teams' standings of the racing series.

Teams: 1. Northlight Racing 201; 2. Valfosca Corse 180
""",
        [],
        ["P1 (Racing)", "P1 points=201 (Racing)", "P2 points=180 (Corse)"],
    ),
    "by-person": (
        """\
Northlight at Monza

The Northern Cup driver pair Elin Norrgard and Tomas Vikander raced at Monza for the racing team.

Session\tNorrgard\tVikander
Free Practice 1\t20\t18
Qualifying\t12\tDNS
Race 1\t4\t9
""",
        [
            "practice 1 P20 (Norrgard)",
            "practice 1 P18 (Vikander)",
            "qualifying P12 (Norrgard)",
            "qualifying DNS (Vikander)",
            "race 1 P4 (Norrgard)",
            "race 1 P9 (Vikander)",
        ],
        [],
    ),
    "pos-table": (
        """\
Northern Cup at Monza

The race at Monza was the third race of the year for the racing drivers.

Race result

P | # | Driver | Team | Q | Gap
1 | 7 | L. Ferretti | Valfosca | 2 | -
2 | 9 | E. Norrgard | Northlight | 1 | +2.1
""",
        ["race P1 (Ferretti)", "race P2 (Norrgard)"],
        [],
    ),
    "kart-report": (
        """\
Northlight Karting on the podium at Genk

The Northlight Karting team travelled to Genk for the second round of the Euro Kart Cup. Elin Norrgard qualified fourth in OK-Junior and won both of her heats on Saturday. In the pre-final she lost two places at the start but recovered to third, and in the final she crossed the line second, just 0.214 seconds behind Marek Blaha.

Luca Ferretti had a tougher weekend in the OK class. The Italian was 18th in qualifying and retired from the first heat with a broken chain. He fought back from 21st on the grid to finish ninth in the final.

Sara Conti took her first Mini podium with third in the final after starting sixth.
""",
        [
            "qualifying P4 [Junior] (Norrgard)",
            "heat 1 P1 (Norrgard)",
            "heat 2 P1 (Norrgard)",
            "heat P3 (Norrgard)",
            "race P2 (Norrgard)",
            "qualifying P18 (Ferretti)",
            "heat 1 DNF (Ferretti)",
            "race grid 21 (Ferretti)",
            "race P9 (Ferretti)",
            "race P3 (Conti)",
            "race grid 6 (Conti)",
        ],
        [],
    ),
    "sprintcar": (
        """\
Hensley Seventh at Knoxville

KNOXVILLE, Iowa (June 14, 2025) – Cody Hensley drove the Tremont Racing No. 17 from 14th to seventh in Saturday's 25-lap World of Outlaws feature at Knoxville Raceway.

Hensley timed in 11th quickest in his qualifying group. He finished third in his heat race to lock himself into the main event.

"We had a good car," Hensley said. "We ran as high as fifth before the last restart."

On Friday, the 24-year-old placed fourth in the B-Main and missed the transfer by one spot.

Brad Tolliver won the feature, with Kyle Amsden second and Jake Wolters third.
""",
        [
            "race grid 14 (Hensley)",
            "race P7 (Hensley)",
            "qualifying P11 (Hensley)",
            "heat P3 (Hensley)",
            "heat P4 (Hensley)",
            "race P7 (Hensley)",
            "race P1 (Tolliver)",
            "race P2 (Amsden)",
            "race P3 (Wolters)",
        ],
        [],
    ),
    "formula2": (
        """\
Norrgard scores points in Sakhir

Elin Norrgard left the Formula 2 season opener at Sakhir with 12 points. The Swede, who drives for Northlight Racing, qualified seventh on Friday and finished fourth in Saturday's Sprint Race after starting from fourth on the reversed grid.

In Sunday's Feature Race, Norrgard made up two places at the start and brought the car home in sixth. Team-mate Luca Ferretti was running in tenth when he was spun around by Jonas Ek; he rejoined last and was classified 17th.

Norrgard now lies fifth in the standings with 12 points, while Northlight is sixth in the teams' championship.
""",
        [
            "qualifying P7 (Norrgard)",
            "sprint P4 (Norrgard)",
            "sprint grid 4 (Norrgard)",
            "race P6 (Norrgard)",
            "race P17 (Ferretti)",
        ],
        ["P5 points=12 (Norrgard)", "P6 (Racing)"],
    ),
    "hillclimb": (
        """\
New record on the hill

Jonas Ek won the 61st Ravenmoor Hill Climb on Sunday in a time of 1:48.21, a new record for the 3.2 km course. Petra Lund was second, 1.4 seconds behind, and Lars Brandt completed the podium in third.

In the Group A class, Piotr Wysocki took the win ahead of Sara Conti. Last year's winner Luca Ferretti crashed in the second practice run and did not start the race.

The Northern Hill Climb Championship is led by Ek with 75 points from Lund on 62.
""",
        [
            "race P1 (Ek)",
            "race P2 (Lund)",
            "race P3 (Brandt)",
            "race P1 [Group A] (Wysocki)",
            "race P2 [Group A] (Conti)",
            "race DNS [Group A] (Ferretti)",
        ],
        ["P1 points=75 (Ek)", "P2 points=62 (Lund)"],
    ),
    "endurance": (
        """\
Valfosca on the podium at Barcelona

Valfosca Corse came home third overall and second in GT3 Pro-Am at the 24H Barcelona. Luca Ferretti, Sara Conti and Jonas Ek shared the No. 7 Ferrari 296 GT3, which started from eighth on the grid after Ferretti set the eighth-fastest time in qualifying.

The sister No. 8 car of Petra Lund, Lars Brandt and Piotr Wysocki was running in fifth when a gearbox failure forced its retirement after 14 hours.
""",
        [
            "race P3 (Ferretti+Conti+Ek)",
            "race P2 [GT3 Pro-Am] (Ferretti+Conti+Ek)",
            "race grid 8 (Ferretti+Conti+Ek)",
            "qualifying P8 (Ferretti)",
            "race DNF (Lund+Brandt+Wysocki)",
        ],
        [],
    ),
    "rowing2": (
        """\
Two medals for Nordmark at World Rowing Cup II

Elin Norrgard claimed silver in the women's single sculls at World Rowing Cup II in Lucerne on Sunday, finishing 1.2 seconds behind Germany's Lena Voss. Marie Roux of France took the bronze.

The men's double of Jonas Ek and Lars Brandt had to settle for fourth place in the A-final. They had won their heat on Friday and come second in the semi-final.

The lightweight four finished third in the B-final, ninth overall.
""",
        [
            "race P2 (Norrgard)",
            "race P1 (Voss)",
            "race P3 (Roux)",
            "race P4 (Ek+Brandt)",
            "heat P1 (Ek+Brandt)",
            "heat P2 (Ek+Brandt)",
        ],
        [],
    ),
    "nascar": (
        """\
Norrgard Motorsports Race Report: Ravenhill

Cody Hensley earned his third top-10 finish of the season Sunday afternoon at Ravenhill Speedway, bringing the No. 17 Chevrolet home in eighth. Hensley rolled off 22nd and was 15th at the end of Stage 1. He finished Stage 2 in ninth, good for two stage points.

Teammate Brad Tolliver started from the fifth position and led 31 laps, but a late crash relegated him to a 29th-place finish.

Hensley remains 11th in the driver standings, 14 points above the cutline. Tolliver dropped two spots to 16th in points.
""",
        [
            "race P8 (Hensley)",
            "race grid 22 (Hensley)",
            "stage 1 P15 (Hensley)",
            "stage 2 P9 (Hensley)",
            "race grid 5 (Tolliver)",
            "race P29 ~penalised (Tolliver)",
        ],
        ["P11 (Hensley)", "P16 (Tolliver)"],
    ),
    "motogp": (
        """\
Difficult Saturday for Larkspur at Assen

Larkspur Yamaha riders Jorge Marin and Aki Tanaka endured a difficult Saturday at Assen. Marin went straight through to Q2 after ending Friday practice in eighth, and qualified 10th with a 1'31.9. Tanaka missed out on Q2 by 0.056 seconds, leaving him 13th on the grid.

In the Tissot Sprint, Marin gained two positions on the opening lap and held eighth to the flag, scoring two points. Tanaka crashed at Turn 5 on lap three.

Jorge Marin: P8 "We took what we could."
Aki Tanaka: DNF "My mistake."
""",
        [
            "practice P8 (Marin)",
            "qualifying 2 P10 (Marin)",
            "race grid 13 (Tanaka)",
            "sprint P8 (Marin)",
            "sprint DNF (Tanaka)",
            "? P8 (Marin)",
            "? DNF (Tanaka)",
        ],
        [],
    ),
    "wec": (
        """\
Norrgard fifth on WEC debut

Elin Norrgard finished fifth in the LMGT3 class on her FIA World Endurance Championship debut in the 6 Hours of Spa-Francorchamps. Sharing the #92 Northlight Porsche with Tomas Vikander and Sara Conti, she took over the car in 11th place and handed it over in seventh. Vikander then moved up to fifth in the closing stages.

The trio had qualified 12th. In the championship they are now eighth with 21 points.
""",
        ["race P5 [LMGT3] (Norrgard)", "race P5 (Norrgard)", "qualifying P12 (Norrgard+Vikander+Conti)"],
        ["P8 points=21 (Norrgard+Vikander+Conti)"],
    ),
    "rallyprose": (
        """\
Norrgard wins Rally Nordmark

Elin Norrgard and co-driver Tomas Vikander won Rally Nordmark by 12.4 seconds from Luca Ferretti and Sara Conti. The Swedes won seven of the 14 stages and led from SS4 to the finish.

Jonas Ek, third after the first day, dropped to fifth with a puncture on SS9. Lars Brandt took third, his best result of the season. Piotr Wysocki rolled out on SS7.

Norrgard leads the European Rally Championship with 61 points, nine ahead of Ferretti.
""",
        [
            "? P1 (Norrgard)",
            "? P1 (Norrgard+Vikander)",
            "? P2 (Ferretti+Conti)",
            "? P3 (Brandt)",
            "stage 7 DNF (Wysocki)",
        ],
        ["P1 points=61 (Norrgard)"],
    ),
    "cycling2": (
        """\
Larkspur third in Tour de Nordmark opener

Petra Lund sprinted to third on the opening stage of the women's Tour de Nordmark on Tuesday. The Larkspur Cycling rider was beaten only by Sara Conti (Valfosca) and stage winner Lena Voss (Team Oduya).

Her team-mate Marie Roux came in 14th and leads the young rider classification. Kyra Jansen abandoned after a crash.
""",
        ["stage 1 P3 (Lund)", "stage 1 P14 (Roux)", "stage 1 DNF (Jansen)"],
        [],
    ),
    "historic-f3": (
        """\
Voss dominates at Autopolis

AUTOPOLIS, Japan – Ren Hoshino of Tomei Racing won all three races of the Super Formula Lights weekend at Autopolis. Hoshino took pole for Races 1 and 2 on Saturday, beating Igor Malek by 0.121s.

In Race 1 he led every lap. Malek was second, ahead of Yuto Sakai. In Race 2 it was Sakai who chased Hoshino home, with Malek third. Race 3 was stopped after 11 laps when Kenta Mori went off at Turn 10; Hoshino was declared the winner from Sakai and Malek.
""",
        [
            "race 1 P1 (Hoshino)",
            "race 3 P1 (Hoshino)",
            "qualifying 1 P1 (Hoshino)",
            "qualifying 2 P1 (Hoshino)",
            "race 1 P2 (Malek)",
            "race 1 P3 (Sakai)",
            "race 2 P2 (Sakai)",
            "race 2 P3 (Malek)",
            "race 3 P1 (Hoshino)",
            "race 3 P2 (Sakai)",
            "race 3 P3 (Malek)",
            "race 1 P1 (Hoshino)",
            "race 2 P1 (Hoshino)",
        ],
        [],
    ),
}

# Not read as they should be yet.
OPEN = [
    "flattened",
    "rally-crews",
    "rowing",
    "rowing-final",
    "cycling",
    "stage-of",
    "kart-report",
    "rowing2",
    "motogp",
    "rallyprose",
    "cycling2",
    "historic-f3",
]


def _rows() -> list[object]:
    """The rows; those that are open must fail."""
    return [
        pytest.param(*row, id=name, marks=[pytest.mark.xfail(strict=True)] if name in OPEN else [])
        for name, row in ROWS.items()
    ]


@pytest.mark.parametrize(("text", "results", "standings"), _rows())
def test_results_and_standings_of_a_whole_release(
    extractor: Extractor, text: str, results: list[str], standings: list[str]
) -> None:
    release = extractor.extract(text)
    assert sorted(map(told, release.results)) == sorted(results)
    assert sorted(map(standing, release.standings)) == sorted(standings)

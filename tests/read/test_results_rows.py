"""Results and standings in rows: tables, blocks of drivers, rankings and totals of every shape."""

import pytest

from pressbox.extractor import Extractor
from tests.told import KESTREL as HEAD
from tests.told import standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


# Name: the text, what stands in its rows, its standings.
ROWS: dict[str, tuple[str, list[str], list[str]]] = {
    "session-rows": (
        HEAD
        + """\
Results
Session | Position | Time
Free Practice 1 | 12 | 1:45.221
Qualifying 1 | 8 | 1:44.002
Race 1 | 6 | +12.331
Race 2 | DNF | -
""",
        [
            "practice 1 P12 (Norrgard+Ferretti+Conti+Ek)",
            "qualifying 1 P8 (Norrgard+Ferretti+Conti+Ek)",
            "race 1 P6 (Norrgard+Ferretti+Conti+Ek)",
            "race 2 DNF (Norrgard+Ferretti+Conti+Ek)",
        ],
        [],
    ),
    "drivers-side-by-side": (
        HEAD
        + """\
            Norrgard   Ferretti
FP1         4          11
Qualifying  9          16
Race 1      DNF        10
""",
        [
            "practice 1 P11 (Ferretti)",
            "practice 1 P4 (Norrgard)",
            "qualifying P16 (Ferretti)",
            "qualifying P9 (Norrgard)",
            "race 1 DNF (Norrgard)",
            "race 1 P10 (Ferretti)",
        ],
        [],
    ),
    "drivers-side-by-side-below-nothing": (
        HEAD + "| | NORRGARD | FERRETTI |\nQualifying | P9 | P16\nRace 1 | 7th | 10th\n",
        [
            "qualifying P16 (Ferretti)",
            "qualifying P9 (Norrgard)",
            "race 1 P10 (Ferretti)",
            "race 1 P7 (Norrgard)",
        ],
        [],
    ),
    "drivers-side-by-side-not-aligned": (
        HEAD + "Weekend   Elin Norrgard   Luca Ferretti\nQualifying  9  16\nRace 1  7  10\n",
        [
            "qualifying P16 (Ferretti)",
            "qualifying P9 (Norrgard)",
            "race 1 P10 (Ferretti)",
            "race 1 P7 (Norrgard)",
        ],
        [],
    ),
    "bars": (
        HEAD
        + """\
| Driver | FP1 | FP2 | Quali | Race 1 | Race 2 |
|---|---|---|---|---|---|
| Elin Norrgard | 4 | 5 | 2 | 3 | DNF |
| Luca Ferretti | 8 | 9 | 12 | 10 | 11 |
""",
        [
            "practice 1 P4 (Norrgard)",
            "practice 1 P8 (Ferretti)",
            "practice 2 P5 (Norrgard)",
            "practice 2 P9 (Ferretti)",
            "qualifying P12 (Ferretti)",
            "qualifying P2 (Norrgard)",
            "race 1 P10 (Ferretti)",
            "race 1 P3 (Norrgard)",
            "race 2 DNF (Norrgard)",
            "race 2 P11 (Ferretti)",
        ],
        [],
    ),
    "nameless-tabs": (
        HEAD
        + """\
\tPractice\tQualifying\tRace
Elin Norrgard\tP4\tP5\tP2
Luca Ferretti\tP8\tP9\tRet
""",
        [
            "practice P4 (Norrgard)",
            "practice P8 (Ferretti)",
            "qualifying P5 (Norrgard)",
            "qualifying P9 (Ferretti)",
            "race DNF (Ferretti)",
            "race P2 (Norrgard)",
        ],
        [],
    ),
    "short-tabs": (
        HEAD
        + """\
Driver\tQualifying\tRace 1\tRace 2
Norrgard\t4th\t3rd\t1st
Ferretti\t8th\t9th\tDNS
""",
        [
            "qualifying P4 (Norrgard)",
            "qualifying P8 (Ferretti)",
            "race 1 P3 (Norrgard)",
            "race 1 P9 (Ferretti)",
            "race 2 DNS (Ferretti)",
            "race 2 P1 (Norrgard)",
        ],
        [],
    ),
    "crews": (
        HEAD
        + """\
Car | Drivers | Q1 | Q2 | R1 | R2
#12 | Norrgard/Ferretti | 4 | 7 | 3 | 5
#21 | Conti/Ek | 14 | 11 | 12 | NC
""",
        [
            "qualifying 1 P14 (Conti+Ek)",
            "qualifying 1 P4 (Norrgard+Ferretti)",
            "qualifying 2 P11 (Conti+Ek)",
            "qualifying 2 P7 (Norrgard+Ferretti)",
            "race 1 P12 (Conti+Ek)",
            "race 1 P3 (Norrgard+Ferretti)",
            "race 2 NC (Conti+Ek)",
            "race 2 P5 (Norrgard+Ferretti)",
        ],
        [],
    ),
    "set-by-blanks": (
        HEAD
        + """\
Race 1
Pos  No  Driver            Team              Laps  Gap
1    12  Elin Norrgard     Kestrel Racing    24
2    21  Sara Conti        Apex Motorsport   24    +1.204
3    7   Jonas Ek          Kestrel Racing    24    +3.551
DNF  9   Luca Ferretti     Apex Motorsport   11
""",
        ["race 1 DNF (Ferretti)", "race 1 P1 (Norrgard)", "race 1 P2 (Conti)", "race 1 P3 (Ek)"],
        [],
    ),
    "points-table": (
        HEAD
        + """\
Pos | Driver | Team | Points
1 | Elin Norrgard | Kestrel Racing | 88
2 | Sara Conti | Apex Motorsport | 71
3 | Jonas Ek | Kestrel Racing | 60
""",
        [],
        ["P1 points=88 (Norrgard)", "P2 points=71 (Conti)", "P3 points=60 (Ek)"],
    ),
    "persons-across": (
        HEAD
        + """\
Session\tNorrgard\tFerretti
Practice\t4\t6
Qualifying\t3\t9
Race 1\t2\tDNF
""",
        [
            "practice P4 (Norrgard)",
            "practice P6 (Ferretti)",
            "qualifying P3 (Norrgard)",
            "qualifying P9 (Ferretti)",
            "race 1 DNF (Ferretti)",
            "race 1 P2 (Norrgard)",
        ],
        [],
    ),
    "two-rankings": (
        HEAD
        + """\
QUALIFYING
1 | Elin Norrgard | 1:31.204
2 | Sara Conti | 1:31.304
3 | Jonas Ek | 1:31.504

RACE
1 | Sara Conti | 25 laps
2 | Elin Norrgard | +1.2
Ret | Jonas Ek | engine
""",
        [
            "qualifying P1 (Norrgard)",
            "qualifying P2 (Conti)",
            "qualifying P3 (Ek)",
            "race DNF (Ek)",
            "race P1 (Conti)",
            "race P2 (Norrgard)",
        ],
        [],
    ),
    "tab-rows": (
        HEAD
        + """\
RACE 1
1\t12\tElin Norrgard\tKestrel Racing\tBMW M4 GT4\t24:31.204
2\t21\tSara Conti\tApex Motorsport\tAudi R8 LMS GT4\t+1.204
3\t7\tJonas Ek\tKestrel Racing\tBMW M4 GT4\t+3.551
""",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Conti)", "race 1 P3 (Ek)"],
        [],
    ),
    "grid-and-place": (
        HEAD
        + """\
Grid and result, Race 1
Grid | Pos | Driver
3 | 1 | Elin Norrgard
1 | 2 | Sara Conti
2 | DNF | Jonas Ek
""",
        [
            "race 1 DNF (Ek)",
            "race 1 P1 (Norrgard)",
            "race 1 P2 (Conti)",
            "race 1 grid 1 (Conti)",
            "race 1 grid 2 (Ek)",
            "race 1 grid 3 (Norrgard)",
        ],
        [],
    ),
    "nameless-blanks": (
        HEAD
        + """\
RESULTS
            Practice 1  Practice 2  Qualifying  Race
Norrgard    5th         7th         3rd         2nd
Ferretti    11th        12th        14th        DNF
""",
        [
            "practice 1 P11 (Ferretti)",
            "practice 1 P5 (Norrgard)",
            "practice 2 P12 (Ferretti)",
            "practice 2 P7 (Norrgard)",
            "qualifying P14 (Ferretti)",
            "qualifying P3 (Norrgard)",
            "race DNF (Ferretti)",
            "race P2 (Norrgard)",
        ],
        [],
    ),
    "number-column": (
        HEAD
        + """\
Driver | Car | Grid | Finish
Elin Norrgard | #12 | 4 | 2
Luca Ferretti | #21 | 9 | DNF
""",
        ["race DNF (Ferretti)", "race P2 (Norrgard)", "race grid 4 (Norrgard)", "race grid 9 (Ferretti)"],
        [],
    ),
    "bar-labels": (
        HEAD
        + """\
Elin Norrgard | Q: 4 | R1: 3 | R2: 1
Luca Ferretti | Q: 8 | R1: DNF | R2: 12
""",
        [
            "qualifying P4 (Norrgard)",
            "qualifying P8 (Ferretti)",
            "race 1 DNF (Ferretti)",
            "race 1 P3 (Norrgard)",
            "race 2 P1 (Norrgard)",
            "race 2 P12 (Ferretti)",
        ],
        [],
    ),
    "start-finish": (
        HEAD
        + """\
Driver | Start | Finish | Points
Elin Norrgard | 4 | 2 | 18
Luca Ferretti | 9 | 11 | 5
""",
        ["race P11 (Ferretti)", "race P2 (Norrgard)", "race grid 4 (Norrgard)", "race grid 9 (Ferretti)"],
        [],
    ),
    "bar-classes": (
        HEAD
        + """\
| Pos | No | Drivers | Car | Class | Gap |
| 1 | 12 | Norrgard / Ferretti | BMW M4 | Silver | 1:00:12.331 |
| 2 | 21 | Conti / Ek | Audi R8 | Pro-Am | +4.201 |
""",
        ["race P1 [Silver] (Norrgard+Ferretti)", "race P2 [Pro-Am] (Conti+Ek)"],
        [],
    ),
    "round-at-a-glance": (
        """\
Garlick wins at Queensland Raceway

Round 4 of the TA2 Muscle Car Series was held on 3-4 August 2024.

THE ROUND AT A GLANCE

Pos\tNo.\tDriver\tCar\tR1\tR2\tR3
1\t9\tNathan Huxtable\tMustang\t1\t3\t2
2\t88\tBec Garlick\tMustang\t3\t4\t1
NC\t27\tLachie O'Loughlin\tCamaro\tDNF\t7\tDSQ
NC\t5\tJett Eastaway\tMustang\t2\tDNF\tDNS
""",
        [
            "race 1 DNF (O'Loughlin)",
            "race 1 P1 (Huxtable)",
            "race 1 P2 (Eastaway)",
            "race 1 P3 (Garlick)",
            "race 2 DNF (Eastaway)",
            "race 2 P3 (Huxtable)",
            "race 2 P4 (Garlick)",
            "race 2 P7 (O'Loughlin)",
            "race 3 DNS (Eastaway)",
            "race 3 DSQ (O'Loughlin)",
            "race 3 P1 (Garlick)",
            "race 3 P2 (Huxtable)",
        ],
        [],
    ),
    "driver-blocks": (
        """\
Hartshorn wins at Croft

The third meeting of the 2024 TCR UK Championship was held on 22 June 2024. Rhys Loughran won.

RHYS LOUGHRAN – Cupra León VZ #11
Qualified: P2. Race 1: 1st. Race 2: 7th. Race 3: 3rd.

Pipped to pole by 0.037s, the Welshman made it irrelevant within 200 yards.

KIRSTY BAINES – Hyundai i30 N #27
Qualified: P9. Race 1: 11th. Race 2: DNF (accident). Race 3: DNS.

Oh, Kirsty. A misfire in qualifying.

WILL LATHOM – Honda Civic Type R #72
Qualified: P14. Race 1: 9th. Race 2: 2nd. Race 3: 10th.

Now then, Lathom said it was good.
""",
        [
            "qualifying P14 (Lathom)",
            "qualifying P2 (Loughran)",
            "qualifying P9 (Baines)",
            "race 1 P1 (Loughran)",
            "race 1 P11 (Baines)",
            "race 1 P9 (Lathom)",
            "race 2 DNF (Baines)",
            "race 2 P2 (Lathom)",
            "race 2 P7 (Loughran)",
            "race 3 DNS (Baines)",
            "race 3 P10 (Lathom)",
            "race 3 P3 (Loughran)",
        ],
        [],
    ),
    "rounds-as-races": (
        """\
Kasamatsu wins at Autopolis

The races of the 2023 Super Formula Lights Championship were held on 20 May 2023.

Rounds 4, 5 and 6 were held.

Round 4 (Saturday, 21 laps)
From pole Kasamatsu made a clean start and was never threatened.

Pos. No. Driver / Team / Time or gap
1  5  Ren KASAMATSU / TOKIWA & Sons / 33'41.207
2  50 Kazuto EBINA / team gakuya / +4.886

Round 5 (Sunday, 14 laps)
Urushibara converted his pole.

1  36 Daiki URUSHIBARA / HAYATE Racing INTEGRAL / 22'30.944
2  6  Oscar LINDHAGEN / TOKIWA & Sons with MURASAME / +1.502
R  5  Ren KASAMATSU / TOKIWA & Sons with MURASAME / 12 laps down
""",
        [
            "race 4 P1 (Kasamatsu)",
            "race 4 P2 (Ebina)",
            "race 5 DNF (Kasamatsu)",
            "race 5 P1 (Urushibara)",
            "race 5 P2 (Lindhagen)",
        ],
        [],
    ),
    "sections-end": (
        """\
Second place at Fuji

The 6 Hours of Fuji were held on 28 September 2025.

Qualifying

Bassanini was sixth in the session.

First half

Bassanini, a maker of coffee machines by trade, led.

Result, LMGT3 (top five):

1 – Soinio/Trewhella/Abendroth – Corvette – 211 laps
2 – Bassanini/Dunkerley/Nishizono – Ford – +6.418
""",
        ["race P1 [LMGT3] (Soinio+Trewhella+Abendroth)", "race P2 [LMGT3] (Bassanini+Dunkerley+Nishizono)"],
        [],
    ),
    "top-fuel": (
        """\
Report from Brainerd

Tori Krause won the NHRA race at Brainerd on Aug. 18, 2024. The Funny Car race was won by Jim Bohannon.

POINT STANDINGS
Top Fuel -- 1. Dallas Prudhom, 1,066; 2. Tori Krause, 1,014; 3. Chip Nordgren, 987; 4. Annika Lindell, 901; 5. Scotty Schlegel, 866.
Funny Car -- 1. Jim Bohannon, 1,120; 2. Leticia Reyna, 1,041; 3. Buddy Tarkenton, 1,003; 9. Wendell Krause, 602.
""",
        [],
        [
            "P1 points=1066 (Prudhom)",
            "P1 points=1120 (Bohannon)",
            "P2 points=1014 (Krause)",
            "P2 points=1041 (Reyna)",
            "P3 points=1003 (Tarkenton)",
            "P3 points=987 (Nordgren)",
            "P4 points=901 (Lindell)",
            "P5 points=866 (Schlegel)",
            "P9 points=602 (Krause)",
        ],
    ),
    "season-to-date": (
        """\
Dahlquist wins at Harrold

The World of Outlaws race was held on June 14, 2025. Dahlquist won the A-Main.

SEASON-TO-DATE
1. Cody Brandt – 3,288
2. Tate Bollinger – 3,274
3. Mitch Zavala – 3,190
7. Rusty Dahlquist – 2,980

Brandt now leads by 14.
""",
        [],
        [
            "P1 points=3288 (Brandt)",
            "P2 points=3274 (Bollinger)",
            "P3 points=3190 (Zavala)",
            "P7 points=2980 (Dahlquist)",
        ],
    ),
    "ranks-behind": (
        """\
Formula E in Jakarta

Noah Wiedenbrück and Kaori Mizutani raced for Montclar Électrique Racing in Jakarta on 4 June 2023 in Formula E.

STANDINGS
Teams: Montclar Électrique Racing 7th, 84 points, one win
Drivers: Wiedenbrück 9th (55), Mizutani 14th (29)
""",
        [],
        ["P14 points=29 (Mizutani)", "P7 points=84 (Racing)", "P9 points=55 (Wiedenbrück)"],
    ),
    "dashes": (
        """\
Sanguinetti cuarta en Termas

Abril Sanguinetti fue cuarta en la carrera de TC2000 el 7 de junio de 2026.

RESULTADOS
Entrenamiento 1: 7ª
Clasificación: 4ª (1m43s277)
Carrera: 5ª

CAMPEONATO
1º Ruben Salerno (180) - 3º Ezequiel Mossuto (150) - 8º Abril Sanguinetti (97)
""",
        ["practice 1 P7 (Sanguinetti)", "qualifying P4 (Sanguinetti)", "race P5 (Sanguinetti)"],
        ["P1 points=180 (Salerno)", "P3 points=150 (Mossuto)", "P8 points=97 (Sanguinetti)"],
    ),
    "wide-blanks": (
        """\
Cantlow wins at Thruxton

The BTCC was at Thruxton on 9 June 2024. Niall McGarvey of Apex Nine was third.

Race 2, 16 laps, top three
1  Rory Cantlow (Ravensworth Motorsport)                 21m03.772s
2  Jack Hollinrake (Castleford Racing)                  +0.306s
3  Niall McGarvey (Apex Nine)                           +4.128s
4  Owen Fair (Castleford Racing)                  +6.306s
""",
        ["race 2 P1 (Cantlow)", "race 2 P2 (Hollinrake)", "race 2 P3 (McGarvey)", "race 2 P4 (Fair)"],
        [],
    ),
    "stage-rows": (
        """\
Rebane in Estonia

In the World Rally Championship Jaak Rebane and co-driver Tiit Laanemets were ninth on SS3 on 3 February 2024.

Results
Shakedown: Rebane/Laanemets 9th (2:14.0)
SS8 Koler: Rebane/Laanemets DNF
""",
        ["shakedown P9 (Rebane+Laanemets)", "stage 8 DNF (Rebane+Laanemets)"],
        [],
    ),
    "next-told": (
        """\
Kestrel GT Cup

Luca Ferretti and Sara Conti of Kestrel Racing raced at Misano in the Northern Cup on 7 June 2026. Elin Norrgard, Jonas Ek and Tomas Hrast were there too.

Ferretti leads the championship with 612 points. Conti is up to second with 571 and then come Elin Norrgard on 498 and Jonas Ek with 455. Hrast is next on 302.
""",
        [],
        [
            "P1 points=612 (Ferretti)",
            "P2 points=571 (Conti)",
            "P3 points=498 (Norrgard)",
            "P4 points=455 (Ek)",
            "P5 points=302 (Hrast)",
        ],
    ),
    "ahead-of": (
        """\
Kestrel GT Cup

Luca Ferretti and Sara Conti of Kestrel Racing raced at Misano in the Northern Cup on 7 June 2026. Elin Norrgard, Jonas Ek and Tomas Hrast were there too.

Ferretti leads the standings on 98 points, ahead of Conti (87) and Norrgard (71). He was eight points behind Ek before.
""",
        [],
        ["P1 points=98 (Ferretti)", "P2 points=87 (Conti)", "P3 points=71 (Norrgard)"],
    ),
    "class-winners": (
        """\
Wenlock Tarmac Rally: Full Results

The Wenlock Tarmac Rally, round four of the Marches Rally Championship, was run on Sunday 12 April 2026 at Shelve Airfield.

CLASS WINNERS
Class A: Owen Lloyd / Dai Lloyd (Nissan Micra)
1400cc: Lee Fenn / Harry Booth

Junior
Gwyn Pryce/Meinir Hughes
""",
        ["? P1 [1400cc] (Fenn+Booth)", "? P1 [Class A] (Lloyd+Lloyd)", "? P1 [Junior] (Pryce+Hughes)"],
        [],
    ),
    "podiums": (
        HEAD
        + """\
Race 1 podium: Norrgard, Bertolani, Lindqvist
Race 2 podium: 1. Ferretti, 2. Conti, 3. Bertolani
""",
        [
            "race 1 P1 (Norrgard)",
            "race 1 P2 (Bertolani)",
            "race 1 P3 (Lindqvist)",
            "race 2 P1 (Ferretti)",
            "race 2 P2 (Conti)",
            "race 2 P3 (Bertolani)",
        ],
        [],
    ),
    "semicolons": (
        HEAD
        + """\
Race 1
Pos; Driver; Team; Laps; Gap
1; Piotr Zawada; Alderman Racing; 20;
2; Elin Norrgard; Kestrel Racing; 20; 2.311
9; Luca Ferretti; Kestrel Racing; 12; Retired
""",
        ["race 1 DNF (Ferretti)", "race 1 P1 (Zawada)", "race 1 P2 (Norrgard)"],
        [],
    ),
    "one-blank": (
        HEAD
        + """\
Race 2
1. Piotr Zawada Alderman Racing 33:20.004
2. Elin Norrgard Kestrel Racing +0.812
3. Luca Bertolani Scuderia Nove +5.117

Drivers' standings after Round 4
1 Piotr Zawada (POL) Alderman Racing 162 pts
2 Elin Norrgard (SWE) Kestrel Racing 117 pts

Teams' standings after Round 4
1 Kestrel Racing 279 pts
2 Scuderia Nove 140 pts
3 Nordic Speed 88 pts
""",
        ["race 2 P1 (Zawada)", "race 2 P2 (Norrgard)", "race 2 P3 (Bertolani)"],
        [
            "P1 points=162 (Zawada)",
            "P1 points=279 (Racing)",
            "P2 points=117 (Norrgard)",
            "P2 points=140 (Nove)",
            "P3 points=88 (Speed)",
        ],
    ),
    "cells-of-other-figures": (
        """\
Ridgeway Racing at Pocono

Ridgeway Racing fielded two cars in the ARCA Menards Series race at Pocono Raceway on July 24, 2026.

KYLE HARTUNG, NO. 18 TOYOTA
Qualified: 7th | Finished: 4th | Laps: 80/80 | Standings: 3rd

DANA PREWITT, NO. 28 TOYOTA
Qualified: 3rd | Finished: 17th (accident) | Laps: 61/80 | Standings: 9th
""",
        ["qualifying P3 (Prewitt)", "qualifying P7 (Hartung)", "race P17 (Prewitt)", "race P4 (Hartung)"],
        ["P3 (Hartung)", "P9 (Prewitt)"],
    ),
    "as-they-stand": (
        """\
Deane Gathercole wins at Skelby

The Saloon Stock Cars raced at Skelby Raceway on 3 April 2026 in the first round of the East Coast Challenge.

RESULTS
Heat One: 26 Tommy Barnwell, 306 Jack Rixon, 8 Kev Oldroyd
Final: 131 Deane Gathercole, 306 Jack Rixon, 59 Stacey Pallister

CHALLENGE POINTS AFTER TWO
131 Gathercole 58; 306 Rixon 55; 59 Pallister 41.
""",
        [
            "heat 1 P1 (Barnwell)",
            "heat 1 P2 (Rixon)",
            "heat 1 P3 (Oldroyd)",
            "race P1 (Gathercole)",
            "race P2 (Rixon)",
            "race P3 (Pallister)",
        ],
        ["P1 points=58 (Gathercole)", "P2 points=55 (Rixon)", "P3 points=41 (Pallister)"],
    ),
    "headings-of-classes": (
        HEAD
        + """\
RESULTS

Race 1 – Super Mini
1. E. Norrgard – L. Ferretti (#17 – Kestrel Racing)
2. S. Conti – J. Ek (#5 – North Quay Racing) +11.940

Race 1 – Mini Se7en
1. D. Rinaldini (#61 – Rinaldini Corse)
2. M. Thill – L. Biver (#88 – Alzette Racing) +3.117
""",
        [
            "race 1 P1 [Mini Se7en] (Rinaldini)",
            "race 1 P1 [Super Mini] (Norrgard+Ferretti)",
            "race 1 P2 [Mini Se7en] (Thill+Biver)",
            "race 1 P2 [Super Mini] (Conti+Ek)",
        ],
        [],
    ),
    "dots": (
        HEAD
        + """\
Elin Norrgard · SWE · #31 · Qualifying P4 · Race 1 6th · Race 2 2nd
Sara Conti · ITA · #77 · Qualifying P13 · Race 1 DNF · Race 2 15th (after penalty)

THE TABLE
1 Dufresnoy 151, 2 O'Hanlon 128, 3 van Eck 97 … 7 Conti 52 … 16 Norrgard 4. Kestrel is second.
""",
        [
            "qualifying P13 (Conti)",
            "qualifying P4 (Norrgard)",
            "race 1 DNF (Conti)",
            "race 1 P6 (Norrgard)",
            "race 2 P15 ~penalised (Conti)",
            "race 2 P2 (Norrgard)",
        ],
        [
            "P1 points=151 (Dufresnoy)",
            "P16 points=4 (Norrgard)",
            "P2 points=128 (O'Hanlon)",
            "P3 points=97 (Eck)",
            "P7 points=52 (Conti)",
        ],
    ),
    "season-by-rounds": (
        """\
Norrgard heads for Imola

Elin Norrgard (Kestrel Racing) goes into round four of the Formula Regional European Championship at Imola on 6-7 June 2026. The race circuit is fast.

ELIN NORRGARD - SEASON SO FAR
Misano: 4th, 6th
Round 2, Mugello - Race 1: 2nd; Race 2: DNF
April 25 - Le Castellet: P5 / P6
Silver points: 2nd (68)
""",
        [
            "race 1 P2 (Norrgard)",
            "race 1 P4 (Norrgard)",
            "race 1 P5 (Norrgard)",
            "race 2 DNF (Norrgard)",
            "race 2 P6 (Norrgard)",
            "race 2 P6 (Norrgard)",
        ],
        ["P2 points=68 (Norrgard)"],
    ),
    "table-of-rounds": (
        """\
Norrgard heads for Imola

Elin Norrgard (Kestrel Racing) goes into round four of the Formula Regional European Championship at Imola on 6-7 June 2026.

Form so far
Round | Circuit | Race 1 | Race 2
1 | Misano | 4 | 6
2 | Mugello | 2 | DNF
""",
        ["race 1 P2 (Norrgard)", "race 1 P4 (Norrgard)", "race 2 DNF (Norrgard)", "race 2 P6 (Norrgard)"],
        [],
    ),
    "positions-alone": (
        """\
Norrgard at Misano

Elin Norrgard raced for Kestrel Racing in the GT4 European Series at Misano on 7 June 2026.

#87 Elin Norrgard
Practice | Q1 | Grid | Race
9th | 15th | 14th | 5th
""",
        ["practice P9 (Norrgard)", "qualifying 1 P15 (Norrgard)", "race P5 (Norrgard)", "race grid 14 (Norrgard)"],
        [],
    ),
    "of-all-and-in-class": (
        HEAD
        + """\
Car #33 - Conti / Ek
Class: Gold
Qualifying: P22 overall, P4 in class
Finish: P19 overall, P3 in class
""",
        [
            "qualifying P22 (Conti+Ek)",
            "qualifying P4 [Gold] (Conti+Ek)",
            "race P19 (Conti+Ek)",
            "race P3 [Gold] (Conti+Ek)",
        ],
        [],
    ),
    "heads-of-blocks": (
        """\
Ridgeway Racing at Pocono

Ridgeway Racing fielded two cars in the ARCA Menards Series race at Pocono Raceway on July 24, 2026.

No. 18 Kyle Hartung - Finished 4th
Start: 7th
Laps led: 12
Points: 3rd (-21)

No. 28 Dana Prewitt - Finished 17th
Start: 3rd
Laps led: 0
Points: 9th (-104)
""",
        ["race P17 (Prewitt)", "race P4 (Hartung)", "race grid 3 (Prewitt)", "race grid 7 (Hartung)"],
        ["P3 (Hartung)", "P9 (Prewitt)"],
    ),
    "ranks-behind-classes": (
        """\
Ridgeline Enduro report

The Ridgeline Enduro, round two of the Welsh Enduro Series, was held at Machynlleth on 12 April 2026.

Expert: 1st Pete Goulding (KTM), 2nd Roy Sims (Sherco), 3rd Lee Fenn
Ladies: 1st Karen Stubbs, 2nd Jan Westacott
""",
        [
            "? P1 [Expert] (Goulding)",
            "? P1 [Ladies] (Stubbs)",
            "? P2 [Expert] (Sims)",
            "? P2 [Ladies] (Westacott)",
            "? P3 [Expert] (Fenn)",
        ],
        [],
    ),
    "entries-above-the-title": (
        """\
NORTHLIGHT AUTOSPORT RACE RECAP
Northern Touring Series - Round 3 of 10
Ravenmoor Raceway | 9-10 May 2026

No. 84 Northlight Autosport Kestrel R
Drivers: Elin Norrgard / Luca Ferretti
Start: 11th
Finish: 4th

Norrgard, Ferretti Charge to Fourth at Ravenmoor

RAVENMOOR (12 May 2026) - Elin Norrgard and Luca Ferretti had a long race for Northlight Autosport at Ravenmoor Raceway on Sunday.
""",
        ["race P4 (Norrgard+Ferretti)", "race grid 11 (Norrgard+Ferretti)"],
        [],
    ),
    "rows-of-the-grid": (
        HEAD
        + """\
Starting grid, Race 1
Row 1: Norrgard, Ferretti
Row 2: Conti, Ek
""",
        [
            "race 1 grid 1 (Norrgard)",
            "race 1 grid 2 (Ferretti)",
            "race 1 grid 3 (Conti)",
            "race 1 grid 4 (Ek)",
        ],
        [],
    ),
    "crews-that-fell-out": (
        """\
Solberget Rally

Morten Dalsgaard and Ida Brekke won the Solberget Rally, round two of the Nordic Rally Cup, on 9 May 2026 after SS9.

Retired: Lie/Bakke (SS4, gearbox), Moen/Aas (SS7, accident)
""",
        ["? DNF (Lie+Bakke)", "? DNF (Moen+Aas)"],
        [],
    ),
    "points-that-are-a-gap": (
        """\
Norrgard at Misano

Elin Norrgard raced for Kestrel Racing in the GT4 European Series at Misano on 7 June 2026.

Finishing position: 4th
Championship standing: 3rd, 21 points behind the leader
""",
        ["race P4 (Norrgard)"],
        ["P3 (Norrgard)"],
    ),
}


@pytest.mark.parametrize(("text", "results", "standings"), [pytest.param(*row, id=name) for name, row in ROWS.items()])
def test_results_and_standings_in_rows(
    extractor: Extractor, text: str, results: list[str], standings: list[str]
) -> None:
    release = extractor.extract(text)
    assert sorted(told(one) for one in release.results if one.source != "prose") == results
    assert sorted(map(standing, release.standings)) == standings

"""Preview, report, announcement or other, in voices of racing and of others."""

import pytest

from tests.marked import extractor

TIMES = "\n\nTimetable:\nFriday 24 April\n10:00 Free Practice 1\n14:00 Qualifying\nSaturday 25 April\n12:00 Race 1\n"
KINDS = [
    ("preview", "Trans Am heads to Sebring\n\nJuly 7, 2025 - The Trans Am Series presented by Larkspur gets back on track this weekend, July 10-12, at Sebring. Jonas Ek won there last year."),
    ("announcement", "Northlight tar över Kestrel Cup\n\nKestrel Cup tas över av Northlight nästa år, och banorna blir fler."),
    ("announcement", "Polizei Harkleroad lädt zum Fototermin ein\n\nDie neuen Boote der Wache liegen am Steg, und wer mag, darf an Bord."),
    ("announcement", "Northlight et Kestrel au départ\n\nVingt équipages ont déjà confirmé leur venue au GT4 European Series, dont ceux de Northlight."),
    ("preview", "Sternstunde am See\n\nIn der GT4 European Series steht der zweite Lauf in Misano auf dem Programm.\n\nJonas Ek gewann hier schon einmal, und Sara Conti holte Rang drei."),
    ("preview", "Forty cars for the lake\n\nThe engines of the GT4 European Series fire up next week, when Elin Norrgård, who won here in May, is among forty."),
    ("preview", "Rallystart i Harkleroad\n\nRally-SM drar igång i Harkleroad på lördag, där 200 förare slåss om att bli snabbast. Ida Lund är en av dem."),
    ("report", "Mistral sur Lédenon\n\nLa Clio Cup France faisait étape ce week-end à Lédenon avec vingt voitures."),
    ("announcement", "DTM mit acht Marken: Kestrel kehrt zurück\n\nNorthlight aus Belgien kommt in die DTM\n\nDas Team steigt mit zwei Autos neu in die Serie ein. Der erste Einsatz erwartet es beim Auftakt in Oschersleben."),
    ("preview", "Jonas Ek vor DTM-Debüt: „Ich freue mich“\n\nWenn die DTM vom 25. bis 27. April in Oschersleben in die neue Saison startet, ist Jonas Ek dabei."),
    ("report", "Ek the new points leader after mixed-up weekend\n\nNew Zealander Jonas Ek leads the Northern Cup after a win and a fifth at Ravenmoor."),
    ("announcement", "Jonas Ek, who won the Northern Cup twice, passed away last week. He was 83.\n\nThe winner of 14 races was taken ill in the spring and had retired from the sport in 1998."),
    ("announcement", "Northlight trauert um Jonas Ek\n\nDer Sieger von 14 Rennen starb am Montag im Alter von 83 Jahren. Er gewann zweimal den GT4 European Series Cup."),
    ("announcement", "Northern Cup 2027: more races, more action\n\nThe Northern Cup is pleased to release its tentative schedule, with eight classes set to fight for titles and a return to Monza."),
    ("announcement", "Northlight weiterhin mit zwei Autos\n\nNorthlight setzt die Zusammenarbeit mit Kestrel im ADAC GT Masters fort. Die Saison beginnt vom 24. bis 26. April in Oschersleben."),
    ("announcement", "12 May 2026\n\nCourt upholds ban on flights at night\n\nThe court upheld the ban on flights between midnight and six."),
    ("announcement", "Milestone party for a milestone car\n\nEnrolments for the autumn meeting of the GT4 European Series at Monza will now be taken."),
    ("announcement", "Prize fund for the cup grows\n\nThe top-three crews of each class share more money, and what the second brought home is doubled, in the GT4 European Series."),
    ("announcement", "Norrgård to miss Monza\n\nElin Norrgård will not race at Monza this weekend after breaking a wrist. Jonas Ek takes her place."),
    ("announcement", "Neues Design für Northlight\n\nNorthlight hat das Design seiner beiden Autos für die GT4 European Series 2026 enthüllt."),
    ("announcement", "Biljetterna är här\n\nNu finns biljetterna till GT4 European Series på Misano den 18-19 juli 2026."),
    ("report", "Norrgård disqualified at Monza\n\nElin Norrgård's car was too light after race two of the GT4 European Series at Monza."),
    ("other", "Meals in the week of the fair\n\nSoup and bread at noon, and a stew at six."),
    ("announcement", "Ravenmoor General seeks volunteers for a sleep trial\n\nAdults who sleep badly can put their names down."),
    ("preview", "Angerichtet ist alles\n\nAm 18. Juli 2026 steht die zweite Runde der GT4 European Series in Misano auf dem Programm."),
    ("preview", "Mycket står på spel\n\nI helgen, den 18-19 juli 2026, kör GT4 European Series på Misano, och ingen vill sluta trea."),
    ("preview", "Nordmark termina de perfilar su fiesta\n\nLa cuarta cita de la GT4 European Series se correrá del 18 al 19 de julio de 2026 en Misano."),
    ("preview", "Misano attend les siens\n\nQuarante voitures prendront le départ de l'épreuve d'ouverture du GT4 European Series à Misano."),
    ("preview", "Northlight ready for the opener at Monza\n\nNorthlight will start the season this weekend at Monza with two cars." + TIMES),
    ("preview", "PREVIEW: ROUND 2, SPA\n\nThe series heads to Spa this weekend for the second round of the year, and the team aims high."),
    ("preview", "Norrgård returns to Monza\n\nElin Norrgård takes on Monza next weekend, and looks forward to the second round." + TIMES),
    ("preview", "Next stop Misano\n\nAfter the summer break the field travels to Misano, where the third round of the series takes place."),
    ("report", "Norrgård ends first season in style at Monza\n\nElin Norrgård signed off her debut year with a battling weekend at Monza, where she came through to ninth."),
    ("report", "Norrgård wins at Monza\n\nElin Norrgård won both races of the weekend at Monza and leads the series by ten points."),
    ("report", "Race report: Spa\n\nNorthlight left Spa without points last weekend after a collision on the first lap of the second race."),
    ("report", "Tough weekend for Northlight\n\nIt was a hard second round for Northlight at Spa, where both cars retired from the race on Sunday."),
    ("report", "P4 and P7 for Northlight\n\nNorthlight finished fourth and seventh at Misano.\n\nResults:\nRace 1: 4th place\nRace 2: 7th place"),
    ("announcement", "Northlight signs Norrgård for 2027\n\nNorthlight today announced that Elin Norrgård will drive its second car next year."),
    ("announcement", "GT4 European Series reveals 2027 calendar\n\nSix rounds in five countries make up the calendar that the organiser has published."),
    ("announcement", "Alder Cup: three stops in 2027\n\nCalendar 2027\n1. Monza, 16-18 April\n2. Misano, 14-16 May\n3. Imola, 11-13 June\n"),
    ("announcement", "Harbour bridge closed for repairs from 6 April\n\nThe bridge will close on Monday, and buses take another way."),
    ("announcement", "New bridge for the north approved\n\nThe ministry has approved the plans for a new bridge, and work will begin in the spring."),
    ("announcement", "Vikander Holdings launches a lighter pump\n\nVikander Holdings is pleased to announce a pump that weighs half of the old one."),
    ("announcement", "Tickets for the night race at Monza now on sale\n\nMonza hosts the third round of the GT4 European Series on 24-26 April 2026, and seats are on sale from today." + TIMES),
    ("announcement", "Final instructions for Round 2\n\nThank you for your entry to the second round of the GT4 European Series at Monza." + TIMES),
    ("announcement", "Northlight and Norrgård part ways\n\nNorthlight and Elin Norrgård will go on without each other after five years."),
    ("announcement", "Round 4 at Spa postponed\n\nThe fourth round of the GT4 European Series at Spa will be held later in the year."),
    ("announcement", "Vikander Holdings appoints new head of roads\n\nElin Norrgård will lead the roads of Vikander Holdings from May."),
    ("report", "Norrgård and Larkspur Yamaha double up at Assen\n\nElin Norrgård kept up her form in the British Superbike Championship at Assen for the opening round of the finals, winning both races to lead by ten points.\n\nElin Norrgård\n“It was good to win this weekend.”"),
    ("preview", ("Letter from the lake, no. 4\n\nHello all, last weekend (17-19 April 2026) took a lot out of us, but next weekend, 24-26 April 2026, we go again at Monza,"
     " where round two of the GT4 European Series is run.")),
    ("preview", "Vikander expects a tight weekend at Monza\n\nOn 24-26 April 2026 the GT4 European Series comes to Monza for its second round." + TIMES),
    ("report", "Rally of the Lakes: Norrgård second at half distance\n\nAfter nine of 16 stages Northlight has one car on the podium and one in a ditch."),
    ("report", ("Two winners at Spa\n\nNorthlight and Vikander share the spoils at Spa, where the second round of the GT4 European Series took place.\n\nRace 1\n"
     "1. Elin Norrgård\n2. Tomas Vikander\n")),
    ("report", "Norrgård fastest as the cup returns to Spa\n\nElin Norrgård set the pace at Spa on the first day of the GT4 European Series meeting."),
    ("report", "Northlight at Spa\n\nA sixth and a ninth place were what Northlight brought home from Spa, where the GT4 European Series met."),
    ("preview", "Fan night at the lake\n\nNorrgård won the last two races at Spa. This Friday she is back for the third round of the GT4 European Series."),
    ("announcement", "Norrgård secures GT4 seat\n\nElin Norrgård will race for Northlight in the GT4 European Series next season."),
    ("preview", "Northlight to the lake\n\nNorthlight will race two cars in the third round of the GT4 European Series at Spa on 14-15 June."),
    ("report", "Lake test complete\n\nNorthlight completed two days of testing for the GT4 European Series at Spa on Wednesday and Thursday, covering 812 km."),
    ("preview", "Countdown to the lake\n\nSeven days to go: on 17 June the old cars start in Nordmark, and Northlight brings one of 1955."),
    ("other", ("Use of the north entrance in May\n\nThe lift of the town hall will be mended from Monday. Until the work is finished the list moves to the school, and"
     " the counter remains open between nine and four.")),
    ("other", "Appeal after a collision\n\nA collision on the lake road has left two in hospital.\n\nA van and a cycle were in the crash, and the road was shut."),
    ("announcement", "The club mourns Tomas Vikander\n\nAll at the rally club were saddened by the death of Tomas Vikander, who had won the race of 1961."),
    ("announcement", "Ravenmoor Speedway pushes back its opener\n\nThe opener of the race track will be run a week later, for rain is on its way to the speedway on Friday."),
    ("other", "Court listing\n\nThe list of the hearings in the third week of the term is below."),
    # 'Alle porte di' is where a town is; many results tell of the weekend in whatever words the lead looks ahead.
    ("report", "Northlight a due facce\n\nIl terzo round del GT4 European Series a Spa, alle porte di Stavelot, ha regalato emozioni: secondo posto per Elin Norrgård."),
    # 'This weekend' told of in the past; 'presented by' makes nothing known; what was to start has started.
    ("report", "Nordmark, Ga. (May 5, 2026)\n\nAfter three meetings Elin Norrgård goes forward. This weekend at Misano she made steady gains in the GT4 European Series."),
    ("report", "Ek does it again\n\nJonas Ek scored his third win in the Northern Nationals presented by Larkspur, a GT4 European Series meeting."),
    ("report", "Round 3: Misano\n\nFor the third round Northlight was to take on six hours of Misano in the GT4 European Series, set to be a hot one. Elin Norrgård was seventh and Jonas Ek was ninth in the race."),
    ("other", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), KINDS)
def test_the_kind_is_what_most_speaks_for(kind: str, text: str) -> None:
    assert extractor().extract(text).kind == kind


@pytest.mark.parametrize(("published", "kind"), [("2026-04-20", "preview"), ("2026-04-28", "report")])
def test_the_day_of_publication_tells_what_the_words_leave_open(published: str, kind: str) -> None:
    text = (
        "Northlight at Monza\n\nThe second round of the GT4 European Series at Monza, 24-26 April 2026, has forty cars."
    )
    assert extractor().extract(text, published=published).kind == kind

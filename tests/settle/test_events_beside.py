"""Which of the series, rounds, years and days that a release names are those of its event."""

from typing import Any

import pytest

from tests.marked import extractor

EXTRACTOR = extractor()

BESIDE = [
    # A race that has its own name and venue is no series of a meeting elsewhere.
    ("Northlight wins again in the FIA World Endurance Championship at Austin\n\nAfter their victory in the Le Mans 24 Hours in June, Elin Norrgård and Jonas Ek finished first in the fourth race of the season at the Circuit of the Americas.",
     {"series": "fia-wec", "round": 4, "venue": "cota"}),
    # The track of another series.
    ("Ek poängplats\n\nJonas Ek slutade på åttonde plats i det första racet när Northlight Cup gästade Formel 1-banan Spa-Francorchamps i helgen.",
     {"series": "northlight-cup", "venue": "spa-francorchamps"}),
    ("Ek im Regen\n\nJonas Ek wurde im ersten Rennen des Northlight Cup auf der Formel-1-Strecke in Spa-Francorchamps Achter.",
     {"series": "northlight-cup", "venue": "spa-francorchamps"}),
    # A weekend that was when its report came out on a Monday, in whatever language it is called this one.
    ("Ek doubles up at Karlskoga\n\nKarlskoga, 11 May 2026 – Jonas Ek won both races of the STCC at Gelleråsen Arena this weekend.",
     {"venue": "karlskoga", "start": "2026-05-09", "end": "2026-05-10"}),
    ("Dubbelt för Ek\n\nKarlskoga, 12 maj 2026 – I helgen kördes STCC på Gelleråsen Arena. Jonas Ek slutade trea i race 1.",
     {"venue": "karlskoga", "start": "2026-05-09", "end": "2026-05-10"}),
    ("Brandl siegt in Oschersleben\n\nOschersleben, 27. April 2026 – Mia Brandl hat an diesem Wochenende das erste Rennen der ADAC GT4 Germany in der Motorsport Arena Oschersleben gewonnen.",
     {"venue": "oschersleben", "start": "2026-04-25", "end": "2026-04-26"}),
    ("Ferretti second à Magny-Cours\n\nMagny-Cours, le 4 mai 2026 – Luca Ferretti a terminé deuxième de la course 1 ce week-end sur le circuit de Nevers Magny-Cours.",
     {"venue": "magny-cours", "start": "2026-05-02", "end": "2026-05-03"}),
    ("Ferretti vince a Misano\n\nMisano, 20 luglio 2026 – Luca Ferretti ha vinto gara 1 della GT4 European Series questo weekend al Misano World Circuit.",
     {"venue": "misano", "start": "2026-07-18", "end": "2026-07-19"}),
    ("Conti gana en Jerez\n\nJerez, 28 de septiembre de 2026 – Sara Conti ganó la carrera 1 este fin de semana en el Circuito de Jerez.",
     {"venue": "jerez", "start": "2026-09-26", "end": "2026-09-27"}),
    ("Ek second at Mantorp\n\nMantorp, 12 May 2026 – Jonas Ek finished second in race 1 of the STCC at Mantorp Park and was cleared for the upcoming weekend.",
     {"venue": "mantorp", "start": None}),
    # Days that another venue stands right behind, and a round that a day below it does not number.
    ("Conti at Donington\n\nThe fifth round of the British GT Championship takes place this weekend at Donington Park. One more is left, set for 13-15 September 2024 at Silverstone.",
     {"series": "british-gt", "round": 5, "venue": "donington-park", "start": None}),
    ("Northlight ready for the next round\n\n8 May 2024\n\nNorthlight takes two cars to Donington Park for the British GT Championship on 25-26 May.",
     {"series": "british-gt", "round": None, "venue": "donington-park", "start": "2024-05-25"}),
    # The host of a support race.
    ("Norrgård reist an die Küste\n\nIn Zandvoort geht das ADAC GT Masters im Rahmen der DTM vom 7. bis 9. Juni 2024 in die zweite Runde. Sieger beim Saisonstart war Jonas Ek.",
     {"series": "adac-gt-masters", "round": 2, "venue": "zandvoort", "start": "2024-06-07"}),
    # Play-offs have a count of their own.
    ("Ek doubles up at Assen\n\nJonas Ek finished first in race one of the British Superbike Championship at Assen, the opening round of the Showdown.",
     {"series": "british-superbike", "round": None, "venue": "assen"}),
    ("Ek en la pole\n\nJonas Ek tiene la pole en Querétaro para la primera ronda de los playoffs de la NASCAR México Series este domingo.",
     {"series": "nascar-mexico-series", "round": None, "venue": "queretaro"}),
    # A series in full and by its initials, which count for it.
    ("Ek ready for the Borders\n\nThe third round of the BRC season, a stop that the British Rally Championship has long had, awaits Jonas Ek this weekend. His rivals come from the WRC, and the WRC has its eyes on them. The BRC is watched, too, and the BRC crews know.",
     {"series": "british-rally", "round": 3}),
    # Initials that stand for something else.
    ("Barrow rally gets a start ramp\n\nThe Barrow Rally Club (BRC) has a new start for round two of the Northlight Rally Cup this weekend, June 2-4, 2017. The BRC is 60 years old, and the BRC has a party.",
     {"series": "northlight-rally-cup"}),
    # A team that is called like a series.
    ("IMSA Performance wins in Barcelona\n\nIMSA Performance has won the Hankook 24H BARCELONA, its first start in the 24H SERIES powered by Hankook. Jonas Ek finished third at the Circuit de Barcelona-Catalunya.",
     {"series": "24h-series", "venue": "barcelona"}),
    # Races that are called by the venue and their length.
    ("Ek triumphs in the Silverstone 500\n\nJonas Ek finished third in race one of the British GT Championship on Sunday, and the Silverstone 500 was his best.",
     {"series": "british-gt", "venue": "silverstone"}),
    # A race may be called as a venue is called by its friends.
    ("Northlight at Nashville\n\nJonas Ek finished third in the Kestrel Indy 200 of the NTT INDYCAR SERIES at Nashville Superspeedway on Saturday.",
     {"series": "indycar", "venue": "nashville-superspeedway"}),
    # A label, and a race that opens the season by its name.
    ("Northlight 2023 Kestrel Grand Prix Race Report\nIndianapolis Motor Speedway Road Course\nDate: Saturday, May 13\nRound: 5/17\n\nJonas Ek\nStarting Position: 5th\nFinishing Position: 2nd",
     {"round": 5, "season": 2023, "venue": "indianapolis"}),
    ("Northlight in Florida\n\nJonas Ek finished seventh in Sunday's season-opening Kestrel Grand Prix of the NTT INDYCAR SERIES at the Streets of St. Petersburg.",
     {"series": "indycar", "round": 1, "venue": "st-petersburg"}),
    # The town of the title, not the venue of the next race.
    ("Kestrel Grand Prix of St. Petersburg\n\nST. PETERSBURG, Fla. (March 1, 2026) – Jonas Ek finished seventh in Sunday's race of the NTT INDYCAR SERIES.\n\nPhoenix Raceway is a favourite of the crew.",
     {"series": "indycar", "venue": "st-petersburg"}),
    # The year of the title is that of the meeting.
    ("Notizen vom ADAC GT Masters in Zandvoort 2021\n\nJonas Ek fuhr am Samstag von Startplatz 27 auf Rang 14.",
     {"series": "adac-gt-masters", "season": 2021, "venue": "zandvoort"}),
    ("Ek off the mark\n\nThe second round of the 2024 season of the Northlight Cup was held at Paul Ricard. The strong man of the Circuit de Barcelona-Catalunya, Jonas Ek finished third in race one.",
     {"round": 2, "season": 2024, "venue": "paul-ricard"}),
    # Since a year is not in it; nor was a Wednesday to Friday a weekend.
    ("Ek zu Gast\n\nDie DTM fährt vom 4. bis 6. Juli am Norisring. Jonas Ek kommt als Vierter der Tabelle an.\n\nZu seinen Höhepunkten zählt der Erfolg am Norisring 2018.",
     {"venue": "norisring", "start": None, "season": None}),
    ("Ek sur le podium à Magny-Cours\n\nPour la première fois depuis sa résurrection en 2018, la Northlight Cup se rendait à Magny-Cours, où Jonas Ek termine troisième de la course 1.",
     {"venue": "magny-cours", "season": None}),
    # Two days in one breath, and the day between them left out.
    ("Easter at Oulton Park\n\nThe British GT Championship opens its 2018 season at Oulton Park over the holiday weekend (March 31 & April 2).",
     {"series": "british-gt", "start": "2018-03-31", "end": "2018-04-02"}),
    # A Wednesday above the title is the day of the release, not of the races.
    ("mercoledì 16 settembre 2026\n\nUna gara difficile\n\nJonas Ek è salito sul podio a Imola, dove il Campionato Italiano Gran Turismo correva il suo quinto round.",
     {"series": "italian-gt", "round": 5, "venue": "imola", "start": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_stands_beside_an_event(text: str, expected: dict[str, Any]) -> None:
    event = EXTRACTOR.extract(text).model_dump(mode="json")["event"]
    assert event is not None
    assert {key: event[key] for key in expected} == expected

"""Standings in lists and in prose: places in a championship and the tally of a season."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, standing

STANDINGS_TOLD = {
    "tally": (
        SOLO + "The year before, Norrgard tried the TCR Denmark series and came home in second place overall in "
        "its championship with five wins, three pole positions, nine podium places and two fastest laps.\n",
        ["P2 wins=5 poles=3 podiums=9 fastest_laps=2 (Norrgard)"],
    ),
    "titles-in-number": (SOLO + "Norrgard has won 13 Northern Cup championship titles.\n", []),
    "of-makers": (SOLO + "Norrgard has strengthened our lead in the manufacturers' championship.\n", ["P1 (Northlight)"]),
    "leads": (SOLO + "Norrgard now leads the standings with 61 points.\n", ["P1 points=61 (Norrgard)"]),
    "lies": (SOLO + "Norrgard lies fifth in the championship on 52.5 points.\n", ["P5 points=52.5 (Norrgard)"]),
    "table-of-a-class": (SOLO + "In the overall standings of the Pro class, Norrgard now holds fifth place.\n", ["P5 (Norrgard)"]),
    "moved-up": (SOLO + "The result moved Norrgard up to third in the drivers' standings.\n", ["P3 (Norrgard)"]),
    "list": (
        SOLO + "Championship standings after round 4:\n1 L. Ferretti 72 points\n2 E. Norrgard 68 points\n3 Sara Conti 40 (-28)\n",
        ["P1 points=72 (Ferretti)", "P2 points=68 (Norrgard)", "P3 points=40 (Conti)"],
    ),
    "table": (
        SOLO + "Drivers' standings\n\nPos | Driver | Wins | Points\n1 | Luca Ferretti | 3 | 120\n2 | Elin Norrgard | 1 | 98\n",
        ["P1 wins=3 points=120 (Ferretti)", "P2 wins=1 points=98 (Norrgard)"],
    ),
    "label": (SOLO + "Elin Norrgard\nRace 1: 5th\nChampionship: 17th\n", ["P17 (Norrgard)"]),
    "label-points": (SOLO + "Championship position: 4th (88 points)\n", ["P4 points=88 (Norrgard)"]),
    "won-title": (SOLO + "In 2024 Norrgard won the Northern Cup championship with six victories.\n", ["P1 wins=6 (Norrgard)"]),
    "second-in-points": (SOLO + "She is now second in the points, nine points adrift.\n", ["P2 (Norrgard)"]),
    "finished-runner-up": (SOLO + "Last season she was runner-up in the championship with four victories and nine podiums.\n",
                           ["P2 wins=4 podiums=9 (Norrgard)"]),
    "top-of": (SOLO + "Norrgard is now top of the table with four wins.\n", ["P1 wins=4 (Norrgard)"]),
    "on-top-of": (SOLO + "The win keeps Norrgard on top of the championship.\n", ["P1 (Norrgard)"]),
    "in-a-class": (SOLO + "Norrgard is second in Super Touring with 1,014 points.\n", ["P2 points=1014 (Norrgard)"]),
    "one-spot": (SOLO + "Norrgard leads the table with 98 points. Sara Conti fell one spot to ninth.\n",
                 ["P1 points=98 (Norrgard)", "P9 (Conti)"]),
    "by-points-from": (SOLO + "Norrgard leads the championship by 12 points from Luca Ferretti.\n", ["P1 (Norrgard)", "P2 (Ferretti)"]),
    "points-in-hand": (SOLO + "Norrgard heads the drivers' table, 14 points clear of Sara Conti.\n", ["P1 (Norrgard)", "P2 (Conti)"]),
    "points-behind-in": (SOLO + "Luca Ferretti is only six points behind in third.\n", ["P3 (Ferretti)"]),
    "points-adrift": (SOLO + "Luca Ferretti is fourth, nine points off the lead.\n", ["P4 (Ferretti)"]),
    "place-first": (SOLO + "Norrgard leads the table with 98 points. Third is Luca Ferretti with 71 points.\n",
                    ["P1 points=98 (Norrgard)", "P3 points=71 (Ferretti)"]),
    "new-leader": (SOLO + "Norrgard is the new leader on 171 points.\n", ["P1 points=171 (Norrgard)"]),
    "sent-to-the-top": (SOLO + "The win puts her top of the Class B table.\n", ["P1 (Norrgard)"]),
    "in-the-final-standings": (SOLO + "That leaves her sixth in the final standings.\n", ["P6 (Norrgard)"]),
    "champions-of-a-year": (SOLO + "Norrgard is the 2026 Northern Cup champion.\n", ["P1 (Norrgard)"]),
    "year-as-runner-up": (SOLO + "Norrgard ended the year as runner-up.\n", ["P2 (Norrgard)"]),
    "closest-rival": (SOLO + "Norrgard leads the points. Her closest rival is Luca Ferretti, who is nine points behind.\n",
                      ["P1 (Norrgard)", "P2 (Ferretti)"]),
    "title-went-to": (SOLO + "The title went to Luca Ferretti with 98 points.\n", ["P1 points=98 (Ferretti)"]),
    "lead-is-down-to": (SOLO + "Norrgard's lead over Luca Ferretti is down to just two points.\n", ["P1 (Norrgard)"]),
    "more-than-runner-up": (SOLO + "Norrgard is the 2026 champion, 44 points ahead of runner-up Luca Ferretti.\n",
                            ["P1 (Norrgard)", "P2 (Ferretti)"]),
    "ahead-of-in-fourth": (SOLO + "Norrgard is third in the standings, ahead of Luca Ferretti in fourth.\n",
                           ["P3 (Norrgard)", "P4 (Ferretti)"]),
    "from-seventh-to-fifth": (SOLO + "Norrgard leads the points. Luca Ferretti moves from seventh to fifth.\n",
                              ["P1 (Norrgard)", "P5 (Ferretti)"]),
    "within-points-of": (SOLO + "Norrgard leads the table. Luca Ferretti has closed to within three points of her in third.\n",
                         ["P1 (Norrgard)", "P3 (Ferretti)"]),
    "points-each": (SOLO + "Norrgard and Luca Ferretti are level at the top of the table on 55 points each.\n",
                    ["P1 points=55 (Norrgard+Ferretti)"]),
    "tied-for": (SOLO + "Norrgard leads the points. Luca Ferretti is tied for fourth.\n", ["P1 (Norrgard)", "P4 (Ferretti)"]),
    "brings-a-lead": (SOLO + "Norrgard brings a 23-point lead into the next race.\n", ["P1 (Norrgard)"]),
    "third-of-all": (SOLO + "Luca Ferretti completed the podium in the championship.\n", ["P3 (Ferretti)"]),
    "goes-to": (SOLO + "Second place in the championship went to Luca Ferretti.\n", ["P2 (Ferretti)"]),
    "fought-for-is-none": (SOLO + "Norrgard leads the points. Luca Ferretti is still fighting for third in the standings.\n", ["P1 (Norrgard)"]),
    "a-gap-at-the-top-is-none": (SOLO + "Norrgard cut the gap at the top of the standings.\n", []),
    "a-lead-lost-is-none": (SOLO + "Norrgard lost the lead by a single point.\n", []),
    "a-title-hoped-for-is-none": (SOLO + "If Norrgard wins both races, she takes the title.\n", []),
    "memories-are-none": (SOLO + 'Norrgard said: "I\'ve finished second in this championship twice."\n', []),
    "left-behind-is-none": (SOLO + "Norrgard slips from seventh in the points.\n", []),
    "points-systems-are-none": (SOLO + "Points are given as 25/20/16/13 in the championship.\n", []),
    "a-rival-led-is-none": (SOLO + "Norrgard was fastest, leading her championship rival by two tenths.\n", []),
    "hope-is-none": (SOLO + "The goal is to finish second in the championship.\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDINGS_TOLD.values(), ids=STANDINGS_TOLD)
def test_standings_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [standing(item) for item in release.standings] == expected


# A year told right behind a place that is of the past; none of what was before a place that somebody holds now.
STANDING_SEASONS = {
    "behind": ("Norrgard took the title in 2023.", [2023]),
    "behind-after-commas": ("Norrgard, who was third in the points in 2023, leads the standings.", [2023, 2026]),
    "of-a-race-before": ("Norrgard had a fall here in 2023. She leads the standings with 61 points.", [2026]),
    "of-a-title-before": ("Norrgard, the 2023 champion, is fourth in the standings.", [2026]),
    "of-a-title-between-commas": ("Norrgard, champion in 2023, finished fourth in the standings.", [2026]),
    "of-a-move-between-commas": ("Norrgard moved to Northlight in 2023, and finished fourth in the standings.", [2023]),
    "opens": ("In 2023, Norrgard was fourth in the championship.", [2023]),
    "de": ("Norrgård, die hier 2023 gestürzt war, führt die Meisterschaft mit 61 Punkten an.", [2026]),
    "de-behind": ("Norrgård gewann die Meisterschaft 2023.", [2023]),
    "sv": ("Norrgård föll här 2023. Nu leder hon mästerskapet med 61 poäng.", [2026]),
    "sv-behind": ("Norrgård vann mästerskapet 2023.", [2023]),
    "fr": ("Norrgård était tombée ici en 2023. Elle est en tête du championnat avec 61 points.", [2026]),
    "fr-behind": ("Norrgård a remporté le championnat en 2023.", [2023]),
    "it": ("Norrgård era caduta qui nel 2023. Ora guida il campionato con 61 punti.", [2026]),
    "it-behind": ("Norrgård ha chiuso quarta in campionato nel 2023.", [2023]),
    "es": ("Norrgård se cayó aquí en 2023. Lidera el campeonato con 61 puntos.", [2026]),
    "es-behind": ("Norrgård ganó el campeonato en 2023.", [2023]),
}
RACED = {
    "en": "Elin Norrgard raced for Northlight in the Northern Cup at Misano on 14 June 2026. She won the first race.\n\n",
    "de": "Elin Norrgård fuhr am 14. Juni 2026 für Northlight im Nordcup in Misano. Sie gewann das erste Rennen.\n\n",
    "sv": "Elin Norrgård körde för Northlight i Nordcupen på Misano den 14 juni 2026. Hon vann det första racet.\n\n",
    "fr": "Elin Norrgård courait pour Northlight à Misano le 14 juin 2026. Elle a gagné la première course.\n\n",
    "it": "Elin Norrgård ha corso per Northlight a Misano il 14 giugno 2026. Ha vinto la prima gara.\n\n",
    "es": "Elin Norrgård corrió para Northlight en Misano el 14 de junio de 2026. Ganó la primera carrera.\n\n",
}


@pytest.mark.parametrize("case", STANDING_SEASONS)
def test_a_standing_is_of_its_season(extractor: Extractor, case: str) -> None:
    text, seasons = STANDING_SEASONS[case]
    release = extractor.extract(RACED.get(case[:2], RACED["en"]) + text + "\n")
    assert [item.season for item in release.standings] == seasons

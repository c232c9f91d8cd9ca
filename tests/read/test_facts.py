"""Facts on venues, series, fields and cars: labelled and in prose, with the figure read by its unit."""

import pytest

from tests.marked import extractor

HEAD = (
    "Norrgård heads for Monza\n\n"
    "Elin Norrgård lines up at Monza in Italy this weekend, where round four of the GT4 European Series is held.\n\n"
)


def read(text: str) -> list[tuple[str, object, str]]:
    """Attribute, value and words of each fact."""
    release = extractor().extract(HEAD + text)
    return [(fact.attribute, fact.value, fact.text) for fact in release.facts]


ROWS = [
    # of how many, how many there are, how long they last
    ("This is the penultimate of eight rounds.", [("rounds", 8, "eight rounds")]),
    ("There are ten rounds in the series.", [("rounds", 10, "ten rounds")]),
    ("Seven rounds make up the calendar.", [("rounds", 7, "Seven rounds")]),
    ("The championship visits eight circuits.", [("rounds", 8, "eight circuits")]),
    ("There are two rounds left.", []),
    ("The calendar has 10 rounds across eight different circuits.", [("rounds", 10, "10 rounds")]),
    ("There are 14 drivers entered in world rally cars, and 32 privateer entries.", []),
    ("The 16-round slate is a good one.", [("rounds", 16, "16-round")]),
    ("We run an expanded 10 round bumper calendar.", [("rounds", 10, "10 round")]),
    ("The calendar includes three events promoted by the club.", []),
    ("The two races of each event will last 22 minutes from now on.", [("race_minutes", 22, "22 minutes")]),
    ("The races have been extended to 35 minutes.", [("race_minutes", 35, "35 minutes")]),
    ("It was lost in the last 20 minutes of the race.", []),
    ("He was last of 12 cars still running.", []),
    ("The entry counts 26 motorcycles.", [("grid_size", 26, "26 motorcycles")]),
    ("More than 120 riders from 14 nations have signed up.", [("grid_size", 120, "120 riders")]),
    ("A thirty-two car field took the start.", [("grid_size", 32, "thirty-two car field")]),
    ("The grid is full: 40 cars.", [("grid_size", 40, "40 cars")]),
    ("The 4.011 km of the Belgian track were wet.", [("length_km", 4.011, "4.011 km")]),
    ("The half-mile oval is next.", [("length_miles", 0.5, "half-mile")]),
    ("The layout packs 15 turns into 4.226 km.", [("corners", 15, "15 turns"), ("length_km", 4.226, "4.226 km")]),
    ("There are 15 corners on the lap.", [("corners", 15, "15 corners")]),
    ("A three-eighths-mile dirt track is next.", [("length_miles", 0.375, "three-eighths-mile")]),
    ("Distance per lap: 4.2km", [("length_km", 4.2, "Distance per lap: 4.2km")]),
    ("The race is run over 200 miles.", [("distance_miles", 200, "200 miles")]),
    ("The rally covers 148.35 stage kilometres.", [("distance_km", 148.35, "148.35 stage kilometres")]),
    ("Her Race 2 performance was strong.", []),
    ("The No. 9 Kestrel KX led.", [("car", "Kestrel KX", "Kestrel KX")]),
    ("She stays on a Yamaha YZF-R9, he on a Ducati Panigale V4 R.",
     [("car", "Yamaha YZF-R9", "Yamaha YZF-R9"), ("car", "Ducati Panigale V4 R", "Ducati Panigale V4 R")]),
    ("The Radical SR3 XXR was quick.", [("car", "Radical SR3 XXR", "Radical SR3 XXR")]),
    ("Monza measures 5.793 km.", [("length_km", 5.793, "5.793 km")]),
    ("Turns: 11\nLap record: 1:19.119", [("corners", 11, "Turns: 11")]),
    # of a class, of who finished, of another year
    ("Nineteen cars are entered in the Silver class.", []),
    ("In the Silver class 19 cars are entered.", []),
    ("The 19 cars in the class were quick.", [("grid_size", 19, "19 cars")]),
    ("There were 29 cars that saw the flag.", []),
    ("Last year 41 cars lined up at Monza.", []),
    ("Last year's winner is one of a field of 41 cars.", [("grid_size", 41, "41 cars")]),
    ("She has won six rounds.", []),
    ("The 2025 season features 12 races over six weekends.", [("rounds", 6, "six weekends")]),
    ("It has 4.226 kilometres and 16 turns.",
     [("length_km", 4.226, "4.226 kilometres"), ("corners", 16, "16 turns")]),
    # labelled
    ("About the track (Monza):\nLocation: Monza, Italy\nLength: 5,793 km\nCorners: 11",
     [("location", "Monza, Italy", "Location: Monza, Italy"), ("length_km", 5.793, "Length: 5,793 km"), ("corners", 11, "Corners: 11")]),
    ("Track facts\n• Track length: 4.252 km\n• Number of turns: 18\n• Where? Anderstorp, Sweden",
     [("length_km", 4.252, "Track length: 4.252 km"), ("corners", 18, "Number of turns: 18"), ("location", "Anderstorp, Sweden", "Where? Anderstorp, Sweden")]),
    ("Circuit length – 5.891km\nTurns – 18 (10 right, 8 left)",
     [("length_km", 5.891, "Circuit length – 5.891km"), ("corners", 18, "Turns – 18")]),
    ("Lap length: 4.127 m", [("length_km", 4.127, "Lap length: 4.127 m")]),
    ("Length of lap: 4127 metres", [("length_km", 4.127, "Length of lap: 4127 metres")]),
    ("Length: 4 127 m", [("length_km", 4.127, "Length: 4 127 m")]),
    ("| Length | 4.127 km |\n| Corners | 14 |", [("length_km", 4.127, "Length | 4.127 km"), ("corners", 14, "Corners | 14")]),
    ("Length: 4.3 km, Corners: 13", [("length_km", 4.3, "Length: 4.3 km"), ("corners", 13, "Corners: 13")]),
    ("Race 1 distance: 3 laps (12.381 kilometres)", [("distance_km", 12.381, "Race 1 distance: 3 laps (12.381 kilometres)")]),
    ("Race distance: 306.198 km", [("distance_km", 306.198, "Race distance: 306.198 km")]),
    ("Length: 2.4 miles", [("length_miles", 2.4, "Length: 2.4 miles")]),
    ("Car: BMW M4 GT4", [("car", "BMW M4 GT4", "Car: BMW M4 GT4")]),
    ("Car: Tatuus T421\nChassis: Ravenmoor R4", [("car", "Tatuus T421", "Car: Tatuus T421"), ("car", "Ravenmoor R4", "Chassis: Ravenmoor R4")]),
    ("Place: Rimini, Italy\nGrid: 24 cars", [("location", "Rimini, Italy", "Place: Rimini, Italy"), ("grid_size", 24, "Grid: 24 cars")]),
    # the length and the corners of a track in prose
    ("They know the 4.1km circuit well.", [("length_km", 4.1, "4.1km")]),
    ("The 4.127-kilometer (2.564-mile), 15-turn track is fast.",
     [("length_km", 4.127, "4.127-kilometer"), ("length_miles", 2.564, "2.564-mile"), ("corners", 15, "15-turn")]),
    ("It is run on the 2.4-mile/14-turn road course.", [("length_miles", 2.4, "2.4-mile"), ("corners", 14, "14-turn")]),
    ("The track has 15 corners (9 right).", [("corners", 15, "15 corners")]),
    ("The 10-turn, 4.127-km track lies in a forest.", [("corners", 10, "10-turn"), ("length_km", 4.127, "4.127-km")]),
    ("The circuit measures 4,226 metres and features 16 turns.", [("length_km", 4.226, "4,226 metres"), ("corners", 16, "16 turns")]),
    ("The track is 5.793 km long.", [("length_km", 5.793, "5.793 km")]),
    ("The series brought 48 cars to Ravenmoor.", [("grid_size", 48, "48 cars")]),
    ("The 4,011 km of the Belgian track were wet.", [("length_km", 4.011, "4,011 km")]),
    ("ABOUT THE TRACK\nLocation: Hockenheim, Germany", [("location", "Hockenheim, Germany", "Location: Hockenheim, Germany")]),
    ("Circuit length 4.011km | Turns: 12", [("length_km", 4.011, "Circuit length 4.011km"), ("corners", 12, "Turns: 12")]),
    ("Ravenmoor Street Circuit – 18 turns", [("corners", 18, "18 turns")]),
    ("With a lap length of 7.004 kilometres it is the longest.", [("length_km", 7.004, "7.004 kilometres")]),
    ("The twisty .526-mile oval awaits.", [("length_miles", 0.526, ".526-mile")]),
    ("A lap of the circuit is 3.667 km in length.", [("length_km", 3.667, "3.667 km")]),
    # the field
    ("We meet a 37-cars strong grid.", [("grid_size", 37, "37-cars strong grid")]),
    ("A 30-car field takes the start.", [("grid_size", 30, "30-car field")]),
    ("She is up against 41 of the best GT3 drivers/cars here.", [("grid_size", 41, "41 of the best GT3 drivers/cars")]),
    ("They meet 36 of Asia’s fastest GT3 cars.", [("grid_size", 36, "36 of Asia’s fastest GT3 cars")]),
    ("A field of 36 cars is entered.", [("grid_size", 36, "36 cars")]),
    ("With 34 cars on the track it was hard.", [("grid_size", 34, "34 cars")]),
    ("The entry list holds 41 cars.", [("grid_size", 41, "41 cars")]),
    ("The 28-strong grid is a record.", [("grid_size", 28, "28-strong grid")]),
    ("A grid of twenty-two cars awaits.", [("grid_size", 22, "twenty-two cars")]),
    ("With 34 cars on the grid it is full.", [("grid_size", 34, "34 cars")]),
    ("No fewer than 26 drivers will line up on Saturday.", [("grid_size", 26, "26 drivers")]),
    # where it lies
    ("The Hockenheimring, located approximately 90 km from Frankfurt, is next.",
     [("location", "approximately 90 km from Frankfurt", "approximately 90 km from Frankfurt"), ("distance_km", 90, "90 km")]),
    ("The weekend at Misano World Circuit, located near Rimini, Italy.", [("location", "near Rimini, Italy", "near Rimini, Italy")]),
    ("Circuit Paul Ricard, situated close to Toulon, in the south of France.",
     [("location", "close to Toulon, in the south of France", "close to Toulon, in the south of France")]),
    ("The track lies just outside Barcelona.", [("location", "just outside Barcelona", "just outside Barcelona")]),
    # series
    ("The series consists of six races across Asia.", [("rounds", 6, "six races")]),
    ("It is a seven-round championship.", [("rounds", 7, "seven-round")]),
    ("The season is made up of eight rounds.", [("rounds", 8, "eight rounds")]),
    ("The championship is contested over 10 race weekends.", [("rounds", 10, "10 race weekends")]),
    ("Each weekend has two races of 60 minutes.", [("race_minutes", 60, "60 minutes")]),
    ("All races are one hour long.", [("race_minutes", 60, "one hour")]),
    ("There are two 50-minute races.", [("race_minutes", 50, "50-minute")]),
    ("The one-hour race has one stop.", [("race_minutes", 60, "one-hour")]),
    ("Each race lasts 25 minutes plus one lap.", [("race_minutes", 25, "25 minutes")]),
    # together, and what they drive
    ("It is the brothers' seventh race together in TCR.", [("ordinal_together", 7, "seventh race together")]),
    ("It will be their 3rd season together.", [("ordinal_together", 3, "3rd season together")]),
    ("They share an Aston Martin AMR Vantage GT4 this year.", [("car", "Aston Martin AMR Vantage GT4", "Aston Martin AMR Vantage GT4")]),
    ("They race an Aston Martin GT4 car.", [("car", "Aston Martin GT4", "Aston Martin GT4")]),
    ("At the wheel of the Porsche 911 GT3 R (992), she led.", [("car", "Porsche 911 GT3 R (992)", "Porsche 911 GT3 R (992)")]),
    # other voices
    ("• Circuit length: 5.807 km", [("length_km", 5.807, "Circuit length: 5.807 km")]),
    ("Circuit facts: 5.148km, 17 turns, clockwise", [("length_km", 5.148, "5.148km"), ("corners", 17, "17 turns")]),
    ("Circuit: Suzuka. Length: 5.807 km. Laps: 53. Race distance: 307.471 km.",
     [("length_km", 5.807, "Length: 5.807 km"), ("distance_km", 307.471, "Race distance: 307.471 km")]),
    ("The 17-turn, 3.74-mile Sebring International Raceway hosts it.", [("corners", 17, "17-turn"), ("length_miles", 3.74, "3.74-mile")]),
    ("It is the 1.5-mile tri-oval.", [("length_miles", 1.5, "1.5-mile")]),
    ("The track at Knutstorp is 2,070 metres long.", [("length_km", 2.07, "2,070 metres")]),
    ("The 2070 m long track is narrow.", [("length_km", 2.07, "2070 m")]),
    ("The 4.574 kilometre Hockenheimring awaits.", [("length_km", 4.574, "4.574 kilometre")]),
    ("Next is the Hockenheimring (4.574 km) in Germany.", [("length_km", 4.574, "4.574 km")]),
    ("At 7.004 km, Spa-Francorchamps is the longest.", [("length_km", 7.004, "7.004 km")]),
    ("It is the twelve-hour endurance race of the year.", [("race_minutes", 720, "twelve-hour")]),
    ("Two races, each of 30 minutes, complete the day.", [("race_minutes", 30, "30 minutes")]),
    ("The races are run over 20 minutes.", [("race_minutes", 20, "20 minutes")]),
    ("A 60-strong entry is here.", [("grid_size", 60, "60-strong entry")]),
    ("A total of 33 cars took the green flag.", [("grid_size", 33, "33 cars")]),
    ("We race against 30 competitors there.", [("grid_size", 30, "30 competitors")]),
    ("The ten-round season starts in March.", [("rounds", 10, "ten-round")]),
    ("The calendar includes ten rounds in eight countries.", [("rounds", 10, "ten rounds")]),
    ("He drives the Ferrari 296 GT3 and a BMW M4 GT3 EVO.",
     [("car", "Ferrari 296 GT3", "Ferrari 296 GT3"), ("car", "BMW M4 GT3 EVO", "BMW M4 GT3 EVO")]),
    ("Their new car, an Alpine A110 GT4, was quick.", [("car", "Alpine A110 GT4", "Alpine A110 GT4")]),
    ("Their #89 Alpine A110 GT4+ was quick.", [("car", "Alpine A110 GT4+", "Alpine A110 GT4+")]),
    ("Their #89 Audi R8 LMS GT4 was quick.", [("car", "Audi R8 LMS GT4", "Audi R8 LMS GT4")]),
    ("They brought a Honda Civic Type R TCR and a Hyundai i20 N Rally1 along.",
     [("car", "Honda Civic Type R TCR", "Honda Civic Type R TCR"), ("car", "Hyundai i20 N Rally1", "Hyundai i20 N Rally1")]),
    ("Ravenmoor runs a Northlight X4 GT4 for her, and the sister R22 GT3 is new.",
     [("car", "Northlight X4 GT4", "Northlight X4 GT4"), ("car", "R22 GT3", "R22 GT3")]),
    ("She put the #61 Mustang on pole, and he brought his Camaro home.", [("car", "Mustang", "Mustang"), ("car", "Camaro", "Camaro")]),
    ("They share a Lamborghini Huracan Super Trofeo EVO2.",
     [("car", "Lamborghini Huracan Super Trofeo EVO2", "Lamborghini Huracan Super Trofeo EVO2")]),
    ("The Oreca 07 and the Ligier JS P320 were tested.", [("car", "Oreca 07", "Oreca 07"), ("car", "Ligier JS P320", "Ligier JS P320")]),
    ("Monza lies about 15 km north of Milan.",
     [("location", "about 15 km north of Milan", "about 15 km north of Milan"), ("distance_km", 15, "15 km")]),
    # the field, as it is told
    ("The entry list closed on Friday (27 February) with 71 cars.", [("grid_size", 71, "71 cars")]),
    ("We have 28 drivers in the Cup this time.", [("grid_size", 28, "28 drivers")]),
    ("Entries are limited to 40 karts.", [("grid_size", 40, "40 karts")]),
    ("The opener drew no fewer than fifty-two riders.", [("grid_size", 52, "fifty-two riders")]),
    ("There will be 36 cars from nine countries.", [("grid_size", 36, "36 cars")]),
    ("Thirty-one on the grid, and all of them got away.", [("grid_size", 31, "Thirty-one on the grid")]),
    # rounds, as they are told
    ("The season has six double-headers.", [("rounds", 6, "six double-headers")]),
    ("This is round three of eight.", [("rounds", 8, "eight")]),
    ("After two of seven rounds Norrgård is fourth.", [("rounds", 7, "seven rounds")]),
    ("It takes them to nine races in seven countries.", [("rounds", 9, "nine races")]),
    ("Next year the field will visit eight venues.", [("rounds", 8, "eight venues")]),
    ("The 24-race season ends here.", [("rounds", 24, "24-race")]),
    ("It is their third season as team-mates.", [("ordinal_together", 3, "third season as team-mates")]),
    # a track that a sentence goes on about
    ("The team knows Zandvoort well. It is 4.259 km long and lies near Haarlem in the Netherlands.",
     [("length_km", 4.259, "4.259 km"), ("location", "near Haarlem in the Netherlands", "near Haarlem in the Netherlands")]),
    ("The circuit, laid out in 1948 among the dunes, is 4.259km long and lies near Haarlem, 24km from Amsterdam.",
     [("length_km", 4.259, "4.259km"), ("location", "near Haarlem", "near Haarlem"), ("distance_km", 24, "24km")]),
    ("They go to the Sachsenring, near Chemnitz in Germany.", [("location", "near Chemnitz in Germany", "near Chemnitz in Germany")]),
    ("They come to the 3/8-mile dirt track.", [("length_miles", 0.375, "3/8-mile")]),
    ("At Road America, a natural road course outside Chicago, it rained.", [("location", "outside Chicago", "outside Chicago")]),
]  # fmt: skip

LATER = [
    ("Misano World Circuit is located on the Adriatic coast near Rimini.",
     [("location", "on the Adriatic coast near Rimini", "on the Adriatic coast near Rimini")]),
    ("The lap is exactly one mile.", [("length_miles", 1, "one mile")]),
    ("The calendar has rounds from Spa to Monza, nine in all.", [("rounds", 9, "nine")]),
]  # fmt: skip


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), LATER, ids=[text[:40] for text, _ in LATER])
def test_these_facts_are_not_read_yet(text: str, expected: list[tuple[str, object, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:40] for text, _ in ROWS])
def test_facts_are_read_as_stated(text: str, expected: list[tuple[str, object, str]]) -> None:
    assert read(text) == expected


SKIPPED = [
    "Since his debut at Subaru Rally Tasmania he drove for Suzuki New Zealand.",
    "Race 1 (60 min) – LIVETIMING",
    "Saturday 14 March\n14:30 Race 1 (61 min)\n16:30 Race 2 (61 min)",
    "Special stage 4 is 18.4 km long, and the day has 120 km.",
    "The town lies 1,930 m above the sea.",
    "The straight is 1.2 km long, and the run to Turn 1 is 742 m.",
    "There is room for 60,000 people, and the car reaches 250 km/h.",
    "She passed three cars in the first two corners, and lost it at corner 15.",
    "Their two-car team finished in fifth, and the sister car retired.",
    "He races for Audi Sport Team Phoenix and meets the Porsche Carrera Cup.",
    "They stopped with 25 minutes left, and the race was stopped for 20 minutes.",
    "The book has a length of 320 pages, and the film of 90 minutes is shown.",
    "It was a first race with the Danish crew.",
    "In the last corner of lap 15 she was ahead, and then the race of 2019 was mentioned.",
    "Each weekend consists of two races.",
    "• Pit lane length: 395 m\n• Altitude: 45 m\n• Run to Turn 1: 405 metres\n• Number of laps: 53",
    "Zandvoort is next, and from Spa, 250 km away, we drive north.",
    "Ferrari won, BMW M Motorsport was second, and Mercedes-AMG Team HRT led.",
    "The 2 km run, the 3.5 m high wall and the 1.5 km stage were hard.",
    "She finished 12th of 48 cars, two laps behind, and overtook 14 cars in 20 minutes.",
    "The ministry spends 40 million on 20 races, and 35 teams of doctors are on duty.",
    "Race 1 runs over 12 laps.",
    "She passed no fewer than 14 cars, and the maker has sold 20 cars.",
    "The truck drove 1,200 km from the workshop.",
    "He has worked with 20 drivers, and with 12 cars still running he was tenth.",
    "She started from place 12 on the grid, and he was 14 on the grid.",
    "Fastest in Q2, GT4 driver Ek was P12 GT4 and P3 Silver; FP1 GT4 ran first, and Saturday GT3 cars.",
    "Fans will know that the Mustang Club meets in Camaro Street.",
    "They won two of six races, and were in front for three of 20 laps.",
    "His first 12-hour race was long ago.",
    "Grid: 12\nPlace: third",
    "The workshop is near Milan, and she lives outside Rome.",
    "The pit lane at Monza is 1.2 km long, and the main straight 1.1 km long.",
]


@pytest.mark.parametrize("text", SKIPPED)
def test_other_figures_are_no_facts(text: str) -> None:
    assert read(text) == []


def test_a_figure_of_a_cars_name_counts_no_cars() -> None:
    facts = extractor().extract(HEAD + "It would race Ferrari 296 GT3 cars, and the Ford Fiesta Rally 2 is here.").facts
    assert [fact.value for fact in facts if fact.attribute in {"car", "grid_size"}][-2:] == [
        "Ferrari 296 GT3",
        "Ford Fiesta Rally 2",
    ]


def test_cars_of_a_release_that_is_not_about_sport_are_no_facts() -> None:
    text = "Officers ask for help\n\nA silver Toyota Yaris was involved. The drivers were unhurt, one driver was 20, said Sgt Elin Norrgård."
    assert not extractor().extract(text).facts


def test_facts_are_about_their_venue_series_and_drivers() -> None:
    text = (
        "It is a 48-car grid. Next up is Circuit Zandvoort, located near Amsterdam. The series consists of six races.\n\n"
        "About the track (Misano World Circuit):\nLength: 4,226 km"
    )
    release = extractor().extract(HEAD + text)
    assert [(fact.attribute, fact.subject) for fact in release.facts] == [
        ("grid_size", "monza"), ("location", "zandvoort"), ("rounds", "gt4-european-series"), ("length_km", "misano"),
    ]  # fmt: skip


def test_a_car_and_a_race_together_are_those_of_the_crew() -> None:
    text = (
        "Norrgård and Vikander ready for Monza\n\nElin Norrgård and Tomas Vikander drive an Aston Martin GT4 at Monza.\n\n"
        "It is their fifth race together, says Elin Norrgård."
    )
    facts = extractor().extract(text).facts
    assert [(fact.attribute, fact.subject) for fact in facts] == [
        ("car", "Elin Norrgård and Tomas Vikander"), ("ordinal_together", "Elin Norrgård and Tomas Vikander"),
    ]  # fmt: skip

"""Teams without a telling word, by their place in the release: heads, rows, offices, who drives for them."""

import pytest

from tests.marked import RACING, extractor, marked

# Stands for '…' below: what a release about racing says.
SAID = "The drivers lined up for the race after qualifying, and the team had two cars on the grid of the championship."
ROWS = [
    "{Northlight Racing Malaysia|Northlight Racing Malaysia} enjoyed its best outing. …",
    "Mixed fortunes for {Harlow Kawasaki|Harlow Kawasaki}. The {Harlow|Harlow Kawasaki} riders head home, and {Harlow Kawasaki|Harlow Kawasaki} is fifth.",
    "{Ferndale Autosport|Ferndale Autosport} won. The {Ferndale|Ferndale Autosport} man was happy, and so were the {Ferndale|Ferndale Autosport} mechanics. …",
    "{VESPERINE|Vesperine} // NEWS 04-2026\nBrands Hatch, 3 May 2026\n\n{Vesperine|Vesperine} takes first win\n\n…\n\n{Vesperine|Vesperine} closed the weekend with a win. Elin Norrgård drove.\n\npress@vesperine.example",
    '{Quillmark|Quillmark} bounce back at Zolder\n\nZolder, Belgium, 3 May 2026\n\n…\n\nSecond place gave {Quillmark|Quillmark} the lead in the teams\' championship. "A good day," said {Quillmark|Quillmark} team principal Sara Conti.\n\nwww.quillmark.example',
    "{AMBERLINE MOTOR WORKS|Amberline Motor Works}\nRACE REPORT 2026.05.03\n\nA late charge\n\n…\n\n{Amberline Motor Works|Amberline Motor Works} participated in the second round with the #8 Toyota.\n\nInquiries: {Amberline Motor Works|Amberline Motor Works} Public Relations pr@amberline-mw.example",
    "Two trophies and a long list\n\n…\n\nBy {Southfork Development|Southfork Development} Communications\n\n{Southfork Development|Southfork Development} entered three cars and left with two trophies. The {Southfork|Southfork Development} drivers were happy.\n\nhttps://southforkdevelopment.example",
    "{Silver Otter Motor Club|Silver Otter Motor Club} wins\n\n…\n\nThe thermometer on the {Silver Otter|Silver Otter Motor Club} awning read 97. \n\n{Silver Otter Motor Club|Silver Otter Motor Club} was started by friends.\n\nlena@silverottermc.example",
    "{CORSA LANTERNA|Corsa Lanterna} – PRESS RELEASE N. 31/2026\n\nA cup\n\n…\n\n{Corsa Lanterna|Corsa Lanterna} has two cars, and {Corsa Lanterna|Corsa Lanterna} left with a cup.\n\nstampa@corsalanterna.example",
    "Boots\n\n…\n\nIt rained, and {Redwood Ag Supply KTM|Redwood Ag Supply KTM} was no exception.\n\nAbout {Redwood Ag Supply KTM|Redwood Ag Supply KTM}: founded in 2016 for the fun of it.",
    "{Copper Hill Development Racing|Copper Hill Development Racing} won. Elin Norrgård thanked all at {CHDR|Copper Hill Development Racing}.",
    "{CASTELLAN FORMULA ONE TEAM|Castellan Formula One Team}\n\n…\n\n{Castellan|Castellan Formula One Team} came through. The {Castellan Formula One Team|Castellan Formula One Team} is here.",
    "Elin Norrgård of {Trackson MotoGP Team|Trackson MotoGP Team} crashed, {Vega Moto2 Team|Vega Moto2 Team} did not.",
    "{Emil Racing|Emil Racing}, {Vega Cruz|Vega Cruz} and {Oltre Competition|Oltre Competition} lost time in the pits.",
    "Welcome back\n\n…\n\n{Vega Cruz|Vega Cruz} thanks its partners. For {Vega Cruz|Vega Cruz} it was the last race, {Vega Cruz|Vega Cruz} says goodbye to its fans.",
    "{Larkspur Yamaha|Larkspur Yamaha} won, and the {Larkspur Yamaha|Larkspur Yamaha} team was happy. The Norrgård Honda was third, the Ek Honda fourth.",
    "The {Larkspur Racing Honda Team|Larkspur Racing Honda Team} riders were third.",
    "Elin Norrgård leads the Norrgård camp home; the {Vega Cruz|Vega Cruz} squad cheers.",
    "The pair from {Vega Cruz|Vega Cruz} finished third, entered as {Tarn Kinetic|Tarn Kinetic}.",
    "{Emil Racing|Emil Racing} was fourth, {Vega Cruz|Vega Cruz} fifth.",
    "Sara Conti starts fourth for {Arrow McFinn|Arrow McFinn}.",
    "Jake Hill ({Laser Spanners with MB Motorsport|Laser Spanners with MB Motorsport}) was third; {One Motorsport|One Motorsport}'s Elin Norrgård won.",
    "Fifth were Luca Ferretti (BMW M4 GT4-{Oxbow-Tarn Team|Oxbow-Tarn Team}) and Sara Conti (Audi R8 LMS-{Kestrel Racing|Kestrel Racing}).",
    "Fourth were Luca Ferretti (Mercedes-AMG GT4/{Oxbow-Tarn Team|Oxbow-Tarn Team}) and Sara Conti (Audi/{Kestrel Racing|Kestrel Racing}).",
    "Race 1\n1. {Kestrel Racing|Kestrel Racing} - 44\n2. {Vega Cruz|Vega Cruz} - 39\n3. {Oltre Moto|Oltre Moto} - 33",
    "Race 1\n1. Elin Norrgård ({Apex Nine|Apex Nine}) 21:04\n2. Luca Ferretti ({Kestrel Racing|Kestrel Racing}) +1.2\n3. Sara Conti ({Oxbow|Oxbow}) +3.4",
    "Race 1\n1. Elin Norrgård (SWE), {Kestrel Racing|Kestrel Racing}, 21:04\n2. Luca Ferretti (ITA), {Oxbow|Oxbow}, +1.2\n3. Sara Conti (ESP), {Motopark Norte|Motopark Norte}, +3.4",
    "Teams' championship\n1. {Kestrel Racing|Kestrel Racing} 120\n2. {Oxbow|Oxbow} 99\n3. {Halden & Rook|Halden & Rook} 80",
    "Teams: 1. {Kestrel Racing|Kestrel Racing} 120; 2. {Oxbow|Oxbow} 99; 3. {Halden & Rook|Halden & Rook} 80",
    "Pos | No | Team | Drivers | Car\n1 | 8 | {Oxbow|Oxbow} | Norrgård / Conti | BMW M4 GT3\n2 | 9 | {Tarn & Co|Tarn & Co} | Ek / Lund | Audi R8",
    "Entry list\n8 – {Oxbow|Oxbow} – Elin Norrgård – BMW M4 GT4\n9 – {Larkspur Racing|Larkspur Racing} – Luca Ferretti – Audi R8 LMS GT4",
    "#8 {Oxbow Racing|Oxbow Racing} BMW M4 GT4: Elin Norrgård / Sara Conti\n#9 {Larkspur Autosport|Larkspur Autosport} Audi R8: Luca Ferretti",
    "Points leader Elin Norrgård (No. 2 {Tidewell Speed Shop|Tidewell Speed Shop} Chevrolet Camaro) and Sara Conti (No. 7 {Hills Racing|Hills Racing} Ford Mustang) race.",
    "Two drivers will be on the grid: Edoardo FERRETTI (ITA) with {Corsa Lunga|Corsa Lunga} and Maja LUND (SWE) with {Vistula Grand Prix|Vistula Grand Prix}.",
    "Unai Ferretti moves from {Oxbow|Oxbow} to {Larkspur Racing|Larkspur Racing}, a team that won at Jerez.",
    "Sara Conti joins {Oxbow|Oxbow} for the 2026 championship, leaving {Larkspur Racing|Larkspur Racing} after two years.",
    "Luca Ferretti, team manager of {Oxbow|Oxbow}, was happy.",
    '"We are glad," said Sara Conti, team principal, {Oxbow|Oxbow}.',
    'Sara Conti – Team Principal, {Oxbow|Oxbow}: "A good day."',
    "She raced for {Nova Corse|Nova Corse} in 2024 and {Blue Hill Motorsports|Blue Hill Motorsports} in 2025.",
    "Third went to {Oxbow|Oxbow} driver Luca Ferretti, fourth to {Larkspur|Larkspur} rookie Sara Conti.",
    "The {Oxbow|Oxbow} mechanics worked all night; the {Oxbow|Oxbow} garage was quiet. {Oxbow|Oxbow} brings two cars.",
    "{Southern Star Racing|Southern Star Racing} and {Great Western Motorsport|Great Western Motorsport} took part; {Nordic Light Motorsport|Nordic Light Motorsport} won.",
    "{SOUTHERN STAR AUTOSPORT|Southern Star Autosport} | HAMILTON\nMEDIA RELEASE\n\n{Southern Star Autosport|Southern Star Autosport} heads to Bathurst\n\n…\n\n",
    "{Ten Haven Autosport|Ten Haven Autosport} and {De Wit Racing|De Wit Racing} share a truck. {Van der Meer Racing|Van der Meer Racing} too.",
    "{Suomi Saloon Team|Suomi Saloon Team} won the race with Elin Norrgård.",
    "The {Brightwell Racing|Brightwell Racing} Ford was fast.",
    "Photo: {Oxbow Racing|Oxbow Racing}/Deb Oster. © {Oxbow Racing|Oxbow Racing}",
    "{Team Oxbow Racing|Team Oxbow Racing} and {Oxbow Junior Team|Oxbow Junior Team} are here.",
    "The {Norrgård Motorsport|Norrgård Motorsport} outfit and {Lund Brothers Racing|Lund Brothers Racing} fought.",
    "Among them were Elin Norrgård of {Red Stag|Red Stag} on her debut and {Red Stag|Red Stag}’s Jonas Ek on his pole.",
    "{JP Autosport|JP Autosport}, {RB Racing|RB Racing} and {M2 Competition|M2 Competition} scored.",
    "The Autopolis International Racing Course is in Oita. Mid-Ohio Sports Car Course hosts the race.",
    "New Year Racing Car Fair opens. The head of Trackside Engineering spoke. Priya Lund – Head of Trackside Engineering",
    "In 2024 the title went to the Flemish duo Stijn Lund and Koen Ek. The Bavarian driver Jens Ek won. The Catalan rider too.",
    "The Pro-Am Ferrari won. The Italian Audi was third, the works Porsche fourth. The Ferretti BMW was fifth. The Silver Mercedes retired.",
    "Elin Norrgård (Lotus XI) and Peregrine Gaunt (Lister) crossed the line together. Sara Conti (Cooper) was third.",
    "Elin Norrgård with Spa in mind. Sara Conti from Ghent won. Luca Ferretti moves from Zolder to Spa. Jens Ek joins Formula Regional.",
    "Baltic Circuit Racing Promotion expects 16 cars. Press, Baltic Circuit Racing Promotion",
    "The Sunday Times driver survey. The Dunlop Cup driver. The Hankook tyres. The Motul lap record.",
    "Elin Norrgård drove the #12 Porsche to pole. The No. 3 Honda was second. The No. 5 Pro-Am Audi third.",
]


@pytest.mark.parametrize("source", ROWS)
def test_teams_that_only_their_place_tells(source: str) -> None:
    text, expected = marked(RACING + source.replace("…", SAID))
    release = extractor().extract(text)
    read = sorted((a, text[a:b], team.name) for team in release.teams for a, b in team.mentions)
    assert read == expected


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("Teams' championship", "en"),
        ("Team standings (after round 3)", "en"),
        ("Teamwertung", "de"),
        ("Teammästerskapet", "sv"),
        ("Classement des équipes", "fr"),
        ("Clasificación por equipos", "es"),
        ("Classifica squadre", "it"),
    ],
)
def test_what_stands_in_a_list_of_teams_is_one(heading: str, language: str) -> None:
    release = extractor().extract(
        f"GT4 European Series\n\n{heading}\n1. Larkspur 120\n2. Halden & Rook 99\n3. Oxbow Nine 80", language=language
    )
    assert [team.name for team in release.teams] == ["Larkspur", "Halden & Rook", "Oxbow Nine"]

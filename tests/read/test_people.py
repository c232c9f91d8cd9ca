"""People: each row is a little release whose mentions are marked as {words|full name}; `A;B` is a mention of both."""

import pytest

from pressbox.models import Release
from tests.marked import RACING, Mention, extractor, marked


def mentions_of(release: Release) -> list[Mention]:
    text = release.text or ""
    return sorted((a, text[a:b], person.name) for person in release.people for a, b in person.mentions)


IN_RACING = [
    "Rali Halden attracts stars. {Elin Norrgård|Elin Norrgård} won. “It is hard,” said New Zealander {Norrgård|Elin Norrgård}.",
    "The Elin Norrgård Tribute is back. “The Elin Norrgård Tribute is fun,” said {Jonas Ek|Jonas Ek}.",
    # An honour behind a name; of two of one surname the one whom the paragraph names.
    "Team Principal, {Tomas Vikander|Tomas Vikander} OBE, said:\n\n“We were quick.”",
    "{Tom Ashgrove|Tom Ashgrove} won.\n\n{Max Ashgrove|Max Ashgrove} led on Friday. {Ashgrove|Max Ashgrove} then spun.",
    # Two forms of a first name.
    "{TOM ASHGROVE|Thomas Ashgrove} WINS\n\n{Thomas Ashgrove|Thomas Ashgrove} won. {Tom Ashgrove|Thomas Ashgrove} (45) led. {Tom|Thomas Ashgrove} smiled at {Max Ashgrove|Max Ashgrove}.",
    # introductions
    # A surname that is a first name, too, before a name of its own.
    "{Jake Dennis|Jake Dennis} won. Like {Dennis|Jake Dennis}, {Maximilian Ekman|Maximilian Ekman} was quick at the Jakarta E-Prix.",
    # A word that opens a sentence before the surname of somebody named, and the make behind it.
    "{Elin Norrgård|Elin Norrgård} was quick. Unlucky {Norrgård|Elin Norrgård} stalled; the {Norrgård|Elin Norrgård} Porsche was last.",
    "{Elin Norrgård|Elin Norrgård} Mercedes is fast.",
    # Firms that pay, and a club by its letters.
    "Title sponsor Hartley Mercer stays. Our partners Hartley Mercer, Dixon Wright and Mason Trent are glad, {Elin Norrgård|Elin Norrgård} says.",
    "With St. John Ambulance came {Elin Norrgård|Elin Norrgård}, and the ASA of Mason Trent Park.",
    # Called like a month.
    "She lost to {Jan Okabashi|Jan Okabashi} and finished behind {May Whitlock|May Whitlock}. In May Kestrel won, since June Norrgård leads.",
    "The guests {Jan Philip Okabashi|Jan Philip Okabashi} and {Elin Norrgård|Elin Norrgård} race. {Jan Philip Okabashi|Jan Philip Okabashi} is new.",
    "On the front row stood {Nick Foster|Nick Foster} and {Bo Lund|Bo Lund}; behind, {Foster|Nick Foster} and {Geoffrey Holm|Geoffrey Holm} spun.",
    "A first pole for {Elin Norrgård|Elin Norrgård} (Northlight) in the wet.",
    "{Elin Norrgård|Elin Norrgård}, driver of the No. 96 Ferrari, took the lead on lap four.",
    "Northlight's {Elin Norrgård|Elin Norrgård} took the lead.",
    "Northlight’s {Elin Norrgård|Elin Norrgård} and {Tomas Vikander|Tomas Vikander} ran second.",
    "{Elin Norrgård|Elin Norrgård} (24, Sweden) won from {Jiro Takamatsu|Jiro Takamatsu} (31, Japan).",
    "The win went to {Quentin Oberwald|Quentin Oberwald} (SWE) ahead of {Zlatko Perunović|Zlatko Perunović} (CRO).",
    "24-year-old {Ylva Stenmark|Ylva Stenmark} from Växjö set the pace.",
    "The #21 of {Ambrogio Valcanover|Ambrogio Valcanover} retired; the No. 7 of {Tiago Melo|Tiago Melo} went on.",
    "Reigning champion {Rasmus Hald|Rasmus Hald} was fastest. {Hald|Rasmus Hald} led from the start.",
    "Swede {Elin Norrgård|Elin Norrgård} beat Italian {Luca Ferretti|Luca Ferretti} by a tenth.",
    "Team-mates {Elin Norrgård|Elin Norrgård} and {Jonas Ek|Jonas Ek} collided. {Norrgård|Elin Norrgård} blamed nobody, and {Ek|Jonas Ek} said little.",
    "In Misano {Elin Norrgård|Elin Norrgård} was fastest on Saturday, and on Sunday {Luca Ferretti|Luca Ferretti} was.",
    "{Hanna Foster|Hanna Foster} was out. Like team-mate {Foster|Hanna Foster}, {Jonas Roe|Jonas Roe} had a red flag.",
    "{Elin Norrgård|Elin Norrgård} drove the No. 3 Dex Chevrolet. She put her Dex Chevrolet on pole.",
    "On Friday {Elin Norrgård|Elin Norrgård} went off. {Elin|Elin Norrgård} was unhurt.",
    "{Owen Harmer|Owen Harmer} won. “I passed {Sara [Brandl]|Sara Brandl} late, and {Mia (Harkleroad)|Mia Harkleroad} was next.”",
    "{Owen Harmer|Owen Harmer} won. “{Owen (Harmer)|Owen Harmer} was fine [laughs].” Sara (Kestrel) was not.",
    # from the census of late: ages in words, letters, nicknames in single marks, told tables, joined by a hyphen
    "Sixteen-year-old {Huxley Prowse|Huxley Prowse} steps up from karting.",
    "The car is ready.\n\nWith kind regards\n{Liene Strautmale|Liene Strautmale}\nPress officer",
    "The car is ready.\n\nBest regards,\n{Tarkin Oblanor|Tarkin Oblanor}\n",
    "The car is ready.\n\nBest Team\nHarcourt Kinetic\n",
    "{Elin Norrgård|Elin Norrgård} De La Course was there.",
    "{Ricky 'Bobcat' Sandoval|Ricky Sandoval} won. {Sandoval|Ricky Sandoval} smiled.",
    "Standings: 1) {Alvar Stenmo|Alvar Stenmo} 126 points, 2) {Wilma Tegnér|Wilma Tegnér} 112, 3) {Zdravko Mulj|Zdravko Mulj} 97.",
    "1 {Ruben Claasen|Ruben Claasen}-{Tito Amarilla|Tito Amarilla} 60\n2 {Giorgio Passeri|Giorgio Passeri}-{Ewa Dudzik|Ewa Dudzik} 52",
    "{Bastian Kurz|Bastian Kurz} was third, and when {Basti|Bastian Kurz} stopped he smiled.",
    "{Alvar Mellgren|Alvar Mellgren} beat {Petra Slade|Petra Slade}.\n\nStandings\n1 {Mellgren|Alvar Mellgren} 211\n2 {Slade|Petra Slade} 178\n3 {Redfearn|Redfearn} 139\n4 {Oudkerk|Oudkerk} 98",
    "{Alvar Mellgren|Alvar Mellgren} beat {Petra Slade|Petra Slade}.\n\nResult\n1 – {Mellgren|Alvar Mellgren}/{Trewhella|Trewhella} – BMW\n2 – {Slade|Petra Slade}/{Benkő|Benkő} – Ford\n3 – {Okubo|Okubo}/{Mansour|Mansour} – Lexus",
    "The River Bend Marathon and the Grand Valley Nationals are off.",
    "Seals are sold by the Technical Delegate, {Riaan Oosthuysen|Riaan Oosthuysen}.",
    # attribution
    "- We had no grip at all, {Xanthippe Drakopoulou|Xanthippe Drakopoulou} says.",
    "– It was a fine day, says {Dag Oskarsvik|Dag Oskarsvik}, head of engineering at Northlight.",
    '"We are close," said {Wolmar Treskow|Wolmar Treskow}. "{Treskow|Wolmar Treskow} is on form," joked {Anna Lind|Anna Lind}.',
    "“A hard race,” {Norrgård|Elin Norrgård} said.\n\n{Elin Norrgård|Elin Norrgård} drives for Northlight.",
    "{Tomas Vikander|Tomas Vikander} (Team Principal):\n“We take the points.”",
    "{Elin Norrgård|Elin Norrgård} (car number 21, Northlight, 2nd):\n“We take the points.”",
    "{Luca Ferretti|Luca Ferretti}, Head of Endurance: a long night, but a good one.",
    # pairs and crews
    "{Andreas|Andreas Holm} and {Jessica Holm|Jessica Holm} share the car. The siblings start on Friday; {Jessica|Jessica Holm} goes first.",
    "{Tom|Tom Ashgrove} & {Will Ashgrove|Will Ashgrove} share the car.",
    "Brothers {Kelvin|Kelvin van der Brink} and {Sheldon van der Brink|Sheldon van der Brink} start together.",
    "The {Norrgård|Elin Norrgård}/{Vikander|Tomas Vikander} car was third.\n\n{Elin Norrgård|Elin Norrgård} and {Tomas Vikander|Tomas Vikander} take turns.",
    "Third: {Norrgård|Elin Norrgård}-{Vikander|Tomas Vikander}.\n\n{Elin Norrgård|Elin Norrgård} and {Tomas Vikander|Tomas Vikander} take turns.",
    "The {Holm|Andreas Holm;Jessica Holm} siblings were slow.\n\n{Andreas Holm|Andreas Holm} qualified tenth, {Jessica Holm|Jessica Holm} ninth.",
    "{Elin Norrgård|Elin Norrgård}, {Tomas Vikander|Tomas Vikander} and {Jonas Ek|Jonas Ek} share the No. 96.",
    # families
    "The {Holm|Andreas Holm;Jessica Holm} siblings, {Andreas|Andreas Holm} and {Jessica|Jessica Holm}, were slow.\n\n12. {A. Holm|Andreas Holm}/{J. Holm|Jessica Holm} 1:22",
    "{Andreas|Andreas Holm} (24) and {Jessica Holm|Jessica Holm} (22) share the car.\n\n12. {A. Holm|Andreas Holm}/{J. Holm|Jessica Holm} 1:22",
    "{Andreas Holm|Andreas Holm} won, and his sister {Jessica|Jessica Holm} was third.",
    "{Kelvin van der Brink|Kelvin van der Brink}'s 12-year-old son {Sheldon|Sheldon van der Brink} drives karts.",
    "Elin and the colours of Ellis & Boyd Marine Supplies. {Geoff Ellis|Geoff Ellis} and {Martin Boyd|Martin Boyd} own it.",
    "Six sail: {Jens Ek|Jens Ek} (driver), {Oskar Lund|Oskar Lund} (strategist), {Lærke Bonde|Lærke Bonde} (wing trimmer) and others.",
    "They were behind the Chileans {Nicolás Undurraga|Nicolás Undurraga} / {Bastián Rojo|Bastián Rojo}.",
    "{Ignacio “Nacho” Barraza|Ignacio Barraza} called every rock, and {Nacho|Ignacio Barraza} was right.",
    "{Wallbert Menzieson|Wallbert Menzieson} (Gould GR59) took both finals.",
    "{Jens Ek|Jens Ek} (Kestrel Racing) won from {Diogo Lund|Diogo Lund} (Oxbow Racing) and {Makk Bakkum-Vis|Makk Bakkum-Vis} (Vega).",
    # a word before the name, and one of the name
    "Opal {Elin Norrgård|Elin Norrgård} won. {Elin Norrgård|Elin Norrgård} led, and {Elin Norrgård|Elin Norrgård} smiled.",
    "{Anna Elin Norrgård|Anna Elin Norrgård} won. {Norrgård|Anna Elin Norrgård} smiled.",
    "{Mason Brandt|Mason Brandt} and {Tyler St. Clair|Tyler St. Clair} were late; {St. Clair|Tyler St. Clair} spun.",
    "Five start: {Mitch Swenson|Mitch Swenson}, {Alonzo Tibbs III|Alonzo Tibbs III} and {Kaylee Bryson|Kaylee Bryson}.",
    "1. {ZHOU Weiliang|Zhou Weiliang} 1:22\n2. {NORRGÅRD Elin|Elin Norrgård} 1:23\n3. {FERRETTI Luca|Luca Ferretti} 1:24",
    "The trio of {Matteo Cairo|Matteo Cairo}, {Nicky Catswell|Nicky Catswell} and {Ross Gunnarson|Ross Gunnarson} led.",
    "#96 {Elin Norrgård|Elin Norrgård} (SWE) / {Jonas Ek|Jonas Ek} (SWE), Ferrari 296 GT3",
    # initials, capitals, order
    "1. {E. Norrgård|Elin Norrgård}/{T. Vikander|Tomas Vikander} - Northlight - Car\n\n{Elin Norrgård|Elin Norrgård} and {Tomas Vikander|Tomas Vikander} won.",
    "Pole went to {K. van der Brink|K. van der Brink} (Northlight).",
    "1. {Elin NORRGÅRD|Elin Norrgård} - Northlight - 1:31.204\n2. {Luca FERRETTI|Luca Ferretti} - Scuderia Valfosca - +0.184",
    "1. {Elin DE VRIES|Elin De Vries} won, {Luc D'HAENEN|Luc D'Haenen} was second and {Piet DE WOLF|Piet De Wolf} third.",
    "1 {NORRGÅRD Elin|Elin Norrgård} SWE 1:31.204\n2 {FERRETTI Luca|Luca Ferretti} ITA 1:31.388",
    "{ELIN NORRGÅRD|Elin Norrgård} WINS\n\n{Elin Norrgård|Elin Norrgård} won the race on Sunday.",
    "“We will be back.” – {ELIN NORRGÅRD|Elin Norrgård}, DRIVER",
    "{J.R. Holdebrand|J.R. Holdebrand} was sixth. {A.J. Foytson|A.J. Foytson} was seventh. {Holdebrand|J.R. Holdebrand} smiled.",
    # particles, hyphens, genitives, accents, suffixes, nicknames
    "Victory for {Robin van den Berg|Robin van den Berg}. {Van den Berg|Robin van den Berg} led all the way.",
    "{Felix da Costinha|Felix da Costinha} led. {Da Costinha|Felix da Costinha}'s car was quick.",
    "{Alessandro di Valfosca|Alessandro di Valfosca}, {Oscar von Bohlen|Oscar von Bohlen} and {Niklas af Ekenstam|Niklas af Ekenstam} followed.",
    "{Sean O'Rourke|Sean O'Rourke} and {Ewan McTaggart|Ewan McTaggart} tangled. {O'Rourke|Sean O'Rourke} retired.",
    "{Jean-Éric Vernet|Jean-Éric Vernet} beat {Mikaela Åhlund-Kotte|Mikaela Åhlund-Kotte}. {Åhlund-Kotte|Mikaela Åhlund-Kotte} was second.",
    "{Elin Norrgård|Elin Norrgård}'s win came late. {Norrgård|Elin Norrgård}’s car was hurt.",
    "{Kimi Räikkälä|Kimi Räikkälä} won. {Raikkala|Kimi Räikkälä} was pleased.",
    "{Graham Rollins Jr.|Graham Rollins Jr.} was fifth. {Rollins|Graham Rollins Jr.} was happy.",
    "{Carl Edwins III|Carl Edwins III} took the win.",
    '{Pär "Flash" Lindvall|Pär Lindvall} was sixth.',
    "{José María López Ruiz|José María López Ruiz} was on pole.",
    "{Elin Martin|Elin Martin}-{Sara Conti|Sara Conti} won ahead of {Paul Jean-Marc Roy|Paul Jean-Marc Roy}.",
    # first names and surnames alone
    "{Elin Norrgård|Elin Norrgård} qualified third. {Elin|Elin Norrgård} started well, but {Norrgård|Elin Norrgård} faded.",
    "I like the track, {Elin Norrgård|Elin Norrgård} says. Both {Tomas|Tomas Vikander} and I did.\n\n{Tomas Vikander|Tomas Vikander} agreed.",
    # lists and facts
    "Drivers:\n{Elin Norrgård|Elin Norrgård}\n{Tomas Vikander|Tomas Vikander}\n{Jonas Ek|Jonas Ek}",
    "Drivers: {Elin Norrgård|Elin Norrgård}, {Tomas Vikander|Tomas Vikander}",
    "No. | Drivers | Car\n96 | {Elin Norrgård|Elin Norrgård} / {Zdenko Vrabec|Zdenko Vrabec} | Ferrari 296 GT3",
    "{Elin Norrgård|Elin Norrgård} – P2\n{Luca Ferretti|Luca Ferretti} – DNF",
    # the people beside the track
    "Photo: {Linus Bergqvist|Linus Bergqvist} & {Max Baumann|Max Baumann} (Free rights to use the image)",
    "Photos: {Ulrik Vandel|Ulrik Vandel}/Northlight",
    "Media contact: {Sofia Ahlgren|Sofia Ahlgren}, press@northlight.example, +46 70 123 45 67",
    "Press contact\n{Ortwin Klabund|Ortwin Klabund}\nortwin.klabund@northlight.example",
    "Clerk of the Course {Aldous Penhallow|Aldous Penhallow} stopped the session.",
    "{Maud Trelawney|Maud Trelawney}, who founded the team in 1990, was moved.",
    # places, series, cars, teams, sessions, months are no people
    "Free Practice starts at noon. Grand Prix Week opens on Friday. Race Control decides.",
    "The Aston Martin Vantage GT4 and the Mercedes-AMG GT3 Evo are new; the Alfa Romeo Giulietta is old.",
    "Paul Ricard and Monza Circuit await. Circuit Gilles Villeneuve is next; Le Mans comes later.",
    "Walter Motorsport and Martin Racing entered. Team Peter signed on with Charlotte Racing.",
    "The Porsche Carrera Cup visits Brands Hatch in May. June is free. August is for rest.",
    "The Temple of Speed is loved. Hard tyres, Soft tyres. Race Director's Notes apply.",
    "About the Track\nLap Record: 1:31.204\nTop Speed: 280 km/h\nTurn One\nPit Lane",
    "The Michelin Pilot Challenge and the Rolex Cup share the Winter Series. Safety Car out.",
    "On Friday the Kelsey Chevrolet Sprints and the Koi Auto Parts Modifieds race.",
    "Elin Lund Rally Preview\n\n{Jonas Ek|Jonas Ek} was third on the Elin Lund in May, and he likes the Elin Lund Rally.",
    "It is no matter to the Finn, {Jukka Salo|Jukka Salo}, who was second.",
    # A verb of a headline is no name, and one with a suffix is whose first name or surname stands before it.
    "PARTNERSHIP WITH {FELIX NORTON|Felix Norton} CONTINUES UNTIL 2031\n\n{Felix Norton|Felix Norton} stays. {Norton|Felix Norton} will drive on.",
    "{Tyrone Askew Jr.|Tyrone Askew Jr.} is back. {Askew Jr.|Tyrone Askew Jr.} won, and {Tyrone Jr.|Tyrone Askew Jr.} laughed.",
]

ELSEWHERE = [
    "{Dickon White|Dickon White}, a trustee, said: “It is fine and good.”",
    "Crews: {Phil C|Phil C}, Pete, {Steve B|Steve B}\nC Nov: {Phil C|Phil C}\n\nThen {Anna Lund|Anna Lund} and {Rebekah Court|Rebekah Court} spoke.",
    # A club by its initials, and a surname in two words.
    "Tor Motor Club meets in May. Tor MC and Grant FC are busy, says {Rory Mc Gann|Rory Mc Gann}.",
    # ranks of the police, surnames that are words, makes of cars, units
    "Officers ask for help.\n\nPS {Lowri Maddern|Lowri Maddern}, of the Serious Crime Unit, said: “A Range Rover was seen.” DC {Bo Tarn|Bo Tarn} agreed.",
    "Lead officer, PC {Anna Day|Anna Day}, said: “Please ring us.” Minister {Petra Sessions|Petra Sessions} thanked her.",
    "Firms that helped: Lena Brook Recruitment, Ravenmoor Rotary and Virgin Atlantic.",
    "On stage: DJ {Lena Brook|Lena Brook}, with dances led by Northlight Martial Arts.",
    "Minister of Transport {Anna Kowalska|Anna Kowalska} opened the bridge. {Kowalska|Anna Kowalska} thanked the builders.",
    "Mr {Tom Hartwell|Tom Hartwell} and Dr {Ifeoma Adeyinka|Ifeoma Adeyinka} spoke. Dr {Adeyinka|Ifeoma Adeyinka} leads the institute.",
    '"We grow," said {Grit Ostermann|Grit Ostermann}, chief executive of Vikander Holdings.',
    "Vikander Holdings has named {Priya Raghunathan|Priya Raghunathan} as CEO. {Raghunathan|Priya Raghunathan} joins in May.",
    "The court heard Judge {Miriam Oduya|Miriam Oduya}. Justice {Oduya|Miriam Oduya} set a date.",
    "New York, Los Angeles and San Francisco will take part. Wall Street rose. South Korea exports more.",
    "The Supreme Court, the European Commission and the World Bank agreed. The Transport Act passed in March.",
    "Vikander Holdings and Johnson Controls sign a deal. Goldman Sachs and Morgan Stanley advise.",
    "Green Energy Fund grows. Read More. Next Steps. Terms and Conditions. Chief Executive Officer to be named.",
    "The Martin Luther Foundation and the Victoria Hospital will share Charles Street.",
    "Contact: {Bernadette Quill|Bernadette Quill}, +44 20 7946 0000",
    "Mayor {Ana Lucía Ferro|Ana Lucía Ferro} welcomed President {Iskander Tuleyev|Iskander Tuleyev} at the station.",
    "“It works,” {Yusuf bin Rashid|Yusuf bin Rashid} explained. {Bin Rashid|Yusuf bin Rashid} built it.",
]


# Written after the first rows were read, in other voices.
SECOND = [
    "After a red flag, {Kaarina Ylönen|Kaarina Ylönen} rejoined; {Ylönen|Kaarina Ylönen} and {Teemu Harju|Teemu Harju} ran line astern.",
    "P1 {Brandt|Lars Brandt}, P2 {Oduya|Chidi Oduya}.\n\n{Lars Brandt|Lars Brandt} beat {Chidi Oduya|Chidi Oduya} by a second.",
    "{Mirko Tadić|Mirko Tadić}’s pole lap stood; {Tadić|Mirko Tadić}'s rivals had no answer.",
    "RAVENMOOR, Va. (March 14, 2026) - {Cody Brannigan|Cody Brannigan} took the pole Friday night.\n\n“We were good,” {Brannigan|Cody Brannigan} said.",
    "Crew: {Aki Salonen|Aki Salonen} (FIN), {Marc Delvaux|Marc Delvaux} (BEL), {Iker Zubiri|Iker Zubiri} (ESP)",
    "Qualifying went to {Sam Hartley|Sam Hartley}, while {Hartley|Sam Hartley}'s teammate {Zeb Orland|Zeb Orland} was ninth.",
    "The {Brandt|Lars Brandt}-{Delvaux|Marc Delvaux} pairing won.\n\n{Lars Brandt|Lars Brandt} and {Marc Delvaux|Marc Delvaux} shared the car.",
    "{Lars Brandt|Lars Brandt} and co-driver {Wendeline Kroes|Wendeline Kroes} won stage 3.",
    "“I enjoyed that,” grinned {Tariq Benhaddou|Tariq Benhaddou}. “So did {Lars|Lars Brandt},” he added.\n\n{Lars Brandt|Lars Brandt} was second.",
    "Team Manager {Ottoline Prew|Ottoline Prew}: “A good day.”",
    "Behind {Brandt|Lars Brandt} came {Delvaux|Marc Delvaux}.\n\n{Lars Brandt|Lars Brandt}, {Marc Delvaux|Marc Delvaux}.",
    "Rookie {Jaxby Thorne|Jaxby Thorne} impressed. {Thorne|Jaxby Thorne} finished sixth.",
    "{Lars Brandt|Lars Brandt} (Kestrel Racing) 1:31.204\n{Piotr Wysocki|Piotr Wysocki} (Hartwell Motorsport) +0.184",
    "1 | {Lars Brandt|Lars Brandt} | Kestrel Racing | 24 laps\n2 | {Piotr Wysocki|Piotr Wysocki} | Hartwell Motorsport | +3.204",
    "Kestrel Racing will run {Lars Brandt|Lars Brandt} and {Yolanthe Visscher|Yolanthe Visscher} at Zandvoort.",
    "{Brandt|Lars Brandt}, 23, is Danish.\n\n{Lars Brandt|Lars Brandt} lives in Aarhus.",
    "{Jean-Luc Morvan|Jean-Luc Morvan} & {Paul-Henri Lacroix|Paul-Henri Lacroix} retired.",
    "By {Harriet Colborne|Harriet Colborne}\n\nIt rained all day.",
    "Images: {Nils Ekdahl|Nils Ekdahl} / Kestrel Media",
    "The stewards gave {Brandt|Lars Brandt} five seconds.\n\n{Lars Brandt|Lars Brandt} was fourth.",
    "Hyundai Motor Group, Bridgestone Potenza and Red Bull are partners. Mobil One is new. Pole Position went unused.",
    "Eau Rouge, Parabolica, Curva Grande and Copse Corner are fast. Druids Bend is slow.",
    "Press Office, Media Centre, Race Office and Fan Zone open at ten. Pit Walk at noon; Start Engines at one.",
    "Race One was stopped. Race Two began late. Feature Race on Sunday. Happy Birthday from all of us!",
    "Silver Cup, Pro Cup and Am Cup cars share the track. Balance of Performance applies. Full Course Yellow was shown.",
]

# Whose somebody is, and what is somebody else's.
BESIDE_RACING = [
    "The one to beat is {Zorica Tuholski|Zorica Tuholski} of Kestrel Racing, fourth so far.",
    "Back again: {Zorica Tuholski|Zorica Tuholski} (Kestrel Racing), who broke a wrist in May.",
    "The seat goes to {Zorica Tuholski|Zorica Tuholski} from Bologna, a newcomer to the class.",
    "The offer came from {Zorica Tuholski|Zorica Tuholski} at Kestrel Racing.",
    'Thorsby Racing was quick. "Enough", explains team principal {Hedda Thorsby|Hedda Thorsby}. Then {Thorsby|Hedda Thorsby} said no more.',
    "a letter from {Hedda Thorsby|Hedda Thorsby}, car 7\n\nHedda Thorsby Racing goes home.",
    "Tickets for the Elin Norrgård stand are gone. The Tomas Vikander trophy waits.",
    "Contact: {Hedda Thorsby|Hedda Thorsby}, Thorsby & Daughters, Leeds",
    "{ELIN|Elin Norrgård}’S DAY\n\n{Elin Norrgård|Elin Norrgård} won twice.",
    "{Elin Bach Norrgård|Elin Bach Norrgård} won. Then it was {Bach Norrgård|Elin Bach Norrgård}, driver of car 7, who led.",
    "Heat 2: 1. {Zorica Tuholski|Zorica Tuholski} (SWE)",
]
TOLD_RACING = [
    # what speaks for a surname alone, or stands elsewhere, speaks for the full name
    "{Qestra|Wilmina Qestra} steps up. The team has signed {Wilmina Qestra|Wilmina Qestra} for two years.\n\n'I am glad,' said {Qestra|Wilmina Qestra}.",
    "New at the wheel is {Wilmina Qestra|Wilmina Qestra} beside her brother. {Qestra|Wilmina Qestra}, 16, lives in Hollowfield.",
    "{Wilmina Qestra|Wilmina Qestra} joins the squad. The 17-year-old is the youngest of all.",
    "{Wilmina Qestra|Wilmina Qestra}, a 19-year-old law student, was third.",
    "{Will Qestra|Will Qestra}, who shares the car, was eighth; {April Qestra|April Qestra} won the race.",
    "Interviews: {Wilmina Qestra|Wilmina Qestra}, wilmina@northlight.example",
    "| Driver | Q | Race |\n| {Wilmina Qestra|Wilmina Qestra} | 4 | 2 |\n| {Jonas Ek|Jonas Ek} | 9 | 5 |",
    # whose a surname alone is
    "{Dalton Holm|Dalton Holm} won. {Holm|Dalton Holm} thanked his crew chief, who is his uncle.\n\nCrew chief {Boyd Holm|Boyd Holm} smiled.",
    "{Isla Holm|Isla Holm} drove, {Bo Holm|Bo Holm} read the notes. SS1: {Holm|Isla Holm}/{Holm|Bo Holm} 7:46.1",
    # short first names, two surnames, particles with a capital, surnames first
    "{Tobias Drexler|Tobias Drexler} drove first. In the end {Tobi|Tobias Drexler} was third.",
    "{ELIN SANTOS PRADO|Elin Santos Prado} DOES IT\n\n{Elin Santos Prado|Elin Santos Prado} won; {Santos Prado|Elin Santos Prado} led all the way.",
    "{Gwendal Le Bihan|Gwendal Le Bihan} was second, {Le Bihan|Gwendal Le Bihan} said little.",
    "Series director {Tan Wei Liang|Tan Wei Liang} was pleased. {Tan|Tan Wei Liang} thanked all, {Wei Liang|Tan Wei Liang} he is to few.",
    # nobody
    "The No. 9 Kestrel KX of {Elin Norrgård|Elin Norrgård} led; Kestrel was happy.",
    "Thanks go to Hejduk Trucksport, Norrgård Haulage and Lisa Bathrooms. Leaving Hollowfield said a lot.",
]

BESIDE_ELSEWHERE = [
    "The case is heard before His Honour Judge {Xenophon Drury|Xenophon Drury}. Judge {Drury|Xenophon Drury} sits alone.",
    "Course: {Zorica Tuholski|Zorica Tuholski} coaches beginners on Mondays.",
    "Media contact:\n{Renata Holm|Renata Holm}\nHolm & Frost Communications\n020 7946 0000",
    "The {Norrgård|Elin Norrgård} & {Ek|Jonas Ek} duo won. {Elin Norrgård|Elin Norrgård} thanked {Jonas Ek|Jonas Ek}.",
    "Pics: Bergslagen Foto",
]

MODELS = [
    "{Zorica Tuholski|Zorica Tuholski} (Mercedes-AMG C 63 DTM) and {Gwil Maddox|Gwil Maddox} (BWT Mercedes-AMG C 63 DTM) were fifth and sixth.",
    "The Mercedes-AMG C 63 DTM was quick. Rolls-Royce Phantom cars led the parade, and a Mercedes-Benz Museum car closed it.",
]

SECOND_ELSEWHERE = [
    "Mr {Hartwell|Hartwell} told the court that he was away. Mrs {Oduya|Oduya} was not.",
    "She is the new vice-chancellor. NMU has waited. NMU is glad. Dr. {Okafor|Okafor} is glad, too.",
    "Prime Minister {Tindra Aaltonen|Tindra Aaltonen} met Chancellor {Konrad Weiss|Konrad Weiss} in Berlin.",
    "Vikander Holdings Inc. (NASDAQ: VKH) today appointed {Meredith Cho|Meredith Cho}, a former partner at Oduya Legal, to its board.",
    "Dr. {Ingeborg Thal|Ingeborg Thal}, lead author of the study, said more work was needed. {Thal|Ingeborg Thal} is a professor.",
    "The Black Sea Grain Deal and the Green New Deal were debated. Human Rights Watch objected.",
    "Annual Report 2026. Financial Highlights. Key Figures. Net Sales rose. Operating Profit fell. Earnings Per Share.",
    "Notes to Editors: High Speed Two runs to Birmingham. Network Rail owns the track. Great Western Railway runs trains.",
    "Ends\n\nFor media enquiries:\n{Caspian Rowe|Caspian Rowe}\nSenior Press Officer\n+44 20 7946 0000",
]


@pytest.mark.parametrize("source", IN_RACING + SECOND + BESIDE_RACING + TOLD_RACING + MODELS)
def test_people_of_a_racing_release(source: str) -> None:
    text, expected = marked(RACING + source)
    assert mentions_of(extractor().extract(text)) == expected


@pytest.mark.parametrize("source", ELSEWHERE + SECOND_ELSEWHERE + BESIDE_ELSEWHERE)
def test_people_of_any_release(source: str) -> None:
    text, expected = marked("News from the office today\n\n" + source)
    assert mentions_of(extractor().extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("– It went well, says Tomas Vikander, team co-owner at Northlight.", {"Tomas Vikander": "team co-owner at Northlight"}),
        ("Team Principal Tomas Vikander was pleased.", {"Tomas Vikander": "Team Principal"}),
        ("“We take it.” Tomas Vikander (Team Manager) smiled.", {"Tomas Vikander": "Team Manager"}),
        ("Minister of Transport Anna Kowalska opened the road.", {"Anna Kowalska": "Minister of Transport"}),
        ("“Good,” said Anna Lind, CEO of Vikander Holdings.", {"Anna Lind": "CEO of Vikander Holdings"}),
        ("Clerk of the Course Aldous Penhallow stopped it.", {"Aldous Penhallow": "Clerk of the Course"}),
        ("The Norway National Team drivers Anna and Bo Holm are here.", {"Anna Holm": "Norway National Team driver", "Bo Holm": "Norway National Team driver"}),
        ("Photo: Linus Bergqvist (free to use)", {"Linus Bergqvist": "photographer"}),
        ("Head of Motorsport Greta Falk and driver Jonas Ek spoke.", {"Greta Falk": "Head of Motorsport", "Jonas Ek": "driver"}),
        ("Greta Falk, Head of Motorsport: a good start.", {"Greta Falk": "Head of Motorsport"}),
        ("Oxbow Racing riders Anna Lind and Bo Holm are here.", {"Anna Lind": "rider", "Bo Holm": "rider"}),
        ("Elin Norrgård, Technical director of Oxbow, spoke.", {"Elin Norrgård": "Technical director of Oxbow"}),
        ("Team manager Dr. Greta Falk spoke.", {"Greta Falk": "Team manager"}),
        ("Elin Norrgård, who won in May, is back.", {"Elin Norrgård": None}),
        ("Elin Norrgård qualified third.", {"Elin Norrgård": None}),
        ("Jonas Ek (race engineer) and Elin Norrgård (SWE) spoke.", {"Jonas Ek": "race engineer", "Elin Norrgård": None}),
        ("Rally Manager Colin Lind and festival director Flora Berg spoke.", {"Colin Lind": "Rally Manager", "Flora Berg": "festival director"}),
        # What an office is for is nobody, nor is whose it is.
        ("Director of Racing & Circuit Affairs, Greta Falk, spoke.", {"Greta Falk": "Director of Racing & Circuit Affairs"}),
        ("Veteran Halden Gazette race reporter John Berg will be there.", {"John Berg": "race reporter"}),
        ("Där var Åsa Lind, CEO på Fartbolaget som ordnar loppet, och inga andra.", {"Åsa Lind": "CEO på Fartbolaget"}),
        ("Le directeur de course Paul Morel et la directrice de la communication Jeanne Roux étaient là.", {"Paul Morel": "directeur de course", "Jeanne Roux": "directrice de la communication"}),
        ("Los pilotos Alejandro Ruiz Sánchez, Gustavo Oriol y Mónica Orozco dieron a conocer los retos. Alejandro Ruiz es nuestro representante.", {"Alejandro Ruiz Sánchez": "piloto", "Gustavo Oriol": "piloto", "Mónica Orozco": "piloto"}),
        ("Les pilotes Paul Morel et Jean Roux ont gagné la course de la saison.", {"Paul Morel": "pilote", "Jean Roux": "pilote"}),
        ("Co-Chair Ben Decker and new Speedway flagman Chris Lind spoke.", {"Ben Decker": "Co-Chair", "Chris Lind": "flagman"}),
        ("The team: Anna Lind Team Manager, Bo Ek Race Engineer and Jonas Ohm Driver.", {"Anna Lind": None, "Bo Ek": None, "Jonas Ohm": None}),
        # A role may follow without a comma.
        ("Anna Lind the team manager of Kestrel said no.", {"Anna Lind": "team manager of Kestrel"}),
        ("Jonas Ohm the driver of the day was glad.", {"Jonas Ohm": None}),
        ("Jérôme Piquard le président de Sport Océan dit avoir pris la décision, et les équipages ont été prévenus.", {"Jérôme Piquard": "président de Sport Océan"}),
        ("Anna Rossi la presidente del club ha detto che la gara sarà rinviata di una settimana.", {"Anna Rossi": "presidente del club"}),
        ("Ana Gil la presidenta del club dijo que la carrera se aplaza una semana.", {"Ana Gil": "presidenta del club"}),
        # A town and a rally are nobody.
        ("Marc Fossoud, adjoint des sports de la Ville d’Ambrives, et le Rallye Ambrives Côte d’Azur ont pris une décision.", {"Marc Fossoud": "adjoint des sports de la Ville d’Ambrives"}),
        # How a row begins tells whose a role between two names is.
        ("El presidente de la Federación Insular, Pedro Arrieta, el alcalde de Cieza, Luis Benavente, y el concejal de Deportes, Juan Roldán, estuvieron en la presentación.", {"Pedro Arrieta": "presidente de la Federación Insular", "Luis Benavente": "alcalde de Cieza", "Juan Roldán": "concejal de Deportes"}),
        ("Estuvieron Pedro Arrieta, presidente del club, Luis Benavente, alcalde de Cieza, y Juan Roldán, concejal de Deportes.", {"Pedro Arrieta": "presidente del club", "Luis Benavente": "alcalde de Cieza", "Juan Roldán": "concejal de Deportes"}),
        ("Le maire de Lédenon, Pierre Durand, l'adjoint aux sports, Marc Petit, et le président du club, Jean Roux, étaient là pour la course.", {"Pierre Durand": "maire de Lédenon", "Marc Petit": "adjoint aux sports", "Jean Roux": "président du club"}),
    ],
)  # fmt: skip
def test_roles_stand_before_or_behind_a_name(text: str, roles: dict[str, str | None]) -> None:
    release = extractor().extract("News from the team today\n\n" + text)
    assert {person.name: person.role for person in release.people} == roles


def test_a_person_is_one_entry_with_the_other_names_as_aliases() -> None:
    release = extractor().extract("Report\n\nElin Norrgård won. Elin smiled. Norrgård waved. Elin Norrgård left.")
    (person,) = release.people
    assert (person.id, person.name, person.aliases) == ("elin-norrgard", "Elin Norrgård", ["Elin", "Norrgård"])
    assert (person.certainty, len(person.mentions)) == ("stated", 4)


def test_the_verb_of_a_headline_is_no_surname() -> None:
    text = (
        "Duncan Downs Rivals at Hollowfield\n\nLocal star Luca Duncan powered to victory in the race. Duncan was happy."
    )
    assert [person.name for person in extractor().extract(text).people] == ["Luca Duncan"]

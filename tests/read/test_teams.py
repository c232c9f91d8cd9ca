"""Teams: each row is a little release whose mentions are marked as {words|name of the team}."""

import pytest

from tests.marked import RACING, extractor, marked

ROWS = [
    "{Northlight Racing|Northlight Racing} took a double podium. {Northlight|Northlight Racing} leads the table.",
    "The Kelfield 200, presented by Brandl Racing, is on. The car was presented by {Harkleroad Racing|Harkleroad Racing}.",
    "No. 12 {Performance Lakes Motorsports|Performance Lakes Motorsports} and {Superior Performance Racing|Superior Performance Racing} won.",
    "The drive with {PROmotion Racing|PROmotion Racing} begins in May.",
    "{Scuderia Valfosca|Scuderia Valfosca} and {Ecurie Montclair|Ecurie Montclair} entered two cars each.",
    "{Team Norrgård|Team Norrgård} starts from the back.",
    "Elin Norrgård ({Northlight Motorsport|Northlight Motorsport}) won.",
    "The German team {racing seven|racing seven}, new this year, was quick. We like {racing seven|racing seven}. {Racing seven|racing seven} won.",
    "She signed with {racing seven|racing seven} for the year. Team {racing seven|racing seven} welcomes her.",
    "– A good start, says Tomas Vikander, team manager at {racing north|racing north}.",
    "The {Norway National Team|Norway National Team} drivers are excited.",
    "{Audi Sport|Audi Sport} and {Porsche Motorsport|Porsche Motorsport} will send works cars.",
    "{Valfosca Autosport|Valfosca Autosport}, {Ravenmoor Competition|Ravenmoor Competition} and {Kestrel Engineering|Kestrel Engineering} share the garage.",
    "1. Elin Norrgård – {Northlight Racing|Northlight Racing} – 1:31.204",
    "{Aston Martin Racing|Aston Martin Racing} runs the Aston Martin Vantage GT4.",
    "The {Kestrel Racing Team|Kestrel Racing Team} is ready; {Kestrel Racing|Kestrel Racing Team} has new colours.",
    "{BMW M Team RVN|BMW M Team RVN} took the lead.",
    "Pos | Driver | Team\n1 | Elin Norrgård | {Northlight|Northlight}\n2 | Luca Ferretti | {Valfosca Corse|Valfosca Corse}",
    "Entrant: {Northlight|Northlight}\nDriver: Elin Norrgård",
    "She drives for {NORTHLIGHT RACING|Northlight Racing}. {Northlight Racing|Northlight Racing} has two cars.",
    "{JLR Motorsports|JLR Motorsports}' car was last.",
    # In brackets behind names, where those of others are teams and none is a place, a nation or a car.
    "The race: Jonas Ek ({Easy Lap|Easy Lap}) beat Luca Ferretti ({AF Corse|AF Corse}), Ida Lund ({Racing Matters|Racing Matters}) and Mia Brandl ({Kestrel Racing|Kestrel Racing}).",
    "The race: Jonas Ek (16, Sweden, {Kestrel Racing|Kestrel Racing}) won from Ida Lund (18, Italy, {Halden Motorsport|Halden Motorsport}) and Mia Brandl (15, Spain, {Driver Lodge No. One|Driver Lodge No. One}).",
    "The race: Jonas Ek and Ida Lund (both {Larkspur by Kestrel|Larkspur by Kestrel}) won. Mia Brandl (Photo by Jonas Ek) was third.",
    "The race: Jonas Ek (Lotus Elise) beat Luca Ferretti ({Kestrel Racing|Kestrel Racing}) and Mia Brandl ({AF Corse|AF Corse}).",
    "The race: Jonas Ek (SWE) beat Ida Lund (NOR), Luca Ferretti ({Kestrel Racing|Kestrel Racing}) and Mia Brandl ({AF Corse|AF Corse}).",
    "The race went to {Team HARD|Team HARD} of the drivers' championship. {Kestrel Pro Racing|Kestrel Pro Racing} was second.",
    "{Fast Track Racing|Fast Track Racing} driver Jonas Ek won the race. {Fast Track Racing|Fast Track Racing} has two cars.",
    "The race went to Jonas Ek ({Team Halden 126|Team Halden 126}), a driver of the {Rallycrossteam Lund|Rallycrossteam Lund}.",
    # Second rows, written after the first were read.
    "The No. 4 {Kestrel Racing|Kestrel Racing} Porsche led, and the {Kestrel Racing|Kestrel Racing} Porsche was fifth.",
    "{Kestrel Racing by Oduya|Kestrel Racing by Oduya} is new.",
    "{BMW M Team WRT|BMW M Team WRT} came first. {WRT|BMW M Team WRT} had no trouble.",
    "{Hartwell Motorsport UK|Hartwell Motorsport UK} and {Kestrel Motor Racing|Kestrel Motor Racing} joined.",
    "Pos. Driver / Team / Time\n1 Elin Norrgård / {Keogh & Sons with MURA|Keogh & Sons with MURA} / 33'41\n2 Luca Ferretti / {team vespero|team vespero} / +4.8",
    "{Keogh & Daughters|Keogh & Daughters} has signed Sara Conti for the championship. Team principal Luca Ferretti ({Keogh & Daughters|Keogh & Daughters}) stays.",
    "{Halden Racing Honda|Halden Racing Honda} is back. Sara Conti rides for {Halden Racing Honda|Halden Racing Honda}.",
    "{Three Lakes Motorsport|Three Lakes Motorsport} returns. The press office of Vector Racing Club has nothing to say of {Three Lakes Motorsport|Three Lakes Motorsport}.",
    "The {Harrow Tools Kawasaki|Harrow Tools Kawasaki} pair is ready. Next to {Harrow Tools Kawasaki|Harrow Tools Kawasaki} stands a Tarn Hill Honda Civic, once a Tarn Hill Honda Civic.",
    "{Garland Racing Auto|Garland Racing Auto} is back. Sara Conti drives for {Garland Racing Auto|Garland Racing Auto}.",
    "1. {Northlight Racing|Northlight Racing} (Yamaha), 815 laps\n2. {Atlantic Endurance|Atlantic Endurance} (Honda), 811 laps",
    "The {Kestrel Racing|Kestrel Racing} Ferrari 296 GT3 led; {Kestrel|Kestrel Racing}'s second car was ninth.",
    "{Team WRT|Team WRT} beat {JOTA|JOTA} and {Garage 59|Garage 59}.",
    "{Équipe Bellefontaine|Équipe Bellefontaine} withdrew.",
    "{Kestrel Racing x Oduya|Kestrel Racing x Oduya} won on the tyres of Michelin Motorsport.",
    "Lars Brandt ({Kestrel Racing|Kestrel Racing}) beat Piotr Wysocki ({Hartwell Motorsport|Hartwell Motorsport}).",
    "{Kestrel Rally Team|Kestrel Rally Team} enters two cars.",
    "London-based {Kestrel Racing|Kestrel Racing} moves up.",
    # Who drives for it stands behind, where somebody is from before it.
    "The rider of the {Tarn Racing Team|Tarn Racing Team} Elin Norrgård was quick. Jonas Ek won.",
    "Elin Norrgård (Växjö/{Kestrel Racing|Kestrel Racing}) beat Jonas Ek (N/{Team Tarn|Team Tarn}).",
    "{Kestrel Racing by Zone 4|Kestrel Racing by Zone 4} is new.",
    "No {Brink Corse|Brink Corse} car finished, said {Brink Corse|Brink Corse}.",
    # Names learnt at one place stand bare at another.
    "1. E. Norrgård ({Kestrel Racing|Kestrel Racing}) 21:04.1\n2. J. Ek ({Lowland Sport|Lowland Sport}) +1.2\nRet. L. Ferretti ({Kestrel Racing|Kestrel Racing})\n\n{Lowland Sport|Lowland Sport} is pleased.",
    "1. E. Norrgård ({Kestrel Racing|Kestrel Racing}) 21:04.1\n2. J. Ek (Ferrari) +1.2\n3. L. Ferretti (SWE)",
    "For the {Larkspur|Larkspur} squad it was a long day. {Larkspur|Larkspur} fought on.",
    "The {Larkspur|Larkspur} team changed an engine; {Larkspur|Larkspur}'s second car went out.",
    "Entrant: {Larkspur|Larkspur}\n\n{Larkspur|Larkspur} brings two cars.",
    # Names joined on, before and behind.
    "{Gable & Sons Racing|Gable & Sons Racing} won; {Gable & Sons|Gable & Sons Racing} had two cars.",
    "{Hallam & Pryke Calder Vale Racing|Hallam & Pryke Calder Vale Racing} is back. {Calder Vale Racing|Hallam & Pryke Calder Vale Racing} won.",
    "The No. 88 {Oakes/Wynn Racing|Oakes/Wynn Racing} car and {Lund+Ek Motorsport|Lund+Ek Motorsport} led.",
    "{Sandiway Motorsport by Lindqvist|Sandiway Motorsport by Lindqvist} was third. {Sandiway Motorsport|Sandiway Motorsport by Lindqvist} is glad.",
    "{Kestrel Racing powered by Oduya|Kestrel Racing powered by Oduya} and {Larkspur Motorsport w/ Brewer|Larkspur Motorsport w/ Brewer} race.",
    "{Northlight Racing|Northlight Racing} & {Kestrel Motorsport|Kestrel Motorsport} share a truck.",
    "The prize was given to {Kestrel Racing|Kestrel Racing} by Tomas Vikander.",
    "She drove for {Double Eagle Motorsports|Double Eagle Motorsports} and {Ballard Brothers Racing|Ballard Brothers Racing}.",
    "On Saturday {Kestrel Racing|Kestrel Racing} won. In Qualifying {Kestrel Racing|Kestrel Racing} led.",
    "1. Elin Norrgård - {Northlight Racing|Northlight Racing} - 12.2\n2. Sara Conti - {Larkspur|Larkspur} - 12.9\n3. Luca Ferretti - BMW M4 - 13.0",
    "1 Elin Norrgård, {Northlight Racing|Northlight Racing}, VW Golf, 58.402\n2 Sara Conti, {Larkspur|Larkspur}, Audi RS3, 58.900",
    "No.   Driver           Team\n4     Elin Norrgård    {Larkspur|Larkspur}\n7     Luca Ferretti    {Valfosca|Valfosca}",
    "GTD: No. 017 {gulfstates motorsports|gulfstates motorsports}, Fontenot/Ehlers, sixth\n#9 {northlight racing|northlight racing} - Ek, second",
    "{Kestrel Racing|Kestrel Racing} runs the Kestrel KX. Kestrel builds it.",
    "{Kestrel Karting|Kestrel Karting} is glad. Indoor karting is fun. The National Karting Championship too.",
    # Names that only the people beside them tell.
    "Elin Norrgård ({Larkspur|Larkspur}) won the race from Luca Ferretti ({Valfosca|Valfosca}). {Larkspur|Larkspur} is glad of the podium.",
    "{Larkspur|Larkspur}'s Elin Norrgård was quickest in practice. {Larkspur|Larkspur} rider Luca Ferretti was second on the grid.",
    "She is driving for {Larkspur|Larkspur} and signed with {Bergklang|Bergklang} for the championship races.",
    'Elin Norrgård, {Larkspur|Larkspur}: "A good race."\nLuca Ferretti, Team Manager: "A good lap."',
    "Elin Norrgård (SWE) beat Luca Ferretti (Monza), Sara Conti (BMW) and Jens Ek (Silver) in the race. Italy's Sara Conti was fast in qualifying.",
    "{Kestrel Racing|Kestrel Racing} won the Larkwell Superbike race, where the Larkwell Superbike crop is strong, ahead of the 39th annual Halden Powerboat Grand Prix.",
    "{Halden Grand Prix|Halden Grand Prix} is ready to race. {Halden|Halden Grand Prix} has two drivers. The Zolder Grand Prix is next, then the Dutch Grand Prix.",
    "{Thornbury Truck Racing|Thornbury Truck Racing} won. {Thornbury|Thornbury Truck Racing} has two trucks.",
    "Late Surge Lifts {Kestrel Racing|Kestrel Racing} To Victory\n\n{Kestrel Racing|Kestrel Racing} won the first race of the weekend after a long, long fight with the others.",
    "{Team Larkspur|Team Larkspur} took the race. {Larkspur|Team Larkspur} is new.",
    "{Racing Team Norrgård|Racing Team Norrgård} and {Trucksport Ek|Trucksport Ek} won. Racing Team of the Year was another.",
    "World of Outlaws rookie Elin Norrgård won. INDYCAR Grand Prix winner Sara Conti spoke. {Red Stag|Red Stag} and, for once, {Red Stag|Red Stag}'s Luca Ferretti raced.",
    "{Gable & Sons Racing|Gable & Sons Racing}'s Elin Norrgård won. {Rally Team Norrgård|Rally Team Norrgård} and {Kart Team Ek|Kart Team Ek} packed.",
    "{Rasbo Bilsport|Rasbo Bilsport}, {Halden Motorworks|Halden Motorworks} and {Larkspur Dealerteam|Larkspur Dealerteam} were there.",
    "{Larkspur Racing Kawasaki|Larkspur Racing Kawasaki} won. The {Kestrel Racing|Kestrel Racing} Honda was sixth. {Halden Racing|Halden Racing} Yamaha R1 parts are sold.",
    "{Halden Motorsport 21|Halden Motorsport 21} won. The car of {Halden Motorsport 21|Halden Motorsport 21} is new. {Vega Racing|Vega Racing} 21 points, {Vega Racing|Vega Racing} won.",
    "{Halden Racing with Delmar|Halden Racing with Delmar} won. {Halden Racing|Halden Racing with Delmar} is glad: {Halden Racing with Delmar|Halden Racing with Delmar} led. {Vega Motorsport|Vega Motorsport} with Delmar.",
    "{Norden GT|Norden GT} is ready. Two cars of {Norden GT|Norden GT} race. The Ford GT won, and British GT is on. A Larkspur at Italian GT races.",
    "{Lagerholm Racing|Lagerholm Racing} won. {Team Lagerholm|Lagerholm Racing} is glad.",
    "{Larkspur Speed|Larkspur Speed} has signed Elin Norrgård for the season. Luca Ferretti contests the championship with {Vega Speed|Vega Speed}.",
    "She is driving for {Gable & Sons|Gable & Sons} this year. {Hallam & Pryke|Hallam & Pryke} driver Luca Ferretti was sixth.",
    "She raced in the championship with {Kestrel Racing Team|Kestrel Racing Team} last year, live with Albion Sport.",
    "Elin Norrgård won.\n\nAbout {Larkspur Dynamics|Larkspur Dynamics}: founded in 2011, the team runs two cars.",
    # no teams
    "The Swedish team won. The Ferrari squad packed. The Ravenmoor Circuit team works. The Friday crew rested. The Monza crew too.",
    "{Kestrel Racing|Kestrel Racing} drives the Kestrel R10 GT3. The Formula Kestrel race is at noon. Kestrel Racing Network is on air.",
    "{Thorsby Motorsport|Thorsby Motorsport}: team owner Hedda Thorsby was glad. J. Thorsby too.",
    "Ravenmoor Motorsport Park and Hollowfield Racing Museum are open.",
    "Honda Racing School opens. The Women in Motorsport programme grows. Formula Regional European Championship.",
    "Race Engineering is hard. Free Practice. World Endurance Racing. Close Racing in Race One.",
    "The FIA World Motor Sport Council met. Motorsport UK and Motorsport Australia agreed.",
    "Aston Martin Vantage GT4, Porsche Carrera Cup, GT4 European Series and GT World Challenge are no teams.",
    "Touring Car Racing is popular. GT racing is new to her. Circuit racing is dear. The team worked hard.",
    "Team principal Tomas Vikander spoke. Team manager Anna Lind agreed. Team Principal was silent.",
    "Welcome to the home of Dirt Track Racing, where no race is missed.",
    "Halden Speedway Cancels Racing Tonight\n\nThe race is off.",
    "Rules for 2031: Team Input Requested\n\nThe race rules are old. Last year's Norway GP winner has his own.",
    "Motorsport is a team sport. Racing was stopped. The Racing Director spoke.",
    "For racing drivers it is hard. With racing on hold, the team racing today is small.",
]


@pytest.mark.parametrize("source", ROWS)
def test_teams_of_a_racing_release(source: str) -> None:
    text, expected = marked(RACING + source)
    release = extractor().extract(text)
    read = sorted((a, text[a:b], team.name) for team in release.teams for a, b in team.mentions)
    assert [name.removeprefix("Team ") for _, _, name in read] == [
        name.removeprefix("Team ") for _, _, name in expected
    ]
    assert [(start, words) for start, words, _ in read] == [(start, words) for start, words, _ in expected]


def test_a_company_in_a_ministrys_release_is_no_team() -> None:
    release = extractor().extract(
        "Minister opens bridge\n\nKestrel Engineering and Hartwell Performance built the bridge for the ministry."
    )
    assert release.teams == []


def test_a_team_is_one_entry_with_the_other_names_as_aliases() -> None:
    release = extractor().extract(RACING + "Northlight Racing won. Northlight leads. Team Northlight Racing is happy.")
    (team,) = release.teams
    assert (team.id, team.name, team.aliases) == ("northlight-racing", "Northlight Racing", ["Northlight"])

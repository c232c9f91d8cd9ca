"""Speech in all the ways in which releases print it: whose words they are as written, by which verb, in which style."""

import time
from functools import cache

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.quotes import QuotesReader

HEAD = """Northlight back on track at Ravenmoor

Northlight takes two cars to the Northern Cup at Ravenmoor, where Elin Norrgård and Jonas Ek share the first of them.

"""
Said = tuple[str, str | None, str | None, str]


@cache
def rooms() -> tuple[Layouter, QuotesReader, Packs]:
    packs = Packs()
    language = packs.language("en")
    return Layouter(language), QuotesReader(packs, language), packs


def read(text: str) -> list[Said]:
    layouter, reader, packs = rooms()
    page = layouter.lay_out(HEAD + text)
    found = Mentions(names=packs.names.find(page.folded))
    return [
        (
            " ".join(page.text[start:end] for start, end in quote.parts),
            page.text[slice(*quote.speaker_span)] if quote.speaker_span else None,
            quote.cue,
            quote.style,
        )
        for quote in reader.read(page, found)
    ]


# Written before the reader was first run on them.
DASHES: list[tuple[str, list[Said]]] = [
    ("- We had a good car from the start, Elin Norrgård says.", [("We had a good car from the start", "Elin Norrgård", "says", "dash")]),
    ("– The wind was hard to read, but it was fun, says Elin Norrgård.", [("The wind was hard to read, but it was fun", "Elin Norrgård", "says", "dash")]),
    ("— I can't wait to get going! says Jonas Ek.", [("I can't wait to get going!", "Jonas Ek", "says", "dash")]),
    ("– They work hard and it shows”, says Tomas Vikander, head of sport at Northlight.", [("They work hard and it shows", "Tomas Vikander", "says", "dash")]),
    ("– ”They work hard and it shows”, says Tomas Vikander.", [("They work hard and it shows", "Tomas Vikander", "says", "dash")]),
    ("- “It rained all night,” said Ek.", [("It rained all night", "Ek", "said", "dash")]),
    ("- First we lost a wheel, says Jonas Ek. Then we lost the race.", [("First we lost a wheel Then we lost the race.", "Jonas Ek", "says", "dash")]),
    ("- We learnt a lot today.\n- Tomorrow we use it, Elin Norrgård says.", [("We learnt a lot today. Tomorrow we use it", "Elin Norrgård", "says", "dash")]),
    ("- We learnt a lot, Elin Norrgård says.\n- I learnt more, Jonas Ek says.", [("We learnt a lot", "Elin Norrgård", "says", "dash"), ("I learnt more", "Jonas Ek", "says", "dash")]),
    ("After the flag the winner was short of breath, and said:\n– I have no words for what we did out there today.", [("I have no words for what we did out there today.", None, "said", "dash")]),
    ("– It was wet, Tomas Vikander, team principal at Northlight, explains.", [("It was wet", "Tomas Vikander", "explains", "dash")]),
    ("-We were never fast enough, admitted Norrgård after the race.", [("We were never fast enough", "Norrgård", "admitted", "dash")]),
    ("- What a day, she says.", [("What a day", "she", "says", "dash")]),
    ("- It's my home race, says the 19-year-old from Hollowfield.", [("It's my home race", "the 19-year-old from Hollowfield", "says", "dash")]),
    ("- Timing screens\n- Entry lists, maps and tickets\n- Paddock plan", []),
    ("- Elin Norrgård: 3rd\n- Jonas Ek: 9th", []),
    ("Saturday\n- 12:00-12:25: Practice\n- 14:00-15:00: Race", []),
    ("- Gates open at 8 a.m.\n- The pit walk begins at 11 a.m.", []),
    ("March 14-16 - Ravenmoor\nMay 2-3 - Hollowfield", []),
]  # fmt: skip

MARKS: list[tuple[str, list[Said]]] = [
    ('"We took our chance," said Norrgård.', [("We took our chance", "Norrgård", "said", "double")]),
    ("“We took our chance,” enthused Norrgård, who started from the back.", [("We took our chance", "Norrgård", "enthused", "double")]),
    ("“We took our chance.“ said Jonas Ek", [("We took our chance.", "Jonas Ek", "said", "double")]),
    ("”We took our chance”, says Elin Norrgård.", [("We took our chance", "Elin Norrgård", "says", "double")]),
    ('"We took our chance.“ Elin Norrgård said.', [("We took our chance.", "Elin Norrgård", "said", "double")]),
    ('"We took our chance" - says Elin Norrgård.', [("We took our chance", "Elin Norrgård", "says", "double")]),
    ("“We took our chance”, – said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "double")]),
    ("Norrgård said: “We took our chance.”", [("We took our chance.", "Norrgård", "said", "double")]),
    ("Norrgård added:\n“We took our chance.”", [("We took our chance.", "Norrgård", "added", "double")]),
    ('Speaking after the race, team principal Tomas Vikander said, "Two cars home is all we asked for."', [("Two cars home is all we asked for.", "Tomas Vikander", "said", "double")]),
    ("Tomas Vikander, Team Principal of Northlight Racing, commented: “Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", "commented", "double")]),
    ("“The first stint was calm,” Norrgård commented. “The second one was not.”", [("The first stint was calm The second one was not.", "Norrgård", "commented", "double")]),
    ("“We knew,” said Ek, “that it would rain.”", [("We knew that it would rain.", "Ek", "said", "double")]),
    ("“The first stint was calm,” Norrgård commented. “The second one was not. We move on", [("The first stint was calm The second one was not. We move on", "Norrgård", "commented", "double")]),
    ("“We lost it in the pits.\n\n“But we won it back on the road,” said Norrgård.", [("We lost it in the pits. But we won it back on the road", "Norrgård", "said", "double")]),
    ("“We lost it in the pits,” said Norrgård.\n\n“But we won it back on the road.”", [("We lost it in the pits But we won it back on the road.", "Norrgård", "said", "double")]),
    ("‘We took our chance,’ said Norrgård.", [("We took our chance", "Norrgård", "said", "single")]),
    ("'It isn't over and we don't give up,' said Jonas Ek.", [("It isn't over and we don't give up", "Jonas Ek", "said", "single")]),
    ("« We took our chance », said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "guillemet")]),
    ("»We took our chance«, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "guillemet")]),
    ("„We took our chance“, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "low")]),
    ("„We took our chance”, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "low")]),
    ("“We took our chance” – ELIN NORRGÅRD, DRIVER", [("We took our chance", "ELIN NORRGÅRD", None, "double")]),
    ("“We took our chance and we never looked back.”\n– Elin Norrgård, driver", [("We took our chance and we never looked back.", "Elin Norrgård", None, "double")]),
    ("“The [rear] tyres were gone (...) and I knew it,” said Ek.", [("The [rear] tyres were gone (...) and I knew it", "Ek", "said", "double")]),
    ("“It was close,” said the Swede.", [("It was close", "the Swede", "said", "double")]),
    ("“It was close,” the 24-year-old added.", [("It was close", "the 24-year-old", "added", "double")]),
    ("“It was close,” she added with a smile.", [("It was close", "she", "added", "double")]),
    ("“It was close,” said team principal Tomas Vikander.", [("It was close", "Tomas Vikander", "said", "double")]),
    ("“It was close,” said Northlight’s Elin Norrgård.", [("It was close", "Elin Norrgård", "said", "double")]),
    ("“It was close,” said Northlight Racing Team Principal Tomas Vikander.", [("It was close", "Tomas Vikander", "said", "double")]),
    ("“It was close,” explained a relieved Norrgård.", [("It was close", "Norrgård", "explained", "double")]),
    ("Norrgård was happy with that. “We came here for points, and we have them.”", [("We came here for points, and we have them.", "Norrgård", None, "double")]),
    ("“We came here for points, and we leave with a cup.”\n\nThe next round is at Hollowfield.", [("We came here for points, and we leave with a cup.", None, None, "double")]),
    ("“He called it a ‘gift’ and I agree,” said Ek.", [("He called it a ‘gift’ and I agree", "Ek", "said", "double")]),
    ("“We took our chance,” said Norrgård, before Ek added: “And I nearly lost it again.”", [("We took our chance", "Norrgård", "said", "double"), ("And I nearly lost it again.", "Ek", "added", "double")]),
    ("“We took our chance,” said Norrgård. “We took our chance,” said Ek.", [("We took our chance", "Norrgård", "said", "double"), ("We took our chance", "Ek", "said", "double")]),
    ("“A fine result? Yes!” laughed van der Meer.", [("A fine result? Yes!", "van der Meer", "laughed", "double")]),
    ("According to Norrgård, “the car was never really in the window”.", [("the car was never really in the window", "Norrgård", "According to", "double")]),
]  # fmt: skip

BLOCKS: list[tuple[str, list[Said]]] = [
    ("Tomas Vikander (Team Principal):\n“Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", None, "double")]),
    ("Elin Norrgård (car number 21, Northlight, 2nd):\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", None, "double")]),
    ("Elin Norrgård, 1st (1:31.204 - 84 laps)\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", None, "double")]),
    ("Elin Norrgård (2nd Class 2) said:\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", "said", "double")]),
    ("Tomas Vikander, Team Principal: “Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", None, "double")]),
    ("Elin Norrgård, Driver:\nI am pleased with how we worked this week. The car was good to drive and I felt at home.", [("I am pleased with how we worked this week. The car was good to drive and I felt at home.", "Elin Norrgård", None, "block")]),
    ("Luca Ferretti, Head of Endurance: We leave with a better car than we came with, and I thank my crew for it.", [("We leave with a better car than we came with, and I thank my crew for it.", "Luca Ferretti", None, "block")]),
    ("Elin Norrgård\nI am pleased with how we worked this week. The car was good to drive and I felt at home.\n\nJonas Ek\nMy stint was short but I liked every lap of it, and we were never in trouble at all.", [("I am pleased with how we worked this week. The car was good to drive and I felt at home.", "Elin Norrgård", None, "block"), ("My stint was short but I liked every lap of it, and we were never in trouble at all.", "Jonas Ek", None, "block")]),
    ("Q: How was the race?\nElin NORRGÅRD: It was long. We never had the pace.\nQ: And the next one?\nElin NORRGÅRD: Better, I hope.", [("It was long. We never had the pace.", "Elin NORRGÅRD", None, "block"), ("Better, I hope.", "Elin NORRGÅRD", None, "block")]),
    ("Q: How was the race?\nEN: It was long. We never had the pace.", [("It was long. We never had the pace.", "EN", None, "block")]),
    ("Minister Hanna Berg said:\n\nWe will build the line by spring, and not a day later.\n\nThe line is 40 km long.", [("We will build the line by spring, and not a day later.", "Hanna Berg", "said", "block")]),
    ("ELIN NORRGÅRD\nPosition: 17th\nPoints: -\n“It was not my weekend, but I kept it on the road.”\n\nJONAS EK\nPosition: DNF\nPoints: 3\n“The engine let go on lap nine.”", [("It was not my weekend, but I kept it on the road.", "ELIN NORRGÅRD", None, "double"), ("The engine let go on lap nine.", "JONAS EK", None, "double")]),
    ("Elin Norrgård #21\nRace 1: P5\nRace 2: P4\n\nI am pleased with how we worked this week, and so is the crew.\n\nJonas Ek #22\nRace 1: DNF\nRace 2: P9\n\nMy first race was over on the first lap, and the second was long.", [("I am pleased with how we worked this week, and so is the crew.", "Elin Norrgård", None, "block"), ("My first race was over on the first lap, and the second was long.", "Jonas Ek", None, "block")]),
    ("ELIN NORRGÅRD #21\nSuperpole Race: P5\nRace 2: P4\n‘It was not my weekend, but I kept it on the road and that is all’", [("It was not my weekend, but I kept it on the road and that is all", "ELIN NORRGÅRD", None, "single")]),
    ("Location: Ravenmoor, Italy\nLength: 4,127 km\nCorners: 16", []),
    ("Race 1: 3rd\nRace 2: DNF", []),
]  # fmt: skip

# More voices, written before the reader was changed for them.
MORE: list[tuple[str, list[Said]]] = [
    # said in front, in other voices
    ("“The roof is dry at last,” buoyed Lindqvist. “We can open.”", [("The roof is dry at last We can open.", "Lindqvist", "buoyed", "double")]),
    ("Commenting on the news, Mira Lindqvist, CEO of Hollow Bank, said: “This is the right step for us.”", [("This is the right step for us.", "Mira Lindqvist", "said", "double")]),
    ("Chief executive Mira Lindqvist said the bank was “in better shape than at any time in its history”.", [("in better shape than at any time in its history", "Mira Lindqvist", "said", "double")]),
    ("“This is the right step,” said Mira Lindqvist, CEO of Hollow Bank. “It was time.”", [("This is the right step It was time.", "Mira Lindqvist", "said", "double")]),
    ("“This is the right step for us,” Mira Lindqvist, chief executive of Hollow Bank, said in a statement.", [("This is the right step for us", "Mira Lindqvist", "said", "double")]),
    ("“We will build it by spring,” Minister Hanna Berg told reporters on Friday.", [("We will build it by spring", "Hanna Berg", "told", "double")]),
    ("Asked about the rain, Norrgård replied: “I like it.”", [("I like it.", "Norrgård", "replied", "double")]),
    ("\"We'll be back,\" Norrgård promised.", [("We'll be back", "Norrgård", "promised", "double")]),
    ("“We had ‘one of those days’,” sighed Ek, “and it showed.”", [("We had ‘one of those days’ and it showed.", "Ek", "sighed", "double")]),
    ("“Two wins in two days,” said a beaming Vikander, the team’s owner, after the podium.", [("Two wins in two days", "Vikander", "said", "double")]),
    ("“Two wins in two days!” was how Norrgård summed up the weekend.", [("Two wins in two days!", "Norrgård", "summed up", "double")]),
    ("Team boss Vikander: “Two wins in two days is what we dreamt of.”", [("Two wins in two days is what we dreamt of.", "Vikander", None, "double")]),
    ("Vikander concludes: \"We now look forward to Hollowfield.\"", [("We now look forward to Hollowfield.", "Vikander", "concludes", "double")]),
    ("The team principal was equally happy: “Both cars are in one piece.”", [("Both cars are in one piece.", "The team principal", None, "double")]),
    ("His teammate Jonas Ek added: “I had nothing to do but drive.”", [("I had nothing to do but drive.", "Jonas Ek", "added", "double")]),
    ("And Ek was quick to agree. “He is right,” he said.", [("He is right", "he", "said", "double")]),
    ("For Norrgård, the day ended early. “The gearbox went,” the driver of the number 21 car explained.", [("The gearbox went", "the driver of the number 21 car", "explained", "double")]),
    ("“The gearbox went,” Northlight driver Elin Norrgård explained.", [("The gearbox went", "Elin Norrgård", "explained", "double")]),
    ("“The gearbox went,” says Swedish driver Elin Norrgård (24).", [("The gearbox went", "Elin Norrgård", "says", "double")]),
    ("“The gearbox went,” said Elin Norrgård (Northlight Racing) after she had climbed out.", [("The gearbox went", "Elin Norrgård", "said", "double")]),
    ("“The gearbox went,” said Dr. Hanna Berg.", [("The gearbox went", "Hanna Berg", "said", "double")]),
    ("“The gearbox went,” says Anna-Lena O’Rourke.", [("The gearbox went", "Anna-Lena O’Rourke", "says", "double")]),
    ("“The gearbox went,” says J.P. de la Croix.", [("The gearbox went", "J.P. de la Croix", "says", "double")]),
    ("No. 12: Elin Norrgård (SWE), Jonas Ek (SWE)\nNo. 14: Mia Brandl (GER), Ida Lund (DEN)\n\nSara Conti, engineer\n“The gearbox went.”", [("The gearbox went.", "Sara Conti", None, "double")]),
    ("“The gearbox went” (Elin Norrgård, driver)", [("The gearbox went", "Elin Norrgård", None, "double")]),
    ("\"It works.\" Jonas Ek, engineer", [("It works.", "Jonas Ek", None, "double")]),
    # dashes in other voices
    ("– It was good fun – says Norrgård – and I want more of it.", [("It was good fun and I want more of it.", "Norrgård", "says", "dash")]),
    ("– It was good fun, says Norrgård and laughs.", [("It was good fun", "Norrgård", "says", "dash")]),
    ("– It was good fun. We want more, says Elin Norrgård, who turns 25 on Sunday.", [("It was good fun. We want more", "Elin Norrgård", "says", "dash")]),
    ("– I told Jonas to wait, and he did, says Norrgård.", [("I told Jonas to wait, and he did", "Norrgård", "says", "dash")]),
    ("– Who said that it was easy? asks Ek.", [("Who said that it was easy?", "Ek", "asks", "dash")]),
    ("– It was good fun, says Elin Norrgård.\n– I had two good stints and the team made no mistakes.", [("It was good fun I had two good stints and the team made no mistakes.", "Elin Norrgård", "says", "dash")]),
    ("– It was good fun, says Elin Norrgård.\nThe second race was wet.\n– It was less fun, says Jonas Ek.", [("It was good fun", "Elin Norrgård", "says", "dash"), ("It was less fun", "Jonas Ek", "says", "dash")]),
    ("Elin Norrgård is happy with the car:\n– We have found what we were looking for.", [("We have found what we were looking for.", "Elin Norrgård", None, "dash")]),
    ("– We call it \"the beast\", and it bites, says Norrgård.", [("We call it \"the beast\", and it bites", "Norrgård", "says", "dash")]),
    ("— It was good fun, according to Elin Norrgård.", [("It was good fun", "Elin Norrgård", "according to", "dash")]),
    ("- It was good fun, Norrgård commented after the second race at Ravenmoor.", [("It was good fun", "Norrgård", "commented", "dash")]),
    ("– It was good fun, says head of sport Tomas Vikander.", [("It was good fun", "Tomas Vikander", "says", "dash")]),
    ("– It was good fun, head of sport Tomas Vikander explains.", [("It was good fun", "Tomas Vikander", "explains", "dash")]),
    ("“It was good fun,” said the club’s chairman, Jens Møller.", [("It was good fun", "Jens Møller", "said", "double")]),
    ("Head of sport Tomas Vikander said: “It was good fun.”", [("It was good fun.", "Tomas Vikander", "said", "double")]),
    # paragraphs and lost marks
    ("“We lost it in the pits. We know why.\n\n“We will work on it.\n\n“And we will be back,” said Norrgård.", [("We lost it in the pits. We know why. We will work on it. And we will be back", "Norrgård", "said", "double")]),
    ("Norrgård said: “We lost it in the pits. We know why.\n\nWe will work on it and we will be back.”", [("We lost it in the pits. We know why. We will work on it and we will be back.", "Norrgård", "said", "double")]),
    ("“We lost it in the pits, said Norrgård.", [("We lost it in the pits", "Norrgård", "said", "double")]),
    ("We lost it in the pits,” said Norrgård.", [("We lost it in the pits", "Norrgård", "said", "double")]),
    ("“We lost it in the pits.”\n\n“The car was fine, and so was I.”\n\n“Nobody can be blamed for the rain.”", [("We lost it in the pits.", None, None, "double"), ("The car was fine, and so was I.", None, None, "double"), ("Nobody can be blamed for the rain.", None, None, "double")]),
    ("«We lost it in the pits, »said Elin Norrgård.", [("We lost it in the pits", "Elin Norrgård", "said", "guillemet")]),
    ("“We lost it in the pits – said Norrgård – and we know why.”", [("We lost it in the pits and we know why.", "Norrgård", "said", "double")]),
    # blocks
    ("TEAM PRINCIPAL TOMAS VIKANDER:\n“Both cars are in one piece.”", [("Both cars are in one piece.", "TOMAS VIKANDER", None, "double")]),
    ("Elin Norrgård – Driver, car #21\n\"Both cars are in one piece.\"\n\nJonas Ek – Driver, car #22\n\"Mine is only just.\"", [("Both cars are in one piece.", "Elin Norrgård", None, "double"), ("Mine is only just.", "Jonas Ek", None, "double")]),
    ("#21 Elin Norrgård (SWE), Northlight:\n\"Both cars are in one piece.\"", [("Both cars are in one piece.", "Elin Norrgård", None, "double")]),
    ("#69 Elin Norrgård (SWE) / Jonas Ek (SWE), Northlight\n\"Both cars are in one piece.\"", [("Both cars are in one piece.", None, None, "double")]),
    ("**Elin Norrgård, P2:** “Both cars are in one piece.”", [("Both cars are in one piece.", "Elin Norrgård", None, "double")]),
    ("Elin Norrgård:\n\"Both cars are in one piece. That is what counts.\"\n\"And now we go home.\"", [("Both cars are in one piece. That is what counts. And now we go home.", "Elin Norrgård", None, "double")]),
    ("Quotes\n\nElin Norrgård: \"Both cars are in one piece.\"\nJonas Ek: \"Mine is only just.\"", [("Both cars are in one piece.", "Elin Norrgård", None, "double"), ("Mine is only just.", "Jonas Ek", None, "double")]),
    ("Q. What now?\nA. We go home and sleep.", [("We go home and sleep.", None, None, "block")]),
    ("“We will build it by spring,” Oskar Lind, Warden of the North, told the meeting.", [("We will build it by spring", "Oskar Lind", "told", "double")]),
    ("“We will build it by spring,” Oskar Lind, Reeve of Ravenmoor, said.", [("We will build it by spring", "Oskar Lind", "said", "double")]),
    ("Elin Norrgård had heard. “We will build it by spring” was all she would say.", [("We will build it by spring", "she", "say", "double")]),
    # nothing
    ("“Ravenmoor 500” winner Elin Norrgård said she would return.", []),
    ("The team’s “never give up” spirit paid off, said to be the best in the field.", []),
    ("Norrgård, nicknamed “The Fox”, said she was happy.", []),
    ("The book “A Life at the Wheel: How We Won” is out now.", []),
    ("Under the motto “We race for all”, the club opens its doors on Sunday.", []),
    ("His “Green Hell” debut and the '25 finale were both 'one to remember'.", []),
    ("The 5\" screen and the 3.5\" dial are new.", []),
    ("- Best lap: 1:31.204 (Elin Norrgård)\n- Laps led: 21", []),
    ("- Race 1 was stopped early\n- Race 2 ran to the end", []),
    ("Classes: ‘Pro’, ‘Silver’, and ‘Am’.", []),
    ("Norrgård says that she likes the track, and Ek agrees.", []),
    ("The campaign is titled \"Drive Safe, Arrive Safe.\" It begins today.", []),
    ("Minister for Roads Hanna Berg said, “We will build it by spring.”", [("We will build it by spring.", "Hanna Berg", "said", "double")]),
]  # fmt: skip

NOTHING = [
    "Notes:\n– Elin Norrgård has been in the final twice and was third in both.\n– Norrgård has three starts at Monza.",
    "The track is named “The Cathedral of Noise” by those who love it.",
    'The winner takes the "Northern Cup Drivers Title" home.',
    "A ‘duel’ for the lead decided the race.",
    "Elin “Flash” Norrgård leads the cup, and Jonas 'Ice' Ek is third.",
    'The wheel is 18" wide and the driver is 5\'10" tall, said to be the tallest.',
    "The drivers' title and the teams' title are open, and it's Norrgård's to lose.",
    "The car runs on “Mobil 1” and a set of “Green Hell” tyres.",
    "The '24 season and the '25 season were both 'wet'.",
    "The film “We Are Racing” opens at the Ravenmoor cinema on Friday.",
    "The so-called \"balance of power\" is what the rules call 'parity'.",
    "Northlight – based in Hollowfield – builds its own cars – and trucks.",
    "Norrgård was not satisfied with the car, and hopes to do better next time.",
]


@pytest.mark.parametrize(("text", "expected"), DASHES)
def test_a_dash_leads_speech_where_the_end_says_who_speaks(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks_of_any_style_hold_speech_that_someone_says(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_a_name_on_its_own_gives_the_words_below_it_to_a_speaker(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_names_titles_measures_and_apostrophes_are_no_speech(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_other_senders_print_speech_in_other_ways(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


PUMPS = [
    '"', "“", "” ", "'a ", "a' ", "“a ", "a” ", "- ", "- a, says ", "“A,” said Ek. ", "Ek said “", "Ek said: “A.”\n",
    "“A b c d e.”\n", "“A b c d e.\n", "- We go. ", "- We go now, we do.\n", "Ek, ", "Ek ", "van ", "(", "Q: ", "Elin Ek: We like it all the same.\n",
    "Elin Ek\nWe like it all the same, and so on.\n", ", says the ", "“A,” she said.\n", "“A,” said the Swede.\n", "“A,” said the 19-year-old.\n", "said ", "said: ",
]  # fmt: skip


@pytest.mark.parametrize("pump", PUMPS)
def test_time_grows_with_the_length_and_no_faster(pump: str) -> None:
    def seconds(size: int) -> float:
        text = HEAD + pump * (size // len(pump))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    short = min(seconds(10_000) for _ in range(2))
    assert min(seconds(60_000) for _ in range(2)) < 20 * max(
        short, 0.003
    )  # the better of two: one may meet the collector

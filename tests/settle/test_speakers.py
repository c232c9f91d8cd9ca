"""Whose words they are, in six languages and in all the ways in which releases tell it: short texts of our own."""

import pytest

from tests.marked import extractor

HEADS = {
    "en": (
        "Marlow Racing heads for Brands Hatch\n"
        "\n"
        "Marlow Racing takes two Aston Martin Vantage GT4 to the British GT Championship at Brands Hatch this weekend. Harriet Doyle, 22, from Leicester shares the No. 12 with Dutchman Pieter van der Zwan, and team principal Gordon Abbott expects a busy weekend.\n"
        "\n"
    ),
    "de": (
        "Marlow Racing reist zum Nürburgring\n"
        "\n"
        "Das Team Marlow Racing bringt zwei Aston Martin zum Nürburgring. Am Steuer wechseln sich die Kölnerin Franziska Behrend (22) und der Österreicher Lukas Pichler ab. Teamchef Holger Wiesner ist gespannt.\n"
        "\n"
    ),
    "fr": (
        "Marlow Racing en route pour Nogaro\n"
        "\n"
        "Marlow Racing engage deux Aston Martin à Nogaro ce week-end. La Lyonnaise Camille Ferrand (22 ans) partage le volant avec le Belge Bastien Lejeune. Le team manager Hervé Quillot attend beaucoup de cette manche.\n"
        "\n"
    ),
    "es": (
        "Marlow Racing viaja a Jerez\n"
        "\n"
        "Marlow Racing lleva dos Aston Martin a Jerez este fin de semana. La sevillana Lucía Robles (22 años) comparte coche con el portugués Tiago Moreira. El director deportivo Ramón Iglesias espera mucho de la cita.\n"
        "\n"
    ),
    "it": (
        "Marlow Racing in viaggio verso Imola\n"
        "\n"
        "Marlow Racing porta due Aston Martin a Imola questo weekend. La bergamasca Chiara Rota (22 anni) divide la vettura con il tedesco Lukas Pichler. Il team manager Aldo Fontanesi è fiducioso.\n"
        "\n"
    ),
    "sv": (
        "Marlow Racing laddar för Knutstorp\n"
        "\n"
        "Marlow Racing tar två Aston Martin till Ring Knutstorp i helgen. Göteborgaren Sara Lindqvist, 22 år, delar bil med norrmannen Henrik Solberg. Teamchefen Göran Wallin väntar sig mycket.\n"
        "\n"
    ),
}

ROWS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ('en', 'Anna Vale, regional welfare manager for the west said: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Anna Vale')]),
    ('en', '“We had the pace,” the team said in a statement.', [('We had the pace', None)]),
    ('en', '“We had the pace,” the team principal said.', [('We had the pace', 'Gordon Abbott')]),
    ('de', '„Wir hatten das Tempo“, so das Team.', [('Wir hatten das Tempo', None)]),
    ('fr', '« Nous avions le rythme », affirme l’équipe.', [('Nous avions le rythme', None)]),
    ('es', '«Teníamos ritmo», dijo el equipo.', [('Teníamos ritmo', None)]),
    ('it', '«Avevamo il passo», ha detto la squadra.', [('Avevamo il passo', None)]),
    ('en', '“We had the pace,” Doyle told reporters.', [('We had the pace', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck,” a disappointed Doyle reflected afterwards.', [('We had the pace but not the luck', 'Harriet Doyle')]),
    ('en', '“We had the pace,” said a smiling Doyle.', [('We had the pace', 'Harriet Doyle')]),
    ('en', '“We had the pace,” said Doyle, who was fourth. “The luck was elsewhere.”', [('We had the pace The luck was elsewhere.', 'Harriet Doyle')]),
    ('en', 'Doyle: “We had the pace but not the luck today.”', [('We had the pace but not the luck today.', 'Harriet Doyle')]),
    ('en', 'HARRIET DOYLE (#12): “We had the pace but not the luck today.”', [('We had the pace but not the luck today.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle – Driver, No. 12 Aston Martin\n“We had the pace but not the luck today.”', [('We had the pace but not the luck today.', 'Harriet Doyle')]),
    ('en', 'Quotes\n\nHarriet Doyle\n“We had the pace but not the luck today.”\n\nGordon Abbott, Team Principal\n“I am proud of everybody in the garage.”', [('We had the pace but not the luck today.', 'Harriet Doyle'), ('I am proud of everybody in the garage.', 'Gordon Abbott')]),
    ('en', '**Harriet Doyle:** “We had the pace but not the luck today.”', [('We had the pace but not the luck today.', 'Harriet Doyle')]),
    ('en', '**Harriet Doyle, driver**\n\nWe had the pace but I made a mistake at Druids. We will be back.\n\n**Gordon Abbott, Team Principal**\n\nI am proud of everybody in the garage, and we learned a lot.', [('We had the pace but I made a mistake at Druids. We will be back.', 'Harriet Doyle'), ('I am proud of everybody in the garage, and we learned a lot.', 'Gordon Abbott')]),
    ('en', 'Quotes\n\nDrivers\n\nRed Stag\nHarriet Doyle (1st, 1m 30.399s)\n“We had the pace but not the luck today.”\n\nLukas Pichler (2nd, 1m 30.431s)\n“I am proud of everybody in the garage.”', [('We had the pace but not the luck today.', 'Harriet Doyle'), ('I am proud of everybody in the garage.', 'Lukas Pichler')]),
    ('en', 'Harriet Doyle (22, England):\n\n  • P1\n  • Team: BWT Kestrel (Kestrel Team Marlow)\n  • Car: BWT Kestrel C 63\n\n"We had the pace and the luck today, and that is how it should be."', [('We had the pace and the luck today, and that is how it should be.', 'Harriet Doyle')]),
    ('en', 'Car 8\nDown in ninth place. “Nothing about the grip here is good, and it is getting worse.”', [('Nothing about the grip here is good, and it is getting worse.', None)]),
    ('en', 'Car 12\nFinished the test within its target time. “Nothing about the grip here is good, and it is getting worse.”', [('Nothing about the grip here is good, and it is getting worse.', None)]),
    ('en', '”It was the dullest afternoon of all,” Doyle complained. ”We never saw another car.”', [('It was the dullest afternoon of all We never saw another car.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle won.\n\nThe race of Lukas Pichler was over soon. At turn two he was run into by Gordon Abbott.\n“I braked too late there, and that was nobody else’s doing.”', [('I braked too late there, and that was nobody else’s doing.', 'Lukas Pichler')]),
    ('en', 'HARRIET DOYLE, No. 12 Marlow Aston Martin – “We had the pace but not the luck today.”\n\nLUKAS PICHLER, No. 14 Marlow Aston Martin -- “Good enough for a Sunday. Then a bolt came loose.”\n\nYOU LEAD BY A WHOLE RACE NOW. HOW DOES IT FEEL? “Like work, and a great deal of it for everybody.”', [('We had the pace but not the luck today.', 'Harriet Doyle'), ('Good enough for a Sunday. Then a bolt came loose.', 'Lukas Pichler'), ('Like work, and a great deal of it for everybody.', 'Lukas Pichler')]),
    ('en', 'HARRIET DOYLE, No. 12 Marlow/Lake Aston Martin – “We had the pace but not the luck today.” HOW DID THE NEW TIRE WORK? “It was what we needed. Then it was off.”', [('We had the pace but not the luck today.', 'Harriet Doyle'), ('It was what we needed. Then it was off.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle No. 26 Marlow / Lake Services Aston Martin\n\n“We had the pace but not the luck today.”\n\nLukas Pichler No. 27 Marlow / Lake Aston Martin\n\n“It was what we needed.”', [('We had the pace but not the luck today.', 'Harriet Doyle'), ('It was what we needed.', 'Lukas Pichler')]),
    ('en', 'Harriet Doyle, No. 7 Marlow Aston Martin\nStarting Position: 1st\nFinishing Position: 9th\nChampionship Standing: 9th, 299 points\n“We had the pace but not the luck today.”\n“It was what we needed.”\n\nGordon Abbott, President, Marlow Racing\n“I am proud of everybody in the garage.”', [('We had the pace but not the luck today. It was what we needed.', 'Harriet Doyle'), ('I am proud of everybody in the garage.', 'Gordon Abbott')]),
    ('en', '“We had the pace,” the 25-year-old Dutchman commented.', [('We had the pace', 'Pieter van der Zwan')]),
    ('en', 'The 22-year-old said: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck,” said the Leicester driver.', [('We had the pace but not the luck', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck,” said the Leicester-based driver.', [('We had the pace but not the luck', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck,” the Dutchman said.', [('We had the pace but not the luck', 'Pieter van der Zwan')]),
    ('en', '“We had the pace but not the luck,” said Van der Zwan.', [('We had the pace but not the luck', 'Pieter van der Zwan')]),
    ('en', '“We had the pace but not the luck,” said van der Zwan.', [('We had the pace but not the luck', 'Pieter van der Zwan')]),
    ('en', '“We had the pace but not the luck,” commented team boss Abbott.', [('We had the pace but not the luck', 'Gordon Abbott')]),
    ('en', "“We had the pace but not the luck,” was Abbott's verdict.", [('We had the pace but not the luck', 'Gordon Abbott')]),
    ('en', '“We had the pace but not the luck,” was how Abbott summed up the day.', [('We had the pace but not the luck', 'Gordon Abbott')]),
    ('en', 'In the words of Gordon Abbott: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Gordon Abbott')]),
    ('en', 'According to Abbott, “we had the pace but not the luck”.', [('we had the pace but not the luck', 'Gordon Abbott')]),
    ('en', 'For Abbott, it was simple: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Gordon Abbott')]),
    ('en', 'Abbott was full of praise for his drivers. “They did not put a foot wrong all day.”', [('They did not put a foot wrong all day.', 'Gordon Abbott')]),
    ('en', 'Doyle kept it short: “Job done.”', [('Job done.', 'Harriet Doyle')]),
    ('en', 'Doyle, who turned 22 on Monday, was delighted: “What a birthday present, I could not ask for more.”', [('What a birthday present, I could not ask for more.', 'Harriet Doyle')]),
    ('en', '“We had the pace,” said team principal Gordon Abbott, “but not the luck.”', [('We had the pace but not the luck.', 'Gordon Abbott')]),
    ('en', '“We had the pace.”\n– Harriet Doyle, driver', [('We had the pace.', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck.” – Harriet Doyle', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck.” (Harriet Doyle)', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', "'We had the pace, but it's not always enough,' said Doyle. 'We'll be back.'", [("We had the pace, but it's not always enough We'll be back.", 'Harriet Doyle')]),
    ('en', '‘We had the pace, but it’s not always enough,’ said Doyle.', [('We had the pace, but it’s not always enough', 'Harriet Doyle')]),
    ('en', '"We had the pace," Doyle said. "The car was great. We lost it in the pits."\n\n"But that\'s racing," she added.', [('We had the pace The car was great. We lost it in the pits.', 'Harriet Doyle'), ("But that's racing", 'Harriet Doyle')]),
    ('en', '“We had the pace all weekend.\n\n“The car was great from the first lap.\n\n“We lost it in the pits,” said Doyle.', [('We had the pace all weekend. The car was great from the first lap. We lost it in the pits', 'Harriet Doyle')]),
    ('en', 'Doyle said: “We had the pace all weekend.\n\n“The car was great from the first lap.\n\n“We lost it in the pits.”', [('We had the pace all weekend. The car was great from the first lap. We lost it in the pits.', 'Harriet Doyle')]),
    ('en', 'Q&A with Harriet Doyle\n\nQ: How was your weekend?\nHD: We had the pace but not the luck.\nQ: And next?\nHD: A holiday, and then the simulator.', [('We had the pace but not the luck.', 'Harriet Doyle'), ('A holiday, and then the simulator.', 'Harriet Doyle')]),
    ('en', 'How did the weekend go, Harriet?\n“We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'The so-called “green hell” awaits the team. Abbott calls it “the big one”.', []),
    ('en', 'The team runs under the slogan “Never lift”.', []),
    ('en', 'Doyle describes the track as “short and brutal”.', []),
    ('en', 'Doyle called the result “a dream come true”.', []),
    ('en', "– We had the pace but not the luck, says Harriet Doyle.\n– We'll be back, she adds.", [('We had the pace but not the luck', 'Harriet Doyle'), ("We'll be back", 'Harriet Doyle')]),
    ('en', "“What a day!” exclaimed Doyle. “I've never been so wet.”", [("What a day! I've never been so wet.", 'Harriet Doyle')]),
    ('en', '“Can we do it?” asked Abbott. “Of course we can.”', [('Can we do it? Of course we can.', 'Gordon Abbott')]),
    ('en', 'Speaking after the race, Doyle said: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Asked about her start, Doyle laughed. “I was asleep at the lights.”', [('I was asleep at the lights.', 'Harriet Doyle')]),
    ('en', 'Doyle commented, “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Her team-mate agreed: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Pieter van der Zwan')]),
    ('en', 'Commenting on the result, the team principal of Marlow Racing said: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Gordon Abbott')]),
    ('en', '“We are delighted to welcome Harriet to the family,” said Bernice Oduya, Chief Executive of Calder Oils.', [('We are delighted to welcome Harriet to the family', 'Bernice Oduya')]),
    ('en', 'Bernice Oduya, Chief Executive of Calder Oils, said: “We are delighted to welcome Harriet.”', [('We are delighted to welcome Harriet.', 'Bernice Oduya')]),
    ('en', 'Chief Executive Bernice Oduya said the company was “over the moon”.', []),
    ('en', 'Doyle tweeted: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', '“We had the pace but not the luck” - Doyle', [('We had the pace but not the luck', 'Harriet Doyle')]),
    ('en', '“Box, box,” came the call from Abbott.', [('Box, box', 'Gordon Abbott')]),
    ('en', '“We had the pace but not the luck,” said the driver of the No. 12 car.', [('We had the pace but not the luck', 'Harriet Doyle')]),
    ('en', 'Race winner Tom Ashcroft (Kestrel) said: “I kept it clean and the rest came to me.”', [('I kept it clean and the rest came to me.', 'Tom Ashcroft')]),
    ('en', '“I kept it clean,” said race winner Tom Ashcroft.', [('I kept it clean', 'Tom Ashcroft')]),
    ('en', '“I kept it clean,” said Ashcroft, the winner of race 1. Tom Ashcroft leads the points.', [('I kept it clean', 'Tom Ashcroft')]),
    ('en', 'HARRIET DOYLE, No. 12 Marlow Racing Aston Martin Vantage GT4 (Finished 4th): “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'HARRIET DOYLE\nNo. 12 Aston Martin\nStarted: 8th / Finished: 4th\n"We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle, P4: "We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle on qualifying: "We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Harriet Doyle on her first pole position:\n"We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'DOYLE ON THE RACE: "We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'Doyle\'s verdict: "We had the pace but not the luck."', [('We had the pace but not the luck.', 'Harriet Doyle')]),
    ('en', 'It was not to be. “The clutch went and that was that,” Van der Zwan shrugged.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” is all Van der Zwan would say.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” a rueful Van der Zwan said back in the paddock.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', 'Van der Zwan was philosophical.\n\n“The clutch went and that was that.”', [('The clutch went and that was that.', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” said the Dutch ace.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” said the former champion. Former champion Pieter van der Zwan was 12th.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” mused the former Mini Challenge front-runner Van der Zwan.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', "“The clutch went and that was that,” said Doyle's team-mate Van der Zwan.", [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', '“The clutch went and that was that,” explained the man from Zandvoort, Van der Zwan.', [('The clutch went and that was that', 'Pieter van der Zwan')]),
    ('en', 'Said Van der Zwan: “The clutch went and that was that.”', [('The clutch went and that was that.', 'Pieter van der Zwan')]),
    ('en', 'Added Van der Zwan, “The clutch went and that was that.”', [('The clutch went and that was that.', 'Pieter van der Zwan')]),
    ('de', '„Wir hatten das Tempo“, sagte Behrend.', [('Wir hatten das Tempo', 'Franziska Behrend')]),
    ('de', '„Wir hatten das Tempo“, so die Kölnerin. „Das Glück war woanders.“', [('Wir hatten das Tempo Das Glück war woanders.', 'Franziska Behrend')]),
    ('de', '„Wir hatten das Tempo“, freute sich die 22-Jährige im Ziel.', [('Wir hatten das Tempo', 'Franziska Behrend')]),
    ('de', '„Wir hatten das Tempo“, ärgerte sich der Österreicher.', [('Wir hatten das Tempo', 'Lukas Pichler')]),
    ('de', 'Behrend zog ein positives Fazit: „Wir hatten das Tempo, aber nicht das Glück.“', [('Wir hatten das Tempo, aber nicht das Glück.', 'Franziska Behrend')]),
    ('de', 'Teamchef Holger Wiesner war hochzufrieden: „Wir hatten das Tempo, aber nicht das Glück.“', [('Wir hatten das Tempo, aber nicht das Glück.', 'Holger Wiesner')]),
    ('de', 'Franziska Behrend (Startnummer 12, Platz 4): „Wir hatten das Tempo.“', [('Wir hatten das Tempo.', 'Franziska Behrend')]),
    ('de', 'Holger Wiesner, Teamchef: „Wir hatten das Tempo.“', [('Wir hatten das Tempo.', 'Holger Wiesner')]),
    ('de', '»Wir hatten das Tempo«, meinte Pichler.', [('Wir hatten das Tempo', 'Lukas Pichler')]),
    ('de', '„Wir hatten das Tempo“, lautete das Fazit von Wiesner.', [('Wir hatten das Tempo', 'Holger Wiesner')]),
    ('de', '„Wir hatten das Tempo“, bilanzierte Teamchef Wiesner.', [('Wir hatten das Tempo', 'Holger Wiesner')]),
    ('de', '„Wir hatten das Tempo“, zeigte sich Wiesner zufrieden.', [('Wir hatten das Tempo', 'Holger Wiesner')]),
    ('de', 'Für Pichler war es ein schwarzer Tag. „Die Kupplung war sofort weg.“', [('Die Kupplung war sofort weg.', 'Lukas Pichler')]),
    ('de', 'Laut Wiesner sei das Auto „nicht wiederzuerkennen“ gewesen.', []),
    ('de', '„Wir hatten das Tempo“, gibt der Teamchef zu.', [('Wir hatten das Tempo', 'Holger Wiesner')]),
    ('de', '„Wir hatten das Tempo“, sagte der Sieger. Sieger wurde Lukas Pichler.', [('Wir hatten das Tempo', 'Lukas Pichler')]),
    ('de', '„Wir hatten das Tempo“, strahlte Behrend, die das Rennen von Platz acht aus aufgenommen hatte.', [('Wir hatten das Tempo', 'Franziska Behrend')]),
    ('de', '„Wir hatten das Tempo“, war Behrend happy.', [('Wir hatten das Tempo', 'Franziska Behrend')]),
    ('de', '„Wir hatten das Tempo“, fasste Wiesner zusammen.', [('Wir hatten das Tempo', 'Holger Wiesner')]),
    ('de', '„Wir hatten das Tempo“, fügte sie hinzu.', [('Wir hatten das Tempo', 'Franziska Behrend')]),
    ('fr', '« Nous avions le rythme », confie Camille Ferrand.', [('Nous avions le rythme', 'Camille Ferrand')]),
    ('fr', '« Nous avions le rythme, mais pas la chance », regrette la Lyonnaise.', [('Nous avions le rythme, mais pas la chance', 'Camille Ferrand')]),
    ('fr', '« Nous avions le rythme, explique le Belge, mais pas la chance. »', [('Nous avions le rythme mais pas la chance.', 'Bastien Lejeune')]),
    ('fr', '« Nous avions le rythme, se félicite Hervé Quillot. La chance, non. »', [('Nous avions le rythme La chance, non.', 'Hervé Quillot')]),
    ('fr', 'Camille Ferrand : « Nous avions le rythme, mais pas la chance. »', [('Nous avions le rythme, mais pas la chance.', 'Camille Ferrand')]),
    ('fr', 'Hervé Quillot (team manager) : « Nous avions le rythme. »', [('Nous avions le rythme.', 'Hervé Quillot')]),
    ('fr', 'Le pilote belge ne cachait pas sa déception : « Nous avions le rythme, mais pas la chance. »', [('Nous avions le rythme, mais pas la chance.', 'Bastien Lejeune')]),
    ('fr', '« Nous avions le rythme », a-t-elle déclaré.', [('Nous avions le rythme', 'Camille Ferrand')]),
    ('fr', "« Nous avions le rythme », nous a confié Bastien Lejeune à l'arrivée.", [('Nous avions le rythme', 'Bastien Lejeune')]),
    ('fr', "Pour Quillot, le bilan est bon : « Nous avions le rythme, et c'est l'essentiel. »", [("Nous avions le rythme, et c'est l'essentiel.", 'Hervé Quillot')]),
    ('fr', '« Nous avions le rythme », sourit le team manager.', [('Nous avions le rythme', 'Hervé Quillot')]),
    ('fr', '"Nous avions le rythme", raconte Lejeune, "mais pas la chance."', [('Nous avions le rythme mais pas la chance.', 'Bastien Lejeune')]),
    ('fr', 'Le circuit est surnommé « le petit anneau ».', []),
    ('es', '«Teníamos el ritmo», afirma Lucía Robles.', [('Teníamos el ritmo', 'Lucía Robles')]),
    ('es', '“Teníamos el ritmo, pero no la suerte”, lamentó la sevillana.', [('Teníamos el ritmo, pero no la suerte', 'Lucía Robles')]),
    ('es', '“Teníamos el ritmo”, explicó el portugués. “La suerte, no.”', [('Teníamos el ritmo La suerte, no.', 'Tiago Moreira')]),
    ('es', 'Lucía Robles: “Teníamos el ritmo, pero no la suerte”.', [('Teníamos el ritmo, pero no la suerte', 'Lucía Robles')]),
    ('es', 'Ramón Iglesias, director deportivo: «Teníamos el ritmo».', [('Teníamos el ritmo', 'Ramón Iglesias')]),
    ('es', 'Según Iglesias, “teníamos el ritmo, pero no la suerte”.', [('teníamos el ritmo, pero no la suerte', 'Ramón Iglesias')]),
    ('es', 'El director deportivo se mostró satisfecho: “Teníamos el ritmo, pero no la suerte”.', [('Teníamos el ritmo, pero no la suerte', 'Ramón Iglesias')]),
    ('es', '“Teníamos el ritmo”, comentó el piloto luso.', [('Teníamos el ritmo', 'Tiago Moreira')]),
    ('es', '– Teníamos el ritmo, pero no la suerte – dijo Robles.', [('Teníamos el ritmo, pero no la suerte', 'Lucía Robles')]),
    ('es', '“Teníamos el ritmo”, fueron las palabras de Moreira.', [('Teníamos el ritmo', 'Tiago Moreira')]),
    ('it', '“Avevamo il passo”, ha dichiarato Chiara Rota.', [('Avevamo il passo', 'Chiara Rota')]),
    ('it', '“Avevamo il passo – commenta la bergamasca – ma non la fortuna.”', [('Avevamo il passo ma non la fortuna.', 'Chiara Rota')]),
    ('it', '«Avevamo il passo ma non la fortuna», le parole di Fontanesi.', [('Avevamo il passo ma non la fortuna', 'Aldo Fontanesi')]),
    ('it', '“Avevamo il passo” è il commento di Aldo Fontanesi.', [('Avevamo il passo', 'Aldo Fontanesi')]),
    ('it', 'Chiara Rota: “Avevamo il passo ma non la fortuna”.', [('Avevamo il passo ma non la fortuna', 'Chiara Rota')]),
    ('it', 'Così Fontanesi: “Avevamo il passo ma non la fortuna”.', [('Avevamo il passo ma non la fortuna', 'Aldo Fontanesi')]),
    ('it', 'Soddisfatto il team manager Aldo Fontanesi: “Avevamo il passo ma non la fortuna”.', [('Avevamo il passo ma non la fortuna', 'Aldo Fontanesi')]),
    ('it', '“Avevamo il passo”, gli fa eco il tedesco, “ma non la fortuna.”', [('Avevamo il passo ma non la fortuna.', 'Lukas Pichler')]),
    ('it', '“Avevamo il passo”, racconta il pilota tedesco.', [('Avevamo il passo', 'Lukas Pichler')]),
    ('it', 'Queste le parole di Chiara Rota al termine: “Avevamo il passo ma non la fortuna”.', [('Avevamo il passo ma non la fortuna', 'Chiara Rota')]),
    ('sv', '– Vi hade farten, säger Sara Lindqvist.', [('Vi hade farten', 'Sara Lindqvist')]),
    ('sv', '– Vi hade farten men inte turen, suckar göteborgaren.', [('Vi hade farten men inte turen', 'Sara Lindqvist')]),
    ('sv', '– Vi hade farten men inte turen, flinar norrmannen.', [('Vi hade farten men inte turen', 'Henrik Solberg')]),
    ('sv', '”Vi hade farten men inte turen”, säger teamchefen.', [('Vi hade farten men inte turen', 'Göran Wallin')]),
    ('sv', '”Vi hade farten”, inflikar Solberg. ”Men inte turen.”', [('Vi hade farten Men inte turen.', 'Henrik Solberg')]),
    ('sv', 'Teamchefen Göran Wallin var nöjd.\n– Det är därför man håller på. Sex mekaniker och alla log.', [('Det är därför man håller på. Sex mekaniker och alla log.', 'Göran Wallin')]),
    ('sv', '– Vi hade farten, säger 22-åringen från Göteborg.', [('Vi hade farten', 'Sara Lindqvist')]),
    ('sv', '– Vi hade farten. Men turen var inte med oss, säger hon och ler.', [('Vi hade farten. Men turen var inte med oss', 'Sara Lindqvist')]),
    ('sv', 'Sara Lindqvist summerar:\n– Vi hade farten men inte turen.', [('Vi hade farten men inte turen.', 'Sara Lindqvist')]),
    ('sv', 'Solberg är inne på samma linje:\n– Vi hade farten men inte turen.', [('Vi hade farten men inte turen.', 'Henrik Solberg')]),
    ('sv', '– Vi hade farten, konstaterade Göran Wallin, teamchef på Marlow Racing.', [('Vi hade farten', 'Göran Wallin')]),
    ('en', 'Comment of Harriet DOYLE (driver)\n"I am happy and I am tired, and the car was a rocket."', [('I am happy and I am tired, and the car was a rocket.', 'Harriet Doyle')]),
    ('en', 'Asked what he expects on Sunday, Abbott was brief: “Rain. And then more rain.”', [('Rain. And then more rain.', 'Gordon Abbott')]),
    ('en', 'Asked about the rain, Doyle laughed: “What rain?”', [('What rain?', 'Harriet Doyle')]),
    ('en', 'Doyle beat everybody on the first lap. “I am driving over my head,” said the welder from Leicester. “Nobody wake me up.” Van der Zwan ended the day in the gravel.', [('I am driving over my head Nobody wake me up.', 'Harriet Doyle')]),
    ('en', 'HARRIET DOYLE #12\nQualified: 8th (1:31.884)   Race: 3rd (+0.318)   Championship: 9th, 118 points after nine rounds\n\nI did not know my position, I only saw exhausts. We lean on the wind and then it is gone.', [('I did not know my position, I only saw exhausts. We lean on the wind and then it is gone.', 'Harriet Doyle')]),
    ('en', '“Nothing broke and nobody cried,” is all Abbott will say.', [('Nothing broke and nobody cried', 'Gordon Abbott')]),
    ('en', 'She had an eighth and a 12th in the races and said: “It was a kind of okay weekend.”', [('It was a kind of okay weekend.', 'Harriet Doyle')]),
    ('en', 'Q1: 7.022 at 99.4 mph\nQ2: 3.782 at 320.7 mph\n\nBonus Points: Two\n\n“I never lift,” said Doyle.', [('I never lift', 'Harriet Doyle')]),
    ('en', 'The calendar now reads:\nRd 1: 14 March, Snetterton\nRd 2: 11 April, Oulton Park', []),
    ('es', '“Teníamos el ritmo, pero no la suerte”, contó Lucía Robles.\n\nY agregó:\n- Gracias al equipo y a toda la gente de Sevilla, que vino a vernos.', [('Teníamos el ritmo, pero no la suerte', 'Lucía Robles'), ('Gracias al equipo y a toda la gente de Sevilla, que vino a vernos.', 'Lucía Robles')]),
    ('de', 'Stimme von Franziska Behrend (Startnummer 12)\n„Wir hatten das Tempo, und ich bin glücklich.“', [('Wir hatten das Tempo, und ich bin glücklich.', 'Franziska Behrend')]),
    ('fr', 'Interrogée sur la pluie, Camille Ferrand sourit : « Quelle pluie ? »', [('Quelle pluie ?', 'Camille Ferrand')]),
    ('en', 'Team manager Ludovica Brandt: ‘Three laps from the end I stopped looking.’\n\nThe sponsor, Calder Oils, was happy as well. “We get what we pay for,” says marketing director Yusuf Karaman.', [('Three laps from the end I stopped looking.', 'Ludovica Brandt'), ('We get what we pay for', 'Yusuf Karaman')]),
    ('en', 'Doyle reported that the car “felt alive”.', []),
    ('en', 'Both drivers were happy. Doyle: “I loved it.” Van der Zwan: “I loved it more.”', [('I loved it.', 'Harriet Doyle'), ('I loved it more.', 'Pieter van der Zwan')]),
    ('en', '“It is what it is” has become the motto of the team.', []),
    ('en', 'In a statement, Marlow Racing said: “We accept the decision of the stewards.”', [('We accept the decision of the stewards.', 'Marlow Racing')]),
    ('en', '“I never lift,” Doyle, 22, said after her first night stint.', [('I never lift', 'Harriet Doyle')]),
    ('en', '“I never lift”, Harriet Doyle tells.', [('I never lift', 'Harriet Doyle')]),
    ('en', '- I never lift, tells Harriet Doyle.', [('I never lift', 'Harriet Doyle')]),
    ('en', 'Pieter van der Zwan (driver #12): Qualifying was good for us and I think we can win this one.\nGordon Abbott (team principal): We are proud of what the crew did and I thank them.', [('Qualifying was good for us and I think we can win this one.', 'Pieter van der Zwan'), ('We are proud of what the crew did and I thank them.', 'Gordon Abbott')]),
    ('es', 'Lucía Robles cerró el día en cabeza. “Teníamos el ritmo, pero no la suerte”, dijo la piloto de Écija.', [('Teníamos el ritmo, pero no la suerte', 'Lucía Robles')]),
    ('fr', "Bastien Lejeune a bouclé la course sans faute. « Nous avions le rythme, mais pas la chance », confie le pilote de l'Aston Martin.", [('Nous avions le rythme, mais pas la chance', 'Bastien Lejeune')]),
    ('it', 'Chiara Rota ha chiuso in testa. “Avevamo il passo ma non la fortuna”, racconta la portacolori della scuderia.', [('Avevamo il passo ma non la fortuna', 'Chiara Rota')]),
    ('de', 'Lukas Pichler fuhr die schnellste Runde. „Wir hatten das Tempo“, sagte der Pilot aus Graz.', [('Wir hatten das Tempo', 'Lukas Pichler')]),
    # What somebody is called stands in marks between first name and surname, and is no speech.
    ('en', '“We had the pace,” said Walter "Buck" Osgood. “And the tyres,” added Osgood.', [('We had the pace', 'Walter Osgood'), ('And the tyres', 'Walter Osgood')]),
    ('de', '„Wir hatten das Tempo“, sagte Johannes „Jojo“ Lindner. „Ein gutes Rennen“, so Lindner.', [('Wir hatten das Tempo', 'Johannes Lindner'), ('Ein gutes Rennen', 'Johannes Lindner')]),
    ('it', '«Avevamo il passo», ha detto Giovanni «Gio» Ferretti.', [('Avevamo il passo', 'Giovanni Ferretti')]),
    # In German every noun has a capital: before a colon it is nobody.
    ('de', 'Die Vorfreude ist da: „Ein Ergebnis in den Punkten ist mein Ziel.“', [('Ein Ergebnis in den Punkten ist mein Ziel.', None)]),
    ('de', 'Lukas Pichler liegt vorn. Der 22-Jährige aus Rosenheim kennt die Bahn. „Mir gefällt der schnelle Teil.“', [('Mir gefällt der schnelle Teil.', 'Lukas Pichler')]),
    ('de', 'Familie und Freunde sind da: „Ein Ergebnis in den Punkten“, formuliert Pichler das Ziel.', [('Ein Ergebnis in den Punkten', 'Lukas Pichler')]),
    ('es', 'Pregunta: ¿Cómo ha ido?\n\nRespuesta: Teníamos el ritmo.\n\nLa suerte no estuvo de nuestro lado.\n\nP: ¿Y ahora?\n\nR: Vamos a Jerez.', [('Teníamos el ritmo. La suerte no estuvo de nuestro lado.', 'Ramón Iglesias'), ('Vamos a Jerez.', 'Ramón Iglesias')]),
    ('en', '“We had the pace,” Mr. Abbott said. He added, “And the tyres.”', [('We had the pace', 'Gordon Abbott'), ('And the tyres.', 'Gordon Abbott')]),
    # An interview: a speech of several paragraphs, and one who asks.
    ('en', "Q. How did it go?\nHARRIET DOYLE:  We had the pace.\nThe tyres went off at the end of it.\n\nTHE MODERATOR:  Questions for Harriet.\n\nQ. And the next one?\nHARRIET DOYLE:  I like the place.", [('We had the pace. The tyres went off at the end of it.', 'Harriet Doyle'), ('I like the place.', 'Harriet Doyle')]),
    ('en', "Harriet Doyle\n'We had the pace but not the luck today. It's a shame.'", [("We had the pace but not the luck today. It's a shame.", 'Harriet Doyle')]),
    ('en', "Doyle was fourth.\n\n'We had the pace but not the luck today. It's a shame.'", [("We had the pace but not the luck today. It's a shame.", 'Harriet Doyle')]),
    ('en', "Doyle was fourth. 'We had the pace but not the luck today. It's a shame.'", [("We had the pace but not the luck today. It's a shame.", 'Harriet Doyle')]),
    ('en', "Doyle was delighted: 'We've had the drivers' trophy on our minds for months.'", [("We've had the drivers' trophy on our minds for months.", 'Harriet Doyle')]),
    ('en', "Gordon Abbott, team principal: 'The drivers' work was faultless.'", [("The drivers' work was faultless.", 'Gordon Abbott')]),
    ('en', "DRIVER QUOTES\n\n#12 Harriet Doyle: 'It's been a long day and I'm happy.'\n#12 Pieter van der Zwan: 'It's been a longer day for me.'", [("It's been a long day and I'm happy.", 'Harriet Doyle'), ("It's been a longer day for me.", 'Pieter van der Zwan')]),
    # Who is named by what many are called.
    ('en', 'The Dutchman was delighted: “We had the pace but not the luck.”', [('We had the pace but not the luck.', 'Pieter van der Zwan')]),
    ('de', 'Dazu der Österreicher: „Wir hatten heute das Tempo.“', [('Wir hatten heute das Tempo.', 'Lukas Pichler')]),
    ('fr', '« Nous avions le rythme », expliquait le pilote Porsche.', [('Nous avions le rythme', 'Bastien Lejeune')]),
    ('en', '“We had the pace but not the luck.”\nPieter van der Zwan\n\n“The tyres went off at the end.”\nHarriet Doyle', [('We had the pace but not the luck.', 'Pieter van der Zwan'), ('The tyres went off at the end.', 'Harriet Doyle')]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), ROWS)
def test_words_are_given_to_those_who_say_them(language: str, text: str, said: list[tuple[str, str | None]]) -> None:
    quotes = extractor().extract(HEADS[language] + text).quotes
    assert [(quote.text, quote.speaker) for quote in quotes] == said

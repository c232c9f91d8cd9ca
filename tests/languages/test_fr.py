"""French, form by form."""

import pytest

from pressbox import Extractor

EXTRACTOR = Extractor(language="fr")

INTRO = """Norrgård sur le podium

Elin Norrgård disputait la course pour Northlight Racing à Nogaro. Les qualifications étaient serrées, et la pilote \
tournait sur la piste avant la course."""

DATES = [
    ("Rendez-vous le samedi 14 mars 2026 à Spa.", "samedi 14 mars 2026", "2026-03-14", "2026-03-14"),
    ("La fête a lieu du 14 au 16 août 2026.", "14 au 16 août 2026", "2026-08-14", "2026-08-16"),
    ("Le rallye (14-16 août 2026) affiche complet.", "14-16 août 2026", "2026-08-14", "2026-08-16"),
    ("On roule les 15 et 16 juin 2026.", "les 15 et 16 juin 2026", "2026-06-15", "2026-06-16"),
    ("Ouvert du 30 avril au 2 mai 2026.", "30 avril au 2 mai 2026", "2026-04-30", "2026-05-02"),
    ("On y sera du vendredi 13 au dimanche 15 mars 2026.", "vendredi 13 au dimanche 15 mars 2026", "2026-03-13", "2026-03-15"),
    ("Ouverture le 1er mai 2026.", "le 1er mai 2026", "2026-05-01", "2026-05-01"),
    ("Ouverture le 14/03/2026.", "14/03/2026", "2026-03-14", "2026-03-14"),
    ("Ouverture le 14/3 à midi.", "14/3", "2026-03-14", "2026-03-14"),
    ("Nous roulons dans deux semaines.", "dans deux semaines", "2026-03-30", "2026-04-05"),
    ("Nous roulons dans quinze jours.", "dans quinze jours", "2026-03-30", "2026-04-05"),
    ("C'était ainsi l'an dernier.", "l'an dernier", "2025-01-01", "2025-12-31"),
    ("Hier, il pleuvait.", "Hier", "2026-03-15", "2026-03-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "start", "end"), DATES)
def test_a_day_is_read(text: str, words: str, start: str, end: str) -> None:
    found = EXTRACTOR.extract(text, published="2026-03-16").dates
    assert (words, start, end) in [(item.text, str(item.start), str(item.end)) for item in found]


NO_DATES = ["Nous avons couvert trois tours.", "La 14e place sur 20 voitures.", "Le matin, il pleuvait."]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_days(text: str) -> None:
    assert EXTRACTOR.extract(text, published="2026-03-16").dates == []


TIMES = [
    ("Départ à 14h30 à Spa.", "14:30", None),
    ("Départ à 17 h 30 à Spa.", "17:30", None),
    ("Départ à 14 heures à Spa.", "14:00", None),
    ("Ouvert de 9h à 12h chaque jour.", "09:00", "12:00"),
    ("Ouvert de 14 à 16 h chaque jour.", "14:00", "16:00"),
    ("Essais de 12h20-12h30 à Spa.", "12:20", "12:30"),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_a_time_is_read(text: str, start: str, end: str | None) -> None:
    found = EXTRACTOR.extract(text).times
    assert [(item.start and item.start[:5], item.end and item.end[:5]) for item in found] == [(start, end)]


@pytest.mark.parametrize("text", ["Les 24 Heures de Spa.", "Une course de 6 heures.", "Ils courent à 12 voitures."])
def test_other_hours_are_no_times(text: str) -> None:
    assert EXTRACTOR.extract(text).times == []


SESSIONS = [
    ("9h10 - 9h50 : Essais libres 1", "practice", 1, None),
    ("14h15 Qualifications 2 (20 min)", "qualifying", 2, 20.0),
    ("11h00 – Course 1 (60 minutes)", "race", 1, 60.0),
    ("10h : Warm-up", "warmup", None, None),
    ("16h | Essais qualificatifs", "qualifying", None, None),
    ("09:00 : 2e séance d'essais libres", "practice", 2, None),
]


@pytest.mark.parametrize(("row", "kind", "number", "minutes"), SESSIONS)
def test_a_row_of_a_timetable_is_read(row: str, kind: str, number: int | None, minutes: float | None) -> None:
    text = f"Horaires\n\nSamedi 14 mars 2026\n{row}\n"
    found = EXTRACTOR.extract(text).sessions
    assert [(item.kind, item.number, item.duration_minutes) for item in found] == [(kind, number, minutes)]
    assert str(found[0].date) == "2026-03-14"


QUOTES = [
    ("« La voiture était rapide », affirme Elin Norrgård.", "La voiture était rapide", "Elin Norrgård"),
    ("« C'était bien ! s'enthousiasme Norrgård. Et rapide. »", "C'était bien ! Et rapide.", "Elin Norrgård"),
    ("« Un bon début, raconte Norrgård, mais court. »", "Un bon début mais court.", "Elin Norrgård"),
    ("Elin Norrgård a déclaré : « C'était une belle journée. »", "C'était une belle journée.", "Elin Norrgård"),
    ("« Une belle course », se réjouit-elle.", "Une belle course", "Elin Norrgård"),
    ("« Nous avons tout donné », a-t-elle ajouté.", "Nous avons tout donné", "Elin Norrgård"),
    ("“Je suis ravie de ce résultat”, confie la pilote.", "Je suis ravie de ce résultat", "Elin Norrgård"),
    ("– Nous étions dans le coup, souligne Elin Norrgård.", "Nous étions dans le coup", "Elin Norrgård"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTES)
def test_a_speech_is_given_to_its_speaker(text: str, words: str, speaker: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes
    assert [(item.text, item.speaker) for item in found] == [(words, speaker)]


RESULTS = [
    ("En qualifications, Norrgård prend la cinquième place.", "qualifying", "position", 5, "classified"),
    ("Norrgård a terminé troisième de la course 1.", "race", "position", 3, "classified"),
    ("En course 1, Norrgård se classe 5e.", "race", "position", 5, "classified"),
    ("Norrgård partait de la 12e place en course 2.", "race", "grid", 12, "classified"),
    ("Norrgård a décroché la pole position.", "qualifying", "position", 1, "classified"),
    ("Norrgård abandonne en course 2.", "race", "position", None, "DNF"),
    ("Norrgård s'est imposée en course 1.", "race", "position", 1, "classified"),
    ("Course 1 : 3e", "race", "position", 3, "classified"),
    ("Course 1 : 3ème place", "race", "position", 3, "classified"),
    ("Course 2 : abandon", "race", "position", None, "DNF"),
]


@pytest.mark.parametrize(("text", "kind", "measure", "position", "status"), RESULTS)
def test_a_result_is_read(text: str, kind: str | None, measure: str, position: int | None, status: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [
        (item.session.kind if item.session else None, item.measure, item.position, item.status) for item in found
    ] == [(kind, measure, position, status)]


@pytest.mark.parametrize("text", ["Norrgård espère finir troisième.", "Norrgård a manqué la troisième place."])
def test_a_hope_is_no_result(text: str) -> None:
    assert EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results == []


def test_an_elided_article_is_no_part_of_a_name() -> None:
    release = EXTRACTOR.extract(f"{INTRO}\n\nL'Italien Luca Ferretti s'est imposé. Qu'Elin Norrgård soit là compte.\n")
    assert [person.name for person in release.people] == ["Elin Norrgård", "Luca Ferretti"]


def test_a_street_is_no_person() -> None:
    release = EXTRACTOR.extract("Le musée ouvre rue Jean Moulin, a confirmé Claire Vasseur, directrice du musée.")
    assert [person.name for person in release.people] == ["Claire Vasseur"]


@pytest.mark.parametrize(
    "line", ["Nordmark, le 14 mars 2026", "Nordmark (43), 14/03/2026", "Fait à Nordmark, le 14 mars 2026"]
)
def test_town_and_day_alone_are_where_and_when_it_was_written(line: str) -> None:
    release = EXTRACTOR.extract(f"{line}\n\n{INTRO}\n")
    assert (str(release.published and release.published.earliest), release.title and release.title.text) == (
        "2026-03-14",
        "Norrgård sur le podium",
    )


# What English knows too: medals, podiums, who came in behind, races that end early, sessions and places in one breath.
TOLD_ALIKE: list[tuple[str, list[tuple[str, int | None, str, int | str | None, str | None, str]]]] = [
    (
        "Norrgård est montée sur la plus haute marche du podium en course 1.",
        [("race", 1, "position", 1, None, "Norrgård")],
    ),
    (
        "Norrgård a remporté la course 1 devant Luca Ferretti et Sara Conti.",
        [
            ("race", 1, "position", 1, None, "Norrgård"),
            ("race", 1, "position", 2, None, "Ferretti"),
            ("race", 1, "position", 3, None, "Conti"),
        ],
    ),
    (
        "Norrgård s'impose en course 1 avec 3\"1 d'avance sur Luca Ferretti.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 1, "position", 2, None, "Ferretti")],
    ),
    ("Norrgård a été déclarée gagnante de la course 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård a mené la course 1 de bout en bout.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård signe la victoire de classe en course 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård décroche l'argent en finale.", [("race", None, "position", 2, None, "Norrgård")]),
    ("Luca Ferretti complète le podium de la course 1.", [("race", 1, "position", 3, None, "Ferretti")]),
    ("La victoire de la course 1 revient à Luca Ferretti.", [("race", 1, "position", 1, None, "Ferretti")]),
    (
        "La troisième marche du podium de la course 1 revient à Luca Ferretti.",
        [("race", 1, "position", 3, None, "Ferretti")],
    ),
    ("Norrgård doit abandonner en course 2, radiateur percé.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("La course 2 de Norrgård s'est terminée dans les graviers.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård franchit la ligne en vainqueur en course 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård remporte la catégorie Am en course 2.", [("race", 2, "position", 1, "Am", "Norrgård")]),
    ("Norrgård l'emporte en Pro-Am en course 1.", [("race", 1, "position", 1, "Pro-Am", "Norrgård")]),
    ("Une pénalité relègue Norrgård au neuvième rang de la course 2.", [("race", 2, "position", 9, None, "Norrgård")]),
    ("Norrgård est rétrogradée à la douzième place de la course 2.", [("race", 2, "position", 12, None, "Norrgård")]),
    (
        "Norrgård termine cinquième des deux courses.",
        [("race", 1, "position", 5, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård est troisième de la course 1 et cinquième de la seconde.",
        [("race", 1, "position", 3, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård entame son week-end par une deuxième place en course 1.",
        [("race", 1, "position", 2, None, "Norrgård")],
    ),
    ("Norrgård décroche la pole de la première course.", [("qualifying", 1, "position", 1, None, "Norrgård")]),
    (
        "Norrgård signe le troisième temps de la première séance qualificative.",
        [("qualifying", 1, "position", 3, None, "Norrgård")],
    ),
    (
        "Norrgård se contente de la septième place en qualifications.",
        [("qualifying", None, "position", 7, None, "Norrgård")],
    ),
    (
        "Norrgård remonte de la 12e à la 5e place en course 1.",
        [("race", 1, "grid", 12, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård échoue au pied du podium, quatrième de la course 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    ("Norrgård a été disqualifiée de la course 2.", [("race", 2, "position", "DSQ", None, "Norrgård")]),
    ("Norrgård n'a pas vu l'arrivée de la course 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård n'a pas pris le départ de la course 2.", [("race", 2, "position", "DNS", None, "Norrgård")]),
    ("Victoire de Norrgård en course 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård se hisse sur la deuxième marche du podium en course 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård espère remporter la catégorie Am en course 2.", []),
    (
        "Avec une quatrième place en course 1, Norrgård marque de gros points.",
        [("race", 1, "position", 4, None, "Norrgård")],
    ),
    ("Quatrième place pour Norrgård en course 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    (
        "Norrgård franchit la ligne d'arrivée en septième position de la course 1.",
        [("race", 1, "position", 7, None, "Norrgård")],
    ),
    (
        "En qualifications, Norrgård réalise le quatrième temps.",
        [("qualifying", None, "position", 4, None, "Norrgård")],
    ),
    ("Norrgård s'élancera de la troisième ligne.", []),
    (
        "Partie septième en course 1, Norrgård a terminé cinquième.",
        [("race", 1, "grid", 7, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    (
        "Après un tête-à-queue, Norrgård ne pouvait faire mieux que 18e en course 1.",
        [("race", 1, "position", 18, None, "Norrgård")],
    ),
    ("Norrgård a bouclé la première course au neuvième rang.", [("race", 1, "position", 9, None, "Norrgård")]),
    ("En course 2, tout allait mieux : Norrgård terminait cinquième.", [("race", 2, "position", 5, None, "Norrgård")]),
    (
        "Norrgård a gagné les deux courses.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 2, "position", 1, None, "Norrgård")],
    ),
    (
        "Norrgård et Luca Ferretti terminent respectivement quatrième et sixième de la course 1.",
        [("race", 1, "position", 4, None, "Norrgård"), ("race", 1, "position", 6, None, "Ferretti")],
    ),
    ("Norrgård a dû se contenter d'une sixième place en finale.", [("race", None, "position", 6, None, "Norrgård")]),
    (
        "La course 2 a tourné court pour Norrgård, victime d'une crevaison.",
        [("race", 2, "position", "DNF", None, "Norrgård")],
    ),
    (
        "Victime d'une casse moteur, Norrgård a été contrainte à l'abandon en course 2.",
        [("race", 2, "position", "DNF", None, "Norrgård")],
    ),
    (
        "Norrgård prend la deuxième place, derrière Luca Ferretti, en course 1.",
        [("race", 1, "position", 2, None, "Norrgård")],
    ),
    (
        "Norrgård monte sur la troisième marche du podium de la course 2.",
        [("race", 2, "position", 3, None, "Norrgård")],
    ),
    ("Norrgård échoue à la quatrième place de la course 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    ("Norrgård se qualifie en quatrième position.", [("qualifying", None, "position", 4, None, "Norrgård")]),
    (
        "Dimanche, en course 2, Norrgård a ramené sa voiture à la cinquième place.",
        [("race", 2, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård s'offre la victoire en course 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    (
        "Norrgård a décroché un podium en terminant troisième de la course 2.",
        [("race", 2, "position", 3, None, "Norrgård")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ALIKE)
def test_what_is_told_in_other_words_is_read(
    text: str, expected: list[tuple[str, int | None, str, int | str | None, str | None, str]]
) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert sorted(
        (
            item.session.kind if item.session else "",
            item.session.number if item.session else None,
            item.measure,
            item.position if item.status == "classified" else item.status,
            item.class_,
            item.entrants[0].split()[-1],
        )
        for item in found
    ) == sorted(expected)

"""Quotes, names and terms that do not fit."""

import unicodedata
from typing import Any

import regex

from benchmarks.slips.planting import Made, Scene, Slot, slip

CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«"}


def _spoken(scene: Scene, person: str, words: str, *, form: str | None = None) -> str:
    form = form or scene.dice.choice(scene.words["carriers"]["quote"])
    return form.format(words=words, person=person, team=scene.team())


# ------------------------------------------------------------------------------------------------------------- quotes
@slip("quote-twice", "Q101")
def quote_twice(scene: Scene) -> Made | None:
    """A quote of ours, and the same once more where another one stood before."""
    person, words = scene.person(), scene.dice.sample(scene.words["carriers"]["words"], 2)
    form, team = scene.dice.choice(scene.words["carriers"]["quote"]), scene.team()
    first, other, again = (form.format(words=said, person=person, team=team) for said in (words[0], words[1], words[0]))
    return scene.put(f"{first}\n\n{other}", f"{first}\n\n{again}")


@slip("quote-twice", "Q101")
def own_quote_twice(scene: Scene) -> Made | None:
    """A quote of the sample, with its whole paragraph, once more at the end."""
    text = scene.sample.text
    long = [q for q in scene.sample.items("quotes") if len(q["text"]) >= 60 and not q.get("parts")]
    if not long:
        return None
    quote = scene.dice.choice(long)
    start, end = text.rfind("\n\n", 0, quote["span"][0]), text.find("\n\n", quote["span"][1])
    if start < 0 or end < 0:
        return None
    filler = f"{scene.dice.choice(scene.words['companions']['idle'])}"
    return scene.put(filler, f"{filler}\n\n{text[start + 2 : end]}")


@slip("quote-of-two-speakers", "Q102 Q101")
def quote_of_two(scene: Scene) -> Made | None:
    (a, b), words = scene.people(2), scene.dice.sample(scene.words["carriers"]["words"], 2)
    form, team = scene.dice.choice(scene.words["carriers"]["quote"]), scene.team()
    first, other, again = (
        form.format(words=said, person=who, team=team) for said, who in ((words[0], a), (words[1], b), (words[0], b))
    )
    return scene.put(f"{first}\n\n{other}", f"{first}\n\n{again}")


@slip("quote-of-nobody", "Q102")
def quote_of_nobody(scene: Scene) -> Made | None:
    team = scene.team()
    who = scene.dice.choice(scene.words["carriers"]["who"]).format(person=scene.person(), team=team)
    words = scene.dice.choice(scene.words["carriers"]["words"])
    return scene.carry("anonymous", team=team, words=words, who=Slot(who, ""))


@slip("quote-marks-unbalanced", "Q103")
def closing_mark_lost(scene: Scene) -> Made | None:
    text = scene.sample.text

    def of(quote: dict[str, Any]) -> Made | None:
        start, end = quote["span"]
        closing = CLOSING.get(text[start - 1]) if start else None
        spot = text.find(closing, end - 1, end + 3) if closing else -1
        return scene.edit(spot, spot + 1, "") if spot >= 0 else None

    return scene.first(
        [lambda quote=quote: of(quote) for quote in scene.sample.items("quotes") if not quote.get("parts")]
    )


@slip("quote-marks-unbalanced", "Q103")
def mark_lost_in_carrier(scene: Scene) -> Made | None:
    forms = [form for form in scene.words["carriers"]["quote"] if form[0] in CLOSING]
    said = _spoken(
        scene, scene.person(), scene.dice.choice(scene.words["carriers"]["words"]), form=scene.dice.choice(forms)
    )
    spot = scene.dice.choice([0, said.rfind(CLOSING[said[0]])])
    return scene.put(said, said[:spot] + said[spot + 1 :])


# -------------------------------------------------------------------------------------------------------------- names
def _drifted(scene: Scene, name: str) -> str:
    """One letter of the surname doubled, left out or changed about with its neighbour."""
    first, _, last = name.rpartition(" ")
    spots = [at for at in range(1, len(last) - 1) if last[at].isalpha() and last[at] != last[at + 1]]
    if not spots:
        return name
    at = scene.dice.choice(spots)
    ways = [
        last[:at] + last[at] + last[at:],
        last[:at] + last[at + 1 :],
        last[:at] + last[at + 1] + last[at] + last[at + 2 :],
    ]
    return f"{first} {scene.dice.choice(ways)}".strip()


def _plain(name: str) -> str:
    """The name without its accents; what is a letter of its own stays."""
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def _one_mention(scene: Scene, change: Any) -> Made | None:
    """One of several full mentions of a person written otherwise."""
    text, found = scene.sample.text, []
    for person in scene.sample.items("people"):
        spans = [span for span in person["mentions"] if text[slice(*span)] == person["name"]]
        other = change(person["name"])
        if len(spans) >= 2 and other != person["name"]:
            found.append((scene.dice.choice(spans), other))
    if not found:
        return None
    span, other = scene.dice.choice(found)
    return scene.edit(*span, other)


def _named(scene: Scene, change: Any, people: list[str]) -> Made | None:
    if not people:
        return None
    person = scene.dice.choice(people)
    values = {"person": person, "again": Slot(person, change(person)), "again_too": person}
    return scene.carry("name", team=scene.team(), **values)


@slip("name-drift", "N101")
def name_drift_in_place(scene: Scene) -> Made | None:
    return _one_mention(scene, lambda name: _drifted(scene, name))


@slip("name-drift", "N101")
def name_drift(scene: Scene) -> Made | None:
    return _named(scene, lambda name: _drifted(scene, name), scene.people(1))


@slip("accent-lost", "N101")
def accent_lost_in_place(scene: Scene) -> Made | None:
    return _one_mention(scene, _plain)


@slip("accent-lost", "N101")
def accent_lost(scene: Scene) -> Made | None:
    free = [name for name in scene.words["people"] if name not in scene.sample.text and _plain(name) != name]
    return _named(scene, _plain, free)


# -------------------------------------------------------------------------------------------------------------- terms
def _misspelt(scene: Scene, term: str) -> str:
    """Two letters inside of the word changed about, or one left out."""
    spots = [at for at in range(1, len(term) - 2) if term[at] != term[at + 1] and term[at : at + 2].isalpha()]
    at = scene.dice.choice(spots)
    return scene.dice.choice([term[:at] + term[at + 1] + term[at] + term[at + 2 :], term[:at] + term[at + 1 :]])


@slip("term-misspelt", "N103")
def term_misspelt_in_place(scene: Scene) -> Made | None:
    found = [
        (match.start(), term)
        for term in scene.words["terms"]
        if len(term) >= 6
        for match in regex.finditer(rf"(?<!\w){term}(?!\w)", scene.sample.text)
    ]
    if not found:
        return None
    start, term = scene.dice.choice(found)
    return scene.edit(start, start + len(term), _misspelt(scene, term))


@slip("term-misspelt", "N103")
def term_misspelt(scene: Scene) -> Made | None:
    term = scene.dice.choice([term for term in scene.words["terms"] if len(term) >= 6])
    return scene.carry("typo", term=Slot(term, _misspelt(scene, term)))

"""Signs that have no business in a text, lost links, and embargoes."""

import datetime as dt

from benchmarks.slips.planting import Made, Scene, Slot, slip

UNSEEN = ("\u202e", "\u2066", "\u200b", "\u200e", "\x07", "\x1b", "\u2060")


def _garbled(name: str) -> str:
    """UTF-8 that was read as Windows-1252: 'Pöyhölä' becomes 'PÃ¶yhÃ¶lÃ¤'."""
    return name.encode("utf-8").decode("cp1252", errors="ignore")


@slip("mojibake", "X101")
def mojibake_in_place(scene: Scene) -> Made | None:
    text = scene.sample.text
    spans = [tuple(span) for person in scene.sample.items("people") for span in person["mentions"]]
    spans = [span for span in spans if any(char.isalpha() and not char.isascii() for char in text[slice(*span)])]
    if not spans:
        return None
    start, end = scene.dice.choice(spans)
    return scene.edit(start, end, _garbled(text[start:end]))


@slip("mojibake", "X101")
def mojibake(scene: Scene) -> Made | None:
    names = [name for name in scene.words["people"] if not name.isascii() and name not in scene.sample.text]
    person = scene.dice.choice(names)
    return scene.carry("accent", person=Slot(person, _garbled(person)), team=scene.team())


@slip("unseen-sign", "X102")
def unseen_sign(scene: Scene) -> Made | None:
    text = scene.sample.text
    spans = [span for person in scene.sample.items("people") for span in person["mentions"]]
    spans += [place["span"] for place in scene.sample.items("places")]
    if not spans:
        return None
    start, end = scene.dice.choice(spans)
    at = scene.dice.randint(start + 1, max(start + 1, end - 1))
    return scene.edit(at, at, scene.dice.choice(UNSEEN)) if text[at - 1 : at + 1].isalpha() else None


@slip("unseen-sign", "X102")
def unseen_sign_in_carrier(scene: Scene) -> Made | None:
    person = scene.person()
    at = scene.dice.randint(1, len(person) - 1)
    wrong = person[:at] + scene.dice.choice(UNSEEN) + person[at:]
    return scene.carry("accent", person=Slot(person, wrong), team=scene.team())


@slip("placeholder-left", "X103")
def placeholder_left(scene: Scene) -> Made | None:
    left = scene.dice.choice(scene.words["carriers"]["placeholder"])
    idle = scene.dice.choice(scene.words["companions"]["idle"])
    return scene.put(idle, f"{left}\n\n{idle}" if scene.dice.random() < 0.5 else f"{idle} {left}")


@slip("link-lost", "X104")
def link_lost(scene: Scene) -> Made | None:
    url = scene.dice.choice(scene.words["carriers"]["url"])
    return scene.carry("lost-link", url=Slot(url, scene.dice.choice(scene.words["companions"]["idle"])))


@slip("embargo-after-publication", "M105", error=True)
def embargo_after_publication(scene: Scene) -> Made | None:
    known = scene.sample.published
    if known is None or known[0] != known[1] or scene.sample.record.get("embargo"):
        return None
    form, clock = scene.day_form(), scene.dice.choice(scene.words["clock_forms"])
    wrong = known[0] + dt.timedelta(days=scene.dice.randint(2, 6))
    until = Slot(scene.words.day(form, known[0]), scene.words.day(form, wrong))
    early, later = (scene.words.clock(clock, minutes) for minutes in (8 * 60, 12 * 60 + 30))
    values = {"until": until, "clock": early, "published": scene.words.day(form, known[0]), "issued": later}
    return scene.carry("embargo", top=True, **values)

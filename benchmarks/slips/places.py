"""Places and facts of venues that do not fit."""

from benchmarks.slips import reference
from benchmarks.slips.planting import Made, Scene, Slot, slip


def _digits_swapped(length: float) -> list[float]:
    """The length with two neighbouring digits changed about."""
    digits = f"{length:.3f}".replace(".", "")
    turned = [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)]
    return [int(other) / 1000 for other in turned if other != digits and other[0] != "0"]


def _unlike(venue: str, lengths: list[float]) -> list[float]:
    """Those that no layout of the venue has, by two hundredths."""
    return [length for length in lengths if all(abs(length - own) > 0.02 * own for own in reference.lengths(venue))]


def _length(scene: Scene, wrong: list[float]) -> Made | None:
    names, sample = scene.named(), scene.sample
    layout = reference.main_layout(sample.event["venue"], sample.season or 0) if names else None
    others = _unlike(sample.event["venue"], wrong) if names else []
    if names is None or layout is None or not others or sample.facts("length_km"):
        return None
    form = scene.dice.choice(scene.words["kilometre_forms"])
    right, other = (
        scene.words.decimal(form.format(km=km, m=round(km * 1000)))
        for km in (float(layout["length_km"]), scene.dice.choice(others))
    )
    return scene.carry("venue-length", length=Slot(right, other), **names)


def _length_in_place(scene: Scene, wrong: list[float]) -> Made | None:
    """The sample's own figure, where it is right."""
    venue = scene.sample.event.get("venue")
    others = _unlike(venue, wrong) if venue and reference.lengths(venue) else []
    facts = [
        fact for fact in scene.sample.items("facts") if fact["attribute"] == "length_km" and fact["subject"] == venue
    ]
    if not others:
        return None
    new = f"{scene.dice.choice(others):.3f}"

    def of(sign: str) -> list[Made | None]:
        return [
            scene.replace_in(fact, f"{fact['value']:.3f}".replace(".", sign), new.replace(".", sign))
            for fact in facts
            if fact["value"] in reference.lengths(str(venue))
        ]

    return next((made for sign in ".," for made in of(sign) if made), None)


def _other_lengths(scene: Scene) -> list[float]:
    others = [id_ for id_ in reference.circuits() if id_ != scene.sample.event.get("venue")]
    known = [layout for id_ in others if (layout := reference.main_layout(id_, scene.sample.season or 0))]
    return [float(layout["length_km"]) for layout in known if 1 < float(layout["length_km"]) < 8]


def _own_swapped(scene: Scene) -> list[float]:
    venue, told = scene.sample.event.get("venue"), scene.sample.facts("length_km")
    layout = reference.main_layout(venue, scene.sample.season or 0) if venue else None
    return _digits_swapped(told[0] if told else float(layout["length_km"])) if told or layout else []


@slip("length-of-another-track", "P101")
def length_of_another(scene: Scene) -> Made | None:
    return _length(scene, _other_lengths(scene))


@slip("length-of-another-track", "P101")
def length_of_another_in_place(scene: Scene) -> Made | None:
    return _length_in_place(scene, _other_lengths(scene))


@slip("length-digits-swapped", "P101")
def length_swapped(scene: Scene) -> Made | None:
    return _length(scene, _own_swapped(scene))


@slip("length-digits-swapped", "P101")
def length_swapped_in_place(scene: Scene) -> Made | None:
    return _length_in_place(scene, _own_swapped(scene))


@slip("corners-wrong", "P101 P102")
def corners_wrong(scene: Scene) -> Made | None:
    names, sample = scene.named(), scene.sample
    layout = reference.main_layout(sample.event["venue"], sample.season or 0) if names else None
    if names is None or layout is None or sample.facts("corners"):
        return None
    right, known = int(layout["corners"]), reference.corner_counts(sample.event["venue"])
    wrong = [
        right + by for by in (-5, -4, 4, 5, 6) if right + by > 3 and all(abs(right + by - own) > 1 for own in known)
    ]
    return scene.carry("venue-corners", corners=Slot(right, scene.dice.choice(wrong)), **names) if wrong else None


@slip("country-wrong", "P103", error=True)
def country_wrong(scene: Scene) -> Made | None:
    names, circuit = scene.named(), scene.sample.circuit
    if names is None or circuit is None:
        return None
    codes = [code for code in ("DE", "BE", "NL", "IT", "FR", "ES", "AT", "SE", "PT") if code != circuit["country"]]
    code = scene.dice.choice(codes)
    right, wrong = (reference.country_name(country, scene.words.language) for country in (circuit["country"], code))
    return scene.carry("venue-country", country=Slot(right, wrong), **names)


@slip("country-wrong", "P103", error=True)
def country_wrong_in_place(scene: Scene) -> Made | None:
    """The country in a row of the calendar, or where a venue is placed."""
    rows = [*scene.sample.items("calendar"), *(f for f in scene.sample.items("facts") if f["attribute"] == "location")]
    rows = [row for row in rows if row.get("venue") or row.get("subject") in reference.circuits()]
    inside = [
        place
        for place in scene.sample.items("places")
        if place["kind"] == "country" and place.get("country")
        if any(row["span"][0] <= place["span"][0] and place["span"][1] <= row["span"][1] for row in rows)
    ]
    if not inside:
        return None
    place = scene.dice.choice(inside)
    code = scene.dice.choice([code for code in ("DE", "BE", "NL", "IT", "FR", "ES") if code != place["country"]])
    return scene.edit(*place["span"], reference.country_name(code, scene.words.language))


@slip("two-venues", "P103 D103", error=True)
def two_venues(scene: Scene) -> Made | None:
    names, circuit = scene.named(), scene.sample.circuit
    if names is None or circuit is None or not scene.sample.told_days:
        return None
    others = [
        row["name"]
        for row in reference.circuits().values()
        if row["country"] == circuit["country"] and row["id"] != circuit["id"] and row["name"] not in scene.sample.text
        if reference.main_layout(row["id"], scene.sample.season or 0)
    ]
    if not others:
        return None
    venue = Slot(names.pop("venue"), scene.dice.choice(others))
    return scene.carry("venue-box", venue=venue, dates=scene.dates(), **names)


@slip("distance-off", "P104")
def distance_off(scene: Scene) -> Made | None:
    names = scene.named()
    towns = reference.towns_around(scene.sample.event["venue"], 50, 250) if names else []
    if names is None or not towns:
        return None
    city, far = scene.dice.choice(towns)
    right = round(far * 1.12 / 5) * 5
    wrong = scene.dice.choice([round(right / 2 / 5) * 5, right * 2])
    return scene.carry("venue-distance", city=city, km=Slot(right, wrong), **names)

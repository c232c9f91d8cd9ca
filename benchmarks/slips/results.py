"""Results and numbers that do not fit."""

from typing import Any

import regex

from benchmarks.slips.planting import Made, Scene, Slot, slip


def _told(scene: Scene) -> dict[str, Any] | None:
    """A guest of ours in a report: names, sessions and the place in qualifying."""
    places = scene.positions(1)
    if scene.sample.record["kind"] != "report" or not scene.sample.event or places is None:
        return None
    return {"person": scene.person(), "team": scene.team(), **scene.on_track()}


def _with_list(scene: Scene) -> tuple[dict[str, Any], int, int] | None:
    """The same with a list of two results: its values, the place in the race and a wrong one."""
    told, places = _told(scene), scene.positions(3)
    if told is None or places is None:
        return None
    quali, right, wrong = places
    quali_listed, listed = scene.listed(quali, right)
    return {**told, "quali_listed": quali_listed, "listed": listed}, right, wrong


def _place_in(scene: Scene, result: dict[str, Any], new: int) -> Made | None:
    """Another place for the one that a result's words say; the figure of 'Q2' is none."""
    old, words = result["position"], scene.words
    figures = regex.search(rf"(?<![\d.:QR]){old}({words.signs})?(?![\d:]|\.\d)", result["text"])
    if figures:
        return scene.replace_in(result, figures[0], f"{new}{words.sign(new) if figures[1] else ''}")
    spelt = words.ordinal(old)
    return scene.replace_in(result, spelt, words.ordinal(new)) if new < len(words["ordinals"]) else None


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one[key] == other[key] for key in ("session", "class", "measure", "position")) and bool(
        set(one["entrants"]) & set(other["entrants"])
    )


# ------------------------------------------------------------------------------------------------------ prose and list
@slip("prose-against-list", "R101", error=True)
def prose_against_list(scene: Scene) -> Made | None:
    made = _with_list(scene)
    if made is None:
        return None
    values, right, wrong = made
    return scene.carry("prose-list", said=Slot(*scene.ordinals(right, wrong)), **values)


@slip("prose-against-list", "R101", error=True)
def list_against_prose(scene: Scene) -> Made | None:
    made = _with_list(scene)
    if made is None:
        return None
    values, right, wrong = made
    values["listed"] = Slot(*scene.listed(right, wrong))
    return scene.carry("prose-list", said=scene.ordinals(right)[0], **values)


@slip("prose-against-list", "R101", error=True)
def own_prose_against_list(scene: Scene) -> Made | None:
    """A result that the sample tells twice, in its prose and in its list."""
    results = [r for r in scene.sample.items("results") if r["session"] and r["position"] and r["event"] is None]
    twice = [
        result
        for result in results
        if result["source"] == "prose" and any(_same(result, other) for other in results if other["source"] != "prose")
        if not any(_same(result, other) for other in results if other is not result and other["source"] == "prose")
    ]
    places = scene.positions(1, 12)
    if places is None:
        return None
    return scene.first([lambda result=result: _place_in(scene, result, places[0]) for result in twice])


@slip("retired-but-placed", "R105 R101", error=True)
def retired_but_placed(scene: Scene) -> Made | None:
    made = _with_list(scene)
    if made is None:
        return None
    values, right, _ = made
    return scene.carry("retired", **{**values, "listed": Slot("DNF", scene.listed(right)[0])})


@slip("quote-against-list", "Q104 R101")
def quote_against_list(scene: Scene) -> Made | None:
    made = _with_list(scene)
    if made is None:
        return None
    values, right, wrong = made
    return scene.carry("quote-number", quoted=Slot(*scene.ordinals(right, wrong)), **values)


# ------------------------------------------------------------------------------------------------- grid, field, places
def _sets_grid(scene: Scene) -> bool:
    """Whether the qualifying that carriers name sets the grid of their race.

    Beside one race 'qualifying 1' is a round of it, and where a superpole or heats are told of, these set grids, too.
    """
    told = [*scene.sample.items("sessions"), *(r["session"] for r in scene.sample.items("results") if r["session"])]
    others = {"superpole", "heat", "sprint", "stage"} & {session["kind"] for session in told}
    return scene.sample.numbered("race") == scene.sample.numbered("qualifying") and not others


@slip("grid-not-qualifying", "R102 R101")
def grid_not_qualifying(scene: Scene) -> Made | None:
    told, places = _told(scene), scene.positions(2)
    if told is None or places is None or not _sets_grid(scene):
        return None
    said = scene.ordinals(places[0], places[0], places[1])
    return scene.carry("grid", said=said[0], grid=Slot(said[1], said[2]), **told)


@slip("position-beyond-field", "R103", error=True)
def position_beyond_field(scene: Scene) -> Made | None:
    told, places, field = _told(scene), scene.positions(1), scene.field_size()
    if told is None or places is None or field is None:
        return None
    right, wrong = (scene.words.ordinal(place, spelt=False) for place in (places[0], field + scene.dice.randint(2, 6)))
    return scene.carry("beyond", said=Slot(right, wrong), field=field, **told)


@slip("place-given-twice", "R103", error=True)
def place_given_twice(scene: Scene) -> Made | None:
    told, places = _told(scene), scene.positions(2)
    if told is None or places is None:
        return None
    a, b = scene.people(2)
    said, other = scene.ordinals(*places)
    return scene.carry("twice", a=a, b=b, said=said, other=Slot(other, said), **told)


@slip("places-gained", "R104", error=True)
def places_gained(scene: Scene) -> Made | None:
    told, places = _told(scene), scene.positions(2)
    if told is None or places is None:
        return None
    end, start = sorted(places)
    if start - end < 2:
        return None
    said, grid = scene.ordinals(end, start)
    right, wrong = (scene.words.number(span) for span in (start - end, start - end + scene.dice.choice([1, 2])))
    return scene.carry("gained", said=said, grid=grid, span=Slot(right, wrong), **told)


@slip("field-size-conflict", "R107")
def field_size_conflict(scene: Scene) -> Made | None:
    field = scene.field_size()
    if field is None or not scene.sample.days:
        return None
    return scene.carry("field", said=field, other=Slot(field, field + scene.dice.choice([4, 5, 8, -6])))


# ------------------------------------------------------------------------------------------------------- sums and sets
@slip("tally-impossible", "R106", error=True)
def tally_impossible(scene: Scene) -> Made | None:
    podiums = scene.dice.randint(8, 20)
    wins, starts = scene.dice.randint(2, podiums - 3), podiums + scene.dice.randint(30, 90)
    wrong = podiums + scene.dice.randint(1, 6)
    values = {"podiums": podiums, "starts": starts, "wins": Slot(wins, wrong)}
    return scene.carry("tally", person=scene.person(), team=scene.team(), **values)


@slip("points-sum", "R106", error=True)
def points_sum(scene: Scene) -> Made | None:
    a, b, c = (scene.dice.choice([25, 20, 18, 15, 12, 10, 8, 6]) for _ in range(3))
    wrong = a + b + c + scene.dice.choice([2, 3, 10, -2, -10])
    return scene.carry("points", person=scene.person(), a=a, b=b, c=c, sum=Slot(a + b + c, wrong))


@slip("enumeration", "R110")
def enumeration(scene: Scene) -> Made | None:
    a, b, c = scene.people(3)
    right, wrong = scene.words.number(3), scene.words.number(scene.dice.choice([4, 5]))
    return scene.carry("enumeration", team=scene.team(), a=a, b=b, c=c, said=Slot(right, wrong))


@slip("product", "R109")
def product(scene: Scene) -> Made | None:
    events, each = scene.dice.randint(4, 6), scene.dice.randint(2, 3)
    right, wrong = (scene.words.number(races) for races in (events * each, events * each - scene.dice.choice([1, 2])))
    said = {"events": scene.words.number(events), "each": scene.words.number(each)}
    return scene.carry("product", said=Slot(right, wrong), **said)

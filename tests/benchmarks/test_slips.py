"""Slips and rewordings themselves: enough of each, one place each, the same every time."""

import pytest

from benchmarks.slips.kinds import KINDS, REWORDINGS, carriers, rewordings, slips
from benchmarks.slips.planting import plant
from benchmarks.slips.rewordings import reword
from benchmarks.slips.run import Checker, print_clean, print_misses
from benchmarks.slips.samples import samples
from benchmarks.slips.words import languages, words

ADDED = {"release-twice"}  # what is planted is a whole release


def test_there_are_enough_kinds() -> None:
    assert len(KINDS) >= 28
    assert len(REWORDINGS) >= 20


@pytest.mark.parametrize("name", KINDS)
def test_each_slip_applies_twenty_times(name: str) -> None:
    assert len(slips(name, 20)) == 20


@pytest.mark.parametrize("name", REWORDINGS)
def test_each_rewording_applies(name: str) -> None:
    assert len(rewordings(name, 20)) >= 18


@pytest.mark.parametrize("name", sorted(set(KINDS) - ADDED))
def test_a_slip_is_one_edit_in_one_release(name: str) -> None:
    for slip in slips(name, 20):
        assert slip.clean.keys() == slip.slipped.keys()
        assert [id_ for id_ in slip.clean if slip.clean[id_] != slip.slipped[id_]] == [slip.release]
        old, new = slip.clean[slip.release], slip.slipped[slip.release]
        assert new[: slip.start] == old[: slip.start]
        assert old.endswith(new[slip.end :])
        assert len(new) - slip.end + slip.start <= len(old), "what stands around the slip overlaps"


@pytest.mark.parametrize("name", sorted({name for name, kind in KINDS.items() if kind.error} - ADDED))
def test_an_error_is_a_few_characters_off(name: str) -> None:
    for slip in slips(name, 20):
        assert slip.end - slip.start <= 50, slip.slipped[slip.release][slip.start : slip.end]


@pytest.mark.parametrize("name", KINDS)
def test_the_same_seed_gives_the_same_slip(name: str) -> None:
    made = {sample.id: plant(name, sample, 3) for sample in samples()}
    assert made == {sample.id: plant(name, sample, 3) for sample in samples()}
    assert any(made.values())


@pytest.mark.parametrize("name", REWORDINGS)
def test_the_same_seed_gives_the_same_rewording(name: str) -> None:
    for sample in samples():
        assert reword(name, sample, 3) == reword(name, sample, 3)


@pytest.mark.parametrize("name", KINDS)
def test_slips_are_in_several_samples(name: str) -> None:
    few = {"calendar-across": 2, "final-with-rounds-left": 2, "version-with-other-result": 2, "corners-wrong": 3}
    base = {next(iter(slip.clean)) if len(slip.clean) > 1 else slip.release for slip in slips(name, 20)}
    assert len(base) >= few.get(name, 4) or name == "headline-against-body"


@pytest.mark.parametrize("language", languages())
def test_carriers_have_several_phrasings(language: str) -> None:
    spoken, english = words(language), words("en")
    assert spoken is not None
    assert english is not None
    for part in ("carriers", "companions"):
        assert spoken[part].keys() == english[part].keys()
    for key, forms in spoken["carriers"].items():
        assert len(forms) >= 3, key
        assert len(set(forms)) == len(forms), key


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_slips_are_planted_in_every_language_that_has_a_sheet(language: str) -> None:
    planted = [name for name in KINDS if slips(name, 1, language)]
    assert len(planted) >= 50
    assert all(slip.clean != slip.slipped for name in planted for slip in slips(name, 1, language))


@pytest.mark.parametrize("name", ["event-dates-apart", "points-sum", "two-venues"])
def test_clean_carriers_stand_beside_the_sample_as_it_is(name: str) -> None:
    assert len(carriers(name, 10)) == 10
    for case in carriers(name, 10):
        ((release, text),) = case.clean.items()
        assert text == next(sample.text for sample in samples() if sample.id == release)
        assert case.reworded[release] != text


def test_without_a_sheet_nothing_is_planted() -> None:
    silent = [sample for sample in samples() if words(sample.record["language"]) is None]
    assert all(plant("points-sum", sample, 0) is None for sample in silent)


def test_nothing_that_is_printed_names_a_held_sample(capsys: pytest.CaptureFixture[str]) -> None:
    blind = Checker(lambda _: None)
    blind.findings = lambda batch: [  # type: ignore[method-assign]
        {"code": "X1", "severity": "error", "fingerprint": "", "values": []} for _ in batch
    ]
    print_clean(blind)
    print_misses(blind, "weekday-off-by-one")
    printed = capsys.readouterr().out
    assert "  held samples" in printed
    assert "  in held samples: " in printed
    assert sum(sample.held and sample.id in printed for sample in samples()) == 0  # and pytest names none

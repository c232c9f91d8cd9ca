"""Which release another one replaces, and of which it is another language's version, once they are read together."""

from dataclasses import replace
from pathlib import Path

import pytest

import pressbox
from pressbox.api import Reading
from pressbox.checks.between.heads import head_of
from pressbox.checks.between.kinship import TWIN, VERSION, Listed, versions
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.corpus import Corpus
from pressbox.corpus.draft import Draft
from pressbox.corpus.shelf import Shelf
from pressbox.corpus.store import Store
from pressbox.extractor import Extractor
from pressbox.packs import Packs

SAMPLES = Path(__file__).parents[2] / "samples"
PAIR = ("gt4-germany-team-report-sachsenring-de", "gt4-germany-team-report-sachsenring-en")
NEWS = (
    "Northlight ready for Monza\n\nThe team travels to Italy with two cars. Elin Norrgard drives the first of them.\n"
)


def texts() -> dict[str, str]:
    pair = {name: (SAMPLES / f"{name}.txt").read_text(encoding="utf-8") for name in PAIR}
    return {**pair, "news": NEWS, "news-again": f"CORRECTION: {NEWS}"}


def told(releases: list[pressbox.Release]) -> dict[str, tuple[str | None, str | None]]:
    return {
        one.id: (one.replaces.id if one.replaces else None, one.version_of.id if one.version_of else None)
        for one in releases
    }


WANTED = {"news-again": ("news", None), "news": (None, None), PAIR[0]: (None, None), PAIR[1]: (None, PAIR[0])}


def test_releases_read_together_know_one_another() -> None:
    alone = [pressbox.extract(text, name=name) for name, text in texts().items()]
    assert set(told(alone).values()) == {(None, None)}
    together = pressbox.relate(alone)
    assert told(together) == WANTED
    assert [one.id for one in together] == [one.id for one in alone]
    assert {one.replaces.basis for one in together if one.replaces} == {"CORRECTION"}


def test_the_records_of_a_run_know_one_another(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in texts().items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    pressbox.run([folder], tmp_path / "out", workers=1)
    lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert told([pressbox.Release.model_validate_json(line) for line in lines]) == WANTED
    with pressbox.Corpus(tmp_path / "out") as corpus:
        assert told(list(corpus)) == WANTED
        assert told([corpus[id_] for id_ in WANTED]) == WANTED


MAIL = "From: Team <t@x.example>\nSubject: Monza\n\n"
FOUR = (  # a text in two languages, of which only the mail says that they are one
    "Northlight siktar på pallen\n\nDet är den femte deltävlingen för laget, och det är inte lätt att vinna på den banan. "
    "Vi hade en bra vinter och är redo för allt som kan hända, säger chefen, som inte vill lova något i förväg. "
    "Men det finns också andra lag som har tränat, och de är inte sämre än vi är.\n\n"
    "*** English version below ***\n\n"
    "Northlight aims high\n\nIt is not easy to win at a track that nobody of the team has seen before, and so they will "
    "take it as it comes. The winter was good, and they are ready for what there may be, says the boss, who does not "
    "want to promise anything before they have raced. But there are other teams, too.\n"
)


def mail(folder: Path) -> list[pressbox.Release]:
    (folder / "m.eml").write_text(MAIL + FOUR, encoding="utf-8")
    (folder / "none.txt").write_text(NEWS, encoding="utf-8")
    return list(Reading([folder], Extractor(Packs())))


def test_what_a_mail_states_of_versions_is_heeded_in_memory_and_in_a_store(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    releases = mail(folder)
    assert [one.id for one in releases] == ["m", "m/en", "none"]
    packs = Packs()
    corpus = Corpus([Case(one, packs) for one in releases], packs)
    assert dict(corpus.versions) == {"m/en": "m"}
    assert corpus.original("m/en") == "m"
    pressbox.run([folder], tmp_path / "out", workers=1)
    store = Store(tmp_path / "out" / "pressbox.sqlite")
    shelf = Shelf(store, packs)
    assert (shelf.versions(), shelf.version_of("m/en"), shelf.twins()) == ({"m/en": "m"}, "m", {})
    draft = Draft(store, packs, None, [Case(releases[1], packs)])
    assert draft.version_of("m/en") == "m"
    store.close()


def test_a_version_of_what_is_not_there_is_none(tmp_path: Path) -> None:
    first, second, _ = mail(tmp_path)
    packs = Packs()
    assert first.id == "m"
    assert dict(Corpus([Case(second, packs)], packs).versions) == {}


@pytest.mark.parametrize(
    ("of", "found"),
    [
        ({"b": "a"}, {"b": "a"}),
        ({"b": "a", "c": "b"}, {"b": "a", "c": "a"}),
        ({"a": "b", "b": "a"}, {"b": "a"}),  # each says that it is the other's
        ({"a": "c", "b": "a"}, {"a": "c", "b": "c"}),
    ],
)
def test_versions_of_versions_are_versions_of_the_first(of: dict[str, str], found: dict[str, str]) -> None:
    release = pressbox.extract(NEWS)
    packs = Packs()
    heads = [
        replace(head_of(Case(release.model_copy(update={"id": id_}), packs)), version_of=of.get(id_)) for id_ in "abc"
    ]
    assert versions(Listed(heads)) == found


def test_the_pairs_of_a_store_are_those_in_memory(tmp_path: Path) -> None:
    packs = Packs()
    copies = {f"copy-{n}": texts()[PAIR[n % 2]] for n in range(9)}  # more than are compared of each key
    releases = [pressbox.extract(text, name=name) for name, text in copies.items()]
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in copies.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    pressbox.run([folder], tmp_path / "out", workers=1)
    store = Store(tmp_path / "out" / "pressbox.sqlite")
    listed, shelf = Listed(map(head_of, (Case(one, packs) for one in releases))), Shelf(store, packs)
    for kind in (VERSION, TWIN):
        told = [sorted((later.id, earlier.id) for later, earlier in one.pairs(kind)) for one in (listed, shelf)]
        assert told[0] == told[1]
        assert len(told[0]) > 9
    store.close()

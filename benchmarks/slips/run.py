"""How many slips are found, and what harmless rewordings set off: `python -m benchmarks slips [KIND …]`."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from benchmarks.slips.kinds import KINDS, REWORDINGS, carriers, rewordings, slips
from benchmarks.slips.planting import Batch, Planted
from benchmarks.slips.rewordings import Reworded
from benchmarks.slips.samples import SEASON, samples
from benchmarks.slips.words import languages

CASES = 20
FEWER = 8  # cases of a kind in a language other than English
LOUD = {"warning", "error"}
Finding = dict[str, Any]


def main(arguments: list[str]) -> None:
    """Print the recall of each kind, and what is said where nothing is wrong; with kinds their misses instead."""
    asked = _asked(arguments)
    try:
        from pressbox import check  # type: ignore[attr-defined,unused-ignore]
    except ImportError:
        print("slips: pressbox.check is not there yet, so there is nothing to measure")
        return
    checker = Checker(check)
    language = asked.language or "en"
    print_slips(checker, [name for name in _by_code() if not asked.kinds or name in asked.kinds], language)
    for name in asked.kinds:
        print_misses(checker, name, language)
    if not asked.kinds:
        print_rewordings(checker, language)
    if not asked.kinds and not asked.language:
        print_clean(checker)
        print_season(checker)
        print_languages(checker)


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks slips", description=main.__doc__)
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="KIND", help="only these, and their misses")
    parser.add_argument("--language", choices=languages(), help="in releases of this language")
    return parser.parse_args(arguments)


def _count(language: str) -> int:
    """Cases of a kind: the samples of most languages are few, and all of them together must not take long."""
    return CASES if language == "en" else FEWER


def _by_code() -> list[str]:
    """The kinds in the order of the catalogue."""
    return sorted(KINDS, key=lambda name: (min(KINDS[name].codes), name))


class Checker:
    """Findings of batches, each batch checked once."""

    def __init__(self, check: Callable[..., Any]) -> None:
        from pressbox import Extractor

        self.check = check
        self.extractor = Extractor()
        self.known: dict[tuple[tuple[str, str], ...], list[Finding]] = {}

    def findings(self, batch: Batch) -> list[Finding]:
        key = tuple(batch.items())
        if key not in self.known:
            releases = [self.extractor.extract(text, name=name) for name, text in batch.items()]
            self.known[key] = [finding.model_dump(mode="json") for finding in self.check(releases).findings]
        return self.known[key]

    def new(self, clean: Batch, slipped: Batch) -> list[Finding]:
        """Those that only the second batch has."""
        had = Counter(finding["fingerprint"] for finding in self.findings(clean))
        return [finding for finding in self.findings(slipped) if not _taken(had, finding["fingerprint"])]


def _taken(had: Counter[str], fingerprint: str) -> bool:
    had[fingerprint] -= 1
    return had[fingerprint] >= 0


def _at_place(finding: Finding, slip: Planted) -> bool:
    """Whether a piece of evidence lies in the paragraph in which the slip was planted."""
    text = slip.slipped[slip.release]
    start = text.rfind("\n\n", 0, slip.start) + 1
    end = text.find("\n\n", slip.end)
    end = len(text) if end < 0 else end
    places = [place for value in finding["values"] for place in value["evidence"] if place["release"] == slip.release]
    return any(place["span"][0] < end and start < place["span"][1] for place in places)


def print_slips(checker: Checker, kinds: Iterable[str], language: str = "en") -> None:
    """Found: a new finding of an expected code that points at the slip. Elsewhere: one that does not point there."""
    print(f"{'slip':28}{'codes':22}{'cases':>6}{'found':>7}{'elsewhere':>11}{'other alarms':>14}")
    sums: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for name in kinds:
        row = _row(checker, slips(name, _count(language), language))
        sums[KINDS[name].error].update(row)
        codes = " ".join(sorted(KINDS[name].codes)) + (" !" if KINDS[name].error else "")
        print(f"{name:28}{codes:22}{row['cases']:>6}{row['found']:>7}{row['elsewhere']:>11}{row['other']:>14}")
    for said, row in (("error kinds (!)", sums[True]), ("all kinds", sums[True] + sums[False])):
        print(f"{said:50}{row['cases']:>6}{row['found']:>7}  recall {row['found'] / max(1, row['cases']):.3f}")


def _row(checker: Checker, planted: list[Planted]) -> Counter[str]:
    row: Counter[str] = Counter(cases=len(planted), found=0, elsewhere=0, other=0)
    for slip in planted:
        new = checker.new(slip.clean, slip.slipped)
        found = _is_found(checker, slip)
        row["found"] += found
        row["elsewhere"] += not found and any(finding["code"] in slip.codes for finding in new)
        row["other"] += sum(f["severity"] in LOUD and f["code"] not in slip.codes for f in new)
    return row


def _is_found(checker: Checker, slip: Planted) -> bool:
    new = checker.new(slip.clean, slip.slipped)
    return any(finding["code"] in slip.codes and _at_place(finding, slip) for finding in new)


def print_misses(checker: Checker, name: str, language: str = "en") -> None:
    """The words around each slip that was not found, the slip between angles; those of held samples are counted."""
    missed = [slip for slip in slips(name, _count(language), language) if not _is_found(checker, slip)]
    shown = [slip for slip in missed if _held().isdisjoint(slip.slipped)]
    for slip in shown:
        text, beside = slip.slipped[slip.release], next(iter(slip.slipped))
        before, after = text[max(0, slip.start - 60) : slip.start], text[slip.end : slip.end + 40]
        print(f"  {beside}: {before + '⟨' + text[slip.start : slip.end] + '⟩' + after!r}")
    if len(missed) > len(shown):
        print(f"  in held samples: {len(missed) - len(shown)}")


def _held() -> set[str]:
    """The samples that are scored and never looked at: what is printed does not even name them."""
    return {sample.id for sample in samples() if sample.held}


def print_rewordings(checker: Checker, language: str = "en") -> None:
    """New warnings and errors, by code, of texts that say the same."""
    print(f"\n{'rewording':38}{'cases':>6}{'new':>5}")
    total: Counter[str] = Counter()
    for name, cases in _harmless(language):
        total.update(_print_new(checker, name, cases))
    print(f"{'all':38}{total['cases']:>6}{total['new']:>5}")


def _harmless(language: str) -> Iterator[tuple[str, list[Reworded]]]:
    """Rewordings, and the clean sides of carriers."""
    count = _count(language)
    for name in REWORDINGS:
        yield name, rewordings(name, count, language)
    for name in _by_code():
        yield f"clean {name}", carriers(name, count // 2, language)


def print_languages(checker: Checker) -> None:
    """Found of planted by kind in each other language, and what is said there where nothing is wrong."""
    others = [language for language in languages() if language != "en"]
    print(f"\n{'slip':28}" + "".join(f"{language:>8}" for language in others))
    sums: dict[tuple[str, bool], Counter[str]] = {}
    for name in _by_code():
        cells = ""
        for language in others:
            row = _row(checker, slips(name, FEWER, language))
            sums.setdefault((language, KINDS[name].error), Counter()).update(row)
            cells += f"{row['found']:>5}/{row['cases']:<2}"
        print(f"{name:28}{cells}")
    for language in others:
        error, other = (sums.get((language, kind), Counter()) for kind in (True, False))
        new = sum((_new(checker, cases) for _, cases in _harmless(language)), Counter())
        recalls = "  ".join(
            f"{said} {row['found']}/{row['cases']} = {row['found'] / max(1, row['cases']):.3f}"
            for said, row in (("error kinds", error), ("all kinds", error + other))
        )
        print(f"{language}: {recalls}; where nothing is wrong: {_codes(new) or 'nothing'}")


def _new(checker: Checker, cases: list[Reworded]) -> Counter[str]:
    new: Counter[str] = Counter()
    for case in cases:
        new += _loud(checker, case.reworded) - _loud(checker, case.clean)
    return new


def _print_new(checker: Checker, name: str, cases: list[Reworded]) -> Counter[str]:
    new = _new(checker, cases)
    print(f"{name:38}{len(cases):>6}{new.total():>5}  {_codes(new)}")
    return Counter(cases=len(cases), new=new.total())


def _loud(checker: Checker, batch: Batch) -> Counter[str]:
    return Counter(finding["code"] for finding in checker.findings(batch) if finding["severity"] in LOUD)


def _codes(codes: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))


def print_clean(checker: Checker) -> None:
    """Warnings and errors in samples in which nothing is wrong."""
    print("\nclean samples with findings at warning or above")
    season, held = _season(), Counter[str]()
    for sample in samples():
        found = Counter[str]() if sample.id in season else _loud(checker, {sample.id: sample.text})
        if sample.held:
            held += found
        elif found:
            print(f"  {sample.id:60}{_codes(found)}")
    if held:
        print(f"  {'held samples':60}{_codes(held)}")


def _season() -> Batch:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(SEASON.glob("*.txt"))}


def print_season(checker: Checker) -> None:
    """The season of one sender: what was planted in it, and what else is said."""
    wanted = json.loads((SEASON / "findings.json").read_text(encoding="utf-8"))["contradictions"]
    found = checker.findings(_season())
    right = [expected for expected in wanted if any(_same(expected, finding) for finding in found)]
    more = Counter(f["code"] for f in found if f["severity"] in LOUD and not any(_same(e, f) for e in wanted))
    print(f"\nseason: {len(right)} of {len(wanted)} found; others at warning or above: {_codes(more) or 'none'}")


def _same(expected: Finding, finding: Finding) -> bool:
    """The same code, and evidence for each of the expected values."""
    sides = [{(place["release"], *place["span"]) for place in value["evidence"]} for value in expected["values"]]
    given = {(place["release"], *place["span"]) for value in finding["values"] for place in value["evidence"]}
    return expected["code"] == finding["code"] and all(any(_meet(a, b) for a in side for b in given) for side in sides)


def _meet(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return bool(one[0] == other[0] and one[1] < other[2] and other[1] < one[2])

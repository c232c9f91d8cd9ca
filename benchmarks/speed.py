"""One process's measurements, printed as JSON: `python -m benchmarks.speed CASE [HALF]`. `bench.py` runs several."""

import gc
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
SAMPLES = Path(__file__).parents[1] / "samples"


def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]


def halves(half: int) -> tuple[list[str], list[str]]:
    """Texts to warm up on, and others to measure, each used once."""
    every = texts()
    return every[1 - half :: 2], every[half::2]


def seconds(work: Callable[[str], object], over: list[str]) -> float:
    start = time.process_time()
    for text in over:
        work(text)
    return time.process_time() - start


def against_tokeniser(half: int) -> dict[str, Any]:
    """CPU seconds of the whole record and of spaCy's blank tokeniser over the same texts."""
    return _compared(half, forms_only=False)


def forms_against_tokeniser(half: int) -> dict[str, Any]:
    """The same for the part of the record that forms tell: dates, times, places, timetables, calendars, links."""
    return _compared(half, forms_only=True)


def _compared(half: int, *, forms_only: bool) -> dict[str, Any]:
    import spacy

    from pressbox import Extractor
    from pressbox.collector import put_to_rest, set_aside

    put_to_rest()
    warm, measured = halves(half)
    nlp, extractor = spacy.blank("en"), Extractor(forms_only=forms_only, findings=False)
    extractor.prepare()  # as the tokeniser is when it is made
    for text in warm:
        nlp(text)
        extractor.extract(text)
    # What both hold for good is set aside, as the command does: else the collector walks through it now and then.
    gc.collect()
    set_aside()
    # In turn and text by text, so that a slow moment of the machine falls on both.
    ours = theirs = 0.0
    for text in measured:
        theirs += seconds(nlp, [text])
        ours += seconds(extractor.extract, [text])
    return {"releases": len(measured), "pressbox": ours, "tokeniser": theirs}


def steps(half: int) -> dict[str, Any]:
    """Where the time goes, by room."""
    from pressbox import Extractor
    from pressbox.collector import put_to_rest, set_aside

    put_to_rest()
    warm, measured = halves(half)
    extractor = Extractor(findings=False)
    extractor.prepare()
    for text in warm:
        extractor.extract(text)
    gc.collect()
    set_aside()
    spent: dict[str, float] = defaultdict(float)
    for name, owner, method in _rooms(extractor):
        setattr(owner, method, _timed(name, getattr(owner, method), spent))
    total = seconds(extractor.extract, measured)
    spent["everything else"] = total - sum(spent.values())
    return {"total": total, "releases": len(measured), "steps": dict(spent)}


def _rooms(extractor: Any) -> Iterator[tuple[str, Any, str]]:
    import pressbox.extractor

    for layouter, readers in extractor._rooms.values():
        yield "layout", layouter, "lay_out"
        for name, reader in vars(readers).items():
            if hasattr(reader, "read"):
                yield f"read.{name}", reader, "read"
    yield "names", extractor.packs.names, "find"
    yield "settle and build", pressbox.extractor, "settle"


def _timed(name: str, work: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        try:
            return work(*args, **kwargs)
        finally:
            spent[name] += time.process_time() - start

    return timed


def lengths(_: int) -> dict[str, Any]:
    """Microseconds a character, of the same million characters cut into releases of growing length.

    A release is read in one language: of texts in six that stand in one, five would hardly be read.
    """
    from pressbox import Extractor
    from pressbox.collector import put_to_rest, set_aside

    put_to_rest()
    extractor = Extractor(findings=False)
    by_language: dict[str | None, list[str]] = defaultdict(list)
    for text in texts():
        by_language[extractor.extract(text).language].append(text)
    extractor.prepare()
    gc.collect()
    set_aside()
    whole = "\n\n".join(max(by_language.values(), key=len))
    whole = (whole * (_LENGTHS[-1] // len(whole) + 1))[: _LENGTHS[-1]]
    parts = {size: [whole[at : at + size] for at in range(0, len(whole), size)] for size in _LENGTHS}
    return {str(size): seconds(extractor.extract, parts[size]) / len(whole) * 1e6 for size in _LENGTHS}


if __name__ == "__main__":
    cases = {"whole": against_tokeniser, "forms": forms_against_tokeniser, "steps": steps, "lengths": lengths}
    print(json.dumps(cases[sys.argv[1]](int(sys.argv[2]) if len(sys.argv) > 2 else 0)))

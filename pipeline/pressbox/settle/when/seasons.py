"""Which years a release speaks of, and which of them are another occasion's."""

from collections import Counter
from itertools import pairwise

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, Span
from pressbox.packs import Language
from pressbox.patterns import NEVER, Pattern, fold, pattern, words
from pressbox.settle.when.days import fits_weekday, place_in_year

# ' Northern Cup champion' behind '2024'.
_PHRASE = pattern(r"(?:[ \u00a0][\w'-]++){1,4}")

_WEIGHTS = {"title": 50, "heading": 40, "lead": 30, "day": 30, "note": 20}  # of a year in a line of that kind
_SENTENCES = frozenset({"lead", "prose"})  # lines that tell
_OLDEST = 1990  # a year before it is one that the text remembers: no release is as old
_JOINT = 5  # characters between the years of a list: ', ', ' and '
_LISTED = 10  # times that a year of a list says less
_REACH = 60  # characters before a year in which the words stand since which it is told


def past_words(language: Language) -> frozenset[str]:
    """'Last', 'in': what leads a year that is remembered."""
    return folded_terms(language.dates.past)


def through_words(language: Language) -> frozenset[str]:
    """Words before the last of several days, and before the year up to which something holds."""
    return folded_terms(language.dates.through)


def seasons_of(page: Page, found: Mentions) -> dict[int, tuple[int, int]]:
    """The years that the release speaks of, best first, each with a place that says so."""
    weights: Counter[int] = Counter()
    spans: dict[int, tuple[int, int]] = {}
    past = page.language.once(past_words)
    old = _lines_of_old(page, found)
    several = enumerated(page, found)
    for mention in found.dates:
        year = mention.first.year if mention.first else None
        if year is None or mention.kind == "relative":
            continue
        line = page.lines[mention.line]
        if year < _OLDEST or (mention.kind == "year" and mention.line in old):
            continue
        if is_limit(page, mention):
            continue
        before = page.folded[max(0, mention.span[0] - 24) : mention.span[0]]
        if not past.isdisjoint(before.split()[-3:]) and not page.language.once(_this).search(before):
            continue
        if mention.kind == "year" and _is_of_another(page, mention):
            continue
        weight = _WEIGHTS.get(line.kind, 10) // (_LISTED if mention.span in several else 1)
        weights[year] += (1 if line.boilerplate else weight) + (10 if mention.kind == "explicit" else 0)
        spans.setdefault(year, mention.span)
    days = [one for one in found.dates if one.kind == "explicit" and one.weekday is not None and is_yearless(one)]
    told = {one.first.year for one in found.dates if one.first and one.precision != "month"}
    own = [year for year in weights if not _is_anothers(year, days, 2 if year in told else 1)]
    ranked = sorted(own, key=lambda year: (-weights[year], -year))
    return {year: spans[year] for year in ranked if weights[year] * 3 >= weights[ranked[0]]}


def _this(language: Language) -> Pattern:
    """'Esta edición 2026'."""
    return pattern(rf"\b(?:{language.parts('dates').get('this', NEVER)})\s[\w'-]+\s$", rule="dates.this")


def enumerated(page: Page, found: Mentions) -> frozenset[Span]:
    """'On 19 and 20 October at the track of 2023 and 2024': one of several years is no day's."""
    years = [one for one in found.dates if one.kind == "year" and page.lines[one.line].kind in _SENTENCES]
    pairs = [(one.span, other.span) for one, other in pairwise(years)]
    return frozenset(span for pair in pairs if _is_list(page.text[pair[0][1] : pair[1][0]]) for span in pair)


def _is_list(between: str) -> bool:
    return len(between) <= _JOINT and (between.startswith(",") or between.strip().isalpha())


def is_limit(page: Page, year: DateMention) -> bool:
    """'A deal until 2027': a year up to which something holds."""
    if year.kind != "year":
        return False
    before = page.folded[max(0, year.span[0] - 24) : year.span[0]].split()[-1:]
    return not page.language.once(through_words).isdisjoint(before)


def _lines_of_old(page: Page, found: Mentions) -> frozenset[int]:
    """Paragraphs that tell of years long gone: 'raced there in 1931 … and founded the festival in 1995'."""
    years = ((one.line, one.first.year) for one in found.dates if one.kind == "year" and one.first and one.first.year)
    return frozenset(line for line, year in years if year < _OLDEST and page.lines[line].kind in _SENTENCES)


def raced_season(page: Page, found: Mentions, told: dict[int, tuple[int, int]]) -> int | None:
    """'His first win of the 2022 season', 'the 2022 Northern Cup': the one year that a release speaks of."""
    if len(told) != 1:
        return None
    year, (start, end) = next(iter(told.items()))
    named = page.language.once(_named_season).match(page.folded, start)
    beside = any(one.span[0] - 1 <= end and start <= one.span[1] + 1 for one in found.series)
    return year if (named or beside) and not page.line_at(start).boilerplate else None


def _named_season(language: Language) -> Pattern:
    """'2022 Northern Cup season', 'season 2022'."""
    nouns = words(language.dates.units.get("season", []))
    either = rf"(?<=\b(?:{nouns})\s)\d{{4}}|\d{{4}}\s(?:[\w'-]+\s){{0,5}}?(?:{nouns})\b"
    return pattern(either if nouns else NEVER, rule="dates.units")


def _is_of_another(page: Page, year: DateMention) -> bool:
    return is_of_honour(page, year) or _is_aside(page, year) or _is_since(page, year) or _is_of_somebody(page, year)


def _is_of_somebody(page: Page, year: DateMention) -> bool:
    """'Team boss Marco Conti, who was second here in 1999.': what is told of a person ends with its year."""
    low = page.sentence_at(year.span[0])[0]
    comma = page.folded.rfind(",", low, year.span[0])
    ends = page.folded[year.span[1] : year.span[1] + 1] in {".", ",", "\n", ""}
    who = page.language.once(_relative).match(page.folded, comma) if ends and comma > low else None
    return who is not None and page.text[comma - 1].isalpha() and who.end() < year.span[0]


def _relative(language: Language) -> Pattern:
    opens = [word for word in language.results.relatives if word.startswith(",")]
    return pattern(rf"(?:{words(opens)})\s", rule="results.relatives")


def _is_aside(page: Page, year: DateMention) -> bool:
    """'Three wins there (2016 – fall, 2021 – fall)': a year in a bracket of a sentence is of something else."""
    low, at = page.sentence_at(year.span[0])[0], year.span[0]
    return page.lines[year.line].kind in _SENTENCES and page.text.count("(", low, at) > page.text.count(")", low, at)


def _is_since(page: Page, year: DateMention) -> bool:
    """'Since the return of the series in 2018': from then on, and not of then."""
    since = page.language.once(_since)
    at = year.span[0]
    return since is not None and since.match(page.folded, max(0, at - _REACH), at) is not None


def _since(language: Language) -> Pattern | None:
    """'since the return of the series in ': a few words of the same clause stand between."""
    first = words(language.dates.since)
    return pattern(rf"(?r)\b(?:{first})\s?(?:[\w'’-]+\s){{1,6}}", rule="dates.since") if first else None


def is_of_honour(page: Page, year: DateMention) -> bool:
    """'The 2024 Northern Cup champion': whether a year is that of an honour, and nothing else is told of it."""
    opened = _PHRASE.match(page.folded, year.span[1])
    words_led = opened[0].split() if opened else []
    both = page.language.dates.both
    end = next((at for at, word in enumerate(words_led) if word in both), len(words_led))
    if not page.language.once(_honours).isdisjoint(words_led[:end]):
        return True
    start = year.span[0]
    return page.language.once(_entitled).match(page.folded, max(0, start - _REACH), start) is not None


def _honours(language: Language) -> frozenset[str]:
    return frozenset(map(fold, language.dates.past_behind))


def _entitled(language: Language) -> Pattern:
    """'Le champion de France 2024', 'del campeón 2022': an article leads to the honour, and the year ends it."""
    parts = language.parts("results")
    led = "|".join(parts[name] for name in ("article", "fused"))
    titles = words(language.dates.entitled)
    return pattern(rf"(?r)\b(?:{led})\s?(?:[\w'-]+\s)?(?:{titles})\s(?:[\w'-]+\s){{0,4}}", rule="dates.entitled")


def is_yearless(mention: DateMention) -> bool:
    return mention.first is not None and mention.first.year is None


def _is_anothers(year: int, days: list[DateMention], fewest: int = 2) -> bool:
    """'Where we last raced in 2023 … Friday 12 June … Saturday 13 June': no weekday is as it was in that year.

    Of a month ('lap record: September 2024') one weekday is enough.
    """
    placed = [fits_weekday(day, fitting) for day in days if (fitting := place_in_year(day, year)) is not None]
    return len(placed) >= fewest and not any(placed)


def refuted(found: Mentions) -> frozenset[int]:
    """'The 2026 award … on Saturday (10 July) and Sunday (11 July)': years that all weekdays speak against.

    Another year of the release has to fit them all.
    """
    days = [one for one in found.dates if one.kind == "explicit" and one.weekday is not None and is_yearless(one)]
    years = {one.first.year for one in found.dates if one.kind == "year" and one.first and one.first.year}
    against = frozenset(year for year in years if _is_anothers(year, days))
    fits = any(all(_is_of(year, day) for day in days) for year in years - against)
    return against if fits else frozenset()


def _is_of(year: int, day: DateMention) -> bool:
    placed = place_in_year(day, year)
    return placed is not None and bool(fits_weekday(day, placed))

"""Words that say whose a result is: those that stand for somebody, and those that make a name another one's."""

from typing import NamedTuple

from pressbox.grammar.neighbours import folded_terms, genitives
from pressbox.packs import Language
from pressbox.packs.lexicon import bare_form
from pressbox.packs.parts import Parts
from pressbox.patterns import Pattern, fold, pattern, words


class DriverWords(NamedTuple):
    """The patterns of one language."""

    kinds: dict[str, Pattern]  # one, many, own, self, shared, others: words that stand for somebody
    heads: dict[str, frozenset[str]]  # the first words of each kind …
    ends: tuple[str, ...]  # … and how one word ends that describes somebody: 'värmlänningen'
    objects: Pattern
    opening: Pattern  # 'after', where a sentence opens with it
    opened: Pattern  # 'behind Conti, Ek'
    joining: Pattern
    parting: Pattern
    contrast: Pattern  # 'while', right before another one's clause
    aside: Pattern  # what is said of somebody between two commas
    sharing: Pattern
    solo: Pattern  # machines for one …
    in_turns: Pattern  # … and what tells of others, or of several on one
    driver: Pattern
    right_before: Pattern
    owning: Pattern
    overtaking: Pattern  # 'passed', and a few words behind it
    beaten: Pattern  # 'behind', right before those with whom one raced …
    beaten_crew: Pattern  # … or those of a car: 'behind the winning crew of'
    resisted: Pattern  # 'held off', before those who came behind
    partnered: Pattern  # 'together with', right before somebody who has the same place
    fielding: Pattern  # 'with', before those of a team who have a place each
    mate: Pattern  # 's team-mate', between whose it is and the name
    along: Pattern  # 'with', right before somebody who does something in passing …
    clash: Pattern  # 'contact with': nobody who does anything
    with_one: Pattern  # … who is one of the drivers of a team
    anew: Pattern  # 'after', right before a verb
    doing: Pattern  # … and what tells that they do
    told_aside: Pattern  # 'Conti, driving for Ek,': what somebody does, between two commas
    pair: dict[str, int]  # 'the former', 'the latter': which of the two named last
    whose: Pattern  # 'of', right before the name of a team
    behalf: Pattern
    squad: Pattern
    article: Pattern
    joint: Pattern
    row: Pattern  # between names of which each has a place, whatever stands in brackets behind them
    dealt: Pattern  # 'respectively', right behind such names
    adjoins: Pattern
    relative: Pattern  # 'Conti, who': whoever he is in his own clause, of what follows he is the subject
    who: Pattern  # the same word right behind a name …
    who_before: Pattern  # … and behind a comma right before a verb
    who_aside: Pattern  # 'Conti, fourth, who', up to the verb
    predicate: Pattern  # 'Conti is the best-placed driver': what is said of her is nobody else
    acts: Pattern  # behind whoever does something: ' chased', ' was'
    falls_to: Pattern  # 'for Conti there was a second place'
    until: Pattern  # 'until', right before somebody …
    past: Pattern  # … behind whom it says that he came by
    genitives: tuple[str, ...]
    the: tuple[str, ...]
    pole: Pattern  # no driver from Poland …
    on_pole: Pattern  # … nor where every noun has a capital: 'von der Pole'
    nouns: frozenset[str]  # behind a nationality: 'the Italian track' is nobody
    young: Pattern  # before a nationality: 'the young Italian'
    crew_named: Pattern  # 'the Kestrel pair'
    crew_opens: Pattern  # 'the Kestrel pair of', where a clause begins with it
    given_one: Pattern  # 'left her ninth'


def driver_words(language: Language) -> DriverWords:
    """Made once a language."""
    sheet, parts = language.results, language.parts("results")
    both, mates, being = words(language.dates.both), parts["mates"], parts["being"]

    def any_of(terms: list[str], rule: str) -> Pattern:
        return pattern(rf"\b(?:{words(terms)})\b", rule=f"results.{rule}")

    kinds = ("one", "many", "own", "self", "shared", "others", "described", "thing")
    compiled = {name: any_of(getattr(sheet, name), name) for name in kinds}
    described = [*sheet.described, *sheet.former, *sheet.latter]
    compiled |= {"one": _one(language), "many": _many(language), "described": _described(language, described)}
    heads = {name: getattr(sheet, name) for name in kinds} | {"described": described}
    heads["many"] = [*sheet.many, *(sheet.one if "they" in parts else [])]
    return DriverWords(
        compiled,
        {name: frozenset(bare_form(fold(term)).split()[0] for term in heads[name] if term) for name in kinds},
        tuple(map(fold, sheet.described_ends)),
        _objects(language, f"{being}|{both}|{parts['mate_of']}"),
        pattern(rf"\s*(?:{words(sheet.opening)})\s", rule="results.opening"),
        _opened(sheet.objects, sheet.joining),
        pattern(rf"\b(?:{words(sheet.joining)})\s$", rule="results.joining"),
        pattern(rf"[,;:(]|\b(?:{words(sheet.parting)})\b", rule="results.parting"),
        pattern(rf"\b(?:{parts['contrast']})\s", rule="results.contrast"),
        _aside(parts),
        pattern(rf"\b(?:{words(sheet.sharing)})\b(?!{parts['unshared']})", rule="results.sharing"),
        language.words_of("results", "solo"),
        language.words_of("results", "in_turns"),
        _driver(language),
        pattern(
            rf"\b(?:{words([word for word in sheet.objects if word not in sheet.opening])})\s$", rule="results.objects"
        ),
        pattern(rf"(?:{parts['owning']})\s$", rule="results.owning"),
        *_rivals(parts),
        pattern(rf"\b(?:{parts['partnered']})(?:\s|(?<='))", rule="results.partnered"),
        pattern(rf"\b(?:{words(sheet.joins)})\s(?:[\w'-]+\s){{0,2}}$", rule="results.joins"),
        pattern(rf"(?:['’]?s)?\s(?:\p{{L}}[\p{{L}}-]+\s)?(?:{mates})\s", rule="results.mates"),
        *_along(parts),
        pattern(rf"\b(?:{parts['anew']})\s$", rule="results.anew"),
        *_doing(parts, sheet.relatives),
        {fold(term): -2 for term in sheet.former} | {fold(term): -1 for term in sheet.latter},
        _whose(language),
        pattern(rf"\b(?:{words(sheet.behalf)})\s$", rule="results.behalf"),
        any_of(sheet.squad, "squad"),
        pattern(rf"\b(?:{words(sheet.determiners)})\s$", rule="results.determiners"),
        _joint(language, both, mates),
        _row(both, parts["entry_number"]),
        pattern(rf"(?:\s?\([^()\n]{{1,50}}+\))?,?\s(?:{parts['dealt']}),?\s", rule="results.dealt"),
        _adjoining(words(sheet.adjoins), parts),
        *_relatives(sheet.relatives),
        pattern(rf"\b(?:{being})\s(?:[\w'-]+\s)?$", rule="results.being"),
        pattern(rf"\s(?:{parts['finite']})\b", rule="results.finite"),
        *_happens(parts),
        genitives(language),
        tuple(f"{fold(word)} " for word in language.quotes.definite),
        *_pole(parts),
        folded_terms([*language.places.after, *language.places.venue_words]),
        *_told_of(parts, words(language.quotes.definite), words(sheet.parting)),
    )


def _objects(language: Language, said: str) -> Pattern:
    """'After a spin Conti came back': what such a word leads to is the noun; 'with 98 points Conti is third'.

    Nor is it anybody in 'at the start of race one Conti led'.
    """
    sheet = language.results
    led = rf"(?!(?:{words(sheet.opening)})\s(?:{words(sheet.articles)})\s)(?:{words(sheet.objects)})"
    figures = rf"\d+|{words(map(fold, sheet.numbers))}"
    of = words(language.places.of)  # 'par la Porsche de Conti'
    when = language.parts("results")["of_time"]  # 'in the last race of the weekend Conti was third'
    return pattern(
        rf"\b{led}\s(?!(?:{when})\s$)(?:(?!(?:{said}|{figures})\s)[\w'-]+\s){{0,2}}(?:(?:{of})\s)?$",
        rule="results.objects",
    )


def _told_of(parts: Parts, definite: str, parting: str) -> tuple[Pattern, Pattern, Pattern, Pattern]:
    """What stands before a nationality, a crew by its team, or by its names, and one to whom a place is given."""
    opens = rf"(?:^|[.,;:]\s|\b(?:{parting})\s)(?:{definite})\s(?:[\w#&.'-]+\s){{0,4}}(?:{parts['crew_before']})\s$"
    return (
        pattern(rf"\b{parts['young']}\s$", rule="results.young"),
        pattern(rf"\b{parts['crew_named']}\b", rule="results.crew_named"),
        pattern(opens, rule="results.crew_before"),
        pattern(r"\b{given_one}", parts, "results.given_one"),
    )


def _pole(parts: dict[str, str]) -> tuple[Pattern, Pattern]:
    """'Pole', and what stands before it where every noun has a capital."""
    pole, before = (parts[name] for name in ("pole", "on_pole"))
    return pattern(rf"(?:{pole})\b", rule="results.pole"), pattern(rf"\b(?:{before})\s$", rule="results.on_pole")


def _rivals(parts: dict[str, str]) -> tuple[Pattern, Pattern, Pattern, Pattern]:
    """What leads to those whom one passed, to those with whom one raced, and to those whom one kept behind."""
    overtaking, beaten, resisted = (parts[name] for name in ("overtaking", "beaten", "resisted"))
    owning = parts["owning"]
    return (
        pattern(rf"\b(?:{overtaking})\s(?:[\w'-]+\s){{0,7}}$", rule="results.overtaking"),
        pattern(rf"\b(?:{beaten})\s(?:[\w'-]+\s){{0,2}}$", rule="results.beaten"),
        pattern(rf"\b(?:{beaten})\s(?:[\w#'-]+\s){{1,5}}(?:{owning})\s$", rule="results.beaten"),
        pattern(rf"\b(?:{resisted})\s(?:[\w'-]+\s){{0,2}}$", rule="results.resisted"),
    )


def _opened(objects: list[str], joining: list[str]) -> Pattern:
    return pattern(rf"\s*(?:{words([word for word in objects if word not in joining])})\s", rule="results.objects")


def _row(both: str, number: str) -> Pattern:
    """'Conti (Alpine), Ek #16 and Kestrel rider Lund': between names of which each has a place."""
    return pattern(
        rf"(?:\s(?:#|{number}\s?)\d{{1,3}}[a-z]{{0,2}})?(?:\s?\([^()\n]{{1,50}}+\))?\s?(?:,\s?(?:(?:{both})\s)?|(?:{both})\s(?:[\w'’-]+\s){{0,4}}|&\s)",
        rule="results.row",
    )


def _whose(language: Language) -> Pattern:
    """'Of Kestrel Racing', 'des Teams Kestrel Racing'."""
    squad = words(language.teams.nouns)
    return pattern(rf"\b(?:{words(language.places.of)})(?:\s(?:{squad})s?)?\s?$", rule="places.of")


def _relatives(terms: list[str]) -> tuple[Pattern, Pattern, Pattern, Pattern]:
    """'Conti, who', 'Conti (Kestrel Motorsport) che': up to the verb, alone, and behind a comma before a verb."""
    named = rf"(?:\s?\([^()\n]{{1,50}}+\))?\s?(?:{words(terms)})\s"
    bare = words([term.strip(", -") for term in terms])
    return (
        pattern(rf"{named}[^,;:()]{{0,60}}", rule="results.relatives"),
        pattern(named, rule="results.relatives"),
        pattern(rf",\s?(?:{bare})\s(?:[a-z'-]+\s)?$", rule="results.relatives"),
        pattern(
            rf"(?:\s?\([^()\n]{{1,50}}+\))?,\s[^,;:.()\n]{{1,30}},\s(?:{bare})\s(?:[a-z'-]+\s){{0,2}}",
            rule="results.relatives",
        ),
    )


def _adjoining(small: str, parts: Parts) -> Pattern:
    """What stands between a name and its verb or place: 'Conti (Kestrel Motorsport) a second back in third'."""
    return pattern(
        rf"(?:\s?\([^()\n]{{1,60}}+\))?[\s,(]{{1,3}}(?:(?:{{between}}|{small})\s){{0,3}}+", parts, "results.adjoins"
    )


def _joint(language: Language, both: str, mates: str) -> Pattern:
    """'Elin Norrgård (24/Växjö) and the Dane Bo Lind (DEN, Kestrel)': age, home, country, team and car part no pair."""
    home = language.parts("people")["from_place"]
    number = language.parts("results")["entry_number"]
    return pattern(
        rf"(?:\s(?:#|{number}\s?)\d{{1,3}}[a-z]{{0,2}})?+(?:(?:(?:\s\([^()\n]{{1,60}}\))?+(?:\s(?:{home})\s[a-z-]{{3,20}})?+(?:\s?,)?\s(?:{both})\s(?:{mates}|(?:{words(language.quotes.definite)})\s[a-z-]{{3,20}})\s)"
        rf"|\s?\((?!p\s?\d|\d{{1,2}}\s?[a-z°º.:]{{1,3}}\))[^()\n]{{1,60}}+\)(?:,|\s(?:{home})\s[a-z-]{{3,20}})?\s(?:{both}|&)\s"
        rf"|(?:\s?\((?:\d\d\s?[/,][^()\n]{{1,30}}+|[a-z]{{1,3}})\))?+\s?(?:,\s?(?:(?:{both})\s)?|(?:{both})\s|&\s?|/\s?|\s(?:{both})\s|\+\s?|-)\s?|\s(?:{both}|&)\s|\s?/\s?)"
    )


def _doing(parts: Parts, relatives: list[str]) -> tuple[Pattern, Pattern]:
    """'Driving', and 'Conti, driving for Ek,', 'Conti, who stood in for Ek,'."""
    who = words([term.strip(", -") for term in relatives])
    return pattern(r"(?:{doing})", parts, "results.doing"), pattern(
        rf",(?:{{doing}}|\s(?:{who})\b)(?:[^,;:.()\n]|\.(?=\s?\d)){{1,70}}(?<comma>,)\s(?=\S)",
        parts,
        "results.doing",
    )


def _aside(parts: Parts) -> Pattern:
    """'Conti (Kestrel) was', 'Conti, in the Audi, was', 'Conti in the No. 4 Kestrel Audi was'."""
    driven = r"\s(?:{in_car})(?:\s[\w.#/&'-]+){1,8}?"
    return pattern(
        rf"(?:\s?\([^()\n]{{1,60}}\)|,\s[^,;:.\n]{{1,60}},|{driven})\s(?:\S+\s){{0,1}}", parts, "results.aside"
    )


def _along(parts: Parts) -> tuple[Pattern, Pattern, Pattern]:
    """'With Conti', 'with Nordic riders Conti and Ek'; and behind the place of a team 'with team founder Conti'."""
    along = rf"(?:{parts['along']})\s(?:[\w'-]+\s){{0,2}}$"
    return (
        pattern(rf"\b{along}", rule="results.along"),
        pattern(rf"\b(?:{parts['clash']})\s{along}", rule="results.clash"),
        pattern(r"(?<!,\s)\b(?:{with_one})$", parts, "results.with_one"),
    )


def _happens(parts: Parts) -> tuple[Pattern, Pattern, Pattern]:
    """'For Conti there was a second place'; 'until', and behind Conti, 'found a way past'."""
    return (
        pattern(rf",?\s(?:{parts['falls_to']})\s", rule="results.falls_to"),
        pattern(rf"\b(?:{parts['until_passed']})\s(?:[\w'-]+\s){{0,2}}$", rule="results.until_passed"),
        pattern(rf"\s(?:{parts['goes_past']})", rule="results.goes_past"),
    )


def _one(language: Language) -> Pattern:
    """'She', and no 'sie' beside a verb of several."""
    they = language.parts("results")["they"]
    return pattern(rf"\b(?!(?:{they})\b)(?:{words(language.results.one)})\b", rule="results.one")


def _many(language: Language) -> Pattern:
    """'Both', 'the pair'; 'both heats' are nobody."""
    parts = language.parts("results")
    # … and 'the pair finished race one' are somebody.
    of_races = r"(?!\s(?:(?!(?:{finite})\b)[\w'-]+\s)?(?:{racing}|{sittings})\b)"
    return pattern(rf"\b(?:{words(language.results.many)}|{{they}})\b{of_races}", parts, "results.many")


def _described(language: Language, terms: list[str]) -> Pattern:
    """'The rookie', 'the Kestrel driver'."""
    told = language.parts("results")["described"]
    return pattern(rf"\b(?:{told}|{words(terms)})\b", rule="results.described")


def _driver(language: Language) -> Pattern:
    """'Crew chief' is no crew: a noun behind it makes another office of the word."""
    sheet = language.results
    terms = words([fold(term) for term in sheet.columns.get("driver", [])])
    return pattern(rf"\b(?:{terms})\b(?!\s(?!(?:{words(sheet.small_words)})\b)[a-z])", rule="results.driver")

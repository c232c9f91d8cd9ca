"""A clause of prose while it is looked at: its positions, the verb that they hang on, and what they may be of."""

from collections.abc import Callable
from dataclasses import dataclass

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.hits import Cue, Hit, Sentence
from pressbox.grammar.outcome.stages.asked import Asked
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.stage import QUALIFYING, TIMED, Stage
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.packs import Form, Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.ranks import RACES, Session

ANY = RACING | TIMED
BOUNDARY = pattern(r"[;:—]|,\s|\s(?:-|//|\|)\s")
_BLANKS = 2  # characters from the beginning of a sentence back into the one before
_TWO = 2  # places told in one breath
_LEADING = 3  # words between a verb and the name that it is of
REACH = 100  # characters from a verb to its position


@dataclass(slots=True)
class Clause:
    """One position or several told in one breath, while they are looked at."""

    sentence: Sentence
    hits: list[Hit]
    until: int  # where the next one begins
    low: int  # where the clause begins
    cue: Cue | None
    people: People
    verbs: list[Span]  # of its sentence: words in which no session is named
    before: list[ResultMention]  # what its sentence has told so far
    crewed: bool = False  # in a rally, which is no session
    passing: int = 0  # how likely the position was held on the way
    racing: bool = False  # 'came home', 'at the flag': said of a race alone
    elliptic: bool = False  # a name and a position, the verb is that of the one before

    @property
    def whole(self) -> bool:
        """Whether how it ended is of no session, as in a rally and a hill climb."""
        return self.crewed or self.sentence.found.whole

    def asks(
        self, kinds: frozenset[str], default: str | None, *, at: Span | None = None, verbs: list[Span] | None = None
    ) -> Asked:
        """Its place, or the words `at`, as one whose session is asked for."""
        at, verbs = at or (self.start, self.end), self.verbs if verbs is None else verbs
        return Asked(self.sentence, at, self.until, self.low, verbs, kinds, default)

    @property
    def start(self) -> int:
        return self.hits[0].start

    @property
    def end(self) -> int:
        return self.hits[-1].end


def is_start(groups: list[list[Hit]], index: int) -> bool:
    """Whether the next position is only where it began: 'won from pole by a second from Conti'."""
    return index < len(groups) and groups[index][0].form.gives.get("measure") == "grid"


def clause_start(page: Page, low: int, start: int) -> int:
    for found in BOUNDARY.finditer(page.folded, low, start):
        low = found.end()
    return low


def is_verb_first(page: Page, clause: Clause, reach: int, objects: frozenset[str], leading: Pattern) -> bool:
    """'In Rennen 2 schied Luca Ferretti aus': right behind the verb, and nobody is named before it.

    'Tog mästaren Luca Ferretti segern': where the words of the form close around the name, a few may lead to it.
    """
    start, end = clause.start, clause.sentence.end
    if clause.people.within(clause.low, start):
        return False
    names = clause.people.within(start, min(end, clause.end + reach))
    word = page.folded.find(" ", start, end)
    if not names or names[0][0] - 1 in {word, clause.end}:
        return bool(names)
    between = page.folded[word : names[0][0]].split()
    if not objects.isdisjoint(between):
        return False
    if leading.fullmatch(page.folded, clause.end + 1, names[0][0] - 1):
        return True  # 'segrade hemmaföraren Luca Ferretti', 'siegte hingegen Luca Ferretti'
    return names[0][1] < clause.end and len(between) <= _LEADING


def word_at(folded: str, place: int, low: int) -> int:
    """The start of the next word from a place on."""
    while low < place and folded[place - 1].isalnum():
        place += 1
    return max(place, low)


def last(cues: list[Cue], hit: Hit) -> Cue | None:
    """The verb that a position hangs on: the last one before it, within reach."""
    near = [cue for cue in cues if cue.end <= hit.start and hit.start - cue.end <= REACH]
    # 'Finished the day 11th': of those that begin in one place the longest.
    near = sorted(near, key=lambda cue: (cue.start, cue.end))
    if near and near[-1].weak:
        # 'This moved Norrgard up to second': what is decided afterwards holds; 'remonte jusqu'à' is one expression.
        holds = (cue for cue in near if cue.form.gives.get("decides") or (not cue.weak and cue.end >= near[-1].end))
        return next(holds, near[-1])
    return near[-1] if near else None


def kinds_of(
    measure: str, gives: dict[str, object], clause: Clause, turns: Callable[[int, int], bool]
) -> tuple[frozenset[str], str | None]:
    """Which sessions a position may be of, and which it is of where none is named."""
    if measure == "grid":
        return RACING - {"stage"}, "race"
    # 'Took pole with a 1:31.2, Conti was second': it goes on about the qualifying.
    if gives.get("cut"):
        return frozenset({"qualifying"}), "qualifying"  # 'went through to Hyperpole, Conti missed the cut in 12th'
    told = clause.before[-1].session if clause.before else None
    if told and (clause.elliptic or (gives.get("be") and told[0] in TIMED)):
        return ANY, told[0]
    if gives.get("session") == "qualifying":
        # 'Qualified fourth, backed up with fifth in race one': the verb has its place, another one has its own words.
        return ANY if told and _has_place(clause) else QUALIFYING, "qualifying"
    if told and told[0] in TIMED and not gives.get("racing") and turns(clause.before[-1].span[1], clause.start):
        return ANY, told[0]  # 'Conti took pole, while Ek secured third'
    return ANY, "race"


def _has_place(clause: Clause) -> bool:
    """Whether a place stands between the verb and this one."""
    subject = clause.before[-1].subject
    return clause.cue is not None and subject is not None and subject.position > clause.cue.start


def kinds_of_outcome(clause: Clause, measure: str) -> tuple[frozenset[str], str | None]:
    """The sessions that an outcome may be of, and the one that it is of where none is named."""
    gives = clause.hits[0].form.gives
    if gives.get("fastest"):
        whole = clause.sentence.found.whole  # a hill is climbed against the clock
        staged = clause.crewed or whole or gives.get("staged")
        alone = staged and clause.sentence.found.stage  # 'Stage 6', above 'Conti was fastest ahead of Ek'
        runs = {"heat", "stage"} if staged else {"heat"}
        return TIMED | runs | ({"race"} if whole else set()), "stage" if alone else None
    if gives.get("session") == "qualifying":
        return QUALIFYING, "qualifying"
    kinds = RACING if gives.get("racing") or measure == "grid" else ANY
    return kinds - ({"stage"} if gives.get("goes_on") else set()), None if clause.crewed else "race"


def distinct(page: Page, results: list[ResultMention], turns: Callable[[int, int], bool]) -> list[ResultMention]:
    """One retirement told twice in a sentence is one: rather the one whose words name the session."""
    out: list[ResultMention] = []
    for result in results:
        last = out[-1] if out else None
        again = (
            last
            and last.status == result.status == "DNF"
            and result.named
            and (not last.named or "session" in last.taken)
        )
        if last and again and page.folded.find(": ", last.span[1], result.span[0]) >= 0:
            out.pop()  # 'a hard landing ended her day: she pulled out of race one'
        if out and _is_apposed(page, out[-1], result):
            out[-1].class_ = result.class_  # 'won SS10, her first stage win in ERC3'
            continue
        same = [
            index for index, other in enumerate(out)
            if result.status != "classified" and (other.status, other.session) == (result.status, result.session)
            and not (result.subject and turns(other.span[1], result.subject.position))
        ]  # fmt: skip
        if not same or result.names:
            out.append(result)
        elif result.named and not out[same[0]].named:
            out[same[0]] = result
    return out


def _is_apposed(page: Page, one: ResultMention, other: ResultMention) -> bool:
    """'Won SS10, her first stage win in ERC3': what is won is told again, with its class."""
    told = (one.session, one.measure, one.position) == (other.session, other.measure, other.position)
    if not told or one.class_ or not other.class_ or not (other.subject and not other.subject.behind):
        return False
    gap = page.folded[one.span[1] : other.subject.position]
    return any(gap.startswith(f", {word} ") for word in page.language.results.determiners)


def figures_told(page: Page, forms: list[tuple[Form, Pattern]], start: int, until: int) -> dict[str, str]:
    """Times and gaps behind a position, as written."""
    out: dict[str, str] = {}
    for form, compiled in forms:
        found = compiled.search(page.folded, start, until)
        if found:
            out.setdefault(str(form.gives["field"]), page.text[found.start("value") : found.end("value")])
    return out


def is_parted(page: Page, clause: Clause) -> bool:
    """'Eighth, and third in Silver': a comma before 'and' parts the place in the class from the one overall."""
    return len(clause.hits) == _TWO and page.folded.startswith(", ", clause.hits[0].end)


def is_of_all(
    page: Page, clause: Clause, stage: Stage, finality: Pattern, is_raced: Callable[[Page, Clause], bool]
) -> bool:
    """'In the end it was second in 2WD and 11th overall': of the rally, not of the stage told of before."""
    if clause.cue and clause.cue.weak and stage.span and stage.span[1] <= clause.start:
        return True  # 'after SS2 they climbed to sixth'
    # 'Won SS2 and came home sixth'.
    staged = stage.first is not None and stage.first[0] == "stage" and is_raced(page, clause)
    if not stage.above:  # 'off the road in SS11, but she secured eighth overall'
        # 'Won SS2 and in the end was 15th': the stage has its place already.
        again = bool(clause.before) and clause.before[-1].session == stage.first
        ended = again and finality.search(page.folded, clause.low, clause.until) is not None
        of_all = staged or ended or any(hit.overall for hit in clause.hits)
        return of_all and stage.span is not None and stage.span[1] <= _goes_on_at(page, clause, stage, stage.span[1])
    said = finality.search(page.folded, max(clause.low, clause.sentence.start), clause.until)
    return (
        said is not None
        or staged
        or _is_left_on(clause.sentence, stage)
        or any(hit.overall for hit in clause.sentence.hits if hit.kind == "place")
    )


def _goes_on_at(page: Page, clause: Clause, stage: Stage, told: int) -> int:
    """Where it begins to tell of more than the stage: 'lost time on SS8 and finished sixth overall'."""
    if clause.cue is None:
        return clause.low
    # 'Won the Power Stage and finished fifth overall': the stage has its place already.
    again = bool(clause.before) and clause.before[-1].session == stage.first
    return (
        clause.cue.start
        if again or page.language.once(_parting).search(page.folded, told, clause.cue.start)
        else clause.low
    )


def is_parting(page: Page, gap: str) -> bool:
    """Whether a place behind some words is of another clause or session: ' and was ', ' in race one '."""
    again = any(char.isdigit() or char in ";:(" for char in gap)
    return again or page.language.once(_parting).search(gap) is not None


def _parting(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.parting)})\b", rule="results.parting")


def _is_left_on(sentence: Sentence, stage: Stage) -> bool:
    """'Conti rolled on SS9. Ek was third in the class': the stage on which she retired does not go on."""
    told: Sentence | None = sentence.above
    while told and stage.span and told.start > stage.span[0]:
        told = told.above
    return told is not None and stage.span is not None and any(hit.form.gives.get("status") for hit in told.hits)


def measure_before(page: Page, clause: Clause) -> str:
    """'Won from pole, with Conti third', 'won from Ek, who started sixth, with Conti third': of how it ended."""
    before = clause.before
    last = next((one for one in reversed(before) if not one.gives.get("in_passing")), before[-1])
    ended = next((one for one in reversed(before) if one.measure == "position"), last)
    gap = page.folded[ended.span[1] : last.subject.position] if last.subject else ""
    relative = any(f"{word} " in gap for word in page.language.results.relatives)
    return ended.measure if relative and "," in page.folded[last.span[1] : clause.start] else last.measure


def timed_before(clause: Clause) -> str | None:
    """'Conti qualified fourth, ahead of Ek, ninth on the clock': the session against the clock that was told of."""
    above = clause.sentence.above
    told = [*(one.session for one in clause.before[-1:]), clause.sentence.last, above.last if above else None]
    return next((one[0] for one in told if one and one[0] in TIMED), None)


def is_again(clause: Clause) -> bool:
    """'The podium was completed by Conti and Ek, third by a minute': the place is told already."""
    last = clause.before[-1] if clause.before else None
    return bool(last and last.subject and last.subject.closes and last.position == clause.hits[0].number)


def is_timed(before: list[ResultMention]) -> bool:
    return bool(before and before[-1].session and before[-1].session[0] in TIMED)


def told_of(hit: Hit, session: Session | None, target: int) -> list[tuple[str, Session | None, int | None]]:
    """'From 11th to seventh': on the grid and at the end; 'went 3-4': in each of two races."""
    if kind := hit.form.gives.get("each"):
        return [("position", (str(kind), number), place) for number, place in enumerate((hit.number, target), 1)]
    # 'Dropped from first to fifth': at the end.
    end: list[tuple[str, Session | None, int | None]] = [("position", session, target)]
    return end if hit.form.gives.get("end") else [("grid", session, hit.number), *end]


def go_on(page: Page, result: ResultMention, out: list[ResultMention], *parting: Pattern) -> None:
    """'Qualified eighth for the Dutch Grand Prix. Vikander was 12th': no other session was named since.

    'Qualified eighth and led the sprint race. She was 12th' goes on about the sprint; so does what has another verb.
    """
    above = result.taken.get("session")
    last = next((one for one in reversed(out) if one.line == result.line and one.subject), None)
    if not (above and last and last.session and last.subject and result.session):
        return
    told = last.subject.sentence
    other = result.session[0] in RACING and last.session[0] in TIMED and result.status == "classified"
    parted = any(one.search(page.folded, last.span[1], above[0][0]) for one in parting)
    inside = max(told[0], last.span[1]) <= above[0][0] < told[1] and not parted
    if other and result.measure == "position" and inside:
        result.session = last.session


def go_on_raced(result: ResultMention, out: list[ResultMention]) -> None:
    """'12th in qualifying. … She won by a second. … He rounded off the day in tenth': of what was told last."""
    above = result.taken.get("session")
    last = next((one for one in reversed(out) if one.line == result.line and one.subject), None)
    if not (above and last and last.session and result.session and last.span[0] >= above[0][1]):
        return
    place = result.status == last.status == "classified" and result.measure == last.measure == "position"
    if place and result.session[0] in TIMED and last.session[0] in RACES:
        result.session = last.session


def comes_next(page: Page, result: ResultMention, out: list[ResultMention]) -> bool:
    """'Conti was fifth. Behind her came Ek': the place behind that of the sentence before, if that tells one."""
    last = out[-1] if out else None
    low = page.sentence_at(result.span[0])[0]
    if last is None or last.line != result.line or last.span[0] < page.sentence_at(max(0, low - _BLANKS))[0]:
        return False
    if last.measure != "position" or last.position is None or last.passing:
        return False
    result.position, result.session, result.class_ = last.position + 1, last.session, last.class_
    return True


def go_on_racing(clause: Clause, stage: Stage) -> None:
    """'Fastest in Q3. … Conti took the win; Ek was third': a sentence that tells how a race ended goes on with it."""
    last = clause.before[-1] if clause.before else None
    raced = last and last.measure == "position" and last.session and last.session[0] in RACING
    if last and raced and stage.above and stage.first and stage.first[0] in TIMED:
        stage.sessions = [last.session] if last.session else []


def race_on(clause: Clause, stage: Stage) -> None:
    """'Eliminated in Q1, she started from 14th and picked up a point in tenth': behind a grid it is the race."""
    grids = [one for one in clause.before if one.measure == "grid" and one.session]
    timed = stage.first is not None and stage.first[0] in TIMED and stage.span is not None
    own = clause.cue is not None and clause.cue.form.gives.get("session")
    # 'Fourth on the grid, with Ek two places further back in sixth' tells where another one started.
    another = bool(grids) and bool(clause.people.within(grids[-1].span[1], clause.start))
    if grids and timed and not (own or another) and stage.span and stage.span[1] <= grids[-1].span[0]:
        stage.sessions = [grids[-1].session] if grids[-1].session else []


def raced_after(page: Page, clause: Clause, stage: Stage) -> None:
    """'After a fifth place in qualifying, Conti finished ninth': what the sentence opened with is over."""
    told = clause.before[-1].session if clause.before else None
    if clause.cue is None or stage.span is None or told != stage.first or told is None or told[0] not in TIMED:
        return
    gives, start = clause.cue.form.gives, clause.sentence.start
    ended = page.folded.find(", ", stage.span[1], clause.cue.start) >= 0
    opens = not set(page.folded[start : stage.span[0]].split()[:1]).isdisjoint(page.language.results.opening)
    if ended and opens and not (clause.elliptic or gives.get("session") or gives.get("be")):
        stage.sessions = [("race", None)]


def go_on_timed(page: Page, clause: Clause, stage: Stage, verbs: Pattern) -> None:
    """'Conti qualified fourth. Ek was eighth': of another one, right behind, and of no race that was told of since."""
    above = clause.sentence.above
    be = clause.cue is not None and bool(clause.cue.form.gives.get("be"))
    if not (be and above and above.last and above.last[0] in TIMED and stage.first and stage.first[0] in RACING):
        return
    since = stage.span is not None and stage.span[0] >= above.start
    if since or not (stage.above or stage.span is None) or page.folded[above.end : clause.sentence.start].strip():
        return
    names = clause.people.within(clause.sentence.start, clause.start)
    again = names and page.folded[slice(*names[0])].split()[-1] in page.folded[above.start : above.end]
    if names and not again and verbs.search(page.folded, above.hits[-1].end, above.end) is None:
        stage.sessions = [above.last]


def adjoins(page: Page, people: People, end: int) -> bool:
    """'Behind winner Conti', 'behind the winner, Conti': whether somebody is named right behind."""
    return people.begins_at(end + {",": 2, " ": 1}.get(page.folded[end : end + 1], 0))

"""Events: clauses that say which round of what, with the series and the venue that their sentence names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.names import raced_rounds
from pressbox.layout import Page
from pressbox.mentions import EventMention, M, Mentions, Span, within
from pressbox.packs import Form, Language, Lexicon, Packs
from pressbox.patterns import Match, fold, pattern

_NEAR = 20  # mentions: a sentence that names more says nothing of any
_STAGE = 24  # characters behind a round in which the part of the season stands that it is of
_BESIDE = 2  # characters from the name of a session to what counts it
_NUMBER = pattern(r"\d+|[a-z]+")


class EventsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self._ordinals = {
            fold(word): number
            for words in (language.events.ordinals, language.events.cardinals)
            for word, number in words.items()
        }
        self._rounds = language.finder("events", "rounds")
        self._finals = language.finder("events", "finals")
        self._through = frozenset(map(fold, language.dates.through))
        self._next_up = language.finder("events", "next_up")
        self._knockouts = Lexicon((word, True) for word in language.events.knockouts)
        self._of_stage = pattern(language.parts("events")["of_stage"], rule="events.of_stage")
        self._of_season = pattern(language.parts("events")["of_season"], rule="events.of_season")
        self._round_word = fold(language.sessions.parts.get("round_word", ""))
        self._raced_rounds = raced_rounds(language)
        self._since = pattern(rf"\b(?:{language.parts('events')['since']})$", rule="events.since")

    def read(self, page: Page, found: Mentions) -> list[EventMention]:
        clauses: list[EventMention] = []
        found.elsewhere = self._elsewhere(page)
        elsewhere = set(found.elsewhere)
        taken: list[Span] = []
        named = Marked((start, end + _BESIDE) for session in found.sessions for start, end in [session.label_span])
        for form, match in page.matches(self._rounds):
            if named.holds(*match.span()):
                continue  # '16h00 Début de la 1ère Manche', 'Heat omgång 1-3': what is counted are sessions
            place = bisect_left(taken, match.span())
            beside = taken[max(0, place - 1) : place + 1]
            if self._is_knocked_out(page, match) or self._is_of_stage(page, match) or self._is_race(page, match):
                continue
            if all(other[1] <= match.start() or match.end() <= other[0] for other in beside):
                taken.insert(place, match.span())
                clauses.append(self._clause(form, match, page, found))
        for _, match in page.matches(self._finals):
            self._mark_final(match, page, found, clauses)
        for clause in clauses:
            since = self._since.search(page.folded, max(0, clause.words[0] - _STAGE), clause.words[0])
            clause.next_up = clause.sentence in elsewhere or since is not None
        clauses.sort(key=lambda clause: clause.span)
        return clauses

    def _is_knocked_out(self, page: Page, match: Match) -> bool:
        """'Lost in the first round' of a drag race: no meeting is meant, as 'the first round of the season' is."""
        return bool(page.hits(self._knockouts)) and self._of_season.match(page.folded, match.end()) is None

    def _is_race(self, page: Page, match: Match) -> bool:
        """'En première manche' where there is a second one: a race, and no meeting."""
        if not self._round_word or not match[0].endswith(self._round_word) or not page.says(self._raced_rounds):
            return False
        return self._of_season.match(page.folded, match.end()) is None

    def _is_of_stage(self, page: Page, match: Match) -> bool:
        """'The opening round of the play-offs': rounds of the last part of a season have another count."""
        return self._of_stage.search(page.folded, match.start(), match.end() + _STAGE) is not None

    def _elsewhere(self, page: Page) -> list[Span]:
        """Sentences about the event after this one or before. What title and lead announce is the release's own."""
        places = [match.start() for _, match in page.matches(self._next_up)]
        body = [place for place in places if page.line_at(place).kind not in {"title", "subtitle", "lead"}]
        return [page.sentence_at(place) for place in body] + list(self._below(page, body))

    def _below(self, page: Page, places: list[int]) -> Iterator[Span]:
        """What stands under 'Coming up' or 'Next rounds', below a text."""
        told = next((line.index for line in page.lines if line.kind in {"lead", "prose"}), len(page.lines))
        heads = {page.line_at(place).index for place in places if page.line_at(place).kind == "heading"}
        heads = {index for index in heads if told < index - 1}
        for line in page.lines if heads else ():
            place = line.start
            while not heads.isdisjoint(line.headings) and place < line.end:
                yield (sentence := page.sentence_at(place))
                place = max(sentence[1], place) + 1

    def _clause(self, form: Form, match: Match, page: Page, found: Mentions) -> EventMention:
        line = page.line_at(match.start())
        sentence = page.sentence_at(match.start())
        clause = EventMention(
            match.span(), f"events.{form.id}", None, None, None, line=line.index, sentence=sentence, words=match.span()
        )
        groups = match.groupdict()
        if groups.get("ns"):
            clause.rounds = self._listed(groups["ns"])
            clause.round = None
        elif groups.get("n"):
            clause.round = self._number(groups["n"])
        else:
            clause.round = form.gives.get("round")
        clause.ordinal = bool(form.gives.get("ordinal"))
        clause.final = groups.get("of") is not None and self._number(groups["of"]) == clause.round
        self._join(clause, match.span(), sentence, found)
        return clause

    def _mark_final(self, match: Match, page: Page, found: Mentions, clauses: list[EventMention]) -> None:
        """'the sixth and final round' is one clause, 'the season finale' one of its own."""
        for clause in clauses:
            if clause.words[0] <= match.end() and match.start() <= clause.words[1]:
                clause.final = True
                return
        line = page.line_at(match.start())
        sentence = page.sentence_at(match.start())
        clause = EventMention(
            match.span(),
            "events.final-round",
            None,
            None,
            None,
            True,
            line=line.index,
            sentence=sentence,
            words=match.span(),
        )
        self._join(clause, match.span(), sentence, found)
        clauses.append(clause)

    @staticmethod
    def _join(clause: EventMention, words_at: Span, sentence: Span, found: Mentions) -> None:
        """The series and the venue that stand nearest in the sentence; the clause reaches to those behind it."""
        start, end = words_at
        series = _nearest(found.series, words_at, sentence)
        venue = _nearest(found.places, words_at, sentence, "venue")
        if series is not None:
            clause.series = series.id
            start, end = _reach((start, end), series.span)
        if venue is not None:
            clause.venue = venue.id
            start, end = _reach((start, end), venue.span)
        clause.span = (start, end)

    def _number(self, word: str) -> int | None:
        if word in self._ordinals:
            return self._ordinals[word]  # 'décimo primera' is one
        found = _NUMBER.match(word)
        if found is None:
            return None
        return int(found[0]) if found[0].isdigit() else self._ordinals.get(found[0])

    def _listed(self, listed: str) -> list[int]:
        numbers = [number for found in _NUMBER.finditer(listed) if (number := self._number(found[0])) is not None]
        if len(numbers) == 2 and ("-" in listed or not self._through.isdisjoint(listed.split())):
            numbers = list(range(numbers[0], min(numbers[1], numbers[0] + 12) + 1))
        return numbers


def _nearest(mentions: list[M], near: Span, sentence: Span, kind: str | None = None) -> M | None:
    """The first behind a place in the sentence, else the last before it."""
    after: Sequence[M] = within(mentions, near[1], sentence[1])
    before: Sequence[M] = within(mentions, sentence[0], near[1])
    for mention in (*after[:_NEAR], *before[: -_NEAR - 1 : -1]):
        if mention.span[1] <= sentence[1] and (kind is None or getattr(mention, "kind", kind) == kind):
            return mention
    return None


def _reach(clause: Span, other: Span) -> Span:
    """The clause up to a mention close behind it; what stands far off stays outside."""
    start, end = clause
    return (start, max(end, other[1])) if 0 <= other[0] - end <= 80 else clause

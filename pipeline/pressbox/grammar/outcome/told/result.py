"""One result with the words of its clause: from the verb to the class, session or field behind it."""

from pressbox.grammar.outcome.clause import BOUNDARY, Clause, figures_told
from pressbox.grammar.outcome.hits import Hit
from pressbox.grammar.outcome.judges import Judges
from pressbox.grammar.outcome.stages.stage import Stage
from pressbox.grammar.outcome.whole import called
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span, Subject
from pressbox.packs import Language
from pressbox.patterns import pattern, words

BESIDE = 48  # characters behind a position in which its class stands


class Telling:
    def __init__(self, language: Language, judges: Judges) -> None:
        self._words, self._grids, self._finality = judges.words, judges.grids, judges.finality
        self._figures = language.compiled("results", "told")
        self._class_word = pattern(rf"\s(?:{words(language.results.class_words)})\b", rule="results.class_words")

    def result(
        self, page: Page, clause: Clause, hit: Hit, stage: Stage, measure: str, *, behind: bool
    ) -> ResultMention:
        """The result of a hit, its session and position still to come; `behind`, where the name stands behind it."""
        final = self._finality.match(page.folded, min(clause.end + 1, clause.until))
        end = final.end() if final else clause.end
        until = min(clause.until, end + 2 * BESIDE)
        field = self._words.field_in(page.folded, hit.end, until)
        class_ = self._words.class_behind(page, hit.end, min(until, hit.end + BESIDE))
        spans = [class_[1] if class_ else None, stage.span, field[1] if field else None]
        end = self._end(page, clause, end, until, spans)
        start = min(_verb(page, clause, hit, behind=behind), hit.start)
        result = ResultMention(
            (start, end), f"results.{hit.form.id}", None, measure, source="prose", gives=hit.form.gives
        )
        result.line = clause.sentence.line.index
        opening = self._words.field_opening(page.folded, clause.sentence.start, hit.start)
        result.field_size = field[0] if field else opening
        boundary = BOUNDARY.search(page.folded, end, until)
        result.state = self._words.state_in(page, clause.low, boundary.start() if boundary else until)
        result.named, result.closing = stage.span is not None, stage.closing
        result.called, result.passing = called(page, stage), clause.passing
        if stage.span and stage.above:
            result.taken["session"] = [stage.span]
        result.figures = figures_told(page, self._figures, clause.end, until)
        result.subject = _subject(clause, hit, behind=behind)
        if measure == "grid" and not behind:
            self._grids.told_in_passing(page, clause, result)
        return result

    def _end(self, page: Page, clause: Clause, end: int, until: int, spans: list[Span | None]) -> int:
        """Where the words of a result end: with what stands behind it, up to the next sign."""
        for span in spans:
            if span and clause.end <= span[0] < until and not BOUNDARY.search(page.folded, end, span[0]):
                end = max(end, span[1])
        word = self._class_word.match(page.folded, end, until)
        return word.end() if word else end


def _verb(page: Page, clause: Clause, hit: Hit, *, behind: bool) -> int:
    """Where the words of a result begin: with its verb, unless that is another's."""
    cue = clause.cue
    if cue is None or clause.elliptic:
        return hit.start
    told = [one for one in clause.sentence.hits if one.end <= clause.start]
    inverted = behind and hit.form.gives.get("inverted")  # 'came home second, third Luca'
    parted = page.folded.find(": ", cue.end, hit.start) >= 0  # 'then came what nobody had thought of: second on SS4'
    another = told and told[-1].start >= cue.end  # 'was 15th in the first session and twelfth in the second'
    return hit.start if inverted or parted or another else cue.start


def _subject(clause: Clause, hit: Hit, *, behind: bool) -> Subject:
    verb = clause.cue.start if clause.cue and not clause.elliptic else hit.start
    sentence = (clause.sentence.start, clause.sentence.end)
    return Subject(sentence, min(verb, hit.start), hit.end if behind else hit.start, behind=behind)

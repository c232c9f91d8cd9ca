"""The sessions of all results of a release together: what one of them says may be told by the others alone."""

from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.one_stage import give_stage
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.sorts import Sorts
from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Span
from pressbox.packs import Language, Packs
from pressbox.patterns import pattern
from pressbox.ranks import RACES, Session

_SEVERAL = 2  # heats
_MANY = 8  # … and more of them are no races of a weekend
_WORD = pattern(r"\s\p{L}")
_PLAIN = pattern(r"[^\W_]+")


class Agreed:
    def __init__(self, packs: Packs, language: Language, words: ResultWords) -> None:
        self._words = words
        self._of_heats = Sorts(packs, language.results.heat_series)
        self._overall = pattern(r"\b(?:{overall})\b", packs.parts(language, "results"), "results.overall")
        self._final = pattern("{final}", packs.parts(language, "results"), "results.final")

    def settle(self, page: Page, found: Mentions, results: list[ResultMention]) -> None:
        """Gives each result the session that it is of, as far as the others tell."""
        self._heats(page, found, results)
        self._sprints(page, results)
        self._stage(page, found, results)
        if not (found.staged or found.summed):
            self._races(found, results)
        for one in results:
            if found.staged or (found.whole and not _is_numbered(one)):
                one.session = _of_rally(one)
            elif found.on_track and one.session == ("stage", None):
                one.session = ("race", None)  # 'nella tappa di casa', of a series

    @staticmethod
    def _races(found: Mentions, results: list[ResultMention]) -> None:
        """'Elin Norrgård – 6th', with no session told: of the race, unless all that is told of is a qualifying."""
        rows = (row for row in found.lists.rows if not (row.above.overall or row.above.summed))
        named = {row.line for row in rows if row.read.whose}
        kinds = {one.session[0] for one in results if one.session}
        for one in results if kinds.isdisjoint(TIMED) or kinds & RACING else ():
            if one.session is None and one.line in named:
                one.session = ("race", None)

    def _stage(self, page: Page, found: Mentions, results: list[ResultMention]) -> None:
        """What a release about one stage tells is of that stage, but for what is told of all."""
        told = [one for one in results if one.source == "prose" and not self._overall.search(page.folded, *one.span)]
        if found.stage is not None:
            give_stage(told, found.stage, staged=found.staged)

    def _sprints(self, page: Page, results: list[ResultMention]) -> None:
        """Below a title that names a sprint and no other race, 'the race' is the sprint."""
        if page.title is None:
            return
        named = list(self._words.named(page, page.title.start, page.title.end))
        # 'Sprint Challenge' is the name of a series, 'sprint cars' are machines.
        series = (_PLAIN.fullmatch(page.folded, *one.name) and _WORD.match(page.text, one.end) for one in named)
        titled = {one.kind for one, named_ in zip(named, series, strict=True) if one.kind in RACING and not named_}
        raced = (one for one in results if one.named and one.measure == "position" and one.session == ("race", None))
        if any(self._names_race(page, one.subject.sentence) for one in raced if one.subject):
            return  # 'fourth in the sprint and sixth in the main race'
        for one in results if titled == {"sprint"} else ():
            if one.session == ("race", None) and one.subject and not self._names_race(page, one.subject.sentence):
                one.session = ("sprint", None)

    def _names_race(self, page: Page, sentence: Span) -> bool:
        """'The feature race', and not 'the race'."""
        return any(
            one.kind == "race" and not _PLAIN.fullmatch(page.folded, *one.name)
            for one in self._words.named(page, *sentence)
        )

    def _heats(self, page: Page, found: Mentions, results: list[ResultMention]) -> None:
        """Heats that no final follows are the races of the weekend; on circuits, in some languages, all of them."""
        if found.lapped:
            for one in results:
                if one.session and one.session[0] == "heat":
                    one.session = ("race", one.session[1])
            return
        if found.series and self._of_heats.holds(found.series[0].id):
            return
        told = (one for one in results if one.session and (one.session[1] or one.subject is None or self._named(one)))
        said = {one.session for one in told if one.session}
        kinds = {kind for kind, _ in said}
        heats = [number for kind, number in said if kind == "heat" and number]
        # 'The first heat … in race two': on circuits both are the same.
        others = {number for kind, number in said if kind == "race" and number} if heats and found.on_track else set()
        mixed = not others and kinds & RACES
        unlike = len({*heats, *others}) < _SEVERAL or max(heats, default=0) > _MANY
        if unlike or mixed or self._final.search(page.folded):
            return
        for one in results:
            if one.session and one.session[0] == "heat" and one.session[1]:
                one.session = ("race", one.session[1])

    def _named(self, result: ResultMention) -> bool:
        """Whether its own words name its session; in Swedish 'loppet' may be one of the heats."""
        return result.named and not self._words.sheet.heats_are_races


def _is_numbered(result: ResultMention) -> bool:
    """Whether its own words name a session, or a heading one of several."""
    return result.named or bool(result.session and result.session[1])


def _of_rally(result: ResultMention) -> Session | None:
    """How a rally ended is of no session, and what prose calls a test is one of its stages."""
    if result.session and result.session[0] == "test" and result.subject:
        return "stage", result.session[1]
    return None if result.session and result.session[0] == "race" else result.session

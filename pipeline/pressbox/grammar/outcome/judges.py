"""Those who are asked about every clause: what its words say, of which session it is, and whether it holds."""

from pressbox.grammar.outcome.breath import Breath
from pressbox.grammar.outcome.grids import Grids
from pressbox.grammar.outcome.handed import HandedOn
from pressbox.grammar.outcome.hindrances import Hindrances
from pressbox.grammar.outcome.openings import ClassOpenings
from pressbox.grammar.outcome.reached import Reached
from pressbox.grammar.outcome.stages.find import Stages
from pressbox.grammar.outcome.tables import Tables
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.packs import Language


class Judges:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self.words = words
        self.stages = Stages(language, words)
        self.openings = ClassOpenings(language, words)
        self.hindrances = Hindrances(language)
        self.grids = Grids(language)
        self.breath = Breath(language, words)
        self.finality = named(language.compiled("results", "finality"))
        self.tables = Tables(language, words, self.stages.said, self.grids)
        self.handed = HandedOn(language)
        self.reached = Reached(language, words, self.stages.said, self.hindrances, self.grids)

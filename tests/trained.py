"""A small pipeline that the tests train themselves: names and a parse, from sentences of our own, in seconds."""

import random
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

SYLLABLES = ["zor", "van", "qel", "ym", "tas", "ol", "brek", "fen", "quil", "dor", "han", "vik", "ur", "mo", "sko"]
FIRM = ["Klo", "Grup", "Dynamo", "Nord", "Mek", "Plus"]
TOWN = ["moor", "field", "dvik", "row", "stad", "holt"]

# Words with their head and relation; P, O and G stand for a person, a firm and a town.
SHAPES = [
    "On|4|prep Sunday|0|pobj P|4|nsubj was|4|aux leading|4|ROOT for|4|prep O|5|pobj .|4|punct",
    "P|1|nsubj drove|1|ROOT to|1|prep G|2|pobj with|1|prep O|4|pobj .|1|punct",
    "Later|2|advmod P|2|nsubj liked|2|ROOT G|2|dobj .|2|punct",
    "O|1|nsubj signed|1|ROOT P|1|dobj in|1|prep G|3|pobj .|1|punct",
    "From|2|prep G|0|pobj came|2|ROOT P|2|nsubj of|3|prep O|4|pobj .|2|punct",
    "P|6|nsubj ,|0|punct who|3|nsubj started|0|relcl late|3|advmod ,|0|punct was|6|ROOT happy|6|acomp and|6|cc said|6|conj :|6|punct \"|6|punct It|13|nsubj was|9|ccomp good|13|acomp .|6|punct \"|6|punct",
    "P|8|nsubj ,|0|punct who|4|nsubj had|4|aux started|0|relcl from|4|prep eleventh|5|pobj ,|0|punct was|8|ROOT happy|8|acomp and|8|cc said|8|conj :|8|punct \"|8|punct We|15|nsubj had|11|ccomp speed|15|dobj .|8|punct \"|8|punct",
    "P|5|nsubj ,|0|punct driver|0|appos ,|0|punct quickly|5|advmod said|5|ROOT it|5|dobj .|5|punct",
    "The|1|det race|2|nsubj was|2|ROOT held|2|acomp in|3|prep G|4|pobj .|2|punct",
    "G|1|nsubj comes|1|ROOT on|1|prep May|2|pobj 9|3|nummod -|4|punct 10|3|nummod ,|3|punct 2026|3|nummod .|1|punct",
    "The|1|det STCC|2|nsubj comes|2|ROOT to|2|prep G|3|pobj on|2|prep May|5|pobj 9|6|nummod -|7|punct 10|6|nummod ,|6|punct 2026|6|nummod .|2|punct",
    "Qualifying|1|nsubj opens|1|ROOT the|4|det race|4|compound weekend|1|dobj .|1|punct",
    "We|1|nsubj met|1|ROOT P|1|dobj and|2|cc P|2|conj .|1|punct",
]  # fmt: skip


@cache
def small_pipeline(rounds: int = 12) -> Language:
    spacy.util.fix_random_seed(7)
    dice = random.Random(7)
    nlp = spacy.blank("en")
    tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 32, "depth": 2,
               "embed_size": 500, "window_size": 1, "maxout_pieces": 2, "subword_features": True}  # fmt: skip
    shared: dict[str, Any] = {
        "@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, "hidden_width": 32,
        "maxout_pieces": 2, "use_upper": True, "tok2vec": tok2vec,
    }  # fmt: skip
    nlp.add_pipe("parser", config={"min_action_freq": 1, "model": {**shared, "state_type": "parser"}})
    nlp.add_pipe("ner", config={"model": {**shared, "state_type": "ner"}})
    examples = [_example(nlp, dice) for _ in range(60)]
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.004
    for _ in range(rounds):
        dice.shuffle(examples)
        for start in range(0, len(examples), 10):
            nlp.update(examples[start : start + 10], sgd=optimizer)
    return nlp


def _example(nlp: Language, dice: random.Random) -> Example:
    """Sentences with names in them, a blank line between: the last word of a name is its head."""
    words: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    ents: list[str] = []
    for shape in dice.choices(SHAPES, [3 if "who" in shape else 1 for shape in SHAPES], k=3):
        cells = [cell.split("|") for cell in shape.split()]
        named = [_named(cell[0], dice) for cell in cells]
        last = [len(words) + sum(len(parts) for parts, _ in named[: at + 1]) - 1 for at in range(len(named))]
        for at, ((parts, label), cell) in enumerate(zip(named, cells, strict=True)):
            words += parts
            heads += [last[at]] * (len(parts) - 1) + [last[int(cell[1])]]
            deps += ["compound"] * (len(parts) - 1) + [cell[2]]
            ents += [f"{'I' if index else 'B'}-{label}" if label else "O" for index in range(len(parts))]
        words, heads, deps, ents = [*words, "\n\n"], [*heads, len(words) - 1], [*deps, "punct"], [*ents, "O"]
    return Example(Doc(nlp.vocab, words), Doc(nlp.vocab, words, heads=heads, deps=deps, ents=ents))


def _named(word: str, dice: random.Random) -> tuple[list[str], str]:
    """A name that was never heard of, so that it is learnt from what stands around."""
    made = ["".join(dice.choices(SYLLABLES, k=2)).title() for _ in range(2)]
    names = {
        "P": (made, "PERSON"),
        "O": ([made[0], dice.choice(FIRM)], "ORG"),
        "G": ([made[0] + dice.choice(TOWN)], "GPE"),
    }
    return names.get(word, ([word], ""))

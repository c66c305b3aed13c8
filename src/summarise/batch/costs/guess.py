"""What one article will take, as long as none has been measured: rules of thumb, said where they are used."""

from __future__ import annotations

from summarise.batch.costs.prices import Prices
from summarise.batch.recipe import Recipe
from summarise.engines.answers.provider import add
from summarise.report import Usage

CHARACTERS_A_TOKEN = 4
PROMPT_TOKENS = 1500  # prompt and schema
ANSWER_TOKENS = 700  # of a summary with its facts, quotes and figures
OPINION_TOKENS = 100  # of a second opinion: most have no doubt, one with its passage is about as many


def guess(recipe: Recipe, prices: Prices, characters: int = 0) -> tuple[int, float]:
    """The tokens and US dollars of an article of so many characters, its second opinion included."""
    shown = characters // CHARACTERS_A_TOKEN + PROMPT_TOKENS
    usage, opinion = Usage(input_tokens=shown, output_tokens=ANSWER_TOKENS), Usage()
    if recipe.verify is not None:  # it reads the article and the answer
        opinion = Usage(input_tokens=shown + ANSWER_TOKENS, output_tokens=OPINION_TOKENS)
    both = add(usage, opinion)
    return both.input_tokens + both.output_tokens, prices.of(both, opinion) or 0.0

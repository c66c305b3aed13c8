"""What a batch would take: how many articles, tokens and dollars, with nothing sent and nothing stored."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from summarise.article import Article
from summarise.batch.costs.guess import ANSWER_TOKENS, CHARACTERS_A_TOKEN, OPINION_TOKENS
from summarise.batch.costs.prices import Prices
from summarise.batch.display.closing import counts
from summarise.batch.inputs.items import Skips
from summarise.batch.partitioned.known import Known
from summarise.batch.plan import Plan
from summarise.batch.recording.ledger import DONE, WAITING
from summarise.engines.answers.provider import add
from summarise.engines.choose import EXTRACTIVE
from summarise.engines.requests import prompts
from summarise.engines.requests.messages import build_messages
from summarise.engines.verifying import Doubts
from summarise.engines.verifying.statements import WHOLE
from summarise.errors import SummariseError
from summarise.report import Usage
from summarise.reports.counted import counted
from summarise.store import Store

_SKIPPED = {"done": DONE, "submitted": WAITING, "failed": "failed before"}


@dataclass(slots=True)
class Estimate:
    """``articles``: to be asked for; ``stored``: there already, by status; ``passed_over``: files, by reason;
    ``unreadable``: with one line each, the first few. Tokens are characters / 4, an answer is taken to have 700. ``opinion``: the tokens
    of second opinions, None where none is wanted; not in the others."""

    articles: int = 0
    shared: int = 0
    stored: Counter[str] = field(default_factory=Counter)
    passed_over: Skips = field(default_factory=Counter)
    unreadable: int = 0
    reasons: list[str] = field(default_factory=list)
    input_tokens: int = 0
    output_tokens: int = 0
    opinion: Usage | None = None
    cost: float | None = None
    why_no_cost: str | None = None


def estimate(plan: Plan, most_reasons: int = 5) -> Estimate:
    """Read the whole input and count. Raises InputError and SettingsError as a run does."""
    plan.inputs.require()
    recipe = plan.recipe
    prices = Prices(recipe.model, plan.connection.access.base_url, recipe.verify)
    schema = len(json.dumps(recipe.schema.model_json_schema()))
    found = Estimate(why_no_cost=prices.why_not)
    keys: set[bytes] = set()
    opinions = 0
    with _stored(plan) as stored:
        for item in plan.inputs:
            if plan.limit is not None and found.articles >= plan.limit:
                break
            try:
                article = item.load()
            except SummariseError as error:
                found.unreadable += 1
                if len(found.reasons) < most_reasons:
                    found.reasons.append(str(error))
                continue
            key = recipe.key(article)
            status = stored(item.id, key)
            if status in ("done", "submitted") or (status == "failed" and not plan.retry_failed):
                found.stored[status] += 1
            elif bytes.fromhex(key) in keys:
                found.shared += 1
            else:
                keys.add(bytes.fromhex(key))
                found.articles += 1
                if recipe.model != EXTRACTIVE:
                    found.input_tokens += (_characters(plan, article) + schema) // CHARACTERS_A_TOKEN
                opinions += _opinion_characters(article) // CHARACTERS_A_TOKEN + ANSWER_TOKENS
    if recipe.model != EXTRACTIVE:
        found.output_tokens = ANSWER_TOKENS * found.articles
    usage = Usage(input_tokens=found.input_tokens, output_tokens=found.output_tokens)
    if recipe.verify is not None:
        found.opinion = Usage(input_tokens=opinions, output_tokens=OPINION_TOKENS * found.articles)
        usage = add(usage, found.opinion)
    found.cost = prices.of(usage, found.opinion)
    found.passed_over = plan.inputs.skips
    return found


@contextmanager
def _stored(plan: Plan) -> Iterator[Callable[[str, str], str | None]]:
    """Tells of an article's id and key what there is already: "done", "failed", "submitted" or None."""
    if plan.partitions is not None:
        with closing(Known(plan.partitions, create=False)) as known:
            yield known.status
    elif plan.store_path.exists():
        with Store(plan.store_path, create=False) as store:
            yield lambda _, key: store.status(key)
    else:
        yield lambda *_: None


def table(found: Estimate) -> str:
    """The estimate in lines."""
    lines = [f"{'to do':<12} {counted(found.articles, 'article')}"]
    if found.shared:
        lines.append(f"{'same text':<12} {found.shared:,} more, which cost nothing")
    if found.stored:
        lines.append(f"{'skipped':<12} {counts({_SKIPPED[name]: n for name, n in found.stored.items()})}")
    if found.passed_over:
        lines.append(f"{'left out':<12} {counts(found.passed_over)}")
    if found.unreadable:
        lines.append(f"{'unreadable':<12} {found.unreadable:,}")
        lines += [f"{'':<12} {reason}" for reason in found.reasons]
        if more := found.unreadable - len(found.reasons):
            lines.append(f"{'':<12} and {more:,} more")
    if found.input_tokens:
        lines.append(
            f"{'tokens':<12} about {found.input_tokens:,} in ({CHARACTERS_A_TOKEN} characters each) and "
            f"{found.output_tokens:,} out ({ANSWER_TOKENS} an article), without retries and repairs"
        )
    if found.opinion is not None:
        lines.append(
            f"{'opinions':<12} about {found.opinion.input_tokens:,} in and {found.opinion.output_tokens:,} out "
            f"({OPINION_TOKENS} an article), tokens of the second model"
        )
    if found.input_tokens or found.opinion:
        lines.append(
            f"{'cost':<12} "
            + (f"about ${found.cost:.2f}" if found.cost is not None else f"{found.why_no_cost}")
        )
    lines.append("nothing was sent, nothing was written")
    return "\n".join(lines) + "\n"


def _opinion_characters(article: Article) -> int:
    """Of what a second model is shown but for the statements; they are what the first one answered."""
    shown = min(len(article.text), WHOLE)
    return _asked_of_every() + shown


@lru_cache(maxsize=1)
def _asked_of_every() -> int:
    """Of the same length for every article: making the schema costs more than reading a short article."""
    return len(prompts.load(prompts.VERIFY).text) + len(json.dumps(Doubts.model_json_schema()))


def _characters(plan: Plan, article: Article) -> int:
    return sum(len(message["content"]) for message in build_messages(article, plan.recipe.ask))

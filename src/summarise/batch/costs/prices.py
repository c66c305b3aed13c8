"""What tokens cost, from genai-prices' table (extra ``prices``); its updates bring new prices."""

from __future__ import annotations

from typing import Any

from summarise.batch.outputs.lines import failure_of
from summarise.engines.answers.provider import less
from summarise.engines.choose import EXTRACTIVE
from summarise.engines.engine import LOCAL
from summarise.errors import EngineError, SummariseError
from summarise.report import Usage
from summarise.store import Entry, Failure, Result

# Our providers' names (instructor's) where genai-prices has another.
_NAMES = {"azure_openai": "azure", "bedrock": "aws", "xai": "x-ai"}


class Price:
    """The price of one model's tokens. ``why_not``: why there is none, in words; None where there is one,
    and where nothing is paid at all."""

    def __init__(self, model: str, base_url: str | None = None) -> None:
        self.why_not: str | None = None
        self.free = model == EXTRACTIVE or model.startswith(LOCAL)
        self._place: dict[str, Any] = {}
        self._name = model
        self._table: Any = None
        if self.free:
            return
        try:
            import genai_prices
        except ImportError:
            self.why_not = "no prices without the extra 'prices': pip install 'summarise-checked[prices]'"
            return
        provider, _, name = model.partition("/")
        self._name = name or model
        self._place = (
            {"provider_api_url": base_url} if base_url else {"provider_id": _NAMES.get(provider, provider)}
        )
        self._table = genai_prices
        if self.of(Usage(input_tokens=1)) is None:
            self._table = None
            place = "a model of that address" if base_url else model
            self.why_not = f"no price is known for {place}, so the cost is unknown"

    def of(self, usage: Usage) -> float | None:
        """US dollars; None where no price is known."""
        if self._table is None:
            return None
        spent = self._table.Usage(
            input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens,
            cache_read_tokens=usage.cached_tokens,
        )
        try:
            return float(self._table.calc_price(spent, self._name, **self._place).total_price)
        except (LookupError, ValueError):
            return None


class Prices:
    """What an article costs: its summary at the price of one model, its second opinion at that of another.

    ``why_not``: why no cost can be told, in words. Of two models both have to have a price: half of a cost
    would pass for the whole."""

    def __init__(self, model: str, base_url: str | None = None, verify: str | None = None) -> None:
        self._summary = Price(model, base_url)
        self._opinion = Price(verify, base_url) if verify is not None else None
        paid = [price for price in (self._summary, self._opinion) if price is not None and not price.free]
        self.why_not = "; ".join(dict.fromkeys(price.why_not for price in paid if price.why_not)) or None
        self.known = bool(paid) and self.why_not is None

    def of_result(self, result: Result) -> float | None:
        """Of an article that was answered."""
        return self.of(result.usage, result.opinion.usage if result.opinion else None)

    def of(self, usage: Usage, opinion: Usage | None = None) -> float | None:
        """US dollars; None where no price is known, or nothing is paid. ``opinion``: the part of ``usage``
        that the second opinion used."""
        if not self.known:
            return None
        opinion = opinion or Usage()
        total = 0.0
        for price, used in ((self._summary, less(usage, opinion)), (self._opinion, opinion)):
            if price is None or price.free:
                continue
            cost = price.of(used)
            if cost is None:
                return None
            total += cost
        return total


def failed(entry: Entry, error: SummariseError, model: str, prices: Prices, seconds: float | None) -> Failure:
    """The failure of an article, with what it cost. ``model``: that was asked, if it was the model's fault."""
    usage = error.usage or Usage()
    name = model if isinstance(error, EngineError) else None
    return failure_of(entry.key, error, model=name, cost=prices.of(usage), seconds=seconds)

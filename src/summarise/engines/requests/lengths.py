"""How long an answer may be: a summary is no book, and each of its numbers costs thousands of bytes to check and to keep."""

from __future__ import annotations

from summarise.engines.engine import Answer
from summarise.errors import InvalidAnswer

MOST_CHARACTERS = 200_000  # as JSON: far more than a model writes at once


def of_a_summary(answer: Answer, article: str) -> Answer:
    """``answer``, which may be as long as that, or as twice the ``article``. Raises InvalidAnswer with its usage for a longer
    one: it is not asked for again, since the question would have to show it."""
    most = max(MOST_CHARACTERS, 2 * len(article))
    length = len(answer.summary.model_dump_json())
    if length <= most:
        return answer
    failure = InvalidAnswer(
        f"{answer.model}: the answer has {length:,} characters; at most {most:,} are taken"
    )
    failure.usage = answer.usage
    raise failure

"""A source whose table stands in it as Markdown writes it, with bars around every row."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

SOURCE = """The co-operative's accounts:

| £m | 2023 | 2024 |
|:---|---:|---:|
| Revenue | 41.0 | 44.3 |
| Profit | 3.1 | 2.2 |

Members will vote in May.
"""
BARE = SOURCE.replace("| £m", "£m").replace("| Rev", "Rev").replace("| Pro", "Pro").replace(" |\n", "\n")


@pytest.mark.parametrize("source", [SOURCE, BARE])
@pytest.mark.parametrize(
    "summary", ["Revenue rose from £41.0m in 2023 to £44.3m in 2024.", "In 2024 profit fell to £2.2m.", "Profit was £3.1m in 2023."]
)  # fmt: skip
def test_what_a_row_and_a_column_say_is_right(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize("source", [SOURCE, BARE])
@pytest.mark.parametrize(
    "summary", ["In 2024 revenue was £41.0m.", "Revenue was £2.2m in 2024.", "Profit rose from £2.2m in 2023 to £3.1m in 2024."]
)  # fmt: skip
def test_another_row_or_column_is_found(source: str, summary: str) -> None:
    assert doubts(source, summary) != []

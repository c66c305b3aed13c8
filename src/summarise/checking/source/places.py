"""Evidence with the place it stands at (a page, a cell, a slide, a cue), for articles that have places."""

from __future__ import annotations

from dataclasses import replace

from summarise.article import Article
from summarise.checking.source.table_cells import Tables
from summarise.checking.verdicts import Checked, Claim, Evidence


def with_places(checked: Checked, article: Article) -> Checked:
    """``checked`` with ``page`` and ``place`` filled in wherever it names a passage; as it is where the
    article has neither pages nor places nor tables. In a table without places the heads of the cell are the place."""
    tables = Tables(article.text) if not article.places else None
    if not article.pages and not article.places and not (tables and tables.cells):
        return checked

    def place(offset: int) -> str | None:
        cell = tables.at(offset) if tables else None
        if cell is None or article.pages:
            return article.place(offset)
        return ", ".join(head.text for head in (cell.row, cell.column) if head.text) or None

    def placed(evidence: Evidence | None) -> Evidence | None:
        return evidence and replace(evidence, page=article.page(evidence.start), place=place(evidence.start))

    def claim(one: Claim) -> Claim:
        return replace(one, evidence=placed(one.evidence))

    return Checked(
        tuple(map(claim, checked.claims)),
        tuple(
            replace(flag, claim=flag.claim and claim(flag.claim), evidence=placed(flag.evidence))
            for flag in checked.flags
        ),
        tuple(placed(one) or one for one in checked.omitted),
        checked.hints,
    )
